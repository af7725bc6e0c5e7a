import { describe, expect, it } from 'vitest';
import type { Row } from '../../functions/extract/model.ts';
import { proof } from '../../functions/publish/portal/hero.ts';
import { sampleDocument } from './sample.ts';

const sentence = (extrait: string, valeur_texte: string, cells: Partial<Row> = {}): Row => ({
  id: 'budget-1',
  document_id: 'd-1',
  libelle: 'Budget total',
  etape_budgetaire: 'budget total',
  precision: 'exact',
  sens: 'dépense',
  montant_eur: 900e6,
  extrait,
  valeur_texte,
  ...cells,
});
const shown = (row: Row): string | null => {
  const document = sampleDocument();
  return proof([{ ...document, rows: { ...document.rows, budget: [row] } }], '')?.markup ?? null;
};
const GOOD = 'Les crédits votés en mars portent le budget total de la collectivité à 900 M€.';

describe('the figure that shows what the site does', () => {
  it('stands marked in its sentence and names its document', () => {
    const markup = shown(sentence(GOOD, '900 M€'));
    expect(markup).toContain('la collectivité à <mark>900 M€</mark>.');
    expect(markup).toContain('Région Val-Exemple, 1er mars 2031');
  });

  it.each([
    [
      'a piece of a sentence',
      'présenter avec chaque décision un état des crédits restant à payer, 900 M€ en tout.',
      {},
    ],
    ['a remark in brackets', 'Les crédits restant à payer (900 M€ à la fin) sont présentés à chaque décision.', {}],
    ['a receipt', GOOD, { sens: 'recette' }],
    ['a rough figure', GOOD, { precision: 'environ' }],
    ['a piece of a label', GOOD, { libelle: 'de la collectivité à' }],
    ['a label that says the figure', GOOD, { libelle: 'Budget de 900 M€' }],
    ['a figure told twice', 'Avec 900 M€ de budget, la collectivité vote cette année encore 900 M€ en tout.', {}],
    ['no step of a budget', GOOD, { etape_budgetaire: null }],
    ['a number without its unit', GOOD, { valeur_texte: '900' }],
  ])('is not %s', (_, extrait, cells) => {
    expect(shown(sentence(extrait, '900 M€', cells))).toBeNull();
  });
});
