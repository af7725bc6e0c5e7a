import { foldedSpace } from '../../positions.ts';
import { type Clause, hasWordOf, type Range, stemAt } from '../clause.ts';
import { finderOf } from '../cues.ts';
import { stems } from '../forms.ts';
import { THE } from '../function-words.ts';
import { withoutEdges } from '../phrase/edges.ts';
import { kindAt, type Place, placeOf } from '../phrase/kind-at.ts';
import { writtenPhrase } from '../phrase/noun-phrase.ts';
import { isVerb, phraseEnd } from '../phrase/verbs.ts';
import type { Kind } from '../phrase/word-kinds.ts';
import { isMark, type Zones, zonesOf } from '../phrase/zones.ts';
import type { FactSite, Read } from '../site.ts';
import { isCapital } from './parties/bodies.ts';
import { publicCounted, publicOpening, publicServed } from './publics.ts';
import { wordsUnder } from './word-columns.ts';

const sectorsFound = finderOf<'sector'>({
  sector: {
    métier: [
      'industrie',
      'industriel',
      'industrielle',
      'bâtiment',
      'travaux publics',
      '^BTP',
      'commerce',
      'vente',
      'services',
      'service à la personne',
      'transport',
      'logistique',
      'agriculture',
      'agricole',
      'forêt',
      'bois',
      'numérique',
      'sanitaire',
      'sanitaire et social',
      'sanitaire et sociale',
      'social',
      'médico-social',
      'santé',
      'soin',
      'nucléaire',
      'hôtellerie',
      'hôtellerie-restauration',
      'restauration',
      'tourisme',
      'artisanat',
      'propreté',
      'aéronautique',
      'automobile',
      'métallurgie',
      'énergie',
      'textile',
      'aide à domicile',
      'aide à la personne',
      'petite enfance',
      'grand âge',
      'coiffure',
      'esthétique',
      'paysage',
      'fibre optique',
      'économie circulaire',
      'énergies renouvelables',
      'boulangerie',
      'boucherie',
      'menuiserie',
      'plomberie',
      'soudage',
      'mécanique',
      'maintenance',
      'informatique',
      'cybersécurité',
      'chimie',
      'plasturgie',
      'alimentation',
      'animation',
      'aide-soignant',
      'infirmier',
      'agroalimentaire',
      'secteur maritime',
      'métier maritime',
      'filière maritime',
      '^CFA maritime',
      'économie maritime',
      'formation maritime',
    ],
  },
});

/** Words before a trade that limit a figure to it: `dans le nucléaire`, `métiers du numérique`. */
const LIMITS: ReadonlySet<string> = new Set([
  'dan',
  'secteur',
  'filiere',
  'metier',
  'formation',
  'place',
  'domaine',
  'branche',
  'concerne',
  'concernent',
]);
const LIMIT_REACH = 4;
/** A label of a list that is a trade and little else. Unit: words. */
const MOST_LABEL_WORDS = 7;

/** The trade that a figure is limited to: the label of a list of shares, or a phrase of its own. */
export function sectorOf(site: FactSite): Read<string | null> {
  const { clause } = site.passage;
  if (site.passage.row !== null) return sectorOfRow(site);
  const zones = zonesOf(site);
  const label = itemLabel(site, zones) ?? (zones.link === null ? null : trimmed(clause, zones.left));
  const isLabel = label !== null && label.to > label.from && label.to - label.from <= MOST_LABEL_WORDS;
  const isTrade = isLabel && (hasSector(clause, label) || isListedBySector(site));
  if (isTrade && !NO_TRADE.test(textOf(site, label) ?? ''))
    return { value: textOf(site, named(clause, label)), rule: 'secteur:libelle' };
  const right = { from: zones.right.from, to: phraseEnd(clause, zones.right) };
  // « 200 places pour les infirmiers et | 90 pour les lycéens » : what is said behind the figure before is its own
  const left = { from: Math.max(zones.left.from, site.territory.lead.from), to: zones.left.to };
  const found =
    limitedTo(clause, right, PERSON) ??
    tradeWithin(site, zones.right) ??
    limitedTo(clause, left, null) ??
    tradeWithin(site, { from: site.territory.lead.from, to: site.placed.from }) ??
    doer(site) ??
    shareOf(site) ??
    opening(site);
  const group = found === null ? (publicCounted(site) ?? publicServed(site) ?? publicBefore(site)) : null;
  if (group !== null) return { value: group, rule: 'secteur:public' };
  if (found !== null) return { value: listText(site, found), rule: 'secteur:phrase' };
  const title = titleTrade(site);
  return { value: title, rule: title === null ? null : 'secteur:titre' };
}

/** Heads of a first column of trades. */
const TRADES_HEAD =
  /^[|\s]*(?:secteurs?|filières?|branches?|domaines?|métiers?)(?: professionnel(?:le)?s?| d['’]activité| préparés?| visés?| concernés?)?\s*(?:[|\t\n]| {2})/iu;
/** `Lot | Secteur | Places`, `Lot | Intitulé | Opérateur | Places`: a lot is named by its trade. */
const TRADES_HEAD_INSIDE = /^(?:secteurs?|filières?|domaines?|métiers?|intitulés?)$/iu;
/** Rows that are no trade, and what is done for those who learn: `transport des apprentis`. */
const NO_TRADE =
  /^(?:(?:le |du |un )?fonds(?!\p{L})|(?:sous-)?total|ensemble|autres?|divers|tous|toutes|moyenne|non précisé)|^(?:le |la |l['’])?\p{L}+ des (?:apprentis|stagiaires|jeunes|élèves)$/iu;
const MOST_LABEL = 80;

/** `Bâtiment, travaux publics | 4 120 | 4 560`: the label of a row that is a trade, or stands below `Secteur`. */
function sectorOfRow({ passages: { text }, passage: { clause, row, table } }: FactSite): Read<string | null> {
  const nothing = { value: null, rule: null };
  if (row === null || table === null) return nothing;
  const inner = wordsUnder(text, table, row, TRADES_HEAD_INSIDE);
  if (inner !== null) return { value: inner, rule: 'secteur:ligne' };
  const label = foldedSpace(text.slice(row.label.start, row.label.end));
  if (label === '' || label.length > MOST_LABEL || NO_TRADE.test(label)) return nothing;
  const isListed = TRADES_HEAD.test(text.slice(table.start, Math.min(row.start, table.start + MOST_LABEL)));
  const end = clause.words.findIndex(({ start }) => start >= row.label.end);
  const words = { from: 0, to: end < 0 ? clause.words.length : end };
  const opens = firstSector(clause, words)?.from === 0;
  const group = publicOpening(label);
  if (group !== null) return { value: group, rule: 'secteur:public' };
  return isListed || opens ? { value: label, rule: 'secteur:ligne' } : nothing;
}

/** `personnes détenues : | 420 places`, `Bénéficiaires du RSA : | 96 entrées` */
function publicBefore({ passages: { text }, passage: { clause }, placed: { from } }: FactSite): string | null {
  const { words } = clause;
  const colon = words.slice(0, MOST_LABEL_WORDS).findIndex(({ stem }) => stem === ':');
  const first = words.find(({ stem }) => LETTERS.test(stem));
  if (colon < 0 || colon >= from || first === undefined) return null;
  return publicOpening(text.slice(first.start, words[colon]?.start));
}
const LETTERS = /^\p{L}/u;

/** `Chez les aides-soignants, la capacité passe de | 132 à | 148`, `Infirmiers : 90 places, contre | 84`: of whom the sentence speaks from its start. */
function opening({ passage: { clause }, placed: { from } }: FactSite): Range | null {
  const { words } = clause;
  const first = words.findIndex(({ stem }) => LETTERS.test(stem));
  const isAmong = AMONG.has(stemAt(words, first)) && stemAt(words, first + 1) === 'les';
  const sector = firstSector(clause, { from: first, to: Math.min(from, first + MOST_LABEL_WORDS) });
  if (sector === null || sector.from !== (isAmong ? first + 2 : first)) return null;
  if (isAmong && !PERSON.test(stemAt(words, sector.from))) return null;
  const end = isAmong ? sector.to : listEnd(clause, sector);
  if (stemAt(words, end) !== (isAmong ? ',' : ':')) return null;
  // « Infirmiers : 90 places ; aides-soignants : | 60 »
  return firstSector(clause, { from: end, to: from }) === null ? sector : null;
}
const AMONG: ReadonlySet<string> = stems('chez pour');

/** `industrie 28 %, soin et accompagnement | 24 %`, `3 150 places au soin, | 480 au bâtiment`: the trade beside a share and no noun. */
function shareOf({ passage: { clause }, placed }: FactSite): Range | null {
  const { words } = clause;
  const article = words[placed.to]?.isPreposition === true && THE.has(stemAt(words, placed.to + 1)) ? 2 : 1;
  if (article === 2 || TO_THE.has(stemAt(words, placed.to))) {
    const start = placed.to + article;
    const sector = firstSector(clause, { from: start, to: start + SECTOR_WORDS });
    if (sector?.from === start) return sector;
  }
  if (placed.quantity.unit !== 'pourcent') return null;
  let start = placed.from - 1;
  while (start >= 0 && start > placed.from - MOST_LABEL_WORDS && !PARTS.has(stemAt(words, start))) start--;
  if (!PARTS.has(stemAt(words, start))) return null;
  const sector = firstSector(clause, { from: start + 1, to: placed.from });
  if (sector?.from !== start + 1) return null;
  const isName = !words.slice(sector.to, placed.from).some((word) => isVerb(word) || word.stem === 'de');
  return isName ? { from: sector.from, to: placed.from } : null;
}
const TO_THE: ReadonlySet<string> = stems('au aux');
const PARTS: ReadonlySet<string> = new Set([',', ':', ';']);

/** `L'industrie accueille | 460 stagiaires`, `le bâtiment | 18 %`: the trade whose share it is. */
function doer({ passage: { clause }, placed: { from, quantity } }: FactSite): Range | null {
  const end = isVerb(clause.words[from - 1]) ? from - 1 : from;
  if (quantity.unit !== 'pourcent' && end === from) return null;
  const sector = firstSector(clause, { from: Math.max(0, end - LIMIT_REACH), to: end });
  const isSubject = sector?.to === end && THE.has(clause.words[sector.from - 1]?.stem ?? '');
  return isSubject ? sector : null;
}
const OF: ReadonlySet<string> = new Set([...THE, 'de', 'du', 'des', 'd']);

const TRADES: ReadonlySet<string> = new Set('secteur filiere branche domaine metier'.split(' '));

/** `| 320 places seront ouvertes dans le bâtiment`, `Dans l'industrie, | 90 …`, `formés aux métiers de la mer`: told of a figure beyond a verb or a comma. */
function tradeWithin({ passages: { text }, passage: { clause } }: FactSite, { from, to }: Range): Range | null {
  const place = placeOf(text, clause);
  for (let at = from; at < to - 1; at++) {
    const stem = stemAt(clause.words, at);
    let start = at + 1;
    while (start < to && OF.has(stemAt(clause.words, start))) start++;
    // « 450 places, alors que l'emploi recule dans l'industrie »
    if (kindAt(place, at) === 'turn') return null;
    const isTrade = TRADES.has(stem);
    if (start === at + 1 && stem !== 'dan') continue;
    if (!(isTrade || NEEDS.has(stem)) || EXAMPLES.has(stemAt(clause.words, at - 1))) continue;
    const sector = firstSector(clause, { from: start, to: Math.min(to, start + SECTOR_WORDS) });
    const known = sector?.from === start && (isTrade || stemAt(clause.words, start) !== 'service') ? sector : null;
    const word = clause.words[start];
    if (!isTrade || word === undefined || start >= to || NO_TRADES.has(word.stem) || isCapital(text, word.start)) {
      if (known !== null) return known;
    } else if (known !== null || (stem !== 'domaine' && NAMES.has(kindAt(place, start))))
      return { from: start, to: Math.max(known?.to ?? 0, tradeEnd(place, start, to)) };
  }
  return null;
}
/** `dans le | bâtiment`, `aux besoins de l'| industrie`, `| 90 à ceux du | bâtiment`: only where the word behind is a sector. */
const NEEDS = stems('dans besoins celui ceux celle celles');
/** `notamment dans l'industrie`, `surtout dans le commerce`: others are elsewhere. */
const EXAMPLES = stems('notamment surtout particulier principalement majoritairement compris');
/** Of the names of sectors, at most. Unit: words. */
const SECTOR_WORDS = 4;
const NAMES: ReadonlySet<Kind> = new Set<Kind>(['noun', 'adjective']);
/** `métiers de demain`, `domaine de la formation`: no trade. */
const NO_TRADES = stems(
  'formation emploi avenir demain futur base compétence activité apprentissage orientation insertion territoire politique intervention pointe entreprise commune communauté canton bassin vallée',
);

/** `la petite enfance | et du grand âge`: behind the nouns that name it. */
function tradeEnd(place: Place, from: number, to: number): number {
  let end = from + 1;
  for (let at = end; at < to; at++) {
    const stem = stemAt(place.clause.words, at);
    if (NAMES.has(kindAt(place, at))) end = at + 1;
    else if (!OF.has(stem) && !(stem === 'et' && kindAt(place, at + 1) === 'adjective')) break;
  }
  return end;
}

/** `La formation aux métiers de la mer`, `Bâtiment et travaux publics` above the sentence. */
function titleTrade(site: FactSite): string | null {
  const [heading] = site.passages.headingsOf(site.passage);
  const { clause } = site.passage;
  if (heading === undefined || hasSector(clause, { from: 0, to: clause.words.length })) return null;
  const all = { from: 0, to: heading.words.length };
  const first = firstSector(heading, all);
  const head = { ...site, passage: { ...site.passage, clause: heading } };
  // « Bâtiment et travaux publics »; not « Transport scolaire »
  const isWhole = first !== null && first.from <= 1 && listEnd(heading, first) === all.to;
  const found = isWhole ? first : tradeWithin(head, all);
  return found === null ? null : listText(head, found);
}

/** `le bâtiment, l'industrie et le numérique`: with the sectors that are listed behind it. */
const listText = (site: FactSite, first: Range): string | null =>
  sectorsFrom(site.passage.clause, first)
    .map((sector) => textOf(site, sector))
    .join(' ; ') || null;

const listEnd = (clause: Clause, first: Range): number => sectorsFrom(clause, first).at(-1)?.to ?? first.to;

function sectorsFrom(clause: Clause, first: Range): readonly Range[] {
  const sectors = [first];
  for (let last = first.to; sectors.length < MOST_LISTED; ) {
    let start = last + 1;
    while (OF.has(stemAt(clause.words, start)) || INTO.has(stemAt(clause.words, start))) start++;
    const next = JOINTS.has(stemAt(clause.words, last))
      ? firstSector(clause, { from: start, to: start + SECTOR_WORDS })
      : null;
    if (next?.from !== start || clause.figures.some(({ from }) => from === next.to)) break;
    sectors.push(next);
    last = next.to;
  }
  return sectors;
}
const JOINTS: ReadonlySet<string> = new Set([',', 'et']);
/** `à l'hôtellerie et | au tourisme` */
const INTO: ReadonlySet<string> = stems('dans au aux');
const MOST_LISTED = 6;

/** Below `Taux d'emploi, par secteur :` each label is one. */
function isListedBySector({ passages, passage }: FactSite): boolean {
  const words = passages.leadsOf(passage)[0]?.clause.words ?? [];
  const by = words.findLastIndex(({ stem }) => stem === 'par');
  return by >= 0 && words.at(-1)?.stem === ':' && TRADES.has(words[by + 1]?.stem ?? '');
}

const CUTS: ReadonlySet<string> = new Set(['par', 'entre', 'dont', 'devant']);

/** `– santé, aide à domicile : | 2 356 (19 %)` */
const isNamedBefore = ({ words, figures }: Clause, { from }: Range): boolean =>
  figures[0]?.from === from && words[from - 1]?.stem === ':';

/** `- services (dont tourisme) pour | 19 %`, `Bâtiment 61 %`: the words that open an item with one share. */
function itemLabel({ passages, passage: { clause, block }, placed }: FactSite, { right }: Zones): Range | null {
  const own = passages.structure.blocks[block];
  const isListed = own?.kind === 'item' || own?.parent != null;
  const isAlone = clause.figures.length === 1 && right.to === right.from;
  if (!isListed || !(isAlone || isNamedBefore(clause, placed))) return null;
  const start = clause.words.findIndex((_, at) => !isMark(clause, at) && clause.words[at]?.stem !== '-');
  const figure = clause.figures[0]?.from ?? -1;
  const end = clause.words.findIndex(
    (word, at) => at > start && (isMark(clause, at) || word.stem === 'pour' || at === figure),
  );
  return start < 0 || end < 0 ? null : withoutEdges(clause, { from: start, to: end });
}

/** `tirée par l'industrie (`: without what stands before the name. */
function trimmed(clause: Clause, range: Range): Range {
  const bare = withoutEdges(clause, range);
  const cut = clause.words.slice(bare.from, bare.to).findLastIndex(({ stem }) => CUTS.has(stem));
  return withoutEdges(clause, { from: bare.from + cut + 1, to: bare.to });
}

/** `il s'agit d'abord | des commerces | (`: of a sentence only the trade itself. */
const named = (clause: Clause, label: Range): Range =>
  clause.words.slice(label.from, label.to).some(isVerb) ? (firstSector(clause, label) ?? label) : label;

/** `Bâtiment travaux`: a name that begins with a trade. */
export const opensWithSector = (clause: Clause): boolean =>
  firstSector(clause, { from: 0, to: clause.words.length })?.from === 0;

const hasSector = (clause: Clause, range: Range): boolean => firstSector(clause, range) !== null;

function firstSector({ words, figures }: Clause, { from, to }: Range): Range | null {
  const found = sectorsFound(words.slice(from, to))[0];
  if (found === undefined) return null;
  const sector = { from: from + found.from, to: from + found.to };
  // « la santé de | 120 apprentis » ; « dans l'industrie de | 24 à 30 % »
  const owners = figures.find((figure) => figure.from === sector.to + 1);
  if (owners?.quantity.unit === 'nombre' && OF.has(stemAt(words, sector.to)) && stemAt(words, owners.to) !== 'a')
    return null;
  return hasWordOf(CHAMBERS, words, { from: sector.from - CHAMBER_REACH, to: sector.from }) ? null : sector;
}

function limitedTo(clause: Clause, range: Range, person: RegExp | null): Range | null {
  const sector = firstSector(clause, range);
  if (sector === null) return null;
  const before = clause.words.slice(Math.max(0, sector.from - LIMIT_REACH), sector.from);
  const last = before.at(-1)?.stem ?? '';
  if (OWN.has(last) || TOOLS.has(last)) return null;
  const isAdjective = ADJECTIVE.test(clause.words[sector.from]?.stem ?? '');
  const isTrade = person?.test(clause.words[sector.from]?.stem ?? '') === true;
  // « 460 concernent l'industrie et | 90 le numérique »
  const isBare = sector.from === range.from + 1 && THE.has(before.at(-1)?.stem ?? '');
  return isAdjective || isTrade || (isBare && person !== null) || before.some(({ stem }) => LIMITS.has(stem))
    ? sector
    : null;
}

/** `gérés par la chambre de métiers et de l'| artisanat`: who carries it out. */
const CHAMBERS = stems('chambre');
/** Words of `chambre de métiers et de l'`. */
const CHAMBER_REACH = 6;

/** `dans ses | services`, `la plateforme | numérique`: where people work and what they use, no trade. */
const OWN = new Set(['ses', 'nos', 'leur', 'leurs', 'se', 'no', 'son']);
const TOOLS = new Set(['espace', 'plateforme', 'outil', 'carte', 'manuel', 'service', 'livret']);

/** `200 places pour les infirmiers`: behind a figure, who they are says of which trade. */
const PERSON = /^(?:infirmier|infirmiere|aide)$/;
const ADJECTIVE = /^(?:industriel|agricole|sanitaire|numerique)/;

const textOf = ({ passages: { text }, passage: { clause } }: FactSite, range: Range): string | null =>
  writtenPhrase({ text, clause }, range) || null;
