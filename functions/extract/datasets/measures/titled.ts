import type { Block, Heading, Structure } from '../../model.ts';
import { kindNamed, type MeasureKind } from './contexts.ts';
import { wordsOf } from './item-words.ts';
import { namesAxis } from './list-frame.ts';
import { beginsWithInfinitive, closesSeries, isAct, tellsFuture } from './wording.ts';

/** A measure whose title is a heading with its number (`Mesure 3 : …`), with all that stands below. */
export interface TitledMeasure {
  /** Index of the heading. */
  readonly block: number;
  /** Index of the last block that belongs to it. */
  readonly last: number;
  /** Index of the first heading inside it; null for none. */
  readonly inner: number | null;
  /** The title without its number. Unit of the places: UTF-16 units. */
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly numero: string | null;
  readonly kind: MeasureKind | 'decision' | null;
  /** What the titles of one series share: their word, or the words above them. */
  readonly word: string;
}

/** `Mesure 3 :`, `Fiche-action n° 1.2 –`, `Objectif opérationnel 2 :`, `ENGAGEMENT 4`; axes, chapters and reports are none. */
const MARKER =
  /^[^\p{L}]{0,4}(?:fiches?[ -])?(mesure|action|objectif|engagement|préconisation|proposition|recommandation|fiche|projet|chantier|décision|délibération)s? *(?:(?:stratégique|prioritaire|opérationnel(?:le)?|spécifique|thématique|phare)s? *)?(n ?[°ºo] ?)?(?:# ?)?([\dIVXA-H][\d.-]{0,9}|[IVX]{1,4})(?:\/\d{1,2})?(?=[^\p{L}\d]*$)/iu;
/** `C.1 ►`, `B-2`, `A1.3 –` below an axis */
const LETTERED = /^()([A-H](?:\d{0,2}(?:[.-]\d{1,2}){1,2}|\d{1,2}))(?=[^\p{L}\d]*$)/u;
/** `1.2 ` below an axis */
const DECIMAL = /^()(\d{1,2}\.\d{1,2})(?=[^\p{L}\d]*$)/u;
/** `1.`, `2)`, `3 –`, `#4`, `N° 5 :` */
const NUMBER = /^(?:# ?|(n ?° ?))?(\d{1,2})[^\p{L}\d]+$/iu;
/** `Les dix mesures du plan`, `Six actions pour l’eau`: numbered headings below are these. */
const MANY = /(?<!\p{L})(?:mesures|actions|engagements|objectifs|chantiers|propositions)(?!\p{L})/iu;
const PARTS = /(?<!\p{L})(?:axes?|volets?|piliers?|sommaire|bilan|contexte|diagnostic|constats?)(?!\p{L})/iu;
/** `10 mesures pour l’eau`, `Plan Jeunes : 12 engagements` */
const COUNTED =
  /(?:^| : )(?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt) (?:\p{L}+ )?(?:mesures|actions|engagements|objectifs|chantiers|propositions)(?!\p{L})/iu;
/** How many blocks at the beginning of a document may hold its title. */
const TITLE_BLOCKS = 12;
/** Longest line that announces numbered titles. Unit: characters. */
const MAX_INTRO = 130;

/** The titled measures of a document, in text order. One that holds others is their axis. */
export function titledMeasures(text: string, structure: Structure): readonly TitledMeasure[] {
  const intros = introsOf(text, structure);
  const all = structure.blocks.flatMap((block, index) => titledAt(text, structure, block, index, intros));
  const found = withoutChapters(
    withoutSheets(text, structure, all).filter((one) => !holdsActions(text, structure, one)),
  ).filter(({ block, last }, index) => last < (all[index + 1]?.block ?? last + 1) || last === block);
  const withText = new Set(found.filter(({ block, last }) => last > block).map(({ word }) => word));
  if (areActs(structure, found)) withText.add(DECIMALS);
  const numbered = withoutNextChapter(structure, found).filter(
    ({ block, last, word }) => last > block || withText.has(word),
  );
  return [...asLongAsOthers(structure, numbered), ...unnumberedTitles(text, structure)];
}

/** `Objectif opérationnel 1` over a list, `Objectif 1` over `Action 1.1 : Ouvrir un guichet`: an axis of the actions below. */
function holdsActions(text: string, { blocks }: Structure, { block, last, kind }: TitledMeasure): boolean {
  const title = blocks[block];
  if (kind !== 'objectif' || title?.marker == null) return false;
  const isAim = AIM.test(text.slice(title.marker.start, title.marker.end));
  return blocks
    .slice(block + 1, last + 1)
    .some(
      ({ kind: own, marker }) =>
        own === 'item' && marker !== null && (isAim || ACTION.test(text.slice(marker.start, marker.end))),
    );
}
const ACTION = /^[^\p{L}]{0,4}(?:fiches?[ -])?(?:action|mesure)s? /iu;
const AIM = /objectifs? (?:stratégique|opérationnel|spécifique|thématique)/iu;

/** `1.1 Le contexte`, `2.3 Les recettes`: what a chapter tells of. */
const NO_ACTION =
  /^(?:l[ea]s? |l['’]|quelques )?(?:contexte|état des lieux|enjeux?|bilan|recettes?|dépenses?|cadre|évolutions?|diagnostic|constats?|chiffres?|calendrier|méthode|introduction|conclusion|synthèse)(?!\p{L})/iu;

/** `Ce que l'Assemblée a voté :`, `Décisions adoptées :` */
const VOTED = /(?:voté|décidé|adopté|approuvé)(?:e?s)?(?: ce qui suit)?\s?:$/iu;

/** `Fiche 3 – Collèges` over `Ce que l'Assemblée a voté :`: sheets of a kit that hold measures are its chapters. */
function withoutSheets(text: string, structure: Structure, all: readonly TitledMeasure[]): readonly TitledMeasure[] {
  const holdsDecisions = ({ block, last }: TitledMeasure): boolean =>
    structure.blocks
      .slice(block + 1, last + 1)
      .some(({ start, end }) => VOTED.test(text.slice(Math.max(start, end - 60), end)));
  const isChaptered = all.some((one) => one.word === SHEET && holdsDecisions(one));
  return isChaptered ? all.filter(({ word }) => word !== SHEET) : all;
}
const SHEET = 'fiche';

/** What the titles numbered `1.1` below axes share. */
const DECIMALS = 'below axes';

/** `1.1 Créer 240 places`: titles below axes are measures where a third tells what to do; else chapters (`1.1 Le contexte`). */
function withoutChapters(all: readonly TitledMeasure[]): readonly TitledMeasure[] {
  const decimals = all.filter(({ word }) => word === DECIMALS);
  const acts = decimals.filter(({ title }) =>
    title
      .toLowerCase()
      .split(/\s?:\s/)
      .some((part) => isAct(part)),
  );
  return acts.length * 3 >= decimals.length ? all : all.filter(({ word }) => word !== DECIMALS);
}

/** `1.1 Créer un fonds`, `1.2 Rénover trois foyers` right below one another: what is to be done needs no text below. */
function areActs({ blocks }: Structure, found: readonly TitledMeasure[]): boolean {
  const decimals = found.filter(({ word }) => word === DECIMALS);
  return (
    decimals.length > 1 &&
    decimals.every(({ block, title }) => beginsWithInfinitive(title.toLowerCase()) && !isOfContents(blocks[block]))
  );
}
const isOfContents = (block: Block | undefined): boolean =>
  block?.path.some(({ title }) => /sommaire|table des mati/iu.test(title)) === true;

/** Longest paragraph that a title without a number has below it. Unit: characters. */
const MAX_BODY = 700;

/** Where the page's title counts its measures: titles in a row, each above one paragraph that tells what will be done. */
function unnumberedTitles(text: string, structure: Structure): readonly TitledMeasure[] {
  const counted = titleThatCounts(text, structure);
  if (counted === '') return [];
  const { blocks } = structure;
  const found = blocks.flatMap((block, index): readonly TitledMeasure[] => {
    const below = blocks[index + 1];
    if (block.kind !== 'heading' || block.marker !== null || below?.kind !== 'paragraph') return [];
    const isAlone = blocks[index + 2]?.kind === 'heading' && below.end - below.start <= MAX_BODY;
    if (!isAlone || !tellsFuture(wordsOf(text, structure, index + 1).toLowerCase())) return [];
    const title = wordsOf(text, structure, index);
    if (title.endsWith('?')) return [];
    const kind = kindNamed(counted);
    return [
      {
        block: index,
        last: index + 1,
        inner: null,
        title,
        start: block.start,
        end: below.end,
        numero: null,
        kind,
        word: counted,
      },
    ];
  });
  return found.filter(({ block, last }, at) => found[at - 1]?.last === block - 1 || found[at + 1]?.block === last + 1);
}

/** Where only the last title of a series has a heading below it, that heading begins what comes after the series. */
function withoutNextChapter(structure: Structure, found: readonly TitledMeasure[]): readonly TitledMeasure[] {
  const lastOf = new Map(found.map((one) => [one.word, one]));
  const parted = new Set(
    found.filter((one) => one.inner !== null && lastOf.get(one.word) !== one).map(({ word }) => word),
  );
  const sizes = new Map<string, number>();
  for (const { word } of found) sizes.set(word, (sizes.get(word) ?? 0) + 1);
  return found.map((one) => {
    const isAlone = lastOf.get(one.word) === one && !parted.has(one.word) && (sizes.get(one.word) ?? 0) > 1;
    if (one.inner === null || !isAlone) return one;
    const last = shownBefore(structure, one.inner);
    return { ...one, last, end: structure.blocks[last]?.end ?? one.end };
  });
}

/** Where each title of a series has one block below it, what stands below the last one's block speaks of them all. */
function asLongAsOthers(structure: Structure, found: readonly TitledMeasure[]): readonly TitledMeasure[] {
  const lengths = new Map<string, number[]>();
  for (const { word, block, last } of found) {
    const series = lengths.get(word) ?? [];
    lengths.set(word, series);
    series.push(shownBetween(structure, block, last));
  }
  const lastOf = new Map(found.map((one) => [one.word, one]));
  return found.map((one) => {
    const others = lengths.get(one.word)?.slice(0, -1) ?? [];
    const isLast = lastOf.get(one.word) === one && one.last > one.block + 1;
    if (!isLast || others.length < LEAST_OTHERS || others.some((length) => length !== 1)) return one;
    const body = structure.blocks[one.block + 1];
    return body === undefined || body.kind === 'furniture' ? one : { ...one, last: one.block + 1, end: body.end };
  });
}
const LEAST_OTHERS = 3;

const shownBetween = ({ blocks }: Structure, from: number, to: number): number =>
  blocks.slice(from + 1, to + 1).filter(({ kind }) => kind !== 'furniture').length;

function shownBefore({ blocks }: Structure, index: number): number {
  const state = { at: index - 1 };
  while (blocks[state.at]?.kind === 'furniture') state.at -= 1;
  return state.at;
}

/** What announces numbered titles (`Les cinq mesures du plan`), by index of the title. */
function introsOf(text: string, structure: Structure): ReadonlyMap<number, string> {
  const intros = new Map<number, string>();
  const state: { before: number | null; open: string[]; title: string | null } = {
    before: null,
    open: [],
    title: null,
  };
  const countingTitle = (): string => (state.title ??= countingOfChapters(text, structure));
  for (const [index, block] of structure.blocks.entries()) {
    if (block.kind === 'furniture') continue;
    const label = block.kind === 'heading' && block.marker !== null ? numberIn(text, block) : null;
    if (label !== null) {
      if (/^(?:n ?[°ºo] ?)?1$/i.test(label))
        state.open[block.level] = introAbove(text, structure, block, state.before, countingTitle);
      intros.set(index, state.open[block.level] ?? '');
    }
    state.before = index;
  }
  return intros;
}

/** The line right above, the heading above, or the document's title where it counts its measures. */
function introAbove(
  text: string,
  structure: Structure,
  block: Block,
  before: number | null,
  countingTitle: () => string,
): string {
  const above = before !== null && isLine(structure, before) ? wordsOf(text, structure, before) : '';
  const heading = block.path.at(-1)?.title ?? '';
  if (MANY.test(above)) return above;
  if (MANY.test(heading)) return heading;
  return countingTitle();
}

/** The document's title where it counts measures that the numbers of its chapters may be; else nothing. */
function countingOfChapters(text: string, structure: Structure): string {
  const title = titleThatCounts(text, structure);
  return namesThem(text, structure, title) ? '' : title;
}

/**
 * `14 actions pour l'eau`, and `Action 1. Réparer` to `Action 14.` below: where a document names the measures that its title
 * counts, the numbers of its chapters are none.
 */
function namesThem(text: string, { blocks }: Structure, title: string): boolean {
  const announced = Number(/\d{1,2}/.exec(COUNTED.exec(title)?.[0] ?? '')?.[0] ?? LEAST_OTHERS);
  const named = blocks.filter(
    ({ marker }) => marker !== null && MARKER.test(text.slice(marker.start, marker.end).trim()),
  );
  return named.length >= announced;
}

function isLine({ blocks }: Structure, at: number): boolean {
  const line = blocks[at];
  return line !== undefined && line.end - line.start <= MAX_INTRO && line.kind !== 'item';
}

/** The title of the document where it counts its measures, else nothing. */
function titleThatCounts(text: string, structure: Structure): string {
  const titles = structure.blocks
    .slice(0, TITLE_BLOCKS)
    .map((_, at) => (isLine(structure, at) ? wordsOf(text, structure, at) : ''));
  return titles.find((title) => COUNTED.test(title)) ?? '';
}

const numberIn = (text: string, { marker }: Block): string | null =>
  marker === null ? null : asWritten(NUMBER.exec(text.slice(marker.start, marker.end)), 1);

/** `n°30` keeps its sign, which stands before the number. @param sign its group; the number's is the next one */
function asWritten(found: RegExpExecArray | null, sign: number): string | null {
  const number = found?.[sign + 1];
  return number === undefined ? null : `${(found?.[sign] ?? '').replace(/\s/g, ' ')}${number.replace(/[.-]+$/, '')}`;
}

/** The title of the outer measure that holds a block, where no axis does (`Objectif 2` above `Action 2.1`). */
export const outerTitle = (path: readonly Heading[]): string | null =>
  path.findLast((heading) => /^(?:objectif|engagement|chantier|priorité)s? ?(?:n ?[°ºo] ?)?\d/iu.test(heading.title))
    ?.title ?? null;

function titledAt(
  text: string,
  structure: Structure,
  block: Block,
  index: number,
  intros: ReadonlyMap<number, string>,
): readonly TitledMeasure[] {
  if (block.kind !== 'heading' || block.marker === null) return [];
  const marker = text.slice(block.marker.start, block.marker.end).trim();
  const named = MARKER.exec(marker);
  const lettered = block.path.some(namesAxis) ? LETTERED.exec(marker) : null;
  const decimal = block.path.some(namesAxis) ? DECIMAL.exec(marker) : null;
  const intro = intros.get(index) ?? '';
  if ((named ?? lettered ?? decimal) === null && (!MANY.test(intro) || PARTS.test(intro))) return [];
  const word = named?.[1]?.toLowerCase() ?? (decimal === null ? intro : DECIMALS);
  const title = wordsOf(text, structure, index);
  if (word === DECIMALS && NO_ACTION.test(title)) return [];
  const { last, inner } = bodyBelow(text, structure, index);
  return [
    {
      block: index,
      last,
      inner,
      title,
      start: block.marker.end + blanksAt(text, block.marker.end),
      end: structure.blocks[last]?.end ?? block.end,
      numero: asWritten(named, 2) ?? asWritten(lettered ?? decimal, 1) ?? numberIn(text, block) ?? '',
      kind: kindOf(word),
      word,
    },
  ];
}

function kindOf(word: string): TitledMeasure['kind'] {
  return /^(?:décision|délibération)/i.test(word) ? 'decision' : kindNamed(word);
}

/** What stands below a heading: up to the next heading of its level, or words about all measures. */
function bodyBelow(text: string, { blocks }: Structure, heading: number): Pick<TitledMeasure, 'last' | 'inner'> {
  const start = blocks[heading]?.start ?? -1;
  const level = blocks[heading]?.level ?? 0;
  const state: { last: number; inner: number | null } = { last: heading, inner: null };
  for (let index = heading + 1; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block === undefined || block.kind === 'furniture') continue;
    if (block.path[level - 1]?.start !== start) break;
    const isAfter = state.last > heading && block.kind !== 'item';
    if (isAfter && closesSeries(text.slice(block.start, block.start + 80))) break;
    if (block.kind === 'heading') {
      if (opensChapter(blocks, index)) break;
      state.inner ??= index;
    }
    state.last = index;
  }
  return state;
}

/** A heading without a number right above another of its level. */
function opensChapter(blocks: Structure['blocks'], index: number): boolean {
  const block = blocks[index];
  let behind = index + 1;
  while (blocks[behind]?.kind === 'furniture') behind++;
  const next = blocks[behind];
  return block?.marker === null && next?.kind === 'heading' && next.marker === null && next.level === block.level;
}

const blanksAt = (text: string, at: number): number => /^\s*/.exec(text.slice(at, at + 40))?.[0].length ?? 0;
