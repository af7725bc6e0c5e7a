import { describe, expect, it } from 'vitest';
import { portalFiles } from '../../functions/publish/portal/portal.ts';
import { hostileDocument, PAYLOADS } from './hostile.ts';
import { attribute, elementsOf } from './page.ts';
import { sampleDocument, sampleInput } from './sample.ts';

const markupOf = (input: ReturnType<typeof sampleInput>): readonly (readonly [string, string])[] =>
  portalFiles(input)
    .filter(({ key }) => key.endsWith('.html'))
    .map(({ key, bytes }) => [key, new TextDecoder().decode(bytes)]);

describe('a hostile document', () => {
  const pages = markupOf(sampleInput([hostileDocument()]));
  const tame = new Set(markupOf(sampleInput([sampleDocument()])).flatMap(([, markup]) => kindsOf(markup)));

  /** Element and attribute names of a page. */
  function kindsOf(markup: string): readonly string[] {
    return elementsOf(markup).flatMap(({ nodeName, attrs }) => attrs.map(({ name }) => `${nodeName} ${name}`));
  }

  it.each(pages)('adds no element and no attribute to %s', (_, markup) => {
    expect(kindsOf(markup).filter((kind) => !tame.has(kind))).toEqual([]);
    const addresses = elementsOf(markup).flatMap((element) => [attribute(element, 'href'), attribute(element, 'src')]);
    expect(addresses.filter((address) => address !== null && /^\s*(javascript|data|vbscript):/i.test(address))).toEqual(
      [],
    );
  });

  it.each(pages)('reorders nothing in %s', (_, markup) => {
    const text = markup.replace(/ data-row="[^"]*"/g, '');
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028\u2029\0]/);
  });

  it('is a test with payloads that do act when they are written as they are', () => {
    const kinds = PAYLOADS.flatMap((payload) => kindsOf(`<p title="${payload}">${payload}</p>`));
    expect(kinds).toEqual(
      expect.arrayContaining(['img onerror', 'svg onload', 'a href', 'iframe srcdoc', 'base href']),
    );
  });
});
