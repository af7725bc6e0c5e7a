import type { Column, Dataset } from '../column.ts';
import { EVIDENCE_COLUMNS, measured, PARTIAL_DATE, precision, unit, value } from '../common-columns.ts';

const optional = (column: Column): Column => ({ ...column, required: false });
const year = (name: string, title: string): Column => ({
  name,
  type: 'integer',
  title,
  description: 'Année de la période couverte par le chiffre, si le texte en donne une.',
  example: 2018,
  required: false,
  minimum: 1900,
  maximum: 2100,
});

export const water: Dataset = {
  name: 'water',
  version: '1.0.0',
  title: 'Qualité de l’eau et objectifs des rivières',
  description:
    'Une ligne par chiffre ou jalon daté sur l’eau, les cours d’eau et les zones humides : état, objectif et échéance.',
  columns: [
    ...EVIDENCE_COLUMNS,
    measured,
    {
      name: 'perimetre',
      type: 'string',
      title: 'Périmètre',
      description: 'Territoire ou masse d’eau, si le texte le dit.',
      example: 'Pays de la Loire',
      required: false,
    },
    {
      name: 'type_valeur',
      type: 'string',
      title: 'Type de valeur',
      description:
        'etat (état constaté), objectif (cible), realisation (déjà fait), risque (part en risque de non-atteinte), variation, financement, taux_aide (part d’un coût prise en charge), jalon (date clé), duree.',
      example: 'objectif',
      required: false,
      values: ['etat', 'objectif', 'realisation', 'risque', 'variation', 'financement', 'taux_aide', 'jalon', 'duree'],
    },
    optional(value),
    optional(unit),
    optional(precision),
    {
      name: 'echeance',
      type: 'string',
      title: 'Échéance',
      description: 'Date de l’état, ou date à laquelle la cible doit être atteinte (AAAA, AAAA-MM ou AAAA-MM-JJ).',
      example: '2021',
      required: false,
      pattern: PARTIAL_DATE,
    },
    year('periode_debut', 'Début de la période'),
    year('periode_fin', 'Fin de la période'),
    {
      name: 'acteur',
      type: 'string',
      title: 'Acteur',
      description: 'Organisme nommé avec le chiffre.',
      example: 'Agence de l’eau Loire-Bretagne',
      required: false,
    },
  ],
};
