/** Whether a sentence tells that so many things happened: in the compound past, or of a year that is over. */
import { hasWordOf, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { isVerb } from '../phrase/verbs.ts';
import { type FactSite, oncePerPassage } from '../site.ts';
import type { Word } from '../words.ts';
import { isNumeral, isObjectOfAction } from './announced.ts';
import { type Evidence, MOVED } from './evidence.ts';
import { isKnownSet } from './known-sets.ts';
import { HAVE } from './said.ts';
import { isAhead, isOver } from './when.ts';

/** Words that may stand between a verb and its figure, or between a figure's article and the word before it. */
const IN_TIME =
  /^(?:de?|pre|plu|moin|environ|quelque|deja|ainsi|y|une?|total|au|les?|l|la|pa|que|en|\d{1,4}|ce|cette|cour|annee|ans?|mois?|periode|fin|debut|troi|deu|cinq|dernier|derniere|premier|second|semestre|trimestre|jour|depui|entre|et|,|[-–])$/;
const MOST_HEDGES = 10;
/** `a | ainsi formé`, `a | notamment formé` */
const ADVERB = /^(?:deja|ainsi|aussi|egalement|donc|encore|toute?|.{4,}ment)$/;
/** As written, in small letters: `réparé`, and not `aide`. */
export const PARTICIPLE = /(?:[éi]|u|is|it|ert|eint|oint)(?:e?s?)$/u;
/** `a lieu`, `ont plus de`, `ont droit`, `a aussi`: no participles. */
const NO_PARTICIPLE: ReadonlySet<string> = new Set(
  'apprenti plu lieu droit aussi ainsi parmi peu tout toute acce besoin ici si lui qui huit dit'.split(' '),
);
/** What is decided, aimed at or measured has not happened. */
const NOT_YET =
  /^(?:prev|programm|decid|vot|souhait|annonc|fix|autoris|inscri|adopt|approuv|demand|propos|promis|estim|attendu|vis|retenu$|represent|compt|denombr|concern|fait$|fallu|pu$|du$|voulu)/;
/** What a thing lost or gained is a change of it: `a perdu | 120 habitants`. */
const CHANGED = /^(?:perdu|gagn|augment|baiss|progress|recul|diminu|atteint|depass)/;

/** What became of things: `conduites | renouvelées`. */
export const WORKED_ON =
  /^(?:renouvel|restaur|plant|rouvert|cre|renov|amenag|entreten|pos|financ|reconnect|renatur|effac|proteg|deconnect|economis|aid|soutenu|accompagn|attribu|engag|repar|aras|remplac|install|control|inspect|nettoy|equip|rehabilit|form|recrut|raccord)\w*(?:ee?|ue?)$|^(?:acqui(?:se)?|construite?|ouverte?|accueillie?)$/;

const NAME = /^\p{Lu}\p{Ll}/u;
/** `réparé`; not `Vitré`, a name. */
export const isParticiple = (text: string, word: Word | undefined): boolean =>
  word !== undefined &&
  !NAME.test(text.slice(word.start, word.end)) &&
  PARTICIPLE.test(text.slice(word.start, word.end)) &&
  !NO_PARTICIPLE.has(word.stem) &&
  !NOT_YET.test(word.stem);

/** `Le Département a | connu`: its sentence tells what is over. */
export const tellsOfPast = oncePerPassage(({ passages: { text }, passage }: FactSite): boolean => {
  const { words } = passage.clause;
  return words.some(
    ({ stem }, at) =>
      (HAVE.has(stem) && isParticiple(text, words[ADVERB.test(stemAt(words, at + 1)) ? at + 2 : at + 1])) ||
      // « est restée stable »
      (BE.has(stem) && stemAt(words, at + 1).startsWith('reste')),
  );
});

/** The word before a figure, its hedges and a span of time: `a | formé, en 2030, 36 …`, `a | réparé l'an dernier plus de 12 …`; the figure's own comma where it opens what follows: `a délibéré en 2030 |, 12 communes …`. */
export function verbBefore(words: readonly Word[], figure: number): number {
  let at = figure - 1;
  let commas = 0;
  while (
    at > figure - 1 - MOST_HEDGES &&
    (words[at]?.isPreposition === true || (IN_TIME.test(stemAt(words, at)) && !HAVE.has(stemAt(words, at))))
  ) {
    if (stemAt(words, at) === ',') commas++;
    at--;
  }
  return commas % 2 === 0 ? at : figure - 1;
}

/** `a | réparé`, `ont | ainsi réparé`; not `remettre à | niveau`. */
export function isPerfectAt(words: readonly Word[], participle: number): boolean {
  const at = ADVERB.test(stemAt(words, participle - 1)) ? participle - 2 : participle - 1;
  // « Après avoir ouvert 700 places »
  if (stemAt(words, at) === 'avoir') return stemAt(words, at - 1) === 'apre';
  return HAVE.has(stemAt(words, at)) && words[at]?.isPreposition !== true;
}

/** `nos équipes ont tenu | 36 réunions` */
export function isObjectOfPast({ site: { passages, passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const at = verbBefore(words, placed.from);
  if (stemAt(words, at) === 'fait' && HAVE.has(stemAt(words, at - 1)) && at === placed.from - 1) return true;
  return (
    isParticiple(passages.text, words[at]) &&
    !CHANGED.test(stemAt(words, at)) &&
    ((isPerfectAt(words, at) && (stemAt(words, at - 2) !== 'n' || stemAt(words, placed.from - 1) === 'que')) ||
      (stemAt(words, at - 1) === 'et' && hasParticipleBefore(passages.text, words, at - 1)))
  );
}

/** `Nous avons financé la restauration de | 31 km`: what was paid for or led to its end was done; not `a voté la restauration de 31 km`. */
export function isActDone(e: Evidence): boolean {
  const { passages, passage, placed } = e.site;
  const { words } = passage.clause;
  if (e.time.due !== null || isAhead(e) || !isObjectOfAction(passage.clause, placed.from)) return false;
  const verb = placed.from - ACT_WORDS;
  return isParticiple(passages.text, words[verb]) && LED_TO_END.test(stemAt(words, verb)) && isPerfectAt(words, verb);
}
/** Words of `financé la restauration de`. */
const ACT_WORDS = 4;
const LED_TO_END = /^(?:financ|cofinanc|realis|permis$|achev|termin|assur|souten|effectu|aid|accompagn)/;

/** `dont les distributions ont bondi de | 17 %`: how they have changed, whatever the sentence announces. */
export function isChangeOfPast({ change, site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  let verb = placed.from - 1;
  while (verb > placed.from - CHANGED_REACH && BESIDE.has(stemAt(words, verb))) verb--;
  return change.isChange && MOVED.test(stemAt(words, verb)) && isPerfectAt(words, verb);
}
const BESIDE: ReadonlySet<string> = stems('de près plus moins environ');
/** Words of `bondi de près de`. */
const CHANGED_REACH = 5;

/** `a fait 96 haltes et rencontré | 8 700 collégiens`: the verb of the first holds for the second. */
function hasParticipleBefore(text: string, words: readonly Word[], to: number): boolean {
  for (let at = to - 1; at > to - AND_REACH; at--) {
    // « a parcouru 8 600 km, fait halte dans 74 collèges et reçu »
    if (stemAt(words, at) === ',' && (stemAt(words, at + 1) === 'fait' || isParticiple(text, words[at + 1]))) continue;
    if (TURNS.has(stemAt(words, at))) return false;
    if (HAVE.has(stemAt(words, at))) return stemAt(words, at + 1) === 'fait' || isParticiple(text, words[at + 1]);
  }
  return false;
}
/** Words of `a parcouru 860 km, fait halte dans 96 collèges`, and of a figure more, at most. */
const AND_REACH = 14;

/** `Elles ont contribué à créer ou à maintenir | 5 860 emplois` */
export function isHelped({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  for (let at = placed.from - 1; at > placed.from - HELP_REACH; at--) {
    if (HELPED.test(stemAt(words, at))) return HAVE.has(stemAt(words, at - 1));
    if (TURNS.has(stemAt(words, at)) && stemAt(words, at) !== 'ou') return false;
  }
  return false;
}
const HELPED = /^(?:contribue|permi|aide|servi)$/;
const HELP_REACH = 9;

/** `L'agence a versé 3 M€ pour aider | 140 projets`: those who were paid were helped. */
export function isAidedAlready({ isPercent, site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  if (isPercent || stemAt(words, placed.from - 2) !== 'pour' || !AIDING.has(stemAt(words, placed.from - 1)))
    return false;
  return words
    .slice(Math.max(0, placed.from - AIDED_REACH), placed.from)
    .some(({ stem }, at, all) => WAS_GIVEN.test(stem) && at > 0 && HAS.has(all[at - 1]?.stem ?? ''));
}
const AIDING: ReadonlySet<string> = stems('aider financer soutenir accompagner subventionner');
const WAS_GIVEN = /^(?:attribue|apporte|verse|accorde|mobilise|consacre|investi|depense)$/;
const HAS: ReadonlySet<string> = stems('a ont aura auront avait avaient');
/** Unit: words. */
const AIDED_REACH = 30;

/** Words before a figure that make it no subject. */
const PREPOSITIONS: ReadonlySet<string> = new Set(
  'par de d des du dan a en sur pour avec entre chez au aux dont'.split(' '),
);
const HEDGE_NOUNS: ReadonlySet<string> = new Set('plu pre moin'.split(' '));
/** Words between a figure and its verb, at most: `| 268 projets portés par 112 communes ont été retenus`. */
const VERB_REACH = 12;
const TURNS: ReadonlySet<string> = new Set(', ; : ( ) . qui que ou et contre soit'.split(' '));

/** `, dont 54 % de femmes et 31 % de jeunes | , sont entrés`: where what is told aside ends. */
function endOfInset(words: readonly Word[], from: number): number {
  for (let at = from; at < from + INSET_REACH; at++) if (stemAt(words, at) === ',') return at;
  return from + INSET_REACH;
}
/** Unit: words. */
const INSET_REACH = 14;

/** `| 11 personnes ont perdu la vie`, `| 268 projets … ont été retenus` */
export function isSubjectOfPast({ site: { passages, passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const last = stemAt(words, placed.from - 1);
  if (PREPOSITIONS.has(last) && !HEDGE_NOUNS.has(stemAt(words, placed.from - 2))) return false;
  let isJoined = false;
  for (let at = placed.to; at < placed.to + VERB_REACH; at++) {
    const stem = stemAt(words, at);
    // « 41 centres et 1 460 volontaires ont assuré » : they were there
    if (HAVE.has(stem) && stem !== 'a')
      return (
        stemAt(words, at - 1) !== 'n' && (isJoined ? isPassive(words, at) : tellsPast(passages.text, words, at + 1))
      );
    const isAdjective = PARTICIPLE.test(passages.text.slice(words[at]?.start, words[at]?.end));
    if (BE.has(stem)) return tellsComing(passages.text, words, at);
    if (stem === ',' && stemAt(words, at + 1) === 'dont') {
      at = endOfInset(words, at + 1);
      continue;
    }
    // « 412 demandeurs d'emploi et 265 apprentis se sont formés »
    if (stem === 'et' && isNumeral(passages.text, words[at + 1])) {
      isJoined = true;
      continue;
    }
    // « de déchets ménagers et assimilés ont été collectés »
    if (stem === 'et' && HAVE.has(stemAt(words, at + 2)) && isParticiple(passages.text, words[at + 1])) continue;
    if (TURNS.has(stem) || (isVerb(words[at]) && !isAdjective)) return false;
  }
  return false;
}

/** `| 66 stations ont présenté un état médiocre`: how they are. */
export function hasShown({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  for (let at = placed.to; at < placed.to + VERB_REACH; at++)
    if (SHOWN.has(stemAt(words, at))) return hasWordOf(STATES, words, { from: at + 1, to: at + STATE_REACH });
  return false;
}
const SHOWN: ReadonlySet<string> = stems('présenté montré affiché');
/** Not `ont présenté un projet`. */
const STATES: ReadonlySet<string> = stems('état défaut dépassement concentration qualité anomalie');
/** Words of `présenté un mauvais état`, and one more. */
const STATE_REACH = 4;

const isPassive = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at + 1) === 'ete' && !NOT_YET.test(stemAt(words, at + 2));

/** `| 9 982 foyers ont été comptabilisés`: how many there were on a day; not `412 accidents ont été recensés`. */
export function areCountedUp({ unit, site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  if (unit !== 'nombre' || EVENTS.has(stemAt(words, placed.to))) return false;
  for (let at = placed.to; at < placed.to + VERB_REACH && !TURNS.has(stemAt(words, at)); at++)
    if (HAVE.has(stemAt(words, at)) && stemAt(words, at + 1) === 'ete') return COUNTED_UP.test(stemAt(words, at + 2));
  return false;
}
const COUNTED_UP = /^(?:comptabilis|denombr)ee?$/;

const BE: ReadonlySet<string> = new Set(['sont', 'etaient', 'est']);
const COME: ReadonlySet<string> = stems('entrés entrées venus venues sortis sorties partis parties devenus devenues');

/** `se | sont formés`, `| sont entrés` */
const tellsComing = (text: string, words: readonly Word[], at: number): boolean =>
  stemAt(words, at - 1) === 'se'
    ? isParticiple(text, words[at + 1])
    : COME.has(stemAt(words, at + 1)) || CARRIED_OUT.test(stemAt(words, at + 1));
/** `| 24 étaient livrées`, `| 27 sont tenus` */
const CARRIED_OUT = /^(?:tenu|livre|acheve|realise|lance|signe)e?$/;

/** `ont | pris`, `ont | été retenus`, `ont | déjà été formés` */
function tellsPast(text: string, words: readonly Word[], from: number): boolean {
  // « ont à ce jour signé »
  const isToThisDay =
    stemAt(words, from) === 'a' && stemAt(words, from + 1) === 'ce' && stemAt(words, from + 2) === 'jour';
  let at = isToThisDay ? from + 3 : from;
  while (at < from + 5 && ADVERB.test(stemAt(words, at))) at++;
  if (stemAt(words, at) === 'ete') return !NOT_YET.test(stemAt(words, at + 1)) || stemAt(words, at + 1) === 'retenu';
  return isParticiple(text, words[at]);
}

/** What comes in and is counted by the year. */
const EVENTS: ReadonlySet<string> = new Set(
  (
    'intervention demande appel visite visiteur spectateur consultation naissance signalement controle repa voyage ' +
    'accident adoption mariage saisine plainte candidature reunion seance evenement'
  ).split(' '),
);
const NOUN_REACH = 3;

/** `| 18 460 interventions en 2023`: of a year that is over. */
function isEventOfPast(e: Evidence): boolean {
  const { words } = e.site.passage.clause;
  const { to } = e.site.placed;
  const noun = stemAt(words, to) === 'de' ? to + 1 : to;
  return isOver(e) && words.slice(noun, noun + NOUN_REACH).some(({ stem }, at) => at === 0 && EVENTS.has(stem));
}

/** `débitumise 7 cours, après | 5 en 2023` */
const isAfterPast = (e: Evidence): boolean =>
  stemAt(e.site.passage.clause.words, e.site.placed.from - 1) === 'apre' && isOver(e);

/** `| 18 000 arbres plantés depuis 2021`, `| 31 cyclistes blessés en 2025` */
export function isDoneSince(e: Evidence): boolean {
  const { passages, passage, placed } = e.site;
  const { words } = passage.clause;
  for (let at = placed.to + 1; at < placed.to + SINCE_REACH; at++) {
    const isDated =
      stemAt(words, at) === 'depui' || ((stemAt(words, at) === 'en' || isLastYear(words, at)) && isOver(e));
    const last = stemAt(words, at - 1).endsWith('ment') ? at - 2 : at - 1;
    if (isDated) return last >= placed.to && isParticiple(passages.text, words[last]);
    if (TURNS.has(stemAt(words, at))) return false;
  }
  return false;
}
const SINCE_REACH = 5;
/** `l'an | dernier`, `l'année | passée` */
const isLastYear = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at) === 'l' && YEARS.has(stemAt(words, at + 1)) && LAST.has(stemAt(words, at + 2));
const YEARS: ReadonlySet<string> = stems('an année');
const LAST: ReadonlySet<string> = stems('dernier dernière passé passée');

/** `la Région a ainsi :` above `- commandé | 6,5 millions de masques`: the item goes on its verb. */
export function isDoneItem({ site: { passages, passage, placed } }: Evidence): boolean {
  const lead = passages.leadsOf(passage)[0]?.clause.words;
  if (lead?.at(-1)?.stem !== ':' || !lead.slice(-HAVE_REACH).some((word) => HAVE.has(word.stem) && !word.isPreposition))
    return false;
  const { words } = passage.clause;
  for (let at = 0; at < placed.from; at++) if (BREAK.has(stemAt(words, at))) return false;
  return placed.from <= ITEM_REACH && isParticiple(passages.text, words[0]);
}
/** Words of `a ainsi :`, at most. */
const HAVE_REACH = 4;
/** Words from the head of an item to what was done, at most. */
const ITEM_REACH = 8;
const BREAK: ReadonlySet<string> = new Set([',', ';', ':', '(']);

/** `| 5,2 points de gagnés`, `| 3 points perdus` */
export const areGained = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  return (
    words.slice(Math.max(0, placed.from - GAIN_REACH), placed.from).some(({ stem }) => GAIN.test(stem)) ||
    GAINED.test(stemAt(words, placed.to)) ||
    (stemAt(words, placed.to) === 'de' && GAINED.test(stemAt(words, placed.to + 1)))
  );
};
const GAINED = /^(?:gagne|perdu)/;
const GAIN = /^(?:gagne|gain|perdu|perte|recul|progress|hausse|baisse)/;
/** Words of `un gain de`, `n'a gagné que`, at most. */
const GAIN_REACH = 3;

/** `| 31 ouvertes |`: nothing but what became of them. */
export function isDoneAlone({ unit, site: { passages, passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const after = stemAt(words, placed.to + 1);
  return (
    unit === 'nombre' &&
    stemAt(words, placed.from - 1) === '|' &&
    isParticiple(passages.text, words[placed.to]) &&
    (after === '|' || after === '')
  );
}

/** `a été multiplié par | 2,4`, `a | doublé`, `| deux fois plus qu'en 2020` */
export const isMultiplied = ({ site: { passage, passages, placed } }: Evidence): boolean =>
  (stemAt(passage.clause.words, placed.to) === 'foi' && isAgainstThen(passage.clause.words, placed.to)) ||
  HAS_GROWN.test(passages.text.slice(placed.quantity.start, placed.quantity.end)) ||
  // « la réforme a permis de doubler le nombre d'apprentis »
  (stemAt(passage.clause.words, placed.from - 2) === 'permi' &&
    HAVE.has(stemAt(passage.clause.words, placed.from - 3))) ||
  TIMES.has(passages.text.charAt(placed.quantity.start)) ||
  mightMultiply(passage.clause.words, placed.from) ||
  passage.clause.words
    .slice(Math.max(0, placed.from - GAIN_REACH), placed.from)
    .some(({ stem }) => MULTIPLIED.test(stem));
/** `La facture pourrait quasiment | tripler` */
const mightMultiply = (words: readonly Word[], at: number): boolean =>
  MIGHT.has(stemAt(words, ADVERB.test(stemAt(words, at - 1)) ? at - 2 : at - 1));
const MIGHT: ReadonlySet<string> = stems('pourrait pourraient');

/** `la revalorisation du point d'indice de | 3,5 %` */
export const isRaise = ({ site: { passage, placed } }: Evidence): boolean =>
  RAISE_LINKS.has(stemAt(passage.clause.words, placed.from - 1)) &&
  passage.clause.words.slice(Math.max(0, placed.from - RAISE_REACH), placed.from).some(({ stem }) => RAISE.test(stem));
const RAISE = /^revaloris/;
const RAISE_LINKS: ReadonlySet<string> = new Set(['de', ',', '(', 'd']);
/** Words of `revalorisation du point d'indice, `, at most. */
const RAISE_REACH = 8;

/** `deux fois | plus qu'en 2020`, `qu'il y a dix ans`; not `que la moyenne nationale` */
function isAgainstThen(words: readonly Word[], from: number): boolean {
  for (let at = from + 1; at < from + THEN_REACH && !THEN_ENDS.has(stemAt(words, at)); at++)
    if (
      (THEN.test(stemAt(words, at)) && stemAt(words, at - 1) !== 'par') ||
      // « qu'il y a cinq ans », not « que celles de 45 ans »
      (stemAt(words, at) === 'ans' && AGO.has(stemAt(words, at - 2)) && words[at - 2]?.isPreposition !== true)
    )
      return true;
  return false;
}
const THEN = /^(?:(?:19|20)\d\d|an|annee|avant|auparavant|hier)$/;
const AGO: ReadonlySet<string> = stems('a depuis');
const THEN_ENDS: ReadonlySet<string> = new Set(['', ',', ';', ':', '(', '.']);
/** Words of `fois plus de demandes d'aide qu'il y a dix`, at most. */
const THEN_REACH = 12;
const HAS_GROWN = /^(?:doubl|tripl|quadrupl)(?:é|ée|és|ées|ait|aient|ant)$/u;
/** `x | 2,4` */
const TIMES: ReadonlySet<string> = new Set(['x', '×']);
const MULTIPLIED = /^(?:multipli|divis)/;

/** `Collèges rénovés : | 430 en 2030 (objectif : 500)` */
export const isDoneInLabel = (e: Evidence): boolean => {
  const { passages, passage, placed } = e.site;
  const { words } = passage.clause;
  return (
    e.unit !== 'pourcent' &&
    stemAt(words, placed.from - 1) === ':' &&
    placed.from > 2 &&
    isParticiple(passages.text, words[placed.from - 2]) &&
    WORKED_ON.test(stemAt(words, placed.from - 2)) &&
    (isOver(e) || hasWordOf(AIM, words, { from: placed.to, to: placed.to + AIM_REACH }))
  );
};
const AIM: ReadonlySet<string> = stems('objectif cible');
/** Words of `depuis le début de 2030 (objectif`, at most. */
const AIM_REACH = 8;

/** So many things happened or were done. */
export const hasHappened = (e: Evidence): boolean =>
  e.unit === 'nombre' &&
  !isKnownSet(e.site) &&
  (isObjectOfPast(e) ||
    isHelped(e) ||
    isSubjectOfPast(e) ||
    isEventOfPast(e) ||
    isAfterPast(e) ||
    isDoneSince(e) ||
    isDoneInLabel(e));
