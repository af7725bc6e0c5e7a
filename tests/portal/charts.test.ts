import { describe, expect, it } from 'vitest';
import type { Check, Row } from '../../functions/extract/model.ts';
import type { Chart } from '../../functions/publish/portal/charts/chart.ts';
import { measuresChart } from '../../functions/publish/portal/charts/measures.ts';
import { spendingChart } from '../../functions/publish/portal/charts/spending.ts';
import { stepsChart } from '../../functions/publish/portal/charts/steps.ts';
import { trainingChart } from '../../functions/publish/portal/charts/training.ts';
import { waterChart } from '../../functions/publish/portal/charts/water.ts';
import type { PortalDocument } from '../../functions/publish/portal/input.ts';
import { attribute, elementsOf, textIn } from './page.ts';
import { sampleDocument } from './sample.ts';

const sample = sampleDocument();
const LINKS = { root: null };

const withBudget = (budget: readonly Row[], controles: readonly Check[] = []): PortalDocument => ({
  ...sample,
  rows: { ...sample.rows, budget },
  quality: { ...sample.quality, controles },
});

/** Label, value and starts and widths of the segments of every bar. */
function barsOf(chart: Chart | null) {
  const elements = elementsOf(chart?.body.markup ?? '');
  return elements
    .filter(({ nodeName }) => nodeName === 'li')
    .filter((element) => element.childNodes.some((node) => 'attrs' in node && attribute(node, 'class') === 'bar'))
    .map((bar) => {
      const inside = bar.childNodes.flatMap((node) => ('attrs' in node ? [node] : []));
      const named = (name: string): string =>
        inside
          .filter((node) => attribute(node, 'class') === name)
          .map((node) => textIn(node))
          .join('')
          .replaceAll('\u00a0', ' ');
      const rects = inside.find((node) => attribute(node, 'class') === 'bar')?.childNodes ?? [];
      return {
        label: named('label'),
        value: named('value'),
        segments: rects.flatMap((rect) =>
          'attrs' in rect
            ? [[attribute(rect, 'x'), attribute(rect, 'width')].map((one) => Number.parseFloat(one ?? ''))]
            : [],
        ),
        hollow: rects.some((rect) => 'attrs' in rect && (attribute(rect, 'class') ?? '').includes('hollow')),
      };
    });
}

describe('where the money goes', () => {
  it('adds up amounts of one commission, one step and one type of credit only', () => {
    const values = barsOf(spendingChart(sample, LINKS)).map(({ label, value }) => `${label} ${value}`);
    expect(values).toEqual([
      'CP 8 210 000 € 2 montants',
      'AE 12 510 000 € 2 montants',
      'CP 1 400 000 € 1 montant',
      'AP 3 000 000 € 1 montant',
      'AP 20 000 000 € 1 montant',
    ]);
  });

  const decision = sample.rows.budget.find((row) => row.montant_eur === 3e6)!;
  const others = sample.rows.budget.filter((row) => row.commission !== null && row !== decision);
  it.each([
    ['an amount received', { sens: 'recette' }],
    ['another payer', { financeur: 'État' }],
    ['no type of credit', { type_credit: null }],
    ['a change', { type_montant: 'variation' }],
    ['a ceiling', { precision: 'moins_de' }],
    ['one end of a range', { precision: 'borne_haute' }],
    ['another step', { etape_budgetaire: 'budget primitif' }],
    ['another year', { exercice: 2030 }],
  ])('does not count %s', (_, cells) => {
    const chart = spendingChart(withBudget([...others, { ...decision, ...cells }]), LINKS);
    expect(chart?.rows.map(({ id }) => id)).not.toContain(decision.id);
    expect(chart?.rows.length).toBeGreaterThan(0);
  });

  it('does not count a total whose parts are there', () => {
    const total = { ...decision, id: 'budget-total', montant_eur: 28.2e6, debut: 9000, fin: 9004 };
    const parts: Check = {
      type: 'parts',
      constat: 'x',
      lignes: ['budget-total', String(decision.id)],
      annonce: 28.2e6,
      calcule: 28.2e6,
      unite: 'euros',
      tolerance: 0,
      verdict: 'conforme',
    };
    const ids = (checks: readonly Check[]) =>
      spendingChart(withBudget([...others, decision, total], checks), LINKS)?.rows.map(({ id }) => id);
    expect(ids([])).toContain('budget-total');
    expect(ids([parts])).not.toContain('budget-total');
    expect(ids([parts])).toContain(decision.id);
  });

  it('shows the largest amounts one by one where nothing can be added up', () => {
    const chart = spendingChart(withBudget(sample.rows.budget.filter((row) => row.commission === null)), LINKS);
    expect(chart?.title).toBe('Les plus grands montants du document');
    expect(barsOf(chart)[0]?.value).toBe('945 000 000 €');
  });

  it('shows what the money is for rather than whole budgets, where the document names it', () => {
    const named = sample.rows.budget.filter((row) => row.commission === null && row.montant_eur !== null);
    const purposes = ['transports', 'lycées', 'aide à l’achat de vélos', 'crédits portant le budget'];
    const rows = named.slice(0, 4).map((row, index) => ({
      ...row,
      id: `budget-${index}`,
      libelle: purposes[index]!,
      montant_eur: (index + 1) * 1e6,
      sens: 'dépense',
    }));
    const bars = barsOf(spendingChart(withBudget([...rows, ...named]), LINKS));
    expect(bars.map(({ value }) => value)).toEqual(['3 000 000 €', '2 000 000 €', '1 000 000 €']);
  });

  it('is not drawn for a document without amounts', () => {
    expect(spendingChart(withBudget([]), LINKS)).toBeNull();
  });
});

describe('the steps of the budget', () => {
  it('begins a change where the first budget ends, on one scale', () => {
    expect(barsOf(stepsChart(sample, LINKS)).map(({ label, segments }) => [label, segments])).toEqual([
      [
        'Budget primitif',
        [
          [0, 63.492],
          [63.492, 31.746],
        ],
      ],
      [
        'Décision modificative',
        [
          [95.238, 3.175],
          [98.413, 1.587],
        ],
      ],
      ['Budget total', [[0, 100]]],
    ]);
  });

  it('takes the whole of a step, not what goes to one commission or purpose', () => {
    const purpose = {
      ...sample.rows.budget[3]!,
      id: 'budget-x',
      section: null,
      montant_eur: 80e6,
      commission: 'Lycées',
    };
    const chart = stepsChart(withBudget([...sample.rows.budget, purpose]), LINKS);
    expect(barsOf(chart)[1]?.value).toBe('45 000 000 €');
  });

  it('does not split a step whose sections do not make its total', () => {
    const rows = sample.rows.budget.map((row) =>
      row.section === 'investissement' && row.etape_budgetaire === 'budget primitif'
        ? { ...row, montant_eur: 100e6 }
        : row,
    );
    expect(barsOf(stepsChart(withBudget(rows), LINKS))[0]?.segments).toHaveLength(1);
  });

  it('is not drawn for a single step', () => {
    expect(stepsChart(withBudget(sample.rows.budget.slice(0, 3)), LINKS)).toBeNull();
  });
});

describe('training', () => {
  it('draws aims hollow and shares as parts of a hundred', () => {
    const bars = barsOf(trainingChart(sample, LINKS));
    expect(bars.map(({ value, hollow }) => [value, hollow])).toEqual([
      ['15 000', true],
      ['14 200', false],
      ['300', true],
      ['40 %', false],
      ['35 %', false],
      ['25 %', false],
    ]);
    expect(bars[3]?.segments).toEqual([[0, 40]]);
  });

  it('shows a figure that is told twice once', () => {
    const again = { ...sample.rows.training[0]!, id: 'training-again' };
    const rows = { ...sample.rows, training: [...sample.rows.training, again] };
    expect(barsOf(trainingChart({ ...sample, rows }, LINKS))).toHaveLength(6);
  });
});

describe('water', () => {
  const positions = (chart: Chart | null): readonly string[] =>
    elementsOf(chart?.body.markup ?? '').flatMap((element) =>
      element.nodeName === 'circle' ? `${attribute(element, 'class')} ${attribute(element, 'cx')}` : [],
    );
  const gaps = (chart: Chart | null): number => (chart?.body.markup.match(/class="gap"/g) ?? []).length;

  it('joins a state with the target told for it, and gives the deadline', () => {
    const chart = waterChart(sample, LINKS);
    expect(positions(chart)).toEqual(['ring 37%', 'dot 11%']);
    expect(gaps(chart)).toBe(1);
    expect(chart?.body.markup).toContain('cible 2035');
    expect(chart?.body.markup).toContain('juin 2032');
  });

  it('says where a target is for, beside a state of no place', () => {
    const water = sample.rows.water.map((row) =>
      row.type_valeur === 'objectif' ? { ...row, perimetre: 'nationale' } : { ...row, perimetre: null },
    );
    const markup = waterChart({ ...sample, rows: { ...sample.rows, water } }, LINKS)?.body.markup;
    expect(markup).toContain('cible (nationale) 2035');
  });

  it.each([
    ['another place', { perimetre: 'France' }, { perimetre: 'Val-Exemple' }],
    ['another chapter', { rubrique: 'Autre' }, {}],
    ['another thing', { indicateur: 'digues réparées' }, {}],
    ['far away in the text', { debut: 90_000 }, {}],
  ])('joins nothing told of %s', (_, target, state) => {
    const water = sample.rows.water.map((row) =>
      row.type_valeur === 'objectif' ? { ...row, ...target } : row.type_valeur === 'etat' ? { ...row, ...state } : row,
    );
    const chart = waterChart({ ...sample, rows: { ...sample.rows, water } }, LINKS);
    expect(gaps(chart)).toBe(0);
    expect(positions(chart)).toHaveLength(2);
  });

  it('joins a target with the state told before it, not with one of a wider place told after it', () => {
    const target = sample.rows.water.find((row) => row.type_valeur === 'objectif')!;
    const after = Number(target.fin) + 20;
    const wider = { ...target, id: 'water-wider', type_valeur: 'etat', valeur: 66, perimetre: 'nationale' };
    const water = [...sample.rows.water, { ...wider, echeance: null, debut: after, fin: after + 4 }];
    const chart = waterChart({ ...sample, rows: { ...sample.rows, water } }, LINKS);
    expect(positions(chart)).toEqual(['ring 37%', 'dot 11%', 'dot 66%']);
  });

  it('leaves out what stands beyond the scale', () => {
    const water = sample.rows.water.map((row) => (row.type_valeur === 'etat' ? { ...row, valeur: 140 } : row));
    expect(positions(waterChart({ ...sample, rows: { ...sample.rows, water } }, LINKS))).toEqual(['ring 37%']);
  });
});

describe('measures', () => {
  it('count once each, under their plan', () => {
    const bars = barsOf(measuresChart(sample));
    expect(bars.map(({ label, value }) => [label, value])).toEqual([['Plan compétences', '2 mesures']]);
    expect(bars[0]?.segments).toHaveLength(2);
  });
});

describe('shares', () => {
  const share = (id: string, valeur: number, extrait: string, cells: Partial<Row> = {}): Row => ({
    ...sample.rows.training.find((row) => row.unite === 'pourcent')!,
    id,
    valeur,
    extrait,
    secteur: null,
    indicateur: id,
    ...cells,
  });
  const labels = (training: readonly Row[]): readonly string[] =>
    barsOf(trainingChart({ ...sample, rows: { ...sample.rows, training } }, LINKS)).map(({ label }) => label);

  it('that fill one whole under one heading stand together', () => {
    expect(labels([share('jour', 62, 'a'), share('soir', 31, 'b'), share('loin', 7, 'c')])).toHaveLength(3);
  });

  it('of several wholes under one heading are told apart by their sentences', () => {
    const rows = [
      share('public', 60, 'a'),
      share('privé', 40, 'a'),
      share('femmes', 52, 'b'),
      share('jeunes', 34, 'c'),
    ];
    expect(labels(rows)).toEqual(['public', 'privé']);
  });

  it('of trades need not be told to the last', () => {
    expect(labels([share('a', 24, 'a', { secteur: 'soin' }), share('b', 18, 'a', { secteur: 'bois' })])).toEqual([
      'soin',
      'bois',
    ]);
  });

  it('that fill no whole are no chart', () => {
    const { rows } = sample;
    const chart = trainingChart(
      { ...sample, rows: { ...rows, training: [share('a', 52, 'a'), share('b', 34, 'a')] } },
      LINKS,
    );
    expect(chart).toBeNull();
  });
});

describe('a plan of measures of several kinds', () => {
  it('says how many there are of each, not by colour alone', () => {
    const body = measuresChart(sample)?.body.markup ?? '';
    const details = elementsOf(body).filter((element) => attribute(element, 'class') === 'detail');
    expect(details.map((detail) => textIn(detail).replaceAll('\u00a0', ' '))).toEqual([
      '1 mesure1 action ou sans type',
    ]);
  });
});
