import type { Extraction, SourceText, Span, Structure } from '../model.ts';
import { restoredTo } from '../plain-form.ts';
import { codePointPositions } from '../positions.ts';
import { structureOf } from './structure.ts';

/**
 * The text in which no page breaks a sentence, for rules read words as they follow one another:
 * `l'encours de⏎2⏎Région Test | Dossier de presse⏎dette s'élève` has its running lines behind the paragraph.
 * `restored` takes an extraction of it back to the document's own places.
 */
export interface UnbrokenText {
  readonly text: string;
  readonly structure: Structure;
  readonly restored: (extraction: Extraction) => Extraction;
}

/** Readers of formats know where pages end and join what they part; this is for text alone. */
export function unbrokenTextOf(source: SourceText): UnbrokenText {
  const { text } = source;
  const structure = structureOf(source);
  const asItStands = { text, structure, restored: (extraction: Extraction): Extraction => extraction };
  if (source.hints.length > 0) return asItStands;
  const order = placesInOrder(text, structure);
  if (order.length <= 1) return asItStands;
  const moved = order.map(({ start, end }) => text.slice(start, end)).join('');
  const unbroken = structureOf({ ...source, text: moved });
  if (furnitureOf(unbroken) !== furnitureOf(structure)) return asItStands;
  return {
    text: moved,
    structure: unbroken,
    restored: (extraction) => restoredTo(text, placeTeller(text, order), extraction),
  };
}

const furnitureOf = ({ blocks }: Structure): number => blocks.filter(({ kind }) => kind === 'furniture').length;

/** The stretches of the text in the order in which they are read; one where nothing is moved. */
function placesInOrder(text: string, { blocks }: Structure): readonly Span[] {
  const order: Span[] = [];
  let done = 0;
  for (const { kind, pieces } of blocks) {
    if (pieces.length <= 1 || kind === 'row' || (pieces[0] as Span).start < done) continue;
    const running: Span[] = [];
    for (const [at, piece] of pieces.entries()) {
      const end = lineEnd(text, piece.end);
      order.push({ start: at === 0 ? done : piece.start, end });
      const next = pieces[at + 1];
      if (next !== undefined) running.push({ start: end, end: next.start });
      else done = end;
    }
    for (const stretch of running) order.push(stretch);
  }
  if (done < text.length || order.length === 0) order.push({ start: done, end: text.length });
  return order;
}

/** Behind the line break that follows. */
function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

/** Where a place of the moved text stands in the document. Unit: code points. */
function placeTeller(text: string, order: readonly Span[]): (place: Span) => Span {
  const pointAt = codePointPositions(text);
  const starts = order.map(({ start }) => pointAt(start));
  const moved: number[] = [];
  let length = 0;
  for (const { start, end } of order) {
    moved.push(length);
    length += pointAt(end) - pointAt(start);
  }
  const own = (at: number): number => {
    let [low, high] = [0, moved.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((moved[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return (starts[low] as number) + at - (moved[low] as number);
  };
  return ({ start, end }) => ({ start: own(start), end: end > start ? own(end - 1) + 1 : own(start) });
}
