import type { MoneyFact } from '../../model.ts';
import { type Anchor, type AnchorKind, remembered } from '../anchors.ts';
import { type Clause, cuesOf, stemsIn } from '../clause.ts';

export type Section = Exclude<MoneyFact['section'], null>;

/** Words between a figure and its section, at most: `2,6 M€ supplémentaires en CP d'investissement`. */
const REACH = 8;
const REACH_ALONE = 12;

const sectionsIn = remembered((clause: Clause): readonly Anchor<Section>[] => {
  return cuesOf(clause, 'section')
    .filter(({ from, to }) => isSection(clause, from, to))
    .map(({ from, to, value }) => ({ from, to, value: value as Section }));
});

export const SECTION: AnchorKind<Section> = {
  anchorsIn: sectionsIn,
  same: (one, other) => one === other,
  reach: REACH,
  reachAlone: REACH_ALONE,
  carries: () => true,
  ofSubject: true,
  opensList: () => false,
};

/** Nouns whose `de fonctionnement`, `d'investissement` names no section: a programme, a bank, a grant received. */
const NAMES = new Set('globale banque fond programmation plan pacte europeenne capacite taux frais projet'.split(' '));

function isSection(clause: Clause, from: number, to: number): boolean {
  const before = stemsIn(clause, { from: from - 2, to: from });
  if (before.some((stem) => NAMES.has(stem))) return false;
  const behind = stemsIn(clause, { from: to, to: to + 3 }).join(' ');
  return !behind.startsWith('du plan') && behind !== 'dan les competence';
}
