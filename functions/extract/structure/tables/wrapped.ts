/** Names of rows that the layout of a page sets over several lines. */
import type { Span } from '../../model.ts';
import type { TableLine } from './model.ts';

/** `mobilités durables`; `dont intérêts` is a row of its own. */
const SMALL = /^(?!dont(?!\p{L}))[\p{Ll}(&]/u;
/** `Transports ferroviaires et`, `Rénovation de la` */
const OPEN_END = /(?:[\s'’](?:de|du|des|d['’]|à|au|aux|et|ou|la|le|les|l['’]|en|pour|par|sur|avec)|[,&])$/iu;

export const beginsSmall = (words: string): boolean => SMALL.test(words);

/** `et des apprentis`, `(hors dette)` */
const OPEN_START = /^(?:(?:de|du|des|d['’]|à|aux?|et|ou)(?:\s|(?<=['’]))|[(&])/u;

/** The name of a row goes on in the line below. */
export const goesOnIn = (above: string, below: string): boolean => beginsSmall(below) || OPEN_END.test(above);

interface Row {
  readonly line: TableLine;
  /** What names the row on its own line; empty for nothing. */
  readonly name: Span;
  readonly isRow: boolean;
}

/** What stands above and below the line of a row and belongs to its name. */
export interface Wrapped {
  readonly above: TableLine | null;
  readonly below: Span | null;
}

/**
 * By row, the lines around it that its name goes on from, or in. `Lycées et ⏎ apprentissage 12 ⏎ des jeunes`.
 * @param room width of the column of names, in characters: what would have fitted into it is a line of its own
 *   (`Culture ⏎ données provisoires`)
 */
export function wrappedNames(text: string, rows: readonly Row[], room: number): ReadonlyMap<TableLine, Wrapped> {
  const found = new Map<TableLine, Wrapped>();
  let waiting: readonly Row[] = [];
  let last: Row | null = null;
  let end: Span | null = null;
  const reaches = (above: Span, below: Span): boolean => {
    const [name, next] = [text.slice(above.start, above.end), text.slice(below.start, below.end)];
    const word = next.search(/\s/);
    return (
      goesOnIn(name, next) &&
      (OPEN_END.test(name) || OPEN_START.test(next) || name.length + 1 + (word < 0 ? next.length : word) > room)
    );
  };
  for (const row of rows) {
    const before: Span | undefined = waiting.at(-1)?.name;
    if (row.isRow) {
      const isNamed = row.name.end > row.name.start;
      const [first] = waiting;
      const above = before !== undefined && (!isNamed || reaches(before, row.name)) ? first?.line : null;
      if (above) found.set(row.line, { above, below: null });
      last = row;
      end = isNamed || above === null ? row.name : (before ?? row.name);
      waiting = [];
    } else if (before !== undefined) {
      waiting = reaches(before, row.name) ? [...waiting, row] : [row];
    } else if (last !== null && end !== null && end.end > end.start && reaches(end, row.name)) {
      const known = found.get(last.line);
      const below = { start: known?.below?.start ?? row.name.start, end: row.name.end };
      found.set(last.line, { above: known?.above ?? null, below });
      end = row.name;
    } else {
      waiting = [row];
    }
  }
  return found;
}
