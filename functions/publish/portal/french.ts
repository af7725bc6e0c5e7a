import type { Cell, Unit } from '../../extract/model.ts';
import { type Html, html } from './html.ts';

/** Between groups of three digits and in front of a unit. The narrow U+202F is missing from common fonts. */
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

/** `1814000000` is `1 814 000 000`, `-4.8` is `−4,8`. Every digit of the value is written, none is rounded. */
export function formattedNumber(value: number): string {
  const digits = plainDigits(Math.abs(value));
  const point = digits.indexOf('.');
  const whole = point < 0 ? digits : digits.slice(0, point);
  return (value < 0 ? MINUS : '') + inThousands(whole) + (point < 0 ? '' : `,${digits.slice(point + 1)}`);
}

/** `1814000` is `1 814 000`. */
function inThousands(digits: string): string {
  let end = digits.length - 3;
  let grouped = digits.slice(Math.max(0, end));
  for (; end > 0; end -= 3) grouped = digits.slice(Math.max(0, end - 3), end) + NO_BREAK + grouped;
  return grouped;
}

function plainDigits(value: number): string {
  const digits = String(value);
  if (!digits.includes('e')) return digits;
  return value >= 1 ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}

/** Singular and plural of the units; one form where French has one. */
const UNIT_WORDS: Readonly<Record<Unit, readonly [string, string]>> = {
  nombre: ['', ''],
  pourcent: ['%', '%'],
  points: ['point', 'points'],
  facteur: ['fois', 'fois'],
  heures: ['heure', 'heures'],
  jours: ['jour', 'jours'],
  semaines: ['semaine', 'semaines'],
  mois: ['mois', 'mois'],
  annees: ['an', 'ans'],
  euros: ['€', '€'],
  metres: ['m', 'm'],
  kilometres: ['km', 'km'],
  m2: ['m²', 'm²'],
  hectares: ['ha', 'ha'],
  km2: ['km²', 'km²'],
  m3: ['m³', 'm³'],
  m3_par_s: ['m³/s', 'm³/s'],
  mg_par_l: ['mg/l', 'mg/l'],
  ug_par_l: ['µg/l', 'µg/l'],
};

/** `56600000` euros is `56 600 000 €`, `7458.5` euros is `7 458,50 €`, `1` jours is `1 jour`. */
export function formattedQuantity(value: number, unit: string | null): string {
  const words = UNIT_WORDS[unit as Unit] ?? [unit ?? '', unit ?? ''];
  const word = Math.abs(value) < 2 ? words[0] : words[1];
  const digits = unit === 'euros' ? withCents(formattedNumber(value)) : formattedNumber(value);
  return word === '' ? digits : `${digits}${NO_BREAK}${word}`;
}

/** Cents are two digits. */
const withCents = (digits: string): string => (/,\d$/.test(digits) ? `${digits}0` : digits);

/** Words in front of a value that the document does not give as exact. */
const PRECISION_WORDS: Readonly<Record<string, string>> = {
  environ: 'environ ',
  plus_de: 'plus de ',
  moins_de: 'moins de ',
  borne_basse: 'à partir de ',
  borne_haute: 'jusqu’à ',
};

/** The value with its machine form: `<data value="56600000">56 600 000 €</data>`. */
export function quantity(value: number, unit: string | null, precision: Cell = null): Html {
  const words = PRECISION_WORDS[String(precision)] ?? '';
  return html`<data value="${value}">${words}${formattedQuantity(value, unit)}</data>`;
}

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** A partial ISO date in words: `2017`, `juin 2017`, `22 juin 2017`, `1er juin 2017`. Anything else as it is. */
export function dateWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso) ?? [];
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (year === undefined || (month !== undefined && name === undefined)) return iso;
  if (name === undefined) return year;
  if (day === undefined) return `${name} ${year}`;
  return `${day === '01' ? '1er' : Number(day)} ${name} ${year}`;
}

/** A partial ISO date with its machine form; the ordinal of a first day is raised. */
export function date(iso: string): Html {
  const words = dateWords(iso);
  const rest = /^1er (.*)$/.exec(words)?.[1];
  return rest === undefined
    ? html`<time datetime="${iso}">${words}</time>`
    : html`<time datetime="${iso}">1<sup>er</sup> ${rest}</time>`;
}

/** An instant (`2017-06-22T08:05:00Z`) in words, in universal time, which is said. */
export function instant(iso: string): Html {
  const [, hours, minutes] = /T(\d\d):(\d\d)/.exec(iso) ?? [];
  const clock = hours === undefined ? '' : ` à ${Number(hours)}${NO_BREAK}h${NO_BREAK}${minutes} (temps universel)`;
  const [, rest] = /^1er (.*)$/.exec(dateWords(iso)) ?? [];
  return html`<time datetime="${iso}">${rest === undefined ? dateWords(iso) : html`1<sup>er</sup> ${rest}`}${clock}</time>`;
}

/** `1 ligne`, `1 234 lignes`. French counts one and a half as singular; nought too. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${formattedNumber(count)}${NO_BREAK}${count < 2 ? singular : plural}`;
}

/** A file size: `812 octets`, `45,3 ko`, `1,2 Mo` (steps of 1,000). */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return counted(bytes, 'octet');
  const [size, unit] = bytes < 999_950 ? [bytes / 1000, 'ko'] : [bytes / 1_000_000, 'Mo'];
  return `${formattedNumber(Math.round(size * 10) / 10)}${NO_BREAK}${unit}`;
}

/** First letter in upper case. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
