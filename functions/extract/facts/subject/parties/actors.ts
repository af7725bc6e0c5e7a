/** Who pays for water: named with an amount or an aid rate. */
import { type Clause, hasWordOf, type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { OF, THE } from '../../function-words.ts';
import { sharesByColumns, sharesOut } from '../../money/payer-table.ts';
import { natureCuesOf } from '../../nature/lexicon.ts';
import { isVerb } from '../../phrase/verbs.ts';
import { type FactSite, type Read, sharedContextsOf } from '../../site.ts';
import { territoriesOf } from '../../territory.ts';
import { type Body, bodiesIn } from './bodies.ts';
import { OF_BODY } from './operator-lines.ts';
import { LABEL_WORDS, near, PAYS, REACH, SPENDS } from './parties.ts';

/** The body named with an amount or an aid rate of water: `18 M€ de l’agence`, `financés à 80 % par l’agence`. */
export function actorOf(site: FactSite): Read<string | null> {
  const { passages, passage, placed } = site;
  const { clause } = passage;
  const { unit } = placed.quantity;
  if (unit !== 'euros' && unit !== 'pourcent') return { value: null, rule: null };
  const column = columnPayer(site);
  if (column !== null) return { value: column, rule: 'acteur:colonne' };
  const row = rowPayer(site) ?? listedPayer(site);
  if (row !== null) return { value: row, rule: 'acteur:ligne' };
  const bodies = near(site, bodiesIn(passages.text, clause)).filter(({ kind }) => kind !== 'école');
  const found = named(site, bodies) ?? paying(site, bodies) ?? payingAmount(site, bodies) ?? payingBefore(site, bodies);
  return { value: found, rule: found === null ? null : 'acteur:phrase' };
}

/** `Plan de financement` above `Agence de l'eau | 9,0 | 50 %`: the row is labelled with who pays, and nothing else. */
function rowPayer(site: FactSite): string | null {
  const label = site.passages.labelsOf(site.passage)[0];
  if (label === undefined || !sharesOut(site)) return null;
  const [body] = bodiesIn(site.passages.text, label);
  return body !== undefined && body.from === 0 && body.to === label.words.length ? body.name : null;
}

/** `Plan de financement :` over `- Région : | 20 %`: the item opens with who pays, and names nothing else. */
export function listedPayer({ passages, passage, placed }: FactSite): string | null {
  if (passages.structure.blocks[passage.block]?.kind !== 'item' || placed.from > LABEL_WORDS) return null;
  const [body] = bodiesIn(passages.text, passage.clause);
  const start = THE.has(stemAt(passage.clause.words, 0)) ? 1 : 0;
  if (body?.from !== start || body.to !== placed.from - 1 || !LABEL_ENDS.has(stemAt(passage.clause.words, body.to)))
    return null;
  const above = [...passages.leadsOf(passage).map(({ clause }) => clause), ...passages.headingsOf(passage).slice(0, 1)];
  const says = (words: ReadonlySet<string>): boolean =>
    above.some((clause) => hasWordOf(words, clause.words, { from: 0, to: clause.words.length }));
  // « Taux de financement : | - communes : 60 % »
  return says(FUNDING) && !(body.kind === 'aidé' && says(RATES)) ? body.name : null;
}
const FUNDING = stems('financement cofinancement financeurs mobilise mobilisera paie finance coûte');
const LABEL_ENDS: ReadonlySet<string> = new Set([':', ',']);

/** A column `Agence de l'eau` of a table that speaks of aid rates or of who pays; `Région` alone may be a territory that is compared. */
function columnPayer(site: FactSite): string | null {
  const { passages, cell } = site;
  const head = cell?.header?.at(-1);
  if (head === undefined) return null;
  const clause = passages.labelled(head);
  const [body] = bodiesIn(head, clause);
  if (body === undefined || body.to < clause.words.length) return null;
  if (RATES.has(stemAt(clause.words, 0)) && clause.words.slice(1, body.from).every(({ stem }) => OF_BODY.has(stem)))
    return body.name;
  if (body.from > 0) return null;
  if (sharesByColumns(site)) return body.name;
  const isOfFunding = ({ clause: { words } }: { clause: Clause }): boolean =>
    site.placed.quantity.unit === 'euros' && hasWordOf(FINANCING, words, { from: 0, to: words.length });
  return sharedContextsOf(site).some((one) => natureCuesOf(one.clause, 'aid').length > 0 || isOfFunding(one))
    ? body.name
    : null;
}

const FINANCING = stems('financement cofinancement');

/** `Taux du Département`, `Aide de l'Agence de l'eau` */
export const isRateOfPayer = (site: FactSite): boolean =>
  RATES.has(stemAt(site.passages.labelled(site.cell?.header?.at(-1) ?? '').words, 0)) && columnPayer(site) !== null;
const RATES = stems('taux aide part participation subvention intervention');

/** What a payer of works on water does besides: `l'agence rembourse | 50 % du coût`, `la Région y met | 3,8 M€`. */
const PAYS_WORKS = new Set([
  ...PAYS,
  ...stems('rembourse remboursent remboursera apportant prenant intervenant contribuera contribueront met mettra'),
]);

const BY = stems('par pour de du');

function named(site: FactSite, bodies: readonly Body[]): string | null {
  const { clause } = site.passage;
  const { territory, placed } = site;
  const bracketed = territory.bracketed ? (clause.figures[site.index - 1]?.to ?? placed.to) : placed.to;
  const limit = territory.bracketed ? placed.from : territory.trail.to;
  const charged = bodies.find(({ from }) => isCharged(clause, placed.to, from));
  if (charged !== undefined) return charged.name;
  const isAgent = ({ from }: Range): boolean => clause.words.slice(bracketed, from).some(({ stem }) => stem === 'par');
  const body = bodies.find(
    (one) =>
      one.from > bracketed &&
      one.from <= bracketed + REACH &&
      one.from < limit &&
      (one.kind !== 'aidé' || isAgent(one)),
  );
  if (body === undefined) return null;
  const between = clause.words.slice(bracketed, body.from).map(({ stem }) => stem);
  return between.some((stem) => BY.has(stem)) && !between.includes(',') ? body.name : null;
}

/** `1,16 M€ (| 20 %) à la charge du Département` */
const isCharged = ({ words: all }: Clause, from: number, body: number): boolean =>
  body > from &&
  body <= from + REACH + 1 &&
  all.slice(from, body).some(({ stem }, at) => stem === 'charge' && OF.has(all[from + at + 1]?.stem ?? '')) &&
  all.slice(from, body).every(({ stem }) => CHARGE.has(stem));
const CHARGE = stems(') a la charge de d du l le les des');

/** `interviendra à hauteur de 20 à | 40 %`, `apporte 20 % pour les rivières et | 30 % pour les zones humides`: the same body pays both. */
function payingBefore(site: FactSite, bodies: readonly Body[]): string | null {
  const { territory, passage, placed, around } = site;
  const { previous } = around;
  const index = site.index - 1;
  const own = territoriesOf(passage.clause)[index];
  if (bodies.length === 0 || previous === null || own === undefined || site.placed.quantity.unit !== 'pourcent')
    return null;
  const isRange = territory.link === 'to' && placed.from - previous.to <= RANGE_GAP;
  const isNext = territory.link === 'and' && stemAt(passage.clause.words, placed.from - 1) === 'et';
  if (previous.quantity.unit !== 'pourcent' || !(isRange || isNext)) return null;
  const isOther = (word: (typeof passage.clause.words)[number]): boolean => isVerb(word) || word.stem === ';';
  if (passage.clause.words.slice(previous.to, placed.from).some(isOther)) return null;
  if (bodies.some(({ from }) => from >= previous.to && from < placed.to + REACH)) return null;
  return paying({ ...site, placed: previous, index, territory: own }, bodies);
}

/** Words of `20 | à | 40 %`, at most. */
const RANGE_GAP = 2;

function payingAmount(site: FactSite, bodies: readonly Body[]): string | null {
  const amount = bodies.length === 0 ? null : ofAmount(site);
  return amount === null ? null : paying(amount, bodies);
}

/** `la Région Occitanie apporte | 4 millions`, `l’agence finançant | 50 % des études`. */
function paying(site: FactSite, bodies: readonly Body[]): string | null {
  const { lead } = site.territory;
  const body = bodies.findLast(({ from, to }) => from >= lead.from && to <= site.placed.from);
  if (body === undefined) return null;
  const { words: all } = site.passage.clause;
  const between = all.slice(body.to, site.placed.from).map(({ stem }) => stem);
  const sentence = { from: body.from - SENTENCE, to: body.from };
  if (body.kind === 'aidé') {
    // « l'agence apporte 2 M€ et les communes | 1 M€ », « Financeurs : agence (80 %), communes (| 20 %) »; not « aux communes »
    const isSubject = THE.has(stemAt(all, body.from - 1));
    const isPaying =
      between.some((stem) => PAYS_WORKS.has(stem)) || (between.length === 0 && hasWordOf(PAYS, all, sentence));
    const isListed = !isSubject && between[0] === '(' && hasWordOf(FUNDING, all, sentence);
    return (isSubject && isPaying) || isListed ? body.name : null;
  }
  if (site.placed.quantity.unit === 'pourcent' && isOfAnother(between)) return null;
  // « prend note des | 11 M€ de travaux »
  if (between.some((stem, at) => stem.startsWith('pren') && NOTES.has(between[at + 1] ?? ''))) return null;
  if (between.length === 0 || between.some((stem) => PAYS_WORKS.has(stem))) return body.name;
  if (isPartOfSum(site, between, sentence)) return body.name;
  if (
    between.some((stem) => LEVELS.has(stem)) &&
    !hasWordOf(FUNDS, all, { from: body.from - FUND_REACH, to: body.from })
  )
    return null;
  return between.every((stem) => LINKS.has(stem) || LEVELS.has(stem)) && hasWordOf(FUNDS, all, sentence)
    ? body.name
    : null;
}

/** `7,9 M€ répartis entre l'Agence (4,4 M€) et la Région (| 1,5 M€)` */
const isPartOfSum = ({ passage, placed }: FactSite, between: readonly string[], sentence: Range): boolean =>
  placed.quantity.unit === 'euros' &&
  between.length === 1 &&
  between[0] === '(' &&
  hasWordOf(SHARED_OUT, passage.clause.words, sentence);
const SHARED_OUT = stems('répartis réparti réparties répartit partage partagent partagé partagés partagée');

/** `consacre | 40 % de son budget aux captages`, `accorde la priorité aux | 12 % de captages menacés`: a share of what is known, no rate. */
const isOfAnother = (between: readonly string[]): boolean =>
  between.some((stem) => SPENDS.has(stem)) || KNOWN.has(between.at(-1) ?? '');
const KNOWN: ReadonlySet<string> = new Set(['les', 'des', 'aux', 'ces']);
const NOTES = stems('note acte connaissance');

/** `l'agence intervient à 40 % et le Département à | 20 %`, `et le Département à hauteur de | 20 %`, `Aide de la Région : | 30 %`, `financés par l'Agence (| 60 %)`. */
const LINKS = stems(': ( a hauteur de passant passe jusqu');
/** `Le taux d'aide de la Région est fixé à | 30 %`; not `L'aide baisse et le rendement de la Région est de | 80 %` */
const LEVELS = stems('est sera s élève élèvera atteint atteindra fixé fixée porté portée reste');
/** Words of `aide de l'`, at most. */
const FUND_REACH = 4;
const FUNDS = new Set([
  ...PAYS,
  ...stems('aide aides financement finances financees financeur financeurs subvention participation intervention'),
]);
/** Words of a sentence in which paying is said, at most. */
const SENTENCE = 30;

/** `l'agence apporte 14 M€, soit | 46 %`, `Région : 372 000 € (| 15 %)`: the rate of an amount is paid by the same body. */
function ofAmount(site: FactSite): FactSite | null {
  const { territory, passage, placed } = site;
  const index = site.index - 1;
  const amount = passage.clause.figures[index];
  const isRate = placed.quantity.unit === 'pourcent' && amount?.quantity.unit === 'euros';
  const own =
    isRate && (territory.bracketed || territory.link === 'restated') ? territoriesOf(passage.clause)[index] : undefined;
  return amount === undefined || own === undefined ? null : { ...site, placed: amount, index, territory: own };
}
