/** The public or the people of a trade that a training figure is limited to, by the names they have. */
import type { FactSite } from '../site.ts';

/** Publics that a training is for, by the names that the law gives them. */
const PUBLICS =
  "(?:bénéficiaires|allocataires)\\sdu\\s(?:RSA|revenu\\sde\\ssolidarité\\sactive)|travailleurs\\shandicapés|demandeurs\\sd['’]emploi\\shandicapés|" +
  'personnes\\s(?:handicapées|en\\ssituation\\sde\\shandicap|détenues|sous\\smain\\sde\\sjustice)|réfugiés';
/** People who are learning a trade or are to learn more of it. */
const TRADESPEOPLE =
  '(?:agriculteurs|éleveurs|viticulteurs|exploitants\\sagricoles|maraîchers|paysagistes|pêcheurs|conducteurs|chauffeurs|soudeurs|' +
  'chaudronniers|couvreurs|maçons|charpentiers|menuisiers|électriciens|plombiers|cuisiniers|boulangers|coiffeurs|fontainiers|' +
  'ambulanciers|auxiliaires\\sde\\s(?:vie|puériculture)|travailleurs\\ssociaux|assistants\\sfamiliaux|techniciens\\sde\\srivière)';
const COUNTED = new RegExp(`^\\s(?:(?:des|de|futurs|nouveaux|jeunes)\\s)?(${PUBLICS}|${TRADESPEOPLE})(?!\\p{L})`, 'iu');
const OPENS_WITH_PUBLIC = new RegExp(`^(${PUBLICS})(?!\\p{L})`, 'iu');
/** Unit: characters. */
const LONGEST_PUBLIC = 60;

/** `| 850 bénéficiaires du RSA en formation`, `former | 320 conducteurs de car` */
export const publicCounted = ({ passages: { text }, placed: { quantity } }: FactSite): string | null =>
  COUNTED.exec(text.slice(quantity.end, quantity.end + LONGEST_PUBLIC))?.[1] ?? null;

/** `Travailleurs handicapés | 312 | 340` */
export const publicOpening = (label: string): string | null => OPENS_WITH_PUBLIC.exec(label)?.[1] ?? null;

const RESERVED = new RegExp(
  `^\\s(?:places|entrées|parcours|formations|sessions|stages|modules)(?:\\s[^.,;:()\\d]{0,60}?)?\\s(?:aux|pour\\s(?:les|des))\\s(${PUBLICS})(?!\\p{L})`,
  'iu',
);
/** Unit: characters. */
const LONGEST_RESERVED = 140;

/** `| 640 places de formation par an réservées aux allocataires du RSA`; not `| 640 places, dont 40 % aux réfugiés` */
export const publicServed = ({ passages: { text }, placed: { quantity } }: FactSite): string | null =>
  RESERVED.exec(text.slice(quantity.end, quantity.end + LONGEST_RESERVED))?.[1] ?? null;
