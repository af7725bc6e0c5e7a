import type { Issuer, IssuerFile, IssuerKind } from './issuer.ts';
import file from './issuers.json' with { type: 'json' };

const issuers = (file as IssuerFile).issuers;

export interface NamedIssuer {
  readonly name: string;
  readonly issuer: Issuer;
}

/** Names by their first word, the longest first. */
export type NameTable = ReadonlyMap<string, readonly NamedIssuer[]>;

export interface IssuerTables {
  /** Territories (`pays de la loire`) by the kind of body that is named before them. */
  readonly territories: Readonly<Record<'region' | 'department' | 'intercommunality' | 'water-agency', NameTable>>;
  /** Whole names of bodies that speak for themselves (`nantes metropole`). */
  readonly ownNames: NameTable;
  /** Territories and names without spaces, as in addresses of sites (`paysdelaloire`), by kind. */
  readonly labels: Readonly<Record<IssuerKind, ReadonlyMap<string, Issuer>>>;
  readonly paris: Issuer | null;
}

/** The tables of all issuers, with names folded by `fold`. */
export function issuerTables(fold: (name: string) => string): IssuerTables {
  const of = (kind: IssuerKind): readonly Issuer[] => issuers.filter((issuer) => issuer.kind === kind);
  // « Conseil départemental de Mayotte » : a region that is called a department
  const departments = issuers.filter(({ kind, name }) => kind === 'department' || name.startsWith('Département'));
  const namesOf = (issuer: Issuer): readonly string[] => [issuer.territory, ...issuer.aliases].map(fold);
  const table = (kind: IssuerKind): NameTable =>
    nameTable(
      (kind === 'department' ? departments : of(kind)).flatMap((issuer) =>
        // « Département de La Réunion » : the article is read with the word before it
        namesOf(issuer).flatMap((name) => [name, name.replace(/^l[ae] /, '')].map((one) => ({ name: one, issuer }))),
      ),
    );
  const labels = (kind: IssuerKind): ReadonlyMap<string, Issuer> =>
    new Map(
      of(kind).flatMap((issuer) => [...namesOf(issuer), fold(issuer.name)].map((name) => [squeezed(name), issuer])),
    );
  const regions = labels('region');
  return {
    territories: {
      region: table('region'),
      department: table('department'),
      intercommunality: table('intercommunality'),
      'water-agency': table('water-agency'),
    },
    ownNames: nameTable(
      of('intercommunality')
        .flatMap((issuer) =>
          [issuer.name, ...issuer.aliases, ...reversed(issuer)].map((name) => ({ name: fold(name), issuer })),
        )
        .filter(({ name }) => / /.test(name) && /metropole|agglo|communaute/.test(name)),
    ),
    labels: {
      region: regions,
      department: labels('department'),
      intercommunality: labels('intercommunality'),
      'water-agency': labels('water-agency'),
      syndicate: new Map(),
      city: labels('city'),
      ceser: new Map([...regions].map(([label, region]) => [label, councilOf(region)])),
    },
    paris: of('city')[0] ?? null,
  };
}

/** `Grand Poitiers Communauté urbaine`, of the `Communauté urbaine du Grand Poitiers`. */
const reversed = ({ name, territory }: Issuer): readonly string[] =>
  (/^Communauté (?:urbaine|d'agglomération)/.exec(name) ?? []).map((kind) => `${territory} ${kind}`);

/** The economic, social and environmental council beside a region; it has no number of its own. */
export const councilOf = ({ territory, regionCode }: Issuer): Issuer => ({
  kind: 'ceser',
  name: `CESER ${territory}`,
  territory,
  aliases: [],
  code: null,
  regionCode,
  siren: null,
  siret: null,
  sources: [],
});

const squeezed = (name: string): string => name.replaceAll(' ', '');

function nameTable(names: readonly NamedIssuer[]): NameTable {
  const table = new Map<string, NamedIssuer[]>();
  for (const named of names) {
    const first = named.name.split(' ', 1)[0] ?? '';
    table.set(first, [...(table.get(first) ?? []), named]);
  }
  for (const list of table.values()) list.sort((a, b) => b.name.length - a.name.length);
  return table;
}

/** The longest name of the table that stands at a place of a folded text. */
export function nameAt(table: NameTable, folded: string, at: number): NamedIssuer | null {
  const space = folded.slice(at, at + 30).search(/[ |]/);
  const first = space < 0 ? folded.slice(at, at + 30) : folded.slice(at, at + space);
  const found = table.get(first)?.find(({ name }) => folded.startsWith(name, at) && endsWord(folded, at + name.length));
  return found ?? null;
}

const endsWord = (folded: string, at: number): boolean =>
  at >= folded.length || folded[at] === ' ' || folded[at] === '|';
