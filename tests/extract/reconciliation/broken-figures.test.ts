import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotatedDocumentIn } from '../../score/annotated.ts';
import { checksIn } from './cases.ts';

const consistent = (name: string): string =>
  annotatedDocumentIn(readFileSync(new URL(`../../../fixtures/annotated/${name}.ann`, import.meta.url), 'utf8')).text;

const openFindings = (text: string): readonly string[] =>
  checksIn(text)
    .filter(({ verdict }) => verdict === 'ecart' || verdict === 'a_verifier')
    .map(({ type }) => type);

/** One figure of a consistent document is broken: the checks that it takes part in say so, no other does. */
const BREAKS: readonly (readonly [document: string, before: string, after: string, types: readonly string[]])[] = [
  ['agence-eau-adour-garonne-2025', 'précédent (+15,1 %)', 'précédent (+17,1 %)', ['variation']],
  ['agence-eau-adour-garonne-2025', 'Bassin 2 480', 'Bassin 2 840', ['total']],
  [
    'agence-eau-adour-garonne-2025',
    '620 000 € pour la Région (10 %)',
    '620 000 € pour la Région (30 %)',
    ['pourcentage'],
  ],
  ['agence-eau-adour-garonne-2025', '422,4 M€ (22 %)', '422,4 M€ (24 %)', ['pourcentage']],
  ['nouvelle-aquitaine-2025-formation', '640 millions par la Région', '460 millions par la Région', ['parts']],
  ['nouvelle-aquitaine-2025-formation', 'dont 14,2 M€ en', 'dont 12,4 M€ en', ['parts']],
  ['nouvelle-aquitaine-2025-formation', 'soit 1,7 point de moins', 'soit 2,7 points de moins', ['variation']],
  [
    'nouvelle-aquitaine-2025-formation',
    "s'engagent sur cinq objectifs",
    "s'engagent sur six objectifs",
    ['enumeration'],
  ],
  ['nouvelle-aquitaine-2025-formation', '3,7 M€, soit 500 €', '3,7 M€, soit 600 €', ['produit']],
  ['nouvelle-aquitaine-2025-formation', '- numérique : 7 %', '- numérique : 17 %', ['parts']],
  ['nouvelle-aquitaine-2025-formation', 'Total\t66 960\t70 160\t71 850', 'Total\t66 960\t70 610\t71 850', ['total']],
  ['ceser-bfc-2025-avis-dm', 'un excédent de 27,5 M€ (31,2', 'un excédent de 37,5 M€ (31,2', ['solde']],
];

describe('one broken figure in a consistent text', () => {
  for (const [document, before, after, types] of BREAKS) {
    test(`${document}: ${after}`, () => {
      const text = consistent(document);
      const known = openFindings(text);
      const broken = text.replace(before.replaceAll('\t', ' '), after.replaceAll('\t', ' '));
      expect(broken).not.toBe(text);
      const found = [...openFindings(broken)];
      for (const type of known) found.splice(found.indexOf(type), 1);
      expect(found).toEqual(types);
    });
  }
});
