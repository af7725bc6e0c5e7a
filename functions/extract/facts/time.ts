import type { FactTime } from '../model.ts';
import type { FactSite, Read } from './site.ts';

const NO_TIME: FactTime = { at: null, from: null, to: null, due: null, yearly: false };

/** When a figure holds: the nearest year, period or deadline of its own sentence or table head. */
export function timeOf(_site: FactSite): Read<FactTime> {
  return { value: NO_TIME, rule: null };
}
