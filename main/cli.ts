/** Collate in a terminal: the same core without a window. */
import { keepCompiled } from './terminal/compiled.ts';

keepCompiled();
// only now, so that it is kept as well
const { runTerminal } = await import('./terminal/program.ts');
process.exitCode = await runTerminal(process.argv.slice(2));
