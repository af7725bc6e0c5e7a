/** Whether the cells of a table tell how many there are, by its title, the head of their column or the name of their row. */
import type { Unit } from '../../model.ts';
import { stemAt } from '../clause.ts';
import { isBesideForeseen, isDoneColumn } from '../done-columns.ts';
import { stemOf } from '../forms.ts';
import { isInfinitive } from './announced.ts';
import { isOfReview } from './done.ts';
import { contextSays, type Evidence } from './evidence.ts';
import { isAhead, isOver, isPast } from './when.ts';

/** `Situation au 31 décembre`, `Effectifs au 1er janvier 2025` */
const ON_A_DAY =
  /(?<!\p{L})(?:situation|état|effectifs?|parc|pyramide|répartition)(?!\p{L})[^.;:]{0,40}\sau\s(?:31|30|1er|1\s?er)\s(?:décembre|janvier|juin|septembre)/iu;
/** `Bénéficiaires au 31/12/2023`, `Inscrits fin 2025`: the head of a column of what is counted on a day. */
const COUNTED_ON =
  /\s(?:au\s(?:[0-3]?\d|1\s?er)[\s/](?:\d\d\/|\p{L}+\s)?(?:19|20)\d\d|(?:à\s(?:la\s)?)?fin\s(?:\p{L}+\s)?(?:19|20)\d\d)$/iu;
/** Nouns of what is there, and is not counted by the year. */
const STOCKS =
  /^(?:nombre\s(?:de\s|d['’]))?(?:de\s|d['’])?(?:bénéficiaires\s(?:de\sl['’](?:APA|ASE|AAH)|du\sRSA|de\sla\sPCH)|routes|voiries|pistes|sentiers|canalisations|conduites|habitants|population|élèves|lycéens|collégiens|étudiants|communes|lycées|collèges|écoles|agents|personnels|enseignants|professeurs|effectifs?|allocataires|abonnés|adhérents|licenciés|places|lits|logements|emplois|entreprises|établissements|exploitations|bornes|foyers|arbres|véhicules|gares|stations|médecins|assistants|sapeurs|pompiers|clubs|médiathèques|bibliothèques|centres|casernes|tiers-lieux|postes|ETP|réseau|linéaire|longueur|superficie)(?!\p{L})/iu;
/** `Logements | rénovés`, `Places | créées`: what was done, or is to be. */
const DONE =
  /(?<!\p{L})(?!(?:abonnés?|licenciés?|retraités?|assurés?|lycées?|musées?|années?|journées?|employés?|associés?|apprentis|privés?|publi\p{L}+|qualifiés?|salariés?|accueillis?|confiés?|hébergés?|scolarisés?)(?!\p{L}))\p{L}{2,}(?:é|ée|és|ées|is|ies|us|(?<!q)ues|ertes?|erts?)(?!\p{L})|par (?:an|jour|mois)|(?<!\p{L})à \p{L}+(?:er|ir|re)(?!\p{L})|réalisation|livraison/iu;
/** `2025 (prévision)` */
const FORESEEN = /prévi|estim|objecti|cible|attendu|projet/iu;

/** Unit: characters. */
const BOX = 60;
/** Unit: words. */
const LONGEST_BOX = 14;
/** Words of `Solidarité logement :`, at most. */
const LED = 6;

/** `118⏎lycées`: a figure that opens its block, and a noun of which nothing was done. */
export const isBoxed = (e: Evidence): boolean => (e.time.at === null || isPast(e)) && boxed(e) === 'stock';

/** `1 187⏎entreprises accompagnées` of a year that is over. */
export const wasDoneInBox = (e: Evidence): boolean => (isPast(e) || isOfReview(e)) && boxed(e) === 'done';

function boxed({ unit, site: { passage, placed, passages } }: Evidence): 'stock' | 'done' | null {
  const isLed = stemAt(passage.clause.words, placed.from - 1) === ':' && placed.from <= LED;
  if (!COUNTS.has(unit) || (placed.from > 0 && !isLed)) return null;
  const { end } = placed.quantity;
  const words = passages.text.slice(end, Math.min(passage.clause.end, end + BOX));
  if (!/^\s+\p{Ll}/u.test(words)) return null;
  const isLong = passage.clause.words.length > LONGEST_BOX;
  if ((!isLong || isLed) && DONE.test(words.split(/[,(;:]/)[0] ?? '')) return 'done';
  if (isLong) return null;
  return STOCKS.test(words.trimStart()) ? 'stock' : null;
}

const COUNTS: ReadonlySet<Unit> = new Set(['nombre', 'kilometres', 'hectares', 'km2']);

/** `Linéaire (km) | prévu | restauré`, `Seuils effacés` in a table of a year that is over or in a review. */
export const wasWorkedOnInCell = (e: Evidence): boolean =>
  COUNTS.has(e.unit) && isDoneColumn(e.site) && (isPast(e) || isOfReview(e) || isBesideForeseen(e.site));

/** `Entreprises rencontrées (2018)` above a cell: what was done in a year that is over. */
export const wasDoneInCell = (e: Evidence): boolean =>
  isPast(e) &&
  COUNTS.has(e.unit) &&
  (DONE.test(headOf(e)) || (isOver(e) && isOfYear(headOf(e)) && FLOWS.test(labelOf(e))));

const headOf = ({ site: { cell } }: Evidence): string => (cell?.header?.at(-1) ?? '').replace(/\([^)]*\)/, '');
const labelOf = ({ site: { passages, passage } }: Evidence): string =>
  passage.row === null ? '' : passages.text.slice(passage.row.label.start, passage.row.label.end);
/** `2023`, `En 2023`, `Réalisé 2023`: the column of a year. */
const isOfYear = (head: string): boolean => /^(?:en |année |rentrée |réalisée? )?(?:19|20)\d\d$/iu.test(head.trim());
/** `Voyageurs par jour`, `Logements rénovés | 2023`: what comes, or was done, in the course of a year. */
const FLOWS =
  /^(?:nombre\s(?:de\s|d['’]))?(?:voyages|voyageurs|visiteurs|visites|usagers|nuitées|passagers|trajets|repas|interventions|consultations|entrées|prêts|appels|fréquentation)(?!\p{L})|^(?:logements|bâtiments|foyers|entreprises|dossiers|projets|arbres|fuites|haies)\s\p{L}+(?:é|i)e?s(?!\p{L})/iu;

/** `Locaux raccordables | 93 % | 97 %`, `Ponctualité | 91,8`: a rate in the columns of years. */
export const isRateOfYear = (e: Evidence): boolean =>
  e.isPercent &&
  isOver(e) &&
  e.site.placed.quantity.sign === null &&
  isOfYear(headOf(e)) &&
  !/^(?:dont |parts? |évolution|taux (?:de |d['’])(?:réalisation|exécution|remplissage|réponse))/iu.test(labelOf(e)) &&
  !DONE.test(labelOf(e));

/** `Taxe sur le foncier bâti | 1,95 % | 2,45 %`, `Chômage en 2022`: rates. */
const RATES =
  /(?<!\p{L})(?:chômage|taux de (?:pauvreté|couverture|équipement|remplissage|vacance)|taxe|cotisation|foncier|foncière|TEOM|CFE|TFP?B|TFNB|THRS|ordures ménagères|résidences secondaires)(?!\p{L})/iu;

/** `Exécution de la taxe`, `Exonération de foncier` */
const OF_A_RATE = /exécution|sortie|exonération|recouvrement/iu;

export function isRateCell({ unit, site: { cell, passage, passages, placed } }: Evidence): boolean {
  if (unit !== 'pourcent' || passage.row === null || placed.quantity.kind !== 'figure') return false;
  const { label } = passage.row;
  const words = [passages.text.slice(label.start, label.end), cell?.header?.join(' ') ?? ''];
  return placed.quantity.sign === null && words.some((one) => RATES.test(one) && !OF_A_RATE.test(one));
}

/** `Taux de réalisation`, `Taux d'exécution`, `Avancement` above a percentage */
const EXECUTED =
  /^(?:taux (?:de |d['’])(?:réalisation|exécution|consommation|mandatement|engagement|avancement)|(?:état d['’])?avancement)/iu;

export const isExecutionRate = ({ isPercent, site: { cell, passage, passages } }: Evidence): boolean =>
  isPercent &&
  (EXECUTED.test(cell?.header?.at(-1) ?? '') ||
    (passage.row !== null && EXECUTED.test(passages.text.slice(passage.row.label.start, passage.row.label.end))));

/** `Allocataires du RSA | 11 480 | 11 145`, `Élèves (rentrée 2024)` */
export function isStockCell(e: Evidence): boolean {
  const { cell, passage, passages } = e.site;
  const { row, table } = passage;
  if (row === null || !COUNTS.has(e.unit) || isAhead(e) || cell?.header?.some((head) => FORESEEN.test(head)))
    return false;
  const label = passages.text.slice(row.label.start, row.label.end);
  const head = (cell?.header?.join(' ') ?? '').replace(/\([^)]*\)/, '');
  const heading = passages.structure.blocks[passage.block]?.path.at(-1)?.title ?? '';
  if (ON_A_DAY.test(table?.caption ?? '') || ON_A_DAY.test(heading)) return true;
  if (COUNTED_ON.test(head) && !DONE.test(head)) return true;
  return [label, head].some((words) => STOCKS.test(words) && !DONE.test(words));
}

/** `CFA`, `Communes`, `Masses d'eau suivies` alone above a cell: how many there are; not below `Communes à équiper`. */
export const isColumnOfThere = (e: Evidence): boolean =>
  e.unit === 'nombre' &&
  THERE.test(headOf(e).trim()) &&
  !isAhead(e) &&
  !TOLD.some((kind) => contextSays(e, kind, ABOVE));
const THERE =
  /^(?:nombre (?:de |d['’]))?(?:CFA|lycées|collèges|écoles|instituts|antennes|communes|syndicats|habitants|abonnés|masses d['’]eau(?: suivies)?|stations suivies|demandeurs d['’]emploi)(?:\s(?:fin|au) [\p{L}\d./ ]+)?$/iu;

/** `À restaurer d'ici 2031 (km)` above a cell; not `Débit à Quimper` */
export const isHeadedToDo = (e: Evidence): boolean =>
  e.unit !== 'euros' && !e.isPercent && isInfinitive(stemOf(TO_DO.exec(headOf(e))?.[1] ?? ''));
const TO_DO = /^(?:\p{L}+\s)?[àÀ]\s(\p{Ll}+)/u;

/** `Superficie (km²)`, `Longueur (km)` above a cell: how large a basin or a river is; not below `Cours d'eau restaurés`. */
export const isSizeOfPlace = (e: Evidence): boolean =>
  e.unit !== 'euros' &&
  !e.isPercent &&
  SIZE.test(headOf(e).trim()) &&
  !TOLD.some((kind) => contextSays(e, kind, ABOVE));
const TOLD = ['aim', 'goal', 'done'] as const;
const ABOVE = ['caption', 'lead-in'] as const;
const SIZE =
  /^(?:superficie|surface|longueur|linéaire|population|habitants)(?:\s(?:totale?|du bassin|du cours d['’]eau|\d{4}))?$/iu;
