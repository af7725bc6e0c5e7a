/** Percentages that are told of people's plans, and what a figure may be off by: of neither is a target or a state told. */
import { stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { OF } from '../function-words.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { Evidence } from './evidence.ts';

/** `| 23 % des artisans interrogés prévoient d'embaucher`, `un tiers des élus jugent`: what they plan or think. */
export function isOpinion({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  if (!OF.has(stemAt(words, placed.to))) return false;
  for (let at = placed.to + 2; at < placed.to + WHO_REACH; at++) {
    const stem = stemAt(words, at);
    if (THINK.has(stem)) return true;
    if (STOPS.has(stem) || isVerb(words[at])) return false;
  }
  return false;
}
const THINK: ReadonlySet<string> = stems(
  'prévoient prévoyaient envisagent envisageaient souhaitent souhaitaient comptent entendent estiment estimaient jugent jugeaient pensent déclarent disent cherchent peinent craignent anticipent',
);
const STOPS: ReadonlySet<string> = stems(', ; : ( ) . qui que dont');
/** Words of `des chefs d'entreprise interrogés au printemps`, and one more. */
const WHO_REACH = 10;

/** `à | 0,2 % près`: how exact something is; not `près de | 40 %` */
export const isTolerance = ({ isPercent, unit, site: { passage, placed } }: Evidence): boolean =>
  (isPercent || unit === 'points') &&
  stemAt(passage.clause.words, placed.to) === 'pre' &&
  stemAt(passage.clause.words, placed.from - 1) === 'a' &&
  !OF.has(stemAt(passage.clause.words, placed.to + 1));
