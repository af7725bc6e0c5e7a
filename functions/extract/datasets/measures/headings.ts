import type { Structure } from '../../model.ts';
import { type Context, contextOfLead, kindNamed, type MeasureKind, namesAxes, presentsDecisions } from './contexts.ts';
import { wordsOf } from './item-words.ts';
import { planInText } from './plans.ts';
import { lastSentence } from './words.ts';

/** What a lead-in says of the headings that it leads to. */
export interface HeadingLead {
  readonly context: Context;
  readonly kind: MeasureKind | null;
  readonly namesAxes: boolean;
  /** The plan that it counts the measures of; null for none. */
  readonly plan: string | null;
}

const headingLeadOf = (words: string): HeadingLead => ({
  context: contextOfLead(words),
  kind: kindNamed(lastSentence(words)),
  namesAxes: namesAxes(words),
  plan: null,
});

/** `Le plan « Réponses à la crise » compte dix mesures.` above headings that part them; null where none is counted. */
function countedLead(words: string): HeadingLead | null {
  const counted = ANY_MEASURES.test(words) ? COUNTED.exec(words) : null;
  if (counted === null) return null;
  return {
    context: 'announced',
    kind: kindNamed(counted[0]),
    namesAxes: true,
    plan: planInText(words.slice(0, counted.index + counted[0].length)),
  };
}
/** A cheap look before the exact one. */
const ANY_MEASURES = /(?:mesures|actions|engagements|objectifs|propositions)/i;
const COUNTED =
  /(?<!\p{L})(?:compte|comporte|comprend|réunit|rassemble|contient|tient en|(?:se )?décline en|se compose de)(?: désormais| ainsi)? (?:\d{1,2}|\p{L}{3,}(?:-\p{L}+)?) (?:mesures|actions|engagements|objectifs|propositions)(?!\p{L})/iu;

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
      if (above?.kind === 'paragraph') {
        const words = wordsOf(text, structure, state.before ?? 0);
        const isLead = words.endsWith(':') || presentsDecisions(words);
        const said = isLead ? headingLeadOf(words) : countedLead(words);
        if (said !== null) open[block.level] = said;
      }
      const lead = open[block.level];
      if (lead != null) leads.set(block.start, lead);
    }
    state.before = index;
  }
  return leads;
}
