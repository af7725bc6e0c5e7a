import { DATASETS } from '../../extract/datasets/registry.ts';
import type { Quality, Row, RowDataset, Span } from '../../extract/model.ts';
import { anchorOf, attributesOf, attributeWordsOf, BETWEEN, figureOf, labelOf, originalHref } from './figures.ts';
import { counted } from './french.ts';
import { grouped } from './grouped.ts';
import { capitalsClass, escaped, type Html, html, reorders, trusted, when } from './html.ts';
import type { PortalDocument } from './input.ts';
import { asideWordsIn, numberOf, ROW_DATASETS, shortNameOf, textOf, titleOf } from './labels.ts';
import { pageMarkup } from './layout.ts';
import { NO_CHARACTER, readableText } from './readable-text.ts';
import { clipped, extractSpan, type Marked, outermostFirst, utf16Positions, withElements } from './source-spans.ts';

/** Numbers set aside beyond this many are not marked one by one; quality.json lists them all. */
const MOST_ASIDE = 20_000;

/** Other rows with the same span that a card leads to at most. */
const MOST_READINGS = 5;

interface Placed extends Span {
  readonly dataset: RowDataset;
  readonly row: Row;
}

const OUTER_RANK = { measure: 0, sentence: 1, value: 2 } as const;

const TITLES = new Map(DATASETS.map((dataset) => [dataset.name, dataset.title]));

/** documents/<id>/source.html: the text that was read, each figure marked and linked both ways. */
export function sourcePage(document: PortalDocument): string {
  const title = titleOf(document.document);
  return pageMarkup({
    title: `Texte source : ${title}`,
    description: `Le texte de « ${title} », tel qu’il a été lu, avec chaque chiffre publié à sa place.`,
    root: '../../',
    navigation: [
      ['index.html', 'Les chiffres du document'],
      ['index.html#qualite', 'Fiabilité'],
      [`source${document.extension}`, 'Fichier d’origine'],
    ],
    main: html`<article class="wrap source">
<p class="kicker"><a href="../../index.html#documents">Documents</a> · <a href="index.html"><bdi>${shortNameOf(document.document)}</bdi></a> · Texte source</p>
<h1${capitalsClass(title)}><bdi>${title}</bdi></h1>
${introduction(document)}
<div class="text" id="texte" data-cite="${referenceOf(document.document)}">${trusted(markedText(document))}</div>
</article>`,
    footer: html`<p>Le texte exact, au caractère près, est dans <a href="text.txt">text.txt</a>.</p>`,
  });
}

/** Issuer, title and date, as a citation names them. */
function referenceOf(document: Row): string {
  const [name, title] = [shortNameOf(document), titleOf(document)];
  return name.startsWith(title) ? name : `${name}, «\u00a0${title}\u00a0»`;
}

function introduction(document: PortalDocument): Html {
  const rows = ROW_DATASETS.reduce((sum, dataset) => sum + document.rows[dataset].length, 0);
  const aside = document.quality.nombres.filter(({ lignes }) => lignes.length === 0).length;
  return html`<p class="lead">${counted(rows, 'ligne publiée', 'lignes publiées')} et ${counted(aside, 'nombre écarté', 'nombres écartés')} avec ${aside < 2 ? 'son' : 'leur'} motif, à leur place dans le document. Choisissez un chiffre pour voir comment il a été lu.</p>
<ul class="legend">
<li><mark>56,6 M€</mark> chiffre publié</li>
<li><span class="x">page 3</span> nombre écarté, avec son motif</li>
</ul>
<p class="quiet">Les lignes que la mise en page coupe sont réunies, les lignes vides resserrées. <a href="source${document.extension}">Fichier d’origine</a> · <a href="text.txt">Texte exact</a></p>`;
}

function markedText(document: PortalDocument): string {
  const { text, quality } = document;
  const utf16 = utf16Positions(text);
  const placed: readonly Placed[] = ROW_DATASETS.flatMap((dataset) =>
    document.rows[dataset].map((row) => ({
      dataset,
      row,
      start: utf16(numberOf(row, 'debut') ?? 0),
      end: utf16(numberOf(row, 'fin') ?? 0),
    })),
  );
  const values = placed.filter(({ dataset }) => dataset !== 'measures');
  const measures = placed.filter(({ dataset }) => dataset === 'measures').map((one) => measureMark(one, document));
  const targets = [...measures, ...valueMarks(values, document)].sort(outermostFirst);
  const marks = [...targets, ...sentenceMarks(text, values, targets), ...asideMarks(quality, utf16)];
  return withElements(readableText(text), marks.sort(outermostFirst), writtenText);
}

function measureMark(measure: Placed, document: PortalDocument): Marked {
  return {
    start: measure.start,
    end: measure.end,
    rank: OUTER_RANK.measure,
    open: `<span class="m" id="${escaped(anchorOf(measure.row))}">`,
    close: `</span>${card(measure, [], document)}`,
  };
}

/** Rows with one span share the mark: `10 000 €` in AE and in CP are two rows of one numeral. */
function valueMarks(values: readonly Placed[], document: PortalDocument): readonly Marked[] {
  const bySpan = grouped(values, ({ start, end }) => `${start}:${end}`);
  const leaves = leafSpans(values);
  return [...bySpan].flatMap(([span, group]) =>
    group.map((value, index) => {
      const isInnermost = index === group.length - 1;
      const isLink = isInnermost && leaves.has(span);
      const anchor = escaped(anchorOf(value.row));
      const others = group.slice(0, MOST_READINGS + 1).filter((other) => other !== value);
      return {
        start: value.start,
        end: value.end,
        rank: OUTER_RANK.value + index,
        open: `<mark id="${anchor}">${isLink ? `<a href="#${escaped(anchorOf(group[0]!.row))}">` : ''}`,
        close: `${isLink ? '</a>' : ''}</mark>${card(value, others, document)}`,
      };
    }),
  );
}

/** Spans that hold no other span; only these are links, since a link holds no link. */
function leafSpans(values: readonly Placed[]): ReadonlySet<string> {
  const sorted = [...values].sort((a, b) => a.start - b.start || b.end - a.end);
  const isLeaf = (value: Placed, index: number): boolean => {
    const next = sorted
      .slice(index + 1, index + 50)
      .find(({ start, end }) => start !== value.start || end !== value.end);
    return next === undefined || next.start >= value.end;
  };
  return new Set(sorted.filter(isLeaf).map(({ start, end }) => `${start}:${end}`));
}

function sentenceMarks(text: string, values: readonly Placed[], targets: readonly Span[]): readonly Marked[] {
  const spans = new Map<string, Span>();
  for (const value of values) {
    const span = clipped(extractSpan(text, value, textOf(value.row, 'extrait')), value, targets);
    if (span.end > span.start) spans.set(`${span.start}:${span.end}`, span);
  }
  return [...spans.values()].map(({ start, end }) => ({
    start,
    end,
    rank: OUTER_RANK.sentence,
    open: '<span class="s">',
    close: '</span>',
  }));
}

function asideMarks(quality: Quality, utf16: (codePoint: number) => number): readonly Marked[] {
  const wordsOf = asideWordsIn(quality);
  return quality.nombres
    .filter(({ lignes }) => lignes.length === 0)
    .slice(0, MOST_ASIDE)
    .map((number) => {
      const id = `n-${number.debut}`;
      return {
        start: utf16(number.debut),
        end: utf16(number.fin),
        rank: OUTER_RANK.value,
        open: `<span class="x" id="${id}">`,
        close: `</span><span class="n"><b>Non publié</b> ${escaped(wordsOf(number))}</span>`,
      };
    });
}

/** What the reader made of a figure; shown beside the text where the figure is the target of the address. */
function card(placed: Placed, others: readonly Placed[], document: PortalDocument): string {
  const { dataset, row } = placed;
  const id = textOf(row, 'id');
  const page = numberOf(row, 'page');
  const figure = figureOf(dataset, row);
  const readings = others.map(
    (other) => html`<a href="#${anchorOf(other.row)}">Lu aussi : ${differenceBetween(other, placed)}</a>`,
  );
  return html`<span class="n" id="f-${id}"><span class="k">${titleOfDataset(dataset)}</span>${when(figure !== null, () => html`<b>${figure}</b>`)}<span class="what">${labelOf(dataset, row)}</span><span class="q">${attributesOf(dataset, row)}</span><span class="w"><a href="index.html#${id}">Voir la ligne</a><a href="${originalHref(document.extension, page)}">Fichier d’origine${page === null ? '' : `, page\u00a0${page}`}</a>${readings}<a class="close" href="#f-${id}">Fermer</a></span></span>`
    .markup;
}

const titleOfDataset = (dataset: RowDataset): string => TITLES.get(dataset) ?? dataset;

/** What another reading of the same words says that this one does not. */
function differenceBetween(other: Placed, { dataset, row }: Placed): string {
  const known = new Set(attributeWordsOf(dataset, row));
  const own = [
    ...(other.dataset === dataset ? [] : [titleOfDataset(other.dataset)]),
    ...attributeWordsOf(other.dataset, other.row).filter((word) => !known.has(word)),
  ];
  return own.length === 0 ? labelOf(other.dataset, other.row) : own.join(BETWEEN);
}

/** Characters that are their own markup, told apart fast; most stretches have no others. */
const PLAIN = /^[\t\n !#-%'-;=?-~\u00a0-\u0600\u2010-\u2027\u202f-\u205f\u20a0-\ud7ff]*$/;
const CONTROL = /(?![\t\n])[\p{Cc}\p{Bidi_C}]/gu;

/** Plain text as markup; characters that no one sees are named. */
function writtenText(stretch: string): string {
  const text = stretch.replaceAll(NO_CHARACTER, '');
  return PLAIN.test(text) ? text : escaped(text).replace(CONTROL, controlMarkup);
}

function controlMarkup(character: string): string {
  if (character === '\f') return '<span class="ff"></span>';
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return reorders(character) ? `<span class="c">U+${code}</span>` : '\ufffd';
}
