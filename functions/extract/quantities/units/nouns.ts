import { isCapital } from '../characters.ts';
import { folded, type Word, wordAfter } from '../words.ts';

/** Words after a number that are no noun it could count: they join it to the rest of the sentence. */
const JOINS = new Set(
  folded(
    'a ainsi alors apres au aupres auparavant aujourd aussi autant aux avait avant avec avaient c car ce celle ceux ces ' +
      'cet cette chez chacun chacune chaque comme contre d dans de depuis des dernier derniere donc dont du durant elle ' +
      'elles en encore entre environ est et etaient etait etant eux fin hier hors hui ici il ils initialement jusqu jusque ' +
      'l la le les leur leurs lors lorsque mais malgre maximum minimum moins n ne ni notamment on ont or ou par parmi pas ' +
      'pendant permet permettra permettront pour pourra pourraient pourrait pourront precedemment pres presque prevu ' +
      'prevue prevues prevus puis qu quand que qui respectivement s sa sans sauf se selon sera seraient serait seront ses ' +
      'seul seulement si soit son sont sous suite suivant sur tandis tant tous tout toute toutes une un vers versees ' +
      'verses via vont vous votees votes y engagees engages inscrites inscrits mandatees mandates realisees realises ' +
      'actuellement annuellement annuels atteint desormais sachant janvier fevrier mars avril mai juin juillet aout ' +
      'septembre octobre novembre decembre annonces annoncees programmes programmees attendus attendues estimes estimees ' +
      'constates constatees proposes proposees demandes demandees obtenus obtenues alloues allouees percus percues ' +
      'initiaux precedents actuels',
  ).split(' '),
);

/** Words that end like a plural and are none. */
const NO_PLURALS = new Set(
  (
    'dans sans sous plus moins tres mais puis vers hors depuis pas jamais les des ses ces aux eux nous vous ils elles ' +
    'deux trois six dix lors alors apres pres repris compris mis pris fois bas gros gras las suis es as ans mois'
  ).split(' '),
);

/** @param word folded */
export const isPlural = (word: string): boolean => word.length >= 3 && /[sxz]$/.test(word) && !NO_PLURALS.has(word);

const NOUN_WINDOW = 48;

/** The noun (or adjective) that a number counts, right behind it; null where something else follows. */
export function countedAfter(text: string, at: number, to: number): Word | null {
  const near = wordAfter(text, at, to);
  const word = near && near.end > at + NOUN_WINDOW ? wordAfter(text, at, at + NOUN_WINDOW) : near;
  if (!word || word.start === at || JOINS.has(word.word) || word.word.length < 2) return null;
  return word;
}

/** Whether a lower-case plural follows: then even a number in words counts it (`trois opérations`). */
export function countsPlural(text: string, at: number, to: number): boolean {
  const word = wordAfter(text, at, to);
  if (!word || word.start === at || JOINS.has(word.word) || isCapital(text.charCodeAt(word.start))) return false;
  return word.word.length >= 4 && isPlural(word.word);
}
