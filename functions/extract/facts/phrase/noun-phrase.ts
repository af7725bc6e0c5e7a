import { foldedSpace } from '../../positions.ts';
import { firstPlacedFrom, indexFrom, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { MONTHS, OF, THE, TO } from '../function-words.ts';
import { isPresentParticiple } from '../verb-forms/verb-forms.ts';
import type { Word } from '../words.ts';
import { opensAside, opensRemark } from './asides.ts';
import { CAPITAL, FIGURES, isHyphened, isName, kindAt, type Place } from './kind-at.ts';
import { type Kind, kindOf } from './word-kinds.ts';

/** Of a noun phrase, at most: what is longer is a sentence. Unit: words, small ones too. */
const MOST_WORDS = 16;
/** A phrase that is cut keeps as many. Unit: words. */
const FEWEST_KEPT = 5;

const LEFT_OUT_FIRST: ReadonlySet<Kind> = new Set([
  'article',
  'preposition',
  'conjunction',
  'turn',
  'pronoun',
  'adverb',
  'verb',
  'participle',
  'unit',
  'sign',
]);
const LEFT_OUT_LAST: ReadonlySet<Kind> = new Set([...LEFT_OUT_FIRST].filter((kind) => kind !== 'participle'));

/** `moins de 26 ans`: these words are the public; not `de plus en un an`. */
export const opensAge = ({ clause: { words } }: Place, at: number): boolean =>
  AGE_OPENINGS.has(stemAt(words, at)) && OF.has(stemAt(words, at + 1)) && AGES.has(words[at + 3]?.stem ?? '');
const AGE_OPENINGS: ReadonlySet<string> = stems('moin plu moins plus');
const AGES: ReadonlySet<string> = stems('an ans mois');

/**
 * A range without the words at both ends that no noun phrase opens or closes with; empty where it holds no noun.
 *
 * @param isCounted what is counted is named by weak nouns too: `cinq objectifs`
 */
export function nounPhraseIn(place: Place, { from, to }: Range, isCounted = false): Range {
  let first = from;
  let last = endBeforeSum(place, { from, to: isCounted ? endBeforeSize(place, { from, to }) : to });
  while (first < last && leavesFirst(place, first)) first++;
  const told = behindPlace(place, { from, to: last });
  if (told > first) return nounPhraseIn(place, { from: told, to: last }, isCounted);
  const set = stemAt(place.clause.words, first - 1) === 'par' && stemAt(place.clause.words, first) === 'rapport';
  // « Compte tenu des | réductions de crédits »
  if (stemAt(place.clause.words, first) === 'compte' && stemAt(place.clause.words, first + 1) === 'tenu')
    return nounPhraseIn(place, { from: first + 3, to: last }, isCounted);
  if (set) return nounPhraseIn(place, { from: behindCompared(place, { from: first, to: last }), to: last }, isCounted);
  // « 26 | niveaux de pompage »
  const isCountedHead = isCounted && stemAt(place.clause.words, first) === 'niveau';
  if ((opensRelation(place, first) && !isCountedHead) || followsOn(place, first))
    return nounPhraseIn(place, { from: first + 2, to: last }, isCounted);
  if (kindAt(place, first) === 'adjective' && followsOn(place, first + 1))
    return nounPhraseIn(place, { from: first + 3, to: last }, isCounted);
  while (
    last > first &&
    leavesLast(place, last - 1) &&
    !closesAge(place, first, last) &&
    !closesSize(place, first, last) &&
    !closesYear(place, first, last)
  ) {
    last--;
    if (kindAt(place, last) === 'preposition') while (last > first && isPredicate(kindAt(place, last - 1))) last--;
  }
  last = numberedEnd(place, quotedEnd(place, first, beforeMove(place, first, beforeLetters(place, first, last)), to));
  if (isLetter(place, last - 1) && isJoined(place, last)) last++;
  return holdsNoun(place, { from: first, to: last }, isCounted)
    ? capped(place, { from: first, to: last })
    : { from, to: from };
}

/** `la programmation | (PPI) | d'un montant`: without the bracket that is cut. */
function beforeLetters({ clause: { words } }: Place, first: number, last: number): number {
  return stemAt(words, last) === ')' && stemAt(words, last - 2) === '(' && last - 2 > first ? last - 2 : last;
}

/** `la ligne T | 4`, written as one. */
const isLetter = ({ text, clause: { words } }: Place, at: number): boolean =>
  words[at]?.stem.length === 1 && CAPITAL.test(text[words[at]?.start ?? -1] ?? '');
const isJoined = ({ clause: { words } }: Place, at: number): boolean =>
  words[at]?.start === words[at - 1]?.end && FIGURES.test(stemAt(words, at));

/** `par rapport à 2031 grâce | aux taxes`: what a figure is set against is not what it measures. */
function behindCompared({ clause: { words } }: Place, { from, to }: Range): number {
  for (let at = from; at < to; at++) if (stemAt(words, at) === 'grace') return at + 1;
  return to;
}

/** `En Vendelle | ce fonds`, `En Vendelle | la part`, `En fonctionnement | la dépense`: where, and no comma; `from` for none. */
function behindPlace(place: Place, { from, to }: Range): number {
  const { words } = place.clause;
  if (stemAt(words, from) !== 'en' && stemAt(words, from) !== 'a') return from;
  const isOpening =
    from === 0 && kindAt(place, 2) === 'article' && PLACED.test(place.text.slice(words[1]?.start, words[1]?.end));
  if (isOpening && NAMED.has(kindAt(place, 3)) && stemAt(words, 2) !== 'des') return 2;
  for (let at = from + 2; at < Math.min(to, from + LONGEST_PLACE); at++)
    if (THIS.has(stemAt(words, at)) && kindAt(place, at - 1) === 'noun' && kindAt(place, at + 1) !== 'unit') return at;
  return from;
}
const NAMED: ReadonlySet<Kind> = new Set(['noun', 'weak', 'either']);
/** `Bresse`, `fonctionnement` */
const PLACED = /^(?:\p{Lu}\p{L}+|fonctionnement|investissement)$/u;
const THIS: ReadonlySet<string> = new Set(['ce', 'cette', 'ces']);
/** Unit: words. */
const LONGEST_PLACE = 8;

/** `une fréquentation | en nette hausse` */
function beforeMove({ clause: { words } }: Place, first: number, last: number): number {
  if (!MOVES.has(stemAt(words, last - 1))) return last;
  const en = stemAt(words, last - 2) === 'en' ? last - 2 : last - 3;
  return en > first && stemAt(words, en) === 'en' ? en : last;
}
const MOVES: ReadonlySet<string> = stems('hausse baisse recul progression augmentation diminution croissance repli');

/** `chapitre | 903`, `lot | 2`: with the number that tells which. */
function numberedEnd({ clause: { words, placed } }: Place, last: number): number {
  const number = NUMBERED.has(stemAt(words, last - 1)) ? firstPlacedFrom(placed, last) : undefined;
  return number?.from === last && number.quantity.kind === 'mention' ? number.to : last;
}
const NUMBERED: ReadonlySet<string> = stems('chapitre lot tranche phase');

/** `la dotation « Bocage | »`, `le plan « Compétences | pour tous »`: with all that the mark closes. */
function quotedEnd({ clause: { words } }: Place, first: number, last: number, to: number): number {
  const open =
    words.slice(first + 1, last).findLastIndex(({ stem }) => OPENING.has(stem) || CLOSING.has(stem)) + first + 1;
  if (!OPENING.has(stemAt(words, open))) return last;
  const close = words.slice(last, Math.min(to, last + LONGEST_QUOTE)).findIndex(({ stem }) => CLOSING.has(stem));
  return close < 0 ? last : last + close + 1;
}
/** The mark that closes a quoted name; where it opens for none. */
function closingOf({ clause: { words } }: Place, open: number, to: number): number {
  const length = words.slice(open, Math.min(to, open + LONGEST_NAME)).findIndex(({ stem }) => CLOSING.has(stem));
  return length < 0 ? open : open + length;
}
/** Unit: words. */
const LONGEST_NAME = 9;
const LONGEST_QUOTE = 5;
export const CLOSING: ReadonlySet<string> = new Set(['»', '”']);
export const OPENING: ReadonlySet<string> = new Set(['«', '“']);

/** `la formation | avec une enveloppe | de 518 M€`, `les routes | pour un montant | de 18 M€` */
function endBeforeSum({ clause: { words } }: Place, { from, to }: Range): number {
  const told = OF.has(words[to - 1]?.stem ?? '') ? to - 1 : to;
  // « pour un montant total | de dépenses | de »
  const end = SPENT.has(stemAt(words, told - 1)) && stemAt(words, told - 2) === 'de' ? told - 2 : told;
  // « un volume d'aides de l'ordre de »
  if (words[end - 1]?.stem === 'ordre' && words[end - 3]?.stem === 'de') return Math.max(from, end - 3);
  // « pour un montant total »
  const isTotal = words[end - 2]?.stem === 'cout' || ENVELOPES.has(words[end - 2]?.stem ?? '');
  const sum = isTotal ? end - 2 : end - 1;
  const opens = words[sum - 2]?.stem ?? '';
  const isCost = words[sum]?.stem === 'cout' && opens === 'pour';
  // « son endettement à un niveau de »
  const isLevel = opens === 'a' && LEVELS.has(words[sum]?.stem ?? '');
  const isSum =
    sum - from > 2 && (isCost || isLevel || (ENVELOPES.has(words[sum]?.stem ?? '') && OPENS_SUM.has(opens)));
  return isSum ? sum - 2 : to;
}
const SPENT: ReadonlySet<string> = stems('dépenses dépense');
/** `à un niveau de`, `à un montant de`: how much, and not what. */
export const LEVELS: ReadonlySet<string> = stems('niveau montant prix seuil rythme');
const OPENS_SUM: ReadonlySet<string> = new Set(['avec', 'pour', 'd']);
const ENVELOPES: ReadonlySet<string> = new Set('enveloppe budget dotation montant total'.split(' '));

/** `22 | usines | d'une capacité totale de 18 000 m³`: their size is the next figure. */
function endBeforeSize({ clause: { words } }: Place, { from, to }: Range): number {
  const end = OF.has(stemAt(words, to - 1)) ? to - 1 : to;
  const size = IN_ALL.has(stemAt(words, end - 1)) ? end - 2 : end - 1;
  const isSize = size - 2 > from && stemAt(words, size - 1) === 'une' && stemAt(words, size - 2) === 'd';
  return isSize && SIZES.has(stemAt(words, size)) ? size - 2 : to;
}
const SIZES: ReadonlySet<string> = stems(
  'capacité surface superficie longueur durée hauteur largeur puissance population valeur',
);
const IN_ALL: ReadonlySet<string> = stems('totale moyenne cumulée globale maximale minimale annuelle');

/** `en matière de santé`, `au titre des lycées`; not `Côte d'Azur`. */
const opensRelation = ({ text, clause: { words } }: Place, at: number): boolean =>
  OF.has(stemAt(words, at + 1)) &&
  !(stemAt(words, at) === 'cote' && CAPITAL.test(text[words[at]?.start ?? -1] ?? '')) &&
  ((RELATIONS.has(stemAt(words, at)) && !isLevelOf(words, at)) ||
    isOnPartOf({ text, clause: { words } } as Place, at) ||
    isInService(words, at) ||
    (LINKED.has(stemAt(words, at)) && LINKS.has(stemAt(words, at - 1))));
/** `le | niveau | de réalisation`; not `au niveau de`, `le niveau des dépenses` */
const isLevelOf = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at) === 'niveau' && stemAt(words, at + 1) !== 'des' && THE.has(stemAt(words, at - 1));
/** `au | service | des communes`; not `au service d'été` */
const isInService = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at) === 'service' &&
  stemAt(words, at - 1) === 'au' &&
  (stemAt(words, at + 1) === 'des' || stemAt(words, at + 1) === 'du' || THE.has(stemAt(words, at + 2)));
/** `suite | à l'appel à projets`, `possible grâce | à la reprise` */
const followsOn = ({ clause: { words } }: Place, at: number): boolean =>
  TO.has(stemAt(words, at + 1)) && FOLLOWS.has(stemAt(words, at));
const FOLLOWS: ReadonlySet<string> = stems('suite grâce');
/** `en complément de l'aide`, `du fait du retrait`, `en deçà du seuil` */
const LINKED: ReadonlySet<string> = stems('complément direction fait deçà');
const LINKS: ReadonlySet<string> = new Set(['en', 'du']);
/** `de la | part | du Département` */
const isOnPartOf = ({ clause: { words } }: Place, at: number): boolean =>
  stemAt(words, at) === 'part' && stemAt(words, at - 1) === 'la' && stemAt(words, at - 2) === 'de';
const RELATIONS: ReadonlySet<string> = new Set(
  'matiere titre cadre faveur profit cote term terme sein niveau occasion biai'.split(' '),
);

/** `les | autres charges`: they tell it from the rest; not `d'| autres charges` */
const isOtherKind = (place: Place, at: number): boolean =>
  stemAt(place.clause.words, at) === 'autre' &&
  kindAt(place, at + 1) === 'noun' &&
  kindAt(place, at - 1) !== 'preposition' &&
  /s$/u.test(place.text.slice(0, place.clause.words[at]?.end).slice(-1));
const leavesFirst = (place: Place, at: number): boolean =>
  !isOtherKind(place, at) &&
  (closesPhrase(place, at) ||
    isGerundFirst(place, at) ||
    FIGURES.test(stemAt(place.clause.words, at)) ||
    // « trois | fois plus élevée dans la plaine (+ 6 %) »
    stemAt(place.clause.words, at) === 'foi' ||
    (LEFT_OUT_FIRST.has(kindAt(place, at)) &&
      !opensAge(place, at) &&
      !opensDenial(place, at) &&
      (kindAt(place, at) === 'pronoun' || stemAt(place.clause.words, at) === 'au' || !isHyphened(place, at))));
/** `au | final`, `à l'| époque`, `en grande | majorité`, `d'| habitude`, `en tout | état de cause`, `le 25 | mars un budget`: no noun of its own. */
function closesPhrase(place: Place, at: number): boolean {
  const { words } = place.clause;
  const stem = stemAt(words, at);
  // « le 28 | mars dernier le budget », « le 28 | mars 2024 le budget »
  const isDated = LATELY.has(stemAt(words, at + 1)) || FIGURES.test(stemAt(words, at + 1));
  if (LATELY.has(stem) && MONTHS.has(stemAt(words, at - 1))) return true;
  if (MONTHS.has(stem) || stem === 'annee') return kindAt(place, isDated ? at + 2 : at + 1) === 'article';
  if (stem === 'etat') return stemAt(words, at + 2) === 'cause';
  if (stem === 'cause' && stemAt(words, at - 2) === 'etat') return true;
  // « | en-deçà | de la strate », « | au-dessus | du seuil »
  if (BEYOND.has(stem)) return BESIDE.has(stemAt(words, at - 1));
  if (BESIDE.has(stem)) return BEYOND.has(stemAt(words, at + 1));
  if (stem === 'grande') return stemAt(words, at - 1) === 'en';
  return PHRASES.get(stem) === stemAt(words, stemAt(words, at - 1) === 'grande' ? at - 2 : at - 1);
}
const LATELY: ReadonlySet<string> = stems('dernier prochain');
const BESIDE: ReadonlySet<string> = new Set(['en', 'au', 'par']);
const BEYOND: ReadonlySet<string> = stems('deçà delà dessus dessous');
const PHRASES: ReadonlyMap<string, string> = new Map([
  ['final', 'au'],
  ['epoque', 'l'],
  ['habitude', 'd'],
  ['apparence', 'en'],
  ['sen', 'ce'],
  ['majorite', 'en'],
  ['partie', 'en'],
]);
/** `, | courant | jusqu'en 2037, pèse`, `mais | frôlant | le niveau`: a noun would have its article. */
const isGerundFirst = (place: Place, at: number): boolean =>
  stemAt(place.clause.words, at).endsWith('ant') &&
  place.text[(place.clause.words[at]?.end ?? 0) - 1] === 't' &&
  UNLED.has(kindAt(place, at - 1)) &&
  GOVERNED.has(kindAt(place, at + 1)) &&
  // « Avenant au contrat »
  (at > 0 || kindAt(place, at + 1) === 'article') &&
  !OF.has(stemAt(place.clause.words, at + 1));
const UNLED: ReadonlySet<Kind> = new Set(['sign', 'conjunction', 'adverb', 'turn']);
const GOVERNED: ReadonlySet<Kind> = new Set(['article', 'preposition']);
/** `12 % de | non conformité` */
const opensDenial = (place: Place, at: number): boolean =>
  stemAt(place.clause.words, at) === 'non' && kindAt(place, at + 1) === 'noun';
const leavesLast = (place: Place, at: number): boolean =>
  isGerundLast(place, at) ||
  // « le coût lui-|même | est »
  stemAt(place.clause.words, at) === 'meme' ||
  // « les subventions | suivantes | : »
  (FOLLOWING.has(stemAt(place.clause.words, at)) && stemAt(place.clause.words, at + 1) === ':') ||
  (LEFT_OUT_LAST.has(kindAt(place, at)) && !isHyphened(place, at - 1) && !isGlued(place, at)) ||
  isComparedAt(place, at) ||
  (kindAt(place, at) === 'participle' && SET.has(stemAt(place.clause.words, at)) && !isHyphened(place, at - 1));
const FOLLOWING: ReadonlySet<string> = stems('suivant suivante suivants suivantes');
/** `un montant | élevé`, `un appel à projets | doté`: of how much. */
const SET: ReadonlySet<string> = stems('élevé doté dotée dotés dotées');

/** `une enveloppe | contribuant | à la relance`, `un excédent | tenant | compte`: what it does; not `un restaurant à Metz` */
function isGerundLast(place: Place, at: number): boolean {
  const { words } = place.clause;
  const stem = stemAt(words, at);
  if (!stem.endsWith('ant') || place.text[(words[at]?.end ?? 0) - 1] !== 't' || kindAt(place, at - 1) !== 'noun')
    return false;
  return stemAt(words, at + 1) === 'compte' || (TO.has(stemAt(words, at + 1)) && isPresentParticiple(stem));
}

/** `Régio2|N`: the rest of a name that holds a digit. */
const isGlued = ({ text, clause: { words } }: Place, at: number): boolean => {
  const [before, word] = [words[at - 1], words[at]];
  return before?.end === word?.start && /\d/.test(text[(word?.start ?? 0) - 1] ?? '') && isName(text, word as Word);
};

/** `une teneur | supérieure | à 50 mg/l`, `les teneurs | comprises | entre`, `un taux | proche | de`: how it is set against a figure. */
const isComparedAt = (place: Place, at: number): boolean =>
  (COMPARED.test(stemAt(place.clause.words, at)) &&
    AGAINST.has(stemAt(place.clause.words, at + 1)) &&
    kindAt(place, at + 1) !== 'verb') ||
  (SIZED.has(stemAt(place.clause.words, at)) && OF.has(stemAt(place.clause.words, at + 1)));
/** `un taux | proche | de`, `une ligne | longue | de` */
export const SIZED: ReadonlySet<string> = stems('proche long longue haut haute large profond profonde');
const COMPARED = /^(?:superieur|inferieur|egal|compris)e?$/;
const AGAINST: ReadonlySet<string> = new Set(['a', 'au', 'aux', 'ou', 'entre']);

/** `élèves | en première année` */
const closesYear = ({ clause: { words } }: Place, first: number, last: number): boolean =>
  last - 3 > first &&
  stemAt(words, last - 1) === 'annee' &&
  YEARS_IN.test(stemAt(words, last - 2)) &&
  stemAt(words, last - 3) === 'en';
/** `première`, `deuxième` */
const YEARS_IN = /^(?:premiere|seconde|\p{L}+ieme)$/u;

/** `les entreprises de 300 salariés | et plus |`: of what size. */
const closesSize = ({ clause: { words } }: Place, first: number, last: number): boolean =>
  last - 4 > first &&
  stemAt(words, last - 1) === 'plu' &&
  OR_MORE.has(stemAt(words, last - 2)) &&
  FIGURES.test(stemAt(words, last - 4));
const OR_MORE: ReadonlySet<string> = new Set(['et', 'ou']);

const closesAge = (place: Place, first: number, last: number): boolean =>
  (last - 4 >= first && opensAge(place, last - 4)) || isAgeOf(place, last);

/** `le taux d'accès | des 26-44 ans`, `jeunes | de 15-25 ans` */
function isAgeOf({ clause: { words, placed } }: Place, last: number): boolean {
  const age = placed[indexFrom(placed, last) - 1];
  const isMention = age?.to === last && age.quantity.kind === 'mention' && age.quantity.reason === 'qualificatif';
  return isMention && AGED.has(stemAt(words, age.from - 1));
}

const AGED: ReadonlySet<string> = new Set(['de', 'des']);

/** `travaux estimés à`: what is said of them, no part of their name. */
const isPredicate = (kind: Kind): boolean => kind === 'participle' || kind === 'adverb';

const SHORTEST_NOUN = 3;

function holdsNoun(place: Place, { from, to }: Range, isCounted: boolean): boolean {
  for (let at = from; at < to; at++) {
    const word = place.clause.words[at];
    if (word === undefined) return false;
    if (opensAge(place, at)) return true;
    const long = word.end - word.start >= SHORTEST_NOUN || (word.capitals && word.end - word.start > 1);
    if (!long) continue;
    const kind = kindAt(place, at);
    if (kind === 'noun' || (kind === 'weak' && (isCounted || isAmountOf(place, at)))) return true;
  }
  return false;
}

/** `le montant des | investissements | réalisés` */
const isAmountOf = ({ clause: { words } }: Place, at: number): boolean =>
  stemAt(words, at) === 'investissement' && stemAt(words, at - 1) === 'des' && AMOUNTS.has(stemAt(words, at - 2));
const AMOUNTS: ReadonlySet<string> = stems('montant volume total niveau somme');

/** Cut before the preposition that would make it too long. */
function capped(place: Place, { from, to }: Range): Range {
  if (to - from <= MOST_WORDS) return { from, to };
  for (let at = from + MOST_WORDS; at >= from + FEWEST_KEPT; at--) {
    const kind = kindAt(place, at);
    const isInName = isName(place.text, place.clause.words[at - 1] as Word);
    if ((kind === 'preposition' || kind === 'conjunction') && !isInName) return nounPhraseIn(place, { from, to: at });
  }
  return { from, to: from + MOST_WORDS };
}

export const isEmptyRange = ({ from, to }: Range): boolean => to <= from;

/** Where the noun phrase ends that opens a range: at a finite verb, a deadline, `pour parler`, or a word that turns to something else. */
export function nounPhraseEnd(place: Place, { from, to }: Range): number {
  let isNamed = false;
  for (let at = from; at < to; at++) {
    const kind = kindAt(place, at);
    // « le dispositif « Former plutôt que licencier » »
    const quoted = at > from && OPENING.has(stemAt(place.clause.words, at)) ? closingOf(place, at, to) : at;
    if (quoted > at) {
      at = quoted;
      continue;
    }
    if (kind === 'turn' || ((kind === 'verb' || place.clause.words[at]?.stem === 'soit') && at > from)) return at;
    if (kind === 'pronoun' && at > from && (kindAt(place, at + 1) === 'verb' || opensDays(place, at))) return at;
    if (at > from && stemAt(place.clause.words, at) === 'page' && FIGURES.test(stemAt(place.clause.words, at + 1)))
      return at;
    isNamed ||= kind === 'noun';
    if (kind !== 'preposition' && kind !== 'conjunction') continue;
    // « une aide, mais | le reste »
    if (kind === 'conjunction' && at > from && stemAt(place.clause.words, at) === 'mai') return at;
    if (opensDeadline(place, at) || opensAside(place, at) || (at > from && opensRemark(place, at))) return at;
    if (isNamed && AIMS.has(stemAt(place.clause.words, at)) && kindAt(place, at + 1) === 'infinitive') return at;
    // « le taux | et de ramener », « la durée | et abaisser »
    const verb = stemAt(place.clause.words, at + 1) === 'de' ? at + 2 : at + 1;
    if (isNamed && kind === 'conjunction' && kindAt(place, verb) === 'infinitive') return at;
  }
  return to;
}

/** `des lycées | pour accueillir`, `en dépenses | sans être affectés` */
const AIMS: ReadonlySet<string> = new Set(['pour', 'san']);

/** `aux communes | une aide`: up to where another thing begins. */
export function beforeOther(place: Place, { from, to }: Range): Range {
  for (let at = from + 1; at < to; at++) if (opensOther(place, at)) return nounPhraseIn(place, { from, to: at });
  return { from, to };
}

/** `à son budget | une feuille de route`, `dans le même temps | l'investissement`: the last thing that begins in it. */
export function fromOther(place: Place, { from, to }: Range): Range {
  for (let at = to - 2; at > from; at--) if (opensOther(place, at)) return { from: at + 1, to };
  return { from, to };
}

/** An article behind a noun begins another thing; not `la ville | Le Mans`, `les bus | le week-end`, `des jeunes habitant | la ville`. */
function opensOther(place: Place, at: number): boolean {
  const { words } = place.clause;
  const next = words[at + 1];
  if (!ARTICLES.has(stemAt(words, at)) || next === undefined) return false;
  const isSmall = SMALL.test(place.text[words[at]?.start ?? -1] ?? '');
  const before = kindAt(place, at - 1);
  return (
    isSmall &&
    (before === 'noun' || before === 'adjective') &&
    OTHER.has(kindAt(place, at + 1)) &&
    (INDEFINITE.has(stemAt(words, at)) || kindOf(place.text, next) !== 'either') &&
    !isName(place.text, next) &&
    !stemAt(words, at - 1).endsWith('ant') &&
    !TIMES.has(next.stem) &&
    !isHyphened(place, at - 1) &&
    !isHyphened(place, at)
  );
}
const INDEFINITE: ReadonlySet<string> = new Set(['un', 'une', 'son', 'sa', 'ses']);
const SMALL = /[a-z]/;
const ARTICLES: ReadonlySet<string> = new Set(['le', 'la', 'l', 'les', 'un', 'une', 'son', 'sa', 'ses']);
const OTHER: ReadonlySet<Kind> = new Set(['noun', 'weak', 'adjective']);
const TIMES: ReadonlySet<string> = stems(
  'week été hiver automne printemps nuit journée saison année première seconde deuxième dernière',
);

/** `stagiaires | entre le 4 mars et le 12 avril` */
const opensDays = ({ clause: { words } }: Place, at: number): boolean =>
  stemAt(words, at) === 'entre' && stemAt(words, at + 1) === 'le' && FIGURES.test(stemAt(words, at + 2));

/** `d'ici 2027`, `à l'horizon 2030`. */
const opensDeadline = ({ clause: { words } }: Place, at: number): boolean =>
  words[at + 1]?.stem === 'ici' || (words[at]?.stem === 'a' && words[at + 2]?.stem === 'horizon');

const HYPHEN_AT_LINE_END = /(?<=\p{Ll})-[^\S\n]*\n\s*(?=\p{Ll})/gu;

/** The words of a range as they are written; a word that a line end parts is one again. */
export function writtenPhrase(
  { text, clause: { words } }: Pick<Place, 'text' | 'clause'>,
  { from, to }: Range,
): string {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || to <= from) return '';
  const open = text.slice(first.start, last.end);
  // « l'aide aux trajets (bus et train) »
  const isCut = text[last.end] === ')' && open.lastIndexOf('(') > open.lastIndexOf(')');
  const written = isCut ? `${open})` : open;
  return foldedSpace(written.includes('\n') ? written.replace(HYPHEN_AT_LINE_END, '') : written);
}

/**
 * `budget – fonctionnement`
 * @param base never empty
 */
export const joined = (base: string, side: string): string =>
  side === '' || base.endsWith(side) || base.includes(` ${side} `) ? base : `${base} – ${side}`;
