import { faultSuite } from './world/fault-suite.ts';

faultSuite({ stride: 1, documents: 200, share: 0.1, timeoutMs: 3_600_000 });
