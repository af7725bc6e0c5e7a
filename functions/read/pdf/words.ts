/** How the lines of a block become one text: words parted at a line end are joined as the document writes them. */
export type LineJoiner = (lines: readonly string[]) => string;

/** Share of line ends with a hyphen above which the document was set with automatic hyphenation. */
const AUTOMATIC_SHARE = 0.03;

/** A line end that parts a word: `profes-`; typesetting programs also write the hyphen U+2010, or draw it a hair off. */
const PARTED_HEAD = /(\p{L}+)[-\u2010]$/u;
const DRAWN_OFF = /\p{Ll}{2} -$/u;
const HYPHEN_END = /[-\u2010]$/;
const LOW_TAIL = /^(\p{Ll}+)/u;

/** The end of a text that tells how the next line is joined to it, so that no line looks at all before it. */
const END_UNITS = 40;

/** First parts of French compounds that keep their hyphen: `mi-parcours`, `non-titulaires`, `avant-projet`. */
const COMPOUND_HEADS: ReadonlySet<string> = new Set(
  `mi demi semi non ex vice sous sur avant après arrière contre entre franco socio éco bio agro auto nord sud est ouest
  centre grand grands saint sainte celui celle ceux celles là ci peut vis rendez porte chef lieu savoir faire haut bas
  plus moins court long libre bien quasi pluri multi micro post pré co`.split(/\s+/),
);

/** Last parts that follow a hyphen: `au-dessous`, `eux-mêmes`, `c'est-à-dire`. */
const COMPOUND_TAILS: ReadonlySet<string> = new Set(
  'dessus dessous delà dedans devant même mêmes là ci dire vis uns unes il elle on ils elles ce tu vous nous'.split(
    ' ',
  ),
);

/** How a document writes: what its lines tell about hyphens at line ends. */
interface Hyphenation {
  /** Share of parted words is that of automatic hyphenation. */
  readonly automatic: boolean;
  /** Words are parted by U+2010, so that the common hyphen is the word's own. */
  readonly typographic: boolean;
  readonly isWord: (word: string) => boolean;
}

/** Invisible joiners and soft hyphens. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** @param allLines all lines of the document, which tell how it writes the words that line ends part */
export function lineJoiner(allLines: readonly string[]): LineJoiner {
  const memory: { words: ReadonlySet<string> | null } = { words: null };
  const parted = allLines.filter((line) => HYPHEN_END.test(line) && PARTED_HEAD.test(line.slice(-END_UNITS))).length;
  const typographic = allLines.some((line) => line.endsWith('\u2010'));
  const automatic = parted > allLines.length * AUTOMATIC_SHARE;
  const isWord = (word: string): boolean => {
    memory.words ??= wordsIn(allLines);
    return memory.words.has(word.toLowerCase());
  };
  const hyphenation: Hyphenation = { automatic, typographic, isWord };
  return (lines) => {
    const done: string[] = [];
    const end = lines.reduce((text, line) => {
      const joined = text === '' ? line : joinedPair(text, line, hyphenation);
      done.push(joined.slice(0, -END_UNITS));
      return joined.slice(-END_UNITS);
    }, '');
    return [...done, end].join('').replace(INVISIBLE, '');
  };
}

function wordsIn(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
}

/** @param end of the text so far */
function joinedPair(end: string, line: string, hyphenation: Hyphenation): string {
  if (end.endsWith('\u00ad')) return end + line;
  if (hyphenation.automatic && DRAWN_OFF.test(end) && LOW_TAIL.test(line)) return end.slice(0, -2) + line;
  const head = HYPHEN_END.test(end) ? PARTED_HEAD.exec(end)?.[1] : undefined;
  const tail = head === undefined ? undefined : LOW_TAIL.exec(line)?.[1];
  if (head !== undefined && tail !== undefined) {
    const keeps = keepsHyphen(head, tail, end.endsWith('\u2010'), hyphenation);
    return keeps ? `${end.slice(0, -1)}-${line}` : end.slice(0, -1) + line;
  }
  const isTight = /[\p{L}\d][-\u2010/]$|['’]$/u.test(end) && /^[\p{L}\d]/u.test(line);
  return isTight ? end + line : `${end} ${line}`;
}

function keepsHyphen(head: string, tail: string, isTypographic: boolean, hyphenation: Hyphenation): boolean {
  if (hyphenation.isWord(`${head}-${tail}`)) return true;
  if (hyphenation.isWord(head + tail) || isTypographic) return false;
  if (COMPOUND_HEADS.has(head.toLowerCase()) || COMPOUND_TAILS.has(tail)) return true;
  return hyphenation.typographic || !hyphenation.automatic;
}
