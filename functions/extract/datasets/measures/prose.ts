import type { Sentence, Structure } from '../../model.ts';
import { contextOfHeading, contextOfLead, kindNamed, lastSentence } from './contexts.ts';
import { innermost } from './headings.ts';
import { wordsBetween } from './item-words.ts';
import { isAct, tellsFuture } from './wording.ts';

/** `Il vise à …`, `Cette aide sera …` goes on with the measure before. */
const DETAIL =
  /^(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|ce (?:fonds|dispositif|projet|programme)|cette (?:aide|opération|mesure|action)|ces (?:aides|crédits|projets))(?!\p{L})/iu;
const NEW = /(?<!\p{L})(?:également|aussi|par ailleurs|enfin|de plus)(?!\p{L})/iu;
const READ = 500;

/**
 * The sentences that announce something, in chapters made of announcements: those whose headings a lead-in presents as
 * measures or actions (`Les mesures concernent les enjeux suivants :`), or whose own heading does, without any list. A
 * sentence that only details the one before is part of it.
 */
export function announcingSentences(
  text: string,
  structure: Structure,
  headingLeads: ReadonlyMap<number, string>,
): readonly Sentence[] {
  const found: { start: number; end: number; block: number; words: string }[] = [];
  const listed = headingsWithLists(structure);
  for (const sentence of structure.sentences) {
    const block = structure.blocks[sentence.block];
    const heading = block === undefined ? null : innermost(block.path);
    if (block?.kind !== 'paragraph' || heading === null || text.charCodeAt(block.start) === 0xab) continue;
    const lead = headingLeads.get(heading.start);
    const isLed = lead !== undefined && contextOfLead(lead) === 'announced' && kindNamed(lastSentence(lead)) !== null;
    const isOwn =
      contextOfHeading(heading.title) === 'announced' &&
      kindNamed(heading.title) !== null &&
      !listed.has(heading.start);
    if (!isLed && !isOwn) continue;
    const words = wordsBetween(text, structure, sentence.block, sentence.start, sentence.end, READ);
    const last = found.at(-1);
    if (
      last !== undefined &&
      last.block === sentence.block &&
      isDetail(words, last.words, text.slice(last.end, sentence.start))
    ) {
      last.end = sentence.end;
    } else if (isLed ? isAct(words) : tellsFuture(words)) {
      found.push({ ...sentence, words });
    }
  }
  return found;
}

function headingsWithLists(structure: Structure): ReadonlySet<number> {
  return new Set(
    structure.blocks.flatMap((block) =>
      block.kind === 'item' || block.kind === 'row' ? [innermost(block.path)?.start ?? -1] : [],
    ),
  );
}

/** Whether a sentence only details the one before: a pronoun, or its subject was the other's object. */
function isDetail(words: string, before: string, between: string): boolean {
  if (between.trim() !== '') return false;
  if (DETAIL.test(words)) return !NEW.test(words.slice(0, 60));
  const subject = /^(?:le|la|les|l[’'])\s?(\p{L}{5,})/iu.exec(words)?.[1]?.toLowerCase();
  return subject !== undefined && before.toLowerCase().includes(` ${subject}`);
}
