import type { Block } from '../../model.ts';
import type { Document, Rule } from '../document.ts';
import type { Finding } from '../finding.ts';
import { quoted } from '../wording.ts';
import { plainWords } from '../words.ts';

/** `(Retrouvez le bilan du plan … pages 28 et 29)` against the pages of the chapter with these words. */
export const pageReferences: Rule = {
  name: 'repetition:page',
  example: '(Retrouvez le bilan du plan Formation page 12) […] 3. Bilan du plan Formation, page 9',
  findings: (document: Document): readonly Finding[] => {
    const references = referencesIn(document.text);
    const chapters = references.length === 0 ? [] : chaptersOf(document);
    return chapters.length === 0 ? [] : references.flatMap((reference) => findingFor(reference, chapters));
  },
};

const PAGE = 'page';
const PAGES = /pages?\s?(\d{1,3})(?:\s?(?:et|à|-)\s?(\d{1,3}))?\)/y;
/** Longest topic between the bracket and the page. Unit: UTF-16 units. */
const LONGEST_TOPIC = 160;
/** References and chapters that are compared, of a document. */
const MOST = 200;
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.75;
/** Printed and counted pages differ by a cover, and few printed numbers survive: a small distance says nothing. */
const SLACK = 3;
const EMPTY_WORDS = new Set([
  'retrouvez',
  'detail',
  'voir',
  'details',
  'cf',
  'le',
  'la',
  'les',
  'du',
  'de',
  'des',
  'l',
  'd',
  'en',
  'et',
  'a',
  'sur',
  'pour',
  'an',
]);

interface Reference {
  readonly topic: string;
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly end: number;
}

function referencesIn(text: string): readonly Reference[] {
  const found: Reference[] = [];
  for (let at = text.indexOf(PAGE); at >= 0; at = text.indexOf(PAGE, at + PAGE.length)) {
    PAGES.lastIndex = at;
    const match = PAGES.exec(text);
    if (match === null) continue;
    const before = text.slice(Math.max(0, match.index - LONGEST_TOPIC), match.index);
    const open = before.lastIndexOf('(');
    if (open < 0 || before.indexOf(')', open) >= 0) continue;
    const [whole, from = '', to = from] = match;
    const start = match.index - before.length + open;
    found.push({ topic: before.slice(open + 1), from, to, start, end: match.index + whole.length });
    if (found.length === MOST) break;
  }
  return found;
}

interface Chapter {
  readonly title: string;
  readonly words: ReadonlySet<string>;
  readonly first: number;
  readonly last: number;
}

function chaptersOf({ text, structure }: Document): readonly Chapter[] {
  const heads = structure.blocks.filter(({ kind, level, page }) => kind === 'heading' && level === 1 && page !== null);
  return heads.slice(0, MOST).map((block: Block, at): Chapter => {
    const title = text
      .slice(block.start, Math.min(block.end, block.start + 200))
      .replace(/\s+/g, ' ')
      .trim();
    const first = block.page ?? 0;
    return { title, words: wordsOf(title), first, last: Math.max(first, heads[at + 1]?.page ?? first + 2) };
  });
}

const wordsOf = (words: string): ReadonlySet<string> =>
  new Set(
    plainWords(words)
      .split(' ')
      .filter((word) => word.length > 1 && !EMPTY_WORDS.has(word))
      .map((word) => word.replace(/s$/, '')),
  );

function findingFor({ topic, from, to, start, end }: Reference, chapters: readonly Chapter[]): readonly Finding[] {
  const words = [...wordsOf(topic)];
  const shared = (chapter: Chapter): number => words.filter((word) => chapter.words.has(word)).length;
  const [best, second] = [...chapters].sort((a, b) => shared(b) - shared(a));
  if (best === undefined || shared(best) < LEAST_SHARED || shared(best) < words.length * LEAST_SHARE) return [];
  if (second !== undefined && shared(second) === shared(best)) return [];
  const isInside = Number(to) >= best.first - SLACK && Number(from) <= best.last + SLACK;
  const pages = to === from ? `à la page ${from}` : `aux pages ${from} et ${to}`;
  return [
    {
      type: 'renvoi',
      constat: isInside
        ? `Le renvoi ${pages} mène bien au chapitre ${quoted(best.title)}.`
        : `Le document renvoie ${pages}, mais le chapitre ${quoted(best.title)} commence à la page ${best.first}.`,
      lignes: [],
      annonce: Number(from),
      calcule: best.first,
      unite: null,
      tolerance: SLACK,
      verdict: isInside ? 'conforme' : 'ecart',
      start,
      end,
    },
  ];
}
