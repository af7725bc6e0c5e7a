import { senseOf } from '../../head-sense.ts';
import type { Block, Structure } from '../../model.ts';
import { occurrences } from '../../occurrences.ts';
import { isBlank, isDigit, isSpace, skippedSpacesBack } from '../characters.ts';
import { type Reading, revised } from '../reading.ts';
import type { UnitRead } from '../units/units.ts';
import { blocksInDocumentUnit, COUNTED, unitOfDocument } from './document-unit.ts';
import { COUNTS, SUM_HEAD } from './money-columns.ts';
import { columnOf, columnsOfRates } from './rate-columns.ts';
import { euroCellsOf } from './understood-euros.ts';
import { MONEY_UNIT, unitWritten } from './written-units.ts';

/**
 * Bare numbers with the unit that is told once for many: `Où va l'argent ? (en M€)`, `exprimé en milliers d'euros`,
 * `Total (en euros) 224 161,50`, and the unit of a table's cell.
 */
export function withDeclaredUnits(
  text: string,
  readings: readonly Reading[],
  structure: Structure,
): readonly Reading[] {
  const declared = unitsOfBlocks(text, structure);
  const written = new Map<string, UnitRead | null>();
  const unitOfLead = new Map<number, UnitRead | null>();
  let asked: TableUnits | null = null;
  const tableUnits = (): TableUnits => (asked ??= tableUnitsOf(text, readings, structure));
  let known: boolean | null = null;
  const isOfAccounts = (): boolean => (known ??= ACCOUNTS.test(text));
  return readings.map((reading) => {
    if (reading.reason !== null || reading.unit !== null || reading.counted || reading.words) return reading;
    const { cell, block } = reading.segment;
    const own = cell?.unit ?? null;
    if (own !== null && !written.has(own)) written.set(own, unitWritten(own));
    if (own !== null) return withUnit(reading, written.get(own) ?? null, 'unite-de-colonne');
    if (cell && SHARES.test(cell.header?.join(' ') ?? '') && Number(reading.digits) <= MOST_SHARE)
      return withUnit(reading, PERCENT, 'unite-de-colonne');
    if (cell && tableUnits().rates.has(columnOf(structure, block, cell.header)))
      return withUnit(reading, PERCENT, 'unite-entendue');
    const many = cell === null ? null : countedInMany(text, reading, structure.blocks[block]?.start ?? reading.start);
    if (many !== null) return withUnit(reading, many, 'unite-de-colonne');
    const measured = cell === null ? null : measureOf(structure, block);
    if (measured !== null) return withUnit(reading, measured, 'unite-de-colonne');
    const led = ledUnit(text, structure.blocks, block, unitOfLead);
    if (led !== null && reading.shift === 0 && !cell && isEntry(text, reading))
      return withUnit(reading, led, 'unite-declaree');
    const unit = declared[block] ?? null;
    if (unit === null && cell && tableUnits().inWhole.has(block) && !COUNTS.test(cell.header?.join(' ') ?? ''))
      return withUnit(reading, tableUnits().whole, 'unite-du-document');
    if (unit === null && cell && tableUnits().isInEuros(reading)) return withUnit(reading, EUROS, 'unite-entendue');
    if (unit === null && cell && isPriceOrPerHead(text, reading, structure.blocks[block]?.start ?? reading.start))
      return withUnit(reading, EUROS, 'unite-entendue');
    if (unit === null && !cell && isLoneSum(text, structure.blocks[block]) && isOfAccounts())
      return withUnit(reading, EUROS, 'unite-entendue');
    if (unit === null || reading.shift > 0) return reading;
    // « Dossiers | 120 » between rows that have the unit of the table: counted, not paid
    if (
      cell?.header &&
      isCountRow(text, structure, block) &&
      tableUnits().told.has(columnOf(structure, block, cell.header))
    )
      return reading;
    const fits = cell ? !COUNTS.test(cell.header?.join(' ') ?? '') : endsLine(text, reading);
    return fits ? withUnit(reading, unit, 'unite-declaree') : reading;
  });
}

/** `1.240.965,17` on a line of its own: a cell of a table of accounts, whose lines have come apart. */
const isLoneSum = (text: string, block: Block | undefined): boolean =>
  block !== undefined && block.end - block.start <= LONGEST_SUM && LONE_SUM.test(text.slice(block.start, block.end));
const LONE_SUM = /^\s*\d{1,3}(?:[. \u00a0\u202f]\d{3})+,\d{2}\s*$/u;
/** Unit: characters. */
const LONGEST_SUM = 20;
const ACCOUNTS =
  /comptes? (?:administratifs?|de gestion|financier unique)|budgets? primitifs?|décisions? modificatives?/iu;

/** `Capacité de désendettement (en années)` */
const MEASURE = /\(en (ans|années|mois|jours|heures|ha|km)\)$/u;

/** The unit of measure that ends a table's caption; null for none. */
function measureOf({ blocks, tables }: Structure, block: number): UnitRead | null {
  const found = MEASURE.exec(tables[blocks[block]?.table ?? -1]?.caption ?? '');
  return found === null ? null : unitWritten(found[1] as string);
}

/** What tells the unit of cells whose tables tell none; asked for only where such a cell is. */
interface TableUnits {
  /** The unit of the whole document. */
  readonly whole: UnitRead | null;
  /** Blocks of tables in that unit. */
  readonly inWhole: ReadonlySet<number>;
  /** A cell in euros, where the document tells no unit. */
  readonly isInEuros: (reading: Reading) => boolean;
  /** Columns of rates in per cent whose heads do not say so. */
  readonly rates: ReadonlySet<string>;
  /** Columns of which some cells have the unit of money that is told for their table. */
  readonly told: ReadonlySet<string>;
}

const NO_BLOCKS: ReadonlySet<number> = new Set();

function tableUnitsOf(text: string, readings: readonly Reading[], structure: Structure): TableUnits {
  const whole = unitOfDocument(text);
  return {
    whole,
    inWhole: whole === null ? NO_BLOCKS : blocksInDocumentUnit(text, structure),
    isInEuros: whole === null ? euroCellsOf(text, readings, structure) : () => false,
    rates: columnsOfRates(readings, structure),
    told: columnsWithUnit(structure),
  };
}

const isCountRow = (text: string, { blocks }: Structure, block: number): boolean => {
  const start = blocks[block]?.start ?? 0;
  return senseOf(LABEL.exec(text.slice(start, start + LONGEST))?.[1] ?? '') === 'count';
};

/** The name of a row, up to its first cell or number. */
const LABEL = /^[\s|*]*([^\d\t|%]*)/;

const columnsWithUnit = (structure: Structure): ReadonlySet<string> =>
  new Set(
    structure.tables.flatMap(({ rows }) =>
      rows.flatMap(({ block, cells }) =>
        cells.flatMap(({ unit, header }) =>
          header !== null && unit !== null && unitWritten(unit)?.unit === 'euros'
            ? columnOf(structure, block, header)
            : [],
        ),
      ),
    ),
  );

const withUnit = (reading: Reading, unit: UnitRead | null, rule: string): Reading =>
  unit?.unit ? revised(reading, { unit: unit.unit, shift: unit.shift, rule }) : reading;

const EUROS: UnitRead = { end: 0, unit: 'euros', shift: 0 };

/** `Prix TTC du service au m³ | 2,08`: what costs so much, taxes told. */
const PRICE = /^\s*(?:prix|tarifs?)(?!\p{L})[^\d\t|]{0,40}(?<!\p{L})(?:HT|TTC)(?!\p{L})/iu;

/** `Encours de la dette / population | 604`, `DGF par habitant | 145`: money by head. */
const PER_HEAD =
  /(?:dépense|recette|produit|charge|encours|dette|dotation|DGF|épargne|annuité|impôt|imposition|fiscalité)[^\d\t|]{0,60}(?:\/|par)\s?(?:population|hab(?:itants?)?)(?!\p{L})/iu;

function isPriceOrPerHead(text: string, { start, segment }: Reading, rowStart: number): boolean {
  const label = text.slice(rowStart, Math.min(start, rowStart + LONGEST));
  return (PRICE.test(label) || PER_HEAD.test(label)) && !COUNTS.test(segment.cell?.header?.join(' ') ?? '');
}

/** Heads of columns that hold per cent. */
const SHARES = /%|^taux(?!\p{L})|\btaux$/iu;
const MOST_SHARE = 1000;
const PERCENT: UnitRead = { end: 0, unit: 'pourcent', shift: 0 };

/** `Voyageurs (en millions)`, `Habitants (milliers)` */
const MANY = /^\D{1,80}\((?:en )?(millions|milliers)\)/u;

/** The multiplier that a row's label or a column's head tells for what is counted, or for hours; null for none and for money. */
function countedInMany(text: string, { start, segment }: Reading, rowStart: number): UnitRead | null {
  const head = segment.cell?.header?.at(-1) ?? '';
  const labels = [text.slice(rowStart, Math.min(start, rowStart + LONGEST)), head];
  for (const label of labels) {
    const isHours = HOURS.test(label) && (label === head || !MONEY_LABEL.test(head));
    const many = isHours || COUNTS.test(label) || !MONEY_LABEL.test(label) ? MANY.exec(label)?.[1] : undefined;
    const shift = many === undefined ? 0 : many === 'millions' ? 6 : 3;
    if (isHours || shift > 0) return { end: 0, unit: isHours ? 'heures' : 'nombre', shift };
  }
  return null;
}

/** What may be told in millions of euros without a word of them. */
const MONEY_LABEL =
  /dépense|recette|budget|crédit|charge|produit|montant|coût|dette|épargne|invest|fonctionnement|subvention|dotation|impôt|fiscal|emprunt|section|total|résultat|autorisation|(?:^|\P{L})(?:AE|AP|CP|BP|BS|CA|DM|TTC|HT)(?!\p{L})|€|euro/iu;

/** `Heures (en milliers)`, `Heures de formation`, `Nombre d'heures`; not `Heures supplémentaires`, which are paid */
const HOURS = /^\W{0,3}(?:(?:nombre|volume) d['’])?heures?(?!\p{L}| (?:supplémentaires|complémentaires))/iu;

// (en M€, tous budgets) · En M€ TTC · (millions d'euros, CP) · exprimés en milliers d'euros · En k€ · …, en millions d'euros :
const DECLARATION = new RegExp(
  String.raw`\(\s?(?:montants\s+)?(?:en\s+)?(${MONEY_UNIT})(?![\p{L}\d/])|(?:exprimée?s?|montants|chiffres|données|sommes)\s+en\s+(${MONEY_UNIT})(?![\p{L}\d])|^\s*[Ee]n\s+(${MONEY_UNIT})(?:\s+(?:HT|TTC))?\s*$|(?:[,:–—-]|\d{4}|[dD]épenses|[rR]ecettes|[bB]udget|fonctionnement|investissement|[cC]rédits|équipement|politiques?|missions?|secteurs?)\s+en\s+(${MONEY_UNIT})(?:\s+(?:HT|TTC|courants|constants))?\s*:?\s*$`,
  'u',
);
/** `Mouvements réels, en millions d'euros. Vote par nature.`: a remark of its own, without amounts. */
const REMARK = new RegExp(
  String.raw`^[^\d€]{0,60}(?:^|[,:–—-]\s?|sont\s)en\s(${MONEY_UNIT})(?:\s(?:HT|TTC|courants|constants))?\.`,
  'iu',
);
const LONGEST_REMARK = 160;
const LONGEST = 300;
/** What parts the heads of columns in a line. */
const PARTS = /\t|\s\|/;
/** `Dispositif     Entrées 2022   Budget 2023 (M€)`: heads apart by wide gaps. */
const WIDE = /(?<=\S) {2,}(?=\S)/g;
const MANY_HEADS = 3;

/** Where the first head of several ends; the end of the words where they are no heads. */
function firstHeadEnd(words: string, kind: Block['kind']): number {
  const gaps = kind === 'caption' ? [...words.matchAll(WIDE)] : [];
  const [gap] = gaps.length + 1 >= MANY_HEADS ? gaps : [];
  return (gap ?? PARTS.exec(words))?.index ?? words.length;
}

function declarationIn(text: string, { start, end, kind }: Block): UnitRead | null {
  if (end - start > LONGEST * 4) return null;
  const words = text.slice(Math.max(start, end - LONGEST), end);
  if (!words.includes('en ') && !words.includes('En ') && !words.includes('(')) return null;
  // `Année | Entrées | Crédits (M€)`: the head of one column, but that of the labels holds for all.
  const tail = words.slice(0, firstHeadEnd(words, kind));
  if (!tail.includes('€') && !tail.includes('euro')) return null;
  if (!tail.includes('en ') && !tail.includes('En ') && !tail.includes('(')) return null;
  const found =
    DECLARATION.exec(tail) ?? (kind === 'paragraph' && end - start <= LONGEST_REMARK ? REMARK.exec(tail) : null);
  // `Secteur Entrées 2021 Coût moyen (€) Emploi`: heads of other columns follow.
  const isHead = kind === 'caption' && found !== null && /\p{L}/u.test(tail.slice(tail.indexOf(')', found.index) + 1));
  if (isHead && tail[found.index] === '(') return null;
  const unit = found?.slice(1).find((part) => part !== undefined);
  return unit ? unitWritten(unit) : null;
}

/** How deep in lists an entry may stand below the words that tell its unit. */
const MOST_LEADS = 2;

/** The unit that the words tell which lead to the list of an item: `Les inscriptions sont (en milliers d'euros) :`. */
function ledUnit(
  text: string,
  blocks: readonly Block[],
  block: number,
  known: Map<number, UnitRead | null>,
): UnitRead | null {
  let at = blocks[block]?.kind === 'item' ? (blocks[block]?.parent ?? null) : null;
  for (let depth = 0; at !== null && depth < MOST_LEADS; depth++) {
    const lead = blocks[at];
    if (lead === undefined) return null;
    if (!known.has(at))
      known.set(at, text.slice(lead.start, lead.end).trimEnd().endsWith(':') ? declarationIn(text, lead) : null);
    const unit = known.get(at) ?? null;
    if (unit !== null) return unit;
    at = lead.parent;
  }
  return null;
}

// Énergie : + 16 500. · Accueil : 1 500 en AE · une AP de 5 000 et 800 en CP
const CREDIT_BEHIND =
  /^\s{1,3}en\s(?:AE|AP|CP|crédits|autorisations|dépenses|recettes|fonctionnement|investissement)(?!\p{L})/u;
const CREDIT_BEFORE = /(?:AE|AP|CP|crédits?|autorisations?)\sde\s{1,3}$/u;
const COLON_BEFORE = /:\s{1,3}(?:[+–−-]\s?)?$/u;
const ENDS_CLAUSE = /^\s{0,3}(?:[.,;)(]|$|\n)/u;

/** A bare number that an item gives as its amount: signed, behind its colon, or with the kind of its credits. */
function isEntry(text: string, { start, end, numeralStart, sign, segment }: Reading): boolean {
  const before = text.slice(Math.max(segment.start, numeralStart - 24), numeralStart);
  const after = text.slice(end, Math.min(segment.end, end + 24));
  if (CREDIT_BEHIND.test(after) || CREDIT_BEFORE.test(before)) return true;
  const colon = COLON_BEFORE.test(text.slice(Math.max(segment.start, start - 4), start)) || COLON_BEFORE.test(before);
  return colon && (sign !== null || ENDS_CLAUSE.test(after));
}

const HOLDERS = new Set(['row', 'caption', 'furniture']);

/** For each block the unit that holds for its bare numbers: of the lines above, or of the last line of the list. */
function unitsOfBlocks(text: string, structure: Structure): readonly (UnitRead | null)[] {
  const { blocks, tables } = structure;
  const units: (UnitRead | null)[] = [];
  const sign = occurrences(text, '€');
  const word = occurrences(text, 'euro');
  const own = blocks.map((block) =>
    sign(block.start) < block.end || word(block.start) < block.end ? declarationIn(text, block) : null,
  );
  const lists = blocks.map((block) => HOLDERS.has(block.kind) || endsWithNumber(text, block));
  const opensTable = (index: number): boolean =>
    blocks[index]?.kind === 'caption' &&
    isNumbered(blocks[index - 1], lists[index - 1]) &&
    !BREAKDOWN.test(text.slice(blocks[index]?.start, (blocks[index]?.start ?? 0) + LONGEST_PART));
  let above: UnitRead | null = null;
  let ofRow: UnitRead | null = null;
  // What a title tells, or what stands right below it, holds for all tables up to the next one.
  let ofChapter: UnitRead | null = null;
  let level = 0;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading' && (own[index] !== null || block.level <= level)) {
      ofChapter = own[index] ?? null;
      level = block.level;
    }
    const before = blocks[index - 1];
    if (block.kind === 'paragraph' && before?.kind === 'heading' && own[index]) {
      ofChapter = own[index];
      level = before.level;
    }
    const isPart = block.kind === 'row' && PART_ROW.test(text.slice(block.start, block.start + LONGEST_PART));
    if (!isPart) ofRow = isOneRow(text, block) ? (own[index] ?? null) : null;
    if (ofRow !== null) {
      units.push(ofRow);
      return;
    }
    above = own[index] ?? (lists[index] && !opensTable(index) ? above : null);
    const isCounted = (): boolean =>
      COUNTED.test(tables[block.table ?? -1]?.caption ?? '') || isCountRow(text, structure, index);
    units.push(above ?? (ofChapter !== null && block.kind === 'row' && !isCounted() ? ofChapter : null));
  });
  let below: UnitRead | null = null;
  for (let index = blocks.length - 1; index >= 0; index--) {
    const block = blocks[index] as Block;
    const alone = own[index] !== null && isAlone(text, block);
    const holds = lists[index] || alone;
    if (own[index] === null || !isOneRow(text, block)) below = holds ? (own[index] ?? below) : null;
    units[index] ??= below;
    if (!alone && opensTable(index)) below = null;
  }
  return units;
}

/** `Par politique publique`: the same once more, by its parts. */
const BREAKDOWN = /^\s*(?:dont|par)\s/iu;

/** `dont intérêts` below `Annuité (€)` */
const PART_ROW = /^\s*(?:[-–•]\s?)?dont(?!\p{L})/iu;
const LONGEST_PART = 24;

/** A row that tells the unit of its own cells and no more (`Pénalités (M€)`); the unit of a total is that of all. */
const isOneRow = (text: string, { start, end, kind }: Block): boolean =>
  kind === 'row' &&
  /(?:\d|%|points?|pts?|n\.?[cd]\.?|[–—-])[\s|]*$/u.test(text.slice(start, end)) &&
  !SUM_HEAD.test(text.slice(start, end).trimStart());

/** A block of numbers: a caption behind it belongs to the next table. */
const isNumbered = (block: Block | undefined, listed: boolean | undefined): boolean =>
  block !== undefined && listed === true && block.kind !== 'caption' && block.kind !== 'furniture';

// (en M€) · En M€ · (montants en euros, taux en %)
const ALONE = /^\s*(?:\(|En\s|en\s|[Mm]ontants?\s(?:exprimés\s)?en\s)/u;
const LONGEST_ALONE = 60;

/** A unit on a line of its own also holds for the rows above it. */
const isAlone = (text: string, { start, end }: Block): boolean =>
  end - start <= LONGEST_ALONE && ALONE.test(text.slice(start, end));

function endsWithNumber(text: string, { start, end }: Block): boolean {
  const last = text.charCodeAt(skippedSpacesBack(text, end, start) - 1);
  if (isDigit(last)) return true;
  const mayBeShare = last === PERCENT_SIGN || last === CLOSE || isBlank(last);
  return mayBeShare && SHARE_BEHIND.test(text.slice(Math.max(start, end - SHARE_REACH), end));
}

const PERCENT_SIGN = 37;
const CLOSE = 41;

/** `Mobilités : 148,2 (31 %)`, `148,2 – 31 %`, `148,2 soit 31 %`: what part of the whole a number is. */
const SHARE = String.raw`\s{0,3}(?:\(|[–—-]\s|,?\s?soit\s)\s?(?:soit\s)?[+–−-]?\s?\d{1,3}(?:[.,]\d{1,2})?\s?%\s?\)?\s*`;
const SHARE_BEHIND = new RegExp(String.raw`\d${SHARE}$`, 'u');
const ONLY_SHARE = new RegExp(String.raw`^${SHARE}(?:\n|$)`, 'u');
const SHARE_REACH = 40;

/** `Mobilités : 148,2`: nothing but white space, or its share, stands between the number and the end of its line. */
function endsLine(text: string, { start, end, segment }: Reading): boolean {
  const share = ONLY_SHARE.exec(text.slice(end, Math.min(segment.end, end + SHARE_REACH)));
  if (share !== null && text.slice(Math.max(segment.start, start - 3), start).includes(':')) return true;
  let place = end;
  while (place < segment.end && isSpace(text.charCodeAt(place)) && text.charCodeAt(place) !== 10) place++;
  return place >= segment.end || text.charCodeAt(place) === 10;
}
