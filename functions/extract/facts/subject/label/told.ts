/** Rules that tell what a figure is of before its own nouns are weighed: the first that knows decides. */
import { foldedSpace } from '../../../positions.ts';
import { type Clause, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { isCreditOnly } from '../../phrase/edges.ts';
import { isName, kindAt, type Place } from '../../phrase/kind-at.ts';
import { isEmptyRange, joined, nounPhraseEnd, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isCountOf, isMoney, isShare, type Spot } from '../../phrase/spot.ts';
import { hedgeBefore, rightEndOf, type Zones } from '../../phrase/zones.ts';
import type { Word } from '../../words.ts';
import { listedPlaceOf } from '../places/listed-places.ts';
import { movedCredits } from './account.ts';
import {
  isAimedAt,
  isAmongOpening,
  isBroughtFor,
  isChangeOfThose,
  isNextOf,
  isOfThem,
  isPartThat,
  isRestated,
  isSubjectSince,
} from './again.ts';
import { keyOf, leadLabel } from './around.ts';
import type { Before } from './before.ts';
import { headedBy, phraseFrom } from './brought.ts';
import { shareOfAim } from './counted.ts';
import { nounsIn, saidBefore } from './kept.ts';
import { isPayer, nameUnlessBody } from './payer.ts';
import { type After, isPredicateAt, predicateNoun } from './right.ts';
import { amongNoun, groupBefore, lackOf, sharedRate, shareOwner } from './share.ts';
import { lastVerbIn } from './stretch.ts';
import { agesBefore, titleBefore } from './title.ts';

/** The noun a figure is of, and where it stands beside it (`plan vélo`, `investissement`). Either may be empty. */
export interface Named {
  readonly noun: string;
  readonly side: string;
}

/** A figure, before the words beside it are read. */
export interface Outset {
  readonly site: Spot;
  readonly place: Place;
  readonly zones: Zones;
}

/** A figure with the nouns on both sides of it. */
export interface Beside extends Outset {
  readonly after: After;
  readonly before: Before;
  /** The noun behind it, as it is written; empty for none. */
  readonly behind: string;
  /** Whether that noun is its own. */
  readonly isNamed: boolean;
  readonly side: string;
  /** The noun of the figure before it in the sentence; empty for none. */
  readonly taken: () => string;
  /** The same, however many figures back it stands. */
  readonly most: () => string;
}

type Rule<T> = (figure: T) => Named | null;

/** What the first rule that knows says; null where none does. */
export function firstOf<T>(rules: readonly Rule<T>[], figure: T): Named | null {
  for (const rule of rules) {
    const named = rule(figure);
    if (named !== null) return named;
  }
  return null;
}

const only = (noun: string): Named | null => (noun === '' ? null : { noun, side: '' });
const withSide = (noun: string, side: string): Named | null => (noun === '' ? null : { noun, side });

/** Told by the form of the sentence alone. */
export const OUTRIGHT: readonly Rule<Outset>[] = [
  inListedPlace,
  ({ site, place, zones }) => only(keyOf(site, place, zones)),
  ofAges,
  ofClosingSum,
  ({ site, place }) =>
    isVerbOfTimes(site, place) && kindAt(place, site.placed.to) === 'article'
      ? { noun: phraseFrom(place, site.placed.to), side: '' }
      : null,
  ({ site, place }) =>
    site.placed.quantity.kind === 'mention' || site.placed.from === hedgeBefore(place.clause, site.placed.from)
      ? only(headedBy(site, place))
      : null,
];

/** Told of another figure or by a word for it, whatever nouns stand beside this one. */
export const TOLD_ELSEWHERE: readonly Rule<Beside>[] = [
  ofSameSaid,
  ofPassing,
  ({ site, place, after, taken }) => {
    const lack = lackOf(site, place, after);
    return lack === '' ? null : { noun: taken(), side: lack };
  },
  ({ site, place, after, taken, side, behind }) =>
    isNextOf(site, place, after) ? besideFirst(taken(), side, behind) : null,
  ({ site, place, after, taken, behind }) => (isOfParty(site, place, after) ? withSide(taken(), behind) : null),
  ({ site, place, after, taken, behind }) => (isNextPayer(site, place, after) ? withSide(taken(), behind) : null),
  ({ site, place, before, after, taken, behind }) => {
    const shared = after.role === 'joins' ? sharedRate(site, place, before, taken) : null;
    return shared === null ? null : { noun: shared, side: behind };
  },
  ({ site, place, after, taken, behind }) =>
    withSide(groupBefore(site, place, taken), stemAt(place.clause.words, after.noun.from - 1) === 'des' ? behind : ''),
  ({ site, place, taken }) => (isAmongOpening(site, place) ? { noun: taken(), side: '' } : null),
  ({ site, place }) => only(isShare(site) ? shareOfAim(site, place) : ''),
  ofPartJoined,
  ({ site, place }) => only(saidOfPart(site, place)),
  (figure) => (isOfWhole(figure) ? only(figure.taken()) : null),
  ({ site, place, before, after, most, behind }) => {
    const owner = shareOwner(site, place, before, after, most);
    return owner === '' ? null : only(joined(owner, behind));
  },
  ({ site, place, after }) =>
    after.role === 'names' && kindAt(place, site.placed.to) !== 'verb' ? null : only(amongNoun(site, place)),
  ofGapped,
  ofLasting,
  ofItemWith,
  ofCounted,
  ofHolders,
  ofAllNow,
  ofNextCredit,
  ofNextRate,
  ofAdded,
  ofProduct,
  ofShareInBracket,
  ofThem,
  ofUser,
  ofEmissions,
  ({ site, place, taken }) =>
    isBroughtFor(place, site.placed.from) || isFarFrom(place, site.placed.from) ? only(taken()) : null,
  ({ place }) => only(movedCredits(place)),
  ({ site, place, isNamed, taken, side }) =>
    !isNamed && (isRestated(site) || isAimedAt(site, place)) ? withSide(taken(), side) : null,
];

/** `- | Les musées | avec 14 M€ pour rénover`, `- | Les routes | pour 6 M€`: an item without a verb opens with what its sum is for. */
function ofItemWith({ site, place }: Beside): Named | null {
  const { clause } = place;
  const lead = site.placed.from - hedgeBefore(clause, site.placed.from) - 1;
  const isItem = site.passages.structure.blocks[site.passage.block]?.kind === 'item' && site.index === 0;
  const isLed = stemAt(clause.words, lead) === 'avec' || stemAt(clause.words, lead) === 'pour';
  if (!isItem || !isMoney(site) || !isLed || !OPENS_ITEM.has(kindAt(place, 0))) return null;
  const noun = nounPhraseIn(place, { from: 0, to: lead });
  return noun.to === lead && lastVerbIn(place, { from: 0, to: lead }) < 0
    ? only(nameUnlessBody(writtenPhrase(place, noun)))
    : null;
}

const OPENS_ITEM: ReadonlySet<string> = new Set(['article', 'noun']);

/** `aide 16 | maraîchers et horticulteurs | pour | 92 000 €`: those who are counted get it. */
function ofCounted({ site, place, taken }: Beside): Named | null {
  const { clause } = place;
  const { previous } = site.around;
  const lead = site.placed.from - hedgeBefore(clause, site.placed.from) - 1;
  if (!isMoney(site) || previous?.quantity.unit !== 'nombre' || stemAt(clause.words, lead) !== 'pour') return null;
  const between = clause.words.slice(previous.to, lead).map((_, at) => kindAt(place, previous.to + at));
  const isPlain = between.length <= LONGEST_COUNTED && !between.some((kind) => ACTS.has(kind));
  const before = previous.from - hedgeBefore(clause, previous.from) - 1;
  const isNext = stemAt(clause.words, before - 1) === 'ainsi' && stemAt(clause.words, before) === 'que';
  return isPlain && (isNext || kindAt(place, before) === 'verb') ? only(taken()) : null;
}
const ACTS: ReadonlySet<string> = new Set(['verb', 'infinitive', 'turn']);
/** Unit: words. */
const LONGEST_COUNTED = 10;

/** `24 | trains | supplémentaires (| 210 | actuellement)`: all of them, and not those that are added. */
function ofAllNow({ site, place, zones, taken }: Beside): Named | null {
  const isNow = NOW.has(stemAt(place.clause.words, site.placed.to));
  return isNow && zones.link === 'bracket' && isCountOf(site) ? only(taken().replace(ADDED, '')) : null;
}
const NOW: ReadonlySet<string> = stems('actuellement aujourd');
const ADDED = / (?:supplémentaires?|nouve(?:aux|lles)|de plus|en plus)(?!\p{L}).*$/u;

/** `12 | travaux | pour 7 M€ en autorisation de programme (| 2 M€ | de crédits de paiement)`: of one thing, under two credits. */
function ofNextCredit({ site, place: { clause }, zones, taken }: Beside): Named | null {
  const { previous } = site.around;
  if (!isMoney(site) || zones.link !== 'bracket' || previous?.quantity.unit !== 'euros') return null;
  const open = site.placed.from - hedgeBefore(clause, site.placed.from) - 1;
  const { to } = site.placed;
  const close = clause.words.slice(to, to + LONGEST_CREDIT).findIndex(({ stem }) => stem === ')') + to;
  const isOfBoth =
    isCreditOnly(clause, { from: previous.to, to: open }) &&
    close > to &&
    isCreditOnly(clause, { from: to, to: close });
  return isOfBoth && open > previous.to ? only(taken()) : null;
}
/** Of `de crédits de paiement`, and the bracket. Unit: words. */
const LONGEST_CREDIT = 6;

/** `un | taux d'exécution | de 91 % des crédits inscrits, et | 85 % | des crédits prévus`: a rate of the same. */
function ofNextRate({ site, place, behind, taken }: Beside): Named | null {
  if (!isShare(site) || site.around.previous?.quantity.unit !== 'pourcent') return null;
  const isNext = VOTED.test(behind) || stemAt(place.clause.words, site.placed.from - 1) === 'contre';
  const rate = isNext ? taken() : '';
  return SPENDING.test(rate) ? only(rate) : null;
}
const VOTED = /^crédits? (?:inscrit|prévu|voté|ouvert|budgété)/u;
const SPENDING = /^(?:niveau|taux) (?:de (?:réalisation|consommation)|d['’]exécution)/iu;

/** `37 000 places (| + 9 % | d'offre en plus)` */
function ofAdded({ site, place, after, behind }: Beside): Named | null {
  const { words } = place.clause;
  const { to } = after.noun;
  const isMore = stemAt(words, to) === 'en' && MORE.has(stemAt(words, to + 1));
  return isShare(site) && isMore && stemAt(words, site.placed.to) === 'd' ? only(behind) : null;
}
const MORE: ReadonlySet<string> = stems('plus moins');

/** `- | 63 % | ont un diplôme` under `4 300 | jeunes | :`: who has it, and not what they have. */
function ofHolders({ site, place }: Beside): Named | null {
  const { from, to } = site.placed;
  const opens = from === hedgeBefore(place.clause, from);
  return isShare(site) && opens && HAVE.has(stemAt(place.clause.words, to))
    ? only(nameUnlessBody(leadLabel(site)))
    : null;
}
const HAVE: ReadonlySet<string> = new Set(['ont', 'avaient', 'auront']);

/** `22 % des | stages | concernaient la vente, | 16 % | la cuisine`: the verb is told once, and of what it is a share. */
function ofGapped({ site, place, taken }: Beside): Named | null {
  const { clause } = place;
  const { from, to } = site.placed;
  const { previous } = site.around;
  const joint = stemAt(clause.words, from - hedgeBefore(clause, from) - 1);
  if (!isShare(site) || previous?.quantity.unit !== 'pourcent' || !JOINTS.has(joint)) return null;
  const behind = stemAt(clause.words, to) === 'avec' ? to + 1 : to;
  const isTold = behind > to || (kindAt(place, to) === 'article' && stemAt(clause.words, to) !== 'des');
  const next = site.around.next;
  const end = next === null ? clause.words.length : next.from - hedgeBefore(clause, next.from) - 1;
  const hasVerb = clause.words.slice(behind, end).some((_, at) => kindAt(place, behind + at) === 'verb');
  const first = Math.max(0, from - FARTHEST_VERB);
  const hadVerb = clause.words.slice(first, from).some((_, at) => kindAt(place, first + at) === 'verb');
  if (!isTold || hasVerb || !hadVerb) return null;
  const [whole = ''] = taken().split(' – ', 1);
  const range = { from: behind, to: rightEndOf(clause, behind, end) };
  return whole === ''
    ? null
    : withSide(whole, writtenPhrase(place, nounPhraseIn(place, { from: behind, to: nounPhraseEnd(place, range) })));
}
/** `3 M€ de | travaux | sont prévus sur | 4 ans | pour mener des études`: what the sum is of lasts so long, and not what it serves. */
function ofLasting({ site: { placed, around }, place, after, taken }: Beside): Named | null {
  const { quantity, from, to } = placed;
  const isTime = quantity.kind === 'figure' && (quantity.unit === 'annees' || quantity.unit === 'mois');
  const { words } = place.clause;
  const isLed = isTime && around.previous?.quantity.unit === 'euros' && stemAt(words, from - 1) === 'sur';
  const serves = after.role === 'joins' && stemAt(words, to) === 'pour' && kindAt(place, to + 1) === 'infinitive';
  return isLed && serves ? only(nameUnlessBody(taken())) : null;
}

/** `| Le nombre de contrats aidés | passe de | 268 | contrats à 181`: what the sentence tells of, where its noun is said again. */
function ofPassing({ site, place, before, behind, taken }: Beside): Named | null {
  const { words } = place.clause;
  const { from } = site.placed;
  const isPassing = isCountOf(site) && stemAt(words, from - 1) === 'de' && PASSES.test(stemAt(words, from - 2));
  if (!isPassing || behind === '' || behind.includes(' ')) return null;
  const whole = taken() || writtenPhrase(place, before.subject);
  return ` ${whole} `.replace(/['’]/gu, ' ').includes(` ${behind} `) ? only(whole) : null;
}
const PASSES = /^pass(?:e|ent|ant|er|ait|aient|era|eront|ee?)$/;

/** `48 % des | jeunes | n'ont aucun diplôme (| 55 % | dans les quartiers)`: the same is said of those too. */
function ofSameSaid({ site, place, zones, after, behind }: Beside): Named | null {
  if (zones.link !== 'bracket' || behind === '' || after.from !== site.placed.to || saidBefore(site) === '')
    return null;
  return besideFirst(nounsIn(place.clause)[site.index - 1] ?? '', '', behind);
}

/** Of a list of some ten shares. Unit: words. */
const FARTHEST_VERB = 80;
const JOINTS: ReadonlySet<string> = new Set([',', 'et', 'pui']);

/** `| une prime | de 500 € à 2 000 | stagiaires |, soit | 1 M€`: so much for each of so many. */
function ofProduct({ site, place: { clause } }: Beside): Named | null {
  const { quantity, from } = site.placed;
  const [price, count] = clause.figures.slice(Math.max(0, site.index - 2), site.index).map((one) => one.quantity);
  const isRestated = stemAt(clause.words, from - hedgeBefore(clause, from) - 1) === 'soit';
  if (!isRestated || quantity.kind !== 'figure' || price?.unit !== 'euros' || count?.unit !== 'nombre') return null;
  const [noun = '', side = ''] = nounsIn(clause).slice(site.index - 2, site.index);
  return Math.abs(price.value * count.value - quantity.value) < price.value ? withSide(noun, side) : null;
}

/** `une large place à | la proximité | (la moitié du plan avec | 63 M€ |)`: a share of the plan, and what that makes. */
function ofShareInBracket({ site, place: { clause } }: Beside): Named | null {
  const { previous } = site.around;
  const joint = stemAt(clause.words, site.placed.from - hedgeBefore(clause, site.placed.from) - 1);
  const isSum = isMoney(site) && previous?.quantity.unit === 'pourcent' && (joint === 'avec' || joint === 'soit');
  const isBracketed = isSum && stemAt(clause.words, site.placed.to) === ')' && opensBracket(clause, previous.from);
  return isBracketed ? only(nounsIn(clause)[site.index - 1] ?? '') : null;
}
const opensBracket = (clause: Clause, from: number): boolean =>
  stemAt(clause.words, from - hedgeBefore(clause, from) - 1) === '(';

/** `| La population consomme | 40 000 m3`: no volume is of people. */
function ofUser({ site, place, before }: Beside): Named | null {
  const { from, quantity } = site.placed;
  const verb = from - hedgeBefore(place.clause, from) - 1;
  const isVolume = quantity.kind === 'figure' && VOLUMES.has(quantity.unit);
  const isUsed = isVolume && USES.test(stemAt(place.clause.words, verb));
  const user = isUsed ? writtenPhrase(place, before.subject) : '';
  return user === '' ? null : only(`${user} ${writtenPhrase(place, { from: verb, to: verb + 1 })}`);
}
const USES = /^(?:consomm|utilis|rejet|prelev)(?:e|ent|ait|aient|ai)t?$/;
const VOLUMES: ReadonlySet<string | null> = new Set(['m3', 'm3_par_s']);

/** `| Les émissions | s'élèvent à 215 000 tonnes de CO2`: in what they are measured. */
function ofEmissions({ place, before, behind }: Beside): Named | null {
  const emitted = CARBON.test(behind) ? writtenPhrase(place, before.subject) : '';
  return EMITTED.test(emitted) ? only(emitted) : null;
}
const CARBON = /^(?:tonnes? (?:de |d['’]))?(?:CO2|CO₂|carbone|équivalent[ -]CO2)(?!\p{L})/iu;
const EMITTED = /^(?:émissions?|bilan carbone|empreinte carbone|rejets?)(?!\p{L})/iu;

function inListedPlace({ site, place }: Outset): Named | null {
  const listed = listedPlaceOf(site.passages, site.passage.clause, site.placed);
  if (listed === null) return null;
  const title = writtenPhrase(place, titleBefore(place, listed.colon, 0));
  return { noun: title || textBefore(place, listed.colon), side: '' };
}
/** `Part des masses d'eau en risque | : Vilaine 85 %` */
const textBefore = ({ text, clause: { words } }: Place, colon: number): string =>
  foldedSpace(text.slice(words[0]?.start, words[colon - 1]?.end));

function ofAges({ site, place }: Outset): Named | null {
  const ages = agesBefore(place, site.placed.from);
  const isOfAges = !isEmptyRange(ages) && !isCountOf(site) && !isMoney(site);
  return isOfAges ? { noun: writtenPhrase(place, ages), side: '' } : null;
}

/** `| Maison des métiers | – 640 jeunes sur quatre sites ; | 2,1 M€ |.`: the title of the item, where its last sum stands alone. */
function ofClosingSum({ site, place }: Outset): Named | null {
  const { clause } = place;
  const { from, to } = site.placed;
  if (!isMoney(site) || from - hedgeBefore(clause, from) < 1) return null;
  const isAlone = stemAt(clause.words, from - hedgeBefore(clause, from) - 1) === ';' && to >= clause.words.length - 1;
  const isItem = isAlone && site.passages.structure.blocks[site.passage.block]?.kind === 'item';
  const mark = isItem ? clause.words.findIndex(({ stem }) => TITLES.has(stem)) : -1;
  const isTitle = mark > 0 && (clause.figures[0]?.from ?? 0) > mark && lastVerbIn(place, { from: 0, to: mark }) < 0;
  return isTitle
    ? only(nameUnlessBody(writtenPhrase(place, { from: kindAt(place, 0) === 'sign' ? 1 : 0, to: mark })))
    : null;
}
const TITLES: ReadonlySet<string> = new Set(['–', '—', ':']);

/** `La Région a | doublé | son aide aux captages`, `multiplier par | 4 | la production` */
const isVerbOfTimes = ({ placed: { quantity, from } }: Spot, { clause: { words } }: Place): boolean =>
  quantity.kind === 'figure' &&
  quantity.unit === 'facteur' &&
  (quantity.words || (stemAt(words, from - 1) === 'par' && stemAt(words, from - 2).startsWith('multipli')));

/** `37 115 entrées : 19 240 | pour la Région |, 14 680 | pour Pôle emploi`: who did so is not what is counted. */
const isOfParty = (site: Spot, place: Place, { role, from, noun }: After): boolean =>
  isCountOf(site) &&
  role === 'joins' &&
  stemAt(place.clause.words, from) === 'pour' &&
  site.around.previous?.quantity.unit === 'nombre' &&
  isName(site.passages.text, place.clause.words[noun.from] as Word);

/** `financée à 60 % par l'Europe et | 40 % | pour la Région`: who pays the rest. */
const isNextPayer = (site: Spot, place: Place, { role, from, noun }: After): boolean =>
  isShare(site) &&
  role === 'joins' &&
  stemAt(place.clause.words, from) === 'pour' &&
  site.around.previous?.quantity.unit === 'pourcent' &&
  stemAt(place.clause.words, site.around.previous.to) === 'par' &&
  isPayer(writtenPhrase(place, noun));

/** `contre 41 % pour | les autres régions`; `2 % pour les CFA de la Ville, contre 1 % pour | les CFA agricoles` */
const besideFirst = (noun: string, side: string, other: string): Named =>
  noun === '' || (other !== '' && noun.split(' ')[0] === other.replace(/^autres /u, '').split(' ')[0])
    ? { noun: other, side: other === '' ? side : '' }
    : { noun, side: side || other };

/** `4 200 entrées, dont 2 650 | réservées aux jeunes` */
function ofPartJoined({ site, place, after, taken, behind }: Beside): Named | null {
  const isPart = isCountOf(site) && stemAt(place.clause.words, site.placed.from - 1) === 'dont';
  const isSaid = after.role === 'joins' && kindAt(place, site.placed.to) === 'participle';
  return isPart && isSaid ? { noun: taken(), side: behind } : null;
}

/** `dont | 68 %, soit 400 M€, concernent | l'enseignement`: what both ways to tell a part are of; empty elsewhere. */
function saidOfPart({ placed, around }: Spot, place: Place): string {
  const { words } = place.clause;
  const other = stemAt(words, placed.to + 1) === 'soit' ? around.next : around.previous;
  if (other === null) return '';
  const [first, second] = other.from > placed.from ? [placed, other] : [other, placed];
  const dont = first.from - hedgeBefore(place.clause, first.from) - 1;
  const soit = second.from - hedgeBefore(place.clause, second.from) - 1;
  const verb = second.to + 1;
  const isPair =
    stemAt(words, dont) === 'dont' &&
    stemAt(words, soit) === 'soit' &&
    soit === first.to + 1 &&
    stemAt(words, verb - 1) === ',' &&
    kindAt(place, verb) === 'verb';
  if (!isPair) return '';
  return writtenPhrase(
    place,
    predicateNoun(place, { from: verb, to: rightEndOf(place.clause, verb, words.length) }).noun,
  );
}

/** `livre 1 300 m3, loin des | 4 700 m3 | promis`: of the same thing. */
const isFarFrom = ({ clause: { words } }: Place, from: number): boolean =>
  stemAt(words, from - 1) === 'des' && stemAt(words, from - 2) === 'loin';

const isOfWhole = ({ site, place, zones }: Beside): boolean =>
  isPartThat(site, place) ||
  isPartBehindColon(site, place, zones) ||
  (zones.link === 'bracket' && isChangeOfThose(site, place));

/** `| 980 enfants | font leur rentrée dans les écoles : | 260 | sont attendus en maternelle` */
const isPartBehindColon = (site: Spot, place: Place, { link }: Zones): boolean =>
  link === 'colon' &&
  isCountOf(site) &&
  site.around.previous?.quantity.unit === 'nombre' &&
  isPredicateAt(place, site.placed.to);

function ofThem({ site, place, before, taken }: Beside): Named | null {
  if (!isOfThem(site)) return null;
  const them = isSubjectSince(site, place, before.subject) ? writtenPhrase(place, before.subject) : '';
  return { noun: them || taken(), side: '' };
}
