/** Collate in a terminal: main/cli.ts, unbuilt. Nothing but the program's own output goes to stdout. */
import { run } from './node24.mjs';

// npm starts scripts in the project's folder; paths are meant from where the person is
if (process.env.npm_lifecycle_event === 'collate' && process.env.INIT_CWD)
  process.chdir(process.env.INIT_CWD);

await run(new URL('../main/cli.ts', import.meta.url));
