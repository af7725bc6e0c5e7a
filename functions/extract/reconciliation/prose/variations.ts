import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { agrees, type Finding, findingOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { quotientTolerance, sumTolerance } from '../tolerance.ts';
import { like, percentLike } from '../wording.ts';
import { wordsAfter, wordsBefore, wordsBetween } from '../words.ts';
import type { Levels } from './levels.ts';

/** A change beside the two levels that it compares, in one sentence. */
export const changesInProse: Rule = {
  name: 'variation:phrase',
  example: 'L’aide passe de 9,0 à 8,1 M€, soit une baisse de 10 %.',
  findings: (document: Document): readonly Finding[] =>
    document.clauses.flatMap((clause) =>
      clause.terms.length < 3
        ? []
        : [...clause.levels.flatMap((pair) => findingsOf(document, clause, pair)), ...overBases(clause)],
    ),
};

const SAME = /^[^.;:()]{0,60}, soit $/iu;
const MEASURED_FROM = /^ par rapport aux? (?:les )?$/iu;

/** `+ 830 jeunes, soit + 4,9 % par rapport aux 21 350 de 2015` */
const overBases = ({ terms, ties }: Clause): readonly Finding[] =>
  terms.flatMap((share, at) => {
    const [change, base] = [terms[at - 1], terms[at + 1]];
    if (share.unit !== 'pourcent' || share.direction === null || change === undefined || base === undefined) return [];
    const isOfBase = change.direction !== null && base.direction === null && change.unit === base.unit;
    const isSaid = SAME.test(ties[at - 1] ?? '.') && MEASURED_FROM.test(ties[at] ?? '.');
    return isOfBase && isSaid && base.value !== 0 ? [overBase(change, share, base)] : [];
  });

function overBase(change: Term, share: Term, base: Term): Finding {
  const size = Math.abs((100 * change.value) / base.value);
  const computed = share.value < 0 ? -size : size;
  return findingOf({
    type: 'variation',
    announced: share,
    computed,
    tolerance: quotientTolerance(share, computed, change, base),
    others: [change, base],
    worst: 'ecart',
    constat: (verdict) =>
      agrees(verdict)
        ? `Sur une base de ${base.written}, ${change.written} font bien ${share.written}${verdict === 'arrondi' ? ' à l’arrondi près' : ''}.`
        : `Sur une base de ${base.written}, ${change.written} font ${percentLike(size, share)} ; le document annonce ${share.written}.`,
  });
}

/** `, soit une baisse de `, ` (`, `, en hausse de `, ` : c'est une baisse de ` after the levels */
const AFTER =
  /^[^.;]{0,45}?(?:\(|soit(?: [^,.;()]{0,40})?|, (?:ce qui (?:représente|fait|donne) )?une? (?:\p{L}+ )?\p{L}+ de|,? ?en [\p{L}]+ de|[:,] (?:c['’]est|ce qui fait|cela fait|d['’]où) une? (?:\p{L}+ )?\p{L}+ de|: ?)(?: ?(?:près de|environ|plus de))? ?$/iu;
/** `baisse de 12 %, de `, `en hausse de 17 M€, (` before them */
const BEFORE = /^[^.;()]{0,45}?(?:\( ?|, ?(?:de |d['’]))$/iu;
/** From one change to the next: ` (`, `, soit une baisse de ` */
const NEXT = /^[^.;()]{0,40}(?:\(|soit [^,.;()]{0,40}) ?$/iu;
/** Changes a year on average are not the whole change. */
const AVERAGE = /^[^.;,()]{0,25}(?:par an|en moyenne|annuel|chaque année|à périmètre|hors |comparable)/iu;
const AVERAGE_CHANGE =
  /(?:hausse|baisse|progression|croissance|augmentation|rythme|recul)[^,;()]{0,20}(?:annuel|moyen)[^,;()]*$/iu;
const MOST_CHANGES = 2;

function findingsOf(document: Document, clause: Clause, pair: Levels): readonly Finding[] {
  return [
    ...changesAfter(document.text, clause, pair),
    ...changesBefore(document.text, clause, pair),
    ...within(clause, pair),
  ]
    .filter(
      (change) =>
        !AVERAGE.test(wordsAfter(document.text, clause, change.end, 50)) &&
        !AVERAGE_CHANGE.test(wordsBefore(document.text, clause, change.start, 60)),
    )
    .flatMap((change) => findingFor(pair, change));
}

/** `91,7 M€, en progression de 2,5 % sur le BP 2024 (89,5)`: the change stands between the levels. */
const within = ({ terms }: Clause, { first, last, old, young }: Levels): readonly Term[] =>
  terms.slice(first + 1, last).filter((term) => term !== old && term !== young && term.unit !== young.unit);

function changesAfter(text: string, clause: Clause, { last }: Levels): readonly Term[] {
  return linked(text, clause, last, 1, (step) => (step === 0 ? AFTER : NEXT));
}

function changesBefore(text: string, clause: Clause, { first }: Levels): readonly Term[] {
  return linked(text, clause, first, -1, (step) => (step === 0 ? BEFORE : NEXT));
}

function linked(
  text: string,
  clause: Clause,
  from: number,
  way: 1 | -1,
  tieAt: (step: number) => RegExp,
): readonly Term[] {
  const found: Term[] = [];
  for (let step = 0; step < MOST_CHANGES; step += 1) {
    const [near, far] = [clause.terms[from + way * step], clause.terms[from + way * (step + 1)]];
    if (near === undefined || far === undefined) break;
    const [left, right] = way === 1 ? [near, far] : [far, near];
    const tie = wordsBetween(text, left.end, right.start);
    const isBare = way === 1 && far.unit === 'pourcent' && tie !== null && /\($/.test(tie);
    if (tie === null || !tieAt(step).test(tie)) break;
    if (far.direction === null && !isBare) break;
    found.push(far);
  }
  return found;
}

function findingFor({ old, young }: Levels, change: Term): readonly Finding[] {
  if (old.value === 0) return [];
  const isOfShares = old.unit === 'pourcent';
  const isPercent = change.unit === 'pourcent';
  const isDifference = isOfShares ? change.unit === 'points' : change.unit === old.unit;
  if (isDifference === isPercent || (isOfShares && isPercent)) return [];
  // « passe de 7 640 € à 7 120 €, une perte de 2,7 M€ pour la chambre »
  if (!isPercent && Math.abs(change.value) > Math.max(Math.abs(old.value), Math.abs(young.value))) return [];
  const difference = young.value - old.value;
  const quotient = (100 * difference) / old.value;
  const signed = change.sign !== null && change.value < 0;
  const size = Math.abs(isPercent ? quotient : difference);
  const unsigned = change.written.replace(/^[+\-–−]\s*/, '');
  const computed = signed ? -size : size;
  const tolerance = isPercent
    ? quotientTolerance(change, (100 * young.value) / old.value, young, old)
    : sumTolerance(change, [old, young]);
  const shown = isPercent ? percentLike(size, change) : like(size, change);
  const way = difference < 0 ? 'la baisse' : 'la hausse';
  return [
    findingOf({
      type: 'variation',
      announced: change,
      computed,
      tolerance,
      others: [old, young],
      worst: 'ecart',
      constat: (verdict) =>
        agrees(verdict)
          ? `De ${old.written} à ${young.written}, la variation annoncée, ${change.written}, est juste${verdict === 'arrondi' ? ' à l’arrondi près' : ''}.`
          : `De ${old.written} à ${young.written}, ${way} est de ${shown} ; le document annonce ${announcedAs(change.direction)}${unsigned}.`,
    }),
  ];
}

const announcedAs = (direction: 1 | -1 | null): string =>
  direction === null ? '' : direction < 0 ? 'une baisse de ' : 'une hausse de ';
