/** Whether a figure tells what was done, reached or carried out. */
import { hasWordOf, stemAt } from '../clause.ts';
import { contextSays, type Evidence, says } from './evidence.ts';
import { around, before, behind, OF, SENTENCE } from './said.ts';
import { stands } from './states.ts';
import { isPast } from './when.ts';

/** `98 % de l'objectif`, `n'est tenu qu'à 87 %`. */
export const isShareOfTarget = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  const isOf = OF.has(stemAt(words, placed.to));
  return (
    (isOf && hasWordOf(TARGET, words, { from: placed.to, to: placed.to + SHARE_REACH })) ||
    (stemAt(words, placed.from - 1) === 'a' &&
      hasWordOf(HELD, words, { from: placed.from - SHARE_REACH, to: placed.from })) ||
    (hasWordOf(FILLED, words, { from: placed.from - SHARE_REACH, to: placed.from }) &&
      hasWordOf(TARGET, words, { from: placed.from - SENTENCE, to: placed.from }))
  );
};

const TARGET: ReadonlySet<string> = new Set(['objectif']);

const HELD: ReadonlySet<string> = new Set(['tenu', 'atteint']);

const FILLED: ReadonlySet<string> = new Set(['rempli', 'remplie']);

export const isExecuted = (e: Evidence): boolean => {
  const { passage, placed } = e.site;
  const { words } = passage.clause;
  return (
    hasWordOf(EXECUTED, words, { from: placed.from - SHARE_REACH, to: placed.from }) ||
    (stands(e) && hasWordOf(EXECUTED, words, e.lead))
  );
};

const EXECUTED: ReadonlySet<string> = new Set(['execute', 'executee', 'execution']);

/** Words between a share and the target that it is of, at most. */
const SHARE_REACH = 4;

export const isOutcome = (e: Evidence): boolean =>
  (around(e, 'rate') && !says(e, 'share', e.lead)) || contextSays(e, 'rate', ['lead-in']);

export const isFlow = (e: Evidence): boolean => isPast(e) && (behind(e, 'flow') || before(e, 'flow') || e.isAgainst);

/** `est passée de 52 à 31 mg/l`. */
export const hasPassed = ({ site: { passage, placed }, group }: Evidence): boolean =>
  hasWordOf(PASSED, passage.clause.words, { from: group.from, to: placed.from });

const PASSED: ReadonlySet<string> = new Set([
  'passe',
  'passee',
  'tombe',
  'tombee',
  'monte',
  'montee',
  'recule',
  'descendu',
]);
