import { crowdSuite } from './world/fault-suite.ts';

crowdSuite(200, 0.1);
