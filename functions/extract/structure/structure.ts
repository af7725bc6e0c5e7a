import type { Block, BlockKind, SourceText, Span, Structure, Table } from '../model.ts';
import { draftsOf } from './drafting.ts';
import { type Draft, isPageTop } from './drafts.ts';
import { headingsOf } from './heading-levels.ts';
import { linesOutsideTables } from './hidden-lines.ts';
import { kindsOf } from './kinds.ts';
import { linesOf, type TextLine } from './lines.ts';
import { nestingOf } from './nesting.ts';
import { pageTeller } from './pages.ts';
import { runningLinesOf } from './running-lines.ts';
import { numberedRunsOf } from './runs.ts';
import { sentencesOf } from './sentences.ts';
import type { FoundTable } from './tables/model.ts';
import { type LineLike, tablesIn } from './tables/tables.ts';
import { wrappingOf } from './wrapping.ts';

/**
 * The blocks of a text: lines → running lines → tables → drafts → kinds → headings and lists → sentences. Every part of
 * the text that is not white space is in exactly one block, running lines inside a paragraph apart.
 */
export function structureOf(source: SourceText): Structure {
  const { text } = source;
  const lines = linesOf(source);
  const { isRunning, marks } = runningLinesOf(text, lines);
  const tables = tablesIn(text, tableLinesOf(text, lines, isRunning));
  const wrapping = wrappingOf(text, lines, isRunning);
  const { drafts, innerBreaks } = draftsOf(text, lines, isRunning, tables, wrapping);
  const runs = numberedRunsOf(drafts);
  const kinds = kindsOf(text, lines, drafts, runs);
  const headings = headingsOf(text, drafts, kinds);
  const nesting = nestingOf(text, drafts, kinds, runs);
  const pageAt = pageTeller(source, lines, marks, pageBreaksOf(drafts, kinds, innerBreaks));
  const blocks = drafts.map((draft, index): Block => {
    const kind = kinds[index] ?? 'paragraph';
    return {
      start: draft.start,
      end: draft.end,
      kind,
      pieces: draft.pieces,
      marker: markerSpan(draft, kind),
      level:
        kind === 'heading'
          ? (headings.levels[index] ?? 0)
          : kind === 'item'
            ? itemLevel(draft, nesting.levels[index] ?? 1)
            : 0,
      path: headings.paths[index] ?? [],
      parent: nesting.parents[index] ?? null,
      page: pageAt(draft.start),
      table: draft.table,
    };
  });
  return { blocks, sentences: sentencesOf(text, blocks), tables: tablesOf(tables, drafts) };
}

function tableLinesOf(text: string, lines: readonly TextLine[], isRunning: Uint8Array): readonly LineLike[] {
  const outside = linesOutsideTables(text, lines);
  return lines.map((line, index) => ({
    start: line.rawStart,
    end: line.rawEnd,
    role: isRunning[index] === 1 || outside.has(index) ? 'furniture' : (line.hint?.role ?? null),
  }));
}

/** Lines that begin a page, ascending. One space in front of an item may be its lost bullet, and tells of no page. */
function pageBreaksOf(
  drafts: readonly Draft[],
  kinds: readonly BlockKind[],
  innerBreaks: readonly number[],
): readonly number[] {
  const opening = drafts.filter(
    (draft, index) => draft.opensPage && !(draft.isLost && isPageTop(draft) && kinds[index] === 'item'),
  );
  return [...opening.map((draft) => draft.firstLine), ...innerBreaks].sort((a, b) => a - b);
}

const itemLevel = (draft: Draft, level: number): number =>
  draft.hint?.role === 'item' && draft.hint.level > 0 ? draft.hint.level : level;

function markerSpan(draft: Draft, kind: BlockKind): Span | null {
  if (draft.marker === null || (kind !== 'item' && kind !== 'heading')) return null;
  return { start: draft.marker.start, end: draft.marker.end };
}

/** The tables with the index of the block of each row. A row that shares its line has the block of that line. */
function tablesOf(tables: readonly FoundTable[], drafts: readonly Draft[]): readonly Table[] {
  const state = { draft: 0 };
  return tables.map((table) => ({
    start: table.start,
    end: table.end,
    caption: table.caption,
    rows: table.rows.map((row) => {
      while (state.draft < drafts.length - 1 && (drafts[state.draft]?.end ?? 0) <= row.start) state.draft += 1;
      return { ...row, block: state.draft };
    }),
  }));
}
