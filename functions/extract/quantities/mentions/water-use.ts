/** Volumes of water that a price is told for, and that nobody measured. */
import { mentionOf, type Reading, type Site } from '../reading.ts';

const BILLED =
  /(?:(?<!\p{L})factures?\s(?:\p{L}{3,12}\s){0,2}(?:de|pour)|(?:\sau\s|\/)m[³3]\s(?:\p{L}{3,4}\s)?pour|(?:prix|tarif|coût)s?\s[^.;:\d()]{0,24}(?:m[³3]\s)?\((?:sur\s(?:la\s)?)?(?:base|pour)(?:\sde)?)\s$/iu;

/** `calculé sur la base de | 120 m3`: so little that nobody speaks of what was sold. */
const ON_BASE = /sur\s(?:la|une)\sbase\sd(?:e|['’]une\s(?:consommation|facture)(?:\sannuelle)?\sde)\s$/iu;
const HUNDREDS = /^\d{2,3}(?!\d|[.,\s]\d)/u;
/** `le prix pour | 1 m3` */
const PER_UNIT = /(?<!\p{L})(?:prix|tarif|coût)s?\s(?:\p{L}{2,8}\s){0,2}(?:pour|de)\s$/iu;
const UNIT_OF_PRICE = /^1\s?m[³3](?!\p{L}|\d)/u;

/** The use that a price of water is told for: `une facture type de 120 m3`, `4,12 € au m³ pour 120 m³`, `Prix au m³ (base 120 m³) :`. */
export function billedAt(site: Site, start: number, end: number): Reading | null {
  const before = site.text.slice(Math.max(site.from, start - 45), start);
  const volume = site.text.slice(start, end);
  return BILLED.test(before) ||
    (HUNDREDS.test(volume) && ON_BASE.test(before)) ||
    (UNIT_OF_PRICE.test(volume) && PER_UNIT.test(before))
    ? mentionOf(site, start, end, 'qualificatif', 'consommation-type')
    : null;
}

/** `1,05 €/m3 jusqu'à | 150 m3`, `0,90 € HT/m³ entre | 151 et | 180 m³` */
const PRICED =
  /€(?:\s(?:HT|TTC))?\s?\/\s?m[³3]\s(?:\(\s?)?(?:jusqu['’]à|(?:au-?delà|plus|moins|à\spartir)\sde|(?:de|entre)(?:\s\d[\d \u00a0\u202f]{0,9}\s(?:à|et))?|[<>≤≥])\s$/iu;
/** Unit: characters. */
const PRICED_REACH = 50;
/** `Eau (0 à | 500 m³) ⇒ 2,24 €`, `Eau (> | 6 000 m³) : 1,12 €` */
const STEPPED =
  /\((?:de\s|entre\s|jusqu['’]à\s|(?:au-?delà|plus|moins)\sde\s|[<>≤≥]\s?)?(?:\d[\d \u00a0\u202f]{0,9}\s(?:à|et)\s)?$/iu;
const PRICE_BEHIND =
  /^(?:\s(?:à|et)\s\d[\d \u00a0\u202f]{0,9})?(?:\s?m[³3])?\)\s?(?:⇒|=>|→|[:=])\s?\d{1,3}[.,]\d{2,5}\s?€/u;
const UPPER_VOLUME = /^\s(?:à|et)\s\d[\d \u00a0\u202f]{0,9}\s?m[³3](?!\p{L})/u;
const VOLUME_END = /^\s?m[³3]/u;

/** How much water a price holds for. */
export function tariffStepAt(site: Site, start: number, end: number): Reading | null {
  const { text, from } = site;
  const behind = text.slice(end, end + PRICED_REACH);
  const isVolume = VOLUME_END.test(behind) || VOLUME_END.test(text.slice(end - 3, end)) || UPPER_VOLUME.test(behind);
  const before = text.slice(Math.max(from, start - PRICED_REACH), start);
  const isStep = (isVolume && PRICED.test(before)) || (STEPPED.test(before) && PRICE_BEHIND.test(behind));
  return isStep ? mentionOf(site, start, end, 'qualificatif', 'consommation-type') : null;
}
