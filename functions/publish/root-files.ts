import type { Store } from '../store/store.ts';
import { catalogOf } from './catalog/catalog.ts';
import { jsonLdOf } from './catalog/jsonld.ts';
import { turtleOf } from './catalog/turtle.ts';
import { dataPackageOf } from './descriptors/datapackage.ts';
import { changelogOf, feedOf } from './feed.ts';
import { fileAt, jsonText } from './files.ts';
import { indexOf } from './index-file.ts';
import type { PublishedFile } from './portal/input.ts';
import { releasePages } from './portal/portal.ts';
import { portalInput } from './portal-input.ts';
import { INDEX_KEY, type Release } from './releases.ts';
import { SITE } from './site.ts';
import { yearLists } from './year-lists.ts';

/** The pointer to the release, with what it holds and why the run after it failed. */
export function indexFile(release: Release, failure: string | null): PublishedFile {
  return fileAt(INDEX_KEY, jsonText(indexOf(release, SITE, failure)));
}

/** Files at the top of the tree that follow from the release, those for people last; the pointer is not among them. */
export const ROOT_KEYS: readonly string[] = [
  'datapackage.json',
  'catalog.jsonld',
  'catalog.ttl',
  'feed.xml',
  'CHANGELOG.md',
  'versions.json',
  'index.html',
  'style.css',
  'portal.js',
  'icon.svg',
];

/**
 * What stands beside `latest/` at the top of the tree: a function of the release, so that whoever comes after an
 * interrupted run can write it again.
 * @param shown the release that `latest/` holds until now, of which lists of documents may stay; null for none
 */
export async function rootFiles(
  store: Store,
  release: Release,
  shown: Release | null,
): Promise<readonly PublishedFile[]> {
  const catalog = catalogOf(release, SITE);
  return [
    fileAt('datapackage.json', jsonText(dataPackageOf(release, SITE, 'latest/'))),
    fileAt('catalog.jsonld', jsonLdOf(catalog)),
    fileAt('catalog.ttl', turtleOf(catalog)),
    fileAt('feed.xml', feedOf(release, SITE)),
    fileAt('CHANGELOG.md', changelogOf(release, SITE)),
    fileAt('versions.json', jsonText({ derniere_reussie: release.id, versions: release.recentes })),
    ...(await yearLists(store, release.corpus.documents, shown?.corpus.documents ?? null)),
    ...releasePages(await portalInput(store, release)),
  ];
}
