import { describe, expect, test } from 'vitest';
import { readCog } from '../../../functions/extract/issuers/cog.ts';
import { issuersFrom } from '../../../functions/extract/issuers/from-cog.ts';
import { type Issuer, type IssuerFile, keyHolds } from '../../../functions/extract/issuers/issuer.ts';
import file from '../../../functions/extract/issuers/issuers.json' with { type: 'json' };

const { issuers, sources } = file as IssuerFile;
const ofKind = (kind: Issuer['kind']): readonly Issuer[] => issuers.filter((issuer) => issuer.kind === kind);
const named = (name: string): Issuer | undefined => issuers.find((issuer) => issuer.name === name);

describe('key digits', () => {
  test.each(['732829320', '73282932000074', '234400034'])('%s holds', (digits) => expect(keyHolds(digits)).toBe(true));
  test.each(['732829321', '73282932000047', '243400034'])('%s does not', (digits) =>
    expect(keyHolds(digits)).toBe(false),
  );
});

describe('the data file of issuers', () => {
  test('is what `npm run issuers` makes of the package', async () => {
    expect(file).toEqual(issuersFrom(await readCog()));
  });

  test('has every region and every department with a council', () => {
    const today = ofKind('region').filter(({ siren }) => siren !== null);
    expect(today).toHaveLength(18);
    expect(ofKind('department').filter(({ code }) => code !== '6AE')).toHaveLength(95);
    expect(named("Département de l'Ain")).toMatchObject({ code: '01', regionCode: '84', siren: '220100010' });
    expect(named("Département d'Ille-et-Vilaine")).toMatchObject({ code: '35', regionCode: '53' });
    expect(named('Collectivité de Corse')).toMatchObject({ code: '94', regionCode: '94' });
    expect(named('Nantes Métropole')).toMatchObject({ regionCode: '52', siren: '244400404', siret: null });
  });

  test('names each body once', () => {
    const names = issuers.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('every number has nine or fourteen digits, keys that hold, and a source that is named', () => {
    const numbered = issuers.filter(({ siren, siret }) => siren !== null || siret !== null);
    expect(numbered.length).toBeGreaterThan(370);
    const isSound = ({ siren, siret, sources: keys }: Issuer): boolean =>
      siren !== null &&
      /^\d{9}$/.test(siren) &&
      keyHolds(siren) &&
      (siret === null || (/^\d{14}$/.test(siret) && siret.startsWith(siren) && keyHolds(siret))) &&
      keys.length > 0 &&
      keys.every((key) => key in sources);
    expect(numbered.filter((issuer) => !isSound(issuer))).toEqual([]);
  });

  test('no number without a source: the water agencies and the former regions have none', () => {
    for (const { siren, siret, sources: keys } of issuers.filter(({ sources: keys }) => keys.length === 0))
      expect({ siren, siret, keys }).toEqual({ siren: null, siret: null, keys: [] });
    expect(ofKind('water-agency').filter(({ siren }) => siren !== null)).toEqual([]);
  });
});
