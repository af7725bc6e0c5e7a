import {
  budget,
  documents,
  indicators,
  measures,
  training,
  type Validator,
  water,
} from '../../../schemas/validators.js';
import type { DatasetName, Extraction, Quality, Row, RowDataset } from '../model.ts';
import type { Column } from './column.ts';
import { DATASETS } from './registry.ts';

const VALIDATORS: Readonly<Record<DatasetName, Validator>> = {
  budget,
  training,
  water,
  measures,
  indicators,
  documents,
};

/** What is wrong with a row of a dataset, one French sentence a cell; empty for a row that keeps its schema. */
export function validateRow(dataset: DatasetName, row: Row): readonly string[] {
  const validator = VALIDATORS[dataset];
  if (validator(row)) return [];
  const columns = DATASETS.find(({ name }) => name === dataset)?.columns ?? [];
  return (validator.errors ?? []).map(({ instancePath, keyword, params }) => {
    const name = instancePath.slice(1) || String(params.missingProperty ?? params.additionalProperty ?? '');
    return `${name} : ${wanted(
      keyword,
      columns.find((column) => column.name === name),
    )}, reçu ${received(row[name])}`;
  });
}

const TYPE_WORDS = { string: 'un texte', integer: 'un entier', number: 'un nombre' } as const;

function wanted(keyword: string, column: Column | undefined): string {
  if (column === undefined) return 'colonne inconnue du schéma';
  if (keyword === 'required') return 'colonne attendue';
  if (keyword === 'type') return `attendu ${TYPE_WORDS[column.type]}${column.required ? '' : ' ou rien'}`;
  if (keyword === 'enum') return `attendu une valeur parmi ${(column.values ?? []).join(', ')}`;
  if (keyword === 'minimum') return `attendu au moins ${column.minimum}`;
  if (keyword === 'maximum') return `attendu au plus ${column.maximum}`;
  if (column.pattern !== undefined) return `attendu la forme de « ${column.example} »`;
  return 'attendu un texte d’une ligne, non vide, qu’un tableur ne peut lire comme une formule';
}

/** Long texts are cut: the whole row stands beside the sentence in quality.json. */
const SHOWN_CHARACTERS = 60;

function received(cell: unknown): string {
  if (cell === undefined || cell === null) return 'rien';
  const text = JSON.stringify(cell);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

/**
 * The extraction with only the rows that keep their schema and whose id is theirs alone. The others stand in
 * `quality.rejets` with the reason, as they are; the account of numerals no longer counts them as published. In the row
 * of the document only the cells that fail are left empty. Throws where one of them must not be: that is a bug.
 */
export function validated(extraction: Extraction): Extraction {
  const { document, rows, quality } = withCheckedDocument(extraction);
  const seen = new Set<string>();
  const checked = (Object.keys(rows) as RowDataset[]).map((dataset) => ({
    dataset,
    rows: rows[dataset].map((row) => ({ row, errors: [...validateRow(dataset, row), ...repeatedId(seen, row)] })),
  }));
  const rejected = checked.flatMap(({ dataset, rows: all }) =>
    all
      .filter(({ errors }) => errors.length > 0)
      .map(({ row, errors }) => ({ jeu: dataset, ligne: row, erreurs: errors })),
  );
  if (rejected.length === 0) return { document, rows, quality };
  const kept = Object.fromEntries(
    checked.map(({ dataset, rows: all }): [string, readonly Row[]] => [
      dataset,
      all.filter(({ errors }) => errors.length === 0).map(({ row }) => row),
    ]),
  ) as Record<RowDataset, readonly Row[]>;
  const isKept = idsIn(kept);
  return {
    document,
    rows: { ...kept, measures: kept.measures.map((row) => withKeptAmounts(row, isKept)) },
    quality: withoutRejected(quality, rejected, isKept),
  };
}

function withCheckedDocument(extraction: Extraction): Extraction {
  const { document, quality } = extraction;
  const errors = validateRow('documents', document);
  if (errors.length === 0) return extraction;
  const failing = new Set(errors.map((error) => error.slice(0, error.indexOf(' '))));
  const emptied = Object.fromEntries(
    Object.entries(document).map(([name, cell]) => [name, failing.has(name) ? null : cell]),
  );
  const remaining = validateRow('documents', emptied);
  if (remaining.length > 0) throw new Error(`The row of the document fails its schema: ${remaining.join('; ')}`);
  const rejet = { jeu: 'documents', ligne: document, erreurs: errors } as const;
  return { ...extraction, document: emptied, quality: { ...quality, rejets: [...quality.rejets, rejet] } };
}

function repeatedId(seen: Set<string>, { id }: Row): readonly string[] {
  if (seen.has(String(id))) return [`id : attendu un identifiant par ligne, reçu deux fois ${id}`];
  seen.add(String(id));
  return [];
}

const idsIn = (rows: Readonly<Record<RowDataset, readonly Row[]>>): ReadonlySet<string> =>
  new Set(Object.values(rows).flatMap((all) => all.map(({ id }) => String(id))));

function withKeptAmounts(row: Row, isKept: ReadonlySet<string>): Row {
  if (typeof row.budget_ids !== 'string') return row;
  const ids = row.budget_ids.split(' ; ').filter((id) => isKept.has(id));
  return { ...row, budget_ids: ids.length > 0 ? ids.join(' ; ') : null };
}

function withoutRejected(quality: Quality, rejets: Quality['rejets'], isKept: ReadonlySet<string>): Quality {
  const nombres = quality.nombres.map((one): Quality['nombres'][number] => {
    const lignes = one.lignes.filter((id) => isKept.has(id));
    return {
      ...one,
      lignes,
      motif: lignes.length < one.lignes.length && lignes.length === 0 ? 'illisible' : one.motif,
    };
  });
  const publies = nombres.filter(({ lignes }) => lignes.length > 0).length;
  const ecartes = nombres.filter(({ lignes, motif }) => lignes.length === 0 && motif !== null).length;
  const compte = { nombres: nombres.length, publies, ecartes, inexpliques: nombres.length - publies - ecartes };
  return { ...quality, compte, nombres, rejets: [...quality.rejets, ...rejets] };
}
