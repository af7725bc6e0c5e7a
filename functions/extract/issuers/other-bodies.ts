/** Bodies that the Code officiel géographique does not list, and names that it does not know. */

/** The six water agencies (decree 2007-980); none of their numbers is confirmed by a source that was read. */
export const WATER_AGENCIES = [
  { territory: 'Adour-Garonne', aliases: [] },
  { territory: 'Artois-Picardie', aliases: [] },
  { territory: 'Loire-Bretagne', aliases: [] },
  { territory: 'Rhin-Meuse', aliases: [] },
  { territory: 'Rhône-Méditerranée-Corse', aliases: ['Rhône-Méditerranée et Corse', 'Rhône Méditerranée', 'RMC'] },
  { territory: 'Seine-Normandie', aliases: [] },
] as const;

/** Regions until 2015, with the codes that they had. */
export const FORMER_REGIONS = [
  ['21', 'Champagne-Ardenne'],
  ['22', 'Picardie'],
  ['23', 'Haute-Normandie'],
  ['25', 'Basse-Normandie'],
  ['26', 'Bourgogne'],
  ['31', 'Nord-Pas-de-Calais'],
  ['41', 'Lorraine'],
  ['42', 'Alsace'],
  ['43', 'Franche-Comté'],
  ['54', 'Poitou-Charentes'],
  ['72', 'Aquitaine'],
  ['73', 'Midi-Pyrénées'],
  ['74', 'Limousin'],
  ['82', 'Rhône-Alpes'],
  ['83', 'Auvergne'],
  ['91', 'Languedoc-Roussillon'],
] as const;

/** By region code: bodies whose name is not « Région » and the territory. */
export const REGION_NAMES: Readonly<Record<string, string>> = {
  '02': 'Collectivité territoriale de Martinique',
  '03': 'Collectivité territoriale de Guyane',
  '04': 'Région Réunion',
  '06': 'Département de Mayotte',
  '94': 'Collectivité de Corse',
};

/** By region code: other names of the territory. */
export const REGION_ALIASES: Readonly<Record<string, readonly string[]>> = {
  '04': ['Réunion'],
  '11': ['IDF'],
  '24': ['Centre', 'CVL'],
  '27': ['BFC'],
  '32': ['HDF'],
  '52': ['PDL'],
  '76': ['Occitanie Pyrénées-Méditerranée', 'Languedoc-Roussillon-Midi-Pyrénées'],
  '84': ['AURA'],
  '93': ['Sud', "Sud Provence-Alpes-Côte d'Azur", 'PACA'],
};

/** By SIREN: a name that the body took after the one that the Code officiel géographique has. */
export const RENAMED: Readonly<Record<string, string>> = { '200039865': 'Eurométropole de Metz' };
