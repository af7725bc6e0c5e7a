import { describe, expect, test } from 'vitest';
import { extract } from '../../../functions/extract/extract.ts';
import { factCasesIn } from './reading.ts';
import { writtenNatures } from './subjects.ts';

describe.each(['training.txt', 'water.txt', 'indicators.txt'])('subject and nature: %s', (file) => {
  for (const example of factCasesIn(new URL(`../../cases/${file}`, import.meta.url)))
    test(example.title, () => {
      expect(writtenNatures(example)).toBe(example.expected);
    });
});

/** Figures of a dataset in a document that is read as a whole: its title counts. */
const valuesIn = (dataset: 'training' | 'water', text: string): readonly string[] =>
  extract(
    { text, pages: [], hints: [] },
    { documentId: 'd-1', sha256: '', fileName: '', mediaType: 'text/plain', bytes: 0, pages: null, method: 'texte' },
  ).rows[dataset].map(({ valeur_texte }) => String(valeur_texte));

describe('what a whole document is about', () => {
  const schools =
    'Ses écoles\n\nIls accueillent 5 200 apprentis. Un tiers prépare un BTS, pour 420 heures de formation. Elle y investit 4 M€.\n\n';
  const budget =
    'Ses ressources\n\nLa taxe rapportera 9,4 M€. Elle emploie 386 collaborateurs. Elle paie 12 loyers.\n\n';
  test('a title that names schools does not make a budget one about training', () => {
    const title = 'La chambre met 48 M€ sur la table, dont 31 M€ pour ses CFA\n\n';
    const found = valuesIn('training', `${title}${budget}${schools}`);
    expect(found).toContain('5 200');
    expect(found).not.toContain('386');
    expect(found).not.toContain('9,4 M€');
  });
  const indicators = 'Ses résultats\n\nIndice de gestion : 80 %\n\nElle emploie 386 collaborateurs.\n\n';
  test('the yearly report on a service of water is about water where it says nothing else', () => {
    const title = "Rapport annuel sur le prix et la qualité du service public de l'eau potable\n\n";
    expect(valuesIn('water', `${title}${indicators}`)).toEqual(['80 %']);
  });
  test('a plan for water is not about water in all it says', () => {
    expect(valuesIn('water', `La Région agit pour l'eau potable\n\n${indicators}`)).toEqual([]);
  });
});
