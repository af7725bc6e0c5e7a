import type { Figure } from '../../model.ts';
import { foldedSpace } from '../../positions.ts';
import { firstPlacedFrom, type Placed, type Range, stemAt, surroundingsOf } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Word } from '../words.ts';
import { isCreditOnly } from './edges.ts';
import { isName, kindAt, type Place, placeOf } from './kind-at.ts';
import { accountNoun, movedCredits } from './label-account.ts';
import { actOn } from './label-act.ts';
import { afterOf, endOfRange, levelBehind } from './label-after.ts';
import {
  headIndex,
  isAim,
  isAimedAt,
  isAmongOpening,
  isBareSum,
  isBroughtFor,
  isChangeOfThose,
  isNextOf,
  isNextShare,
  isOfThem,
  isOpeningPart,
  isOtherPart,
  isPartThat,
  isRestated,
  isSecondLevel,
  isSincePrevious,
  isSubjectSince,
  isSumOfShare,
  isThatRate,
  LONGEST_JOINT,
} from './label-again.ts';
import {
  firstNounOf,
  headingLabel,
  keyOf,
  leadLabel,
  leadTitle,
  nounOfPronoun,
  nounOfSentenceBefore,
  PERSONS,
  rowLabel,
  sentenceOf,
} from './label-around.ts';
import { behindAsides, isLevel } from './label-aside.ts';
import { type Before, nounBeforeOf } from './label-before.ts';
import {
  hasOwnPredicate,
  isInBracket,
  namedBeforeBracket,
  quotedNoun,
  saidBehindBracket,
  shareOfSum,
} from './label-beside.ts';
import { countedBefore, taskBefore } from './label-bracket.ts';
import {
  broughtNoun,
  givenBehindPart,
  HEADED_WORDS,
  headedBy,
  introducedNoun,
  phraseFrom,
  presentedNoun,
} from './label-brought.ts';
import { costedThing } from './label-cost.ts';
import { BARE_SUM, countedNext, creditBefore, paidNext, shareOfAim } from './label-counted.ts';
import { lastingBefore } from './label-extent.ts';
import {
  CHANGE,
  countBefore,
  figureBefore,
  keepName,
  nounsIn,
  openingCount,
  tailBehind,
  thatFigure,
} from './label-kept.ts';
import { HE, nounBefore, SUMS } from './label-left.ts';
import { listedTitle } from './label-listed.ts';
import { GIVER, isBody, isForWhom, isPayer, nameUnlessBody, pays, purposeOfPayer, STATE } from './label-payer.ts';
import { unitBehind } from './label-per.ts';
import { withRest } from './label-rest.ts';
import { type After, endsSince, isPredicateAt, NONE as NO_AFTER } from './label-right.ts';
import {
  bracketedSection,
  changedSection,
  openedWith,
  sectionBefore,
  sectionNamed,
  sectionOpening,
} from './label-section.ts';
import { lastVerbIn } from './label-stretch.ts';
import { withAntecedent } from './label-that.ts';
import { agesBefore, purposeTitle, titleBefore } from './label-title.ts';
import { listedPlaceOf } from './listed-places.ts';
import { isEmptyRange, nounPhraseEnd, nounPhraseIn, writtenPhrase } from './noun-phrase.ts';
import { runInTitleOf } from './run-in.ts';
import { isCountOf, isMoney, isShare, type Spot } from './spot.ts';
import { outcomeOf } from './topic-counts.ts';
import { isVerb } from './verbs.ts';
import { hedgeBefore, type Zones, zonesOf } from './zones.ts';

/** How many figures back a label is taken over from (`45 110 entrées …, soit 3 % …, dont 9,2 %`). */
const MOST_CARRIED = 4;

/** The noun a figure is of, and where it stands beside it (`plan vélo`, `investissement`). Either may be empty. */
interface Named {
  readonly noun: string;
  readonly side: string;
}

/**
 * What a figure measures or pays, in the document's words without the figure: the noun phrase that governs it, behind it
 * (`19 850 | entrées en formation`) or before it (`taux d'abandon : | 14 %`), else that of the figure before, of the
 * lead-in, of the sentence before or the heading, and the sentence itself when nothing else is there. Never empty.
 */
export function labelOf(site: Spot): string {
  if (site.passage.row !== null) return rowLabel(site) || headingLabel(site) || sentenceOf(site);
  const outcome = outcomeOf(site);
  if (outcome !== '') return outcome;
  const { noun: name, side } = ownName(site, MOST_CARRIED);
  const noun = withRest(site, withAntecedent(site, name));
  const work = sharedWork(site, noun);
  const isTheirs = noun === '' && isOfThem(site) && zonesOf(site).link !== 'colon';
  const them = isTheirs ? countBefore(site) : isOpeningPart(site) ? openingCount(site) : '';
  keepName(site, work || noun || them);
  if (isCountOf(site) && countsSections(site)) return SECTIONS;
  const base =
    work ||
    them ||
    (isThatRate(site, noun) || isAim(site) ? figureBefore(site) : '') ||
    (isRightBefore(site, noun) ? noun : pays(site, noun) ? '' : nameUnlessBody(noun)) ||
    nameOfRange(site) ||
    purposeOfPayer(site, noun) ||
    shareOfSum(site) ||
    measureBehind(site) ||
    sectionNamed(site) ||
    nameUnlessBody(thatFigure(site)) ||
    nameUnlessBody(nounOfPronoun(site)) ||
    nameUnlessBody(leadLabel(site)) ||
    nameUnlessBody(nounOfSentenceBefore(site)) ||
    nameUnlessBody(figureBefore(site)) ||
    nameUnlessBody(openingLabel(site)) ||
    sectionOpening(site) ||
    creditBefore(site);
  if (base !== '') {
    const title = itemTitle(site, base) || (base === noun ? costedThing(site) || leadTitle(site) : '');
    const label = `${joined(base, side)}${tailBehind(site, base, side)}`;
    return title === '' ? label : joined(title, label);
  }
  const heading = headingLabel(site);
  if (heading !== '') return joined(heading, side);
  return (isBody(noun) ? '' : noun) || side || openedWith(site) || noun || weakNoun(site) || sentenceOf(site);
}

/** `| Les crédits ouverts | s'élèvent à 56 M€`: words that tell little, where nothing else is told. */
function weakNoun({ passages: { text }, passage: { clause }, placed: { from } }: Spot): string {
  const place = placeOf(text, clause);
  return writtenPhrase(place, nounPhraseIn(place, { from: 0, to: nounPhraseEnd(place, { from: 0, to: from }) }, true));
}

/** `réparti en 2 | sections | : 15 M€ en fonctionnement`: what is counted, and not what the sums are of. */
const SECTIONS = 'sections';
const countsSections = ({ passages: { text }, passage: { clause }, placed: { to } }: Spot): boolean =>
  stemAt(clause.words, to) === 'section' && kindAt(placeOf(text, clause), to + 1) === 'sign';

/** `• Trains et cars. | 4,9 M€ compensent la hausse`: the title that opens the item, as a sentence of its own. */
function itemTitle(site: Spot, base: string): string {
  const { passages, passage } = site;
  if (passages.structure.blocks[passage.block]?.kind !== 'item') return '';
  const title = openingTitle(site) || (isBareWord(base) ? colonTitle(site) : '');
  return base.startsWith(title.replace(ARTICLE, '')) ? '' : title;
}

/** `| Tour cycliste | : le solde de 500 000 € est mandaté`: the title of the item in its own line, no sentence; empty for none. */
function colonTitle({ passages, passage, placed: { quantity } }: Spot): string {
  const title = runInTitleOf(passages, passage);
  if (title === null || title.start !== passage.start || title.end >= quantity.start) return '';
  const isDate = /^\d/.test(title.words[0]?.stem ?? '');
  const place = placeOf(passages.text, title);
  // « Sur le plan stratégique : » : how it is looked at
  if (isDate || title.words.length < 2 || kindAt(place, 0) === 'preposition') return '';
  if (hasFiniteVerb(place, title.words.length)) return '';
  return foldedSpace(passages.text.slice(title.start, title.end));
}
/** `solde`, `coût`: which tells nothing of what it is for. */
const isBareWord = (name: string): boolean => BARE_WORD.test(name);
const BARE_WORD = /^\p{Ll}+$/u;

/** `| Lycées. | Les AP (168 M€) préparent les chantiers`: the title that opens the paragraph, as a sentence of its own; empty for none. */
function openingTitle({ passages, passage }: Spot): string {
  const title = runInTitleOf(passages, passage);
  if (title === null || title.end >= passage.start || title.words.length > MOST_TITLE || title.words.some(isVerb))
    return '';
  return foldedSpace(passages.text.slice(title.words[0]?.start, title.end)).replace(/^«\s*|[\s».:]+$/gu, '');
}
const ARTICLE = /^(?:l[ea]s?\s|l['’])/iu;

/** Words of such a title, at most, with its stop. */
const MOST_TITLE = 7;

/** `finance l'étude à 50 % et la Région à | 30 %`: the rates of those who pay together are of one work. */
const sharedWork = (site: Spot, noun: string): string =>
  (isPayer(noun) || WATER_AGENCY.test(noun)) && isShare(site) ? nameUnlessBody(carriedNoun(site, MOST_CARRIED)) : '';
const WATER_AGENCY = /^agence de l['’]eau(?!\p{L})/iu;

/** `entre | 200 et 260 hectares de zones humides`, `passer de | 38 à 50 % de bio`: both ends are of one thing. */
function nameOfRange(site: Spot): string {
  const end = isMoney(site) ? endOfRange(site) : (endOfRange(site) ?? levelBehind(site));
  return end === null ? '' : nameUnlessBody(ownName(end, 0).noun);
}

/** `Il faudra 42 | minutes`: what is measured, where nothing else tells it. */
function measureBehind({ passages: { text }, passage: { clause }, placed }: Spot): string {
  const word = clause.words[placed.to];
  // « il en faut 240 | fin 2030 »
  const isTime = firstPlacedFrom(clause.placed, placed.to)?.from === placed.to + 1;
  if (word === undefined || isTime || kindAt(placeOf(text, clause), placed.to) !== 'unit') return '';
  return placed.quantity.kind === 'figure' && placed.quantity.unit === 'nombre' ? text.slice(word.start, word.end) : '';
}

/** `Le lycée (3 M€) et | la métropole (| 4 M€)`: a body that stands right before the bracket gets it. */
function isRightBefore(site: Spot, noun: string): boolean {
  const { link, left } = zonesOf(site);
  const last = site.passage.clause.words[left.to - 1];
  return (
    link === 'bracket' &&
    noun !== '' &&
    last !== undefined &&
    site.passages.text.slice(last.end - noun.length, last.end) === noun
  );
}

/** @param base never empty */
const joined = (base: string, side: string): string =>
  side === '' || base.endsWith(side) ? base : `${base} – ${side}`;

function ownName(site: Spot, carried: number): Named {
  const place = placeOf(site.passages.text, site.passage.clause);
  const listed = listedPlaceOf(site.passages, site.passage.clause, site.placed);
  if (listed !== null) {
    const title = writtenPhrase(place, titleBefore(place, listed.colon, 0));
    return { noun: title || textBefore(place, listed.colon), side: '' };
  }
  const zones = zonesOf(site);
  const key = keyOf(site, place, zones);
  if (key !== '') return { noun: key, side: '' };
  const ages = agesBefore(place, site.placed.from);
  if (!isEmptyRange(ages) && !isCountOf(site) && !isMoney(site)) return { noun: writtenPhrase(place, ages), side: '' };
  if (isVerbOfTimes(site, place) && kindAt(place, site.placed.to) === 'article')
    return { noun: phraseFrom(place, site.placed.to), side: '' };
  if (site.placed.quantity.kind === 'mention' || site.placed.from === hedgeBefore(place.clause, site.placed.from)) {
    const headed = headedBy(site, place);
    if (headed !== '') return { noun: headed, side: '' };
  }
  const after = isComparison(site, place) ? NO_AFTER : afterOf(site, place, zones);
  const before = nounBeforeOf(site, place, zones);
  const side = writtenPhrase(
    place,
    after.role === 'leans' || isCountOf(site) ? sideOf(after) : sectionBefore(place, site.placed.from),
  );
  const lack = lackOf(site, place, after);
  if (lack !== '') return { noun: carriedNoun(site, carried), side: lack };
  if (isNextOf(site, place, after))
    return besideFirst(carriedNoun(site, carried), side, writtenPhrase(place, after.noun));
  if (isOfParty(site, place, after)) {
    const told = carriedNoun(site, carried);
    if (told !== '') return { noun: told, side: writtenPhrase(place, after.noun) };
  }
  const shared = after.role === 'joins' ? sharedRate(site, place, before, carried) : null;
  if (shared !== null) return { noun: shared, side: writtenPhrase(place, after.noun) };
  const group = groupBefore(site, place, carried);
  if (group !== '') {
    const isNamed = stemAt(place.clause.words, after.noun.from - 1) === 'des';
    return { noun: group, side: isNamed ? writtenPhrase(place, after.noun) : '' };
  }
  // « 4 200 entrées, dont 2 650 | réservées aux jeunes »
  if (isAmongOpening(site, place)) return { noun: carriedNoun(site, carried), side: '' };
  const aim = isShare(site) ? shareOfAim(site, place) : '';
  if (aim !== '') return { noun: aim, side: '' };
  const isPart = isCountOf(site) && stemAt(place.clause.words, site.placed.from - 1) === 'dont';
  if (isPart && after.role === 'joins' && kindAt(place, site.placed.to) === 'participle')
    return { noun: carriedNoun(site, carried), side: writtenPhrase(place, after.noun) };
  if (
    isPartThat(site, place) ||
    isPartBehindColon(site, place, zones) ||
    (zones.link === 'bracket' && isChangeOfThose(site, place))
  ) {
    const whole = carriedNoun(site, carried);
    if (whole !== '') return { noun: whole, side: '' };
  }
  const owner = shareOwner(site, place, before, after);
  if (owner !== '') return { noun: joined(owner, writtenPhrase(place, after.noun)), side: '' };
  const among = after.role === 'names' && kindAt(place, site.placed.to) !== 'verb' ? '' : amongNoun(site, place);
  if (among !== '') return { noun: among, side: '' };
  if (isOfThem(site)) {
    const them = isSubjectSince(site, place, before.subject) ? writtenPhrase(place, before.subject) : '';
    return { noun: them || carriedNoun(site, carried), side: '' };
  }
  if (isBroughtFor(place, site.placed.from)) {
    const told = carriedNoun(site, carried);
    if (told !== '') return { noun: told, side: '' };
  }
  const credits = movedCredits(place);
  if (credits !== '') return { noun: credits, side: '' };
  const names = after.role === 'names' || after.role === 'joins';
  if (!names && (isRestated(site) || isAimedAt(site, place))) {
    const told = carriedNoun(site, carried);
    if (told !== '') return { noun: told, side };
  }
  const chosen =
    zones.link === null ? chosenNoun(site, place, before, after) : linkedNoun(site, place, zones.link, before, after);
  // « Restructuration du gymnase : 4,6 M€ (sur | un projet | de 11,8 M€) »
  const own = BOTH_SIDES.test(chosen) ? '' : chosen;
  const isWholeAside = isMoney(site) && site.territory.bracketed && WHOLE_OF.test(own);
  const ofPart = isWholeAside ? carriedNoun(site, carried) : '';
  if (ofPart !== '') return { noun: ofPart, side: own };
  const brought = broughtNoun(levelBehind(site) ?? site, place);
  const noun =
    (isMoney(site) && (STEP.test(own) || isBareSum(site, own)) ? carriedNoun(site, carried) : '') ||
    (isMoney(site) && isSumOfShare(site) ? (carriedNoun(site, carried).split(' – ', 1)[0] ?? '') : '') ||
    (own === 'personnes' ? numberOfPersons(site, place, before, carried) : '') ||
    accountNoun(site, place, own) ||
    (after.role === 'joins' || (after.role === 'names' && isShare(site)) ? '' : introducedNoun(site, place)) ||
    presentedNoun(site, place) ||
    givenBehindPart(site, place) ||
    brought ||
    (isCountOf(site) ? quotedNoun(place, site.placed.to) : '') ||
    (names ? listedMoney(site, place, after) || aidedThing(site, place, before, after) : listedNoun(site, place)) ||
    (after.role === 'none' && !isNamedBefore(site, zones, before, own) ? countedNext(site, place) : '') ||
    (isMoney(site) && BARE_SUM.test(own) ? paidNext(site, place) : '') ||
    changedSection(place, site.placed.from) ||
    own ||
    carriedNoun(site, carried);
  const moved = isNamedPlace(site, noun) ? whatMoves(site, carried) : '';
  if (moved !== '') return { noun: moved, side: noun };
  if (isNextShare(site, place, after, noun)) return nextShare(site, place, carried, writtenPhrase(place, after.noun));
  const inner = innerNoun(site, place);
  const isPurpose = after.role === 'joins' && kindAt(place, after.noun.from) !== 'infinitive';
  if (inner === '' && brought === '' && after.role !== 'names' && !isPurpose && isSecondLevel(site)) {
    const first = carriedNoun(site, carried);
    if (first !== '') return { noun: first, side: '' };
  }
  if (inner !== '') return { noun: inner, side: zones.link === 'colon' ? side : own || side };
  // « davantage que l'Île-de-France (| 3 % |) »
  const whole = !isMoney(site) && !isCountOf(site) && PLACE.test(noun) ? carriedNoun(site, carried) : '';
  return whole === '' ? { noun, side } : { noun: whole, side: noun };
}

/** What a sum is a part of, and says nothing by itself. */
const WHOLE_OF = /^(?:projet|opération|chantier|programme|enveloppe|budget|coût|total)(?: (?:totale?|globale?))?$/iu;

/** `une aide de | 3 M€ | à 12 lycées`, `Bourses : | 9 M€ | pour 1 930 étudiants`, `La PCH mobilise | 9 M€ | pour 1 130 adultes`, `41 200 contrats, dont | 3 400 | rattachés aux 6 CFA`: what the next figure counts is another thing. */
const isNamedBefore = (site: Spot, { link }: Zones, { isMeasured }: Before, own: string): boolean =>
  isCountOf(site)
    ? stemAt(site.passage.clause.words, site.placed.from - 1) === 'dont'
    : !isShare(site) &&
      own !== '' &&
      (!isMoney(site) || isMeasured || link === 'colon' || !(isBody(own) || pays(site, own)));

/** `passe de 4,2 M€ au | budget primitif | à 4,8 M€`: when, and not what. */
const STEP = /^(?:budget (?:primitif|supplémentaire)|compte administratif|décision modificative)$/iu;

/** `Part des masses d'eau en risque | : Vilaine 85 %` */
const textBefore = ({ text, clause: { words } }: Place, colon: number): string =>
  foldedSpace(text.slice(words[0]?.start, words[colon - 1]?.end));

/** `| Le nombre d'adhérents | s'élève à 12 400 personnes, contre 11 800 personnes en 2030`: who they are; empty elsewhere. */
function numberOfPersons(site: Spot, place: Place, { subject }: Before, carried: number): string {
  const first = site.placed.from - hedgeBefore(place.clause, site.placed.from);
  if (stemAt(place.clause.words, first - 1) === 'contre') return carriedNoun(site, carried);
  if (!isLevel(place, first, FARTHEST_LEVEL)) return '';
  const told = writtenPhrase(place, subject) || carriedNoun(site, carried);
  return NUMBER_OF.test(told) ? told : '';
}
/** Of `s'élève ainsi, à la fin de 2031, à`. Unit: words. */
const FARTHEST_LEVEL = 14;
const NUMBER_OF = /^(?:nombre|effectifs?|volume|file active|fréquentation|public)(?!\p{L})/u;

/** `| 980 enfants | font leur rentrée dans les écoles : | 260 | sont attendus en maternelle` */
const isPartBehindColon = (site: Spot, place: Place, { link }: Zones): boolean =>
  link === 'colon' &&
  isCountOf(site) &&
  site.around.previous?.quantity.unit === 'nombre' &&
  isPredicateAt(place, site.placed.to);

/** `Le parc croît de 4 %, derrière | la Bresse (| + 6 % |)`: where, and not what. */
const isNamedPlace = (site: Spot, noun: string): boolean =>
  isShare(site) &&
  SIGN.test(site.passages.text[site.placed.quantity.start] ?? '') &&
  NAMES_ALONE.test(noun) &&
  !isBody(noun);
const SIGN = /[+–−-]/;
const lastShare = ({ passage: { clause }, index }: Spot): string => {
  const at = clause.figures.findLastIndex(({ quantity }, other) => other < index && quantity.unit === 'pourcent');
  return nounsIn(clause)[at] ?? '';
};
function whatMoves(site: Spot, carried: number): string {
  const isOfCount = site.around.previous?.quantity.unit === 'nombre';
  const [moved = ''] = ((isOfCount ? '' : carriedNoun(site, carried)) || lastShare(site) || figureBefore(site)).split(
    ' – ',
    1,
  );
  return NAMES_ALONE.test(moved) ? '' : moved;
}
const NAMES_ALONE =
  /^\p{Lu}\p{Ll}[\p{L}'’-]*(?: (?:d[eu] (?:la )?|d['’]|métropolitaine$|et (?:l[ae]s? |l['’])?)?(?:\p{Lu}[\p{L}'’-]+)?){0,3}$/u;

const sideOf = ({ role, noun, from }: After): Range => (role === 'leans' ? noun : { from, to: from });

/** `la part du vélo varie de 1 % au Nord à 27 % | au Sud`: both lean on what stands before them. */
function nextShare(site: Spot, place: Place, carried: number, noun: string): Named {
  const leans = kindAt(place, site.around.previous?.to ?? 0) === 'preposition';
  const whole = leans ? carriedNoun(site, carried) : '';
  return whole === '' || isSincePrevious(site, whole) ? { noun, side: '' } : { noun: whole, side: noun };
}

/** `37 115 entrées : 19 240 | pour la Région |, 14 680 | pour Pôle emploi`: who did so is not what is counted. */
const isOfParty = (site: Spot, place: Place, { role, from, noun }: After): boolean =>
  isCountOf(site) &&
  role === 'joins' &&
  stemAt(place.clause.words, from) === 'pour' &&
  site.around.previous?.quantity.unit === 'nombre' &&
  isName(site.passages.text, place.clause.words[noun.from] as Word);

/** `contre 41 % pour | les autres régions`; `2 % pour les CFA de la Ville, contre 1 % pour | les CFA agricoles` */
const besideFirst = (noun: string, side: string, other: string): Named =>
  noun === '' || (other !== '' && noun.split(' ')[0] === other.split(' ')[0])
    ? { noun: other, side: other === '' ? side : '' }
    : { noun, side: side || other };

/** `72 % des | stagiaires | sont sans bac et | 17 % | trouvent un emploi`: both are told of the same group; empty elsewhere. */
function groupBefore(site: Spot, place: Place, carried: number): string {
  const { placed, around, passages } = site;
  const { previous } = around;
  if (!isShare(site) || previous?.quantity.unit !== 'pourcent' || !isPredicateAt(place, placed.to)) return '';
  const of = stemAt(place.clause.words, previous.to);
  const isOf = of === 'des' || (of === 'de' && kindAt(place, previous.to + 1) === 'article');
  const group = isOf ? carriedNoun(site, carried) : '';
  const at = passages.text.slice(previous.quantity.end, placed.quantity.start).indexOf(group);
  return at >= 0 && at <= LONGEST_JOINT ? group : '';
}

/** `| Les femmes | représentent 45 % des apprentis`: whose share of the group it is; empty for who pays, and elsewhere. */
function shareOwner(site: Spot, place: Place, { subject }: Before, after: After): string {
  const { words } = place.clause;
  if (!isShare(site) || after.role !== 'names' || !OF.has(stemAt(words, site.placed.to))) return '';
  // « un emprunt de 12 M€ (| 8 % | des recettes) », « 12 M€ vont à la voirie, soit | 30 % | du budget »
  if (isPartOfSum(site)) return nameUnlessBody(carriedNoun(site, MOST_CARRIED));
  let verb = site.placed.from - 1 - hedgeBefore(place.clause, site.placed.from);
  while (kindAt(place, verb) === 'adverb') verb--;
  // « L'école est en première ligne avec | 25 % | du budget »
  if (stemAt(words, verb) === 'avec' && IN_RANK.test(stemAt(words, verb - 1)))
    return nameUnlessBody(writtenPhrase(place, subject));
  const amounts = stemAt(words, verb) === 'a' && AMOUNTS_TO.test(stemAt(words, verb - 1));
  if (!amounts && (kindAt(place, verb) !== 'verb' || !HOLDS.test(stemAt(words, verb)))) return '';
  const isSame = JOINTS.has(stemAt(words, verb - 1));
  const owner = isSame
    ? ((nounsIn(place.clause)[site.index - 1] ?? '').split(' – ', 1)[0] ?? '')
    : writtenPhrase(place, subject);
  return owner === '' || isBody(owner) || PERSONS.test(owner) ? '' : owner;
}
const IN_RANK = /^(?:ligne|tete|poste|rang|place|position|priorite|budget|depense)$/;
const isPartOfSum = ({ passage: { clause }, placed: { from }, around: { previous } }: Spot): boolean => {
  const first = from - hedgeBefore(clause, from);
  const isBracketed = stemAt(clause.words, first - 1) === '(' && previous?.to === first - 1;
  return previous?.quantity.unit === 'euros' && (isBracketed || stemAt(clause.words, first - 1) === 'soit');
};
const JOINTS: ReadonlySet<string> = new Set(['et', ',']);
const OF: ReadonlySet<string> = new Set(['de', 'd', 'du', 'des']);
/** `La part | s'élève à | 12 % des repas`, `| équivaut à | 3 % du budget` */
const AMOUNTS_TO = /^(?:elev(?:e|ent|ait|aient)|equiva(?:ut|lent|lait|laient)|correspond(?:ent|ait|aient)?)$/;
const HOLDS =
  /^(?:represent|form|constitu|occup|concentr|desser|couvr|assur|regroup|rassembl|pes|totalis|absorb|detien)/;

/** `Parmi | les apprentis |, 51 % relèvent d'un établissement privé` */
function amongNoun(site: Spot, place: Place): string {
  const { words } = place.clause;
  const end = isShare(site) && stemAt(words, 0) === 'parmi' ? words.findIndex(({ stem }) => stem === ',') : -1;
  return end < 0 || (place.clause.figures[0]?.from ?? 0) < end
    ? ''
    : writtenPhrase(place, nounPhraseIn(place, { from: 1, to: end }));
}

/** `La Région a | doublé | son aide aux captages`, `multiplier par | 4 | la production` */
const isVerbOfTimes = ({ placed: { quantity, from } }: Spot, { clause: { words } }: Place): boolean =>
  quantity.kind === 'figure' &&
  quantity.unit === 'facteur' &&
  (quantity.words || (stemAt(words, from - 1) === 'par' && stemAt(words, from - 2).startsWith('multipli')));

/** `44 % | sans diplôme`: what they lack, opening an item or behind a comma. */
function lackOf({ placed: { from, to } }: Spot, place: Place, { noun }: After): string {
  const { words } = place.clause;
  const opens = from <= 1 || words[from - 1]?.stem === ',' || words[from - 1]?.stem === 'et';
  return words[to]?.stem === 'san' && opens ? writtenPhrase(place, { from: to, to: Math.max(noun.to, to + 2) }) : '';
}

/** `la fréquentation est supérieure de | 60 % | aux 20 000 voyages`: behind it stands what it is set against. */
const isComparison = ({ placed: { from } }: Spot, { clause: { words } }: Place): boolean =>
  HIGHER.test(words[from - 2]?.stem ?? '') && words[from - 1]?.stem === 'de';
const HIGHER = /^(?:super|infer)ieure?$/;

function chosenNoun(site: Spot, place: Place, { object, isMeasured, subject }: Before, after: After): string {
  const act = nameUnlessBody(writtenPhrase(place, lastingBefore(place, site.placed))) || actOn(site, place, after);
  if (act !== '') return act;
  const isTime = after.role === 'names' && LASTS.has(stemAt(place.clause.words, headOf(place, object)));
  if (isMeasured && !isEmptyRange(object) && (isMoney(site) || isTime || after.role !== 'names')) {
    const own = writtenPhrase(place, object);
    if (isTime)
      return after.from === site.placed.to
        ? `${own} ${writtenPhrase(place, { from: after.from, to: after.noun.to })}`
        : own;
    if (isToldOf(site, place, object, after)) return own;
    const isBare = object.to - headOf(place, object) === 1 && after.role === 'names';
    if (!isBare && (after.role !== 'joins' || STATE.test(writtenPhrase(place, after.noun)))) return own;
    const noun = writtenPhrase(place, after.noun);
    // « Une enveloppe de 14 M€ devrait financer | des campagnes »
    const isObject = after.role === 'names' && kindAt(place, after.from) === 'article' && after.from > site.placed.to;
    return isObject ? noun : `${own} ${writtenPhrase(place, { from: after.from, to: after.noun.to })}`;
  }
  const before = writtenPhrase(place, isEmptyRange(object) ? subject : object);
  const isNamed = after.role === 'names' || after.role === 'joins';
  return isNamed && !isToldBeside(site, place, before, after) ? writtenPhrase(place, after.noun) : before;
}

/** `Une prise en charge | jusqu'à 75 % | est possible pour les lycées`, `est revalorisé de 0,9 M€, | notamment au titre des lycées`: what stands before says more. */
function isToldBeside(site: Spot, place: Place, before: string, { from }: After): boolean {
  if (before === '') return false;
  const { words } = place.clause;
  const { to } = site.placed;
  const isPartly = isMoney(site) && words.slice(to, from).some(({ stem }) => stem === 'notamment');
  if (isPartly) return lastVerbIn(place, { from: to, to: from }) < 0;
  const { left } = zonesOf(site);
  return (
    isShare(site) &&
    kindAt(place, to) === 'verb' &&
    kindAt(place, left.from) === 'article' &&
    UP_TO.has(stemAt(words, left.to - 1))
  );
}
const UP_TO: ReadonlySet<string> = new Set(['a', 'de']);
/** `Équilibré en | dépenses et en recettes | à hauteur de` */
const BOTH_SIDES = /^(?:dépenses et en recettes|recettes et en dépenses)$/iu;

/** `L'excédent de 3 M€ | est affecté aux travaux`, `Le budget de 12 M€ | permettra de rénover les lycées`; an envelope is of what it goes to. */
const isToldOf = (site: Spot, place: Place, object: Range, { noun }: After): boolean =>
  kindAt(place, behindAsides(place, site.placed.to)) === 'verb' &&
  (kindAt(place, noun.from) === 'infinitive' || !SUMS.has(stemAt(place.clause.words, headOf(place, object))));

/** `une durée moyenne de 12 jours | de formation`, `un délai de 3 mois | d'instruction` */
const LASTS: ReadonlySet<string> = stems('durée délai temps');

/** `première | enveloppe`: the word itself, behind an adjective. */
const headOf = (place: Place, { from, to }: Range): number =>
  kindAt(place, from) === 'adjective' && from + 1 < to ? from + 1 : from;

/** `Mobilités : 12 M€`, `la TVA (5 M€)`; a count also says what it counts: `Bac pro : 120 places`. */
function linkedNoun(
  site: Spot,
  place: Place,
  link: 'colon' | 'bracket' | 'comma',
  { object, subject }: Before,
  after: After,
): string {
  const names = after.role === 'names' || after.role === 'joins' ? writtenPhrase(place, after.noun) : '';
  // « ; sur celui de la Sèvre, 3 % » : where, « 1 % sur un mois (+ 3 % sur un an) » : since when, and not what
  const { left } = zonesOf(site);
  const isPlaced = kindAt(place, left.from) === 'preposition' && stemAt(place.clause.words, left.from) !== 'pour';
  if ((link === 'comma' && isPlaced) || endsSince(place, left.to)) return names;
  const item = link === 'comma' ? writtenPhrase(place, titleBefore(place, left.to, site.around.left.from)) : '';
  if (item !== '') return item;
  const listed = link === 'bracket' && !isCountOf(site) ? writtenPhrase(place, listedTitle(place, left.to)) : '';
  const task = link === 'bracket' && isMoney(site) ? taskBefore(place, left.to) : '';
  const noun = isEmptyRange(object) ? subject : object;
  const counted = link === 'bracket' && isCountOf(site) ? countedBefore(place, noun) : noun;
  const own =
    task ||
    listed ||
    (link === 'bracket' && !isMoney(site) ? namedBeforeBracket(place, left, isCountOf(site)) : '') ||
    bracketedSection(place, left.to) ||
    writtenPhrase(place, counted);
  // « Une part importante (463,8 M€) | sera consacrée à la lutte »
  if (link === 'bracket' && RATE.test(names)) return names;
  // « un coût moyen de 4 180 € par stagiaire (| 3 960 € | en 2022) »
  const { previous } = site.around;
  const isPer =
    link === 'bracket' && previous !== null && unitBehind({ ...site, placed: previous }, place).endsWith(` ${own}`);
  if (isPer && own !== '') return carriedNoun(site, MOST_CARRIED);
  // « Les femmes forment 54 % des entrants (| 53 % | en 2022) »
  const whole =
    link === 'bracket' && !isCountOf(site) && own !== '' ? (nounsIn(place.clause)[site.index - 1] ?? '') : '';
  if (whole.endsWith(` – ${own}`) || (isMoney(site) && whole.endsWith(`, ${own}`))) return whole;
  if (link === 'bracket' && own === '' && names === '') {
    // « à hauteur de 12 M€ (| + 2 % |) devrait servir »
    const isOfSum = !isMoney(site) && site.around.previous?.to === site.placed.from - 1;
    const told = isOfSum ? carriedNoun(site, MOST_CARRIED) : '';
    // « Parmi elles, 310 (| + 2 % |) perçoivent l'aide »
    if (isOfSum && site.around.previous?.quantity.unit === 'nombre') return told;
    return told || openingTitle(site) || saidBehindBracket(place, site.placed.to);
  }
  if (link === 'bracket' && isCountOf(site) && own !== '') return joined(own, names);
  if (link !== 'colon') return own || names;
  const measured = writtenPhrase(place, measuredInBracket(place, left));
  if (measured !== '' && !isCountOf(site)) return measured;
  const titled = titleBefore(place, left.to, isTitleWithCount(site, place, left.to) ? 0 : site.around.left.from);
  const title = writtenPhrase(place, titled);
  // « Maine-et-Loire : 3 M€ | pour les communes »
  if (names !== '' && PLACE.test(title)) return names;
  // « Selon l'agence : 72 % | des cours d'eau risquent », « Bassin du Val : 50 % | des rivières en bon état »
  if (title !== '' && names !== '' && !isMoney(site) && hasOwnPredicate(place, after.noun)) return names;
  // « La dette a cessé de croître : 158 M€ | d'emprunts nouveaux »
  const isSaid = isMoney(site) && after.role === 'names' && OF.has(stemAt(place.clause.words, site.placed.to));
  const isCredit = isCreditOnly(place.clause, { from: after.noun.from, to: after.noun.from + 1 });
  if (isSaid && !isCredit && hasFiniteVerb(place, left.to)) return names;
  // « Le maire a fixé un cap : 10 % | d'économies d'eau »
  const isOfSome = isShare(site) && after.role === 'names' && isPartitive(place, after.from);
  if (isOfSome && lastVerbIn(place, left) >= 0) return names;
  // « Un effort sans précédent : 12 M€ | pour les lycées » : what is said of it, and not what it is called
  const isComment = isMoney(site) && after.role === 'joins' && COMMENT.test(title);
  if (title !== '' && isComment && !isPayer(names)) return names;
  // « Résultats attendus fin 2030 : 650 km | de rivières restaurées »
  if (names !== '' && !isMoney(site) && RESULTS.test(title)) return names;
  // « Région du Val : 5 M€ | pour les lycées », « Pour les éleveurs : 12 M€ | seront consacrés aux prairies »
  const isGiven =
    isMoney(site) && (GIVER.test(title) ? after.role === 'joins' : isForWhom(place, left, site.placed.to));
  if (names !== '' && isGiven && !isPayer(names)) return names;
  if (title !== '') return isCountOf(site) ? joined(title, names) : title;
  const purpose = isMoney(site) ? writtenPhrase(place, purposeTitle(place, left.to)) : '';
  if (purpose !== '') return purpose;
  // « L'apprentissage recule dans le Bocage : 340 | contrats »
  if (isCountOf(site) && names !== '') return names;
  // « auxquelles on ajoute : 40 000 € | pour la piscine »
  const isPurpose = isMoney(site) && after.role === 'joins';
  return (isEmptyRange(object) && !isPurpose ? own : names) || own || names;
}

/** `10 % | d'économies`, not `31 % | des élèves`, `| de la facture` */
const isPartitive = (place: Place, at: number): boolean =>
  /^de?$/.test(stemAt(place.clause.words, at)) && kindAt(place, at + 1) !== 'article';
/** `| le taux de chômage | (France : 8 %)`: a name alone that opens a bracket tells where; empty elsewhere. */
function measuredInBracket(place: Place, { from, to }: Range): Range {
  const opens = stemAt(place.clause.words, from - 1) === '(' && to - from <= 2;
  const name = place.clause.words[from];
  if (!opens || name === undefined || !isName(place.text, name) || from < 2) return { from, to: from };
  const { object, subject } = nounBefore(place, from - 1, 0);
  const noun = isEmptyRange(object) ? subject : object;
  return MEASURES.has(stemAt(place.clause.words, noun.from)) ? noun : { from, to: from };
}
const MEASURES: ReadonlySet<string> = stems('taux ratio part moyenne prix coût tarif dette dépense');

/** `| le taux d'insertion | atteint 68 % pour les hommes et 71 % pour les femmes`: what is measured of those who follow; null for no share of it. */
function sharedRate(site: Spot, place: Place, { subject }: Before, carried: number): string | null {
  if (!isShare(site)) return null;
  const { previous } = site.around;
  if (previous === null || stemAt(place.clause.words, previous.to) !== 'pour') {
    const own = nameUnlessBody(writtenPhrase(place, subject));
    return own !== '' || HE.has(stemAt(place.clause.words, zonesOf(site).left.from)) ? own : null;
  }
  const first = carriedNoun(site, carried);
  return first === '' || isSincePrevious(site, first) ? null : first;
}

const hasFiniteVerb = (place: Place, to: number): boolean =>
  place.clause.words.slice(0, to).some((_, at) => kindAt(place, at) === 'verb');

/** `| Salles modulaires dans 9 établissements | : 2 240 k€`: what is counted belongs to the title that it stands in; not `45 postes, 12 lycées : 3 M€`. */
function isTitleWithCount(site: Spot, place: Place, colon: number): boolean {
  const { previous } = site.around;
  if (!isMoney(site) || previous === null || site.index !== 1 || previous.quantity.unit !== 'nombre') return false;
  const { words } = place.clause;
  const isThose = kindAt(place, previous.from - 1) === 'article' && stemAt(words, previous.from - 1) !== 'des';
  const joint = isThose ? previous.from - 2 : previous.from - 1;
  return (
    (kindAt(place, joint) === 'preposition' || stemAt(words, joint) === 'des') &&
    !words.slice(0, colon).some(({ stem }) => stem === ',')
  );
}

/** `effort sans précédent`, `nouvelle priorité`; not `crèche` */
const COMMENT =
  /^(?:(?:grande?|nouve(?:au|lle)|véritable|fort|premi(?:er|ère)) )?(?:effort|geste|soutien|engagement|choix|priorité|ambition|accompagnement|mobilisation|coup de pouce|investissement|enveloppe|budget|montant|record|aide|volonté)s?(?!\p{L})/iu;

/** `Résultats attendus`, `Objectifs` */
const RESULTS = /^(?:résultats?|objectifs?|bilan|repères|chiffres clés|cibles?|ambitions?|perspectives)(?: \p{L}+)?$/iu;

/** `ouvert aux collégiens (50 % de | taux d'occupation |)` */
const RATE = /^(?:taux|part) d/u;

/** `Maine-et-Loire`, `Val-d'Orne`: where, and not what. */
const PLACE = /^\p{Lu}\p{L}+(?:-\p{L}+)*-(?:(?:sur|sous|de|du|et|la|le|les|en)-|d['’])[\p{L}'’-]+$/u;

/** `| Ateliers du Bief (14 postes, 28 000 €)`: a sum among others in a bracket is of what stands before it. */
function listedNoun(site: Spot, place: Place): string {
  const { words } = place.clause;
  const { placed } = site;
  if (isCountOf(site) || !LISTS.has(words[placed.from - 1]?.stem ?? '')) return '';
  for (let at = placed.from - 2; at >= Math.max(0, placed.from - HEADED_WORDS); at--) {
    const stem = words[at]?.stem ?? '';
    if (stem === ')' || (stem === ';' && words[placed.from - 1]?.stem === ',')) return '';
    if (stem === ':' && (site.around.previous?.from ?? -1) > at) return writtenPhrase(place, titleBefore(place, at, 0));
    if (stem !== '(') continue;
    const { object, subject } = nounBefore(place, at, 0);
    return writtenPhrase(place, isEmptyRange(object) ? subject : object);
  }
  return '';
}

/** `| l'eau potable (5 % des dossiers ; 2,4 M€ d'aides)`: what the money is called does not say what it is for. */
function listedMoney(site: Spot, place: Place, { noun }: After): string {
  const name = writtenPhrase(place, noun);
  const head = MONEY.has(name) ? listedNoun(site, place) : '';
  return head === '' ? '' : joined(head, name);
}

/** `| La restauration des marais | reste soutenue avec 14 M€ d'aides` */
function aidedThing({ placed: { from } }: Spot, place: Place, { subject }: Before, { noun }: After): string {
  const [name, thing] = [writtenPhrase(place, noun), writtenPhrase(place, subject)];
  const isWith = stemAt(place.clause.words, from - hedgeBefore(place.clause, from) - 1) === 'avec';
  return isWith && MONEY.has(name) && thing !== '' && !isBody(thing) ? joined(thing, name) : '';
}
const MONEY: ReadonlySet<string> = new Set(['aides', 'aide', 'subventions', 'subvention', 'crédits', 'travaux']);
const LISTS: ReadonlySet<string> = new Set([',', ';']);

/** `un contrat sur cinq`, `six jeunes sur dix`: the figure holds its noun. */
function innerNoun({ placed: { quantity, from, to } }: Spot, place: Place): string {
  const { words } = place.clause;
  const isInWords = quantity.kind === 'figure' && quantity.words;
  const isShare = (isInWords || kindAt(place, from) !== 'noun') && to > from + 2;
  const sur = isShare ? words.slice(from + 2, to).findIndex(({ stem }) => stem === 'sur') : -1;
  return sur < 0 ? '' : writtenPhrase(place, nounPhraseIn(place, { from: from + 1, to: from + 2 + sur }));
}

/** The noun of the figure before in the sentence, outside a bracket that closes between them. */
function carriedNoun(site: Spot, carried: number): string {
  const { clause } = site.passage;
  const index = isPartOfMoney(site)
    ? clause.figures.slice(0, site.index).findLastIndex(isSum)
    : headIndex(clause, isInBracket(clause, site.index) ? site.index - 2 : site.index - 1);
  const placed = index < 0 ? undefined : clause.figures[index];
  if (carried === 0 || placed === undefined || isOtherPart(site, placed)) return '';
  const noun =
    nounsIn(clause)[index] ??
    ownName({ ...site, placed, index, around: surroundingsOf(clause, index) }, carried - 1).noun;
  return noun.replace(CHANGE, '');
}

/** `1 M€ réparti sur deux exercices, | dont un engagement de | 0,5 M€`: of money, whatever is counted between. */
const isPartOfMoney = (site: Spot): boolean => {
  const { clause } = site.passage;
  const { left } = zonesOf(site);
  return isMoney(site) && stemAt(clause.words, left.from) === 'dont' && clause.figures.slice(0, site.index).some(isSum);
};
const isSum = ({ quantity }: Placed<Figure>): boolean => quantity.unit === 'euros';

/** `Le service civique … 0,7 M€ en AE`: the subject of the sentence that opens the paragraph or item. */
function openingLabel(site: Spot): string {
  const { passages, passage } = site;
  const first = passages.inBlock(passage.block)[0];
  if (first === undefined || first.kind !== 'sentence') return '';
  const name = firstNounOf(placeOf(passages.text, first.clause));
  // « Les élus votent | 12 000 € | pour 3 km de berges »
  return PERSONS.test(name) ? '' : name;
}
