import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../functions/publish/portal/figures.ts';
import { ROW_DATASETS } from '../../functions/publish/portal/labels.ts';
import { sourcePage } from '../../functions/publish/portal/source-page.ts';
import {
  clipped,
  extractSpan,
  type Marked,
  outermostFirst,
  utf16Positions,
  withElements,
} from '../../functions/publish/portal/source-spans.ts';
import { attribute, byId, elementsOf, idsOf, textIn } from './page.ts';
import { sampleDocument, TEXT } from './sample.ts';

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('the page of the source text', () => {
  const document = sampleDocument();
  const elements = elementsOf(sourcePage(document));

  it('marks the value of every row under its own address', () => {
    for (const dataset of ROW_DATASETS) {
      for (const row of document.rows[dataset]) {
        const words = folded(textIn(byId(elements, anchorOf(row)), 'n'));
        expect(words).toBe(row.valeur_texte ?? row.description);
      }
    }
  });

  it('shows the text, no more and no less', () => {
    expect(folded(textIn(byId(elements, 'texte'), 'n'))).toBe(folded(TEXT));
  });

  it('gives each of two rows with one span an address of its own', () => {
    const twins = document.rows.budget.filter((row) => row.valeur_texte === '10 000 €');
    expect(twins).toHaveLength(2);
    expect(new Set(idsOf(elements)).size).toBe(idsOf(elements).length);
    for (const row of twins) expect(textIn(byId(elements, anchorOf(row)), 'n')).toBe('10 000 €');
  });

  it('leads back to the row and to the original file', () => {
    const row = document.rows.budget[0]!;
    const card = byId(elements, `f-${row.id}`);
    const hrefs = elementsOf(sourcePage(document)).flatMap((element) => attribute(element, 'href') ?? []);
    expect(textIn(card)).toContain('Fichier d’origine, page\u00a01');
    expect(hrefs).toContain(`index.html#${row.id}`);
    expect(hrefs).toContain('source.txt');
  });

  it('opens a PDF at the page of the row', () => {
    const hrefs = elementsOf(sourcePage({ ...document, extension: '.pdf' })).flatMap(
      (element) => attribute(element, 'href') ?? [],
    );
    expect(hrefs).toContain('source.pdf#page=1');
  });

  it('shows why a number is not published', () => {
    const debut = document.quality.nombres.find(({ texte }) => texte === 'page 3')?.debut;
    const at = elements.findIndex((element) => attribute(element, 'id') === `n-${debut}`);
    expect(textIn(elements[at]!)).toBe('page 3');
    expect(
      elements
        .slice(at, at + 3)
        .map((element) => textIn(element))
        .join(),
    ).toContain('numéro de page');
  });

  it('never puts a link into a link', () => {
    const depth = (markup: string): number =>
      (markup.match(/<a\b|<\/a>/g) ?? []).reduce(
        ({ open, most }, tag) => {
          const next = open + (tag === '</a>' ? -1 : 1);
          return { open: next, most: Math.max(most, next) };
        },
        { open: 0, most: 0 },
      ).most;
    expect(depth(sourcePage(document))).toBe(1);
  });

  it('counts positions in code points', () => {
    const shifted = sampleDocument(TEXT.replace('Saint-Exemple', 'Saint-😀 Exemple'));
    const row = shifted.rows.budget.at(-1)!;
    expect(textIn(byId(elementsOf(sourcePage(shifted)), anchorOf(row)), 'n')).toBe(row.valeur_texte);
  });
});

describe('spans that overlap', () => {
  const mark = (start: number, end: number, name: string, rank = 2): Marked => ({
    start,
    end,
    rank,
    open: `<mark id="${name}">`,
    close: '</mark>',
  });

  it('become well-formed elements that each hold at least their own span', () => {
    const text = 'abcdefghijklmnopqrstuvwxyz';
    const spans = fc.array(fc.tuple(fc.nat(26), fc.nat(26)), { maxLength: 12 });
    fc.assert(
      fc.property(spans, (pairs) => {
        const marks = pairs.map(([a, b], index) => mark(Math.min(a, b), Math.max(a, b), `m${index}`, index));
        const markup = withElements(text, [...marks].sort(outermostFirst), (stretch) => stretch);
        const elements = elementsOf(markup);
        expect(textIn(elements.find(({ nodeName }) => nodeName === 'body')!)).toBe(text);
        for (const [index, { start, end }] of marks.entries()) {
          expect(textIn(byId(elements, `m${index}`))).toContain(text.slice(start, end));
        }
      }),
    );
  });

  it('cut the sentence, not the value', () => {
    const sentence = { start: 0, end: 40 };
    const value = { start: 10, end: 14 };
    expect(clipped(sentence, value, [{ start: 30, end: 60 }])).toEqual({ start: 0, end: 30 });
    expect(clipped(sentence, value, [{ start: 5, end: 60 }])).toEqual({ start: 5, end: 40 });
    expect(clipped(sentence, value, [{ start: 2, end: 20 }])).toEqual(sentence);
  });
});

describe('the sentence of a row', () => {
  const spanText = (text: string, value: string, extract: string): string => {
    const start = text.indexOf(value);
    const span = extractSpan(text, { start, end: start + value.length }, extract);
    return text.slice(span.start, span.end);
  };

  it('is found across line ends and repeated spaces', () => {
    const text = 'Avant.  Les crédits\n\n  ouverts sont de 56,6\nM€ en tout.  Après.';
    expect(spanText(text, '56,6\nM€', 'Les crédits ouverts sont de 56,6 M€ en tout.')).toBe(
      'Les crédits\n\n  ouverts sont de 56,6\nM€ en tout.',
    );
  });

  it('is the one around this value where the row of a table has it twice', () => {
    const text = 'Plan 21,4 21,4 28,1';
    const start = text.lastIndexOf('21,4');
    expect(extractSpan(text, { start, end: start + 4 }, text)).toEqual({ start: 0, end: text.length });
  });

  it('ends where the extract leaves out a running line', () => {
    expect(spanText('Il y a 3 lycées\nPAGE 4\nneufs.', '3', 'Il y a 3 lycées neufs.')).toBe('Il y a 3 lycées');
  });

  it('is the value alone where the extract is not the text', () => {
    expect(spanText('Il y a 3 lycées.', '3', 'tout autre chose')).toBe('3');
  });
});

describe('positions', () => {
  it('are the same without characters beyond the basic plane', () => {
    expect([0, 3, 99].map(utf16Positions('été'))).toEqual([0, 3, 3]);
  });
  it('skip surrogate halves', () => {
    expect([0, 1, 2, 3].map(utf16Positions('a😀b'))).toEqual([0, 1, 3, 4]);
  });
});
