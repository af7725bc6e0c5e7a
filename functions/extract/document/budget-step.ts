import type { Block, BudgetStep, Span } from '../model.ts';
import { type FoldedText, foldedPart, unfoldedSpan } from './fold.ts';
import { isLinkList, type Layout, lineAround } from './layout.ts';

export interface FoundStep {
  readonly step: BudgetStep | null;
  readonly fiscalYear: number | null;
  readonly stepRule: 'titre' | 'en-tete' | 'premieres-phrases' | 'titre-de-chapitre' | null;
  readonly yearRule: 'annee-de-l-etape' | 'budget-du-titre' | 'exercice' | 'annee-de-la-seance' | null;
  readonly stepSpan: Span | null;
  readonly yearSpan: Span | null;
}

interface Cue {
  /** Null for `budget 2025`, which says the year only. */
  readonly step: BudgetStep | null;
  readonly year: number | null;
  /** Whether the sentence says that the step is voted, examined or presented. */
  readonly isActed: boolean;
  /** It is a budget that is said to be voted, not only presented. */
  readonly isVoted: boolean;
  /** Whether it says so behind the step: `Le budget primitif 2025 a été adopté`. */
  readonly isPassed: boolean;
  /** Its credits are said to be spent: `100 % des crédits inscrits au budget 2030 ont été consommés`. */
  readonly isSpent: boolean;
  readonly span: Span;
  readonly yearSpan: Span | null;
}

const STEPS: readonly (readonly [BudgetStep | null, string])[] = [
  [
    'orientations budgétaires',
    'orientations? (?:budgetaires?|(?:du|pour le) (?:prochain |futur )?budget(?: primitif)?)|[rd]ob',
  ],
  ['budget supplémentaire', 'budgets? supplementaires?|bs'],
  ['décision modificative', 'decisions? (?:budgetaires? )?modificatives?|dm ?\\d?'],
  ['compte administratif', 'comptes? administratifs?|comptes? financiers? uniques?|ca|cfu'],
  ['budget primitif', 'budgets? primitifs?|projet de budget|budget previsionnel|bp'],
  [null, 'budget'],
];
/** Between the step and its year: `n° 1 de`, `(BS)`, `(DM) n° 1 au budget`, `de l'exercice`, `pour`. */
const LINK =
  '(?: d investissements?)?(?: n ?\\d)?(?:[ |](?:[rd]ob|bs|dm ?\\d?|ca|cfu|bp)(?=[ |]))?(?:[ |]n ?\\d)?(?:[ |](?:regional|departemental|metropolitain|intercommunal|de la (?:region|metropole|ville)|du departement))?[ |]?(?:(?:au|du) budget )?(?:(?:de|pour|sur|au titre de|relatif a) )?(?:l )?(?:exercice |annee )?';
const CUE = new RegExp(
  `(?<![a-z0-9])(?:${STEPS.map(([, words]) => `(${words})`).join('|')})(?![a-z])(?:${LINK}((?:19|20)\\d\\d)(?!\\d))?`,
  'g',
);
const ACRONYM = /^(?:[rd]ob|bs|dm ?\d?|ca|cfu|bp)$/;
const ACTED = /(?<![a-z])(?:vot|adopt|approuv|approb|examin|debatt|debat|presente|present[ea]|arrete|propose)/;
const VOTES =
  /(?<![a-z])(?:(?:a|ont) (?:[a-z]+ ){0,2}(?:vote|adopte|approuve)|pour adopter|pour voter)(?: [a-z0-9]+){0,6} $/;
const ACT_REACH = 130;
/** `Le budget primitif | examiné ce vendredi`, `Le budget 2031 de la région | , voté le 21 décembre,` */
const ACTED_BEHIND = /^(?:[^|]{0,60}\|| )(?:vot|adopt|approuv|examin|debatt|presente|arrete)(?:ee?|ue?)?s?(?= )/;
/** `Cette | décision modificative n° 2 ajuste le budget`: what the document is. */
const SHOWS = /(?<![a-z])(?:cette|ce|notre) (?:[a-z0-9]+ )?$/;
const AMENDS = /^(?:budgets? supp|decisions? )/;
/** `+ 12 % par rapport au | BP 2030`: what the budget is set against. */
const COMPARED = /(?<![a-z])par rapport (?:a|au|aux)(?: [a-z]+){0,4}[ |]$/;
/** `la traduction des | orientations budgétaires`, `comme je l'ai dit lors du débat d' | orientation budgétaire`: those of before. */
const RECALLED =
  /(?<![a-z])(?:(?:j|l|vous) (?:ai|avons|avait|a) [^|]* (?:lors|occasion) du(?: [a-z]+)?|(?:lors|occasion) du (?:recent|dernier|precedent)|(?:traduction|traduit|suite|continuite|prolongement|declinaison|conforme|conformement|fidele)(?: [a-z]+){0,3})(?: debats?)?(?: d| des)? $/;
/** `Les priorités sont soumises lors du débat d' | orientations budgétaires en décembre`: how budgets are made. */
const IS_MADE =
  /(?<![a-z])(?:soumet(?:tent|tait)?|soumis(?:es?)?|discut[a-z]+|fix[a-z]+|defini[a-z]*) (?:[a-z]+ ){0,4}(?:lors|a l occasion|dans le cadre) (?:du|d un) debat (?:d|des) (?:l )?$/;
/** `délibérant sur le compte administratif, après s'être fait présenter le | budget primitif`: what it is held against. */
const SHOWN = /(?<![a-z])s etre fait (?:re)?presenter (?:l[ea]s?|l) (?:[a-z]+ ){0,8}$/;
/** `L'association présente son | budget prévisionnel 2031`, `Budget prévisionnel 2031 | de l'association` */
const OF_ASSOCIATION = /(?<![a-z])(?:association|club|comite des fetes|festival)(?![a-z])[^|.;]{0,60} son $/;
const BY_ASSOCIATION = /^[ |]{0,3}(?:de l|du|d une?) (?:association|club|comite des fetes|festival)(?![a-z])/;
const SPENT_BEHIND =
  /^[^|]{0,40} (?:a|ont|est|sont) (?:[a-z]+ )?(?:ete )?(?:[a-z]+ment )?(?:consomme|execute|mandate|depense|realise)e?s?(?![a-z])/;
const PASSED =
  /^[^|]*? (?:a recueilli \d|(?:a ete|ont ete|est|sont|vient d etre) (?:[a-z]+ ){0,2}(?:vote|adopte|approuve|examine|presente|soumis))/;
/** Longest line of a masthead. Unit: characters. */
const HEAD_LINE = 200;
/** Not the year that another one is set against: `en hausse de 3 % sur l'exercice 2021`. */
const EXERCISE =
  /(?<![a-z])(?<!(?:augmentation|hausse|baisse|recul|progression|diminution)[^.]{0,30} l.)(?<!(?:rapport a|contre) l.)(?:exercice|annee budgetaire) ((?:19|20)\d\d)(?!\d)/;

/**
 * The budget step and the fiscal year that the document is about: its title, its masthead, its first sentences. What
 * another institution's first sentences tell of a budget is not its own.
 */
export function budgetStepOf(
  text: string,
  layout: Layout,
  blocks: readonly Block[],
  title: Span | null,
  dated: string | null,
  isForeign: boolean,
): FoundStep {
  const heads = layout.heads.filter((block) => isHeadLine(text, block));
  const sentences = layout.heads.filter((block) => block.kind === 'paragraph' && !isHeadLine(text, block));
  const parts = [title === null ? [] : [title], heads, isForeign ? [] : [...sentences, layout.lead]] as const;
  const cues = parts.map((spans, index) =>
    spans
      .flatMap((span) => cuesIn(text, span))
      .filter(({ year }) => isPlausible(year, dated, index < 2 ? OLDEST : OLDEST_TOLD)),
  );
  const [ofTitle = [], ofMasthead = [], ofLead = []] = cues;
  const settled = amendedBy(
    text,
    blocks,
    ofLead.find(({ step }) => step !== null),
    settledBy(ofTitle, 'titre') ??
      settledBy(withoutAccounts(ofMasthead, ofTitle), 'en-tete') ??
      settledBy(
        ofLead.filter(({ isActed }) => isActed),
        'premieres-phrases',
      ) ??
      settledBy(
        ofLead.slice(0, 1).filter(({ isPassed }) => isPassed),
        'premieres-phrases',
      ),
  );
  const plain = ofTitle.find(({ step, year }) => step === null && year !== null);
  if (settled?.rule === 'premieres-phrases' && isBesideBudget(settled.cue, ofLead)) return NO_STEP;
  if (settled !== null) return withYear(settled, [...ofTitle, ...ofMasthead, ...ofLead], plain, dated);
  const voted =
    plain ??
    ofLead.find(({ step, year, isActed, isPassed }) => step === null && year !== null && (isActed || isPassed));
  if (voted !== undefined) return plainBudget(voted, plain === undefined ? 'premieres-phrases' : 'titre');
  return exerciseOf(text, layout, dated);
}

const NO_STEP: FoundStep = {
  step: null,
  fiscalYear: null,
  stepRule: null,
  yearRule: null,
  stepSpan: null,
  yearSpan: null,
};

/** `Compte administratif 2021 : … Budget primitif 2022 : …`: what tells of both is of neither as a whole. */
const isBesideBudget = ({ step, year }: Cue, cues: readonly Cue[]): boolean =>
  step === 'compte administratif' &&
  cues.some((other) => other.step === 'budget primitif' && year !== null && other.year === year + 1);

/**
 * `Le budget primitif reposait sur …` in a document whose chapter is called `Décision modificative n° 3`, or which begins with
 * `Ce budget supplémentaire suit le budget primitif voté en mai`: the budget that the first sentences name is the one that
 * is amended.
 */
function amendedBy(
  text: string,
  blocks: readonly Block[],
  opening: Cue | undefined,
  settled: Settled | null,
): Settled | null {
  if (settled !== null && (settled.rule !== 'premieres-phrases' || settled.cue.step !== 'budget primitif'))
    return settled;
  if (settled !== null && opening !== undefined && amends(opening)) return { cue: opening, rule: settled.rule };
  const cues = blocks
    .filter(({ kind }) => kind === 'heading')
    .flatMap((block) => cuesIn(text, block))
    .filter(({ step }) => step !== null);
  const [first] = cues;
  return first !== undefined && amends(first) && cues.every(({ step }) => step === first.step)
    ? { cue: first, rule: 'titre-de-chapitre' }
    : settled;
}

const amends = ({ step }: Cue): boolean => step === 'décision modificative' || step === 'budget supplémentaire';

/** `Budget 2031` in the title is no year's accounts, though a line below cites them. */
const withoutAccounts = (cues: readonly Cue[], ofTitle: readonly Cue[]): readonly Cue[] =>
  ofTitle.length === 0 ? cues : cues.filter(({ step }) => step !== 'compte administratif');

/** A short line of its own; a row, an item, a sentence and navigation are none. */
const isHeadLine = (text: string, block: Block): boolean =>
  (block.kind === 'heading' || block.kind === 'paragraph') &&
  block.end - block.start < HEAD_LINE &&
  !/[.;]\s*$|^\(/.test(text.slice(block.start, block.end)) &&
  !isLinkList(text, block);

interface Settled {
  readonly cue: Cue;
  readonly rule: NonNullable<FoundStep['stepRule']>;
}

/** The first step; a past year's accounts give way to the budget that is voted with them. */
function settledBy(cues: readonly Cue[], rule: Settled['rule']): Settled | null {
  const named = cues.filter(({ step }) => step !== null);
  const first = named.find(({ step }) => step !== 'compte administratif') ?? named[0];
  // « a prévenu le président lors du débat d'orientation budgétaire. Les élus ont adopté le budget primitif »
  const voted = first?.step === 'orientations budgétaires' ? named.find(({ isVoted }) => isVoted) : undefined;
  const cue = voted ?? first;
  return cue === undefined ? null : { cue, rule };
}

function withYear(
  { cue, rule }: Settled,
  all: readonly Cue[],
  plain: Cue | undefined,
  dated: string | null,
): FoundStep {
  const dateless = { step: cue.step, stepRule: rule, stepSpan: cue.span };
  // « consacrée au vote du budget 2032. Ce budget primitif s'équilibre à »
  const isNamed = ({ step, year, isActed }: Cue): boolean =>
    year !== null && (step === cue.step || (step === null && isActed && cue.step === 'budget primitif'));
  const own = [cue, ...all].find((one) => one.step === cue.step && isNamed(one)) ?? all.find(isNamed);
  if (own !== undefined)
    return { ...dateless, fiscalYear: own.year, yearRule: 'annee-de-l-etape', yearSpan: own.yearSpan };
  if (plain !== undefined)
    return { ...dateless, fiscalYear: plain.year, yearRule: 'budget-du-titre', yearSpan: plain.yearSpan };
  return amends(cue) && dated !== null
    ? { ...dateless, fiscalYear: Number(dated.slice(0, 4)), yearRule: 'annee-de-la-seance', yearSpan: null }
    : { ...dateless, fiscalYear: null, yearRule: null, yearSpan: null };
}

/** `Budget 2025 : …` without another word is the budget of the year as it is voted. */
const plainBudget = (cue: Cue, rule: Settled['rule']): FoundStep => ({
  ...(cue.isSpent ? NO_STEP : { step: 'budget primitif' as const, stepRule: rule, stepSpan: cue.span }),
  fiscalYear: cue.year,
  yearRule: 'budget-du-titre',
  yearSpan: cue.yearSpan,
});

function exerciseOf(text: string, { masthead, lead }: Layout, dated: string | null): FoundStep {
  const part = foldedPart(text, { start: masthead.start, end: lead.end });
  const match = EXERCISE.exec(part.folded);
  const year = match === null ? null : Number(match[1]);
  if (match === null) return NO_STEP;
  const end = match.index + match[0].length;
  const yearSpan = unfoldedSpan(part, end - 4, end);
  const line = lineAround(text, yearSpan.start);
  const isHead = yearSpan.start < masthead.end && !SENTENCE_END.test(text.slice(line.start, line.end));
  if (!isPlausible(year, dated, isHead ? OLDEST : OLDEST_TOLD)) return NO_STEP;
  return { ...NO_STEP, fiscalYear: year, yearRule: 'exercice', yearSpan };
}

const SENTENCE_END = /[.;]\s*$/;

/** A document is headed by a budget from two years before its date to the year after, and speaks in prose of one year less. */
function isPlausible(year: number | null, dated: string | null, oldest: number): boolean {
  if (year === null || dated === null) return true;
  const distance = year - Number(dated.slice(0, 4));
  return distance >= oldest && distance <= 1;
}
const OLDEST = -2;
/** `Le contrat signé pour l'exercice 2001`, in minutes of 2003. */
const OLDEST_TOLD = -1;

function cuesIn(text: string, span: Span): readonly Cue[] {
  const part = foldedPart(text, span);
  return [...part.folded.matchAll(CUE)].flatMap((match) => {
    const cue = cueOf(text, part, match);
    return cue === null ? [] : [cue];
  });
}

function cueOf(text: string, part: FoldedText, match: RegExpExecArray): Cue | null {
  const group = match.slice(1, STEPS.length + 1).findIndex((words) => words !== undefined);
  const words = match[group + 1] ?? '';
  const start = match.index;
  const end = start + match[0].length;
  const year = match[STEPS.length + 1];
  if (ACRONYM.test(words) && !isWritten(text, part, start, words)) return null;
  // `CA` is also the administrators' council and a company's turnover: only with its year.
  if (words === 'ca' && year === undefined) return null;
  // « budget prévisionnel » without a year may be that of works
  if ((words === 'budget' || words === 'budget previsionnel') && year === undefined) return null;
  const before = part.folded.slice(Math.max(0, start - ACT_REACH), start);
  const step = STEPS[group]?.[0] ?? null;
  if (COMPARED.test(before) || SHOWN.test(before) || (step === 'orientations budgétaires' && RECALLED.test(before)))
    return null;
  if (step === 'orientations budgétaires' && year === undefined && IS_MADE.test(before)) return null;
  const behind = part.folded.slice(end, end + ACT_REACH);
  if (words === 'budget previsionnel' && (OF_ASSOCIATION.test(before) || BY_ASSOCIATION.test(behind))) return null;
  const isOriginal = step === null || step === 'budget primitif';
  return {
    step,
    year: year === undefined ? null : Number(year),
    isActed: ACTED.test(before) || (isOriginal ? ACTED_BEHIND.test(behind) : AMENDS.test(words) && SHOWS.test(before)),
    isVoted: step === 'budget primitif' && VOTES.test(before),
    isPassed: PASSED.test(behind),
    isSpent: SPENT_BEHIND.test(behind),
    span: unfoldedSpan(part, start, start + words.length),
    yearSpan: year === undefined ? null : unfoldedSpan(part, end - 4, end),
  };
}

/** An acronym is written in capitals. */
function isWritten(text: string, part: FoldedText, start: number, words: string): boolean {
  const { start: from, end } = unfoldedSpan(part, start, start + words.replace(/ ?\d?$/, '').length);
  const letters = text.slice(from, end);
  return letters === letters.toUpperCase();
}
