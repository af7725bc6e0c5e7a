import { isDigit, isLetter, isLower, isUpper } from './letters.ts';
import type { TextLine } from './lines.ts';
import {
  beginsInside,
  beginsOnOpenWord,
  endsOnOpenWord,
  isCutNumber,
  isFull,
  isSuperscript,
  type LineEnd,
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
  /** The block is an item or begins with a bullet that was lost. */
  readonly hasMarker: boolean;
  /** The block begins with a number. */
  readonly isNumbered: boolean;
  /** The block begins with `Axe 2`, `Volet B`: a part of a plan. */
  readonly isPart: boolean;
}

/** A shorter heading in capitals is whole, and another one stands below it. Unit: characters. */
const MIN_CAPITALS = 45;
/** Unit: characters. */
const LONG_LINE = 100;
/** Blank lines that a page break may bring into a sentence. */
const MAX_PAGE_GAP = 20;
/** Longest line that is a key figure alone (`plus de 186,9 M€`). Unit: characters. */
const MAX_KEY_FIGURE = 30;
const KEY_FIGURE =
  /^(?:[+\-–−<>≈~×x] ?)?\d[\d\s.,\u00a0\u202f\u2009]*(?:%|[kKM]?€|M[d€][s€]?(?: ?€)?|millions?(?: d['’](?:euros|€))?|milliards?(?: d['’](?:euros|€))?|euros|ha|hectares|km[2²]?|kilomètres|m[23²³]?|mètres|ans|mois|h|heures|jours|points?)?$/;

export const isKeyFigure = (text: string, line: TextLine): boolean =>
  line.end - line.start <= MAX_KEY_FIGURE && KEY_FIGURE.test(text.slice(line.start, line.end));

/** `↗ + 3,5 %` below `98,4 M€⏎Fonctionnement`: how it changes. */
const ARROWS: ReadonlySet<string> = new Set('↗↘▲▼');

/** Whether a line without a marker of its own goes on with the block of the line before. */
export function continues(meeting: Meeting): boolean {
  const { text, before, line, gap, wrapping } = meeting;
  if (line.gap > 0 && isDay(text.slice(line.start, line.end))) return false;
  if (isSuperscript(text, before, line) || (meeting.afterSuperscript && line.gap <= 1)) return true;
  if (line.gap <= 1 && isCutNumber(text, before, line)) return true;
  if (gap === 0 && ARROWS.has(text.charAt(line.start))) return true;
  if (gap === 0 && meeting.isSecond && isKeyFigure(text, before)) return isLabel(text, line);
  if (gap === 0 && meeting.isSecond && isKeyFigure(text, line) && !isFull(text, before, line, wrapping.width))
    return false;
  const end = lineEndOf(text, before);
  if (gap === 0 && end === 'colon' && isTargetLabel(text, before)) return true;
  if (gap === 0 && meeting.isPart && endsOnBoxedTitle(text, before, line)) return true;
  if (meeting.overPage || gap > 0) return goesOnAfterGap(meeting, end);
  if (end === 'hyphen' && beginsInside(text, line)) return true;
  return beginsInside(text, line) ? goesOnSmall(meeting, end) : goesOnCapital(meeting, end);
}

// OBJECTIF 2027 : · Cible 2030 : · Objectifs à l'horizon 2028 :
const TARGET_LABEL =
  /^(?:nos |les |notre )?(?:objectifs?|cibles?|caps?|horizon|échéances?)(?: visée?s?)?(?: pour| à l['’]horizon| en| fin)? (?:19|20)\d{2}(?:[-–](?:19|20)?\d{2})? ?:$/i;
const MAX_LABEL = 50;

/** A line that tells by when something is aimed at: what it leads to stands below. */
export const isTargetLabel = (text: string, { start, end }: Pick<TextLine, 'start' | 'end'>): boolean =>
  end - start <= MAX_LABEL && TARGET_LABEL.test(text.slice(start, end));

/** Longest line of a title in a narrow box. Unit: characters. */
const MAX_BOXED = 24;

/** `AXE 1⏎LA RURALITÉ⏎VIVANTE`: the title of a part in capitals, broken into short lines. */
const endsOnBoxedTitle = (text: string, before: TextLine, line: TextLine): boolean =>
  before.end - before.start <= MAX_BOXED &&
  line.end - line.start <= MAX_BOXED &&
  isCapitals(text, before) &&
  isCapitals(text, line) &&
  !isDigit(text.charCodeAt(line.start));

/** The words under a key figure (`136⏎lycées, dont 92 publics`). */
const isLabel = (text: string, line: TextLine): boolean =>
  isLetter(text.charCodeAt(line.start)) && !isKeyFigure(text, line);

/** `samedi 4 mai 2030`, `Mardi 2 Aout 2022`: a line that is a date. */
export const isDay = (words: string): boolean => words.length <= MAX_LABEL && DAY.test(words);
const DAY = /^(?:le )?(?:\p{L}{3,6}di |dimanche )?\d{1,2}(?:er)? \p{L}{3,9} \d{4}(?:\s?[•·–—,-].{0,30})?$/iu;

function goesOnAfterGap(meeting: Meeting, end: LineEnd): boolean {
  const { text, before, line, gap, wrapping, overPage } = meeting;
  if (gap > (overPage ? MAX_PAGE_GAP : 1) || end === 'full' || end === 'semicolon' || end === 'colon') return false;
  const isSmall = isLower(text.charCodeAt(line.start));
  if (end === 'hyphen') return isSmall;
  if (isCapitals(text, before)) return isCapitals(text, line) && beginsOnOpenWord(text, line);
  if (endsOnOpenWord(text, before)) return true;
  const isLong = isFull(text, before, line, wrapping.width);
  const isFirst = meeting.isSecond && line.gap <= 1;
  if (isSmall) return isLong || overPage || (isFirst && (meeting.isNumbered || isKeyFigure(text, before)));
  // In text with a blank line after every line, a full line without an end goes on; a heading is not that long.
  return isLong && wrapping.hasDoubleSpacing && line.gap <= 1 && (meeting.hasMarker || !meeting.isSecond);
}

/** A line that begins with a small letter or a closing sign. */
function goesOnSmall({ text, before, line, wrapping, isNumbered }: Meeting, end: LineEnd): boolean {
  if (!isLower(text.charCodeAt(line.start))) return true;
  if (end === 'open' || end === 'comma') return !isSummary(text, line) || isFull(text, before, line, wrapping.width);
  if (end === 'full') return true;
  return isNumbered || isFull(text, before, line, wrapping.width);
}

/** `soit 217 élèves au total` under a list sums it up and belongs to none of its items. */
const isSummary = (text: string, line: TextLine): boolean => text.startsWith('soit ', line.start);

/** A line that begins with a capital letter, a figure or an opening sign. */
function goesOnCapital({ text, before, line, wrapping }: Meeting, end: LineEnd): boolean {
  if (endsOnOpenWord(text, before)) return true;
  if (end === 'open' && ASIDE.test(text.slice(line.start, Math.min(line.end, line.start + ASIDE_REACH)))) return true;
  if (isCapitals(text, before)) {
    const isWhole = before.end - before.start < MIN_CAPITALS && !beginsOnOpenWord(text, line);
    return end === 'open' && !isWhole && isCapitals(text, line);
  }
  const isParted = end === 'semicolon' || (end === 'colon' && !isDigit(text.charCodeAt(line.start)));
  if (isParted && !isInBracket(text, before)) return false;
  if (isFull(text, before, line, wrapping.width)) return true;
  // A ragged margin: no title and no item without an end is that long.
  const isLong = wrapping.width < Number.POSITIVE_INFINITY && before.end - before.start >= LONG_LINE;
  return end === 'comma' || (end === 'open' && isLong);
}

/** `Les charges de la piscine⏎(680 000 euros par an) sont partagées`: a bracket, and the sentence goes on. */
const ASIDE = /^\([^()]{1,60}\) \p{Ll}/u;
/** Unit: characters. */
const ASIDE_REACH = 66;

/** `le centre aquatique (DSIL : 540 000 € ;⏎Région : 300 000 €)`: the line ends inside a bracket. */
const isInBracket = (text: string, { start, end }: TextLine): boolean => {
  const words = text.slice(start, end);
  return words.lastIndexOf('(') > words.lastIndexOf(')');
};

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
