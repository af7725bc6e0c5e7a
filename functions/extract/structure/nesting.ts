import type { BlockKind } from '../model.ts';
import type { Draft } from './drafts.ts';
import { lineEndOf } from './wrapping.ts';

/** Where the items stand in their lists. */
export interface Nesting {
  /** By index of the draft; 1 is the outermost, 0 for what is no item. */
  readonly levels: readonly number[];
  /** By index of the draft: the draft that introduces the item; null for none. */
  readonly parents: readonly (number | null)[];
}

/** Lists in lists are followed to this depth. */
const MAX_DEPTH = 6;
/** A lead-in without a colon names what follows: `se décline en cinq mesures.`, `trois opérations.`, `ci-après`. */
const ANNOUNCES =
  /\b(?:suivant(?:e?s)?|ci-après|ci-dessous|comme suit|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2}) (?:grand[es]* |principa[a-z]+ |nouve[a-z]+ )?(?:axes?|mesures?|objectifs?|actions?|priorités|volets|opérations|enjeux|points|engagements|chantiers|décisions|leviers|étapes|temps))\b[^.]{0,60}\.?$/;
/** How much of the end of a lead-in is read. Unit: characters. */
const LEAD_IN_TAIL = 160;

interface OpenList {
  readonly style: string;
  readonly parent: number | null;
  last: number;
}

export function nestingOf(text: string, drafts: readonly Draft[], kinds: readonly BlockKind[]): Nesting {
  const levels: number[] = [];
  const parents: (number | null)[] = [];
  const state: { lists: OpenList[]; before: number | null } = { lists: [], before: null };
  for (const [index, draft] of drafts.entries()) {
    const kind = kinds[index];
    if (kind === 'furniture') {
      levels.push(0);
      parents.push(null);
      continue;
    }
    if (kind !== 'item') {
      levels.push(0);
      parents.push(null);
      state.lists = kind === 'heading' || state.lists.length === 0 ? [] : numberedOnly(state.lists);
      state.before = index;
      continue;
    }
    placeItem(text, drafts, kinds, index, draft, state);
    const list = state.lists.at(-1);
    levels.push(state.lists.length);
    parents.push(list?.parent ?? null);
    state.before = index;
  }
  return { levels, parents };
}

/** A paragraph ends a list of bullets, while the numbers of a list go on after it. */
const numberedOnly = (lists: readonly OpenList[]): OpenList[] => {
  const first = lists[0];
  return first !== undefined && /[1AaI]/.test(first.style) ? [first] : [];
};

function placeItem(
  text: string,
  drafts: readonly Draft[],
  kinds: readonly BlockKind[],
  index: number,
  draft: Draft,
  state: { lists: OpenList[]; before: number | null },
): void {
  const style = styleOf(draft);
  const known = state.lists.findIndex((list) => list.style === style);
  const top = state.lists.at(-1);
  const topDraft = top === undefined ? undefined : drafts[top.last];
  const topLeads = topDraft !== undefined && lineEndOf(text, topDraft) === 'colon' && state.before === top?.last;
  const isDeeperLost = draft.isLost && topLeads && topDraft?.isLost === true;
  if (known >= 0 && !(isDeeperLost && state.lists.length < MAX_DEPTH)) {
    state.lists = state.lists.slice(0, known + 1);
    const list = state.lists[known];
    if (list !== undefined) list.last = index;
    return;
  }
  if (top !== undefined && state.before === top.last && state.lists.length < MAX_DEPTH) {
    state.lists = [
      ...state.lists,
      { style: isDeeperLost ? `${style}${state.lists.length}` : style, parent: top.last, last: index },
    ];
    return;
  }
  state.lists = [{ style, parent: leadInOf(text, drafts, kinds, state.before), last: index }];
}

const styleOf = (draft: Draft): string =>
  draft.hint?.role === 'item' ? `hint${draft.hint.level}` : draft.isLost ? 'lost' : (draft.marker?.style ?? 'none');

function leadInOf(
  text: string,
  drafts: readonly Draft[],
  kinds: readonly BlockKind[],
  before: number | null,
): number | null {
  const draft = before === null ? undefined : drafts[before];
  if (before === null || draft === undefined || kinds[before] === 'heading' || kinds[before] === 'row') return null;
  if (lineEndOf(text, draft) === 'colon') return before;
  return ANNOUNCES.test(text.slice(Math.max(draft.start, draft.end - LEAD_IN_TAIL), draft.end)) ? before : null;
}
