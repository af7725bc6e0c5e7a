/** The noun of a figure that a colon, a bracket or a comma links to it. */
import { firstPlacedFrom, type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { OF } from '../../function-words.ts';
import { isCreditOnly } from '../../phrase/edges.ts';
import { isName, kindAt, type Place } from '../../phrase/kind-at.ts';
import { isEmptyRange, joined, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isCountOf, isMoney, isShare, type Spot } from '../../phrase/spot.ts';
import { zonesOf } from '../../phrase/zones.ts';
import type { Before } from './before.ts';
import { hasOwnPredicate, namedBeforeBracket, saidBehindBracket } from './beside.ts';
import { atPlaces, countedBefore, taskBefore } from './bracket.ts';
import { CHANGE, nounsIn } from './kept.ts';
import { nounBefore } from './left.ts';
import { listedTitle } from './listed.ts';
import { SUMS } from './object.ts';
import { openingTitle } from './opening.ts';
import { GIVER, isForWhom, isPayer } from './payer.ts';
import { unitBehind } from './per.ts';
import { type After, endsSince } from './right.ts';
import { bracketedSection } from './section.ts';
import { hasFiniteVerb, lastVerbIn } from './stretch.ts';
import { purposeTitle, titleBefore } from './title.ts';

/**
 * `Mobilités : 12 M€`, `la TVA (5 M€)`; a count also says what it counts: `Bac pro : 120 places`.
 * @param told the noun of the figure before
 */
export function linkedNoun(
  site: Spot,
  place: Place,
  link: 'colon' | 'bracket' | 'comma',
  { object, subject }: Before,
  after: After,
  told: () => string,
): string {
  const names = after.role === 'names' || after.role === 'joins' ? writtenPhrase(place, after.noun) : '';
  // « ; sur celui de la Sèvre, 3 % » : where, « 1 % sur un mois (+ 3 % sur un an) » : since when, and not what
  const { left } = zonesOf(site);
  const isPlaced = kindAt(place, left.from) === 'preposition' && stemAt(place.clause.words, left.from) !== 'pour';
  if ((link === 'comma' && isPlaced) || endsSince(place, left.to)) return names;
  const item = link === 'comma' ? writtenPhrase(place, titleBefore(place, left.to, site.around.left.from)) : '';
  if (item !== '') return item;
  const listed = link === 'bracket' && !isCountOf(site) ? writtenPhrase(place, listedTitle(place, left.to)) : '';
  const task = link === 'bracket' && isMoney(site) ? taskBefore(place, left.to) || atPlaces(place, left.to) : '';
  const noun = isEmptyRange(object) ? subject : object;
  const counted = link === 'bracket' && isCountOf(site) ? countedBefore(place, noun) : noun;
  const explained = link === 'bracket' && isEmptyRange(left) ? explainedBefore(place, left.to) : '';
  if (explained !== '') return explained;
  const served = link === 'bracket' && isMoney(site) ? servedBefore(place, left) : '';
  const governed = link === 'bracket' && isMoney(site) && isEmptyRange(object) ? governedBefore(place, left) : '';
  const own =
    task ||
    served ||
    listed ||
    governed ||
    (link === 'bracket' && !isMoney(site) ? namedBeforeBracket(place, left, isCountOf(site)) : '') ||
    bracketedSection(place, left.to) ||
    (isMoney(site) && link === 'bracket'
      ? writtenPhrase(place, counted).replace(EFFECT, '')
      : writtenPhrase(place, counted));
  // « financé à 50 % par | l'agence de l'eau | (6,4 M€) » : who pays, and not what
  if (link === 'bracket' && isMoney(site) && stemAt(place.clause.words, noun.from - 2) === 'par' && AGENTS.test(own))
    return told() || own;
  // « Une part importante (463,8 M€) | sera consacrée à la lutte »
  if (link === 'bracket' && RATE.test(names)) return names;
  // « un coût moyen de 4 180 € par stagiaire (| 3 960 € | en 2022) »
  const { previous } = site.around;
  // « avec | 8 120 alternants | (37 %) »
  const isOfCount =
    link === 'bracket' &&
    isShare(site) &&
    previous?.quantity.unit === 'nombre' &&
    noun.to <= previous.from &&
    lastVerbIn(place, { from: previous.to, to: left.to }) < 0;
  const count = isOfCount ? (nounsIn(place.clause)[site.index - 1] ?? '') : '';
  if (count !== '') return count;
  const isPer =
    link === 'bracket' && previous !== null && unitBehind({ ...site, placed: previous }, place).endsWith(` ${own}`);
  if (isPer && own !== '') return told();
  // « Les femmes forment 54 % des entrants (| 53 % | en 2022) »
  const whole =
    link === 'bracket' && !isCountOf(site) && own !== '' ? (nounsIn(place.clause)[site.index - 1] ?? '') : '';
  if (whole.endsWith(` – ${own}`) || (isMoney(site) && whole.endsWith(`, ${own}`))) return whole;
  if (link === 'bracket' && own === '' && names === '') {
    // « à hauteur de 12 M€ (| + 2 % |) devrait servir »
    const isOfSum = !isMoney(site) && site.around.previous?.to === site.placed.from - 1;
    const sum = isOfSum ? told() : '';
    // « Parmi elles, 310 (| + 2 % |) perçoivent l'aide »
    if (isOfSum && site.around.previous?.quantity.unit === 'nombre') return sum;
    return sum || openingTitle(site) || saidBehindBracket(place, site.placed.to);
  }
  if (link === 'bracket' && isCountOf(site) && own !== '') return joined(own, names);
  // « La hausse des dépenses (| 217 M€ | contre 208 M€) » : of the dépenses, and not of the hausse
  if (link === 'bracket' && isMoney(site) && AGAINST.has(stemAt(place.clause.words, site.placed.to)))
    return own.replace(CHANGE, '') || names;
  if (link !== 'colon') return own || names;
  const measured = writtenPhrase(place, measuredInBracket(place, left));
  // « Le prix du billet (Adulte : | 12 € |) », « le taux de chômage (France : | 8 % |) »
  if (measured !== '' && !isCountOf(site))
    return isMoney(site) ? joined(measured, writtenPhrase(place, { from: left.from, to: left.from + 1 })) : measured;
  // « 9,6 % des terres sont en bio (France : | 10,1 %) »
  const isElsewhere =
    isShare(site) && site.around.previous?.quantity.unit === 'pourcent' && isNameInBracket(place, left);
  const same = isElsewhere ? told() : '';
  if (same !== '') return same;
  const titled = titleBefore(place, left.to, isTitleWithCount(site, place, left.to) ? 0 : site.around.left.from);
  const title = writtenPhrase(place, titled);
  // « Maine-et-Loire : 3 M€ | pour les communes »
  if (names !== '' && PLACE.test(title)) return names;
  // « Selon l'agence : 72 % | des cours d'eau risquent », « Bassin du Val : 50 % | des rivières en bon état »
  if (title !== '' && names !== '' && !isMoney(site) && hasOwnPredicate(place, after.noun)) return names;
  // « La dette a cessé de croître : 158 M€ | d'emprunts nouveaux »
  const isSaid = isMoney(site) && after.role === 'names' && OF.has(stemAt(place.clause.words, site.placed.to));
  const isCredit = isCreditOnly(place.clause, { from: after.noun.from, to: after.noun.from + 1 });
  if (isSaid && !isCredit && hasFiniteVerb(place, left.to)) return names;
  // « Le maire a fixé un cap : 10 % | d'économies d'eau »
  const isOfSome = isShare(site) && after.role === 'names' && isPartitive(place, after.from);
  if (isOfSome && lastVerbIn(place, left) >= 0) return names;
  // « Un effort sans précédent : 12 M€ | pour les lycées » : what is said of it, and not what it is called
  const isComment = isMoney(site) && after.role === 'joins' && COMMENT.test(title);
  if (title !== '' && isComment && !isPayer(names)) return names;
  // « Fait marquant : 19 M€ | sont destinés au port »
  if (names !== '' && ANNOUNCES.test(title) && !isPayer(names)) return names;
  // « Résultats attendus fin 2030 : 650 km | de rivières restaurées »
  if (names !== '' && !isMoney(site) && RESULTS.test(title)) return names;
  // « Région du Val : 5 M€ | pour les lycées », « Pour les éleveurs : 12 M€ | seront consacrés aux prairies »
  const isGiven =
    isMoney(site) && (GIVER.test(title) ? after.role === 'joins' : isForWhom(place, left, site.placed.to));
  if (names !== '' && isGiven && !isPayer(names)) return names;
  const isFor = isMoney(site) && after.role === 'joins' && !isPayer(names);
  if (title !== '') return isCountOf(site) || isFor ? joined(title, names) : title;
  const purpose = isMoney(site) ? writtenPhrase(place, purposeTitle(place, left.to)) : '';
  if (purpose !== '') return purpose;
  // « L'apprentissage recule dans le Bocage : 340 | contrats »
  if (isCountOf(site) && names !== '') return names;
  // « auxquelles on ajoute : 40 000 € | pour la piscine »
  const isPurpose = isMoney(site) && after.role === 'joins';
  return (isEmptyRange(object) && !isPurpose ? own : names) || own || names;
}

/** `L'impact sur | le coût du repas | (2 €)`: what has that price. */
const EFFECT = /^(?:impact|effet|incidence)s? sur (?:l(?:e|a|es) |l['’])(?=coûts?|prix|tarifs?|factures?)/iu;

/** `| la TOM | (taxe sur les ordures) (32 %)`: what the bracket before explains; empty where that holds a figure. */
function explainedBefore(place: Place, open: number): string {
  const { words, figures } = place.clause;
  if (stemAt(words, open - 1) !== ')') return '';
  let from = open - 2;
  while (from > open - LONGEST_EXPLAINED && stemAt(words, from) !== '(') from--;
  const told = firstPlacedFrom(figures, from);
  if (stemAt(words, from) !== '(' || (told !== undefined && told.from < open)) return '';
  const { object, subject } = nounBefore(place, from, 0);
  return writtenPhrase(place, isEmptyRange(object) ? subject : object);
}
/** Unit: words. */
const LONGEST_EXPLAINED = 12;

/** `| la réfection du toit | pour isoler l'école (50 000 €)`: the work, and not what it serves; empty behind a verb. */
function servedBefore(place: Place, { from, to }: Range): string {
  const { words } = place.clause;
  for (let at = to - 1; at > from; at--) {
    if (kindAt(place, at) === 'verb') return '';
    if (kindAt(place, at) !== 'infinitive' || stemAt(words, at - 1) !== 'pour') continue;
    if (lastVerbIn(place, { from, to: at - 1 }) >= 0) return '';
    const work = nounPhraseIn(place, { from, to: at - 1 });
    return SUMS.has(stemAt(words, work.from)) ? '' : writtenPhrase(place, work);
  }
  return '';
}

/** `repose sur | la taxe de séjour | (12 M€)`, `soutenu par | l'appel à projets sur l'eau | (11 M€)`; not who pays. */
function governedBefore(place: Place, { from, to }: Range): string {
  const { words } = place.clause;
  for (let at = to - 1; at > Math.max(from, to - LONGEST_GOVERNED); at--) {
    if (kindAt(place, at) === 'verb' || kindAt(place, at) === 'conjunction') return '';
    const by = stemAt(words, at - 1);
    if ((by !== 'par' && by !== 'sur') || kindAt(place, at) !== 'article') continue;
    const noun = nounPhraseIn(place, { from: at + 1, to });
    // « l'appel à projets | sur l'eau » : of the noun, and not of the verb
    const isThing = by === 'par' ? MEANS.has(stemAt(words, noun.from)) : kindAt(place, at - 2) !== 'noun';
    if (isThing && noun.to === to) return writtenPhrase(place, noun);
  }
  return '';
}
const MEANS: ReadonlySet<string> = stems(
  'appel taxe emprunt redevance fonds plan programme dispositif produit prêt déficit excédent',
);
/** Unit: words. */
const LONGEST_GOVERNED = 10;
const AGAINST: ReadonlySet<string> = new Set(['contre', 'apre']);
/** `10 % | d'économies`, not `31 % | des élèves`, `| de la facture` */
const isPartitive = (place: Place, at: number): boolean =>
  /^de?$/.test(stemAt(place.clause.words, at)) && kindAt(place, at + 1) !== 'article';
/** `| le taux de chômage | (France : 8 %)`: a name alone that opens a bracket tells where; empty elsewhere. */
function measuredInBracket(place: Place, { from, to }: Range): Range {
  if (!isNameInBracket(place, { from, to })) return { from, to: from };
  const { object, subject } = nounBefore(place, from - 1, 0);
  const noun = isEmptyRange(object) ? subject : object;
  return MEASURES.has(stemAt(place.clause.words, noun.from)) ? noun : { from, to: from };
}
/** `(France :`, `(Haute-Loire :` */
function isNameInBracket({ text, clause: { words } }: Place, { from, to }: Range): boolean {
  const name = words[from];
  return stemAt(words, from - 1) === '(' && to - from <= 2 && from > 1 && name !== undefined && isName(text, name);
}
const MEASURES: ReadonlySet<string> = stems('taux ratio part moyenne prix coût tarif dette dépense');

/** `| Salles modulaires dans 9 établissements | : 2 240 k€`: what is counted belongs to the title that it stands in; not `45 postes, 12 lycées : 3 M€`. */
function isTitleWithCount(site: Spot, place: Place, colon: number): boolean {
  const { previous } = site.around;
  if (!isMoney(site) || previous === null || site.index !== 1 || previous.quantity.unit !== 'nombre') return false;
  const { words } = place.clause;
  const isThose = kindAt(place, previous.from - 1) === 'article' && stemAt(words, previous.from - 1) !== 'des';
  const joint = isThose ? previous.from - 2 : previous.from - 1;
  return (
    (kindAt(place, joint) === 'preposition' || stemAt(words, joint) === 'des') &&
    !words.slice(0, colon).some(({ stem }) => stem === ',')
  );
}

/** `effort sans précédent`, `nouvelle priorité`; not `crèche` */
const COMMENT =
  /^(?:(?:grande?|nouve(?:au|lle)|véritable|fort|premi(?:er|ère)) )?(?:effort|geste|soutien|engagement|choix|priorité|ambition|accompagnement|mobilisation|coup de pouce|investissement|enveloppe|budget|montant|record|aide|volonté)s?(?!\p{L})/iu;

/** What is about to be told, whatever it is. */
const ANNOUNCES =
  /^(?:faits? marquants?|temps forts?|points? forts?|nouveautés?|(?:pour )?rappel|zoom|focus|à noter|exemples?|(?:premier|second|deuxième|troisième|principal|autre) poste(?: de dépenses?)?)$/iu;

/** `Résultats attendus`, `Objectifs` */
const RESULTS = /^(?:résultats?|objectifs?|bilan|repères|chiffres clés|cibles?|ambitions?|perspectives)(?: \p{L}+)?$/iu;

const AGENTS =
  /^(?:agence|région|département|état|europe|ville|commune|métropole|communauté|syndicat|union)(?!\p{L})/iu;

/** `ouvert aux collégiens (50 % de | taux d'occupation |)` */
const RATE = /^(?:taux|part) d/u;

/** `Maine-et-Loire`, `Val-d'Orne`: where, and not what. */
export const PLACE = /^\p{Lu}\p{L}+(?:-\p{L}+)*-(?:(?:sur|sous|de|du|et|la|le|les|en)-|d['’])[\p{L}'’-]+$/u;
