import { defineConfig } from 'vitest/config';

/** The whole built program in its host, one spec after the other. Started by scripts/e2e.mjs. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.spec.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // what is waited for comes when it comes, also on a busy machine
    expect: { poll: { timeout: 10_000, interval: 50 } },
  },
});
