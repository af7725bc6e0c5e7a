import type { Structure } from '../../model.ts';
import { agendaOf, isOnAgenda } from './agenda.ts';
import { announcedKinds } from './announced-kinds.ts';
import { type Decision, decisionsIn } from './decisions.ts';
import { groupsOf } from './groups.ts';
import { headingLeadsOf } from './headings.ts';
import { libelleOf, type MeasureItem } from './item.ts';
import { wordsBetween } from './item-words.ts';
import { chapterAt, frameAt, type Source } from './list-frame.ts';
import { measuresOfGroup } from './listed.ts';
import { beginsAsMinutes } from './minutes.ts';
import { planOfTitle } from './plans.ts';
import { announcingSentences, type Span } from './prose.ts';
import { type TabledMeasure, tabledMeasures } from './tabled.ts';
import { outerTitle, type TitledMeasure, titledMeasures } from './titled.ts';

/**
 * All measures that a document announces as items of their own, in text order.
 *
 * @param issuer name of who publishes the document; null where it is unknown
 */
export function measureItems(text: string, structure: Structure, issuer: string | null = null): readonly MeasureItem[] {
  const source: Source = {
    text,
    structure,
    headingLeads: headingLeadsOf(text, structure),
    isMinutes: beginsAsMinutes(text),
    titlePlan: planOfTitle(text, structure),
    opening: structure.blocks.find(({ kind }) => kind === 'heading')?.start,
    issuer,
    letterhead: LETTERHEAD.exec(text)?.[0] ?? '',
  };
  const groups = groupsOf(text, structure);
  const kinds = announcedKinds(text, structure, groups);
  const titled = titledMeasures(text, structure);
  const inside = new Set(titled.flatMap(({ block, last }) => range(block, last)));
  // What leads to titled measures, and what speaks of them all below the last, is none.
  const titles = new Set(
    titled.flatMap(({ block }) => [structure.blocks[block]?.path.at(-1)?.start, structure.blocks[block]?.start]),
  );
  const numbers = new Set(titled.map(({ numero }) => numero));
  const agenda = agendaOf(text, structure);
  const taken = new Set<number>();
  const found = [
    ...titled.map((one) => titledMeasure(source, one)),
    ...tabledMeasures(text, structure)
      .filter(({ block, numero }) => !inside.has(block) && (numero === null || !numbers.has(numero)))
      .map((one) => titledMeasure(source, { ...one, kind: null })),
    ...groups
      .filter((group) => !inside.has(group.items[0]?.block ?? -1) && !isOnAgenda(source, agenda, group))
      .flatMap((group) => measuresOfGroup(source, kinds, group, taken)),
    ...announcingSentences(source)
      .filter(({ block }) => !inside.has(block) && !titles.has(structure.blocks[block]?.path.at(-1)?.start))
      .map((span) => sentenceMeasure(source, span, 'sentence')),
    ...decisionsIn(source)
      .filter(({ block }) => !inside.has(block) && !taken.has(block))
      .map((span) => sentenceMeasure(source, span, 'decides')),
  ];
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Lines that name who publishes the document, and who else does. */
const LETTERHEAD = /^(?:\s*[^\n]{0,200}\n){0,3}/;

const range = (first: number, last: number): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => first + place);

function titledMeasure(
  source: Source,
  { block, title, start, end, numero, kind }: TabledMeasure & Pick<TitledMeasure, 'kind'>,
): MeasureItem {
  const { text, structure } = source;
  const frame = frameAt(source, block, null);
  // « Le plan Santé compte deux mesures. », « Mesure 1 : Un bilan »
  const counted = source.headingLeads.get(structure.blocks[block]?.start ?? -1)?.plan ?? null;
  return {
    start,
    end,
    libelle: libelleOf(title),
    description: wordsBetween(text, structure, block, start, end),
    plan: kind === 'decision' ? null : (frame.plan ?? counted),
    axe: frame.axe ?? outerTitle(structure.blocks[block]?.path ?? []),
    numero,
    type: kind ?? frame.type,
    commissionNumber: frame.commission.number,
    commission: frame.commission.name,
    rule: 'measures:title',
  };
}

function sentenceMeasure(source: Source, span: Span | Decision, rule: 'sentence' | 'decides'): MeasureItem {
  const { text, structure } = source;
  const words = wordsBetween(text, structure, span.block, span.start, span.end);
  const frame = frameAt(source, span.block, null);
  return {
    start: span.start,
    end: span.end,
    libelle: libelleOf(words),
    description: words,
    plan: rule === 'decides' ? null : frame.plan,
    axe: chapterAt(source, span.block, frame),
    numero: 'numero' in span ? span.numero : null,
    type: rule === 'decides' || frame.context === 'voted' ? 'decision' : null,
    commissionNumber: frame.commission.number,
    commission: frame.commission.name,
    rule: `measures:${rule}`,
  };
}
