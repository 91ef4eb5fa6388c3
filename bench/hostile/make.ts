/** Writes one bomb to a file: `node make.ts NAME FILE`. */
import { writeFileSync } from 'node:fs';
import { bombs } from './bombs.ts';

const [name, file] = process.argv.slice(2);
const bomb = bombs(true).find((one) => one.name === name);
if (!bomb || !file) throw new Error('Usage: node make.ts NAME FILE');
writeFileSync(file, bomb.bytes());
