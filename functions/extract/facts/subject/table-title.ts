import type { Table } from '../../model.ts';
import { foldedSpace } from '../../positions.ts';
import type { Passages } from '../passages.ts';

/** `(en M€)`, `(nombre de stations, objectif 2027)`: what the cells hold, no title. */
const IN_BRACKETS = /\([^()]*\)/g;
/** Heads of columns, apart as their cells are. */
const HEADS = /\t| {3,}|\s\|\s/;
/** The lines of a caption are joined by points, of which one may hold nothing but a unit. */
const JOINTS = /^[ ·]+|[ ·]+$/g;
/** A line of years is no title. */
const LETTER = /\p{L}/u;
const known = new WeakMap<Table, string>();

/** The title over a table: the caption block over its first row, else what its caption says; empty for none. */
export function titleOfTable({ text, structure }: Passages, table: Table): string {
  const made = known.get(table);
  if (made !== undefined) return made;
  const above = structure.blocks[(table.rows[0]?.block ?? 0) - 1];
  const own = above?.kind === 'caption' ? text.slice(above.start, above.end) : '';
  const named = HEADS.test(own) ? '' : titleIn(own);
  const title = named === '' ? titleIn(table.caption) : named;
  known.set(table, title);
  return title;
}

function titleIn(words: string): string {
  const named = foldedSpace(words.replace(IN_BRACKETS, ' ')).replace(JOINTS, '');
  return LETTER.test(named) ? named : '';
}
