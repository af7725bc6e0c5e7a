import { deathSuite } from './world/fault-suite.ts';

deathSuite('DocumentReceived', 1);
