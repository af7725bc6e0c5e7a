import { describe, expect, test } from 'vitest';
import { factCasesIn, writtenAmounts } from './reading.ts';

const examples = factCasesIn(new URL('../../cases/budget.txt', import.meta.url));

describe('amounts as lines of a budget', () => {
  for (const example of examples)
    test(example.title, () => {
      expect(writtenAmounts(example)).toBe(example.expected);
    });
});

describe('who pays where the issuer is not known', () => {
  const [{ document }] = examples as [(typeof examples)[number]];
  const amountsOf = (input: string): string =>
    writtenAmounts({ title: '', input, expected: '', document: { ...document, issuer: null } });
  const words = "L'Agence de l'eau apporte 3 M€ et la Région 2 M€.";

  test('a body that stands at the head speaks, and the others that are named behind it pay', () => {
    const head =
      "Syndicat mixte du bassin de l'Orle\n\nLe contrat unit le syndicat, l'Agence de l'eau et la Région.\n\n";
    expect(amountsOf(head + words)).toBe("3 M€ · payé par Agence de l'eau\n2 M€ · payé par Région");
  });

  test('each of them may speak where no other is named', () => {
    expect(amountsOf(words)).toBe('3 M€ · BP 2031\n2 M€ · BP 2031');
  });
});
