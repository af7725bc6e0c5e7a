import { isApostrophe, isDigit } from '../characters.ts';
import type { Numeral } from '../numerals/numeral.ts';
import { mentionOf, type Reading, type Site } from '../reading.ts';
import { unitAfter } from '../units/units.ts';
import { typicalAt } from './typical.ts';

const BODIES =
  /(?:communes?|départements?|villes?|villages?|métropoles?|agglomérations?|communautés|sections?|classes|groupes?|lycées|collèges|écoles|CFA|clubs?|internats?|services|chantiers|entreprises?|EPCI|structures?|exploitations?|associations?|collectivités?|établissements?|TPE|PME|sociétés|intercommunalités|bourgs|aires|unités|employeurs|territoires|STEU|STEP|stations?|cinémas?|théâtres?|restaurants?|hôtels?|celles|ceux)\s(?:\p{L}{2,14}\s){0,2}(?:(?:(?:de|d['’]|comptant|employant|ayant|ont|comptent)\s?(?:moins|plus)\s(?:de|d['’])\s?|d['’]au\smoins\s|[<>≤≥+]\s?))$/iu;
const SIZE =
  /\s{1,3}(?:habitants|hab\.?|salari[ée]s|agents|élèves|apprentis|stagiaires|adhérents|licenciés|membres|emplois|lits|places|écrans|salles|couverts|chambres|ETP|EH|équivalents?[- ]habitants?|personnes)(?!\p{L})/uy;

/** `les trains arrivés avec moins de 6 | minutes de retard` */
const LATE = /\s{1,3}min(?:utes?)?(?=\s(?:de|d['’]un)\sretard)/uy;
const MINUTES = /\s{1,3}min(?:utes?)?(?!\p{L})/uy;
/** `de ponctualité à 5 | minutes`, `Ponctualité (à 5 | min)` */
const PUNCTUAL = /ponctualité(?:\s\p{L}{3,12})?\s\(?à\s$/iu;

/** `71 % des communes comptent moins de | 1 000 habitants`, `dont 71 % comptant moins de`, `soit 71 %, ont moins de` */
const COUNTING =
  /(?:communes|villes|villages|%)(?:\s[\p{L}’']{2,12}){0,4},?\s(?:comptent|comptaient|comptant|ayant|ont|avaient)\s(?:moins|plus)\s(?:de\s|d['’])$/iu;

/** `1 206 communes n'atteignent pas | 1 000 habitants` */
const NOT_REACHED = /(?<!\p{L})(?:n['’]attei(?:nt|gnent)|ne dépassent?|ne comptent?) pas\s$/iu;

/** `petites entreprises (moins de 10 salariés`, `communes rurales (plus de 500 habitants` */
const BRACKETED =
  /(?:communes|villes|entreprises|structures|exploitations|associations|collectivités|établissements|sociétés|employeurs|TPE|PME)(?:\s\p{L}{3,14}){0,2}\s\((?:de\s)?(?:moins|plus)\s(?:de\s|d['’])$/iu;

// villes de 10 000 à 20 000 habitants · communes entre 3 500 et 10 000 hab.
// CC à FPU de 15 000 à 30 000 habitants · entreprises de 11 à moins de 50 salariés
const FIRMS =
  /(?:entreprises?|TPE|PME|sociétés|employeurs|établissements|structures|associations)\s(?:\p{L}{4,14}\s)?(?:des?|entre|comptant|employant|ayant)\s(?:de\s|entre\s)?$/iu;
const TOWNS =
  /(?:communes?|villes|villages|bourgs|bourgs-centres|agglomérations|intercommunalités|communautés|groupements|EPCI|CC|CA|départements|collectivités|strate)\s(?:\(|(?:(?:françaises|comparables|moyennes|rurales|urbaines|éligibles|d['’]agglomération|à (?:FPU|FA|fiscalité \p{L}{6,14}))\s){1,2})?(?:des?|entre|comptant|ayant)\s(?:de\s|entre\s)?(?:les\s)?$/iu;
const SIZED_IN = String.raw`\s(?:habitants|hab\.?|salari[ée]s|employ[ée]s|agents|ETP|adhérents|licenciés)(?!\p{L})`;
const IN_SIZE = new RegExp(SIZED_IN, 'uy');
const UPPER_END = new RegExp(String.raw`\s(?:à|et)\s(?:moins\sde\s)?\d[\d \u00a0\u202f]{0,9}\d${SIZED_IN}`, 'uy');
const LOWER_END = /([\s(](?:des?|entre)\s(?:les\s)?)\d(?:[\d \u00a0\u202f]{0,9}\d)?\s(?:à|et)\s(?:moins\sde\s)?$/u;
const LESS = 'moins de ';

const A = 0xe0;
const E = 101;
const T = 116;

/** ` à 2`, ` et 2`, ` à moins de 2` behind a number */
const opensUpperEnd = (text: string, at: number): boolean =>
  (text.charCodeAt(at + 1) === A && (isDigit(text.charCodeAt(at + 3)) || text.startsWith(LESS, at + 3))) ||
  (text.charCodeAt(at + 1) === E && text.charCodeAt(at + 2) === T && isDigit(text.charCodeAt(at + 4)));

/** `1 à `, `1 et ` in front of a number */
const closesLowerEnd = (text: string, at: number): boolean =>
  (text.charCodeAt(at - 2) === A && isDigit(text.charCodeAt(at - 4))) ||
  (text.charCodeAt(at - 2) === T && text.charCodeAt(at - 3) === E && isDigit(text.charCodeAt(at - 5)));

/** `– de | 500 à | 2 000 habitants :`, `– au-delà de | 2 000 habitants :`: the steps of a scale open their items. */
const SCALE_LEAD =
  /^[^\p{L}\d]{0,4}(?:(?:de|entre)|(?:au-delà|plus|moins|à partir) de|jusqu['’]à)\s(?:\d[\d \u00a0\u202f]{0,9}\s(?:à|et)\s)?$/iu;
const SCALE_TAIL =
  /^(?:\s(?:à|et)\s\d[\d \u00a0\u202f]{0,9})?\s(?:habitants|salariés|agents|élèves|adhérents|licenciés)(?:\s(?:et|ou) (?:plus|moins))?\s?:/u;
const LONGEST_LEAD = 40;

const opensScale = ({ text, from }: Site, start: number, end: number): boolean =>
  start - from <= LONGEST_LEAD &&
  SCALE_LEAD.test(text.slice(from, start)) &&
  SCALE_TAIL.test(text.slice(end, end + LONGEST_LEAD));

/** `les entreprises de 200 | salariés et plus` */
const OR_MORE = new RegExp(String.raw`^${SIZED_IN}\s(?:et|ou)\s(?:plus|moins)(?!\p{L})`, 'u');
/** Unit: characters. */
const MORE_REACH = 26;

const areSized = (before: string): boolean => TOWNS.test(before) || FIRMS.test(before);

/** One end of the size of towns or of firms that something is told of. */
function sizeOfTownsAt(site: Site, start: number, end: number): Reading | null {
  const { text, from } = site;
  const before = text.slice(Math.max(from, start - 60), start);
  if (opensScale(site, start, end) || (OR_MORE.test(text.slice(end, end + MORE_REACH)) && areSized(before)))
    return mentionOf(site, start, end, 'qualificatif', 'strate');
  const lowerEnd = text.startsWith(LESS, start - LESS.length) ? start - LESS.length : start;
  if (!opensUpperEnd(text, end) && !closesLowerEnd(text, lowerEnd)) return null;
  UPPER_END.lastIndex = end;
  const isLower = UPPER_END.test(text) && areSized(before);
  const lower = LOWER_END.exec(before);
  IN_SIZE.lastIndex = end;
  const isUpper =
    lower !== null && IN_SIZE.test(text) && areSized(before.slice(0, lower.index + (lower[1] ?? '').length));
  return isLower || isUpper ? mentionOf(site, start, end, 'qualificatif', 'strate') : null;
}

/** `1 187 communes, dont 640 de moins de | 500 habitants`: the part of them that the size limits. */
const COUNTED =
  /\d\s(?:d['’]entre\s(?:elles|eux)\s)?(?:sont\s|comptent\s|ont\s)?(?:de\s)?(?:moins|plus)\s(?:de\s|d['’])$/iu;

/** The words as they are without the hyphens at the ends of lines: `com-⏎munes`. */
const unbroken = (words: string): string => (words.includes('-\n') ? words.replace(/-\n\s{0,8}/g, '') : words);

/** `de`, `d’` behind `plus` or `moins` stands in front of each bound. */
const isBound = (text: string, start: number): boolean =>
  endsLink(text, start - 1) ||
  endsLink(text, start - 2) ||
  /[<>≤≥+]\s?$/u.test(text.slice(start - 2, start)) ||
  text.startsWith('au moins', start - AT_LEAST);
const AT_LEAST = 'au moins '.length;

const endsLink = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return isApostrophe(code) || ((code | 32) === E && (text.charCodeAt(at - 1) | 32) === D);
};
const D = 100;

/** `les nitrates (percentile | 90)` */
const PERCENTILE = /percentile\s$/iu;

/** `Quotient | 700 à | 899`, `QF inférieur à | 500`: the means that a price is told for. */
const isQuotient = ({ text, from }: Site, start: number): boolean =>
  QUOTIENT.test(text.slice(Math.max(from, start - QUOTIENT_REACH), start));
const QUOTIENT =
  /(?<!\p{L})(?:quotients?|QF)(?:\sfamili(?:al|aux))?(?:\s\(?QF\)?)?\s?:?\s?(?:(?:compris\s)?(?:de|entre)\s|(?:supérieur|inférieur)e?s?\s(?:ou\ség(?:al|aux)\s)?à\s|(?:au-?delà|plus|moins|à\spartir)\sde\s|[<>≤≥]\s?)?(?:\d[\d \u00a0\u202f]{0,6}\s?(?:à|et|-|–)\s?)?$/iu;
/** Unit: characters. */
const QUOTIENT_REACH = 60;

/** `Au-dessus de | 20 salariés, l'entreprise`, `jusqu'au seuil de | 60 agents`: where a rule begins or ends to hold. */
const STEP =
  /(?:^|[.;:!?•]\s|[(\n]\s?)(?:au[-\s]dess(?:us|ous)|en[-\s]dessous|au-?delà)\s(?:de|d['’])\s?$|(?:jusqu['’]au|(?:à\spartir|au-?delà|au-dess(?:us|ous)|en\sdessous)\sdu)\sseuil\s(?:de|d['’])\s?$/iu;
/** Unit: characters. */
const STEP_REACH = 26;

/** `une réduction si | deux enfants)`: on what condition a price is so. */
const CONDITION = /^\s(?:enfants|personnes|adultes|élèves|inscrits|inscriptions)\s?[),.;/]/u;
const IF = /(?<!\p{L})si\s$/iu;
/** Unit: characters. */
const CONDITION_REACH = 16;

/** A size that limits a public: `communes de moins de 2 000 habitants`. */
export function thresholdAt(site: Site, start: number, end: number): Reading | null {
  const { text, from } = site;
  const ofTowns = sizeOfTownsAt(site, start, end);
  if (ofTowns) return ofTowns;
  MINUTES.lastIndex = end;
  const before = text.slice(Math.max(from, start - 30), start);
  if (MINUTES.test(text) && (PUNCTUAL.test(before) || isAway(text, MINUTES.lastIndex, before)))
    return mentionOf(site, start, MINUTES.lastIndex, 'qualificatif', 'seuil');
  if (PERCENTILE.test(text.slice(Math.max(from, start - 12), start)))
    return mentionOf(site, start, end, 'qualificatif', 'percentile');
  if (isQuotient(site, start)) return mentionOf(site, start, end, 'qualificatif', 'seuil-de-ressources');
  if (CONDITION.test(text.slice(end, end + CONDITION_REACH)) && IF.test(text.slice(Math.max(from, start - 4), start)))
    return mentionOf(site, start, end, 'qualificatif', 'condition');
  const typical = typicalAt(site, start, end);
  if (typical) return typical;
  const isNotReached =
    text.startsWith('pas ', start - 4) && NOT_REACHED.test(text.slice(Math.max(from, start - 24), start));
  SIZE.lastIndex = end;
  if (isNotReached && SIZE.test(text)) return mentionOf(site, start, end, 'qualificatif', 'seuil');
  if (!isBound(text, start)) return null;
  SIZE.lastIndex = end;
  if (STEP.test(text.slice(Math.max(from, start - STEP_REACH), start)) && SIZE.test(text))
    return mentionOf(site, start, end, 'qualificatif', 'seuil');
  LATE.lastIndex = end;
  if (LATE.test(text)) return mentionOf(site, start, LATE.lastIndex, 'qualificatif', 'seuil');
  SIZE.lastIndex = end;
  if (!SIZE.test(text)) return null;
  const whose = unbroken(text.slice(Math.max(from, start - 60), start));
  return BODIES.test(whose) || BRACKETED.test(whose) || COUNTED.test(whose) || COUNTING.test(whose)
    ? mentionOf(site, start, end, 'qualificatif', 'seuil')
    : null;
}

/** `26 % des boutiques de moins de | 150 m²`, `les parcelles de plus de | 4 hectares`; not `des locaux de plus de 3 000 m²` */
export const areaLimitAt = (site: Site, start: number, end: number): Reading | null =>
  areOfSize(site, start) ||
  (isBound(site.text, start) && SIZED.test(site.text.slice(Math.max(site.from, start - 60), start)))
    ? mentionOf(site, start, end, 'qualificatif', 'seuil')
    : null;
/** `les bâtiments dont la surface dépasse | 1 000 m2`, `aux projets d'une longueur supérieure ou égale à | 300 m` */
const areOfSize = ({ text, from }: Site, start: number): boolean =>
  OF_SIZE.test(text.slice(Math.max(from, start - SIZE_REACH), start));
const OF_SIZE =
  /(?<!\p{L})(?:les|des|aux|ces|ceux|celles)\s(?:\p{L}{3,20}s\s)?(?:\p{L}{3,20}s\s)?(?:dont\sla|d['’]une)\s(?:surface|superficie|longueur|hauteur|largeur)(?:\s\p{L}{4,12})?\s(?:dépasse|excède|(?:est\s)?(?:supérieure|inférieure)(?:\sou\ségale)?\sà|(?:de\s)?(?:plus|moins)\sde|d['’]au\smoins)\s$/iu;
/** Unit: characters. */
const SIZE_REACH = 110;
const SIZED =
  /(?:%\sd|(?<!\p{L})l|(?<!\p{L})c)es\s\p{L}{3,20}s(?:\s\p{L}{3,14}s)?\s(?:de|d['’])\s?(?:moins|plus)\s(?:de\s|d['’])$/iu;

/** `3,1 | pour `: a rate without a unit, of as many as follow. */
const RATE = /\d\s{1,3}pour\s{1,3}$/u;
const ROUND = /^10{2,6}$/;
/** `71 médecins généralistes pour | 100 000 habitants` */
const COUNT_PER = /\d\s(?!millions?\s|milliards?\s|euros\s)[\p{L}'’-]{3,24}(?:\s[\p{L}'’-]{2,24}){0,2}\spour\s$/u;
const PEOPLE_BEHIND = /^\s(?:habi|naissances|enfants)/u;

/** `7,3 fermetures pour | 100 entreprises`, `La densité pour | 100 000 habitants`, `(encore pour | 100 000 habitants)` */
const DECIMAL_PER =
  /\d[.,]\d{1,2}\s(?!(?:millions?|milliards?|euros)\s)[\p{L}'’-]{3,24}(?:\s[\p{L}'’-]{2,24}){0,2}\spour\s$/u;
const DENSITY = /(?:densité|taux|ratio|\((?:toujours|calculée?))(?:\s[\p{L}'’-]{2,16}){0,3}\spour\s$/iu;

function isOfPeople({ text, from }: Site, start: number, end: number): boolean {
  const before = text.slice(Math.max(from, start - 80), start);
  if (DECIMAL_PER.test(before)) return true;
  if (!PEOPLE_BEHIND.test(text.slice(end, end + 12))) return false;
  return end - start > 3 && (COUNT_PER.test(before) || DENSITY.test(before));
}

/** `105 | /120`: the most that a mark can be. */
const MARK = /(?:^|\D)\d{1,3}\s?\/\s?$/u;
const SCALES = new Set(['100', '120']);

/** What a rate or a mark is told of: `3,1 pour 1 000 abonnés`, `9,7 pour 100 km de réseau`, `105/120`. */
export function rateBaseAt(
  site: Site,
  { start, end, digits }: Pick<Numeral, 'start' | 'end' | 'digits'>,
): Reading | null {
  const { text, from, to } = site;
  if (SCALES.has(digits) && MARK.test(text.slice(Math.max(from, start - 6), start)))
    return mentionOf(site, start, end, 'qualificatif', 'bareme');
  if (!ROUND.test(digits)) return null;
  if (!RATE.test(text.slice(Math.max(from, start - 10), start)) && !isOfPeople(site, start, end)) return null;
  return mentionOf(site, start, unitAfter(text, end, to)?.end ?? end, 'qualificatif', 'base-de-taux');
}

const OBSERVED = [
  // les enrobés dont l'âge est supérieur à 12 ans
  /\sdont\sl['’]âge\s(?:est\s)?(?:(?:supérieur|inférieur)\s(?:ou\ségal\s)?à|dépasse|excède)\s$/iu,
  // insertion à 6 mois · trouvent un emploi dans les six mois
  /(?:insertion|emploi|devenir|placement|sortants|insérés|enquêtes?)(?:\sde\s\d{1,3}(?:,\d+)?\s?%)?[^.;:,\d]{0,25}\s(?:à|dans\sles|sous)\s{1,3}$/iu,
  // ont signé un contrat dans les trois mois
  /(?:contrat|embauch\p{L}{1,5}|recruté?e?s?)\sdans\sles\s{1,3}$/iu,
  // le taux d'insertion des apprentis au bout de 6 mois
  /(?:insertion|emploi|réussite|abandon|rupture|maintien|insérés|travaill(?:ai)?ent)[^.;:\d]{0,40}\sau\sbout\sde\s{1,3}$/iu,
  // encore en activité au bout de 3 ans
  /(?:en\s(?:activité|emploi|poste)|existent|pérenn\p{L}{1,4})\sau\sbout\sde\s{1,3}$/iu,
  // sans emploi depuis plus d'un an
  /(?:chômeurs?|chômage|sans\semploi|demandeurs?\sd['’]emploi|inscrits|installés|créées?)[^.;:\d]{0,30}\sdepuis\s(?:(?:plus|moins)\s(?:de\s|d['’]\s?)|au\smoins\s)?$/iu,
  // des immeubles vacants depuis plus de trois ans
  /(?:vacant|fermé|inoccupé|abandonné|désaffecté)e?s?\sdepuis\s(?:(?:plus|moins)\s(?:de\s|d['’]\s?)|au\smoins\s)$/iu,
  // CDD de plus de six mois, en cas de fermeture de plus de 21 jours
  /(?:contrats?|CD[DI]|emplois?|missions?|embauches?|factures?|impayés|retards?|fermetures?|arrêts?|absences?|séjours?|vacance|ancienneté)\s(?:\p{L}{3,12}\s)?(?:de|d['’])\s?(?:(?:plus|moins)\s(?:de\s|d['’]\s?)|au\smoins\s)$/iu,
];

// À 6 mois, 57 % des stagiaires sont en emploi · Au bout de six mois, 68 % des apprentis travaillent
const OPENS = /(?:^|[.;:!?•\n–-]\s{0,3})(?:À|Au\sbout\sde)\s{1,2}$/u;
const AT_WORK_THEN = /^,?[^.;:!?]{0,110}(?:emploi|insertion|insérés|travaillent)/iu;
// Six mois après la sortie, 61 % … · plus de 3 mois après la fin des cours
const OPENS_LATER = /(?:^|[.;:!?•\n–-]\s{0,3}|(?:[Pp]lus|[Mm]oins|[Pp]rès)\sd(?:e\s|['’]))$/u;
const AFTER_TRAINING =
  /^\s{1,3}après\s(?:(?:l[ea]|leur|son|sa|une?|cette)\s|l['’]|avoir\s)(?:débuté|commencé|terminé|achevé|quitté|suivi|obtenu|sortie|formation|stage|parcours|fin|qualification|diplôme|examen|obtention|création|installation|ouverture|lancement|inauguration|réouverture|livraison|adoption|signature|démarrage|entrée|mise)/iu;

// les stagiaires, douze mois après leur sortie · dans les six mois suivant la fin de la formation
const AFTER_LEAVING =
  /^\s{1,3}(?:après|(?:qui\s)?suiv(?:ant|ent))\s(?:la|leur|sa)\s(?:sortie|(?:fin\sde\s(?:la|leur|sa)\s)?formation)(?!\p{L})/iu;

// Six mois après, 63 % d'entre eux travaillent · deux ans plus tard, 80 % des entreprises sont toujours en activité
const LATER_ON =
  /^\s{1,3}(?:après|plus\stard)\s?,[^.;!?]{0,70}(?:emploi|insérée?s|travaillent|en\sposte|en\sactivité|en\scontrat|embauchée?s|existent|toujours|encore)(?![a-zà-ÿ])/i;
const OPENS_CLAUSE = /(?:^|[.;:!?•,\n–(«-]\s{0,3})(?:et\s)?$/i;

// en emploi six mois après leur sortie
const AT_WORK =
  /(?:emploi|insertion|insérés|sortants|travaill(?:ai)?ent|au\stravail|(?:en|un)\sposte)[^.;:\d]{0,20}$/iu;
const LATER = /^\s{1,3}(?:après(?:\s(?:l[ae']|leur|sa|son|une?)|\s?[.,;)]|$)|plus\stard)/iu;

// le chômage de longue durée (plus de 12 mois, + 8 %); not Le délai s'allonge (plus de 12 mois, + 8 %)
const IN_BRACKET =
  /(?:longue\sdurée|chôm\p{L}+|emploi|inscrits?)\s\((?:de\s|depuis\s)?(?:plus|moins)\s(?:de\s|d['’])$/iu;
const SIGNED_CHANGE = /^,\s[+–−-]\s?\d/u;

// Ils sont encore 62 % six mois après
const STILL = /(?:sont|étaient|restent|demeurent)\s(?:encore\s|toujours\s)?\d{1,3}(?:,\d)?\s?%\s$/iu;

// un an plus tôt · six mois auparavant · livré 18 mois plus tard que prévu
const EARLIER = /^\s{1,3}(?:plus\st(?:ôt|ard)|auparavant)(?!\p{L}|\sque)/u;

// par rapport aux trois mois précédents
const ONES_BEFORE = /^\sprécédente?s(?!\p{L})/u;
const THE = /(?<!\p{L})(?:aux|les|des|ces)\s$/u;

// 3 mai 2029 à 10h05 (≈ 2 ans): how long ago a page was written
const WRITTEN_AGO = /\(≈ ?$/u;

// au cours des trois dernières années, dans les cinq prochaines années
const LAST_YEARS = /(?:au\scours|lors|durant|pendant|depuis)\s(?:des|les|ces)\s$|(?<!\p{L})dans\s(?:les|ces)\s$/iu;
const LAST = /\s(?:derni[eè]r|prochaine?)e?s?\s/iu;

// était de 54 % il y a 5 ans · not il y a trois ans d'attente
const AGO = /(?<!\p{L})il\sy\sa\s(?:(?:plus|près|moins)\sd(?:e\s|['’])|environ\s)?$/iu;
const OF_WHAT = /^\s(?:de|d['’])/u;

// En emploi à 6 mois, as the head of a column
const HEADED = /(?:^|\s)à\s$/iu;

// un emploi d'un mois ou plus
const AND_MORE_TIME = /^\s(?:ou|et)\s(?:plus|moins)/u;
const CONTRACT = /(?:contrats?|CD[DI]|emplois?|missions?|embauches?)\s(?:\p{L}{3,12}\s)?(?:de\s|d['’]\s?)$/iu;

const TURN = 'hausse|baiss|recul|progress|augment|diminu|repli|bond|chut|grimp|accro|gagn|perd|évolu|tendance';
// + 7,5 % sur un an · en hausse de 2 points en six mois · 8 120 de plus en un an; not baisser de 20 % en un an
const CHANGED = new RegExp(
  `(?:[+–−-]\\s?\\d[\\d\\s,.]*|(?:${TURN})(?!er(?!\\p{L}))[^.;:!?]{1,90}\\d)\\s?(?:%|points?)(?:\\sde\\s(?:plus|moins))?\\s(?:sur|en)\\s$|(?:[+–−-]\\s?\\d[\\d\\s,.]*|\\d\\s(?:%\\s)?(?:\\p{L}+\\s)?de\\s(?:plus|moins)\\s)en\\s$`,
  'iu',
);
// Sur un an, le nombre de demandeurs augmente de 3 %
const OPENS_OVER = /(?:^|[.;:!?•(,\n–-]\s{0,3}|(?:mais|et)\s)sur\s$/iu;
const CHANGES_THEN = new RegExp(`^,[^.;:!?]{0,110}(?:${TURN}|[+–−-]\\s?\\d|\\d\\s?%)`, 'iu');
const OVER = /(?:sur|en)\s$/i;
const WINDOW = /^(?:(?:un|1)\san|(?:un|trois|six|neuf|douze|1|3|6|9|12)\smois)$/iu;

/** `+ 7,5 % sur | un an`, `31 % de plus en | un an`, `Sur | un mois, le nombre augmente de 2 %`: how far back a change is told. */
const isWindow = ({ text, from }: Site, start: number, end: number): boolean => {
  const before = text.slice(Math.max(from, start - WINDOW_REACH), start);
  return (
    OVER.test(before) &&
    WINDOW.test(text.slice(start, end)) &&
    (CHANGED.test(before) || (OPENS_OVER.test(before) && CHANGES_THEN.test(text.slice(end, end + WINDOW_REACH))))
  );
};
/** Unit: characters. */
const WINDOW_REACH = 120;

/** The time by which a public is told: `insertion à 6 mois`, `sans emploi depuis plus d'un an`, `CDD de plus de 6 mois`. */
export function observationAt(site: Site, start: number, end: number): Reading | null {
  const before = site.text.slice(Math.max(site.from, start - 70), start);
  const first = OPENS.test(before) && AT_WORK_THEN.test(site.text.slice(end, end + 120));
  const later = LATER.test(site.text.slice(end, end + 24)) && AT_WORK.test(before);
  const after = AFTER_TRAINING.test(site.text.slice(end, end + 30)) && OPENS_LATER.test(before);
  const laterOn = LATER_ON.test(site.text.slice(end, end + 90)) && OPENS_CLAUSE.test(before);
  const classed = SIGNED_CHANGE.test(site.text.slice(end, end + 6)) && IN_BRACKET.test(before);
  const still = LATER.test(site.text.slice(end, end + 24)) && STILL.test(before);
  const named = site.segment.head && HEADED.test(before);
  const bounded = AND_MORE_TIME.test(site.text.slice(end, end + 9)) && CONTRACT.test(before);
  return isWindow(site, start, end) ||
    later ||
    AFTER_LEAVING.test(site.text.slice(end, end + 44)) ||
    still ||
    classed ||
    first ||
    after ||
    laterOn ||
    named ||
    bounded ||
    OBSERVED.some((pattern) => pattern.test(before))
    ? mentionOf(site, start, end, 'qualificatif', 'delai-d-observation')
    : EARLIER.test(site.text.slice(end, end + 16)) ||
        (ONES_BEFORE.test(site.text.slice(end, end + 13)) && THE.test(before)) ||
        (LAST.test(site.text.slice(start, end)) && LAST_YEARS.test(before)) ||
        (WRITTEN_AGO.test(before) && site.text.startsWith(')', end)) ||
        (AGO.test(before) && !OF_WHAT.test(site.text.slice(end, end + 5)))
      ? mentionOf(site, start, end, 'date', 'date-relative')
      : null;
}

/** `les exploitations ayant perdu plus de | 30 %`; behind a comma it tells what was done: `, consacrant plus de 30 % au climat`. */
const HAVING =
  /(?<!,)\s(?:ayant|justifiant|détenant|subissant|consacrant|comptant)\s[^.;:()\d]{0,30}(?:(?:plus|moins)\s(?:de\s|d['’])|au\smoins\s|(?:supérieur|inférieur)e?s?\sà\s)$/iu;
/** `les communes dont le taux de fuite est supérieur à | 35 %`: which of them. */
const BEYOND =
  /(?<!\p{L})(?:les|des|aux|ceux|celles)(?:\s[^\s,.;:]{1,20}){0,3}\sdont\s(?:les?\s|la\s|l['’])[^.;:(),\d]{3,40}\s(?:est|sont|reste|restent)\s(?:supérieur|inférieur)e?s?\sà\s$/iu;
/** `les communes avec des taux de fuite supérieurs à | 35 %`; not `Le réseau s'en sort, avec un taux supérieur à 35 %` */
const WITH =
  /(?<!\p{L})(?:les|des|aux)\s(?:\d{1,4}\s)?\p{L}{3,20}s(?:\s\p{L}{3,20}s)?\savec\s(?:un|une|des)\s[^.;:(),\d]{3,30}\s(?:supérieur|inférieur)e?s?\sà\s$/iu;
/** `L'aide est réservée aux pertes d'au moins | 25 %`, `en cas de pertes de plus de | 25 %`; not `L'aide accordée aux communes progresse de plus de 25 %` */
const RESERVED =
  /(?:(?:réservé|ouvert|accordé|subordonné|conditionné|limité|éligible)e?s?\s(?:aux?\s|à\s(?:l['’]|la\s|une?\s|des\s))|en\scas\sd(?:e\s|['’]))(?:pertes?|dégâts|dommages|sinistres?|baisses?|hausses?|augmentations?|diminutions?|réductions?|dépassements?|gains?|économies|surcoûts?|taux|handicaps?|incapacités?|invalidités?|travaux|rénovations?)\s[^.;:(),\d]{0,40}(?:d['’]au\smoins|(?:de|d['’])\s?(?:plus|moins)\sde|(?:supérieur|inférieur)e?s?\sà)\s$/iu;
/** `supérieur à `, `inférieures à ` */
const isCompared = (text: string, start: number): boolean =>
  text.startsWith('à ', start - 2) && /(?:sup|inf)érieure?s?\s$/iu.test(text.slice(start - COMPARED_REACH, start - 2));
/** Unit: characters. */
const COMPARED_REACH = 16;

// Les collectivités dont le réseau perd plus de 35 % de l'eau paieront
const THOSE_WHOSE =
  /(?:^|[\s'’])(?:les|des|aux|ceux|celles)(?:\s[^\s,.;:]{1,20}){0,3}\sdont\s(?:les?\s|la\s|l['’])[^.;:(),\d]{3,40}(?<!\sde)\s(?:plus|moins)\s(?:de\s|d['’])$/iu;
const RULED = /^[^.;:]{0,60}\s(?:\p{L}{2,12}(?:ront|ra)|peuvent|doivent|bénéficient)(?!\p{L})/u;

/** A share that limits a public: `les exploitations ayant perdu plus de 30 % de leur récolte`. */
export function shareLimitAt(site: Site, start: number, end: number): Reading | null {
  if (!isBound(site.text, start) && !isCompared(site.text, start)) return null;
  const before = site.text.slice(Math.max(site.from, start - 100), start);
  const isLimit =
    HAVING.test(before.slice(-60)) ||
    RESERVED.test(before) ||
    BEYOND.test(before) ||
    WITH.test(before) ||
    (THOSE_WHOSE.test(before) && RULED.test(site.text.slice(end, end + 80)));
  return isLimit ? mentionOf(site, start, end, 'qualificatif', 'seuil') : null;
}

const MEANS =
  /(?:quotients?|ressources|revenus?)(?:\s\p{L}{3,10}){0,3}\s(?:inférieur|supérieur)e?s?\s(?:ou\ség(?:al|aux?|ales?)\s)?à\s$/iu;

/** Means that limit a public: `les familles au quotient inférieur à 450 €`, `un quotient familial de 0 à | 622 €`. */
export function meansLimitAt(site: Site, start: number, end: number): Reading | null {
  if (isQuotient(site, start)) return mentionOf(site, start, end, 'qualificatif', 'seuil-de-ressources');
  return MEANS.test(site.text.slice(Math.max(site.from, start - 60), start))
    ? mentionOf(site, start, end, 'qualificatif', 'seuil')
    : null;
}

/** `situées à plus de | 20 minutes d'un cabinet` */
const isAway = (text: string, end: number, before: string): boolean =>
  FAR.test(before) && FROM.test(text.slice(end, end + FROM_REACH));
/** Unit: characters. */
const FROM_REACH = 6;

const FAR = /\sà\s(?:plus|moins)\sde\s$/iu;
const FROM = /^\s{1,3}(?:(?:de|du)(?!\p{L})|d['’])/iu;

/** `à plus de 3 km du collège ou à plus de | 5 km en ville` */
const OR_FAR =
  /\sà\s(?:plus|moins)\sde\s\d[\d,]{0,4}\s(?:km|kilomètres|m|mètres)\s[^.;:!?\d]{1,50}\s(?:ou|et)\sà\s(?:plus|moins)\sde\s$/iu;
/** Unit: characters. */
const OR_FAR_REACH = 96;

const ALTITUDE = /^\s{1,3}d['’]altitude(?!\p{L})/iu;
const HIGH = /(?:au-(?:dessus|dessous|delà)|en\s?dessous|à\s(?:plus|moins)|de\s(?:plus|moins))\s(?:de\s|d['’])$/iu;

/** `les apprentis logés à plus de | 40 km`, `un forfait transport au-delà de | 30 km` */
const LIVING =
  /(?:(?:logé|situé|domicilié|installé)e?s?|habit(?:ent|ant)|résid(?:ent|ant)|vivant|vivent)(?:\s[^.;:,\d]{1,30})?\sà\splus\s(?:de|d['’])\s?$|(?:forfait|frais|prime|indemnité|trajet)s?(?:\s[^.;:]{1,40})?\sau-delà\s(?:de|d['’])\s?$/iu;
const LIVING_REACH = 70;

/** `navires de pêche de moins de | 12 mètres` */
const SHIPS = /(?:navires?|bateaux|chalutiers?)\s(?:de\s\p{L}{3,14}\s)?(?:de\s|d['’])(?:moins|plus)\sde\s$/iu;

/** `situés à plus de | 40 km du bourg`; not `Le réseau s'élève à plus de 40 km de conduites` */
const isFarFrom = ({ text, from }: Site, start: number, before: string, after: string): boolean =>
  FAR.test(before) && FROM.test(after) && !AT_LEVEL.test(text.slice(Math.max(from, start - LEVEL_REACH), start));
const AT_LEVEL =
  /(?:(?<!\p{L})s['’](?:élèv|établi)\p{L}{1,6}|(?<!\p{L})se\s(?:chiffr|mont|situ)\p{L}{1,6}|(?:chiffr|estim|évalu|port|fix)ée?s?)\sà\s(?:plus|moins)\sde\s$/iu;
/** Unit: characters. */
const LEVEL_REACH = 36;

/** A distance or height that limits a public: `à plus de 40 km de leur domicile`, `au-dessus de 600 mètres d’altitude`. */
export function distanceAt(site: Site, start: number, end: number): Reading | null {
  const { text, from } = site;
  const [before, after] = [text.slice(Math.max(from, start - 20), start), text.slice(end, end + 14)];
  const isLimit =
    isFarFrom(site, start, before, after) ||
    OR_FAR.test(text.slice(Math.max(from, start - OR_FAR_REACH), start)) ||
    (HIGH.test(before) && ALTITUDE.test(after)) ||
    SHIPS.test(text.slice(Math.max(from, start - LIVING_REACH), start)) ||
    areOfSize(site, start) ||
    LIVING.test(text.slice(Math.max(from, start - LIVING_REACH), start));
  return isLimit ? mentionOf(site, start, end, 'qualificatif', 'seuil-de-distance') : null;
}
