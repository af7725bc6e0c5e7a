import { MANIFESTS } from '../functions/publish/manifest.ts';

/** What each function may write in the public bucket. A prefix ends with a slash; anything else is one key. */

/** Written for one document at a time. */
export const EXTRACTED_PREFIXES = ['documents/', MANIFESTS];

/** Written for all documents together; never what starts a function. */
export const PUBLISHED_PREFIXES = [
  'latest/',
  'releases/',
  'schemas/',
  'assets/',
  'index.json',
  'versions.json',
  'datapackage.json',
  'catalog.jsonld',
  'catalog.ttl',
  'index.html',
];
