/** What stands before the verb of a figure: its subject, in its clause or an earlier stretch of the sentence. */
import { type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { DASHES, DE, PARTITIVE, QUE, TO } from '../../function-words.ts';
import { FIGURES, kindAt, type Place } from '../../phrase/kind-at.ts';
import { CLOSING, isEmptyRange, nounPhraseEnd, nounPhraseIn } from '../../phrase/noun-phrase.ts';
import type { Kind } from '../../phrase/word-kinds.ts';
import type { Word } from '../../words.ts';
import { isCopula, lastArticled, MODALS, MOVES, objectIn, SUMS } from './object.ts';
import { HARD, isVerbal, lastVerbIn, nameOpening, type Segment, SOFT, segmentBefore } from './stretch.ts';

const NOTHING: Range = { from: 0, to: 0 };

/**
 * `| Les dépenses de personnel |, qui représentent 47 % du budget, | progressent de`, `| Le collège |, d'une capacité de 550 élèves, |
 * coûte`: around what is inserted with a figure;
 * `| Le nombre d'entrées | recule : elle n'est que de`: what the pronoun behind a colon stands for; empty elsewhere.
 */
export function subjectBeside(place: Place, { from, to, rest }: Segment, low: number): Range {
  const { words } = place.clause;
  const mark = stemAt(words, from - 1);
  if (
    mark === ':' &&
    (HE.has(stemAt(words, from)) || isMoveAlone(place, { from, to }) || isBroughtAlone(place, { from, to }))
  )
    return subjectBefore(place, from - 1, low);
  if (mark === ';' && HE.has(stemAt(words, from))) return agreeing(place, from, subjectBefore(place, from - 1, 0));
  if (
    low === 0 ||
    rest < low ||
    !SOFT.has(mark) ||
    kindAt(place, from) !== 'verb' ||
    lastVerbIn(place, { from: isModalAt(place, from) ? from + 2 : from + 1, to }) >= 0
  )
    return NOTHING;
  for (let at = low - 1; at > Math.max(0, low - LONGEST_RELATIVE); at--) {
    const stem = stemAt(words, at);
    const opens = stem === 'qui' || INSERTED.has(kindAt(place, at)) || isRank(place, { from: at, to: at + 1 });
    if (opens && stemAt(words, at - 1) === mark) return subjectBefore(place, at - 1, 0);
    if (HARD.has(stem) || (SOFT.has(stem) && !FIGURES.test(stemAt(words, at + 1)))) break;
  }
  return NOTHING;
}

/** `doivent | tomber | à`; not `pourrait rembourser sa dette en` */
const isModalAt = (place: Place, at: number): boolean =>
  MODALS.test(stemAt(place.clause.words, at)) &&
  kindAt(place, at + 1) === 'infinitive' &&
  kindAt(place, at + 2) === 'preposition';

/** `, | d'une capacité de 550 élèves |,`, `, | perçus au taux de 4 % |,` */
const INSERTED: ReadonlySet<Kind> = new Set(['preposition', 'participle']);

/** `un haut niveau d'épargne : | en hausse de | 17 M€` */
const isMoveAlone = ({ clause: { words } }: Place, { from, to }: Range): boolean =>
  to - from <= MOVING_WORDS &&
  OPENS_MOVE.has(stemAt(words, from)) &&
  DE.has(stemAt(words, to - 1)) &&
  words.slice(from + 1, to - 1).some(({ stem }) => CHANGES.has(stem));

/** `Le ratio se dégrade : | porté à environ | 8 ans` */
const isBroughtAlone = (place: Place, { from, to }: Range): boolean =>
  to - from <= 3 && BROUGHT.test(stemAt(place.clause.words, from)) && stemAt(place.clause.words, from + 1) === 'a';
const BROUGHT = /^(?:port|ramen|relev|abaiss|fix)e{1,2}$/;

const OPENS_MOVE: ReadonlySet<string> = new Set(['en', 'soit']);

/** Of `en très forte hausse de plus de`. */
const MOVING_WORDS = 7;

/** `| Les dépenses | représentent 76 % du budget ; elles ont augmenté`: of the same number, and of the same gender as far as an article tells it. */
function agreeing({ text, clause: { words } }: Place, pronoun: number, noun: Range): Range {
  const he = text.slice(words[pronoun]?.start, words[pronoun]?.end).toLowerCase();
  const isMany = /[sx]$/.test(text.slice(words[noun.from]?.start, words[noun.from]?.end));
  const article = stemAt(words, noun.from - 1);
  const isOther = he.startsWith('elle') ? MASCULINE.has(article) : FEMININE.has(article);
  return isMany === he.endsWith('s') && !isOther ? noun : NOTHING;
}
const MASCULINE: ReadonlySet<string> = new Set(['le', 'un', 'ce']);
const FEMININE: ReadonlySet<string> = new Set(['la', 'une', 'cette']);

export function subjectBefore(place: Place, end: number, low: number): Range {
  const segment = segmentBefore(place, end, end, low);
  return segment === null ? NOTHING : subjectIn(place, segment, true);
}
export const HE: ReadonlySet<string> = new Set(['il', 'elle', 'ils', 'elles']);

/** Unit: words. */
const LONGEST_RELATIVE = 12;
const HOW_MUCH: ReadonlySet<string> = new Set([...SUMS, 'rythme']);

/**
 * `réduire | le recours à l'emprunt |, qui passe à 600 M€`, `un frein est mis | aux dépenses |, dont la progression est de 3 %`:
 * what a relative clause behind a comma tells of; empty for none.
 */
export function antecedentOf(place: Place, own: Segment, end: number, low: number): Range {
  const { words } = place.clause;
  const isSubject =
    stemAt(words, own.from) === 'qui' &&
    (MOVES.test(stemAt(words, own.from + 1)) || STAYS.test(stemAt(words, own.from + 1)));
  const isOwner =
    stemAt(words, own.from) === 'dont' &&
    kindAt(place, own.from + 1) === 'article' &&
    isWeakBehind(place, own.from + 2);
  // « un outil de formation |, qu'elle a financé à hauteur de 1 M€ »
  const isFunded = QUE.has(stemAt(words, own.from)) && HEIGHTS.has(stemAt(words, own.to - 2));
  if (isFunded) return fundedIn(place, own.rest, end, low);
  // « construit | un lycée |, pour lequel elle verse 5 M€ »
  const isGivenTo =
    (stemAt(words, own.from) === 'pour' && WHICH.test(stemAt(words, own.from + 1))) ||
    TO_WHICH.test(stemAt(words, own.from));
  const before = isGivenTo ? segmentBefore(place, own.rest, end, low) : null;
  // « | La culture |, moteur de notre rayonnement, pour laquelle »
  if (before !== null && before.rest >= 0 && kindAt(place, before.from) === 'noun')
    return subjectBefore(place, before.rest, low);
  if (isOwner || isGivenTo) return lastNounIn(place, own.rest, end, low);
  return isSubject ? ofSameNumber(place, lastNounIn(place, own.rest, end, low), own.from + 1) : NOTHING;
}

/** `sa dette, | qui demeure contenue | (312 M€)` */
const STAYS = /^demeur(?:e|ent|ait|aient)$/;
const WHICH = /^l(?:e|a|es)quel(?:le)?$/;
const TO_WHICH = /^au(?:x)?quel(?:le)?$/;

/** `une aide sans | les recettes |, qui atteindront`: of several verbs many nouns; the phrase itself where they agree. */
function ofSameNumber(place: Place, noun: Range, verb: number): Range {
  const { words } = place.clause;
  const written = ({ start, end }: Word): string => place.text.slice(start, end);
  const head = words[noun.from];
  const isMany = [verb, verb + 1].some((at) => kindAt(place, at) === 'verb' && THEY_DO.test(stemAt(words, at)));
  if (!isMany || head === undefined || /[sx]$/u.test(written(head))) return noun;
  const many = words.slice(noun.from, noun.to).findLastIndex(({ stem }) => MANY.has(stem));
  return many < 0 ? noun : nounPhraseIn(place, { from: noun.from + many + 1, to: noun.to });
}
/** `atteindront`, `passaient`, `atteignent`; not `atteint`, `devient` */
const THEY_DO = /(?:ont|aient|[^i]ent)$/u;
const MANY: ReadonlySet<string> = new Set(['les', 'des', 'aux', 'ces', 'ses', 'nos']);

function fundedIn(place: Place, to: number, end: number, low: number): Range {
  const segment = segmentBefore(place, to, end, low);
  if (segment === null) return NOTHING;
  const range = { from: lastVerbIn(place, segment) + 1 || segment.from, to: segment.to };
  const object = objectIn(place, range);
  return isEmptyRange(object) ? nounPhraseIn(place, lastArticled(place, range)) : object;
}

/** `dont la | progression | est limitée à`, `dont le | montant constaté`: how much there is of it. */
const isWeakBehind = (place: Place, at: number): boolean =>
  (kindAt(place, at) === 'weak' || HOW_MUCH.has(stemAt(place.clause.words, at))) &&
  kindAt(place, at + 1) !== 'preposition';

/** The noun that ends a stretch: the object of its last verb, or what a preposition leads to behind that. */
export function lastNounIn(place: Place, to: number, end: number, low: number): Range {
  const segment = segmentBefore(place, to, end, low);
  if (segment === null) return NOTHING;
  const verb = lastVerbIn(place, segment);
  const range = { from: verb + 1 || segment.from, to: segment.to };
  const object = verb >= 0 && isCopula(place, verb, range) ? NOTHING : objectIn(place, range);
  if (!isEmptyRange(object)) return withoutChange(place, object);
  let from = range.from;
  while (from < range.to && kindAt(place, from) !== 'preposition') from++;
  return withoutChange(place, nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to: range.to }) }));
}

/** `une diminution de | l'épargne brute` */
function withoutChange(place: Place, range: Range): Range {
  const isChange = kindAt(place, range.from) === 'weak' && PARTITIVE.has(stemAt(place.clause.words, range.from + 1));
  return isChange ? nounPhraseIn(place, { from: range.from + 1, to: range.to }) : range;
}
const HEIGHTS: ReadonlySet<string> = new Set(['hauteur']);

/** The noun phrase that a stretch opens with: behind `dont`, `alors que` and the like, before the verb. */
export function subjectIn(place: Place, range: Range, isMain = false): Range {
  const own = isMain ? NOTHING : subjectOfClause(place, range);
  if (!isEmptyRange(own)) return own;
  let { from } = range;
  for (let at = range.from; at < range.to; at++) {
    const kind = kindAt(place, at);
    if (at > from && from === range.from && tellsOf(place, at, range.to)) break;
    const isLike =
      at > 0 && stemAt(place.clause.words, at) === 'comme' && stemAt(place.clause.words, at - 1) !== 'tout';
    if (kind === 'turn' && !isLike) from = at + 1;
    if (!isVerbal(place, at)) continue;
    // « À noter que | les crédits … » : what is said begins behind it
    if (at - range.from < MOST_SAYING && QUE.has(stemAt(place.clause.words, at + 1))) {
      from = at + 2;
      continue;
    }
    if (at > from) break;
    from = at + 1;
  }
  if (from > range.from && isVerbal(place, range.from))
    return nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to: range.to }) });
  const found = nounPhraseIn(place, { from: range.from, to: nounPhraseEnd(place, { from, to: range.to }) });
  if (from === range.from) return found;
  const behind = nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to: range.to }) });
  return isEmptyRange(behind) ? nounPhraseIn(place, { from: range.from, to: nounPhraseEnd(place, range) }) : behind;
}

/** `| La rénovation des écoles | qui est une priorité | va coûter`, `| les dépenses | dont le rythme a été maîtrisé`: what the relative clause is said of. */
function tellsOf(place: Place, at: number, to: number): boolean {
  const stem = stemAt(place.clause.words, at);
  if (stem === 'dont') return kindAt(place, at + 1) === 'article' && isWeakBehind(place, at + 2) && at + 3 < to;
  return stem === 'qui' && kindAt(place, at + 1) === 'verb' && at + 2 < to;
}

/** Words of `il convient de | retenir que`, at most. */
const MOST_SAYING = 5;

/** `L'emprunt n'augmentera pas puisque | l'épargne brute | (atteint)`: no other verb stands behind the last joint of clauses. */
function subjectOfClause(place: Place, { from, to }: Range): Range {
  for (let at = to - 1; at >= from; at--) {
    const stem = place.clause.words[at]?.stem ?? '';
    // « le dispositif « Former plutôt que licencier » »
    const quoted = CLOSING.has(stem) ? nameOpening(place.clause.words, at, from - 1) : -1;
    if (quoted >= 0) {
      at = quoted;
      continue;
    }
    if (isVerbal(place, at)) return NOTHING;
    if (CLAUSE_JOINTS.has(stem) && kindAt(place, at) !== 'noun') return nounPhraseIn(place, { from: at + 1, to });
    // « Les dotations baissent et | le budget | atteint »
    const opens =
      NEXT_CLAUSE.has(stem) && kindAt(place, at + 1) === 'article' && lastVerbIn(place, { from, to: at }) >= 0;
    if (opens) return nounPhraseIn(place, { from: at + 1, to });
  }
  return NOTHING;
}
const NEXT_CLAUSE: ReadonlySet<string> = new Set(['et', 'mais']);
const CLAUSE_JOINTS: ReadonlySet<string> = new Set('que qu car puisque puisqu lorsque lorsqu quand dont'.split(' '));

/** Of the stretches before: one that an article opens is the subject; an apposition has none, an aside a preposition. */
export function earlierNoun(place: Place, own: Segment, end: number, low: number): Range {
  let nearest: Range = NOTHING;
  let aside: Range = NOTHING;
  let segment = segmentBefore(place, own.rest, end, low);
  for (; segment !== null; segment = segmentBefore(place, segment.rest, end, low)) {
    // « La Région, | que la loi cantonne à leur soutien |, y consacre »
    // « , ce que déplore le maire , » : what somebody says of it
    const relative = stemAt(place.clause.words, segment.from) === 'ce' ? segment.from + 1 : segment.from;
    if (QUE.has(stemAt(place.clause.words, relative)) && lastVerbIn(place, segment) >= 0) continue;
    // « selon la présidente du syndicat, » : who says it
    if (stemAt(place.clause.words, segment.from) === 'selon') {
      nearest = NOTHING;
      continue;
    }
    // « S'agissant | du taux d'épargne |, il est de »
    const isTopic = stemAt(place.clause.words, segment.from + 1) === 'agissant' || isAsFor(place, segment.from);
    if (isTopic && opensWithPronoun(place, own) && stemAt(place.clause.words, own.to) !== ':') {
      const topic = nounPhraseIn(place, { from: segment.from + 2, to: segment.to });
      if (!isEmptyRange(topic)) return topic;
    }
    // « en ramenant les comptes à l'habitant, »
    if (isByDoing(place, segment.from)) {
      // « En intégrant | les achats en régie |, soit 3 M€ »
      const isRestated = segment.to === own.from - 1 && stemAt(place.clause.words, own.from) === 'soit';
      if (isRestated && own.to === own.from + 1) return objectIn(place, { from: segment.from + 2, to: segment.to });
      continue;
    }
    if (
      isRank(place, segment) ||
      isApposed(place, own, segment) ||
      isInserted(place, segment.from) ||
      isSaidOfFigure(place, own, segment, low)
    )
      continue;
    // « Approuvé par | le conseil |, il mobilise » : what becomes of him who is named before
    const isBySomebody = stemAt(place.clause.words, segment.from + 1) === 'par';
    const isDone = segment.from === 0 && kindAt(place, 0) === 'participle';
    if (isDone && (isBySomebody || opensWithPronoun(place, own))) continue;
    // « Présenté par Jean Dubois, | vice-président chargé des finances |, »
    if (segment.from > 0 && OFFICES.has(stemAt(place.clause.words, segment.from))) continue;
    if (SCALED.test(stemAt(place.clause.words, segment.from)) || isOnBothSides(place, segment)) continue;
    const opens = isAtHeight(place, own) || stemAt(place.clause.words, segment.to) === '(';
    const paid = segment.to === own.from - 1 && opens ? objectOf(place, segment) : NOTHING;
    const noun = isEmptyRange(paid) ? subjectIn(place, segment, opensPassing(place, own)) : paid;
    if (isEmptyRange(noun)) continue;
    if (opensWithArticle(place, segment) || TOPICS.has(stemAt(place.clause.words, segment.from))) return noun;
    if (NO_NAMES.has(stemAt(place.clause.words, segment.from))) continue;
    if (kindAt(place, segment.from) === 'preposition')
      aside = isEmptyRange(aside) && low === 0 && !isPlaced(place, segment, noun) ? noun : aside;
    else if (isEmptyRange(nearest)) nearest = noun;
  }
  return isEmptyRange(nearest) && !opensWithPronoun(place, own) ? aside : nearest;
}

const OFFICES: ReadonlySet<string> = stems('vice président présidente maire adjoint adjointe rapporteur rapporteure');

/** `Quant | au taux |, il est de` */
const isAsFor = ({ clause: { words } }: Place, at: number): boolean =>
  stemAt(words, at) === 'quant' && TO.has(stemAt(words, at + 1));

/** `Les charges de personnel, | premier poste de dépenses |, augmentent`: what rank it has. */
const isRank = (place: Place, { from }: Range): boolean => from > 0 && isRankAt(place, from);
export const isRankAt = ({ clause: { words } }: Place, at: number): boolean =>
  RANKS.has(stemAt(words, at)) && RANKED.has(stemAt(words, at + 1));
const RANKS: ReadonlySet<string> = stems('premier première deuxième second seconde troisième principal principale');
const RANKED: ReadonlySet<string> = stems('poste budget dépense recette priorité politique secteur source employeur');

export const isByDoing = ({ clause: { words } }: Place, from: number): boolean => {
  const en = stemAt(words, from) === 'meme' || stemAt(words, from) === 'tout' ? from + 1 : from;
  return stemAt(words, en) === 'en' && stemAt(words, en + 1).endsWith('ant');
};

/** `L'excédent dégagé – | l'autofinancement | – est de`: another word for it, between two dashes. */
const isApposed = (place: Place, own: Segment, { from, to }: Segment): boolean =>
  to === own.from - 1 &&
  DASHES.has(stemAt(place.clause.words, to)) &&
  DASHES.has(stemAt(place.clause.words, from - 1)) &&
  kindAt(place, own.from) === 'verb';

/** `La DM est équilibrée, | en dépenses et en recettes |,` */
const isOnBothSides = ({ clause: { words } }: Place, { from }: Segment): boolean =>
  stemAt(words, from) === 'en' && SIDES.test(stemAt(words, from + 1));
const SIDES = /^(?:depense|recette)s?$/;

/** `Ramené à | la population |, cela représente 410 €`: what it is divided by. */
const SCALED = /^(?:ramen|rapport)e{1,2}$/;

/** `66 | ont présenté un défaut |, soit 9,8 %`, `(43 %) | qui préparent un diplôme |, soit une hausse de 4 %`, `– dont 310 | enfants | –, soit 3 %`: what belongs to the figure before. */
const isSaidOfFigure = (place: Place, own: Segment, segment: Segment, low: number): boolean =>
  low > 0 &&
  segment.from <= low + 1 &&
  stemAt(place.clause.words, own.from) === 'soit' &&
  (segment.from === low
    ? kindAt(place, low) === 'verb' || DASHES.has(stemAt(place.clause.words, segment.to))
    : stemAt(place.clause.words, segment.from) === 'qui');

/** `, indique | la direction |,`: who says it; `, une fois déduites | les recettes |,`: when. */
const isInserted = (place: Place, from: number): boolean => {
  const stem = stemAt(place.clause.words, from);
  if (stem === 'une') return stemAt(place.clause.words, from + 1) === 'foi';
  return SAYS.has(stem) && kindAt(place, from + 1) === 'article' && from > 0;
};
const SAYS: ReadonlySet<string> = stems(
  'indique indiquent précise précisent souligne soulignent explique rappelle rappellent note estime annonce ajoute',
);

/** `| Quant à l'aide aux cars |, elle est portée à 400 €` */
const TOPICS: ReadonlySet<string> = stems('quant concernant');

/** `| Le coût | a explosé avec la crise et la guerre, | passant | de 1,2 à 2,5 M€` */
const opensPassing = ({ clause: { words } }: Place, { from }: Range): boolean => stemAt(words, from) === 'passant';

/** `| À Vire |, 500 m² sont rénovés`: where, and not what. */
const isPlaced = ({ text, clause: { words } }: Place, { from }: Range, noun: Range): boolean =>
  AT.has(stemAt(words, from)) && noun.from === from + 1 && /\p{Lu}/u.test(text[words[noun.from]?.start ?? -1] ?? '');
const AT: ReadonlySet<string> = new Set(['a', 'en']);

/** `financera | la réalisation de travaux |, à hauteur de 9 M€` */
const isAtHeight = ({ clause: { words } }: Place, { from }: Range): boolean =>
  stemAt(words, from) === 'a' && stemAt(words, from + 1) === 'hauteur';

export function objectOf(place: Place, { from, to }: Range): Range {
  const verb = lastVerbIn(place, { from, to });
  return verb < 0 ? NOTHING : objectIn(place, { from: verb + 1, to });
}

/** `En Val d'Orne, | il atteint`, `| ce nombre augmente de`: the subject is told before, and is not where it is. */
function opensWithPronoun(place: Place, { from }: Range): boolean {
  const stem = stemAt(place.clause.words, from);
  const next = stemAt(place.clause.words, from + 1);
  return PRONOUNS.has(stem) || (kindAt(place, from + 1) === 'weak' && (THIS.has(stem) || CHANGES.has(next)));
}
const PRONOUNS: ReadonlySet<string> = new Set(['il', 'elle', 'ils', 'elles', 'celui', 'celle']);
const THIS: ReadonlySet<string> = new Set(['ce', 'cette']);
export const CHANGES: ReadonlySet<string> = stems(
  'hausse baisse recul progression progrès augmentation diminution repli chute',
);

/** `Malgré ce contexte, …`, `Sans surprise, …`: what surrounds the sentence is never what it measures. */
export const NO_NAMES: ReadonlySet<string> = stems('malgré sans selon face lors hors');

function opensWithArticle(place: Place, { from, to }: Range): boolean {
  for (let at = from; at < Math.min(to, from + MOST_BEFORE_ARTICLE); at++) {
    const kind = kindAt(place, at);
    if (kind === 'article') return true;
    if (kind !== 'conjunction' && kind !== 'turn' && kind !== 'sign') return false;
  }
  return false;
}

/** Unit: words. */
const MOST_BEFORE_ARTICLE = 3;
