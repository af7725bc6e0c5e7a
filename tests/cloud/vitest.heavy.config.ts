import { defineConfig } from 'vitest/config';

/** What takes minutes: `npm run test:cloud`. Two files at a time: each has processes of its own beside it. */
export default defineConfig({
  test: { include: ['tests/cloud/**/*.heavy.ts'], maxWorkers: 2, hookTimeout: 1_200_000 },
});
