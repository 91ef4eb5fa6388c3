import { run } from './node24.mjs';

await run(new URL('./e2e.ts', import.meta.url));
