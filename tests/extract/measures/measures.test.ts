import { describe, expect, test } from 'vitest';
import type { MeasureItem } from '../../../functions/extract/datasets/measures/item.ts';
import { measureItems } from '../../../functions/extract/datasets/measures/rows.ts';
import { extract } from '../../../functions/extract/extract.ts';
import { structureOf } from '../../../functions/extract/structure/structure.ts';
import { readDocument } from '../../../functions/read/read.ts';
import { casesIn } from '../../cases/cases.ts';
import { plain } from '../structure/cases.ts';

/** `type numero | first words … last words | axe | plan`: `-` for what is empty, no end where there is no more of it. */
function written({ type, numero, libelle, description, axe, plan }: MeasureItem): string {
  const rest = description.slice(libelle.length).replace(/^[ .;,:]+|[.;,]$/g, '');
  const words = rest === '' ? libelle : `${libelle} … ${rest.split(' ').slice(-4).join(' ')}`;
  const parts = [`${type ?? '-'} ${numero ?? '-'}`, words, axe ?? '-', plan ?? '-'];
  return parts.join(' | ').replace(/(?: \| -)+$/, '');
}

describe('measures', () => {
  for (const { title, input, expected } of casesIn('announcements.txt'))
    test(title, () => {
      const found = measureItems(input, structureOf(plain(input)));
      expect(found.map(written).join('\n')).toBe(expected);
    });

  test('a ceiling or a price of one is no sum of the measure', async () => {
    const sumOf = async (item: string): Promise<unknown> => {
      const text = `La Région décide :\n- ${item} ;\n- d'ouvrir une gare.\n`;
      const { source, identity } = await readDocument(new TextEncoder().encode(text), 'measures.txt');
      return extract(source, identity).rows.measures[0]?.montant_eur;
    };
    expect(await sumOf('de créer un fonds de 2 M€, avec 5 000 € par association')).toBe(2_000_000);
    expect(await sumOf('de garder le ticket à 2 euros dans les cars')).toBeNull();
    expect(await sumOf('de financer le musée à hauteur de 650 000 € par la Région')).toBe(650_000);
    expect(await sumOf('de verser 40 000 € par an au festival')).toBe(40_000);
    expect(await sumOf('de signer les protocoles : Orne : 19 M€ / Luz : 20 M€ / Aure : 14 M€')).toBeNull();
    expect(await sumOf('de moderniser la ligne : 45 M€ (État 20 M€, Région 25 M€)')).toBe(45_000_000);
  });

  test("what a body of another kind than the issuer's votes is no measure", () => {
    const input =
      '\nDOSSIER DE PRESSE\nJuin 2022\nÀ Lure\n\nLe Département de la Lure a voté :\n- créer 40 postes ;\n- ouvrir 3 gares.\n';
    const found = (issuer: string | null) => measureItems(input, structureOf(plain(input)), issuer).length;
    expect(found('Région Grand Est')).toBe(0);
    expect(found('Département de la Lure')).toBe(2);
    expect(found(null)).toBe(2);
  });

  test('the acts of those who publish the document too, and of those who act with it, are its own', () => {
    const found = (head: string, lead: string) => {
      const input = `${head}\nDOSSIER DE PRESSE\nJuin 2022\n\n${lead} :\n- créer 40 postes ;\n- ouvrir 3 gares.\n`;
      return measureItems(input, structureOf(plain(input)), /Région [^,]+/.exec(head)?.[0] ?? null).length;
    };
    expect(found("PREFECTURE DE L'ORNE", "L'État s'engage à")).toBe(2);
    expect(found('Préfecture de région, Région Layre', "L'État s'engage à")).toBe(2);
    expect(found('Région Layre', "Avec la Région, l'État s'engage à")).toBe(2);
    expect(found('Région Layre', "Le Département s'engage, aux côtés de la Région, à")).toBe(2);
    expect(found('Région Layre', "L'État s'engage à")).toBe(0);
    expect(found('Région Layre', "Avec le Département, l'État s'engage à")).toBe(0);
  });
});
