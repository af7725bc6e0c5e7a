import { CHANGE_NOUNS } from '../../change/nouns.ts';
import { type Placed, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { OF } from '../../function-words.ts';
import { kindAt, placeOf } from '../../phrase/kind-at.ts';
import { joined } from '../../phrase/noun-phrase.ts';
import { isCountOf, isMoney, isShare, type Spot } from '../../phrase/spot.ts';
import { zonesOf } from '../../phrase/zones.ts';
import { outcomeOf } from '../topic/counts.ts';
import { endOfRange, levelBehind } from './after.ts';
import { isAim, isOfThem, isOpeningPart, isThatRate } from './again.ts';
import {
  firstNounOf,
  headingLabel,
  isPresentedAlone,
  leadLabel,
  leadOfGeneric,
  leadTitle,
  nounOfPronoun,
  nounOfSentenceBefore,
  PERSONS,
  rowLabel,
  sentenceOf,
} from './around.ts';
import { isLevel } from './aside.ts';
import { shareOfSum } from './beside.ts';
import { costedThing } from './cost.ts';
import { creditBefore } from './counted.ts';
import { holderOf } from './holder.ts';
import {
  countBefore,
  countGiven,
  figureBefore,
  keepName,
  nounsIn,
  openingCount,
  tailBehind,
  thatFigure,
} from './kept.ts';
import type { Named } from './named.ts';
import { itemTitle } from './opening.ts';
import { carriedNoun, isPartOfMoney, MOST_CARRIED, NAMES_ALONE, ownName } from './own-name.ts';
import { isBody, isPayer, nameUnlessBody, pays, purposeOfPayer, unlessOfState } from './payer.ts';
import { withRest } from './rest.ts';
import { withResumed } from './resumed.ts';
import { openedTopic, openedWith, sectionNamed, sectionOpening } from './section.ts';
import { passiveOf, predicateOf } from './state.ts';
import { withAntecedent } from './that.ts';
import { thingOf, thingOfInserted, withTerm } from './thing.ts';
import { deedOf, measureBehind, sumBefore, weakNoun } from './unnamed.ts';

/**
 * What a figure measures or pays, in the document's words without the figure: the noun phrase that governs it, behind it
 * (`19 850 | entrées en formation`) or before it (`taux d'abandon : | 14 %`), else that of the figure before, of the
 * lead-in, of the sentence before or the heading, and the sentence itself when nothing else is there. Never empty.
 */
export function labelOf(site: Spot): string {
  if (site.passage.row !== null) return rowLabel(site) || headingLabel(site) || sentenceOf(site);
  const outcome = outcomeOf(site);
  if (outcome !== '') return outcome;
  const { noun: name, side } = ofLowerEnd(site, ownName(site, MOST_CARRIED));
  const noun = thingOfInserted(site, withResumed(site, withRest(site, withAntecedent(site, name))));
  const work = sharedWork(site, noun);
  const isTheirs = noun === '' && isOfThem(site) && zonesOf(site).link !== 'colon';
  const them = isTheirs ? countBefore(site) : isOpeningPart(site) ? openingCount(site) : '';
  const place = placeOf(site.passages.text, site.passage.clause);
  const sum = noun === '' || isPayer(noun) || pays(site, noun) ? sumBefore(site) : '';
  keepName(site, work || sum || noun || them);
  if (isCountOf(site) && countsSections(site)) return SECTIONS;
  const base =
    work ||
    them ||
    (isThatRate(site, noun) || isAim(site) ? figureBefore(site) : '') ||
    (isRightBefore(site, noun) ? noun : pays(site, noun) ? '' : nameUnlessBody(noun)) ||
    (isPayer(noun) && isPartOfMoney(site) ? nameUnlessBody(carriedNoun(site, MOST_CARRIED)) : '') ||
    nameOfRange(site) ||
    purposeOfPayer(site, noun) ||
    shareOfSum(site) ||
    measureBehind(site) ||
    sectionNamed(site) ||
    nameUnlessBody(thatFigure(site)) ||
    nameUnlessBody(countGiven(site)) ||
    nameUnlessBody(nounOfPronoun(site)) ||
    nameUnlessBody(leadLabel(site)) ||
    deedOf(site, noun) ||
    sum ||
    (isMoney(site) ? '' : passiveOf(site, place)) ||
    (isPresentedAlone(site) ? '' : unlessOfState(site, nounAround(site))) ||
    sectionOpening(site) ||
    creditBefore(site) ||
    passiveOf(site, place) ||
    predicateOf(site, place);
  if (base !== '') {
    const title =
      thingOf(site, base) ||
      nameUnlessBody(itemTitle(site, base)) ||
      (base === noun ? costedThing(site) || leadTitle(site) : '') ||
      leadOfGeneric(site, base) ||
      holderOf(site, base);
    const label = `${joined(isNextPlace(site, side) ? base.replace(IN_PLACE, '') : base, side)}${tailBehind(site, base, side)}`;
    return withTerm(site, title === '' ? label : joined(title, label));
  }
  const heading = openedTopic(site) === '' ? headingLabel(site) : '';
  if (heading !== '') return withTerm(site, joined(heading, side));
  return (
    (isBody(noun) ? '' : noun) ||
    side ||
    openedWith(site) ||
    noun ||
    weakNoun(site) ||
    passiveOf(site, place, GIVEN) ||
    sentenceOf(site)
  );
}

/** `210 licenciés | à Morville | et | 17 | à Vernay`: not there, but here. */
const isNextPlace = ({ passage: { clause }, placed: { to }, index }: Spot, side: string): boolean =>
  side !== '' && index > 0 && AT_PLACE.has(stemAt(clause.words, to)) && NAMES_ALONE.test(side);
const AT_PLACE: ReadonlySet<string> = stems('à en au aux');
const IN_PLACE = /(?<=\p{L}) (?:à|en|aux?) \p{Lu}[\p{L}'’-]+$/u;

/** `15 M€ ont été | attribués au cours de l'été |`: where nothing else tells what for. */
const GIVEN = /^(?:attribu|allou|accord|octroy|vers|engag|invest|vot|debloqu|consacr|mobilis)/;

const nounAround = (site: Spot): string =>
  (isOfThatFigure(site) ? nameUnlessBody(figureBefore(site)) : '') ||
  nameUnlessBody(nounOfSentenceBefore(site)) ||
  nameUnlessBody(figureBefore(site)) ||
  nameUnlessBody(openingLabel(site));

/** `… une diminution de 40 % des rejets. | Cette diminution | doit atteindre 50 %`, `… 900 jeunes. | Parmi eux, | 40 viennent seuls` */
function isOfThatFigure({ passage: { clause } }: Spot): boolean {
  const [first, second] = [stemAt(clause.words, 0), stemAt(clause.words, 1)];
  const isThatChange = (first === 'cette' || first === 'ce') && CHANGE_NOUNS.has(second);
  return isThatChange || (first === 'parmi' && THEM.has(second));
}
const THEM: ReadonlySet<string> = stems('eux elles ceux celles');

/** `réparti en 2 | sections | : 15 M€ en fonctionnement`: what is counted, and not what the sums are of. */
const SECTIONS = 'sections';
const countsSections = ({ passages: { text }, passage: { clause }, placed: { to } }: Spot): boolean =>
  stemAt(clause.words, to) === 'section' && kindAt(placeOf(text, clause), to + 1) === 'sign';

/** `finance l'étude à 50 % et la Région à | 30 %`: the rates of those who pay together are of one work; not `l'État (| 29 % | du total)`. */
function sharedWork(site: Spot, noun: string): string {
  const { words } = site.passage.clause;
  const { to } = site.placed;
  const isOfOther = OF.has(stemAt(words, to)) && WHOLES.has(stemAt(words, to + 1));
  const isPaid = isShare(site) && !isOfOther && (isPayer(noun) || WATER_AGENCY.test(noun));
  return isPaid ? nameUnlessBody(carriedNoun(site, MOST_CARRIED)) : '';
}
const WHOLES: ReadonlySet<string> = stems('total produits ressources recettes dépenses budget financement');
const WATER_AGENCY = /^agence de l['’]eau(?!\p{L})/iu;

/** `entre | 200 et 260 hectares de zones humides`, `passer de | 38 à 50 % de bio`: both ends are of one thing. */
function nameOfRange(site: Spot): string {
  const end = isMoney(site) ? endOfRange(site) : (endOfRange(site) ?? levelBehind(site));
  return end === null ? '' : nameUnlessBody(ownName(end, 0).noun);
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

/** `est de 20 à | 30 % | du budget`, `une réduction de ressources entre 5 et | 6 M€`: both ends of a range are of one thing; the own name elsewhere. */
function ofLowerEnd(site: Spot, own: Named): Named {
  const { passages, passage, placed, index } = site;
  const lower = passage.clause.figures[index - 1];
  const isRange = lower?.quantity.precision === 'borne_basse' && lower.to === placed.from - 1;
  const noun = isRange ? (nounsIn(passage.clause)[index - 1] ?? '') : '';
  if (noun === '' || own.noun === '') return own;
  const isLevelOf = isShare(site) && isLevel(placeOf(passages.text, passage.clause), lower?.from ?? 0, LEVEL_WORDS);
  const isBracketed = isShare(site) && stemAt(passage.clause.words, (lower?.from ?? 0) - 1) === '(';
  return isLevelOf || isBracketed || isLengthOf(site, noun, lower) || noun.endsWith(` ${own.noun}`)
    ? { noun, side: '' }
    : own;
}
/** Of `s'élève de`. */
const LEVEL_WORDS = 3;

/** `| une bande | de 1 m à | 2 m | de chaque côté des routes` */
function isLengthOf({ passages: { text }, passage: { clause }, placed }: Spot, noun: string, lower?: Placed): boolean {
  const of = (lower?.from ?? 0) - 1;
  const isLength = placed.quantity.kind === 'figure' && LENGTHS.has(placed.quantity.unit);
  if (!isLength || !OF.has(stemAt(clause.words, of))) return false;
  const end = clause.words[of - 1]?.end ?? 0;
  return text.slice(end - noun.length, end) === noun;
}
const LENGTHS: ReadonlySet<string | null> = new Set(['metres', 'kilometres']);

/** `Le service civique … 0,7 M€ en AE`: the subject of the sentence that opens the paragraph or item. */
function openingLabel(site: Spot): string {
  const { passages, passage } = site;
  const first = passages.inBlock(passage.block)[0];
  if (first === undefined || first.kind !== 'sentence') return '';
  const name = firstNounOf(placeOf(passages.text, first.clause));
  // « Les élus votent | 12 000 € | pour 3 km de berges »
  return PERSONS.test(name) ? '' : name;
}
