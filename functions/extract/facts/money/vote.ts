import { commissionAt } from '../../commission.ts';
import type { BudgetStep } from '../../model.ts';
import { type Clause, cuesOf, hasCue, hasWordOf, oncePerClause } from '../clause.ts';
import { stems } from '../forms.ts';
import { type FactSite, oncePerPassage } from '../site.ts';
import { territoriesOf } from '../territory.ts';

/** Steps that set the whole budget of a year: what such a document states is of that step, unless it stands aside. */
const WHOLE_BUDGET: ReadonlySet<BudgetStep> = new Set([
  'budget primitif',
  'orientations budgétaires',
  'compte administratif',
]);

/** Whether an amount is one of those that the session voted: credits are opened, or it stands under a commission. */
export function isVoted(site: FactSite, hasCredit: boolean): boolean {
  const { passages, passage, document, territory } = site;
  if (document.step === null) return false;
  if (hasCredit || WHOLE_BUDGET.has(document.step) || isOfCommission(site)) return true;
  if (isInVotedList(site)) return true;
  const { whole } = territory;
  const stretches = [territory, ...(whole === null ? [] : territoriesOf(passage.clause).slice(whole, whole + 1))];
  const isOpened = stretches.some(({ lead, trail }) =>
    hasCue(passage.clause, 'opening', { from: lead.from, to: trail.to }),
  );
  return (
    isOpened ||
    openedListIn(passage.clause) < site.placed.from ||
    passages.leadsOf(passage).some(({ clause }) => cuesOf(clause, 'opening').length > 0)
  );
}

/** `Les dépenses supplémentaires concernent deux domaines : | 530 000 € pour les routes ; | 580 000 € pour les collèges`: what the sentence says of its list. The colon before the sums; infinity for none. */
const openedListIn = oncePerClause((clause: Clause): number => {
  const { words, figures } = clause;
  const colon = words.findIndex(({ stem }) => stem === ':');
  const sum = figures.find(({ quantity }) => quantity.unit === 'euros');
  if (colon < 0 || (sum?.from ?? 0) < colon) return Number.POSITIVE_INFINITY;
  const lead = { from: 0, to: colon };
  const isOpened =
    hasCue(clause, 'opening', lead) || (hasWordOf(VOTES, words, lead) && hasWordOf(CREDITS, words, lead));
  return isOpened ? colon : Number.POSITIVE_INFINITY;
});

/** `Les crédits votés se répartissent ainsi :`; not `Le programme de travaux est approuvé : | 148 M€`. */
const CREDITS = stems('crédits inscriptions ajustements');

/** `Ce que l'Assemblée a voté :` over what it granted, or as the heading of a list. */
export const isInVotedList = oncePerPassage(
  (site: FactSite): boolean =>
    site.passages
      .leadsOf(site.passage)
      .some(
        ({ clause: { words } }) =>
          words.at(-1)?.stem === ':' && words.slice(-VOTE_REACH).some(({ stem }) => VOTES.has(stem)),
      ) || isBelowVote(site),
);

function isBelowVote({ passages: { structure }, passage: { block } }: FactSite): boolean {
  const own = structure.blocks[block];
  return own?.kind === 'item' && VOTED_TITLE.test(own.path.at(-1)?.title ?? '');
}
const VOTED_TITLE =
  /(?:^ce qu.{2,40}(?:a|ont|avons) (?:\p{L}+ )?(?:décidé|voté|adopté|approuvé)|^(?:les |nos |principales |grandes )*décisions (?:adoptées|votées|du jour|de l[’']assemblée|du conseil|de la session))(?!\p{L})/iu;
const VOTES: ReadonlySet<string> = stems('voté votée décidé décidée adopté adoptée approuvé approuvée');
/** Words of `a décidé ce qui suit :`, at most. */
const VOTE_REACH = 6;

export const isOfCommission = oncePerPassage(({ passages, passage }: FactSite): boolean => {
  const commission = commissionAt(passages.structure, passage.block);
  return commission.number !== null || commission.name !== null;
});
