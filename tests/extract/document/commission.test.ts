import { describe, expect, test } from 'vitest';
import { commissionIn } from '../../../functions/extract/commission.ts';

const CASES: readonly (readonly [string, number | null, string | null])[] = [
  ['Commission n° 3 : Emploi', 3, 'Emploi'],
  ['1re commission – Finances', 1, 'Finances'],
  ['Troisième commission – Culture', 3, 'Culture'],
  ['COMMISSION FINANCES', null, 'FINANCES'],
  ['Commission des finances', null, 'finances'],
  ['Commission « Culture et sport »', null, 'Culture et sport'],
  ['Commission « Culture » et sport', null, '« Culture » et sport'],
  ['Commission n°2 : Emploi (rapporteure : Mme Durand)', 2, 'Emploi'],
  ['Commission des lycées et de la formation', null, 'des lycées et de la formation'],
  ['Première commission réunie le 3 mars', 1, null],
  ['Troisième commission des finances', 3, 'finances'],
  ['Commission Europe (FEDER)', null, 'Europe (FEDER)'],
  ['5. LES VOTES DE LA COMMISSION N° 3 – EMPLOI, FORMATION', 3, 'EMPLOI, FORMATION'],
  ['Également adoptés : les rapports de la commission n° 5 – Eau, mer', 5, 'Eau, mer'],
  ['Les décisions de la deuxième commission : Culture', 2, 'Culture'],
];

describe('commissions', () => {
  for (const [title, number, name] of CASES) test(title, () => expect(commissionIn(title)).toEqual({ number, name }));

  test('bodies of another kind are none', () => {
    for (const title of [
      'COMMISSION PERMANENTE',
      'Commission européenne',
      "Commission d'appel d'offres",
      'Commission',
      'Les décisions de la commission permanente n° 4',
      'Les rapports de la commission européenne',
    ])
      expect(commissionIn(title)).toBeNull();
  });
});
