/**
 * The types that cross the stages of the extraction, in the order in which the stages make them:
 *
 *   SourceText → Block (with Table) → Quantity → Fact → Row, and Issue from any of them.
 *
 * Spans inside the extraction count UTF-16 units, as JavaScript strings do. Only `positions.ts` turns them into the
 * Unicode code points that are published.
 */

/** Half-open range of the source text. Unit: UTF-16 units, 0-based. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a reader of tagged formats (PDF, HTML, DOCX) knows for certain about a part of the text. */
export interface Hint extends Span {
  readonly role: 'heading' | 'item' | 'paragraph' | 'row' | 'caption' | 'note' | 'furniture';
  /** Depth of a heading (1 is the outermost) or of a list item (1 is the outermost); 0 elsewhere. */
  readonly level: number;
}

/** What a reader hands to the extraction. In rows of tables the cells are separated by one tab each. */
export interface SourceText {
  readonly text: string;
  /** Start of each page in the text, ascending; empty where the format shows no pages. */
  readonly pages: readonly number[];
  /** Ascending by start, not overlapping; empty for plain text. */
  readonly hints: readonly Hint[];
}

export interface Heading extends Span {
  /** 1 is the outermost. */
  readonly level: number;
  /** The heading without its number or bullet, white space folded. */
  readonly title: string;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row' | 'caption' | 'furniture';

/** A stretch of lines that belong together. Blocks cover all text that is not white space, in text order. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** The parts of the block without running lines that fall into it; `start`..`end` of the block when there are none. */
  readonly pieces: readonly Span[];
  /** Bullet, number or letter in front of an item or a heading, as written (`•`, `-`, `1.`, `a)`); null for none. */
  readonly marker: Span | null;
  /** Depth of a heading or an item, 1 is the outermost; 0 for the other kinds. */
  readonly level: number;
  /** Headings above the block, outermost first; for a heading, those above it. */
  readonly path: readonly Heading[];
  /** Index of the block that introduces this item (the lead-in, or the item it is nested in); null for none. */
  readonly parent: number | null;
  /** 1-based page; null where the text does not show it. */
  readonly page: number | null;
  /** Index of the table a row or a caption belongs to; null for none. */
  readonly table: number | null;
}

/** A sentence inside one block. */
export interface Sentence extends Span {
  readonly block: number;
}

/** One cell of a table that holds a value. */
export interface TableCell extends Span {
  /** Column header path, outermost first; null where the column could not be settled. */
  readonly header: readonly string[] | null;
  /** Unit that the caption, the header or the row gives to this cell, as written (`M€`, `en k€`, `%`); null for none. */
  readonly unit: string | null;
}

export interface TableRow extends Span {
  /** Index of the block. */
  readonly block: number;
  /** The row's label; empty span at the row's start where it has none. */
  readonly label: Span;
  /** Where its label goes on below its cells. */
  readonly labelBelow?: Span;
  readonly cells: readonly TableCell[];
}

export interface Table extends Span {
  /** Title or caption in words, white space folded; empty for none. */
  readonly caption: string;
  readonly rows: readonly TableRow[];
}

export interface Structure {
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tables: readonly Table[];
}

export const UNITS = [
  'nombre',
  'pourcent',
  'points',
  'facteur',
  'heures',
  'jours',
  'semaines',
  'mois',
  'annees',
  'euros',
  'metres',
  'kilometres',
  'm2',
  'hectares',
  'km2',
  'm3',
  'm3_par_s',
  'mg_par_l',
  'ug_par_l',
] as const;
export type Unit = (typeof UNITS)[number];

export const PRECISIONS = ['exact', 'environ', 'plus_de', 'moins_de', 'borne_basse', 'borne_haute'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** Why a numeral is no figure (contract, section 8). */
export const REASONS = [
  'date',
  'annee',
  'heure',
  'page',
  'numerotation',
  'reference_juridique',
  'code',
  'nom_propre',
  'ordinal',
  'qualificatif',
  'telephone',
  'adresse',
  'note',
  'illisible',
] as const;
export type Reason = (typeof REASONS)[number];

/** A numeral of the text that is read as a value. */
export interface Figure extends Span {
  readonly kind: 'figure';
  /** The digits or number words alone, without sign and unit. */
  readonly numeral: Span;
  /** In the unit given: `4,1 M€` is 4100000 euros. Exact (the point is shifted in the digits), negative for a decrease. */
  readonly value: number;
  readonly unit: Unit;
  readonly precision: Precision;
  /** Written sign (`+`, `-`, en dash, U+2212), which says that the figure is a change; null for none. */
  readonly sign: '+' | '-' | null;
  /** In number words (`deux cents millions d'euros`, `un quart`). */
  readonly words: boolean;
  /** The rule that read it, for `explain`. */
  readonly rule: string;
}

/** A numeral of the text that is no value. */
export interface Mention extends Span {
  readonly kind: 'mention';
  readonly reason: Reason;
  /** For a date or a year: ISO (`2017`, `2017-06`, `2017-06-22`), for a range of years `2018/2020`; null elsewhere. */
  readonly iso: string | null;
  readonly rule: string;
}

/** Every maximal numeral of the text is inside exactly one quantity; in text order, not overlapping. */
export type Quantity = Figure | Mention;

/** What a figure is about, where that decides its dataset; null: neither. */
export type Topic = 'training' | 'water';

/** What a figure says of its subject. The datasets give it their own words. */
export type Nature = 'level' | 'target' | 'done' | 'share' | 'change' | 'duration' | 'risk' | 'aid-rate' | 'milestone';

export const BUDGET_STEPS = [
  'budget primitif',
  'budget supplémentaire',
  'décision modificative',
  'compte administratif',
  'orientations budgétaires',
  'budget total',
] as const;
export type BudgetStep = (typeof BUDGET_STEPS)[number];

/** When a figure holds. ISO dates as fine as the text tells; null where it does not. */
export interface FactTime {
  /** The point in time of the figure itself. */
  readonly at: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** The date by which it is due (`d'ici 2027`). */
  readonly due: string | null;
  /** A sum or count for each year (`par an`). */
  readonly yearly: boolean;
}

/** What the text says of an amount of money as a budget line. */
export interface MoneyFact {
  readonly fiscalYear: number | null;
  readonly step: BudgetStep | null;
  /** One row each; empty for none said. */
  readonly credits: readonly ('AE' | 'AP' | 'CP' | 'AP/AE')[];
  readonly section: 'fonctionnement' | 'investissement' | 'total' | null;
  /** `deux`: the sum is spent and received alike, a row each. */
  readonly flow: 'dépense' | 'recette' | 'deux' | null;
  readonly payer: string | null;
}

/** What the text says of the subject of a figure. */
export interface SubjectFact {
  /** What is measured or paid, in the document's words, without the figure; never empty. */
  readonly label: string;
  readonly topic: Topic | null;
  readonly scheme: string | null;
  readonly operator: string | null;
  readonly sector: string | null;
  readonly perimeter: string | null;
  readonly actor: string | null;
}

/** A quantity with all that its sentence or table says about it. */
export interface Fact {
  /** A figure; or the date of a milestone. */
  readonly quantity: Quantity;
  /** The sentence, heading or table row it stands in. */
  readonly passage: Span;
  /** Index of the block. */
  readonly block: number;
  /** The figure's value with the sign that words give it (`baisse de 25 %` is -25); null for a milestone. */
  readonly value: number | null;
  readonly nature: Nature | null;
  readonly time: FactTime;
  readonly subject: SubjectFact;
  /** Null for what is no money. */
  readonly money: MoneyFact | null;
  /** Names of the rules that settled the attributes, for `explain`. */
  readonly rules: readonly string[];
}

/** A row before it has an id and the columns of its evidence. Span in UTF-16 units. */
export interface Draft extends Span {
  readonly dataset: RowDataset;
  /** Index of the block it stands in. */
  readonly block: number;
  /** The sentence or table row that is quoted; the item for a measure. */
  readonly passage: Span;
  /** The columns of the dataset after those that all datasets share. */
  readonly cells: Row;
  readonly rules: readonly string[];
}

export type DatasetName = 'budget' | 'training' | 'water' | 'measures' | 'indicators' | 'documents';

/** A cell of a published row. Absent is null. */
export type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/** What could not be settled or is wrong in the source; published in quality.json, never silently corrected. */
export interface Issue {
  readonly level: 'info' | 'warning' | 'error';
  readonly code: string;
  readonly message: string;
  readonly span: Span | null;
}

/** What identifies a document before it is read. */
export interface DocumentIdentity {
  /** `d-` and the first 16 hexadecimal digits of the bytes' SHA-256. */
  readonly documentId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Size of the source in bytes. */
  readonly bytes: number;
  /** Number of pages; null where the format shows none. */
  readonly pages: number | null;
  /** How the text was read: `texte`, `pdf-structure`, `pdf-flux`, `html`, `docx`. */
  readonly method: string;
}

export type RowDataset = Exclude<DatasetName, 'documents'>;

/** quality.json of one document, as published (French keys). Spans are code points of text.txt. */
export interface Quality {
  readonly document_id: string;
  readonly version_extracteur: string;
  readonly lecture: string;
  readonly compte: {
    readonly nombres: number;
    readonly publies: number;
    readonly ecartes: number;
    readonly inexpliques: number;
  };
  /** Every numeral: the rows that hold it, or the one reason why it is no figure. */
  readonly nombres: readonly {
    readonly debut: number;
    readonly fin: number;
    readonly texte: string;
    readonly lignes: readonly string[];
    readonly motif: Reason | null;
    readonly regle: string;
  }[];
  readonly controles: readonly Check[];
  readonly rejets: readonly { readonly jeu: DatasetName; readonly ligne: Row; readonly erreurs: readonly string[] }[];
  readonly alertes: readonly {
    readonly niveau: Issue['level'];
    readonly code: string;
    readonly message: string;
    readonly debut: number | null;
    readonly fin: number | null;
  }[];
  /** For each row, the rules that made it: of its value first, then of its attributes. */
  readonly regles: Readonly<Record<string, readonly string[]>>;
}

/** One reconciliation check, as published in quality.json. */
export interface Check {
  /** `total`, `parts`, `variation`, `pourcentage`, `etapes`, `repetition`, `enumeration`, `ordre_de_grandeur`… */
  readonly type: string;
  /** One French sentence that a citizen understands (`Le document annonce 29 plateformes et en énumère 24.`). */
  readonly constat: string;
  /** Ids of the rows compared. */
  readonly lignes: readonly string[];
  readonly annonce: number | null;
  readonly calcule: number | null;
  readonly unite: Unit | null;
  /** Largest difference that rounding explains. */
  readonly tolerance: number;
  /** `conforme`: equal. `arrondi`: within the tolerance. `ecart`: a conflict. `a_verifier`: only explained by perimeter. */
  readonly verdict: 'conforme' | 'arrondi' | 'ecart' | 'a_verifier';
}

/** All that the extraction makes of one document. */
export interface Extraction {
  readonly document: Row;
  readonly rows: Readonly<Record<RowDataset, readonly Row[]>>;
  readonly quality: Quality;
}

/** What a document tells of itself. Null where it does not. */
export interface DocumentFacts {
  /** White space folded. */
  readonly title: string | null;
  readonly issuer: {
    readonly name: string;
    readonly siret: string | null;
    /** INSEE code of the region. */
    readonly regionCode: string | null;
  } | null;
  /** ISO, as fine as the document tells. */
  readonly date: string | null;
  readonly sessionStart: string | null;
  readonly sessionEnd: string | null;
  /** The budget year the document speaks of. */
  readonly fiscalYear: number | null;
  /** The budget step of the session or the document. */
  readonly step: BudgetStep | null;
  /** Field → the rule that settled it, for `explain`. */
  readonly rules: Readonly<Record<string, string>>;
  /** Field → where it stands in the text, where it is quoted. */
  readonly spans: Readonly<Record<string, Span>>;
}
