import type { Span } from '../model.ts';
import { isBlank, isDigit, isLetter, isLower, isUpper } from './letters.ts';

/** What stands in front of an item or a heading. The span ends where the words begin. */
export interface Marker extends Span {
  readonly kind: 'bullet' | 'number' | 'keyword';
  /** Markers of one list have one style: `•`, `-`, `1.`, `a)`, `1.1`, `mesure`. */
  readonly style: string;
  /** Place in the sequence, from 1 (`b)` is 2, `IV` is 4); null for a bullet. */
  readonly ordinal: number | null;
  /** The number or letter as written (`1`, `B`, `IV`); null for a bullet. */
  readonly label: string | null;
  /** A hyphen without a space (`-La`, `-1,35 M€`): a bullet only among others of its kind. */
  readonly glued: boolean;
}

/** Words that carry the number of a part of a document. */
export const PART_WORDS: ReadonlySet<string> = new Set([
  'axe', 'partie', 'chapitre', 'titre', 'volet', 'pilier', 'zoom', 'focus', 'annexe', 'enjeu', 'défi', 'ambition',
  'commission', 'priorité', 'orientation', 'thème', 'levier', 'rapport', 'section', 'phase', 'étape',
]); // biome-ignore format: a list of words
/** Words that carry the number of a thing announced. */
export const MEASURE_WORDS: ReadonlySet<string> = new Set([
  'mesure', 'action', 'objectif', 'engagement', 'préconisation', 'proposition', 'recommandation', 'fiche', 'projet',
  'décision', 'délibération', 'chantier',
]); // biome-ignore format: a list of words

/** `D1 – Animer`, `B2. Installer`, `A1  Ouvrir`: without a second number a sign tells, or a gap. */
const LETTERED_ONCE = /([A-H]\d{1,2})(?: [–—-] +|\. +| {2,4})(?=[\p{Lu}«])/uy;

/** `- A.1 Faire découvrir`, `B2.1 ► Planter`, `II.2. Recettes`: a letter or a roman number with numbers, before a capital letter. */
const LETTERED =
  /((?:[A-H][.-]|[A-H]\d{1,2}\.(?=\d)|[IVX]{1,4}[.-])\d{1,2}(?:[.-]\d{1,2})?) ?(?:[.):|►▶▸–—-] *)? (?=[\p{Lu}«])/uy;

/** • ● ▪ ■ □ ◦ ○ · ‣ ▸ ► ▶ ➔ ➢ → ⇒ ✓ ✔ ❖ ♦ ◆ ★ ☑ ☐ ❑ ➤ ➜ ❯ ◗ ⮚ ⦁ and the square and arrow of lost fonts. */
const GLYPHS: ReadonlySet<number> = new Set(
  Array.from('•●▪■□◦○·∙‣▸►▶➔➢→⇒✓✔❖♦◆◇★☑☐❑➤➜❯⮚⯈▻▷⚫⦁⬥', (glyph) => glyph.charCodeAt(0)),
);
const DASHES: ReadonlySet<number> = new Set([0x2d, 0x2010, 0x2011, 0x2013, 0x2014, 0x2212]);
const isPrivate = (code: number): boolean => code >= 0xe000 && code <= 0xf8ff;
/** Letters that a check mark, an arrow or a square of a symbol font decays to: never a French word of one letter. */
const DECAYED: ReadonlySet<number> = new Set([0xfc, 0xd8, 0xa7, 0x6f]);

const NUMBER =
  /(\d{1,3}(?:\.\d{1,2}){0,3})(?: (?:bis|ter|quater)(?=[ .)/-]))?(?: ?([.)/]|[°º](?:\)| ?[-–—](?=[ \t]))?)| ?([-–—>›|])(?=[ \t]\p{L}))?[ \t]*/uy;
const ROMAN = /([IVX]{1,5})(?: ?([.)/°])| ?([-–—:])(?=[ \t]))[ \t]*/y;
const LETTER = /([A-Za-z])(?: ?([.)/])(?: ?[-–—](?=[ \t]+\p{L}))?| ([–—-])(?=[ \t]\p{Lu}))[ \t]+/uy;
/** `Mesure 3 :`, `Axe II –`, `Objectif opérationnel 1.2 :`, `Action 2 /`, `Action n° 1.2.`, `Fiche-action B4 –`, `Fiche B-1 –` */
const KEYWORD =
  /(?:(?:[Ff]iches?|FICHES?)[ -])?(\p{L}{3,15})(?: +(?:[Ss]tratégique|[Pp]rioritaire|[Oo]pérationnel(?:le)?|[Ss]pécifique|[Tt]hématique|[Gg]énérale?|phare|STRATÉGIQUE|PRIORITAIRE|OPÉRATIONNEL(?:LE)?|SPÉCIFIQUE))? *(?:(?:[nN] ?[°ºo]|#) ?)?(\d{1,3}(?:\.\d{1,2}){0,3}(?:\/\d{1,2}(?= ?[:–—-]))?|[IVX]{1,4}|[A-H](?:[.-]?\d{1,2}){0,2})(?=[^\p{L}\p{N}]|$) *([:.)|■▪•·►▶▸▹▷➤→›>–—-]+|\/(?=[ \t])|)[ \t]*/uy;

/** `#1 Réparer`, `N° 2 : Réparer` */
const HASH = /(?:#|[nN] ?°) ?(\d{1,2})(?: ?[:.)–—-])? +(?=[\p{Lu}«+])/uy;

/** `17SP-2101 Garantie d'emprunt`, `CP-2023-045 :`, `DEL2024/12 –`: the code of a report or a deliberation. */
const CODE =
  /(\d{2,4}[-.]?\p{Lu}{2,5}[-._/]?\d{2,5}|\p{Lu}{2,5}[-._/]?\d{2,4}[-._/]\d{2,5})(?: ?[:–—-])? +(?=[\p{Lu}«])/uy;

/** The marker that a line begins with; null for none. `1er`, `2 915 inscriptions`, `2/9` and `3,5 M€` have none. */
export function markerOf(text: string, line: Span): Marker | null {
  const title = titleMarkAt(text, line);
  const bullet = title ?? bulletAt(text, line.start, line.end);
  if (bullet === null) return enumeratorAt(text, line.start, line.end);
  const inner = enumeratorAt(text, bullet.end, line.end);
  if (inner === null || (title === null && inner.kind !== 'keyword' && !inner.label?.includes('.'))) return bullet;
  return { ...inner, start: bullet.start, style: `${bullet.style}${inner.style}` };
}

/** `## Nos priorités`: a title of a text that is typed with marks. */
const HASHES = /(#{1,6}) +(?=[\p{L}\p{N}«“"(*])/uy;

/** The mark of a typed title: `#` and a space, or two stars around the whole line; its style is `h1` to `h6` or `hb`. */
function titleMarkAt(text: string, line: Span): Marker | null {
  const code = text.charCodeAt(line.start);
  if (code === 0x23) {
    HASHES.lastIndex = line.start;
    const found = HASHES.exec(text);
    if (found === null || HASHES.lastIndex >= line.end) return null;
    return titleMark(line.start, HASHES.lastIndex, `h${found[1]?.length}`);
  }
  return code === 0x2a && isStarred(text, line) ? titleMark(line.start, line.start + 2, 'hb') : null;
}

const titleMark = (start: number, end: number, style: string): Marker => ({
  start,
  end,
  kind: 'bullet',
  style,
  ordinal: null,
  label: null,
  glued: false,
});

/** `**Axe A – Orienter**`: a line that is short, set off as a whole and no sentence. */
const STARRED = /^\*\*(?![\s*])[^*]{2,130}[^\s*.;,]\*\*$/;
const LONGEST_STARRED = 140;

const isStarred = (text: string, { start, end }: Span): boolean =>
  end - start <= LONGEST_STARRED && text.startsWith('**', start) && STARRED.test(text.slice(start, end));

/** The marker says that the line is a title, whatever stands around it. */
export const isTitleMark = ({ style }: Marker): boolean => style.charCodeAt(0) === 0x68 && /^h[1-6b]/.test(style);

function bulletAt(text: string, start: number, limit: number): Marker | null {
  const code = text.charCodeAt(start);
  const picture = pictureAt(text, start, limit);
  if (picture !== null) return picture;
  if (code === EQUALS) return arrowAt(text, start, limit);
  if (code > 0x7f || code === 0x2d || code === 0x2a || code === 0x3e || code === 0x6f || code === POINT) {
    const isGlyph = GLYPHS.has(code) || isPrivate(code);
    const isDash = DASHES.has(code);
    const isDecayed = DECAYED.has(code);
    if (!isGlyph && !isDash && !isDecayed && code !== 0x2a && code !== 0x3e && code !== POINT) return null;
    const run = runEnd(text, start, limit, code);
    const end = blanksEnd(text, run, limit);
    if ((isDash || code === 0x2a) && run - start > 1) return null;
    const spaced = end > run;
    if (code === POINT && (run - start > 1 || !spaced || !isLetter(text.charCodeAt(end)))) return null;
    if (isDecayed && !(spaced && isLetterOrQuote(text.charCodeAt(end)))) return null;
    if (end >= limit) return isGlyph ? bullet(start, end, code, false) : null;
    const next = text.charCodeAt(end);
    if ((isDash || code === 0x2a) && !spaced && !isLetter(next) && !isDigit(next)) return null;
    // `*Publié le 12 mars*`: a line set off as a whole.
    if (code === 0x2a && !spaced && text.charCodeAt(limit - 1) === code) return null;
    return bullet(start, end, code, isDash && !spaced);
  }
  return null;
}

/** `. Planter des haies`, `. la pose d'abris`, among others of its kind */
const POINT = 0x2e;
const EQUALS = 0x3d;

/** `=> Priorité aux écoles` */
function arrowAt(text: string, start: number, limit: number): Marker | null {
  if (text.charCodeAt(start + 1) !== 0x3e) return null;
  const end = blanksEnd(text, start + 2, limit);
  return end > start + 2 && end < limit ? bullet(start, end, EQUALS, false) : null;
}

/** ✅ ❌ ✔️ ➡️ 👉 📌 🔹 🟢: pictures that web pages and letters set in front of items. */
const PICTURES =
  /(?:[\u2705\u274c\u2714\u2716\u2611\u27a1\u25aa\u25ab\u25fe\u2b50]|[\u{1f449}\u{1f4cc}\u{1f4cd}\u{1f539}\u{1f538}\u{1f537}\u{1f536}\u{1f534}\u{1f535}\u{1f7e0}-\u{1f7e4}\u{1f195}])\ufe0f? +/uy;

function pictureAt(text: string, start: number, limit: number): Marker | null {
  const code = text.charCodeAt(start);
  if (code < 0x25aa || (code > 0x2b50 && code < 0xd83c) || code > 0xd83d) return null;
  PICTURES.lastIndex = start;
  if (!PICTURES.test(text) || PICTURES.lastIndex >= limit) return null;
  // One list may have several of them (✅ for what is done, ❌ for what is not).
  return { ...bullet(start, PICTURES.lastIndex, 0, false), style: '✅' };
}

const bullet = (start: number, end: number, code: number, glued: boolean): Marker => ({
  start,
  end,
  kind: 'bullet',
  style: DASHES.has(code) ? '-' : String.fromCharCode(code),
  ordinal: null,
  label: null,
  glued,
});

function enumeratorAt(text: string, start: number, limit: number): Marker | null {
  const code = text.charCodeAt(start);
  if (isDigit(code)) return numberAt(text, start, limit) ?? codeAt(text, start, limit);
  if (code === 0x23 || code === 0x6e || code === 0x4e) {
    const hash = hashAt(text, start, limit);
    if (hash !== null) return hash;
  }
  if (code >= FIRST_CIRCLED && code <= LAST_CIRCLED) return circledAt(text, start, limit);
  if (!isLetter(code)) return null;
  // Nearly every line begins with a word in small letters, and those are no numbers and no codes.
  if (isLower(text.charCodeAt(start + 1))) return keywordAt(text, start, limit);
  return (
    letteredAt(text, start, limit) ??
    letteredOnceAt(text, start, limit) ??
    romanAt(text, start, limit) ??
    letterAt(text, start, limit) ??
    keywordAt(text, start, limit) ??
    codeAt(text, start, limit)
  );
}

/** ① to ⑳ */
const FIRST_CIRCLED = 0x2460;
const LAST_CIRCLED = 0x2473;

function circledAt(text: string, start: number, limit: number): Marker | null {
  const end = blanksEnd(text, start + 1, limit);
  if (end >= limit) return null;
  const ordinal = text.charCodeAt(start) - FIRST_CIRCLED + 1;
  return { start, end, kind: 'number', style: '①', ordinal, label: String(ordinal), glued: false };
}

/** `1.2 M€ pour les pistes`: a decimal number. */
const MONEY_UNIT = /^(?:[MK]€|Md|ME(?:UR)?(?![\p{L}]))/u;

/** `12 | Lycées⏎14 | Collèges`: rows of two cells, where `1 | Lycées` alone is a title. */
const isAmongRows = (text: string, start: number, limit: number): boolean =>
  ROW_BELOW.test(text.slice(limit, limit + ROW_START)) || ROW_ABOVE.test(text.slice(Math.max(0, start - LINE), start));
const ROW_BELOW = /^ *\r?\n[\d ]+\|/;
const ROW_ABOVE = /(?:^|\n)[\d ]+\|[^\n]*\n$/;
/** Unit: characters. */
const ROW_START = 12;
const LINE = 120;

function numberAt(text: string, start: number, limit: number): Marker | null {
  NUMBER.lastIndex = start;
  const found = NUMBER.exec(text);
  if (found === null) return null;
  const [whole, label = '', sign, dash] = found;
  const end = start + whole.length;
  const next = text.charCodeAt(end);
  const spaced = isBlank(text.charCodeAt(end - 1));
  const parts = label.split('.');
  if (end >= limit) return null;
  // `3.1 L'équilibre`: two numbers need no sign, but a capital letter.
  if (sign === undefined && dash === undefined) {
    const isTitle = isUpper(next) && !MONEY_UNIT.test(text.slice(end, end + 4));
    return parts.length > 1 && spaced && isTitle ? numbered(start, end, label, '.', parts.length) : null;
  }
  if (dash === '|' && isAmongRows(text, start, limit)) return null;
  if (dash !== undefined) return isUpper(next) ? numbered(start, end, label, '-', parts.length) : null;
  if (sign === '.' && !spaced && !isUpper(next)) return null;
  if (sign === '/' && !spaced && !isUpper(next)) return null;
  if (isDigit(next) && !spaced) return null;
  if ((sign === '°' || sign === 'º') && !isLetterOrQuote(next)) return null;
  return numbered(start, end, label, sign ?? '.', parts.length);
}

function hashAt(text: string, start: number, limit: number): Marker | null {
  HASH.lastIndex = start;
  const found = HASH.exec(text);
  const label = found?.[1] ?? '';
  const end = start + (found?.[0].length ?? 0);
  if (found === null || end >= limit) return null;
  return { start, end, kind: 'number', style: '#', ordinal: Number(label), label, glued: false };
}

function codeAt(text: string, start: number, limit: number): Marker | null {
  CODE.lastIndex = start;
  const found = CODE.exec(text);
  const end = start + (found?.[0].length ?? 0);
  if (found === null || end >= limit) return null;
  const label = found[1] ?? '';
  return { start, end, kind: 'number', style: 'code', ordinal: Number(/\d+$/.exec(label)?.[0]), label, glued: false };
}

function numbered(start: number, end: number, label: string, sign: string, depth: number): Marker {
  const style = depth > 1 ? Array.from({ length: depth }, () => '1').join('.') : `1${sign}`;
  return { start, end, kind: 'number', style, ordinal: Number(label.split('.').at(-1)), label, glued: false };
}

function letteredAt(text: string, start: number, limit: number): Marker | null {
  LETTERED.lastIndex = start;
  const label = LETTERED.exec(text)?.[1] ?? '';
  const end = LETTERED.lastIndex;
  if (label === '' || end >= limit) return null;
  const [chapter = '', ...numbers] = label.split(/[.-]/);
  const isRoman = romanValue(chapter) !== null;
  const style = isRoman ? ROMAN_STYLE : chapter.length > 1 ? 'A1.1' : 'A.1';
  return { start, end, kind: 'number', style, ordinal: Number(numbers.at(-1)), label, glued: false };
}

function letteredOnceAt(text: string, start: number, limit: number): Marker | null {
  if (!isDigit(text.charCodeAt(start + 1))) return null;
  LETTERED_ONCE.lastIndex = start;
  const label = LETTERED_ONCE.exec(text)?.[1] ?? '';
  const end = LETTERED_ONCE.lastIndex;
  if (label === '' || end >= limit) return null;
  return { start, end, kind: 'number', style: 'A1', ordinal: Number(label.slice(1)), label, glued: false };
}

function romanAt(text: string, start: number, limit: number): Marker | null {
  ROMAN.lastIndex = start;
  const found = ROMAN.exec(text);
  const label = found?.[1] ?? '';
  const ordinal = romanValue(label);
  if (found === null || ordinal === null) return null;
  const end = start + found[0].length;
  if (end >= limit || !isLetterOrQuote(text.charCodeAt(end))) return null;
  return { start, end, kind: 'number', style: `I${found[2] ?? '-'}`, ordinal, label, glued: false };
}

/** Style of `II.1`, below `II.` */
const ROMAN_STYLE = 'I.1';
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

function romanValue(label: string): number | null {
  const index = ROMANS.indexOf(label);
  return index < 0 ? null : index + 1;
}

function letterAt(text: string, start: number, limit: number): Marker | null {
  LETTER.lastIndex = start;
  const found = LETTER.exec(text);
  if (found === null) return null;
  const [whole, label = '', stop, dash] = found;
  const sign = stop ?? (dash === undefined ? '' : '-');
  const end = start + whole.length;
  // `a) + 120 places` is an item, too.
  if (end >= limit || !(isLetterOrQuote(text.charCodeAt(end)) || text.charCodeAt(end) === 43)) return null;
  // `E. B. – 02 31…` and `M. V., conseiller`: initials of a person.
  if (sign === '.' && text.charCodeAt(end + 1) === 46) return null;
  const isCapital = isUpper(label.charCodeAt(0));
  const ordinal = label.toUpperCase().charCodeAt(0) - 64;
  return { start, end, kind: 'number', style: `${isCapital ? 'A' : 'a'}${sign}`, ordinal, label, glued: false };
}

/** `Objectif 50/50 :`, `Objectif 80/20 :` tell shares; `Mesure 10/10 :` is the last of a few. */
const FEW = 19;

function keywordAt(text: string, start: number, limit: number): Marker | null {
  if (!isPartWord(text, start, limit)) return null;
  KEYWORD.lastIndex = start;
  const found = KEYWORD.exec(text);
  if (found === null) return null;
  const [whole, written = '', label = '', sign = ''] = found;
  const end = Math.min(limit, start + whole.length);
  const style = singular(written.toLowerCase());
  // `Action 1.2 Créer une maison de santé`: a number needs no sign before the title of a measure.
  const isTitled = MEASURE_WORDS.has(style) && isDigit(label.charCodeAt(0)) && isUpper(text.charCodeAt(end));
  if (sign === '' && end < limit && !isTitled) return null;
  if (style === 'chapitre' && ACCOUNT_SUM.test(text.slice(end, end + LONGEST_SUM))) return null;
  const [, last, total] = /(\d+)(?:\/(\d+))?$/.exec(label) ?? [];
  if (total !== undefined && Number(last) >= Number(total) && Number(total) > FEW) return null;
  const ordinal = last === undefined ? (romanValue(label) ?? label.charCodeAt(0) - 64) : Number(last);
  return { start, end, kind: 'keyword', style, ordinal, label, glued: false };
}

/** `Chapitre 23 : | – 118 000 €`: a line of the accounts with its sum, and no title. */
const ACCOUNT_SUM = /^(?:[-–−+] ?)?\d[\d .,\u00a0\u202f]*(?:€|[kKM]€|Md€|euros)[^\S\n]*(?=\n|$)/u;
/** Unit: characters. */
const LONGEST_SUM = 30;

/** Longest word that carries a number (`recommandations`). */
const MAX_PART_WORD = 16;

function isPartWord(text: string, start: number, limit: number): boolean {
  const last = Math.min(limit, start + MAX_PART_WORD);
  let end = start;
  while (end < last && isLetter(text.charCodeAt(end))) end += 1;
  if (end - start < 3 || !mayCarryNumber(text, start, end)) return false;
  const word = singular(text.slice(start, end).toLowerCase());
  return PART_WORDS.has(word) || MEASURE_WORDS.has(word);
}

/**
 * A number follows the word (`Axe 3`, `Action n° 2`, `Volet B`, `Axe stratégique 1`), or may hide in it: `Fiche action 4`, and words in capitals.
 * Few words have one, and looking them up costs more.
 */
function mayCarryNumber(text: string, start: number, end: number): boolean {
  const first = text.charCodeAt(start);
  if (first === 0x66 || first === 0x46 || !isLower(text.charCodeAt(end - 1))) return true;
  let at = end;
  while (isBlank(text.charCodeAt(at))) at += 1;
  const next = text.charCodeAt(at);
  return isDigit(next) || isUpper(next) || next === 0x6e || next > 0xff || QUALIFIED.has(text.slice(at, at + 5));
}
/** How `stratégique`, `prioritaire`, `opérationnel`, `spécifique`, `thématique`, `générale`, `phare` begin. */
const QUALIFIED: ReadonlySet<string> = new Set(['strat', 'prior', 'opéra', 'spéci', 'théma', 'génér', 'phare']);

const singular = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word);

function isLetterOrQuote(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0xab || code === 0x201c || code === 0x22 || code === 40;
}

function runEnd(text: string, start: number, limit: number, code: number): number {
  const state = { at: start };
  while (state.at < limit && text.charCodeAt(state.at) === code) state.at += 1;
  return state.at;
}

function blanksEnd(text: string, start: number, limit: number): number {
  const state = { at: start };
  while (state.at < limit && isBlank(text.charCodeAt(state.at))) state.at += 1;
  return state.at;
}
