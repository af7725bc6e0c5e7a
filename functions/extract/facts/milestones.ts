import type { DocumentFacts, Fact, Mention } from '../model.ts';
import { type Clause, firstPlacedFrom, oncePerClause, type Placed, stemsIn } from './clause.ts';
import { stems } from './forms.ts';
import { isInfinitive } from './nature/announced.ts';
import type { Passage, Passages } from './passages.ts';
import type { Spot } from './phrase/spot.ts';
import { isFuture, isVerb } from './phrase/verbs.ts';
import { labelOf } from './subject/label/label.ts';
import { perimeterOf } from './subject/places/perimeter.ts';
import { topicOf } from './subject/topic/topic.ts';
import { endsStart, isOpenUntil } from './time/events.ts';

/** Words right before a year that make it a deadline: `avant fin 2026`, `d'ici mi-2018`, `prévue en 2029`. */
const DEADLINE = stems('avant ici horizon fin mi jusqu echeance tard');
/** A plain `en 2029` is one only beside a word that looks ahead. */
const AHEAD = stems('doit doivent prevu prevue attendu attendue programme programmee prevoit livraison service');
/** Meetings of an institution, how to reach it and what the press is told are no milestones of a river. */
const MEETING = stems(`
  reunion seance session pleniere conseil ca assemblee contact presse communique deliberation budget permanente debat colloque
`);
/** `octobre 2021 : | création de l'assemblée de l'eau` */
const ACTS = stems('création installation lancement constitution mise');
/** `Prochain comité de bassin : jeudi 14 octobre 2021 à 14h` */
const NEXT = stems('prochain prochaine');
const MEETS = stems('comite commission rencontre forum atelier visite');
/** What is voted at a meeting, but for what `sera adopté avant juin`. */
const VOTED = stems('adopte adoptee approuve approuvee vote publie publiee signe signee acheve achevee');
/** Words before a date that still rule it. */
const BEFORE = 6;

/** The dated milestones of water in a passage: dates to come that are no deadline of one of its figures. */
export function milestonesIn(
  passages: Passages,
  passage: Passage,
  facts: readonly Fact[],
  document: DocumentFacts,
): readonly Fact[] {
  if (passage.kind !== 'sentence' && passage.kind !== 'row') return NO_MILESTONES;
  const milestones: Fact[] = [];
  let taken: ReadonlySet<string | null> | null = null;
  for (const placed of passage.clause.placed) {
    const { quantity } = placed;
    if (quantity.kind !== 'mention' || !isDate(quantity) || !isToCome(quantity.iso, document)) continue;
    const aimed = aimedIn(passages.text, quantity);
    if (aimed !== null) {
      const spot = spotOf(passages, passage, placed, document);
      if (topicOf(spot).value === 'water') milestones.push(milestoneAt(spot, quantity, aimed));
      continue;
    }
    if (passage.kind === 'row') continue;
    taken ??= new Set(facts.flatMap(({ time }) => [time.at, time.due]));
    if (taken.has(quantity.iso) && !isStep(passages, passage, placed)) continue;
    const isHead = passages.text.charCodeAt(quantity.end) === TAB && placed.from <= OPENING;
    if (!isHead && !marksMilestone(passage.clause, { ...placed, quantity })) continue;
    const spot = spotOf(passages, passage, placed, document);
    if (topicOf(spot).value === 'water') milestones.push(milestoneAt(spot, quantity));
  }
  return milestones;
}

const NO_MILESTONES: readonly Fact[] = [];

type Dated = Mention & { readonly iso: string };

const isDate = (mention: Mention): mention is Dated =>
  (mention.reason === 'date' || mention.reason === 'annee') && mention.iso !== null && !mention.iso.includes('/');

function isToCome(iso: string, { date, fiscalYear }: DocumentFacts): boolean {
  const now = date ?? (fiscalYear === null ? null : String(fiscalYear));
  if (now === null) return false;
  const length = Math.min(now.length, iso.length);
  return iso.slice(0, length) > now.slice(0, length);
}

/** A date that heads or ends an item (`mars 2026 : carte des nappes`), or that a deadline or a future verb rules. */
function marksMilestone(clause: Clause, { from, to, quantity }: Placed<Dated>): boolean {
  if (isCalendar(clause)) return CLOSES.has(clause.words[to]?.stem ?? '.');
  if (isCalled(clause)) return true;
  if (isOpenUntil(clause.words, from) || stemsIn(clause, { from: from - BEFORE, to: from }).includes('manquer'))
    return false;
  // « En 2027, tous les cours d'eau devront être en bon état » : a date that opens the sentence rules all of it
  const isOpening = from <= 1 && clause.words[to]?.stem === ',' && clause.figures.length === 0;
  const near = stemsIn(clause, { from: from - MEETING_REACH, to: to + BEFORE });
  const ruling = isOpening ? stemsIn(clause, { from, to: clause.words.length }) : near;
  // « Installer un conseil de l'estuaire avant le 31 mars 2020 »
  const isHeaded = from <= OPENING && clause.words[to]?.stem === ':' && ACTS.has(clause.words[to + 1]?.stem ?? '');
  const isAct = isHeaded || isInfinitive(clause.words[0]?.stem ?? '');
  if (near.some((stem) => (MEETING.has(stem) && !isAct) || (VOTED.has(stem) && !near.some(isFuture)))) return false;
  if (near.some((stem) => NEXT.has(stem)) && near.some((stem) => MEETS.has(stem))) return false;
  const next = clause.words[to]?.stem;
  // « Les objectifs à l'échéance 2026 : », « s'engage, d'ici 2027, à : » are the dates of what follows.
  if (clause.words.at(-1)?.stem === ':') return false;
  // « Les 6 premiers contrats seront signés avant le 30 juin 2022 » is the deadline of the six.
  const [counted, ...others] = clause.figures;
  if (counted !== undefined && others.length === 0 && counted.from <= 1 && counted.to < from && near.some(isFuture))
    return false;
  // « réduire de moitié les pertes d'ici 2030 » : when a target is due
  if (clause.words.some(({ stem }, at) => stem === 'moitie' && clause.words[at - 1]?.stem === 'de')) return false;
  // « 22 mars : Journée mondiale de l'eau », « Le 22 mars 2026, journée mondiale de l'eau, »
  if ((next === ':' || next === ',') && clause.words[to + 1]?.stem === 'journee') return false;
  if (next === ':' || clause.words[from - 1]?.stem === ':') return true;
  const figure = firstPlacedFrom(clause.figures, to);
  if (
    figure !== undefined &&
    !endsStart(clause, { from, to }) &&
    figure.from <= to + (next === ',' ? AFTER_COMMA : CLOSE)
  )
    return false;
  const before = stemsIn(clause, { from: from - BEFORE, to: from });
  if (before.slice(-3).some((stem) => DEADLINE.has(stem))) return true;
  if (before.at(-1) === 'a' && PUT.has(before.at(-2) ?? '')) return true;
  const isAhead = before.some((stem) => AHEAD.has(stem));
  if (quantity.reason === 'date') return isAhead || looksAhead(clause) || isDecidedStep(clause, from);
  return PARTS.has(before.at(-1) ?? '') && ruling.some((stem) => AHEAD.has(stem) || isFuture(stem));
}

/** `est fixée à | 2027`, `est reporté à | 2033` */
const PUT = stems('fixé fixée reporté reportée repoussé repoussée');

/** `Jalon : premier acte signé le 15 mars 2020` */
const isCalled = ({ words: all }: Clause): boolean => all[0]?.stem === 'jalon' && all[1]?.stem === ':';

/** `Adopter le schéma de l'eau en juin 2023`: the verb of the step stands before its date. */
function isDecidedStep({ words: all, figures }: Clause, from: number): boolean {
  if (figures.length > 0 || all[from - 1]?.stem !== 'en') return false;
  for (let at = from - 2; at >= Math.max(0, from - STEP_REACH); at--) {
    const stem = all[at]?.stem ?? '';
    if (CLOSES.has(stem)) return false;
    if (isInfinitive(stem)) return at === 0 || all[at - 1]?.stem === 'et';
  }
  return false;
}
/** Words from its verb to the date of a step, at most. */
const STEP_REACH = 14;

const CLOSES = new Set([',', ';', '.']);
/** Dates of a calendar in one line, at least. */
const LEAST_DATES = 2;
/** Words of a step before its date, at least: `premiers résultats début`. */
const STEP_WORDS = 2;
const GATHERINGS = stems('reunion seance session pleniere assemblee conseil contact presse permanente');

/** `Cahier des charges en novembre 2028, premiers résultats début 2030`: steps with their dates, and no verb. */
const isCalendar = oncePerClause(({ words: all, placed, figures }) => {
  const dates = placed.filter(({ quantity }) => quantity.kind === 'mention' && isDate(quantity));
  if (dates.length < LEAST_DATES || figures.length > 0) return false;
  if (all.some((word) => isVerb(word) || GATHERINGS.has(word.stem))) return false;
  return dates.every(({ from, to }, index) => {
    const open = index === 0 ? 0 : (dates[index - 1]?.to ?? 0) + 1;
    return from - open >= STEP_WORDS && CLOSES.has(all[to]?.stem ?? '.');
  });
});

/** `en 2029`, `au second semestre 2029` */
const PARTS = stems('en semestre trimestre courant debut printemps ete automne hiver');

/** The sentence has a verb in the future, or a colon that sets off what is to come. */
const looksAhead = oncePerClause(({ words: all }) => all.some(({ stem }) => stem === ':' || isFuture(stem)));

/** `en 2021 les | 61 %`, `en 2021, | 61 %`: the date of a figure; not `en juin 2024, diagnostic des | 46 ouvrages`. Unit: words. */
const CLOSE = 3;
const AFTER_COMMA = 2;

/** `- au plus tard le 31 décembre 2027, arasement de la chaussée (3,2 mètres)`: an item that names a step by its date. */
function isStep(passages: Passages, { block, clause }: Passage, { from, to }: Placed): boolean {
  if (passages.structure.blocks[block]?.kind !== 'item' || from > OPENING) return false;
  const isNoun = !isInfinitive(clause.words[to + 1]?.stem ?? '');
  const next = clause.words[to]?.stem;
  // « Résultats attendus fin 2020 : 650 km restaurés »: what comes before the date says what the figures are
  const isHead = next === ',' || (next === ':' && clause.words.slice(0, from).every(({ stem }) => !NOUN.test(stem)));
  return isHead && isNoun && !clause.words.some(isVerb);
}

const NOUN = /^(?!debut|courant|second|premier|semestre|trimestre|printemps|automne)\p{L}{5,}/u;

/** Words in front of a date that opens its item, at most: `au plus tard le`. */
const OPENING = 4;
const MEETING_REACH = 25;

function spotOf(passages: Passages, passage: Passage, placed: Placed, document: DocumentFacts): Spot {
  const left = { from: 0, to: placed.from };
  const right = { from: placed.to, to: passage.clause.words.length };
  return {
    passages,
    passage,
    placed,
    index: -1,
    around: { previous: null, next: null, left, right },
    territory: { lead: left, trail: right, link: 'apart', whole: null, bracketed: false, before: null },
    cell: null,
    document,
  };
}

/** What the heads of a table say of a year in its column. */
interface Aimed {
  readonly label: string;
  readonly place: string | null;
}

const TAB = 9;
/** `Objectif de bon état`, `Échéance d'atteinte du bon état` */
const AIM_HEAD = /bon état|(?:objectif|échéance|délai).{0,20}(?:atteinte|écologique|chimique|quantitatif)/iu;
const PLACE_HEAD = /^(?:nom|masses? d['’]eau|cours d['’]eau|rivières?|nappes?|captages?)/iu;
/** Rows between a cell and its heads, at most. */
const MOST_ROWS = 200;

/** `FRGR0123 | Le Mordelon | moyen | 2027` below `Code | Masse d'eau | État | Objectif de bon état`. */
function aimedIn(text: string, { start, end }: Dated): Aimed | null {
  const isCell = text.charCodeAt(start - 1) === TAB && !(text.charCodeAt(end) > 0x20);
  if (!isCell) return null;
  const from = text.lastIndexOf('\n', start) + 1;
  const column = text.slice(from, start).split('\t').length - 1;
  const cells = text.slice(from, lineEnd(text, end)).split('\t');
  let at = from;
  for (let row = 0; row < MOST_ROWS && at > 0; row++) {
    const before = text.lastIndexOf('\n', at - 2) + 1;
    const heads = text.slice(before, at - 1).split('\t');
    if (heads.length !== cells.length) return null;
    const head = heads[column]?.trim() ?? '';
    if (AIM_HEAD.test(head)) {
      const place = cells[heads.findIndex((name) => PLACE_HEAD.test(name.trim()))]?.trim();
      return { label: head, place: place === undefined || place === '' ? null : place };
    }
    at = before;
  }
  return null;
}

const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

function milestoneAt(spot: Spot, quantity: Dated, aimed: Aimed | null = null): Fact {
  const { passage } = spot;
  const perimeter = aimed === null ? perimeterOf(spot).value : aimed.place;
  const nobody = { scheme: null, operator: null, sector: null, actor: null };
  return {
    quantity,
    passage: { start: passage.start, end: passage.end },
    block: passage.block,
    value: null,
    nature: 'milestone',
    time: { at: null, from: null, to: null, due: quantity.iso, yearly: false },
    subject: { label: aimed?.label ?? labelOf(spot), topic: 'water', perimeter, ...nobody },
    money: null,
    rules: [quantity.rule, 'jalon:date-a-venir'],
  };
}
