import { faultSuite } from './world/fault-suite.ts';

/** Samples; `npm run test:cloud` takes every moment of death and more documents. */
faultSuite({ stride: 13, documents: 50, share: 0.02, timeoutMs: 600_000 });
