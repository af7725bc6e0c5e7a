/** What is owed or held, and neither spent nor received. */
import { type Clause, cuesOf, hasCue, type Range, stemAt } from '../clause.ts';
import { headSays } from '../columns.ts';
import { stems } from '../forms.ts';
import type { FactSite } from '../site.ts';

/**
 * `l'encours de la dette`, no interest and no repayment.
 *
 * @param own the words that are about the figure
 */
export function isStock(site: FactSite, own: Range): boolean {
  const isSaid = (kind: 'stock' | 'debt-service'): boolean =>
    hasCue(site.passage.clause, kind, own) || headSays(site, kind) || labelSays(site, kind);
  const isOwed =
    isOutstanding(site) ||
    hasCue(site.passage.clause, 'stock', own, 'restant') ||
    isOfDebt(site) ||
    isStillOfStock(site);
  return isOwed || (isSaid('stock') && !isSaid('debt-service'));
}

/** `L'encours, de 764 M€ fin 2019, atteindrait | 825 M€ un an plus tard`: a verb of levels behind the stock that opens the sentence. */
function isStillOfStock({ passage: { clause }, placed: { from } }: FactSite): boolean {
  const { words } = clause;
  if (isDebtThatMoves(words, from)) return true;
  if (!words.slice(0, OPENING).some(({ stem }) => stem === 'encour' || stem === 'endettement')) return false;
  // « est estimé à 791,8 M€ à la fin de cette année et à | 889,2 M€ fin 2023 »
  const isSecond = stemAt(words, from - 1) === 'a' && stemAt(words, from - 2) === 'et';
  const reach = isSecond ? SECOND_REACH : VERB_REACH;
  for (let at = from - 1; at > from - reach; at--) if (REACHES.test(stemAt(words, at))) return true;
  return false;
}
/** `Si l'emprunt est souscrit, la dette remontera à presque | 18 M€` */
function isDebtThatMoves(words: Clause['words'], from: number): boolean {
  for (let at = from - 2; at > from - DEBT_REACH; at--)
    if (stemAt(words, at) === 'dette')
      return OWED.has(stemAt(words, at - 1)) && stemAt(words, at - 2) !== 'de' && REACHES.test(stemAt(words, at + 1));
  return false;
}
const OWED = stems('la sa notre cette');
/** Words of `dette remontera à plus de`, and one more. */
const DEBT_REACH = 7;
/** Words of `Au 31 décembre 2022, l’encours`, at most. */
const OPENING = 10;
const VERB_REACH = 4;
const SECOND_REACH = 16;
const REACHES =
  /^(?:attein|approch|avoisin|depass|redescend|remont|retomb|reviend|pass(?:e|era|erait)$|s?etabli|eleve|estime|ramene$|limite$)/;

/** `Encours de la dette | 317 € | 349 €`: the label of a row is said of all its cells. */
const labelSays = ({ passages, passage }: FactSite, kind: 'stock' | 'debt-service'): boolean =>
  passage.row !== null && passages.labelsOf(passage).some((label) => cuesOf(label, kind).length > 0);

/** A column `CRD au 31/12`, `Capital restant dû`: no capital that is paid back. */
const isOutstanding = ({ cell }: FactSite): boolean => OUTSTANDING.test(cell?.header?.at(-1) ?? '');
const OUTSTANDING = /^(?:CRD|capital restant d[ûu]|dette au|encours)(?!\p{L})/iu;

/** `1,3 Md€ | d'encours de dette`, `900 M€ | de dette` */
function isOfDebt({ passage: { clause }, placed: { from, to } }: FactSite): boolean {
  if (isRepaid(stemAt(clause.words, from - 1))) return false;
  const of = stemAt(clause.words, to);
  return (of === 'd' || of === 'de') && DEBTS.has(stemAt(clause.words, to + 1));
}
const DEBTS = new Set(['encour', 'dette', 'endettement']);

/** `La Ville rembourse | 3 M€ de dette` */
export const isRepaid = (verb: string): boolean => /^rembourse(?:r|ra|ront|nt)?$/.test(verb);

/** `Après remboursement du capital des | emprunts (612 000 €)`: what is paid back. */
export const isRepayment = (words: Clause['words'], loan: number): boolean => {
  for (let at = loan - 1; at >= loan - REPAYMENT_REACH; at--) {
    if (stemAt(words, at) === 'remboursement') return true;
    if (!REPAYMENT_WORDS.has(stemAt(words, at))) return false;
  }
  return false;
};
const REPAYMENT_WORDS = stems('du de la des le les en capital annuel anticipé dette emprunt emprunts l d');
/** Words of `remboursement du capital de la dette et des`, at most. */
const REPAYMENT_REACH = 7;
