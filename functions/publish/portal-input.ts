import type { Quality, Row } from '../extract/model.ts';
import type { Store } from '../store/store.ts';
import { branchOf, listedRow, type Member } from './corpus/member.ts';
import { membersBelow, type TreeNode } from './corpus/node.ts';
import { formatOf, isDownload } from './formats.ts';
import { inBatches } from './in-batches.ts';
import { rowObjectsIn } from './json.ts';
import { grouped } from './portal/grouped.ts';
import type { Download, PortalDocument, PortalInput } from './portal/input.ts';
import { type Release, releaseFolder } from './releases.ts';
import { ROW_DATASETS } from './rows.ts';
import { PLACEHOLDER_URL, SITE } from './site.ts';
import { bytesAt, jsonIfAt } from './stored-json.ts';

/** Documents whose rows the first page shows. */
const MOST_FEATURED = 12;

/** What the pages of a release show, read from the release itself. */
export async function portalInput(store: Store, release: Release): Promise<PortalInput> {
  const { documents } = release.corpus;
  const members = await newest(store, documents);
  return {
    baseUrl: SITE.baseUrl === PLACEHOLDER_URL ? null : SITE.baseUrl,
    release: release.id,
    // The time of a release is that of its files (docs/decisions/no-clock-in-the-data.md).
    changedAt: null,
    ranAt: null,
    documents: await featured(store, release, members),
    totals: release.lignes,
    inFiles: release.lignes_publiees,
    rowCounts: new Map(members.map((member) => [member.document_id, rowCountOf(member)])),
    years: yearCounts(documents),
    downloads: downloadsOf(release),
    catalogues: CATALOGUES,
  };
}

const rowCountOf = ({ lignes }: Member): number => ROW_DATASETS.reduce((sum, name) => sum + lignes[name], 0);

const CATALOGUES: PortalInput['catalogues'] = [
  ['index.json', 'index.json'],
  ['versions.json', 'versions.json'],
  ['feed.xml', 'flux Atom'],
  ['CHANGELOG.md', 'journal des versions'],
  ['latest/changes.json', 'lignes changées'],
  ['latest/SHA256SUMS', 'empreintes SHA-256'],
  ['latest/dictionnaire.csv', 'dictionnaire (CSV)'],
  ['datapackage.json', 'Data Package'],
  ['catalog.jsonld', 'catalogue DCAT (JSON-LD)'],
  ['catalog.ttl', 'catalogue DCAT (Turtle)'],
];

function downloadsOf({ fichiers }: Release): readonly Download[] {
  return Object.entries(fichiers)
    .filter(([name]) => isDownload(name))
    .map(([name, { octets, sha256, lignes }]) => {
      const { jeu, format } = formatOf(name);
      return { key: `latest/${name}`, format, dataset: jeu, bytes: octets, rows: lignes, sha256 };
    });
}

async function featured(
  store: Store,
  release: Release,
  members: readonly Member[],
): Promise<readonly PortalDocument[]> {
  const tables = await Promise.all(
    ROW_DATASETS.map(async (name) => {
      const count = members.reduce((sum, { lignes }) => sum + lignes[name], 0);
      const rows = await firstRowsAt(store, `${releaseFolder(release.id)}${name}.json`, count);
      return [name, grouped(rows, ({ document_id }) => String(document_id))] as const;
    }),
  );
  return inBatches(members, async (member) => {
    const rows = Object.fromEntries(tables.map(([name, byId]) => [name, byId.get(member.document_id) ?? []]));
    const quality = await jsonIfAt<Quality>(store, `documents/${member.document_id}/quality.json`);
    return {
      document: listedRow(member),
      rows: rows as PortalDocument['rows'],
      quality: quality ?? unknownQuality(member),
      text: '',
      extension: '',
      downloads: [],
    };
  });
}

/** Rows stand in the order of the documents, so that those of the newest ones are at the front of many. */
async function firstRowsAt(store: Store, key: string, count: number): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const object of rowObjectsIn(await bytesAt(store, key))) {
    if (rows.length === count) break;
    rows.push(JSON.parse(new TextDecoder().decode(object)) as Row);
  }
  return rows;
}

/** The document is being withdrawn or read anew at this moment: its rows are published, its account comes later. */
function unknownQuality({ document_id, version_extracteur, qualite }: Member): Quality {
  const { nombres, publies, ecartes, inexpliques } = qualite;
  const compte = { nombres, publies, ecartes, inexpliques };
  const none = { lecture: '', nombres: [], controles: [], rejets: [], alertes: [], regles: {} };
  return { document_id, version_extracteur, compte, ...none };
}

async function newest(store: Store, documents: TreeNode): Promise<readonly Member[]> {
  const members: Member[] = [];
  for await (const member of membersBelow(store, documents)) {
    members.push(member);
    if (members.length === MOST_FEATURED) break;
  }
  return members;
}

function yearCounts(documents: TreeNode): PortalInput['years'] {
  if (documents.genre === 'branches') {
    return documents.branches.map(({ nom, lignes }) => ({ year: nom, count: lignes.documents }));
  }
  return [...grouped(documents.membres, (member) => branchOf(member, 0))].map(([year, { length }]) => ({
    year,
    count: length,
  }));
}
