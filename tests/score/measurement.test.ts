import { describe, expect, test } from 'vitest';
import { annotatedDocumentIn } from './annotated.ts';
import { measurementOf, type Rows } from './measurement.ts';

const NO_ROWS: Rows = { budget: [], training: [], water: [], indicators: [], measures: [] };
const measured = (source: string, rows: Partial<Rows>) =>
  measurementOf(annotatedDocumentIn(source).facts, { ...NO_ROWS, ...rows });

describe('rows against annotations', () => {
  test('a row is right when it overlaps and has the value; a second one with the same span is too many', () => {
    const row = { debut: 0, fin: 2, montant_eur: 3_000_000 };
    const { datasets } = measured('⟦b montant_eur=3000000|3 M€⟧', { budget: [row, row, { ...row, montant_eur: 3 }] });
    expect(datasets.budget).toEqual({ annotated: 1, rows: 3, right: 1, extra: 2 });
  });

  test('two facts with one span each take the row that is most like them', () => {
    const { attributes } = measured('⟦b montant_eur=3 type_credit=AE ;; b montant_eur=3 type_credit=CP|3 €⟧', {
      budget: [
        { debut: 0, fin: 3, montant_eur: 3, type_credit: 'CP' },
        { debut: 0, fin: 3, montant_eur: 3, type_credit: 'AE' },
      ],
    });
    expect(attributes['budget.type_credit']).toEqual({ right: 2, wrong: 0, missing: 0 });
  });

  test('an equal value in another unit is another figure', () => {
    const { datasets, valuesFound } = measured('⟦t valeur=3 unite=mois|3 mois⟧', {
      training: [{ debut: 0, fin: 6, valeur: 3, unite: 'jours' }],
    });
    expect(datasets.training).toEqual({ annotated: 1, rows: 1, right: 0, extra: 1 });
    expect(valuesFound).toEqual({ found: 1, annotated: 1 });
  });

  test('attributes are right, wrong or missing; short names and key words are understood; `?` is left out', () => {
    const { attributes } = measured(
      '⟦b montant_eur=3 etape=DM nature=variation libelle=lycées exercice=? sens=""|3 €⟧',
      {
        budget: [
          {
            debut: 0,
            fin: 3,
            montant_eur: 3,
            etape_budgetaire: 'décision modificative',
            type_montant: 'montant',
            libelle: 'travaux',
            extrait: 'Travaux des lycees : 3 €',
            sens: null,
          },
        ],
      },
    );
    expect(attributes).toEqual({
      'budget.etape': { right: 1, wrong: 0, missing: 0 },
      'budget.nature': { right: 0, wrong: 1, missing: 0 },
      'budget.libelle': { right: 1, wrong: 0, missing: 0 },
      'budget.sens': { right: 1, wrong: 0, missing: 0 },
    });
  });

  test('a date agrees with a coarser or finer one, never with none', () => {
    const row = { debut: 0, fin: 4, valeur: 3, unite: 'nombre' };
    const source = '⟦w valeur=3 unite=nombre echeance=2027-06|3 km⟧';
    const of = (echeance: string | null) =>
      measured(source, { water: [{ ...row, echeance }] }).attributes['water.echeance'];
    expect([of('2027'), of('2028'), of(null)].map((tally) => tally?.right)).toEqual([1, 0, 0]);
  });

  test('disputed facts count neither way', () => {
    const { datasets } = measured('⟦i valeur=2 unite=nombre disputed=1|deux⟧ lycées', {
      indicators: [{ debut: 0, fin: 4, valeur: 2, unite: 'nombre' }],
    });
    expect(datasets.indicators).toEqual({ annotated: 0, rows: 1, right: 0, extra: 0 });
  });

  test('a measure is right when half of what both cover is shared', () => {
    const source = '⟦m type=action|Ouvrir un lycée à Orchamps.⟧';
    const right = (fin: number) => measured(source, { measures: [{ debut: 0, fin }] }).datasets.measures.right;
    expect([right(13), right(14)]).toEqual([0, 1]);
  });

  test('a numeral that is no figure and stands in a row is a trap taken', () => {
    const { traps, misses } = measured('⟦x reason=annee|2025⟧ et ⟦x reason=page|3⟧', {
      indicators: [{ debut: 0, fin: 4, valeur: 2025, unite: 'nombre' }],
    });
    expect(traps).toEqual({ taken: 1, annotated: 2 });
    expect(misses.some((line) => line.startsWith('TRAP indicators 0'))).toBe(true);
  });
});
