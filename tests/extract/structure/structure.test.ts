import { describe, expect, test } from 'vitest';
import { structureOf } from '../../../functions/extract/structure/structure.ts';
import { casesIn } from '../../cases/cases.ts';
import { plain, writtenBlocks, writtenPaths } from './cases.ts';

describe('blocks', () => {
  for (const { title, input, expected } of casesIn('structure.txt'))
    test(title, () => {
      expect(writtenBlocks(plain(input))).toBe(expected);
    });
});

describe('headings above', () => {
  for (const { title, input, expected } of casesIn('headings.txt'))
    test(title, () => {
      expect(writtenPaths(structureOf(plain(input)))).toBe(expected);
    });
});

describe('a sentence that does not end is cut', () => {
  const cut = (unit: string): readonly string[] => {
    const text = `La Région verse ${unit.repeat(2000)}fin.`;
    return structureOf(plain(text)).sentences.map(({ start, end }) => text.slice(start, end));
  };

  test.each(['12,5 M€ au club, ', '12 000 euros et 3 millions et demi d’euros ', '4 5 6 ; '])('%s', (unit) => {
    const pieces = cut(unit);
    expect(pieces.every(({ length }) => length <= 6000)).toBe(true);
    expect(pieces.join(' ').replace(/\s+/g, ' ')).toBe(`La Région verse ${unit.repeat(2000)}fin.`);
    for (const piece of pieces.slice(1)) expect(piece).toMatch(/^(?:12,5 M€ |et 3 |4 5 6 |fin|12 000 )/);
  });

  test('counter-example: a list without a joint stays whole', () => {
    expect(cut('12 ')).toHaveLength(1);
  });
});

describe('a point inside a sum ends no sentence', () => {
  const sentences = (text: string): readonly string[] =>
    structureOf(plain(text)).sentences.map(({ start, end }) => text.slice(start, end));

  test('thousands behind a slipped space', () => {
    expect(sentences('Une aide de 464. 250 € est votée.')).toEqual(['Une aide de 464. 250 € est votée.']);
  });

  test('counter-example: a count, and the next sentence', () => {
    expect(sentences('Le lycée en compte 464. 250 € sont versés à chacun.')).toHaveLength(2);
  });
});
