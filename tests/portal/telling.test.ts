import { describe, expect, it } from 'vitest';
import { isName } from '../../functions/publish/portal/telling.ts';

describe('a label that names something by itself', () => {
  it.each(['crédits ouverts', 'Transports scolaires', 'aide à l’achat de vélos', 'Le pass apprenti'])('%s', (label) => {
    expect(isName(label)).toBe(true);
  });
});

describe('a piece of a sentence', () => {
  it.each([
    '',
    'Qui',
    'lieu',
    'contre',
    'dont les lycées',
    'Comme les dépenses de la section',
    'dette qui',
    'crédits portant le budget',
    'réforme conduit',
    '2 - Commission de l’emploi',
    'une phrase bien trop longue pour un libellé, car elle raconte tout ce qui précède le montant',
  ])('« %s »', (label) => {
    expect(isName(label)).toBe(false);
  });
});
