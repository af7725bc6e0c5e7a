import { expect, test } from 'vitest';
import { factsOf } from './cases.ts';

const page = (foot: string): string =>
  `Nantes Métropole\nNantes, le 4 mars 2022\n\nLes vélos en partage\n\n${'Le service compte 1 230 vélos et 123 stations, pour 4,1 M€ par an. '.repeat(4)}\n\n${foot}\n`;
const siretIn = (foot: string): string | null | undefined => factsOf(page(foot)).issuer?.siret;

test('a stated SIRET counts where it is the issuer’s own and its key holds', () => {
  expect(siretIn('Nantes Métropole – SIRET 244 400 404 00129')).toBe('24440040400129');
  expect(siretIn('Nantes Métropole – SIRET 244 400 404 00128')).toBeNull();
  expect(siretIn('Région Pays de la Loire – SIRET 234 400 034 00026')).toBeNull();
  expect(siretIn('Nantes Métropole, 44923 Nantes cedex 9')).toBeNull();
});
