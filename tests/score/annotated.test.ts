import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotatedDocumentIn, unmarkedNumerals } from './annotated.ts';

describe('annotated documents', () => {
  test('marks leave the text, nest, and count code points', () => {
    const { text, facts, errors } = annotatedDocumentIn('𝟙 ⟦m type=action|payer ⟦b montant_eur=2000|2 k€⟧⟧ | fin');
    expect(errors).toEqual([]);
    expect(text).toBe('𝟙 payer 2 k€ | fin');
    expect(facts).toEqual([
      { dataset: 'budget', debut: 8, fin: 12, text: '2 k€', attributes: { montant_eur: '2000' } },
      { dataset: 'measures', debut: 2, fin: 12, text: 'payer 2 k€', attributes: { type: 'action' } },
    ]);
  });

  test('one mark holds several records, values may be quoted or empty', () => {
    const { facts } = annotatedDocumentIn('⟦b montant_eur=3 sens="" libelle="épargne brute" ;; t valeur=3|3\n€⟧');
    expect(facts.map(({ dataset, attributes }) => [dataset, attributes])).toEqual([
      ['budget', { montant_eur: '3', sens: '', libelle: 'épargne brute' }],
      ['training', { valeur: '3' }],
    ]);
    expect(facts[0]?.text).toBe('3 €');
  });

  test.each(['⟦z a=1|3⟧', '⟦b montant|3⟧', 'a⟧', '⟦b a=1|3', '⟦b a=1'])('%j is reported', (source) => {
    expect(annotatedDocumentIn(source).errors).toHaveLength(1);
  });

  test('a numeral that only a measure covers is not annotated', () => {
    expect(unmarkedNumerals(annotatedDocumentIn('⟦m type=action|3 lycées⟧ et ⟦x reason=annee|2025⟧'))).toEqual([
      '3 lycées et 2025',
    ]);
  });
});

const folder = new URL('../../fixtures/annotated/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ann'));

test('there are annotated documents', () => expect(files.length).toBeGreaterThan(0));

test.each(files)('%s is sound and every numeral is annotated', (name) => {
  const annotated = annotatedDocumentIn(readFileSync(new URL(name, folder), 'utf8'));
  expect(annotated.errors).toEqual([]);
  expect(unmarkedNumerals(annotated)).toEqual([]);
});
