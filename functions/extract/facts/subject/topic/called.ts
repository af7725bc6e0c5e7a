import { type Clause, oncePerClause, stemAt } from '../../clause.ts';
import type { Passages } from '../../passages.ts';
import type { Word } from '../../words.ts';
import { SILENCE, type Strengths } from './cues.ts';

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
const namedIn = oncePerClause(({ words }): readonly string[] => {
  const named: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const { stem } = words[at] as Word;
    if (STEMS.has(stem) && !isOfMore(words, at)) named.push(stem);
  }
  return named;
});

/** `entrée gratuite`, `entrées au musée`, `pacte de gouvernance`: another thing of that name. */
const isOfMore = (words: readonly Word[], at: number): boolean => {
  const next = stemAt(words, at + 1);
  return MORE.test(next) && !(TAKEN_IN.test(next) && /^\d/.test(stemAt(words, at + 2)));
};
const MORE = /^(?:de|d|du|des|au|aux|gratuit|payant|libre|\p{L}+(?:al|el|eur|ique|aire|if|ale|elle))e?s?$/u;
/** `entrées de 2022`, `entrées au 1er` */
const TAKEN_IN = /^(?:de|d|du|au)$/;

/** `Entrées 2022`, `le Pacte`: what short names tell, where the document calls them training. */
export function calledIn(passages: Passages, clause: Clause): Strengths {
  const names = namesIn(passages);
  return names.size > 0 && namedIn(clause).some((stem) => names.has(stem)) ? LIKELY : SILENCE;
}
