import { expect, it } from 'vitest';
import { raisedText } from '../../functions/read/raised.ts';

it.each([
  ['le 1', 'er', 'er'],
  ['la 2', 'e', 'e'],
  ['la convention n', 'o', '°'],
  ['les articles n', 'os', '°s'],
  ['1 250 m', '2', '2'],
  ['960 km', '2', '2'],
  ['4,1 m', '3', '3'],
  ['en 2019', '1', '¹'],
  ['les Régions', '(12)', '¹²'],
  ['412,6 M€', '[3]', '³'],
  ['le programme', '2', '²'],
  ['12 €', '50', '50'],
  ['412 M€', '12', '¹²'],
  ['', '1', '¹'],
  ['10', '6', '⁶'],
])('%s + raised %s', (before, raised, written) => {
  expect(raisedText(raised, before)).toBe(written);
});
