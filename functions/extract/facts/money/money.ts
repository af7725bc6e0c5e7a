import type { FactTime, MoneyFact } from '../../model.ts';
import type { FactSite, Read } from '../site.ts';

const NOTHING_SAID: MoneyFact = { fiscalYear: null, step: null, credits: [], section: null, flow: null, payer: null };

/** What a sentence or table says of an amount as a line of the budget. */
export function moneyOf(_site: FactSite, _time: FactTime): Read<MoneyFact> {
  return { value: NOTHING_SAID, rule: null };
}
