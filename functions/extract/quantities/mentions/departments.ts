import type { Numeral } from '../numerals/numeral.ts';
import { mentionOf, type Reading, type Site } from '../reading.ts';
import { folded } from '../words.ts';

/** French departments by number. A number in brackets behind such a name is the department, not a count. */
const NAMES =
  '01 Ain|02 Aisne|03 Allier|04 Alpes-de-Haute-Provence|05 Hautes-Alpes|06 Alpes-Maritimes|07 Ardèche|08 Ardennes|09 Ariège|10 Aube|11 Aude|12 Aveyron|13 Bouches-du-Rhône|14 Calvados|15 Cantal|16 Charente|17 Charente-Maritime|18 Cher|19 Corrèze|21 Côte-d’Or|22 Côtes-d’Armor|23 Creuse|24 Dordogne|25 Doubs|26 Drôme|27 Eure|28 Eure-et-Loir|29 Finistère|30 Gard|31 Haute-Garonne|32 Gers|33 Gironde|34 Hérault|35 Ille-et-Vilaine|36 Indre|37 Indre-et-Loire|38 Isère|39 Jura|40 Landes|41 Loir-et-Cher|42 Loire|43 Haute-Loire|44 Loire-Atlantique|45 Loiret|46 Lot|47 Lot-et-Garonne|48 Lozère|49 Maine-et-Loire|50 Manche|51 Marne|52 Haute-Marne|53 Mayenne|54 Meurthe-et-Moselle|55 Meuse|56 Morbihan|57 Moselle|58 Nièvre|59 Nord|60 Oise|61 Orne|62 Pas-de-Calais|63 Puy-de-Dôme|64 Pyrénées-Atlantiques|65 Hautes-Pyrénées|66 Pyrénées-Orientales|67 Bas-Rhin|68 Haut-Rhin|69 Rhône|70 Haute-Saône|71 Saône-et-Loire|72 Sarthe|73 Savoie|74 Haute-Savoie|75 Paris|76 Seine-Maritime|77 Seine-et-Marne|78 Yvelines|79 Deux-Sèvres|80 Somme|81 Tarn|82 Tarn-et-Garonne|83 Var|84 Vaucluse|85 Vendée|86 Vienne|87 Haute-Vienne|88 Vosges|89 Yonne|90 Territoire de Belfort|91 Essonne|92 Hauts-de-Seine|93 Seine-Saint-Denis|94 Val-de-Marne|95 Val-d’Oise|971 Guadeloupe|972 Martinique|973 Guyane|974 La Réunion|976 Mayotte';

const NUMBERS: ReadonlyMap<string, string> = new Map(
  NAMES.split('|').map((entry) => {
    const space = entry.indexOf(' ');
    return [folded(entry.slice(space + 1)).replace(/’/g, "'"), entry.slice(0, space)] as const;
  }),
);

/** `Saint-Martin-de-Ré`, `Isle d'Abeau`; words in small letters are joined by hyphens or join names: `Les agents des routes` is none. */
const NAME_BEFORE =
  /\p{Lu}\p{L}{1,14}(?:(?:-\p{L}{1,14}|['’ ]\p{Lu}\p{L}{0,14}|[ '’](?:d[eu]s?|d|l[ae]s?|l|sur|sous|en|et|aux?|lès|à)(?=[-'’ ]\p{L})))*(?=\s?$|\s(?:agglomération|agglo|métropole)\s?$)/u;
const NAME_UNITS = 60;

/** Whether the number in brackets at `start` is the department that the name before it names, or its town lies in. */
export function isDepartmentOf(text: string, start: number, end: number, from: number): boolean {
  const number = text.slice(start, end);
  const valid = (number >= '01' && number <= '95' && number.length === 2) || /^97[1-6]$/.test(number);
  if (!valid) return false;
  const name = NAME_BEFORE.exec(text.slice(Math.max(from, start - 1 - NAME_UNITS), start - 1));
  if (!name) return false;
  const words = folded(name[0].trim()).replace(/’/g, "'");
  if (isCountOfPlaces(text, start, from)) return false;
  const known = NUMBERS.get(words) ?? NUMBERS.get(words.slice(words.lastIndexOf(' ') + 1));
  return known === undefined ? !/^\p{Lu}{2,}$/u.test(name[0].trim()) : known === number;
}

/**
 * `se répartissent entre Courval (| 52), Mirebois (| 36) et Lantenay (| 24)`: how many there are in each town, the most
 * first; not `Courval (38), Mirebois (52)`.
 */
function isCountOfPlaces(text: string, start: number, from: number): boolean {
  const window = Math.max(from, start - LIST_REACH);
  const around = text.slice(window, start + LIST_REACH);
  const list = [...around.matchAll(PLACES)].find(
    ({ index, 0: { length } }) => index <= start - window && start - window < index + length,
  );
  if (list === undefined) return false;
  const counts = (list[0].match(/\d+/gu) ?? []).map(Number);
  const least = SHARED_OUT.test(around.slice(0, list.index)) ? LEAST_SHARED : LEAST_LISTED;
  return (
    counts.length >= least && counts.every((count, index) => index === 0 || count <= (counts[index - 1] as number))
  );
}
const PLACES = /(?:\p{Lu}[\p{L}'’ -]{1,40}\s\(\d{1,3}\)(?:,\s|\set\s|,\spuis\s)?){3,}/gu;
const SHARED_OUT =
  /(?<!\p{L})(?:réparti|implanté|localisé|situé|recens|dénombr|concentr)\p{L}{0,5}(?!\p{L})[^.!?\n]*$/iu;
const LEAST_SHARED = 3;
const LEAST_LISTED = 5;
/** Unit: characters. */
const LIST_REACH = 240;

/** `à Vaubrun (| 24, avec le Foyer)`: the department of a town, and words behind it in the bracket. */
export function bracketedDepartmentAt(site: Site, start: number, end: number): Reading | null {
  const { text, from } = site;
  const opens =
    text.charCodeAt(start - 1) === OPEN &&
    WHO_BEHIND.test(text.slice(end, end + WHO_REACH)) &&
    TOWN.test(text.slice(Math.max(from, start - NAME_UNITS), start));
  return opens && isDepartmentOf(text, start, end, from) ? mentionOf(site, start, end, 'adresse', 'departement') : null;
}
const OPEN = 40;
const WHO_BEHIND = /^,\s(?:avec|chez)\s(?:l[ae]s?\s|l['’])?\p{L}/u;
/** Unit: characters. */
const WHO_REACH = 14;
const TOWN = /(?<!\p{L})à\s\p{Lu}[\p{L}'’ -]{1,40}\s\($/u;

/** `le Conseil départemental | 32`, `labellisés Jardins | 24`: a body or a name, and the department it is of. */
export const isNumberOfDepartment = (before: string, digits: string, behind: string): boolean =>
  DEPARTMENT_NUMBER.test(digits) &&
  (OF_DEPARTMENT.test(before) || (NAMED_FOR_DEPARTMENT.test(before) && NAME_ENDS.test(behind)));
const DEPARTMENT_NUMBER = /^(?:0[1-9]|[1-9]\d|97[1-6])$/u;
const OF_DEPARTMENT = /(?<!\p{L})(?:[Cc]onseil\s(?:[Dd]épartemental|[Gg]énéral)|Département)\s$/u;
const NAMED_FOR_DEPARTMENT =
  /(?<!\p{L})(?:labellisée?s?|label|marque|associations?|comité|club|collectif|réseau|fédération)\s(?:\p{Lu}\p{Ll}{2,14}\s){1,2}$/u;
const NAME_ENDS = /^\s?(?:[.,;:!?)»\n]|et\sl[ae](?!\p{L})|$)/u;

/** `Dans le 64, les communes`, `les élus du 93`: behind a singular article a number that no noun follows is a department. */
export function departmentAt(site: Site, { start, end, digits, grouped, decimals }: Numeral): Reading | null {
  if (digits.length > 3 || digits.length < 2 || grouped || decimals) return null;
  const { text, from } = site;
  if (text.charCodeAt(start - 1) !== SPACE || !SINGULAR.test(text.slice(Math.max(from, start - 9), start))) return null;
  const number = Number(digits);
  const isKnown = (number > LAST_DAY && number <= 95) || (number >= 971 && number <= 976);
  return isKnown && GOES_ON.test(text.slice(end, end + 2))
    ? mentionOf(site, start, end, 'nom_propre', 'departement')
    : null;
}
const SPACE = 32;
/** `le 12` may be a day. */
const LAST_DAY = 31;
const SINGULAR = /(?:dans le|[ée]lus du|sur le|^le)\s$/iu;
const GOES_ON = /^(?:[.,;:!?)]?(?:\s|$))/;
