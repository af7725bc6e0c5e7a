import { isLetter, isLower, isUpper } from './letters.ts';
import type { TextLine } from './lines.ts';
import {
  beginsInside,
  endsOnOpenWord,
  isCutNumber,
  isFull,
  isSuperscript,
  lineEndOf,
  type Wrapping,
} from './wrapping.ts';

/** What is known where two lines meet. */
export interface Meeting {
  readonly text: string;
  readonly before: TextLine;
  readonly line: TextLine;
  /** Blank lines between them that mean something. */
  readonly gap: number;
  readonly wrapping: Wrapping;
  /** The line before ends on a superscript, so that this one is the rest of its line. */
  readonly afterSuperscript: boolean;
  /** A running line or a page break stands between them. */
  readonly overPage: boolean;
  /** The line before is the only line of its block so far. */
  readonly isSecond: boolean;
}

/** Longest line that is a key figure alone (`plus de 186,9 M€`). Unit: characters. */
const MAX_KEY_FIGURE = 30;
const KEY_FIGURE =
  /^(?:[+\-–−<>≈~×x] ?)?\d[\d\s.,\u00a0\u202f\u2009]*(?:%|[kKM]?€|M[d€][s€]?(?: ?€)?|millions?(?: d['’](?:euros|€))?|milliards?(?: d['’](?:euros|€))?|euros|ha|km[2²]?|m[23²³]?|ans|h|jours|points?)?$/;

export const isKeyFigure = (text: string, line: TextLine): boolean =>
  line.end - line.start <= MAX_KEY_FIGURE && KEY_FIGURE.test(text.slice(line.start, line.end));

/** Whether a line without a marker of its own goes on with the block of the line before. */
export function continues(meeting: Meeting): boolean {
  const { text, before, line, gap } = meeting;
  if (isSuperscript(text, before, line) || (meeting.afterSuperscript && line.gap <= 1)) return true;
  if (line.gap <= 1 && isCutNumber(text, before, line)) return true;
  if (gap === 0 && meeting.isSecond && isKeyFigure(text, before)) return isLabel(text, line);
  if (gap === 0 && meeting.isSecond && isKeyFigure(text, line)) return false;
  const end = lineEndOf(text, before);
  if (meeting.overPage || gap > 0) return goesOnAfterGap(meeting, end);
  if (end === 'hyphen' && beginsInside(text, line)) return true;
  return beginsInside(text, line) ? goesOnSmall(meeting, end) : goesOnCapital(meeting, end);
}

/** The words under a key figure (`136⏎lycées, dont 92 publics`). */
const isLabel = (text: string, line: TextLine): boolean =>
  isLetter(text.charCodeAt(line.start)) && !isKeyFigure(text, line);

function goesOnAfterGap({ text, before, line, gap, wrapping, overPage }: Meeting, end: string): boolean {
  if (gap > (overPage ? 20 : 1) || end === 'full' || end === 'semicolon' || end === 'colon') return false;
  const isLong = overPage || isFull(text, before, line, wrapping.width);
  if (end === 'hyphen') return isLower(text.charCodeAt(line.start));
  if (!isLong && !endsOnOpenWord(text, before)) return false;
  return isLower(text.charCodeAt(line.start)) || endsOnOpenWord(text, before);
}

/** A line that begins with a small letter or a closing sign. */
function goesOnSmall({ text, before, line, wrapping }: Meeting, end: string): boolean {
  if (!isLower(text.charCodeAt(line.start))) return true;
  if (end === 'open' || end === 'comma') return !isSummary(text, line) || isFull(text, before, line, wrapping.width);
  if (end === 'full') return true;
  return isFull(text, before, line, wrapping.width);
}

/** `soit 217 élèves au total` under a list sums it up and belongs to none of its items. */
const isSummary = (text: string, line: TextLine): boolean => text.startsWith('soit ', line.start);

/** A line that begins with a capital letter, a figure or an opening sign. */
function goesOnCapital({ text, before, line, wrapping }: Meeting, end: string): boolean {
  if (endsOnOpenWord(text, before)) return true;
  if (isCapitals(text, before)) return end === 'open' && isCapitals(text, line);
  if (end === 'colon' || end === 'semicolon') return false;
  return isFull(text, before, line, wrapping.width);
}

/** Whether a line has four capital letters and no small one: a heading in capitals. */
export function isCapitals(text: string, line: { readonly start: number; readonly end: number }): boolean {
  const state = { capitals: 0 };
  const limit = Math.min(line.end, line.start + 200);
  for (let at = line.start; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (isLower(code)) return false;
    if (isUpper(code)) state.capitals += 1;
  }
  return state.capitals >= 4;
}
