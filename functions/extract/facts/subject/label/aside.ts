/** What stands between an amount and what it is for: when, with whom, under which credit, for how much more than before. */
import { foldedSpace } from '../../../positions.ts';
import { behindBracket, firstPlacedFrom, indexFrom, type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { DE, PARTITIVE, THE, TO } from '../../function-words.ts';
import { isCreditOnly } from '../../phrase/edges.ts';
import { kindAt, type Place } from '../../phrase/kind-at.ts';
import type { Kind } from '../../phrase/word-kinds.ts';
import { hedgeBefore, isMark, rightEndOf } from '../../phrase/zones.ts';
import { beforeJoint } from './right-of.ts';

/** Asides in a row, at most; words of each. */
const MOST_ASIDES = 4;
const LONGEST_ASIDE = 12;

/**
 * `12 M€ | en 2031, aux côtés de l'État, | à la rénovation`: what an amount is for, behind what is said by the way; null
 * where nothing is, or where no purpose follows.
 * @param figure index of the first word of the amount
 */
export function purposeBehind(place: Place, figure: number, to: number): Range | null {
  const first = behindOne(place, to);
  const behind = isPartedPurpose(place, figure, first) ? first : behindAsides(place, to);
  // « sont estimées à | 3 M€ | afin de répondre »
  const isAim =
    stemAt(place.clause.words, behind) === 'afin' && !ESTIMATED.test(stemAt(place.clause.words, figure - 2));
  const isApposed = behind === to && isApposedAt(place, figure, to);
  if (
    !isAim &&
    ((behind === to && !isApposed) || !(opensPurpose(place, figure, behind) || isPartedPurpose(place, figure, behind)))
  )
    return null;
  // « 57 M€ en 2031 |, pour l'équipement »
  const isParted = stemAt(place.clause.words, behind) === ',';
  const at = isAim || isParted ? behind + 1 : behind;
  const limit = firstPlacedFrom(place.clause.figures, at)?.from ?? place.clause.words.length;
  const right = { from: at, to: rightEndOf(place.clause, at, limit) };
  return right.to < limit ? right : beforeJoint(place, right);
}

const ESTIMATED = /^(?:estim|evalu|chiffr)ee?$|^elev(?:e|ent|era|eront)$/;

/** `une enveloppe de 57 M€ en 2031 |, pour l'équipement du territoire`; not `, pour un total de`. */
const isPartedPurpose = (place: Place, figure: number, at: number): boolean =>
  stemAt(place.clause.words, at) === ',' &&
  stemAt(place.clause.words, at + 1) === 'pour' &&
  (THE.has(stemAt(place.clause.words, at + 2)) || isApposedAt(place, figure, at)) &&
  !isTimeAt(place, at + 2) &&
  opensPurpose(place, figure, at + 1);

/** `de gros moyens, près de 9 M€ |, pour rénover les écoles`: between two commas. */
const isApposedAt = (place: Place, figure: number, at: number): boolean =>
  figure > 0 &&
  kindAt(place, at + 2) === 'infinitive' &&
  stemAt(place.clause.words, figure - hedgeBefore(place.clause, figure) - 1) === ',';

/** Behind all that is said by the way from a word on. */
export function behindAsides(place: Place, from: number): number {
  let at = from;
  for (let asides = 0; asides < MOST_ASIDES; asides++) {
    const next = behindOne(place, at);
    if (next === at) break;
    at = next;
  }
  return at;
}

/** Where the aside ends that opens at a word, 0 for none. */
export const asideEnd = (place: Place, at: number): number => {
  const end = behindOne(place, at);
  return end > at ? end : 0;
};

/** Where a time ends that opens at a word: `en 2031 |`, `dès cette année |`, `en année pleine |`; 0 for none. */
export function timeEnd(place: Place, at: number): number {
  if (!SINCE.has(stemAt(place.clause.words, at)) || !isTimeAt(place, at + 1)) return 0;
  let end = at + 1;
  while (end < at + TIME_REACH && (kindAt(place, end) !== 'article' || end === at + 1)) end++;
  return kindAt(place, end) === 'article' ? end : 0;
}
const SINCE: ReadonlySet<string> = stems('en dès depuis pour');
/** Words of `dès le début de l'année 2031`, and one more. */
const TIME_REACH = 7;

/** Behind the aside that opens at a word; the word itself for none. */
function behindOne(place: Place, at: number): number {
  const { words } = place.clause;
  const stem = stemAt(words, at);
  if (stem === '(') return behindBracket(place.clause, at);
  if (stem === ',' || stem === '–') return behindInserted(place, at);
  const kind = kindAt(place, at);
  if (kind === 'adverb' || kind === 'adjective') return at + 1;
  // « de crédits de paiement », « d'autorisations de programme »
  if (
    DE.has(stem) &&
    isCreditOnly(place.clause, { from: at, to: at + 2 }) &&
    !SECTIONS.has(stemAt(words, at + 1)) &&
    kindAt(place, at + 1) !== 'article'
  )
    return phraseEndFrom(place, at + 1);
  // « d'aides | pour planter », and « d'aides à la pierre »
  if (DE.has(stem) && AIDS.has(stemAt(words, at + 1))) {
    const end = phraseEndFrom(place, at + 2);
    return TO.has(stemAt(words, end)) && !WAYS.has(stemAt(words, at + 1)) ? at : end;
  }
  // « de plus | qu'en 2031 »
  if (DE.has(stem) && MORE.has(stemAt(words, at + 1)))
    return kindAt(place, at + 2) === 'turn' ? phraseEndFrom(place, at + 4) : at + 2;
  // « cette année », « tous les ans », « l'an dernier »
  if (kind === 'article' || kind === 'pronoun') {
    const grave = place.text[(words[at]?.start ?? 0) + 1];
    // « réduire à 12 mois | la durée d'un parcours »
    const isThing = stemAt(words, at + 1) === 'duree' && DE.has(stemAt(words, at + 2));
    return (isTimeAt(place, at) && !isThing) || grave === 'è' ? phraseEndFrom(place, at + 1) : at;
  }
  if (TO.has(stem)) return isAsideTo(place, at) ? phraseEndFrom(place, at + 2) : at;
  if (stem === 'pour' || stem === 'sur')
    return isTimeAt(place, at + 1) || isStepAt(place, at + 1) ? phraseEndFrom(place, at + 1) : at;
  if (stem === 'dan') return isAsideIn(place, at) ? phraseEndFrom(place, at + 1) : at;
  if (DE.has(stem))
    return isTimeAt(place, at + 1) || stemAt(words, at + 1) === 'ici' ? phraseEndFrom(place, at + 2) : at;
  const isOpened =
    (ASIDES.has(stem) || (stem === 'courant' && YEAR.test(stemAt(words, at + 1)))) &&
    !(stem === 'en' && stemAt(words, at + 1) === 'faveur');
  // « par rapport | à l'évolution naturelle »
  if (stem === 'par' && stemAt(words, at + 1) === 'rapport') return phraseEndFrom(place, at + 3);
  // « par projet | du fonds pour la culture »: from whom, not how
  if (stem === 'par' && kindAt(place, at + 1) === 'noun') return at + 2;
  // « grâce au FEDER », « jusqu'en 2031 »
  return isOpened ? phraseEndFrom(place, kindAt(place, at + 1) === 'preposition' ? at + 2 : at + 1) : at;
}
const AIDS: ReadonlySet<string> = stems('aides aide subventions fonds façon manière');
/** `de | façon à guider l'eau`: how, and not what. */
export const WAYS: ReadonlySet<string> = stems('façon manière sorte');
const MORE: ReadonlySet<string> = stems('plus moins');
const SECTIONS: ReadonlySet<string> = stems('fonctionnement investissement');
const ASIDES: ReadonlySet<string> = stems(
  'en depuis jusqu avant pendant durant lors selon malgré via avec grâce par entre hors moyennant comme contre',
);

/** `, dès cette année, |`, `, dont 4 M€ de l'État, |`, `– un record – |`: as far as no other sum is told for something of its own. */
function behindInserted(place: Place, open: number): number {
  const { words } = place.clause;
  const mark = stemAt(words, open);
  const isOfFigure = SHARES.has(stemAt(words, open + 1));
  for (let at = open + 1; at <= open + LONGEST_ASIDE; at++) {
    const stem = stemAt(words, at);
    if (stem === mark) return at + 1;
    if (stem === '' || HARD.has(stem)) return open;
    if (!isOfFigure && isSumAt(place, at)) return open;
  }
  return open;
}
const SHARES: ReadonlySet<string> = stems('dont soit contre');
const HARD: ReadonlySet<string> = new Set([';', ':', '.', '?', '!', '(', ')', '|', '•']);

/** Where a phrase ends: at the next preposition, verb or mark, though not at `de` and `2031 | à 2034`. */
function phraseEndFrom(place: Place, from: number): number {
  const { words } = place.clause;
  let at = from;
  while (at < from + LONGEST_ASIDE && at < words.length && !isMark(place.clause, at)) {
    const stem = stemAt(words, at);
    const kind = kindAt(place, at);
    if (stem === 'd' && stemAt(words, at + 1) === 'ici') return at;
    if (isSumAt(place, at)) return at;
    const isYears = (stem === 'a' || stem === 'et' || stem === 'comme') && YEAR.test(stemAt(words, at + 1));
    const joins = stem === 'et' && PAIRED.has(kindAt(place, at + 1));
    if (isYears || joins) at += 2;
    else if (ENDS.has(kind) && !PARTITIVE.has(stem) && stemAt(words, at - 1) !== 'appel') return at;
    // « depuis 2031 | la charge »
    else if (kind === 'article' && TIMES.test(stemAt(words, at - 1))) return at;
    else at++;
  }
  return at;
}
const isSumAt = ({ clause: { figures } }: Place, at: number): boolean => {
  const figure = figures[indexFrom(figures, at)];
  return figure?.from === at && figure.quantity.unit === 'euros';
};
const ENDS: ReadonlySet<Kind> = new Set([
  'preposition',
  'verb',
  'participle',
  'turn',
  'adverb',
  'conjunction',
  'infinitive',
]);
const PAIRED: ReadonlySet<Kind> = new Set(['article', 'preposition']);
const YEAR = /^(?:19|20)\d\d$/;

/** `s'élèvent à 212 M€ pour | ce budget primitif`, `pour | le budget principal` */
export const isStepAt = ({ clause: { words } }: Place, at: number): boolean =>
  (THIS_STEP.has(stemAt(words, at)) && STEPS.has(stemAt(words, at + 1))) ||
  (stemAt(words, at + 1) === 'budget' &&
    stemAt(words, at + 2) === 'principal' &&
    // « 3 M€ pour le budget principal et 1 M€ pour les budgets annexes »
    !words.some(({ stem }, other) => OF_MANY.has(stem) || (stem === 'budget' && other !== at + 1)));
const OF_MANY: ReadonlySet<string> = stems('annexe annexes dont tous');
const THIS_STEP: ReadonlySet<string> = new Set(['ce', 'cette']);
const STEPS: ReadonlySet<string> = stems('budget exercice');

/** `| 2031`, `| trois ans`, `| la seule année`, `| les trois prochaines années` */
function isTimeAt(place: Place, from: number): boolean {
  for (let at = from; at < from + TIME_WORDS; at++) {
    const stem = stemAt(place.clause.words, at);
    if (TIMES.test(stem)) return true;
    if (!BEFORE_TIME.has(kindAt(place, at)) && !COUNTS.test(stem)) return false;
  }
  return false;
}
const TIME_WORDS = 5;
const TIMES =
  /^(?:ans?|annee|moi|exercice|periode|duree|mandat|mandature|trimestre|semestre|ete|automne|essentiel|moitie|janvier|fevrier|mar|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|(?:19|20)\d\d)$/;
const COUNTS = /^(?:\d+|troi|er|\p{L}+ieme)$/u;
const BEFORE_TIME: ReadonlySet<Kind> = new Set(['article', 'adjective', 'unit', 'pronoun', 'adverb']);

/** `| à la fin de 2031`, `| au titre de l'exercice`, and what always opens an aside. */
function isAsideTo(place: Place, at: number): boolean {
  const { text, clause } = place;
  const next = kindAt(place, at + 1) === 'article' ? at + 2 : at + 1;
  if (stemAt(clause.words, next) === 'titre') return isTimeAt(place, next + 2);
  const start = clause.words[at]?.start ?? 0;
  return isTimeAt(place, next) || BESIDE.test(foldedSpace(text.slice(start, start + LONGEST_TURN)));
}
/**
 * `au total`, `aux côtés de l'État`, `à compter de 2031`, `au budget primitif`, by the word that opens them: not
 * `au stade nautique`, `aux cours d'eau`, `au lieu de mémoire`, `au budget annexe`, which sums go to.
 */
const BESIDE = new RegExp(
  `^(?:${[
    'à (?:compter|partir|hauteur|parité|nouveau|cause|côté|moins|(?:court |moyen |long )?terme)',
    "à l['’]horizon",
    "à l['’](?:échelle|issue) d(?:e|u|es|['’]une?)",
    'à la décision modificative',
    "à la rentrée(?= (?:20|de|prochaine|pour|d['’])|[.,;])",
    'au (?:total|moins|plus|minimum|maximum)',
    "au (?:cours|moyen|long|terme) d(?:e|u|es|['’]une?)",
    "au lieu d(?:e |es |['’])(?=\\d)",
    "au stade d(?:u |e la |e l['’]|es )(?=BP|CA|budget|vote|avant-projet|projet|étude|esquisse|décision)",
    'au compte (?:administratif|financier)',
    'au budget(?= (?:primitif|principal|supplémentaire|rectificatif|régional|départemental|municipal|communal|20|pour|en)|[.,;]|$)',
    "aux côtés d(?:e|u|es|['’])",
  ].join('|')})(?!(?<=\\p{L})\\p{L})`,
  'iu',
);
/** Of `au stade de l'avant-projet`, and the word behind. Unit: characters. */
const LONGEST_TURN = 48;
/** `| dans le cadre du plan`, `| dans son budget` */
function isAsideIn(place: Place, at: number): boolean {
  const next = kindAt(place, at + 1) === 'article' ? at + 2 : at + 1;
  const stem = stemAt(place.clause.words, next);
  return stem === 'cadre' || stem === 'budget' || isTimeAt(place, next);
}

/** `| pour les lycées`, `| en faveur des lycées`, `| consacrés aux lycées`; `| aux lycées` where something is given. */
function opensPurpose(place: Place, figure: number, at: number): boolean {
  const { words } = place.clause;
  const stem = stemAt(words, at);
  const kind = kindAt(place, at);
  if (kind === 'verb') return isSubject(place, figure);
  if (kind === 'participle') return true;
  if (stem === 'pour') return !isLevel(place, figure);
  if (kind === 'preposition' && FAVOURS.has(stemAt(words, at + 1))) return true;
  if (stem === 'dan' || stem === 'ver') return true;
  return TO.has(stem) && (isSubject(place, figure) || !isLevel(place, figure));
}
/** `en | faveur des`, `au | titre de`, `à | destination du` */
export const FAVOURS: ReadonlySet<string> = stems('faveur titre profit bénéfice direction destination');

/** No verb stands before the amount. */
function isSubject(place: Place, figure: number): boolean {
  for (let at = figure - 1; at >= Math.max(0, figure - LEVEL_WORDS); at--) {
    if (isMark(place.clause, at)) return true;
    if (kindAt(place, at) === 'verb' || kindAt(place, at) === 'infinitive') return false;
  }
  return true;
}
/** `s'élève à | 12 M€`, `représente près de | 12 M€`: what is before it says what it is. */
export function isLevel(place: Place, figure: number, reach = LEVEL_WORDS): boolean {
  const { words } = place.clause;
  for (let at = figure - 1; at >= Math.max(0, figure - reach); at--) {
    const stem = stemAt(words, at);
    if ((LEVELS.test(stem) && kindAt(place, at) !== 'noun') || (IS.test(stem) && DE.has(stemAt(words, at + 1))))
      return true;
  }
  return false;
}
const LEVEL_WORDS = 7;
const LEVELS =
  /^(?:elev|etabli|chiffr|mont|pass|port|represent|attei|cout|estim|evalu|tomb|recul|progress|augment|baiss|depass|avoisin|pes|stagn|stabilis)(?!ation)\p{L}*$/u;
const IS = /^(?:est|sont|sera|seront|etait|etaient)$/;
