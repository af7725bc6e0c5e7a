import {
  MAX_ARCHIVE_ENTRIES,
  MAX_INFLATED_BYTES,
  MAX_INFLATED_PART_BYTES,
  MAX_INPUT_BYTES,
  MAX_PAGES,
  MAX_PIECES_PER_PAGE,
  MAX_TEXT_UNITS,
} from './bounds.ts';
import { UnreadableInput } from './unreadable.ts';

/** Every reason for which a document is refused, in the words that the operator reads: what, why, what to do next. */

const refusal = (code: string, reason: string, remedy: string): UnreadableInput =>
  new UnreadableInput(code, reason, remedy);

const CONVERT = 'Enregistrez-le en PDF, DOCX, HTML ou texte, puis relancez.';
const FETCH_AGAIN = 'Téléchargez-le de nouveau à sa source, puis relancez.';
const ASK_THE_SOURCE = "Demandez un autre exemplaire à l'émetteur : un document ordinaire n'est pas fait ainsi.";

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} Mo`;

export const refusedAsEmpty = (): UnreadableInput =>
  refusal('vide', 'Le fichier ne contient ni lettre ni chiffre.', FETCH_AGAIN);

export const refusedAsBinary = (): UnreadableInput =>
  refusal(
    'binaire',
    "Le fichier n'est pas du texte : il est fait d'octets de contrôle.",
    'Donnez un texte (UTF-8, UTF-16 avec BOM ou windows-1252), un PDF, une page HTML ou un DOCX.',
  );

/** @param offset of the byte, from 0 @param line from 1 */
export const refusedForEncoding = (byte: number, offset: number, line: number): UnreadableInput =>
  refusal(
    'encodage',
    `Le texte est en UTF-8, sauf son octet ${offset + 1} (${byte.toString(16).toUpperCase()}, à la ligne ${line}) : la lettre qui s'y trouve ne peut pas être lue.`,
    'Réécrivez cette lettre dans un éditeur de texte, enregistrez le fichier en UTF-8, puis relancez.',
  );

/** @param kind what the bytes are, with its article (`une image PNG`) */
export const refusedAsOtherKind = (kind: string): UnreadableInput =>
  refusal('genre', `D'après ses octets, le fichier est ${kind}, un genre qui n'est pas lu.`, CONVERT);

export const refusedAsImage = (kind: string): UnreadableInput =>
  refusal(
    'genre',
    `D'après ses octets, le fichier est ${kind} : il n'a pas de texte.`,
    'Reconnaissez les caractères (OCR) et faites-en un PDF avec texte, par exemple par « ocrmypdf -l fra ».',
  );

export const refusedWithoutTextLayer = (pages: number): UnreadableInput =>
  refusal(
    'sans-texte',
    `Le PDF n'a pas de couche de texte : ${pages === 1 ? 'sa seule page est une image' : `ses ${pages} pages sont des images`}.`,
    'Reconnaissez les caractères (OCR) par « ocrmypdf -l fra entree.pdf sortie.pdf », puis relancez sur sortie.pdf.',
  );

export const refusedForUnreadableFonts = (): UnreadableInput =>
  refusal(
    'sans-texte',
    "Les polices du PDF ne disent pas quelles lettres elles dessinent : son texte n'est qu'un dessin.",
    'Reconnaissez les caractères (OCR) par « ocrmypdf --force-ocr -l fra entree.pdf sortie.pdf », puis relancez sur sortie.pdf.',
  );

export const refusedForPassword = (): UnreadableInput =>
  refusal(
    'mot-de-passe',
    'Le fichier est chiffré : il faut un mot de passe pour le lire.',
    'Enregistrez-en une copie sans protection, puis relancez.',
  );

export const refusedAsTruncated = (detail: string): UnreadableInput =>
  refusal('tronque', `Le fichier est tronqué : ${detail}.`, FETCH_AGAIN);

/** @param kind the kind the first bytes claim (`un PDF`) */
export const refusedAsDamaged = (kind: string, detail: string): UnreadableInput =>
  refusal('illisible', `Le fichier commence comme ${kind}, mais ne peut pas être lu ainsi (${detail}).`, FETCH_AGAIN);

export const refusedAsBomb = (): UnreadableInput =>
  refusal(
    'bombe',
    `Le fichier gonfle, une fois décomprimé, au-delà de la limite (${megabytes(MAX_INFLATED_PART_BYTES)} par partie, ${megabytes(MAX_INFLATED_BYTES)} en tout).`,
    ASK_THE_SOURCE,
  );

export const refusedForEntities = (): UnreadableInput =>
  refusal(
    'entites',
    "Le fichier déclare des entités XML (elles permettent l'expansion sans fin et la lecture d'autres fichiers).",
    ASK_THE_SOURCE,
  );

export const refusedForPaths = (name: string): UnreadableInput =>
  refusal('chemins', `L'archive contient un chemin qui sort de son dossier (${name.slice(0, 80)}).`, ASK_THE_SOURCE);

export const refusedAsTooManyEntries = (): UnreadableInput =>
  refusal('trop-grand', `L'archive contient plus de ${MAX_ARCHIVE_ENTRIES} fichiers.`, ASK_THE_SOURCE);

export const refusedAsTooBig = (bytes: number): UnreadableInput =>
  refusal(
    'trop-grand',
    `Le fichier a ${megabytes(bytes)}, la limite est de ${megabytes(MAX_INPUT_BYTES)}.`,
    'Réduisez ses images ou découpez-le, puis relancez.',
  );

export const refusedForPages = (pages: number): UnreadableInput =>
  refusal('trop-grand', `Le PDF annonce ${pages} pages, la limite est de ${MAX_PAGES}.`, 'Découpez-le, puis relancez.');

/** @param page 1-based */
export const refusedForPieces = (page: number): UnreadableInput =>
  refusal(
    'trop-grand',
    `La page ${page} du PDF dessine plus de ${MAX_PIECES_PER_PAGE} morceaux de texte.`,
    ASK_THE_SOURCE,
  );

export const refusedAsTooLong = (): UnreadableInput =>
  refusal(
    'trop-grand',
    `Le texte du document dépasse ${MAX_TEXT_UNITS / 1_000_000} millions de caractères.`,
    'Découpez le document, puis relancez.',
  );

export const refusedForMemory = (): UnreadableInput =>
  refusal('trop-grand', 'La lecture du document demande plus de mémoire que la limite.', ASK_THE_SOURCE);

/** @param seconds the deadline that was missed */
export const refusedForTime = (seconds: number): UnreadableInput =>
  refusal('trop-lent', `La lecture du document n'a pas fini en ${seconds} secondes.`, ASK_THE_SOURCE);
