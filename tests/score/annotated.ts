/**
 * Annotated documents (`.ann`): the text of a document with what an analyst reads in it, marked in place.
 *
 *     Le budget s'élève à ⟦b montant_eur=4100000 etape=BP ;; t valeur=4100000 unite=euros|4,1 M€⟧ en ⟦x reason=annee|2025⟧.
 *
 * A mark may hold others (a measure holds its amounts). fixtures/annotated/README.md tells the format in full.
 */

export const DATASETS_BY_CODE = {
  b: 'budget',
  t: 'training',
  w: 'water',
  i: 'indicators',
  m: 'measures',
  x: 'none',
} as const;
export type AnnotatedDataset = (typeof DATASETS_BY_CODE)[keyof typeof DATASETS_BY_CODE];

/** One record of a mark. `debut` and `fin` count code points of the text, end exclusive. */
export interface AnnotatedFact {
  readonly dataset: AnnotatedDataset;
  readonly debut: number;
  readonly fin: number;
  /** The marked text, white space folded. */
  readonly text: string;
  /** As written in the mark: `?` is not scored, an empty value means that the cell must be empty. */
  readonly attributes: Readonly<Record<string, string>>;
}

export interface AnnotatedDocument {
  readonly text: string;
  readonly facts: readonly AnnotatedFact[];
  /** Marks that cannot be read; empty for a sound file. */
  readonly errors: readonly string[];
}

interface OpenMark {
  readonly start: number;
  readonly head: string;
}

/** The text and the facts of an annotated document, facts in the order in which their marks end. Never throws. */
export function annotatedDocumentIn(source: string): AnnotatedDocument {
  const text: string[] = [];
  const facts: AnnotatedFact[] = [];
  const errors: string[] = [];
  const open: OpenMark[] = [];
  const characters = Array.from(source);
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at]!;
    if (character === '⟦') {
      const bar = characters.indexOf('|', at);
      if (bar < 0) return { text: text.join(''), facts, errors: [...errors, `no bar after ⟦ at ${text.length}`] };
      open.push({ start: text.length, head: characters.slice(at + 1, bar).join('') });
      at = bar;
    } else if (character === '⟧') {
      const mark = open.pop();
      if (mark === undefined) errors.push(`⟧ without ⟦ at ${text.length}`);
      else addFactsOf(mark, text, facts, errors);
    } else {
      text.push(character);
    }
  }
  for (const mark of open) errors.push(`⟦${mark.head.slice(0, 40)} is not closed`);
  return { text: text.join(''), facts, errors };
}

function addFactsOf(mark: OpenMark, text: readonly string[], facts: AnnotatedFact[], errors: string[]): void {
  const marked = folded(text.slice(mark.start).join(''));
  for (const record of mark.head.split(' ;; ')) {
    const [code = '', ...assignments] = wordsOf(record);
    const dataset = DATASETS_BY_CODE[code as keyof typeof DATASETS_BY_CODE];
    const wrong = assignments.find((word) => !word.includes('='));
    if (dataset === undefined || wrong !== undefined) {
      errors.push(`cannot read ${JSON.stringify(wrong ?? code)} in ⟦${mark.head.slice(0, 80)}`);
      continue;
    }
    const attributes = Object.fromEntries(assignments.map(assignmentOf));
    facts.push({ dataset, debut: mark.start, fin: text.length, text: marked, attributes });
  }
}

function assignmentOf(word: string): readonly [string, string] {
  const sign = word.indexOf('=');
  return [word.slice(0, sign), word.slice(sign + 1)];
}

/** Words parted by white space; double quotes keep white space inside a word (`libelle="épargne brute"`). */
function wordsOf(record: string): readonly string[] {
  return Array.from(record.matchAll(/(?:"[^"]*"|[^\s"])+/g), ([word]) => word.replaceAll('"', ''));
}

/** White space folded to single spaces, none at the ends. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Runs of digits that no mark but a measure covers, with their surroundings: figures that were forgotten. */
export function unmarkedNumerals({ text, facts }: AnnotatedDocument): readonly string[] {
  const characters = Array.from(text);
  const marked = new Uint8Array(characters.length);
  for (const { dataset, debut, fin } of facts) if (dataset !== 'measures') marked.fill(1, debut, fin);
  return characters.flatMap((character, at) =>
    /[0-9]/.test(character) && marked[at] === 0
      ? [folded(characters.slice(Math.max(0, at - 30), at + 30).join(''))]
      : [],
  );
}
