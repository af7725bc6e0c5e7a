import { describe, expect, it } from 'vitest';
import { periodWords, yearPages, yearPartsPage } from '../../functions/publish/portal/year-pages.ts';
import { byId, elementsOf, textIn } from './page.ts';
import { sampleDocument } from './sample.ts';

describe('the name of a period', () => {
  it.each([
    ['2017', '2017'],
    ['2017-06', 'juin 2017'],
    ['2017-06-01', '1er juin 2017'],
    ['2017-sans-mois', '2017, sans mois'],
    ['2017-06-sans-jour', 'juin 2017, sans jour'],
    ['2017-06-22-a', '22 juin 2017, partie a'],
    ['sans-date', 'sans date'],
    ['sans-date-sans-mois', 'sans date, sans mois'],
  ])('%s is %s', (period, words) => {
    expect(periodWords(period)).toBe(words);
  });
});

describe('the page of a period', () => {
  const titleOf = (year: string): string => {
    const [page] = yearPages({ year, documents: [sampleDocument().document] });
    return textIn(elementsOf(page!.markup).find(({ nodeName }) => nodeName === 'h1')!);
  };

  it.each([
    ['2031', 'Quels documents en 2031\u00a0?'],
    ['2031-08', 'Quels documents en août 2031\u00a0?'],
    ['2031-08-02', 'Quels documents le 2 août 2031\u00a0?'],
    ['sans-date', 'Quels documents sans date\u00a0?'],
  ])('of %s asks %s', (year, title) => {
    expect(titleOf(year)).toBe(title);
  });

  it('too full for one list names its months', () => {
    const { markup } = yearPartsPage('2031', [{ name: '2031-08', count: 3 }]);
    expect(textIn(byId(elementsOf(markup), 'contenu'))).toContain('Août 2031');
  });

  it('has no empty line above the title of a document that no one signed', () => {
    const document = { ...sampleDocument().document, collectivite_nom: null };
    const [page] = yearPages({ year: '2031', documents: [document] });
    expect(page!.markup).not.toContain('> · <');
  });
});
