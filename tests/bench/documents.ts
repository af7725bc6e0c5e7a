import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocumentIdentity, SourceText } from '../../functions/extract/model.ts';
import { annotatedDocumentIn } from '../score/annotated.ts';

export const SEED = fileURLToPath(
  new URL('../../fixtures/pays-de-la-loire-2017-06-session/source.txt', import.meta.url),
);

export const seedBytes = (): Uint8Array => readFileSync(SEED);
export const seedText = (): string => new TextDecoder('utf-8', { fatal: true }).decode(seedBytes());

const ANNOTATED = fileURLToPath(new URL('../../fixtures/annotated/', import.meta.url));

/** The texts of the annotated documents, by name. */
export const annotatedTexts = (): readonly string[] =>
  readdirSync(ANNOTATED)
    .filter((name) => name.endsWith('.ann'))
    .sort()
    .map((name) => annotatedDocumentIn(readFileSync(join(ANNOTATED, name), 'utf8')).text);

export const asSource = (text: string): SourceText => ({ text, pages: [], hints: [] });

export const identityOf = (bytes: number): DocumentIdentity => ({
  documentId: 'd-0123456789abcdef',
  sha256: '0'.repeat(64),
  fileName: 'source.txt',
  mediaType: 'text/plain',
  bytes,
  pages: null,
  method: 'texte',
});

/** The text with other digits in every copy: no cache of words or numbers helps. */
export const withOtherFigures = (text: string, copy: number): string =>
  text.replace(/\d/g, (digit, at: number) => String((Number(digit) + copy * 7 + (at % 3) * copy) % 10));

export const repeatedWithOtherFigures = (text: string, times: number): string =>
  Array.from({ length: times }, (_, copy) => withOtherFigures(text, copy)).join('\n\n');

/** Texts that make bad scanners quadratic, of about 200 KB each. */
export const hostileTexts = (): Readonly<Record<string, string>> => ({
  'chiffres sans fin': '7'.repeat(200_000),
  'une seule ligne': `${'la Région engage 3,5 M€ pour les lycées, '.repeat(4_900)}`,
  'groupes de milliers': '123 456 789 '.repeat(16_600),
  'crochets ouvrants': '('.repeat(100_000) + '['.repeat(100_000),
  espaces: `3${' '.repeat(200_000)}M€`,
  'lignes vides': '\n'.repeat(200_000),
  puces: '- 3 M€\n'.repeat(28_000),
  tableau: 'Dépenses 1 057,4 699,7 1 757,2\n'.repeat(6_400),
  majuscules: 'AXE 1 : BUDGET\n'.repeat(13_300),
  'nombres en lettres': 'deux cent millions et '.repeat(9_000),
  années: '2016-2017-2018 '.repeat(13_000),
  points: '1.2.3.4.5.'.repeat(20_000),
  'plans en colonnes': `${'CAP MÉTIERS 2037\n\nTexte.\n\n'.repeat(4_000)}\tCap Métiers 2037 (M€)\n${'Région\t520,0\n'.repeat(7_000)}`,
  'longue annonce': `Les partenaires ${'mot '.repeat(25_000)}versent 12 M€ :\n${'- Région : 3 M€\n'.repeat(6_200)}`,
});
