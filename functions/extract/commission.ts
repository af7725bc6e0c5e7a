import type { Structure } from './model.ts';

/** A thematic commission of an assembly, as the document's heading gives it. */
export interface Commission {
  /** Null where the heading has a name only. */
  readonly number: number | null;
  /** Null where the heading has a number only. */
  readonly name: string | null;
}

const NONE: Commission = { number: null, name: null };

const ORDINALS = ['première', 'deuxième', 'troisième', 'quatrième', 'cinquième', 'sixième', 'septième', 'huitième', 'neuvième']; // biome-ignore format: a list of words
const ORDINAL = `${ORDINALS.join('|')}|seconde`;
/** `3 - Commission Éducation et Lycées`, `Commission n° 3 : Emploi`, `1re commission – Finances`, `COMMISSION « FINANCES »` */
const HEADING = new RegExp(
  String.raw`^(?:(\d{1,2}) ?(?:[-–—.:)/°]|[èe]?re|er|d?e|[èe]me)? ?|(${ORDINAL}) )?commission(?: ?(?:n ?[°ºo] ?)?(\d{1,2})(?!\d))?(?: ?[:|·•/–—-] ?| (?=[\p{L}«]))(.*)$`,
  'iu',
);
/** `5. LES VOTES DE LA | COMMISSION N° 3 – EMPLOI`, `Également adoptés : les rapports de la | commission n° 5 – Eau`: a title of what one with a number decided. */
const ACTS_OF = new RegExp(
  String.raw`^(?:\d{1,2}[.)] ?)?(?:[\p{L}’' ]{2,40} ?: ?)?(?:les |nos )?(?:votes?|rapports?|décisions|délibérations|dossiers) (?:\p{L}+s )?(?:de|par) la (?=commission n ?[°ºo] ?\d|(?:${ORDINAL}|\d{1,2}(?:re|e|[èe]me)) commission)`,
  'iu',
);
/** A cheap look before the exact ones. */
const mayName = (title: string): boolean => title.includes('ommission') || title.includes('OMMISSION');
/** `Commission | des | finances`, but not `Commission des lycées et de la formation`; `Commission Culture et sport | (président : Jean Dupont)` */
const AROUND_NAME =
  /^(?:de la |de l['’]|des |du )(?!.* et (?:de |d['’]|des |du ))|\s*\((?:(?:vice-)?présidente?|rapporteure?|présidée?)(?!\p{L})[^()]{0,80}\)$/giu;
/** `Première commission | réunie le 3 mars`: no name. */
const TOLD = /^(?!d[eu]s? |d['’])\p{Ll}/u;
const QUOTED = /^« ?([^«»]*[^«» ]) ?»$/u;
/** Bodies that are called a commission and are none of the assembly's themes. */
const OTHER =
  /^(?:permanente|europ[ée]en|locale|nationale|départementale|interdépartementale|régionale|consultative|mixte|ad hoc|par commission|d['’](?:appel|enquête|ouverture|évaluation|attribution)|de (?:sélection|contrôle|suivi|surendettement)|des? (?:régions|finances locales))/i;

/** The commission under whose heading a block stands; both null for none. */
export function commissionAt(structure: Structure, blockIndex: number): Commission {
  const path = structure.blocks[blockIndex]?.path ?? [];
  for (const heading of path.toReversed()) {
    const found = commissionIn(heading.title);
    if (found !== null) return found;
  }
  return NONE;
}

/** The commission that a heading names; null for none. */
export function commissionIn(title: string): Commission | null {
  if (!mayName(title)) return null;
  const found = HEADING.exec(title.replace(ACTS_OF, ''));
  if (found === null) return null;
  const words = (found[4] ?? '').trim();
  const number = found[1] ?? found[3] ?? ordinalOf(found[2]);
  if (OTHER.test(words) || (number === undefined && words === '')) return null;
  const isTold = found[2] !== undefined && TOLD.test(words);
  const name = isTold ? '' : words.replace(AROUND_NAME, '').replace(QUOTED, '$1');
  return { number: number === undefined ? null : Number(number), name: name === '' ? null : name };
}

function ordinalOf(word: string | undefined): number | undefined {
  const place = ORDINALS.indexOf(word?.toLowerCase().replace('seconde', 'deuxième') ?? '');
  return place < 0 ? undefined : place + 1;
}
