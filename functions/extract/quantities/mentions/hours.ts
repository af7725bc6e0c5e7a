import { isDash, skippedSpaces } from '../characters.ts';
import { figureOf, mentionOf, type Reading, type Site } from '../reading.ts';
import { folded, wordAfter, wordBefore } from '../words.ts';

// 9h40 · 18 h 30 · 18 h 30 min 25 s · 18:42 · 18:42:07
const CLOCK =
  /([01]?\d|2[0-4])\s?(?:[hH]\s?([0-5]\d)(?:\s?(?:minutes?|min|mn)(?:\s(?:et\s)?([0-5]?\d)\s?(?:secondes?|sec|s))?)?(?![\d\p{L}])|:[0-5]\d(?::[0-5]\d)?(?!\d|:\d))/uy;
const HOUR = /([01]?\d|2[0-4])\s?(?:heures?\s[0-5]\d(?![\d\p{L}]|[.,]\d)|h(?:eures?)?)(?![\p{L}\d/])/iuy;
/** `10h/15h`: from one time of the day to another. */
const SPAN_OF_DAY = /([01]?\d|2[0-4])\s?[hH]\s?\/\s?([01]?\d|2[0-4])\s?[hH](?![\p{L}\d])/uy;
const CLOCK_LEADS = new Set(['a', 'de', 'des', 'vers', 'jusqu', 'avant', 'apres', 'entre', 'et', 'd']);
const AFTER_DURATION = new Set([
  'de',
  'd',
  'par',
  'pour',
  'hebdomadaires',
  'annuelles',
  'en',
  'minimum',
  'maximum',
  'chaque',
]);

/** `h`, `H`, `:` */
const isClockSign = (code: number): boolean => code === 104 || code === 72 || code === 58;

/** A time of day; a duration of hours is none. */
export function hourAt(site: Site, start: number, end: number): Reading | null {
  const { text, to } = site;
  if (end - start > 2) return null;
  if (!isClockSign(text.charCodeAt(skippedSpaces(text, end, end + 2)))) return null;
  CLOCK.lastIndex = start;
  const clock = CLOCK.exec(text);
  if (clock !== null && CLOCK.lastIndex <= to) {
    const stop = CLOCK.lastIndex;
    const [, hours, minutes, seconds = '0'] = clock;
    return minutes !== undefined && lasts(site, start, stop, Number(hours))
      ? durationOf(site, start, stop, Number(hours) + (Number(minutes) + Number(seconds) / MINUTES) / MINUTES)
      : mentionOf(site, start, stop, 'heure', 'heure');
  }
  SPAN_OF_DAY.lastIndex = start;
  const span = SPAN_OF_DAY.exec(text);
  // « 10h/20h de cours par semaine »
  if (span !== null && Number(span[1]) < Number(span[2]) && !takesTime(text, SPAN_OF_DAY.lastIndex, to))
    return mentionOf(site, start, SPAN_OF_DAY.lastIndex, 'heure', 'heure');
  HOUR.lastIndex = start;
  const hour = HOUR.exec(text);
  if (!hour || HOUR.lastIndex > to) return null;
  const stop = HOUR.lastIndex;
  const before = wordBefore(text, start, site.from);
  const next = wordAfter(text, stop, to);
  if (
    opensLineOfDay(site, start, stop) ||
    closesDatedLine(site, start, stop) ||
    closesOpening(site, start) ||
    isOfOpening(site, start, stop, next?.word ?? '')
  )
    return mentionOf(site, start, stop, 'heure', 'heure');
  const spelled = folded(hour[0]).includes('heure');
  if (spelled && tellsWhen(site, start, stop)) return mentionOf(site, start, stop, 'heure', 'heure');
  // « à partir de 9h de formation »
  if (!spelled && !takesTime(text, stop, to) && FROM.test(text.slice(Math.max(site.from, start - 12), start)))
    return mentionOf(site, start, stop, 'heure', 'heure');
  if (!before || !CLOCK_LEADS.has(before.word) || (next && AFTER_DURATION.has(next.word) && next.start > stop))
    return null;
  if (spelled && !dayStandsBefore(text, before.start, site.from)) return null;
  return mentionOf(site, start, stop, 'heure', 'heure');
}

/** `9h | de formation`, `15h | par semaine`: so long it takes; not `9h en vidéo`. */
function takesTime(text: string, at: number, to: number): boolean {
  const next = wordAfter(text, at, to);
  return next !== null && next.start > at && OF_TIME.has(next.word);
}
const OF_TIME = new Set(['de', 'd', 'par', 'hebdomadaires', 'annuelles']);

/** `arrivée à | 20 heures 50`, `levée à | 22 heures`, `de | 12 heures à 12 h 30`. */
const tellsWhen = ({ text, from }: Site, start: number, stop: number): boolean =>
  (text.startsWith('à', start - 2) && BEGINS.test(text.slice(Math.max(from, start - LASTS_REACH), start))) ||
  (text.startsWith('de', start - 3) && UNTIL_TIME.test(text.slice(stop, stop + UNTIL_REACH + 3))) ||
  (OPENS.test(text.slice(Math.max(from, start - OPENS_REACH), start)) &&
    UNTIL_HOUR.test(text.slice(stop, stop + LASTS_REACH)));
/** `De | 10 heures à 18 heures, la piscine accueille`, but not `De 10 heures à 18 heures de formation` nor what goes from one to the other. */
const OPENS = /(?:^|[.;!?]\s|ouvert\p{L}*\s|(?<!par\s)jour\s)de\s$/iu;
const UNTIL_HOUR = /^\sà\s(?:1?\d|2[0-4])\s?h(?:eures)?(?=[,.]\D)/u;
/** Unit: characters. */
const OPENS_REACH = 14;
const UNTIL_TIME = /^\sà\s\d{1,2}\s?h\s?\d{2}/u;

/** `en direct à partir de | 9h` */
const FROM = /(?:à\spartir\sde|dès)\s$/iu;

const MINUTES = 60;
/** `2 h 10` is 2.1667 hours. */
const DECIMALS = 4;

const durationOf = (site: Site, start: number, end: number, hours: number): Reading =>
  figureOf(site, {
    start,
    end,
    numeral: { start, end },
    digits: String(Number(hours.toFixed(DECIMALS))),
    shift: 0,
    unit: 'heures',
    rule: 'duree-composee',
  });

/** `à 2h10 de Paris`, `1h30 d'entretien`, `dure 2h10`, `une formation de 3 h 30`, `Le trajet passera de 1h45 à 1h20`. */
function lasts({ text, from, to }: Site, start: number, stop: number, hours: number): boolean {
  const next = wordAfter(text, stop, to)?.word;
  const before = text.slice(Math.max(from, start - LASTS_REACH), start);
  if (UNTIL.test(text.slice(stop, stop + UNTIL_REACH))) return false;
  if (next === 'de' || next === 'd')
    return !OF_THE_DAY.test(text.slice(stop, stop + LASTS_REACH)) && !BEGINS.test(before);
  if (next === 'du' && AWAY.test(before) && !OF_THE_CLOCK.test(text.slice(stop, stop + LASTS_REACH))) return true;
  return LASTS.test(before) || (hours <= LONGEST_LESSON && LESSON.test(before)) || JOURNEY.test(before);
}
const OF_THE_DAY =
  /^\s(?:d[e'’]\s?(?:l['’]après|la\s(?:nuit|matinée)|préférence|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)|du\s)/iu;
/** `se situe à | 1h10 du littoral` */
const AWAY = /(?<!\p{L})(?:est|sont|situ\p{L}{1,4}|trouv\p{L}{1,4})\sà\s(?:(?:plus|moins)\sde\s|environ\s)?$/iu;
const OF_THE_CLOCK = /^\sdu\s(?:matin|soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|même|\d)/iu;
/** `part à | 8h15 de Nantes`, `se tiendra à | 18h30` */
const BEGINS =
  /(?<!\p{L})(?:part|arriv|départ|ferm|ouv[re]|tien|commenc|début|termin|reten|rendez|séance|levée?|quitt|clos|suspen|repr(?:end|is))\p{L}*\s(?:(?!limit|réduit|ramen|pass|port)[^.;:!?\d]){0,40}à\s$/iu;
/** `8h30 | - 17h` */
const UNTIL = /^\s?[–—-]\s?\d{1,2}\s?h/iu;
/** Unit: characters. */
const UNTIL_REACH = 7;
const LASTS =
  /(?:(?<!\p{L})dur(?:e|ent|era|ait|aient|eront)|(?<!\p{L})(?:durée|temps\sde\s(?:parcours|trajet))(?:\s[^.;:!?\d]{0,40})?(?:\sde|\sest\sde|\s?:)|(?<!\p{L})(?:en|pendant|faut|compter|durant|met|mettent|mettra|mettront|mettait))\s(?:(?:plus|moins|près)\sde\s|environ\s)?$/iu;
/** What is taught in an hour or some. */
const LESSON = /(?<!\p{L})(?:formation|atelier|module|séance|cours|session|entretien)s?\s(?:\p{L}{4,16}\s)?de\s$/iu;
const LONGEST_LESSON = 4;
const JOURNEY =
  /(?<!\p{L}|horaires?\s(?:de|du|des)\s(?:l[ae']\s?)?)(?:trajet|temps\sde\sparcours|durée|voyage|liaison)s?\s[^.;!?]{0,40}(?:(?:pass|ramen|rédui|tomb)[^.;!?]{0,30}(?:de|à)|(?:est|était)\sde)\s$/iu;
/** Unit: characters. */
const LASTS_REACH = 70;

/** `14 h – Votre voisine apprend à souder`: at the head of its line. */
const opensLineOfDay = ({ text, from }: Site, start: number, stop: number): boolean =>
  skippedSpaces(text, from, start) === start &&
  /^\s?[–—:-]\s\p{Lu}/u.test(text.slice(stop, stop + 4)) &&
  OF_A_DAY.test(text.slice(Math.max(0, start - DAY_REACH), stop + DAY_REACH));
/** Another line of the same day has minutes; a catalogue of trainings has none. */
const OF_A_DAY = /(?:^|\n)[ \t]*\d{1,2}\s?[hH]\s?\d{2}\s?[–—:-]\s/u;
/** Unit: characters. */
const DAY_REACH = 1000;

const DATED =
  /(?:\d{1,2}\/\d{1,2}|\d\s(?:janv|févr|mars|avr|mai|juin|juil|août|sept|oct|nov|déc)\p{L}*|lundi|mardi|mercredi|jeudi|vendredi|samedi)[^\n]{0,80}(?:,|\s[–—-])\s$/iu;

/** `26/09/2025 – commission permanente, 14 h`, `mardi 4 mai – 9 heures 15`: at the end of a line that tells a day. */
function closesDatedLine({ text, from, to }: Site, start: number, stop: number): boolean {
  const next = skippedSpaces(text, stop, to);
  const ends = stop >= to || text.slice(stop, next).includes('\n') || CLOSED.has(text.charCodeAt(next));
  return ends && DATED.test(text.slice(Math.max(from, start - 110), start));
}

/** `8h30-12h`, `13h30 – 17h`: the end of what begins at a time. */
const OPENING_TIME = /(?:^|[^\p{L}\d])(?:[01]?\d|2[0-4])[hH][0-5]\d\s?[-–—]\s?$/u;

const closesOpening = ({ text, from }: Site, start: number): boolean =>
  OPENING_TIME.test(text.slice(Math.max(from, start - 10), start));

// ouvert 9h-12h30 · du lundi au vendredi, 8 h – 12 h
const CLOSING_TIME = /\s?[-–—]\s?([01]?\d|2[0-4])\s?[hH](?:\s?[0-5]\d)?(?![\p{L}\d])/uy;
const OPENED = /(?:^|[^\p{L}\d])([01]?\d|2[0-4])\s?[hH]\s?[-–—]\s?$/u;
/** What is told before the times at which a place is open. */
const OPEN_PLACE =
  /(?:lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|ouvert|ouverte|ouverts|ouvertes|ouverture|accueil|horaires?|permanences?|guichet|matin|soir|après-midi|appel|tél\.?|semaine|7\s?j\/7|\d{2}\s\d{2})(?![a-zà-ÿ])[^\n]{0,60}$/i;

/** One of two times that a dash joins, where the text tells that a place is open. */
function isOfOpening({ text, from }: Site, start: number, stop: number, next: string): boolean {
  const dash = skippedSpaces(text, stop, stop + 1);
  CLOSING_TIME.lastIndex = stop;
  const closing = isDash(text.charCodeAt(dash)) ? CLOSING_TIME.exec(text) : null;
  const after = closing ? (wordAfter(text, CLOSING_TIME.lastIndex, CLOSING_TIME.lastIndex + 12)?.word ?? '') : next;
  if (AFTER_DURATION.has(after)) return false;
  const before = text.slice(Math.max(from, start - 90), start);
  const hours = Number.parseInt(text.slice(start, stop), 10);
  const opened = closing ? null : OPENED.exec(before);
  const rises = closing ? Number(closing[1]) > hours : opened !== null && Number(opened[1]) < hours;
  return rises && OPEN_PLACE.test(before);
}

const DAY_BEFORE =
  /(?:(?:le|du|au|les)\s\d{1,2}|\d{4}|janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|h\s?\d{0,2}|heures|deux[\s-]mil(?:le)?(?:[\s-]\p{L}{2,6}){0,3}|ouvre|ouverte?s?|fermée?s?|commence|débute|séances?|jour)[,\s]{1,3}$/iu;

export const dayStandsBefore = (text: string, at: number, from: number): boolean =>
  DAY_BEFORE.test(text.slice(Math.max(from, at - 34), at));

/** What may close a sentence or its part. */
const CLOSED = new Set([44, 46, 59, 41, 58, 33, 63]);
