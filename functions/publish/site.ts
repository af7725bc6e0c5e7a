/** Who publishes, and where: the one place to change before publishing under a name and an address of one's own. */
export interface Site {
  readonly title: string;
  /** What the data are, in at least 100 characters: catalogs refuse less. */
  readonly description: string;
  /** Public address of the tree; ends with a slash. Identifiers in catalogs are made from it and must stay. */
  readonly baseUrl: string;
  readonly publisher: { readonly name: string; readonly uri: string };
  readonly contact: { readonly name: string; readonly email: string };
  /** What the data are about on the map. */
  readonly area: { readonly name: string; readonly uri: string; readonly wkt: string };
  readonly keywords: readonly string[];
}

/** The address stands for one's own: https://www.rfc-editor.org/rfc/rfc2606 keeps `.example` free for that. */
export const PLACEHOLDER_URL = 'https://chiffres-publics.example/';

export const SITE: Site = {
  title: 'Chiffres publics',
  description:
    'Montants budgétaires, décisions, formation, eau et autres indicateurs relevés dans les dossiers de presse et rapports des collectivités françaises, chacun relié à la phrase du document d’où il vient.',
  baseUrl: PLACEHOLDER_URL,
  publisher: { name: 'Chiffres publics', uri: `${PLACEHOLDER_URL}#editeur` },
  contact: { name: 'Chiffres publics', email: 'contact@chiffres-publics.example' },
  area: {
    name: 'France',
    uri: 'http://publications.europa.eu/resource/authority/country/FRA',
    wkt: 'POLYGON((-5.2 42.3,8.3 42.3,8.3 51.1,-5.2 51.1,-5.2 42.3))',
  },
  keywords: ['budget', 'collectivités', 'conseil régional', 'formation professionnelle', 'qualité de l’eau'],
};

/** Open licence of the French State; the same words everywhere it is named. */
export const LICENCE = {
  id: 'etalab-2.0',
  title: 'Licence Ouverte 2.0',
  url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  spdx: 'https://spdx.org/licenses/etalab-2.0.html',
  eu: 'http://publications.europa.eu/resource/authority/licence/ETALAB_2_0',
} as const;
