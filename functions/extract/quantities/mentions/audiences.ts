import { mentionOf, type Reading, type Site } from '../reading.ts';

const PEOPLE = String.raw`(?:jeunes?|élèves?|lycéens?|collégiens?|personnes?|demandeurs|d['’]emploi|habitants?|enfants?|adolescents?|femmes?|hommes?|filles|garçons|salariés?|actifs|apprentis?|stagiaires?|publics?|seniors?|étudiants?|usagers|population|assurés|retraités|adultes|bénéficiaires|décès|annuels|voyageurs|mineurs|\p{Lu}\p{Ll}+(?:iens?|ais|ois|ains?|ons))`;

const AGED = new RegExp(
  String.raw`(?:âgée?s?\s{1,3}(?:de|d['’])\s?(?:(?:au\s)?(?:moins|plus)\s(?:de|d['’])?\s?)?|${PEOPLE}\s{1,3}(?:\p{L}{2,14}\s{1,3})?(?:de|d['’])\s?(?:(?:moins|plus)\s(?:de|d['’])\s?)?|(?:^|[^\p{L}])(?:les|des|aux|entre)\s{1,4}(?:(?:moins|plus)\s{1,3}(?:de|d['’])\s{0,3})?|[+–−-]\sde\s|(?:abonnement|tarif|carte|pass|forfait|billet|ticket)s?\s(?:\p{L}{2,12}\s)?[+–−-]\s?|(?:l['’]âge|dès)\s(?:de\s)?|à\spartir\sde\s)$`,
  'iu',
);
const LASTING =
  /(?:durée|moyen(?:ne)?|sur|pendant|durant|contrat|convention|mandat|dette|prêt|bail|période|engagement|délai|entre)\s{1,3}(?:de\s{1,3}|les?\s{1,3}|des\s{1,3})?$/iu;
const AVERAGE_AGE = /âge\s(?:moyen|médian)/iu;

// 15-25 ans · 16 à 25 ans · 17 ans
const AGES = /(\d{1,2})(?:(\s?[-–]\s?|\s{1,3}(?:à|et)\s{1,3})(\d{1,2}))?\s{1,4}ans(?![\p{L}\d])/uy;
const OLDER = /\s{1,3}(?:et\splus|ou\splus|révolus|et\smoins)(?!\p{L})/uy;

/** The age of a public: `les 15-25 ans`, `jeunes de 16 à 25 ans`, `Ligériens de 17 ans`. */
export function ageAt(site: Site, start: number): Reading | null {
  const { text, from, to } = site;
  AGES.lastIndex = start;
  const ages = AGES.exec(text);
  if (!ages || AGES.lastIndex > to) return null;
  const end = AGES.lastIndex;
  const before = text.slice(Math.max(from, start - 60), start);
  if (ARTICLE.test(before) && OF_A_NAME.test(text.slice(end, end + 10)))
    return mentionOf(site, start, end, 'nom_propre', 'anniversaire');
  const low = Number(ages[1]);
  const hyphened = ages[3] !== undefined && /[-–]/.test(ages[2] as string) && Number(ages[3]) > low;
  if (AVERAGE_AGE.test(before)) return null;
  OLDER.lastIndex = end;
  const lasting = LASTING.test(before) && !/les\s(?:moins|plus)\sde\s$/i.test(before);
  const aged =
    low >= 3 &&
    !lasting &&
    (AGED.test(before) ||
      UNDER.test(before) ||
      (hyphened && low >= 10) ||
      OLDER.test(text) ||
      isOwnAge(before, text, end, low));
  return aged && !isSpan(before, text, end) ? mentionOf(site, start, end, 'qualificatif', 'age') : null;
}

// licenciés de moins de 18 ans; not contrats de moins de 5 ans
const UNDER =
  /(?:^|[^\p{L}])(?!(?:contrats|prêts|emprunts|baux|conventions|bâtiments|véhicules|ouvrages|équipements|logements|réseaux|canalisations|conduites|installations|périodes|durées|engagements|matériels|projets|délais)\s)\p{L}{3,20}[sx]\s(?:\p{L}{2,14}\s)?de\s(?:moins|plus)\sde\s$/iu;

/** `témoigne L., 19 ans, apprentie`: between commas, behind a name. */
const isOwnAge = (before: string, text: string, end: number, age: number): boolean =>
  age >= 14 && /\p{Lu}[\p{L}.'’-]{0,20},\s$/u.test(before) && text.charCodeAt(end) === 44;

// les 20 ans de l'Agora
const ARTICLE = /(?:^|[^\p{L}])(?:les|des|aux)\s{1,4}$/iu;
const OF_A_NAME = /^\s(?:de\s(?:l['’]|la\s)|du\s|d['’])\p{Lu}/u;

/** `les 3 ans du plan`, `des 6 ans de mandat`: the article goes with a stretch of time. */
function isSpan(before: string, text: string, end: number): boolean {
  return (
    /(?:^|[^\p{L}])(?:les|des|aux)\s{1,4}$/iu.test(before) &&
    /^\s{1,3}(?:du|de\s(?:la|mandat|formation|plan)|à\svenir|écoulés|passés|suivants|prochains)/u.test(
      text.slice(end, end + 24),
    )
  );
}

const BODIES =
  /(?:communes?|villes?|villages?|métropoles?|agglomérations?|communautés|sections?|classes|groupes?|lycées|collèges|écoles|CFA|clubs?|internats?|services|chantiers|entreprises?|EPCI|structures?|exploitations?|associations?|collectivités?|établissements?|TPE|PME|sociétés|intercommunalités|bourgs|employeurs|territoires)\s(?:\p{L}{2,14}\s){0,2}(?:(?:de|d['’]|comptant|employant|ayant)\s?(?:moins|plus)\s(?:de|d['’])\s?)$/iu;
const SIZE =
  /\s{1,3}(?:habitants|salariés|agents|élèves|apprentis|stagiaires|adhérents|licenciés|membres|emplois|lits|places|ETP|personnes)(?!\p{L})/uy;

/** A size that limits a public: `communes de moins de 2 000 habitants`. */
export function thresholdAt(site: Site, start: number, end: number): Reading | null {
  const { text, from } = site;
  SIZE.lastIndex = end;
  if (!SIZE.test(text)) return null;
  return BODIES.test(text.slice(Math.max(from, start - 60), start))
    ? mentionOf(site, start, end, 'qualificatif', 'seuil')
    : null;
}

const OBSERVED = [
  // insertion à 6 mois · trouvent un emploi dans les six mois
  /(?:insertion|emploi|devenir|placement|sortants|insérés)[^.;:,\d]{0,25}\s(?:à|dans\sles|sous)\s{1,3}$/iu,
  // sans emploi depuis plus d'un an
  /(?:chômeurs?|chômage|sans\semploi|demandeurs?\sd['’]emploi|inscrits)[^.;:\d]{0,30}\sdepuis\s(?:(?:plus|moins)\s(?:de\s|d['’]\s?)|au\smoins\s)?$/iu,
  // CDD de plus de six mois
  /(?:contrats?|CD[DI]|emplois?|missions?|embauches?)\s(?:\p{L}{3,12}\s)?(?:de|d['’])\s?(?:(?:plus|moins)\s(?:de\s|d['’]\s?)|au\smoins\s)$/iu,
];

// À 6 mois, 57 % des stagiaires sont en emploi
const OPENS = /(?:^|[.;:!?•\n–-]\s{0,3})À\s{1,2}$/u;
const AT_WORK_THEN = /^,?[^.;:!?]{0,60}(?:emploi|insertion|insérés)/iu;

// en emploi six mois après leur sortie
const AT_WORK = /(?:emploi|insertion|insérés|sortants|travaillent)[^.;:\d]{0,20}$/iu;
const LATER = /^\s{1,3}(?:après\s(?:l[ae']|leur|sa|son|une?)|plus\stard)/iu;

/** The time by which a public is told: `insertion à 6 mois`, `sans emploi depuis plus d'un an`, `CDD de plus de 6 mois`. */
export function observationAt(site: Site, start: number, end: number): Reading | null {
  const before = site.text.slice(Math.max(site.from, start - 70), start);
  const first = OPENS.test(before) && AT_WORK_THEN.test(site.text.slice(end, end + 70));
  const later = LATER.test(site.text.slice(end, end + 24)) && AT_WORK.test(before);
  return later || first || OBSERVED.some((pattern) => pattern.test(before))
    ? mentionOf(site, start, end, 'qualificatif', 'delai-d-observation')
    : null;
}

const FAR = /\sà\s(?:plus|moins)\sde\s$/iu;
const FROM = /^\s{1,3}(?:de|du|d['’])(?!\p{L})/iu;

/** A distance that limits a public: `à plus de 40 km de leur domicile`. */
export function distanceAt(site: Site, start: number, end: number): Reading | null {
  const { text, from } = site;
  return FAR.test(text.slice(Math.max(from, start - 16), start)) && FROM.test(text.slice(end, end + 8))
    ? mentionOf(site, start, end, 'qualificatif', 'seuil-de-distance')
    : null;
}
