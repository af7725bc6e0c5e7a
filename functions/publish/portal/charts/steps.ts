import type { Row } from '../../../extract/model.ts';
import { linkedFigure } from '../figures.ts';
import { capitalised, formattedQuantity } from '../french.ts';
import { grouped } from '../grouped.ts';
import { type Html, html, when } from '../html.ts';
import type { PortalDocument } from '../input.ts';
import { numberOf, textOf } from '../labels.ts';
import { type Bar, barChart } from './bars.ts';
import type { Chart, Links } from './chart.ts';

/** Steps in the order of the year. */
const ORDER = [
  'orientations budgétaires',
  'budget primitif',
  'budget supplémentaire',
  'décision modificative',
  'budget total',
  'compte administratif',
] as const;

/** Steps that change a budget that was voted before. */
const CHANGES: readonly string[] = ['budget supplémentaire', 'décision modificative'];

interface Step {
  readonly name: string;
  readonly total: Row | null;
  readonly running: Row | null;
  readonly investing: Row | null;
}

/** The year's budget step by step, once for the payments and once for the commitments; null without two steps. */
export function stepsChart({ rows }: PortalDocument, links: Links): Chart | null {
  const known = rows.budget.filter(isStepTotal);
  const years = [...grouped(known, (row) => textOf(row, 'exercice'))].sort(
    ([, a], [, b]) => stepCount(b) - stepCount(a),
  );
  const [year, ofYear] = years[0] ?? ['', []];
  const panels = [
    { title: 'Crédits de paiement', steps: stepsOf(ofYear, (row) => row.type_credit === 'CP') },
    { title: 'Autorisations pluriannuelles', steps: stepsOf(ofYear, (row) => isCommitment(row)) },
    { title: 'Montants sans type de crédit', steps: stepsOf(ofYear, (row) => row.type_credit === null) },
  ].filter(({ steps }) => steps.length > 1);
  const shown = panels.slice(0, 2);
  if (shown.length === 0) return null;
  return {
    title: `Les étapes du budget ${year}`,
    body: html`<div class="panels">${shown.map(({ title, steps }) => html`<div><h4>${title}</h4>${panel(title, steps, links)}</div>`)}</div>`,
    note: html`Pour chaque étape, le plus grand montant que le document énonce pour cette étape, ce type de crédit et cette section. Le budget supplémentaire et les décisions modificatives s’ajoutent au budget primitif ; leur barre commence où il finit.`,
    rows: shown.flatMap(({ steps }) => steps.flatMap(rowsOf)),
  };
}

const isCommitment = (row: Row): boolean =>
  row.type_credit === 'AP/AE' || row.type_credit === 'AE' || row.type_credit === 'AP';
const rowsOf = (step: Step): readonly Row[] => [step.total, step.running, step.investing].filter((row) => row !== null);
const stepCount = (rows: readonly Row[]): number => new Set(rows.map((row) => row.etape_budgetaire)).size;

/** The whole of a step or of one of its sections, not what goes to one purpose. */
function isStepTotal(row: Row): boolean {
  const isWhole =
    row.section !== null || row.type_credit !== null || /budget|crédits ouverts/i.test(textOf(row, 'libelle'));
  return (
    row.etape_budgetaire !== null &&
    row.exercice !== null &&
    row.commission === null &&
    row.type_montant === 'montant' &&
    row.sens !== 'recette' &&
    row.financeur === null &&
    isWhole
  );
}

function stepsOf(rows: readonly Row[], belongs: (row: Row) => boolean): readonly Step[] {
  const byStep = grouped(rows.filter(belongs), (row) => textOf(row, 'etape_budgetaire'));
  return ORDER.flatMap((name) => {
    const ofStep = byStep.get(name) ?? [];
    const running = largest(ofStep.filter((row) => row.section === 'fonctionnement' || row.type_credit === 'AE'));
    const investing = largest(ofStep.filter((row) => row.section === 'investissement' || row.type_credit === 'AP'));
    const total = largest(ofStep.filter(isSaidTotal)) ?? largest(ofStep.filter(isUndivided));
    return total === null && (running === null || investing === null) ? [] : [{ name, total, running, investing }];
  });
}

/** Both sections together, and the document says so. */
const isSaidTotal = (row: Row): boolean => row.section === 'total' || row.type_credit === 'AP/AE';
/** A sum for which no section is told. */
const isUndivided = (row: Row): boolean => row.section === null && row.type_credit !== 'AE' && row.type_credit !== 'AP';

function largest(rows: readonly Row[]): Row | null {
  return rows.reduce<Row | null>((best, row) => (best === null || amountOf(row) > amountOf(best) ? row : best), null);
}

const amountOf = (row: Row | null): number => Math.abs((row === null ? null : numberOf(row, 'montant_eur')) ?? 0);

/** What a step comes to: its stated total, else its two sections. */
const wholeOf = (step: Step): number => amountOf(step.total) || amountOf(step.running) + amountOf(step.investing);

function panel(title: string, steps: readonly Step[], links: Links): Html {
  const initial = steps.find(({ name }) => name === 'budget primitif');
  const base = initial === undefined ? 0 : wholeOf(initial);
  const end = Math.max(...steps.map((step) => wholeOf(step) + (CHANGES.includes(step.name) ? base : 0)));
  const bars: readonly Bar[] = steps.map((step) => ({
    label: html`${capitalised(step.name)}`,
    segments: segmentsOf(step),
    from: CHANGES.includes(step.name) ? base : 0,
    value: html`${step.total === null ? formattedQuantity(wholeOf(step), 'euros') : linkedFigure('budget', step.total, links.root)}`,
    detail: sections(step, links),
  }));
  return barChart({ title, bars, end, legend: ['Fonctionnement', 'Investissement', 'Ensemble, sans détail'] });
}

function sections({ running, investing }: Step, links: Links): Html {
  const part = (row: Row, word: string): Html =>
    html`<small>${word} ${linkedFigure('budget', row, links.root)}</small>`;
  return html`${when(running !== null, () => part(running!, 'fonctionnement'))}${when(investing !== null, () => part(investing!, 'investissement'))}`;
}

/** Two colours where both sections are known and fill the total within one per cent; else one. */
function segmentsOf(step: Step) {
  const parts = amountOf(step.running) + amountOf(step.investing);
  const isSplit =
    step.running !== null && step.investing !== null && Math.abs(parts - wholeOf(step)) <= wholeOf(step) / 100;
  return isSplit
    ? [
        { value: amountOf(step.running), key: 1 },
        { value: amountOf(step.investing), key: 2 },
      ]
    : [{ value: wholeOf(step), key: 3 }];
}
