import { defineConfig } from 'vitest/config';

/** These suites need servers that `npm run e2e` starts; `npm test` leaves them out by their names. */
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.e2e.ts', ...(process.env.AWS_LIVE === '1' ? ['tests/e2e/live.ts'] : [])],
    // One after the other: two cores run the emulator, the functions and the tests.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
  },
});
