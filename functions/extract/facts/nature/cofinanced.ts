/** Shares that several bodies pay of one thing. */
import { stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { Word } from '../words.ts';
import type { Evidence } from './evidence.ts';

/** `financée à hauteur de | 70 % par l'Europe et | 30 % par la Région` */
export const isCofinanced = ({ site: { passage, placed, around } }: Evidence): boolean => {
  const { words } = passage.clause;
  if (!BY.has(stemAt(words, placed.to))) return false;
  if (isFinancedTo(words, placed.from)) return true;
  const { previous } = around;
  return (
    previous !== null &&
    previous.quantity.unit === 'pourcent' &&
    placed.from - previous.to <= BODY_REACH &&
    stemAt(words, previous.to) === 'par' &&
    isFinancedTo(words, previous.from)
  );
};
const BY: ReadonlySet<string> = stems('par pour');

/** `cofinancé à | 70 %`, `financées à hauteur de | 70 %` */
function isFinancedTo(words: readonly Word[], figure: number): boolean {
  let at = figure - 1;
  while (at > figure - LINK_REACH && LINKS.has(stemAt(words, at))) at--;
  return FINANCED.test(stemAt(words, at));
}
const LINKS: ReadonlySet<string> = stems('à hauteur de');
const LINK_REACH = 4;
const FINANCED = /^(?:co)?financee?$/;
/** Words of `par le Fonds européen agricole pour le développement rural (FEADER), géré par la Région, et à`, at most. */
const BODY_REACH = 20;
