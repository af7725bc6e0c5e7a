import type { Quantity, Span } from '../model.ts';
import { type DateMention, type Days, datesIn, daysBetween, daysOf } from './calendar.ts';
import { foldedPart, foldedWords } from './fold.ts';
import { type Layout, lineAround } from './layout.ts';

export interface FoundSession extends Days {
  readonly span: Span;
}

/** How far the word for the meeting may stand before its date. Unit: characters. */
const REACH = 160;
/** A session belongs to a document of about the same date. Unit: days. */
const NEAR = 70;

const WEEKDAY = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const BETWEEN_DAYS = new RegExp(
  `^(?:[ |]*(?:et )?\\d{1,2}(?!\\d)){0,4}[ |]*(?:et|au|a)?[ |]*(?:le |les |du |au )?(?:${WEEKDAY})?[ |]*$`,
);
/** `Séance plénière du`, `Session du Conseil régional des`, `COMPTE RENDU DU CONSEIL MUNICIPAL DU` at the start of a line. */
const HEAD_CUE =
  /^(?:presentee? (?:au|a la|en|devant le) |(?:compte rendu|proces verbal)(?: [a-z]{5,})? (?:du |de la |de l )?)?(?:sessions?|seances?|reunion|assemblee (?:pleniere|departementale|regionale)|commission permanente|conseil (?:municipal|communautaire|metropolitain|regional|departemental|general|d administration|d agglomeration|de (?:la )?(?:metropole|communaute|paris))|conseil(?= d[ue]s?(?: |$))|comite de bassin|bureau)(?![a-z]).{0,80}$/;
/** `se réunit en séance plénière les jeudi`, `Réunis à Orléans les`, `lors de la session des`, `ont adopté ce lundi` */
const PROSE_CUE = new RegExp(
  `(?<![a-z])(?:(?:(?<!qui (?:a|ont) )reuni(?:e|s|es|t|ssent|ra|ront)?|siege(?:nt|ra|ront)?|en session|la session|en seance|la seance)(?![a-z])(?: [a-z0-9]+){0,9}? (?:du|des|de|le|les|ce|ces|${WEEKDAY})(?: ${WEEKDAY})?|(?:vote|adopte|approuve|examine)e?s? ce ${WEEKDAY})$`,
);
/** `Le conseil métropolitain du 25 juin` at the start of a sentence */
const SUBJECT_CUE = new RegExp(
  `(?:le|la|l) (?:conseil (?:municipal|communautaire|metropolitain|regional|departemental|general|d administration)|assemblee (?:pleniere|departementale|regionale)|commission permanente|session|seance(?: pleniere| publique)?) (?:du|des|de ce) ?(?:${WEEKDAY} ?)?$`,
);
const ASSEMBLY =
  /(?<![a-z])(?:conseil|conseillers|conseilleres|elue?s|assemblee|pleniere|session|ceser|comite de bassin|administrateurs|commission permanente)(?![a-z])/;
const PLACE_OF_DAYS = new RegExp(`^[a-z ]{2,30}\\| ?les(?: ${WEEKDAY})? ?$`);
/** Other meetings, or not the document's own. */
const OTHER =
  /(?<![a-z])(?:prochaine?s?|derniere?s?|precedente?s?|vu|convocation|convoquee?s?|conference|comite de pilotage|jury|avait|avaient|depuis)(?![a-z])/;

/** `Approbation | du compte rendu de la séance du`, `Le procès-verbal de la séance du`: a meeting before, not the title of its own minutes. */
const MINUTES_OF_BEFORE =
  /(?<![a-z])(?:(?:l[ea]s?|du|des|ce|aux?|d un) (?:[a-z]{5,} )?|(?:approbation|adoption|validation|lecture|arret) (?:[a-z]+ ){0,2}?)(?:comptes? rendus?|proces verba(?:l|ux)|pv|cr)(?![a-z])/;

/** The meeting that the document tells of: in a line of the masthead, else in the first sentences. */
export function sessionOf(
  text: string,
  { masthead, lead }: Layout,
  quantities: readonly Quantity[],
  near: string | null,
): FoundSession | null {
  const groups = [
    ...groupsOf(text, datesIn(text, quantities, masthead)),
    ...groupsOf(text, datesIn(text, quantities, lead)),
  ];
  for (const dates of groups) {
    const first = dates[0] as DateMention;
    const isTold = isMeeting(text, dates, masthead.end) || isOfDays(text, dates, masthead.end);
    const days = isTold ? daysOf(dates, near) : null;
    if (days !== null && (near === null || daysBetween(days.end, near) <= NEAR))
      return { ...days, span: { start: first.start, end: dates.at(-1)?.end ?? first.end } };
  }
  return null;
}

/** Dates one behind the other: `les jeudi 22 et vendredi 23 juin`. */
function groupsOf(text: string, dates: readonly DateMention[]): readonly (readonly DateMention[])[] {
  const groups: DateMention[][] = [];
  for (const date of dates) {
    const last = groups.at(-1)?.at(-1);
    const isNext =
      last !== undefined &&
      date.start - last.end <= 30 &&
      LINKS.test(text.slice(last.end, date.start)) &&
      BETWEEN_DAYS.test(between(text, last, date));
    if (isNext) groups.at(-1)?.push(date);
    else groups.push([date]);
  }
  return groups;
}

/** `22 | et | 23 juin`, `22 | , | 23`; what stands on the next line is the date of the document. */
const LINKS = /[^\s\p{L}]|(?<!\p{L})(?:et|au|à)(?!\p{L})/iu;

const between = (text: string, one: Span, other: Span): string =>
  foldedWords(text, { start: one.end, end: other.start });

/** `Rennes, les 7 et 8 février 2031`: a line with several days is that of the meeting, for a document has one date. */
const isOfDays = (text: string, dates: readonly DateMention[], mastheadEnd: number): boolean => {
  const [{ start } = { start: mastheadEnd }] = dates;
  const line = lineAround(text, start);
  return (
    dates.length > 1 && start < mastheadEnd && PLACE_OF_DAYS.test(foldedWords(text, { start: line.start, end: start }))
  );
};

/** `SESSION D'AUTOMNE | Jeudi 19 et vendredi 20 octobre 2023 – Hôtel du Département`: the meeting is named on the line above. */
function isBelowMeeting(text: string, start: number, areDays: boolean): boolean {
  const from = Math.max(0, start - NEAR_LINE - 1);
  const above = from + text.slice(from, start).trimEnd().length;
  if (above === from) return false;
  const words = foldedWords(text, lineAround(text, above - 1));
  return HEAD_CUE.test(words) && !OTHER.test(words) && (areDays || !COUNCIL.test(words));
}
/** `Conseil régional de Bretagne` on a line of its own names who publishes: one day below it is that of the document, two are a meeting's. */
const COUNCIL = /^conseil (?:regional|departemental|general) (?:d[eu]s?|d) [a-z ]+$/;
/** A line end, or a blank line between. Unit: characters. */
const NEAR_LINE = 3;
const DAY_ALONE = new RegExp(`^(?:(?:les?|du)(?: |$))?(?:${WEEKDAY})? ?$`);

function isMeeting(text: string, dates: readonly DateMention[], mastheadEnd: number): boolean {
  const date = dates[0] as DateMention;
  const line = lineAround(text, date.start);
  const head = foldedWords(text, { start: line.start, end: date.start }).trimStart();
  const lastPart = head.slice(head.lastIndexOf('|') + 1);
  const isHead = HEAD_CUE.test(head) || HEAD_CUE.test(lastPart);
  if (MINUTES_OF_BEFORE.test(head)) return false;
  if (date.start < mastheadEnd && isHead && !OTHER.test(head)) return true;
  if (date.start < mastheadEnd && DAY_ALONE.test(head) && isBelowMeeting(text, line.start, dates.length > 1))
    return true;
  const part = foldedPart(text, { start: Math.max(0, date.start - REACH), end: date.start });
  const phrase = part.folded.slice(part.folded.lastIndexOf('|') + 1);
  const subject = SUBJECT_CUE.exec(part.folded);
  if (subject !== null && text.charAt(part.offsets[subject.index] ?? 0) === 'L') return true;
  if (!PROSE_CUE.test(phrase) || OTHER.test(phrase) || MINUTES_OF_BEFORE.test(phrase)) return false;
  const around = foldedWords(text, { start: Math.max(0, date.start - REACH), end: date.end + REACH });
  return ASSEMBLY.test(around);
}
