import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { finderOf } from '../../../functions/extract/facts/cues.ts';
import { stems } from '../../../functions/extract/facts/forms.ts';
import { wordsIn } from '../../../functions/extract/facts/words.ts';

test('words are found whatever their form, as they stand in a list', () => {
  const known = stems('mais travaux près élèves');
  const text = 'MAIS travaux Près élève';
  expect(wordsIn(text, { start: 0, end: text.length }).every(({ stem }) => known.has(stem))).toBe(true);
  expect(known.has('travaux')).toBe(false);
});

/** A word of three letters or more that ends in `s` or `x` is no stem: in a list that is not made of stems it is never found. */
const PLURAL = /(?<![\p{L}'])\p{L}{3,}[sx](?![\p{L}'])/gu;
const FACTS = new URL('../../../functions/extract/facts/', import.meta.url);
const LIST = /const (\w+)(?:: ReadonlySet<string>)? = new Set\(([^;]*?)\);/g;

test('lists that stems are looked up in are made by stems()', () => {
  const found = readdirSync(FACTS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const text = readFileSync(new URL(path, FACTS), 'utf8');
      return [...text.matchAll(LIST)].flatMap(([, name = '', list = '']) =>
        text.includes(`${name}.has(stem`) || text.includes(`hasWordOf(${name}`)
          ? [...list.replace(/stems\([^)]*\)/g, '').matchAll(PLURAL)].map(([word]) => `${path} ${name}: ${word}`)
          : [],
      );
    });
  expect(found).toEqual([]);
});

test('a lexicon has no phrase of one kind twice', () => {
  expect(() => finderOf({ aim: { objectif: ['vise'], cible: ['visé'] } })).toThrow('« visé » of aim twice');
  expect(() =>
    finderOf({ aim: { objectif: ['vise'] }, done: { fait: ['visé'] }, name: { sigle: ['^VISE'] } }),
  ).not.toThrow();
});
