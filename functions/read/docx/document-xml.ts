import type { ListPlace, Numbering } from './numbering.ts';

/** Style given to numbered paragraphs, with their depth from 1 on: the converter marks them by it. */
export const NUMBERED_STYLE = 'NumberedAtDepth';

/** Paragraphs whose own style says no more than that they stand in a list or in the body. */
const LIST_STYLE = /^(?:$|Normal|Corps|Body|List|Liste|Paragraphedeliste)/i;

/** A run of text; runs of hidden text are marked so in their properties. */
const RUN = /<w:r(?: [^>]*)?>/;
const HIDDEN = /<w:(?:vanish|specVanish|webHidden)(?:\s*\/>|\s+w:val="(?:1|true|on)"\s*\/>)/;

const PARAGRAPH_PROPERTIES = /<w:pPr>([\s\S]{0,20000}?)<\/w:pPr>/g;

/** What a paragraph looked like before a tracked change of its form. */
const FORMER_PROPERTIES = /<w:pPrChange\b[^>]*>[\s\S]{0,20000}?<\/w:pPrChange>/g;

/**
 * The XML of a document, changed before it is converted: hidden text is taken out, and the numbers of numbered lists
 * and headings, which Word makes up from rules, are written into the text.
 */
export function preparedDocument(xml: string, numbering: Numbering): string {
  return withNumbers(withoutHiddenRuns(xml.replace(FORMER_PROPERTIES, '')), numbering);
}

function withoutHiddenRuns(xml: string): string {
  if (!HIDDEN.test(xml)) return xml;
  const [head = '', ...runs] = xml.split(new RegExp(`(?=${RUN.source})`));
  return head + runs.map(withoutHiddenRun).join('');
}

/** @param xml begins with a run; what follows the run is kept */
function withoutHiddenRun(xml: string): string {
  const end = xml.indexOf('</w:r>');
  const properties = /^<w:r(?: [^>]*)?>\s*<w:rPr>([\s\S]{0,20000}?)<\/w:rPr>/.exec(xml)?.[1] ?? '';
  return end >= 0 && HIDDEN.test(properties) ? xml.slice(end + '</w:r>'.length) : xml;
}

function withNumbers(xml: string, numbering: Numbering): string {
  return xml.replace(PARAGRAPH_PROPERTIES, (whole, properties: string) => {
    const place = placeOf(properties, numbering);
    const label = place === null ? null : numbering.labelOf(place.numId, place.level);
    if (place === null || label === null) return whole;
    const style = LIST_STYLE.test(styleIn(properties) ?? '')
      ? `<w:pStyle w:val="${NUMBERED_STYLE}${place.level + 1}"/>`
      : '';
    const former = style === '' ? /<w:numPr>[\s\S]{0,20000}?<\/w:numPr>/ : /[\s\S]+/;
    const plain = style + properties.replace(former, '');
    const unlisted = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
    return `<w:pPr>${plain}${unlisted}</w:pPr><w:r><w:t xml:space="preserve">${escaped(label)} </w:t></w:r>`;
  });
}

const styleIn = (properties: string): string | undefined => /<w:pStyle w:val="([^"]*)"/.exec(properties)?.[1];

function placeOf(properties: string, numbering: Numbering): ListPlace | null {
  const own = /<w:numPr>([\s\S]{0,20000}?)<\/w:numPr>/.exec(properties)?.[1] ?? '';
  const numId = /<w:numId w:val="(\d+)"/.exec(own)?.[1];
  const style = styleIn(properties);
  const styled = style === undefined ? null : numbering.ofStyle(style);
  if (numId === '0') return null;
  if (numId === undefined) return styled;
  return { numId, level: Number(/<w:ilvl w:val="(\d)"/.exec(own)?.[1] ?? styled?.level ?? 0) };
}

/** A label is taken from an attribute, where only these two may stand unescaped. */
const escaped = (label: string): string => label.replace(/</g, '&lt;').replace(/>/g, '&gt;');
