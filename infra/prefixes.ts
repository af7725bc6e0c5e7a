import { MANIFESTS } from '../functions/publish/manifest.ts';

/** What each function may write in the public bucket. A prefix ends with a slash; anything else is one key. */

/** Copies of the current release, the only published files that are ever removed. */
export const SHOWN_PREFIX = 'latest/';

/** Written for one document at a time. */
export const EXTRACTED_PREFIXES = ['documents/', MANIFESTS];

/** Written for all documents together; never what starts a function. */
export const PUBLISHED_PREFIXES = [
  SHOWN_PREFIX,
  'releases/',
  'parts/',
  'schemas/',
  'annees/',
  'index.json',
  'versions.json',
  'datapackage.json',
  'catalog.jsonld',
  'catalog.ttl',
  'feed.xml',
  'CHANGELOG.md',
  'index.html',
  'style.css',
  'portal.js',
  'icon.svg',
];
