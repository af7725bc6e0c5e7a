/** The parts of a document as a word processor's file: justified and hyphenated, with running lines and footnotes. */
import { zipOf } from '../../../fixtures/formats/zip-writer.ts';
import type { GridCell, Inline, Part } from './layout.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const W = `xmlns:w="${MAIN}" xmlns:r="${RELATION}"`;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const BULLETS = /^(?:[^\p{L}\p{N}]+|o)$/u;
const DEEPEST_LIST = 8;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

const paragraph = (content: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

const field = (code: string): string => `<w:fldSimple w:instr="${code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>`;

/** Numbers of notes that the text calls. */
type Notes = ReadonlyMap<string, string>;

export function wordFile(parts: readonly Part[]): Buffer {
  const notes = new Map(parts.flatMap((part) => (part.kind === 'note' ? [[part.number, part.text] as const] : [])));
  const called = new Set(
    parts
      .flatMap((part) => ('inline' in part ? part.inline : []))
      .filter((one) => one.raised)
      .map((one) => one.text),
  );
  const own = new Map([...notes].filter(([number]) => called.has(number)));
  return zipOf([
    { name: '[Content_Types].xml', data: CONTENT_TYPES },
    { name: '_rels/.rels', data: relations([['officeDocument', 'word/document.xml']]) },
    { name: 'word/document.xml', data: documentXml(parts.map((part) => partXml(part, own)).join('')) },
    {
      name: 'word/_rels/document.xml.rels',
      data: relations(PARTS.map((name) => [name.replace(/\d/, ''), `${name}.xml`])),
    },
    { name: 'word/styles.xml', data: STYLES },
    {
      name: 'word/settings.xml',
      data: `${XML}<w:settings ${W}><w:autoHyphenation/><w:hyphenationZone w:val="200"/></w:settings>`,
    },
    { name: 'word/numbering.xml', data: NUMBERING },
    { name: 'word/footnotes.xml', data: footnotesXml(own) },
    {
      name: 'word/header1.xml',
      data: `${XML}<w:hdr ${W}>${paragraph(run('Dossier de presse – Direction de la communication'))}</w:hdr>`,
    },
    {
      name: 'word/footer1.xml',
      data: `${XML}<w:ftr ${W}>${paragraph(`${run('Page ')}${field('PAGE')}${run(' sur ')}${field('NUMPAGES')}`)}</w:ftr>`,
    },
  ]);
}

function partXml(part: Part, notes: Notes): string {
  switch (part.kind) {
    case 'heading':
      return paragraph(inlineXml(part.inline, notes), `<w:pStyle w:val="Titre${Math.min(6, part.level)}"/>`);
    case 'paragraph':
      return paragraph(inlineXml(part.inline, notes), '<w:jc w:val="both"/>');
    case 'key-figure':
      return paragraph(run(part.figure, '<w:b/><w:sz w:val="40"/>')) + paragraph(run(part.words));
    case 'item':
      return itemXml(part, notes);
    case 'note':
      return notes.has(part.number) ? '' : paragraph(run(part.number, RAISED) + run(` ${part.text}`));
    case 'table':
      return tableXml(part.caption, part.rows);
  }
}

const RAISED = '<w:vertAlign w:val="superscript"/>';

const inlineXml = (inline: readonly Inline[], notes: Notes): string =>
  inline
    .map(({ text, raised }) => {
      if (!raised) return run(text);
      return notes.has(text)
        ? `<w:r><w:rPr>${RAISED}</w:rPr><w:footnoteReference w:id="${text}"/></w:r>`
        : run(text, RAISED);
    })
    .join('');

function itemXml({ level, marker, inline }: Extract<Part, { kind: 'item' }>, notes: Notes): string {
  const depth = Math.min(DEEPEST_LIST, level - 1);
  if (BULLETS.test(marker)) {
    const list = `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="1"/></w:numPr><w:jc w:val="both"/>`;
    return paragraph(inlineXml(inline, notes), list);
  }
  return paragraph(run(`${marker} `) + inlineXml(inline, notes), `<w:ind w:left="${360 * (depth + 1)}"/>`);
}

function tableXml(caption: string, rows: readonly (readonly GridCell[])[]): string {
  const columns = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
  const title = caption === '' ? '' : paragraph(run(caption), '<w:pStyle w:val="Lgende"/><w:keepNext/>');
  const grid = '<w:gridCol w:w="1500"/>'.repeat(columns);
  return `${title}<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map(rowXml).join('')}</w:tbl>${paragraph('')}`;
}

const rowXml = (row: readonly GridCell[]): string => `<w:tr>${row.map(cellXml).join('')}</w:tr>`;

const cellXml = ({ text, columns }: GridCell, index: number): string =>
  `<w:tc><w:tcPr>${columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : ''}</w:tcPr>${paragraph(run(text), index === 0 ? '' : '<w:jc w:val="right"/>')}</w:tc>`;

const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1400" w:right="1300" w:bottom="1300" w:left="1300" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>';

const documentXml = (body: string): string => `${XML}<w:document ${W}><w:body>${body}${SECTION}</w:body></w:document>`;

const footnotesXml = (notes: Notes): string =>
  `${XML}<w:footnotes ${W}>${[...notes]
    .map(
      ([number, text]) =>
        `<w:footnote w:id="${number}">${paragraph(`<w:r><w:rPr>${RAISED}</w:rPr><w:footnoteRef/></w:r>${run(` ${text}`, '<w:sz w:val="16"/>')}`)}</w:footnote>`,
    )
    .join('')}</w:footnotes>`;

const style = (id: string, name: string, properties: string): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`;

const HEADING_SIZES = [34, 28, 24, 24, 24, 24];

const STYLES = `${XML}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans"/><w:sz w:val="21"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>${HEADING_SIZES.map(
  (size, index) =>
    style(
      `Titre${index + 1}`,
      `heading ${index + 1}`,
      `<w:pPr><w:keepNext/><w:spacing w:before="240"/><w:outlineLvl w:val="${index}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr>`,
    ),
).join('')}${style('Lgende', 'caption', '<w:rPr><w:i/></w:rPr>')}</w:styles>`;

const NUMBERING = `${XML}<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${Array.from(
  { length: DEEPEST_LIST + 1 },
  (_, depth) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${depth % 2 === 0 ? '•' : '–'}"/><w:pPr><w:ind w:left="${360 * (depth + 1)}" w:hanging="260"/></w:pPr></w:lvl>`,
).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;

const PARTS = ['styles', 'settings', 'numbering', 'header1', 'footer1', 'footnotes'] as const;

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['document', 'document.main'],
  ...PARTS.map((name) => [name, name.replace(/\d/, '')]),
]
  .map(
    ([name, type]) =>
      `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`,
  )
  .join('')}</Types>`;

const relations = (all: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(
      ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATION}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;
