import type { Block, Cell, DocumentFacts, DocumentIdentity, Draft, Row, Span, Structure } from './model.ts';
import { codePointPositions, foldedSpace } from './positions.ts';
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
}

/** The rows of all datasets in text order: id, document, heading path, page, quoted value and sentence, positions. */
export function evidencedRows(drafts: readonly Draft[], input: EvidenceInput): readonly EvidencedRow[] {
  const { text, structure, identity, document } = input;
  const idOf = rowIds(identity.documentId);
  const codePointAt = codePointPositions(text);
  const shared = {
    document_id: identity.documentId,
    collectivite_nom: document.issuer?.name ?? null,
    collectivite_siret: document.issuer?.siret ?? null,
    date_document: document.date,
  };
  return [...drafts].sort(inTextOrder).map((draft): EvidencedRow => {
    const block = structure.blocks[draft.block];
    const isMeasure = draft.dataset === 'measures';
    const passage = quoted(text, draft.passage, block);
    const value = isMeasure ? '' : foldedSpace(text.slice(draft.start, draft.end));
    const offset = isMeasure ? 0 : foldedSpace(text.slice(draft.passage.start, draft.start)).length;
    const id = idOf({ dataset: draft.dataset, passage, value, offset });
    const evidence: Readonly<Record<string, Cell>> = {
      id,
      ...shared,
      rubrique: block === undefined ? null : headingPath(block),
      page: block?.page ?? null,
      valeur_texte: isMeasure ? null : value,
      extrait: isMeasure ? String(draft.cells.description ?? passage) : passage,
      debut: codePointAt(draft.start),
      fin: codePointAt(draft.end),
    };
    return { draft, id, row: { ...evidence, ...draft.cells } };
  });
}

/** An outer item before what is nested in it, else as the text runs. */
const inTextOrder = (a: Draft, b: Draft): number => a.start - b.start || b.end - a.end;

function headingPath({ path }: Block): string | null {
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
