import type { Topic } from '../../model.ts';
import { stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import type { FactSite, Read } from '../site.ts';
import { type SubjectRead, subjectOf } from './subject.ts';

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
  const own = sites.map((site) => subjectOf(site));
  return own.map((subject, index) => {
    const site = sites[index] as FactSite;
    const isShare = site.placed.quantity.unit === 'pourcent';
    if (subject.value.topic !== null) return subject;
    if (isShare && opensAmong(site) && own[0]?.value.topic === 'training') return subjectOf(site, OF_WHOLE);
    if (subject.rule !== null || !(isShare || countsNothingOwn(site))) return subject;
    const { link, whole } = site.territory;
    const isPart = link === 'part' || (!isShare && link === 'and');
    const isOfWhole = isPart && own[whole ?? -1]?.value.topic === 'training';
    const isOfSame = isShare && own[index - 1]?.value.topic === 'training' && wereFewer(site);
    return isOfWhole || isOfSame || (isShare && isAmongTrained(site, before)) ? subjectOf(site, OF_WHOLE) : subject;
  });
}

/** `3 200 entrées, dont 1 100 dans le soin et | 700 dans la rénovation énergétique`: what is counted stands before. */
const countsNothingOwn = ({ placed, passage }: FactSite): boolean =>
  placed.quantity.unit === 'nombre' && PLACES.has(stemAt(passage.clause.words, placed.to));
const PLACES: ReadonlySet<string> = new Set('dan au aux en pour chez a'.split(' '));

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

/** `| 63 % d'entre eux`: of those whom the sentence before counts in training. */
function isAmongTrained({ passage, placed, index }: FactSite, before: SubjectsBefore | null): boolean {
  const { words } = passage.clause;
  const last = before?.sites[0]?.passage;
  if (last?.block !== passage.block || last.index !== passage.index - 1 || index > 0) return false;
  const isAmong = words
    .slice(placed.to, placed.to + AMONG_REACH)
    .some(({ stem }, at) => AMONG.has(stem) && THEM.has(stemAt(words, placed.to + at + 1)));
  const counted = before?.sites.findIndex((site) => site.placed.quantity.unit === 'nombre') ?? -1;
  return isAmong && before?.subjects[counted]?.value.topic === 'training';
}
