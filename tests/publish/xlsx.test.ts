import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { afterEach, describe, expect, it } from 'vitest';
import { DATASETS } from '../../functions/extract/datasets/registry.ts';
import type { Cell, Row } from '../../functions/extract/model.ts';
import { publish } from '../../functions/pipeline.ts';
import { csvOf } from '../../functions/publish/csv.ts';
import { rowsInCsv } from '../../functions/publish/csv-reader.ts';
import { jsonOf } from '../../functions/publish/json.ts';
import type { ReleaseHead } from '../../functions/publish/releases.ts';
import { byDataset, cellsOf } from '../../functions/publish/rows.ts';
import { SITE } from '../../functions/publish/site.ts';
import { datasetWorkbook } from '../../functions/publish/xlsx/dataset-workbook.ts';
import { workbookOf } from '../../functions/publish/xlsx/workbook.ts';
import { memoryStore } from './memory-store.ts';
import { stored } from './synthetic.ts';

const COUNTS = byDataset(() => 2);
const RELEASE = {
  version: '1.1.0',
  dates: { premiere: '2031', derniere: '2031-05' },
  lignes: COUNTS,
  lignes_publiees: COUNTS,
} as ReleaseHead;
const budget = DATASETS[0]!;

async function sheetsIn(bytes: Uint8Array): Promise<Readonly<Record<string, readonly (readonly Cell[])[]>>> {
  const sheets = await readWorkbook(Buffer.from(bytes), { trim: false });
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data as readonly (readonly Cell[])[]]));
}

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

function oneCell(cell: Cell): Uint8Array {
  return workbookOf([{ name: 'A', header: 0, columns: [{ width: 10, style: 0 }], rows: [[cell]] }], 0);
}

const hard = (cells: Row): Row => ({
  ...Object.fromEntries(budget.columns.map(({ name, example }) => [name, example])),
  ...cells,
});
const HARD: readonly Row[] = [
  hard({ libelle: '<a href="x">&amp;</a>', montant_eur: -4.8, collectivite_siret: '00012345678901' }),
  hard({ libelle: 'emoji 🙂, é composé, “guillemets” ; virgules', valeur_texte: '-71M€', montant_eur: 1e21 }),
  hard({ libelle: 'le 2017-06', montant_eur: 0.1 + 0.2, exercice: null, sens: null }),
  hard({ libelle: '1e5', valeur_texte: '+6,6 %', montant_eur: 1_814_000_000 }),
];

describe('a workbook', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('has the same bytes in every zone and at any time', () => {
    const made = ['UTC', 'Pacific/Auckland', 'America/Bogota'].map((name) => {
      process.env.TZ = name;
      return { hours: new Date(0).getHours(), bytes: Buffer.from(datasetWorkbook(budget, HARD, RELEASE, SITE)) };
    });
    expect(new Set(made.map(({ hours }) => hours)).size).toBe(3);
    for (const { bytes } of made) expect(bytes.equals(made[0]!.bytes)).toBe(true);
    // The first file's time and date, as DOS writes 1980-01-01 00:00.
    expect(made[0]?.bytes.subarray(10, 14)).toEqual(Buffer.from([0, 0, 0x21, 0]));
  });

  it('has three sheets: what it is, the rows, what the columns mean', async () => {
    const sheets = await sheetsIn(datasetWorkbook(budget, HARD, RELEASE, SITE));
    expect(Object.keys(sheets)).toEqual(['LisezMoi', 'Donnees', 'Dictionnaire']);
    const readMe = Object.fromEntries((sheets.LisezMoi ?? []).map(([name, value]) => [name, value]));
    expect(readMe).toMatchObject({ Lignes: 4, Documents: 'du 2031 au 2031-05', 'Version des données': '1.1.0' });
    expect(String(readMe.Licence)).toContain('Licence Ouverte 2.0');
    expect(sheets.Dictionnaire?.slice(1).map(([name]) => name)).toEqual(budget.columns.map(({ name }) => name));
  });

  it('holds text as text and numbers as numbers, in no cell a formula', async () => {
    const bytes = datasetWorkbook(budget, HARD, RELEASE, SITE);
    const [head = [], ...rows] = (await sheetsIn(bytes)).Donnees ?? [];
    const at = (row: number, name: string): unknown => rows[row]?.[head.indexOf(name)];
    expect(at(0, 'collectivite_siret')).toBe('00012345678901');
    expect(at(0, 'montant_eur')).toBe(-4.8);
    expect(at(1, 'valeur_texte')).toBe('-71M€');
    expect(at(2, 'montant_eur')).toBe(0.1 + 0.2);
    expect(at(3, 'libelle')).toBe('1e5');
    for (const [name, part] of Object.entries(partsOf(bytes))) expect(part, name).not.toMatch(/<f[\s>/]/);
  });

  it('keeps apart what XML cannot hold', () => {
    const written = (cell: Cell): string => partsOf(oneCell(cell))['xl/sharedStrings.xml'] ?? '';
    expect(written('a\u0001b\rc')).toContain('a_x0001_b_x000D_c');
    expect(written('a_x0041_b')).toContain('a_x005F_x0041_b');
    expect(written(`a${'\ud83d'}b\uffff`)).toContain('a_xD83D_b_xFFFF_');
    expect(written('🙂')).toContain('🙂');
    expect(written('<a> & b')).toContain('>&lt;a&gt; &amp; b<');
  });

  it('cuts what no cell of a spreadsheet can hold, and says so', async () => {
    const [[cell]] = (await sheetsIn(oneCell('é'.repeat(40_000)))).A as [[string]];
    expect(cell).toHaveLength(32_767);
    expect(cell).toMatch(/é… \[suite dans les fichiers CSV et JSON\]$/);
  });

  it('names columns past Z', async () => {
    const wide = Array.from({ length: 60 }, (_, index) => index);
    const columns = wide.map(() => ({ width: 5, style: 0 as const }));
    const part = partsOf(workbookOf([{ name: 'A', header: 0, columns, rows: [wide] }], 0))['xl/worksheets/sheet1.xml'];
    for (const [name, value] of [
      ['Z', 25],
      ['AA', 26],
      ['AZ', 51],
      ['BA', 52],
    ]) {
      expect(part).toContain(`<c r="${name}1" s="0"><v>${value}</v></c>`);
    }
  });
});

describe('CSV, JSON and XLSX', () => {
  it('agree cell by cell on hard rows', async () => {
    const [, ...sheet] = (await sheetsIn(datasetWorkbook(budget, HARD, RELEASE, SITE))).Donnees ?? [];
    const wanted = HARD.map((row) => cellsOf(budget.columns, row));
    expect(sheet).toEqual(wanted);
    expect(rowsInCsv(budget.columns, csvOf(budget.columns, HARD)).map((row) => cellsOf(budget.columns, row))).toEqual(
      wanted,
    );
    expect((JSON.parse(jsonOf(budget.columns, HARD)) as Row[]).map((row) => cellsOf(budget.columns, row))).toEqual(
      wanted,
    );
  });

  it('agree cell by cell in a release', async () => {
    const store = memoryStore();
    await stored(store, { name: 'a', cells: { financeur: null, page: null } });
    await stored(store, { name: 'b', date: null });
    await publish(store);
    for (const { name, columns } of DATASETS) {
      const textAt = (ending: string): string => new TextDecoder().decode(store.files.get(`latest/${name}.${ending}`));
      const json = JSON.parse(textAt('json')) as readonly Row[];
      expect(json.length).toBeGreaterThan(1);
      expect(rowsInCsv(columns, textAt('csv')), name).toEqual(json);
      const [head, ...sheet] = (await sheetsIn(store.files.get(`latest/${name}.xlsx`)!)).Donnees ?? [];
      expect(head).toEqual(columns.map((column) => column.name));
      expect(sheet, name).toEqual(json.map((row) => cellsOf(columns, row)));
    }
  });
});
