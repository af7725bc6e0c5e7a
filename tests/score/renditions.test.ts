import { describe, expect, it } from 'vitest';
import type { Row } from '../../functions/extract/model.ts';
import { readDocument } from '../../functions/read/read.ts';
import { annotatedDocumentIn } from './annotated.ts';
import type { Rows } from './measurement.ts';
import { tallyByValue } from './renditions/by-value.ts';
import { wordFile } from './renditions/docx.ts';
import { webPage } from './renditions/html.ts';
import { layoutOf } from './renditions/layout.ts';

const NONE: Rows = { budget: [], training: [], water: [], measures: [], indicators: [] };

const amount = (montant_eur: number, libelle = 'lycées'): Row => ({
  montant_eur,
  libelle,
  valeur_texte: `${montant_eur} €`,
});

const factsIn = (marked: string) => annotatedDocumentIn(marked).facts;

describe('scores by value', () => {
  const twice = factsIn('⟦b montant_eur=300|300 €⟧ puis ⟦b montant_eur=300|300 €⟧');

  it('give each row to one fact', () => {
    const { right, extra } = tallyByValue('budget', twice, { ...NONE, budget: [amount(300)] });
    expect([right, extra]).toEqual([1, 0]);
  });

  it('count a row of another value, or one too many', () => {
    const { right, extra } = tallyByValue('budget', twice, {
      ...NONE,
      budget: [300, 300, 300, 310].map((one) => amount(one)),
    });
    expect([right, extra]).toEqual([2, 2]);
  });

  it('leave out what is disputed', () => {
    const facts = factsIn('⟦b montant_eur=300 disputed=1|300 €⟧');
    const { annotated, extra } = tallyByValue('budget', facts, { ...NONE, budget: [amount(300)] });
    expect([annotated, extra]).toEqual([0, 0]);
  });

  it('tell units and milestones apart', () => {
    const facts = factsIn('⟦w valeur=12 unite=hectares|12 ha⟧ avant ⟦w nature=jalon echeance=2033|2033⟧');
    const row = { type_valeur: 'jalon', valeur: null, unite: null, valeur_texte: '2033', echeance: '2033' };
    const water: readonly Row[] = [{ valeur: 12, unite: 'kilometres', valeur_texte: '12 km' }, row];
    const { right, extra } = tallyByValue('water', facts, { ...NONE, water });
    expect([right, extra]).toEqual([1, 1]);
  });

  it('take a measure by half of its words', () => {
    const facts = factsIn('⟦m type=mesure|rénover deux internats à Vire⟧');
    const measures = [{ description: 'rénover deux internats' }, { description: 'ouvrir une école à Vire' }];
    const { right, extra } = tallyByValue('measures', facts, { ...NONE, measures });
    expect([right, extra]).toEqual([1, 1]);
  });
});

const DOCUMENT = annotatedDocumentIn(`LE BUDGET DU DÉPARTEMENT

Les crédits (hors dette)⟦x reason=note|1⟧ atteignent 12 M€ et finan-
cent trois actions :
- rénover deux internats ;
- ouvrir 60 places.

Crédits par politique (en M€)
Politique\tBP 2032\tBP 2033
Lycées\t12,5\t14,1
Routes\t3,0\t3,4

⟦x reason=note|1⟧ Hors reports de crédits.
`);

describe('renditions', () => {
  const readAs = async (bytes: Uint8Array): Promise<string> => (await readDocument(bytes, 'rendition')).source.text;
  const written = [
    'LE BUDGET DU DÉPARTEMENT',
    'Les crédits (hors dette)¹ atteignent 12 M€ et financent trois actions :',
    '• rénover deux internats ;',
    'Politique\tBP 2032\tBP 2033',
    'Routes\t3,0\t3,4',
    '¹ Hors reports de crédits.',
  ];

  it('as a web page are read without the site around them', async () => {
    const text = await readAs(webPage(layoutOf(DOCUMENT)));
    expect(text.split('\n')).toEqual(expect.arrayContaining(written));
    expect(text).not.toMatch(/987|Imprimer|Mentions/);
  });

  it('as a word file are read with their notes', async () => {
    const text = await readAs(wordFile(layoutOf(DOCUMENT)));
    expect(text.split('\n')).toEqual(expect.arrayContaining(written));
    expect(text).not.toMatch(/Page|Dossier de presse/);
  });

  it('have the marks of cells without a value in their columns', async () => {
    const document = annotatedDocumentIn(`Crédits par politique (en M€)
Politique   BP 2032   BP 2033   BP 2034
Lycées         12,5      14,1      15,0
Ports             –       2,2      n.d.
Routes          3,0       3,4       3,9
`);
    const text = await readAs(webPage(layoutOf(document)));
    expect(text.split('\n')).toEqual(expect.arrayContaining(['Lycées\t12,5\t14,1\t15,0', 'Ports\t–\t2,2\tn.d.']));
  });
});
