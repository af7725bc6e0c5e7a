import type { Quantity, Span } from '../model.ts';
import { type DateMention, datesIn, isoOf } from './calendar.ts';
import { foldedWords } from './fold.ts';
import { type Layout, lineAround } from './layout.ts';
import { GENRE } from './masthead-lines.ts';

export interface FoundDate {
  readonly iso: string;
  readonly rule:
    | 'publie-le'
    | 'ligne-de-date'
    | 'evenement'
    | 'seance'
    | 'titre'
    | 'signature'
    | 'adoption'
    | 'mis-a-jour';
  readonly span: Span | null;
}

/** A line with a date is at most so long. Unit: characters. */
const DATE_LINE = 140;
const WEEKDAY = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';

/** `Publié le`, `Mis en ligne le`, at the start of a line or of a part of it; not `Convocation du 3 mai, publiée le`. */
const PART = '(?:^|[|•·–—>]) {0,3}';
const PUBLISHED = new RegExp(
  `${PART}(?:publiée?|(?:mise? )?en ligne|postée?|parue?|date(?: de (?:publication|parution|mise en ligne))?)(?: (?:depuis )?le)? ?:? ?(?:${WEEKDAY} )?$`,
  'iu',
);
const UPDATED = new RegExp(`${PART}(?:mise? à jour|actualisée?|modifiée?)(?: le)? ?:? ?$`, 'iu');
/** The last part before the date: nothing, `le`, `jeudi`, `Nantes le`. */
const LAST_PART = new RegExp(`^ ?((?:[a-z]+ ){0,4}?)(?:le )?(?:${WEEKDAY} )?$`);
const PLACE = /^ ?(?:fait )?(?:a )?[a-z]+(?: [a-z]+){0,4} ?$/;
/** What happened at the date is no place: `Adopté le 20 juin`. */
const NO_PLACE =
  /(?:^| )(?:adoptee?|votee?|approuvee?|signee?|modifiee?|validee?|arretee?|recue?|envoyee?|transmise?|affichee?|affichage|transmission|reception|prefecture|saisie?|reunie?s?|avant|apres|depuis|des|jusqu|au|aux|du|loi|decret|deliberation|prochaine?|cloture|ouverture|inscriptions?|rendez|vu|convocation|convoquee?s?|embargo|limite)(?: |$)/;
const TIME = /^[ |]*(?:a )?(?:\d{1,2} ?h(?: ?\d{2})?|\d{1,2} heures?(?: \d{2})?|\d{1,2}\|\d{2})?[ |]*$/;
/** `– réf. DIRCOM-2021-118`, `| n° 42`, `– sous embargo jusqu'à 11 h 30` */
const REFERENCE = /^[ |]*(?:(?:nos? )?(?:ref|reference|numero|n)|(?:sous )?embargo)(?:[ |]|$)[a-z0-9 |'-]{0,40}$/;
/** An event that the document is made for. */
const EVENT =
  /^(?:presentee? (?:au|a la|a l|en|devant le|devant la|devant l) )?(?:conference|point|dossier|communique|rencontre|invitation|presentation|reunion|seance|session|commission permanente|assemblee|conseil|comite|bureau|avis|note|bulletin|lettre)(?![a-z])(?!.*(?:prochaine?|precedente?|derniere?|convoquee?s?)(?![a-z]))/;

/** `Approuvé par le comité syndical du`, `Document validé en séance le`: on the cover of a plan. */
const ADOPTED =
  /^(?:(?:document|plan|projet|version|texte|rapport|schema|programme) )?(?:adopte|approuve|valide|vote|arrete)e? (?:par|en|le|lors)(?![a-z])(?: [a-z']+){0,9}$/;

/** The date that a document bears on its head or foot, as fine as it tells; null where it bears none. */
export function bornDateOf(text: string, layout: Layout, quantities: readonly Quantity[]): FoundDate | null {
  const { masthead, lead, foot } = layout;
  const atHead = datesIn(text, quantities, masthead);
  const atFoot = datesIn(text, quantities, foot);
  return (
    firstOf([...atHead, ...datesIn(text, quantities, lead)], 'publie-le', (date) =>
      PUBLISHED.test(written(text, date)),
    ) ??
    firstOf(atHead, 'ligne-de-date', (date) => isDateLine(text, date)) ??
    firstOf(atHead, 'evenement', (date) => date.day !== null && date.year !== null && isEvent(text, date)) ??
    firstOf(atFoot, 'publie-le', (date) => PUBLISHED.test(written(text, date))) ??
    firstOf(atFoot, 'signature', (date) => isSignature(text, date)) ??
    firstOf(atHead, 'adoption', (date) => date.month !== null && isAdoption(text, date)) ??
    firstOf(atHead, 'mis-a-jour', (date) => UPDATED.test(written(text, date)))
  );
}

/** A month or a day in the title, for documents that bear no other date. */
export function titleDateOf(text: string, title: Span | null, quantities: readonly Quantity[]): FoundDate | null {
  return title === null
    ? null
    : firstOf(
        datesIn(text, quantities, title),
        'titre',
        ({ start }) => !CALLED.test(foldedWords(text, { start: title.start, end: start })),
      );
}

function firstOf(
  dates: readonly DateMention[],
  rule: FoundDate['rule'],
  holds: (date: DateMention) => boolean,
): FoundDate | null {
  for (const date of dates) {
    const iso = isoOf(date);
    if (iso !== null && holds(date)) return { iso, rule, span: { start: date.start, end: date.end } };
  }
  return null;
}

/** The line up to a date as it is written, white space folded. */
const written = (text: string, { start }: DateMention): string =>
  text.slice(lineAround(text, start).start, start).replace(/\s+/g, ' ').trimStart();

interface Parts {
  readonly line: Span;
  /** Folded, from the start of the line. */
  readonly before: string;
  readonly after: string;
}

function partsAround(text: string, date: DateMention): Parts {
  const line = lineAround(text, date.start);
  const end = Math.max(line.end, date.end);
  return {
    line,
    before: foldedWords(text, { start: line.start, end: date.start }),
    after: foldedWords(text, { start: date.end, end }),
  };
}

/** `Nantes, le 22 juin 2018 – 17 h 45`, `COMMUNIQUÉ DE PRESSE – Toulouse, le 6 mars 2025`, `Juin 2017` */
function isDateLine(text: string, date: DateMention): boolean {
  const { line, before, after } = partsAround(text, date);
  if (line.end - line.start > DATE_LINE) return false;
  const parts = before.split('|');
  const last = LAST_PART.exec(`${parts.pop() ?? ''} `.replace(/^ $/, ''));
  if (last === null || NO_PLACE.test(last[1] ?? '')) return false;
  if (before === '' && isCalledAbove(text, line.start)) return false;
  if (!parts.every((part) => part.trim() === '' || GENRE.test(part.trim()) || isPlace(part))) return false;
  return TIME.test(after) || REFERENCE.test(after) || isStamp(after) || GENRE.test(after.replace(/^[ |]+/, ''));
}

/** `3 mai 2029 à 10h05 (≈ 2 ans) | COMMISSION PERMANENTE`: when a page was written, and under what it stands. */
function isStamp(after: string): boolean {
  const [hour = '', age = '', ...rest] = after
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return HOUR.test(hour) && AGE.test(age) && rest.length < 2 && rest.every((part) => part.split(' ').length <= 4);
}
const HOUR = /^(?:a )?\d{1,2} ?h ?\d{2}$/;
const AGE = /^(?:il y a )?\d{1,2} (?:ans?|mois|jours?|semaines?)$/;

/** `Date de convocation :`, on the line above its date. */
const isCalledAbove = (text: string, start: number): boolean =>
  CALLED.test(foldedWords(text, lineAround(text, Math.max(0, start - 1))));
const CALLED = /(?:^date de (?:la )?convocation(?: [a-z ]+)?|(?<![a-z])convoquee?s? (?:le|en date du))\|?$/;

const isPlace = (part: string): boolean => PLACE.test(part) && !NO_PLACE.test(part);

function isEvent(text: string, date: DateMention): boolean {
  const { line, before } = partsAround(text, date);
  return (
    line.end - line.start <= DATE_LINE &&
    before.length < 90 &&
    before.split('|').some((part) => EVENT.test(part.trim()))
  );
}

function isAdoption(text: string, date: DateMention): boolean {
  const { line, before } = partsAround(text, date);
  return line.end - line.start <= DATE_LINE && ADOPTED.test(before.trim());
}

/** `Fait à Nevers, le 27 juin 2025` */
function isSignature(text: string, date: DateMention): boolean {
  const { before } = partsAround(text, date);
  return date.day !== null && /^(?:fait )?a [a-z ]+\|? ?le ?$/.test(before)
    ? true
    : isDateLine(text, date) && before !== '';
}
