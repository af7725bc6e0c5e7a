import type { DocumentFacts, Topic, Unit } from '../../../model.ts';
import { type Clause, hasWordOf, indexFrom, oncePerClause, type Placed, type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { DE } from '../../function-words.ts';
import type { Passage, Passages } from '../../passages.ts';
import { groupOf } from '../../phrase/groups.ts';
import { runInTitleOf } from '../../phrase/run-in.ts';
import type { Spot } from '../../phrase/spot.ts';
import { type Zones, zonesOf } from '../../phrase/zones.ts';
import type { Read } from '../../site.ts';
import { startingIn } from '../parties/bodies.ts';
import { titleOfTable } from '../table-title.ts';
import { calledIn } from './called.ts';
import { previousOf, sharesOf, subjectAround, subtitleOf } from './chapters.ts';
import {
  countsInhabitants,
  countsItself,
  countsItsPeople,
  countsOnLand,
  countsOthers,
  countsVotes,
  isColumnOfOthers,
  lastsOtherwise,
} from './counts.ts';
import { SILENCE, type Strengths, strengthsOf, surer, topicCuesOf } from './cues.ts';
import { isOfLabourMarket } from './labour-market.ts';
import { TOPIC_KINDS, type TopicKind } from './lexicon.ts';
import { planStrengths } from './plan-columns.ts';
import { partOfSeries } from './series.ts';
import {
  documentStrengths,
  headingStrengths,
  isOneOfList,
  LIKELY,
  openedStrengths,
  SURE,
  sharedStrengths,
  sheetStrengths,
} from './titles.ts';
import { isOfWholeBudget } from './whole-budget.ts';

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
  silentHeading: 2.9,
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
  const counted = countedTopic(site);
  if (counted !== null) return { value: counted, rule: `theme:${counted === 'training' ? 'formation' : 'eau'}:compte` };
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
  if (own[kind].sum === 0 && FAR.has(context[kind].level ?? 'document') && isOfOthers(site, kind))
    return { value: null, rule: 'theme:autre' };
  if (kind === 'water' && (countsItself(site) || countsItsPeople(site)))
    return { value: null, rule: 'theme:organisation' };
  if (kind === 'water' && countsOnLand(site)) return { value: null, rule: 'theme:compte' };
  if (kind === 'training' && countsInhabitants(site)) return { value: null, rule: 'theme:population' };
  if (kind === 'training' && (countsOthers(site) || isColumnOfOthers(site) || lastsOtherwise(site)))
    return { value: null, rule: 'theme:compte' };
  if (kind === 'training' && isOfWholeBudget(site)) return { value: null, rule: 'theme:budget' };
  if (kind === 'training' && isSilent && FAR.has(context[kind].level ?? 'document') && isGrandTotal(site))
    return { value: null, rule: 'theme:total' };
  if (kind === 'training' && SPACES.has(unitOf(site.placed))) return { value: null, rule: 'theme:unite' };
  const { level } = own[kind].sum > 0 ? own[kind] : context[kind];
  if (kind === 'training' && (level === 'document' || level === 'documentTitle') && !isAllAbout(site, kind))
    return { value: null, rule: null };
  return { value: kind, rule: `theme:${kind === 'training' ? 'formation' : 'eau'}:${level}` };
}

/** `un titre d'agent de réseau : | 16 apprentis`: what is counted tells the subject, whatever stands around it. */
function countedTopic({ passages, passage, placed, around }: Spot): Topic | null {
  if (passage.kind === 'row' || unitOf(placed) !== 'nombre') return null;
  if (
    areFormed(passage.clause, placed) ||
    (areBeside(passage.clause, placed, around.previous) && areFormed(passage.clause, around.previous))
  )
    return 'training';
  const noun = DE.has(stemAt(passage.clause.words, placed.to)) ? placed.to + 1 : placed.to;
  const cues = topicCuesOf(passages.text, passage.clause);
  const cue = cues[indexFrom(cues, noun)];
  return cue?.from === noun && cue.strength === SURE && cue.kind !== 'other' ? cue.kind : null;
}

/** `Former chaque année | 180 agents et | 440 agriculteurs`, `| 620 agents à former`, `| 112 agents ont suivi un stage` */
function areFormed({ words }: Clause, { from, to }: Range): boolean {
  let at = from - 1;
  while (at >= from - FORM_REACH && FORM_HEDGES.has(stemAt(words, at))) at--;
  if (FORMS.has(stemAt(words, at))) return true;
  for (let next = to + 1; next < to + FORM_BEHIND && !CLOSES.has(stemAt(words, next)); next++) {
    if (stemAt(words, next) === 'former' && words[next - 1]?.isPreposition === true) return true;
    if (FORMED.has(stemAt(words, next)) && hasWordOf(ARE, words, { from: next - 2, to: next })) return true;
  }
  return false;
}

/** `180 agents et | 440 agriculteurs` */
const areBeside = ({ words }: Clause, { from }: Range, before: Placed | null): before is Placed =>
  before !== null && before.to === from - 2 && stemAt(words, from - 1) === 'et';
/** Words of `agents et agriculteurs à former`, at most. */
const FORM_BEHIND = 7;
const CLOSES: ReadonlySet<string> = stems(', ; : . ( )');
const FORMS: ReadonlySet<string> = stems('former formera formeront formerons formons formé formée');
/** `| 180 agents seront également formés` */
const FORMED: ReadonlySet<string> = stems('formé formée');
const ARE: ReadonlySet<string> = stems('sont seront été étaient');
const FORM_HEDGES: ReadonlySet<string> = stems('chaque an année par environ près plus de quelque au moins ainsi aussi');
/** Words of `chaque année au moins`, at most. */
const FORM_REACH = 5;

/** `Au total, | 2,1 Md€ seront mobilisés`, where only the chapter speaks of training: of all that is paid. */
const isGrandTotal = ({ passage: { clause, kind }, placed }: Spot): boolean =>
  kind === 'sentence' &&
  unitOf(placed) === 'euros' &&
  stemAt(clause.words, 0) === 'au' &&
  stemAt(clause.words, 1) === 'total';

/** `le CFA s'étend sur | 8 400 m²`, `logés à plus de | 40 km`: nothing that is taught. */
const SPACES: ReadonlySet<Unit | null> = new Set<Unit>(['metres', 'kilometres', 'm2', 'km2', 'hectares', 'm3']);

const FAR: ReadonlySet<Level> = new Set<Level>(['chapter', 'document', 'documentTitle', 'issuer']);

/** `La fibre dessert | 82 % des locaux`, in a document on water: nothing near speaks of it, and the sentence of something else. */
function isOfOthers({ passages, passage, placed }: Spot, kind: 'training' | 'water'): boolean {
  if (unitOf(placed) === 'euros') return false;
  // « Agents en télétravail régulier | 17 | 21 »
  if (passage.kind === 'row') return hasWordOf(MATTERS[kind], passage.clause.words, WHOLE);
  const said = strengthsOf(passages.text, passage.clause);
  return said[kind] === 0 && (said.other >= LIKELY || hasWordOf(MATTERS[kind], passage.clause.words, WHOLE));
}
/** What else a training is housed and a body on water is staffed with, and its territory. */
const MATTERS: Readonly<Record<'training' | 'water', ReadonlySet<string>>> = {
  training: stems('fibre solaire photovoltaïque gaz électricité pièce assiette lit'),
  water: stems(`
    fibre touristique résidence emploi ferme élevage biologique compost composter réchauffement questionnaire réunion
    télétravail télétravailleur véhicule solaire photovoltaïque absentéisme absence retraite encadrant encadrement astreinte
    congé femme âge embauche etp salarié réclamation courrier visite visiteur exposition
    médiathèque ordinateur pme marché facture paiement payer satisfait décroché
  `),
};
const WHOLE: Range = { from: 0, to: Number.POSITIVE_INFINITY };

/** `Session de juin : la formation et l'eau`: of a figure that is silent itself, two subjects around it tell nothing. */
const RIVAL = 0.6;

/**
 * Of what nothing near speaks only a document about hardly anything else tells: a budget's title may name a school. Below
 * `Orientation` people are advised, and not taught.
 */
function isAllAbout({ passages, passage }: Spot, kind: TopicKind): boolean {
  const { document } = sharesOf(passages, passage);
  if (document[kind] < (document.passages < MANY ? HARDLY_ELSE_IN_FEW : HARDLY_ELSE)) return false;
  return !passages
    .headingsOf(passage)
    .some(({ words }) => words.slice(0, NUMBERED).some(({ stem }) => stem === 'orientation'));
}

/** Share of a document's passages that speak of one thing, from 0 to 1; a few passages tell less. */
const HARDLY_ELSE = 0.5;
const HARDLY_ELSE_IN_FEW = 0.6;
const MANY = 40;
/** Words of `3 / Orientation`. */
const NUMBERED = 3;

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

/** What stands around a passage says the same of all its figures. */
const contextOnce = oncePerClause((_, { passages, passage, document }: Spot): Tallies => {
  const tallies = emptyTallies();
  if (passage.kind !== 'row') speakBefore(tallies, passages, passage);
  speakOfCost(tallies, passages, passage);
  speak(tallies, 'lead', leadStrengths(passages, passage));
  speakOfHeadings(tallies, passages, passage, document);
  // Below a heading on something else, who publishes the document tells nothing.
  const isOfElse = tallies.training.sum > 0 || tallies.other.sum > 0;
  speakOfShares(tallies, passages, passage);
  const { issuer, title } = documentStrengths(document);
  if (!isOfElse) speak(tallies, 'issuer', issuer);
  speak(tallies, 'documentTitle', title);
  return tallies;
});

const contextOf = (spot: Spot): Tallies => contextOnce(spot.passage.clause, spot);

/** The title that opens the block, and the sentence before. */
function speakBefore(tallies: Tallies, passages: Passages, passage: Passage): void {
  const title = runInTitleOf(passages, passage);
  if (title !== null) speak(tallies, 'title', openedStrengths(title, passages.text));
  const before =
    previousOf(passages, passage) ?? questionAbove(passages, passage) ?? paragraphBefore(passages, passage);
  if (before === null) return;
  if (before.clause.words.at(-1)?.stem === '?' && before.block !== passage.block) {
    speak(tallies, 'head', strengthsOf(passages.text, before.clause));
    return;
  }
  const said = strengthsOf(passages.text, before.clause);
  // « On ouvre 40 places de formation. Cela coûtera 1,9 M€, dont 0,8 à l'État. »
  const isTaught = said.training >= LIKELY && said.water === 0 && said.other === 0;
  const goesOn = isTaught && topicCuesOf(passages.text, passage.clause).length === 0;
  speak(tallies, goesOn ? 'continued' : beforeLevel(passage.clause), said);
}

/** `Que deviennent les stagiaires ?` over the lines `En emploi : | 65 %` and `En recherche d'emploi : | 23 %` */
function questionAbove({ all }: Passages, { index, block }: Passage): Passage | null {
  for (let at = index - 1; at >= index - ANSWERS; at--) {
    const above = all[at];
    if (above === undefined || above.kind !== 'sentence' || above.clause.words.length > LONGEST_ANSWER) return null;
    if (above.clause.words.at(-1)?.stem === '?') return above.block === block ? null : above;
  }
  return null;
}

/** `Son budget, | 1,15 M€, est partagé`, in a paragraph of its own: it goes on about the one above, below the same heading. */
function paragraphBefore({ all, structure }: Passages, { index, block, clause }: Passage): Passage | null {
  const above = all[index - 1];
  if (above?.kind !== 'sentence' || !ITS.has(clause.words[0]?.stem ?? '')) return null;
  const heading = structure.blocks[block]?.path.at(-1);
  return structure.blocks[above.block]?.path.at(-1) === heading ? above : null;
}
const ITS: ReadonlySet<string> = stems('son sa ses leur leurs');

/** Lines below a question that answer it, at most, and words of such a line. */
const ANSWERS = 5;
const LONGEST_ANSWER = 14;

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
  for (const { clause } of passages.leadsOf(passage))
    said = surer(said, surer(leadSays(passages.text, clause), calledIn(passages, clause)));
  return said;
}

/** `Dans la foulée, les élus ont accordé :`: who votes is no subject of what is voted. */
function leadSays(text: string, clause: Clause): Strengths {
  const said = strengthsOf(text, clause);
  const isOfVoters = topicCuesOf(text, clause).every(
    ({ kind, from }) => kind !== 'other' || VOTERS.has(stemAt(clause.words, from)),
  );
  return said.other > 0 && isOfVoters ? { ...said, other: 0 } : said;
}
const VOTERS: ReadonlySet<string> = stems('élu élue conseiller conseillère collectivité');

/** `Réparer avant d'augmenter`, `Ce qui reste à faire`: a title that says nothing of its matter leaves it to the chapter. Unit: words. */
const SHORT_TITLE = 6;
/** What opens the title of a part that is of the whole document. */
const OF_ALL: ReadonlySet<string> = stems('annexe calendrier agenda prochain prochaine note contact glossaire');

/** The title of the whole document has a vote of its own, and is no chapter. */
function speakOfHeadings(tallies: Tallies, passages: Passages, passage: Passage, document: DocumentFacts): void {
  const { title } = document;
  const path = passages.structure.blocks[passage.block]?.path ?? [];
  let outer = SILENCE;
  let isSilent = false;
  let inner = isOfWholePlan(passages, passage) ? -1 : 0;
  passages.headingsOf(passage).forEach((clause, index) => {
    const heading = path[path.length - 1 - index];
    const isOutermost = path.length > 1 && index === path.length - 1 && index > inner;
    if (heading?.title === title) speak(tallies, 'heading', sheetStrengths(clause, passages, passage));
    if (heading === undefined || heading.title === title || (isOutermost && isOverAll(passages, heading.start))) return;
    const titled = sharedStrengths(clause, passages, passage) ?? headingStrengths(clause, passages.text);
    const below = subtitleOf(passages, heading);
    const own = below === null ? titled : surer(titled, headingStrengths(below, passages.text));
    const isInChapter = path.slice(0, path.length - 1 - index).some(({ title: above }) => above !== title);
    const funded = fundedBy(clause, passages, passage);
    const said = funded === null ? own : surer(own, isInChapter ? funded : documentStrengths(document).title);
    if (index === inner) {
      speak(tallies, 'heading', said);
      isSilent =
        clause.words.length <= SHORT_TITLE &&
        !OF_ALL.has(clause.words[0]?.stem ?? '') &&
        Math.max(said.training, said.water, said.other) === 0;
    }
    if (index !== inner && !isOneOfList(clause, passages.text)) outer = surer(outer, said);
    if (index === inner && OF_ANYTHING.test(heading.title)) inner += 1;
  });
  speak(tallies, isSilent ? 'silentHeading' : 'outerHeading', outer);
}

/** `Tableau 2 – Les indicateurs du programme`, below `Former les fontainiers`: its rows are of all that the plan does. */
const isOfWholePlan = (passages: Passages, { table }: Passage): boolean =>
  table !== null && OF_PLAN.test(titleOfTable(passages, table));
const OF_PLAN =
  /^(?:tableau \d+\s?[–—:.-]\s?)?(?:les )?(?:indicateurs|tableau de bord|résultats|avancement) (?:de suivi |clés? )?(?:du|de la|de notre) (?:programme|plan|stratégie|mandat|pacte|contrat|feuille de route)(?![\p{L}-])(?! (?:de|d['’]|régional|pour|formation|eau))/iu;

/** The one outermost heading of a document is its title. */
const isOverAll = (passages: Passages, start: number): boolean => outermostOf(passages) === start;

const outermost = new WeakMap<Passages, number>();

/** Where the only outermost heading starts; -1 where there are several. */
function outermostOf(passages: Passages): number {
  const known = outermost.get(passages);
  if (known !== undefined) return known;
  const starts = new Set(
    passages.structure.blocks.flatMap(({ path }) => (path[0] === undefined ? [] : [path[0].start])),
  );
  const [start = -1] = starts.size === 1 ? starts : [];
  outermost.set(passages, start);
  return start;
}

/** `Nos cinq engagements`, `Combien de places ?`: below such a heading the one above it tells the subject. */
const OF_ANYTHING =
  /^(?:combien|quels?|quelles?|qui|que|qu['’]|comment|pourquoi|où|quand|et)(?!\p{L}).*\?$|^(?:[\p{L}\d]+ ){0,3}(?:engagements|mesures|actions|axes|objectifs|chiffres|repères|calendrier|bilan|résultats)(?:[\s,]|$)/iu;

/**
 * `3. Qui finance ?`: what is financed is told by what its chapter mostly speaks of, by the title of a document where it is
 * no part of one; a loan is not. Null for other headings.
 */
function fundedBy(heading: Clause, passages: Passages, passage: Passage): Strengths | null {
  const { text } = passages;
  if (!FUNDING.test(text.slice(heading.start, heading.end))) return null;
  const { chapter, document } = sharesOf(passages, passage);
  const { training, water, other } = document;
  const most = Math.max(training, water);
  if ((most < MOSTLY && most <= other) || LOAN.test(text.slice(passage.start, passage.end))) return null;
  const kind = TOPIC_KINDS.find(
    (one) => chapter[one] >= MOSTLY && TOPIC_KINDS.every((two) => chapter[two] <= chapter[one]),
  );
  return kind === undefined ? SILENCE : { ...SILENCE, [kind]: LIKELY };
}
const LOAN = /emprunt|prêt|livret/iu;
/** Share of a document's passages, from 0 to 1. */
const MOSTLY = 0.3;
const FUNDING =
  /^(?:[\d.]+\s(?:[|–—-]\s)?)?(?:qui (?:finance|paie)|(?:le |les |nos )?(?:financements?|financeurs|moyens financiers)(?!\p{L})|l['’]effort financier|(?:les )?prochaine?s (?:dates|étapes|rendez-vous)|le calendrier(?! scolaire)|combien (?:cela|ça) coûte)/iu;

function speakOfShares(tallies: Tallies, passages: Passages, passage: Passage): void {
  const { chapter, document } = sharesOf(passages, passage);
  const isOfOne =
    !isOfWholePlan(passages, passage) &&
    !passages.headingsOf(passage).some((heading) => isOneOfList(heading, passages.text));
  for (const kind of TOPIC_KINDS) {
    if (isOfOne || kind === 'other') add(tallies[kind], 'chapter', WEIGHTS.chapter * chapter[kind]);
    add(tallies[kind], 'document', WEIGHTS.document * document[kind]);
  }
}

const CONTINUING: ReadonlySet<string> = stems(`
  il elle ils elles ce cet cette ces celui celle ceu celles leur leurs son sa ses dont soit y en
`);

/** `Elle`, `Ces parcours`, `28 % d'entre eux`: the sentence goes on about what was said before. */
const beforeLevel = ({ words }: Clause): Level =>
  CONTINUING.has(words[0]?.stem ?? '') ||
  words.slice(0, OPENING_WORDS).some(({ stem }, at) => THEM.has(stem) && words[at - 1]?.stem === 'entre')
    ? 'continued'
    : 'before';
const THEM: ReadonlySet<string> = stems('eux elles');
/** `près de 28 % d'entre eux`. Unit: words. */
const OPENING_WORDS = 8;

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
  const isTrade = isOneOfTrades(site);
  for (const { kind, level, strength } of ownSayings(site))
    if (!isTrade || kind !== 'other') add(tallies[kind], level, weightOf(level, strength));
  speak(tallies, countsEntries(site) ? 'phrase' : 'group', calledIn(site.passages, site.passage.clause));
  speakOfUnit(tallies, site);
  return tallies;
}

/** `Vers quels métiers ?` over `• bâtiment : | 22 %`: a trade to learn, as in {@link isOfPlaces}; what each gets is money of its own. */
export function isOneOfTrades({ passages, passage, placed }: Spot): boolean {
  if (passages.structure.blocks[passage.block]?.kind !== 'item' || passage.clause.figures.length > 1) return false;
  if (unitOf(placed) !== 'pourcent' && unitOf(placed) !== 'nombre') return false;
  const above = passages.leadsOf(passage)[0]?.clause ?? passages.headingsOf(passage)[0];
  return above !== undefined && above.words.length <= LONGEST_ANSWER && hasWordOf(TRADES, above.words, WHOLE);
}
const TRADES: ReadonlySet<string> = stems('métier secteur filière');

/** `11 460 | entrées`, `2 | nouvelles entrées` */
const countsEntries = ({ passage: { clause }, placed: { to } }: Spot): boolean =>
  clause.words.slice(to, to + 2).some(({ stem }) => stem === 'entree');

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

/** `Formation professionnelle | 187,5`: a row that opens with one subject is of it, below whatever heading. */
function rowTallies(site: Spot): Tallies {
  const { passages, passage, cell } = site;
  const tallies = emptyTallies();
  const heads = surer(labelStrengths(passages, cell?.header?.join(' ') ?? ''), planStrengths(site));
  const label = passages.labelsOf(passage)[0];
  const opened = label === undefined ? SILENCE : openedStrengths(label, passages.text);
  const isNamed = opened.other <= HINT && Math.max(opened.training, opened.water) === SURE;
  const said = strengthsOf(passages.text, passage.clause);
  const trade = isOfPlaces(passage) ? { ...said, other: Math.min(said.other, HINT) } : said;
  speak(tallies, isNamed ? 'phrase' : 'head', surer(trade, heads));
  const caption = labelStrengths(passages, passage.table?.caption ?? '');
  speak(tallies, 'caption', isNamed ? { ...caption, other: Math.min(caption.other, HINT) } : caption);
  speakOfUnit(tallies, site);
  return tallies;
}

/** `Santé et grand âge | 620`, below `Places 2024 | Durée moyenne (h)`: a trade to learn, or nothing that is taught. */
const isOfPlaces = ({ row }: Passage): boolean =>
  row?.cells.some(({ header }) => LEARNERS.test(header?.at(-1) ?? '')) === true;
const LEARNERS = /^(?:nombre (?:de |d['’]))?(?:places?|entrées?|parcours|stagiaires?|sessions?)(?!\p{L})/iu;

/** `Eau et assainissement rural` is of water. */
const HINT = 1;

/** Of a caption or the heads of a column, which many cells ask for. */
function labelStrengths(passages: Passages, words: string): Strengths {
  if (words === '') return SILENCE;
  const clause = passages.labelled(words);
  return surer(strengthsOf(words, clause), calledIn(passages, clause));
}

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
