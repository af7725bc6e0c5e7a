import type { BlockKind, Heading, Span } from '../model.ts';
import { foldedSpace } from '../positions.ts';
import { type Draft, isPageTop, wordsStart } from './drafts.ts';
import { isCapitals } from './joins.ts';
import { isTitleMark, MEASURE_WORDS } from './markers.ts';

/** Headings above each draft, outermost first. */
export interface Headings {
  /** By index of the draft; for a heading, those above it. */
  readonly paths: readonly (readonly Heading[])[];
  /** By index of the draft; 0 for what is no heading. */
  readonly levels: readonly number[];
}

/** How outer a heading is, the smaller the outer. A heading goes below the last one of a smaller rank. */
const RANKS: Readonly<Record<string, number>> = {
  partie: 10, titre: 10, chapitre: 10, rapport: 15, annexe: 15, zoom: 30, focus: 30, commission: 45,
  'I.1': 35, '1.1': 50, '1.1.1': 60, '1.1.1.1': 62, '1-': 45, 'A.': 55, 'A)': 55, 'A/': 55,
}; // biome-ignore format: a table
const RANK = {
  release: 5,
  sheet: 25,
  typed: 40,
  starred: 49,
  part: 52,
  aim: 62,
  measure: 65,
  roman: 20,
  capitals: 30,
  inChapter: 30.5,
  loudPart: 31,
  inLoudPart: 32,
  number: 40,
  letter: 68,
  plain: 70,
  lost: 80,
  bullet: 85,
  box: 90,
};
/** A hinted level counts before anything that is guessed. */
const RANK_PER_LEVEL = 1;
/** Longest name of a part of a sheet. Unit: characters. */
const MAX_FIELD = 40;

/** The parts that the sheet of a measure has; in capitals, too, they stand below its title. */
const FIELD =
  /^(?:(?:les |nos )?objectifs?(?: visés?| opérationnels?)?|moyens?|pilotes?|porteurs?(?: de projet)?|partenaires?|calendrier|budget|coûts?(?: estimés?)?|financements?|plan de financement|indicateurs?(?: de (?:suivi|résultat))?|contexte|constats?|descri(?:ption|ptif)(?: de l['’]action)?|échéances?|échéancier|publics?(?: cibles?| visés?)?|cibles?|gouvernance|suivi|résultats attendus|contenu|mise en œuvre|modalités)$/iu;
/** What is set apart in the chapter of a commission. */
const INSET =
  /^(?:(?:le|les|en) chiffres?(?: clés?)?|repères?|(?:bon )?à (?:savoir|noter)|l['’]info en plus|(?:.{1,24} )?en (?:bref|savoir plus)|pour mémoire|zoom\b.*|focus\b.*)$/iu;
/** A chapter closes where a web page or a press release ends: what follows stands under no heading. */
const CLOSING = /^(?:contacts?(?: presse)?\b|©|à lire\b|lire aussi|voir aussi|partager\b|suivez-nous|n° issn)/i;

/** A heading below which others may stand. */
interface Open {
  readonly rank: number;
  readonly heading: Heading;
  readonly draft: Draft;
  readonly index: number;
}

export function headingsOf(text: string, drafts: readonly Draft[], kinds: readonly BlockKind[]): Headings {
  const recurring = recurringTitles(text, drafts, kinds);
  const chapters = loudChapters(text, drafts, kinds);
  const releases = releaseTitles(text, drafts, kinds);
  const sheets = loudSheets(text, drafts, kinds);
  const paths: (readonly Heading[])[] = [];
  const levels: number[] = [];
  const state: { stack: Open[]; path: readonly Heading[] } = {
    stack: [],
    path: [],
  };
  for (let index = 0; index < drafts.length; index += 1) {
    const draft = drafts[index] as Draft;
    if (kinds[index] !== 'heading') {
      if (state.stack.length > 0 && draft.role === 'text' && closesChapter(text, draft)) {
        state.stack = [];
        state.path = [];
      }
      paths.push(state.path);
      levels.push(0);
      continue;
    }
    const rank =
      releases.get(index) ??
      inSheet(draft, index, sheets) ??
      belowItsPlan(draft, index, state.stack) ??
      belowItsPart(draft, state.stack) ??
      belowItsCommission(draft, state.stack) ??
      belowItsQuestions(text, draft, state.stack) ??
      belowItsSheet(text, draft, state.stack) ??
      inLoudPart(text, draft, state.stack, recurring) ??
      boxInChapter(text, index, drafts, kinds, state.stack) ??
      inLoudChapter(text, draft, index, chapters) ??
      rankOf(text, draft);
    const reopens = draft.opensPage && draft.marker?.style === '1.' && draft.marker.ordinal === 1;
    state.stack = state.stack.filter((above) => !reopens && above.rank < rank);
    paths.push(state.stack.map((above) => above.heading));
    const heading = headingFrom(text, draft, state.stack.length + 1);
    levels.push(heading.level);
    state.stack = [...state.stack, { rank, heading, draft, index }];
    state.path = state.stack.map((above) => above.heading);
  }
  return { paths, levels };
}

/**
 * `Axe 1` right below a plain title, or with one paragraph between, is a part of it, and so are the axes and measures that
 * follow; the next plain title ends them.
 */
function belowItsPlan({ marker, hint }: Draft, index: number, stack: readonly Open[]): number | null {
  if (marker?.kind !== 'keyword' || hint !== null) return null;
  const inner = stack.findLast(({ rank }) => rank > RANK.plain && rank < RANK.lost);
  if (!LOUD_PARTS.has(marker.style))
    return inner !== undefined && MEASURE_WORDS.has(marker.style) ? RANK.plain + 2 : null;
  if (inner !== undefined) return RANK.plain + 1;
  const plan = stack.at(-1);
  return plan?.rank === RANK.plain && marker.ordinal === 1 && index - plan.index <= 2 ? RANK.plain + 1 : null;
}

/** `COMMUNIQUÉ DE PRESSE n° 2022-044`, `COMMUNIQUÉ 2/6` */
const RELEASE = /^communiqué(?: de presse)?(?: ?n ?[°º] ?[\d/-]{1,12}| \d{1,2} ?\/ ?\d{1,2})$/iu;
const MIN_RELEASES = 2;
/** Blocks from such a line to the title of the release, at most: a date stands between. */
const TO_TITLE = 3;

/** In a text of several releases, the ranks of the headings that open one: all that follows up to the next is below it. */
function releaseTitles(
  text: string,
  drafts: readonly Draft[],
  kinds: readonly BlockKind[],
): ReadonlyMap<number, number> {
  const opened = [...drafts.keys()].flatMap((at): readonly [number, number][] => {
    const { start, end } = drafts[at] as Draft;
    if (end - start > MAX_FIELD || !RELEASE.test(text.slice(start, end))) return [];
    const offset = kinds.slice(at + 1, at + 1 + TO_TITLE).indexOf('heading');
    return offset < 0 ? [] : [[at, at + 1 + offset]];
  });
  const ranks = opened.flatMap(([line, title]): readonly [number, number][] => [
    [line, RANK.release],
    [title, RANK.release + 1],
  ]);
  return new Map(opened.length >= MIN_RELEASES ? ranks : []);
}

const QUESTIONS =
  /foire aux questions|(?<!\p{L})FAQ(?!\p{L})|questions?\s?[-/–]\s?réponses?|questions fréquentes|(?:vos|en) (?:\p{L}+ |\d+ )?questions|on vous répond/iu;

/** `Serai-je rémunéré ?` goes below `Foire aux questions`. */
function belowItsQuestions(text: string, { marker, hint, end }: Draft, stack: readonly Open[]): number | null {
  if (marker !== null || hint !== null || text.charCodeAt(end - 1) !== QUESTION) return null;
  const above = stack.findLast(({ heading }) => QUESTIONS.test(heading.title));
  return above === undefined ? null : above.rank + 1;
}
const QUESTION = 63;

/** `1.1` goes below `Axe 1`, but beside it where a chapter 1 is open. */
function belowItsPart(draft: Draft, stack: readonly { readonly rank: number; readonly draft: Draft }[]): number | null {
  const { marker } = draft;
  if (marker?.style !== '1.1') return null;
  const first = Number(marker.label?.split('.')[0]);
  const owners = stack.filter((above) => above.draft.marker?.ordinal === first && above.draft.marker.style !== '1.1');
  const isOwn = owners.length > 0 && owners.every((above) => above.draft.marker?.kind === 'keyword');
  return isOwn ? (owners.at(-1)?.rank ?? 0) + 1 : null;
}

/** `Rapport n° 7` goes below `Commission n° 2`, unless commissions stand below their reports. */
function belowItsCommission({ marker }: Draft, stack: readonly Open[]): number | null {
  if (marker?.style !== 'rapport') return null;
  const above = stack.find(({ draft }) => draft.marker?.style === 'rapport' || draft.marker?.style === 'commission');
  return above?.draft.marker?.style === 'commission' ? above.rank + 0.5 : null;
}

/** `MOYENS` goes below `Action 3`, `LE CHIFFRE` below `Commission 2`, though it is in capitals. */
function belowItsSheet(text: string, draft: Draft, stack: readonly { readonly draft: Draft }[]): number | null {
  if (draft.marker !== null || draft.end - draft.start > MAX_FIELD) return null;
  const styles = stack.map((above) => above.draft.marker?.style ?? '');
  const title = titleOf(text, draft);
  const isBelow =
    (FIELD.test(title) && styles.some((style) => MEASURE_WORDS.has(style))) ||
    (INSET.test(title) && styles.includes('commission'));
  return isBelow ? RANK.plain : null;
}

/**
 * `CHIFFRES CLÉS` behind the text of a chapter in capitals is a box in it; the next heading, whatever its letters, closes it. On
 * top of a document it is a chapter.
 */
function boxInChapter(
  text: string,
  index: number,
  drafts: readonly Draft[],
  kinds: readonly BlockKind[],
  stack: readonly Open[],
): number | null {
  const draft = drafts[index] as Draft;
  if (draft.marker !== null || draft.hint !== null || draft.end - draft.start > MAX_FIELD) return null;
  const next = kinds[index + 1];
  if (next === undefined || next === 'heading' || !BOX.test(titleOf(text, draft)) || !isCapitals(text, draft))
    return null;
  const chapter = stack.find(({ rank }) => rank === RANK.capitals);
  const isProse = ({ start, end }: Draft, at: number): boolean =>
    kinds[(chapter?.index ?? 0) + at] === 'paragraph' && end - start >= PROSE;
  return chapter !== undefined && drafts.slice(chapter.index, index).some(isProse) ? RANK.box : null;
}
/** Unit: characters. */
const PROSE = 160;
const BOX =
  /^(?:.{1,24} en bref|(?:(?:le|les|en) )?chiffres?[ -]clés?|repères?|(?:bon )?à (?:savoir|noter|retenir)|pour mémoire|le saviez-vous ?\?)$/iu;

interface Recurring {
  /** Titles in capitals without a number that stand in the document more than once. */
  readonly titles: ReadonlySet<string>;
  /** `AXE 1` in capitals is a title of the document. */
  readonly hasLoudParts: boolean;
}

function recurringTitles(text: string, drafts: readonly Draft[], kinds: readonly BlockKind[]): Recurring {
  const counts = new Map<string, number>();
  let hasLoudParts = false;
  for (const [index, draft] of drafts.entries()) {
    if (kinds[index] === 'heading' && isLoudPart(text, draft)) hasLoudParts = true;
    if (kinds[index] !== 'heading' || draft.marker !== null || draft.hint !== null || !isCapitals(text, draft))
      continue;
    const title = titleOf(text, draft);
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return { titles: new Set([...counts].filter(([, count]) => count > 1).map(([title]) => title)), hasLoudParts };
}

/**
 * `AXE 1` in capitals is as outer as other titles in capitals; below it stand those that come back under each axis
 * (`DÉJÀ FAIT`, `NOS ENGAGEMENTS`) and its measures.
 */
function inLoudPart(
  text: string,
  draft: Draft,
  stack: readonly { readonly rank: number; readonly draft: Draft }[],
  recurring: Recurring,
): number | null {
  const { marker } = draft;
  if (draft.hint !== null || !isCapitals(text, draft)) return null;
  if (isLoudPart(text, draft))
    return stack.some(({ rank }) => rank > RANK.inLoudPart && rank < RANK.part) ? null : RANK.loudPart;
  if (marker === null && recurring.hasLoudParts && FRONT.test(titleOf(text, draft))) return RANK.loudPart;
  if (!stack.some((above) => isLoudPart(text, above.draft))) return null;
  const isMeasure = marker?.kind === 'keyword' && MEASURE_WORDS.has(marker.style);
  const isInner = marker === null && recurring.titles.has(titleOf(text, draft));
  return isMeasure || isInner ? RANK.inLoudPart : null;
}

/** Where the first and the last of the chapters `1. LE BUDGET`, `2. FORMER`, `3. EAU ET LITTORAL` stand. */
interface LoudChapters {
  readonly first: number;
  readonly last: number;
}

/** The chapters of a document that counts them in capitals, by index of the draft; null where it does not. */
function loudChapters(text: string, drafts: readonly Draft[], kinds: readonly BlockKind[]): LoudChapters | null {
  const counted = [...drafts.keys()].filter((index) => {
    const draft = drafts[index] as Draft;
    const isCounted = kinds[index] === 'heading' && draft.hint === null && draft.marker?.style === '1.';
    return isCounted && isCapitals(text, { start: wordsStart(draft), end: draft.end });
  });
  const isRun = counted.every((index, at) => drafts[index]?.marker?.ordinal === at + 1);
  return counted.length >= MIN_CHAPTERS && isRun
    ? { first: counted[0] as number, last: counted.at(-1) as number }
    : null;
}
const MIN_CHAPTERS = 3;

/** `FICHE 1 – LE COMPTE`, `FICHE 2 – LA DM1`, `FICHE 3 – COLLÈGES`: chapters of a press kit, by index of the draft. */
function loudSheets(text: string, drafts: readonly Draft[], kinds: readonly BlockKind[]): ReadonlySet<number> {
  const counted = [...drafts.keys()].filter((index) => {
    const draft = drafts[index] as Draft;
    return kinds[index] === 'heading' && draft.marker?.style === 'fiche' && isCapitals(text, draft);
  });
  const isRun = counted.every((index, at) => drafts[index]?.marker?.ordinal === at + 1);
  return new Set(counted.length >= MIN_CHAPTERS && isRun ? counted : []);
}

/** The sheets that a document counts are its chapters; below them stand the reports that they are about. */
function inSheet({ marker }: Draft, index: number, sheets: ReadonlySet<number>): number | null {
  if (sheets.has(index)) return RANK.sheet;
  const [first = Number.POSITIVE_INFINITY] = sheets;
  return marker?.style === 'rapport' && index > first ? RANK.plain : null;
}

/** `212 M€ POUR AGIR ENSEMBLE` between chapter 3 and chapter 4 is of chapter 3; `ZOOM SUR L’ÉTÉ` stands apart. */
function inLoudChapter(text: string, draft: Draft, index: number, chapters: LoudChapters | null): number | null {
  if (chapters === null || index <= chapters.first || index >= chapters.last) return null;
  const isPlain = draft.marker === null && draft.hint === null && isCapitals(text, draft);
  return isPlain && !INSET.test(titleOf(text, draft)) ? RANK.inChapter : null;
}

const isLoudPart = (text: string, draft: Draft): boolean =>
  draft.marker?.kind === 'keyword' && LOUD_PARTS.has(draft.marker.style) && isCapitals(text, draft);

/** What stands in front of the axes of a plan, and holds none of them. */
const FRONT =
  /^(?:.{0,30}\ben chiffres|édito(?:rial)?|sommaire|avant-propos|préambule|introduction|repères|chiffres[ -]clés|le contexte|méthode)$/i;

const LOUD_PARTS: ReadonlySet<string> = new Set([
  'axe',
  'volet',
  'pilier',
  'priorité',
  'orientation',
  'ambition',
  'défi',
  'enjeu',
]);

const closesChapter = (text: string, draft: Draft): boolean => CLOSING.test(text.slice(draft.start, draft.start + 30));

function rankOf(text: string, draft: Draft): number {
  if (draft.hint?.role === 'heading' && draft.hint.level > 0) return draft.hint.level * RANK_PER_LEVEL;
  if (draft.marker !== null && isTitleMark(draft.marker)) return typedRank(draft.marker.style);
  const style = draft.marker?.style ?? '';
  const known = RANKS[style];
  if (style === 'commission' && isCapitals(text, draft)) return RANK.capitals + 1;
  const isLoud = isCapitals(text, { start: wordsStart(draft), end: draft.end });
  if (known !== undefined && style !== '1-') return known;
  if (draft.marker?.kind === 'keyword') {
    if (/^(?:mesure|action|fiche)/.test(style)) return RANK.measure;
    return MEASURE_WORDS.has(style) ? RANK.aim : RANK.part;
  }
  if (draft.marker?.kind === 'number') {
    if (style.startsWith('I')) return RANK.roman;
    if (isLoud) return RANK.capitals;
    return known ?? (style.startsWith('1') ? RANK.number : RANK.letter);
  }
  if (isLoud) return RANK.capitals;
  if (draft.marker !== null) return RANK.bullet;
  return draft.isLost && !isPageTop(draft) ? RANK.lost : RANK.plain;
}

/** `##` is below `#`, and a title between stars below both. */
const typedRank = (style: string): number => (style.startsWith('hb') ? RANK.starred : RANK.typed + Number(style[1]));

function headingFrom(text: string, draft: Draft, level: number): Heading {
  return { start: draft.start, end: draft.end, level, title: titleOf(text, draft) };
}

/**
 * `2. Sport` is `Sport`, but a number that is part of a name stays: `Axe 2 – Insérer`, `3 - Commission Éducation`.
 */
function titleOf(text: string, draft: Draft): string {
  const whole: Span = { start: draft.start, end: draft.end };
  const { marker } = draft;
  const words = marker === null ? whole : { start: marker.end, end: draft.end };
  const isName =
    marker?.kind === 'keyword' ||
    (marker?.kind === 'number' && /^commission\b/i.test(text.slice(words.start, words.start + 12)));
  return foldedSpace(text.slice(isName ? whole.start : words.start, words.end))
    .replace(TYPED_MARKS, '')
    .replace(/ ?:$/, '');
}

/** `## ` and `**` around a typed title. */
const TYPED_MARKS = /^#{1,6} |^\*\*|\*\*$| #+$/g;
