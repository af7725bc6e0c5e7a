import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotatedDocumentIn } from '../../score/annotated.ts';
import { factsOf, writtenFacts } from './cases.ts';

/** What a reader finds on the first page of each annotated document. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'agence-eau-adour-garonne-2025': [
    'titre: L’eau du Sud-Ouest : 1,92 milliard d’euros d’aides pour passer de 52 % à 70 % de rivières en bon état en 2027',
    "emetteur: Agence de l'eau Adour-Garonne (-)",
    'date: 2025-03-06',
  ],
  'allier-2025-rob': [
    "titre: RAPPORT D'ORIENTATIONS BUDGÉTAIRES 2025",
    "emetteur: Département de l'Allier (84)",
    'date: 2025-02-06',
    'session: 2025-02-06 2025-02-06',
    'exercice: 2025',
    'etape: orientations budgétaires',
  ],
  'ceser-bfc-2025-avis-dm': [
    'titre: AVIS sur le compte administratif 2024 et la décision modificative n° 1 de 2025',
    'emetteur: CESER Bourgogne-Franche-Comté (27)',
    'date: 2025-06-24',
    'session: 2025-06-24 2025-06-24',
    'exercice: 2025',
    'etape: décision modificative',
  ],
  'metz-2025-budget': [
    'titre: Eurométropole de Metz : un budget 2025 de six cents millions d’euros environ, sans hausse d’impôt',
    'emetteur: Eurométropole de Metz (44)',
    'date: 2024-12-17',
    'session: 2024-12-16 2024-12-16',
    'exercice: 2025',
    'etape: budget primitif',
  ],
  'nievre-2025-commission-permanente': [
    'titre: EXTRAIT DU REGISTRE DES DÉLIBÉRATIONS DE LA COMMISSION PERMANENTE',
    'emetteur: Département de la Nièvre (27)',
    'date: 2025-06-23',
    'session: 2025-06-23 2025-06-23',
    'exercice: 2025',
  ],
  'normandie-2025-dossier-rentree': [
    'titre: RENTRÉE 2025 LYCÉES, APPRENTISSAGE, TRANSPORTS : LA NORMANDIE EN ORDRE DE MARCHE',
    'emetteur: Région Normandie (28)',
    'date: 2025-08-27',
  ],
  'nouvelle-aquitaine-2025-formation': [
    'titre: Formation professionnelle : 2 600 places supplémentaires dès 2026',
    'emetteur: Région Nouvelle-Aquitaine (75)',
    'date: 2025-10-14',
    'session: 2025-10-13 2025-10-13',
  ],
};

describe('the first page of whole documents', () => {
  test.each(Object.entries(EXPECTED))('%s', (name, expected) => {
    const source = readFileSync(new URL(`../../../fixtures/annotated/${name}.ann`, import.meta.url), 'utf8');
    expect(writtenFacts(factsOf(annotatedDocumentIn(source).text)).split('\n')).toEqual(expected);
  });

  test('the communiqué of June 2017', () => {
    const url = new URL('../../../fixtures/pays-de-la-loire-2017-06-session/source.txt', import.meta.url);
    const facts = factsOf(readFileSync(url, 'utf8'));
    expect(writtenFacts(facts).split('\n')).toEqual([
      'titre: UNE SITUATION FINANCIERE ASSAINIE ET DES PRIORITES D’ACTIONS RENFORCEES',
      'emetteur: Région Pays de la Loire (52)',
      'date: 2017-06',
      'session: 2017-06-22 2017-06-23',
      'exercice: 2017',
      'etape: budget supplémentaire',
    ]);
    expect(facts.issuer?.siret).toBe('23440003400026');
  });
});
