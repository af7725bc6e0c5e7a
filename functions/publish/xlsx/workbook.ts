import { type ArchivePart, archiveOf } from './archive.ts';
import { type SharedTexts, type Sheet, sheetMarkup, textMarkup, textsMarkup } from './sheet.ts';
import { STYLES_MARKUP } from './styles.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A workbook (Office Open XML, ISO 29500), the same bytes for the same sheets. No library gives that: see
 * docs/decisions/own-workbook-writer.md.
 * @param active index of the sheet that is in front when it is opened
 */
export function workbookOf(sheets: readonly Sheet[], active: number): Uint8Array {
  const texts: SharedTexts = new Map();
  return archiveOf([
    part('[Content_Types].xml', contentTypes(sheets)),
    part('_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])),
    part('xl/workbook.xml', workbook(sheets, active)),
    part(
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ),
    part('xl/styles.xml', STYLES_MARKUP),
    ...sheets.map((sheet, index) => ({ name: `xl/worksheets/sheet${index + 1}.xml`, text: sheetMarkup(sheet, texts) })),
    { name: 'xl/sharedStrings.xml', text: textsMarkup(texts) },
  ]);
}

const part = (name: string, text: string): ArchivePart => ({ name, text: [text] });

function contentTypes(sheets: readonly Sheet[]): string {
  const override = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  const parts = [
    override('workbook.xml', 'sheet.main'),
    override('styles.xml', 'styles'),
    override('sharedStrings.xml', 'sharedStrings'),
    ...sheets.map((_, index) => override(`worksheets/sheet${index + 1}.xml`, 'worksheet')),
  ];
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

function relationships(links: readonly (readonly [type: string, target: string])[]): string {
  const markup = links.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${markup.join('')}</Relationships>`;
}

function workbook(sheets: readonly Sheet[], active: number): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${textMarkup(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${list.join('')}</sheets></workbook>`;
}
