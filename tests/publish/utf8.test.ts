import { expect, it } from 'vitest';
import { utf8Of } from '../../functions/publish/utf8.ts';

it.each([
  ['', ''],
  ['abc', '61 62 63'],
  ['é€', 'c3 a9 e2 82 ac'],
  ['😀', 'f0 9f 98 80'],
  // Half a character, as a broken source may hold it, alone and between whole ones.
  ['a\ud83db', '61 ef bf bd 62'],
  ['\ude00', 'ef bf bd'],
])('%j is written as %s', (text, bytes) => {
  expect([...utf8Of(text)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')).toBe(bytes);
});
