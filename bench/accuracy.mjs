/** How well the readers read: `npm run accuracy`. See accuracy/accuracy.ts. */
import { run } from '../scripts/node24.mjs';

await run(new URL('./accuracy/accuracy.ts', import.meta.url));
