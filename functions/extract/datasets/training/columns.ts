import type { Dataset } from '../column.ts';
import { EVIDENCE_COLUMNS, measured, precision, timeColumns, unit, value } from '../common-columns.ts';

export const training: Dataset = {
  name: 'training',
  version: '1.0.0',
  title: 'Formation professionnelle et apprentissage',
  description:
    'Une ligne par chiffre (effectif, part, durée, montant ou évolution) sur la formation, l’apprentissage ou les demandeurs d’emploi en formation.',
  columns: [
    ...EVIDENCE_COLUMNS,
    measured,
    {
      name: 'dispositif',
      type: 'string',
      title: 'Dispositif',
      description: 'Dispositif ou plan auquel le chiffre se rapporte, si le texte le nomme.',
      example: 'plan 500 000 formations',
      required: false,
    },
    {
      name: 'operateur',
      type: 'string',
      title: 'Opérateur',
      description: 'Qui met en œuvre (et non qui paie seulement) ; plusieurs noms joints par « ; ».',
      example: 'Pôle emploi ; OPCA',
      required: false,
    },
    {
      name: 'secteur',
      type: 'string',
      title: 'Secteur ou public',
      description: 'Métier, secteur ou public auquel le chiffre se limite, si le texte le dit.',
      example: 'industrie',
      required: false,
    },
    {
      name: 'type_valeur',
      type: 'string',
      title: 'Type de valeur',
      description:
        'objectif (visé), realisation (obtenu), repartition (part d’un total), variation, duree, financement, etat (stock à une date).',
      example: 'realisation',
      required: false,
      values: ['objectif', 'realisation', 'repartition', 'variation', 'duree', 'financement', 'etat'],
    },
    value,
    unit,
    precision,
    ...timeColumns('annee', 'Année'),
  ],
};
