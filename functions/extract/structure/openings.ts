import { isCapitals } from './joins.ts';
import { isDigit, isLower, isUpper } from './letters.ts';
import type { TextLine } from './lines.ts';
import { isTitleMark, type Marker, markerOf } from './markers.ts';
import { endsOnOpenWord, isFull, lineEndOf, type Wrapping } from './wrapping.ts';

/** A line among those around it. */
export interface Place {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly index: number;
  readonly line: TextLine;
  /** The last line before it that is no running line; undefined for none. */
  readonly before: TextLine | undefined;
  /** Style of the marker of the block that is open; null where none is open or it has no marker. */
  readonly openStyle: string | null;
  readonly hasOpen: boolean;
  readonly wrapping: Wrapping;
  /** A list with dashes stands a few lines above. */
  readonly nearDashes: boolean;
}

/** What a line opens by its marker or its white space. */
export interface Opening {
  readonly marker: Marker | null;
  readonly isLost: boolean;
  readonly opensPage: boolean;
}

/** Share of the lines that may begin with one space where such a space is a bullet that was lost. */
const MAX_LOST_SHARE = 0.45;
/** One space in front of an item, two where the item also begins a page. Unit: characters. */
const MAX_LOST_INDENT = 2;

/** Lines that go on below the words of their item show that spaces set lines in, and mark nothing. */
const MAX_HANGING = 2;

/** Whether the spaces in front of lines mean something in this text: few lines have one, and no item is set in. */
export function spacesAreMarks(text: string, lines: readonly TextLine[]): boolean {
  let marked = 0;
  for (const { indent } of lines) if (indent >= 1 && indent <= MAX_LOST_INDENT) marked += 1;
  if (marked === 0 || marked > lines.length * MAX_LOST_SHARE) return false;
  let hanging = 0;
  for (let index = 1; index < lines.length && hanging < MAX_HANGING; index += 1)
    if (isHanging(text, lines[index] as TextLine, lines[index - 1] as TextLine)) hanging += 1;
  return hanging < MAX_HANGING;
}

/** The words of an item go on below its bullet. */
function isHanging(text: string, line: TextLine, before: TextLine): boolean {
  if (line.indent === 0 || line.gap > 0 || before.indent >= line.indent) return false;
  return isLower(text.charCodeAt(line.start)) && markerOf(text, before)?.kind === 'bullet';
}

export const hasMarkSpace = (line: TextLine): boolean =>
  line.indent >= 1 && line.indent <= MAX_LOST_INDENT && line.hint === null;

/**
 * What a line opens; null where it opens nothing by itself.
 * @param counts last number of each style of numbering
 * @param isSpaced the line begins with a space that means something
 */
export function openingOf(place: Place, counts: ReadonlyMap<string, number>, isSpaced: boolean): Opening | null {
  const { text, line } = place;
  const found = markerOf(text, line) ?? loneNumberOf(place, counts);
  const marker = found !== null && (isSpaced || isMarkerHere(place, found, counts)) ? found : null;
  if (!isSpaced) return marker === null ? null : { marker, isLost: false, opensPage: false };
  const opensPage = line.gap === 0;
  if (marker !== null) return { marker, isLost: false, opensPage };
  return isPageInSentence(place) || goesOnSetIn(place) ? null : { marker: null, isLost: true, opensPage };
}

/** `3⏎FORMER`, `02⏎Économiser.`: the number of a title or an item on a line of its own, the next of its sequence. */
function loneNumberOf({ text, lines, index, line }: Place, counts: ReadonlyMap<string, number>): Marker | null {
  const next = lines[index + 1];
  const { start, end } = line;
  if (end - start > 2 || next === undefined || next.gap > 0 || !isUpper(text.charCodeAt(next.start))) return null;
  const label = text.slice(start, end);
  if (!/^\d+$/.test(label)) return null;
  const style = label.startsWith('0') ? '01' : '1⏎';
  if (style === '1⏎' && !isCapitals(text, next) && !isTitleApart(text, line, lines[index + 2])) return null;
  const ordinal = Number(label);
  const marker: Marker = { start, end, kind: 'number', style, ordinal, label, glued: false };
  return ordinal === (counts.get(familyOf(marker)) ?? 0) + 1 ? marker : null;
}

/** `1⏎Un budget maîtrisé`, blank lines around both and words below; not `2⏎Lycées neufs⏎⏎3⏎Ponts` in a box. */
const isTitleApart = (text: string, { gap }: TextLine, below: TextLine | undefined): boolean =>
  gap > 0 && below !== undefined && below.gap > 0 && !isDigit(text.charCodeAt(below.start));

/** Whether a line only goes on with the full line above, set in by a space or two. */
function goesOnSetIn({ text, line, before, hasOpen, wrapping }: Place): boolean {
  if (line.gap > 0 || !hasOpen || before === undefined || before.indent === line.indent) return false;
  const end = lineEndOf(text, before);
  return (end === 'open' || end === 'comma' || end === 'hyphen') && isFull(text, before, line, wrapping.width);
}

/** Whether one space tells that a page begins in mid-sentence (`l’obtention d’une⏎␣habilitation`). */
export function isPageInSentence({ text, line, before, hasOpen }: Place): boolean {
  if (line.gap > 0 || line.indent !== 1 || !hasOpen || before === undefined) return false;
  const end = lineEndOf(text, before);
  return (end === 'open' || end === 'comma' || end === 'hyphen') && isLower(text.charCodeAt(line.start));
}

/** Whether what looks like a marker is one: in mid-sentence only a list that is already open goes on. */
function isMarkerHere(place: Place, marker: Marker, counts: ReadonlyMap<string, number>): boolean {
  const { line } = place;
  if ((line.hint !== null && line.hint.role !== 'paragraph') || isTitleMark(marker)) return true;
  const isInside = standsInSentence(place);
  if (marker.kind === 'bullet') return isBulletHere(place, marker, isInside);
  const isNext = marker.ordinal === (counts.get(familyOf(marker)) ?? 0) + 1;
  if (marker.kind === 'keyword') return !isInside || isNext;
  // A letter may be an initial, and `I`, `V`, `X` more: the sequence tells.
  if (/^[IAa]/.test(marker.style)) return isNext || (marker.ordinal === 1 && !isInside);
  if (isNext && marker.ordinal !== 1) return true;
  return !isInside && (marker.ordinal === 1 || !followsOpenLine(place));
}

/** `I.` and `II –` count together, `1.` and `1)` do not. */
export const familyOf = (marker: Marker): string =>
  /^[IAa]/.test(marker.style) ? marker.style.charAt(0) : marker.style;

/** `… de la délibération numéro⏎12. Les élus`: a number that begins no sequence, below a line without an end. */
function followsOpenLine({ text, before, line, hasOpen }: Place): boolean {
  return hasOpen && before !== undefined && line.gap === 0 && lineEndOf(text, before) === 'open';
}

function standsInSentence({ text, line, before, hasOpen, index, wrapping }: Place): boolean {
  if (before === undefined || !hasOpen || wrapping.gapBefore(index) > 0 || lineEndOf(text, before) !== 'open')
    return false;
  // `IV – LE BUDGET EN BREF⏎a) Recettes`: a title in capitals is no sentence that goes on.
  if (isCapitals(text, before)) return false;
  return isFull(text, before, line, wrapping.width) || endsOnOpenWord(text, before);
}

/** A hyphen may also be a minus (`-12 M€`) or a dash of the sentence, a point the end of one. */
function isBulletHere(place: Place, marker: Marker, isInside: boolean): boolean {
  const { text, line, lines, index, openStyle, nearDashes } = place;
  const next = lines[index + 1];
  if (marker.style === '.')
    return openStyle === '.' || (!isInside && next !== undefined && markerOf(text, next)?.style === '.');
  if (marker.style !== '-') return true;
  const inList = nearDashes || openStyle === '-' || (next !== undefined && markerOf(text, next)?.style === '-');
  if (marker.glued && isDigit(text.charCodeAt(marker.end)) && !inList) return false;
  return inList || !isInside || line.gap > 0;
}
