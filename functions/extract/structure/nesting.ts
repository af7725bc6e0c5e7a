import type { BlockKind } from '../model.ts';
import type { Draft } from './drafts.ts';
import type { NumberedRun } from './runs.ts';
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
/** How much of the end of a lead-in is read. Unit: characters. */
const LEAD_IN_TAIL = 160;
/** A lead-in without a colon names what follows: `se décline en cinq mesures.`, `trois opérations.`, `ci-après` */
const ANNOUNCES =
  /\b(?:suivant(?:e?s)?|ci-après|ci-dessous|comme suit|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2}) (?:grand[es]* |principa[a-z]+ |nouve[a-z]+ )?(?:axes?|mesures?|objectifs?|actions?|priorités|volets|opérations|enjeux|points|engagements|chantiers|décisions|leviers|étapes|temps))\b[^.]{0,60}\.?$/;

interface OpenList {
  readonly style: string;
  readonly parent: number | null;
  readonly last: number;
}

interface State {
  lists: readonly OpenList[];
  /** Index of the last draft that is no running line; null for none. */
  before: number | null;
}

interface Lists {
  readonly text: string;
  readonly drafts: readonly Draft[];
  readonly kinds: readonly BlockKind[];
  /** Numbered items that another of their list follows, no heading between. */
  readonly goesOn: ReadonlySet<number>;
}

export function nestingOf(
  text: string,
  drafts: readonly Draft[],
  kinds: readonly BlockKind[],
  runs: ReadonlyMap<number, NumberedRun>,
): Nesting {
  const levels: number[] = [];
  const parents: (number | null)[] = [];
  const lists: Lists = { text, drafts, kinds, goesOn: numberedWithNext(runs, kinds) };
  const state: State = { lists: [], before: null };
  for (let index = 0; index < drafts.length; index += 1) {
    const draft = drafts[index] as Draft;
    const kind = kinds[index];
    if (kind === 'item') {
      state.lists = placed(lists, state, index, draft);
      levels.push(state.lists.length);
      parents.push(state.lists.at(-1)?.parent ?? null);
    } else {
      levels.push(0);
      parents.push(kind === 'paragraph' ? leadOfLine(lists, state.before, parents, draft) : null);
      if (kind === 'furniture') continue;
      state.lists = kind === 'heading' ? [] : stillOpen(lists, state.lists);
    }
    state.before = index;
  }
  return { levels, parents };
}

/** A line of a list without bullets: `Bâtiment 61 %`, `Industrie : 1 240`. */
const FIGURE_LINE =
  /^\p{L}[^\n.!?;]{0,70}[ \u00a0]\d[\d \u00a0\u202f]{0,12}(?:,\d{1,3})?[ \u00a0\u202f]?(?:%|€|[Mk]€|ha|km|h)?$/u;

/** The lead-in that a line of words and one figure stands below, itself or behind others of its kind. */
function leadOfLine(
  { text, drafts, kinds }: Lists,
  before: number | null,
  parents: Nesting['parents'],
  { start, end }: Draft,
): number | null {
  const above = drafts[before ?? -1];
  if (before === null || above === undefined || kinds[before] !== 'paragraph') return null;
  if (end - start > LONGEST_FIGURE_LINE || !FIGURE_LINE.test(text.slice(start, end).trim())) return null;
  return lineEndOf(text, above) === 'colon' ? before : (parents[before] ?? null);
}

/** Unit: characters. */
const LONGEST_FIGURE_LINE = 90;

function numberedWithNext(runs: ReadonlyMap<number, NumberedRun>, kinds: readonly BlockKind[]): ReadonlySet<number> {
  const found = new Set<number>();
  const headings = new Int32Array(kinds.length + 1);
  for (let index = 0; index < kinds.length; index += 1)
    headings[index + 1] = (headings[index] ?? 0) + (kinds[index] === 'heading' ? 1 : 0);
  for (const run of new Set(runs.values())) {
    for (const [place, index] of run.entries()) {
      const next = run[place + 1];
      if (next !== undefined && headings[next] === headings[index]) found.add(index);
    }
  }
  return found;
}

/** A paragraph ends the lists of bullets, while a list of numbers goes on after it. */
function stillOpen({ goesOn }: Lists, open: readonly OpenList[]): readonly OpenList[] {
  const last = open.findLastIndex((list) => goesOn.has(list.last));
  return open.slice(0, last + 1);
}

/** The open lists after an item, its own the last. */
function placed(lists: Lists, state: State, index: number, draft: Draft): readonly OpenList[] {
  const { text, drafts } = lists;
  const style = styleOf(draft);
  const indent = indentOf(text, draft);
  const indented = state.lists.findIndex((list) => list.style === `${style}@${indent}`);
  const known = indented < 0 ? listAt(lists, state.lists, style) : indented;
  const top = state.lists.at(-1);
  const topDraft = drafts[top?.last ?? -1];
  const leads = topDraft !== undefined && state.before === top?.last && lineEndOf(text, topDraft) === 'colon';
  // Lost bullets look alike: one below a colon is inside the item that leads in.
  const isLost = draft.isLost && topDraft?.isLost === true;
  // So are those set further in: `• Elle valide :` above `  • une aide`.
  const isIndented = indented < 0 && leads && known >= 0 && indent >= indentOf(text, topDraft) + LEAST_INDENT;
  const isInner = leads && (isLost || isIndented) && state.lists.length < MAX_DEPTH;
  const own = state.lists[known];
  if (own !== undefined && !isInner) return [...state.lists.slice(0, known), { ...own, last: index }];
  const leadIn = leadInOf(lists, state.before);
  const isNested = top !== undefined && (state.before === top.last || (leadIn === null && lists.goesOn.has(top.last)));
  if (isNested && state.lists.length < MAX_DEPTH) {
    return [
      ...state.lists,
      {
        style: isLost ? `${style}${state.lists.length}` : isIndented ? `${style}@${indent}` : style,
        parent: top.last,
        last: index,
      },
    ];
  }
  return [{ style, parent: leadIn, last: index }];
}

/** Blanks before an item, in its line. */
function indentOf(text: string, { start }: Draft): number {
  let at = start;
  while (at > 0 && start - at < MOST_INDENT && isGap(text.charCodeAt(at - 1))) at -= 1;
  return start - at;
}
const isGap = (code: number): boolean => code === 32 || code === 9 || code === 0xa0;
/** Unit: characters. */
const MOST_INDENT = 40;
const LEAST_INDENT = 2;

/** Index of the list that an item goes on with. Of lost bullets the inner list goes on after a comma. */
function listAt({ text, drafts }: Lists, open: readonly OpenList[], style: string): number {
  if (style !== 'lost') return open.findIndex((list) => list.style === style);
  const inner = open.findLastIndex((list) => list.style.startsWith(style));
  const last = drafts[open[inner]?.last ?? -1];
  const end = last === undefined ? 'full' : lineEndOf(text, last);
  return end === 'full' || end === 'colon' ? open.findIndex((list) => list.style === style) : inner;
}

function styleOf(draft: Draft): string {
  if (draft.hint?.role === 'item') return `level ${draft.hint.level}`;
  return draft.isLost ? 'lost' : (draft.marker?.style ?? 'none');
}

function leadInOf({ text, drafts, kinds }: Lists, before: number | null): number | null {
  const draft = drafts[before ?? -1];
  if (before === null || draft === undefined || kinds[before] === 'heading' || kinds[before] === 'row') return null;
  if (lineEndOf(text, draft) === 'colon') return before;
  return ANNOUNCES.test(text.slice(Math.max(draft.start, draft.end - LEAD_IN_TAIL), draft.end)) ? before : null;
}
