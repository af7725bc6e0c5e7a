import { type Found, saidBy } from '../anchors.ts';
import { oncePerClause } from '../clause.ts';
import { stemOf } from '../forms.ts';
import type { FactSite } from '../site.ts';
import type { Credits } from './credits.ts';
import { SECTION, type Section } from './section.ts';

interface Column {
  readonly credit: Found<Credits> | null;
  readonly section: Found<Section> | null;
}

const TOTALS = new Set(['total', 'ensemble', 'totaux']);

/** What a column is once its neighbours are seen: the total of both sections; AE or AP among multi-year authorisations. */
export function columnOf(site: FactSite, credit: Found<Credits> | null, said: Found<Section> | null): Column {
  const section: Found<Section> | null = isTotalColumn(site)
    ? { value: 'total', place: 'cell' }
    : fitting(said, credit);
  if (credit?.place !== 'cell' || credit.value[0] !== 'AP/AE' || section?.place !== 'cell') return { credit, section };
  if (section.value === 'fonctionnement') return { credit: { value: ['AE'], place: 'cell' }, section };
  return { credit: section.value === 'investissement' ? { value: ['AP'], place: 'cell' } : credit, section };
}

/** Commitments (AE) under a heading of the investment section are not of it. */
const fitting = (section: Found<Section> | null, credit: Found<Credits> | null): Found<Section> | null =>
  section?.place === 'heading' && section.value === 'investissement' && credit?.value.includes('AE') ? null : section;

const isTotal = oncePerClause((_, name: string) => TOTALS.has(stemOf(name)));
const NO_HEADER: readonly string[] = [];

/** A column `Total`, or one under the head `Total`, beside columns of both sections. */
function isTotalColumn({ cell, passages, passage }: FactSite): boolean {
  const header = cell?.header ?? NO_HEADER;
  const level = header.findIndex((name) => isTotal(passages.labelled(name), name));
  if (level < 0) return false;
  const head = header.slice(0, level).join();
  const sections = (passage.table?.rows ?? [])
    .slice(0, ROWS_LOOKED_AT)
    .flatMap(({ cells }) => cells)
    .filter((other) => other.header !== null && other.header.slice(0, level).join() === head)
    .map((other) => saidBy(passages.labelled(other.header?.[level] ?? ''), SECTION));
  return sections.includes('fonctionnement') && sections.includes('investissement');
}

/** Rows of a table that are looked at to learn its columns. */
const ROWS_LOOKED_AT = 4;
