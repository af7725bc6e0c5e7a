import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { extract } from '../../functions/extract/extract.ts';
import { asSource, identityOf } from '../bench/documents.ts';
import { annotatedDocumentIn } from '../score/annotated.ts';

const ANNOTATED = fileURLToPath(new URL('../../fixtures/annotated/', import.meta.url));

it('a document says the same whatever was read before it', () => {
  const texts = readdirSync(ANNOTATED)
    .filter((name) => name.endsWith('.ann'))
    .map((name) => annotatedDocumentIn(readFileSync(`${ANNOTATED}${name}`, 'utf8')).text);
  const read = (text: string): unknown => extract(asSource(text), identityOf(text.length)).rows;
  const first = texts.map(read);
  expect(texts.length).toBeGreaterThan(40);
  texts.forEach((text, at) => {
    expect(read(text)).toEqual(first[at]);
  });
});
