import { run } from './node24.mjs';

await run(new URL('./test.ts', import.meta.url));
