import { DATASETS } from '../extract/datasets/registry.ts';
import { sha256Of } from './files.ts';
import { SITE } from './site.ts';

/** Raised by hand when the same rows are to be written in another way, so that the next run publishes them anew. */
const FORMAT_VERSION = 2;

/** Hash of what goes into published files besides the documents. */
export const REDACTION = sha256Of(JSON.stringify([FORMAT_VERSION, SITE, DATASETS])).slice(0, 16);
