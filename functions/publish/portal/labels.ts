import type { Cell, Quality, Reason, Row, RowDataset } from '../../extract/model.ts';
import { dateWords } from './french.ts';
import { grouped } from './grouped.ts';
import { visible } from './html.ts';

/** The datasets with rows in the text, in the order of the page. */
export const ROW_DATASETS: readonly RowDataset[] = ['budget', 'training', 'water', 'measures', 'indicators'];

/** What one row of a dataset is called in a sentence: singular and plural. */
export const ROW_NAMES: Readonly<Record<RowDataset, readonly [string, string]>> = {
  budget: ['montant', 'montants'],
  training: ['chiffre de formation', 'chiffres de formation'],
  water: ['chiffre sur l’eau', 'chiffres sur l’eau'],
  measures: ['mesure', 'mesures'],
  indicators: ['autre chiffre', 'autres chiffres'],
};

/** Why a number of the text is not published as a figure, for people. */
const REASON_WORDS: Readonly<Record<Reason, string>> = {
  date: 'date',
  annee: 'année',
  heure: 'heure',
  page: 'numéro de page',
  numerotation: 'numéro d’un titre, d’une liste ou d’un article',
  reference_juridique: 'référence d’un texte juridique',
  code: 'code',
  nom_propre: 'partie d’un nom',
  ordinal: 'rang',
  qualificatif: 'précision sur un public ou un seuil, pas un résultat',
  telephone: 'numéro de téléphone',
  adresse: 'adresse',
  note: 'appel de note',
  illisible: 'illisible',
};

/** The reason in words; no reason is a gap of the account, and said so. */
function reasonWords(reason: string | null): string {
  return REASON_WORDS[reason as Reason] ?? 'sans explication, à signaler';
}

/**
 * Why a number of a document is not published, in words. One whose row was refused is legible: quality.json has no
 * reason of its own for it and says `illisible`.
 */
export function asideWordsIn({ rejets }: Quality): (number: Quality['nombres'][number]) => string {
  const refused = new Set(rejets.map(({ ligne }) => `${ligne.debut}:${ligne.fin}`));
  return ({ debut, fin, motif }) =>
    motif === 'illisible' && refused.has(`${debut}:${fin}`) ? 'lu, mais sa ligne est refusée' : reasonWords(motif);
}

/** How the text was read from the file. */
export const METHOD_WORDS: Readonly<Record<string, string>> = {
  texte: 'fichier texte, lu tel quel',
  'pdf-structure': 'PDF balisé, lu selon sa structure',
  'pdf-flux': 'PDF sans balises, lu dans l’ordre du contenu',
  html: 'page web, sans ses menus',
  docx: 'document Word',
};

/** Published codes that people read in other words; all other values are French words already. */
const VALUE_WORDS: Readonly<Record<string, string>> = {
  etat: 'état',
  realisation: 'réalisation',
  repartition: 'répartition',
  duree: 'durée',
  taux_aide: 'taux d’aide',
  decision: 'décision',
};

/** A code of an enumeration as people read it; null is empty. */
export function valueWords(value: Cell): string {
  return value === null ? '' : (VALUE_WORDS[value] ?? String(value));
}

export const CREDIT_WORDS: Readonly<Record<string, string>> = {
  CP: 'crédits de paiement',
  AE: 'autorisations d’engagement',
  AP: 'autorisations de programme',
  'AP/AE': 'autorisations pluriannuelles',
};

/** What a kind of credit means for those who never read a budget. */
export const CREDIT_MEANINGS: Readonly<Record<string, string>> = {
  CP: 'à payer dans l’année',
  AE: 'à engager sur plusieurs années, en fonctionnement',
  AP: 'à engager sur plusieurs années, en investissement',
  'AP/AE': 'à engager sur plusieurs années',
};

/** A cell as text; null is empty. */
export function textOf(row: Row, column: string): string {
  const cell = row[column] ?? null;
  return cell === null ? '' : String(cell);
}

/** A cell as a number; null where it is empty or no number. */
export function numberOf(row: Row, column: string): number | null {
  const cell = row[column] ?? null;
  return typeof cell === 'number' ? cell : null;
}

/** The document's title, or its file name where it has none. */
export function titleOf(document: Row): string {
  return visible(textOf(document, 'titre') || textOf(document, 'nom_fichier') || textOf(document, 'document_id'));
}

/**
 * Short names of documents by id. Where two are the same, what tells them apart stands behind: title, file name or id,
 * the first in which they differ.
 */
export function shortNamesOf(documents: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(
    [...grouped(documents, shortNameOf)].flatMap(([name, alike]) => {
      const apart = [() => '', titleOf, fileNameOf, idOf].find((of) => new Set(alike.map(of)).size === alike.length);
      return alike.map((one): [string, string] => {
        const words = apart?.(one) ?? '';
        return [idOf(one), words === '' ? name : `${name} : ${words}`];
      });
    }),
  );
}

const fileNameOf = (document: Row): string => visible(textOf(document, 'nom_fichier'));
const idOf = (document: Row): string => textOf(document, 'document_id');

/** A document by who issued it and when: `Région Pays de la Loire, juin 2017`; its title where no one is named. */
export function shortNameOf(document: Row): string {
  const name = visible(textOf(document, 'collectivite_nom')) || titleOf(document);
  return [name, dateWords(textOf(document, 'date_document'))].filter((part) => part !== '').join(', ');
}
