/** What a figure must not pass: limits, delays, ceilings. */
import { hasWordOf, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Word } from '../words.ts';
import { hasInfinitive, opensWithAction } from './announced.ts';
import { type Evidence, says } from './evidence.ts';
import { natureCuesOf } from './lexicon.ts';

/** `la norme est de | 50 mg/l`; what is put `aux normes` is no threshold. */
export const isOfLimit = (e: Evidence): boolean => {
  const { words } = e.site.passage.clause;
  const cue = natureCuesOf(e.site.passage.clause, 'limit');
  return cue.some(
    ({ from }) =>
      from >= e.lead.from &&
      from < e.lead.to &&
      !(stemAt(words, from) === 'norme' && stemAt(words, from - 1) === 'aux'),
  );
};

/** `a gagné 2,2 points ; il devra dépasser | 67 %` */
export const isBound = ({ gap, site: { passage } }: Evidence): boolean => hasWordOf(BINDS, passage.clause.words, gap);
export const BINDS: ReadonlySet<string> = new Set(['devra', 'devront', 'doit', 'doivent', 'devrait', 'devraient']);

/** `l'attente devrait tomber à | 4 ans`; not `doivent commencer dans les | 18 mois` */
export const isToCome = (e: Evidence): boolean =>
  isBound(e) && e.site.passage.clause.words[e.site.placed.from - 1]?.isPreposition === true;

/** `il ne devrait pas excéder | 60 jours` */
export const isNotToExceed = ({ site: { passage, placed } }: Evidence): boolean =>
  EXCEEDS.has(stemAt(passage.clause.words, placed.from - 1)) && stemAt(passage.clause.words, placed.from - 2) === 'pas';
const EXCEEDS: ReadonlySet<string> = stems('excéder dépasser');

/** `ramené de 47 à | 30 jours`: the word stands before the first of the two. */
export const isGoalEnd = (e: Evidence): boolean =>
  e.isEnd && says(e, 'goal', { from: e.group.from, to: e.site.placed.from }) && !says(e, 'done', e.group);

/** `- contenir l'évolution des charges sous le plafond de | 5 %`. */
export const staysBelow = ({ site }: Evidence): boolean =>
  opensWithAction(site) && hasWordOf(BOUNDS, site.passage.clause.words, { from: 0, to: 4 });

const BOUNDS: ReadonlySet<string> = new Set(['contenir', 'limiter', 'plafonner', 'maintenir', 'stabiliser', 'ramener']);

/** `instruire toute demande en moins de | 10 jours` */
export const isActWithin = ({ lead, site: { passage, placed } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.from - 1) === 'de' &&
  stemAt(passage.clause.words, placed.from - 2) === 'moin' &&
  hasInfinitive(passage.clause, lead);

/** `contenir la dette sous le seuil de | 6 années`, `inférieure à | 7 ans`, `payer en | 24 jours, au lieu de 29`, `au plus`: what is to be kept to. */
export function isToKeepWithin(e: Evidence): boolean {
  const {
    lead,
    site: { passage, placed },
  } = e;
  const { words } = passage.clause;
  const [before, earlier] = [stemAt(words, placed.from - 1), stemAt(words, placed.from - 2)];
  const [next, second, third] = [0, 1, 2].map((at) => stemAt(words, placed.to + at));
  const isAction = hasInfinitive(passage.clause, { from: lead.from, to: placed.from }) || opensWithAction(e.site);
  if (before === 'a' && INFERIOR.has(earlier)) return isAction;
  // « veut réduire le délai à 30 jours »
  if (
    words[placed.from - 1]?.isPreposition &&
    words.slice(lead.from, placed.from).some(({ stem }, at) => SHORTENS.has(stem) && !isAchieved(words, lead.from + at))
  )
    return true;
  if (isAction && hasWordOf(UNDER, words, { from: placed.from - UNDER_REACH, to: placed.from })) return true;
  if (before !== 'en') return isAction && before === 'de' && earlier === 'delai';
  return (
    (placed.quantity.precision === 'moins_de' && placed.quantity.unit !== 'annees') ||
    (isAction && next === ',' && second === 'au' && third === 'lieu')
  );
}
const SHORTENS: ReadonlySet<string> = stems('réduire ramener abaisser limiter raccourcir');
/** `a permis de | réduire`, `a pu | ramener`, `sans | abaisser` */
const isAchieved = (words: readonly Word[], infinitive: number): boolean =>
  hasWordOf(ACHIEVED, words, { from: infinitive - ACHIEVED_REACH, to: infinitive });
const ACHIEVED: ReadonlySet<string> = stems('permis permet pu su réussi parvenu parvenue parvient sans');
/** Words of `permis à la Ville de`, and one less. */
const ACHIEVED_REACH = 4;
const INFERIOR: ReadonlySet<string> = stems('inférieur inférieure');
const UNDER: ReadonlySet<string> = stems('sous');
/** Words of `sous le seuil des`, at most. */
const UNDER_REACH = 4;

/** `sous | 15 jours`. */
export function isUnder({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  // « descendre sous | le délai de | 28 jours »
  const isOfDelay = stemAt(words, placed.from - 1) === 'de' && DELAYS.has(stemAt(words, placed.from - 2));
  return stemAt(words, isOfDelay ? placed.from - 4 : placed.from - 1) === 'sou';
}
const DELAYS: ReadonlySet<string> = stems('délai');

/** `une baisse de | 10 % des prélèvements d'ici 2030`: what people use or lose is to become less; not `pourrait baisser`. */
export function isLessUsed(e: Evidence): boolean {
  const { clause } = e.site.passage;
  const around = { from: e.lead.from, to: e.trail.to };
  return (
    e.change.isDecrease &&
    e.time.due !== null &&
    hasWordOf(USES, clause.words, around) &&
    !clause.words.slice(around.from, around.to).some(({ stem }) => UNSURE.test(stem))
  );
}

const USES: ReadonlySet<string> = stems(`
  prelevement consommation emission rejet fuite perte flux pesticide intrant gaspillage dechet
`);

const UNSURE = /^(?:pourrai|risqu|selon|scenario|projection)/;
