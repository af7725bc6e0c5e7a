/** How the lines of a block become one text: words parted at a line end are joined as the document writes them. */
export type LineJoiner = (lines: readonly string[]) => string;

/** Share of line ends with a hyphen above which the document was set with automatic hyphenation. */
const AUTOMATIC_SHARE = 0.03;

const PARTED_HEAD = /(\p{L}+)-$/u;
const LOW_TAIL = /^(\p{Ll}+)/u;

/** First parts of French compounds that keep their hyphen: `mi-parcours`, `non-titulaires`, `avant-projet`. */
const COMPOUND_HEADS: ReadonlySet<string> = new Set(
  `mi demi semi non ex vice sous sur avant après arrière contre entre franco socio éco bio agro auto nord sud est ouest
  centre grand grands saint sainte celui celle ceux celles là ci peut vis rendez porte chef lieu savoir faire haut bas
  plus moins court long libre bien quasi pluri multi micro post pré co`.split(/\s+/),
);

/** Invisible joiners and soft hyphens. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** @param allLines all lines of the document, which tell how it writes the words that line ends part */
export function lineJoiner(allLines: readonly string[]): LineJoiner {
  const memory: { words: ReadonlySet<string> | null } = { words: null };
  const parted = allLines.filter((line) => line.endsWith('-') && PARTED_HEAD.test(line.slice(-40))).length;
  const automatic = parted > allLines.length * AUTOMATIC_SHARE;
  const isWord = (word: string): boolean => {
    memory.words ??= wordsIn(allLines);
    return memory.words.has(word.toLowerCase());
  };
  return (lines) =>
    lines
      .reduce((text, line) => (text === '' ? line : joinedPair(text, line, automatic, isWord)), '')
      .replace(INVISIBLE, '');
}

function wordsIn(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
}

function joinedPair(text: string, line: string, automatic: boolean, isWord: (word: string) => boolean): string {
  if (text.endsWith('\u00ad')) return text + line;
  const end = text.slice(-40);
  const head = end.endsWith('-') ? PARTED_HEAD.exec(end)?.[1] : undefined;
  const tail = head === undefined ? undefined : LOW_TAIL.exec(line)?.[1];
  if (head !== undefined && tail !== undefined) {
    return keepsHyphen(head, tail, automatic, isWord) ? text + line : text.slice(0, -1) + line;
  }
  const isTight = /[\p{L}\d][-/]$|['’]$/u.test(end) && /^[\p{L}\d]/u.test(line);
  return isTight ? text + line : `${text} ${line}`;
}

function keepsHyphen(head: string, tail: string, automatic: boolean, isWord: (word: string) => boolean): boolean {
  if (isWord(`${head}-${tail}`)) return true;
  if (isWord(head + tail)) return false;
  return COMPOUND_HEADS.has(head.toLowerCase()) || !automatic;
}
