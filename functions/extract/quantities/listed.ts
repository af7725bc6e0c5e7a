import { PLACE } from './mentions/numbering.ts';
import { type Reading, revised } from './reading.ts';
import { wordAfter } from './words.ts';

const LONGEST_JOIN = 12;
/** Digits of a page or an article, and of a number behind `n°`. */
const LONGEST = 4;
const LONGEST_NUMBER = 6;
/** `celui de niveau 4 à | 9 000`: no number of a list is written in groups; `n° 12 345 et 12 346` are. */
const GROUPED = /\d[ \u00a0\u202f]\d{3}$/u;
const JOIN = /^\s{0,3}(?:,|et|à|ou|&|-|–|\/|,\s{0,3}et)\s{0,3}$/iu;

/** `pages 28 et 29`, `articles 10, 11 et 15`, `halls 1 / 2 / 5.2`: what one number of the list is, the bare ones behind it are too. */
export function withListedMentions(text: string, readings: readonly Reading[]): readonly Reading[] {
  const result = readings.slice();
  for (let index = 1; index < result.length; index++) {
    const lead = result[index - 1] as Reading;
    const reading = result[index] as Reading;
    const most = lead.rule === 'numero' ? LONGEST_NUMBER : LONGEST;
    if (!lead.leads || !isBareWhole(text, reading, most, lead.rule === PLACE) || lead.segment !== reading.segment)
      continue;
    if (lead.rule !== 'numero' && GROUPED.test(text.slice(reading.numeralStart, reading.numeralEnd))) continue;
    if (reading.start - lead.end > LONGEST_JOIN || !JOIN.test(text.slice(lead.end, reading.start))) continue;
    result[index] = revised(reading, { reason: lead.reason, rule: lead.rule, leads: true });
  }
  return result;
}

const isBareWhole = (text: string, reading: Reading, most: number, mayBeParted: boolean): boolean => {
  const { reason, unit, shift, counted, digits, sign, words } = reading;
  return (
    reason === null &&
    unit === null &&
    shift === 0 &&
    (!counted || isVerbBehind(text, reading)) &&
    !words &&
    sign !== '+' &&
    digits.length <= most &&
    (mayBeParted || !digits.includes('.'))
  );
};

/** `les axes 1 et 2 | avancent` */
const isVerbBehind = (text: string, { end, segment }: Reading): boolean =>
  /^\p{Ll}+[eo]nt$/u.test(wordAfter(text, end, segment.end)?.word ?? '');
