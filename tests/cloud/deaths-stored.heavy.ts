import { deathSuite } from './world/fault-suite.ts';

deathSuite('ExtractionStored', 1);
