import { describe, expect, test } from 'vitest';
import type { MeasureItem } from '../../../functions/extract/datasets/measures/item.ts';
import { measureItems } from '../../../functions/extract/datasets/measures/rows.ts';
import { structureOf } from '../../../functions/extract/structure/structure.ts';
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
});
