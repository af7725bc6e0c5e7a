import { createHash } from 'node:crypto';
import { DATASETS } from '../extract/datasets/registry.ts';
import { RELEASE_FILE, type Store } from '../store/store.ts';
import { type ChangeSummary, changeReport, changeSummary, rowChanges } from './changes.ts';
import type { Corpus } from './corpus/corpus.ts';
import { oldestDate } from './corpus/node.ts';
import { dataFiles, type NamedFile, namedFile } from './data-files.ts';
import { descriptorFiles } from './descriptors/descriptor-files.ts';
import { fileAt, hashedFileAt, jsonText } from './files.ts';
import { inBatches } from './in-batches.ts';
import { SCHEMA_VERSIONS } from './manifest.ts';
import { inAnyOrder, placed, placedOnce } from './placed.ts';
import { REDACTION } from './redaction.ts';
import { MOST_RECENT, type PastRelease, type Release, type ReleaseHead, releaseFolder } from './releases.ts';
import { byDataset } from './rows.ts';
import { SITE } from './site.ts';

/** The next release of a corpus with all its files, ready to be written. */
export interface NextRelease {
  readonly release: Release;
  readonly files: readonly NamedFile[];
}

/** A function of the corpus and the release before: two runs that see the same make the same release. */
export async function nextRelease(store: Store, corpus: Corpus, previous: Release | null): Promise<NextRelease> {
  const head = await headOf(store, corpus, previous);
  const changes = rowChanges(corpus.changes);
  const report = namedFile('changes.json', jsonText(changeReport(changes, head.precedente)), null);
  const data = dataFiles(head, corpus.rows);
  const files = withChecksums([...data, ...descriptorFiles(data, head, SITE), report]);
  const id = `r-${String(head.numero).padStart(4, '0')}-${fingerprint(files, head, corpus.state)}`;
  const changements = changeSummary(changes);
  const release: Release = {
    id,
    ...head,
    schemas: SCHEMA_VERSIONS,
    redaction: REDACTION,
    changements,
    recentes: [pastOf(id, head, changements), ...(previous?.recentes ?? [])].slice(0, MOST_RECENT),
    fichiers: Object.fromEntries(files.map(({ name, facts }) => [name, facts])),
    corpus: corpus.state,
  };
  return { release, files };
}

async function headOf(store: Store, { state, shown, rows }: Corpus, previous: Release | null): Promise<ReleaseHead> {
  const { lignes, qualite } = state.documents;
  const numero = (previous?.numero ?? 0) + 1;
  const dates = {
    premiere: await oldestDate(store, state.documents),
    derniere: shown.find(({ date }) => date !== '')?.date ?? null,
  };
  return {
    numero,
    precedente: previous?.id ?? null,
    version: `${majorVersion()}.${numero}.0`,
    dates,
    lignes,
    qualite,
    lignes_publiees: byDataset((dataset) => rows[dataset].length),
  };
}

const pastOf = (
  id: string,
  { numero, version, lignes, dates }: ReleaseHead,
  changements: ChangeSummary,
): PastRelease => ({
  id,
  numero,
  version,
  documents: lignes.documents,
  derniere: dates.derniere,
  changements,
});

/** Writes the whole folder, the file that says what the release is last. A file that differs from one there is a bug. */
export async function writeRelease(store: Store, { release, files }: NextRelease): Promise<void> {
  const folder = releaseFolder(release.id);
  await inBatches(inAnyOrder(files), ({ name, bytes, facts }) =>
    placedOnce(store, hashedFileAt(`${folder}${name}`, bytes, facts.sha256)),
  );
  await placed(store, fileAt(`${folder}${RELEASE_FILE}`, jsonText(release)));
}

const majorVersion = (): number => Math.max(...DATASETS.map(({ version }) => Number.parseInt(version, 10)));

/** With SHA256SUMS, which `sha256sum -c` reads. */
function withChecksums(files: readonly NamedFile[]): readonly NamedFile[] {
  const lines = files.map(({ name, facts }) => `${facts.sha256}  ${name}\n`);
  return [...files, namedFile('SHA256SUMS', lines.join(''), null)];
}

function fingerprint(files: readonly NamedFile[], { precedente }: ReleaseHead, state: Corpus['state']): string {
  const hash = createHash('sha256')
    .update(precedente ?? '')
    .update(state.manifestes.empreinte)
    .update(REDACTION);
  hash.update(files.at(-1)?.bytes ?? '');
  return hash.digest('hex').slice(0, 12);
}
