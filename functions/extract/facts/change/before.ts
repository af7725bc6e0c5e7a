import type { Unit } from '../../model.ts';
import { type Clause, cuesOf, cuesWithin, hasWordOf, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { OF } from '../function-words.ts';
import { isVerb } from '../phrase/verbs.ts';
import { ARTICLES, CHANGE_NOUNS, type Direction, EITHER_WAY, PARTS } from './nouns.ts';

/** What is added to credits or taken from them: an amount in euros, a change in percent. */
type Move = 'retrait' | 'renfort';
/** What a rate gains or loses in points; of roads and houses it is works: `l'amélioration de 12 km`. */
type Turn = 'mieux' | 'pire';

/** `soit une évolution de | 15 M€`, `une évolution à hauteur de | 3 M€`: upwards, where no sign is written. */
export function isEvolution({ words }: Clause, figure: number): boolean {
  if (stemAt(words, figure - 1) !== 'de') return false;
  const noun = stemAt(words, figure - 2) === 'hauteur' ? figure - 4 : figure - 2;
  return stemAt(words, noun) === 'evolution' && stemAt(words, noun - 1) === 'une';
}

/** `Hausse sur un an : | 4,2 %`, `Progression annuelle : | 12 %`; not `Baisse de la TVA : 5,5 %` */
export function changeInTitle({ words }: Clause, at: number): Direction | null {
  if (stemAt(words, at - 1) !== ':' || at > TITLE_REACH) return null;
  for (let word = 1; word < at - 1; word++) if (!SPANS.test(stemAt(words, word))) return null;
  return CHANGE_NOUNS.get(stemAt(words, 0)) ?? (EITHER_WAY.has(stemAt(words, 0)) ? 'hausse' : null);
}
/** Words of `Progression moyenne sur les cinq dernières années :`, at most. */
const TITLE_REACH = 9;
const SPANS =
  /^(?:sur|en|depui|par|rapport|a|au|l|la|le|les|un|une|deu|troi|quatre|cinq|six|dix|an|annee|annuelle?|moyenne?|moi|dernier|derniere|\d+)$/;
/** Words between `baisse` and the figure, at most: `la baisse des dépenses de fonctionnement de 3,9 M€`. */
const BEFORE_REACH = 14;
/** Words that end what a change is of, so that the figure is something else. */
const ENDS = new Set(
  (
    ', ; : ( ) « un une pour a au aux atteindre etablir representer represente par et avec qui que passant passe ' +
    'passer passent passera passee'
  ).split(' '),
);
const HEDGES = new Set(
  'pre presque environ quelque plu moin l ordre de d au encore seulement ainsi donc ( soit respectivement'.split(' '),
);

/** `en hausse de 17 M€`, `la baisse des dépenses de 3,9 M€`, `gagne 1,6 point`: the figure is the object of the change. */
export function directionBefore(clause: Clause, lead: Range, unit: Unit): Direction | Move | Turn | null {
  const cue = cuesWithin(clause, 'change', lead).at(-1);
  if (!cue || lead.to - cue.to > BEFORE_REACH || isSuperlative(clause, cue.from)) return null;
  if (isMadeUpFor(clause, cue.from) || isOfBasin(clause, cue.from)) return null;
  if (unit === 'euros' && isInScheme(clause, cue.from)) return null;
  // « n'ont pas augmenté depuis plus de 20 ans »
  if (unit === 'annees' && hasWordOf(SINCE, clause.words, { from: cue.to, to: lead.to })) return null;
  const isPart = PARTS.has(unit);
  const isNamed = isSubject(clause, cue.from);
  const start = behindAside(clause, cue.to);
  const behind = withoutALittle(
    clause.words.slice(start, lead.to).map(({ stem }, at) => {
      const isJoint =
        ((isPart || isNamed) && joinsNoun(clause, start + at)) ||
        (stem === 'et' && joinsToo(clause, start + at, lead.to, isPart));
      return isJoint ? 'en' : stem;
    }),
    isPart,
  );
  // `n'augmentent que de 0,9 %`, `la hausse n'est plus que de 1,9 %`
  const only = behind.lastIndexOf('que');
  const told = only >= 0 && (behind[only + 1] === 'de' || behind[only + 1] === 'd') ? behind.slice(only + 1) : behind;
  const between = asObject(told, isNamed, unit);
  if (between.some((stem, at) => ENDS.has(stem) && !(HEDGES.has(stem) && at >= between.length - 4))) return null;
  if (cue.value === 'gain' || cue.value === 'perte') {
    const isDirect = between.every((stem) => HEDGES.has(stem)) && !isMeasured(clause, cue.from);
    return isDirect ? (cue.value === 'gain' ? 'hausse' : 'baisse') : null;
  }
  const last = between.findLastIndex((stem) => stem === 'de' || stem === 'd');
  const isObject = last >= 0 && between.slice(last + 1).every((stem) => HEDGES.has(stem));
  if (!isObject && (between.length > 0 || cue.to - cue.from < 2)) return null;
  return AS_SAID.find((said) => said === cue.value) ?? 'baisse';
}

const SINCE = stems('depuis');

/** `au tarif le | plus faible de 1,20 €`; not `est plus faible de 12 %`. */
const isSuperlative = ({ words }: Clause, at: number): boolean =>
  stemAt(words, at) === 'plu' && SUPERLATIVE.has(stemAt(words, at - 1));
const SUPERLATIVE = stems('le la les');

/** `compense la | perte de recettes à hauteur de 12 M€`: what is paid for it. */
const isMadeUpFor = ({ words }: Clause, at: number): boolean =>
  stemAt(words, at) === 'perte' &&
  words.slice(Math.max(0, at - MADE_UP_REACH), at).some(({ stem }) => MADE_UP.test(stem));
const MADE_UP = /^compens/;
/** Words of `compensation de la`, and one more. */
const MADE_UP_REACH = 4;

/** `un bassin d'| écrêtement de 12 000 m³`, `l'écrêtement des crues`: what it is for; not `l'écrêtement de la dotation` */
const isOfBasin = ({ words }: Clause, at: number): boolean =>
  stemAt(words, at) === 'ecretement' && (stemAt(words, at - 1) === 'd' || stemAt(words, at + 2) === 'crue');

/** `Le plan de | réduction des déchets est doté de 22 M€`, `la prime à la | baisse des consommations`: what a sum is for; not `la stratégie de réduction de 40 %`. */
function isInScheme({ words }: Clause, at: number): boolean {
  if (!CHANGE_NOUNS.has(stemAt(words, at))) return false;
  let before = at - 1;
  while (at - before <= 3 && TO_PURPOSE.has(stemAt(words, before))) before--;
  return SCHEMES.has(stemAt(words, before)) && !SPENT.has(stemAt(words, at + 2));
}
const TO_PURPOSE = stems('de d à la l');
const SCHEMES = stems('plan programme aide fonds prime dispositif contrat bonus stratégie pacte');
/** `plan de réduction des | dépenses` */
const SPENT = stems('dépenses charges dette coûts effectifs postes');

/** `La baisse des AP, | de 15 M€`, `une hausse des recettes | à hauteur de 10 M€`, `La baisse des recettes | atteint 11 M€`, `une baisse de recettes | entre 2 et 3 M€` */
function asObject(words: readonly string[], isSubject: boolean, unit: Unit): readonly string[] {
  const told = words.join(' ');
  if (isSubject && IN_BRACKET.test(told)) return ['de'];
  const reached = isSubject ? (REACHES.exec(told) ?? (unit === 'euros' ? REPRESENTS.exec(told) : null)) : null;
  const end = reached ?? OF_IT.exec(told);
  if (end === null) return words;
  // « cette baisse, qui atteint 5 % »; not « la baisse du taux, qui atteint 5 % »
  const of = told.slice(0, end.index);
  return of === ', qui' || of === 'qui' ? ['de'] : [...of.split(' ').filter(Boolean), 'de'];
}
/** `la baisse des aides |, représentant plus de 4 M€` */
const REPRESENTS = /(?:^| ),? ?representant(?: (?:pre|plu|moin) de| environ)?$/;
/** `Cette baisse | ( | 19 % )`, `La hausse | notable ( | 3 M€ )` */
const IN_BRACKET = /^(?:\p{L}{4,} )?\($/u;
const OF_IT =
  /(?:^| )(?:(?:comprise? )?entre|,(?: (?:plu )?(?:precisement|exactement))? de(?: (?:plu|pre) de| l ordre de)?|a hauteur de|(?:superieur|inferieur)e?s?(?: ou egale?s?)? a)$/;
const REACHES =
  /(?:^| )(?:atteint|atteignent|atteindra|(?:doit|devra|devrait)(?: meme| encore)? atteindre|represente|representera|depasse|avoisine|(?:a|aura|avait|aurait) ete de|(?:(?:est|sera) fixee?|(?:s )?(?:est |a ete |etait )?(?:elev|etabl|chiffr|estim|evalu)\p{L}{1,5}) a)(?: (?:pre|plu|moin) de| environ)?$/u;

/** `| La baisse des recettes`: a noun with its article. */
const isSubject = ({ words }: Clause, at: number): boolean =>
  (CHANGE_NOUNS.has(stemAt(words, at)) || stemAt(words, at) === 'croissance') && ARTICLES.has(stemAt(words, at - 1));

/** `les gaz | à effet de serre`, `les aides | aux clubs`: what a noun is further called; not `à 4 %`, `à près de`, `à un taux`. */
const joinsNoun = ({ words }: Clause, at: number): boolean =>
  (words[at]?.isPreposition === true || stemAt(words, at) === 'aux') &&
  stemAt(words, at - 1) !== 'grace' &&
  /^\p{L}/u.test(stemAt(words, at + 1)) &&
  // « consacré à l'apprentissage », and « à l'ordre de 4 % »
  (!LEVELLED.has(stemAt(words, at + 1)) || (stemAt(words, at + 1) === 'l' && !HEDGES.has(stemAt(words, at + 2))));
/** `la baisse des naissances | et des mariages de 4 %`, `des déchets ménagers | et assimilés de 4 kg` */
const joinsToo = ({ words }: Clause, at: number, figure: number, isPart: boolean): boolean =>
  stemAt(words, at + 1) === 'assimile' ||
  (isPart && isNounToo(words, at + 1, figure)) ||
  (isPart && OF.has(stemAt(words, at + 1)) && at + 2 < figure);
/** `la baisse de la consommation de gaz et | électricité de 10 %` */
const isNounToo = (words: Clause['words'], at: number, figure: number): boolean =>
  at + 2 === figure && OF.has(stemAt(words, at + 1)) && words[at] !== undefined && !isVerb(words[at]);
const LEVELLED = new Set([...HEDGES, ...stems('un une des hauteur taux niveau seulement peine')]);

/** `augmente | quant à elle de 12 000 €`, `progresse |, selon l'observatoire, de 4 %`; credits that do so are those that a step adds. */
function behindAside(clause: Clause, at: number): number {
  const { words } = clause;
  const aside = stemAt(words, at) === ',' ? at + 1 : at;
  for (let end = aside + 2; aside > at && end < aside + ASIDE_WORDS; end++)
    if (stemAt(words, end) === ',' && OPENS_ASIDE.has(stemAt(words, aside)) && OF.has(stemAt(words, end + 1)))
      return end + 1;
  // « a crû, elle aussi, de 2 % »
  if (stemAt(words, aside + 1) === 'aussi' && PRONOUNS.has(stemAt(words, aside)))
    return aside > at && stemAt(words, aside + 2) === ',' ? aside + 3 : at;
  if (stemAt(words, aside) !== 'quant' || !PRONOUNS.has(stemAt(words, aside + 2))) return at;
  if (cuesOf(clause, 'credit').length > 0) return at;
  return aside > at && stemAt(words, aside + 3) === ',' ? aside + 4 : aside + 3;
}

const OPENS_ASIDE = stems('selon dans en sur depuis au quant');
/** Words of `, selon l'observatoire régional de la santé,`, at most. */
const ASIDE_WORDS = 9;

/** `d'un peu plus de 5 %` is `de plus de 5 %`, `perd en moyenne 0,5 %` is `perd 0,5 %`. */
const withoutALittle = (stems: readonly string[], isPart: boolean): readonly string[] => {
  const said = stems.filter(
    (stem, at) => !isAside(stem, stems[at + 1], isPart) && !isAside(stems[at - 1], stem, isPart),
  );
  let told = said.join(' ');
  if (ASIDES.has(told)) return [];
  // « progresse, elle, de 20 % »
  if (said[0] === ',' && said[2] === ',' && PRONOUNS.has(said[1] ?? '')) return said.slice(3);
  // « les émissions de gaz à effet de serre (GES) de 40 % »
  if (said.includes('(')) told = told.replace(ACRONYM, '');
  // « une progression « remarquable » de 6 % »
  if (said.includes('«')) told = told.replace(QUOTED, '');
  return said.length < SPAN_WORDS ? said : told.replace(IN_SPAN, '').split(' ').filter(Boolean);
};
const PRONOUNS = stems('elle elles lui eux aussi');
const ACRONYM = / \( \p{L}{2,8} \)/u;
const QUOTED = /^« \p{L}{1,20} » /u;
/** `a progressé | sur un an de 4 %`, `réduire | d'ici à 2030 de 4 %`, `a gagné | en cinq ans 1 200 habitants`, `a perdu | sur la même période 300 emplois`, `la hausse | par rapport à 2022 est de 4 %` */
const IN_SPAN =
  /(?:^| )(?:(?:en|sur|pendant|durant|dan|d ici)(?: a)? (?:une?|la|le|ce|cette|deu|troi|quatre|cinq|six|sept|huit|neuf|dix|quinze|vingt|trente|\d+)(?: meme)? (?:ans?|annee|moi|trimestre|decennie|periode|temp)|(?:d ici(?: a)?|a(?: l)? horizon|avant|par rapport a|(?:au plu tard )?en)(?: fin)? 20\d\d)(?= |$)/;
const SPAN_WORDS = 3;
/** `perd de son côté 1,1 M€`, `perdent chaque année 2,1 %` */
const ASIDES = new Set(['de son cote', 'de leur cote', 'chaque annee', 'a son tour', 'a elle seule', 'a lui seul']);
const isAside = (one: string | undefined, next: string | undefined, isPart: boolean): boolean =>
  (one === 'un' && next === 'peu') || (isPart && one === 'en' && next === 'moyenne');
const MEASURES = new Set(['indice', 'tau', 'niveau', 'volume']);
/** Words of `indice linéaire de | pertes de 1,9`. */
const MEASURE_REACH = 3;

/** A measure of what is lost is a level: `un indice linéaire de pertes de 1,9`. */
const isMeasured = ({ words }: Clause, from: number): boolean =>
  stemAt(words, from - 1) === 'de' && hasWordOf(MEASURES, words, { from: from - MEASURE_REACH, to: from - 1 });

const AS_SAID = ['hausse', 'retrait', 'renfort', 'mieux', 'pire'] as const;
