/** What was so before the vote: the results of the year that closed, and what is told in the imperfect. */
import { type Clause, hasWordOf, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { type FactSite, oncePerPassage } from '../site.ts';

/** `Elle empruntait | 38 M€`, `Ses travaux lui permettaient de générer | 15 M€`: how it was. */
export const hasImperfect = ({ document, passage: { clause }, territory: { lead, bracketed } }: FactSite): boolean =>
  (document.step === 'budget primitif' || document.step === 'orientations budgétaires') &&
  !bracketed &&
  clause.words.slice(lead.from, lead.to).some(({ stem }) => IMPERFECT.test(stem) && !PRESENT.test(stem));
const IMPERFECT = /^.{2,}[^r](?:ait|aient)$/;
/** Nouns and present forms with that end. */
const PRESENT = /^(?:.*fait|.*trait|.*connait|plait|souhait)$/;

/** `L'excédent global de clôture s'établit à | 4,2 M€`, `le résultat net`: what the year before closed with, in the budget of the next. */
export function isClosed({ words }: Clause, { from, to }: Range): boolean {
  for (let at = to - 1; at >= from && at > to - CLOSED_REACH; at--) {
    const stem = stemAt(words, at);
    if (AWAY.has(stem)) return false;
    const behind = { from: at + 1, to: Math.min(to, at + CLOSED_WORDS) };
    const isNet = stem !== 'solde' && NET.has(stemAt(words, at + 1));
    if (RESULTS.has(stem) && (isNet || hasWordOf(CLOSED, words, behind))) return true;
  }
  return false;
}
/** `Excédent de la section de fonctionnement` above `| 2,1 M€ en baisse`; one that is carried over is of the new budget. */
export const isBelowResult = oncePerPassage(({ passages, passage }: FactSite): boolean => {
  const [heading] = passages.headingsOf(passage);
  if (heading === undefined) return false;
  const first = stemAt(heading.words, 0);
  return (first === 'excedent' || first === 'deficit') && !heading.words.some(({ stem }) => CARRIED.test(stem));
});
const CARRIED = /^(?:report|repri|previ|anticip|affect)/;
const RESULTS = stems('excédent déficit résultat solde');
const CLOSED = stems('clôture cumulé définitif constaté exécution antérieur');
/** `résultat | net`, `excédent | global` */
const NET = stems('net global');
/** `un résultat net amélioré | grâce à des recettes de 120 M€`, `le déficit est comblé | par` */
const AWAY = stems('par avec grâce pour permet prévisionnel');
/** Words from the result to its sum, at most; of `excédent de la section d'investissement de clôture`. */
const CLOSED_REACH = 14;
const CLOSED_WORDS = 6;
