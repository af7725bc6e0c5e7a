import type { Block, BlockKind, SourceText, Span, Structure, Table } from '../model.ts';
import { draftsOf } from './drafting.ts';
import type { Draft } from './drafts.ts';
import { headingsOf } from './heading-levels.ts';
import { kindsOf } from './kinds.ts';
import { linesOf, type TextLine } from './lines.ts';
import { nestingOf } from './nesting.ts';
import { pageTeller } from './pages.ts';
import { runningLinesOf } from './running-lines.ts';
import { sentencesOf } from './sentences.ts';
import type { FoundTable } from './table-model.ts';
import { type LineLike, tablesIn } from './tables.ts';
import { wrappingOf } from './wrapping.ts';

/**
 * The blocks of a text: lines → running lines → tables → drafts → kinds → headings and lists → sentences. Every part of
 * the text that is not white space is in exactly one block, running lines inside a paragraph apart.
 */
export function structureOf(source: SourceText): Structure {
  const { text } = source;
  const lines = linesOf(source);
  const { isRunning, marks } = runningLinesOf(text, lines);
  const tables = tablesIn(text, tableLinesOf(lines, isRunning));
  const wrapping = wrappingOf(text, lines, isRunning);
  const drafts = draftsOf(text, lines, isRunning, tables, wrapping);
  const kinds = kindsOf(text, lines, drafts);
  const headings = headingsOf(text, drafts, kinds);
  const nesting = nestingOf(text, drafts, kinds);
  const breaks = drafts.filter((draft) => draft.opensPage && !isItemOnly(draft)).map((draft) => draft.firstLine);
  const pageAt = pageTeller(source, lines, marks, breaks);
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

function tableLinesOf(lines: readonly TextLine[], isRunning: Uint8Array): readonly LineLike[] {
  return lines.map((line, index) => ({
    start: line.rawStart,
    end: line.rawEnd,
    role: isRunning[index] === 1 ? 'furniture' : (line.hint?.role ?? null),
  }));
}

/** One space and nothing else: an item among its like may also begin a page, without telling so. */
const isItemOnly = (draft: Draft): boolean => draft.isLost && draft.marker === null && draft.end - draft.start > 200;

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
