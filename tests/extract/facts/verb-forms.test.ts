import { describe, expect, test } from 'vitest';
import { stemOf } from '../../../functions/extract/facts/forms.ts';
import { verbForms } from '../../../functions/extract/facts/verb-forms/from-packages.ts';
import { readConjugations, readSpellingDictionary } from '../../../functions/extract/facts/verb-forms/packages.ts';
import file from '../../../functions/extract/facts/verb-forms/verb-forms.json' with { type: 'json' };
import { verbFormOf } from '../../../functions/extract/facts/verb-forms/verb-forms.ts';
import { packed, unpacked } from '../../../functions/extract/facts/verb-forms/word-list.ts';

describe('forms that are verbs and nothing else', () => {
  test.each(['semblent', 'entreprend', 'stagnons', 'sert', 'gère', 'appelle', 'puisse', 'fuient', 'habitent'])(
    '%s is finite',
    (form) => expect(verbFormOf(stemOf(form))).toBe('verb'),
  );
  test.each(['franchir', 'résoudre', 'revenir'])('%s is an infinitive', (form) =>
    expect(verbFormOf(stemOf(form))).toBe('infinitive'),
  );
  test.each(['accueilli', 'confondus', 'maintenue', 'répondu'])('%s is a participle', (form) =>
    expect(verbFormOf(stemOf(form))).toBe('participle'),
  );
  test.each(['page', 'politique', 'solde', 'parents', 'salons', 'agent', 'forme', 'poste', 'savoirs', 'venue', 'gris'])(
    '%s is another word, or one too',
    (form) => expect(verbFormOf(stemOf(form))).not.toBe('verb'),
  );
});

test('the lists are what `npm run verbs` makes of the packages', async () => {
  const made = verbForms(await readConjugations(), await readSpellingDictionary());
  expect(file).toEqual(Object.fromEntries(Object.entries(made).map(([kind, stems]) => [kind, packed(stems)])));
});

test('a list of words is packed by what each shares with the one before', () => {
  expect(packed(['abaiss', 'abaisser', 'abb', 'b'])).toBe('AabaissGerCbAb');
  expect([...unpacked('AabaissGerCbAb')]).toEqual(['abaiss', 'abaisser', 'abb', 'b']);
});
