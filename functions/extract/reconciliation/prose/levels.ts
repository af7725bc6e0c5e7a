import type { Span } from '../../model.ts';
import type { Term } from '../term.ts';
import { wordsAfter, wordsBefore, wordsBetween } from '../words.ts';

/** Two levels of one thing that a sentence sets side by side. */
export interface Levels {
  readonly old: Term;
  readonly young: Term;
  /** Places of the first and the last of them among the figures of the sentence. */
  readonly first: number;
  readonly last: number;
}

const HEDGE = `(?:près de |plus de |environ |quelque |les |la |le |l['’])?`;
/** `320 M€ par an, contre 278 M€` */
const AGAINST = new RegExp(
  String.raw`(?:^|[\s,(;])(?:contre|au lieu de|au lieu des?|au lieu d['’]|face à) ${HEDGE}$`,
  'iu',
);
/** `de 9,0 à 8,1 M€`: the sentence speaks of a change before it, or the verb is a passage. */
const FROM = new RegExp(String.raw`(?:^|[\s,(])(?:de |d['’])${HEDGE}$`, 'iu');
const TO = new RegExp(`^[^.;:()]{0,60} à ${HEDGE}$`, 'iu');
/** A change and the level that it leads to lie farther apart than this factor. */
const FARTHEST = 3;
const THEN = new RegExp(`^[^.;:()]{0,40} puis (?:à )?${HEDGE}$`, 'iu');
const MOVE =
  /(?:pass|baiss|recul|hauss|progress|augment|diminu|rédui|revien|reven|ramen|port[aeé]|tomb|chut|c[èé]d|gagn|perd|descen|évolu|grimp|bond|abaiss|relev|accr|repli|croiss)\p{L}*/iu;
/** `1,12 million en 2024 (1,31 million en 2022)`, `6,2 M€ (2024 : 5,8 M€)` */
const OPENS = /^[^.;:()]{0,60}\( ?(?:contre |(?:en )?\d{4} ?: ?)?$/u;
const DATED =
  /^ ?(?:[^().;]{0,24} )?(?:(?:19|20)\d\d|l['’]an (?:dernier|passé)|un an (?:plus tôt|avant))[^().;]{0,20}\)/iu;
const CLOSED = /^ ?\)/;
/** `91,7 M€, en progression de 2,5 % sur le BP 2024 (89,5)` */
const BASE = /^ ?(?:sur|par rapport (?:à|au|aux)|depuis) [^.;()]{0,40}\( ?$/iu;

/** All pairs of levels in a sentence whose connection is written. Changes are no levels. */
export function levelsIn(text: string, clause: Span, terms: readonly Term[]): readonly Levels[] {
  if (terms.length < 2) return [];
  const isLevel = terms.map(({ direction }) => direction === null);
  return terms.flatMap((term, at): readonly Levels[] => {
    const next = terms[at + 1];
    if (next === undefined) return [];
    const tie = wordsBetween(text, term.end, next.start);
    if (tie === null) return [];
    if (isPassage(text, clause, term, next, tie)) return [chained(text, terms, at)];
    if (!isLevel[at]) return baseAfterChange(text, terms, at, isLevel);
    if (!isLevel[at + 1] || next.unit !== term.unit) return [];
    if (AGAINST.test(tie) || isDatedBracket(text, clause, tie, next))
      return [{ old: next, young: term, first: at, last: at + 1 }];
    return [];
  });
}

/** `recule de 96 à 88 M€` goes from a level to a level; `recule de 2 M€ à 69 M€` does not. */
function isPassage(text: string, clause: Span, term: Term, next: Term, tie: string): boolean {
  if (term.unit !== next.unit || term.sign !== null || next.sign !== null || !TO.test(tie)) return false;
  if (!FROM.test(wordsBefore(text, clause, term.start, 30))) return false;
  const before = wordsBefore(text, clause, term.start, 110);
  if (!MOVE.test(before)) return false;
  return term.direction === null || Math.max(term.value / next.value, next.value / term.value) < FARTHEST;
}

function isDatedBracket(text: string, clause: Span, tie: string, next: Term): boolean {
  const after = wordsAfter(text, clause, next.end, 50);
  return OPENS.test(tie) && (DATED.test(after) || (/\d{4} ?: ?$/.test(tie) && CLOSED.test(after)));
}

/** `de 604 à 561 puis à 588`: from the first to the last. */
function chained(text: string, terms: readonly Term[], at: number): Levels {
  const state = { last: at + 1 };
  for (;;) {
    const [end, next] = [terms[state.last], terms[state.last + 1]];
    if (end === undefined || next === undefined || next.unit !== end.unit) break;
    if (!THEN.test(wordsBetween(text, end.end, next.start) ?? '.')) break;
    state.last += 1;
  }
  return { old: terms[at] as Term, young: terms[state.last] as Term, first: at, last: state.last };
}

function baseAfterChange(
  text: string,
  terms: readonly Term[],
  at: number,
  isLevel: readonly boolean[],
): readonly Levels[] {
  const [young, change, old] = [terms[at - 1], terms[at], terms[at + 1]];
  if (young === undefined || change === undefined || old === undefined) return [];
  if (!isLevel[at - 1] || !isLevel[at + 1] || young.unit !== old.unit) return [];
  const tie = wordsBetween(text, change.end, old.start);
  return tie !== null && BASE.test(tie) ? [{ old, young, first: at - 1, last: at + 1 }] : [];
}
