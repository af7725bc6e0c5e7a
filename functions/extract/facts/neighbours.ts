import { type Clause, stemsIn } from './clause.ts';
import type { Passage, Passages } from './passages.ts';

/** Passages that speak of the figures of another one without being above it in the outline. */
interface Neighbours {
  /** The sentence before, where this one opens with a word that stands for what it was about. */
  readonly before: ReadonlyMap<Passage, Clause>;
  /** The line that declares the unit of the lines below it: `Répartition par politique (en M€, CP)`. */
  readonly caption: ReadonlyMap<Passage, Clause>;
}

const known = new WeakMap<Passages, Neighbours>();

export const sentenceBefore = (passages: Passages, passage: Passage): Clause | null =>
  neighboursIn(passages).before.get(passage) ?? null;

export const captionAbove = (passages: Passages, passage: Passage): Clause | null =>
  neighboursIn(passages).caption.get(passage) ?? null;

function neighboursIn(passages: Passages): Neighbours {
  const found = known.get(passages) ?? { before: continuedIn(passages), caption: captionsIn(passages) };
  known.set(passages, found);
  return found;
}

function continuedIn({ all, text }: Passages): ReadonlyMap<Passage, Clause> {
  const before = new Map<Passage, Clause>();
  all.forEach((passage, index) => {
    const last = all[index - 1];
    if (passage.kind !== 'sentence' || last?.block !== passage.block) return;
    const isAsked = passage.clause.placed.length > 0 || text[passage.end - 1] === ':';
    if (isAsked && goesOn(passage.clause)) before.set(passage, last.clause);
  });
  return before;
}

const PRONOUNS = new Set('il elle celui celle ceux celles'.split(' '));
/** Verbs that say what something is made of or amounts to: its subject is no body that acts. */
const CONTENT =
  /^(?:compren(?:d|nent|ait|aient|drait|dront)$|augment|progress|baiss|diminu|recul|inclu|integr|represent|elev|attei|compos|decompos|reparti|comport|totalis|etabli|ressor|se$|s$)/;
const POINTERS = new Set(['ce', 'cette', 'ces']);
const SUMS = new Set(
  'budget credit enveloppe montant somme effort depense recette investissement dotation produit section'.split(' '),
);
/** Words between a pronoun and its verb, at most: `Celui-ci comprend`, `Elles s'élèvent`. */
const VERB_REACH = 3;

/** `Il comprend 2 M€ …`, `Ces crédits se répartissent …` */
function goesOn(clause: Clause): boolean {
  const [first = '', second = '', ...rest] = stemsIn(clause, { from: 0, to: VERB_REACH + 1 });
  if (PRONOUNS.has(first)) return [second, ...rest].some((stem) => CONTENT.test(stem));
  return POINTERS.has(first) && SUMS.has(second);
}

/** Characters of a caption, at most. */
const LONGEST_CAPTION = 160;
const CAPTION = /\([^()]{0,60}(?:€|euros|meur|keur)[^()]{0,40}\)\s*:?\s*$/iu;

function captionsIn({ all, text }: Passages): ReadonlyMap<Passage, Clause> {
  const captions = new Map<Passage, Clause>();
  let open: Clause | null = null;
  for (const passage of all) {
    if (passage.kind === 'row') continue;
    const isDeclared = passage.clause.figures.some(({ quantity }) => quantity.rule === DECLARED);
    if (isDeclared && open !== null) captions.set(passage, open);
    else if (!isDeclared) open = isCaption(text, passage) ? passage.clause : null;
  }
  return captions;
}

const DECLARED = 'unite-declaree';

const isCaption = (text: string, { start, end, clause }: Passage): boolean =>
  end - start <= LONGEST_CAPTION && clause.figures.length === 0 && CAPTION.test(text.slice(start, end));
