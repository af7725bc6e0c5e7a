/** What is read of @etalab/decoupage-administratif (Code officiel géographique of INSEE, list of EPCI of the DGCL). */

export interface CogRegion {
  readonly code: string;
  readonly nom: string;
  readonly zone: string;
}

export interface CogDepartment extends CogRegion {
  readonly region: string;
  /** Article in front of the name, as INSEE counts them: 0 de, 1 d’, 2 du, 3 de la, 4 des, 5 de l’. */
  readonly typeLiaison: number;
}

export interface CogIntercommunality {
  /** SIREN. */
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly membres: readonly { readonly code: string }[];
}

export interface Cog {
  readonly regions: readonly CogRegion[];
  readonly departments: readonly CogDepartment[];
  readonly intercommunalities: readonly CogIntercommunality[];
}

export const COG_PACKAGE = '@etalab/decoupage-administratif';
export const COG_SOURCE = `${COG_PACKAGE} 6.0.0 (Licence Ouverte, INSEE and DGCL)`;

/** The lists of the package. Its own index reads them from the working directory, so they are loaded by path. */
export async function readCog(): Promise<Cog> {
  const [regions, departments, intercommunalities] = await Promise.all([
    list<CogRegion>('regions'),
    list<CogDepartment>('departements'),
    list<CogIntercommunality>('epci'),
  ]);
  return { regions, departments, intercommunalities };
}

async function list<T>(name: string): Promise<readonly T[]> {
  const path: string = `${COG_PACKAGE}/data/${name}.json`;
  const module: { readonly default: readonly T[] } = await import(path, { with: { type: 'json' } });
  return module.default;
}
