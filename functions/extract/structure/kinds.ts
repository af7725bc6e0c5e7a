import type { BlockKind } from '../model.ts';
import { endsOnPage, headsContents } from './contents.ts';
import { type Draft, isPageTop, wordsStart } from './drafts.ts';
import { isCapitals, isDay, isKeyFigure, isTargetLabel } from './joins.ts';
import { isDigit, isLower, isUpper } from './letters.ts';
import type { TextLine } from './lines.ts';
import { isTitleMark, MEASURE_WORDS } from './markers.ts';
import type { NumberedRun } from './runs.ts';
import { type LineEnd, lineEndOf } from './wrapping.ts';

/** Longest heading without a marker, and with one. Unit: characters. */
const MAX_PLAIN_HEADING = 130;
const MAX_MARKED_HEADING = 220;
/** Longest heading between blank lines. Unit: characters. */
const MAX_APART_HEADING = 180;
/** Longest heading that is a question. */
const MAX_QUESTION = 110;
/** Longest heading between two paragraphs without blank lines. Unit: characters. */
const MAX_SHORT_HEADING = 70;
/** A heading keeps to three lines. */
const MAX_HEADING_LINES = 3;

/** `I. Le contexte ......... 3` */
const LEADERS = /(?:\.{4,}|(?:\. ){4,}|…{2,}|_{4,})\s*\d{0,3}$/;
/** A page number, or the last sign of leaders without one: `.`, `…`, `_` */
const endsOnLeader = (code: number): boolean => isDigit(code) || code === 0x2e || code === 0x2026 || code === 0x5f;
/** What heads the page of a letter, a web page or a contact: never a heading. */
const NO_HEADING =
  /[@©]|(?<!\p{L})(?:pour|contre|abstentions?) ?: ?\d|\bwww\.|https?:|\bISSN\b|\d{2}[ .]\d{2}[ .]\d{2}[ .]\d{2}/iu;
const OPENS_NO_HEADING =
  /^(?:(?:décide|approuve|autorise|adopte|fixe|attribue|accorde|valide|désigne|donne|émet|prend)(?:nt)? (?=(?:les?|la|une?|des?|que|acte|avis|pouvoir) |[ld]['’])|(?:vu|considérant|constatant|présents?|absente?s?|publiée?|mis à jour|partager|source|note|tél|contact|siret|mots-clés|rapporteure?)(?![\p{L}]))/iu;
/** `Nantes, vendredi 22 juin 2018 – 17 h 45`, `Séance publique du 6 février 2025`, `Nantes, juin 2017` */
const DATE_LINE =
  /(?:^|, *|\b(?:le|du) )(?:\p{L}{5,8}di |dimanche )?\d{1,2}(?:er)? (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre) \d{4}(?: .{0,30})?$|^\p{Lu}[\p{L}-]+, {1,3}(?:le )?\p{Ll}+ \d{4}$/u;
/** Every one of them has a year: without it a line is not read for a date. */
const YEAR = /\d{4}/;
/** `Axe 1 …` and kin keep their number in a title; these have paragraphs of their own. */
const isMeasureStyle = (style: string): boolean => MEASURE_WORDS.has(style);

interface Reading {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly drafts: readonly Draft[];
  /** Kinds of the drafts before the one that is being read. */
  readonly kinds: BlockKind[];
  readonly runs: ReadonlyMap<number, NumberedRun>;
  readonly decided: Map<NumberedRun, BlockKind>;
  /** Index of the next draft that is no running line; the number of drafts for none. */
  readonly next: Int32Array;
}

/** What each draft is, by index. */
export function kindsOf(
  text: string,
  lines: readonly TextLine[],
  drafts: readonly Draft[],
  runs: ReadonlyMap<number, NumberedRun>,
): readonly BlockKind[] {
  const kinds: BlockKind[] = [];
  const reading: Reading = { text, lines, drafts, kinds, runs, decided: new Map(), next: nextShown(drafts) };
  const contents = { open: false };
  for (let index = 0; index < drafts.length; index += 1) {
    const draft = drafts[index] as Draft;
    const isLine = draft.role === 'text' && draft.end - draft.start <= MAX_MARKED_HEADING;
    const content = isLine ? text.slice(draft.start, draft.end) : '';
    if (isLine && headsContents(text, draft)) contents.open = true;
    else if (contents.open && isLine && endsOnPage(text, draft)) {
      kinds.push('paragraph');
      continue;
    } else if (draft.role !== 'furniture') contents.open = false;
    if (isLine && endsOnLeader(text.charCodeAt(draft.end - 1)) && LEADERS.test(content)) kinds.push('paragraph');
    else kinds.push(kindOf(reading, index, draft));
  }
  markCaptions(reading);
  return kinds;
}

/** Lines right above a table that are no sentence belong to it. */
function markCaptions({ text, drafts, kinds, next }: Reading): void {
  for (let index = drafts.length - 1; index >= 0; index -= 1) {
    const draft = drafts[index];
    const below = next[index] ?? drafts.length;
    if (draft === undefined || kinds[index] !== 'paragraph' || drafts[below]?.gap !== 0) continue;
    const end = lineEndOf(text, draft);
    const isTable = kinds[below] === 'row' || kinds[below] === 'caption';
    if (isTable && (end === 'open' || end === 'colon') && draft.end - draft.start <= MAX_MARKED_HEADING)
      kinds[index] = 'caption';
  }
}

function nextShown(drafts: readonly Draft[]): Int32Array {
  const next = new Int32Array(drafts.length);
  const state = { at: drafts.length };
  for (let index = drafts.length - 1; index >= 0; index -= 1) {
    next[index] = state.at;
    if (drafts[index]?.role !== 'furniture') state.at = index;
  }
  return next;
}

function kindOf(reading: Reading, index: number, draft: Draft): BlockKind {
  if (draft.role !== 'text') return draft.role;
  const hint = draft.hint?.role;
  if (hint === 'heading') return 'heading';
  // A list whose one item leads to paragraphs is a heading that was set with a bullet.
  if (hint === 'item') return draft.marker?.kind === 'bullet' ? bulletKind(reading, index, draft) : 'item';
  if (hint === 'note') return 'paragraph';
  const { marker } = draft;
  if (marker !== null && isTitleMark(marker)) return 'heading';
  if (marker !== null && marker.kind === 'number' && isBulleted(reading.text, draft)) return 'item';
  if (marker !== null && marker.kind !== 'bullet') return numberedKind(reading, index, draft);
  if (marker !== null) return bulletKind(reading, index, draft);
  if (hint === 'paragraph') return 'paragraph';
  if (draft.isLost) return lostKind(reading, index, draft);
  if (isSheetTitle(reading.text, draft) || isBoxTitle(reading.text, draft)) return 'heading';
  return isPlainHeading(reading, index, draft) ? headingOrCaption(reading, index) : 'paragraph';
}

/** `Intitulé de l'action⇥Rouvrir la rivière`: what the fields of a sheet are about. */
const SHEET_TITLE = /(?:Intitulé|INTITULÉ)[^\t\n]{0,20}\t/y;

function isSheetTitle(text: string, { start }: Draft): boolean {
  SHEET_TITLE.lastIndex = start;
  return SHEET_TITLE.test(text);
}

/** `[Chiffres clés 2024]`, `[Encadré] Le compte 2024 en 5 chiffres`: what a box is called. */
const BOX_TITLE = /^\[\p{L}[^\]\n]{2,60}\](?:\s[^.;\n]{3,100})?$/u;

const isBoxTitle = (text: string, { start, end }: Draft): boolean =>
  text.charCodeAt(start) === BRACKET && BOX_TITLE.test(text.slice(start, end));
const BRACKET = 91;

/** `- 1.2 Créer`, `• A.3 Former`: a number behind a bullet is that of an item. */
const isBulleted = (text: string, draft: Draft): boolean => {
  const first = text.charCodeAt(draft.start);
  return !isDigit(first) && !isUpper(first) && !isLower(first) && first !== 35;
};

/** A short line right above a table is its caption, not the heading of what follows the table. */
function headingOrCaption(reading: Reading, index: number): BlockKind {
  const draft = reading.drafts[index];
  const next = following(reading, index);
  const isTable = next !== undefined && (next.role === 'row' || next.role === 'caption');
  return isTable && draft !== undefined && !isCapitals(reading.text, draft) ? 'caption' : 'heading';
}

const following = (reading: Reading, index: number): Draft | undefined => reading.drafts[reading.next[index] ?? -1];

const endOf = (reading: Reading, draft: Draft): LineEnd => lineEndOf(reading.text, draft);

const lengthOf = (draft: Draft): number => draft.end - wordsStart(draft);

/** Whether a draft is text without any marker: what stands below a heading. */
const isProse = (draft: Draft | undefined): boolean =>
  draft !== undefined &&
  draft.role === 'text' &&
  draft.marker === null &&
  !draft.isLost &&
  draft.hint?.role !== 'heading';

/** All members of a run are of one kind: the vote of all decides. */
function numberedKind(reading: Reading, index: number, draft: Draft): BlockKind {
  const run = reading.runs.get(index) ?? [index];
  const known = reading.decided.get(run);
  if (known !== undefined) return known === 'heading' && !canBeHeading(reading, draft) ? 'item' : known;
  const votes = run.reduce((sum, member) => sum + headingVote(reading, member, run), 0);
  const kind = votes > 0 ? 'heading' : 'item';
  reading.decided.set(run, kind);
  return kind === 'heading' && !canBeHeading(reading, draft) ? 'item' : kind;
}

function canBeHeading(reading: Reading, draft: Draft): boolean {
  const end = endOf(reading, draft);
  const isShort = lengthOf(draft) <= MAX_MARKED_HEADING && draft.lastLine - draft.firstLine < MAX_HEADING_LINES + 1;
  return isShort && (end === 'open' || end === 'colon' || isQuestion(reading, draft) || isCall(reading, draft));
}

const isQuestion = (reading: Reading, draft: Draft): boolean => reading.text.charCodeAt(draft.end - 1) === 63;

/** `PILIER 1 : PROTÉGEONS LES EMPLOIS !`, `Mesure 4 – Cet été, je reste !`: titles that call out. */
const isCall = ({ text }: Reading, draft: Draft): boolean =>
  text.charCodeAt(draft.end - 1) === EXCLAMATION &&
  lengthOf(draft) <= MAX_QUESTION &&
  (draft.marker?.kind === 'keyword' || isCapitals(text, { start: wordsStart(draft), end: draft.end })) &&
  !/[.;] /.test(text.slice(draft.start, draft.end));
const EXCLAMATION = 33;

/** Positive for a heading, negative for an item. */
function headingVote(reading: Reading, index: number, run: NumberedRun): number {
  const draft = reading.drafts[index];
  if (draft === undefined || draft.marker === null) return 0;
  if (draft.hint !== null) return draft.hint.role === 'heading' ? 3 : -1;
  if (!canBeHeading(reading, draft)) return lengthOf(draft) > MAX_MARKED_HEADING ? -2 : -1;
  const { style, kind } = draft.marker;
  if (kind === 'number' && style.startsWith('a')) return -3;
  if (isCapitals(reading.text, { start: wordsStart(draft), end: draft.end })) return 3;
  if (style.includes('1.1')) return 3;
  const nextIndex = reading.next[index] ?? -1;
  const next = reading.drafts[nextIndex];
  if (kind === 'keyword') return keywordVote(reading, draft, next, run.includes(nextIndex));
  if (isLower(reading.text.charCodeAt(wordsStart(draft)))) return -2;
  if (run.includes(nextIndex) && next !== undefined && next.gap === 0) return -2;
  if (style === '1-' || style.startsWith('I')) return 2;
  if (isProse(next)) return 1;
  if (next === undefined) return -1;
  if (next.marker?.kind === 'bullet') return next.gap > 0 ? 1 : -1;
  return run.includes(nextIndex) ? -1 : 1;
}

/** A title of a measure has something below it; where the next of its run follows, it is one of a list. */
function keywordVote(reading: Reading, draft: Draft, next: Draft | undefined, isListed: boolean): number {
  const style = draft.marker?.style ?? '';
  const hasBullet = !isUpper(reading.text.charCodeAt(draft.start));
  if (hasBullet) return -3;
  if (!isMeasureStyle(style)) return 3;
  return next === undefined || next.hint?.role === 'heading' || isListed ? -2 : 1;
}

function bulletKind(reading: Reading, index: number, draft: Draft): BlockKind {
  const style = draft.marker?.style ?? '';
  if (style === '-' || style === '>' || style === '*' || draft.marker?.kind === 'keyword') return 'item';
  const end = endOf(reading, draft);
  const next = following(reading, index);
  const isHinted = draft.hint?.role === 'item';
  const limit = isHinted && end === 'colon' ? MAX_APART_HEADING : MAX_PLAIN_HEADING;
  const isShort = lengthOf(draft) <= limit && (end === 'open' || end === 'colon');
  const isOpening = OPENING.test(reading.text.slice(wordsStart(draft), wordsStart(draft) + 3));
  const hasText =
    isProse(next) &&
    next !== undefined &&
    lengthOf(next) >= 60 &&
    (endOf(reading, next) === 'full' || (isHinted && endOf(reading, next) === 'colon'));
  const hasArrow = next?.marker?.style === '>' && (end === 'open' || end === 'colon');
  const hasInnerText = isInnerText(reading, draft, next) || opensInnerTitle(reading, index, draft);
  return isShort &&
    isOpening &&
    (hasText || hasArrow || hasInnerText || isCapitalTitle(reading, draft, next)) &&
    reading.drafts[index - 1]?.marker?.style !== style
    ? 'heading'
    : 'item';
}

/** `Eau`, `« Eau` */
const OPENING = /^(?:«\s?)?\p{Lu}/u;

/** `➢ LES DÉLIBÉRATIONS` over a list of other bullets, `➢ « COMPÉTENCES » 2023-2025` over boxed figures. */
const isCapitalTitle = ({ text }: Reading, draft: Draft, next: Draft | undefined): boolean =>
  next?.role === 'text' &&
  next.marker?.style !== draft.marker?.style &&
  isCapitals(text, { start: wordsStart(draft), end: draft.end });

/** A title over another title, which is set as the one item inside it. */
function opensInnerTitle(reading: Reading, index: number, draft: Draft): boolean {
  const below = reading.next[index] ?? -1;
  const next = reading.drafts[below];
  if (draft.hint?.role !== 'item' || next?.hint?.role !== 'item' || next.hint.level <= draft.hint.level) return false;
  return next.marker?.kind === 'bullet' && bulletKind(reading, below, next) === 'heading';
}

/** A title over a whole paragraph that is set as an item inside it. */
function isInnerText(reading: Reading, draft: Draft, next: Draft | undefined): boolean {
  if (draft.hint?.role !== 'item' || next?.hint?.role !== 'item' || next.hint.level <= draft.hint.level) return false;
  return lengthOf(next) > 2 * MAX_PLAIN_HEADING && endOf(reading, draft) === 'open';
}

function lostKind(reading: Reading, index: number, draft: Draft): BlockKind {
  const end = endOf(reading, draft);
  const limit = end === 'colon' ? MAX_APART_HEADING : MAX_PLAIN_HEADING;
  if ((end !== 'open' && end !== 'colon') || lengthOf(draft) > limit) return 'item';
  if (isNoTitle(reading, draft)) return 'paragraph';
  if (!isOpeningSign(reading.text.charCodeAt(draft.start))) return 'item';
  const next = following(reading, index);
  const before = previous(reading, index);
  const isFirst = before === undefined || !before.isLost || before.end - before.start > 2 * MAX_PLAIN_HEADING;
  if (next === undefined || (next.isLost && opensLedList(reading, draft, before, next))) return 'item';
  if (next.isLost) return isFirst && (lengthOf(next) > 2 * lengthOf(draft) || draft.opensPage) ? 'heading' : 'item';
  if (next.role !== 'text') return isPageTop(draft) ? 'heading' : 'item';
  const isSibling =
    before?.isLost === true && previousKind(reading, index) === 'item' && !(isPageTop(draft) && !isPageTop(before));
  return isSibling ? 'item' : 'heading';
}

/** `Il y a deux budgets :` above lines that are set in: a list without bullets. */
const opensLedList = (reading: Reading, draft: Draft, before: Draft | undefined, next: Draft): boolean =>
  draft.gap === 0 &&
  next.gap === 0 &&
  lengthOf(next) <= MAX_SHORT_HEADING &&
  endOf(reading, next) === 'open' &&
  before !== undefined &&
  isProse(before) &&
  endOf(reading, before) === 'colon';

const isOpeningSign = (code: number): boolean => isUpper(code) || isDigit(code) || code === 0xab || code === 0x201c;

function previousKind(reading: Reading, index: number): BlockKind | undefined {
  const before = reading.kinds[index - 1];
  return before === 'furniture' ? reading.kinds[index - 2] : before;
}

function previous(reading: Reading, index: number): Draft | undefined {
  const before = reading.drafts[index - 1];
  return before?.role === 'furniture' ? reading.drafts[index - 2] : before;
}

function isNoTitle({ text, lines }: Reading, draft: Draft): boolean {
  const content = text.slice(draft.start, draft.end);
  if (
    OPENS_NO_HEADING.test(content) ||
    NO_HEADING.test(content) ||
    isTargetLabel(text, lines[draft.firstLine] ?? draft)
  )
    return true;
  return isDated(content);
}

const isDated = (content: string): boolean => YEAR.test(content) && (isDay(content) || DATE_LINE.test(content));

const isDateLine = ({ text }: Reading, { start, end }: Draft): boolean =>
  end - start <= MAX_SHORT_HEADING && isDated(text.slice(start, end));

function isPlainHeading(reading: Reading, index: number, draft: Draft): boolean {
  const { text, lines } = reading;
  const length = draft.end - draft.start;
  if (length > MAX_MARKED_HEADING || draft.lastLine - draft.firstLine >= MAX_HEADING_LINES) return false;
  const first = lines[draft.firstLine];
  if (first === undefined || !isOpeningSign(text.charCodeAt(draft.start)) || isKeyFigure(text, first)) return false;
  const end = endOf(reading, draft);
  const isTitle =
    end === 'open' ||
    end === 'colon' ||
    (isQuestion(reading, draft) && length <= MAX_QUESTION) ||
    isCall(reading, draft);
  if (!isTitle) return false;
  const next = following(reading, index);
  if (isFigures(text, draft)) return false;
  if (next !== undefined && opensFigure(text, draft) && opensFigure(text, next)) return false;
  const isSure = isCapitals(text, draft);
  const limit = draft.gap > 0 && next !== undefined && next.gap > 0 ? MAX_APART_HEADING : MAX_PLAIN_HEADING;
  if (!isSure && (length > limit || next === undefined)) return false;
  if (text.charCodeAt(draft.start) === 0xab) return false;
  const isPlaced = isSure ? length > 5 || draft.gap > 0 : hasPlaceOfHeading(reading, index, draft, next, end);
  return isPlaced && !isNoTitle(reading, draft);
}

const FIGURE = /(?:[+\-–−] ?)?(?!(?:19|20)\d{2}(?![ \u00a0]?\d))\d/y;

/** `27 600 apprentis dans 57 CFA`; not `2031 : une année de chantiers`. */
function opensFigure(text: string, { start }: Draft): boolean {
  FIGURE.lastIndex = start;
  return FIGURE.test(text);
}

/** `88,0 M€ ↗ + 4,9 % BP 2025 : 83,9 M€`: figures, and no word among them that names a thing. */
function isFigures(text: string, { start, end }: Draft): boolean {
  const content = text.slice(start, end);
  return /^[\d+–−-].*\d ?[^\d ]{0,2}[€%]/u.test(content) && !/\p{L}{4}/u.test(content);
}

/** `Inflation (hors tabac)` right above `2023 : 4,8 % 2024 : 1,8 %`: their name, set apart from what is above. */
const namesFigures = ({ text }: Reading, draft: Draft, next: Draft | undefined): boolean =>
  draft.gap > 0 && next?.gap === 0 && isFigures(text, next) && !/\d/.test(text.slice(draft.start, draft.end));

/** A heading stands apart from what is above it, and text of another kind follows. */
function hasPlaceOfHeading(
  reading: Reading,
  index: number,
  draft: Draft,
  next: Draft | undefined,
  end: LineEnd,
): boolean {
  if (namesFigures(reading, draft, next)) return true;
  if (next === undefined) return false;
  const kindBefore = reading.kinds[index - 1];
  const isList = next.marker !== null || next.isLost;
  const standsApart =
    draft.gap > 0 || index === 0 || draft.opensPage || kindBefore === 'heading' || kindBefore === 'furniture';
  if (!standsApart && partsNumbered(reading, index, draft, next)) return true;
  if (!standsApart && !(isList && kindBefore === 'item' && next.marker?.kind === 'bullet')) {
    return standsBetweenParagraphs(reading, index, draft, next);
  }
  if (end === 'colon' && isList) return lengthOf(draft) <= 40 && draft.gap > 1;
  if (next.role === 'row' || next.role === 'caption' || isList) return true;
  if (next.hint?.role === 'heading') return draft.hint === null && draft.gap > 0;
  if (next.gap > 0) return true;
  // « COMMUNIQUÉ 2/6 », « Trains et cars : l'hiver sera plus fréquent », « Nantes, le 5 juillet 2024 »
  if (kindBefore === 'heading' && isDateLine(reading, next))
    return !GENRE.test(reading.text.slice(draft.start, draft.end));
  // Short lines one under the other are an address or a heading of several lines, unless text follows.
  return lengthOf(next) > MAX_PLAIN_HEADING || endOf(reading, next) === 'full' || leadsToList(reading, index, next);
}

/** `Dossier de presse, session budgétaire` above its date: what the document is, and no chapter. */
const GENRE = /^(?:dossier|communiqué|point) (?:de )?presse(?!\p{L}| n| \d)/iu;

/** `Habiter et rénover` between `Mesure 3 – …` and `Mesure 4 – …`. */
function partsNumbered(reading: Reading, index: number, draft: Draft, next: Draft): boolean {
  const before = previous(reading, index);
  if (before?.marker?.ordinal == null || next.marker?.ordinal !== before.marker.ordinal + 1) return false;
  const isLine = draft.firstLine === draft.lastLine && lengthOf(draft) <= MAX_SHORT_HEADING;
  return isLine && next.marker.style === before.marker.style && endOf(reading, before) === 'full';
}

/** `Nos engagements` above `Le plan comprend :` and its items. */
function leadsToList(reading: Reading, index: number, next: Draft): boolean {
  const after = following(reading, reading.next[index] ?? -1);
  return endOf(reading, next) === 'colon' && after !== undefined && (after.marker !== null || after.isLost);
}

/** In text without blank lines a short line between two paragraphs is a heading. */
function standsBetweenParagraphs(reading: Reading, index: number, draft: Draft, next: Draft): boolean {
  const before = previous(reading, index);
  if (before === undefined || previousKind(reading, index) !== 'paragraph' || endOf(reading, before) !== 'full')
    return false;
  if (!isUpper(reading.text.charCodeAt(draft.start)) || draft.firstLine !== draft.lastLine || next.gap > 0)
    return false;
  return (
    lengthOf(draft) <= MAX_SHORT_HEADING &&
    lengthOf(next) > lengthOf(draft) &&
    isProse(next) &&
    endOf(reading, next) === 'full'
  );
}
