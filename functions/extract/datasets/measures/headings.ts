import type { Structure } from '../../model.ts';
import { type Context, contextOfLead, kindNamed, type MeasureKind, namesAxes } from './contexts.ts';
import { wordsOf } from './item-words.ts';
import { lastSentence } from './words.ts';

/** What a lead-in says of the headings that it leads to. */
export interface HeadingLead {
  readonly context: Context;
  readonly kind: MeasureKind | null;
  readonly namesAxes: boolean;
}

const headingLeadOf = (words: string): HeadingLead => ({
  context: contextOfLead(words),
  kind: kindNamed(lastSentence(words)),
  namesAxes: namesAxes(words),
});

/** The lead-ins of headings (`Les mesures concernent les enjeux suivants :` above a row of headings), by their start. */
export function headingLeadsOf(text: string, structure: Structure): ReadonlyMap<number, HeadingLead> {
  const leads = new Map<number, HeadingLead>();
  const open: (HeadingLead | null)[] = [];
  const state: { before: number | null } = { before: null };
  for (const [index, block] of structure.blocks.entries()) {
    if (block.kind === 'furniture') continue;
    if (block.kind === 'heading') {
      open.length = Math.min(open.length, block.level + 1);
      const above = state.before === null ? undefined : structure.blocks[state.before];
      if (above?.kind === 'paragraph' && text.charCodeAt(above.end - 1) === 58) {
        open[block.level] = headingLeadOf(wordsOf(text, structure, state.before ?? 0));
      }
      const lead = open[block.level];
      if (lead != null) leads.set(block.start, lead);
    }
    state.before = index;
  }
  return leads;
}
