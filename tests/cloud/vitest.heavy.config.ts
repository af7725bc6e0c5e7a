import { defineConfig } from 'vitest/config';

/** What takes minutes: `npm run test:cloud`. */
export default defineConfig({ test: { include: ['tests/cloud/**/*.heavy.ts'], fileParallelism: false } });
