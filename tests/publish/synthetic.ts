import { createHash } from 'node:crypto';
import { DATASETS } from '../../functions/extract/datasets/registry.ts';
import type { Cell, Extraction, Quality, Row, RowDataset } from '../../functions/extract/model.ts';
import { documentFiles } from '../../functions/publish/document-files.ts';
import { md5Of } from '../../functions/publish/files.ts';
import { type Manifest, manifestOf, writtenManifest } from '../../functions/publish/manifest.ts';
import type { Store } from '../../functions/store/store.ts';

/** What a made-up document is to say. */
export interface Wanted {
  /** Tells documents apart: its bytes, and so its id. */
  readonly name: string;
  /** Partial ISO; null for none. */
  readonly date?: string | null;
  /** Budget rows; one row of every other dataset comes with them. */
  readonly amounts?: number;
  readonly version?: string;
  /** Cells that replace those of every row that has the column. */
  readonly cells?: Readonly<Record<string, Cell>>;
}

const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex');
const ROW_SETS: readonly RowDataset[] = ['budget', 'training', 'water', 'measures', 'indicators'];

/** Bytes of a made-up document, told by its name alone. */
export const bytesOf = (name: string): Uint8Array =>
  new TextEncoder().encode(`Document ${name}.\nLe budget est de 4,1 M€.\n`);

export const documentIdOf = (name: string): string =>
  `d-${hashOf(new TextDecoder().decode(bytesOf(name))).slice(0, 16)}`;

/** An extraction whose rows all keep their schemas. */
export function syntheticExtraction(wanted: Wanted): Extraction {
  const { name, date = '2031-03-01', amounts = 3, version = '1.0.0', cells = {} } = wanted;
  const text = new TextDecoder().decode(bytesOf(name));
  const sha256 = hashOf(text);
  const document_id = `d-${sha256.slice(0, 16)}`;
  const base = { document_id, sha256, date_document: date, version_extracteur: version, titre: `Session « ${name} »` };
  const rowsOf = (dataset: RowDataset): readonly Row[] =>
    Array.from({ length: dataset === 'budget' ? amounts : 1 }, (_, index) =>
      rowOf(dataset, {
        ...base,
        id: `${dataset}-${hashOf(`${name} ${dataset} ${index}`).slice(0, 16)}`,
        montant_eur: dataset === 'budget' ? 4_100_000 + index / 4 : null,
        valeur: dataset === 'water' ? -4.8 : 12 + index,
        budget_ids: null,
        ...cells,
      }),
    );
  const rows = Object.fromEntries(ROW_SETS.map((dataset) => [dataset, rowsOf(dataset)])) as Extraction['rows'];
  const document = rowOf('documents', {
    ...base,
    nom_fichier: `${name.replace(/\W/g, '_')}.txt`,
    octets: Buffer.byteLength(text),
    caracteres: text.length,
  });
  return { document, rows, quality: qualityOf(document_id, version, amounts) };
}

/** Every column with its example, but for the cells given; what a column does not know is left out. */
function rowOf(dataset: RowDataset | 'documents', cells: Readonly<Record<string, Cell>>): Row {
  const { columns } = DATASETS.find(({ name }) => name === dataset)!;
  return Object.fromEntries(
    columns.map(({ name, example }) => [name, cells[name] === undefined ? example : (cells[name] ?? null)]),
  );
}

function qualityOf(document_id: string, version_extracteur: string, publies: number): Quality {
  return {
    document_id,
    version_extracteur,
    lecture: 'texte',
    compte: { nombres: publies, publies, ecartes: 0, inexpliques: 0 },
    nombres: [],
    controles: [],
    rejets: [],
    alertes: [],
    regles: {},
  };
}

/** Stores a made-up document as `ingest` does: its folder, then its manifest. */
export async function stored(
  store: Store,
  wanted: Wanted,
  change?: (manifest: Manifest) => Manifest,
): Promise<Manifest> {
  const extraction = syntheticExtraction(wanted);
  const bytes = bytesOf(wanted.name);
  const files = documentFiles({ bytes, extension: '.txt', text: new TextDecoder().decode(bytes), extraction });
  await Promise.all(files.map((file) => store.write(file.key, file.bytes, { ...file, onlyIf: null })));
  const manifest = manifestOf(extraction, files, md5Of(bytes));
  return writtenManifest(store, change === undefined ? manifest : change(manifest), false);
}
