import type { Block, BlockKind, Span, Structure, TableCell, TableRow } from '../model.ts';

/** A stretch of text that is read by itself: a piece of a block, the label of a table's row, or one cell. */
export interface Segment extends Span {
  readonly kind: BlockKind;
  /** Index of the block; -1 where the text is in none. */
  readonly block: number;
  readonly cell: TableCell | null;
  /** In a table, but neither a cell nor a row's label: a head or a caption. */
  readonly head: boolean;
  readonly marker: Span | null;
}

const segmentOf = (block: Block, index: number, span: Span, cell: TableCell | null, head: boolean): Segment => ({
  start: span.start,
  end: span.end,
  kind: block.kind,
  block: index,
  cell,
  head,
  marker: block.marker,
});

/** The segments of a text in order, without gaps in which a numeral could hide from them. */
export function segmentsOf(text: string, structure: Structure): readonly Segment[] {
  const segments: Segment[] = [];
  const rows = rowsByBlock(structure);
  let covered = 0;
  const push = (segment: Segment): void => {
    if (segment.end <= covered || segment.end <= segment.start) return;
    if (segment.start > covered) segments.push(loose(covered, segment.start));
    segments.push(segment.start < covered ? { ...segment, start: covered } : segment);
    covered = segment.end;
  };
  structure.blocks.forEach((block, index) => {
    const row = rows.get(index);
    const head = block.table !== null && !row;
    if (row) {
      const parts = row.flatMap(({ label, cells }) => [
        { span: label, cell: null as TableCell | null },
        ...cells.map((cell) => ({ span: cell as Span, cell })),
      ]);
      for (const { span, cell } of parts
        .filter(({ span }) => span.end > span.start)
        .sort((a, b) => a.span.start - b.span.start)) {
        if (span.start > covered)
          push(segmentOf(block, index, { start: Math.max(covered, block.start), end: span.start }, null, true));
        push(segmentOf(block, index, span, cell, false));
      }
      push(segmentOf(block, index, { start: Math.max(covered, block.start), end: block.end }, null, true));
    } else
      for (const piece of block.pieces.length > 0 ? block.pieces : [block]) {
        if (piece.start > block.start)
          for (const [running, at] of insideBefore(structure.blocks, index, piece.start))
            push(segmentOf(running, at, running, null, false));
        push(segmentOf(block, index, piece, null, head));
      }
  });
  if (covered < text.length) segments.push(loose(covered, text.length));
  return segments;
}

/** The blocks that stand inside the block of a place, in front of one of its pieces: the running lines of a page. */
function* insideBefore(blocks: readonly Block[], index: number, until: number): Generator<readonly [Block, number]> {
  for (let at = index + 1; (blocks[at]?.end ?? until + 1) <= until; at += 1) yield [blocks[at] as Block, at];
}

const loose = (start: number, end: number): Segment => ({
  start,
  end,
  kind: 'paragraph',
  block: -1,
  cell: null,
  head: false,
  marker: null,
});

/** The rows of each block: two where two tables share the line. */
function rowsByBlock(structure: Structure): ReadonlyMap<number, readonly TableRow[]> {
  const rows = new Map<number, TableRow[]>();
  for (const row of structure.tables.flatMap((table) => table.rows)) {
    const others = rows.get(row.block);
    if (others) others.push(row);
    else rows.set(row.block, [row]);
  }
  return rows;
}
