import type { Span } from '../../model.ts';
import { wordsAfter, wordsBefore } from '../words.ts';

/** Words that make the figure after them a change. The noun or verb, a few words, and `de` or nothing. */
const DOWN = String.raw`(?:baiss|recul|repli|diminu|rédu|chut|pert|perd|c[èé]d|dégringol|tomb|minor)\p{L}*|moins`;
const UP = String.raw`(?:hauss|augment|progress|croiss|accroiss|gagn|bond|major|grimp|mont)\p{L}*|(?:ac|sur)?croît|gain`;
const HEDGE = `(?:près de |plus de |environ |quelque |presque )?`;
const BEFORE_DOWN = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:${DOWN})(?: [\p{L}’'-]+){0,2}? (?:de |d['’])${HEDGE}$`,
  'iu',
);
const BEFORE_UP = new RegExp(String.raw`(?:^|[^\p{L}])(?:${UP})(?: [\p{L}’'-]+){0,2}? (?:de |d['’])${HEDGE}$`, 'iu');
const OBJECT_DOWN = new RegExp(
  String.raw`(?:^|[^\p{L}])(?:c[èé]d(?:é|ée|és|ent|e)|perd(?:u|ue|us|ent)?) ${HEDGE}$`,
  'iu',
);
const OBJECT_UP = new RegExp(String.raw`(?:^|[^\p{L}])(?:gagn(?:é|ée|és|ent|e)) ${HEDGE}$`, 'iu');
const AFTER_UP = /^ ?(?:[\p{L}’']+ ){0,3}?(?:de plus|de mieux|supplémentaires?|en plus)(?![\p{L}])/iu;
const AFTER_DOWN = /^ ?(?:[\p{L}’']+ ){0,3}?(?:de moins|en moins)(?![\p{L}])/iu;

/** Most figures have none of these near them: cheap looks spare the exact ones. */
const BEFORE = /(?:\bde|d['’]|quelque|environ|presque|(?:[Cc][èé]d|[Pp]erd|[Gg]agn)[a-zéè]*)\s*$/;
const NEAREST = 14;
const AFTER = /(?:de|en)\s+(?:plus|moins|mieux)|suppl/;
const FARTHEST = 45;

const ANY = new RegExp(`${DOWN}|${UP}`, 'iu');

/** Direction that words give to a figure without a sign which is a change of another one: 1 up, -1 down; null for a level. */
export function directionOf(text: string, clause: Span, term: Span): 1 | -1 | null {
  if (AFTER.test(text.slice(term.end, Math.min(clause.end, term.end + FARTHEST)))) {
    const after = wordsAfter(text, clause, term.end, FARTHEST);
    if (AFTER_DOWN.test(after)) return -1;
    if (AFTER_UP.test(after)) return 1;
  }
  if (!BEFORE.test(text.slice(Math.max(clause.start, term.start - NEAREST), term.start))) return null;
  const before = wordsBefore(text, clause, term.start, 60);
  if (!ANY.test(before)) return null;
  if (BEFORE_DOWN.test(before) || OBJECT_DOWN.test(before)) return -1;
  return BEFORE_UP.test(before) || OBJECT_UP.test(before) ? 1 : null;
}
