import type { Block, Cell, DocumentFacts, DocumentIdentity, Draft, Heading, Row, Span, Structure } from './model.ts';
import { type CodePointPositions, foldedSpace } from './positions.ts';
import { rowIds } from './row-ids.ts';

/** A draft with its id and the columns of its evidence. */
export interface EvidencedRow {
  readonly draft: Draft;
  readonly id: string;
  readonly row: Row;
}

export interface EvidenceInput {
  readonly text: string;
  readonly structure: Structure;
  readonly identity: DocumentIdentity;
  readonly document: DocumentFacts;
  /** Positions that are published. */
  readonly codePointAt: CodePointPositions;
}

/** The rows of all datasets in text order: id, document, heading path, page, quoted value and sentence, positions. */
export function evidencedRows(drafts: readonly Draft[], input: EvidenceInput): readonly EvidencedRow[] {
  const { text, structure, identity, document, codePointAt } = input;
  const idOf = rowIds(identity.documentId);
  const headings = remembered(headingPath);
  const quotes = remembered((_start: number, { passage, block }) => quoted(text, passage, structure.blocks[block]));
  return [...drafts].sort(inTextOrder).map((draft): EvidencedRow => {
    const { cells, dataset } = draft;
    const block = structure.blocks[draft.block];
    const isMeasure = dataset === 'measures';
    const passage = isMeasure ? draft.passage : quotable(text, draft);
    const quote = isMeasure
      ? String(cells.description)
      : passage === draft.passage
        ? quotes(passage.start, draft)
        : quoted(text, passage, block);
    const value = isMeasure ? '' : foldedSpace(text.slice(draft.start, draft.end));
    const offset = isMeasure ? 0 : offsetIn(text, passage, quote, draft.start);
    const id = idOf({ dataset, passage: quote, value, offset });
    // Columns are set one by one: rows that are spread from parts cost several times as much.
    const row: Record<string, Cell> = {
      id,
      document_id: identity.documentId,
      collectivite_nom: document.issuer?.name ?? null,
      collectivite_siret: document.issuer?.siret ?? null,
      date_document: document.date,
      rubrique: headings(block?.path ?? NO_PATH, draft),
      page: block?.page ?? null,
      valeur_texte: isMeasure ? null : value,
      extrait: quote,
      debut: codePointAt(draft.start),
      fin: codePointAt(draft.end),
    };
    for (const column in cells) row[column] = cells[column] ?? null;
    return { draft, id, row };
  });
}

/** Where a value begins in the quote of its passage, without the white space before it. */
function offsetIn(text: string, passage: Span, quote: string, start: number): number {
  const isAsWritten = quote.length === passage.end - passage.start && start > passage.start;
  if (!isAsWritten) return foldedSpace(text.slice(passage.start, start)).length;
  // Folding took nothing away: the white space in it is single.
  return start - passage.start - (/\s/.test(text.charAt(start - 1)) ? 1 : 0);
}

/** What was made once is not made again: many figures share their sentence, and many blocks their headings. */
function remembered<Of, T>(made: (of: Of, draft: Draft) => T): (of: Of, draft: Draft) => T {
  const known = new Map<Of, T>();
  return (of, draft) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const value = made(of, draft);
    known.set(of, value);
    return value;
  };
}

/** A longer sentence is quoted around the figure only: no reader needs more, and files must not grow with its square. */
const LONGEST_QUOTE = 2_000;
/** What of it is quoted on each side of the figure. Unit: UTF-16 units, like the one above. */
const QUOTED_SIDE = 300;

/** The sentence of a figure; of one without end, the words around the figure. */
function quotable(text: string, { passage, start, end }: Draft): Span {
  if (passage.end - passage.start <= LONGEST_QUOTE) return passage;
  const from = Math.max(passage.start, start - QUOTED_SIDE);
  const to = Math.min(passage.end, end + QUOTED_SIDE);
  const opening = from > passage.start ? text.slice(from, start).indexOf(' ') + 1 : 0;
  const closing = to < passage.end ? text.slice(end, to + 1).lastIndexOf(' ') : -1;
  return { start: from + opening, end: closing < 0 ? to : end + closing };
}

/** An outer item before what is nested in it, else as the text runs. */
const inTextOrder = (a: Draft, b: Draft): number => a.start - b.start || b.end - a.end;

const NO_PATH: readonly Heading[] = [];

function headingPath(path: readonly Heading[]): string | null {
  const titles = path.map(({ title }) => title).filter((title) => title !== '');
  return titles.length > 0 ? titles.join(' > ') : null;
}

/** The passage without running lines that fall into it, white space folded. */
function quoted(text: string, passage: Span, block: Block | undefined): string {
  if (block === undefined || block.pieces.length <= 1) return foldedSpace(text.slice(passage.start, passage.end));
  const parts = block.pieces
    .map(({ start, end }) => text.slice(Math.max(start, passage.start), Math.min(end, passage.end)))
    .filter((part) => part !== '');
  return foldedSpace(parts.join(' '));
}
