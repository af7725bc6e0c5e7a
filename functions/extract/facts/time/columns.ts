/** The years that the heads of columns tell, and those of a row. */
import type { TableCell, TableRow } from '../../model.ts';
import type { Found } from '../anchors.ts';
import { oncePerClause } from '../clause.ts';
import { isAimedColumn, isChangeHead } from '../columns.ts';
import type { Passages } from '../passages.ts';
import type { FactSite } from '../site.ts';
import { whensIn } from './dates.ts';
import { periodOfTotal } from './total-of-years.ts';
import type { When } from './when.ts';

/** `Prélèvements 2015-2020 | Volume prélevable`, `Accès à l'emploi, sortants 2022 | Coût horaire`: in the line of heads a period or those of a year are of their own column. */
export function isOfOtherColumn({ passages, passage: { row }, cell }: FactSite, value: When): boolean {
  if (row === null || (value.kind !== 'period' && value.kind !== 'at')) return false;
  const columns = columnsByWhen.get(row) ?? readColumnsByWhen(passages, row);
  columnsByWhen.set(row, columns);
  const column = columns.get(JSON.stringify(value));
  return column !== undefined && column !== cell;
}
const columnsByWhen = new WeakMap<TableRow, ReadonlyMap<string, TableCell | null>>();

/** The cells of a row by a period or a year of a cohort that heads their column; null where it heads several. */
function readColumnsByWhen(passages: Passages, { cells }: TableRow): ReadonlyMap<string, TableCell | null> {
  const columns = new Map<string, TableCell | null>();
  for (const cell of cells)
    for (const head of cell.header ?? [])
      for (const { value } of whensIn(passages.labelled(head))) {
        if (value.kind !== 'period' && !(value.kind === 'at' && COHORT.test(head))) continue;
        const key = JSON.stringify(value);
        const former = columns.get(key);
        columns.set(key, former === undefined || former === cell ? cell : null);
      }
  return columns;
}
const COHORT = /(?<!\p{L})(?:sortants?|session|promotion|diplômés)(?!\p{L})/iu;

/** The last of two or more years that columns of a row are headed by: `Places 2021 | Places 2022 | Évolution`. */
export function lastYearCompared(sites: readonly FactSite[]): When | null {
  let last: string | null = null;
  let isCompared = false;
  for (const { passages, cell } of sites) {
    const inner = cell?.header?.at(-1);
    const year = inner === undefined ? null : yearOfHead(passages.labelled(inner), inner);
    if (year === null) continue;
    isCompared ||= last !== null && year !== last;
    if (last === null || year > last) last = year;
  }
  return isCompared && last !== null ? { kind: 'at', date: last } : null;
}

/** The one year that a head names; null for none, several or the head of a change. */
const yearOfHead = oncePerClause((clause, head: string): string | null => {
  const [said, ...others] = isChangeHead(head) ? [] : whensIn(clause);
  return said?.value.kind === 'at' && others.length === 0 ? said.value.date.slice(0, 4) : null;
});

/** The year of a change that its own head does not tell. */
export function aroundOfChange({ passages, cell }: FactSite, compared: When | null): Found<When> | null {
  const inner = cell?.header?.at(-1);
  const isChange = compared !== null && inner !== undefined && isChangeHead(inner);
  return isChange && whensIn(passages.labelled(inner)).length === 0 ? { value: compared, place: 'cell' } : null;
}

/** `Objectif | Échéance` above `| 80 % | 2028`: the year that the row tells for what it aims at. */
export function dueOfRow(site: FactSite): Found<When> | null {
  const { cell, passage, passages } = site;
  const { row } = passage;
  if (row === null || cell === null || !isAimedColumn(site)) return null;
  const due = row.cells.find((other) => other !== cell && DUE.test(other.header?.at(-1) ?? ''));
  const year =
    due === undefined ? undefined : /^(?:fin |d['’]ici )?(20\d\d)$/.exec(passages.text.slice(due.start, due.end))?.[1];
  return year === undefined ? null : { value: { kind: 'due', date: year }, place: 'cell' };
}
const DUE = /^(?:échéances?|horizons?|date (?:cible|d['’]échéance)|année (?:cible|d['’]échéance)|d['’]ici)(?!\p{L})/iu;

/** The years that a total adds up. */
export function totalOfYears(site: FactSite): Found<When> | null {
  const value = periodOfTotal(site, yearOfHead);
  return value === null ? null : { value, place: 'cell' };
}
