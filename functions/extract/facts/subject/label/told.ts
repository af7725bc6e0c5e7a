/** Rules that tell what a figure is of before its own nouns are weighed: the first that knows decides. */
import { foldedSpace } from '../../../positions.ts';
import { type Clause, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { OF } from '../../function-words.ts';
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
import { headedBy, phraseFrom } from './brought.ts';
import { shareOfAim } from './counted.ts';
import { nounsIn, saidBefore } from './kept.ts';
import { type Beside, type Named, type Outset, only, type Rule, withSide } from './named.ts';
import { isPayer, nameUnlessBody } from './payer.ts';
import { MEASURES } from './per.ts';
import { type After, isPredicateAt, predicateNoun } from './right.ts';
import { amongNoun, groupBefore, lackOf, ofRateListed, sharedRate, shareOwner } from './share.ts';
import { CHANGES } from './subject.ts';
import { agesBefore, titleBefore } from './title.ts';
import {
  ofBalance,
  ofBoth,
  ofClosingSum,
  ofCounted,
  ofItemWith,
  ofLasting,
  ofNameBehind,
  ofNextCredit,
  ofNextGrant,
  ofNextPlace,
  ofOrElse,
  ofPricePaid,
  ofProduct,
  ofRaised,
  ofShareInBracket,
  ofThose,
} from './told-money.ts';

/** Told by the form of the sentence alone. */
export const OUTRIGHT: readonly Rule<Outset>[] = [
  inListedPlace,
  ({ site, place, zones }) => only(keyOf(site, place, zones)),
  ofAges,
  ofClosingSum,
  ofNameBehind,
  ofBoth,
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
  ofThose,
  ofNextPlace,
  ofPricePaid,
  ofOrElse,
  ofBalance,
  ofRaised,
  ofNextGrant,
  ofGapped,
  ofGappedSum,
  ofLasting,
  ofItemWith,
  ofCounted,
  ofHolders,
  ofAllNow,
  ofCountMeasured,
  ofChangeWith,
  ofNextCredit,
  ofNextRate,
  ofAdded,
  ofProduct,
  ofRateListed,
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

/** `La tendance est bonne avec une baisse du | nombre d'abandons | de | 3 % |`: what falls, and not what is said of it. */
function ofChangeWith({ site, place }: Outset): Named | null {
  const { words } = place.clause;
  const of = site.placed.from - hedgeBefore(place.clause, site.placed.from) - 1;
  if (!isShare(site) || stemAt(words, of) !== 'de') return null;
  let change = of - 2;
  while (change > of - FARTHEST_CHANGE && !CHANGES.has(stemAt(words, change))) change--;
  const lead = kindAt(place, change - 1) === 'adjective' ? change - 2 : change - 1;
  const isWith = CHANGES.has(stemAt(words, change)) && OF.has(stemAt(words, change + 1));
  if (!isWith || kindAt(place, lead) !== 'article' || stemAt(words, lead - 1) !== 'avec') return null;
  const noun = nounPhraseIn(place, { from: change + 1, to: of });
  return noun.to === of ? only(nameUnlessBody(writtenPhrase(place, noun))) : null;
}
/** Unit: words. */
const FARTHEST_CHANGE = 12;

/** `200 | modules | (| 90 | kWc au total)`: in what those are measured who are counted. */
function ofCountMeasured({ site, place, zones, taken }: Beside): Named | null {
  const isMeasured = zones.link === 'bracket' && MEASURES.has(stemAt(place.clause.words, site.placed.to));
  return isMeasured && site.around.previous?.quantity.unit === 'nombre' ? only(taken()) : null;
}

/** `24 | trains | supplémentaires (| 210 | actuellement)`: all of them, and not those that are added. */
function ofAllNow({ site, place, zones, taken }: Beside): Named | null {
  const isNow = NOW.has(stemAt(place.clause.words, site.placed.to));
  return isNow && zones.link === 'bracket' && isCountOf(site) ? only(taken().replace(ADDED, '')) : null;
}
const NOW: ReadonlySet<string> = stems('actuellement aujourd');
const ADDED = / (?:supplémentaires?|nouve(?:aux|lles)|de plus|en plus)(?!\p{L}).*$/u;

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

/** Of a list of some ten shares. Unit: words. */
const FARTHEST_VERB = 80;
const JOINTS: ReadonlySet<string> = new Set([',', 'et', 'pui']);

/** `22 M€ bâtiront un campus, 14 M€ | un institut neuf |`: what the next sum does, the verb told once. */
function ofGappedSum({ site, place }: Beside): Named | null {
  const { clause } = place;
  const { from, to } = site.placed;
  const { previous } = site.around;
  const joint = stemAt(clause.words, from - hedgeBefore(clause, from) - 1);
  if (!isMoney(site) || previous?.quantity.unit !== 'euros' || !JOINTS.has(joint)) return null;
  const isTold = kindAt(place, to) === 'article' && NAMING.has(kindAt(place, to + 1));
  if (!isTold || !isGapAfter(clause, place, site.index - 1)) return null;
  const limit = site.around.next === null ? clause.words.length : site.around.next.from - 1;
  const end = rightEndOf(clause, to, limit);
  return only(writtenPhrase(place, nounPhraseIn(place, { from: to, to: nounPhraseEnd(place, { from: to, to: end }) })));
}
const NAMING: ReadonlySet<string> = new Set(['noun', 'either']);

/** Whether the sums before all stand before a thing, back to one that a verb follows. */
function isGapAfter(clause: Clause, place: Place, last: number): boolean {
  for (let index = last; index >= 0; index--) {
    const at = clause.figures[index]?.to ?? -1;
    if (kindAt(place, at) === 'verb') return kindAt(place, at + 1) === 'article';
    if (kindAt(place, at) !== 'article') return false;
  }
  return false;
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

/** `La Région a | doublé | son aide aux captages`, `multiplier par | 4 | la production`, `diviser au moins par | 3 | les rejets` */
const isVerbOfTimes = ({ placed: { quantity, from } }: Spot, { clause: { words } }: Place): boolean =>
  quantity.kind === 'figure' &&
  quantity.unit === 'facteur' &&
  (quantity.words ||
    (stemAt(words, from - 1) === 'par' &&
      MULTIPLIES.test(stemAt(words, stemAt(words, from - 2) === 'moin' ? from - 4 : from - 2))));
const MULTIPLIES = /^multipli|^divis(?:e|ee|er|era|ent|ant)$/;

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
