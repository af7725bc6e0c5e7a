import type { Block, Sentence } from '../model.ts';
import { occurrences } from '../occurrences.ts';
import { thousandsBehind } from '../pointed-thousands.ts';
import { isBlank, isDigit, isLetter, isLower } from './letters.ts';

/** Words that end on a point inside a sentence. In small letters, without the point. */
const ABBREVIATIONS: ReadonlySet<string> = new Set([
  'm', 'mm', 'mme', 'mlle', 'mgr', 'me', 'dr', 'pr', 'st', 'ste', 'art', 'al', 'p', 'pp', 'cf', 'ex', 'env', 'av', 'bd',
  'tél', 'fax', 'réf', 'vol', 'chap', 'fig', 'tab', 'no', 'n', 'éd', 'dép', 'délib', 'rés', 'hab', 'nb', 'min', 'max',
  'resp', 'approx', 'c.-à-d', 'i.e', 'e.g', 'sté', 'ets', 'bât', 'apt', 'janv', 'févr', 'sept', 'oct', 'nov', 'déc', 'op', 'opé',
]); // biome-ignore format: a list of words
/** Abbreviations that a number or a name follows, and those that may end a sentence before a capital letter. */
const LONGEST_ABBREVIATION = 8;

/** The sentences of the blocks, in text order. A row, a heading and a caption are one each; running lines have none. */
export function sentencesOf(text: string, blocks: readonly Block[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const signAt = sentenceSignTeller(text);
  for (let index = 0; index < blocks.length; index += 1) {
    const { kind, marker, start, end } = blocks[index] as Block;
    if (kind === 'furniture') continue;
    const from = marker !== null && kind !== 'row' ? Math.min(marker.end, end) : start;
    if (kind === 'paragraph' || kind === 'item')
      addSentences(sentences, text, { start: from, end, block: index }, signAt);
    else sentences.push({ start: from, end, block: index });
  }
  return sentences;
}

/** The sentences of a stretch of a block. */
function addSentences(
  sentences: Sentence[],
  text: string,
  { start: from, end: to, block }: Sentence,
  signAt: (from: number) => number,
): void {
  let start = skipBlanks(text, from, to);
  let at = signAt(from);
  while (at < to) {
    const end = endOfClosing(text, at + 1, to);
    const next = skipBlanks(text, end, to);
    if (
      next >= to ||
      ((next > end ? beginsSentence(text, next, to) : isGluedStart(text, at, end)) &&
        !isAbbreviation(text, at, start) &&
        thousandsBehind(text, at, start) === null)
    ) {
      addPieces(sentences, text, { start, end, block });
      start = next;
    }
    at = signAt(end);
  }
  if (start < to) addPieces(sentences, text, { start, end: to, block });
}

/**
 * A sentence, or the pieces of one that no reader would follow, cut behind a comma or before a joining word: to read a figure, its
 * sentence is looked at as a whole, and a list of thousands without a point must not take hours.
 */
function addPieces(sentences: Sentence[], text: string, { start, end, block }: Sentence): void {
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const near = text.slice(from, from + LONGEST_SENTENCE);
    const joint = [...near.matchAll(JOINT)].at(-1);
    if (joint === undefined) break;
    sentences.push({ start: from, end: from + joint.index, block });
    from += joint.index + joint[0].length;
  }
  sentences.push({ start: from, end, block });
}
/** Unit: UTF-16 units. */
const LONGEST_SENTENCE = 6000;
/** Behind a word, a unit or a bracket, never inside a number. */
const JOINT = /(?<=[^\d\s],|;)\s+(?=\S)|(?<=\S)\s+(?=(?:et(?!\sdemi)|ou|puis|dont|pour|avec|dans)\s)/gu;

/** Next point, exclamation or question mark, or ellipsis; the end of the text for none. */
function sentenceSignTeller(text: string): (from: number) => number {
  const pointAt = occurrences(text, '.');
  const exclamationAt = occurrences(text, '!');
  const questionAt = occurrences(text, '?');
  const ellipsisAt = occurrences(text, '…');
  return (from) => Math.min(pointAt(from), exclamationAt(from), questionAt(from), ellipsisAt(from));
}

function skipBlanks(text: string, from: number, to: number): number {
  const state = { at: from };
  while (state.at < to && isBlank(text.charCodeAt(state.at))) state.at += 1;
  return state.at;
}

/** Past further points, and closing quotes and brackets that may stand after a blank (`… ». »`). */
function endOfClosing(text: string, from: number, to: number): number {
  const state = { at: from };
  while (state.at < to) {
    const code = text.charCodeAt(state.at);
    const isPoint = code === 46 || code === 33 || code === 63 || code === 0x2026;
    const isClosing =
      code === 0xbb || code === 0x201d || code === 41 || code === 93 || (code === 0x22 && state.at > from - 1);
    if (isPoint || isClosing) state.at += 1;
    else if (isBlank(code) && text.charCodeAt(state.at + 1) === 0xbb) state.at += 2;
    else break;
  }
  return state.at;
}

function beginsSentence(text: string, at: number, to: number): boolean {
  const code = text.charCodeAt(at);
  if (isLower(code)) return false;
  if (isLetter(code) || isDigit(code)) return true;
  if (code === 0xab || code === 0x201c || code === 0x22 || code === 40 || code === 91) {
    const next = skipBlanks(text, at + 1, to);
    return next < to && !isLower(text.charCodeAt(next));
  }
  return code === 0x2d || code === 0x2013 || code === 0x2014 || code === 43 || code === 62;
}

/** `98 %.|Dans le même temps`, `sont prêts.|« La Région`: the space behind a full stop was lost; not `data.Ville.fr`, `S.Durand`. */
const isGluedStart = (text: string, at: number, end: number): boolean =>
  text.charCodeAt(at) === 46 &&
  end === at + 1 &&
  GLUED_START.test(text.slice(end, end + GLUED_REACH)) &&
  GLUED_END.test(text.slice(Math.max(0, at - GLUED_REACH), at));
const GLUED_START = /^(?:«\s?)?\p{Lu}(?:\p{Ll}*\s|\p{Ll}?['’]\p{Ll})/u;
const GLUED_END = /(?:^|[\s(«’'])(?:\p{Ll}{4,}|\d[\d,]*\s?[%€])$/u;
/** Unit: characters. */
const GLUED_REACH = 24;

/** Whether the point at `at` ends an abbreviation or an initial (`M. V.`, `art. 5`), not a sentence. */
function isAbbreviation(text: string, at: number, floor: number): boolean {
  if (text.charCodeAt(at) !== 46) return false;
  const state = { at };
  const limit = Math.max(floor, at - LONGEST_ABBREVIATION);
  while (state.at > limit && !isBoundary(text.charCodeAt(state.at - 1))) state.at -= 1;
  const word = text.slice(state.at, at);
  if (word.length === 1 && isLetter(word.charCodeAt(0))) return !isUnitOrSide(text, state.at);
  return ABBREVIATIONS.has(word.toLowerCase());
}

const isBoundary = (code: number): boolean =>
  isBlank(code) || code === 40 || code === 0x27 || code === 0x2019 || code === 45;

/** One letter after a number is a unit (`à 18 h.`, `30 m.`), and ends a sentence. */
function isUnitOrSide(text: string, at: number): boolean {
  return (
    at >= 2 && isBlank(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at - 2)) && isLower(text.charCodeAt(at))
  );
}
