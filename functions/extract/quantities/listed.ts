import type { Reading } from './reading.ts';

const LONGEST_JOIN = 12;
const JOIN = /^\s{0,3}(?:,|et|à|ou|&|-|–|\/|,\s{0,3}et)\s{0,3}$/iu;

/** `pages 28 et 29`, `articles 10, 11 et 15`: what one number of the list is, the bare ones behind it are too. */
export function withListedMentions(text: string, readings: readonly Reading[]): readonly Reading[] {
  const result = readings.slice();
  for (let index = 1; index < result.length; index++) {
    const lead = result[index - 1] as Reading;
    const reading = result[index] as Reading;
    if (!lead.leads || !isBareWhole(reading) || lead.segment !== reading.segment) continue;
    if (reading.start - lead.end > LONGEST_JOIN || !JOIN.test(text.slice(lead.end, reading.start))) continue;
    result[index] = { ...reading, reason: lead.reason, rule: lead.rule, leads: true };
  }
  return result;
}

const isBareWhole = ({ reason, unit, shift, counted, digits, sign, words }: Reading): boolean =>
  reason === null && unit === null && shift === 0 && !counted && !words && sign !== '+' && /^\d{1,4}$/.test(digits);
