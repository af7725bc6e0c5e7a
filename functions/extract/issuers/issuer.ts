export type IssuerKind = 'region' | 'department' | 'intercommunality' | 'city' | 'water-agency' | 'syndicate' | 'ceser';

/** A body that publishes documents. Codes and numbers are null where no public source confirms them. */
export interface Issuer {
  readonly kind: IssuerKind;
  /** Official name, as published in `collectivite_nom`. */
  readonly name: string;
  /** Name of the territory alone (`Pays de la Loire`). */
  readonly territory: string;
  /** Other ways in which the body or its territory is written. */
  readonly aliases: readonly string[];
  /** Code of the Code officiel géographique; the SIREN for an intercommunality. */
  readonly code: string | null;
  readonly regionCode: string | null;
  readonly siren: string | null;
  readonly siret: string | null;
  /** Keys of `sources` in issuers.json: where SIREN and SIRET were read. */
  readonly sources: readonly string[];
}

export interface IssuerFile {
  readonly sources: Readonly<Record<string, string>>;
  readonly issuers: readonly Issuer[];
}

/** Whether the key digit of a SIREN or SIRET holds (Luhn). */
export function keyHolds(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
