import type { Check, Row } from '../../../extract/model.ts';
import { counted, quantity } from '../french.ts';
import { grouped } from '../grouped.ts';
import { type Html, html, visible } from '../html.ts';
import type { PortalDocument } from '../input.ts';
import { CREDIT_MEANINGS, CREDIT_WORDS, numberOf, textOf } from '../labels.ts';
import { barChart, keyMarkup } from './bars.ts';
import { type Chart, filteredHref, type Links } from './chart.ts';
import { isSpent, largestAmounts } from './largest.ts';

const CREDITS = ['CP', 'AE', 'AP', 'AP/AE'] as const;

/**
 * Where the money goes: for each commission the sum of the amounts of one budget step and one credit type, which alone
 * can be added up. Null where the document names no commission with such amounts.
 */
export function spendingChart(document: PortalDocument, links: Links): Chart | null {
  return byCommission(document) ?? largestAmounts(document, links);
}

function byCommission({ rows, quality }: PortalDocument): Chart | null {
  const open = rows.budget.filter((row) => textOf(row, 'commission') !== '' && isAddable(row));
  const steps = [...grouped(open, stepOf).values()].sort((a, b) => b.length - a.length);
  const ofStep = withoutDoubles(steps[0] ?? [], quality.controles);
  const first = ofStep[0];
  const cells = [...grouped(ofStep, (row) => `${commissionOf(row)}\n${textOf(row, 'type_credit')}`).values()];
  if (first === undefined || cells.length < 2) return null;
  const end = Math.max(...cells.map(sumOf));
  const commissions = [...grouped(ofStep, commissionOf)].sort(
    ([, a], [, b]) => (numberOf(a[0]!, 'commission_numero') ?? 99) - (numberOf(b[0]!, 'commission_numero') ?? 99),
  );
  const step = [textOf(first, 'etape_budgetaire'), textOf(first, 'exercice')].filter((word) => word !== '').join(' ');
  return {
    title: `Montants par commission et par type de crédit${step === '' ? '' : `, ${step}`}`,
    body: html`${creditKey(ofStep)}<div class="groups">${commissions.map(([name, group]) => html`<div><h4>${name}</h4>${commissionBars(group, end)}</div>`)}</div>`,
    note: html`Chaque barre additionne les montants que le document énonce sous le titre d’une commission, pour une seule étape et un seul type de crédit. Les types ne s’additionnent pas entre eux : ce qui est engagé une année est payé les suivantes. Ne sont pas comptés les recettes, les montants sans type de crédit et ceux qui sont compris dans un autre. <a href="#budget">Voir tous les montants</a>`,
    rows: ofStep,
  };
}

/** The colours of the credit types that come, each in words. */
function creditKey(rows: readonly Row[]): Html {
  const keys = CREDITS.map((credit, index) =>
    rows.some((row) => row.type_credit === credit)
      ? keyMarkup(html`<b>${credit}</b>, ${CREDIT_WORDS[credit] ?? ''} : ${CREDIT_MEANINGS[credit] ?? ''}`, index + 1)
      : null,
  );
  return html`<ul class="keys">${keys}</ul>`;
}

function commissionBars(group: readonly Row[], end: number) {
  const byCredit = grouped(group, (row) => textOf(row, 'type_credit'));
  const bars = CREDITS.flatMap((credit, index) => {
    const rows = byCredit.get(credit);
    if (rows === undefined) return [];
    const filters = {
      commission: commissionOf(rows[0]!),
      type_credit: credit,
      etape_budgetaire: textOf(rows[0]!, 'etape_budgetaire'),
    };
    return [
      {
        label: html`<abbr title="${CREDIT_WORDS[credit] ?? credit}">${credit}</abbr>`,
        segments: rows.map((row) => ({ value: numberOf(row, 'montant_eur') ?? 0, key: index + 1 })),
        value: html`<a href="${filteredHref('budget', filters)}">${quantity(sumOf(rows), 'euros')}</a> <small>${counted(rows.length, 'montant')}</small>`,
      },
    ];
  });
  return barChart({ title: 'Montants par type de crédit', bars, end, legend: [] });
}

/** The words of the table's cell, which the filter compares. */
function commissionOf(row: Row): string {
  const number = numberOf(row, 'commission_numero');
  const name = visible(textOf(row, 'commission'));
  return number === null ? name : `${number}. ${name}`;
}

const stepOf = (row: Row): string => `${textOf(row, 'etape_budgetaire')}\n${textOf(row, 'exercice')}`;

/** Sum in cents, so that decimals do not drift. */
function sumOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + Math.round((numberOf(row, 'montant_eur') ?? 0) * 100), 0) / 100;
}

const isAddable = (row: Row): boolean => row.type_credit !== null && row.financeur === null && isSpent(row);

/** Without parts of an amount that is counted already, and without totals whose parts are. */
function withoutDoubles(rows: readonly Row[], checks: readonly Check[]): readonly Row[] {
  const byId = new Map(rows.map((row) => [textOf(row, 'id'), row]));
  const sums = checks.filter(({ type }) => type === 'total' || type === 'parts');
  const totals = new Set(
    sums.flatMap(({ lignes, annonce }) => lignes.filter((id) => byId.get(id)?.montant_eur === annonce)),
  );
  const first = new Map(rows.toReversed().map((row) => [`${row.debut}:${row.fin}:${row.type_credit}`, row]));
  const ofSentence = grouped(rows, sentenceAndCredit);
  return rows.filter(
    (row) =>
      first.get(`${row.debut}:${row.fin}:${row.type_credit}`) === row &&
      !totals.has(textOf(row, 'id')) &&
      !isPart(row, ofSentence.get(sentenceAndCredit(row)) ?? []),
  );
}

const sentenceAndCredit = (row: Row): string => `${textOf(row, 'extrait')}\n${textOf(row, 'type_credit')}`;

/** `3 M€ de CP, dont 1 M€ de CP …`: the second is inside the first. */
function isPart(row: Row, siblings: readonly Row[]): boolean {
  const extract = textOf(row, 'extrait');
  const before = extract.slice(0, Math.max(0, extract.indexOf(textOf(row, 'valeur_texte'))));
  const [first] = siblings;
  return first !== undefined && first !== row && /\bdont\b[^.;:]{0,60}$/i.test(before.slice(-80));
}
