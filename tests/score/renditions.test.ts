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

  const linesOf = async (marked: string): Promise<readonly string[]> =>
    (await readAs(webPage(layoutOf(annotatedDocumentIn(marked))))).split('\n');

  it('keep a table whole where rows of one cell part it, under its title', async () => {
    const lines = await linesOf(`Crédits par section (en M€)
Chapitre\tBP 2032\tBP 2033
Dépenses de fonctionnement
Lycées\t12,5\t14,1
Routes\t3,0\t3,4
Dépenses d'investissement
Lycées\t20,5\t21,0
Routes\t13,0\t13,8
`);
    const start = lines.indexOf('Crédits par section (en M€)');
    expect(lines.slice(start, start + 8).filter(Boolean)).toEqual([
      'Crédits par section (en M€)',
      'Chapitre\tBP 2032\tBP 2033',
      'Dépenses de fonctionnement',
      'Lycées\t12,5\t14,1',
      'Routes\t3,0\t3,4',
      "Dépenses d'investissement",
      'Lycées\t20,5\t21,0',
      'Routes\t13,0\t13,8',
    ]);
  });

  it('set side by side what stands so, and words in the last column', async () => {
    const sides = await linesOf(`Section de fonctionnement (BP 2032, en k€)
DÉPENSES                           RECETTES
Personnel        12 100            Impôts locaux       9 460
Intérêts            480            Dotations           3 380
`);
    expect(sides).toEqual(
      expect.arrayContaining(['Personnel\t12 100\tImpôts locaux\t9 460', 'Intérêts\t480\tDotations\t3 380']),
    );
    const objects = await linesOf(`Subventions aux clubs (exercice 2032)
Bénéficiaire            Montant     Rappel 2031     Objet
Club de voile           85 000      90 000          Centre nautique
Club de canoë           62 000      62 000          Haut niveau
`);
    expect(objects).toEqual(
      expect.arrayContaining([
        'Bénéficiaire\tMontant\tRappel 2031\tObjet',
        'Club de canoë\t62 000\t62 000\tHaut niveau',
      ]),
    );
  });

  it('keep the title of figures that are no table', async () => {
    const lines = await linesOf(`Où va l'argent ? (en M€)
Mobilités : 148,2
Eau : 88,4
Total : 236,6
`);
    expect(lines).toEqual(expect.arrayContaining(["Où va l'argent ? (en M€)", 'Mobilités : 148,2']));
  });
});
