/** What is offered, programmed or to be done, told without a verb of its own. */
import { hasWordOf, oncePerClause, stemAt } from '../clause.ts';
import { isCarriedOut } from '../columns.ts';
import { stems } from '../forms.ts';
import { isFuture, isVerb } from '../phrase/verbs.ts';
import { asksAhead } from '../time/headings.ts';
import type { Word } from '../words.ts';
import { isAct, isInfinitive } from './announced.ts';
import { type Evidence, isUnderReview, says } from './evidence.ts';
import { WORKED_ON } from './happened.ts';
import { HAVE, isItem, opensItem, SENTENCE } from './said.ts';
import { isOver } from './when.ts';

/**
 * In a vote to come `- Formation : | 9 800 places`, `1,2 M€ pour | 240 stagiaires`: what is offered, what an amount is for;
 * not `345 M€ pour 7 400 agents`.
 */
export function isVoted(e: Evidence): boolean {
  const { passage, placed, document, around } = e.site;
  if (document.step === null || document.step === 'compte administratif') return false;
  if (says(e, 'done', { from: 0, to: placed.from }) || isUnderReview(e)) return false;
  const { words } = passage.clause;
  const last = stemAt(words, placed.from - 1);
  if (isItem(e) && (opensItem(e) || last === ':')) return OFFERED.has(stemAt(words, placed.to));
  const amount = around.previous;
  return (
    last === 'pour' &&
    amount?.quantity.unit === 'euros' &&
    placed.from - amount.to <= FUNDED_REACH &&
    (LENGTHS.has(e.unit) || FUNDED.has(stemAt(words, placed.to)))
  );
}

const OFFERED: ReadonlySet<string> = stems('place parcours section');

const LENGTHS: ReadonlySet<Evidence['unit']> = new Set(['kilometres', 'hectares', 'metres', 'm2']);

/** Words of `en AP et | pour`, at most. */
const FUNDED_REACH = 12;

const FUNDED: ReadonlySet<string> = stems(`
  entree parcours place stagiaire jeune logement chantier projet dossier beneficiaire personne laureat
  apprenti cfa lit borne station enfant tablette ordinateur operation etude km hectare arbre sportif association
`);

/** `| 300 emplois attendus`, `| 1 600 bénéficiaires attendus` */
export const isExpected = ({ unit, isPercent, site: { passage, placed } }: Evidence): boolean =>
  (unit === 'nombre' &&
    hasWordOf(EXPECTED, passage.clause.words, { from: placed.to, to: placed.to + EXPECTED_REACH })) ||
  ((unit === 'nombre' || WORKED.has(unit)) && isPlannedBehind(passage.clause.words, placed.to)) ||
  (!isPercent &&
    (passage.clause.words[placed.to]?.isPreposition === true
      ? isAct(stemAt(passage.clause.words, placed.to + 1))
      : (placed.from <= 1 || WORKED.has(unit)) && isToBeDone(passage.clause.words, placed.to)));
/** `La formation de | 870 demandeurs d'emploi est envisagée` */
function isPlannedBehind(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + PLANNED_REACH && stemAt(words, at) !== ','; at++)
    if (isVerb(words[at])) return BE.has(stemAt(words, at)) && PLANNED.test(stemAt(words, at + 1));
  return false;
}
const BE: ReadonlySet<string> = stems('est sont');
const PLANNED = /^(?:prevu|programme|envisage|planifie|projete)e?$/;
/** Words of `stagiaires de la formation professionnelle est`, at most. */
const PLANNED_REACH = 8;
/** Of these nobody is helped to do something: `aide 12 communes à recruter`. */
const WORKED: ReadonlySet<Evidence['unit']> = new Set(['kilometres', 'hectares', 'metres']);

/** `| 420 km⏎de rivières à restaurer` */
export function isToBeDone(words: readonly Word[], from: number): boolean {
  for (let at = from + 1; at < from + TO_DO_REACH; at++) {
    if (words[at]?.isPreposition === true) return isAct(stemAt(words, at + 1));
    // « 40 km de berges restent à restaurer »; not « sont à découvrir »
    if (isVerb(words[at]))
      return LEFT.has(stemAt(words, at)) && words[at + 1]?.isPreposition === true && isWork(stemAt(words, at + 2));
  }
  return false;
}
const LEFT: ReadonlySet<string> = stems('reste restent sont');
/** The infinitive of what is done to things: `restaurer`. */
const isWork = (stem: string): boolean => WORKS.has(stem) || WORKED_ON.test(stem.replace(/(?:er|ir)$/, 'ee'));
const WORKS: ReadonlySet<string> = stems('construire ouvrir acquérir traiter');
/** Words between what is counted and `à restaurer`, at most. */
const TO_DO_REACH = 7;
const EXPECTED: ReadonlySet<string> = new Set(['attendu', 'attendue']);
const EXPECTED_REACH = 4;

/**
 * Below `Conventions 2021` in a document of that year, `Places à ouvrir par secteur`, `Places 2023` in one of 2023: what
 * a table of courses announces.
 */
export function isProgrammed(e: Evidence): boolean {
  const { passages, passage, document, cell } = e.site;
  const { table } = passage;
  if (e.unit !== 'nombre' || table === null || document.step === 'compte administratif') return false;
  if (TO_OPEN.test(table.caption)) return true;
  if (isOver(e) || isCarriedOut(e.site) || isUnderReview(e)) return false;
  if (PLACES.test(cell?.header?.at(-1) ?? '')) return true;
  const [title] = passages.headingsOf(passage);
  if (title !== undefined && asksOfPlaces(title)) return true;
  const heading = passages.structure.blocks[passage.block]?.path.at(-1)?.title ?? '';
  const now = document.date?.slice(0, 4) ?? null;
  const at = e.time.at?.slice(0, 4) ?? now;
  return (
    now !== null &&
    at === now &&
    [table.caption, heading].some((words) => CONVENTIONS.test(words) && words.includes(now))
  );
}
/** `Où seront les places en 2022 ?` */
const asksOfPlaces = oncePerClause(({ words }) => asksAhead(words) && words.some(({ stem }) => OFFERED.has(stem)));
const PLACES = /^places(?! (?:en|par)(?!\p{L}))(?!\p{L})/iu;
const TO_OPEN = /(?<!\p{L})(?:places?|sections?|parcours|sessions?) à (?:ouvrir|créer|financer|proposer)(?!\p{L})/iu;
const CONVENTIONS = /(?<!\p{L})(?:conventions?|programmation|attributions?|subventions?)(?!\p{L})/iu;

/** `Qui formera ? Le Greta (| 1 190 places), l'Afpa (| 850)`: what answers a question on what will be, without a verb. */
export const isAnswer = ({ unit, site: { passages, passage } }: Evidence): boolean => {
  const before = passages.all[passage.index - 1];
  return (
    unit === 'nombre' &&
    before?.block === passage.block &&
    before.clause.words.at(-1)?.stem === '?' &&
    asksOfFuture(before.clause) &&
    !hasVerb(passage.clause)
  );
};
const asksOfFuture = oncePerClause(({ words }) => words.some(({ stem }) => isFuture(stem)));
const hasVerb = oncePerClause(({ words }) => words.some(isVerb));

/** `La programmation réserve | 3 150 places aux métiers du soin`, `cofinance avec la Région | 90 places` */
export function isReserved({ unit, site: { passage, placed, around } }: Evidence): boolean {
  const { words } = passage.clause;
  if (unit !== 'nombre' || !OFFERED.has(stemAt(words, placed.to))) return false;
  for (let at = placed.from - 1; at >= Math.max(around.left.from, placed.from - RESERVED_REACH); at--)
    if (RESERVES.has(stemAt(words, at))) return !HAVE.has(stemAt(words, at - 1));
  return false;
}
const RESERVES: ReadonlySet<string> = stems(
  'réserve réservent programme programment ouvre finance financent cofinance cofinancent',
);
/** Words of `cofinance avec la Région`, at most. */
const RESERVED_REACH = 5;

/** `Opérations | Effacement de 11 seuils ; mise en défens de 90 abreuvoirs`. */
export const isFieldOfWorks = ({ site: { passage, passages } }: Evidence): boolean => {
  const first = passage.clause.words[0];
  return first !== undefined && WORKS_FIELD.has(first.stem) && passages.text.charCodeAt(first.end) === TAB;
};

const WORKS_FIELD: ReadonlySet<string> = stems('operation travaux contenu');

const TAB = 9;

/** `27 | Ouvrir | 40 maisons` */
export const isObjectOfInfinitive = ({ site: { passage, placed } }: Evidence): boolean =>
  isInfinitive(stemAt(passage.clause.words, placed.from - 1));

/** `D1 | Installer 9 stations | 410 k€` */
export const opensWithInfinitive = ({ site: { passage, placed } }: Evidence): boolean =>
  passage.clause.words.slice(0, Math.min(3, placed.from)).some(({ stem }) => isInfinitive(stem));

/** The sheet of one measure of a plan: what it offers is told in figures alone. */
const MEASURE_TITLE = /^(?:mesure|action|engagement|chantier)s? ?(?:n ?[°ºo] ?)?\d/i;
const COUNTABLE: ReadonlySet<Evidence['unit']> = new Set(['nombre', 'kilometres', 'hectares', 'metres']);

/** `MESURE 17 | 350 km de voies vertes ; 2 000 places dans des abris`: figures without a verb. */
export function isOfMeasure(e: Evidence): boolean {
  const { passages, passage, placed } = e.site;
  const { words, figures } = passage.clause;
  if (passage.kind !== 'sentence' || !COUNTABLE.has(e.unit) || isOver(e) || e.isAgainst) return false;
  const block = passages.structure.blocks[passage.block];
  const title = block?.path.at(-1)?.title ?? '';
  const first = figures[0]?.from ?? 0;
  // « Mesure 9. Vélo : 120 km de pistes et 1 000 places » in one paragraph
  const isOwnTitle =
    stemAt(words, first - 1) === ':' &&
    block?.marker != null &&
    MEASURE_TITLE.test(passages.text.slice(block.marker.start, block.marker.end));
  if (!isOwnTitle && (!MEASURE_TITLE.test(title) || first > OPENING)) return false;
  if (placed.from > SENTENCE) return false;
  const until = words.slice(0, placed.to + OFFER_REACH);
  return (
    !until.some((word, at) => isVerb(word) || NO_OFFER.has(word.stem) || isEvery(word.stem, until[at + 1]?.stem)) &&
    !says(e, 'done', e.group)
  );
}
/** `a été posé`, a remark in brackets, `par jour`, `chaque année`: what is or happens, and no offer. */
const NO_OFFER: ReadonlySet<string> = new Set(['ete', ')', 'chaque']);
const isEvery = (stem: string, next: string | undefined): boolean =>
  stem === 'par' && next !== undefined && TIMES.has(next);
const TIMES: ReadonlySet<string> = new Set(['jour', 'semaine', 'mois', 'an']);
/** Words in front of the first figure of a sentence, at most. */
const OPENING = 1;
/** Words behind a figure that may tell of it, at most. */
const OFFER_REACH = 8;
