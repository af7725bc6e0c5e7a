// What a function that receives documents loads when the first one comes: of the main path this step alone, so that the
// bundle carries nothing of the others.
export { ingest } from '../pipeline.ts';
