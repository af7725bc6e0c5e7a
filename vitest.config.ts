import { defineConfig } from 'vitest/config';

/** A bound against tests that hang, far above what they need: several of them start processes on a busy machine. */
const TEST_BOUND_MS = 300_000;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: TEST_BOUND_MS,
    hookTimeout: TEST_BOUND_MS,
    // Golden files are long: show what differs, with a few lines around it.
    diff: { expand: false, contextLines: 3 },
  },
});
