/** What the titles of a chapter and of the document say of their subject. */
import type { DocumentFacts } from '../../../model.ts';
import { type Clause, oncePerClause, stemAt } from '../../clause.ts';
import type { Passage, Passages } from '../../passages.ts';
import { isVerb } from '../../phrase/verbs.ts';
import { SILENCE, type Strengths, strengthsIn, strengthsOf, topicCuesOf } from './cues.ts';
import type { TopicKind } from './lexicon.ts';

/** `Formation, apprentissage, lycées` over `Lycée du Bourg : un internat`: of several subjects the one that the block names. */
export function sharedStrengths(heading: Clause, { text, inBlock }: Passages, passage: Passage): Strengths | null {
  if (!listsSubjects(heading, text)) return null;
  const opening = inBlock(passage.block)[0]?.clause ?? passage.clause;
  const said = [opening, passage.clause].flatMap((clause) =>
    topicCuesOf(text, clause).map(({ kind, from }) => ({ kind, stem: stemAt(clause.words, from) })),
  );
  if (said.some(({ kind }) => kind !== 'other')) return null;
  const isNamed = topicCuesOf(text, heading).some(({ from }) =>
    said.some(({ stem }) => stem === stemAt(heading.words, from)),
  );
  return isNamed ? { ...SILENCE, other: LIKELY } : null;
}

/** Subjects of more than one kind, with nothing but commas between them, or an `et` before the last. */
const listsSubjects = oncePerClause((heading, text: string): boolean => {
  const cues = topicCuesOf(text, heading);
  if (cues.every(({ kind }) => kind === cues[0]?.kind)) return false;
  return cues.every(({ from }, index) => {
    const between = index === 0 ? [] : heading.words.slice(cues[index - 1]?.to, from);
    return index === 0 || (between.length <= JOINT_WORDS && between.some(({ stem }) => LISTING.has(stem)));
  });
});

/** In a heading a word of another subject is no passing mention: `Mobilités`. */
export const headingStrengths = oncePerClause((clause, text: string): Strengths => {
  const said = isOfSkills(clause, text) ? { ...SILENCE, training: LIKELY } : openedStrengths(clause, text);
  const isPassing =
    said.other > 0 && said.other < LIKELY && ((said.training === 0 && said.water === 0) || isOneOfList(clause, text));
  return isPassing ? { ...said, other: LIKELY } : said;
});

/** `Répartition des stagiaires par secteur` over `Industrie : 24 %`: the title of a whole sheet of figures is that of its lines, too. */
export function sheetStrengths(title: Clause, { text }: Passages, { kind, clause: { words } }: Passage): Strengths {
  const isLabel = kind === 'sentence' && words.length <= LABEL_WORDS && words.some(({ stem }) => stem === ':');
  const { training, other } = headingStrengths(title, text);
  return isLabel && !words.some(isVerb) && other === 0 && training >= LIKELY ? { ...SILENCE, training: SURE } : SILENCE;
}
/** Words of `Durée moyenne : 4 mois`, with those of its figure, at most. */
const LABEL_WORDS = 9;

/** `Plan « Rebond Compétences »`, `Pacte des compétences 2030-2034`: what people are to learn. */
const isOfSkills = ({ start, end }: Clause, text: string): boolean => SKILLS.test(text.slice(start, end));
const SKILLS = /(?:plan|pacte|programme|«)\s[^.:;»]{0,30}(?<!\p{L})comp[ée]tences(?:\s?»|\s?$|\s[:–—-]|\s20\d\d)/iu;

/** `Agriculture, eau et forêt`: behind another subject one more of a list is not what its chapter is about. */
export const isOneOfList = oncePerClause((clause, text: string): boolean => {
  const cues = topicCuesOf(text, clause);
  const at = cues.findIndex(({ kind }) => kind !== 'other');
  const cue = cues[at];
  if (cue === undefined) return false;
  // « Environnement, eau, mobilités » : a comma before it, and other subjects behind.
  if (at === 0) return clause.words[cue.from - 1]?.stem === ',' && cues.length > 1;
  const between = clause.words.slice(cues[at - 1]?.to, cue.from);
  return between.length <= JOINT_WORDS && between.some(({ stem }) => LISTING.has(stem));
});

const LISTING: ReadonlySet<string> = new Set([',', 'et']);
/** `et de l'eau`. Unit: words. */
const JOINT_WORDS = 3;

/** `Eau : des haies et des rivières`: the first word of a heading is its subject. */
export const openedStrengths = oncePerClause((clause, text: string): Strengths => {
  const { training, water, other } = strengthsOf(text, clause);
  if (training < LIKELY && water < LIKELY) return strengthsOf(text, clause);
  const opens = (kind: TopicKind): boolean =>
    topicCuesOf(text, clause).some(
      (cue) => cue.kind === kind && cue.strength >= LIKELY && opensTitle(clause, cue.from),
    );
  return { training: opens('training') ? SURE : training, water: opens('water') ? SURE : water, other };
});

/** `Compétences Bocage : former plus`: the first word of what follows the colon opens the title, too. */
const opensTitle = ({ words }: Clause, at: number): boolean => at <= FIRST_WORDS || stemAt(words, at - 1) === ':';

/** How surely a word tells its subject, from 1 for a hint. */
export const SURE = 3;
export const LIKELY = 2;
/** A number, a dash and an article may stand before it. Unit: words. */
const FIRST_WORDS = 2;

interface DocumentStrengths {
  readonly issuer: Strengths;
  readonly title: Strengths;
}

const ofDocuments = new WeakMap<DocumentFacts, DocumentStrengths>();

/** `Rapport annuel sur le prix et la qualité du service public de l'eau`: a document about nothing else. */
const SERVICE_REPORT = /prix et (?:de )?la qualité d(?:u|es) services?/iu;

/** A water agency, or the report on a service, speaks of water unless it says otherwise; other titles tell less. */
export function documentStrengths(document: DocumentFacts): DocumentStrengths {
  const made = ofDocuments.get(document);
  if (made !== undefined) return made;
  const { training, water } = strengthsIn(document.issuer?.name ?? '');
  const sure = (strength: number): number => (strength >= LIKELY ? SURE : 0);
  const title = strengthsIn(document.title ?? '');
  const ofService = SERVICE_REPORT.test(document.title ?? '') ? title.water : 0;
  const strengths = {
    issuer: { training: sure(training), water: sure(Math.max(water, ofService)), other: 0 },
    title,
  };
  ofDocuments.set(document, strengths);
  return strengths;
}
