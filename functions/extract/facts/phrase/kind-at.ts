/** What a word is at its place: `l'aide` is a noun, `La Région aide` is not. */
import { type Clause, firstPlacedFrom, indexFrom, oncePerClause, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { CONTRACTED, OF, QUE } from '../function-words.ts';
import type { Word } from '../words.ts';
import { type Kind, kindOf } from './word-kinds.ts';

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
  if (isPartOfName(text, clause, at, word)) return 'noun';
  // « Volume | produit | : 1,2 million de m³ »
  if (kind === 'either' && isProduced(place, at)) return 'participle';
  // « ce plan doté de 9 M€ | porte | à 143 M€ le budget »
  if (
    word.stem === 'porte' &&
    firstPlacedFrom(clause.placed, at + 2)?.from === at + 2 &&
    clause.words[at + 1]?.stem === 'a'
  )
    return 'verb';
  // « qui | reste | à 3 € »
  if (word.stem === 'reste' && clause.words[at - 1]?.stem === 'qui') return 'verb';
  // « des locaux | neufs », and not nine
  if (word.stem === 'neuf' && PLURAL.test(text[word.end - 1] ?? '')) return 'adjective';
  // « le | Pass | Culture », and not « pas »
  if (word.stem === 'pas' && PASS.test(text.slice(word.start, word.end))) return 'noun';
  if (isAsForThem(clause, at)) return 'adverb';
  // « | Autrement | dit, »
  if (word.stem === 'autrement' && stemAt(clause.words, at + 1) === 'dit') return 'adverb';
  const before = clause.words[at - 1];
  // « 1,9 million de m² de | planchers »
  if (word.stem === 'plancher' && stemAt(clause.words, at - 2) === '²') return 'noun';
  // « le produit intérieur | brut | », « un taux | fixe | »
  if (QUALIFIES.get(word.stem)?.has(before?.stem ?? '')) return 'adjective';
  // « exercice : 57 – | présents | : 51 »
  if (word.stem === 'present' && stemAt(clause.words, at + 1) === ':' && PARTS_LIST.has(before?.stem ?? ''))
    return 'noun';
  if (word.stem.length === 1 && LETTERED.has(before?.stem ?? '') && isName(text, word)) return 'noun';
  if (kind === 'unit' && MEASURES.has(word.stem) && MANY.has(before?.stem ?? '')) return 'noun';
  if (kind === 'unit' && word.stem === 'point' && isCounted(clause, at)) return 'noun';
  if (
    (IS.has(before?.stem ?? '') || hasDone(text, before)) &&
    kind === 'noun' &&
    PAST.test(text.slice(word.start, word.end))
  )
    return 'participle';
  if (COUNTED.has(word.stem) && kind !== 'noun' && (isCounted(clause, at) || isTaken(place, at))) return 'noun';
  if (isThing(text, word, before)) return 'noun';
  // « les formations |, mises en œuvre par la Région »
  if (word.stem === 'mise' && stemAt(clause.words, at + 1) === 'en' && before?.stem === ',') return 'participle';
  // « la Région | maintenant | son socle »
  if (word.stem === 'maintenant' && OWN.has(stemAt(clause.words, at + 1))) return 'verb';
  // « en | croissance | de 4 % »
  if (word.stem === 'croissance' && isOfFigure(clause, at)) return 'weak';
  // « | Upper | : 3 000 € » : a name
  if (at === 0 && kind === 'infinitive' && stemAt(clause.words, 1) === ':' && isName(text, word)) return 'noun';
  // « avait | alors | dégagé », and not « alors que »
  if (word.stem === 'alor' && !QUE.has(stemAt(clause.words, at + 1))) return 'adverb';
  // « nous | sommes | au-dessus de la moyenne »
  if (word.stem === 'somme' && before?.stem === 'nou') return 'verb';
  if (isRemark(clause, at)) return 'adverb';
  if (isGerund(place, at) || (kind === 'noun' && isGerundBehind(clause, at))) return 'verb';
  if (kind === 'noun' && before !== undefined) return nounOrVerb(place, at, before);
  if (kind === 'adjective') return besideArticle(place, at, before);
  if (kind === 'weak' && REFLEXIVE.has(before?.stem ?? '')) return 'verb';
  // « 20 % en | valeur | », « la | valeur | augmente »
  if (kind === 'weak' && SOLD_IN.has(word.stem) && isSoldIn(place, at)) return 'noun';
  // « Leur | fonctionnement | a coûté »
  if (kind === 'weak' && SECTIONS.has(word.stem) && OWN.has(before?.stem ?? '')) return 'noun';
  if (word.stem === 'contre' && FIGHTS.has(before?.stem ?? '')) return 'preposition';
  if (!DOUBTFUL.has(kind)) return kind;
  if (kind === 'verb' && NO_ENDING.test(word.stem) && PLURAL.test(text[word.end - 1] ?? '')) return 'noun';
  if (kind === 'verb' && WRITTEN.test(word.stem) && PLURAL.test(text[word.end - 1] ?? '')) return 'participle';
  const opens = kindBefore(place, at, before);
  if (opens !== 'sign' && isName(text, word)) return 'noun';
  if (kind !== 'infinitive' && kind !== 'either' && NAMING.has(before?.stem ?? '')) return 'noun';
  return kind === 'either' ? settledKind(place, at, opens) : kind;
}

/** `augmentent | quant à elles | de 5 M€`: of the subject, and no turn to another thing. */
function isAsForThem({ words }: Clause, at: number): boolean {
  const quant = [at, at - 1, at - 2].find((one) => stemAt(words, one) === 'quant') ?? -1;
  return quant >= 0 && stemAt(words, quant + 1) === 'a' && THEM.has(stemAt(words, quant + 2));
}
const THEM: ReadonlySet<string> = stems('elle elles lui eux');
const PARTS_LIST: ReadonlySet<string> = new Set(['–', '—', '-', ',', ';', '|']);
const PASS = /^pass$/iu;
const QUALIFIES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['brut', stems('intérieur résultat excédent besoin endettement emprunt revenu produit')],
  ['net', stems('intérieur résultat excédent besoin endettement emprunt revenu produit autofinancement')],
  ['fixe', stems('taux')],
  ['renouvelable', stems('an ans mois jours semaines fois')],
]);

/** A name that a mark closes is a noun: `le plan « Avenir » | conduit à`. */
function kindBefore(place: Place, at: number, before: Word | undefined): Kind {
  if (before === undefined) return 'sign';
  if (before.stem === '»') return 'noun';
  return before.stem === 'car' ? kindAt(place, at - 1) : kindOf(place.text, before);
}

const OWN: ReadonlySet<string> = new Set(['son', 'sa', 'ses', 'leur']);
const SECTIONS: ReadonlySet<string> = stems('fonctionnement investissement');
const SOLD_IN: ReadonlySet<string> = stems('valeur quantité');
const isSoldIn = ({ text, clause: { words } }: Place, at: number): boolean => {
  const next = words[at + 1];
  const isMade = MADE.test(stemAt(words, at - 2));
  return stemAt(words, at - 1) === 'en'
    ? !isMade
    : stemAt(words, at - 1) === 'la' && next !== undefined && kindOf(text, next) === 'verb';
};
/** `mise | en valeur` */
const MADE = /^m(?:is|et)/;
const isProduced = (place: Place, at: number): boolean =>
  stemAt(place.clause.words, at) === 'produit' &&
  stemAt(place.clause.words, at + 1) === ':' &&
  at > 0 &&
  kindAt(place, at - 1) === 'noun';

/** `agents de catégorie | A`: a capital that belongs to its noun. */
const LETTERED: ReadonlySet<string> = stems('catégorie classe zone groupe type axe volet lot tranche scénario');

/** `12 % des | points suivis`, `92 % des | kilomètres parcourus` */
const MEASURES: ReadonlySet<string> = stems('point kilomètre hectare tonne heure');
const MANY: ReadonlySet<string> = new Set(['des', 'les', 'ces', 'nos']);

const isOfFigure = ({ words, figures }: Clause, at: number): boolean =>
  stemAt(words, at - 1) === 'en' && stemAt(words, at + 1) === 'de' && figures[indexFrom(figures, at)]?.from === at + 2;

/** `les | cars`, `une ligne de | car`, `un | CAP`, `le | PLU`: written as words that name nothing. */
const isThing = (text: string, { stem, start, end, capitals }: Word, before: Word | undefined): boolean =>
  ((stem === 'cap' || stem === 'plu') && capitals && end - start === 3) ||
  (stem === 'car' && (end - start > stem.length || (before !== undefined && LEADS.has(kindOf(text, before)))));
const LEADS: ReadonlySet<Kind> = new Set(['article', 'preposition']);

/** `41 300 | prises`, `1 450 | reprises`, `840 | inscrits` */
const COUNTED: ReadonlySet<string> = stems('prise reprise remise conduite inscrits inscrites admis admises détenus');

/** `les | reprises d'emploi`, `la | prise en charge`, `la | reprise intégrale de la provision` */
const isTaken = ({ clause: { words } }: Place, at: number): boolean =>
  TAKEN.has(stemAt(words, at - 1)) &&
  (TAKEN_OF.has(stemAt(words, at + 1)) ||
    (ONE.has(stemAt(words, at - 1)) && words[at + 1]?.isPreposition === false && OF.has(stemAt(words, at + 2))));
const ONE: ReadonlySet<string> = new Set(['la', 'une', 'cette']);
const TAKEN: ReadonlySet<string> = new Set([...ONE, 'les', 'leur', 'de']);

/** `sont consacrés | en outre | au programme`, `| Par ailleurs | le prix`, `ont | en effet | signé` */
const isRemark = ({ words }: Clause, at: number): boolean =>
  REMARKS.get(stemAt(words, at + 1)) === stemAt(words, at) || REMARKS.get(stemAt(words, at)) === stemAt(words, at - 1);
const REMARKS: ReadonlyMap<string, string> = new Map([
  ['ailleur', 'par'],
  ['exemple', 'par'],
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

/** `500 | points critiques`, not `12 points` of a rate, nor `40 enfants, dont 12 | inscrits`. */
function isCounted(clause: Clause, at: number): boolean {
  const figure = clause.figures[indexFrom(clause.figures, at) - 1];
  return figure?.to === at && figure.quantity.unit === 'nombre' && stemAt(clause.words, figure.from - 1) !== 'dont';
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

/** `une E2|C`, `la fanfare Blue’|s band`: letters that belong to the name before them. */
function isPartOfName(text: string, clause: Clause, at: number, { stem, start, end }: Word): boolean {
  if (end !== start + 1) return false;
  const before = clause.words[at - 1];
  if (before?.end === start) return CAPITAL.test(text[start] ?? '') && namesWith(clause, at);
  const isBehindApostrophe = stem === 's' && before?.end === start - 1 && APOSTROPHE.test(text[start - 1] ?? '');
  return isBehindApostrophe && /\s/u.test(text[end] ?? ' ') && isName(text, before as Word);
}
const APOSTROPHE = /['’]/;

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
  if (CLITICS.has(before.stem) && kindAt(place, at - 1) !== 'noun') return 'verb';
  if (DEGREES.has(before.stem)) return 'adjective';
  if (ALSO.has(stemAt(place.clause.words, at + 1)) && kindAt(place, at + 2) === 'article') return 'verb';
  const isAuxiliary = AUXILIARIES.has(before.stem) && !GRAVE.test(place.text[before.start] ?? '');
  if (isAuxiliary && PARTICIPLE_ENDING.test(stem)) return 'participle';
  return followsPlural(place, at) ? 'verb' : 'noun';
}

/** `Ce budget | illustre | aussi la montée en charge` */
const ALSO: ReadonlySet<string> = stems('aussi également');
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
export const CAPITAL = /\p{Lu}/u;
export const isName = (text: string, { start, end, capitals }: Word): boolean =>
  (!capitals || end === start + 1) && CAPITAL.test(text[start] ?? '');

const PLURAL = /[sxz]/;
/** `les | adhérents`, `les | comptes`: no verb ends so. */
const NO_ENDING = /e(?:nt)?$/;
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

function settledKind(place: Place, at: number, opens: Kind): Kind {
  const { text, clause } = place;
  const { words } = clause;
  const word = words[at] as Word;
  const name = WEAK.has(word.stem) ? 'weak' : 'noun';
  if (PLURAL.test(text[word.end - 1] ?? '')) return name;
  if (opens === 'pronoun') return 'verb';
  // « la demande | reste forte », « la mesure | touche 300 foyers »
  const isSubject = opens === 'noun' || opens === 'either' || (opens === 'weak' && stemAt(words, at + 1) !== 'a');
  // « et | reste sous le seuil », « , 91 % en juin, | reste inférieure »
  const joint = stemAt(words, at - 1);
  const isKept =
    (joint === 'et' && KEPT_AT.has(stemAt(words, at + 1))) || (joint === ',' && COMPARED.test(stemAt(words, at + 1)));
  if (word.stem === 'reste' && (isSubject || isKept)) return 'verb';
  if (opens === 'either' && isNextVerb(place, at) && kindAt(place, at - 1) === 'noun') return 'verb';
  const after = words[at + 1];
  const next = after === undefined ? 'sign' : kindOf(text, after);
  // « Produit des services : … » ; mais « Finance les bus »
  const isGoverned = after !== undefined && CONTRACTED.has(after.stem);
  if (opens === 'sign' || opens === 'conjunction')
    return (next === 'article' && !isGoverned) || staysAt(words, at) ? 'verb' : name;
  // « la Région en | finance : », and not « prise en | charge (NPEC) »
  if (words[at - 1]?.stem === 'en' && next === 'sign' && !TAKEN_ON.has(stemAt(words, at - 2))) return 'verb';
  // « une légère | baisse »
  const first = words[at - 2];
  if (opens === 'adjective' && first !== undefined && kindOf(text, first) === 'article') return name;
  if (opens !== 'noun' && opens !== 'weak' && opens !== 'adjective' && opens !== 'participle') return name;
  return NOUN_FOLLOWS.has(next) ? name : 'verb';
}
const TAKEN_ON: ReadonlySet<string> = stems('prise prises pris');

/** `la mesure | touche 300 foyers`; not `l'aide fixe (300 €)` */
const isNextVerb = ({ text, clause: { words } }: Place, at: number): boolean => {
  const next = words[at + 1];
  return next !== undefined && (FIGURES.test(next.stem) || NEXT_OF_VERB.has(kindOf(text, next)));
};
const NEXT_OF_VERB: ReadonlySet<Kind> = new Set(['adjective', 'article', 'adverb']);

const COMPARED = /^(?:(?:super|infer)ieur|stable|constant)e?$/;
const KEPT_AT: ReadonlySet<string> = new Set(['sou', 'au', 'en', 'dan']);
/** `, | reste | à 45 %`; not `reste à charge` */
const staysAt = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at) === 'reste' && stemAt(words, at + 1) === 'a' && FIGURES.test(stemAt(words, at + 2));

/** `Maine-et-Loire`: the word and the next are one. */
export const isHyphened = ({ text, clause: { words } }: Place, at: number): boolean =>
  text[words[at]?.end ?? -1] === '-' && words[at + 1]?.start === (words[at]?.end ?? -1) + 1;
const NOUN_FOLLOWS: ReadonlySet<Kind> = new Set(['noun', 'verb', 'conjunction', 'participle']);
const TAKEN_OF: ReadonlySet<string> = new Set(['de', 'd', 'du', 'des', 'en']);
export const FIGURES = /^\d+$/;
