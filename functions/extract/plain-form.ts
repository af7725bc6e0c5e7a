import type { Extraction, Hint, Quality, Row, RowDataset, SourceText } from './model.ts';
import { foldedSpace } from './positions.ts';

/**
 * The text in the one form that rules read: letters composed (NFC), each line end one `\n`, no spaces that do not break
 * outside numbers, no hyphens that are not seen, no frames drawn around boxes.
 * Documents come in other forms too, and are published as they came: `restored` takes an extraction of the plain form back
 * to the document's own text.
 */
export interface PlainForm {
  readonly source: SourceText;
  readonly restored: (extraction: Extraction) => Extraction;
}

/** Only these are written in another way: `\r\n`, `\r`, a letter with marks that stand behind it (`e` + U+0301), a hyphen that is not seen. */
const OTHER_FORM = /\r\n?|[^\p{M}\r\n]\p{M}+|(?<=\p{L})[\u00ac\u00ad](?=\p{Ll})/gu;
/** `entre¬prises` is what an old encoding makes of it. */
const HIDDEN = /^[\u00ac\u00ad]$/;
const MAY_BE_OTHER = /[\r\p{M}\u00ac\u00ad]/u;
/** No text of Latin letters and usual signs has a character of these ranges: told in a tenth of the time. */
const BEYOND_LATIN = /[\r\u00ac\u00ad\u02ff-\u1fff\u20cf-\u20ff\u2c00-\u2fff\u3020-\udfff\ufb00-\ufe2f]/;

export function plainFormOf(source: SourceText): PlainForm {
  const unframed = withEuroSigns(withoutFrames(source.text));
  const even = withPlainSpaces(unframed);
  const isOther = BEYOND_LATIN.test(even) && MAY_BE_OTHER.test(even);
  // Quotes are folded: of another kind of space nothing is left in them.
  if (!isOther && unframed === source.text)
    return { source: { ...source, text: even }, restored: (extraction) => extraction };
  const { text, edits } = plainTextOf(even);
  const unitAt = shifter(edits, 'unit', 'plainUnit');
  const codePointAt = shifter(edits, 'plainPoint', 'point');
  const hints = source.hints.map((hint): Hint => ({ ...hint, start: unitAt(hint.start), end: unitAt(hint.end) }));
  return {
    source: { text, pages: source.pages.map(unitAt), hints },
    restored: (extraction) => restoredTo(source.text, codePointAt, extraction),
  };
}

/** `Mesure 1 : créer`, `12 M€`, with spaces that do not break; between digits they tell the thousands of one number and stay. */
const withPlainSpaces = (text: string): string =>
  FIXED_SPACE.test(text) ? text.replace(FIXED_SPACES_OUTSIDE_NUMBERS, ' ') : text;
const FIXED_SPACE = /[\u00a0\u2007\u2009\u202f]/;
const FIXED_SPACES_OUTSIDE_NUMBERS = /(?<!\d)[\u00a0\u2007\u2009\u202f]|[\u00a0\u2007\u2009\u202f](?!\d)/g;

const DRAWN = /[\u2500-\u257f]/;
const DRAWN_LINE = /^.*[\u2500-\u257f].*$/gm;
const UPRIGHT = /[\u2502\u2503\u2551]/g;
/** `+--- QUI PAIE ? ----`, `--------+` */
const TYPED_LINE = /^[^\S\n]*\+-{2}.*$|^.*-{2}\+[^\S\n]*$/gm;
const TYPED = /\+-{2,}[+-]*|-{2,}\+?/g;
/** Upright lines of one row that part cells, at least; fewer are the sides of a box. */
const LEAST_BARS = 3;

/** Blanks for each sign of a frame, so that all places stay what they are; bars for what parts the cells of a row. */
function withoutFrames(text: string): string {
  const isTyped = text.includes('+--') || text.includes('--+');
  if (!isTyped && !DRAWN.test(text)) return text;
  const blank = (signs: string): string => ' '.repeat(signs.length);
  return text
    .replace(DRAWN_LINE, (line) =>
      ((line.match(UPRIGHT)?.length ?? 0) >= LEAST_BARS ? line.replace(UPRIGHT, '|') : line).replace(
        /[\u2500-\u257f]+/g,
        blank,
      ),
    )
    .replace(TYPED_LINE, (line) => line.replace(TYPED, blank));
}

/** `1,90 ¤`: the sign of any currency stands where an old encoding has the euro. */
const withEuroSigns = (text: string): string =>
  text.includes('¤') ? text.replace(/(?<=\d[^\S\n]?[kM]?)¤/g, '€') : text;

/** Ends of a place that was rewritten, before and after, in UTF-16 units and in code points. */
interface Edit {
  readonly unit: number;
  readonly plainUnit: number;
  readonly point: number;
  readonly plainPoint: number;
}

function plainTextOf(text: string): { readonly text: string; readonly edits: readonly Edit[] } {
  const parts: string[] = [];
  const edits: Edit[] = [];
  const at = { unit: 0, plainUnit: 0, point: 0, plainPoint: 0 };
  for (const { 0: written, index } of text.matchAll(OTHER_FORM)) {
    const before = text.slice(at.unit, index);
    const plain = written.startsWith('\r') ? '\n' : HIDDEN.test(written) ? '' : written.normalize('NFC');
    const points = codePointsIn(before);
    parts.push(before, plain);
    at.plainUnit += before.length + plain.length;
    at.unit = index + written.length;
    at.point += points + codePointsIn(written);
    at.plainPoint += points + codePointsIn(plain);
    edits.push({ ...at });
  }
  parts.push(text.slice(at.unit));
  return { text: parts.join(''), edits };
}

/** Code points of a text. */
function codePointsIn(text: string): number {
  const pairs = text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  return text.length - pairs;
}

/** Positions on one side of the edits as positions on the other. */
function shifter(edits: readonly Edit[], from: keyof Edit, to: keyof Edit): (position: number) => number {
  return (position) => {
    let [low, high] = [0, edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edits[middle] as Edit)[from] <= position) low = middle + 1;
      else high = middle;
    }
    const last = edits[low - 1];
    return last === undefined ? position : position - last[from] + last[to];
  };
}

function restoredTo(text: string, codePointAt: (plain: number) => number, extraction: Extraction): Extraction {
  const characters = Array.from(text);
  const quoted = (debut: number, fin: number): string => foldedSpace(characters.slice(debut, fin).join(''));
  const rowOf = (row: Row): Row => {
    const [debut, fin] = [codePointAt(Number(row.debut)), codePointAt(Number(row.fin))];
    return { ...row, debut, fin, valeur_texte: row.valeur_texte === null ? null : quoted(debut, fin) };
  };
  const { document, rows, quality } = extraction;
  const entries = Object.entries(rows).map(([dataset, all]): [string, readonly Row[]] => [dataset, all.map(rowOf)]);
  return {
    document: { ...document, caracteres: characters.length },
    rows: Object.fromEntries(entries) as Record<RowDataset, readonly Row[]>,
    quality: restoredQuality(quality, codePointAt, quoted),
  };
}

function restoredQuality(
  quality: Quality,
  codePointAt: (plain: number) => number,
  quoted: (debut: number, fin: number) => string,
): Quality {
  const at = (plain: number | null): number | null => (plain === null ? null : codePointAt(plain));
  return {
    ...quality,
    nombres: quality.nombres.map((one) => {
      const [debut, fin] = [codePointAt(one.debut), codePointAt(one.fin)];
      return { ...one, debut, fin, texte: quoted(debut, fin) };
    }),
    alertes: quality.alertes.map((one) => ({ ...one, debut: at(one.debut), fin: at(one.fin) })),
  };
}
