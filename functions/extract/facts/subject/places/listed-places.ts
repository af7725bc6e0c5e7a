/** Places that the rows of a document's tables are about, and those that stand alone before their figures. */
import type { Table, TableRow } from '../../../model.ts';
import { foldedSpace } from '../../../positions.ts';
import { type Clause, oncePerClause, type Placed, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { THE_ONE } from '../../function-words.ts';
import type { Passages } from '../../passages.ts';

/** `Vaudre amont`, `Rodez (centre)`; not `Total`, nor `Bénéficiaires` where the places head the columns. */
export const PLACE_NAME =
  /^(?!(?:Total|TOTAL|Ensemble|ENSEMBLE|Moyenne|Cumul|Autres?|Reste|Hors|Nombre|Bénéficiaires|Dossiers|Montants?|Crédits?|Dépenses?|Aides?|Subventions?|Coûts?|Budget|Taux|Part|[ÉE]volution)(?!\p{L}))\p{Lu}[\p{L}'’ -]{1,40}(?: \([\p{L}'’ -]{2,30}\))?$/u;

/** `Sous-bassin | Prélèvements`: what the rows are. */
const PLACES_HEAD =
  /^[\s|*]*(?:sous-bassin|bassin(?: versant)?|maison de territoire|territoire|département|canton|EPCI|agglomération|communauté|commune|ville|zone d['’]emploi|masse d['’]eau|cours d['’]eau|rivière|station|captage|nappe|SAGE|point nodal|unité de gestion)s?(?!\p{L})/iu;
/** `Sous-bassin Cours d'eau Bon état`: heads of an upper line, no title (`Bassin Adour`). */
const PLACES_AND_HEADS =
  /^\S+(?: (?:versant|d['’]eau|nodal|de gestion))? (?:Cours|Masses|Stations?|Captages?|Bon|[ÉE]tat|Cibles?|Objectifs?|Nombre|Nb|Volumes?|Débits?|Surfaces?|Linéaires?|Superficie|Prélèvements?|Concentrations?|Nitrates|Taux|Rendement|(?:19|20)\d{2})(?!\p{L})/u;
/** How much of a table's beginning names its first column. Unit: characters. */
const HEAD_WORDS = 30;

export const listsPlaces = (text: string, table: Table): boolean =>
  PLACES_HEAD.test(text.slice(table.start, table.start + HEAD_WORDS)) ||
  (PLACES_HEAD.test(table.caption) && PLACES_AND_HEADS.test(table.caption)) ||
  (OF_RIVERS.test(table.caption) && areRivers(text, table));

/** `Contrats de bassin : réalisations`, `Avancement des contrats de rivière` */
const OF_RIVERS =
  /(?<!\p{L})(?:contrats (?:de (?:bassin|rivière|milieux?|nappe|baie|lac)s?|territoriaux)|bassins|sous-bassins|rivières|cours d['’]eau)(?!\p{L})/iu;
/** `Haute Layre`, `Vergne aval`, `Sorelle et affluents`: names, of which one at least is told to be of a river. */
const NAME_OF_RIVER =
  /^\p{Lu}[\p{L}'’-]+(?: (?:et(?: ses)? affluents|amont|aval|médiane?|moyenne?|et|de|du|des|la|le|(?:[dl]['’])?\p{Lu}[\p{L}'’-]*))*$/u;
const PART_OF_RIVER = /^(?:Haute?|Basse?|Moyenne?) \p{Lu}| (?:amont|aval|médiane?|moyenne?|et (?:ses )?affluents)$/u;
const TOTALS = /^(?:Total|TOTAL|Ensemble)/;
const ofRivers = new WeakMap<Table, boolean>();

function areRivers(text: string, table: Table): boolean {
  const made = ofRivers.get(table);
  if (made !== undefined) return made;
  const names = table.rows.map((row) => firstCellOf(text, row)).filter((name) => !TOTALS.test(name));
  const are = names.every((name) => NAME_OF_RIVER.test(name)) && names.some((name) => PART_OF_RIVER.test(name));
  ofRivers.set(table, are);
  return are;
}

/** `Sorelle amont⇥Syndicat mixte`, `Sorelle amont     2031-2036`: the first cell of what names a row. */
export const firstCellOf = (text: string, { label }: TableRow): string =>
  foldedSpace(text.slice(label.start, label.end).split(/[\t|]| {2,}/, 1)[0] ?? '');

const listed = new WeakMap<Passages, ReadonlySet<string>>();

/** `Vaudre amont`, below `Bassin` in one table of the document: the place that it is in other tables and lists, too. */
export function placesInTables(passages: Passages): ReadonlySet<string> {
  const made = listed.get(passages);
  if (made !== undefined) return made;
  const { text, structure } = passages;
  const names = structure.tables
    .filter((table) => listsPlaces(text, table))
    .flatMap(({ rows }) => rows.map((row) => firstCellOf(text, row)));
  const places = new Set(names.filter((name) => PLACE_NAME.test(name)));
  listed.set(passages, places);
  return places;
}

/** `Part des masses d'eau en risque : Vilaine | 85 %, Sèvre nantaise | 97 %`: a place that stands alone before its figure. */
export interface ListedPlace {
  readonly name: string;
  /** Of the words before the colon, which tell what is measured. */
  readonly colon: number;
}

/** Where the words that tell what is listed end, and whether they name rivers or territories. */
const headOnce = oncePerClause(({ words, figures }): { readonly colon: number; readonly isOfPlaces: boolean } => {
  const before = words.slice(0, figures[0]?.from ?? 0);
  const colon = before.findIndex(({ stem }) => stem === ':');
  const isOfPlaces = before
    .slice(0, Math.max(0, colon))
    .some(
      ({ stem }, at) =>
        RIVERS.has(stem) ||
        (stem === 'eau' && WATERS.has(stemAt(words, at - 2))) ||
        (stem === 'bassin' && stemAt(words, at - 1) === 'par'),
    );
  return { colon, isOfPlaces };
});
const RIVERS = stems('rivière fleuve');
/** `masses d'eau`, `cours d'eau`; not `prélèvements en eau`, which industry makes, too. */
const WATERS = stems('masse cours');

export function listedPlaceOf(passages: Passages, clause: Clause, figure: Placed): ListedPlace | null {
  const { colon, isOfPlaces } = headOnce(clause);
  const { quantity } = figure;
  if (colon < 0 || quantity.kind !== 'figure' || quantity.unit === 'euros') return null;
  const { words } = clause;
  let from = figure.from;
  while (from > figure.from - NAME_WORDS && !PARTS.has(stemAt(words, from - 1))) from--;
  const [first, last] = [words[THE_ONE.has(stemAt(words, from)) ? from + 1 : from], words[figure.from - 1]];
  if (!PARTS.has(stemAt(words, from - 1)) || first === undefined || last === undefined || first.start >= last.end)
    return null;
  const name = foldedSpace(passages.text.slice(first.start, last.end));
  if (placesInTables(passages).has(name)) return { name, colon };
  const isPlace = isOfPlaces && !CONTENTS.has(quantity.unit) && !NO_PLACE.has(first.stem);
  return isPlace && PLACE_NAME.test(name) && !BODY.test(name) ? { name, colon } : null;
}
/** `Rivières : nitrates | 42 mg/l`: before it stands what is contained. */
const CONTENTS: ReadonlySet<string> = new Set(['mg_par_l', 'ug_par_l']);
const PARTS = stems(', ; : et');
/** Words of `la Sèvre nantaise`, and of a longer name, at most. */
const NAME_WORDS = 5;
const BODY = /^(?:Région|Département|Métropole|État|Agence|Objectif|Cible|Résultat)s?(?!\p{L})/u;
/** Capitalised words that are no place after `en`, as before a figure. */
export const NO_PLACE = stems(`
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre commission conseil assemblee
  euro cp ae ap bp bs dm ca region departement metropole syndicat agence etat europe noel paques toussaint pentecote
  alliance fondation association chambre federation societe compagnie caisse banque union
  autorisation credit section fonctionnement investissement garantie mission contrat parcours pass service pole
  eau eaux ruraux urbains coop cooperative
  maire president plan schema programme top pavillon insee education fonds
`);
