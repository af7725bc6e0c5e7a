/** Rules for the parts of a sum, for sums in lists and in brackets, and for what a sum buys. */
import { foldedSpace } from '../../../positions.ts';
import { type Clause, firstPlacedFrom, stemAt } from '../../clause.ts';
import { OF, THAT_ONE, TO } from '../../function-words.ts';
import { isCreditOnly } from '../../phrase/edges.ts';
import { isName, kindAt, type Place } from '../../phrase/kind-at.ts';
import { nounPhraseEnd, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isMoney } from '../../phrase/spot.ts';
import type { Kind } from '../../phrase/word-kinds.ts';
import { hedgeBefore, rightEndOf } from '../../phrase/zones.ts';
import type { Word } from '../../words.ts';
import { phraseFrom } from './brought.ts';
import { nounsIn } from './kept.ts';
import { type Beside, type Named, type Outset, only, withSide } from './named.ts';
import { nameUnlessBody } from './payer.ts';
import { lastVerbIn } from './stretch.ts';

/** `- | Les musées | avec 14 M€ pour rénover`, `- | Les routes | pour 6 M€`: an item without a verb opens with what its sum is for. */
export function ofItemWith({ site, place }: Beside): Named | null {
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

/** `aide 16 | maraîchers et horticulteurs | pour | 92 000 €`, `Installer 40 | référents |, moyennant | 1,2 M€`: those who are counted get it. */
export function ofCounted({ site, place, taken }: Beside): Named | null {
  const { clause } = place;
  const { previous } = site.around;
  const lead = site.placed.from - hedgeBefore(clause, site.placed.from) - 1;
  if (!isMoney(site) || previous?.quantity.unit !== 'nombre' || !FOR_SUM.has(stemAt(clause.words, lead))) return null;
  const between = clause.words.slice(previous.to, lead).map((_, at) => kindAt(place, previous.to + at));
  const isPlain =
    between.length <= LONGEST_COUNTED &&
    !between.some((kind) => ACTS.has(kind)) &&
    !clause.words.slice(previous.to, lead).some(({ stem }) => stem === ':');
  const before = previous.from - hedgeBefore(clause, previous.from) - 1;
  const isNext = stemAt(clause.words, before - 1) === 'ainsi' && stemAt(clause.words, before) === 'que';
  // « 36 | seront ajoutées d'ici la fin du mandat | pour »
  const isDone = BEING.test(stemAt(clause.words, previous.to)) && kindAt(place, previous.to + 1) === 'participle';
  if (isDone && between.length <= LONGEST_COUNTED) return only(taken());
  return isPlain && (isNext || DOES.has(kindAt(place, before))) ? only(taken()) : null;
}
const BEING = /^(?:sont|seront|sera|est)$/;
const FOR_SUM: ReadonlySet<string> = new Set(['pour', 'moyennant']);
const DOES: ReadonlySet<string> = new Set(['verb', 'infinitive']);
const ACTS: ReadonlySet<string> = new Set(['verb', 'infinitive', 'turn']);
/** Unit: words. */
const LONGEST_COUNTED = 10;

/** `12 | travaux | pour 7 M€ en autorisation de programme (| 2 M€ | de crédits de paiement)`: of one thing, under two credits. */
export function ofNextCredit({ site, place: { clause }, zones, taken }: Beside): Named | null {
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

/** `12 M€ pour la | rénovation des écoles |, | 3 M€ | pour celles | des collèges`: what the pronoun stands for, of others. */
export function ofThose({ site, place, taken }: Beside): Named | null {
  const { words } = place.clause;
  const { to } = site.placed;
  const isThose = stemAt(words, to) === 'pour' && THAT_ONE.has(stemAt(words, to + 1)) && OF.has(stemAt(words, to + 2));
  if (!isMoney(site) || !isThose) return null;
  const limit = site.around.next?.from ?? words.length + 1;
  const range = { from: to + 3, to: rightEndOf(place.clause, to + 3, limit - 1) };
  return ofOther(taken(), place, to + 2, nounPhraseEnd(place, range));
}

/** `| la construction des cités de Vernay | (12 M€) et | de Sorlin | (| 6 M€ |)`: the same at the next place. */
export function ofNextPlace({ site, place, zones, taken }: Beside): Named | null {
  const { words } = place.clause;
  const { previous } = site.around;
  if (zones.link !== 'bracket' || previous === null || stemAt(words, previous.to) !== ')') return null;
  const of = previous.to + 2;
  const isNext =
    NEXT.has(stemAt(words, of - 1)) && OF.has(stemAt(words, of)) && isName(place.text, words[of + 1] as Word);
  return isNext && OF_NAME.test(taken()) ? ofOther(taken(), place, of, zones.left.to) : null;
}

const NEXT: ReadonlySet<string> = new Set([',', 'et']);

/** Not `les aides de l'Agence de | l'eau |`. */
const OF_NAME = /(?:des|du|de la|de l['’]|de|d['’]) ?\p{Lu}[\p{L}'’-]*$/u;

/** A noun with another complement behind its last preposition: `rénovation de bâtiments` and `des collèges`. */
function ofOther(noun: string, { text, clause: { words } }: Place, from: number, to: number): Named | null {
  const head = LAST_OF.exec(noun)?.[1] ?? '';
  return head === '' ? null : only(`${head} ${foldedSpace(text.slice(words[from]?.start, words[to - 1]?.end))}`);
}
const LAST_OF = /^(.+) (?:des|du|de la|de l['’]\p{L}+|de|d['’]\p{L}+)(?!\p{L})/u;

/** `une | aide | de 3 000 € par foyer, portée à | 4 000 € | pour les ménages modestes`: for whom it is raised. */
export function ofRaised({ site, place, after, taken, behind }: Beside): Named | null {
  const { words } = place.clause;
  const at = site.placed.from - hedgeBefore(place.clause, site.placed.from);
  const isRaised = isMoney(site) && stemAt(words, at - 1) === 'a' && RAISED.test(stemAt(words, at - 2));
  const isFor = isRaised && after.role === 'joins' && stemAt(words, site.placed.to) === 'pour';
  return isFor && site.around.previous?.quantity.unit === 'euros'
    ? withSide(taken().split(' – ', 1)[0] ?? '', behind)
    : null;
}
const RAISED = /^(?:port|relev|major|ramen|abaiss|bonifi)ee?$/;

/** `| une subvention | de 2 500 € | au club | et de | 1 200 € | à l'harmonie`: the same to the next. */
export function ofNextGrant({ site, place, after, taken }: Beside): Named | null {
  const { words } = place.clause;
  const { placed, around } = site;
  const isNext = stemAt(words, placed.from - 1) === 'de' && NEXT.has(stemAt(words, placed.from - 2));
  const isGiven = isNext && TO.has(stemAt(words, placed.to)) && TO.has(stemAt(words, around.previous?.to ?? -1));
  const head = isMoney(site) && isGiven && after.role === 'joins' ? (LAST_TO.exec(taken())?.[1] ?? '') : '';
  const to = words[placed.to]?.start;
  return head === '' ? null : only(`${head} ${foldedSpace(place.text.slice(to, words[after.noun.to - 1]?.end))}`);
}
const LAST_TO = /^(\p{L}+(?: \p{L}+)?) (?:aux?|à) /u;

/** `L'abonné paie | 1,80 € | le m3 | d'eau potable | et | 2,30 € | s'il est raccordé`: what has that price, and not who pays it. */
export function ofPricePaid({ site, place: { clause }, place, taken }: Beside): Named | null {
  if (!isMoney(site)) return null;
  const { to } = site.placed;
  const verb = site.placed.from - hedgeBefore(clause, site.placed.from) - 1;
  const { previous } = site.around;
  const isNextPrice =
    stemAt(clause.words, verb) === 'et' && IF.has(stemAt(clause.words, to)) && previous?.quantity.unit === 'euros';
  if (isNextPrice) return PAYS.test(stemAt(clause.words, previous.from - 1)) ? only(taken()) : null;
  if (!PAYS.test(stemAt(clause.words, verb)) || !ONE.has(stemAt(clause.words, to))) return null;
  let of = to + 2;
  while (of < to + MEASURE_WORDS && !OF.has(stemAt(clause.words, of))) of++;
  return OF.has(stemAt(clause.words, of)) ? only(phraseFrom(place, of + 1)) : null;
}
const PAYS = /^(?:depens|pa[iy]|debours|achet)(?:e|ent|era|eront|ait|aient)$/;
const ONE: ReadonlySet<string> = new Set(['le', 'la', 'l', 'par']);
const IF: ReadonlySet<string> = new Set(['s', 'si', 'quand', 'lorsqu', 'lorsque']);
/** Of `le mètre cube`, `le m 3`. */
const MEASURE_WORDS = 4;

/** `atteindre 1,40 €, voire | 1,65 €/m3 | pour avoir droit à l'aide, au lieu des | 0,90 € | d'aujourd'hui`: of the same thing. */
export function ofOrElse({ site, place, isNamed, taken }: Beside): Named | null {
  const { clause } = place;
  const before = site.placed.from - hedgeBefore(clause, site.placed.from) - 1;
  const isSame =
    site.around.previous?.quantity.unit === (site.placed.quantity.kind === 'figure' ? site.placed.quantity.unit : null);
  if (!isSame) return null;
  const isInstead = stemAt(clause.words, before) === 'des' && stemAt(clause.words, before - 1) === 'lieu';
  return (isInstead && !isNamed && !SAID.has(kindAt(place, site.placed.to))) || stemAt(clause.words, before) === 'voire'
    ? only(nameUnlessBody(taken()))
    : null;
}

/** `des | 700 000 € | saupoudrés sur 3 ronds-points` */
const SAID: ReadonlySet<Kind> = new Set(['participle', 'noun', 'either']);

/** `| Les tarifs | tant pour l'eau que pour l'assainissement atteindront | 1,40 € |`: what is said of both. */
export function ofBoth({ site, place }: Outset): Named | null {
  const { words } = place.clause;
  const both = site.index === 0 ? words.findIndex(({ stem }) => stem === 'tant') : -1;
  const isBoth = both > 0 && both < site.placed.from && stemAt(words, both + 1) === 'pour';
  if (!isBoth || stemAt(words, both - 1) === ',' || kindAt(place, 0) !== 'article') return null;
  const que = words.findIndex(({ stem }, at) => at > both && stem === 'que');
  const isTold = que > both && que < site.placed.from && stemAt(words, que + 1) === 'pour';
  const noun = isTold ? nounPhraseIn(place, { from: 1, to: both }) : null;
  return noun?.to === both ? only(nameUnlessBody(writtenPhrase(place, noun))) : null;
}

/** `un | excédent | de 30 M€ dont | 18 M€ | pour le siège`: no balance is for anything, each part is one. */
export function ofBalance({ site, place, after, taken, behind }: Beside): Named | null {
  const isPart = isMoney(site) && after.role === 'joins' && stemAt(place.clause.words, site.placed.to) === 'pour';
  const whole = isPart && site.around.previous?.quantity.unit === 'euros' ? (taken().split(' – ', 1)[0] ?? '') : '';
  return BALANCES.test(whole) ? withSide(whole, behind) : null;
}
const BALANCES = /^(?:excédent|déficit|résultat|solde|épargne|dette|encours)(?!\p{L})/iu;

/** `3 M€ de | travaux | sont prévus sur | 4 ans | pour mener des études`: what the sum is of lasts so long, and not what it serves. */
export function ofLasting({ site: { placed, around }, place, after, taken }: Beside): Named | null {
  const { quantity, from, to } = placed;
  const isTime = quantity.kind === 'figure' && (quantity.unit === 'annees' || quantity.unit === 'mois');
  const { words } = place.clause;
  const isLed = isTime && around.previous?.quantity.unit === 'euros' && stemAt(words, from - 1) === 'sur';
  const serves = after.role === 'joins' && stemAt(words, to) === 'pour' && kindAt(place, to + 1) === 'infinitive';
  return isLed && serves ? only(nameUnlessBody(taken())) : null;
}

/** `| une prime | de 500 € à 2 000 | stagiaires |, soit | 1 M€`: so much for each of so many. */
export function ofProduct({ site, place: { clause } }: Beside): Named | null {
  const { quantity, from } = site.placed;
  const [price, count] = clause.figures.slice(Math.max(0, site.index - 2), site.index).map((one) => one.quantity);
  const isRestated = stemAt(clause.words, from - hedgeBefore(clause, from) - 1) === 'soit';
  if (!isRestated || quantity.kind !== 'figure' || price?.unit !== 'euros' || count?.unit !== 'nombre') return null;
  const [noun = '', side = ''] = nounsIn(clause).slice(site.index - 2, site.index);
  return Math.abs(price.value * count.value - quantity.value) < price.value ? withSide(noun, side) : null;
}

/** `une large place à | la proximité | (la moitié du plan avec | 63 M€ |)`: a share of the plan, and what that makes. */
export function ofShareInBracket({ site, place: { clause } }: Beside): Named | null {
  const { previous } = site.around;
  const joint = stemAt(clause.words, site.placed.from - hedgeBefore(clause, site.placed.from) - 1);
  const isSum = isMoney(site) && previous?.quantity.unit === 'pourcent' && (joint === 'avec' || joint === 'soit');
  const isBracketed = isSum && stemAt(clause.words, site.placed.to) === ')' && opensBracket(clause, previous.from);
  return isBracketed ? only(nounsIn(clause)[site.index - 1] ?? '') : null;
}
const opensBracket = (clause: Clause, from: number): boolean =>
  stemAt(clause.words, from - hedgeBefore(clause, from) - 1) === '(';

/** `se décomposent ainsi : | 12 M€ |, masse salariale ; 3 M€, énergie`: the names of such a list stand behind its sums. */
export function ofNameBehind({ site, place }: Outset): Named | null {
  const { clause } = place;
  const { from, to } = site.placed;
  const isNamed = (at: number): boolean => stemAt(clause.words, at) === ',';
  const opens = PARTS.has(stemAt(clause.words, from - hedgeBefore(clause, from) - 1));
  const other = site.around.next ?? site.around.previous;
  if (!isMoney(site) || !opens || !isNamed(to) || other === null || !isNamed(other.to)) return null;
  const length = clause.words.slice(to + 1, to + 2 + LONGEST_NAME).findIndex(({ stem }) => PART_ENDS.has(stem));
  const isLast = length < 0 && clause.words.length <= to + 1 + LONGEST_NAME;
  const name = { from: to + 1, to: length < 0 ? clause.words.length : to + 1 + length };
  const isName = (length > 0 || isLast) && lastVerbIn(place, name) < 0;
  return isName && (firstPlacedFrom(clause.figures, to)?.from ?? name.to) >= name.to
    ? only(nameUnlessBody(writtenPhrase(place, nounPhraseIn(place, name))))
    : null;
}
const PARTS: ReadonlySet<string> = new Set([':', ';']);
const PART_ENDS: ReadonlySet<string> = new Set([';', '.']);
/** Unit: words. */
const LONGEST_NAME = 12;

/** `| Maison des métiers | – 640 jeunes sur quatre sites ; | 2,1 M€ |.`: the title of the item, where its last sum stands alone. */
export function ofClosingSum({ site, place }: Outset): Named | null {
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
