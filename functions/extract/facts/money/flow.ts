import { type Anchor, type AnchorKind, remembered } from '../anchors.ts';
import { type Clause, cuesWithin } from '../clause.ts';

/** Money spent, received, or a balance that is neither. */
export type Flow = 'dépense' | 'recette' | 'solde';

/** Words between a figure and what it is, at most: `10 M€ de subventions`. */
const REACH = 6;

const flowsIn = remembered((clause: Clause): readonly Anchor<Flow>[] =>
  cuesWithin(clause, 'flow', { from: 0, to: clause.words.length }).map(({ from, to, value }) => ({
    from,
    to,
    value: value as Flow,
  })),
);

export const FLOW: AnchorKind<Flow> = {
  anchorsIn: flowsIn,
  same: (one, other) => one === other,
  reach: REACH,
  carries: true,
  crossesAgainst: true,
};
