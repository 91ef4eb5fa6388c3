/** Writes one bomb to a file: `node make.ts NAME large|small FILE`. In a process of its own, whose memory is not measured. */
import { writeFileSync } from 'node:fs';
import { bombs } from './bombs.ts';

const [name, size, file] = process.argv.slice(2);
const bomb = bombs(size === 'large').find((one) => one.name === name);
if (!bomb || !file) throw new Error('Usage: node make.ts NAME large|small FILE');
writeFileSync(file, bomb.bytes());
