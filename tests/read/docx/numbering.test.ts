import { expect, it } from 'vitest';
import { preparedDocument } from '../../../functions/read/docx/document-xml.ts';
import { numberingOf } from '../../../functions/read/docx/numbering.ts';

const level = (index: number, format: string, pattern: string, start = 1): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;

const NUMBERING = `<w:numbering><w:abstractNum w:abstractNumId="5">${level(0, 'decimal', 'Mesure %1 :')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>
<w:abstractNum w:abstractNumId="6">${level(0, 'lowerLetter', '%1)', 3)}</w:abstractNum>
<w:abstractNum w:abstractNumId="7">${level(0, 'bullet', '•')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="5"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="6"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="8"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;

it('counts as Word does: over interruptions, levels and lists of one kind', () => {
  const numbering = numberingOf(NUMBERING, '');
  const labels = (
    [
      ['1', 0],
      ['1', 1],
      ['1', 1],
      ['2', 0],
      ['1', 1],
      ['8', 0],
      ['3', 0],
      ['3', 0],
      ['4', 0],
      ['9', 0],
    ] as const
  ).map(([list, depth]) => numbering.labelOf(list, depth));
  expect(labels).toEqual(['Mesure 1 :', '1.1', '1.2', 'Mesure 2 :', '2.1', 'Mesure 1 :', 'c)', 'd)', null, null]);
});

it('writes the number into the text and takes out hidden runs and former properties', () => {
  const xml =
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr><w:pPrChange w:id="1"><w:pPr><w:ind/></w:pPr></w:pPrChange></w:pPr>' +
    '<w:r><w:t>Ports</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> vus</w:t></w:r></w:p>';
  const text = preparedDocument(xml, numberingOf(NUMBERING, '')).replace(/<[^>]+>/g, '');
  expect(text).toBe('c) Ports vus');
});
