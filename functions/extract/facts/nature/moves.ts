/** From one level to another: where it starts, where it is to come, and what is set against it. */
import { hasWordOf, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { QUE } from '../function-words.ts';
import { groupOf } from '../phrase/groups.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { Word } from '../words.ts';
import { hasInfinitive, isRuledByFuture, lastClauseIn } from './announced.ts';
import { BINDS } from './bounds.ts';
import { type Evidence, says } from './evidence.ts';
import { before, HAVE, RIGHT_BEHIND, SENTENCE } from './said.ts';
import { isAhead } from './when.ts';

/** `Si rien n'est fait, les débits baisseraient de | 30 à | 50 %`: nobody aims at it. */
export const isSupposed = ({ group, site: { passage, placed } }: Evidence): boolean =>
  passage.clause.words
    .slice(Math.max(group.from, placed.from - SENTENCE), placed.from)
    .some(({ stem }) => CONDITIONAL.test(stem));

/** `Le plan veut réduire ce total de | 15 %`, `- 20 % de prélèvements visés`: a change that somebody wants. */
export const isWanted = ({ lead, trail, site: { passages, passage } }: Evidence): boolean => {
  const { words } = passage.clause;
  let wants = lead.from;
  while (wants < lead.to && !WANTS.test(stemAt(words, wants))) wants++;
  return (
    (wants < lead.to && hasInfinitive(passage.clause, { from: wants + 1, to: Math.min(lead.to, wants + 3) })) ||
    words
      .slice(trail.from, Math.min(trail.to, trail.from + AIMED_REACH))
      .some(({ stem, start, end }) => AIMED.has(stem) && PAST.test(passages.text.slice(start, end)))
  );
};
const WANTS = /^(?:veut|veul?ent|voulon|entend|entendent|souhait(?:e|ent|on)|ambitionn(?:e|ent))$/;
const AIMED: ReadonlySet<string> = stems('visé visée visés visées fixé fixée fixés fixées');
/** Not `la part | fixe |`. */
const PAST = /ée?s?$/u;
/** Words of `de réduction des rejets sont fixés`, at most. */
const AIMED_REACH = 6;

/** `| 18 600 fermes pourraient changer d'ici 2035`, `comptera | 4,8 millions de retraités`: foreseen, and nobody aims at it. */
export const isForeseen = ({ unit, site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  for (let at = placed.to; at < placed.to + FORESEEN_REACH && !isVerb(words[at]); at++)
    if (MIGHT.has(stemAt(words, at))) return stemAt(words, at + 1) !== 'etre';
  if (unit !== 'nombre' || !words.slice(placed.to, placed.to + 2).some(({ stem }) => PEOPLE.has(stem))) return false;
  return hasWordOf(WILL_COUNT, words, { from: placed.from - COUNT_REACH, to: placed.from });
};
const MIGHT: ReadonlySet<string> = stems('pourrait pourraient');
const WILL_COUNT: ReadonlySet<string> = stems('comptera compteront');
const PEOPLE: ReadonlySet<string> = stems('habitants personnes retraités seniors actifs ménages');
/** Words from a figure to its verb, at most. */
const FORESEEN_REACH = 9;
/** Words of `comptera près de`, at most. */
const COUNT_REACH = 4;

/** `devrait` tells what is planned. */
const CONDITIONAL = /^(?!devrai)\p{L}{2,}rai(?:en)?t$/u;

/** `Prochaine étape : | 4 km de plus en 2026`, `il finance | 4 200 entrées de plus`, `320 places de plus d'ici 2031`: what is added in a year to come. */
export const isMoreToCome = (e: Evidence): boolean => {
  const { words } = e.site.passage.clause;
  const { from, to } = e.site.placed;
  const of = [to, to + 1].find((at) => stemAt(words, at) === 'de' && MORE.has(stemAt(words, at + 1)));
  return of !== undefined && (isAhead(e) || e.time.due !== null || opensNow(words, from - 1)) && !isCompared(e);
};
/** `finance | 4 200 entrées`; not `a créé | 40 places` */
const opensNow = (words: readonly Word[], verb: number): boolean =>
  OPENS.test(stemAt(words, verb)) && !hasWordOf(HAVE, words, { from: verb - 2, to: verb });
const OPENS = /^(?:ouvr|financ|cre|propos|accueill)(?:ir|er|e|ent|ira|iront|era|eront)$/;

/** `22 000 entrées, soit | 1 400 de plus qu'en 2022`: what is told is how far two are apart. */
export const isCompared = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  for (let at = placed.to; at < placed.to + COMPARED_REACH; at++)
    if (MORE.has(stemAt(words, at))) return QUE.has(stemAt(words, at + 1));
  return false;
};
/** Words of `places de plus`, at most. */
const COMPARED_REACH = 5;

const MORE: ReadonlySet<string> = stems('plus mieux');

/** `212 km aujourd'hui, | 236 fin 2026` */
export const isToBecome = (e: Evidence): boolean =>
  (isAhead(e) || e.time.due !== null) &&
  hasWordOf(TODAY, e.site.passage.clause.words, { from: e.site.around.previous?.to ?? 0, to: e.site.placed.from });
const TODAY: ReadonlySet<string> = new Set(['aujourd']);

/** `porter de | 36 900 à 45 000 le nombre d'entrées`: how many there are, where more are aimed at; not `a porté de`. */
export const isToGrow = ({ unit, group, site: { passage, placed } }: Evidence): boolean =>
  unit === 'nombre' && hasWordOf(GROW, passage.clause.words, { from: Math.max(0, group.from), to: placed.from });
const GROW: ReadonlySet<string> = stems('porter passer augmenter relever accroître hisser doubler');

/** Second of `de A à B`: what rules the first rules it. */
export function isTargetEnd(e: Evidence): boolean {
  const { clause } = e.site.passage;
  // « porter de 31 200 en 2020 à | 38 000 » : the verb stands before the first
  const { from } = groupOf(clause, Math.max(0, e.site.index - 1));
  const all = { from: Math.max(0, Math.min(e.group.from, from)), to: e.site.placed.from };
  if (says(e, 'done', all)) return false;
  // « contribue à l'objectif, puisque le ratio est passé de 61 à 44 »
  return (
    says(e, 'aim', { from: lastClauseIn(clause.words, all), to: all.to }) ||
    hasInfinitive(clause, all) ||
    isRuledByFuture(clause, all.to, all.to) ||
    ((e.time.due !== null || isAhead(e)) && !isSupposed(e))
  );
}

/** `passer de | 140 à 220 hébergements`: how it is before what is aimed at. */
export const leadsToTarget = ({ group, site: { passage, placed } }: Evidence): boolean =>
  hasInfinitive(passage.clause, { from: group.from, to: placed.from }) ||
  isRuledByFuture(passage.clause, placed.from, placed.from);

/** `sur les | 120 ouvrages programmés`. */
export const isPlanned = ({ site: { passage, placed } }: Evidence): boolean =>
  hasWordOf(PLANNED, passage.clause.words, { from: placed.to, to: placed.to + RIGHT_BEHIND });

/** `Les | 12 400 places de Visa Qualif programmées en 2023` */
export function isPlannedOffer({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  if (!OFFERED.has(stemAt(words, placed.to))) return false;
  for (let at = placed.to + 1; at < placed.to + OFFER_REACH; at++) {
    if (PLANNED.has(stemAt(words, at))) return stemAt(words, at - 1) !== 'que';
    if (isVerb(words[at]) || OFFER_ENDS.has(stemAt(words, at)) || DIGIT.test(stemAt(words, at))) return false;
  }
  return false;
}
/** Words of `places de formation pour les demandeurs d'emploi`, and one more. */
const OFFER_REACH = 9;
/** What is programmed; those who learn are not. */
const OFFERED: ReadonlySet<string> = stems('places parcours sessions entrées actions formations');
const OFFER_ENDS: ReadonlySet<string> = new Set([',', ';', ':', '.', '(', 'et', 'sur', 'dan']);
const DIGIT = /^\d/;

const PLANNED: ReadonlySet<string> = new Set(
  'programme programmee prevu prevue attendu attendue vise visee planifie planifiee'.split(' '),
);

/** `36 ont été formés sur les | 40 annoncés`, `87 % au lieu des | 92 % visés`, `58 %, au-dessus des | 55 % conventionnés` */
export const isAimedInstead = ({ site: { passage, placed, territory } }: Evidence): boolean =>
  VISED.has(stemAt(passage.clause.words, placed.to)) &&
  (territory.link === 'against' ||
    stemAt(passage.clause.words, placed.from - 2) === 'sur' ||
    hasWordOf(BESIDE, passage.clause.words, { from: placed.from - BESIDE_REACH, to: placed.from }));
const VISED: ReadonlySet<string> = stems(
  'visés visées prévus prévues attendus attendues espérés espérées fixés fixées conventionnés conventionnées promis promises annoncés annoncées programmés programmées',
);
const BESIDE: ReadonlySet<string> = stems('lieu dessus dessous deçà loin');
/** Words of `au-dessus des`, at most. */
const BESIDE_REACH = 4;

/** `le rendement, | 84 %, devra atteindre 88 %`, `les prélèvements (| 31 millions de m³) devront reculer de 8 %`. */
export function isBeforeTarget(e: Evidence): boolean {
  const { passage, placed, around } = e.site;
  const { words } = passage.clause;
  const { next } = around;
  if (next === null || next.from - placed.to > BEFORE_TARGET_REACH || before(e, 'aim')) return false;
  const isLike = next.quantity.unit === e.unit || next.quantity.unit === 'pourcent';
  for (let at = placed.to; isLike && at < next.from; at++)
    if (stemAt(words, at) === 'dont') return false;
    else if (BINDS.has(stemAt(words, at))) return MOVES.has(stemAt(words, at + 1)) || isMoved(words, at + 1);
  return false;
}
const isMoved = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at) === 'etre' && /^(?:ramene|porte|reduit|abaisse|descendu|releve)/.test(stemAt(words, at + 1));
const MOVES: ReadonlySet<string> = stems(
  'atteindre passer descendre reculer baisser diminuer tomber monter remonter grimper revenir augmenter progresser dépasser',
);
/** Words of `par an), ils devront reculer de`, at most. */
const BEFORE_TARGET_REACH = 12;
