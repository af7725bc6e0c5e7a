import type { Sentence, Structure } from '../../model.ts';
import { wordsBetween } from './item-words.ts';

/** What heads the minutes and decisions of an assembly. */
const MINUTES = /(?<!\p{L})(?:délibérations?|relevé (?:de|des) décisions|procès-verbal|registre)(?!\p{L})/iu;
/** How much of a document's beginning tells that it is minutes. Unit: characters. */
const HEAD = 800;
/** `la commission permanente décide d’attribuer …`, `Il est décidé d’allouer …`, with what is decided. */
const DECIDES =
  /(?<!\p{L})(?:décide(?:nt)?(?: à l[’']unanimité)?|il est décidé|est décidé) (?:d[’']|de (?:ne pas )?)(?=\p{Ll})/iu;
const READ = 400;

/**
 * The sentences by which an assembly decides, in minutes and extracts of its decisions. A sentence that only leads to a
 * list (`La commission décide :`) is none.
 */
export function decisionsIn(text: string, structure: Structure): readonly Sentence[] {
  const isMinutes = MINUTES.test(text.slice(0, HEAD));
  return structure.sentences.filter((sentence) => {
    const block = structure.blocks[sentence.block];
    if (block?.kind !== 'paragraph') return false;
    if (!isMinutes && !block.path.some((heading) => MINUTES.test(heading.title))) return false;
    return DECIDES.test(wordsBetween(text, structure, sentence.block, sentence.start, sentence.end, READ));
  });
}
