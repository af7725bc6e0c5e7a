/** Counts that are about no subject, whatever stands around them: votes, staff, members, inhabitants. */
import type { Unit } from '../../../model.ts';
import { hasWordOf, oncePerClause, type Placed, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { DE } from '../../function-words.ts';
import type { Spot } from '../../phrase/spot.ts';

const isCount = ({ quantity }: Placed): boolean => quantity.kind === 'figure' && quantity.unit === 'nombre';

const BALLOT: ReadonlySet<string> = stems('voix abstention abst elu elue siege votant vote suffrage nppv');

/** `112 voix et 41 abstentions`: how a text was adopted is about no subject. */
export function countsVotes(spot: Spot): boolean {
  const { passage, placed } = spot;
  if (!isCount(placed)) return false;
  const { words } = passage.clause;
  const before = stemAt(words, placed.from - 2);
  const isTold = words[placed.from - 1]?.stem === ':' && (OUTCOMES.has(before) || before === 'votant');
  const isAgainst = stemAt(words, placed.from - 1) === 'contre' && VOICES.has(before);
  // « à l'unanimité des | 31 présents »
  const isOfThosePresent = stemAt(words, placed.from - 1) === 'des' && PRESENT.has(stemAt(words, placed.to));
  if (before === 'unanimite' && isOfThosePresent) return true;
  return isTold || isAgainst || BALLOT.has(words[placed.to]?.stem ?? '') || outcomeOf(spot) !== '';
}
const VOICES: ReadonlySet<string> = stems('voix');
const PRESENT: ReadonlySet<string> = stems('présents votants membres élus suffrages conseillers');

/** `49 | pour |, 12 | contre |.`, `| Pour | : 49`, `Vote : | pour | 49, | contre | 12`: how counted votes were cast; empty for any other figure. */
export function outcomeOf({ passages: { text }, passage: { clause }, placed, around }: Spot): string {
  const { words } = clause;
  if (!isCount(placed)) return '';
  const behind = words[placed.to];
  if (behind !== undefined && SIDES.has(behind.stem)) {
    const next = stemAt(words, placed.to + 1);
    const isEnd = CLOSES.has(next) || (next === 'et' && around.next?.from === placed.to + 2);
    return isEnd ? text.slice(behind.start, behind.end) : '';
  }
  const isTold = stemAt(words, placed.from - 1) === ':';
  const before = words[isTold ? placed.from - 2 : placed.from - 1];
  const isCast = before !== undefined && OUTCOMES.has(before.stem) && CLOSES.has(behind?.stem ?? '');
  return isCast && (isTold || isVote(clause)) ? text.slice(before.start, before.end) : '';
}
const SIDES: ReadonlySet<string> = new Set(['pour', 'contre']);
/** `Vote : pour 49, contre 12`; not `a voté 41 aides, contre 35`. */
const isVote = oncePerClause(({ words }) =>
  words.some(({ stem }, at) => VOTES.has(stem) && stemAt(words, at + 1) === ':'),
);
const VOTES: ReadonlySet<string> = stems('vote votant abstention voix');
const CLOSES: ReadonlySet<string> = new Set(['', ',', '.', ';', '(', ')', '–', '-', '/']);

/** `Pour : | 41. Contre : | 12.` */
const OUTCOMES: ReadonlySet<string> = stems('pour contre abstention');

const STAFF: ReadonlySet<string> = new Set(
  'agent salarie collaborateur technicien ingenieur elu delegue administrateur conseiller etp'.split(' '),
);
/** `142 jeux de données`, `318 000 visites` of its site, `18 000 visiteurs` of its museum. */
const VISITED: ReadonlySet<string> = new Set('jeu visite visiteur baigneur telechargement connexion'.split(' '));
const MEMBERS: ReadonlySet<string> = new Set(
  'commune communaute departement ville syndicat intercommunalite collectivite adherent membre'.split(' '),
);
const GATHERS: ReadonlySet<string> = new Set(
  'reunit reuni regroupe rassemble federe associe compose compte no se notre'.split(' '),
);
/** `62 communes partenaires`, `autour de la table` */
const PARTNERS: ReadonlySet<string> = stems('partenaire adhérente membre autour');
/** Words between what gathers members and their number. */
const GATHERING_REACH = 4;

/** `Le syndicat réunit 64 communes et emploie 57 agents`: who makes up a body is not what it does about water. */
export function countsItself({ passage: { clause }, placed }: Spot): boolean {
  if (!isCount(placed)) return false;
  const counted = clause.words[placed.to]?.stem ?? '';
  if (STAFF.has(counted) || VISITED.has(counted)) return true;
  const before = clause.words.slice(Math.max(0, placed.from - GATHERING_REACH), placed.from);
  const behind = stemAt(clause.words, placed.to + 1);
  const opens = placed.from <= 1 && ENDS.has(behind);
  return MEMBERS.has(counted) && (opens || PARTNERS.has(behind) || before.some(({ stem }) => GATHERS.has(stem)));
}

/** `Le bassin compte 3,1 millions d'habitants, 7 400 km de rivières`; not `420 habitants en zone inondable`, `desservis`. */
export function countsItsPeople(site: Spot): boolean {
  if (!countsInhabitants(site)) return false;
  const { words } = site.passage.clause;
  const { from, to } = site.placed;
  const behind = words[to]?.stem === 'd' ? to + 2 : to + 1;
  return (from <= 1 || GATHERS.has(words[from - 1]?.stem ?? '')) && ENDS.has(words[behind]?.stem ?? '');
}
const ENDS: ReadonlySet<string> = new Set([',', '.', 'et', '', '(', ';']);

/** `La région compte 1,4 million d'habitants`: a population is not trained. */
export function countsInhabitants({ passage: { clause }, placed }: Spot): boolean {
  if (!isCount(placed)) return false;
  const { words } = clause;
  const noun = words[placed.to]?.stem === 'd' ? placed.to + 1 : placed.to;
  // « 26 370 habitants sont entrés en formation »
  return stemAt(words, noun) === 'habitant' && !ENTERED.test(stemAt(words, noun + 2));
}
const ENTERED = /^(?:entre|forme)e?$/;

const OTHERS: ReadonlySet<string> = new Set(
  (
    'visiteur exposant maison porteur commune ordinateur tablette couvert repa chambre autocar vehicule panneau poste ' +
    'collegien actif emploi borne developpeur logement spectateur licence nuitee departement visite numero'
  ).split(' '),
);

/** `74 | formations supérieures`: those of a university. */
const HIGHER: ReadonlySet<string> = stems('supérieures universitaires');

/** `un salon de | 27 400 visiteurs`, `un internat de | 96 lits`: nobody who is trained, below whatever heading. */
export function countsOthers({ passage: { clause }, placed }: Spot): boolean {
  if (!isCount(placed)) return false;
  const { words } = clause;
  const noun = DE.has(stemAt(words, placed.to)) ? placed.to + 1 : placed.to;
  return (
    OTHERS.has(stemAt(words, noun)) || (stemAt(words, noun) === 'formation' && HIGHER.has(stemAt(words, noun + 1)))
  );
}

/** `un éleveur et ses | 85 vaches`, `un parking de | 110 places`: not water, whatever drinks it or lets it through. */
export const countsOnLand = ({ passage: { clause }, placed }: Spot): boolean =>
  isCount(placed) && ON_LAND.has(stemAt(clause.words, placed.to));
const ON_LAND: ReadonlySet<string> = stems('vache brebis bovin mouton chèvre porc veau volaille place');

/** `Département | Apprentis | Lits d'internat`: a column tells what its cells count, whatever the title says. */
export function isColumnOfOthers({ passages, cell, placed }: Spot): boolean {
  const head = isCount(placed) ? cell?.header?.at(-1) : undefined;
  const opening = head === undefined ? '' : stemAt(passages.labelled(head).words, 0);
  return opening === 'lit' || OTHERS.has(opening) || (head !== undefined && JOBLESS.test(head));
}
/** `Demandeurs d'emploi au 31/12/2015`: all of them, and none said to be trained. */
const JOBLESS =
  /^(?:nombre de )?(?:demandeurs d['’]emploi|chômeurs)(?: (?:inscrits|fin|au|en) .{0,30}| ?\(.{0,30}| (?:19|20)\d\d)?$/iu;

const TIMES: ReadonlySet<Unit> = new Set<Unit>(['jours', 'semaines', 'mois', 'annees']);
const OTHER_TIMES: ReadonlySet<string> = new Set('recruter recrutement chantier retard construction'.split(' '));
const TIME_REACH = 10;

/** `le chantier aura duré | 26 mois`, `| 7 mois de retard`, `mettre | 11 mois à recruter`: no length of a training. */
export function lastsOtherwise({ passage: { clause }, placed }: Spot): boolean {
  const { quantity, from, to } = placed;
  if (quantity.kind !== 'figure' || !TIMES.has(quantity.unit)) return false;
  return hasWordOf(OTHER_TIMES, clause.words, { from: from - TIME_REACH, to: to + 3 });
}
