import type { Table, TableRow } from '../../../model.ts';
import { foldedSpace } from '../../../positions.ts';
import { type Clause, hasWordOf, oncePerClause, type Range, stemAt, surroundingsOf } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { THE, THEY, TO } from '../../function-words.ts';
import { groupOf } from '../../phrase/groups.ts';
import { zonesOf } from '../../phrase/zones.ts';
import type { FactSite, Read } from '../../site.ts';
import { type Territory, territoriesOf } from '../../territory.ts';
import { NO_PROPER_NAME } from '../scheme/names.ts';
import { previousOf } from '../topic/chapters.ts';
import { firstWordsOf, headsFirstColumn, isTotal, wordsUnder } from '../word-columns.ts';
import { type Body, bodiesIn, startingIn } from './bodies.ts';
import { COLLECTIVITIES, isInStages, OF_BODY, ofHeadedLine } from './operator-lines.ts';

/** Stems of what an operator does: `mises en œuvre par`, `a commandé`, `forme`. */
const CARRIES_OUT = stems(`
  assurent assurera assureront accueillera accueilleront accueillent proposera proposeront dispensent accueilli accompagne accompagnent
  oeuvre organise organisee commande commandee realise realisee conduit conduite assure assuree porte portee dispense
  dispensee mobilise mobilisation propose proposee forme formee forment formera formeront former accueille accueillir recu recevra recevront engagee
  reservee prepare preparent recoit recoivent menee anime animee delivre delivree
`);
/** Stems of what a payer does with its means: of a share of these nobody is paid at such a rate. */
export const SPENDS = stems('mobilise mobilisent mobilisera consacre consacrent consacrera engage engagent');
/** Stems of what a payer does. */
export const PAYS = new Set([
  ...SPENDS,
  ...stems(`
  apporte apportent apportera apportee finance financent financant financera financee verse verseront paie participe
  contribue cofinance cofinancee subventionne supporte supportent aidant aident aide intervient interviennent interviendra prend prendra prennent alloue attribue proviennent
  accorde accordent
`),
]);
/** Words between the verb and the body, at most. */
export const REACH = 5;
/** Words between two bodies of one list: `de Pôle emploi et des OPCA`. */
const LIST_GAP = 3;

/** Bodies of a long sentence further away have nothing to do with a figure. Unit: words. */
const FAR = 60;
export const near = ({ placed }: FactSite, bodies: readonly Body[]): readonly Body[] =>
  bodies.length === 0 ? bodies : startingIn(bodies, { from: placed.from - FAR, to: placed.to + FAR });

/** Who carries out what a row of a table costs. */
export function rowOperatorOf(site: FactSite): Read<string | null> {
  const operator = labelledOperator(site);
  return operator === null ? { value: null, rule: null } : { value: operator, rule: 'operateur:liste' };
}

/** Who carries out a training, not who only pays. */
export function operatorOf(site: FactSite): Read<string | null> {
  const { passages, passage } = site;
  const { clause } = passage;
  const { placed, territory } = site;
  // « | 24 CFA accueillent 9 000 apprentis »
  const bodies = near(site, bodiesIn(passages.text, clause)).filter(
    ({ from, kind }) => from !== placed.to && kind !== 'aidé',
  );
  const whole = countBefore(site);
  if (whole !== null) return operatorOf(whole);
  const group = groupOf(clause, site.index);
  const listed = listedOperator(site) ?? entrustedOfList(site) ?? labelledOperator(site);
  if (listed !== null) return { value: listed, rule: 'operateur:liste' };
  const agent = agentRightBehind(site, bodies);
  if (agent !== undefined) return { value: agent?.name ?? null, rule: 'operateur:phrase' };
  const own =
    doing(clause, bodies, { from: territory.lead.from, to: placed.from }) ??
    besideFigure(counted(site), bodies) ??
    entrusted(site, bodies) ??
    learntAt(site, bodies) ??
    doing(clause, bodies, group) ??
    doing(clause, bodies, { from: 0, to: placed.from }) ??
    ofHeadedLine(site, bodies);
  if (own !== null) return { value: own, rule: 'operateur:phrase' };
  const lead = passages.leadsOf(passage)[0];
  const above = [...(isPronoun(clause) ? [previousOf(passages, passage)] : []), ...(lead ? [lead] : [])];
  for (const other of above) {
    if (other === null) continue;
    const value = doing(other.clause, bodiesIn(passages.text, other.clause), {
      from: 0,
      to: other.clause.words.length,
    });
    if (value !== null) return { value, rule: 'operateur:contexte' };
  }
  const heading = passages.headingsOf(passage)[0];
  const named = heading === undefined || passage.row !== null ? null : operatorInHeading(passages.text, heading);
  return { value: named, rule: named === null ? null : 'operateur:titre' };
}

/** `Pôle emploi et les OPCA : 2 915 inscriptions (| 7 % | des formations)`: the count that a share in a bracket is of, and nobody named between; null elsewhere. */
function countBefore(site: FactSite): FactSite | null {
  const { clause } = site.passage;
  const { previous } = site.around;
  const isShareOf =
    site.placed.quantity.unit === 'pourcent' &&
    previous?.quantity.unit === 'nombre' &&
    stemAt(clause.words, site.placed.from - 1) === '(' &&
    startingIn(bodiesIn(site.passages.text, clause), { from: previous.to, to: site.placed.to + LABEL_WORDS }).length ===
      0;
  if (!isShareOf) return null;
  const index = site.index - 1;
  const territory = territoriesOf(clause)[index] as Territory;
  return { ...site, placed: previous, index, around: surroundingsOf(clause, index), territory };
}

/** `formés par le GRETA et | 860 par l'AFPA`: its own agent; null for one that is no known body, undefined for none (`20 % par la voie de l'apprentissage`, `à | 60 % par l'État`). */
function agentRightBehind({ passage: { clause }, placed }: FactSite, bodies: readonly Body[]): Body | null | undefined {
  const { words: all } = clause;
  // « | 640 jeunes accueillis par la Mission »
  const by = LEARNT.test(stemAt(all, placed.to + 1)) ? placed.to + 2 : placed.to;
  if (stemAt(all, by) !== 'par' || !THE.has(stemAt(all, by + 1))) return undefined;
  const agent = stemAt(all, by + 2);
  if (MEANS.has(agent) || NO_OPERATORS.has(agent) || stemAt(all, placed.from - 1) === 'a') return undefined;
  return bodies.find(({ from }) => from === by + 2) ?? null;
}
const MEANS = stems('voie biais intermédiaire');
const NO_OPERATORS = stems('état région département métropole collectivité');

/** `Chantier-école « Les Berges » – porté par le GRETA`, `École de la 2e chance`: a heading that names who carries out, and nothing else. */
function operatorInHeading(text: string, heading: Clause): string | null {
  const bodies = bodiesIn(text, heading);
  const [body] = bodies;
  if (body !== undefined && body.from === 0 && body.to === heading.words.length)
    return COLLECTIVITIES.has(stemAt(heading.words, 0)) ? null : body.name;
  return doing(heading, bodies, { from: 0, to: heading.words.length });
}

/** `Qui forme ?`, `Les opérateurs`, `Répartition par organisme` */
const OPERATORS_HEAD =
  /(?:^|[\s.])(?:qui forme|(?:les|nos|par|quels) (?:opérateurs?|organismes?|prestataires?)(?! d['’]accueil))(?!\p{L})/iu;
/** Words of `associations, dont les 5 écoles de la 2e chance`, at most, with the sign that parts them from the figure. */
export const LABEL_WORDS = 14;

/** `Opérateur | Entrées | Coût` above `Greta | 4 460 | 21,4`: each row is of one of them; not the total. */
function labelledOperator(site: FactSite): string | null {
  const { text } = site.passages;
  const { row, table } = site.passage;
  if (row === null || table === null) return null;
  const inner = wordsUnder(text, table, row, OPERATOR_HEAD);
  if (inner !== null) return inner;
  if (!headsFirstColumn(text, table, OPERATOR_HEAD) && !BY_OPERATOR.test(table.caption)) return bracketedOperator(site);
  const label = firstWordsOf(text, row).replace(/\s*\(.*$/u, '');
  return label === '' || isTotal(label) || OTHERS.test(label) ? null : label;
}

/** `Savoirs de base (Greta) | 774`, where the rows of the table each end so, and one of them at least on who is known to train. */
function bracketedOperator({ passages, passage: { row, table } }: FactSite): string | null {
  const name = row === null ? undefined : bracketOf(passages.text, row);
  return name !== undefined && table !== null && bracketsTrainers(passages.text, table) ? name : null;
}
function bracketsTrainers(text: string, table: Table): boolean {
  const known = bracketing.get(table);
  if (known !== undefined) return known;
  const names = table.rows.map((one) => bracketOf(text, one)).filter((one) => one !== undefined);
  const isSo = names.length * 3 > table.rows.length * 2 && names.some((one) => TRAINS.test(one));
  bracketing.set(table, isSo);
  return isSo;
}
const bracketing = new WeakMap<Table, boolean>();
const bracketOf = (text: string, { label: { start, end } }: TableRow): string | undefined =>
  text.charAt(end - 1) === ')' ? /\p{L} \((\p{Lu}[\p{L}'’ -]{2,40})\)$/u.exec(text.slice(start, end))?.[1] : undefined;
const TRAINS = /^(?:Greta|GRETA|Afpa|AFPA|CFA|CFPPA)(?!\p{L})/u;

/** `Opérateur`, and `Opérateur 2019 2020` where one space parts the heads. */
const OPERATOR_HEAD =
  /^\**(?:opérateurs?|organismes?(?: de formation)?|prestataires?|titulaires?)\**(?:$|\s(?=(?:19|20)\d\d|places?(?!\p{L})|entrées?(?!\p{L})))/iu;
/** `Entrées en formation 2025 par organisme`, above rows of names */
const BY_OPERATOR = /(?<!\p{L})par (?:opérateur|organisme(?: de formation)?|prestataire)$/iu;
/** `Autres organismes` are no body. */
const OTHERS = /^autres?(?!\p{L})/iu;
/** `Afpa : | 4 298 (13,5 %)` below `Qui forme ?`: who stands before the colon; the figures behind a comma are of something else. */
function listedOperator({ passages, passage, placed }: FactSite): string | null {
  const block = passages.structure.blocks[passage.block];
  if (block?.kind !== 'item' || !OPERATORS_HEAD.test(block.path.at(-1)?.title ?? '')) return null;
  const { words: all, placed: figures } = passage.clause;
  const colon = all.slice(0, LABEL_WORDS).findIndex(({ stem }) => stem === ':');
  if (colon < 1 || colon >= placed.from || all.slice(colon, placed.from).some(({ stem }) => stem === ',')) return null;
  const comma = all.slice(0, colon).findIndex(({ stem }) => stem === ',');
  const last = all[(comma < 0 ? colon : comma) - 1];
  const first = all.slice(0, colon).find(({ stem }) => LETTERS.test(stem));
  const isPlain = figures.every(({ from }) => from > colon || (comma > 0 && from > comma));
  if (first === undefined || last === undefined || !isPlain) return null;
  const name = foldedSpace(passages.text.slice(first.start, last.end));
  return NO_PROPER_NAME.test(name) ? null : name;
}
const LETTERS = /^\p{L}/u;

/** `La commande est ainsi confiée :` over `– au réseau des GRETA, dans 29 lycées : | 6 410 places, | 26 % de l'ensemble`. */
function entrustedOfList({ passages, passage, placed }: FactSite): string | null {
  const [lead] = passages.leadsOf(passage);
  const isEntrusted =
    lead?.clause.words.slice(-LEAD_REACH).some(({ stem }) => ENTRUSTS.test(stem)) === true &&
    passages.structure.blocks[passage.block]?.kind === 'item';
  const { words: all } = passage.clause;
  const colon = isEntrusted ? all.slice(0, LABEL_WORDS).findIndex(({ stem }) => stem === ':') : -1;
  const first = all.findIndex(({ stem }) => LETTERS.test(stem));
  if (colon < 0 || placed.from < colon || !TO.has(all[first]?.stem ?? '')) return null;
  const [body] = startingIn(bodiesIn(passages.text, passage.clause), { from: first, to: colon });
  if (body !== undefined) return body.name;
  // « aux missions locales », « à des associations »: bodies of one kind; « au total », « à terme » are none
  const kind = stemAt(all, first) === 'aux' ? first + 1 : stemAt(all, first + 1) === 'des' ? first + 2 : colon;
  const comma = all.slice(kind, colon).findIndex(({ stem }) => stem === ',');
  const name = all.slice(kind, comma < 0 ? colon : kind + comma);
  return name[0] === undefined ? null : foldedSpace(passages.text.slice(name[0].start, name.at(-1)?.end));
}
/** Words of `confiée comme suit :`, at most. */
const LEAD_REACH = 6;

const isPronoun = ({ words: all }: Clause): boolean => THEY.has(all[0]?.stem ?? '');

/** `Aux Greta pour | 34 %`, `confiés pour | 41 % aux Greta`: to whom a share is given, said here or in the question before. */
function entrusted({ passages, passage, placed }: FactSite, bodies: readonly Body[]): string | null {
  if (bodies.length === 0) return null;
  const { words: all } = passage.clause;
  const previous = previousOf(passages, passage);
  const isSaid =
    entrustedAt(passage.clause) < placed.to || (previous !== null && Number.isFinite(entrustedAt(previous.clause)));
  if (!isSaid) return null;
  // « Confié aux missions locales, ce sas dure | 12 semaines »
  const opening = ENTRUSTS.test(all[0]?.stem ?? '') ? bodies.findIndex(({ from }) => from <= 2) : -1;
  if (opening >= 0) return namesFrom(bodies, opening);
  const before = bodies.find(({ to }) => to === placed.from - 1 && all[to]?.stem === 'pour');
  const behind = bodies.find(({ from }) => from > placed.to && from <= placed.to + 2);
  const body = before ?? (TO.has(all[placed.to]?.stem ?? '') ? behind : undefined);
  return body?.name ?? null;
}

/** `| 90 places sont confiées au GRETA`, `| 40 apprentis sont formés à l'université`, `une formation auprès du Cnam`; not `inscrits à Pôle emploi`. */
function learntAt(
  { passage: { clause }, territory: { lead, trail } }: FactSite,
  bodies: readonly Body[],
): string | null {
  const { words: all } = clause;
  const first = bodies.findIndex(({ from }) => {
    let at = from - 1;
    while (at > from - TO_REACH && (TO.has(stemAt(all, at)) || OF_BODY.has(stemAt(all, at)))) at--;
    return from > lead.from && from < trail.to && at < from - 1 && (LEARNT.test(stemAt(all, at)) || isAt(all, at));
  });
  return first < 0 ? null : namesFrom(bodies, first);
}
const LEARNT = /^(?:confie|forme|accueilli)e?$/;
/** `formés au | sein du CFA`, `une formation | auprès du Cnam`; not `reçus auprès de Pôle emploi` */
const isAt = (all: Clause['words'], at: number): boolean =>
  (stemAt(all, at) === 'sein' || stemAt(all, at) === 'aupre') && learnsBefore(all, at);
function learnsBefore(all: Clause['words'], end: number): boolean {
  for (let at = end - 1; at >= end - LEARNING_REACH && stemAt(all, at) !== ','; at--)
    if (LEARNS.test(stemAt(all, at))) return true;
  return false;
}
const LEARNS = /^(?:form(?!ul)|accueil|appren|alternan|parcour|stage|cursus|etudi|prepar|scolaris|place)/;
/** Words of `une formation de niveau bac + 2`, at most. */
const LEARNING_REACH = 5;
/** Words of `à l'`, at most. */
const TO_REACH = 4;

/** `au GRETA et à l'Afpa`: the body at `first` and those listed right behind it. */
function namesFrom(bodies: readonly Body[], first: number): string {
  let last = first;
  while ((bodies[last + 1]?.from ?? Number.POSITIVE_INFINITY) - (bodies[last]?.to ?? 0) <= LIST_GAP) last++;
  return bodies
    .slice(first, last + 1)
    .map(({ name }) => name)
    .join(' ; ');
}
/** Its first word that says so; beyond all where it has none. */
const entrustedAt = oncePerClause(({ words }): number => {
  const at = words.findIndex(({ stem }) => ENTRUSTS.test(stem));
  return at < 0 ? Number.POSITIVE_INFINITY : at;
});
const ENTRUSTS = /^confi(?:e|es|ee|ees|er|ent|era)?$/;

/** `France Travail 9 924 (| 22 %)`, `les GRETA (5 470, soit | 33,8 %)`: the share of a count is told of the same body; not `l'Institut (1 180), le GRETA (| 530)`. */
function counted(site: FactSite): FactSite {
  const index = site.index - 1;
  const placed = site.passage.clause.figures[index];
  const { bracketed, link } = site.territory;
  if (
    !(bracketed || link === 'restated') ||
    placed?.quantity.unit !== 'nombre' ||
    site.placed.quantity.unit !== 'pourcent'
  )
    return site;
  return { ...site, placed, index, around: surroundingsOf(site.passage.clause, index) };
}

/** `19 240 | pour la Région`, `France Travail | 9 924 (22 %)`. */
function besideFigure(site: FactSite, bodies: readonly Body[]): string | null {
  const { clause } = site.passage;
  const { right, left } = zonesOf(site);
  const opens = clause.words[right.from]?.stem;
  const after = bodies.find(({ from }) => from > right.from && from <= right.from + 2 && from < right.to);
  if (opens === 'pour' && after !== undefined) return after.name;
  const host = opens === 'dan' ? bodies.find(({ from }) => isInStages(clause, right, from)) : undefined;
  if (host !== undefined) return host.name;
  const before = bodies.find(({ from, to }) => to === left.to && from >= left.from);
  // « l'État (29 % du total) » : who pays
  const isState = site.placed.quantity.unit === 'pourcent' && before?.name === 'État';
  // « le Département cofinance avec la Région | 90 places portées par le GRETA »
  // « Pôle emploi a financé 20 % des stages, l'État | 9 % »
  const isPayer =
    before !== undefined &&
    site.placed.quantity.unit === 'pourcent' &&
    hasWordOf(FINANCED, clause.words, { from: before.from - FAR, to: before.from });
  const isPartner =
    before !== undefined && hasWordOf(NO_AGENTS, clause.words, { from: before.from - PARTNER_REACH, to: before.from });
  return before === undefined || isPartner || isPayer || isState ? null : before.name;
}

const FINANCED = stems('financé finance financent');
/** `avec | la Région`, `financé par | la Région 90 % des frais` */
const NO_AGENTS = stems('avec financer financé financée cofinancé cofinancée');
/** Words of `financé par la`, at most. */
const PARTNER_REACH = 3;

/** The bodies of a range that a verb of carrying out stands beside, as the list they are named in. */
function doing(clause: Clause, bodies: readonly Body[], range: Range): string | null {
  if (bodies.length === 0) return null;
  const inside = bodies.filter(({ from, to }) => from >= range.from && to <= range.to);
  const last = inside.findLastIndex((body) => hasVerbBeside(clause, body, CARRIES_OUT));
  if (last < 0) return null;
  const isListed = (at: number): boolean => {
    const [start, end] = [inside[at - 1]?.to ?? Number.NEGATIVE_INFINITY, inside[at]?.from ?? Number.POSITIVE_INFINITY];
    // « la Région soutient le CFA, qui forme »
    return end - start <= LIST_GAP && clause.words.slice(start, end).every(({ stem }) => JOINTS.has(stem));
  };
  let from = last;
  let to = last + 1;
  while (from > 0 && isListed(from)) from--;
  while (to < inside.length && isListed(to)) to++;
  return inside
    .slice(from, to)
    .map(({ name }) => name)
    .join(' ; ');
}

function hasVerbBeside({ words: all }: Clause, { from, to }: Body, verbs: ReadonlySet<string>): boolean {
  const before = all.slice(Math.max(0, from - REACH), from).map(({ stem }) => stem);
  // « le CFA, qui accueille | 320 apprentis »
  const behind = stemAt(all, to) === ',' && stemAt(all, to + 1) === 'qui' ? to + 2 : to;
  const after = all.slice(behind, behind + REACH).map(({ stem }) => stem);
  const isAgent = before.some((stem) => stem === 'par' || stem === 'mobilisation');
  const verb = after.findIndex((stem) => verbs.has(stem));
  // « de former 55 aides-soignants »
  const isPaying = [...(behind > to ? [] : before), ...after.slice(0, verb < 0 ? REACH : verb)].some((stem) =>
    PAYS.has(stem),
  );
  if (verbs === CARRIES_OUT && isPaying) return false;
  // « Un bus dessert 24 lycées | et forme 320 apprentis »
  if (verb === 1 && after[0] === 'et') return false;
  // « les dispositifs Région forment »
  if (COLLECTIVITIES.has(stemAt(all, from)) && from > 0 && !THE.has(stemAt(all, from - 1))) return false;
  // « l'enquête réalisée chaque année par la Région auprès de 51 CFA »
  if (before.some((stem) => verbs.has(stem)) && isAgent)
    return !hasWordOf(STUDIES, all, { from: from - REACH - STUDY_REACH, to: from });
  return verb >= 0 && !after.slice(0, verb).some((stem, at) => ENDS_AGENT.has(stem) || (stem === 'qui' && at > 0));
}
/** `60 CFA | qui forment`: not beyond a relative clause. */
const ENDS_AGENT = new Set(['par', ',', '.']);

const JOINTS = new Set([...OF_BODY, ...stems(', et ou ainsi que avec a au aux par')]);

const STUDIES = stems('enquête étude sondage évaluation audit');
/** Words of `l'enquête nationale`, at most. */
const STUDY_REACH = 3;
