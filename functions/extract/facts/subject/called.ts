import { type Clause, oncePerClause } from '../clause.ts';
import type { Passages } from '../passages.ts';
import { SILENCE, type Strengths } from './topic-cues.ts';

/** A short name, and the words by which a document tells once that it is of training. */
const CALLED: readonly { readonly stem: string; readonly words: RegExp }[] = [
  { stem: 'entree', words: /entr[ée]es? en (?:formation|apprentissage)/iu },
  { stem: 'pacte', words: /pacte (?:\p{L}+ )?d['’]investissement dans les compétences/iu },
];
/** As surely as a likely word. */
const LIKELY: Strengths = { training: 2, water: 0, other: 0 };

const known = new WeakMap<Passages, ReadonlySet<string>>();

function namesIn(passages: Passages): ReadonlySet<string> {
  const names =
    known.get(passages) ?? new Set(CALLED.filter(({ words }) => words.test(passages.text)).map(({ stem }) => stem));
  known.set(passages, names);
  return names;
}

const STEMS: ReadonlySet<string> = new Set(CALLED.map(({ stem }) => stem));
const namedIn = oncePerClause(({ words }): readonly string[] =>
  words.flatMap(({ stem }) => (STEMS.has(stem) ? [stem] : [])),
);

/** `Entrées 2022`, `le Pacte`: what short names tell, where the document calls them training. */
export function calledIn(passages: Passages, clause: Clause): Strengths {
  const names = namesIn(passages);
  return names.size > 0 && namedIn(clause).some((stem) => names.has(stem)) ? LIKELY : SILENCE;
}
