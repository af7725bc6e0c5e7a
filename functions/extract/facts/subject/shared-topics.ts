import type { Topic } from '../../model.ts';
import { type Before, isRightBefore } from '../before.ts';
import { hasWordOf, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { OF, THEY, TO } from '../function-words.ts';
import { announcesParts, countsNoNoun } from '../partitions.ts';
import type { FactSite, Read } from '../site.ts';
import { type Payers, withoutPayers } from './label/paid.ts';
import { withWhoPays } from './label/who-pays.ts';
import { actorOf, listedPayer } from './parties/actors.ts';
import { type SubjectRead, subjectOf } from './subject.ts';
import { topicCuesOf } from './topic/cues.ts';
import { LIKELY } from './topic/titles.ts';
import { isOneOfTrades } from './topic/topic.ts';

/** The figures of one passage, and what they are about. */
export interface Subjects {
  readonly sites: readonly FactSite[];
  readonly subjects: readonly SubjectRead[];
}

const OF_WHOLE: Read<Topic | null> = { value: 'training', rule: 'theme:formation:ensemble' };

/**
 * The subjects of a passage's figures. A share of those who are trained is about training, though its own words are
 * silent: `412 allocataires en formation, dont | 58 % de femmes. Six mois après, | 63 % d'entre eux travaillent.`
 */
export function subjectsIn(
  sites: readonly FactSite[],
  payers: Payers,
  before: Before<Subjects> | null,
): readonly SubjectRead[] {
  const subjects = sites.map((site) => subjectOf(site, distributedTopic(site, before) ?? undefined));
  sites.forEach((site, index) => {
    const topic = subjects[index]?.value.topic === null ? sharedTopic(sites, subjects, index, before) : null;
    if (topic !== null) subjects[index] = subjectOf(site, topic);
  });
  const isPaidFor = payForWater(subjects);
  sites.forEach((site, index) => {
    if (subjects[index]?.value.topic === null && paysToo(site, isPaidFor, before))
      subjects[index] = subjectOf(site, OF_WATER);
  });
  // « porter de 41 à 60 % la part des rivières en bon état » : the first end is of what the second is of
  sites.forEach((site, index) => {
    const end = sites[index + 1]?.territory.link === 'to' ? subjects[index + 1] : undefined;
    if (end !== undefined && end.value.topic !== null && end.value.topic !== subjects[index]?.value.topic)
      subjects[index] = subjectOf(site, { value: end.value.topic, rule: end.rule });
  });
  sites.forEach((site, index) => {
    if (subjects[index]?.value.topic === null && isOfWaterBeside(sites, subjects, index))
      subjects[index] = subjectOf(site, OF_WATER_BESIDE);
  });
  return withWhoPays(sites, withoutPayers(sites, subjects, payers), payers).map((subject, index) =>
    withSectorOf(subject, sites[index] as FactSite, subjects[index - 1]),
  );
}

/**
 * `L'agence de l'eau finance l'étude à 50 % et la Région à | 30 %`, `- agence de l'eau : 50 %` over `- Région : | 20 %`: the
 * rates of those who pay together are of one work.
 */
function paysToo(site: FactSite, isPaidFor: boolean, before: Before<Subjects> | null): boolean {
  if (site.placed.quantity.unit !== 'pourcent') return false;
  const isItem = isRightBefore(before, site.passage) && listedPayer(site) !== null;
  // « 30 % | du coût des bus »: of a work of its own
  if (!isItem && OF.has(stemAt(site.passage.clause.words, site.placed.to))) return false;
  return (isItem ? payForWater(before.read.subjects) : isPaidFor) && actorOf(site).value !== null;
}
const payForWater = (subjects: readonly SubjectRead[]): boolean =>
  subjects.some(({ value: { topic, actor } }) => topic === 'water' && actor !== null);
const OF_WATER: Read<Topic | null> = { value: 'water', rule: 'theme:eau:cofinancement' };

/**
 * `Lac de Vernet : | 304 hectares, 51 millions de m³`, `atteint | 22 %, soit 1,1 million de m³`, `a diminué de 15 % en | 3 ans`:
 * one thing in two measures, and how long its change took.
 */
function isOfWaterBeside(sites: readonly FactSite[], subjects: readonly SubjectRead[], index: number): boolean {
  const isWater = (at: number): boolean => subjects[at]?.value.topic === 'water';
  const { placed, passage } = sites[index] as FactSite;
  if (passage.kind === 'row') return false;
  if (TOOK.has(placed.quantity.unit))
    return (
      isWater(index - 1) &&
      placed.from - 1 === sites[index - 1]?.placed.to &&
      IN.has(stemAt(passage.clause.words, placed.from - 1))
    );
  const next = sites[index + 1];
  if (next === undefined || !isWater(index + 1) || placed.quantity.unit === 'euros' || subjects[index]?.rule !== null)
    return false;
  const isSame = next.territory.link === 'and' && subjects[index]?.value.label === subjects[index + 1]?.value.label;
  return next.placed.quantity.unit !== 'euros' && (isSame || next.territory.link === 'restated');
}
const OF_WATER_BESIDE: Read<Topic | null> = { value: 'water', rule: 'theme:eau:commun' };
const TOOK: ReadonlySet<string> = new Set(['annees', 'mois']);
const IN: ReadonlySet<string> = new Set(['en', 'sur']);

/** `Industrie : 3 400 places (| 40,5 %)`: the share of a trade is of it. */
function withSectorOf(subject: SubjectRead, site: FactSite, before: SubjectRead | undefined): SubjectRead {
  const sector = before?.value.sector ?? null;
  const isOfTrade = sector !== null && subject.value.topic === 'training' && subject.value.sector === null;
  return isOfTrade && site.placed.quantity.unit === 'pourcent' && isBesideIts(site)
    ? { ...subject, value: { ...subject.value, sector } }
    : subject;
}

/** `27 % de ses places à l'industrie, | 22 % à la santé, | 9 % à l'agriculture`: shares of the same whole. */
const sharesOn = ({ passage: { clause }, placed }: FactSite, before: FactSite | undefined): boolean =>
  before?.placed.quantity.unit === 'pourcent' &&
  TO.has(stemAt(clause.words, placed.to)) &&
  JOINTS.has(stemAt(clause.words, placed.from - 1));
const JOINTS = new Set([',', 'et']);

/**
 * `41 % des stagiaires sont dans l'industrie, 27 % dans le BTP et | 12 % dans l'hôtellerie`, `un taux de réussite de 80 %
 * et un taux d'insertion de | 65 %`: the next share of the same group; not `et | 12 % des lycéens`, which has its own.
 */
function isNextShare({ passage: { clause }, placed }: FactSite, before: FactSite | undefined): boolean {
  if (before?.placed.quantity.unit !== 'pourcent' || before.passage.clause !== clause) return false;
  const { words } = clause;
  const next = stemAt(words, placed.to);
  if (OWN_GROUP.has(next) || (next === 'de' && OF_OTHER.has(stemAt(words, placed.to + 1)))) return false;
  const rate = stemAt(words, placed.from - 1) === 'de' ? words.slice(before.placed.to, placed.from) : [];
  const isRate = rate.length <= RATE_WORDS && rate[0]?.stem === 'et' && rate[2]?.stem === 'taux';
  return isRate || (NEXT.has(stemAt(words, placed.from - 1)) && /^\p{L}/u.test(next));
}
const OWN_GROUP = new Set(['des', 'du', 'les', 'ces', 'ses', 'nos', 'leurs', 'a', 'au', 'aux', 'pour']);
/** `12 % de | la dette` */
const OF_OTHER = new Set([...OWN_GROUP, 'la', 'l', 'le']);
const NEXT = new Set([',', 'et']);
/** Of `et un taux d'insertion de`, at most. */
const RATE_WORDS = 9;

/** @param subjects those before `index` with what they share already */
function sharedTopic(
  sites: readonly FactSite[],
  subjects: readonly SubjectRead[],
  index: number,
  before: Before<Subjects> | null,
): Read<Topic | null> | null {
  const site = sites[index] as FactSite;
  const isTrained = (at: number): boolean => subjects[at]?.value.topic === 'training';
  const listed = listedTopic(site, before);
  if (listed !== null) return listed;
  const carried = subjects[index]?.rule === null ? carriedTopic(sites, subjects, index) : null;
  if (carried !== null) return carried;
  const isShare = site.placed.quantity.unit === 'pourcent';
  if (isShare && isTrained(index - 1) && sharesOn(site, sites[index - 1])) return OF_WHOLE;
  if (isShare && opensAmong(site) && isTrained(0)) return OF_WHOLE;
  if (isShare && isTrained(index - 1) && isNextShare(site, sites[index - 1])) return OF_WHOLE;
  if (isShare && (isAmongTrained(site, before) || isNextTrade(site, before))) return OF_WHOLE;
  if (isShare && isBesideIts(site) && isTrained(index - 1)) return OF_WHOLE;
  if (placesToLearn(site) && isTrained(index - 1)) return OF_WHOLE;
  if (subjects[index]?.rule !== null || !(isShare || countsNothingOwn(site))) return null;
  const { link, whole } = site.territory;
  const isPart = link === 'part' || (!isShare && link === 'and');
  const isOfWhole = isPart && isTrained(whole ?? (link === 'and' ? index - 1 : -1));
  return isOfWhole || (isShare && isTrained(index - 1) && wereFewer(site)) ? OF_WHOLE : null;
}

/**
 * `12 400 places se répartissent comme suit :` over `– santé : | 2 356 (| 19 %), dont | 340 pour les métiers de l'eau`: a
 * list that parts those who are trained is about them, whatever trade a line names.
 */
function distributedTopic({ placed, passage }: FactSite, before: Before<Subjects> | null): Read<Topic | null> | null {
  const lead = isRightBefore(before, passage) ? (before.lead?.read ?? null) : null;
  const whole = lead?.sites.findLastIndex((site) => site.placed.quantity.unit === 'nombre') ?? -1;
  const parted = lead?.sites[whole]?.passage;
  if (parted === undefined || parted === passage || lead?.subjects[whole]?.value.topic !== 'training') return null;
  const { unit } = placed.quantity;
  const isPart = unit === 'pourcent' || (unit === 'nombre' && countsNoNoun(passage.clause, placed));
  return isPart && announcesParts(parted.clause) ? OF_WHOLE : null;
}

/** `8 400 places, qui se ventilent ainsi :` over `Industrie : | 3 400 places`: the same is counted in the lines of its list. */
function listedTopic({ placed, passage }: FactSite, before: Before<Subjects> | null): Read<Topic | null> | null {
  const lead = isRightBefore(before, passage) ? (before.lead?.read ?? null) : null;
  const whole = lead?.sites.at(-1);
  const topic = lead?.subjects.at(-1)?.value.topic ?? null;
  if (whole === undefined || topic === null || whole.passage === passage) return null;
  const noun = stemAt(passage.clause.words, placed.to);
  const isSame = noun !== '' && noun === stemAt(whole.passage.clause.words, whole.placed.to);
  return isSame && placed.quantity.unit === whole.placed.quantity.unit
    ? { value: topic, rule: `theme:${topic === 'training' ? 'formation' : 'eau'}:liste` }
    : null;
}

/** `3 400 places (| 40,5 %)`: right behind a count in a bracket. */
const isBesideIts = ({ territory, placed, around }: FactSite): boolean =>
  territory.bracketed && around.previous?.quantity.unit === 'nombre' && placed.from - around.previous.to <= BESIDE;
/** Words of `places (`, at most. */
const BESIDE = 3;

/** `120 places d'aides-soignants, dans les | 11 instituts que finance la Région` */
const placesToLearn = ({ placed, passage }: FactSite): boolean =>
  placed.quantity.unit === 'nombre' && INSTITUTES.has(stemAt(passage.clause.words, placed.to));
const INSTITUTES: ReadonlySet<string> = stems('institut organisme');

/** `3 200 entrées, dont 1 100 dans le soin et | 700 dans la rénovation énergétique`: what is counted stands before. */
const countsNothingOwn = ({ placed, passage }: FactSite): boolean =>
  placed.quantity.unit === 'nombre' && PLACES.has(stemAt(passage.clause.words, placed.to));
const PLACES: ReadonlySet<string> = new Set('dan au aux en pour chez a'.split(' '));

/** `taxe` and `taxe par habitant`: what stands behind a label tells it nearer. */
const isOneLabel = (first = '', next = ''): boolean =>
  first === next || next.startsWith(`${first} `) || first.startsWith(`${next} `);

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
  const [first, next] = [own[from]?.value.label, own[index]?.value.label];
  const isSame = isOneLabel(first, next) || (passage.kind !== 'row' && isOneLabel(measureOf(first), measureOf(next)));
  if (topic === null || !isSame) return null;
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
/** `| taux d'insertion | – femmes`: what is measured, without whom it is told of. */
const measureOf = (label: string | undefined): string | undefined => label?.split(' – ')[0];

/** `Parmi les stagiaires, 60 % sont sans diplôme et | 20 % allocataires du RSA` */
const opensAmong = ({ passage }: FactSite): boolean => stemAt(passage.clause.words, 0) === 'parmi';

/** `; ils n'étaient que | 53 % en 2021`: of those who were counted before. */
function wereFewer({ placed, passage }: FactSite): boolean {
  const before = passage.clause.words.slice(Math.max(0, placed.from - FEWER_REACH), placed.from);
  const they = before.findLastIndex(({ stem }) => THEY.has(stem));
  return they >= 0 && before.slice(they + 1).every(({ stem }) => FEWER.has(stem));
}
const FEWER: ReadonlySet<string> = new Set('n etaient etait sont que encore deja'.split(' '));
const FEWER_REACH = 5;

/** `• aide à domicile : 27 %` before `• bâtiment : | 22 %`, in a list of trades: of the same trainees. */
const isNextTrade = (site: FactSite, before: Before<Subjects> | null): boolean =>
  isRightBefore(before, site.passage) && isOneOfTrades(site) && before.read.subjects[0]?.value.topic === 'training';

const THEM: ReadonlySet<string> = stems('eux elle elles');
const AMONG: ReadonlySet<string> = new Set(['entre', 'parmi']);
/** Words between a share and `d'entre eux`, at most. */
const AMONG_REACH = 3;

/** `58 % | étaient des femmes` */
const WERE: ReadonlySet<string> = new Set('etaient sont avaient ont n'.split(' '));

/** `| 63 % d'entre eux`, `| 58 % étaient des femmes`: of those whom the sentence before counts in training. */
function isAmongTrained({ passage, placed, index }: FactSite, before: Before<Subjects> | null): boolean {
  const { words } = passage.clause;
  if (!isRightBefore(before, passage) || before.passage.block !== passage.block || index > 0) return false;
  const { sites, subjects } = before.read;
  const isAmong =
    (placed.from === 0 && WERE.has(stemAt(words, placed.to))) ||
    words
      .slice(placed.to, placed.to + AMONG_REACH)
      .some(({ stem }, at) => AMONG.has(stem) && THEM.has(stemAt(words, placed.to + at + 1)));
  const counted = sites.findIndex((site) => site.placed.quantity.unit === 'nombre');
  return isAmong && subjects[counted]?.value.topic === 'training';
}
