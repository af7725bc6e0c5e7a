import type { Row } from '../../../extract/model.ts';
import { labelOf, linkedFigure, timeOf } from '../figures.ts';
import { html } from '../html.ts';
import type { PortalDocument } from '../input.ts';
import { CREDIT_WORDS, numberOf, textOf } from '../labels.ts';
import { isName } from '../telling.ts';
import { barChart } from './bars.ts';
import type { Chart, Links } from './chart.ts';

const MOST_BARS = 10;
/** With fewer named purposes than these the largest amounts of any kind are shown. */
const FEWEST_BARS = 3;

/** The budget, a section, a kind of credit or a balance: how large, not what for. */
const WHOLE =
  /^(?:autorisations?|budget|capacité|compte|crédits?|décision|dépenses|dette|emprunts?|encours|épargne|excédent|fonctionnement|investissements?|orientations|recettes?|reports?|résultats?|sections?|soldes?|total|volume)(?=$|[\s,–-])/i;

/** The label says what the money is for. */
const namesPurpose = (row: Row): boolean => isName(textOf(row, 'libelle')) && !WHOLE.test(textOf(row, 'libelle'));

/** A level of money that is spent: no change, aim, ceiling, end of a range or receipt. */
export function isSpent(row: Row): boolean {
  return (
    row.type_montant === 'montant' &&
    row.sens !== 'recette' &&
    amountOf(row) > 0 &&
    ['exact', 'environ', 'plus_de'].includes(textOf(row, 'precision'))
  );
}

const amountOf = (row: Row): number => numberOf(row, 'montant_eur') ?? 0;

/** The largest amounts of a document one by one, where none can be added up; null where it has none. */
export function largestAmounts({ rows }: PortalDocument, links: Links): Chart | null {
  const seen = new Set<number>();
  const spent = rows.budget.filter((row) => isSpent(row) && row.financeur === null);
  const purposes = spent.filter(namesPurpose);
  const amounts = [...(purposes.length < FEWEST_BARS ? spent : purposes)]
    .sort((a, b) => amountOf(b) - amountOf(a))
    .filter((row) => (seen.has(amountOf(row)) ? false : seen.add(amountOf(row))))
    .slice(0, MOST_BARS);
  const [largest] = amounts;
  if (largest === undefined) return null;
  const bars = amounts.map((row) => ({
    label: html`${labelOf('budget', row)} <small>${detailsOf(row)}</small>`,
    segments: [{ value: amountOf(row), key: 1 }],
    value: linkedFigure('budget', row, links.root),
  }));
  return {
    title: 'Les plus grands montants du document',
    body: barChart({ title: 'Plus grands montants', bars, end: amountOf(largest), legend: [] }),
    note: html`Chaque montant est montré pour lui-même : certains en contiennent d’autres, ils ne s’additionnent pas. <a href="#budget">Voir tous les montants</a>`,
    rows: amounts,
  };
}

/** The year and the kind of credit: what tells two amounts for one purpose apart. */
function detailsOf(row: Row): string {
  const credit = textOf(row, 'type_credit');
  const label = labelOf('budget', row);
  const words = [timeOf(row), CREDIT_WORDS[credit] ?? credit];
  return words.filter((word) => word !== '' && !label.includes(word)).join(', ');
}
