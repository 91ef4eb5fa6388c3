/** `npm run bench`: see bench.ts. Plain JavaScript, because an older Node must be able to read it. */
import { run } from '../scripts/node24.mjs';

await run(new URL('./bench.ts', import.meta.url));
