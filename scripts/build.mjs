import { run } from './node24.mjs';

await run(new URL('./build.ts', import.meta.url));
