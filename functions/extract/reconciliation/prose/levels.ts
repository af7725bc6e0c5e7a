import type { Span } from '../../model.ts';
import type { Term } from '../term.ts';
import { wordsAfter, wordsBefore } from '../words.ts';

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
export function levelsIn(
  text: string,
  clause: Span,
  terms: readonly Term[],
  ties: readonly (string | null)[],
): readonly Levels[] {
  const found: Levels[] = [];
  for (const [at, tie] of ties.entries()) {
    if (tie === null || !ANY_LEVEL.test(tie)) continue;
    const [term, next] = [terms[at] as Term, terms[at + 1] as Term];
    const level = isPassage(text, clause, term, next, tie)
      ? chained(terms, ties, at)
      : term.direction !== null
        ? baseAfterChange(text, clause, terms, tie, at)
        : levelBeside(text, clause, terms, tie, at);
    if (level !== null) found.push(level);
  }
  return found;
}

/** `11 460 apprentis ; ils étaient | 11 020 à la même date de 2023` */
const WERE = new RegExp(`^[^.;:()]{0,40} ?[;,] (?:ils|elles) étaient ${HEDGE}$`, 'iu');

/** `4 610 entrées ; l'année précédente, elle en avait compté | 4 180`, `37,4 M€ quand ils en apportaient | 46,9 l'année précédente` */
const YEAR_BEFORE = `(?:l['’]année (?:précédente|d['’]avant)|un an (?:plus tôt|auparavant|avant)|l['’]an passé)`;
const WERE_BEFORE = new RegExp(
  String.raw`^[^.:()]{0,40}[;,] (?:contre )?${YEAR_BEFORE},? (?:(?:il|elle|on|ils|elles) (?:en )?)?\p{L}+(?:ait|aient)(?: \p{L}+)? ${HEDGE}$`,
  'iu',
);
const WHEN = new RegExp(
  String.raw`^[^.;:()]{0,40},? (?:quand |là où |alors qu['’])(?:il|elle|on|ils|elles) (?:en |n['’]en )?\p{L}+(?:ait|aient) ${HEDGE}$`,
  'iu',
);
const IN_YEAR_BEFORE = new RegExp(`^ ?(?:\\p{L}+ )?${YEAR_BEFORE}`, 'iu');
/** `37,4 M€ en 2031, après | 46,9 M€ en 2030` */
const FOLLOWS = new RegExp(`^[^.;:()]{0,40}, après ${HEDGE}$`, 'iu');
const IN_YEAR = /^[^.;,()]{0,30}(?:19|20)\d\d/u;

/** A cheap look before the exact ones. */
const ANY_LEVEL = /[(à]|contre|lieu|face|étaient|après|année|an passé|un an|quand|alors qu|là où/i;

function levelBeside(text: string, clause: Span, terms: readonly Term[], tie: string, at: number): Levels | null {
  const [term, next] = [terms[at] as Term, terms[at + 1] as Term];
  if (next.unit !== term.unit || next.direction !== null) return null;
  // « 109 navires étaient actifs dans les 9 ports, contre 118 » : where they are is not what is compared
  const subject = AMONG.test(wordsBefore(text, clause, term.start, AMONG_REACH)) ? terms[at - 1] : undefined;
  const isAgainst = AGAINST.test(tie) || WERE.test(tie) || isOfYearBefore(text, clause, tie, next);
  if (isAgainst && isBehindBracket(tie)) return null;
  if (!isAgainst && !isDatedBracket(text, clause, tie, next)) return null;
  if (subject !== undefined && subject.unit === term.unit)
    return { old: next, young: subject, first: at - 1, last: at + 1 };
  return { old: next, young: term, first: at, last: at + 1 };
}
function isOfYearBefore(text: string, clause: Span, tie: string, next: Term): boolean {
  if (WERE_BEFORE.test(tie)) return true;
  const after = wordsAfter(text, clause, next.end, 50);
  return (WHEN.test(tie) && IN_YEAR_BEFORE.test(after)) || (FOLLOWS.test(tie) && IN_YEAR.test(after));
}

const AMONG = /(?:^|\s)(?:dans|sur|de|des|parmi|entre) (?:les|ses|leurs|nos|ces) $/iu;
/** Unit: characters. */
const AMONG_REACH = 16;

/** `2,24 € pour l'assainissement), contre 4,41 €`: a part that a bracket tells is not what is compared. */
const isBehindBracket = (tie: string): boolean => {
  const close = tie.indexOf(')');
  return close >= 0 && !tie.slice(0, close).includes('(');
};

/** `qui était de | 89,8 % en 2016, s'est établie à | 91,4 %`, `le taux, de | 58 % en 2018, a été porté à | 61 %` */
const WAS = /(?:,|(?<!\p{L})étai(?:en)?t) de $/iu;
const IS_NOW =
  /,? (?:s['’](?:est )?établi|a été port|ont été port|est pass|sont pass|a été ramen|est mont|est descend|est tomb)\p{L}* à $/iu;

/** `recule de 96 à 88 M€` goes from a level to a level; `recule de 2 M€ à 69 M€` does not. */
function isPassage(text: string, clause: Span, term: Term, next: Term, tie: string): boolean {
  if (term.unit !== next.unit || term.sign !== null || next.sign !== null || !TO.test(tie)) return false;
  if (!FROM.test(wordsBefore(text, clause, term.start, 30))) return false;
  const before = wordsBefore(text, clause, term.start, 110);
  // « De 26 400 en 2030, les entrées passeront à 23 600 »
  const isMoved = MOVE.test(before) || (before.trim() === 'De' && MOVE.test(tie));
  if (!isMoved && !(WAS.test(before) && IS_NOW.test(tie))) return false;
  return term.direction === null || Math.max(term.value / next.value, next.value / term.value) < FARTHEST;
}

function isDatedBracket(text: string, clause: Span, tie: string, next: Term): boolean {
  if (!OPENS.test(tie)) return false;
  const after = wordsAfter(text, clause, next.end, 50);
  return DATED.test(after) || (/\d{4} ?: ?$/.test(tie) && CLOSED.test(after));
}

/** `de 604 à 561 puis à 588`: from the first to the last. */
function chained(terms: readonly Term[], ties: readonly (string | null)[], at: number): Levels {
  const state = { last: at + 1 };
  for (;;) {
    const [end, next] = [terms[state.last], terms[state.last + 1]];
    if (end === undefined || next === undefined || next.unit !== end.unit) break;
    if (!THEN.test(ties[state.last] ?? '.')) break;
    state.last += 1;
  }
  return { old: terms[at] as Term, young: terms[state.last] as Term, first: at, last: state.last };
}

function baseAfterChange(text: string, clause: Span, terms: readonly Term[], tie: string, at: number): Levels | null {
  const [young, old] = [terms[at - 1], terms[at + 1]];
  if (young === undefined || old === undefined || young.unit !== old.unit || !BASE.test(tie)) return null;
  if (TELLS_MORE.test(wordsAfter(text, clause, old.end, TELLS_REACH))) return null;
  return young.direction === null && old.direction === null ? { old, young, first: at - 1, last: at + 1 } : null;
}
/** `12 000 élèves, en hausse de 5 % par rapport à 2030 (3 500 | sont internes)`: something else than what they were. */
const TELLS_MORE = /^[^.;()]{0,24}(?<!\p{L})(?:sont|dont|ont)(?!\p{L})/u;
/** Unit: characters. */
const TELLS_REACH = 32;
