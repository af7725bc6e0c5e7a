import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { annotatedDocumentIn } from '../../score/annotated.ts';
import { checksIn } from './cases.ts';

const FIXTURES = new URL('../../../fixtures/', import.meta.url);

/** Slips that a careful reader finds in each document (fixtures/annotated/README.md); none where nothing is listed. */
const SLIPS: Readonly<Record<string, readonly RegExp[]>> = {
  'allier-2025-rob': [/Enfance \(ASE\).*10,0 %.*\+11,0 %/, /RSA.*49,8 M€.*49,6 M€/],
  'normandie-2025-dossier-rentree': [/27 600 apprentis.*26 700 apprentis/, /quatre internats.*trois/],
  'ceser-bfc-2025-avis-dm': [/36,8 M€ sur 1 912,4 M€.*1,92 %.*2,1 %/, /96 votants.*94/],
  'nievre-2025-commission-permanente': [
    /12 601,00 €.*12 501,00 €/,
    /15 370,00 € sur 31 460,00 €.*48,9 %.*50 %/,
    /54 845,00 €.*54 485,00 €/,
    /1 874 licenciés.*12 555,80 €/,
  ],
  'auvergne-rhone-alpes-2022-session-octobre': [
    /1 240 hectares.*1 420 hectares/,
    /De 71 650 à 82 400.*15 %.*17 %/,
    /De 18,5 M€ à 21,2 M€.*14,6 %.*12 %/,
    /12 030 k€.*12 300 k€/,
  ],
  'normandie-2026-bp-dossier': [/557,0 M€.*575,0 M€/, /De 26 400 à 23 600.*10,61 %.*8,6 %/, /six engagements.*cinq/],
  'region-iles-tamarin-2023-formation-eau': [
    /De 4 180 à 4 610.*10,3 %.*12 %/,
    /95,4 M€.*94,5 M€/,
    /sept engagements.*six/,
  ],
  'orne-2024-session-juin': [
    /1 148 enfants.*1 184 enfants/,
    /14 520 k€.*13 800 k€ \+ 450 k€ donne 14 250 k€/,
    /279 700 k€.*279 970 k€/,
  ],
  'metz-2025-budget': [/De 9,0 M€ à 8,1 M€.*10 %.*12 %/, /5,8 € à côté de 6,2 M€/],
  'agglo-sorgueval-2024-plan-climat': [/61 000 k€.*60 950 k€/],
  'cc-val-de-sarthelle-2025-note-budget': [/2 849 400.*2 894 400/],
  'region-coteaux-2018-session': [/neuf mesures.*huit/],
  'region-estuaire-2023-bilan-formation': [/31 480 entrées.*31 840 entrées/, /neuf objectifs.*huit/],
  'departement-serrane-2025-solidarites': [/sept actions.*six/, /Enfants confiés.*1 484.*1 448/],
  'metropole-lanvaur-2026-budget-citoyen': [/six engagements.*cinq/, /De 629 M€ à 612 .*2,7 %.*2,9 %/],
  'papi-gorre-2023-inondations-secheresse': [/71 sur 96.*74 %.*78 %/],
  'region-mornes-2023-pacte-competences': [/sept actions.*six/, /11 640 personnes.*11 460 entrées/],
  'region-cap-dargent-2022-rapport-activite': [/3 421 agents.*3 412 agents/, /six chantiers.*cinq/],
  'region-vals-de-loge-2019-session-octobre': [/huit mesures.*sept/, /26 840.*26 480 entrées/],
  'region-val-serein-2021-dm1-session': [/1 690 sur 2 840.*59,5 %.*58 %/],
  'region-pays-d-ouche-2019-strategie-eau': [/2 800 ha.*2 080 ha/, /De 118 à 109.*7,63 %.*8,6 %/],
  'region-haut-ponant-2023-bp-dossier': [/50,9 M€.*49,9 M€/],
  'region-bassin-dargens-2020-plan-relance': [/3 421 entreprises.*3 412 entreprises/, /176,0 M€.*167,0 M€/],
  'departement-haute-sioule-2022-cp-mars': [/six actions.*cinq/, /3 680 foyers.*3 860 foyers/],
  'region-grand-plateau-2016-session-printemps': [/sept mesures.*six/, /6 780 personnes.*6 870 entrées/],
  'region-sud-armor-2024-bilan-mandat': [/six priorités.*cinq/],
  'agence-eau-basse-marche-2025-communique': [/cinq appels à projets.*quatre/, /1 946 projets.*1 964 projets/],
  'ceser-monts-de-lune-2022-avis-budget': [/24 165 entrées.*24 615 entrées/, /sept préconisations.*six/],
  'region-cote-ventee-2023-rentree-dossier': [/huit nouveautés.*sept/],
  'metropole-deux-vallees-2019-note-synthese': [/1 624 agents.*1 642 agents/, /49 540 k€.*49 450 k€/],
  'region-haute-combe-2024-bp-web': [/24 030 entrées.*24 300 entrées/],
  'region-marches-de-lest-2018-formation-pacte': [/Entreprises rencontrées.*1 031.*1 013/],
  'formation-hauts-de-france-2022': [/71 846 entrées.*71 486/],
  'departement-haut-cernin-2020-rob': [/1 184 agents.*1 148 agents/, /De 10,4 M€ à 10,6 M€.*1,92 %.*2,9 %/],
  'region-bords-de-loue-2018-dm2-dossier': [/14 260 entrées.*14 620 entrées/, /huit mesures.*sept/],
  'syndicat-eaux-tarvenne-2024-rapport': [/sept fiches.*six/],
  'region-golfe-nord-2022-pacte-formation-web': [/24 680 entrées.*24 860 entrées/, /sept engagements.*six/],
  'crc-region-valmeuse-2021-observations': [/huit recommandations.*sept/],
  'region-iles-du-ponant-2020-questions-budget': [/9 240 places.*9 420 places/, /six engagements.*cinq/],
  'rpqs-vaulmont-2022': [/2,08 € à 2,20 €.*5,77 %.*5,4 %/],
  'region-plaine-et-caps-2021-cp-dossier': [/267 910 €.*276 910 €/, /124 trains.*142 trains/],
  'region-trois-rivieres-2024-chiffres-formation': [/28 640 entrées.*28 460/, /six engagements.*cinq/],
  'departement-val-dorgue-2026-budget-presse': [/34,5 M€ à 30,2 M€.*4,3 M€.*4,8 M€/],
  'syndicat-mixte-haute-orbelle-2022-projet-eau': [/7 sur 23.*30,4 %.*32 %/],
  'departement-loirac-2023-plan-eau-dossier': [/5 620 hectares.*5 260 ha/],
  'metropole-trois-ponts-2023-budget-mi-mandat': [/1 680 personnes.*1 860 personnes/, /sept engagements.*six/],
  'region-basse-ligne-2019-dm2-dossier': [/14 320 jeunes.*14 230 apprentis/],
  'region-franche-vallee-2021-apprentissage-bilan': [/14 780 personnes.*14 870 entrées/, /six engagements.*cinq/],
  'region-val-dourbie-2017-session-juin': [/sept mesures.*six/, /24 060 places.*24 600 places/],
  'region-haute-loire-et-marche-2024-bp2025-dossier': [/23,5 M€.*23,0 M€/],
  'collectivite-iles-du-levant-2022-pleniere-communique': [/huit engagements.*sept/, /2 460.*2 640 entrées/],
  'region-mont-darcay-2020-commission-permanente-web': [/cinq engagements.*quatre/],
  'region-pays-de-brenne-2018-session-mars': [/16 815.*16 185/, /De 89,8 % à 91,4 %.*1,6 point.*1,9 point/],
  'departement-vallons-du-nord-2024-budget-magazine': [
    /1 912 agents.*1 921 agents/,
    /702 000 €.*720 000 €/,
    /trois questions.*quatre/,
  ],
  'region-cote-des-sables-2021-deliberations-formation-eau': [
    /De 58,4 % à 61,2 %.*2,8 points.*3,2 points/,
    /370 208,80 €.*370 028,80 €/,
  ],
  'region-hauts-de-sevre-2026-rentree-plan-competences': [/74 500 élèves.*75 400 élèves/],
  'web-bourgogne-franche-comte-bp2025': [/30,9 M€ sur 159,0 M€.*19,4 %.*20 %/, /159,0 M€.*157,0 M€/],
  'agglo-pays-de-sermoise-2025-presentation-budget': [/cinq priorités.*quatre/],
  'departement-vallee-de-lauze-2022-plan-eau-presse': [/231 km.*213 km/],
  'region-haute-lienne-2021-deliberations-plan-competences': [
    /18 940 stagiaires.*18 490 stagiaires/,
    /total de 1 414 344 €.*1 441 344/,
  ],
  'region-monts-bleus-2023-guide-jeunes-formation': [/18 460 entrées.*18 640 entrées/, /six engagements.*cinq/],
  'region-terres-de-garance-2019-dossier-session': [/cinq actions.*quatre/],
  'region-val-de-mortagne-2024-communiques-cp': [/22 490 entrées.*22 940 demandeurs/],
  'region-grand-causse-2023-actualite-eau-formation': [/De 4,4 à 3,1 m³.*29,5 %.*25 %/],
  'region-pays-de-loreine-2018-budget-dossier': [/24 510 personnes.*24 150 entrées/, /six mesures.*cinq/],
  'region-val-de-meure-2016-session-dob': [
    /274,5 M€.*247,5 M€/,
    /1 188,8 M€.*1 215,8 M€/,
    /21 350, \+ 830 font 3,89 %.*4,9 %/,
    /dix mesures.*neuf/,
  ],
  'communaute-urbaine-haute-loue-2024-conseil': [
    /35 959 k€.*35 995 k€/,
    /430 195 k€.*430 159 k€/,
    /cinq engagements.*quatre/,
    /De 1 284 à 1 027.*20 %.*25 %/,
  ],
  'region-monts-de-brenne-2025-actu-web': [
    /« 14 836 ».*« 14 386 »/,
    /14 386.*14 836/,
    /De 11 020 à 11 460.*3,99 %.*5,2 %/,
    /six questions.*cinq/,
  ],
  'departement-plateau-dargence-2023-dossier-session': [
    /186 km.*168 km/,
    /De 9 655 à 9 140.*5,33 %.*6,3 %/,
    /70,0 M€.*69,0 M€/,
    /134,0 M€.*135,0 M€/,
  ],
  'region-terres-dalze-2021-strategie-competences-eau': [/neuf mesures.*huit/, /58,0 M€.*56,0 M€/],
  'departement-haute-vezouse-2025-session-budget': [/Entrées en formation 2024.*1 864.*1 846/, /13 engagements.*12/],
  'region-monts-dauzance-2022-formation-sanitaire-eau': [
    /Entrées 2021.*26 340.*23 640/,
    /six mesures.*cinq/,
    /24 M€ sur 96 M€.*25 %.*28 %/,
  ],
  'region-plaines-de-seille-2016-dossier-formation-orientation': [/27 550.*27 250/, /cinq engagements.*quatre/],
  'region-rives-de-lorne-2017-session-decembre': [
    /11 640 demandeurs.*11 460 demandeurs/,
    /De 12 450 à 13 080.*5,06 %.*6,1 %/,
    /27,4 M€.*26,4 M€/,
  ],
  'region-val-dargence-2024-dm-dossier': [/36,7 M€.*37,6 M€/, /sept mesures.*six/],
  'departement-monts-de-vaure-2023-dm2-presse': [/322,8 M€.*320,8 M€/, /De 41,3 M€ à 44,6 M€.*7,99 %.*9,8 %/],
  'region-aulne-et-marais-2025-bp-dossier': [
    /47,0 M€.*46,0 M€/,
    /1 224,0 M€.*1 225,0 M€/,
    /De 171,9 M€ à 162,5 M€.*5,47 %.*6,5 %/,
  ],
  'region-haute-brenne-2021-cper-dossier': [
    /798,9 M€.*799,9 M€/,
    /0,88 %.*1,0 %/,
    /1 460 km.*1 640 km/,
    /De 11 840 à 13 260.*12 %.*14 %/,
  ],
  'region-val-de-brisse-2020-session-octobre': [/47,1 M€.*41,7 millions/],
  'region-marches-du-sud-2019-session-juin': [/148,0 M€.*146,0 M€/, /14 mesures.*13/],
  'metropole-rives-de-vire-2024-budget-eau': [/202,0 M€.*201,0 M€/, /900,0 M€.*901,0 M€/, /12 engagements.*11/],
  'region-val-de-sauldre-2022-orientations-2023': [/1 151,5 M€.*4,31 %.*4,6 %/],
  'region-armorance-2021-eau-et-commission-permanente': [/8,27 M€.*8,72 M€/],
  'departement-vexin-et-bocage-2022-session-automne': [/11,0 M€.*10,0 M€/, /94,6 M€.*95,6 M€/, /12 actions.*11/],
  'region-haute-sarre-et-meuse-2018-session-juin': [/54 700 k€.*54 200 k€/],
  'region-deux-caps-2025-budget-primitif': [/24 381 apprentis.*24 318/],
  'region-rives-d-oure-2023-plan-formation': [/22 105 entrées.*22 150/, /187.*177/, /cinq chantiers.*quatre/],
  'region-pays-de-la-vire-et-du-drot-2023-bs-dossier': [/6 480 places.*6 840/, /44,0 M€.*43,0 M€/, /96,0 M€.*97,0 M€/],
  'region-terres-de-loyre-2024-conference-eau': [/2 530 ha.*2 350 ha/, /144,0 M€.*141,0 M€/, /666,0 M€.*669,0 M€/],
  'region-haut-quercy-et-plaine-2019-rentree': [/8 747.*8 477/],
  'region-val-de-seuldre-2017-budget-2018': [/91,9 %.*94 %/],
  'region-marches-du-ponant-2017-session-octobre': [/40 %.*45 %/, /sept mesures.*six/],
  // The places of care schools are left out of the total, as a note says; the meals are those of three years.
  'region-plaines-d-aure-2026-budget-web': [
    /443,1 M€.*441,3 M€/,
    /de 479,2 M€.*8,9 %/,
    /21 400.*27 040/,
    /six engagements.*cinq/,
  ],
  'region-littoral-et-bocages-2022-plans': [/0,300000 M€.*0,9 M€/, /1 520 k€.*1 250 k€/],
  'region-baie-et-plateaux-2018-session-juin': [
    /De 171 M€ à 142,5 M€.*16,7 %.*19 %/,
    /917,9 M€.*919,7 M€/,
    /12 mesures.*11/,
  ],
  'region-collines-de-garn-2025-bp-dossier': [
    /292,9 M€.*299,2 M€/,
    /De 41,3 M€ à 38,7 M€.*6,3 %.*8,3 %/,
    /12 mesures.*11/,
  ],
  'region-trois-fleuves-2023-competences-eau-bilan': [
    /46 602 entrées.*46 062 entrées/,
    /46 062 entrées.*5 lignes.*46 602/,
    /6 150 à 8 364.*36,0 %.*38,0 %/,
  ],
  'region-aubrelle-2026-dossier-session-bp': [/560,8 M€.*550,8 M€/],
  'departement-sauldanne-2025-article-budget': [/86,2 M€.*84,7 M€/, /cinq engagements.*quatre/],
  // The total of entries is a slip of digits: its growth is wrong, too.
  'region-monts-et-vaulaine-2023-bilan-formation-eau': [/12 367.*12 637/, /de 11 830 à 12 367.*4,54 %.*6,8 %/],
  'metropole-brevalle-2026-compte-rendu': [/41 votants.*40/, /sept actions.*six/, /86 556,15 €.*85 556,15 €/],
  'dep-roche-et-landes-2024-web': [/728 €.*782 €/],
};

const openFindings = (text: string): readonly string[] =>
  checksIn(text)
    .filter(({ verdict }) => verdict === 'ecart' || verdict === 'a_verifier')
    .map(({ constat }) => constat.replaceAll('\u00a0', ' '));

/** Each slip is found, and nothing else is. */
function expectOnly(findings: readonly string[], slips: readonly RegExp[]): void {
  for (const slip of slips) expect(findings).toContainEqual(expect.stringMatching(slip));
  expect(findings.filter((finding) => !slips.some((slip) => slip.test(finding)))).toEqual([]);
}

describe('the annotated documents: their slips, and nothing else', () => {
  const names = readdirSync(new URL('annotated/', FIXTURES)).filter((name) => name.endsWith('.ann'));
  for (const name of names) {
    test(name, () => {
      const { text } = annotatedDocumentIn(readFileSync(new URL(`annotated/${name}`, FIXTURES), 'utf8'));
      expectOnly(openFindings(text), SLIPS[name.replace(/\.ann$/, '')] ?? []);
    });
  }
});

test('the press kit of June 2017: its conflicts, and nothing else', () => {
  const text = readFileSync(new URL('pays-de-la-loire-2017-06-session/source.txt', FIXTURES), 'utf8');
  expectOnly(openFindings(text), [
    /2 915 inscriptions.*2 195 formations/,
    /De 291 ?M€ à 220 ?M€.*24,4 %.*25 ?%/,
    /5 millions d’euros par an.*5 M€ pour toute la période/,
    /29 PRI.*24/,
    /neuf filières.*sept/,
    /1,7 M€ sur 2 M€.*85 %.*80 %/,
    /huit axes.*sept/,
    /pages 28 et 29.*page 21/,
  ]);
});
