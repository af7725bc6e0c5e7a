import { BUDGET_STEPS } from '../../model.ts';
import type { Dataset } from '../column.ts';
import { commissionColumns, EVIDENCE_COLUMNS, precision } from '../common-columns.ts';

const year = (name: string, title: string, description: string) =>
  ({
    name,
    type: 'integer',
    title,
    description,
    example: 2017,
    required: false,
    minimum: 1900,
    maximum: 2100,
  }) as const;

export const budget: Dataset = {
  name: 'budget',
  version: '1.0.0',
  title: 'Montants budgétaires',
  description:
    'Une ligne par montant d’argent que le document énonce, cellules de tableaux comprises, avec son exercice, son étape budgétaire, son type de crédit et la phrase d’où il vient.',
  columns: [
    ...EVIDENCE_COLUMNS,
    {
      name: 'libelle',
      type: 'string',
      title: 'Libellé',
      description: 'Ce à quoi l’argent est destiné, dans les mots du document, sans le montant.',
      example: 'crédits ouverts à l’occasion du BS',
      required: true,
    },
    {
      name: 'montant_eur',
      type: 'number',
      title: 'Montant en euros',
      description: 'Montant exact en euros : 1,814 Md€ est 1814000000 ; négatif pour une baisse.',
      example: 56600000,
      required: true,
    },
    precision,
    {
      name: 'type_montant',
      type: 'string',
      title: 'Type de montant',
      description: 'montant (un niveau), variation (un écart avec un autre montant), objectif (un montant visé).',
      example: 'montant',
      required: false,
      values: ['montant', 'variation', 'objectif'],
    },
    year('exercice', 'Exercice', 'Exercice budgétaire du montant ; vide pour une somme pluriannuelle.'),
    year(
      'periode_debut',
      'Début de la période',
      'Première année de la période couverte, si la somme en couvre plusieurs.',
    ),
    year('periode_fin', 'Fin de la période', 'Dernière année de la période couverte, si la somme en couvre plusieurs.'),
    {
      name: 'periodicite',
      type: 'string',
      title: 'Périodicité',
      description: 'annuelle pour un montant par an, sinon vide.',
      example: 'annuelle',
      required: false,
      values: ['annuelle'],
    },
    {
      name: 'etape_budgetaire',
      type: 'string',
      title: 'Étape budgétaire',
      description:
        'Étape du cycle budgétaire (mots de BGT_NATDEC du SCDL) ; budget total est le budget de l’année après l’étape.',
      example: 'budget supplémentaire',
      required: false,
      values: BUDGET_STEPS,
    },
    {
      name: 'type_credit',
      type: 'string',
      title: 'Type de crédit',
      description:
        'AE (autorisation d’engagement), AP (autorisation de programme), CP (crédit de paiement), AP/AE (somme des deux).',
      example: 'CP',
      required: false,
      values: ['AE', 'AP', 'CP', 'AP/AE'],
    },
    {
      name: 'section',
      type: 'string',
      title: 'Section',
      description: 'Section budgétaire (mots de BGT_SECTION du SCDL), total pour les deux ensemble.',
      example: 'fonctionnement',
      required: false,
      values: ['fonctionnement', 'investissement', 'total'],
    },
    {
      name: 'sens',
      type: 'string',
      title: 'Sens',
      description:
        'dépense ou recette (mots de BGT_CODRD du SCDL) ; vide pour un solde ou si le texte laisse la question ouverte.',
      example: 'dépense',
      required: false,
      values: ['dépense', 'recette'],
    },
    {
      name: 'financeur',
      type: 'string',
      title: 'Financeur',
      description: 'Qui paie, si le texte nomme un autre organisme que la collectivité.',
      example: 'État',
      required: false,
    },
    ...commissionColumns,
  ],
};
