import { indexFrom, type Placed, type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { CONTRACTED, OF, QUE, TO } from '../../function-words.ts';
import { LENGTHS } from '../../phrase/asides.ts';
import { isCreditOnly } from '../../phrase/edges.ts';
import { FIGURES, isHyphened, kindAt, type Place } from '../../phrase/kind-at.ts';
import { beforeOther, isEmptyRange, nounPhraseEnd, nounPhraseIn, OPENING, opensAge } from '../../phrase/noun-phrase.ts';
import { isPresentParticiple } from '../../verb-forms/verb-forms.ts';
import { asideEnd, behindAsides, FAVOURS, isStepAt, purposeBehind, WAYS } from './aside.ts';
import { withListed } from './listed.ts';

/** What the words after a figure offer as its noun. */
export interface After {
  /** The noun phrase, empty for none. */
  readonly noun: Range;
  /** `names` the thing; `joins` the noun before (`à la ville`, `pour les lycées`); `leans` on it (`en investissement`). */
  readonly role: 'names' | 'joins' | 'leans' | 'none';
  /** Where the phrase begins with its preposition. */
  readonly from: number;
}

export const NONE: After = { noun: { from: 0, to: 0 }, role: 'none', from: 0 };

/** `32 M€ | avec une hausse des aides`, `| sans augmentation des impôts`: something else. */
const ASIDE: ReadonlySet<string> = new Set(['avec', 'selon', 'malgre', 'grace', 'hor', 'san']);
const FOR: ReadonlySet<string> = new Set(['pour']);
/** Participles that say what money is for: `dédiés à`, `destiné au`. */
const PURPOSE: ReadonlySet<string> = new Set(
  'octroye octroyee destine destinee dedie dediee consacre consacree reserve reservee affecte affectee alloue allouee attribue attribuee accorde accordee'.split(
    ' ',
  ),
);
const LEFT_OVER: ReadonlySet<string> = stems('restant restante');
/** `de plus que`, `de mieux qu'au`: a comparison. */
const MORE: ReadonlySet<string> = stems('plus moins mieux trop');
const YEAR: ReadonlySet<string> = new Set(['an', 'annee']);
const PER: ReadonlySet<string> = new Set(['/', 'par']);
/** `dotés de 178 M€ | restent une priorité`: said of what gets the money. */
const STAYS =
  /^(?:compren|inclu|integr)ant$|^(?:reste|demeure|devien|accuse|affiche|enregistre|connai)(?:nt|nnent|ssent|t)?$/;
/** `3 M€ en fonctionnement, | portant | le budget à 90 M€`, `3 M€ | tenant | compte des reports`, `32 % | passant | de 268 à 181`: what all of it makes of another sum. */
const BRINGS = /^(?:port|ramen|amen|fais|ten|pass)ant$/;
/** Where an amount stands, not what it is for. */
const SECTIONS: ReadonlySet<string> = new Set(['fonctionnement', 'investissement', 'exploitation']);

/**
 * @param kindOfFigure what is counted follows at once (`12 310 | entrées`); only of money does `à` say what it is for
 */
export function nounAfter(place: Place, range: Range, kindOfFigure: 'count' | 'money' | 'measure'): After {
  const isCount = kindOfFigure === 'count';
  const { words } = place.clause;
  let from = range.from;
  // « trois | fois plus élevée », « trois | fois le total des ventes »
  if (words[from]?.stem === 'foi') {
    const isMore = MORE.has(words[from + 1]?.stem ?? '');
    // « trois fois plus | d'habitants »
    if (isMore) return OF.has(stemAt(words, from + 2)) ? named(place, { from: from + 3, to: range.to }, true) : NONE;
    from++;
  }
  // « 200 | tonnes de déchets », « quarante | minutes de pause »
  if (isCount && MEASURES.has(words[from]?.stem ?? '') && OF.has(words[from + 1]?.stem ?? '')) {
    const { noun } = named(place, { from: from + 1, to: range.to });
    if (!isEmptyRange(noun)) return { noun: { from, to: noun.to }, role: 'names', from };
  }
  // « Une chaudière de 4 MW | chauffe l'école », « est de 150 | litres par jour »
  const isEach = words[from]?.stem === 'litre' && (words[from + 1]?.stem === 'par' || words[from + 1]?.stem === '.');
  if (isCount && (isEach || POWERS.has(words[from]?.stem ?? ''))) return NONE;
  // « 15 | demi-pensionnaires »
  while (from < range.to && kindAt(place, from) === 'unit' && !isHyphened(place, from)) from++;
  if (from < range.to && kindAt(place, from) === 'unit') return named(place, { from, to: range.to }, isCount);
  if (kindOfFigure === 'money' && words[from]?.stem === 'par' && YEAR.has(words[from + 1]?.stem ?? '')) from += 2;
  // « 40 € maximum | par foyer »
  if (kindOfFigure === 'money' && MOST.test(words[from]?.stem ?? '')) from++;
  // « 430 € | pièce »
  if (kindOfFigure === 'money' && words[from]?.stem === 'piece') return NONE;
  if (kindOfFigure === 'money') from = behindVolume(place, from);
  if (kindOfFigure !== 'count') from = behindMore(place, from);
  if (kindOfFigure === 'money') {
    const credit = behindCredit(place, from);
    if (credit > from && CONTRACTED.has(words[credit]?.stem ?? '')) return named(place, { from: credit, to: range.to });
    if (credit > from && isBookedOn(place, credit)) return joining(place, { from: credit + 1, to: range.to }, credit);
  }
  // « une voie de 3,2 km | reliant le bourg à la plage »
  if (kindOfFigure === 'measure' && isGerund(place, from)) return NONE;
  // « 8 % | restants concernent les frais »
  if (LEFT_OVER.has(words[from]?.stem ?? '')) from++;
  // « 44 | autres lycées »
  if (isCount && /^autres?$/.test(words[from]?.stem ?? '')) from++;
  if (kindOfFigure !== 'money') from = behindOnly(place, from);
  const stem = words[from]?.stem ?? '';
  const kind = kindAt(place, from);
  if (
    from >= range.to ||
    PER.has(stem) ||
    words[from + 1]?.stem === '/' ||
    (isCount && isPluralVerb(place, from)) ||
    (kindOfFigure === 'measure' && isOwnVerb(place, from))
  )
    return NONE;
  if ((kindOfFigure === 'money' || stem === 'pour') && isWhole(place, from)) return NONE;
  // « contre 17 | l'année précédente »
  if (isCount && (stem === 'l' || stem === 'un') && YEAR.has(words[from + 1]?.stem ?? '')) return NONE;
  if (OF.has(stem) && WAYS.has(words[from + 1]?.stem ?? '')) return NONE;
  // « 25 000 € | à taux zéro », « 25 000 € | au taux de 2 % »
  const isAtRate = TO.has(stem) && words[from + 1]?.stem === 'tau';
  if (isAtRate && (kindOfFigure === 'money' || OF.has(words[from + 2]?.stem ?? ''))) return NONE;
  // « 3 M€ | à travers plusieurs projets »
  if (stem === 'a' && words[from + 1]?.stem === 'traver') return NONE;
  // « 77 M€ | en attendant de grands travaux »
  if (stem === 'en' && words[from + 1]?.stem === 'attendant') return NONE;
  // « 4 % | du fait de la fermeture »
  if (stem === 'du' && words[from + 1]?.stem === 'fait') return NONE;
  // « 5 M€ | provenant | du produit des amendes »
  if (COMES.test(stem) && OF.has(words[from + 1]?.stem ?? ''))
    return named(place, { from: from + 1, to: range.to }, isCount);
  if (OF.has(stem) && MORE.has(words[from + 1]?.stem ?? '') && !opensAge(place, from + 1)) return NONE;
  if (stem === 'qui' && kindOfFigure === 'money') return predicateNoun(place, { from: from + 1, to: range.to });
  // « 12 M€ | que la Région consacre aux lycées »
  if (QUE.has(stem) && kindOfFigure === 'money') return givenIn(place, { from, to: range.to });
  if (BRINGS.test(stem) && words[from + 1]?.stem !== 'sur') return NONE;
  if (kind === 'verb') return isCount || STAYS.test(stem) ? NONE : predicateNoun(place, { from, to: range.to });
  // « 15 % | maximum sur le projet »
  if (stem === 'maximum' || stem === 'minimum') return NONE;
  // « trois | prises d'eau »
  if (isCount && stem === 'prise' && OF.has(words[from + 1]?.stem ?? '')) {
    const { noun } = named(place, { from: from + 1, to: range.to });
    return isEmptyRange(noun) ? NONE : { noun: { from, to: noun.to }, role: 'names', from };
  }
  // « 15 % | considérés comme consommateurs d'alcool »
  if (kindOfFigure === 'measure' && kind === 'participle' && words[from + 1]?.stem === 'comme')
    return named(place, { from: from + 2, to: range.to });
  if (kind === 'participle' || kind === 'adverb' || kind === 'adjective') {
    const behind = skipped(place, { from, to: range.to });
    const told = kind === 'participle' && kindOfFigure === 'money' ? purposeBehind(place, 0, behind) : null;
    if (told !== null && kindAt(place, told.from) !== 'verb') return joining(place, told, told.from);
    const favoured = behindFavour(place, { from: behind, to: range.to });
    if (favoured > behind) return joining(place, { from: favoured, to: range.to }, from);
    if (isForm(place, behind)) return named(place, { from: behind + 2, to: range.to });
    if (kind === 'adjective' && isCount) return named(place, { from, to: range.to }, true);
    if (
      FOR.has(words[behind]?.stem ?? '') ||
      (kindOfFigure === 'money' && isBookedAt(place, behind)) ||
      (TO.has(words[behind]?.stem ?? '') && PURPOSE.has(stem)) ||
      (kindOfFigure === 'money' && words[behind]?.stem === 'dan' && isInvested(place, behind))
    )
      return joining(place, { from: behind, to: range.to }, from);
    return kindAt(place, behind) === 'verb' && !isCount ? predicateNoun(place, { from: behind, to: range.to }) : NONE;
  }
  const aged = agedIn(place, { from, to: range.to });
  if (aged !== null) return aged;
  if (OF.has(stem)) {
    const credit = creditEnd(place, { from, to: range.to });
    // « de CP nouvellement inscrits | seront consacrés »
    const isVerbNext = credit > from && kindAt(place, behindSaid(place, credit)) === 'verb';
    if (credit > from && stemAt(words, behindSaid(place, credit)) === 'par') return NONE;
    const predicate = isVerbNext ? predicateNoun(place, { from: credit, to: range.to }) : NONE;
    // « une trentaine | de rapports »
    const isMany = isCount && kindAt(place, from + 1) === 'weak' && place.text[(words[from + 1]?.end ?? 0) - 1] === 's';
    return predicate.role === 'none' ? named(place, { from, to: range.to }, isMany) : predicate;
  }
  const favoured = behindFavour(place, { from, to: range.to });
  if (favoured > from) return joining(place, { from: favoured, to: range.to }, from);
  // « 42 minutes | pour relier Metz »
  if (FOR.has(stem) && isCount && from > range.from) return NONE;
  // « une hausse de 7 % | pour faire face aux surcoûts », and not « 19 jours | pour payer une facture »
  if (FOR.has(stem) && words[from - 1]?.stem === '%' && kindAt(place, from + 1) === 'infinitive') return NONE;
  if (words[from + 1]?.stem === 'condition') return NONE;
  // « 12 M€ | au budget primitif »
  if (TO.has(stem) && kindOfFigure === 'money' && behindAsides(place, from) > from) return NONE;
  if (FOR.has(stem) && isStepAt(place, from + 1)) return NONE;
  if (FOR.has(stem) || (TO.has(stem) && kindOfFigure === 'money')) {
    const purpose = joining(place, { from, to: range.to }, from);
    // « 4 % | pour une durée de cinq ans », « une épargne de 2 M€ | pour un taux de 14 % »
    const head = words[purpose.noun.from]?.stem ?? '';
    return LENGTHS.has(head) || (head === 'tau' && stemAt(words, purpose.noun.from - 1) === 'un') ? NONE : purpose;
  }
  if (isForm(place, from)) return named(place, { from: from + 2, to: range.to });
  if (kindOfFigure === 'money' && stem === 'dan' && isInvested(place, from))
    return joining(place, { from, to: range.to }, from);
  if (kind === 'preposition')
    return ASIDE.has(stem) || isSince(place, from) || isCause(place, from) || isDuring(place, from)
      ? NONE
      : leaning(place, { from, to: kindOfFigure === 'money' ? asideEnd(place, from) || range.to : range.to });
  const isNamed = kind === 'noun' || kind === 'weak' || kind === 'either' || (isCount && kind === 'article');
  return isNamed ? named(place, { from, to: range.to }, isCount) : NONE;
}

const isGerund = (place: Place, at: number): boolean =>
  kindAt(place, at + 1) === 'article' && isPresentParticiple(stemAt(place.clause.words, at));

const POWERS: ReadonlySet<string> = stems('kw mw gw kwc mwc');
/** Units that no column has: the label tells them. */
const MEASURES: ReadonlySet<string> = stems('tonne minute kg kilo gramme litre kwh mwh gwh');

/** `| provenant | du produit`, `| issus | de la taxe` */
const COMES = /^(?:pro)?venant$|^issue?$/;

/** `31 % | seulement | des cours d'eau`, `12 % | à peine | des captages`; `from` for any other. */
function behindOnly(place: Place, from: number): number {
  const { words } = place.clause;
  const at = words[from]?.stem === 'a' && words[from + 1]?.stem === 'peine' ? from + 2 : from + 1;
  const isOnly =
    kindAt(place, at - 1) === 'adverb' && !MOST.test(words[from]?.stem ?? '') && OF.has(words[at]?.stem ?? '');
  return isOnly && !MORE.has(words[at + 1]?.stem ?? '') ? at : from;
}

/** `2 M€ | sous forme de prêts` */
const isForm = ({ clause: { words } }: Place, at: number): boolean =>
  words[at]?.stem === 'sou' && words[at + 1]?.stem === 'forme' && OF.has(words[at + 2]?.stem ?? '');

/** `6 % des | 16-25 ans`, `1 % pour | ceux âgés de 25 à 49 ans`, `pour les | 26 ans ou plus`: the ages of whom it is told; null for none. */
function agedIn({ clause: { words, placed } }: Place, { from, to }: Range): After | null {
  const stem = words[from]?.stem ?? '';
  const isFor = FOR.has(stem);
  if (!isFor && stem !== 'des') return null;
  const start = isFor && words[from + 1]?.stem === 'les' ? from + 2 : from + 1;
  const those = THOSE.has(words[start]?.stem ?? '') && /^agee?$/.test(words[start + 1]?.stem ?? '');
  const age = placed[indexFrom(placed, start)];
  if (!isMention(age, those ? start + 3 : start) || age === undefined || age.to > to) return null;
  if (!isAge(words[age.to - 1]?.stem)) return null;
  const isOpen = OR.has(words[age.to]?.stem ?? '') && MORE.has(words[age.to + 1]?.stem ?? '');
  return { noun: { from: start, to: isOpen ? age.to + 2 : age.to }, role: isFor ? 'joins' : 'names', from };
}
const THOSE: ReadonlySet<string> = stems('ceux celles');
const OR: ReadonlySet<string> = new Set(['ou', 'et']);

/** `+ 1,4 % | sur trois mois`: how far back a change is told. */
const isSince = (place: Place, from: number): boolean =>
  place.clause.words[from]?.stem === 'sur' &&
  isMention(place.clause.placed[indexFrom(place.clause.placed, from)], from + 1);

/** `1 % sur un mois | (+ 3 % sur un an)` */
export function endsSince({ clause: { words, placed } }: Place, to: number): boolean {
  const time = placed[indexFrom(placed, to) - 1];
  return time?.to === to && isMention(time, time.from) && words[time.from - 1]?.stem === 'sur';
}

/** `La Ville a annoncé investir 8 M€ | dans la rénovation des gares` */
function isInvested({ clause: { words } }: Place, from: number): boolean {
  for (let at = from - 1; at > from - INVESTED_REACH; at--) if (INVESTS.test(words[at]?.stem ?? '')) return true;
  return false;
}
const INVESTS = /^(?:(?:re)?invest(?:ie?|it|ir|iss(?:ent|ant|on|ez)|ira|iront)|inject\p{L}+|engage(?:nt|ra|ront)?)$/u;
/** Words of `investi près de 8 millions d'euros` and asides. */
const INVESTED_REACH = 20;

/** `doublé | sur la mandature`: when, and not what. */
const isDuring = (place: Place, from: number): boolean =>
  place.clause.words[from]?.stem === 'sur' && TERMS.has(place.clause.words[from + 2]?.stem ?? '');
const TERMS: ReadonlySet<string> = stems('mandat mandature');

/** `10 % | en raison de la hausse des prix`: why, and not what. */
const isCause = ({ clause: { words } }: Place, from: number): boolean =>
  words[from]?.stem === 'en' && CAUSES.has(words[from + 1]?.stem ?? '');
const CAUSES: ReadonlySet<string> = stems('raison fonction deçà');

const isMention = (time: Placed | undefined, from: number): boolean =>
  time?.from === from && time.quantity.kind === 'mention';

/** `205 ha supplémentaires | de prairies`, `5 M€ de plus par an | pour l'eau`; `from` for any other. */
function behindMore({ clause: { words } }: Place, from: number): number {
  const isMore = OF.has(words[from]?.stem ?? '') && words[from + 1]?.stem === 'plu';
  const at = ADDED.has(words[from]?.stem ?? '') ? from + 1 : isMore ? from + 2 : from;
  if (at === from) return from;
  const next = words[at]?.stem === 'par' && YEAR.has(words[at + 1]?.stem ?? '') ? at + 2 : at;
  const stem = words[next]?.stem ?? '';
  return FOR.has(stem) || (!isMore && OF.has(stem)) ? next : from;
}
const ADDED: ReadonlySet<string> = stems('supplémentaire supplémentaires');

/** `0,1 M€ | en AE | du programme`, `3 M€ | en CP | sur le programme`: behind the letters of its credit; `from` for none. */
function behindCredit({ clause: { words } }: Place, from: number): number {
  const isCredit = words[from]?.stem === 'en' && LETTERS.has(words[from + 1]?.stem ?? '');
  return isCredit ? from + 2 : from;
}
const LETTERS: ReadonlySet<string> = new Set(['ae', 'ap', 'cp']);
/** `| sur le programme`, `| sur l'opération`: under what the money is booked. */
const isBookedOn = ({ clause: { words } }: Place, at: number): boolean =>
  words[at]?.stem === 'sur' && LINES.has(words[at + 2]?.stem ?? '');
const LINES: ReadonlySet<string> = stems('programme opération action ligne mission dispositif projet');

/** `2,15 €/m³ HT | pour l'assainissement`, `0,95 €/m³ jusqu'à 150 m³ | pour l'eau essentielle`: a price of each cubic metre is told for what follows; `from` for any other. */
function behindVolume({ clause: { words } }: Place, from: number): number {
  if (!PER.has(words[from]?.stem ?? '')) return from;
  let at = from + 1;
  while (at < from + VOLUME_WORDS && isOfVolume(words[at]?.stem ?? '')) at++;
  return at > from + 1 && FOR.has(words[at]?.stem ?? '') ? at : from;
}
const isOfVolume = (stem: string): boolean => VOLUME.has(stem) || FIGURES.test(stem);
const VOLUME: ReadonlySet<string> = stems('m ³ m3 mètre cube ht ttc jusqu à entre et au delà de plus moins');
/** Words of `/ m 3 HT entre 12 000 m 3 et 24 000 m 3`, at most. */
const VOLUME_WORDS = 16;

/** `12 000 € | pour un budget de 40 000 €`, `sur un coût total de 3 M€`: what a sum is a part of. */
const isWhole = ({ clause: { words } }: Place, from: number): boolean =>
  WITHIN.has(words[from]?.stem ?? '') && words[from + 1]?.stem === 'un' && WHOLES.has(words[from + 2]?.stem ?? '');
const WITHIN: ReadonlySet<string> = new Set(['pour', 'sur']);
const WHOLES: ReadonlySet<string> = stems('budget coût montant total');
const MOST = /^(?:maximum|minimum|maxi|mini)$/;

/** `en CP au titre de | l'adhésion`: also past the kind of credit; `from` for none. */
function behindFavour(place: Place, { from, to }: Range): number {
  const { words } = place.clause;
  for (let at = from; at < to && isCreditOnly(place.clause, { from: at, to: at + 1 }); at++)
    if (kindAt(place, at) === 'preposition' && FAVOURS.has(words[at + 1]?.stem ?? '')) return at + 2;
  return from;
}

/** `12 circulent déjà`: a noun would be in the plural. */
const isPluralVerb = ({ text, clause: { words } }: Place, at: number): boolean =>
  (words[at]?.stem ?? '').endsWith('ent') && text[(words[at]?.end ?? 0) - 1] === 't';

/** `17 % | habitent en ville`: a verb that no list has; not `82 % | rendement`. */
const isOwnVerb = (place: Place, at: number): boolean =>
  kindAt(place, at) === 'noun' && isPluralVerb(place, at) && !stemAt(place.clause.words, at).endsWith('ment');

/** What is said of a share stands right behind it. */
export const isPredicateAt = (place: Place, at: number): boolean =>
  kindAt(place, at) === 'verb' || isOwnVerb(place, at);

const isAge = (stem: string | undefined): boolean => stem === 'an' || stem === 'ans' || stem === 'mois';

function named(place: Place, range: Range, isCount = false): After {
  const noun = nounPhraseIn(place, { from: range.from, to: nounPhraseEnd(place, range) }, isCount);
  const isQuoted = OPENING.has(stemAt(place.clause.words, noun.to));
  if (isEmptyRange(noun) || (isCreditOnly(place.clause, noun) && !isQuoted)) return sectionIn(place, range);
  const own = beforeOther(place, noun);
  const counted = isCount ? withCounted(place, beforeSingle(place, own)) : withListed(place, own);
  return { noun: counted, role: 'names', from: range.from };
}

/** `trois contrats métropolitains | et le soutien aux communes`: one more thing is not counted with the many. */
function beforeSingle({ clause: { words } }: Place, { from, to }: Range): Range {
  const at = words.slice(from + 1, to).findIndex(({ stem }) => stem === 'et') + from + 1;
  return at > from && SINGLE.has(stemAt(words, at + 1)) ? { from, to: at } : { from, to };
}
const SINGLE: ReadonlySet<string> = new Set(['le', 'la', 'l', 'un', 'une', 'ce', 'cette', 'son', 'sa']);

/** `66 000 écoliers, | collégiens et lycéens`: bare plurals that are counted together. */
function withCounted(place: Place, { from, to }: Range): Range {
  const { words } = place.clause;
  const isListed =
    to - from === 1 &&
    words[to]?.stem === ',' &&
    words[to + 2]?.stem === 'et' &&
    [from, to + 1, to + 3].every((at) => isPlural(place, at));
  return isListed ? { from, to: to + 4 } : withListed(place, { from, to });
}
const isPlural = (place: Place, at: number): boolean =>
  kindAt(place, at) === 'noun' && place.text[(place.clause.words[at]?.end ?? 0) - 1] === 's';

/** `d'investissements`, `en section de fonctionnement`: where an amount stands, and no more. */
function sectionIn(place: Place, range: Range): After {
  const end = Math.min(nounPhraseEnd(place, range), range.from + MOST_BEFORE_SECTION);
  for (let at = range.from; at < end; at++)
    if (SECTIONS.has(place.clause.words[at]?.stem ?? ''))
      return { noun: { from: at, to: at + 1 }, role: 'leans', from: range.from };
  return NONE;
}

/** Unit: words. */
const MOST_BEFORE_SECTION = 5;

function joining(place: Place, range: Range, from: number): After {
  const found = named(place, range);
  return found.role === 'names' ? { ...found, role: 'joins', from } : found;
}

/** `5 M€ | de crédits de paiement | vont à la voirie`: where the words of the credit end; `from` for none. */
function creditEnd(place: Place, { from, to }: Range): number {
  let at = from;
  while (at < to && isCreditOnly(place.clause, { from: at, to: at + 1 })) at++;
  return at > from + 1 ? at : from;
}

function behindSaid(place: Place, from: number): number {
  let at = from;
  while (kindAt(place, at) === 'adverb' || kindAt(place, at) === 'participle') at++;
  return at;
}

function leaning(place: Place, range: Range): After {
  const found = named(place, range);
  return found.role === 'names' ? { ...found, role: 'leans' } : found;
}

/** `87 M€ | iront aux | déchets`, `9 M€ | couvrent la | convention`. */
export function predicateNoun(place: Place, range: Range): After {
  const from = skipped(place, range);
  const { to } = range;
  if (isBookedAt(place, from)) return named(place, { from, to });
  const told = purposeBehind(place, 0, from);
  if (told !== null && told.from > from) return predicateNoun(place, told);
  const favoured = behindFavour(place, { from, to });
  if (favoured > from) return named(place, { from: favoured, to });
  const stem = place.clause.words[from]?.stem ?? '';
  // « 8 M€ sont investis | dans les réseaux »
  const put = place.clause.words[from - 1]?.stem ?? '';
  // « a été demandée | au Département » : of whom
  if (ASKED.test(put)) return NONE;
  // « sont inscrits | en dépenses de fonctionnement »
  const isInto = (stem === 'dan' && isInvested(place, from)) || (stem === 'en' && INSCRIBED.test(put));
  // « seront fléchés | sur la durée du mandat »
  if (!isInto && !TO.has(stem) && behindAsides(place, from) > from) return NONE;
  // « a été creusé | de façon à guider l'eau »
  if (OF.has(stem) && WAYS.has(place.clause.words[from + 1]?.stem ?? '')) return NONE;
  const purpose = TO.has(stem) ? purposeOfGift(place, { from, to }) : NONE;
  if (purpose.role !== 'none') return purpose;
  const governs =
    isInto || kindAt(place, from) === 'article' || TO.has(stem) || FOR.has(stem) || OF.has(stem) || TOWARDS.has(stem);
  return governs ? named(place, { from, to }) : NONE;
}

/** `12 000 € sont attribués à la commune | pour la réfection du toit`: what it is given for, and not whom; none elsewhere. */
function purposeOfGift(place: Place, { from, to }: Range): After {
  const whom = nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to }) });
  const at = place.clause.words.slice(from, Math.max(whom.to, from) + 1).findIndex(({ stem }) => FOR.has(stem)) + from;
  return at > from ? named(place, { from: at + 1, to }) : NONE;
}

const ASKED = /^(?:sollicit|demand)ee?$/;
const INSCRIBED = /^inscri(?:re|te?)$/;
/** `prévus | en dépenses d'équipement`, `inscrits | en frais de personnel`; not `prévus en 2031` */
const isBookedAt = ({ clause: { words } }: Place, at: number): boolean =>
  words[at]?.stem === 'en' && BOOKED.test(words[at - 1]?.stem ?? '') && BOOKS.has(words[at + 1]?.stem ?? '');
const BOOKED = /^(?:inscri(?:re|te?)|prev(?:oir|ue?)|vot(?:er|ee?)|budget(?:er|ee?)|imput(?:er|ee?))$/;
const BOOKS: ReadonlySet<string> = stems('dépenses recettes charges frais subventions travaux études');

/** `que la Région | consacre aux | lycées` */
export function givenIn(place: Place, { from, to }: Range): After {
  const main = behindAsked(place, { from, to });
  if (main > from) return predicateNoun(place, { from: main, to });
  for (let at = from + 1; at < to; at++)
    if (kindAt(place, at) === 'verb') {
      // « que la Région décide de consacrer aux lycées »
      const isAsked = OF.has(stemAt(place.clause.words, at + 1)) && kindAt(place, at + 2) === 'infinitive';
      // « que la Région demande à l'État », and « doit consacrer aux lycées »
      if (OWES.test(stemAt(place.clause.words, at)) && !isAsked && kindAt(place, at + 1) !== 'infinitive') return NONE;
      return predicateNoun(place, { from: isAsked ? at + 2 : at, to });
    }
  return NONE;
}
/** `qu'il est proposé d'inscrire | correspondent à la consommation`: the verb of the sentence; `from` for none. */
function behindAsked(place: Place, { from, to }: Range): number {
  if (stemAt(place.clause.words, from + 1) !== 'il') return from;
  for (let at = from + 2; at < to - 1; at++)
    if (kindAt(place, at) === 'infinitive' && kindAt(place, at + 1) === 'verb') return at + 1;
  return from;
}
const OWES = /^(?:doi(?:t|vent)|dev(?:ait|aient|ra|ront)|demand|reclam|refus)/;

/** `sont fléchés | sur les routes`, `| vers le plan` */
const TOWARDS: ReadonlySet<string> = stems('sur vers');

/** Behind verbs, participles and adverbs, `quant à eux` among them. */
function skipped(place: Place, { from, to }: Range): number {
  const { words } = place.clause;
  let at = from;
  while (at < to && (VERB_GROUP.has(kindAt(place, at)) || words[at]?.stem === 'quant'))
    at += words[at]?.stem === 'quant' ? ASIDE_WORDS : 1;
  return Math.min(at, to);
}
/** Words of `quant à eux`. */
const ASIDE_WORDS = 3;

const VERB_GROUP = new Set(['verb', 'participle', 'adverb', 'adjective', 'infinitive']);
