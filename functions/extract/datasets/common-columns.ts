import { PRECISIONS, UNITS } from '../model.ts';
import type { Column } from './column.ts';

/** Year, month or day, as fine as the document tells. */
export const PARTIAL_DATE = '^\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?$';
const ROW_ID = '^[a-z]+-[0-9a-f]{16}$';
const DOCUMENT_ID = '^d-[0-9a-f]{16}$';

export const documentId: Column = {
  name: 'document_id',
  type: 'string',
  title: 'Identifiant du document',
  description: 'Identifiant stable du document source, tiré de ses seuls octets.',
  example: 'd-0123456789abcdef',
  required: true,
  pattern: DOCUMENT_ID,
};

export const issuerName: Column = {
  name: 'collectivite_nom',
  type: 'string',
  title: 'Collectivité',
  description:
    'Nom officiel de la collectivité qui publie le document ; vide si le texte ne permet pas de la reconnaître.',
  example: 'Région Pays de la Loire',
  required: false,
};

export const issuerSiret: Column = {
  name: 'collectivite_siret',
  type: 'string',
  title: 'SIRET de la collectivité',
  description: 'Numéro SIRET à 14 chiffres, en texte ; vide si aucune source publique ne le confirme.',
  example: '23440003400026',
  required: false,
  pattern: '^\\d{14}$',
};

export const documentDate: Column = {
  name: 'date_document',
  type: 'string',
  title: 'Date du document',
  description: 'Date ISO 8601 du document, aussi fine que le document la donne (année, mois ou jour).',
  example: '2017-06',
  required: false,
  pattern: PARTIAL_DATE,
};

/** The columns every dataset about a document begins with (contract, section 2). */
export const EVIDENCE_COLUMNS: readonly Column[] = [
  {
    name: 'id',
    type: 'string',
    title: 'Identifiant de la ligne',
    description: 'Identifiant stable : même document et même sens donnent le même identifiant à chaque traitement.',
    example: 'budget-0123456789abcdef',
    required: true,
    pattern: ROW_ID,
  },
  documentId,
  issuerName,
  issuerSiret,
  documentDate,
  {
    name: 'rubrique',
    type: 'string',
    title: 'Rubrique',
    description: 'Chemin des titres au-dessus du passage, du plus large au plus précis, joints par « > ».',
    example: 'Budget supplémentaire > Soutenir l’emploi',
    required: false,
  },
  {
    name: 'page',
    type: 'integer',
    title: 'Page',
    description: 'Page du document source, comptée à partir de 1 ; vide si le texte ne la montre pas.',
    example: 3,
    required: false,
    minimum: 1,
  },
  {
    name: 'valeur_texte',
    type: 'string',
    title: 'Valeur telle qu’écrite',
    description: 'La valeur comme le document l’écrit, espaces repliés ; vide pour une mesure.',
    example: '56,6 M€',
    required: false,
  },
  {
    name: 'extrait',
    type: 'string',
    title: 'Extrait',
    description: 'La phrase, l’élément de liste ou la ligne de tableau où se trouve la valeur, espaces repliés.',
    example: 'Les crédits ouverts s’élèvent à 56,6 M€.',
    required: true,
  },
  {
    name: 'debut',
    type: 'integer',
    title: 'Début',
    description: 'Position du premier caractère dans text.txt, en points de code Unicode, à partir de 0.',
    example: 5123,
    required: true,
    minimum: 0,
  },
  {
    name: 'fin',
    type: 'integer',
    title: 'Fin',
    description: 'Position qui suit le dernier caractère dans text.txt, en points de code Unicode.',
    example: 5130,
    required: true,
    minimum: 0,
  },
];

export const precision: Column = {
  name: 'precision',
  type: 'string',
  title: 'Précision',
  description:
    'exact, environ (près de, environ, quelque…), plus_de (plus de, au moins), moins_de (jusqu’à, au plus…), borne_basse et borne_haute (les deux bouts d’une fourchette).',
  example: 'exact',
  required: true,
  values: PRECISIONS,
};

export const value: Column = {
  name: 'valeur',
  type: 'number',
  title: 'Valeur',
  description: 'Valeur dans l’unité indiquée ; négative pour une baisse.',
  example: 9574,
  required: true,
};

export const unit: Column = {
  name: 'unite',
  type: 'string',
  title: 'Unité',
  description: 'Unité de la valeur.',
  example: 'nombre',
  required: true,
  values: UNITS,
};

export const measured: Column = {
  name: 'indicateur',
  type: 'string',
  title: 'Indicateur',
  description: 'Ce qui est mesuré, dans les mots du document.',
  example: 'entrées en formation',
  required: true,
};

export const commissionColumns: readonly Column[] = [
  {
    name: 'commission_numero',
    type: 'integer',
    title: 'Numéro de la commission',
    description: 'Numéro de la commission sous le titre de laquelle se trouve le passage.',
    example: 2,
    required: false,
    minimum: 1,
  },
  {
    name: 'commission',
    type: 'string',
    title: 'Commission',
    description: 'Nom de la commission sous le titre de laquelle se trouve le passage.',
    example: 'Emploi, apprentissage, formation professionnelle et insertion',
    required: false,
  },
];

/** Three columns of a time: a point, or both ends of a period. */
export const timeColumns = (point: string, title: string): readonly Column[] => [
  {
    name: point,
    type: 'string',
    title,
    description: 'Date ISO 8601 partielle (AAAA, AAAA-MM ou AAAA-MM-JJ) ; vide si le texte ne la fixe pas.',
    example: '2017',
    required: false,
    pattern: PARTIAL_DATE,
  },
  {
    name: 'periode_debut',
    type: 'string',
    title: 'Début de la période',
    description: 'Début de la période couverte (AAAA, AAAA-MM ou AAAA-MM-JJ).',
    example: '2018',
    required: false,
    pattern: PARTIAL_DATE,
  },
  {
    name: 'periode_fin',
    type: 'string',
    title: 'Fin de la période',
    description: 'Fin de la période couverte (AAAA, AAAA-MM ou AAAA-MM-JJ).',
    example: '2020',
    required: false,
    pattern: PARTIAL_DATE,
  },
];
