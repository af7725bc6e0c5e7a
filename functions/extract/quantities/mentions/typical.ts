import { mentionOf, type Reading, type Site } from '../reading.ts';

/** `une commune de 3 500 | habitants et plus` */
const ONE_TOWN = /(?:communes?|villes?|collectivités?|EPCI|groupements?)\sde\s$/iu;
const AND_MORE = /\s{1,3}(?:habitants|hab\.?)\s(?:et|ou)\s(?:plus|moins)(?!\p{L}|\s(?:de|d['’]))/uy;
/** `un foyer de 4 | personnes`: the household that a price is told for. */
const HOUSEHOLD = /(?<!\p{L})(?:foyers?|ménages?|familles?)\s(?:type\s)?de\s$/iu;
const PERSONS = /\s{1,3}personnes(?!\p{L})/uy;
/** `un bac de 180 | litres` */
const CONTAINER = /(?<!\p{L})(?:bacs?|conteneurs?|sacs?|poubelles?)\s(?:individuels?\s|roulants?\s|gris\s)?de\s$/iu;
const LITRES = /\s{1,3}(?:litres|l)(?!\p{L})/uy;

/** `un bac de 180 litres (18 | levées)` */
const EMPTIED = /(?:litres|l)\s?\((?:soit\s|pour\s)?$/iu;
const TIMES = /\s{1,3}(?:levées|collectes|ramassages)(?!\p{L})/uy;

/** `0,60 €/m3 (soit | 1000 litres)` */
const CUBIC_METRE = /(?:m[³3]|mètre\scube)\s?\((?:soit\s|=\s?|ou\s)?$/iu;

/** `700 € si la famille a | trois enfants` */
const HAVING_CHILDREN =
  /(?<!\p{L})(?:s['’](?:ils?|elles?)|(?:si|quand|lorsque)\s[^.;:,\d]{2,24}|lorsqu['’](?:ils?|elles?))\s(?:a|ont|avez|compte|comptent)\s(?:plus\sde\s|au\smoins\s)?$/iu;
const CHILDREN = /\s{1,3}(?:enfants|personnes\sà\scharge)(?!\p{L})/uy;
/** Unit: characters. */
const TYPICAL_REACH = 60;

const TYPICAL = [
  { of: ONE_TOWN, noun: AND_MORE, rule: 'strate' },
  { of: HOUSEHOLD, noun: PERSONS, rule: 'foyer-type' },
  { of: CONTAINER, noun: LITRES, rule: 'consommation-type' },
  { of: EMPTIED, noun: TIMES, rule: 'consommation-type' },
  { of: HAVING_CHILDREN, noun: CHILDREN, rule: 'foyer-type' },
  { of: CUBIC_METRE, noun: LITRES, rule: 'conversion' },
];

/** `| 1 tonne de refus = 312,40 €`, at the start of a line: what a price is told for. */
const PRICED_ONE = /^1\s\p{L}[^=\n\d€]{2,60}=\s?\d[\d ,.\u00a0\u202f]{0,12}(?:€|euros?)(?!\p{L})/u;
const LINE_OPENS = /(?:^|\n)[^\p{L}\d\n]{0,4}$/u;
/** Unit: characters. */
const PRICED_REACH = 90;

const isPricedOne = (text: string, start: number, end: number): boolean =>
  end - start === 1 &&
  text.charAt(start) === '1' &&
  PRICED_ONE.test(text.slice(start, start + PRICED_REACH)) &&
  LINE_OPENS.test(text.slice(Math.max(0, start - 5), start));

/** The size of a town, a household or a bin that something is told of. */
export function typicalAt(site: Site, start: number, end: number): Reading | null {
  const { text, from } = site;
  if (isPricedOne(text, start, end)) return mentionOf(site, start, end, 'qualificatif', 'prix-de-l-unite');
  const found = TYPICAL.find(({ noun, of }) => {
    noun.lastIndex = end;
    return (
      noun.test(text) &&
      !(noun === PERSONS && end - start > 1) &&
      of.test(text.slice(Math.max(from, start - TYPICAL_REACH), start))
    );
  });
  return found === undefined ? null : mentionOf(site, start, end, 'qualificatif', found.rule);
}
