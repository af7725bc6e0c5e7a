import { firstSignAt, isBlank, isDigit, isLetter, isLower } from './letters.ts';
import type { TextLine } from './lines.ts';

/** How a text is broken into lines. */
export interface Wrapping {
  /** Usual length of a full line, in characters; infinite where a paragraph is one line. */
  readonly width: number;
  /** Blank lines between two lines that mean something: in double-spaced text one blank line means nothing. */
  readonly gapBefore: (index: number) => number;
  /** Parts of the text have a blank line after every line. */
  readonly hasDoubleSpacing: boolean;
}

/** How a line ends: a sentence ends there, a list goes on, a word or a sentence is cut. */
export type LineEnd = 'full' | 'semicolon' | 'colon' | 'comma' | 'hyphen' | 'open';

/** Shorter lines tell nothing about the width. Unit: characters. */
const MIN_FULL_LINE = 40;
/** Lines around a place that tell whether it is double-spaced. */
const WINDOW = 10;
/** Share of the width from which a line counts as full: ragged right margins. */
const FULL_SHARE = 0.86;
/** A line is much longer than those that are cut from so many times their usual length. */
const LONGER = 1.5;
/** Where so many times as many lines are much longer as are cut, a paragraph is one line. */
const MORE = 3;
/** Fewer lines that are cut in mid-sentence tell nothing. */
const MIN_EVIDENCE = 2;

export function lineEndOf(text: string, line: { readonly end: number; readonly start: number }): LineEnd {
  const state = { at: line.end - 1 };
  // `(fin de phrase.) »` ends a sentence as `.` does.
  while (state.at > line.start && isClosing(text.charCodeAt(state.at))) state.at -= 1;
  while (state.at > line.start && isBlank(text.charCodeAt(state.at))) state.at -= 1;
  const code = text.charCodeAt(state.at);
  if (code === 46 || code === 33 || code === 63 || code === 0x2026) return 'full';
  const last = text.charCodeAt(line.end - 1);
  if (last === 59) return 'semicolon';
  if (last === 58) return 'colon';
  if (last === 44) return 'comma';
  if ((last === 45 || last === 0xad || last === 0x2010) && isLetter(text.charCodeAt(line.end - 2))) return 'hyphen';
  return 'open';
}

/** » ” ’ " ) ] */
const isClosing = (code: number): boolean =>
  code === 0xbb || code === 0x201d || code === 0x2019 || code === 0x22 || code === 41 || code === 93;

export function wrappingOf(text: string, lines: readonly TextLine[], isRunning: Uint8Array): Wrapping {
  const singles = new Int32Array(lines.length + 1);
  const doubles = new Int32Array(lines.length + 1);
  const cut: number[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as TextLine;
    const before = lines[index - 1];
    const isCut = before !== undefined && isRunning[index] === 0 && isCutBetween(text, before, line);
    singles[index + 1] = (singles[index] ?? 0) + (isCut && line.gap === 0 ? 1 : 0);
    doubles[index + 1] = (doubles[index] ?? 0) + (isCut && line.gap === 1 ? 1 : 0);
    if (isCut && line.gap <= 1) cut.push(before.end - before.start);
  }
  const lengths = Uint32Array.from(cut).sort();
  const usual = lengths[lengths.length >> 1] ?? 0;
  const longer = lines.filter(({ start, end }) => end - start > LONGER * usual).length;
  const width = lengths.length < MIN_EVIDENCE || longer > MORE * lengths.length ? Number.POSITIVE_INFINITY : usual;
  const between = (counts: Int32Array, index: number): number =>
    (counts[Math.min(lines.length, index + WINDOW)] ?? 0) - (counts[Math.max(0, index - WINDOW)] ?? 0);
  return {
    width,
    hasDoubleSpacing: (doubles[lines.length] ?? 0) >= MIN_EVIDENCE,
    gapBefore: (index) => {
      const gap = lines[index]?.gap ?? 0;
      if (gap === 0) return 0;
      return between(doubles, index) > between(singles, index) ? gap - 1 : gap;
    },
  };
}

function isCutBetween(text: string, before: TextLine, line: TextLine): boolean {
  if (line.gap > 1 || line.hint !== null || before.hint !== null) return false;
  if (before.end - before.start < MIN_FULL_LINE || !isLower(text.charCodeAt(line.start))) return false;
  const end = lineEndOf(text, before);
  return end === 'open' || end === 'comma' || end === 'hyphen';
}

/** Whether the first word of the next line would not have fitted on this one. */
export function isFull(text: string, line: TextLine, next: TextLine, width: number): boolean {
  if (width === Number.POSITIVE_INFINITY) return false;
  const state = { at: next.start };
  while (state.at < next.end && !isBlank(text.charCodeAt(state.at)) && state.at - next.start < MIN_FULL_LINE)
    state.at += 1;
  return line.end - line.start + 1 + (state.at - next.start) >= width * FULL_SHARE;
}

/** Words after which no sentence and no heading can end. */
const OPEN_WORDS: ReadonlySet<string> = new Set([
  'de', 'du', 'des', 'la', 'le', 'les', 'un', 'une', 'et', 'ou', 'à', 'au', 'aux', 'en', 'dans', 'pour', 'par', 'sur',
  'avec', 'sans', 'sous', 'chez', 'vers', 'que', 'qui', 'dont', 'ce', 'cette', 'ces', 'son', 'sa', 'ses', 'leur', 'leurs',
  'notre', 'ne', 'se', 'est', 'sont', 'entre', 'selon', 'comme', 'plus', 'très', 'soit', 'via', 'afin',
  'sera', 'seront', 'était', 'étaient', 'serait', 'ont', 'avait', 'avaient', 'aura', 'auront', 'dès', 'mais', 'car', 'nos',
  'chaque', 'lors', 'près', 'contre', 'depuis',
]); // biome-ignore format: a list of words

/** Whether a line ends on a word that calls for another (`la compensation de`), or inside a bracket's first words. */
export function endsOnOpenWord(text: string, line: TextLine): boolean {
  const state = { at: line.end };
  const floor = Math.max(line.start, line.end - 8);
  while (state.at > floor && isLetter(text.charCodeAt(state.at - 1))) state.at -= 1;
  if (state.at === line.end || state.at === floor) return false;
  const word = text.slice(state.at, line.end);
  return OPEN_WORDS.has(word) && (state.at === line.start || !isDigit(text.charCodeAt(state.at - 1)));
}

/** `… SITUATION ASSAINIE⏎⏎ET DES PRIORITÉS …` */
export function beginsOnOpenWord(text: string, line: TextLine): boolean {
  const found = /^\p{L}+/u.exec(text.slice(line.start, line.start + 8));
  return found !== null && OPEN_WORDS.has(found[0].toLowerCase());
}

/** Whether a line begins in mid-sentence: a small letter, a closing sign, a percent or euro sign. */
export function beginsInside(text: string, line: TextLine): boolean {
  const code = text.charCodeAt(line.start);
  if (isLower(code) || INSIDE.has(code)) return true;
  const sign = firstSignAt(text, line.start, Math.min(line.end, line.start + 3));
  return sign > line.start && isLower(text.charCodeAt(sign));
}

/** , . ; : ! ? % € ) ] » and ° */
const INSIDE: ReadonlySet<number> = new Set([44, 46, 59, 58, 33, 63, 37, 0x20ac, 41, 93, 0xbb, 0xb0]);

/** A superscript that the extraction set on a line of its own (`1⏎er`, `3⏎e`, `m⏎3`). */
const SUPERSCRIPT = /^(?:er|ers|re|ère|ières?|ème|e|è|nd|nde|ème|ième|o|os|°|[23])$/;

export function isSuperscript(text: string, before: TextLine, line: TextLine): boolean {
  if (line.end - line.start > 4 || line.gap > 1) return false;
  const content = text.slice(line.start, line.end);
  if (!SUPERSCRIPT.test(content)) return false;
  const last = text.charCodeAt(before.end - 1);
  if (content === '2' || content === '3')
    return /(?:^|[\d\s])[kcdh]?m$/.test(text.slice(Math.max(before.start, before.end - 4), before.end));
  return content.startsWith('o') || content === '°'
    ? last === 110 || last === 78
    : isDigit(last) || /[IVX]/.test(String.fromCharCode(last));
}

/** What follows a number on the next line as its unit. */
const UNIT_START =
  /(?:[kKM]?€|M[d€]|Mds?\b|Mrds?\b|millions?\b|milliards?\b|euros?\b|d['’ ]euros|d['’]€|%|ha\b|km|m[23²³]|heures?\b|ans?\b|mois\b|points?\b)/y;

/** Whether a number is cut from its unit or from its last digits by a line end (`0,36⏎M€`, `71⏎700`). */
export function isCutNumber(text: string, before: TextLine, line: TextLine): boolean {
  if (!isDigit(text.charCodeAt(before.end - 1))) return false;
  UNIT_START.lastIndex = line.start;
  if (UNIT_START.test(text)) return true;
  const digits = text.slice(line.start, line.start + 4);
  return (
    /^\d{3}(?!\d)/.test(digits) &&
    /(?:^|[^\d,.])\d{1,3}$/.test(text.slice(Math.max(before.start, before.end - 5), before.end))
  );
}
