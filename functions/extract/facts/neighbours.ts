import { type Clause, stemAt } from './clause.ts';
import { stems } from './forms.ts';
import type { Passage, Passages } from './passages.ts';
import { runInTitleOf } from './phrase/run-in.ts';
import { isVerb } from './phrase/verbs.ts';

/** The sentence before, where this one opens with a word that stands for what it was about. */
export function sentenceBefore({ all, text }: Passages, passage: Passage): Clause | null {
  const last = all[passage.index - 1];
  if (passage.kind !== 'sentence' || last?.block !== passage.block) return null;
  const isAsked = passage.clause.placed.length > 0 || text[passage.end - 1] === ':';
  return isAsked &&
    (goesOn(passage.clause) || isSumAgain(passage.clause, last.clause) || isBudgetAgain(passage.clause, last.clause))
    ? last.clause
    : null;
}

/** `Sur ces | 256 M€, 175 M€ vont aux lycées` behind `Le budget s'élève à 256 M€ en 2031`: the sum of the sentence before. */
function isSumAgain({ words, figures: [sum] }: Clause, { figures }: Clause): boolean {
  if (sum === undefined || sum.quantity.unit !== 'euros') return false;
  const isPointed = stemAt(words, sum.from - 1) === 'ces' || (stemAt(words, sum.from - 1) === 'les' && sum.from === 2);
  const opens = sum.from === 1 || (sum.from === 2 && OUT_OF.has(stemAt(words, 0)));
  return (
    isPointed &&
    opens &&
    figures.some(({ quantity }) => quantity.unit === 'euros' && quantity.value === sum.quantity.value)
  );
}
/** `Le budget se présente à l'équilibre avec :` behind `Le dernier point concernait le budget 2031.` */
const isBudgetAgain = ({ words, placed }: Clause, last: Clause): boolean =>
  stemAt(words, 1) === 'budget' &&
  stemAt(words, 0) === 'le' &&
  words.at(-1)?.stem === ':' &&
  placed.length === 0 &&
  last.words.some(({ stem }, at) => stem === 'budget' && YEAR.test(stemAt(last.words, at + 1)));
const YEAR = /^20\d\d$/;
const OUT_OF = stems('sur de dans parmi');

/** The line that declares the unit of the lines below it: `Répartition par politique (en M€, CP)`. */
export const captionAbove = (passages: Passages, passage: Passage): Clause | null =>
  isDeclared(passage) ? (captionsOf(passages).get(passage) ?? null) : null;

const known = new WeakMap<Passages, ReadonlyMap<Passage, Clause>>();

function captionsOf(passages: Passages): ReadonlyMap<Passage, Clause> {
  const found = known.get(passages) ?? captionsIn(passages);
  known.set(passages, found);
  return found;
}

const PRONOUNS = stems('il elle celui celle ceux celles');
/** Verbs that say what something is made of or amounts to: its subject is no body that acts. */
const CONTENT =
  /^(?:compren(?:d|nent|ait|aient|drait|dront)$|augment|progress|baiss|diminu|recul|inclu|integr|represent|elev|attei|compos|decompos|reparti|comport|totalis|etabli|ressor|se$|s$)/;
const POINTERS = new Set(['ce', 'cette', 'ces']);
const SUMS = new Set(
  'budget credit enveloppe montant somme effort depense recette investissement dotation produit section'.split(' '),
);
const OPENS: ReadonlySet<string> = stems('ouvre inscrit ajoute');
/** Words between a pronoun and its verb, at most: `Celui-ci comprend`, `Elles s'élèvent`. */
const VERB_REACH = 3;

/** `Il comprend 2 M€ …`, `Ces crédits se répartissent …` */
function goesOn({ words }: Clause): boolean {
  const first = stemAt(words, 0);
  if (POINTERS.has(first)) return SUMS.has(stemAt(words, 1));
  if (!PRONOUNS.has(first)) return false;
  // « Celle-ci ouvre 18,6 M€ de crédits »
  if (stemAt(words, 1) === 'ci' && OPENS.has(stemAt(words, 2))) return true;
  for (let at = 1; at <= VERB_REACH; at++) if (CONTENT.test(stemAt(words, at))) return true;
  return false;
}

/** Characters of a caption, at most. */
const LONGEST_CAPTION = 160;
const CAPTION = /\([^()]{0,60}(?:€|euros|meur|keur)[^()]{0,40}\)\s*:?\s*$/iu;

function captionsIn({ all, text }: Passages): ReadonlyMap<Passage, Clause> {
  const captions = new Map<Passage, Clause>();
  let above: Passage | null = null;
  let isOpen = false;
  for (const passage of all) {
    if (passage.kind === 'row') continue;
    if (!isDeclared(passage)) {
      above = passage;
      isOpen = false;
    } else if (above !== null) {
      isOpen ||= isCaption(text, above);
      if (isOpen) captions.set(passage, above.clause);
      else above = null;
    }
  }
  return captions;
}

/** One of its figures has the unit that a line above declares. */
const isDeclared = ({ clause }: Passage): boolean => clause.figures.some(({ quantity }) => quantity.rule === DECLARED);
const DECLARED = 'unite-declaree';

function isCaption(text: string, { start, end, clause }: Passage): boolean {
  if (end - start > LONGEST_CAPTION || clause.figures.length > 0) return false;
  const written = text.slice(start, end).trimEnd();
  return (written.endsWith(')') || written.endsWith(':')) && CAPTION.test(written);
}

/** `Objectif 2027`, in a line of its own, over the lines `| 61 % des cours d'eau en bon état` and `Plans d'eau : | 45 %`. */
export function aimAbove(passages: Passages, passage: Passage): Clause | null {
  if (!isLineOfFigure(passage)) return null;
  for (let at = passage.index - 1; at >= Math.max(0, passage.index - AIMED_LINES); at--) {
    const above = passages.all[at];
    if (above?.kind !== 'sentence' || above.block === passage.block) return null;
    const title = runInTitleOf(passages, above);
    if (title !== null && isDatedAim(title) && endsItsLine(passages.text, title, above.clause)) return title;
    if (!isLineOfFigure(above)) return null;
  }
  return null;
}
/** Lines below such a title, and words of one of them, at most. */
const AIMED_LINES = 6;
const LINE_WORDS = 14;
const isLineOfFigure = ({ kind, clause: { words, figures } }: Passage): boolean =>
  kind === 'sentence' && figures.length > 0 && words.length <= LINE_WORDS && !words.some(isVerb);
const isDatedAim = ({ words, placed }: Clause): boolean =>
  AIMS.has(stemAt(words, 0)) &&
  words.length <= TITLE_WORDS &&
  placed.some(({ quantity }) => quantity.kind === 'mention' && quantity.reason === 'annee');
const AIMS: ReadonlySet<string> = stems('objectif cible');
/** Words of `Objectifs de bon état pour 2027`, at most. */
const TITLE_WORDS = 7;
/** Not `Objectif 2030 : 88 %`, which is one line among others. */
const endsItsLine = (text: string, { end }: Clause, { figures }: Clause): boolean =>
  figures.length === 0 || text.slice(end, figures[0]?.quantity.start).includes('\n');

/** Passages between a table and a sentence that goes on about it, at most. */
const BEHIND_TABLE = 6;
const NO_TITLES: readonly Clause[] = [];

/** `Le budget supplémentaire en un tableau` over a table: below it, under the same heading, sentences speak of the same. */
export function titlesOfTableAbove(passages: Passages, { kind, block, index }: Passage): readonly Clause[] {
  if (kind !== 'sentence') return NO_TITLES;
  const { blocks } = passages.structure;
  const heading = blocks[block]?.path.at(-1);
  for (let at = index - 1; at >= Math.max(0, index - BEHIND_TABLE); at--) {
    const above = passages.all[at];
    if (above === undefined || blocks[above.block]?.path.at(-1) !== heading) return NO_TITLES;
    if (above.kind === 'row')
      return passages.introductionsOf(above).filter((title) => !isLineOfHeads(passages.text, title, above));
  }
  return NO_TITLES;
}

const isLineOfHeads = (text: string, { start, end }: Clause, { row }: Passage): boolean => {
  const line = text.slice(start, end);
  return row?.cells.some(({ header }) => header?.some((head) => line.includes(head))) ?? false;
};
