import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validated } from '../../functions/extract/datasets/validate.ts';
import { extract } from '../../functions/extract/extract.ts';
import type { DocumentIdentity, Extraction, Row, RowDataset, SourceText } from '../../functions/extract/model.ts';
import { csvOf } from '../../functions/publish/csv.ts';
import { rowsInCsv } from '../../functions/publish/csv-reader.ts';
import { jsonOf } from '../../functions/publish/json.ts';
import { datasetNamed } from '../../functions/publish/rows.ts';
import { annotatedDocumentIn, folded } from '../score/annotated.ts';
import { anyText } from './french.ts';

/** What must hold for every text, whatever it says. */

const IDENTITY: DocumentIdentity = {
  documentId: 'd-0123456789abcdef',
  sha256: '0123456789abcdef'.repeat(4),
  fileName: 'a.txt',
  mediaType: 'text/plain',
  bytes: 1,
  pages: null,
  method: 'texte',
};

const sourceOf = (text: string): SourceText => ({ text, pages: [], hints: [] });

const extractionOf = (text: string, identity = IDENTITY): Extraction => validated(extract(sourceOf(text), identity));

const datasetsOf = ({ rows }: Extraction) => Object.entries(rows) as [RowDataset, readonly Row[]][];

const idsOf = (extraction: Extraction): readonly string[] =>
  datasetsOf(extraction).flatMap(([, rows]) => rows.map(({ id }) => String(id)));

/** The same texts at every run, so that a failure is one of the change at hand. Other texts: another seed, more runs. */
const holds = (property: (text: string) => void): void => {
  fc.assert(fc.property(anyText, property), { numRuns: 300, seed: 1 });
};

describe('for any text', () => {
  it('the extraction does not throw, and a row fails its schema only for characters that no cell may begin with or hold', () => {
    holds((text) => {
      const errors = extractionOf(text).quality.rejets.flatMap(({ erreurs }) => erreurs);
      expect(errors.filter((error) => !error.includes('qu’un tableur ne peut lire comme une formule'))).toEqual([]);
    });
  });

  it('text[debut:fin], white space folded, is valeur_texte', () => {
    holds((text) => {
      const characters = [...text];
      for (const [dataset, rows] of datasetsOf(extractionOf(text))) {
        for (const { debut, fin, valeur_texte } of rows) {
          const quoted = folded(characters.slice(Number(debut), Number(fin)).join(''));
          if (dataset === 'measures') expect(quoted).not.toBe('');
          else expect(quoted).toBe(valeur_texte);
        }
      }
    });
  });

  it('every digit is in one numeral, and every numeral has its rows or one reason', () => {
    holds((text) => {
      const { quality } = extractionOf(text);
      const covered = new Uint8Array([...text].length);
      for (const { debut, fin, lignes, motif } of quality.nombres) {
        for (let at = debut; at < fin; at += 1) covered[at]! += 1;
        expect(lignes.length > 0).toBe(motif === null);
      }
      const uncovered = [...text].flatMap((character, at) =>
        /[0-9]/.test(character) && covered[at] === 0 ? [at] : [],
      );
      expect(uncovered).toEqual([]);
      expect(Math.max(0, ...covered)).toBeLessThanOrEqual(1);
      expect(quality.compte.inexpliques).toBe(0);
      expect(quality.compte.publies + quality.compte.ecartes).toBe(quality.nombres.length);
    });
  });

  it('rows are named by numerals that name them, in text order, each id once', () => {
    holds((text) => {
      const extraction = extractionOf(text);
      const ids = idsOf(extraction);
      expect(new Set(ids).size).toBe(ids.length);
      const named = new Set(extraction.quality.nombres.flatMap(({ lignes }) => lignes));
      expect([...named].filter((id) => !ids.includes(id))).toEqual([]);
      for (const [, rows] of datasetsOf(extraction)) {
        const starts = rows.map(({ debut }) => Number(debut));
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }
    });
  });

  it('CSV and JSON agree cell by cell', () => {
    holds((text) => {
      for (const [dataset, rows] of datasetsOf(extractionOf(text))) {
        const { columns } = datasetNamed(dataset);
        expect(rowsInCsv(columns, csvOf(columns, rows))).toEqual(JSON.parse(jsonOf(columns, rows)));
      }
    });
  });

  it('a second run, and another name of the file, give the same rows', () => {
    holds((text) => {
      const { rows } = extractionOf(text);
      expect(extractionOf(text).rows).toEqual(rows);
      expect(extractionOf(text, { ...IDENTITY, fileName: 'b.pdf' }).rows).toEqual(rows);
    });
  });
});

describe('ids of a real document', () => {
  const seed = readFileSync('fixtures/pays-de-la-loire-2017-06-session/source.txt', 'utf8');
  const others = ['metz-2025-budget', 'allier-2025-rob', 'normandie-2025-dossier-rentree'].map(
    (name) => annotatedDocumentIn(readFileSync(`fixtures/annotated/${name}.ann`, 'utf8')).text,
  );

  it.each([seed, ...others])('stay when text comes before (%#)', (text) => {
    const ids = new Set(idsOf(extractionOf(text)));
    expect(ids.size).toBeGreaterThan(50);
    const longer = new Set(
      idsOf(extractionOf(`Communiqué de presse\n\nLe préambule coûte 3 456 € et compte 789 mots.\n\n${text}`)),
    );
    expect([...ids].filter((id) => !longer.has(id))).toEqual([]);
    expect(longer.size).toBeGreaterThan(ids.size);
  });

  it.each([seed, ...others])('are the same with other line ends and decomposed letters (%#)', (text) => {
    const ids = idsOf(extractionOf(text.normalize('NFC').replaceAll('\r\n', '\n')));
    const other = text.normalize('NFD').replace(/\r?\n/g, '\r\n');
    expect(idsOf(extractionOf(other))).toEqual(ids);
    expect(idsOf(extractionOf(other.replaceAll('\r\n', '\r')))).toEqual(ids);
  });

  it('stand beside words in composed letters, and values as the text has them', () => {
    const text = 'Le lycée d’été coûte 5 millions d’euros, l’école doublé.\n'.normalize('NFD');
    const [row] = extractionOf(text).rows.budget;
    const { extrait, debut, fin, valeur_texte } = row ?? {};
    expect(text).not.toContain(extrait);
    expect(text.normalize('NFC')).toContain(extrait);
    expect([...text].slice(Number(debut), Number(fin)).join('')).toBe(valeur_texte);
  });

  it.each([seed, ...others])('are the same with spaces that do not break around signs and units (%#)', (text) => {
    const plain = text.replace(/[\u00a0\u202f]/g, (space, at: number) =>
      /\d.\d/u.test(text.slice(at - 1, at + 2)) ? space : ' ',
    );
    const ids = idsOf(extractionOf(plain));
    for (const space of ['\u00a0', '\u202f']) {
      const other = plain.replace(/(?<=[^\s|]) (?=[;:!?»%€]|M€|k€)|(?<=«) /g, space);
      expect(other).not.toBe(plain);
      expect(idsOf(extractionOf(other))).toEqual(ids);
    }
  });

  it('differ between two documents that say the same', () => {
    const ids = new Set(idsOf(extractionOf(seed)));
    const other = idsOf(extractionOf(seed, { ...IDENTITY, documentId: 'd-fedcba9876543210' }));
    expect(other.filter((id) => ids.has(id))).toEqual([]);
  });
});

describe('frames drawn around a box', () => {
  const framed = [
    'RÉGION HAUTE-COMBE\n\nLe contrat de rivière coûte 5 M€.\n',
    '┌─ QUI PAIE ? ───────────────────┐',
    "│ Agence de l'eau : 3 M€         │",
    '│ Syndicats de bassin : 2 M€     │',
    '└────────────────────────────────┘',
    '+--- À NOTER -------------------\nLe lycée compte 400 élèves.\n-------------------------------+',
  ].join('\n');

  it('are no text: what they hold stands below their titles, at its place in the document', () => {
    const { rows } = extractionOf(framed);
    expect(rows.budget.map(({ valeur_texte, financeur }) => [valeur_texte, financeur])).toEqual([
      ['5 M€', null],
      ['3 M€', "Agence de l'eau"],
      ['2 M€', 'Syndicats de bassin'],
    ]);
    for (const { debut, fin, valeur_texte } of [...rows.budget, ...rows.indicators])
      expect(framed.slice(Number(debut), Number(fin))).toBe(valeur_texte);
  });
});

it('the sign of any currency behind a number is the euro of an old encoding, and is quoted as it stands', () => {
  const { rows } = extractionOf(
    'RÉGION HAUTE-COMBE\n\nLe contrat de rivière coûte 5 M¤ et un repas 1,90 ¤. Puce ¤ 12 agents.\n',
  );
  expect(rows.budget.map(({ valeur_texte, montant_eur }) => [valeur_texte, montant_eur])).toEqual([
    ['5 M¤', 5_000_000],
    ['1,90 ¤', 1.9],
  ]);
});

it('hyphens that are not seen are no part of a word, and places are those of the text as it stands', () => {
  const text = 'RÉGION HAUTE-COMBE\n\nLe canton compte 800 entre¬prises et 4 500 habi\u00adtants.\n';
  const { rows } = extractionOf(text);
  expect(rows.indicators.map(({ valeur_texte, indicateur }) => [valeur_texte, indicateur])).toEqual([
    ['800', 'entreprises'],
    ['4 500', 'habitants'],
  ]);
  for (const { debut, fin, valeur_texte } of rows.indicators)
    expect(text.slice(Number(debut), Number(fin))).toBe(valeur_texte);
});
