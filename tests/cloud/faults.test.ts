import { crowdSuite, deathSuite } from './world/fault-suite.ts';

/** Samples; `npm run test:cloud` takes every moment of death and more documents. */
deathSuite('DocumentReceived', 11);
deathSuite('ExtractionStored', 29);
crowdSuite(50, 0.02);
