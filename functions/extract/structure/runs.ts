import type { Draft } from './drafts.ts';

/** Numbered lines that follow each other (`1.`, `2.`, `3.`), as indexes of drafts. Runs may be nested in each other. */
export type NumberedRun = readonly number[];

/** Runs that are still open are looked up from the innermost; deeper nesting is no list. */
const MAX_OPEN = 12;

/**
 * The run of each numbered draft, by index of the draft. A number goes on with the innermost run that waits for it, and
 * closes the runs inside that one; else it opens a run.
 */
export function numberedRunsOf(drafts: readonly Draft[]): ReadonlyMap<number, NumberedRun> {
  const runs = new Map<number, NumberedRun>();
  const open: { style: string; last: number; readonly members: number[] }[] = [];
  for (let index = 0; index < drafts.length; index += 1) {
    const marker = drafts[index]?.marker;
    if (marker?.ordinal == null) continue;
    const ordinal = marker.ordinal;
    const at = open.findLastIndex((run) => run.style === marker.style && run.last === ordinal - 1);
    const found = open[at];
    if (found !== undefined) {
      found.members.push(index);
      found.last = ordinal;
      runs.set(index, found.members);
      open.length = at + 1;
    } else {
      const members = [index];
      open.push({ style: marker.style, last: ordinal, members });
      if (open.length > MAX_OPEN) open.shift();
      runs.set(index, members);
    }
  }
  return runs;
}
