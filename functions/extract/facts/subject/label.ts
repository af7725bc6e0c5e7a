import { foldedSpace } from '../../positions.ts';
import { firstPlacedFrom, oncePerClause, type Range, surroundingsOf } from '../clause.ts';
import { stems } from '../forms.ts';
import { accountNoun } from './label-account.ts';
import {
  firstNounOf,
  headingLabel,
  leadLabel,
  leadTitle,
  nounOfPronoun,
  nounOfSentenceBefore,
  rowLabel,
} from './label-around.ts';
import { agesBefore, nounBefore, purposeTitle, titleBefore } from './label-left.ts';
import { type After, nounAfter, predicateNoun } from './label-right.ts';
import type { Kind } from './label-words.ts';
import { listedPlaceOf } from './listed-places.ts';
import {
  isEmptyRange,
  isHyphened,
  kindAt,
  nounPhraseEnd,
  nounPhraseIn,
  type Place,
  placeOf,
  writtenPhrase,
} from './noun-phrase.ts';
import { runInTitleOf } from './run-in.ts';
import type { Spot } from './spot.ts';
import { isVerb } from './verbs.ts';
import { isMark, rightEndOf, type Zones, zonesOf } from './zones.ts';

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
  const { noun, side } = ownName(site, MOST_CARRIED);
  const work = sharedWork(site, noun);
  keepName(site, work || noun);
  const base =
    work ||
    (isRightBefore(site, noun) ? noun : nameUnlessBody(noun)) ||
    nameOfRange(site) ||
    measureBehind(site) ||
    nameUnlessBody(nounOfPronoun(site)) ||
    nameUnlessBody(leadLabel(site)) ||
    nameUnlessBody(nounOfSentenceBefore(site)) ||
    nameUnlessBody(openingLabel(site));
  if (base !== '') {
    const title = itemTitle(site, base) || (base === noun ? leadTitle(site) : '');
    return title === '' ? joined(base, side) : joined(title, joined(base, side));
  }
  const heading = headingLabel(site);
  return heading === '' ? noun || side || sentenceOf(site) : joined(heading, side);
}

/** `• Trains et cars. | 4,9 M€ compensent la hausse`: the title that opens the item, as a sentence of its own. */
function itemTitle({ passages, passage }: Spot, base: string): string {
  if (passages.structure.blocks[passage.block]?.kind !== 'item') return '';
  const title = runInTitleOf(passages, passage);
  if (title === null || title.end >= passage.start || title.words.length > MOST_TITLE) return '';
  const words = foldedSpace(passages.text.slice(title.words[0]?.start, title.end)).replace(/^«\s*|[\s».:]+$/gu, '');
  return title.words.some(isVerb) || base.startsWith(words) ? '' : words;
}
/** Words of such a title, at most, with its stop. */
const MOST_TITLE = 7;

/** `finance l'étude à 50 % et la Région à | 30 %`: the rates of those who pay together are of one work. */
const sharedWork = (site: Spot, noun: string): string =>
  (isPayer(noun) || WATER_AGENCY.test(noun)) &&
  site.placed.quantity.kind === 'figure' &&
  site.placed.quantity.unit === 'pourcent'
    ? nameUnlessBody(carriedNoun(site, MOST_CARRIED))
    : '';

const WATER_AGENCY = /^agence de l['’]eau(?!\p{L})/iu;

/** `entre | 200 et 260 hectares de zones humides`: both ends are of one thing. */
function nameOfRange(site: Spot): string {
  const { clause } = site.passage;
  const index = site.index + 1;
  const end = clause.figures[index];
  const isLow = site.placed.quantity.kind === 'figure' && site.placed.quantity.precision === 'borne_basse';
  if (!isLow || end?.quantity.precision !== 'borne_haute') return '';
  return nameUnlessBody(ownName({ ...site, placed: end, index, around: surroundingsOf(clause, index) }, 0).noun);
}

/** `Il faudra 42 | minutes`: what is measured, where nothing else tells it. */
function measureBehind({ passages: { text }, passage: { clause }, placed }: Spot): string {
  const word = clause.words[placed.to];
  if (word === undefined || kindAt(placeOf(text, clause), placed.to) !== 'unit') return '';
  return placed.quantity.kind === 'figure' && placed.quantity.unit === 'nombre' ? text.slice(word.start, word.end) : '';
}

/** Who pays or decides, named by nothing else: the heading says more. */
const BODIES: ReadonlySet<string> = new Set(
  `région département métropole collectivité agence ville commune assemblée conseil exécutif ceser comité commission
  communauté syndicat président présidente maire plénière`.split(/\s+/),
);

const isPayer = (name: string): boolean => BODIES.has(name.toLowerCase());
const nameUnlessBody = (name: string): string => (isPayer(name) ? '' : name);

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
const joined = (base: string, side: string): string => (side === '' || side === base ? base : `${base} – ${side}`);

function ownName(site: Spot, carried: number): Named {
  const place = placeOf(site.passages.text, site.passage.clause);
  const listed = listedPlaceOf(site.passages, site.passage.clause, site.placed);
  if (listed !== null) {
    const title = writtenPhrase(place, titleBefore(place, listed.colon, 0));
    return { noun: title || textBefore(place, listed.colon), side: '' };
  }
  const zones = zonesOf(site);
  const ages = agesBefore(place, site.placed.from);
  if (!isEmptyRange(ages) && !isCountOf(site) && !isMoney(site)) return { noun: writtenPhrase(place, ages), side: '' };
  if (isVerbOfTimes(site) && kindAt(place, site.placed.to) === 'article')
    return { noun: phraseFrom(place, site.placed.to), side: '' };
  if (site.placed.quantity.kind === 'mention' || site.placed.from === 0) {
    const headed = headedBy(site, place);
    if (headed !== '') return { noun: headed, side: '' };
  }
  const after = nounAfter(place, rightOf(site, place, zones), figureKind(site));
  const before = nounBeforeOf(site, place, zones);
  const lack = lackOf(site, place, after);
  if (lack !== '') return { noun: carriedNoun(site, carried), side: lack };
  if (isOfThem(place, site.placed.to)) return { noun: carriedNoun(site, carried), side: '' };
  const side = writtenPhrase(place, after.role === 'leans' ? after.noun : sectionBefore(place, site.placed.from));
  const names = after.role === 'names' || after.role === 'joins';
  const own =
    zones.link === null ? chosenNoun(site, place, before, after) : linkedNoun(site, place, zones.link, before, after);
  const noun =
    accountNoun(site, place, own) ||
    introducedNoun(site, place) ||
    broughtNoun(site, place) ||
    (names ? listedMoney(site, place, after) : listedNoun(site, place)) ||
    (after.role === 'none' ? countedNext(site, place) : '') ||
    changedSection(place, site.placed.from) ||
    own ||
    carriedNoun(site, carried);
  const inner = innerNoun(site, place);
  return inner === '' ? { noun, side } : { noun: inner, side: own || side };
}

/** `Part des masses d'eau en risque | : Vilaine 85 %` */
const textBefore = ({ text, clause: { words } }: Place, colon: number): string =>
  foldedSpace(text.slice(words[0]?.start, words[colon - 1]?.end));

/** `La Région a | doublé | son aide aux captages` */
const isVerbOfTimes = ({ placed: { quantity } }: Spot): boolean =>
  quantity.kind === 'figure' && quantity.unit === 'facteur' && quantity.words;

/** `44 % | sans diplôme`: what they lack, opening an item or behind a comma. */
function lackOf({ placed: { from, to } }: Spot, place: Place, { noun }: After): string {
  const { words } = place.clause;
  const opens = from <= 1 || words[from - 1]?.stem === ',' || words[from - 1]?.stem === 'et';
  return words[to]?.stem === 'san' && opens ? writtenPhrase(place, { from: to, to: Math.max(noun.to, to + 2) }) : '';
}

/** `récompenser 20 | d'entre elles` */
const isOfThem = ({ clause: { words } }: Place, at: number): boolean =>
  words[at + 1]?.stem === 'entre' && words[at]?.stem === 'd' && THEM.has(words[at + 2]?.stem ?? '');
const THEM: ReadonlySet<string> = stems('eux elles nous');

/** `cet | investissement | de 800 M€`, `l'investissement s'élève à`, `soutenir l'investissement (+ 6 M€)`, `| Investissement : 3 M€`: it alone does not say what is built. */
function sectionBefore(place: Place, figure: number): Range {
  const opens = place.clause.words[figure - 1]?.stem === '(';
  if (figure === 2 && place.clause.words[1]?.stem === ':' && SECTIONS.has(place.clause.words[0]?.stem ?? ''))
    return { from: 0, to: 1 };
  for (let at = opens ? figure - 2 : figure - 1; at > Math.max(0, figure - SECTION_REACH); at--) {
    const isSection = place.clause.words[at]?.stem === 'investissement';
    if (isSection && kindAt(place, at - 1) === 'article') return { from: at, to: at + 1 };
    if (isSection || kindAt(place, at) === 'noun' || isMark(place.clause, at)) break;
  }
  return { from: figure, to: figure };
}

/** `une hausse des | investissements | de 50 %`; empty elsewhere. */
function changedSection(place: Place, figure: number): string {
  const section = sectionBefore(place, figure);
  const { words } = place.clause;
  const noun = OF_THE.has(words[section.from - 1]?.stem ?? '') ? section.from - 2 : section.from - 3;
  return !isEmptyRange(section) && MOVES.has(words[noun]?.stem ?? '') ? writtenPhrase(place, section) : '';
}
const OF_THE: ReadonlySet<string> = new Set(['des', 'du']);
const MOVES: ReadonlySet<string> = stems('hausse augmentation progression croissance baisse recul diminution');

const SECTIONS: ReadonlySet<string> = stems('fonctionnement investissement');
/** Unit: words. */
const SECTION_REACH = 7;

/** `9 M€ financent 205 | projets`, `9,5 M€ ont été accordés à 362 | entreprises`, `55 % des 3 000 | masses d'eau`. */
function countedNext({ placed, around: { next } }: Spot, place: Place): string {
  if (next?.quantity.unit !== 'nombre' || next.from <= placed.to || next.from - placed.to > GIVING_WORDS) return '';
  for (let at = placed.to; at < next.from; at++) if (!GIVES.has(kindAt(place, at))) return '';
  const limit = firstPlacedFrom(place.clause.figures, next.to)?.from ?? place.clause.words.length;
  const { noun } = nounAfter(place, { from: next.to, to: rightEndOf(place.clause, next.to, limit) }, 'count');
  return writtenPhrase(place, noun);
}
const GIVES: ReadonlySet<Kind> = new Set(['verb', 'participle', 'adverb', 'adjective', 'preposition', 'article']);
/** Unit: words. */
const GIVING_WORDS = 6;

/** `12 310 entrées`: what is counted follows at once. */
const isCountOf = ({ placed: { quantity } }: Spot): boolean => quantity.kind === 'figure' && quantity.unit === 'nombre';

const figureKind = (site: Spot): 'count' | 'money' | 'measure' =>
  isCountOf(site) ? 'count' : isMoney(site) ? 'money' : 'measure';

const isMoney = ({ placed: { quantity } }: Spot): boolean => quantity.kind === 'figure' && quantity.unit === 'euros';

type Before = ReturnType<typeof nounBefore>;

function chosenNoun(site: Spot, place: Place, { object, isMeasured, subject }: Before, after: After): string {
  if (isMeasured && !isEmptyRange(object) && (isMoney(site) || after.role !== 'names')) {
    const own = writtenPhrase(place, object);
    const isBare = object.to - object.from === 1 && after.role === 'names';
    if (after.role !== 'joins' && !isBare) return own;
    return `${own} ${writtenPhrase(place, { from: after.from, to: after.noun.to })}`;
  }
  if (after.role === 'names' || after.role === 'joins') return writtenPhrase(place, after.noun);
  return writtenPhrase(place, isEmptyRange(object) ? subject : object);
}

/** `Mobilités : 12 M€`, `la TVA (5 M€)`; a count also says what it counts: `Bac pro : 120 places`. */
function linkedNoun(
  site: Spot,
  place: Place,
  link: 'colon' | 'bracket' | 'comma',
  { object, subject }: Before,
  after: After,
): string {
  const names = after.role === 'names' || after.role === 'joins' ? writtenPhrase(place, after.noun) : '';
  // « ; sur celui de la Sèvre, 3 % » : where, and not what
  if (link === 'comma' && kindAt(place, zonesOf(site).left.from) === 'preposition') return names;
  const own = writtenPhrase(place, isEmptyRange(object) ? subject : object);
  // « Une part importante (463,8 M€) | sera consacrée à la lutte »
  if (link === 'bracket' && own === '' && names === '' && place.clause.words[site.placed.to]?.stem === ')') {
    const from = site.placed.to + 1;
    return writtenPhrase(
      place,
      predicateNoun(place, { from, to: rightEndOf(place.clause, from, place.clause.words.length) }).noun,
    );
  }
  if (link === 'bracket' && isCountOf(site) && own !== '') return joined(own, names);
  if (link !== 'colon') return own || names;
  const title = writtenPhrase(place, titleBefore(place, site.placed.from - 1, site.around.left.from));
  if (title !== '') return isCountOf(site) ? joined(title, names) : title;
  const purpose = isMoney(site) ? writtenPhrase(place, purposeTitle(place, site.placed.from - 1)) : '';
  if (purpose !== '') return purpose;
  // « L'apprentissage recule dans le Bocage : 340 | contrats »
  if (isCountOf(site) && names !== '') return names;
  // « auxquelles on ajoute : 40 000 € | pour la piscine »
  const isPurpose = isMoney(site) && after.role === 'joins';
  return (isEmptyRange(object) && !isPurpose ? own : names) || own || names;
}

function nounBeforeOf({ around }: Spot, place: Place, { link, left: { to: end } }: Zones): Before {
  const opensAfterCount = around.previous?.quantity.unit === 'nombre';
  const low = link === 'bracket' && opensAfterCount ? 0 : around.left.from;
  return nounBefore(place, end, afterConjunction(place, { from: low, to: end }, around.previous !== null));
}

/** `24,7 M€ pour les bus et | l'eau 13,1 M€`: what stands before the `et` belongs to the figure before. */
function afterConjunction(place: Place, { from, to }: Range, isShared: boolean): number {
  if (!isShared) return from;
  for (let at = from; at < to && (kindAt(place, at) !== 'sign' || PER.has(place.clause.words[at]?.stem ?? '')); at++)
    if (splits(place, at)) return at + 1;
  return from;
}

/** `2,05 €/m³ pour l'eau potable et | de 2,15 €` */
const PER: ReadonlySet<string> = new Set(['/', '³', '3']);

const splits = (place: Place, at: number): boolean => {
  const stem = place.clause.words[at]?.stem ?? '';
  return (SPLITS.has(stem) && !isHyphened(place, at)) || (stem === 'contre' && kindAt(place, at) === 'turn');
};
const SPLITS: ReadonlySet<string> = stems('et mais puis pui ou');

/** To the next mark or figure; a new thing that an `et` adds before the next figure is left to that one. */
function rightOf({ around }: Spot, place: Place, { right }: Zones): Range {
  if (around.next === null || right.to < around.next.from) return right;
  for (let at = right.to - 1; at >= right.from; at--) if (splits(place, at)) return { from: right.from, to: at };
  return right;
}

/** `mars 2026 : | carte des nappes`, `194,1 M€ environ : | les dépenses d'équipement`. */
function headedBy({ placed }: Spot, place: Place): string {
  const { words } = place.clause;
  const colon = words[placed.to]?.stem === 'environ' ? placed.to + 1 : placed.to;
  return words[colon]?.stem === ':' ? phraseFrom(place, colon + 1) : '';
}

/** `Avec 1 060 M€, soit un tiers de l'enveloppe, | les mobilités arrivent en tête`. */
function introducedNoun({ placed }: Spot, place: Place): string {
  const { words } = place.clause;
  if (words[placed.from - 1]?.stem !== 'avec' || words[placed.to]?.stem !== ',') return '';
  const end = Math.min(words.length - 1, placed.to + HEADED_WORDS);
  for (let at = placed.to; at < end; at++)
    if (words[at]?.stem === ',' && kindAt(place, at + 1) === 'article') return phraseFrom(place, at + 1);
  return '';
}

/** `fixe à 88 M€ | le montant affecté aux régions`, `augmenter de 3 M€ | l'enveloppe`; not `de 3 M€ la première année`. */
function broughtNoun(site: Spot, place: Place): string {
  const { from, to } = site.placed;
  if (isCountOf(site) || kindAt(place, to) !== 'article' || kindAt(place, to + 1) === 'adjective') return '';
  const { words } = place.clause;
  const joint = words[from - 1]?.stem;
  const isBrought =
    (joint === 'a' && BRINGS.test(words[from - 2]?.stem ?? '')) ||
    (joint === 'de' && kindAt(place, from - 2) === 'infinitive');
  return isBrought || (from === 0 && isMoney(site)) ? phraseFrom(place, to) : '';
}
const BRINGS = /^(?:port|fix|ramen|limit|estim|evalu|chiffr)(?:e|ent|era|eront|ant)$/;

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
const MONEY: ReadonlySet<string> = new Set(['aides', 'aide', 'subventions', 'subvention', 'crédits', 'travaux']);
const LISTS: ReadonlySet<string> = new Set([',', ';']);

/** Unit: words. */
const HEADED_WORDS = 16;

function phraseFrom(place: Place, from: number): string {
  const to = rightEndOf(place.clause, from, place.clause.words.length);
  return writtenPhrase(place, nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to }) }));
}

/** `un contrat sur cinq`, `six jeunes sur dix`: the figure holds its noun. */
function innerNoun({ placed: { quantity, from, to } }: Spot, place: Place): string {
  const { words } = place.clause;
  const isInWords = quantity.kind === 'figure' && quantity.words;
  const isShare = (isInWords || kindAt(place, from) !== 'noun') && to > from + 2;
  const sur = isShare ? words.slice(from + 2, to).findIndex(({ stem }) => stem === 'sur') : -1;
  return sur < 0 ? '' : writtenPhrase(place, nounPhraseIn(place, { from: from + 1, to: from + 2 + sur }));
}

/** `une baisse du recours à l'emprunt … (220 M€ au lieu de 291)`: the levels are those of the thing itself. */
const CHANGE =
  /^(?:\p{L}+ )?(?:hausse|baisse|recul|augmentation|diminution|progression|réduction|chute) (?:de la |de l['’]|du |des |de |d['’])(?=\p{L})/iu;

/** The nouns of a sentence's figures, as far as they are known. */
const nounsIn = oncePerClause((): string[] => []);

/** Figures are asked in the order of the text, so the one before has its noun already. */
function keepName({ passage: { clause }, index, placed }: Spot, noun: string): void {
  if (placed === clause.figures[index]) nounsIn(clause)[index] = noun;
}

/** The noun of the figure before in the sentence. */
function carriedNoun(site: Spot, carried: number): string {
  const { clause } = site.passage;
  const index = site.index - 1;
  const placed = index < 0 ? undefined : clause.figures[index];
  if (carried === 0 || placed === undefined) return '';
  const noun =
    nounsIn(clause)[index] ??
    ownName({ ...site, placed, index, around: surroundingsOf(clause, index) }, carried - 1).noun;
  return noun.replace(CHANGE, '');
}

/** `Le service civique … 0,7 M€ en AE`: the subject of the sentence that opens the paragraph or item. */
function openingLabel({ passages, passage }: Spot): string {
  const first = passages.inBlock(passage.block)[0];
  if (first === undefined || first.kind !== 'sentence') return '';
  return firstNounOf(placeOf(passages.text, first.clause));
}

const OPENING_SIGNS = /^[^\p{L}\p{N}]+/u;
/** A label of more letters is a sentence. */
const LONGEST = 140;

const sentenceOf = ({ passages, passage }: Spot): string => sentenceOnce(passage.clause, passages.text);

/** A sentence of many figures is folded once, not for each. */
const sentenceOnce = oncePerClause((clause, text: string): string => {
  const whole = foldedSpace(text.slice(clause.start, clause.end));
  const sentence = whole.replace(OPENING_SIGNS, '');
  if (sentence.length <= LONGEST) return sentence || whole;
  const cut = sentence.lastIndexOf(' ', LONGEST);
  return `${sentence.slice(0, cut > 0 ? cut : LONGEST)}…`;
});
