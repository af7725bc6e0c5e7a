import fc from 'fast-check';
import { expect, test } from 'vitest';
import { validateRow } from '../../functions/extract/datasets/validate.ts';
import { SAFE_TEXT } from '../../functions/publish/schemas/safe-text.ts';

/** Starts of formulas, signed numbers, controls, and characters that JavaScript counts as one, as two and as half a one. */
const PIECES = ['=', '+', '-', '@', '－', '12', ',5', ' ', '€', 'M€', '%', 'E5', 'A1(', '|', '!', 'é', '\n'] as const;
const OTHER_PIECES = ['\u0000', '\u0085', '\u007f', '\u2028', '\u{1f30a}', '\ud83c', '\udf0a', 'Région'] as const;

test('the compiled validators and the published pattern accept the same texts', () => {
  const published = new RegExp(SAFE_TEXT, 'u');
  const texts = fc.array(fc.constantFrom(...PIECES, ...OTHER_PIECES), { maxLength: 6 }).map((some) => some.join(''));
  const isAccepted = (text: string): boolean =>
    !validateRow('budget', { extrait: text }).some((error) => error.startsWith('extrait '));
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(texts, (text) => {
      expect(isAccepted(text)).toBe(published.test(text));
      seen.add(isAccepted(text));
    }),
    { numRuns: 2000, seed: 7 },
  );
  expect(seen.size).toBe(2);
});
