import type { DocumentFacts, Topic, Unit } from '../../model.ts';
import { type Clause, oncePerClause, type Placed, type Range, stemAt } from '../clause.ts';
import type { Passage, Passages } from '../passages.ts';
import type { Read } from '../site.ts';
import { startingIn } from './bodies.ts';
import { previousOf, sharesOf, subjectAround } from './chapters.ts';
import { groupOf } from './groups.ts';
import { isOfLabourMarket } from './labour-market.ts';
import { runInTitleOf } from './run-in.ts';
import { partOfSeries } from './series.ts';
import type { Spot } from './spot.ts';
import { SILENCE, type Strengths, strengthsIn, strengthsOf, topicCuesOf } from './topic-cues.ts';
import { TOPIC_KINDS, type TopicKind } from './topic-lexicon.ts';
import { type Zones, zonesOf } from './zones.ts';

/**
 * What a figure is about is settled by weight: its own phrase counts most, then its sentence, the sentence before, the
 * lead-in of its list, the headings, and least what the chapter and the whole document mostly speak of.
 */
const WEIGHTS = {
  phrase: 7,
  otherSide: 4.6,
  group: 2.8,
  sentence: 1.2,
  head: 4,
  caption: 3.5,
  continued: 3,
  before: 1.2,
  title: 3.5,
  lead: 3.5,
  heading: 3.2,
  outerHeading: 2,
  chapter: 3,
  document: 2.5,
  unit: 4,
  issuer: 2.6,
  documentTitle: 1.2,
} as const;
type Level = keyof typeof WEIGHTS;

/** Less than a sure word in the sentence, or a heading of its own, is no topic. */
const LEAST = 2.4;

/** What one kind has been given so far, and the level that gave most. */
interface Tally {
  sum: number;
  most: number;
  level: Level | null;
}

type Tallies = Readonly<Record<TopicKind, Tally>>;

const emptyTallies = (): Tallies => ({
  training: { sum: 0, most: 0, level: null },
  water: { sum: 0, most: 0, level: null },
  other: { sum: 0, most: 0, level: null },
});

export function topicOf(site: Spot): Read<Topic | null> {
  if (countsVotes(site)) return { value: null, rule: 'theme:voix' };
  if (site.passage.kind !== 'row' && isOfLabourMarket(site)) return { value: null, rule: 'theme:marche-du-travail' };
  const own = site.passage.kind === 'row' ? rowTallies(site) : ownTallies(site);
  const context = contextOf(site);
  const training = own.training.sum + context.training.sum;
  const water = own.water.sum + context.water.sum;
  const other = own.other.sum + context.other.sum;
  const kind = training >= water ? 'training' : 'water';
  const sum = Math.max(training, water);
  if (sum < LEAST || sum <= other) return { value: null, rule: null };
  const isSilent = own.training.sum === 0 && own.water.sum === 0;
  if (isSilent && Math.min(training, water) > sum * RIVAL) return { value: null, rule: null };
  if (kind === 'water' && (countsItself(site) || countsItsPeople(site)))
    return { value: null, rule: 'theme:organisation' };
  if (kind === 'training' && countsInhabitants(site)) return { value: null, rule: 'theme:population' };
  const { level } = own[kind].sum > 0 ? own[kind] : context[kind];
  if (kind === 'training' && (level === 'document' || level === 'documentTitle') && !isAllAbout(site, kind))
    return { value: null, rule: null };
  return { value: kind, rule: `theme:${kind === 'training' ? 'formation' : 'eau'}:${level}` };
}

/** `Session de juin : la formation et l'eau`: of a figure that is silent itself, two subjects around it tell nothing. */
const RIVAL = 0.6;

/** Of what nothing near speaks only a document about hardly anything else tells: a budget's title may name a school. */
const isAllAbout = ({ passages, passage }: Spot, kind: TopicKind): boolean =>
  sharesOf(passages, passage).document[kind] >= HARDLY_ELSE;

/** Share of a document's passages that speak of one thing, from 0 to 1. */
const HARDLY_ELSE = 0.6;

const BALLOT: ReadonlySet<string> = new Set(['voix', 'voi', 'abstention', 'elu', 'elue', 'siege', 'votant']);

/** `112 voix et 41 abstentions`: how a text was adopted is about no subject. */
function countsVotes({ passage: { clause }, placed }: Spot): boolean {
  return unitOf(placed) === 'nombre' && BALLOT.has(clause.words[placed.to]?.stem ?? '');
}

const STAFF: ReadonlySet<string> = new Set(
  'agent salarie collaborateur technicien ingenieur elu delegue administrateur conseiller etp'.split(' '),
);
const MEMBERS: ReadonlySet<string> = new Set(
  'commune communaute ville syndicat intercommunalite collectivite adherent membre'.split(' '),
);
const GATHERS: ReadonlySet<string> = new Set(
  'reunit reuni regroupe rassemble federe associe compose compte no se notre'.split(' '),
);
/** Words between what gathers members and their number. */
const GATHERING_REACH = 4;

/** `Le syndicat réunit 64 communes et emploie 57 agents`: who makes up a body is not what it does about water. */
function countsItself({ passage: { clause }, placed }: Spot): boolean {
  if (unitOf(placed) !== 'nombre') return false;
  const counted = clause.words[placed.to]?.stem ?? '';
  if (STAFF.has(counted)) return true;
  const before = clause.words.slice(Math.max(0, placed.from - GATHERING_REACH), placed.from);
  return MEMBERS.has(counted) && before.some(({ stem }) => GATHERS.has(stem));
}

/** `Le bassin compte 3,1 millions d'habitants, 7 400 km de rivières`; not `420 habitants en zone inondable`, `desservis`. */
function countsItsPeople(site: Spot): boolean {
  if (!countsInhabitants(site)) return false;
  const { words } = site.passage.clause;
  const { from, to } = site.placed;
  const behind = words[to]?.stem === 'd' ? to + 2 : to + 1;
  return GATHERS.has(words[from - 1]?.stem ?? '') && ENDS.has(words[behind]?.stem ?? '');
}
const ENDS: ReadonlySet<string> = new Set([',', '.', 'et', '', '(', ';']);

/** `La région compte 1,4 million d'habitants`: a population is not trained. */
function countsInhabitants({ passage: { clause }, placed }: Spot): boolean {
  if (unitOf(placed) !== 'nombre') return false;
  const { words } = clause;
  return (words[words[placed.to]?.stem === 'd' ? placed.to + 1 : placed.to]?.stem ?? '') === 'habitant';
}

/** Each level speaks once for each kind, with its surest word. */
function speak(tallies: Tallies, level: Level, { training, water, other }: Strengths): void {
  if (training > 0) add(tallies.training, level, weightOf(level, training));
  if (water > 0) add(tallies.water, level, weightOf(level, water));
  if (other > 0) add(tallies.other, level, weightOf(level, other));
}

function add(tally: Tally, level: Level, weight: number): void {
  tally.sum += weight;
  if (weight <= tally.most) return;
  tally.most = weight;
  tally.level = level;
}

const weightOf = (level: Level, strength: number): number => (WEIGHTS[level] * strength) / SURE;

/** The surer of two for each kind. */
const surer = (one: Strengths, other: Strengths): Strengths =>
  one === SILENCE
    ? other
    : other === SILENCE
      ? one
      : {
          training: Math.max(one.training, other.training),
          water: Math.max(one.water, other.water),
          other: Math.max(one.other, other.other),
        };

/** What stands around a passage says the same of all its figures. */
const contextOnce = oncePerClause((_, { passages, passage, document }: Spot): Tallies => {
  const tallies = emptyTallies();
  if (passage.kind !== 'row') speakBefore(tallies, passages, passage);
  speakOfCost(tallies, passages, passage);
  speak(tallies, 'lead', leadStrengths(passages, passage));
  speakOfHeadings(tallies, passages, passage, document);
  speakOfShares(tallies, passages, passage);
  const { issuer, title } = documentStrengths(document);
  speak(tallies, 'issuer', issuer);
  speak(tallies, 'documentTitle', title);
  return tallies;
});

const contextOf = (spot: Spot): Tallies => contextOnce(spot.passage.clause, spot);

/** The title that opens the block, and the sentence before. */
function speakBefore(tallies: Tallies, passages: Passages, passage: Passage): void {
  const title = runInTitleOf(passages, passage);
  if (title !== null) speak(tallies, 'title', openedStrengths(title, passages.text));
  const before = previousOf(passages, passage);
  if (before !== null) speak(tallies, beforeLevel(passage.clause), strengthsOf(passages.text, before.clause));
}

const COSTS: ReadonlySet<string> = new Set('budget cout montant financement enveloppe investissement'.split(' '));
/** Words of such a title, with the colon: `Coût total prévisionnel :`. */
const COST_WORDS = 4;

/** `Budget : 1,2 M€`, in a line of its own: the cost of what the chapter speaks of. */
function speakOfCost(tallies: Tallies, passages: Passages, passage: Passage): void {
  const { words } = passage.clause;
  if (!COSTS.has(words[0]?.stem ?? '') || !words.slice(1, COST_WORDS).some(({ stem }) => stem === ':')) return;
  const subject = previousOf(passages, passage) === null ? subjectAround(passages, passage) : null;
  if (subject !== null) add(tallies[subject], 'continued', WEIGHTS.continued);
}

function leadStrengths(passages: Passages, passage: Passage): Strengths {
  let said = SILENCE;
  for (const { clause } of passages.leadsOf(passage)) said = surer(said, strengthsOf(passages.text, clause));
  return said;
}

/** The title of the whole document has a vote of its own, and is no chapter. */
function speakOfHeadings(tallies: Tallies, passages: Passages, passage: Passage, { title }: DocumentFacts): void {
  const path = passages.structure.blocks[passage.block]?.path ?? [];
  let outer = SILENCE;
  passages.headingsOf(passage).forEach((clause, index) => {
    if (title !== null && path[path.length - 1 - index]?.title === title) return;
    const said = sharedStrengths(clause, passages, passage) ?? headingStrengths(clause, passages.text);
    if (index === 0) speak(tallies, 'heading', said);
    else if (!isOneOfList(clause, passages.text)) outer = surer(outer, said);
  });
  speak(tallies, 'outerHeading', outer);
}

/** `Formation, apprentissage, lycées` over `Lycée du Bourg : un internat`: of several subjects the one that the block names. */
function sharedStrengths(heading: Clause, { text, inBlock }: Passages, passage: Passage): Strengths | null {
  if (!listsSubjects(heading, text)) return null;
  const opening = inBlock(passage.block)[0]?.clause ?? passage.clause;
  const said = [opening, passage.clause].flatMap((clause) =>
    topicCuesOf(text, clause).map(({ kind, from }) => ({ kind, stem: stemAt(clause.words, from) })),
  );
  if (said.some(({ kind }) => kind !== 'other')) return null;
  const isNamed = topicCuesOf(text, heading).some(({ from }) =>
    said.some(({ stem }) => stem === stemAt(heading.words, from)),
  );
  return isNamed ? { ...SILENCE, other: HEADING_LEAST } : null;
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
const HEADING_LEAST = 2;

const headingStrengths = oncePerClause((clause, text: string): Strengths => {
  const said = openedStrengths(clause, text);
  const isPassing =
    said.other > 0 &&
    said.other < HEADING_LEAST &&
    ((said.training === 0 && said.water === 0) || isOneOfList(clause, text));
  return isPassing ? { ...said, other: HEADING_LEAST } : said;
});

/** `Agriculture, eau et forêt`: behind another subject one more of a list is not what its chapter is about. */
const isOneOfList = oncePerClause((clause, text: string): boolean => {
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
const openedStrengths = oncePerClause((clause, text: string): Strengths => {
  const { training, water, other } = strengthsOf(text, clause);
  if (training < HEADING_LEAST && water < HEADING_LEAST) return strengthsOf(text, clause);
  const opens = (kind: TopicKind): boolean =>
    topicCuesOf(text, clause).some(
      (cue) => cue.kind === kind && cue.strength >= HEADING_LEAST && opensTitle(clause, cue.from),
    );
  return { training: opens('training') ? SURE : training, water: opens('water') ? SURE : water, other };
});

/** `Compétences Bocage : former plus`: the first word of what follows the colon opens the title, too. */
const opensTitle = ({ words }: Clause, at: number): boolean => at <= FIRST_WORDS || stemAt(words, at - 1) === ':';

const SURE = 3;
/** A number, a dash and an article may stand before it. Unit: words. */
const FIRST_WORDS = 2;

function speakOfShares(tallies: Tallies, passages: Passages, passage: Passage): void {
  const { chapter, document } = sharesOf(passages, passage);
  const isOfOne = !passages.headingsOf(passage).some((heading) => isOneOfList(heading, passages.text));
  for (const kind of TOPIC_KINDS) {
    if (isOfOne || kind === 'other') add(tallies[kind], 'chapter', WEIGHTS.chapter * chapter[kind]);
    add(tallies[kind], 'document', WEIGHTS.document * document[kind]);
  }
}

interface DocumentStrengths {
  readonly issuer: Strengths;
  readonly title: Strengths;
}

const ofDocuments = new WeakMap<DocumentFacts, DocumentStrengths>();

/** `Rapport annuel sur le prix et la qualité du service public de l'eau`: a document about nothing else. */
const SERVICE_REPORT = /prix et (?:de )?la qualité d(?:u|es) services?/iu;

/** A water agency, or the report on a service, speaks of water unless it says otherwise; other titles tell less. */
function documentStrengths(document: DocumentFacts): DocumentStrengths {
  const made = ofDocuments.get(document);
  if (made !== undefined) return made;
  const { training, water } = strengthsIn(document.issuer?.name ?? '');
  const sure = (strength: number): number => (strength >= HEADING_LEAST ? SURE : 0);
  const title = strengthsIn(document.title ?? '');
  const ofService = SERVICE_REPORT.test(document.title ?? '') ? title.water : 0;
  const strengths = {
    issuer: { training: sure(training), water: sure(Math.max(water, ofService)), other: 0 },
    title,
  };
  ofDocuments.set(document, strengths);
  return strengths;
}

const CONTINUING: ReadonlySet<string> = new Set(
  'il elle ils elles ce cet cette ces celui celle ceux celles leur leurs son sa ses dont soit y en'.split(' '),
);

/** `Elle`, `Ces parcours`: the sentence goes on about what was said before. */
const beforeLevel = (clause: Clause): Level => (CONTINUING.has(clause.words[0]?.stem ?? '') ? 'continued' : 'before');

/** Words of a long sentence further away say nothing of the figure. Unit: words. */
const REACH = 80;

/** A level of a figure's own sentence with its surest word for one kind. */
interface Saying {
  readonly kind: TopicKind;
  readonly level: Level;
  strength: number;
}

function ownTallies(site: Spot): Tallies {
  const tallies = emptyTallies();
  for (const { kind, level, strength } of ownSayings(site)) add(tallies[kind], level, weightOf(level, strength));
  speakOfUnit(tallies, site);
  return tallies;
}

const NOTHING_SAID: readonly Saying[] = [];

/** In the order in which the levels speak first. */
function ownSayings(site: Spot): readonly Saying[] {
  const { passages, passage, placed, index } = site;
  const all = topicCuesOf(passages.text, passage.clause);
  const cues = all.length === 0 ? all : startingIn(all, cardAround(passage.clause, placed));
  if (cues.length === 0) return NOTHING_SAID;
  const zones = zonesOf(site);
  const group = groupOf(passage.clause, index);
  const away = TAUGHT.has(unitOf(placed)) ? 'otherSide' : 'sentence';
  const isElsewhere = cues.every(({ kind }) => kind === 'other');
  const sayings: Saying[] = [];
  const part = partOfSeries(passages.text, passage.clause, placed);
  for (const { kind, strength, from, to } of cues) {
    if (part !== null && to > part.shared && !inside(part.own, from, to)) continue;
    const isShared = part !== null && to <= part.shared;
    const own = isShared ? 'group' : (levelIn(zones, group, from, to) ?? (kind === 'training' ? away : 'sentence'));
    // « La pollution de l'air, elle, a reculé de 18 %. » : nothing else is spoken of.
    const level = isElsewhere && own === 'group' ? 'otherSide' : own;
    const known = sayings.find((saying) => saying.kind === kind && saying.level === level);
    if (known === undefined) sayings.push({ kind, level, strength });
    else if (strength > known.strength) known.strength = strength;
  }
  return sayings;
}

/** `Nord · 9 410 entreprises · 1 802 apprentis`: what stands beyond a dot is of another figure. */
function cardAround(clause: Clause, { from, to }: Placed): Range {
  const { words } = clause;
  const range = { from: Math.max(0, from - REACH), to: Math.min(words.length, to + REACH) };
  if (!hasDots(clause)) return range;
  let [start, end] = [from, to];
  while (start > range.from && words[start - 1]?.stem !== DOT) start--;
  while (end < range.to && words[end]?.stem !== DOT) end++;
  return { from: start, to: end };
}

const DOT = '·';
const hasDots = oncePerClause(({ words }) => words.some(({ stem }) => stem === DOT));

/** Hours and weeks are those of a training that the sentence speaks of. */
const TAUGHT: ReadonlySet<Unit | null> = new Set<Unit>(['heures', 'semaines', 'mois']);

/** The phrase after the figure is its own, unless there is none: then the one before. */
function levelIn({ right, left, link }: Zones, group: Range, from: number, to: number): Level | null {
  const ownsLeft = link !== null || right.to === right.from;
  if (inside(left, from, to)) return ownsLeft ? 'phrase' : 'otherSide';
  if (inside(right, from, to)) return ownsLeft ? 'otherSide' : 'phrase';
  return inside(group, from, to) ? 'group' : null;
}

const inside = (range: Range, from: number, to: number): boolean => from >= range.from && to <= range.to;

function rowTallies(site: Spot): Tallies {
  const { passages, passage, cell } = site;
  const tallies = emptyTallies();
  const heads = labelStrengths(passages, cell?.header?.join(' ') ?? '');
  speak(tallies, 'head', surer(strengthsOf(passages.text, passage.clause), heads));
  speak(tallies, 'caption', labelStrengths(passages, passage.table?.caption ?? ''));
  speakOfUnit(tallies, site);
  return tallies;
}

/** Of a caption or the heads of a column, which many cells ask for. */
const labelStrengths = (passages: Passages, words: string): Strengths =>
  words === '' ? SILENCE : strengthsOf(words, passages.labelled(words));

/** `44 m3/s`, `31 mg/l`: units of little else than water. */
const WATER_UNITS: ReadonlySet<Unit | null> = new Set<Unit>(['m3', 'm3_par_s', 'mg_par_l', 'ug_par_l']);

const unitOf = ({ quantity }: Placed): Unit | null => (quantity.kind === 'figure' ? quantity.unit : null);

/** `1,49 € le m³`: a price of water. */
const CUBIC = /m³|m3|mètre cube/u;
const PRICE_WORDS = 12;

const isPriceOfWater = ({ passages: { text }, placed: { quantity } }: Spot): boolean =>
  quantity.kind === 'figure' &&
  quantity.unit === 'euros' &&
  CUBIC.test(text.slice(quantity.start, quantity.end + PRICE_WORDS));

function speakOfUnit({ water }: Tallies, spot: Spot): void {
  if (WATER_UNITS.has(unitOf(spot.placed)) || isPriceOfWater(spot)) add(water, 'unit', WEIGHTS.unit);
}
