import { foldedSpace } from '../../positions.ts';
import { type Clause, indexFrom, oncePerClause, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Word } from '../words.ts';
import { type Kind, kindOf } from './label-words.ts';

/** Of a noun phrase, at most: what is longer is a sentence. Unit: words, small ones too. */
const MOST_WORDS = 16;
/** A phrase that is cut keeps as many. Unit: words. */
const FEWEST_KEPT = 5;

/** A text with one of its clauses: where a label is looked for. */
export interface Place {
  readonly text: string;
  readonly clause: Clause;
  /** Of each word, where it was asked for. */
  readonly kinds: (Kind | undefined)[];
}

const placeOnce = oncePerClause(
  (clause, text: string): Place => ({ text, clause, kinds: new Array<Kind | undefined>(clause.words.length) }),
);

export const placeOf = (text: string, clause: Clause): Place => placeOnce(clause, text);

/** What a word is at its place: `l'aide` is a noun, `La Région aide` is not. */
export function kindAt(place: Place, at: number): Kind {
  const known = place.kinds[at];
  if (known !== undefined) return known;
  const word = place.clause.words[at];
  if (word === undefined) return 'sign';
  const kind = readKind(place, at, word);
  place.kinds[at] = kind;
  return kind;
}

function readKind(place: Place, at: number, word: Word): Kind {
  const { text, clause } = place;
  const kind = kindOf(text, word);
  if (kind === 'sign') return namesWith(clause, at) ? 'noun' : kind;
  // « des locaux | neufs », and not nine
  if (word.stem === 'neuf' && PLURAL.test(text[word.end - 1] ?? '')) return 'adjective';
  const before = clause.words[at - 1];
  if (word.stem.length === 1 && LETTERED.has(before?.stem ?? '') && isName(text, word)) return 'noun';
  if (word.stem === 'point' && kind === 'unit' && (isCounted(clause, at) || POINTS.has(before?.stem ?? '')))
    return 'noun';
  if (
    (IS.has(before?.stem ?? '') || hasDone(text, before)) &&
    kind === 'noun' &&
    PAST.test(text.slice(word.start, word.end))
  )
    return 'participle';
  if (kind === 'participle' && COUNTED.has(word.stem) && (isCounted(clause, at) || isTaken(place, at))) return 'noun';
  if (isThing(text, word, before)) return 'noun';
  if (isRemark(clause, at)) return 'adverb';
  if (isGerund(place, at) || (kind === 'noun' && isGerundBehind(clause, at))) return 'verb';
  if (kind === 'noun' && before !== undefined) return nounOrVerb(place, at, before);
  if (kind === 'adjective') return besideArticle(place, at, before);
  if (kind === 'weak' && REFLEXIVE.has(before?.stem ?? '')) return 'verb';
  if (word.stem === 'contre' && FIGHTS.has(before?.stem ?? '')) return 'preposition';
  if (!DOUBTFUL.has(kind)) return kind;
  if (kind === 'verb' && word.stem.endsWith('e') && PLURAL.test(text[word.end - 1] ?? '')) return 'noun';
  if (kind === 'verb' && WRITTEN.test(word.stem) && PLURAL.test(text[word.end - 1] ?? '')) return 'participle';
  const opens = before === undefined ? 'sign' : before.stem === 'car' ? kindAt(place, at - 1) : kindOf(text, before);
  if (opens !== 'sign' && isName(text, word)) return 'noun';
  if (kind !== 'infinitive' && kind !== 'either' && NAMING.has(before?.stem ?? '')) return 'noun';
  return kind === 'either' ? settledKind(place, at, opens) : kind;
}

/** `agents de catégorie | A`: a capital that belongs to its noun. */
const LETTERED: ReadonlySet<string> = stems('catégorie classe zone groupe type axe volet lot tranche scénario');

/** `12 % des | points suivis` */
const POINTS: ReadonlySet<string> = new Set(['des', 'les', 'ces', 'nos']);

/** `les | cars`, `une ligne de | car`, `un | CAP`: written as words that name nothing. */
const isThing = (text: string, { stem, start, end, capitals }: Word, before: Word | undefined): boolean =>
  (stem === 'cap' && capitals) ||
  (stem === 'car' && (end - start > stem.length || (before !== undefined && LEADS.has(kindOf(text, before)))));
const LEADS: ReadonlySet<Kind> = new Set(['article', 'preposition']);

/** `41 300 | prises`, `1 450 | reprises` */
const COUNTED: ReadonlySet<string> = stems('prise reprise remise conduite');

/** `les | reprises d'emploi`, `la | prise en charge` */
const isTaken = ({ clause: { words } }: Place, at: number): boolean =>
  TAKEN.has(stemAt(words, at - 1)) && TAKEN_OF.has(stemAt(words, at + 1));
const TAKEN: ReadonlySet<string> = new Set(['la', 'les', 'une', 'cette', 'leur', 'de']);

/** `sont consacrés | en outre | au programme`, `| Par ailleurs | le prix`, `ont | en effet | signé` */
const isRemark = ({ words }: Clause, at: number): boolean =>
  REMARKS.get(stemAt(words, at + 1)) === stemAt(words, at) || REMARKS.get(stemAt(words, at)) === stemAt(words, at - 1);
const REMARKS: ReadonlyMap<string, string> = new Map([
  ['ailleur', 'par'],
  ['outre', 'en'],
  ['effet', 'en'],
  ['revanche', 'en'],
  ['particulier', 'en'],
  ['contraire', 'au'],
]);

/** `métropoles | accueillant | 20 % de la population`, `une école | datant | des années`, `le réseau | continue | de croître` */
function isGerund(place: Place, at: number): boolean {
  const { figures, words } = place.clause;
  const { stem } = words[at] as Word;
  if (stem === 'continue') return kindAt(place, at + 2) === 'infinitive';
  const holdsFigure = figures[indexFrom(figures, at + 1)]?.from === at + 1;
  return stem === 'datant' || (holdsFigure && GERUND.test(stem));
}
/** `métropoles | accueillant | 20 % de la population`; not `Un habitant sur cinq` */
const GERUND = /^(?!habitant|enfant|etudiant|montant|restant|suivant|avant|couran)\p{L}{3,}ant$/u;

/** `9 M€ | intégrant | une dotation` */
const isGerundBehind = ({ words, figures }: Clause, at: number): boolean =>
  GERUND.test(stemAt(words, at)) &&
  figures[indexFrom(figures, at) - 1]?.to === at &&
  GOVERNED.has(stemAt(words, at + 1));
const GOVERNED: ReadonlySet<string> = new Set(['le', 'la', 'les', 'l', 'un', 'une']);

/** `500 | points critiques`, not `12 points` of a rate. */
function isCounted({ figures }: Clause, at: number): boolean {
  const figure = figures[indexFrom(figures, at) - 1];
  return figure?.to === at && figure.quantity.unit === 'nombre';
}

/** `au plan | 500 000`, `le Pack | 15-30`: digits that belong to a name. */
function namesWith({ placed }: Clause, at: number): boolean {
  const holder = placed[indexFrom(placed, at + 1) - 1];
  return (
    holder !== undefined &&
    at < holder.to &&
    holder.quantity.kind === 'mention' &&
    holder.quantity.reason === 'nom_propre'
  );
}

/** `sera portée à`: no carrying. */
const IS: ReadonlySet<string> = new Set(
  'est sont ete etre etait etaient sera seront serait seraient soit soient fut furent'.split(' '),
);
const PAST = /ée?s?$/u;
/** `ont | procédé | au vote` */
const hasDone = (text: string, before: Word | undefined): boolean =>
  before !== undefined && HAS.has(before.stem) && !GRAVE.test(text[before.start] ?? '');
const HAS: ReadonlySet<string> = new Set(['a', 'ont', 'avait', 'avaient', 'aura', 'auront']);

/** `en ce qui | concerne`; `62 % préparent | le supérieur`, and no noun follows. */
function besideArticle({ text, clause: { words } }: Place, at: number, before: Word | undefined): Kind {
  const next = words[at + 1];
  if (before?.stem === 'qui') return 'verb';
  // « ses | moyens », and not « un niveau moyen »
  const isMany = words[at]?.stem === 'moyen' && PLURAL.test(text[(words[at]?.end ?? 0) - 1] ?? '');
  if (isMany && before !== undefined && kindOf(text, before) === 'article') return 'noun';
  // « La Région présente un budget »
  if (words[at]?.stem === 'presente' && next !== undefined && kindOf(text, next) === 'article') return 'verb';
  const isAlone = next === undefined || kindOf(text, next) === 'sign';
  return isAlone && HIGHER.has(words[at]?.stem ?? '') && ARTICLES.has(before?.stem ?? '') ? 'noun' : 'adjective';
}
const HIGHER: ReadonlySet<string> = new Set(['superieur']);
const ARTICLES: ReadonlySet<string> = new Set(['le', 'l', 'du', 'au']);

/** `s'équilibre`, `nous tenons`, `a permis`: words that no list has. */
function nounOrVerb(place: Place, at: number, before: Word): Kind {
  const { stem } = place.clause.words[at] as Word;
  if (CLITICS.has(before.stem)) return 'verb';
  if (DEGREES.has(before.stem)) return 'adjective';
  const isAuxiliary = AUXILIARIES.has(before.stem) && !GRAVE.test(place.text[before.start] ?? '');
  if (isAuxiliary && PARTICIPLE_ENDING.test(stem)) return 'participle';
  return followsPlural(place, at) ? 'verb' : 'noun';
}

/** `les plus | attractives`, `quasi | nulle`: a noun would have `de` before it. */
const DEGREES: ReadonlySet<string> = stems('plus moins très trop aussi assez quasi');
/** `se chiffre à`. */
const REFLEXIVE: ReadonlySet<string> = new Set(['s', 'se']);
/** `la lutte contre les fuites`: what is fought belongs to the name; elsewhere `contre` compares. */
const FIGHTS: ReadonlySet<string> = new Set(
  'lutte lutter prevention protection defense assurance vaccination recour'.split(' '),
);
const CLITICS: ReadonlySet<string> = stems('s se n ne y il elle ils elles on nou vou qui');
const AUXILIARIES: ReadonlySet<string> = new Set(
  'a avon avez ont est sont avait avaient aura auront aurait sera seront'.split(' '),
);
/** `3 000 € à Albert Petit`: no `a` of `avoir`. */
const GRAVE = /[àÀ]/;
const PARTICIPLE_ENDING = /(?:i|u|t|mi|pri)e?$/;

const DOUBTFUL: ReadonlySet<Kind> = new Set(['either', 'infinitive', 'verb', 'participle']);
const CAPITAL = /\p{Lu}/u;
const isName = (text: string, { start, end, capitals }: Word): boolean =>
  (!capitals || end === start + 1) && CAPITAL.test(text[start] ?? '');

const PLURAL = /[sxz]/;
/** `demandeurs d'emploi | inscrits`, `titres | souscrits` */
const WRITTEN = /(?:[st]crit|[ns]truit|duit)$/;
/** `Les bus rejettent`: behind a plural an adjective would have its own ending. */
function followsPlural({ text, clause: { words } }: Place, at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined || !word.stem.endsWith('ent') || text[word.end - 1] !== 't')
    return false;
  return PLURAL.test(text[before.end - 1] ?? '') && kindOf(text, before) === 'noun' && !isName(text, word);
}

/** `un excédent`, `coût de revient`, `d'inscrits`: no verb stands there. */
const NAMING: ReadonlySet<string> = new Set(['un', 'une', 'des', 'd', 'de', 'du', 'au', 'aux', 'cette', 'son', 'sa']);

/** Nouns that say only how much: `une baisse de 4 %`. */
const WEAK: ReadonlySet<string> = new Set('hausse baisse limite cible part base vote signe'.split(' '));

const CONTRACTED: ReadonlySet<string> = new Set(['des', 'du']);

function settledKind(place: Place, at: number, opens: Kind): Kind {
  const { text, clause } = place;
  const { words } = clause;
  const word = words[at] as Word;
  const name = WEAK.has(word.stem) ? 'weak' : 'noun';
  if (PLURAL.test(text[word.end - 1] ?? '')) return name;
  if (opens === 'pronoun') return 'verb';
  // « la demande | reste forte », « la mesure | touche 300 foyers »
  const isSubject = opens === 'noun' || opens === 'either' || (opens === 'weak' && stemAt(words, at + 1) !== 'a');
  if (word.stem === 'reste' && isSubject) return 'verb';
  if (opens === 'either' && isNextVerb(place, at) && kindAt(place, at - 1) === 'noun') return 'verb';
  const after = words[at + 1];
  const next = after === undefined ? 'sign' : kindOf(text, after);
  // « Produit des services : … » ; mais « Finance les bus »
  const isGoverned = after !== undefined && CONTRACTED.has(after.stem);
  if (opens === 'sign' || opens === 'conjunction')
    return (next === 'article' && !isGoverned) || staysAt(words, at) ? 'verb' : name;
  if (words[at - 1]?.stem === 'en' && next === 'sign') return 'verb';
  // « une légère | baisse »
  const first = words[at - 2];
  if (opens === 'adjective' && first !== undefined && kindOf(text, first) === 'article') return name;
  if (opens !== 'noun' && opens !== 'weak' && opens !== 'adjective' && opens !== 'participle') return name;
  return NOUN_FOLLOWS.has(next) ? name : 'verb';
}

/** `la mesure | touche 300 foyers`; not `l'aide fixe (300 €)` */
const isNextVerb = ({ text, clause: { words } }: Place, at: number): boolean => {
  const next = words[at + 1];
  return next !== undefined && (FIGURES.test(next.stem) || NEXT_OF_VERB.has(kindOf(text, next)));
};
const NEXT_OF_VERB: ReadonlySet<Kind> = new Set(['adjective', 'article', 'adverb']);

/** `, | reste | à 45 %`; not `reste à charge` */
const staysAt = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at) === 'reste' && stemAt(words, at + 1) === 'a' && FIGURES.test(stemAt(words, at + 2));

/** `Maine-et-Loire`: the word and the next are one. */
export const isHyphened = ({ text, clause: { words } }: Place, at: number): boolean =>
  text[words[at]?.end ?? -1] === '-' && words[at + 1]?.start === (words[at]?.end ?? -1) + 1;

const NOUN_FOLLOWS: ReadonlySet<Kind> = new Set(['noun', 'verb', 'conjunction', 'participle']);
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

/** `moins de 26 ans`: these words are the public. */
const opensAge = ({ clause: { words } }: Place, at: number): boolean =>
  AGE_OPENINGS.has(words[at]?.stem ?? '') && AGES.has(words[at + 3]?.stem ?? '');
const AGE_OPENINGS: ReadonlySet<string> = stems('moin plu moins plus');
const AGES: ReadonlySet<string> = stems('an ans mois');

/**
 * A range without the words at both ends that no noun phrase opens or closes with; empty where it holds no noun.
 *
 * @param isCounted what is counted is named by weak nouns too: `cinq objectifs`
 */
export function nounPhraseIn(place: Place, { from, to }: Range, isCounted = false): Range {
  let first = from;
  let last = endBeforeSum(place, { from, to });
  while (first < last && leavesFirst(place, first)) first++;
  const told = behindPlace(place, { from, to: last });
  if (told > first) return nounPhraseIn(place, { from: told, to: last }, isCounted);
  const set = stemAt(place.clause.words, first - 1) === 'par' && stemAt(place.clause.words, first) === 'rapport';
  if (set) return nounPhraseIn(place, { from: behindCompared(place, { from: first, to: last }), to: last }, isCounted);
  if (opensRelation(place, first)) return nounPhraseIn(place, { from: first + 2, to: last }, isCounted);
  while (
    last > first &&
    leavesLast(place, last - 1) &&
    !closesAge(place, first, last) &&
    !closesYear(place, first, last)
  ) {
    last--;
    if (kindAt(place, last) === 'preposition') while (last > first && isPredicate(kindAt(place, last - 1))) last--;
  }
  last = quotedEnd(place, first, beforeMove(place, first, last), to);
  return holdsNoun(place, { from: first, to: last }, isCounted)
    ? capped(place, { from: first, to: last })
    : { from, to: from };
}

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

/** `la dotation « Bocage | »`: with the mark that closes what it opens. */
function quotedEnd({ clause: { words } }: Place, first: number, last: number, to: number): number {
  if (last >= to || !CLOSING.has(stemAt(words, last))) return last;
  for (let at = last - 1; at > first; at--) if (OPENING.has(stemAt(words, at))) return last + 1;
  return last;
}
export const CLOSING: ReadonlySet<string> = new Set(['»', '”']);
export const OPENING: ReadonlySet<string> = new Set(['«', '“']);

/** `la formation | avec une enveloppe | de 518 M€`, `les routes | pour un montant | de 18 M€` */
function endBeforeSum({ clause: { words } }: Place, { from, to }: Range): number {
  const end = OF.has(words[to - 1]?.stem ?? '') ? to - 1 : to;
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
/** `à un niveau de`, `à un montant de`: how much, and not what. */
export const LEVELS: ReadonlySet<string> = stems('niveau montant prix seuil rythme');
const OPENS_SUM: ReadonlySet<string> = new Set(['avec', 'pour', 'd']);
const ENVELOPES: ReadonlySet<string> = new Set('enveloppe budget dotation montant total'.split(' '));

/** `en matière de santé`, `au titre des lycées`; not `Côte d'Azur`. */
const opensRelation = ({ text, clause: { words } }: Place, at: number): boolean =>
  OF.has(stemAt(words, at + 1)) &&
  !(stemAt(words, at) === 'cote' && CAPITAL.test(text[words[at]?.start ?? -1] ?? '')) &&
  (RELATIONS.has(stemAt(words, at)) || (LINKED.has(stemAt(words, at)) && LINKS.has(stemAt(words, at - 1))));
/** `en complément de l'aide`, `du fait du retrait`, `en deçà du seuil` */
const LINKED: ReadonlySet<string> = stems('complément direction fait deçà');
const LINKS: ReadonlySet<string> = new Set(['en', 'du']);
const RELATIONS: ReadonlySet<string> = new Set(
  'matiere titre cadre faveur profit cote term terme sein niveau occasion'.split(' '),
);
const OF: ReadonlySet<string> = new Set(['de', 'd', 'du', 'des']);
const TAKEN_OF: ReadonlySet<string> = new Set([...OF, 'en']);

const leavesFirst = (place: Place, at: number): boolean =>
  closesPhrase(place, at) ||
  FIGURES.test(stemAt(place.clause.words, at)) ||
  // « trois | fois plus élevée dans la plaine (+ 6 %) »
  stemAt(place.clause.words, at) === 'foi' ||
  (LEFT_OUT_FIRST.has(kindAt(place, at)) &&
    !opensAge(place, at) &&
    !opensDenial(place, at) &&
    (kindAt(place, at) === 'pronoun' || stemAt(place.clause.words, at) === 'au' || !isHyphened(place, at)));
const FIGURES = /^\d+$/;
/** `au | final`, `à l'| époque`, `d'| habitude`, `en tout | état de cause`, `le 25 | mars un budget`: no noun of its own. */
function closesPhrase(place: Place, at: number): boolean {
  const { words } = place.clause;
  const stem = stemAt(words, at);
  if (MONTHS.has(stem) || stem === 'annee') return kindAt(place, at + 1) === 'article';
  if (stem === 'etat') return stemAt(words, at + 2) === 'cause';
  if (stem === 'cause' && stemAt(words, at - 2) === 'etat') return true;
  return PHRASES.get(stem) === stemAt(words, at - 1);
}
const PHRASES: ReadonlyMap<string, string> = new Map([
  ['final', 'au'],
  ['epoque', 'l'],
  ['habitude', 'd'],
]);
/** `12 % de | non conformité` */
const opensDenial = (place: Place, at: number): boolean =>
  stemAt(place.clause.words, at) === 'non' && kindAt(place, at + 1) === 'noun';
const leavesLast = (place: Place, at: number): boolean =>
  (LEFT_OUT_LAST.has(kindAt(place, at)) && !isHyphened(place, at - 1) && !isGlued(place, at)) ||
  isComparedAt(place, at) ||
  (kindAt(place, at) === 'participle' && stemAt(place.clause.words, at) === 'eleve');

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
  (stemAt(place.clause.words, at) === 'proche' && OF.has(stemAt(place.clause.words, at + 1)));
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
    if (kind === 'noun' || (isCounted && kind === 'weak')) return true;
  }
  return false;
}

/** Cut before the preposition that would make it too long. */
function capped(place: Place, { from, to }: Range): Range {
  if (to - from <= MOST_WORDS) return { from, to };
  for (let at = from + MOST_WORDS; at > from + FEWEST_KEPT; at--) {
    const kind = kindAt(place, at);
    if (kind === 'preposition' || kind === 'conjunction') return nounPhraseIn(place, { from, to: at });
  }
  return { from, to: from + MOST_WORDS };
}

export const isEmptyRange = ({ from, to }: Range): boolean => to <= from;

/** Where the noun phrase ends that opens a range: at a finite verb, a deadline, `pour parler`, or a word that turns to something else. */
export function nounPhraseEnd(place: Place, { from, to }: Range): number {
  let isNamed = false;
  for (let at = from; at < to; at++) {
    const kind = kindAt(place, at);
    if (kind === 'turn' || ((kind === 'verb' || place.clause.words[at]?.stem === 'soit') && at > from)) return at;
    if (kind === 'pronoun' && at > from && kindAt(place, at + 1) === 'verb') return at;
    isNamed ||= kind === 'noun';
    if (kind !== 'preposition' && kind !== 'conjunction') continue;
    // « une aide, mais | le reste »
    if (kind === 'conjunction' && at > from && stemAt(place.clause.words, at) === 'mai') return at;
    if (opensDeadline(place, at) || opensAside(place, at) || (at > from && opensRemark(place, at))) return at;
    if (isNamed && AIMS.has(stemAt(place.clause.words, at)) && kindAt(place, at + 1) === 'infinitive') return at;
    // « le taux | et de ramener »
    if (
      isNamed &&
      kind === 'conjunction' &&
      stemAt(place.clause.words, at + 1) === 'de' &&
      kindAt(place, at + 2) === 'infinitive'
    )
      return at;
  }
  return to;
}

/** `des lycées | pour accueillir`, `en dépenses | sans être affectés` */
const AIMS: ReadonlySet<string> = new Set(['pour', 'san']);

/** `d'ici 2027`, `à l'horizon 2030`. */
const opensDeadline = ({ clause: { words } }: Place, at: number): boolean =>
  words[at + 1]?.stem === 'ici' || (words[at]?.stem === 'a' && words[at + 2]?.stem === 'horizon');

/** `projets | au second trimestre 2031`, `places | à compter de 2031`, `aides | au cours de`, `apprentis | en janvier`, `lycéens | à la rentrée`, `emprunt | à hauteur de` */
function opensAside({ clause: { words } }: Place, at: number): boolean {
  const stem = words[at]?.stem;
  const next = words[at + 1]?.stem ?? '';
  const third = words[at + 2]?.stem ?? '';
  if (stem === 'a')
    return next === 'hauteur' || next === 'partir' || next === 'compter' || (next === 'la' && third === 'rentree');
  if (stem === 'en') return MONTHS.has(next) || next === 'cas';
  if (stem === 'dan') return third === 'cadre';
  return stem === 'au' && (next === 'cour' || PERIODS.has(next) || PERIODS.has(third));
}

/** `élèves | par rapport à 2031`, `habitants | selon l'Insee`, `élèves | lors de la rentrée`, `habitants | à cette date` */
function opensRemark(place: Place, at: number): boolean {
  const { words } = place.clause;
  const [stem, next, third] = [stemAt(words, at), stemAt(words, at + 1), stemAt(words, at + 2)];
  if (stem === 'par') return next === 'rapport';
  if (stem === 'selon' || stem === 'durant' || stem === 'pendant') return true;
  // « dossiers | pour un montant total de crédits »
  if (stem === 'pour') return (next === 'un' || next === 'une') && SUMS.has(third);
  if (stem === 'avec') return next === 'un' || next === 'une' || (next === 'l' && AIMED.has(third));
  // « places | sur la période », « habitants | sur une superficie de »
  if (stem === 'sur') return kindAt(place, at + 1) === 'article' && LENGTHS.has(third);
  if (stem === 'et' || stem === 'ou') return BESIDES.has(next) || (OF.has(next) && OWN.has(third));
  if (stem === 'lor') return OF.has(next);
  if (stem === 'a') return (next === 'cette' && third === 'date') || (next === 'fin' && MONTHS.has(third));
  if (stem === 'en') return next === 'moyenne' || YEAR.test(next);
  // « entrées | de janvier 2021 à juin 2023 », « entrées | d'avril à juin »
  if (OF.has(stem) && MONTHS.has(next)) return words[YEAR.test(third) ? at + 3 : at + 2]?.isPreposition === true;
  // « danseurs | du 3 au 5 juin », « adhérents | au 30 juin »
  if (stem === 'du') return FIGURES.test(next) && third === 'au';
  const isMonth = MONTHS.has(third) || (third === 'er' && MONTHS.has(stemAt(words, at + 3)));
  return stem === 'au' && FIGURES.test(next) && isMonth;
}
const SUMS: ReadonlySet<string> = stems('montant total coût enveloppe');
/** `réseaux | avec l'objectif d'atteindre` */
const AIMED: ReadonlySet<string> = stems('objectif ambition');
/** How long or how large something is. */
export const LENGTHS: ReadonlySet<string> = new Set(['duree', 'periode', 'capacite', 'lineaire', 'superficie']);
/** `habitants | et par l'emprunt`, `foyers | et de ses visiteurs` */
const BESIDES: ReadonlySet<string> = new Set(['par', 'avec', 'sur']);
const OWN: ReadonlySet<string> = new Set(['son', 'sa', 'ses', 'leur', 'leurs', 'nos']);
const YEAR = /^(?:19|20)\d\d$/;
const PERIODS: ReadonlySet<string> = new Set(['trimestre', 'semestre']);
const MONTHS: ReadonlySet<string> = new Set(
  'janvier fevrier mar avril mai juin juillet aout septembre octobre novembre decembre'.split(' '),
);

const HYPHEN_AT_LINE_END = /(?<=\p{Ll})-[^\S\n]*\n\s*(?=\p{Ll})/gu;

/** The words of a range as they are written; a word that a line end parts is one again. */
export function writtenPhrase(
  { text, clause: { words } }: Pick<Place, 'text' | 'clause'>,
  { from, to }: Range,
): string {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined || to <= from) return '';
  const written = text.slice(first.start, last.end);
  return foldedSpace(written.includes('\n') ? written.replace(HYPHEN_AT_LINE_END, '') : written);
}
