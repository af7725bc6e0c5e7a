import { isCapital, isDash, skippedSpaces, skippedSpacesBack } from '../characters.ts';
import { mentionOf, type Reading, type Site } from '../reading.ts';
import { type Word, wordBefore } from '../words.ts';

const PEOPLE = new Set(
  (
    'jeune jeunes eleve eleves lyceen lyceens collegien collegiens personne personnes demandeur demandeurs emploi habitant ' +
    'habitants enfant enfants adolescent adolescents femme femmes homme hommes fille filles garcon garcons salarie salaries ' +
    'actifs apprenti apprentis stagiaire stagiaires public publics senior seniors etudiant etudiants usagers population ' +
    'assures retraites adultes beneficiaires deces annuels voyageurs mineurs porteurs titulaires detenteurs licencie licencies adherent adherents inscrits ' +
    'candidats volontaires visiteurs'
  ).split(' '),
);
/** What lasts so many years and has no age. */
const LASTING = new Set(
  (
    'duree durees moyen moyenne sur pendant durant contrat contrats convention conventions mandat dette pret prets bail baux ' +
    'periode periodes engagement engagements delai delais entre emprunts batiments vehicules ouvrages equipements logements ' +
    'reseaux canalisations conduites installations materiels projets'
  ).split(' '),
);
const ARTICLES = new Set(['les', 'des', 'aux']);
const AGE = new Set(['age', 'ages', 'agee', 'agees', 'partir']);
/** `36 % ont plus de 60 ans` */
const HAVE = new Set(['ont', 'avaient', 'auront', 'ayant']);
/** `ont passé 60 ans`, `dépassent 75 ans`, `auront atteint 16 ans` */
const REACHED =
  /(?:ont|avaient|auront|ayant|a|aura|ait|aient)\s(?:déjà\s)?(?:passé|dépassé|atteint|fêté|soufflé|franchi)\s(?:les\s|l['’]âge\sde\s)?$|(?:dépassent|dépasse)\s(?:les\s)?$/u;
/** `9 % de moins de 26 ans`, `un tiers de plus de 50 ans`, `18 % plus de 50 ans`: the part of a group that has the age. */
const PART_OF_AGE =
  /%\s(?:plus|moins)\sde\s$|(?:%|\bpour cent|\btiers|\bquarts?|\bmoitié|\bmajorité)\s(?:de\s|d['’]|des\s|sont\s(?:de\s)?|ont\s)(?:plus|moins|au\smoins)\s(?:de\s|d['’])$/u;
/** `un abonnement « Pass » avant | 26 ans`, `un bilan gratuit à | 17 ans` */
const PAID_UNTIL =
  /(?:abonnement|pass|carte|(?:demi-)?tarif|gratuite?s?|gratuité|offerte?s?|(?<!(?:est|sera|serait|été|être|était)\s)réduite?s?)(?:\s«[^»]{2,30}»)?\s(?:avant|à|jusqu['’]à|dès)\s$|par\s(?:mois|an|heure)\savant\s$/iu;
/** `510 € par mois de 18 à 25 ans`, `gratuit de 3 à 11 ans`: what is paid or offered between two ages. */
const PAID =
  /(?:par\s(?:mois|an|jour|heure|trimestre)|€|euros|gratuite?s?|gratuité|réduite?s?|forfait|accueillie?s?|scolarisée?s?)\s(?:de|entre)\s$/u;
/** `des personnes sans emploi, de 16 à 29 ans` */
const YOUNG_ASIDE =
  /(?<!\p{L})(?:jeune|personne|enfant|adolescent|demandeur|public|femme|homme|étudiant|adulte|élève|actif)s?(?:[\s'’]\p{L}{1,12}){0,4}(?:,\s|\s\()(?:de|entre)\s$/u;
const DEMONYM = /(?:iens?|ais|ois|ains?|ons)$/;
const AVERAGE_AGE = /âge\s(?:moyen|médian)(?!\p{L})[^.;]*$/iu;

/** `a fêté ses 104 ans`, `soufflera ses 50 ans`: of a person or of an institution. */
const FEAST = /(?:fêt|souffl|célèbr|célébr)(?:e|é|ée|ent|er|era|eront|ait|aient|ant)\s(?:ses|leurs|nos|les)\s$/u;
/** `Pour ses | 30 ans, le parc ouvre un sentier` */
const FOR_FEAST = /(?:^|[.!?:;»\n–-]\s?)Pour\s(?:ses|leurs|nos)\s$/u;
const S = 115;
const CENTENARIAN = /1\d{2}\s{1,4}ans(?![\p{L}\d])/uy;

// 15-25 ans · 16 à 25 ans · 18 A 29 ANS · 17 ans
const AGES = /(\d{1,2})(?:(\s?[-–]\s?|\s{1,3}(?:à|a|et)\s{1,3})(\d{1,2}))?\s{1,4}ans(?![\p{L}\d])/iuy;
const AFTER_AGE = new Set([...'aAàÀe-–'].map((sign) => sign.charCodeAt(0)));
const OLDER = /\s{1,3}(?:et\splus|ou\splus|révolus|et\smoins)(?!\p{L})/uy;

/** The age of a public: `les 15-25 ans`, `jeunes de 16 à 25 ans`, `Ligériens de 17 ans`. */
export function ageAt(site: Site, start: number, digitsEnd: number): Reading | null {
  const { text, from, to } = site;
  const feast = feastAt(site, start, digitsEnd);
  if (feast) return feast;
  if (digitsEnd - start > 2 || !AFTER_AGE.has(text.charCodeAt(skippedSpaces(text, digitsEnd, to)))) return null;
  AGES.lastIndex = start;
  const ages = AGES.exec(text);
  if (!ages || AGES.lastIndex > to) return null;
  const end = AGES.lastIndex;
  const lead = wordBefore(text, start, from);
  const led = lead !== null && ARTICLES.has(lead.word);
  if (led && wordBefore(text, lead.start, from)?.word === 'sous') return null;
  if (led && OF_A_NAME.test(text.slice(end, end + 10)))
    return mentionOf(site, start, end, 'nom_propre', 'anniversaire');
  const low = Number(ages[1]);
  const hyphened = ages[3] !== undefined && /[-–]/.test(ages[2] as string) && Number(ages[3]) > low;
  OLDER.lastIndex = end;
  const before = text.slice(Math.max(from, start - 90), start);
  const between = opensBetween(text, from, start, end, low) || (ages[3] !== undefined && haveAges(before));
  const aged =
    (low >= 3 || (low === 0 && ages[3] !== undefined)) &&
    (between || !lasts(text, lead, from)) &&
    (between ||
      (low >= LEAST_OWN && OPEN_UNTIL.test(before)) ||
      isPublic(text, start, lead, from) ||
      (low >= 10 && opensLine(text, lead, from, end)) ||
      (low >= 10 && namesRow(site, start)) ||
      (low >= LEAST_OWN && (namesShare(site, start, end) || opensClasses(site, start, end))) ||
      (low >= LEAST_TOLD && isTold(before, ages[3] !== undefined)) ||
      (hyphened && low >= 10) ||
      OLDER.test(text) ||
      isOwnAge(site, start, end, low) ||
      isAgeOfLife(site, start, low));
  if (!aged || (led && SPAN.test(text.slice(end, end + 24)))) return null;
  return AVERAGE_AGE.test(text.slice(Math.max(from, start - 60), start))
    ? null
    : mentionOf(site, start, end, 'qualificatif', 'age');
}

/** `les enfants de | deux ans`, `l'accueil des moins de | trois ans`; not `les agents de dix ans de service`. */
export function ageInWordsAt(site: Site, start: number, end: number, age: number): Reading | null {
  const { text, from } = site;
  const before = text.slice(Math.max(from, start - AGED_REACH), start);
  const isAge = CHILDREN.test(before) || (age >= LEAST_OWN && GROWN.test(before));
  return isAge && !OF_TIME.test(text.slice(end, end + 4)) ? mentionOf(site, start, end, 'qualificatif', 'age') : null;
}
const CHILDREN =
  /(?<!\p{L})(?:(?:enfants?|bébés?|bambins?|tout-petits|écoliers|mineurs|fillettes?)\s(?:(?:âgée?s?\s)?(?:de\s|d['’])(?:(?:moins|plus)\s(?:de\s|d['’]))?|dès\s)|(?:les|des|aux)\smoins\s(?:de\s|d['’])|âgée?s?\s(?:de\s|d['’])(?:(?:moins|plus)\s(?:de\s|d['’]))?)$/iu;
const GROWN =
  /(?<!\p{L})(?:jeunes?|personnes?|adultes?|femmes?|hommes?)\s(?:de\s|d['’])(?:(?:moins|plus)\s(?:de\s|d['’]))?$/iu;
/** Unit: characters. */
const AGED_REACH = 40;
const OF_TIME = /^\sde?['’\s]/u;

/** `Entre | 16 et 29 ans, les questions sont les mêmes`: a sentence that opens with the age of whom it speaks. */
const opensBetween = (text: string, from: number, start: number, end: number, low: number): boolean =>
  low >= LEAST_BETWEEN &&
  text.charCodeAt(end) === COMMA &&
  BETWEEN.test(text.slice(Math.max(from, start - BETWEEN_REACH), start));
const BETWEEN = /(?:^|[.!?»\n]\s?)Entre\s$/u;
/** `Les stagiaires ont entre | 18 et 25 ans` */
const HAVE_BETWEEN =
  /(?<!\p{L})(?:jeune|stagiaire|apprenti|élève|étudiant|salarié|agent|personne|bénéficiaire|participant|demandeur)s?(?!\p{L})[^.;:\d]{0,40}\sont\s(?:en\s\p{L}{5,8}\s|tous\s)?entre\s$/u;
/** `42 % ont entre | 18 et 24 ans`, `un tiers des inscrits ont entre`; not `18 % des ponts ont entre`. */
const PART_BETWEEN =
  /(?:%|(?<!\p{L})(?:tiers|quarts?|moitié|majorité))\s(?:d(?:e\s|es\s|['’])[^.;:!?\d]{1,40}\s)?(?:ont|avaient)\s(?:tous\s)?entre\s$/iu;
const haveAges = (before: string): boolean =>
  HAVE_BETWEEN.test(before) || (PART_BETWEEN.test(before) && !OF_THINGS.test(before));
/** `ouvert aux bénéficiaires du RSA jusqu'à | 30 ans`, `l'apprentissage jusqu'à | 30 ans` */
const OPEN_UNTIL =
  /(?<!\p{L})(?:jeune|stagiaire|apprenti|élève|étudiant|personne|bénéficiaire|demandeur|adulte|public)s?(?!\p{L})[^.;:,\d]{0,30}\sjusqu['’]à\s$|apprentissage\sjusqu['’]à\s$/iu;
/** Unit: characters. */
const BETWEEN_REACH = 9;
/** Unit: years. */
const LEAST_BETWEEN = 10;

/** `Moins de | 26 ans`, `Rémunération, | 18 à 25 ans` as the name of a row. */
const namesRow = ({ text, from, segment }: Site, start: number): boolean =>
  segment.kind === 'row' &&
  !segment.cell &&
  (ROW_OF_AGE.test(text.slice(from, start)) ||
    PAID_AT_AGE.test(text.slice(from, start)) ||
    (BLANK.test(text.slice(from, start)) && SPEAKS_OF_AGE.test(text.slice(Math.max(0, from - AGE_REACH), from))));
const BLANK = /^[\s|]*$/u;
/** `Tranche d'âge`, `Pyramide des âges` above the row. */
const SPEAKS_OF_AGE = /(?<!\p{L})âges?(?!\p{L})/iu;
/** Unit: characters. */
const AGE_REACH = 400;
const ROW_OF_AGE = /^[\s|]*(?:(?:moins|plus) de|de|entre) $/iu;
const PAID_AT_AGE =
  /^[\s|]*(?:rémunération|aide|indemnité|allocation|tarif|bourse|abonnement|prime|forfait|pass|carte|stagiaire|jeune|apprenti|public)s?(?!\p{L})[^|\t\d]{0,30},\s(?:(?:moins|plus) de |de |entre )?$/iu;

/** `Moins de | 26 ans : 41 %`, `plus de | 45 ans 18 %`, `, | 26 à 44 ans 43 %`: the name of a share, where nothing lasts. */
const namesShare = ({ text, from }: Site, start: number, end: number): boolean =>
  SHARE_BEHIND.test(text.slice(end, end + SHARE_REACH)) &&
  CLASS_OF_AGE.test(text.slice(Math.max(from, start - CLASS_REACH), start)) &&
  !OF_THINGS.test(text.slice(Math.max(0, start - LASTING_REACH), start));
const SHARE_BEHIND = /^(?:\set\splus|\sou\splus|\srévolus)?\s?[:(]?\s?\d{1,2}(?:[.,]\d{1,2})?\s?%/u;
const CLASS_OF_AGE = /(?:^|[;:,\n]\s?)(?:(?:les\s)?(?:moins|plus)\sde\s|de\s)?$/iu;
/** Things and contracts that are so many years old, or last so long. */
const OF_THINGS =
  /durée|dette|prêt|emprunt|contrat|bail|baux|garanti|ancienneté|bâti|logement|immeuble|réseau|parc(?!\p{L})|conduite|canalisation|véhicule|matériel|ouvrage|patrimoine|flotte|encours|équipement|installation|bâtiment|(?<!\p{L})(?:pont|linéaire|rame|train|bus|autocar|route|lycée|collège|école|digue|barrage|arbre|navire|machine)s?(?!\p{L})/iu;
/** Unit: characters. */
const SHARE_REACH = 20;
/** Unit: characters. */
const CLASS_REACH = 20;
/** Unit: characters. */
const LASTING_REACH = 200;

/** `- moins de | 25 ans : 1 200⏎- 25-49 ans : 4 500`, `chômage (moins de | 25 ans)`: the first class of ages, or one in brackets. */
function opensClasses({ text, from }: Site, start: number, end: number): boolean {
  const before = text.slice(Math.max(from, start - CLASS_REACH), start);
  if (!UNDER.test(before)) return false;
  if (text.charCodeAt(end) === CLOSING)
    return IN_BRACKETS.test(before) && OF_WORK.test(text.slice(Math.max(0, start - LASTING_REACH), start));
  return (
    CLASSES_BEHIND.test(text.slice(end, end + LASTING_REACH)) &&
    CLASS_OPENS.test(text.slice(Math.max(0, start - CLASS_REACH), start))
  );
}
const UNDER = /(?:moins|plus)\sde\s$/iu;
const CLOSING = 41;
const IN_BRACKETS = /\((?:les\s|des\s)?(?:moins|plus)\sde\s$/iu;
const OF_WORK = /(?:chômage|demandeur|emploi|jeune|population|habitant|actif|salarié|apprenti|élève)[^.;()]{0,40}\(/iu;
const CLASS_OPENS = /(?:^|[\n:;•–-]\s?)(?:moins|plus)\sde\s$/iu;
const CLASSES_BEHIND = /^\s?[:,(][^a-z]*\d{2}\s?(?:[-–]|\sà\s)\s?\d{2}\sans(?!\p{L})/u;

function feastAt(site: Site, start: number, digitsEnd: number): Reading | null {
  if (site.text.charCodeAt(start - 2) !== S || digitsEnd - start < 2 || digitsEnd - start > 3) return null;
  const pattern = digitsEnd - start === 3 ? CENTENARIAN : AGES;
  pattern.lastIndex = start;
  if (!pattern.test(site.text)) return null;
  const isFeast =
    FEAST.test(site.text.slice(Math.max(site.from, start - 20), start)) ||
    (site.text.charCodeAt(pattern.lastIndex) === COMMA &&
      FOR_FEAST.test(site.text.slice(Math.max(site.from, start - 20), start)));
  return isFeast ? mentionOf(site, start, pattern.lastIndex, 'qualificatif', 'age') : null;
}

/** A younger age is that of no public of its own. Unit: years. */
const LEAST_TOLD = 3;

/** `212 jeunes restent accompagnés jusqu'à | 21 ans` */
const CARED =
  /(?:accompagn|accueill?|scolaris|suiv|héberg|protég|pris(?:es|e)? en charge)(?:i|é)?e?s?\s(?:dès|à\spartir\sde|jusqu['’]à)\s$/u;
/** Those who are cared for, and not the vehicle that is followed up. */
const YOUNG = /(?<!\p{L})(?:jeune|enfant|mineur|majeur|adolescent|élève)s?(?!\p{L})[^.;:]{0,60}$/iu;

/** `de 16 à 29 ans révolus, jusqu'à | 35 ans pour les créateurs`: the limit of some behind the age of all. */
const EXTENDED = /\d\sans(?:\srévolus)?(?:,|\sou|\set|\s\()\s?jusqu['’]à\s$/u;

/** `chez les moins de 25 ans et de | 25 à 49 ans`: the next class of ages. */
const NEXT_CLASS =
  /(?:les|des|aux)\s(?:(?:moins|plus)\sde\s)?\d{1,2}\sans\s?(?:,|et)\s(?:(?:de\s|des\s)?(?:ceux|celles)\s)?(?:de|entre)\s$/u;

const isTold = (before: string, isRange: boolean): boolean =>
  REACHED.test(before) ||
  (CARED.test(before) && YOUNG.test(before)) ||
  EXTENDED.test(before) ||
  (PART_OF_AGE.test(before) && !OF_THINGS.test(before)) ||
  (isRange && (PAID.test(before) || YOUNG_ASIDE.test(before) || NEXT_CLASS.test(before))) ||
  (!isRange && PAID_UNTIL.test(before));

/** `pendant 3 ans`, `contrats de 5 ans`, `une durée de 12 ans` */
function lasts(text: string, lead: Word | null, from: number): boolean {
  if (!lead) return false;
  if (LASTING.has(lead.word)) return true;
  const linked = lead.word === 'de' || lead.word === 'd' || ARTICLES.has(lead.word);
  return linked && LASTING.has(wordBefore(text, lead.start, from)?.word ?? '');
}

/** `les`, `jeunes de`, `les moins de`, `licenciés de plus de`, `âgés d'au moins`, `Abonnement –` in front of an age. */
function isPublic(text: string, start: number, lead: Word | null, from: number): boolean {
  if (!lead) return REDUCED.test(text.slice(Math.max(from, start - 34), start));
  if (ARTICLES.has(lead.word)) return true;
  if (lead.word === 'moins' || lead.word === 'plus') return AGE.has(wordBefore(text, lead.start - 3, from)?.word ?? '');
  if (lead.word !== 'de' && lead.word !== 'd') return false;
  const noun = wordBefore(text, lead.start, from);
  if (!noun) return isSign(text.charCodeAt(skippedSpacesBack(text, lead.start, from) - 1));
  if (noun.word === 'moins' || noun.word === 'plus') return isUnder(text, noun, from);
  return isPeople(text, noun) || AGE.has(noun.word) || PEOPLE.has(wordBefore(text, noun.start, from)?.word ?? '');
}

/** `De 16 à 29 ans : un Pass` at the head of its line. */
const opensLine = (text: string, lead: Word | null, from: number, end: number): boolean =>
  lead?.word === 'de' &&
  skippedSpacesBack(text, lead.start, from) === from &&
  text.charCodeAt(skippedSpaces(text, end, end + 2)) === COLON;

const COLON = 58;

const isPeople = (text: string, { start, word }: Word): boolean =>
  PEOPLE.has(word) || word.endsWith('iens') || (isCapital(text.charCodeAt(start)) && DEMONYM.test(word));

const OPENING = 40;

/** `les moins de`, `licenciés de moins de`, `jeune moins de`, `agriculteurs (moins de`; not `contrats de moins de`. */
function isUnder(text: string, bound: Word, from: number): boolean {
  if (text.charCodeAt(bound.start - 1) === OPENING) {
    const group = wordBefore(text, bound.start - 1, from)?.word ?? '';
    return group.endsWith('s') && !LASTING.has(group);
  }
  const link = wordBefore(text, bound.start, from);
  if (!link) return false;
  if (ARTICLES.has(link.word) || link.word === 'le' || HAVE.has(link.word) || PEOPLE.has(link.word)) return true;
  if (link.word === 'a' || link.word === 'avoir') {
    const subject = text.slice(Math.max(from, link.start - CONDITION_REACH), link.start);
    return CONDITION.test(subject) || (PART_OF_GROUP.test(subject) && !OF_THINGS.test(subject));
  }
  if (link.word !== 'de' && link.word !== 'd' && link.word !== 'au') return false;
  const noun = wordBefore(text, link.start, from);
  if (!noun) return false;
  if (link.word === 'au') return noun.word === 'd' || AGE.has(noun.word);
  const earlier = wordBefore(text, noun.start, from)?.word ?? '';
  // « les chômeurs en catégorie A de moins de 25 ans »
  if (noun.word.length === 1 && earlier === 'categorie') return true;
  const plural = /[sx]$/.test(noun.word) && !LASTING.has(noun.word) && !LASTING.has(earlier);
  return AGE.has(noun.word) || PEOPLE.has(noun.word) || plural;
}

/** `1 exploitant sur 4 | a plus de 60 ans`, `24 % de la population | a plus de 65 ans`, `La moitié des agriculteurs | a` */
const PART_OF_GROUP = /(?:%|\ssur\s\p{L}{3,6}|\ssur\s\d{1,3}|moitié|tiers|quart)\s(?:d[\s'’eu][^.;:!?\d]{1,40}\s)?$/iu;
/** `lorsque le repreneur | a moins de 30 ans`, `il faut | avoir plus de 18 ans` */
const CONDITION =
  /(?<!\p{L})(?:faut|doit|doivent|devez)\s$|(?<!\p{L})(?:lorsqu(?:e\s|['’])|quand\s|si\s|s['’]ils?\s|à\scondition\squ(?:e\s|['’]))[^.;:!?\d]{0,40}$/iu;
/** Unit: characters. */
const CONDITION_REACH = 60;

const isSign = (code: number): boolean => isDash(code) || code === 43;

// Abonnement – 26 ans
const REDUCED = /(?:abonnement|tarif|carte|pass|forfait|billet|ticket)s?\s(?:\p{L}{2,12}\s)?[+–−-]\s?$/iu;

/** `témoigne L., 19 ans, apprentie`: between commas, behind a name; `Anna, apprentie, 19 ans` on the line of a signature. */
function isOwnAge({ text, from, to }: Site, start: number, end: number, age: number): boolean {
  if (age >= LEAST_OWN && text.charCodeAt(end) === CLOSING && isNamedBefore(text, start, from)) return true;
  if (age < LEAST_OWN || text.charCodeAt(start - 2) !== COMMA) return false;
  const before = text.slice(Math.max(from, start - LONGEST_SIGNATURE), start);
  if (text.charCodeAt(end) === COMMA && NAMED.test(before)) return true;
  const ends = end >= to || text.slice(end, skippedSpaces(text, end, to) + 1).includes('\n');
  return ends && SIGNED.test(text.slice(Math.max(0, start - LONGEST_SIGNATURE), start));
}

/** `Jeanne M. (| 22 ans)`; not `le Contrat Avenir (20 ans)`, `Prêt Relance (15 ans)`. */
function isNamedBefore(text: string, start: number, from: number): boolean {
  const before = text.slice(Math.max(from, start - LONGEST_SIGNATURE), start);
  const named = PERSON.exec(before);
  return (named !== null && !NO_PERSON.test(named[0])) || OF_PERSON.test(before);
}
const PERSON =
  /(?<!(?:\p{L}['’]|(?<!\p{L})(?:l[ae]s?|d[ue]s?|un|une|au|aux|son|sa|ce|cette|notre|nos)\s))(?<![\p{L}-])\p{Lu}\p{Ll}{2,14}(?:-\p{Lu}\p{Ll}{2,14})?\s\p{Lu}(?:\.|[\p{L}'’-]{2,20})\s\($/u;
/** `l'installation de Martin Verdelin (| 24 ans)` */
const OF_PERSON =
  /(?<!\p{L})(?:installation|arrivée|départ|témoignage|portrait|parcours|histoire|recrutement|embauche)\s(?:de\s|d['’])\p{Lu}\p{Ll}{2,14}(?:-\p{Lu}\p{Ll}{2,14})?(?:\s\p{Lu}[\p{L}.'’-]{0,20})?\s\($/u;
const NO_PERSON =
  /^(?:Contrat|Plan|Prêt|Emprunt|Programme|Pacte|Schéma|Bail|Concession|Convention|Projet|Région|Département|Opération|Dispositif|Garantie|Crédit|Parc|Pass|Carte|Fonds|Durée|Travaux|Réseau|Ligne|Pont|Les)s?(?!\p{L})/u;

/** Who is quoted or learns a trade is that old. Unit: years. */
const LEAST_OWN = 14;
const COMMA = 44;
/** Unit: characters. */
const LONGEST_SIGNATURE = 90;
const NAMED = /\p{Lu}[\p{L}.'’-]{0,20},\s$/u;
/** A quotation ends above the line. */
const SIGNED =
  /[»”"]\s{1,4}[–—-]?\s?\p{Lu}[\p{Ll}’'-]{1,20}(?:[ -]\p{Lu}[\p{L}.’'-]{0,20}){0,2}(?:,\s[^\n\d,;:.]{3,50})?,\s$/u;

/** `J'ai eu mon diplôme à 41 ans`, `reprendre des études à 35 ans`, `partir à la retraite à 64 ans`. */
const AT_AGE = /\sà\s$/u;
const LIFE =
  /(?:(?<!\p{L})(?:j['’]ai|je|j['’]étais|mon|ma|sa|son)\s[^.;:!?]{0,50}|retraite|études|reconver\p{L}{2,8}|majorité|scolaris\p{L}{1,7}|carrière|smic)\s[^.;:!?\d]{0,12}à\s$/iu;
const OF_MONEY = /emprunt|prêt|taux|dette|contrat|durée|projet|obligation|bail|garanti|horizon|encours/iu;

/** `J'étais vendeuse, je suis soudeuse. À | 43 ans, retourner` */
const MY_LIFE = /(?<!\p{L})(?:j['’]|je\s|mon\s|ma\s)[^.;!?]{3,60}[.!?…]\sÀ\s$/iu;

function isAgeOfLife({ text, from }: Site, start: number, age: number): boolean {
  if (age >= LEAST_OWN && MY_LIFE.test(text.slice(Math.max(0, start - LONGEST_SIGNATURE), start))) return true;
  if (age < LEAST_OWN || !AT_AGE.test(text.slice(Math.max(from, start - 3), start))) return false;
  const before = text.slice(Math.max(from, start - LONGEST_SIGNATURE), start);
  return LIFE.test(before) && !OF_MONEY.test(before);
}

// les 20 ans de l'Agora
const OF_A_NAME = /^\s(?:de\s(?:l['’]|la\s)|du\s|d['’])\p{Lu}/u;

// les 3 ans du plan · des 6 ans de mandat
const SPAN = /^\s{1,3}(?:du|de\s(?:la|mandat|formation|plan)|à\svenir|écoulés|passés|suivants|prochains)/u;
