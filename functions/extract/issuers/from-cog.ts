import { COG_SOURCE, type Cog, type CogDepartment, type CogIntercommunality, type CogRegion } from './cog.ts';
import { type Issuer, type IssuerFile, keyHolds } from './issuer.ts';
import { FORMER_REGIONS, REGION_ALIASES, REGION_NAMES, RENAMED, WATER_AGENCIES } from './other-bodies.ts';
import { DEPARTMENT_NUMBERS, NUMBER_SOURCES, REGION_NUMBERS, type RegisteredNumbers } from './registered-numbers.ts';

const ARTICLES = ['de ', "d'", 'du ', 'de la ', 'des ', "de l'"];
/** Departments whose powers another body has: Corse, Martinique, Guyane, Mayotte as a region. */
const WITHOUT_COUNCIL = new Set(['2A', '2B', '972', '973', '976']);
/** Types of the package: metropolises, the metropolis of Lyon, urban and agglomeration communities. */
const TYPES = new Map([
  ['METRO', ''],
  ['MET69', ''],
  ['CU', 'Communauté urbaine '],
  ['CA', "Communauté d'agglomération "],
]);
/** A name that says by itself what the body is. */
const SPEAKS_FOR_ITSELF = /m[ée]tropole|agglo|communauté/i;

/** Every issuer of the data file: regions, departments, intercommunalities, then the bodies of other-bodies.ts. */
export function issuersFrom(cog: Cog): IssuerFile {
  const regionOf = new Map(cog.departments.map(({ code, region }) => [code, region]));
  return {
    sources: { cog: COG_SOURCE, ...NUMBER_SOURCES },
    issuers: [
      ...cog.regions.filter(({ zone }) => zone !== 'com').map(region),
      ...FORMER_REGIONS.map(([code, nom]) => body('region', `Région ${nom}`, nom, { code, regionCode: code })),
      ...cog.departments.filter(({ zone, code }) => zone !== 'com' && !WITHOUT_COUNCIL.has(code)).map(department),
      body('department', "Collectivité européenne d'Alsace", 'Alsace', { code: '6AE', regionCode: '44' }),
      ...cog.intercommunalities.filter(({ type }) => TYPES.has(type)).map((each) => intercommunality(each, regionOf)),
      ...WATER_AGENCIES.map(({ territory, aliases }) =>
        body('water-agency', `Agence de l'eau ${territory}`, territory, { aliases }),
      ),
    ],
  };
}

function region({ code, nom }: CogRegion): Issuer {
  const name = REGION_NAMES[code] ?? `Région ${folded(nom)}`;
  return body('region', name, folded(nom), { code, regionCode: code, aliases: REGION_ALIASES[code] ?? [] });
}

function department({ code, nom, region: regionCode, typeLiaison }: CogDepartment): Issuer {
  const territory = folded(nom);
  if (code === '75') return body('city', 'Ville de Paris', territory, { code, regionCode });
  // « Département de Tarn-et-Garonne » : a name of two rivers takes no article
  const link = territory.includes('-et-') && ARTICLES[typeLiaison] === 'du ' ? 'de ' : ARTICLES[typeLiaison];
  return body('department', `Département ${link}${territory}`, territory, { code, regionCode });
}

function intercommunality(each: CogIntercommunality, regionOf: ReadonlyMap<string, string>): Issuer {
  const own = folded(each.nom.replace(/^C[AU] /, '').replace(/ ?\([^)]*\)|''|"/g, ''));
  const isOwnName = SPEAKS_FOR_ITSELF.test(own) && !/^(?:d[eu]s? |d')/.test(own);
  const name = RENAMED[each.code] ?? (isOwnName ? own : `${TYPES.get(each.type)}${own}`);
  const member = each.membres[0]?.code ?? '';
  return body('intercommunality', name, own.replace(/^(?:de la |de l'|du |des |de |d')/, ''), {
    code: each.code,
    regionCode: regionOf.get(member.slice(0, 2)) ?? regionOf.get(member.slice(0, 3)) ?? null,
    siren: each.code,
    sources: ['cog'],
    aliases: RENAMED[each.code] === undefined ? [] : [own],
  });
}

function body(kind: Issuer['kind'], name: string, territory: string, more: Partial<Issuer>): Issuer {
  const none = { aliases: [], code: null, regionCode: null, siren: null, siret: null, sources: [] };
  return { kind, name, territory, ...none, ...numbersOf(kind, more.code ?? null), ...more };
}

function numbersOf(kind: Issuer['kind'], code: string | null): Partial<Issuer> {
  const list = kind === 'region' ? REGION_NUMBERS : kind === 'intercommunality' ? [] : DEPARTMENT_NUMBERS;
  const found = code === null ? undefined : list.find((each) => each.code === code);
  if (found === undefined || !isConfirmed(found)) return {};
  return { siren: found.siret.slice(0, 9), siret: found.siret, sources: sourcesOf(found) };
}

const isConfirmed = ({ siret, siren }: RegisteredNumbers): boolean =>
  keyHolds(siret) && keyHolds(siret.slice(0, 9)) && (siren === null || siren === siret.slice(0, 9));

const sourcesOf = ({ siren, portal }: RegisteredNumbers): readonly string[] => [
  'dora',
  ...(siren === null ? [] : ['rouages']),
  ...(portal === null ? [] : [portal]),
];

const folded = (name: string): string => name.replace(/\s+/g, ' ').trim();
