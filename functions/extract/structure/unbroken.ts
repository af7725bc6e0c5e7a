import type { Block, Heading, SourceText, Span, Structure, Table } from '../model.ts';
import { type CodePointPositions, codePointPositions } from '../positions.ts';
import { sentencesOf } from './sentences.ts';
import { structureOf } from './structure.ts';

/**
 * The text in which no page breaks a sentence, for rules read words as they follow one another:
 * `l'encours de⏎2⏎Région Test | Dossier de presse⏎dette s'élève` has its running lines behind the paragraph.
 */
export interface UnbrokenText {
  readonly text: string;
  readonly structure: Structure;
  /** Where a place of it stands in the document. */
  readonly codePointAt: CodePointPositions;
}

/** Readers of formats know where pages end and join what they part; this is for text alone. */
export function unbrokenTextOf(source: SourceText): UnbrokenText {
  const { text } = source;
  const structure = structureOf(source);
  const codePointAt = codePointPositions(text);
  // A last line without an end may get lines behind it.
  const lines = text.endsWith('\n') ? text : `${text}\n`;
  const order = source.hints.length > 0 ? [] : placesInOrder(lines, structure);
  if (order.length <= 1) return { text, structure, codePointAt };
  const moved = order.map(({ start, end }) => lines.slice(start, end)).join('');
  const stretches = stretchesOf(order);
  const writtenAt = shifter(stretches, 'moved', 'written');
  const movedAt = shifter(
    [...stretches].sort((a, b) => a.written - b.written),
    'written',
    'moved',
  );
  return {
    text: moved,
    structure: movedStructure(moved, structure, movedAt),
    codePointAt: (unit) => codePointAt(Math.min(unit < moved.length ? writtenAt(unit) : unit, text.length)),
  };
}

/** The stretches of the text in the order in which they are read; one where nothing is moved. Each ends a line. */
function placesInOrder(text: string, { blocks }: Structure): readonly Span[] {
  const order: Span[] = [];
  let done = 0;
  for (const { kind, pieces } of blocks) {
    if (pieces.length <= 1 || kind === 'row' || (pieces[0] as Span).start < done) continue;
    const running: Span[] = [];
    for (const [at, piece] of pieces.entries()) {
      const end = lineEnd(text, piece.end);
      order.push({ start: at === 0 ? done : piece.start, end });
      const next = pieces[at + 1];
      if (next !== undefined) running.push({ start: end, end: next.start });
      else done = end;
    }
    for (const stretch of running) order.push(stretch);
  }
  if (done < text.length || order.length === 0) order.push({ start: done, end: text.length });
  return order;
}

/** Behind the line break that follows. */
function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

/** Where a stretch begins in the document, and in the text that is read. */
interface Stretch {
  readonly written: number;
  readonly moved: number;
}

function stretchesOf(order: readonly Span[]): readonly Stretch[] {
  let length = 0;
  return order.map(({ start, end }) => {
    const stretch = { written: start, moved: length };
    length += end - start;
    return stretch;
  });
}

/** @param stretches in the order of the side `from` */
function shifter(stretches: readonly Stretch[], from: keyof Stretch, to: keyof Stretch): (at: number) => number {
  return (at) => {
    let [low, high] = [0, stretches.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((stretches[middle] as Stretch)[from] <= at) low = middle;
      else high = middle - 1;
    }
    const stretch = stretches[low] as Stretch;
    return at - stretch[from] + stretch[to];
  };
}

/** The same blocks and tables where the moved text has them, and the sentences of it. */
function movedStructure(text: string, { blocks, tables }: Structure, movedAt: (at: number) => number): Structure {
  const moved = <S extends Span>(span: S): S => ({
    ...span,
    start: movedAt(span.start),
    end: span.end > span.start ? movedAt(span.end - 1) + 1 : movedAt(span.start),
  });
  const places = [...blocks.keys()].sort((a, b) => movedAt(blocks[a]?.start ?? 0) - movedAt(blocks[b]?.start ?? 0));
  const indexOf: number[] = [];
  for (const [index, place] of places.entries()) indexOf[place] = index;
  const headings = new Map<Heading, Heading>();
  const paths = new Map<readonly Heading[], readonly Heading[]>();
  const headingOf = (heading: Heading): Heading => {
    const known = headings.get(heading) ?? moved(heading);
    headings.set(heading, known);
    return known;
  };
  const pathOf = (path: readonly Heading[]): readonly Heading[] => {
    const known = paths.get(path) ?? path.map(headingOf);
    paths.set(path, known);
    return known;
  };
  const movedBlocks = places.map((place): Block => {
    const block = moved(blocks[place] as Block);
    return {
      ...block,
      pieces: block.pieces.map(moved),
      marker: block.marker === null ? null : moved(block.marker),
      path: pathOf(block.path),
      parent: block.parent === null ? null : (indexOf[block.parent] as number),
    };
  });
  return {
    blocks: movedBlocks,
    sentences: sentencesOf(text, movedBlocks),
    tables: tables.map(
      (table): Table => ({
        ...moved(table),
        rows: table.rows.map((row) => ({
          ...moved(row),
          block: indexOf[row.block] as number,
          label: moved(row.label),
          cells: row.cells.map(moved),
        })),
      }),
    ),
  };
}
