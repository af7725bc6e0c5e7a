import type { EvidencedRow } from './evidence.ts';
import type { Block, Quality, Quantity, Reason, RowDataset } from './model.ts';
import { type CodePointPositions, foldedSpace } from './positions.ts';

export interface Coverage {
  readonly nombres: Quality['nombres'];
  readonly compte: Quality['compte'];
}

/** The account of every numeral: the rows that hold it, or the one reason why it is no figure. */
export function coverageOf(
  text: string,
  codePointAt: CodePointPositions,
  blocks: readonly Block[],
  quantities: readonly Quantity[],
  rows: readonly EvidencedRow[],
): Coverage {
  const idsAt = rowsByStart(rows);
  const runningLines = blocks.filter(({ kind }) => kind === 'furniture');
  const inRunningLine = insideTeller(runningLines);
  const nombres = quantities.map((quantity): Quality['nombres'][number] => {
    const lignes = idsAt.get(quantity.start) ?? [];
    return {
      debut: codePointAt(quantity.start),
      fin: codePointAt(quantity.end),
      texte: foldedSpace(text.slice(quantity.start, quantity.end)),
      lignes,
      motif: lignes.length > 0 ? null : reasonOf(quantity, inRunningLine),
      regle: quantity.rule,
    };
  });
  // Running lines are read behind the paragraph that they part.
  nombres.sort((a, b) => a.debut - b.debut);
  const publies = nombres.filter(({ lignes }) => lignes.length > 0).length;
  const ecartes = nombres.filter(({ lignes, motif }) => lignes.length === 0 && motif !== null).length;
  return {
    nombres,
    compte: { nombres: nombres.length, publies, ecartes, inexpliques: nombres.length - publies - ecartes },
  };
}

/** A figure of a running line is told again on every page: it belongs to the page, not to a sentence. */
const reasonOf = (quantity: Quantity, inRunningLine: (at: number) => boolean): Reason | null => {
  if (quantity.kind === 'mention') return quantity.reason;
  return inRunningLine(quantity.start) ? 'page' : null;
};

const WITHOUT_VALUE: ReadonlySet<RowDataset> = new Set(['measures']);

function rowsByStart(rows: readonly EvidencedRow[]): ReadonlyMap<number, readonly string[]> {
  const ids = new Map<number, string[]>();
  for (const { draft, id } of rows) {
    if (WITHOUT_VALUE.has(draft.dataset)) continue;
    ids.set(draft.start, [...(ids.get(draft.start) ?? []), id]);
  }
  return ids;
}

/** @param blocks in text order, not overlapping */
function insideTeller(blocks: readonly Block[]): (at: number) => boolean {
  let index = 0;
  return (at) => {
    while (index < blocks.length && (blocks[index] as Block).end <= at) index++;
    const block = blocks[index];
    return block !== undefined && block.start <= at;
  };
}
