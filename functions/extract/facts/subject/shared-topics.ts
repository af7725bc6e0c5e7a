import type { Topic } from '../../model.ts';
import { hasWordOf, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { FactSite, Read } from '../site.ts';
import { type SubjectRead, subjectOf } from './subject.ts';
import { topicCuesOf } from './topic-cues.ts';
import { LIKELY } from './topic-titles.ts';

/** What was read of the passage before. */
export interface SubjectsBefore {
  readonly sites: readonly FactSite[];
  readonly subjects: readonly SubjectRead[];
}

const OF_WHOLE: Read<Topic | null> = { value: 'training', rule: 'theme:formation:ensemble' };

/**
 * The subjects of a passage's figures. A share of those who are trained is about training, though its own words are
 * silent: `412 allocataires en formation, dont | 58 % de femmes. Six mois après, | 63 % d'entre eux travaillent.`
 */
export function subjectsIn(sites: readonly FactSite[], before: SubjectsBefore | null): readonly SubjectRead[] {
  const subjects = sites.map((site) => subjectOf(site));
  sites.forEach((site, index) => {
    const topic = subjects[index]?.value.topic === null ? sharedTopic(sites, subjects, index, before) : null;
    if (topic !== null) subjects[index] = subjectOf(site, topic);
  });
  return subjects;
}

/** @param subjects those before `index` with what they share already */
function sharedTopic(
  sites: readonly FactSite[],
  subjects: readonly SubjectRead[],
  index: number,
  before: SubjectsBefore | null,
): Read<Topic | null> | null {
  const site = sites[index] as FactSite;
  const isTrained = (at: number): boolean => subjects[at]?.value.topic === 'training';
  const carried = subjects[index]?.rule === null ? carriedTopic(sites, subjects, index) : null;
  if (carried !== null) return carried;
  const isShare = site.placed.quantity.unit === 'pourcent';
  if (isShare && opensAmong(site) && isTrained(0)) return OF_WHOLE;
  if (isShare && isAmongTrained(site, before)) return OF_WHOLE;
  if (subjects[index]?.rule !== null || !(isShare || countsNothingOwn(site))) return null;
  const { link, whole } = site.territory;
  const isPart = link === 'part' || (!isShare && link === 'and');
  const isOfWhole = isPart && isTrained(whole ?? -1);
  return isOfWhole || (isShare && isTrained(index - 1) && wereFewer(site)) ? OF_WHOLE : null;
}

/** `3 200 entrées, dont 1 100 dans le soin et | 700 dans la rénovation énergétique`: what is counted stands before. */
const countsNothingOwn = ({ placed, passage }: FactSite): boolean =>
  placed.quantity.unit === 'nombre' && PLACES.has(stemAt(passage.clause.words, placed.to));
const PLACES: ReadonlySet<string> = new Set('dan au aux en pour chez a'.split(' '));

/**
 * `2 150 allocataires sont entrés en formation, contre | 1 840 en 2024`: a figure without a noun of its own is of what the
 * one before it in the sentence is of.
 */
function carriedTopic(
  sites: readonly FactSite[],
  own: readonly SubjectRead[],
  index: number,
): Read<Topic | null> | null {
  const { placed, territory, passage, passages } = sites[index] as FactSite;
  const from = territory.before ?? index - 1;
  const topic = own[from]?.value.topic ?? null;
  if (topic === null || own[from]?.value.label !== own[index]?.value.label) return null;
  // « 1 802 apprentis · 1,4 Md€ de CA » : beside a dot stands something else
  const isApart = hasWordOf(DOT, passage.clause.words, { from: sites[from]?.placed.to ?? 0, to: placed.from });
  // « 1 480 sont entrés en formation et 2 100 ont trouvé un emploi »
  const isOther = topicCuesOf(passages.text, passage.clause).some(
    (cue) => cue.kind === 'other' && cue.strength >= LIKELY && cue.from >= placed.to && cue.to <= territory.trail.to,
  );
  return isApart || isOther
    ? null
    : { value: topic, rule: `theme:${topic === 'training' ? 'formation' : 'eau'}:commun` };
}
const DOT: ReadonlySet<string> = new Set(['·', '|']);

/** `Parmi les stagiaires, 60 % sont sans diplôme et | 20 % allocataires du RSA` */
const opensAmong = ({ passage }: FactSite): boolean => stemAt(passage.clause.words, 0) === 'parmi';

/** `; ils n'étaient que | 53 % en 2021`: of those who were counted before. */
function wereFewer({ placed, passage }: FactSite): boolean {
  const before = passage.clause.words.slice(Math.max(0, placed.from - FEWER_REACH), placed.from);
  const they = before.findLastIndex(({ stem }) => THEY.has(stem));
  return they >= 0 && before.slice(they + 1).every(({ stem }) => FEWER.has(stem));
}
const THEY: ReadonlySet<string> = stems('il ils elle elles');
const FEWER: ReadonlySet<string> = new Set('n etaient etait sont que encore deja'.split(' '));
const FEWER_REACH = 5;

const THEM: ReadonlySet<string> = stems('eux elle elles');
const AMONG: ReadonlySet<string> = new Set(['entre', 'parmi']);
/** Words between a share and `d'entre eux`, at most. */
const AMONG_REACH = 3;

/** `58 % | étaient des femmes` */
const WERE: ReadonlySet<string> = new Set('etaient sont avaient ont n'.split(' '));

/** `| 63 % d'entre eux`, `| 58 % étaient des femmes`: of those whom the sentence before counts in training. */
function isAmongTrained({ passage, placed, index }: FactSite, before: SubjectsBefore | null): boolean {
  const { words } = passage.clause;
  const last = before?.sites[0]?.passage;
  if (last?.block !== passage.block || last.index !== passage.index - 1 || index > 0) return false;
  const isAmong =
    (placed.from === 0 && WERE.has(stemAt(words, placed.to))) ||
    words
      .slice(placed.to, placed.to + AMONG_REACH)
      .some(({ stem }, at) => AMONG.has(stem) && THEM.has(stemAt(words, placed.to + at + 1)));
  const counted = before?.sites.findIndex((site) => site.placed.quantity.unit === 'nombre') ?? -1;
  return isAmong && before?.subjects[counted]?.value.topic === 'training';
}
