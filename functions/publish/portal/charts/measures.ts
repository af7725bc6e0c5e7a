import type { Row } from '../../../extract/model.ts';
import { capitalised, counted } from '../french.ts';
import { grouped } from '../grouped.ts';
import { type Html, html, visible } from '../html.ts';
import type { PortalDocument } from '../input.ts';
import { numberOf, textOf, valueWords } from '../labels.ts';
import { type Bar, barChart, type Segment } from './bars.ts';
import { type Chart, filteredHref } from './chart.ts';

const TYPES = ['decision', 'mesure', 'objectif', 'action'] as const;
/** One and several of each colour; the last is also for measures without a type. */
const TYPE_WORDS = [
  ['décision votée', 'décisions votées'],
  ['mesure', 'mesures'],
  ['objectif', 'objectifs'],
  ['action ou sans type', 'actions ou sans type'],
] as const;
/** Bars at most; the table has all plans. */
const MOST_BARS = 16;

/** How many measures each plan or commission has; null where there are none. */
export function measuresChart({ rows }: PortalDocument): Chart | null {
  const groups = [...grouped(rows.measures, (row) => JSON.stringify(groupOf(row)))];
  if (groups.length === 0) return null;
  const isNowhere = ([, group]: (typeof groups)[number]): number => Number(groupOf(group[0]!).filters === null);
  const sorted = groups.sort((a, b) => isNowhere(a) - isNowhere(b) || b[1].length - a[1].length).slice(0, MOST_BARS);
  const bars = sorted.map(([, group]): Bar => {
    const { label, filters } = groupOf(group[0]!);
    const count = html`<data value="${group.length}">${counted(group.length, 'mesure')}</data>`;
    const segments = segmentsOf(group);
    return {
      label: html`${label}`,
      segments,
      value: filters === null ? count : html`<a href="${filteredHref('measures', filters)}">${count}</a>`,
      ...(segments.length > 1 ? { detail: html`${segments.map(typeCount)}` } : {}),
    };
  });
  return {
    title: 'Nombre de mesures par plan ou par commission',
    body: barChart({
      title: 'Mesures par plan',
      bars,
      end: Math.max(...sorted.map(([, group]) => group.length)),
      legend: TYPE_WORDS.map(([, many]) => many),
    }),
    note: html`Chaque mesure compte une fois : sous le plan que le document nomme, sinon sous la commission qui l’a examinée.`,
    rows: [],
  };
}

/** The words of a colour, for those who do not see it. */
function typeCount({ value, key }: Segment): Html {
  const [one, many] = TYPE_WORDS[key - 1]!;
  return html`<small>${counted(value, one, many)}</small>`;
}

/** The plan, else the commission, else the chapter. The filters find the same rows in the table. */
function groupOf(row: Row): { label: string; filters: Readonly<Record<string, string>> | null } {
  const plan = visible(textOf(row, 'plan'));
  if (plan !== '') return { label: capitalised(plan), filters: { plan } };
  const commission = visible(textOf(row, 'commission'));
  const number = numberOf(row, 'commission_numero');
  if (commission === '') return { label: 'Sans plan ni commission', filters: null };
  const words = number === null ? commission : `${number}. ${commission}`;
  return { label: `Commission ${words}`, filters: { commission: words } };
}

function segmentsOf(group: readonly Row[]): readonly Segment[] {
  const count = (types: readonly string[]): number =>
    group.filter((row) => types.includes(valueWords(row.type ?? null))).length;
  const known = TYPES.slice(0, 3).map((type, index) => ({ value: count([valueWords(type)]), key: index + 1 }));
  return [...known, { value: count([valueWords('action'), '']), key: 4 }].filter(({ value }) => value > 0);
}
