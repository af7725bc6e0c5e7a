import type { Cell, Row } from '../../extract/model.ts';
import type { Manifest } from '../manifest.ts';
import { datasetNamed } from '../rows.ts';
import { type Bounds, fits } from './bounds.ts';
import { sizeOf, type Totals } from './totals.ts';

/** A document as a release knows it: which content, read by which extractor, of what size. */
export interface Member extends Totals {
  readonly document_id: string;
  readonly sha256: string;
  readonly md5: string;
  readonly version_extracteur: string;
  /** Partial ISO date; empty for none. */
  readonly date: string;
  /** What lists of documents show. */
  readonly titre: Cell;
  readonly collectivite_nom: Cell;
  readonly nom_fichier: Cell;
}

export function memberOf({
  document_id,
  sha256,
  md5,
  version_extracteur,
  document,
  lignes,
  qualite,
}: Manifest): Member {
  const { titre = null, collectivite_nom = null, nom_fichier = null } = document;
  const date = String(document.date_document ?? '');
  return { document_id, sha256, md5, version_extracteur, date, titre, collectivite_nom, nom_fichier, lignes, qualite };
}

/** As much of a row of `documents` as lists of documents show. */
export function listedRow({ document_id, titre, collectivite_nom, nom_fichier, date }: Member): Row {
  const known: Row = { document_id, titre, collectivite_nom, nom_fichier, date_document: date === '' ? null : date };
  const { columns } = datasetNamed('documents');
  return Object.fromEntries(columns.map(({ name }) => [name, known[name] ?? null]));
}

/** Newest first; documents of one date by id. The order of rows in every file of many documents. */
export function newestFirst(a: Member, b: Member): number {
  if (a.date !== b.date) return a.date > b.date ? -1 : 1;
  return a.document_id < b.document_id ? -1 : 1;
}

/** Levels of the tree that a date gives: year, month, day. Below them each digit of the id is a level. */
const DATE_LEVELS = ['sans-date', 'sans-mois', 'sans-jour'] as const;

/**
 * The name of the branch that holds the document below `depth`: `2017`, `06`, `22`, then one hexadecimal digit of the
 * id after another. Taken in order of `branchOrder`, branches hold the documents newest first.
 */
export function branchOf({ date, document_id }: Pick<Member, 'date' | 'document_id'>, depth: number): string {
  const unknown = DATE_LEVELS[depth];
  if (unknown === undefined) return document_id['d-'.length + depth - DATE_LEVELS.length] ?? '';
  return date.split('-')[depth] || unknown;
}

/** Newest dates first and unknown ones last; digits in ascending order, as ids are. */
export function branchOrder(depth: number): (a: string, b: string) => number {
  const unknown = DATE_LEVELS[depth];
  if (unknown === undefined) return (a, b) => (a < b ? -1 : 1);
  return (a, b) => {
    if (a === unknown || b === unknown) return a === unknown ? 1 : -1;
    return a > b ? -1 : 1;
  };
}

/** The first of some documents that fit together, at least one. */
export async function firstThatFit(
  members: AsyncIterable<Member> | Iterable<Member>,
  bounds: Bounds,
): Promise<readonly Member[]> {
  const taken: Member[] = [];
  const size = { rows: 0, documents: 0 };
  for await (const member of members) {
    size.rows += sizeOf(member).rows;
    size.documents += 1;
    if (!fits(size, bounds)) break;
    taken.push(member);
  }
  return taken;
}
