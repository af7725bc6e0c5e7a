import type { Structure } from '../../model.ts';
import { type Context, contextOfHeading, contextOfLead } from './contexts.ts';
import type { ItemGroup } from './groups.ts';
import { wordsOf } from './item-words.ts';
import type { Source } from './list-frame.ts';

/** `Ordre du jour :`, `L'ORDRE DU JOUR` on a line of its own. */
const AGENDA = /^(?:l['’])?ordre du jour(?: (?:est|était) le suivant)? ?:?$/iu;
/** `II.`, `Finances` part an agenda; a longer paragraph ends it. Unit: characters. */
const LONGEST_PART = 40;
/** What was decided stands with its sum, or begins with a verb: `Approuve la convention`. */
const DECIDED =
  /\d ?(?:€|euros|[kM]€)|^(?:décide|approuve|autorise|adopte|attribue|accorde|fixe|valide|vote)(?:nt)? /iu;

/** `La Région va :`, `NOS ENGAGEMENTS`: another list than that of the agenda. */
const announces = (words: string): boolean =>
  words.endsWith(':') ? LISTS.has(contextOfLead(words)) : contextOfHeading(words) === 'announced';
const LISTS: ReadonlySet<Context> = new Set(['announced', 'voted']);

/** The blocks of the agendas: from their title, over the headings of their parts, to the first paragraph of prose or another lead-in. */
export function agendaOf(text: string, { blocks }: Structure): ReadonlySet<number> {
  const found = new Set<number>();
  let isOpen = false;
  for (const [index, { kind, start, end }] of blocks.entries()) {
    const isLine = end - start <= LONGEST_PART;
    if (isOpen && kind !== 'item' && (isLine ? announces(text.slice(start, end)) : kind === 'paragraph'))
      isOpen = false;
    if (kind === 'item' && isOpen) found.add(index);
    if (isLine && AGENDA.test(text.slice(start, end).trim())) isOpen = true;
  }
  return found;
}

/** Whether a list only tells what will be spoken of: `- Création d'un poste` below `ORDRE DU JOUR` and `PERSONNEL`. */
export const isOnAgenda = ({ text, structure }: Source, agenda: ReadonlySet<number>, { items }: ItemGroup): boolean =>
  agenda.has(items[0]?.block ?? -1) && !items.some(({ block }) => DECIDED.test(wordsOf(text, structure, block)));
