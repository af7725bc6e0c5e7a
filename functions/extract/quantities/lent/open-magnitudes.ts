import type { Unit } from '../../model.ts';
import { type Reading, revised } from '../reading.ts';

const MILLIONS = 6;
/** The rule of `236 millions de crédits`. */
const UNDERSTOOD = 'millions-sans-euros';

/**
 * `78 millions de m³ par an, l'eau potable 52 millions`: a multiplier alone goes with the one before it in the sentence.
 * Alone in its sentence it is money, as councils write of little else in bare millions, unless its subject is counted.
 */
export function withOpenMagnitudes(
  text: string,
  readings: readonly Reading[],
  sentences: readonly number[],
): readonly Reading[] {
  let last: Unit | null = null;
  let told: Unit | null = null;
  let lastSentence = -1;
  const isInFrancs = francsAsked(text);
  return readings.map((reading, index) => {
    const sentence = sentences[index] as number;
    if (sentence !== lastSentence) {
      told = last;
      last = null;
    }
    lastSentence = sentence;
    if (reading.reason !== null || reading.shift < MILLIONS) return reading;
    if (reading.rule === UNDERSTOOD && reading.unit === 'euros' && isInFrancs(reading.start))
      return revised(reading, { unit: 'nombre' });
    if (
      reading.counted &&
      last !== 'nombre' &&
      ADDED.test(text.slice(Math.max(0, reading.start - ADDED_REACH), reading.start))
    )
      return revised(reading, { unit: 'euros' });
    if (reading.unit !== null || reading.counted) {
      last = reading.unit ?? 'nombre';
      return reading;
    }
    const isOther =
      (told === 'nombre' && goesOn(text, reading)) ||
      (told !== 'euros' && isOfThem(text, reading)) ||
      isInFrancs(reading.start);
    const isVolume = told === 'm3' && (isAgainst(text, reading) || opensItem(text, reading));
    const unit = last ?? countedUnit(text, reading) ?? (isVolume ? told : isOther ? 'nombre' : 'euros');
    if (unit !== 'euros') last = unit;
    return revised(reading, { unit });
  });
}

/** `évalué à 7 millions, auxquels s'ajoutent | 2 millions d'équipements`: more of the same money. */
const ADDED =
  /millions?(?:\sd['’]euros)?,?\sauxquels\s(?:s['’]ajoute(?:nt|ront|raient)?|il\s(?:convient\sd['’]|faut\s|faudra\s|faudrait\s)ajouter|viennent\ss['’]ajouter)\s$/iu;
/** Unit: characters. */
const ADDED_REACH = 64;

/** What the sentence counts, by its subject or by the words behind; null for nothing known. */
function countedUnit(text: string, reading: Reading): Unit | null {
  const sentence = sentenceBefore(text, reading);
  if (RAISED.test(sentence)) return 'nombre';
  if (NUMBERED.test(sentence) || COUNTED_BEHIND.test(text.slice(reading.end, reading.end + BEHIND_REACH)))
    return HOURS.test(sentence) ? 'heures' : 'nombre';
  if (MONEY.test(sentence)) return null;
  if (HOURS.test(sentence) && TOLD.test(sentence)) return 'heures';
  const isCounted =
    COUNTED.test(sentence) ||
    (COUNTED_SUBJECT.test(sentence) && TOLD.test(sentence)) ||
    (PEOPLE_ARE.test(sentence) && !THAN.test(text.slice(reading.end, reading.end + THAN_REACH))) ||
    NUMBER_OF.test(text.slice(reading.end, reading.end + NUMBER_REACH));
  return isCounted ? 'nombre' : null;
}

/** `2,8 millions d'habitants. Ce nombre était de | 3 millions`: of what the sentence before counts. */
const goesOn = (text: string, reading: Reading): boolean => THIS_NUMBER.test(sentenceBefore(text, reading));
/** `Elle en comptera | 3 millions`, `Ils étaient | 1,2 million`: of what is counted, in whatever size. */
const isOfThem = (text: string, reading: Reading): boolean =>
  OF_THEM.test(text.slice(Math.max(0, reading.start - OF_THEM_REACH), reading.start)) ||
  (THEY_ARE.test(sentenceBefore(text, reading)) &&
    !OF_CREDITS.test(text.slice(Math.max(reading.segment.start, reading.start - CREDITS_REACH), reading.start)));
const THEY_ARE =
  /(?:^\W{0,4}|,\s)(?:(?:en|au|fin)\s[^,]{4,30},\s)?(?:ils|elles)\s(?:n['’]\s?)?(?:sont|étaient|seront|seraient)\s(?:(?:plus|près|moins)\sde\s|environ\s|désormais\s|déjà\s|encore\s|que\s)?$/iu;
/** `Les crédits passent à 5 millions. Ils sont | 12 millions`: what the sentence before is about is money. */
const OF_CREDITS =
  /(?:^|[.!?]\s)(?:les|ces|ses|nos|leurs)\s(?:crédits|dépenses|recettes|dotations|subventions|investissements|fonds|aides|charges|impôts|taxes)(?!\p{L})[^.!?]*[.!?]\s[^.!?]*$/iu;
/** Unit: characters. */
const CREDITS_REACH = 300;
/** `Ce chiffre était de | 4,7 millions en 2031` */
const THIS_NUMBER = /^\W{0,4}ce\s(?:chiffre|nombre|total)\s[^,;:]{0,40}$/iu;
const OF_THEM =
  /(?<!\p{L})(?:en|n['’]en)\s(?:a\s|avait\s|aura\s)?(?:compt|accueill|transport|recens|dénombr|attir|réuni|abrit|héberg|scolaris)\p{L}{1,8}\s(?:(?:plus|près|moins)\sde\s|environ\s|déjà\s|encore\s)?$/iu;
/** Unit: characters. */
const OF_THEM_REACH = 40;

/**
 * Whether an amount stands where the last money told is that of before 2002, or of the Pacific: `9,4 milliards de francs.
 * Les routes reçoivent | 236 millions`. Asked in the order of the text.
 */
function francsAsked(text: string): (at: number) => boolean {
  let told: readonly RegExpExecArray[] | null = null;
  let next = 0;
  return (at) => {
    told ??= FRANCS.test(text) ? [...text.matchAll(CURRENCY)] : [];
    while ((told[next]?.index ?? at) < at) next++;
    const last = told[next - 1];
    // « 9,4 milliards de francs en 1998. En 2031, la Région consacre 236 millions »
    const [, francs, behind, pacific] = last ?? [];
    if (!last || (francs ?? pacific) === undefined || at - last.index >= FRANCS_REACH) return false;
    return (behind ?? pacific) !== undefined || !OF_EUROS.test(text.slice(last.index, at));
  };
}
/** How far amounts go on in francs. Unit: characters. */
const FRANCS_REACH = 1500;
/** A year in which there is the euro. */
const OF_EUROS = /(?<!\d)20(?:0[2-9]|[1-9]\d)(?!\d)/;
const FRANCS = /\d ?[MK]?F(?!\p{L})|\sfrancs(?!\p{L})|CFP|XPF/u;
const CURRENCY =
  /€|euros?(?!\p{L})|(?:\d|\sde|\d\s(?:millions|milliards?))\s?(francs|[MK]?F)(?!\p{L})(\.?\s?(?:CFP|Pacifique))?|[\s\dM](F?CFP|XPF)(?!\p{L})/gu;

/** `porter le nombre d'actions de formation à hauteur d'| 1 million` */
const RAISED =
  /(?<!\p{L})(?:port|ramen|fix)(?:er?|ait|era|é)\s[^.;:]{0,20}le\snombre\s(?:de\s|d['’])[^.;:€]{3,120}\sà\s(?:hauteur\s(?:de\s|d['’]\s?))?$/iu;

/** `La retenue contient 8 millions de m³. C'est plus que les | 5 millions d'hier`: against the volume of the sentence before. */
const isAgainst = (text: string, reading: Reading): boolean => AGAINST.test(sentenceBefore(text, reading));
const AGAINST = /^\s*(?:c['’]est|soit)\s(?:bien\s)?(?:plus|moins)\sque\s(?:les\s)?$/iu;

/** `Économiser 6 millions de m³ : • | 2,5 millions par la chasse aux fuites • | 3,5 millions par l'irrigation` */
const opensItem = (text: string, reading: Reading): boolean => BULLET.test(sentenceBefore(text, reading));
const BULLET = /^\s*[•▪■●○*·–—-]\s*$/u;

/** `fixe à | 3,6 millions le nombre de nuitées` */
const NUMBER_OF = /^\s(?:le|du) nombre (?:de|d['’])/iu;
/** Unit: characters. */
const NUMBER_REACH = 16;

/** `Depuis 2031, ce nombre d'aides est passé de | 4,1 millions à | 5,3 millions`: one clause, whatever money it is of. */
const NUMBERED =
  /^\W{0,4}(?:(?:depuis|en|au|fin|entre)\s[^,]{2,30},\s)?(?:(?:l[ae]s?|ces?|cette|son|sa|leur|leurs)\s|l['’])(?:nombre|effectifs?|population)(?!\p{L})(?:[^.,;:!?(]|[.,](?=\d)){0,120}(?<!\p{L})(?:(?:est|sont|ont)\spassée?s?\sde|passent?\sde|pour\s(?:atteindre|s['’]établir\sà)|atteint|(?:est|était)\sde|s['’](?:élève|élevait|établit)\s(?:ainsi\s)?à)(?:[^.,;:!?(€]|[.,](?=\d)){0,24}\s$/iu;
/** `| Un million de 80 ans ou plus`, `| 31 millions de « journées-luge »`, `| 2 millions d'entre eux` */
const COUNTED_BEHIND = /^\s(?:de|d['’])\s?(?:\d{1,3}\sans(?!\p{L})|[«"“]\s?\p{L}|entre\s(?:eux|elles)(?!\p{L}))/u;
/** Unit: characters. */
const BEHIND_REACH = 18;

/** The sentence of a number as far as it is told before it. */
function sentenceBefore(text: string, { start, segment }: Reading): string {
  const before = text.slice(Math.max(segment.start, start - SUBJECT_REACH), start);
  return before.slice(before.search(/[^.!?]*$/u));
}
/** `Les nuitées touristiques ont gagné 2,6 % en 2015, à | 4,1 millions`: what the sentence is about is counted. */
const COUNTED =
  /(?<!\p{L})(?:nuitées|voyageurs|visiteurs|passagers|habitants|voyages|trajets|spectateurs|touristes|repas)(?!\p{L})/iu;
/** `La population régionale atteindra | 2,9 millions`, `Nombre d'abonnés : | 1,2 million` */
const COUNTED_SUBJECT =
  /^\W{0,4}(?:(?:en|au|fin)\s[^,]{4,30},\s)?(?:l[ae]\s|sa\s|son\s)?(?:nombre\s(?:total\s|annuel\s|moyen\s)?(?:de\s|d['’])|population(?!\p{L})|fréquentation(?!\p{L})|trafic(?!\p{L}))/iu;
/** `Le nombre d'heures stagiaires est passé de 4,8 à | 5,2 millions` */
const HOURS =
  /^\W{0,4}(?:(?:en|au|fin)\s[^,]{4,30},\s)?(?:l[ae]s?\s)?(?:(?:nombre|total|volume)\sd['’])?heures(?!\p{L})/iu;
/** How a count is told: `s'élève à`, `atteindra`, `passe de 4,8 à`, `a reculé de 2 % à`, `:`. */
const TOLD =
  /(?:[:(]|(?:s['’](?:élève|élevait|établit|établissait)|est|était|sera|ét[ée]|attei(?:nt|gnait|ndra|ndrait)|dépass\p{L}{1,5}|franchi\p{L}{0,4}|pass(?:e|é|ée|era|ait)|compt\p{L}{1,4}|(?:diminu|recul|baiss|augment|progress|grimp|mont)(?:e|é|era|ait))(?:\s(?![^.;:!?]*(?:,\s|\s(?:et|du|des|pour)\s))[^.;:!?]{0,50})?)\s$/iu;
/** `Les salariés sont | 1,1 million`, `Les jeunes de moins de 30 ans étaient | 1,2 million` */
const PEOPLE_ARE =
  /^\W{0,4}(?:les|ses|nos)\s[^.;:!?]{3,60}\s(?:sont|étaient|seront)\s(?:(?:plus|près|moins)\sde\s|environ\s|désormais\s|déjà\s)?$/iu;
/** `désormais | 12 millions plus chers` */
const THAN = /^\s(?:de\s)?(?:plus|moins)\s/u;
/** Unit: characters. */
const THAN_REACH = 10;
const MONEY =
  /€|euros?(?!\p{L})|budget|crédit|recette|dépense|coût|coûte|rapporte|subvention|aides?(?!\p{L})|dotation|fonds|(?<!\p{L})(?:consacr|investi|engag|financ|apport|doté|mobilis|vers[eé]|met(?:tent|tra|tons)?\s|mis\s)|hauteur/iu;
/** Unit: characters. */
const SUBJECT_REACH = 160;
