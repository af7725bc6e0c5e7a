import type { DocumentFacts, Topic, Unit } from '../../model.ts';
import { type Clause, oncePerClause, type Placed, type Range } from '../clause.ts';
import type { Passage, Passages } from '../passages.ts';
import type { Read } from '../site.ts';
import { startingIn } from './bodies.ts';
import { previousOf, sharesOf } from './chapters.ts';
import { groupOf } from './groups.ts';
import { runInTitleOf } from './run-in.ts';
import type { Spot } from './spot.ts';
import { strongestIn, strongestOf, topicCuesOf } from './topic-cues.ts';
import type { TopicKind } from './topic-lexicon.ts';
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

interface Vote {
  readonly kind: TopicKind;
  readonly level: Level;
  readonly weight: number;
}

/** What one kind has been given, and the level that gave most. */
interface Tally {
  readonly sum: number;
  readonly level: Level | null;
}

type Tallies = Readonly<Record<TopicKind, Tally>>;

export function topicOf(site: Spot): Read<Topic | null> {
  if (countsVotes(site)) return { value: null, rule: 'theme:voix' };
  const own = talliesOf(site.passage.kind === 'row' ? rowVotes(site) : ownVotes(site));
  const context = contextOf(site);
  const sum = (kind: TopicKind): number => own[kind].sum + context[kind].sum;
  const kind = sum('training') >= sum('water') ? 'training' : 'water';
  if (sum(kind) < LEAST || sum(kind) <= sum('other')) return { value: null, rule: null };
  if (kind === 'water' && countsItself(site)) return { value: null, rule: 'theme:organisation' };
  const level = own[kind].sum > 0 ? own[kind].level : context[kind].level;
  if (kind === 'training' && (level === 'document' || level === 'documentTitle') && !isAllAbout(site, kind))
    return { value: null, rule: null };
  return { value: kind, rule: `theme:${kind === 'training' ? 'formation' : 'eau'}:${level}` };
}

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

const ofDocuments = new WeakMap<DocumentFacts, readonly Vote[]>();

function documentVotes(document: DocumentFacts): readonly Vote[] {
  const votes = ofDocuments.get(document) ?? votesOfDocument(document);
  ofDocuments.set(document, votes);
  return votes;
}

/** A water agency speaks of water unless it says otherwise; the title of a document tells less. */
function votesOfDocument({ issuer, title }: DocumentFacts): readonly Vote[] {
  const agency = strongestIn(issuer?.name ?? '').filter(
    ({ kind, strength }) => kind !== 'other' && strength >= HEADING_LEAST,
  );
  return [...agency.map(({ kind }) => voteOf(kind, 'issuer', SURE)), ...wordsVotes(title ?? '', 'documentTitle')];
}

/** Each level speaks once for each kind, with its surest word. */
function talliesOf(votes: readonly Vote[]): Tallies {
  return { training: tallyOf(votes, 'training'), water: tallyOf(votes, 'water'), other: tallyOf(votes, 'other') };
}

function tallyOf(votes: readonly Vote[], kind: TopicKind): Tally {
  const levels: Level[] = [];
  const weights: number[] = [];
  for (const vote of votes) {
    if (vote.kind !== kind) continue;
    const known = levels.indexOf(vote.level);
    if (known < 0) weights[levels.push(vote.level) - 1] = vote.weight;
    else weights[known] = Math.max(vote.weight, weights[known] as number);
  }
  let sum = 0;
  let best = -1;
  weights.forEach((weight, index) => {
    sum += weight;
    if (best < 0 || weight > (weights[best] as number)) best = index;
  });
  return { sum, level: levels[best] ?? null };
}

/** What stands around a passage says the same of all its figures. */
const contextOnce = oncePerClause(
  (_, { passages, passage, document }: Spot): Tallies =>
    talliesOf([
      ...(passage.kind === 'row' ? [] : beforeVotes(passages, passage)),
      ...leadVotes(passages, passage),
      ...headingVotes(passages, passage, document),
      ...shareVotes(passages, passage),
      ...documentVotes(document),
    ]),
);

const contextOf = (spot: Spot): Tallies => contextOnce(spot.passage.clause, spot);

/** The title that opens the block, and the sentence before. */
function beforeVotes(passages: Passages, passage: Passage): readonly Vote[] {
  const title = runInTitleOf(passages, passage);
  const before = previousOf(passages, passage);
  return [
    ...(title === null ? [] : titleVotes(passages.text, title)),
    ...(before === null ? [] : clauseVotes(passages.text, before.clause, beforeLevel(passage.clause))),
  ];
}

const titleVotes = (text: string, title: Clause): readonly Vote[] =>
  strongestOf(text, title).map(({ kind, strength }) =>
    voteOf(kind, 'title', kind !== 'other' && opensWith(text, title, kind) ? SURE : strength),
  );

/** Words of a long sentence further away say nothing of the figure. Unit: words. */
const REACH = 80;

function ownVotes(site: Spot): readonly Vote[] {
  const { passages, passage, placed, index } = site;
  const cues = startingIn(topicCuesOf(passages.text, passage.clause), cardAround(passage.clause, placed));
  if (cues.length === 0) return unitVotes(site);
  const zones = zonesOf(site);
  const group = groupOf(passage.clause, index);
  const away = TAUGHT.has(unitOf(placed)) ? 'otherSide' : 'sentence';
  const isElsewhere = cues.every(({ kind }) => kind === 'other');
  const own = cues.map(({ kind, strength, from, to }): Vote => {
    const level = levelIn(zones, group, from, to) ?? (kind === 'training' ? away : 'sentence');
    // « La pollution de l'air, elle, a reculé de 18 %. » : nothing else is spoken of.
    return voteOf(kind, isElsewhere && level === 'group' ? 'otherSide' : level, strength);
  });
  return [...own, ...unitVotes(site)];
}

/** `Nord · 9 410 entreprises · 1 802 apprentis`: what stands beyond a dot is of another figure. */
function cardAround({ words }: Clause, { from, to }: Placed): Range {
  const range = { from: Math.max(0, from - REACH), to: Math.min(words.length, to + REACH) };
  let [start, end] = [from, to];
  while (start > range.from && words[start - 1]?.stem !== DOT) start--;
  while (end < range.to && words[end]?.stem !== DOT) end++;
  return { from: start, to: end };
}

const DOT = '·';

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

const voteOf = (kind: TopicKind, level: Level, strength: number): Vote => ({
  kind,
  level,
  weight: (WEIGHTS[level] * strength) / 3,
});

const clauseVotes = (text: string, clause: Clause, level: Level): readonly Vote[] =>
  strongestOf(text, clause).map(({ kind, strength }) => voteOf(kind, level, strength));

const wordsVotes = (words: string, level: Level): readonly Vote[] =>
  strongestIn(words).map(({ kind, strength }) => voteOf(kind, level, strength));

/** The same for a caption or the heads of a column, which many cells ask for. */
const labelVotes = (passages: Passages, words: string, level: Level): readonly Vote[] =>
  words === '' ? [] : clauseVotes(words, passages.labelled(words), level);

function rowVotes(site: Spot): readonly Vote[] {
  const { passages, passage, cell } = site;
  const heads = cell?.header?.join(' ') ?? '';
  return [
    ...clauseVotes(passages.text, passage.clause, 'head'),
    ...labelVotes(passages, heads, 'head'),
    ...labelVotes(passages, passage.table?.caption ?? '', 'caption'),
    ...unitVotes(site),
  ];
}

function leadVotes(passages: Passages, passage: Passage): readonly Vote[] {
  return passages.leadsOf(passage).flatMap(({ clause }) => clauseVotes(passages.text, clause, 'lead'));
}

/** In a heading a word of another subject is no passing mention: `Mobilités`. */
const HEADING_LEAST = 2;

/** The title of the whole document has a vote of its own, and is no chapter. */
function headingVotes(passages: Passages, passage: Passage, { title }: DocumentFacts): readonly Vote[] {
  const path = passages.structure.blocks[passage.block]?.path ?? [];
  return passages.headingsOf(passage).flatMap((clause, index) => {
    if (title !== null && path.at(-1 - index)?.title === title) return [];
    return index === 0 ? innerHeadingVotes(clause, passages.text) : outerHeadingVotes(clause, passages.text);
  });
}

const innerHeadingVotes = oncePerClause((clause, text: string) => votesOfHeading(text, clause, 'heading'));
const outerHeadingVotes = oncePerClause((clause, text: string) => votesOfHeading(text, clause, 'outerHeading'));

function votesOfHeading(text: string, clause: Clause, level: Level): readonly Vote[] {
  const said = strongestOf(text, clause);
  const isApart = said.every(({ kind }) => kind === 'other');
  return said.map(({ kind, strength }) => {
    const opens = kind !== 'other' && opensWith(text, clause, kind);
    const least = opens ? SURE : isApart ? HEADING_LEAST : 0;
    return voteOf(kind, level, Math.max(least, strength));
  });
}

/** `Eau : des haies et des rivières`: the first word of a heading is its subject. */
const opensWith = (text: string, clause: Clause, kind: TopicKind): boolean =>
  topicCuesOf(text, clause).some(
    (cue) => cue.kind === kind && cue.strength >= HEADING_LEAST && cue.from <= FIRST_WORDS,
  );
const SURE = 3;
/** A number, a dash and an article may stand before it. Unit: words. */
const FIRST_WORDS = 2;

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

const unitVotes = (spot: Spot): readonly Vote[] =>
  WATER_UNITS.has(unitOf(spot.placed)) || isPriceOfWater(spot)
    ? [{ kind: 'water', level: 'unit', weight: WEIGHTS.unit }]
    : [];

function shareVotes(passages: Passages, passage: Passage): readonly Vote[] {
  const { chapter, document } = sharesOf(passages, passage);
  return (['training', 'water', 'other'] as const).flatMap((kind): readonly Vote[] => [
    { kind, level: 'chapter', weight: WEIGHTS.chapter * chapter[kind] },
    { kind, level: 'document', weight: WEIGHTS.document * document[kind] },
  ]);
}

const CONTINUING: ReadonlySet<string> = new Set(
  'il elle ils elles ce cet cette ces celui celle ceux celles leur leurs son sa ses dont soit y en'.split(' '),
);

/** `Elle`, `Ces parcours`: the sentence goes on about what was said before. */
const beforeLevel = (clause: Clause): Level => (CONTINUING.has(clause.words[0]?.stem ?? '') ? 'continued' : 'before');
