import type { Draft, Fact, Nature, Row, RowDataset } from '../model.ts';

/** Nature of a figure → the word of a dataset for it. */
export type NatureWords = Readonly<Partial<Record<Nature, string>>>;

/** The words that training and the other indicators share. */
export const NATURE_WORDS: NatureWords = {
  level: 'etat',
  target: 'objectif',
  done: 'realisation',
  share: 'repartition',
  change: 'variation',
  duration: 'duree',
};

/** Money is `financement` whatever is said of it; null where the text leaves the nature open. */
export function typeOf({ money, nature }: Fact, words: NatureWords): string | null {
  if (money !== null) return 'financement';
  return nature === null ? null : (words[nature] ?? null);
}

/** A row of a dataset at the place of a fact. */
export const draftOf = (dataset: RowDataset, fact: Fact, cells: Row): Draft => ({
  dataset,
  start: fact.quantity.start,
  end: fact.quantity.end,
  block: fact.block,
  passage: fact.passage,
  cells,
  rules: fact.rules,
});

export const yearOf = (date: string | null): number | null => (date === null ? null : Number(date.slice(0, 4)));
