import type { Row } from '../../../extract/model.ts';
import { labelOf, linkedFigure, timeOf } from '../figures.ts';
import { grouped } from '../grouped.ts';
import { type Html, html, visible, when } from '../html.ts';
import type { PortalDocument } from '../input.ts';
import { numberOf, textOf } from '../labels.ts';
import { type Bar, barChart } from './bars.ts';
import type { Chart, Links } from './chart.ts';

/** Bars of one list at most; the table has all. */
const MOST_BARS = 12;
/** A longer beginning of a sentence is no label. Unit: UTF-16 units. */
const LONGEST_LEAD = 120;

/** People counted by scheme, and the shares of trades and publics; null where the document tells none. */
export function trainingChart({ rows }: PortalDocument, links: Links): Chart | null {
  const people = withoutRepeats(rows.training.filter(isHeadCount)).sort(byValue).slice(0, MOST_BARS);
  const shares = wholesOf(rows.training.filter(isShare));
  if (people.length === 0 && shares.length === 0) return null;
  const panels: readonly Html[] = [
    ...(people.length > 0
      ? [panel('Par dispositif : entrées, inscriptions et places', headCounts(people, links))]
      : []),
    ...shares.slice(0, 3).map((group) => panel(shareTitle(group), shareBars(group, links))),
  ];
  return {
    title: 'Effectifs par dispositif, parts par secteur',
    body: html`<div class="panels">${panels}</div>`,
    note: html`Chaque barre est un chiffre du document. Les effectifs ne s’additionnent pas : une même personne peut compter dans plusieurs. Les objectifs sont dessinés en creux, les réalisations en plein.`,
    rows: [...people, ...shares.slice(0, 3).flat()],
  };
}

const panel = (title: string, bars: Html): Html => html`<div><h4>${title}</h4>${bars}</div>`;

function isHeadCount(row: Row): boolean {
  const isFact = row.type_valeur === 'realisation' || row.type_valeur === 'objectif' || row.type_valeur === 'etat';
  return isFact && row.unite === 'nombre' && (numberOf(row, 'valeur') ?? 0) > 0;
}

const isShare = (row: Row): boolean => row.type_valeur === 'repartition' && row.unite === 'pourcent';

/** Shares of trades are told in part at times; others are one whole only where they fill it. Unit: per cent. */
const FULLEST = 101;
const EMPTIEST = 98;

/** Shares of one whole: under one heading those of trades, and those of other groups; else those of one sentence. */
function wholesOf(shares: readonly Row[]): readonly (readonly Row[])[] {
  const groups = [...grouped(shares, shareGroup).values()];
  return groups.flatMap((group) =>
    isWhole(group) ? [group] : [...grouped(group, (row) => textOf(row, 'extrait')).values()].filter(isWhole),
  );
}

function isWhole(group: readonly Row[]): boolean {
  const sum = group.reduce((whole, row) => whole + (numberOf(row, 'valeur') ?? 0), 0);
  return group.length > 1 && sum <= FULLEST && (group[0]?.secteur !== null || sum >= EMPTIEST);
}

const shareGroup = (row: Row): string =>
  `${textOf(row, 'rubrique')}\n${row.secteur === null ? '' : 'secteur'}\n${timeOf(row)}`;

const shareTitle = ([first]: readonly Row[]): string =>
  first?.secteur === null ? 'Répartition donnée par le document' : 'Parts par secteur ou public';

const byValue = (a: Row, b: Row): number => (numberOf(b, 'valeur') ?? 0) - (numberOf(a, 'valeur') ?? 0);

/** A figure that the document states twice is one bar. */
function withoutRepeats(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = `${row.valeur}\n${row.type_valeur}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

function headCounts(rows: readonly Row[], links: Links): Html {
  const bars = rows.map((row) => bar(row, links, headCountLabel(row)));
  return barChart({ title: 'Effectifs', bars, end: Math.max(...bars.map(lengthOf)), legend: [] });
}

function headCountLabel(row: Row): Html {
  const scheme = visible(textOf(row, 'dispositif') || textOf(row, 'operateur') || textOf(row, 'secteur'));
  const kind = row.type_valeur === 'objectif' ? 'objectif' : '';
  const label = labelOf('training', row);
  const details = [scheme, kind, timeOf(row)].filter((word) => word !== '' && !label.includes(word)).join(', ');
  return html`${label}${when(details !== '', () => html` <small>${details}</small>`)}`;
}

function shareBars(rows: readonly Row[], links: Links): Html {
  const isTold = new Set(rows.map(shareLabel)).size === rows.length;
  const bars = [...rows].sort(byValue).map((row) => {
    const label = isTold ? shareLabel(row) : leadOf(row) || shareLabel(row);
    return bar(row, links, html`${label}`);
  });
  return barChart({ title: 'Parts', bars, end: Math.max(100, ...bars.map(lengthOf)), legend: [] });
}

const shareLabel = (row: Row): string => visible(textOf(row, 'secteur')) || labelOf('training', row);

/** What its sentence says before the first number or colon: `les formations collectives` of `…: 12 places (6 %)`. */
function leadOf(row: Row): string {
  const [lead = ''] = /^[^:\d]*/.exec(visible(textOf(row, 'extrait'))) ?? [];
  return lead.trim().length <= LONGEST_LEAD ? lead.trim() : '';
}

function bar(row: Row, links: Links, label: Html): Bar {
  const segment = { value: numberOf(row, 'valeur') ?? 0, key: 1, hollow: row.type_valeur === 'objectif' };
  return { label, segments: [segment], value: linkedFigure('training', row, links.root) };
}

const lengthOf = ({ segments }: Bar): number => segments.reduce((sum, { value }) => sum + value, 0);
