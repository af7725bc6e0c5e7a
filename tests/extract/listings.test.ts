import { describe, expect, test } from 'vitest';
import { extract } from '../../functions/extract/extract.ts';
import { asSource, identityOf } from '../bench/documents.ts';

/** What the rows of the indicators quote, in text order. */
const quoted = (text: string): readonly string[] =>
  extract(asSource(text), identityOf(text.length)).rows.indicators.map(({ valeur_texte }) => String(valeur_texte));

describe('numbers in words that say how long a list is', () => {
  test('are no rows', () => {
    expect(quoted('Le plan comporte trois engagements. Les travaux se feront en deux phases.\n')).toEqual([]);
  });

  test('what is counted otherwise is a row', () => {
    expect(quoted('Le Département a ouvert trois collèges et relogé vingt familles.\n')).toEqual(['trois', 'vingt']);
    expect(quoted('Le plan comporte 3 engagements.\n')).toEqual(['3']);
  });

  test('the list that they announce is still counted', () => {
    const text = 'Le plan comporte trois engagements :\n- planter des haies ;\n- ouvrir un musée.\n';
    const { controles } = extract(asSource(text), identityOf(text.length)).quality;
    expect(controles).toContainEqual(
      expect.objectContaining({ constat: expect.stringMatching(/trois engagements.*deux/) }),
    );
  });
});
