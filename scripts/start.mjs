import { run } from './node24.mjs';

await run(new URL('./start.ts', import.meta.url));
