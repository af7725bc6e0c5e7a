import type { Sentence, Structure } from '../../model.ts';
import { wordsBetween } from './item-words.ts';
import { SMALL, wholeWords } from './words.ts';

/** What heads the minutes and decisions of an assembly. */
const MINUTES = wholeWords('délibérations?|relevé (?:de|des) décisions|procès-verbal|registre');
/** How much of a document's beginning tells that it is minutes. Unit: characters. */
const HEAD = 800;
/** `la commission permanente décide d’attribuer …`, `Il est décidé d’allouer …`, with what is decided. */
const DECIDES = new RegExp(
  `(?<![${SMALL}])(?:décide(?:nt)?(?: à l[’']unanimité)?|est décidé) (?:d[’']|de (?:ne pas )?)(?=[${SMALL}])`,
);
/** How much of a sentence is read. Unit: characters. */
const READ = 400;

/**
 * The sentences by which an assembly decides, in minutes and extracts of its decisions. A sentence that only leads to a
 * list (`La commission décide :`) is none.
 */
export function decisionsIn(text: string, structure: Structure): readonly Sentence[] {
  const isMinutes = MINUTES.test(text.slice(0, HEAD).toLowerCase());
  return structure.sentences.filter((sentence) => {
    const block = structure.blocks[sentence.block];
    if (block?.kind !== 'paragraph') return false;
    if (!isMinutes && !block.path.some((heading) => MINUTES.test(heading.title.toLowerCase()))) return false;
    return DECIDES.test(
      wordsBetween(text, structure, sentence.block, sentence.start, sentence.end, READ).toLowerCase(),
    );
  });
}
