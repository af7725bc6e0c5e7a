import type { Span } from '../model.ts';
import type { Draft } from './drafts.ts';
import { continues } from './joins.ts';
import { isDigit, isLower } from './letters.ts';
import type { TextLine } from './lines.ts';
import { type Marker, markerOf } from './markers.ts';
import type { FoundTable } from './table-model.ts';
import { endsOnOpenWord, isFull, isSuperscript, lineEndOf, type Wrapping } from './wrapping.ts';

/** Share of the lines that may begin with one space where such a space is a bullet that was lost. */
const MAX_LOST_SHARE = 0.25;
/** Sequences of numbers are followed over this many styles (`1.`, `a)`, `I.` …), far more than a document has. */
const MAX_STYLES = 40;

interface OpenDraft {
  start: number;
  end: number;
  firstLine: number;
  lastLine: number;
  pieces: Span[];
  marker: Marker | null;
  isLost: boolean;
  opensPage: boolean;
  gap: number;
  readonly role: Draft['role'];
  readonly hint: Draft['hint'];
  readonly table: number | null;
  readonly row: number | null;
}

/** What the lines of a text are claimed for before paragraphs are made. */
interface Claim {
  readonly role: 'row' | 'caption';
  readonly table: number;
  readonly row: number | null;
}

/** The lines of a text put together to drafts of blocks, in text order. */
export function draftsOf(
  text: string,
  lines: readonly TextLine[],
  isRunning: Uint8Array,
  tables: readonly FoundTable[],
  wrapping: Wrapping,
): readonly Draft[] {
  const drafts: OpenDraft[] = [];
  const claims = claimsOf(lines, tables);
  const counts = new Map<string, number>();
  const hasLost = lostBulletsAreMarked(lines);
  const state: { open: OpenDraft | null; before: number; overPage: boolean; superscript: boolean } = {
    open: null,
    before: -1,
    overPage: false,
    superscript: false,
  };
  for (const [index, line] of lines.entries()) {
    if (isRunning[index] === 1) {
      drafts.push(draftFrom(line, index, 'furniture', null));
      state.overPage = true;
      continue;
    }
    const claim = claims.get(index);
    if (claim !== undefined) {
      const last = drafts.at(-1);
      const goesOn =
        last !== undefined && last.table === claim.table && last.row === claim.row && last.role === claim.role;
      if (goesOn && (claim.row !== null || last.lastLine === index - 1)) addLine(last, line, index, false);
      else drafts.push(draftFrom(line, index, claim.role, claim));
      state.open = null;
      state.before = index;
      state.overPage = false;
      state.superscript = false;
      continue;
    }
    const before = lines[state.before];
    const place = { text, lines, index, line, before, open: state.open, overPage: state.overPage, wrapping };
    const isSup = state.open !== null && before !== undefined && isSuperscript(text, before, line);
    const opening = isSup ? null : openingOf(place, counts, hasLost, state.superscript);
    const goesOn = state.open !== null && opening === null && isJoined(place, state.superscript);
    if (goesOn && state.open !== null) {
      addLine(state.open, line, index, state.overPage);
    } else {
      const opened = draftFrom(line, index, roleOf(line), null);
      Object.assign(opened, opening ?? {}, { gap: wrapping.gapBefore(index) });
      if (opening?.marker?.ordinal != null && counts.size < MAX_STYLES)
        counts.set(opening.marker.style, opening.marker.ordinal);
      drafts.push(opened);
      state.open = opened.role === 'text' ? opened : null;
    }
    state.superscript = isSup;
    state.before = index;
    state.overPage = false;
  }
  return drafts;
}

const roleOf = (line: TextLine): Draft['role'] => {
  if (line.hint?.role === 'row' || line.hint?.role === 'caption') return line.hint.role;
  return 'text';
};

function draftFrom(line: TextLine, index: number, role: Draft['role'], claim: Claim | null): OpenDraft {
  return {
    start: line.start,
    end: line.end,
    firstLine: index,
    lastLine: index,
    pieces: [{ start: line.start, end: line.end }],
    marker: null,
    isLost: false,
    opensPage: false,
    gap: line.gap,
    role,
    hint: line.hint,
    table: claim?.table ?? null,
    row: claim?.row ?? null,
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

interface Place {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly index: number;
  readonly line: TextLine;
  readonly before: TextLine | undefined;
  readonly open: OpenDraft | null;
  readonly overPage: boolean;
  readonly wrapping: Wrapping;
}

function isJoined({ text, index, line, before, open, overPage, wrapping }: Place, afterSuperscript: boolean): boolean {
  if (open === null || before === undefined) return false;
  if (line.hint !== null || open.hint !== null) return line.hint !== null && line.hint === open.hint;
  if (open.marker !== null && open.marker.end >= open.end) return true;
  return continues({
    text,
    before,
    line,
    gap: wrapping.gapBefore(index),
    wrapping,
    afterSuperscript,
    overPage: overPage || (line.indent === 1 && line.gap === 0 && isLower(text.charCodeAt(line.start))),
    isSecond: open.firstLine === open.lastLine,
  });
}

type Opening = Pick<OpenDraft, 'marker' | 'isLost' | 'opensPage'>;

/** What a line opens: an item or a heading by its marker or by the space that a lost bullet leaves; null for nothing. */
function openingOf(
  place: Place,
  counts: ReadonlyMap<string, number>,
  hasLost: boolean,
  afterSuperscript: boolean,
): Opening | null {
  const { text, line, before, open, index, wrapping } = place;
  const isContinuedHint = line.hint !== null && open !== null && line.hint === open.hint;
  if (isContinuedHint) return null;
  const found = markerOf(text, line);
  const marker = found !== null && isMarkerHere(place, found, counts) ? found : null;
  const isMarked = hasLost && line.indent >= 1 && line.indent <= 2 && !afterSuperscript && line.hint === null;
  if (!isMarked) return marker === null ? null : { marker, isLost: false, opensPage: false };
  // One space without a blank line begins a page, two a page with an item.
  const opensPage = line.gap === 0;
  if (marker !== null) return { marker, isLost: false, opensPage };
  const isInside =
    opensPage && line.indent === 1 && before !== undefined && open !== null && isSentenceCut(text, before, line);
  if (isInside) return null;
  const gap = wrapping.gapBefore(index);
  return { marker: null, isLost: true, opensPage: opensPage && (line.indent === 2 || gap === 0) };
}

function isSentenceCut(text: string, before: TextLine, line: TextLine): boolean {
  const end = lineEndOf(text, before);
  return (end === 'open' || end === 'comma' || end === 'hyphen') && isLower(text.charCodeAt(line.start));
}

/** Whether what looks like a marker is one: in mid-sentence only a list that is already open goes on. */
function isMarkerHere(place: Place, marker: Marker, counts: ReadonlyMap<string, number>): boolean {
  const { text, line, before, open, index, wrapping } = place;
  if (line.hint !== null && line.hint.role !== 'paragraph') return true;
  const isInside =
    before !== undefined &&
    open !== null &&
    wrapping.gapBefore(index) === 0 &&
    lineEndOf(text, before) === 'open' &&
    (isFull(text, before, line, wrapping.width) || endsOnOpenWord(text, before));
  if (marker.kind === 'bullet') {
    if (marker.style !== '-') return true;
    const inList = open?.marker?.style === '-' || nextIsDash(place);
    if (marker.glued && isDigit(text.charCodeAt(marker.end)) && !inList) return false;
    return inList || !isInside;
  }
  const last = counts.get(marker.style) ?? 0;
  const isNext = marker.ordinal === last + 1;
  if (marker.kind === 'keyword') return !isInside || isNext;
  if (marker.style.startsWith('I') || marker.style.startsWith('A') || marker.style.startsWith('a')) {
    return (isNext || marker.ordinal === 1) && !(isInside && !isNext);
  }
  return !isInside || (isNext && last > 0);
}

function nextIsDash({ text, lines, index }: Place): boolean {
  const next = lines[index + 1];
  return next !== undefined && markerOf(text, next)?.style === '-';
}

function lostBulletsAreMarked(lines: readonly TextLine[]): boolean {
  const marked = lines.filter((line) => line.indent === 1 || line.indent === 2).length;
  return marked > 0 && marked <= lines.length * MAX_LOST_SHARE;
}

/** Lines that a table has taken. A line belongs to the row that begins first in it. */
function claimsOf(lines: readonly TextLine[], tables: readonly FoundTable[]): ReadonlyMap<number, Claim> {
  const claims = new Map<number, Claim>();
  const spans = tables.flatMap((found, table) => [
    ...found.rows.map((span, row) => ({ span, claim: { role: 'row', table, row } as const })),
    ...found.heads.map((span) => ({ span, claim: { role: 'caption', table, row: null } as const })),
  ]);
  spans.sort((a, b) => a.span.start - b.span.start);
  const state = { line: 0 };
  for (const { span, claim } of spans) {
    while (state.line < lines.length && (lines[state.line]?.end ?? 0) <= span.start) state.line += 1;
    for (let index = state.line; index < lines.length && (lines[index]?.start ?? 0) < span.end; index += 1) {
      if (!claims.has(index)) claims.set(index, claim);
    }
  }
  return claims;
}
