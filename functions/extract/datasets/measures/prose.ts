import { commissionIn } from '../../commission.ts';
import type { Structure } from '../../model.ts';
import { contextOfHeading, kindNamed } from './contexts.ts';
import type { HeadingLead } from './headings.ts';
import { wordsBetween } from './item-words.ts';
import { namesAxis, type Source } from './list-frame.ts';
import { beginsWithAct, beginsWithInfinitive, isAct, isFinding, tellsFuture } from './wording.ts';
import { SMALL, wholeWords } from './words.ts';

/** A sentence, or several that belong together, in one block. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly block: number;
}

/** `Il vise à …`, `Cette aide sera …` goes on with the measure before. */
const DETAIL = wholeWords(
  '^(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|ce (?:fonds|dispositif|projet|programme)|' +
    'cette (?:aide|opération|mesure|action)|ces (?:aides|crédits|projets))',
);
const NEW = wholeWords('également|aussi|par ailleurs|enfin|de plus');
/** Where `également` tells of something new. Unit: characters. */
const NEAR_START = 60;
/** Headings of chapters made of announcements. */
const NEWS = wholeWords(
  "^ce qui (?:change|va changer)|nouveautés|^nos engagements|^ce que (?:nous|la|le|l[’']|les) ?[a-zà-ÿ’' -]{0,40}" +
    '(?:faisons|ferons|fera|feront|va faire|vont faire|prévoit|décide|change|(?:a|ont|avons) (?:aussi |également |encore )?(?:décidé|voté|adopté|approuvé))',
);
/** How much of a sentence is read. Unit: characters. */
const READ = 500;
const FIRST_WORDS = 40;

/**
 * The sentences that announce something, in chapters made of announcements: those whose headings a lead-in presents as
 * measures or actions (`Les mesures concernent les enjeux suivants :`), or whose own heading does, without any list; below
 * an axis the paragraphs that all begin with what is to be done. A sentence that only details the one before is part of it.
 */
export function announcingSentences({ text, structure, headingLeads }: Source): readonly Span[] {
  const found: { start: number; end: number; block: number; words: string }[] = [];
  const modes = chapterModes(text, structure, headingLeads);
  for (const sentence of structure.sentences) {
    const block = structure.blocks[sentence.block];
    const heading = block?.path.at(-1);
    const mode = heading === undefined ? undefined : modes.get(heading.start);
    if (mode === undefined || block?.kind !== 'paragraph' || /[«“]/.test(text.charAt(block.start))) continue;
    const words = wordsBetween(text, structure, sentence.block, sentence.start, sentence.end, READ).toLowerCase();
    const last = found.at(-1);
    // What a commission decides for a lycée is no detail of what it decides for others.
    const isCommission = mode === 'commission';
    const before = isCommission ? '' : (last?.words ?? '');
    const isNext = last?.block === sentence.block && text.slice(last.end, sentence.start).trim() === '';
    const isOwn = isCommission && IT_VOTES.test(words);
    if (last !== undefined && isNext && !isOwn && isDetail(words, before)) last.end = sentence.end;
    else if (ANNOUNCES[mode](words)) found.push({ ...sentence, words });
  }
  return found;
}

/** What a chapter is made of: what a lead-in or its own heading announces, what a commission decides, in prose or line by line. */
type Mode = 'led' | 'own' | 'commission' | 'lines';

const ANNOUNCES: Readonly<Record<Mode, (words: string) => boolean>> = {
  led: isAct,
  own: (words) => tellsFuture(words) && !TREND.test(words),
  commission: (words) =>
    !isFinding(words) &&
    (isAct(words) || (SIGNED.test(words) && !EARLIER.test(words)) || (SUM.test(words) && !PAST.test(words))),
  lines: (words) => !isFinding(words),
};
/** `Ces évolutions vont se poursuivre` */
const TREND = wholeWords(
  '^(?:ces?|cet|cette) (?:évolutions?|tendances?|phénomènes?|changements?|situations?|hausses?)',
);
/** `Une convention a été signée avec le rectorat.` */
const SIGNED = wholeWords('(?:a|ont) été (?:signée?s?|conclue?s?)');
/** `signée en 2019`, `l'an dernier` */
const EARLIER = wholeWords("en (?:19|20)\\d\\d|l['’]an(?:née)? (?:dernier|dernière|passée?)|en [a-zà-ÿ]+ dernier");
/** `Une enveloppe de 1,9 m€ couvre la revalorisation`: what a commission spends. */
const SUM = /\d ?(?:[mk]?€|md€|euros|millions d['’]|milliers d['’])/;
/** `Il a aidé 134 entreprises`, `il était de 2 m€` */
const PAST = wholeWords(
  "(?<!la commission )(?:a|ont|avait|avaient) (?:déjà |ainsi )?(?:été )?[a-zà-ÿ]{3,}(?:é|i|u)e?s?|étai(?:t|ent)|c['’]est",
);

/** `Il vote 3 M€ pour les internats`: the assembly of the sentence before decides once more. */
const IT_VOTES =
  /^(?:ils?|elles?) (?:vote|adopte|approuve|attribue|affecte|autorise|accorde|octroie|alloue|décide|engage|valide)(?:nt)? /;

/** Chapters made of announcements, by the start of their heading. */
function chapterModes(
  text: string,
  structure: Structure,
  headingLeads: ReadonlyMap<number, HeadingLead>,
): ReadonlyMap<number, Mode> {
  const modes = new Map<number, Mode>();
  for (const [start, chapter] of chaptersOf(text, structure)) {
    const lead = headingLeads.get(start);
    if (lead?.context === 'announced' && lead.kind !== null) {
      modes.set(start, 'led');
    } else if (!chapter.hasList && (chapter.tellsActs || NEWS.test(chapter.title.toLowerCase()))) {
      modes.set(start, 'led');
    } else if (!chapter.hasList && chapter.isCommission) {
      modes.set(start, isLineByLine(chapter.lines) ? 'lines' : 'commission');
    } else if (
      !chapter.hasList &&
      kindNamed(unquoted(chapter.title)) !== null &&
      contextOfHeading(unquoted(chapter.title)) === 'announced'
    ) {
      modes.set(start, 'own');
    }
  }
  return modes;
}

/** `Un budget « d'action »`: a slogan names no kind of measures. */
const unquoted = (title: string): string => title.replace(/«[^«»]{0,200}»/g, '');

/** `Vote du compte administratif`, `Reprise des résultats`, `Rapport d'activité`: names of acts on lines of their own. */
const isLineByLine = (lines: readonly string[]): boolean =>
  lines.length > 1 && lines.every((line) => BARE_NAME.test(line)) && lines.some(beginsWithAct);
const BARE_NAME =
  /^(?!(?:les?|la|un|une|des|du|ces?|cette|cet|son|sa|ses|il|elle|ils|elles|on|nous|en|au|aux|à|pour|par|dans|depuis|avec|selon|afin|vice|président|présidente|rapporteurs?|rapporteure|membres?|contacts?)(?!\p{L}))\p{L}[^.!?]{4,130}[^:]$/u;

interface Chapter {
  readonly title: string;
  readonly isCommission: boolean;
  /** The paragraphs of a commission, in small letters. */
  readonly lines: string[];
  hasList: boolean;
  /** An axis whose paragraphs all begin with an infinitive. */
  tellsActs: boolean;
}

/** What stands right below each heading, by the start of the heading. */
function chaptersOf(text: string, structure: Structure): ReadonlyMap<number, Chapter> {
  const chapters = new Map<number, Chapter>();
  for (const block of structure.blocks) {
    const heading = block.path.at(-1);
    if (heading === undefined) continue;
    const chapter = chapters.get(heading.start) ?? {
      title: heading.title,
      isCommission: (commissionIn(heading.title)?.name ?? null) !== null,
      lines: [],
      hasList: false,
      tellsActs: namesAxis(heading),
    };
    if (block.kind === 'item' || block.kind === 'row') chapter.hasList = true;
    if (block.kind === 'paragraph' && chapter.tellsActs)
      chapter.tellsActs = beginsWithInfinitive(text.slice(block.start, block.start + FIRST_WORDS).toLowerCase());
    if (block.kind === 'paragraph' && chapter.isCommission)
      chapter.lines.push(
        text
          .slice(block.start, block.end)
          .replace(/[\s.;]+$/, '')
          .replace(/\s+/g, ' ')
          .toLowerCase(),
      );
    chapters.set(heading.start, chapter);
  }
  return chapters;
}

/** Whether a sentence only details the one before: by a pronoun, or because its subject was the other's object. */
function isDetail(words: string, before: string): boolean {
  if (DETAIL.test(words)) return !NEW.test(words.slice(0, NEAR_START));
  const subject = SUBJECT.exec(words)?.[1];
  return subject !== undefined && holdsWord(before, subject);
}

function holdsWord(words: string, word: string): boolean {
  for (let at = words.indexOf(` ${word}`); at >= 0; at = words.indexOf(` ${word}`, at + 1))
    if (!SMALL_LETTER.test(words[at + 1 + word.length] ?? '')) return true;
  return false;
}
const SMALL_LETTER = new RegExp(`[${SMALL}]`);

const SUBJECT = new RegExp(`^(?:l[ae]s? |l[’'])([${SMALL}]{5,})`);
