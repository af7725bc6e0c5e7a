import { type AnchorKind, type Found, saidBy } from '../anchors.ts';
import { cuesOf, oncePerClause } from '../clause.ts';
import { stemOf, stems } from '../forms.ts';
import { type FactSite, oncePerPassage } from '../site.ts';
import { CREDIT, type Credits } from './credits.ts';
import type { Flow } from './flow.ts';
import { SECTION, type Section } from './section.ts';
import { STEP, type StepSaid } from './steps.ts';

export interface Column {
  readonly credit: Found<Credits> | null;
  readonly section: Found<Section> | null;
}

const TOTALS = stems('total ensemble totaux');

/** What a column is once its neighbours are seen: the total of both sections; AE or AP among multi-year authorisations. */
export function columnOf(site: FactSite, around: Found<Credits> | null, said: Found<Section> | null): Column {
  const credit = totalOfAuthorisations(site) ?? around;
  const section: Found<Section> | null =
    isTotalColumn(site) || isTotalRow(site) ? { value: 'total', place: 'cell' } : fitting(said, credit);
  if (credit?.place !== 'cell' || credit.value[0] !== 'AP/AE' || section?.place !== 'cell') return { credit, section };
  if (section.value === 'fonctionnement') return { credit: { value: ['AE'], place: 'cell' }, section };
  return { credit: section.value === 'investissement' ? { value: ['AP'], place: 'cell' } : credit, section };
}

/** Commitments (AE) under a heading of the investment section are not of it. */
const fitting = (section: Found<Section> | null, credit: Found<Credits> | null): Found<Section> | null =>
  section?.place === 'heading' && section.value === 'investissement' && credit?.value.includes('AE') ? null : section;

/** `Total`, `CP total` */
const isTotal = oncePerClause(
  (clause, name: string) =>
    TOTALS.has(stemOf(name)) ||
    (clause.words.length === 2 &&
      cuesOf(clause, 'credit').length > 0 &&
      clause.words.some(({ stem }) => TOTALS.has(stem))),
);
const NO_HEADER: readonly string[] = [];

/** A column `Total`, or one under the head `Total`, beside columns of both sections. */
function isTotalColumn(site: FactSite): boolean {
  const sections = besideTotal(site, SECTION);
  return sections.includes('fonctionnement') && sections.includes('investissement');
}

/** A column `Total` beside one of AE and one of AP, and no other credits. */
function totalOfAuthorisations(site: FactSite): Found<Credits> | null {
  const credits = besideTotal(site, CREDIT).flatMap((value) => value ?? []);
  const isOfBoth = credits.includes('AE') && credits.includes('AP') && !credits.includes('CP');
  return isOfBoth ? { value: ['AP/AE'], place: 'cell' } : null;
}

/** What the columns beside a column `Total` say, or those beside the head `Total` above it; empty for other columns. */
function besideTotal<T>({ cell, passages, passage }: FactSite, kind: AnchorKind<T>): readonly (T | null)[] {
  const header = cell?.header ?? NO_HEADER;
  const level = header.findIndex((name) => isTotal(passages.labelled(name), name));
  if (level < 0) return [];
  const head = header.slice(0, level).join();
  return (passage.table?.rows ?? [])
    .slice(0, ROWS_LOOKED_AT)
    .flatMap(({ cells }) => cells)
    .filter((other) => other.header !== null && other.header.slice(0, level).join() === head)
    .map((other) => saidBy(passages.labelled(other.header?.[level] ?? ''), kind));
}

/** `CP total` right below `CP fonctionnement` and `CP investissement`. */
const isTotalRow = oncePerPassage(({ passages, passage }: FactSite): boolean => {
  const label = passages.labelsOf(passage)[0];
  if (passage.row === null || label === undefined) return false;
  if (!isTotal(label, passages.text.slice(passage.row.label.start, passage.row.label.end))) return false;
  const sections = [1, 2].map((above) => {
    const row = passages.all[passage.index - above];
    const other = row?.table === passage.table ? passages.labelsOf(row)[0] : undefined;
    return other === undefined ? null : saidBy(other, SECTION);
  });
  return sections.includes('fonctionnement') && sections.includes('investissement');
});

/** Rows of a table that are looked at to learn its columns. */
const ROWS_LOOKED_AT = 4;

/** `Total 2030` beside `BP 2030` and `DM 2030`, or below them: what they are together. */
export function totalOfSteps(site: FactSite): Found<StepSaid> | null {
  const head = site.passages.labelled(site.cell?.header?.at(-1) ?? '');
  const isSum =
    (head.words[0]?.stem === 'total' && modifiesBudget(site)) ||
    isBelowSteps(site) ||
    STEP.anchorsIn(head)[0]?.value.step === 'budget total';
  return isSum ? { value: { step: 'budget total', year: null }, place: 'cell' } : null;
}

/** `Total voté` in the row below those of the budget primitif and of the steps that change it. */
const isBelowSteps = oncePerPassage(({ passages, passage }: FactSite): boolean => {
  if (passages.labelsOf(passage)[0]?.words[0]?.stem !== 'total') return false;
  const stepOf = (above: number): string | null => {
    const row = passages.all[passage.index - above];
    const label = row?.table === passage.table ? passages.labelsOf(row)[0] : undefined;
    return label === undefined ? null : (saidBy(label, STEP)?.step ?? null);
  };
  let above = 1;
  while (above < MOST_STEPS && MODIFYING.some((step) => step === stepOf(above))) above++;
  return above > 1 && stepOf(above) === 'budget primitif';
});
/** Rows of steps above their total, at most. */
const MOST_STEPS = 6;

/** Whether a row has a column of the budget primitif and one of a step that changes it. */
const modifiesBudget = oncePerPassage(({ passages, passage }: FactSite): boolean => {
  const steps = (passage.row?.cells ?? []).map(
    ({ header }) => saidBy(passages.labelled(header?.at(-1) ?? ''), STEP)?.step ?? null,
  );
  return steps.includes('budget primitif') && MODIFYING.some((step) => steps.includes(step));
});
const MODIFYING = ['décision modificative', 'budget supplémentaire'] as const;

/** Whether it is the line of heads above the cells that names a step. */
export function isSaidByHeads({ passages, passage, cell }: FactSite): boolean {
  const head = cell?.header?.at(-1);
  if (head === undefined || saidBy(passages.labelled(passage.table?.caption ?? ''), STEP) !== null) return false;
  const teller = passages.introductionsOf(passage).find((clause) => saidBy(clause, STEP) !== null);
  return teller !== undefined && passages.text.slice(teller.start, teller.end).includes(head);
}

/** `TOTAL` right below `Total investissement`: the sum of totals. */
export function isSumOfTotals({ passages, passage }: FactSite): boolean {
  const label = passages.labelsOf(passage)[0]?.words ?? [];
  if (label.length > 2 || label[0]?.stem !== 'total' || (label[1]?.stem ?? 'general') !== 'general') return false;
  const above = passages.all[passage.index - 1];
  const name = above === undefined ? [] : (passages.labelsOf(above)[0]?.words ?? []);
  return name.length > 1 && name[0]?.stem === 'total';
}

/** `Recettes d'investissement` under `Crédits ouverts`: the row says by its first word what it is. */
export function labelledFlow({ passages, passage }: FactSite): Found<Flow> | null {
  if (passage.kind !== 'row') return null;
  const value = ROW_FLOWS.get(passages.labelsOf(passage)[0]?.words[0]?.stem ?? '');
  return value === undefined ? null : { value, place: 'row' };
}
const ROW_FLOWS: ReadonlyMap<string, Flow> = new Map([
  ['recette', 'recette'],
  ['depense', 'dépense'],
]);
