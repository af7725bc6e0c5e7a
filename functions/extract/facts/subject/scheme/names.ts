/** Names of schemes that a document introduces as such: in a table of schemes, in a chapter of schemes. */
import type { Heading, Structure, Table, TableCell } from '../../../model.ts';
import { foldedSpace } from '../../../positions.ts';
import type { Passage, Passages } from '../../passages.ts';
import { runInTitleOf } from '../../phrase/run-in.ts';
import { isVerb } from '../../phrase/verbs.ts';
import type { Read } from '../../site.ts';
import { bodiesIn } from '../parties/bodies.ts';
import { opensWithSector } from '../sector.ts';
import { firstWordsOf, headsFirstColumn } from '../word-columns.ts';

/** `Dispositif | Entrées 2022 | Entrées 2023` */
const SCHEMES_HEAD = /^\**dispositifs?(?!\p{L})/iu;
/** `Entrées en formation par dispositif` */
const BY_SCHEME = /(?<!\p{L})par dispositif(?!\p{L})/iu;
/** How much of a table's beginning names its first column. Unit: characters. */
const HEAD_WORDS = 30;
/** `Nos dispositifs`, `Par quels dispositifs ?` */
const SCHEMES_CHAPTER = /(?<!\p{L})dispositifs(?!\p{L})/iu;
const BRACKETS = /\s*\([^()]*\)/g;
/** `Chèque Pass Formation`, `QUALI’HAUTS, le programme régional`: the name ends where it is explained. */
const NAME_END = /\s*(?:[,:(]|\s[–—-]\s|\.$)/u;
const NAME = /^\p{Lu}[\p{L}\d'’ +&/-]{2,60}$/u;
/** Words that open a remark or a question. */
const NO_NAME = /^(?:Des|Les|Une?|Qui|Que|Quels?|Quelles?|Pourquoi|Comment|Combien|Où|Quand|Dont)(?!\p{L})/u;
/** Words that open the label of a total, of people or of what is counted, beside names of schemes or bodies. */
export const NO_PROPER_NAME =
  /^(?:total|ensemble|moyenne|autres?|cumul|nombre|part|taux|coûts?|montants?|durée|entrées|sorties|femmes|hommes|jeunes|seniors|personnes|publics?|salariés|travailleurs|bénéficiaires|allocataires|demandeurs|demandeuses|stagiaires|contrats|à|en|au|aux)(?!\p{L})/iu;
/** Every word has its capital: found again in other sentences it is the same scheme. */
const PROPER = /^\p{Lu}[\p{L}\d'’-]+(?:[ -]\p{Lu}[\p{L}\d'’-]+)+$|^\p{Lu}[\p{L}\d]*['’]\p{Lu}[\p{L}\d]+$/u;

/** The name that a title gives and may explain: `PASS’EMPLOI, la réponse à l’embauche`; null for a sentence or a remark. */
function nameIn(passages: Passages, title: string): string | null {
  const end = NAME_END.exec(title)?.index ?? title.length;
  const name = foldedSpace(title.slice(0, end));
  if (!NAME.test(name) || NO_NAME.test(name) || NO_PROPER_NAME.test(name)) return null;
  return passages.labelled(name).words.some(isVerb) ? null : name;
}

const listsSchemes = (text: string, table: Table): boolean =>
  headsFirstColumn(text, table, SCHEMES_HEAD) ||
  SCHEMES_HEAD.test(table.caption) ||
  (BY_SCHEME.test(table.caption) && !listsPlaces(text, table));

/** `Département | Premier Pas | Tremplin`: its rows are places, and what its columns are called are schemes. */
const listsPlaces = (text: string, { start }: Table): boolean =>
  PLACES_HEAD.test(text.slice(start, start + HEAD_WORDS));
const PLACES_HEAD = /^[\s|*]*(?:départements?|territoires?|bassins?|secteurs?|années?|niveaux?|sites?)(?!\p{L})/iu;

/** In a table `par département et par dispositif` the schemes head the columns. */
const headsSchemes = (text: string, table: Table): boolean => BY_SCHEME.test(table.caption) && listsPlaces(text, table);

/** The scheme that heads the column of a cell there; null for a column of all of them. */
export function columnScheme(passages: Passages, passage: Passage, cell: TableCell | null): Read<string | null> | null {
  const head = cell?.header?.at(-1);
  if (passage.table === null || head === undefined || !headsSchemes(passages.text, passage.table)) return null;
  return { value: EVERY.test(head) ? null : nameIn(passages, head), rule: 'dispositif:colonne' };
}
const EVERY = /^tou(?:te)?s?(?!\p{L})/iu;

/** `Action 1.1 – Généraliser « Premier Pas »`: the one name that the title of a measure quotes. */
function quotedIn(title: string): string | null {
  if (!MEASURE_TITLE.test(title)) return null;
  const [first, ...others] = title.matchAll(/«\s*(\p{Lu}[^«»]{2,40}?)\s*»/gu);
  return others.length > 0 ? null : (first?.[1] ?? null);
}
/** The title of a measure, by its number: `Mesure n° 3 – Le dernier commerce`. */
export const MEASURE_TITLE = /^(?:action|mesure|engagement|fiche|objectif)s?\s(?:n\s?°\s?)?\p{Lu}?\d/iu;

/** The scheme that the title of the measure quotes in which a passage stands. */
export function measureScheme({ structure }: Passages, { block }: Passage): string | null {
  return quotedIn(structure.blocks[block]?.path.at(-1)?.title ?? '');
}

const chapters = new WeakMap<readonly Heading[], number>();

/** Where in the headings above a chapter of schemes stands, the innermost; -1 for none. */
function chapterOfSchemes(path: readonly Heading[]): number {
  const known = chapters.get(path);
  if (known !== undefined) return known;
  const found = path.findLastIndex(({ title }) => SCHEMES_CHAPTER.test(title));
  chapters.set(path, found);
  return found;
}

/** The scheme that a row of a table of schemes is about, or the title of which opens the passage in a chapter of schemes. */
export function introducedScheme(passages: Passages, passage: Passage): string | null {
  const { text, structure } = passages;
  const { table, row } = passage;
  if (row !== null && table !== null && listsSchemes(text, table))
    return nameIn(passages, firstWordsOf(text, row).replace(BRACKETS, ''));
  if (isListedAsScheme(passages, passage))
    return nameIn(passages, text.slice(passage.start, passage.end).replace(BULLET, ''));
  const path = structure.blocks[passage.block]?.path ?? [];
  const headed = headedScheme(passages, path);
  if (headed !== null) return headed;
  const title = row === null ? runInTitleOf(passages, passage) : null;
  const opening = title === null ? null : nameIn(passages, text.slice(title.start, title.end));
  // « Socle et numérique. Le GRETA reçoit… », where a table of schemes has that row
  if (opening !== null && rowSchemes(passages).has(opening)) return opening;
  const chapter = chapterOfSchemes(path);
  if (chapter < 0) return null;
  const inner = path[chapter + 1];
  return inner !== undefined ? nameIn(passages, inner.title) : opening;
}

const namesOfRows = new WeakMap<Passages, ReadonlySet<string>>();

/** What the rows of the document's tables of schemes are called. */
function rowSchemes(passages: Passages): ReadonlySet<string> {
  const made = namesOfRows.get(passages);
  if (made !== undefined) return made;
  const rows = passages.all.filter(
    ({ row, table }) => row !== null && table !== null && listsSchemes(passages.text, table),
  );
  const names = new Set(rows.flatMap((passage) => introducedScheme(passages, passage) ?? []));
  namesOfRows.set(passages, names);
  return names;
}

/** `Trois dispositifs :⏎• Cap Métier (qualifiant) : | 13 900 places`: the item opens with the name. */
function isListedAsScheme(passages: Passages, passage: Passage): boolean {
  if (passages.structure.blocks[passage.block]?.kind !== 'item') return false;
  const [lead] = passages.leadsOf(passage);
  const isLed = lead !== undefined && SCHEMES_LEAD.test(passages.text.slice(lead.start, lead.end));
  return (
    (isLed || schemeItems(passages).has(passage.block)) &&
    NAMED_ITEM.test(passages.text.slice(passage.start, passage.end))
  );
}

const itemsOf = new WeakMap<Passages, ReadonlySet<number>>();

/** Blocks of lists like `• Déclic Métiers – 2 900 places | • Passerelle – 1 700 places`: two proper names at least that are given learners. */
function schemeItems(passages: Passages): ReadonlySet<number> {
  const made = itemsOf.get(passages);
  if (made !== undefined) return made;
  const found = new Set<number>();
  let list: number[] = [];
  let proper = 0;
  passages.structure.blocks.forEach(({ kind, start, end }, block) => {
    if (kind !== 'item') [list, proper] = [[], 0];
    else {
      list.push(block);
      const name = GIVEN_LEARNERS.exec(passages.text.slice(start, Math.min(end, start + LONGEST_OPENING)))?.[1];
      if (name !== undefined && isOwnName(passages, name)) proper += 1;
      if (proper < LEAST_SIBLINGS) return;
      for (const one of list) found.add(one);
      list = [];
    }
  });
  itemsOf.set(passages, found);
  return found;
}
const GIVEN_LEARNERS =
  /^[^\p{L}\d]*(\p{Lu}[^.;:,\n]{2,40}?)(?: ?:| [–—-]) \d[\d \u00a0\u202f]*\s(?:places|parcours|entrées|stagiaires|apprenants|demandeurs)(?!\p{L})/u;
/** `Déclic Métiers`, `Qualif'Caps`: each word has its capital, and none is tied to the next as in names of places. */
const PROPER_WORDS = /^(?:\p{Lu}[\p{Ll}\d]+['’ ])+\p{Lu}[\p{Ll}\d]+$/u;
/** Of an item. Unit: UTF-16 units. */
const LONGEST_OPENING = 80;

/** `Déclic Métiers`; not `Haute Garonne`, `Bâtiment Travaux`, `Pôle Emploi`: a place, a trade or a body. */
function isOwnName(passages: Passages, name: string): boolean {
  if (!PROPER_WORDS.test(name) || OPENS_PLACE.test(name)) return false;
  const clause = passages.labelled(name);
  return !opensWithSector(clause) && bodiesIn(name, clause).length === 0;
}
const OPENS_PLACE =
  /^(?:Haute?s?|Bas(?:se)?s?|Grande?s?|Pays|Vals?|Vallée|Île|Plaine|Plateau|Monts?|Côtes?|Rives?|Port|Saint|Sainte|Nord|Sud|Est|Ouest|Centre)(?!\p{L})/u;

const SCHEMES_LEAD = /(?<!\p{L})dispositifs(?!\p{L})[^.;]{0,60}:\s*$/iu;
const BULLET = /^[^\p{L}\d]+/u;
const NAMED_ITEM =
  /^[^\p{L}\d]*\p{Lu}[^.;:,]{1,60}(?:\([^()]{2,60}\))?(?: ?:\s|\s[–—-]\s|, (?:pour|à|réservée?s?|destinée?s?|ouverte?s?|qui) )/u;

/** `Cap Métiers, pour obtenir un titre`, `Cap Socle, pour reprendre pied`: titles that each explain a name, two below one chapter. */
function headedScheme(passages: Passages, path: readonly Heading[]): string | null {
  const heading = path.at(-1);
  const siblings = explainedTitles(passages.structure).get(path.at(-2));
  if (heading === undefined || siblings?.has(heading) !== true || siblings.size < LEAST_SIBLINGS) return null;
  const name = explainedName(heading);
  return name === null ? null : nameIn(passages, name);
}
const LEAST_SIBLINGS = 2;

const titlesOf = new WeakMap<Structure, ReadonlyMap<Heading | undefined, ReadonlySet<Heading>>>();

/** The titles that explain a name, by the heading above them. */
function explainedTitles(structure: Structure): ReadonlyMap<Heading | undefined, ReadonlySet<Heading>> {
  const made = titlesOf.get(structure);
  if (made !== undefined) return made;
  const titles = new Map<Heading | undefined, Set<Heading>>();
  let last: Heading | undefined;
  for (const { path } of structure.blocks) {
    const own = path.at(-1);
    if (own === undefined || own === last) continue;
    last = own;
    if (explainedName(own) === null) continue;
    const known = titles.get(path.at(-2)) ?? new Set();
    titles.set(path.at(-2), known.add(own));
  }
  titlesOf.set(structure, titles);
  return titles;
}

/** The proper name that a title gives and explains; null for none. */
function explainedName({ title }: Heading): string | null {
  const name = EXPLAINED_TITLE.exec(title)?.[1];
  return name !== undefined && PROPER.test(name) ? name : null;
}
const EXPLAINED_TITLE = /^(?=[^,]{0,40}\p{Ll})([^,:–—]{4,40}), (?:pour|à|quand|la|le|les|une?) /u;

const known = new WeakMap<Passages, RegExp | null>();

/** Matches the proper names that the document introduces anywhere in its text; null where there are none. */
export function introducedNames(passages: Passages): RegExp | null {
  const made = known.get(passages);
  if (made !== undefined) return made;
  const names = new Set<string>();
  for (const passage of passages.all) {
    if (names.size >= MOST_NAMES) break;
    const name = passage.kind === 'caption' ? null : introducedScheme(passages, passage);
    if (name !== null && PROPER.test(name)) names.add(name);
  }
  for (const { kind, path, start, end } of passages.structure.blocks) {
    const name = kind === 'heading' && path.length > 0 ? quotedIn(passages.text.slice(start, end)) : null;
    if (name !== null && PROPER.test(name) && names.size < MOST_NAMES) names.add(foldedSpace(name));
  }
  for (const name of [...explainedIn(passages.text), ...behindNouns(passages)])
    if (names.size < MOST_NAMES) names.add(name);
  const words = [...names].sort((a, b) => b.length - a.length).map(escaped);
  const pattern = words.length === 0 ? null : new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'gu');
  known.set(passages, pattern);
  return pattern;
}

const MOST_NAMES = 100;
/** `« Cap Métiers », c'est le programme régional`, `« Cap Métiers », le dispositif`: names that the text explains. */
function explainedIn(text: string): readonly string[] {
  const names: string[] = [];
  for (let at = text.indexOf('»'); at >= 0; at = text.indexOf('»', at + 1)) {
    EXPLAINED.lastIndex = at;
    if (!EXPLAINED.test(text)) continue;
    const before = text.slice(Math.max(0, at - LONGEST_NAME), at);
    const name = foldedSpace(before.slice(before.lastIndexOf('«') + 1)).trim();
    if (name.length < before.length && PROPER.test(name)) names.push(name);
  }
  return names;
}
/** `le programme Cap Métiers`, `le parcours Tremplin Soin`. The nouns are looked for as they stand, a fifth of the time of one pattern. */
function behindNouns(passages: Passages): readonly string[] {
  const { text } = passages;
  const names: string[] = [];
  for (const noun of NOUNS)
    for (let at = text.indexOf(noun); at >= 0; at = text.indexOf(noun, at + 1)) {
      PROPER_NAME.lastIndex = at + noun.length;
      const name = PROPER_NAME.exec(text)?.[0];
      if (name !== undefined && isOwnName(passages, name)) names.push(name);
    }
  return names;
}
const NOUNS = ['rogramme ', 'ispositif ', 'arcours '];
const PROPER_NAME = /\p{Lu}[\p{Ll}\d]+(?:['’ ]\p{Lu}[\p{Ll}\d]+){1,3}(?!\p{L}|['’])/uy;

const EXPLAINED = /»,? (?:c['’]est |est )?(?:le|un|notre) (?:programme|dispositif|parcours|plan)(?!\p{L})/uy;
/** Unit: characters. */
const LONGEST_NAME = 60;

/** A name may break at the end of a line. */
const escaped = (name: string): string =>
  name.replace(/[+/]/g, '\\$&').replace(/['’]/g, "['’]").replace(/ /g, '\\s{1,9}');
