import { expect, test } from 'vitest';
import { extract } from '../../../functions/extract/extract.ts';
import type { DocumentIdentity } from '../../../functions/extract/model.ts';

const TEXT = [
  'RÉGION',
  '',
  '\u{1f30a} La taxe baisse de 12 %, de 9,0 à 8,1 M€.',
  'Les fonds de concours s’élèvent à 6,2 M€ (2024 : 5,8 €).',
].join('\n');
const IDENTITY: DocumentIdentity = {
  documentId: 'd-0000000000000000',
  sha256: '0'.repeat(64),
  fileName: 'taxe.txt',
  mediaType: 'text/plain',
  bytes: TEXT.length,
  pages: null,
  method: 'texte',
};

test('checks name the rows that they compare, alerts quote the place in code points', () => {
  const { rows, quality } = extract({ text: TEXT, pages: [], hints: [] }, IDENTITY);
  const writtenBy = new Map(
    Object.values(rows).flatMap((some) => some.map((row) => [String(row.id), String(row.valeur_texte)] as const)),
  );
  const [change, unit] = quality.controles;
  expect(change?.lignes.map((id) => writtenBy.get(id))).toEqual(['12 %', '9,0', '8,1 M€']);
  expect(unit?.lignes.map((id) => writtenBy.get(id))).toEqual(['5,8 €', '6,2 M€']);
  const [alert] = quality.alertes;
  expect(alert).toMatchObject({ niveau: 'warning', code: 'unite_suspecte' });
  expect(
    Array.from(TEXT)
      .slice(alert?.debut ?? 0, alert?.fin ?? 0)
      .join(''),
  ).toBe('5,8 €');
});
