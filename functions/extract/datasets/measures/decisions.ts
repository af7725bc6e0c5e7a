import type { BlockKind, Sentence } from '../../model.ts';
import { dashBefore, decides, goesOn, hasOutcome, numberBefore } from './decision-words.ts';
import { wordsBetween } from './item-words.ts';
import type { Source } from './list-frame.ts';
import { isMinutesAt } from './minutes.ts';

/** A sentence by which an assembly decides, with those that go on with it. Unit of the places: UTF-16 units. */
export interface Decision extends Sentence {
  /** Of its article (`Article 2.`) or its code; null for none. */
  readonly numero: string | null;
}

/** How much of a sentence is read. Unit: characters. */
const READ = 400;
/** A line with its outcome may look as a heading does. */
const DECIDING: ReadonlySet<BlockKind> = new Set(['paragraph', 'item', 'heading']);
/** Longest number of an article (`Article 12 :`). Unit: characters. */
const MAX_ARTICLE = 16;

/**
 * The sentences by which an assembly decides, in minutes and extracts of its decisions. One that goes on with a decision
 * in its paragraph is part of it.
 */
export function decisionsIn(source: Source): readonly Decision[] {
  const { text, structure } = source;
  const found: Decision[] = [];
  const place = { block: -1, isMinutes: false };
  for (const sentence of structure.sentences) {
    const block = structure.blocks[sentence.block];
    if (block === undefined || !DECIDING.has(block.kind)) continue;
    if (sentence.block !== place.block) {
      place.block = sentence.block;
      place.isMinutes = isMinutesAt(source, sentence.block);
    }
    if (!place.isMinutes) continue;
    const words = wordsBetween(text, structure, sentence.block, sentence.start, sentence.end, READ).toLowerCase();
    const article = articleBefore(text, sentence, block.start).toLowerCase();
    const before = found.at(-1);
    const isNext = before?.block === sentence.block && text.slice(before.end, sentence.start).trim() === '';
    if (before !== undefined && isNext && goesOn(words)) found[found.length - 1] = { ...before, end: sentence.end };
    else if (block.kind === 'heading' ? hasOutcome(words) : decides(article + words))
      found.push(decisionFrom(text, sentence, block.start));
  }
  return found;
}

/** `Article 2.` in front may be a sentence of its own; empty for none. */
const articleBefore = (text: string, { start }: Sentence, blockStart: number): string =>
  start - blockStart < MAX_ARTICLE ? text.slice(blockStart, start) : '';

function decisionFrom(text: string, sentence: Sentence, blockStart: number): Decision {
  const before = articleBefore(text, sentence, blockStart);
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + READ));
  const number = numberBefore(words.toLowerCase());
  const numero = number?.numero ?? numberBefore(before.toLowerCase())?.numero ?? null;
  return { ...sentence, start: sentence.start + (number?.length ?? dashBefore(words)), numero };
}
