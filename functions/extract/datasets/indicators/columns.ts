import type { Dataset } from '../column.ts';
import { EVIDENCE_COLUMNS, measured, precision, timeColumns, unit, value } from '../common-columns.ts';

export const indicators: Dataset = {
  name: 'indicators',
  version: '1.0.0',
  title: 'Autres indicateurs',
  description: 'Une ligne par chiffre qui n’est ni un montant, ni un chiffre de la formation ou de l’eau.',
  columns: [
    ...EVIDENCE_COLUMNS,
    measured,
    {
      name: 'theme',
      type: 'string',
      title: 'Thème',
      description: 'Titre du chapitre où se trouve le chiffre.',
      example: 'Plan régional de prévention et d’éducation à la santé des jeunes',
      required: false,
    },
    {
      name: 'perimetre',
      type: 'string',
      title: 'Périmètre',
      description: 'Territoire auquel le chiffre se limite, si le texte le dit.',
      example: 'Loire-Atlantique',
      required: false,
    },
    {
      name: 'type_valeur',
      type: 'string',
      title: 'Type de valeur',
      description:
        'etat (constat), objectif (visé), realisation (obtenu), repartition (part d’un total), variation, duree.',
      example: 'etat',
      required: false,
      values: ['etat', 'objectif', 'realisation', 'repartition', 'variation', 'duree'],
    },
    value,
    unit,
    precision,
    ...timeColumns('annee', 'Année'),
  ],
};
