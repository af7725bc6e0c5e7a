import { isCapital, isDigit, isSpace, skippedSpaces, skippedSpacesBack } from '../characters.ts';
import { type Reading, revised } from '../reading.ts';
import { isLoneNoteCall } from './lone-notes.ts';

/**
 * Bare numbers that their place on the line tells: page numbers of a table of contents, footnotes, numbers of rows and
 * sections. Counted and measured numbers stay what they are.
 */
export function withLineMentions(text: string, readings: readonly Reading[]): readonly Reading[] {
  const { pages, entries } = contentsOf(text);
  const calls = new Set(readings.flatMap((reading) => noteNumbers(text, reading)));
  const bracketed = bracketedNotes(text, readings);
  const series = new Set([...rowsInSeries(text, readings), ...paragraphsInSeries(text, readings)]);
  let last = { number: 0, end: -1 };
  let page = -1;
  return readings.map((reading) => {
    const above = page;
    page = -1;
    if (reading.rule === 'page-de-sommaire') page = reading.end;
    if (reading.reason !== null || reading.unit !== null || reading.words) return reading;
    if (
      above > 0 &&
      NEXT_ENTRY.test(text.slice(above, reading.start)) &&
      ENTRY.test(text.slice(reading.start, reading.end + 4))
    )
      return mention(reading, 'numerotation', 'numero-de-sommaire');
    if (entries.has(reading.start)) return mention(reading, 'numerotation', 'numero-de-sommaire');
    if (partsProse(text, reading)) return mention(reading, 'page', 'page-seule-sur-sa-ligne');
    if (standsAlone(text, reading)) return mention(reading, 'page', 'page-entre-parentheses');
    if (bracketed.has(reading.digits) && isBracketed(text, reading))
      return mention(reading, 'note', 'note-entre-parentheses');
    if (
      pages.has(reading.start) ||
      (reading.segment.cell === null && followsLeader(text, reading) && !isInFall(text, reading))
    ) {
      page = reading.end;
      return mention(reading, 'page', 'page-de-sommaire');
    }
    if (
      calls.size > 0 &&
      opensNote(text, reading, isBelow(text, last.end, reading.start)) &&
      (calls.has(reading.digits) || Number(reading.digits) === last.number + 1)
    ) {
      last = { number: Number(reading.digits), end: reading.end };
      return mention(reading, 'note', 'texte-de-note');
    }
    if (isLoneNoteCall(text, reading)) return mention(reading, 'note', 'appel-de-note');
    return series.has(reading.start) || isLineNumber(text, reading)
      ? mention(reading, 'numerotation', 'numero-de-ligne')
      : reading;
  });
}

/** `Missions ...... 4 | 2.1 Le réseau`, `...... 4 | I.2 Le réseau`: the next entry of contents that lost their lines. */
const NEXT_ENTRY = /^[ \u00a0]{1,3}(?:[IVX]{1,4}\.)?$/u;
const ENTRY = /^\d{1,2}(?:\.\d{1,2}){0,2}\.?[ \u00a0]{1,2}\p{Lu}/u;

const mention = (reading: Reading, reason: Reading['reason'], rule: string): Reading =>
  revised(reading, { reason, rule });

const CONTENTS = /[Ss](?:ommaire|OMMAIRE)|[Tt](?:able des mati[èe]res|ABLE DES MATI[ÈE]RES)/g;
/** A part of each of these words: a search for a string is many times faster than one for a pattern. */
const IN_CONTENTS = ['ommaire', 'OMMAIRE', 'able des mati', 'ABLE DES MATI'];
/** What may stand in front of the word on its line, and what may not follow it. */
const BEFORE_CONTENTS = /(?:^|[\n\f\r])[ \t]*(?:au )?$/iu;
const AFTER_CONTENTS = /^(?![\p{L}'’])/u;
const ENTRY_END = /[\p{L}.…].*[^\d,.](\d{1,3})[ \t]*$|[.…](\d{1,3})[ \t]*$/u;
const LONGEST_ENTRY = 160;
/** `  2.1 - `: what may number an entry, with the white space in front of it. */
const ENTRY_LABEL = /^[ \t]*\d{1,2}(?:\.\d{1,2}){0,2}(?:[ \t]?[.)/°–-]|[ \t])/u;
const LONGEST_LABEL = 40;
/** `3 Introduction`: the page in front of its entry. */
const PAGE_FIRST = /^[ \t]*(?=(\d{1,3}) \p{Lu}[\p{Ll}'’ ])/u;
/** An entry may be broken over two lines: so many lines without a page number do not end the contents. */
const MOST_OPEN_LINES = 2;

interface Contents {
  /** Starts of the page numbers. */
  readonly pages: Set<number>;
  /** Starts of the numbers that the entries themselves have: `1. Les grands équilibres ..... 3`. */
  readonly entries: Set<number>;
}

/** The numbers of all tables of contents: lines under `Sommaire` whose last numbers do not fall. */
function contentsOf(text: string): Contents {
  const contents: Contents = { pages: new Set(), entries: new Set() };
  if (!IN_CONTENTS.some((part) => text.includes(part))) return contents;
  let read = 0;
  for (const { index, 0: word } of text.matchAll(CONTENTS)) {
    if (index < read || !BEFORE_CONTENTS.test(text.slice(Math.max(0, index - 12), index))) continue;
    if (AFTER_CONTENTS.test(text.slice(index + word.length, index + word.length + 1)))
      read = addEntries(text, index, contents);
    const paragraph = paragraphFrom(text, index + word.length);
    for (const entry of runningEntries(paragraph)) contents.entries.add(entry);
    for (const place of runningPages(paragraph)) contents.pages.add(place);
  }
  return contents;
}

/** Most of a contents in one paragraph. Unit: UTF-16 units. */
const LONGEST_RUNNING = 1500;
const RUNNING_ENTRY = /(?:^|[–—|;·•/,.:])\s*(\d{1,2})(?:\.|\)| ?[–—-])\s+(?=[\p{Lu}«])/gmu;

interface Paragraph {
  readonly start: number;
  readonly words: string;
}

/** The first paragraph below a place. */
function paragraphFrom(text: string, from: number): Paragraph {
  const stretch = text.slice(from, from + LONGEST_RUNNING);
  const start = /\S/.exec(stretch)?.index ?? 0;
  const words = stretch.slice(start);
  return { start: from + start, words: words.slice(0, /\n[ \t]*\n/.exec(words)?.index) };
}

/** Starts of the numbers of a contents in one paragraph: `1. Le budget en bref – 2. La dette – 3. L'eau publique`. */
function runningEntries({ start, words }: Paragraph): readonly number[] {
  const entries: number[] = [];
  for (const found of words.matchAll(RUNNING_ENTRY)) {
    if (Number(found[1]) !== entries.length + 1) break;
    entries.push(start + found.index + found[0].indexOf(found[1] ?? ''));
  }
  return entries.length < LEAST_SERIES ? [] : entries;
}

/** `I. Le cadre 2 1. Les enjeux 4 2. Les objectifs 6`: a page stands in front of the number of the next entry, or ends all. */
const RUNNING_PAGE = /[\p{L})»] (\d{1,3})(?= (?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4})\. [\p{Lu}«]|\s*$)/gu;

/** Starts of the pages of a contents in one paragraph, and of the numbers behind them. */
function runningPages({ start, words }: Paragraph): readonly number[] {
  const found = [...words.matchAll(RUNNING_PAGE)];
  const isRising = found.every(([, page], at) => at === 0 || Number(page) >= Number(found[at - 1]?.[1]));
  return found.length < LEAST_SERIES || !isRising ? [] : found.map(({ index }) => start + index + 2);
}

/** Adds the page numbers of the lines under `index`; the end of what was read. */
function addEntries(text: string, index: number, { pages, entries }: Contents): number {
  let at = text.indexOf('\n', index) + 1;
  let page = 0;
  let open = 0;
  while (at > 0 && open <= MOST_OPEN_LINES) {
    const stop = text.indexOf('\n', at);
    const end = stop < 0 ? text.length : stop;
    const line = text.slice(Math.max(at, end - LONGEST_ENTRY), end);
    const found = ENTRY_END.exec(line);
    const number = found?.[1] ?? found?.[2];
    if (number !== undefined && Number(number) < page) break;
    if (number !== undefined) {
      pages.add(end - line.length + line.lastIndexOf(number));
      const label = ENTRY_LABEL.exec(text.slice(at, at + LONGEST_LABEL))?.[0];
      if (label !== undefined && at + label.length < end) entries.add(at + label.search(/\S/));
      page = Number(number);
      open = 0;
    } else if (line.trim() !== '') {
      const [label = '', first] = PAGE_FIRST.exec(text.slice(at, at + LONGEST_LABEL)) ?? [];
      if (Number(first) > page) {
        pages.add(at + label.length);
        page = Number(first);
        open = 0;
      } else open++;
    }
    at = stop < 0 ? 0 : stop + 1;
  }
  return at > 0 ? at : text.length;
}

const LEADERS = 3;
const isLeader = (code: number): boolean => code === 46 || code === 0x2026 || code === 0xb7 || code === 95;

/** `Le contexte ........ 3`; not `Lycées ........ 160,1`, `Fiscalité ....... 87 900`: no page has such a number. */
function followsLeader(text: string, { start, end }: Reading): boolean {
  if (!PAGE.test(text.slice(start, end))) return false;
  let place = start;
  while (place > 0 && start - place < 4 && isSpace(text.charCodeAt(place - 1)) && text.charCodeAt(place - 1) !== 10)
    place--;
  let dots = 0;
  while (dots < LEADERS && isLeader(text.charCodeAt(place - 1))) {
    dots += text.charCodeAt(place - 1) === 0x2026 ? LEADERS : 1;
    place--;
    if (text.charCodeAt(place - 1) === 32 && isLeader(text.charCodeAt(place - 2))) place--;
  }
  return dots >= LEADERS;
}

const PAGE = /^\d{1,3}$/;

/** `GRETA ........ 860⏎AFPA ........ 610`: pages of a contents do not fall from line to line. */
function isInFall(text: string, { start, end }: Reading): boolean {
  const own = Number(text.slice(start, end));
  const above = LED.exec(
    text
      .slice(Math.max(0, start - TWO_LINES), start)
      .split('\n')
      .at(-2) ?? '',
  )?.[1];
  const below = LED.exec(text.slice(end, end + TWO_LINES).split('\n')[1] ?? '')?.[1];
  return (above !== undefined && Number(above) > own) || (below !== undefined && Number(below) < own);
}
const LED = /[.…·_]{2,} ?(\d{1,3})[ \t]*$/u;
/** Unit: UTF-16 units. */
const TWO_LINES = 320;

/** The numbers that note calls have: of `Régions2`, `(hors dette)1`, `BP 20251`. */
function noteNumbers(text: string, { reason, rule, start, end }: Reading): readonly string[] {
  if (reason === 'note') return [/\d+/.exec(text.slice(start, end))?.[0] ?? ''];
  return rule === 'annee-avec-note' ? [text.slice(end - 1, end)] : [];
}

/** A call of a note is small. */
const MOST_NOTES = 30;

/** `(1)` and nothing else in the brackets. */
const isBracketed = (text: string, { start, end, digits }: Reading): boolean =>
  text.charCodeAt(start - 1) === OPEN &&
  text.charCodeAt(end) === CLOSE &&
  end - start <= 2 &&
  Number(digits) <= MOST_NOTES;

/** `(12)` on a line of its own: the page of a transcript. */
const standsAlone = (text: string, reading: Reading): boolean =>
  reading.digits.length <= 3 &&
  text.charCodeAt(reading.start - 1) === OPEN &&
  text.charCodeAt(reading.end) === CLOSE &&
  /\n[ \t]*$/.test(text.slice(Math.max(0, reading.start - 9), reading.start - 1)) &&
  /^[ \t]*(?:\n|$)/.test(text.slice(reading.end + 1, reading.end + 9));

/** A small number alone on its line, between a sentence that ends and a long line that opens another one: a page. */
const partsProse = (text: string, { start, end, digits, segment, sign }: Reading): boolean =>
  digits.length <= 3 &&
  end - start === digits.length &&
  sign === null &&
  segment.cell === null &&
  PROSE_BELOW.test(text.slice(end, end + PROSE_REACH)) &&
  PROSE_ABOVE.test(text.slice(Math.max(0, start - PROSE_REACH), start));
const PROSE_ABOVE = /(?:^|\n)[^\n|\t]{25,}[.!?][ \t]*\n\s{0,4}$/u;
const PROSE_BELOW = /^[ \t]*\n\s{0,4}\p{Lu}[^\n|\t]{49,}/u;
/** Unit: characters. */
const PROSE_REACH = 160;

const OPEN = 40;
const CLOSE = 41;

/** `(1) Dit « contrat de relance »`: what follows the bracket at the head of a line. */
const NOTE_TEXT = /^\s{1,3}[\p{L}«\d]/u;

/** `(1) Source : DGCL`: a note, wherever it is called. */
const SOURCE_TEXT = /^\s{1,3}(?:Sources?|Hors|Données|Montants?|Y compris|Moyenne|Dont)(?!\p{L})/u;

/** The numbers in brackets that open a line of their own and stand somewhere else, too: calls and texts of notes. */
function bracketedNotes(text: string, readings: readonly Reading[]): ReadonlySet<string> {
  const opening = new Set<string>();
  const calling = new Set<string>();
  for (const reading of readings) {
    if (reading.reason === 'note') calling.add(noteNumbers(text, reading)[0] ?? '');
    // « En emploi (1) » heads a column
    if (reading.rule === 'tete-de-tableau' && isBracketed(text, reading))
      calling.add(text.slice(reading.start, reading.end));
    if (reading.reason !== null || reading.unit !== null || !isBracketed(text, reading)) continue;
    const place = skippedSpacesBack(text, reading.start - 1, Math.max(0, reading.start - 9));
    const opens = place === 0 || text.slice(place, reading.start).includes('\n') || text.charCodeAt(place - 1) === 10;
    const behind = text.slice(reading.end + 1, reading.end + 12);
    if (opens && NOTE_TEXT.test(behind)) opening.add(reading.digits);
    if (opens && SOURCE_TEXT.test(behind)) calling.add(reading.digits);
    if (!opens) calling.add(reading.digits);
  }
  return new Set([...opening].filter((digits) => calling.has(digits)));
}

/** A note stands right below the one before, no blank line between. */
const isBelow = (text: string, before: number, start: number): boolean =>
  before >= 0 && start - before < LONGEST_NOTE && !/\n\s*\n/.test(text.slice(before, start));
/** Unit: characters. */
const LONGEST_NOTE = 400;

/** `1 Hors reprises sur provisions.`: a line that begins with a small number and a capital. */
function opensNote(text: string, { start, end, segment, counted }: Reading, isNext: boolean): boolean {
  if (end - start > 2 || segment.cell) return false;
  const place = text.charCodeAt(start - 1) === 40 ? start - 1 : start;
  const line = skippedSpacesBack(text, place, Math.max(0, place - 8));
  const opens = line === 0 || text.slice(line, place).includes('\n') || place === segment.start;
  const next = skippedSpaces(text, end, Math.min(text.length, end + 3));
  return (
    opens &&
    next > end &&
    isCapital(text.charCodeAt(next)) &&
    (isNext || !(counted && /^\p{Lu}{2}/u.test(text.slice(next, next + 2))))
  );
}

/** Labels of rows that begin `1 Se loger`, `2 Se déplacer`, `65 Charges` are numbered: three that rise, at least. */
function rowsInSeries(text: string, readings: readonly Reading[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let run: Reading[] = [];
  const close = (): void => {
    if (run.length >= LEAST_SERIES || areNumbered(text, run)) for (const { start } of run) starts.add(start);
    run = [];
  };
  for (const reading of readings) {
    if (!opensLabel(text, reading)) continue;
    const last = run[run.length - 1];
    if (last !== undefined && Number(reading.digits) <= Number(last.digits)) close();
    run.push(reading);
  }
  close();
  return starts;
}

/** `1 Syndicat des eaux …`, `2 Préambule …`, `3 Le territoire …`: the pages of a transcript open paragraphs, three at least. */
function paragraphsInSeries(text: string, readings: readonly Reading[]): readonly number[] {
  const starts: number[] = [];
  let run: Reading[] = [];
  for (const reading of readings) {
    if (!opensParagraph(text, reading)) continue;
    if (Number(reading.digits) !== Number(run.at(-1)?.digits) + 1) run = [];
    run.push(reading);
    if (run.length === LEAST_SERIES) starts.push(...run.map(({ start }) => start));
    if (run.length > LEAST_SERIES) starts.push(reading.start);
  }
  return starts;
}

const opensParagraph = (text: string, { start, end, reason, unit, sign, words, segment }: Reading): boolean =>
  end - start <= 3 &&
  reason === null &&
  unit !== 'euros' &&
  sign === null &&
  !words &&
  segment.kind === 'paragraph' &&
  text.charCodeAt(end) === 32 &&
  isCapital(text.charCodeAt(end + 1)) &&
  /(?:^|\n[ \t]*\n[ \t]*)$/u.test(text.slice(Math.max(0, start - 8), start));

const LEAST_SERIES = 3;

/** `| 26 | Rénover`, `| 27 | Ouvrir`, `1 | Pêche`: two are enough where each has a cell of its own and the second goes on. */
const areNumbered = (text: string, run: readonly Reading[]): boolean =>
  run.length > 1 &&
  run.every(
    ({ start, end, segment, digits }, at) =>
      text.charCodeAt(skippedSpaces(text, end, end + 3)) === BAR &&
      ((start === segment.start && run[0]?.digits === '1') ||
        text.charCodeAt(skippedSpacesBack(text, start, start - 3) - 1) === BAR) &&
      (at === 0 || Number(digits) === Number(run[at - 1]?.digits) + 1),
  );

/** A small number in front of the words of a row's label: `2 Se déplacer`. */
function opensLabel(text: string, { start, end, segment, digits, sign, words }: Reading): boolean {
  if (segment.kind !== 'row' || segment.cell || segment.head || sign !== null || words) return false;
  if (digits.length > 2 && !isFunction(text.slice(start, end))) return false;
  if (skippedBar(text, segment.start, end) !== start) return false;
  const next = skippedBar(text, end, segment.end);
  return next > end && isCapital(text.charCodeAt(next));
}

/** `| 12 | Raccorder`: white space, and one bar in it. */
function skippedBar(text: string, start: number, limit: number): number {
  const at = skippedSpaces(text, start, limit);
  return text.charCodeAt(at) === BAR ? skippedSpaces(text, at + 1, limit) : at;
}
const BAR = 124;

const AFTER_NUMBER = new Set([...'.):-–/'].map((sign) => sign.charCodeAt(0)));
const CODE_DIGITS = 3;

const TAB = 9;
/** Accounts have up to six digits. */
const LONGEST_ACCOUNT = 6;
/** `Impôts et taxes (sauf 731)` */
const LEAVES_OUT = /\((?:sauf|hors|dont|y compris|excepté)\s$/u;

/** `16 Emprunts`, `65 Autres charges`: the chapters of a budget. */
const CHAPTER =
  /^(?:Dotations|Subventions|Emprunts?|Immobilisations|Participations|Charges|Autres|Produits|Impôts|Fiscalité|Atténuations?|Provisions|Travaux|Opérations|Reprises|Achats)(?![\p{L}])/u;
const LONGEST_CHAPTER = 20;
/** `66-67⇥Charges financières`, `90-2 Enseignement` */
const CHAPTERS = /^\d{2,3}-\d{1,3}\s{1,4}\p{Lu}/u;
/** `2.1 Enseignement`: a function within a function. */
const isFunction = (written: string): boolean => /^\d{1,2}\.\d{1,2}$/.test(written);
/** `0 bis`, `12`: a step that is the whole name of a row. */
const REST_OF_STEP = /^\s?(?:bis|ter)?\s*$/u;

/** `1. Finances` and `931 Formation` as a row's label, `01` alone on its line, the account `(014)`. */
function isLineNumber(text: string, { start, end, segment, counted, digits, sign }: Reading): boolean {
  if (sign !== null || (digits.includes('.') && !isFunction(text.slice(start, end)))) return false;
  if (!counted && end - start <= CODE_DIGITS && end - start > 1 && text.charCodeAt(start) === 48 && !segment.cell)
    return true;
  if (segment.kind !== 'row' || segment.cell || segment.head) return false;
  if (end - start <= LONGEST_ACCOUNT && LEAVES_OUT.test(text.slice(Math.max(segment.start, start - 14), start)))
    return text.charCodeAt(end) === CLOSE;
  const first = skippedSpaces(text, segment.start, end);
  if (start - first <= CODE_DIGITS + 1 && CHAPTERS.test(text.slice(first, first + LONGEST_CHAPTER))) return true;
  if (first !== start) return false;
  if (end - start <= 2 && REST_OF_STEP.test(text.slice(end, segment.end))) return true;
  if (end >= segment.end) return false;
  const code = text.charCodeAt(end);
  if (code === TAB && end - start <= LONGEST_ACCOUNT) return isCapital(text.charCodeAt(end + 1));
  if (AFTER_NUMBER.has(code)) return !isDigit(text.charCodeAt(end + 1));
  const next = skippedSpaces(text, end, segment.end);
  if (!isSpace(code)) return false;
  if (end - start === 2 && CHAPTER.test(text.slice(next, next + LONGEST_CHAPTER))) return true;
  return (
    AFTER_NUMBER.has(text.charCodeAt(next)) ||
    (digits.length >= CODE_DIGITS && end - start === digits.length && isCapital(text.charCodeAt(next)))
  );
}
