import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../functions/extract/datasets/column.ts';
import { DATASETS } from '../../functions/extract/datasets/registry.ts';
import type { Row } from '../../functions/extract/model.ts';
import { publish } from '../../functions/pipeline.ts';
import { csvOf, frenchExcelCsvOf } from '../../functions/publish/csv.ts';
import { rowsInCsv } from '../../functions/publish/csv-reader.ts';
import { dictionaryTable } from '../../functions/publish/descriptors/dictionary.ts';
import { CANONICAL, type ColumnTypes, FRENCH_EXCEL, findingsIn, type Rule } from './csv-linter.ts';
import { memoryStore } from './memory-store.ts';
import { stored } from './synthetic.ts';

const typesOf = (columns: readonly Column[]): ColumnTypes =>
  Object.fromEntries(columns.map(({ name, type }) => [name, type]));
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Each defect that the linter is there for: a file that has it, and no other. */
const DEFECTS: readonly (readonly [Rule, string, string | Uint8Array])[] = [
  [
    'encoding',
    'a byte of windows-1252',
    Uint8Array.from([...bytes('nom,montant,rang\r\n'), 0xe9, ...bytes(',1,1\r\n')]),
  ],
  ['encoding', 'UTF-16', Uint8Array.from([0xff, 0xfe, 0x6e, 0x00])],
  ['bom', 'a byte order mark', '\uFEFFnom,montant,rang\r\n'],
  ['nul', 'a NUL', 'nom,montant,rang\r\na\0b,1,1\r\n'],
  ['line-end', 'LF alone', 'nom,montant,rang\na,1,1\r\n'],
  ['line-end', 'CR alone', 'nom,montant,rang\r\na,1,1\rb,1,1\r\n'],
  ['last-line', 'no line end at the end', 'nom,montant,rang\r\na,1,1'],
  ['blank-line', 'an empty line', 'nom,montant,rang\r\na,1,1\r\n\r\n'],
  ['quote', 'a quote inside a bare cell', 'nom,montant,rang\r\na"b,1,1\r\n'],
  ['quote', 'a quote that never closes', 'nom,montant,rang\r\n"a,1,1\r\n'],
  ['quote', 'text behind a closing quote', 'nom,montant,rang\r\n"a"b,1,1\r\n'],
  ['ragged', 'a cell too few', 'nom,montant,rang\r\na,1\r\n'],
  ['ragged', 'a cell too many', 'nom,montant,rang\r\na,1,1,\r\n'],
  ['header', 'columns in another order', 'montant,nom,rang\r\n'],
  ['header', 'a name with an accent', 'nom,montant,rang\u0301\r\n'],
  ['header', 'no header', '\r\n'],
  ['control', 'a line break in a cell', 'nom,montant,rang\r\n"a\nb",1,1\r\n'],
  ['control', 'U+2028 in a cell', 'nom,montant,rang\r\na\u2028b,1,1\r\n'],
  ['white-space', 'a space before', 'nom,montant,rang\r\n a,1,1\r\n'],
  ['white-space', 'a no-break space after', 'nom,montant,rang\r\na\u00a0,1,1\r\n'],
  ['placeholder', 'a word for nothing', 'nom,montant,rang\r\nNULL,1,1\r\n'],
  ['placeholder', 'a dash for nothing', 'nom,montant,rang\r\n-,1,1\r\n'],
  ['number', 'a decimal comma', 'nom,montant,rang\r\na,"22,5",1\r\n'],
  ['number', 'a separator of thousands', 'nom,montant,rang\r\na,1 000,1\r\n'],
  ['number', 'an exponent', 'nom,montant,rang\r\na,1e9,1\r\n'],
  ['number', 'a zero before', 'nom,montant,rang\r\na,007,1\r\n'],
  ['number', 'decimals of an integer', 'nom,montant,rang\r\na,1,1.0\r\n'],
  ['number', 'a formula in a number', 'nom,montant,rang\r\na,=1+1,1\r\n'],
  ['formula', 'a formula', 'nom,montant,rang\r\n=1+1,1,1\r\n'],
  ['formula', 'a call by plus', 'nom,montant,rang\r\n"+SUM(A1,A2)",1,1\r\n'],
  ['formula', 'a call by minus behind a number', 'nom,montant,rang\r\n-5+cmd|x,1,1\r\n'],
  ['formula', 'an at sign', 'nom,montant,rang\r\n@SUM(A1),1,1\r\n'],
  ['formula', 'a full-width sign', 'nom,montant,rang\r\n＝1+1,1,1\r\n'],
];
const TYPES: ColumnTypes = { nom: 'string', montant: 'number', rang: 'integer' };

describe('the linter of CSV', () => {
  it.each(DEFECTS)('finds "%s": %s', (rule, _, file) => {
    const rules = findingsIn(typeof file === 'string' ? bytes(file) : file, TYPES).map((finding) => finding.rule);
    expect(rules).toContain(rule);
  });

  it('finds nothing in a file without a defect', () => {
    const file =
      'nom,montant,rang\r\n"a, ""b""",-4.8,1\r\n-71M€,0.25,-2\r\n"+6,6 %",1000000000000000000000,0\r\n,,\r\n';
    expect(findingsIn(bytes(file), TYPES)).toEqual([]);
  });

  it('holds the French dialect apart', () => {
    const file = bytes('\uFEFFnom;montant;rang\r\n"a;b";-4,8;1\r\n');
    expect(findingsIn(file, TYPES, FRENCH_EXCEL)).toEqual([]);
    expect(findingsIn(file, TYPES, CANONICAL).length).toBeGreaterThan(0);
  });
});

describe('every CSV file of the tree', () => {
  it('has no defect', async () => {
    const store = memoryStore();
    await stored(store, { name: 'a', cells: { libelle: 'dotation « AE », 1er acompte ; "suite"', financeur: null } });
    await stored(store, { name: 'b', cells: { valeur_texte: '-71M€', montant_eur: 1e21, valeur: 0.000_000_1 } });
    await publish(store);
    const files = [...store.files].filter(([key]) => key.endsWith('.csv') && !key.includes('exemple-invalide'));
    for (const [key, file] of files) {
      const columns = DATASETS.find(({ name }) => key.includes(`/${name}`))?.columns ?? dictionaryTable().columns;
      const dialect = key.endsWith('.excel-fr.csv') ? FRENCH_EXCEL : CANONICAL;
      expect(findingsIn(file, typesOf(columns), dialect), key).toEqual([]);
    }
    // Six datasets twice in the release and in latest/, their examples, five files a document, two dictionaries.
    expect(files).toHaveLength(6 * 4 + 6 + 2 * 5 + 2);
  });
});

const columns: readonly Column[] = [
  { name: 'nom', type: 'string', title: '', description: '', example: '', required: false },
  { name: 'montant', type: 'number', title: '', description: '', example: 1, required: false },
  { name: 'rang', type: 'integer', title: '', description: '', example: 1, required: false },
];
/** What the schemas let through: one line, no white space at the ends, no formula. */
const safeText = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => /^[^\s=+\-@＝＋－＠\p{Cc}][^\p{Cc}\u2028\u2029]*$/u.test(text) && text.trim() === text);
const rows = fc.array(
  fc.record<Row>({
    nom: fc.option(safeText),
    montant: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
    rang: fc.option(fc.integer()),
  } as never),
);

describe('any rows', () => {
  it('come back from the CSV as they went in', () => {
    fc.assert(
      fc.property(rows, (all) => {
        expect(rowsInCsv(columns, csvOf(columns, all as readonly Row[]))).toEqual(all);
      }),
    );
  });

  it('make CSV without a defect in both dialects', () => {
    const isLint = (rule: Rule): boolean => rule !== 'placeholder' && rule !== 'formula';
    fc.assert(
      fc.property(rows, (all) => {
        const canonical = findingsIn(bytes(csvOf(columns, all as readonly Row[])), TYPES);
        const french = findingsIn(bytes(frenchExcelCsvOf(columns, all as readonly Row[])), TYPES, FRENCH_EXCEL);
        expect([...canonical, ...french].filter(({ rule }) => isLint(rule))).toEqual([]);
      }),
    );
  });
});
