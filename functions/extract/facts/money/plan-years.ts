/** Sums of several years whose first and last are not told, and chapters of a plan that opens with its sum over its years. */
import { type Clause, cuesOf, cuesWithin, hasWordOf, oncePerClause, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { isParticiple } from '../nature/happened.ts';
import type { Passages } from '../passages.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { FactSite } from '../site.ts';
import { MEASURE_TITLE } from '../subject/scheme/names.ts';
import type { Word } from '../words.ts';

/** `Mesure n° 3 – Le dernier commerce | 3,2 M€` in a chapter that begins with `De 2018 à 2021, 46 M€`. */
export function isOfPlanOverYears({ passages, passage }: FactSite): boolean {
  const path = passages.structure.blocks[passage.block]?.path ?? [];
  if (!MEASURE_TITLE.test(path.at(-1)?.title ?? '')) return false;
  const plans = plansOver(passages);
  return path.slice(0, -1).some(({ start }) => plans.has(start));
}

const known = new WeakMap<Passages, ReadonlySet<number>>();

/** Where the headings of such chapters stand. */
function plansOver(passages: Passages): ReadonlySet<number> {
  const made = known.get(passages);
  if (made !== undefined) return made;
  const { text, structure } = passages;
  const starts = new Set<number>();
  structure.blocks.forEach((block, at) => {
    const opening = structure.blocks[at + 1];
    if (block.kind !== 'heading' || opening?.kind !== 'paragraph') return;
    const words = text.slice(opening.start, Math.min(opening.end, opening.start + MOST_READ));
    if (OVER_YEARS.test(words)) starts.add(block.start);
  });
  known.set(passages, starts);
  return starts;
}

/** Of an opening paragraph. Unit: UTF-16 units. */
const MOST_READ = 600;
const OVER_YEARS =
  /(?:de\s20\d\d\sà\s20\d\d|20\d\d\s?[-–]\s?20\d\d)(?:,|\s)[^.;\d]{0,40}\d[\d\s,.]{0,12}\s?(?:M€|Md€|millions?|milliards?)|\d\s?(?:M€|Md€|millions?\sd['’]euros|milliards?\sd['’]euros)[^.;\d]{0,40}\s(?:de\s20\d\d\sà\s20\d\d|(?:sur|pour|en)\s(?:la\spériode\s)?20\d\d\s?[-–]\s?20\d\d)/iu;

/** Words between a figure and `sur`, at most, and where the duration closes what is said. */
const SPAN_REACH = 4;
const CLOSING_REACH = 14;
/** Words from `sur` to the end of `sur les 8 prochains exercices`. */
const SPAN_END = 5;
const SPANS = new Set(['ans', 'annee', 'exercice']);
const CLOSES_SPAN = new Set(['', ',', ';', ':', ')', '(', '.', 'soit', 'dont']);

/** `1,15 Md€ sur 8 ans`, `1 M€ pour les ports sur deux exercices`; not `3 M€ pour la contractualisation sur 3 ans avec …` */
export function spansYears(site: FactSite): boolean {
  const {
    passage: { clause },
    territory: { trail },
  } = site;
  const { words } = clause;
  for (let at = trail.from; at < Math.min(trail.to, trail.from + CLOSING_REACH); at++) {
    if (stemAt(words, at) === ';') break;
    if (stemAt(words, at) !== 'sur') continue;
    const isNear = at <= trail.from + SPAN_REACH;
    if (!isNear && isOfOther(site, at)) break;
    let end = at + 2;
    while (end < at + SPAN_END && !SPANS.has(stemAt(words, end))) end++;
    if (end < Math.min(trail.to, at + SPAN_END) && (isNear || CLOSES_SPAN.has(stemAt(words, end + 1)))) return true;
  }
  return opensWithSpan(clause);
}

/** The words behind a sum told of something else before a `sur`: `emprunter 3 M€ à la banque, | sur vingt ans`, `3 M€ pour l'eau, qui gère | sur deux ans`, `pour les clubs conventionnés | sur trois ans`, `en hausse | sur trois ans`. */
function isOfOther({ passages: { text }, passage: { clause }, territory: { trail } }: FactSite, at: number): boolean {
  const { words } = clause;
  return (
    words.slice(0, at).some(({ stem }) => LOANS.test(stem)) ||
    words.slice(trail.from, at).some((word) => isVerb(word) || RELATIVES.has(word.stem)) ||
    cuesWithin(clause, 'change', { from: trail.from, to: at }).length > 0 ||
    (isParticiple(text, words[at - 1]) && !isNoun(words, at - 1) && !SPREAD.test(stemAt(words, at - 1)))
  );
}
/** `des | lycées`, `aux | musées` */
const isNoun = (words: readonly Word[], at: number): boolean => DETERMINERS.has(stemAt(words, at - 1));
const DETERMINERS = stems('l la le les de des du aux au nos ses leurs ces');
const LOANS = /^(?:emprunt|pret(?:e|er|era|ent)?$)/;
const RELATIVES = new Set(['qui', 'que', 'dont']);
/** `réparti | sur trois ans`, `une enveloppe prévue | sur trois ans` */
const SPREAD =
  /^(?:reparti|etale|echelonne|lisse|prevu|program+e|mobilise|inscrit|consacre|engage|investi|vote|alloue)/;

/** `Sur six ans, …`, `Il y a deux ans, …`: the time of the sums behind it; `En dix ans, le budget a doublé` tells how it came to be what it is. */
const opensWithSpan = oncePerClause((clause: Clause): boolean => {
  const { words } = clause;
  const isAgo = stemAt(words, 0) === 'il' && stemAt(words, 1) === 'y' && stemAt(words, 2) === 'a';
  if (!isAgo && !OPENS_SPAN.has(stemAt(words, 0))) return false;
  const comma = words.findIndex(({ stem }) => stem === ',');
  if (comma >= OPENING_WORDS || !hasWordOf(SPANS, words, { from: 2, to: comma })) return false;
  const said = words.slice(1, comma);
  return (
    said.some(({ stem }) => SEVERAL.test(stem)) &&
    !said.some(({ stem }) => ONE_YEAR.test(stem)) &&
    cuesOf(clause, 'change').length === 0 &&
    !words.some(({ stem }) => PASSES.test(stem))
  );
});
const PASSES = /^pass(?:ee?|ent|era|eront|ait)$/;
const OPENS_SPAN = stems('sur en au pendant durant dans');
/** Words of `Au cours des cinq prochaines années`, and some more. */
const OPENING_WORDS = 9;
/** How many years, or that they are more than one: `Sur | trois ans`; not `En fin d'année`, `Durant ces années`. */
const SEVERAL =
  /^(?:\d{1,2}|deu|troi|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|plusieur|quelque|prochaine?)$/;
/** `Au cours de l'année`, `Dans une année difficile`, `Sur les exercices 2025 et 2026` */
const ONE_YEAR = /^(?:une?|l[ae]?|cette|pleine|premiere?|(?:19|20)\d\d)$/;
