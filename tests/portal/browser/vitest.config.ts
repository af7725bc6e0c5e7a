import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests in a real browser, apart from `npm test`: run them with `npm run test:browser`. */
export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['*.browser.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
