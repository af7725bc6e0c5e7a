import type { Dataset } from '../column.ts';
import { commissionColumns, EVIDENCE_COLUMNS } from '../common-columns.ts';

export const measures: Dataset = {
  name: 'measures',
  version: '1.0.0',
  title: 'Décisions, mesures, objectifs et actions',
  description: 'Une ligne par décision, mesure, objectif ou action que le document annonce comme un élément à part.',
  columns: [
    ...EVIDENCE_COLUMNS,
    {
      name: 'libelle',
      type: 'string',
      title: 'Libellé',
      description: 'La mesure en une phrase, dans les mots du document.',
      example: 'Consolider une offre régionale professionnelle en prévention santé des lycéens et apprentis',
      required: true,
    },
    {
      name: 'description',
      type: 'string',
      title: 'Description',
      description: 'L’élément entier, espaces repliés.',
      example: 'Consolider une offre régionale professionnelle […] budget annuel de 397 k€',
      required: true,
    },
    {
      name: 'plan',
      type: 'string',
      title: 'Plan',
      description: 'Plan ou stratégie dont la mesure fait partie, si le texte le dit.',
      example: 'Plan régional de prévention et d’éducation à la santé des jeunes',
      required: false,
    },
    {
      name: 'axe',
      type: 'string',
      title: 'Axe',
      description: 'Axe ou chapitre extérieur de la mesure.',
      example: 'Axe 1 : optimiser l’achat public pour réaliser des économies',
      required: false,
    },
    {
      name: 'numero',
      type: 'string',
      title: 'Numéro',
      description: 'Numéro ou lettre tel qu’écrit, sans ponctuation finale.',
      example: '1',
      required: false,
    },
    {
      name: 'type',
      type: 'string',
      title: 'Type',
      description: 'decision (votée en session), mesure, objectif ou action.',
      example: 'mesure',
      required: false,
      values: ['decision', 'mesure', 'objectif', 'action'],
    },
    ...commissionColumns,
    {
      name: 'montant_eur',
      type: 'number',
      title: 'Montant en euros',
      description:
        'La somme que l’élément énonce pour lui-même ; vide s’il n’y en a pas ou plusieurs de nature différente.',
      example: 397000,
      required: false,
    },
    {
      name: 'budget_ids',
      type: 'string',
      title: 'Lignes budgétaires',
      description: 'Identifiants des lignes du jeu budget contenues dans l’élément, joints par « ; ».',
      example: 'budget-0123456789abcdef ; budget-fedcba9876543210',
      required: false,
    },
  ],
};
