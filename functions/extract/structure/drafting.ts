import type { Span } from '../model.ts';
import { type Claim, claimsOf } from './claims.ts';
import type { Draft } from './drafts.ts';
import { continues } from './joins.ts';
import type { TextLine } from './lines.ts';
import { isTitleMark, type Marker, MEASURE_WORDS, markerOf } from './markers.ts';
import {
  familyOf,
  hasMarkSpace,
  isPageInSentence,
  type Opening,
  openingOf,
  type Place,
  spacesAreMarks,
} from './openings.ts';
import type { FoundTable } from './tables/model.ts';
import { isFull, isSuperscript, type Wrapping } from './wrapping.ts';

/** Drafts in text order, and the lines that begin a page inside a sentence. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly innerBreaks: readonly number[];
}

/** A draft while lines are added to it. */
interface OpenDraft extends Omit<Draft, 'end' | 'lastLine' | 'pieces' | 'marker'> {
  end: number;
  lastLine: number;
  readonly pieces: Span[];
  marker: Marker | null;
}

interface State {
  /** The block that the next line may go on with. */
  open: OpenDraft | null;
  /** Index of the last line that is no running line; -1 for none. */
  before: number;
  overPage: boolean;
  afterSuperscript: boolean;
  /** Index of the last line with a dash as bullet. */
  lastDash: number;
}

/** Sequences of numbers are followed over this many styles (`1.`, `a)`, `I.` …), far more than a document has. */
const MAX_STYLES = 40;

/** Lines over which a list with dashes may be interrupted. */
const NEAR_DASHES = 12;

/** The lines of a text put together to drafts of blocks. */
export function draftsOf(
  text: string,
  lines: readonly TextLine[],
  isRunning: Uint8Array,
  tables: readonly FoundTable[],
  wrapping: Wrapping,
): Drafts {
  const drafts: OpenDraft[] = [];
  const innerBreaks: number[] = [];
  const claims = claimsOf(lines, tables);
  const counts = new Map<string, number>();
  const spacesMean = spacesAreMarks(text, lines);
  const state: State = { open: null, before: -1, overPage: false, afterSuperscript: false, lastDash: -NEAR_DASHES };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as TextLine;
    if (isRunning[index] === 1) {
      drafts.push(draftFrom(line, index, { role: 'furniture' }));
      state.overPage = true;
      continue;
    }
    const claim = claims.get(index);
    if (claim !== undefined) {
      addToTable(drafts, line, index, claim);
      state.open = null;
      settle(state, index, false);
      continue;
    }
    const { open } = state;
    const place: Place = {
      text,
      lines,
      index,
      line,
      before: lines[state.before],
      openStyle: open?.marker?.style ?? null,
      hasOpen: open !== null,
      wrapping,
      nearDashes: index - state.lastDash < NEAR_DASHES,
    };
    const isRaised = open !== null && place.before !== undefined && isSuperscript(text, place.before, line);
    const isSpaced = spacesMean && !state.afterSuperscript && hasMarkSpace(line);
    const opening = isRaised || isSameHint(line, open) ? null : openingOf(place, counts, isSpaced);
    if (open !== null && opening === null && isJoined(place, open, state, isSpaced)) {
      addLine(open, line, index, state.overPage);
      if (isSpaced && isPageInSentence(place)) innerBreaks.push(index);
    } else {
      state.open = openedDraft(place, opening, counts);
      if (opening?.marker?.style === '-') state.lastDash = index;
      drafts.push(state.open);
      if (state.open.role !== 'text') state.open = null;
    }
    settle(state, index, isRaised);
  }
  return { drafts, innerBreaks };
}

function settle(state: State, index: number, isRaised: boolean): void {
  state.before = index;
  state.overPage = false;
  state.afterSuperscript = isRaised;
}

const isSameHint = (line: TextLine, open: OpenDraft | null): boolean => line.hint !== null && line.hint === open?.hint;

function isJoined(place: Place, open: OpenDraft, state: State, isSpaced: boolean): boolean {
  const { text, line, before, index, wrapping } = place;
  if (before === undefined || (open.marker !== null && isTitleMark(open.marker))) return false;
  if (line.hint !== null || open.hint !== null) return isSameHint(line, open);
  if (open.marker !== null && open.marker.end >= open.end) return true;
  if (partsNumbered(place, open) || leadsNextItem(place, open)) return false;
  return continues({
    text,
    before,
    line,
    gap: wrapping.gapBefore(index),
    wrapping,
    afterSuperscript: state.afterSuperscript,
    overPage: state.overPage || (isSpaced && isPageInSentence(place)),
    isSecond: open.firstLine === open.lastLine,
    hasMarker: open.marker !== null || open.isLost,
    isNumbered: open.marker?.kind === 'number',
    isPart: open.marker?.kind === 'keyword' && !MEASURE_WORDS.has(open.marker.style),
  });
}

/** Longest title between two items. Unit: characters. */
const MAX_PART = 70;
const PART = /^\p{Lu}\p{Ll}.*[\p{L}\p{N})»]$/u;
const FULL_STOP = 0x2e;

/** `Bouger sans voiture` between the items 6 and 7 of a list: a title, and not the last words of item 6. */
function partsNumbered({ text, lines, line, before, index }: Place, { marker }: OpenDraft): boolean {
  if (marker?.ordinal == null || line.end - line.start > MAX_PART) return false;
  if (before === undefined || text.charCodeAt(before.end - 1) !== FULL_STOP) return false;
  const next = lines[index + 1];
  const below = next === undefined ? null : markerOf(text, next);
  const isNext = below?.ordinal === marker.ordinal + 1 && below.style === marker.style;
  return isNext && PART.test(text.slice(line.start, line.end));
}

/** `Sport et culture :` between the items of two lists, the first of which a comma or a semicolon ends. */
function leadsNextItem({ text, lines, line, before, index, wrapping }: Place, { marker }: OpenDraft): boolean {
  if (marker?.kind !== 'bullet' || before === undefined || line.end - line.start > MAX_PART) return false;
  if (!LEADS.test(text.slice(line.start, line.end)) || !CLOSES.test(text.charAt(before.end - 1))) return false;
  const next = lines[index + 1];
  return (
    next !== undefined && markerOf(text, next)?.style === marker.style && !isFull(text, before, line, wrapping.width)
  );
}
const LEADS = /^\p{Lu}[^.;!?]*:$/u;
const CLOSES = /[,;.!?…]/;

function openedDraft(place: Place, opening: Opening | null, counts: Map<string, number>): OpenDraft {
  const { line, index, wrapping } = place;
  const hinted = line.hint?.role;
  const role = hinted === 'row' || hinted === 'caption' ? hinted : 'text';
  const marker = opening?.marker ?? null;
  if (marker?.ordinal != null && (counts.size < MAX_STYLES || counts.has(familyOf(marker)))) {
    counts.set(familyOf(marker), marker.ordinal);
  }
  return draftFrom(line, index, { opening, role, gap: wrapping.gapBefore(index) });
}

function addToTable(drafts: OpenDraft[], line: TextLine, index: number, claim: Claim): void {
  const last = drafts.at(-1);
  const isSame = last !== undefined && last.role === claim.role && last.table === claim.table && last.row === claim.row;
  if (isSame && last.lastLine === index - 1) addLine(last, line, index, false);
  else drafts.push(draftFrom(line, index, claim));
}

interface Known {
  readonly role: Draft['role'];
  readonly gap?: number;
  readonly opening?: Opening | null;
  readonly table?: number;
  readonly row?: number | null;
}

function draftFrom(line: TextLine, index: number, known: Known): OpenDraft {
  return {
    start: line.start,
    end: line.end,
    role: known.role,
    firstLine: index,
    lastLine: index,
    pieces: [{ start: line.start, end: line.end }],
    marker: known.opening?.marker ?? null,
    isLost: known.opening?.isLost ?? false,
    opensPage: known.opening?.opensPage ?? false,
    indent: line.indent,
    gap: known.gap ?? line.gap,
    hint: line.hint,
    table: known.table ?? null,
    row: known.row ?? null,
  };
}

function addLine(draft: OpenDraft, line: TextLine, index: number, overPage: boolean): void {
  const last = draft.pieces.at(-1);
  if (overPage || last === undefined) draft.pieces.push({ start: line.start, end: line.end });
  else draft.pieces[draft.pieces.length - 1] = { start: last.start, end: line.end };
  // A bullet that stands alone on its line: its words begin on the next one.
  if (draft.marker !== null && draft.marker.end >= draft.end) draft.marker = { ...draft.marker, end: line.start };
  draft.end = line.end;
  draft.lastLine = index;
}
