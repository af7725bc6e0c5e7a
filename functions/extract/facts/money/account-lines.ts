/** Lines of accounts below the lines that name their section and their step. */
import { type Clause, hasWordOf, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Passage, Passages } from '../passages.ts';

/** `Décision modificative n° 1` and `Section de fonctionnement :` above `Article 615 : + 3 000 €`, the nearest first. */
export function accountTitlesOf({ all }: Passages, passage: Passage): readonly Clause[] {
  if (!isLine(passage) || !opensAccount(passage.clause)) return NO_TITLES;
  const titles: Clause[] = [];
  for (let at = passage.index - 1; at >= Math.max(0, passage.index - LINES); at--) {
    const above = all[at] as Passage;
    if (isLine(above)) continue;
    if (!isTitle(above)) break;
    const isOfSection = SECTIONS.has(stemAt(above.clause.words, 0));
    if (titles.length === 0 || !isOfSection) titles.push(above.clause);
    if (!isOfSection) break;
  }
  return titles;
}
const NO_TITLES: readonly Clause[] = [];
/** Lines below such a title, at most. */
const LINES = 16;

/** One sum at the end of a short line. */
const isLine = ({ kind, clause: { figures, words } }: Passage): boolean =>
  kind === 'sentence' &&
  words.length <= LINE_WORDS &&
  figures.some(({ quantity, to }) => quantity.unit === 'euros' && to >= words.length - 1);
/** Unit: words. */
const LINE_WORDS = 16;

/** `Dépenses :`, `Résultat de l'exercice :`; `Résultat global :` is of both sections. */
const opensAccount = ({ words }: Clause): boolean =>
  ACCOUNTS.has(stemAt(words, 0)) && !hasWordOf(OF_BOTH, words, { from: 1, to: words.length });
const ACCOUNTS = stems('dépenses recettes résultat excédent déficit article chapitre compte');
const OF_BOTH = stems('global globale cumulé total ensemble clôture net');

const isTitle = ({ kind, clause: { placed, figures, words } }: Passage): boolean =>
  kind === 'sentence' &&
  figures.length === 0 &&
  placed.length < 2 &&
  words.length <= TITLE_WORDS &&
  (SECTIONS.has(stemAt(words, 0)) || STEPS.has(stemAt(words, 0)));
/** Words of `Décision modificative n° 1 du budget principal :`, at most. */
const TITLE_WORDS = 9;
const SECTIONS = stems('section fonctionnement investissement exploitation');
const STEPS = stems('décision DM budget compte');
