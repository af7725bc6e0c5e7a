import { type Commission, commissionAt, commissionIn } from '../../commission.ts';
import type { Block, Heading, Structure } from '../../model.ts';
import { type Context, contextOfHeading, contextOfLead, isAxis, kindNamed, listsWorksByPlace } from './contexts.ts';
import type { HeadingLead } from './headings.ts';
import { isOfOthers } from './other-acts.ts';
import { perHeading } from './per-heading.ts';
import {
  isPlanHeading,
  planAboveAxes,
  planInHeading,
  planOfChapter,
  planOfLead,
  planOfLetters,
  planOfSubtitle,
  planPointedAt,
  planQuoted,
  planSpokenOf,
} from './plans.ts';
import { isRecall } from './wording.ts';
import { lastSentence } from './words.ts';

export type MeasureType = 'decision' | 'mesure' | 'objectif' | 'action';

/** What a place in the document says of the measures that stand there. */
export interface ListFrame {
  /** `plan`: below the heading of a plan or an axis, without any other word on the items. */
  readonly context: Context | 'plan';
  /** The rule that told it. */
  readonly rule: 'commission' | 'minutes' | 'lead' | 'heading' | 'headings' | 'plan' | 'wording';
  readonly plan: string | null;
  readonly axe: string | null;
  readonly type: MeasureType | null;
  readonly commission: Commission;
}

/** What is read once for a document. */
export interface Source {
  readonly text: string;
  readonly structure: Structure;
  /** Lead-ins of rows of headings, by the start of the heading. */
  readonly headingLeads: ReadonlyMap<number, HeadingLead>;
  /** The document begins as minutes or a list of decisions. */
  readonly isMinutes: boolean;
  /** The plan that the document is about; null for none. */
  readonly titlePlan: string | null;
  /** Where the first heading starts; undefined for none. */
  readonly opening: number | undefined;
  /** Name of who publishes the document; null where it is unknown. */
  readonly issuer: string | null;
  /** The first lines, which name who publishes the document, and who else does. */
  readonly letterhead: string;
}

/** The frame of the list that a block begins. @param lead words of its lead-in; null for none */
export function frameAt(source: Source, index: number, lead: string | null): ListFrame {
  const block = source.structure.blocks[index];
  const path = block?.path ?? [];
  const commission = commissionAt(source.structure, index);
  const { context, rule } = contextAt(source, path, commission, lead);
  const named = lead === null ? null : kindNamed(lastSentence(lead));
  const counted = leadOfHeadings(source.headingLeads, path);
  return {
    context,
    rule,
    plan:
      rule === 'commission'
        ? planBelowCommission(source, path)
        : upToTitle(
            planAt(source, index, path, lead) ?? counted?.plan ?? (context === 'voted' ? null : source.titlePlan),
            source.titlePlan,
          ),
    axe: axisAt(source, block, path),
    type:
      context === 'voted' ? 'decision' : (named ?? kindAbove(path) ?? (counted?.plan == null ? null : counted.kind)),
    commission,
  };
}

/** `COMMISSION N° 5`, `Le plan « Rivières »` and then a list: the plan that a heading names below the commission's. */
function planBelowCommission(source: Source, path: readonly Heading[]): string | null {
  const below = path.slice(path.findLastIndex(({ title }) => commissionIn(title) !== null) + 1);
  const heading = below.findLast((one) => planOfHeading(one, source) !== null);
  return heading === undefined ? null : planOfHeading(heading, source);
}

/** `Plan climat`, where the line below the title was read on with it (`Plan climat | Communiqué de presse`); not `| et forêt`. */
const upToTitle = (plan: string | null, title: string | null): string | null =>
  title !== null && plan?.startsWith(`${title} `) === true && /^\p{Lu}/u.test(plan.slice(title.length + 1))
    ? title
    : plan;

/** The lead-in speaks first, then the heading right above, then the lead-in of the headings, then a plan far above. */
function contextAt(
  source: Source,
  path: readonly Heading[],
  commission: Commission,
  lead: string | null,
): Pick<ListFrame, 'context' | 'rule'> {
  const { headingLeads } = source;
  if (lead !== null && isRecall(lastSentence(lead).toLowerCase())) return { context: 'figures', rule: 'lead' };
  if (lead !== null && isOfOthers(lead, source)) return { context: 'figures', rule: 'lead' };
  const byLead = lead === null || FINDS.test(lead) ? 'neutral' : contextOfLead(lead);
  if (commission.name !== null && (byLead !== 'figures' || lead?.endsWith(':') !== true) && !isOfFigures(path.at(-1)))
    return { context: 'voted', rule: 'commission' };
  if (byLead !== 'neutral') return { context: byLead, rule: 'lead' };
  const heading = path.at(-1);
  if (heading !== undefined && isOfOthers(heading.title, source)) return { context: 'figures', rule: 'heading' };
  const byHeading = heading === undefined ? 'neutral' : contextNamed(heading);
  if (byHeading !== 'neutral') return { context: byHeading, rule: 'heading' };
  // « Les autres décisions de la session », « Mobilités »
  if (DECISIONS.test(path.at(-2)?.title ?? '')) return { context: 'voted', rule: 'heading' };
  if (listsWorksByPlace(path.at(-2)?.title ?? '')) return { context: 'announced', rule: 'heading' };
  const headingLead = leadOfHeadings(headingLeads, path);
  if (headingLead?.context === 'figures') return { context: 'figures', rule: 'headings' };
  if (headingLead?.context === 'voted') return { context: 'voted', rule: 'headings' };
  if (headingLead?.plan != null) return { context: 'announced', rule: 'headings' };
  // « LE PACTE : CE QUE DISENT LES CHIFFRES »
  const isPlan = path.some((one) => (namesAxis(one) || opensPlan(one)) && contextNamed(one) !== 'figures');
  return isPlan ? { context: 'plan', rule: 'plan' } : { context: 'neutral', rule: 'wording' };
}

/** Not `100 % des mesures engagées, 179 M€ déjà votés`. */
const DECISIONS = /^(?:(?:les|nos|ses|autres|principales|dernières) )*décisions?(?!\p{L})/iu;

/** `Chiffres clés` below a commission: what was not voted there. */
const isOfFigures = (heading: Heading | undefined): boolean =>
  heading !== undefined && commissionIn(heading.title) === null && contextNamed(heading) === 'figures';

/** `Constat : 20 % de fuites.` above the actions of an axis leads to none of them. */
const FINDS = /^constats? ?: .{3,300}\.$/iu;

/** The lead-in of the innermost row of headings above; undefined for none. */
function leadOfHeadings(leads: Source['headingLeads'], path: readonly Heading[]): HeadingLead | undefined {
  const above = path.findLast((one) => leads.has(one.start));
  return above === undefined ? undefined : leads.get(above.start);
}

/** The heading right above says what the items are; above an axis the one that counts them (`QUATRE AXES, QUINZE ACTIONS`). */
function kindAbove(path: readonly Heading[]): MeasureType | null {
  const [axis, heading] = [path.at(-1), path.findLast((one) => !namesAxis(one))];
  // « Axe C – Vérifier : les objectifs à 2027 »
  const own = axis === undefined ? null : kindOfHeading(axis);
  return own ?? (heading === undefined ? null : kindOfHeading(heading));
}

const planNamed = perHeading(({ title }) => planInHeading(title));
/** What the heading says of a plan, or the text elsewhere of its title. */
const planOfHeading = perHeading(
  (heading, { text, structure }: Source): string | null =>
    planNamed(heading) ??
    planQuoted(text, structure, heading.title) ??
    planOfSubtitle(text, structure, heading) ??
    planSpokenOf(text, structure, heading),
);
const opensPlan = perHeading(({ title }) => isPlanHeading(title));
export const namesAxis = perHeading(({ title }) => isAxis(title));
const contextNamed = perHeading(({ title }) => contextOfHeading(title));
const kindOfHeading = perHeading(({ title }) => kindNamed(title));

function planAt(source: Source, index: number, path: readonly Heading[], lead: string | null): string | null {
  const { text, structure } = source;
  const heading = path.findLast((one) => planOfHeading(one, source) !== null);
  return (
    planOfLetters(path.findLast((one) => !namesAxis(one))?.title ?? '', lead) ??
    (heading === undefined ? null : planOfHeading(heading, source)) ??
    planPointedAt(text, path, lead, structure.blocks[index]?.start ?? 0) ??
    planOfChapter(path, lead) ??
    planOfLead(text, lead, path.at(-1)?.title ?? null) ??
    planAboveAxes(text, structure, index, namesAxis)
  );
}

/** The axis: an item or heading that is called so, or one of a row of headings that are led in as axes. */
function axisAt(
  { text, structure, headingLeads }: Source,
  block: Block | undefined,
  path: readonly Heading[],
): string | null {
  const parent = structure.blocks[block?.parent ?? -1];
  if (parent?.kind === 'item' && block !== undefined) {
    const words = titleOf(text, parent);
    // `Axe transversal : …` below `Axe 2 : …` stands beside it.
    if (isAxis(words) && !isAxis(titleOf(text, block))) return words.replace(/ ?:$/, '');
  }
  const named = path.findLast(namesAxis);
  if (named !== undefined) return named.title;
  const inner = path.at(-1);
  const lead = inner === undefined ? undefined : headingLeads.get(inner.start);
  return inner !== undefined && lead?.namesAxes === true ? inner.title : null;
}

/** The words of an item without its bullet. */
const titleOf = (text: string, { start, end }: Block): string =>
  text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}]+/u, '');

/** The numbered chapter that a listed measure stands in, where it is not its plan: `3. FORMATION`; null for none. */
function numberedChapter(source: Source, path: readonly Heading[]): string | null {
  const { text } = source;
  const chapter = path.find(
    ({ start, end, title }) =>
      CHAPTER.test(text.slice(text.lastIndexOf('\n', start) + 1, end)) &&
      kindNamed(title) === null &&
      !COUNTS_ENGAGEMENTS.test(title),
  );
  return chapter === undefined || planOfHeading(chapter, source) !== null ? null : chapter.title;
}

/**
 * The axis or chapter that a listed measure stands in; of what no plan holds and nobody voted, the heading above (`LYCÉES : DÉPENSER
 * JUSTE`), but not the one that opens the document.
 */
export function chapterAt(source: Source, block: number, { axe, plan, context }: ListFrame): string | null {
  const path = source.structure.blocks[block]?.path ?? [];
  const numbered = axe ?? numberedChapter(source, path);
  if (numbered !== null || plan !== null || context === 'voted') return numbered;
  const isChapter = (heading: Heading): boolean =>
    heading.start !== source.opening &&
    kindNamed(heading.title) === null &&
    contextNamed(heading) === 'neutral' &&
    !NO_CHAPTER.test(heading.title);
  return path.findLast(isChapter)?.title ?? null;
}
/** Titles of boxes, of the document and of decisions; sentences. */
const NO_CHAPTER =
  /^(?:édito|en (?:chiffres|bref|résumé)|à (?:savoir|retenir)|et aussi|zoom|focus|repères|annexe|communiqué|dossier de presse|région|département|article)(?!\p{L})|engagements|commission|décide|votée?s?(?!\p{L})|décisions|délibéré|compte rendu|procès-verbal|^rapports? n|\?$|(?:^|\s)n ?[°º] ?\d|^(?:résultat du vote|(?:pour|contre|abstentions?) ?:|il (?:est|sera|a été) |(?:sont|seront) )| (?:a|ont) (?:été )?\p{L}{3,}(?:é|i|u)e?s?(?!\p{L})/iu;
/** `NOS 12 ENGAGEMENTS`: what stands below it are these, and it is no axis. */
const COUNTS_ENGAGEMENTS =
  /^(?:nos |les |ses )?(?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt) (?:engagements|propositions|chantiers|priorités)$/iu;
const CHAPTER = /^[^\p{L}\d]{0,3}(?:\d{1,2}|[IVX]{1,5})(?:[.)]| ?[–—|/-]) /u;
