import { mentionOf, type Reading, type Site } from '../reading.ts';

/** The numbers of three digits and more that everyone in France can dial. */
const LONG = new Set(
  '112 114 115 116 117 119 191 196 197 3018 3020 3114 3117 3230 3237 3646 3918 3919 3939 3975 3977 3985'.split(' '),
);
/** Rescue, police and fire brigade: numbers as small as counts. */
const SMALL = new Set(['15', '17', '18']);
const FIRST_DIGITS = new Set([...'13'].map((digit) => digit.charCodeAt(0)));
/** More characters before a number tell nothing of it. */
const REACH = 60;

/** `composez le 18, le 15 ou le`, `appels au`, `le SAMU (`, `centre`, `numéro d'urgence :` in front of a number. */
const DIALLED =
  /(?:(?:compos(?:ez|er|ent|ant|e)|appel(?:ez|er|ant)|contact(?:ez|er|ant)|alert(?:ez|er)|prév(?:enez|enir)|téléphon(?:ez|er|e)|SAMU|pompiers\s\(|police\s\(|gendarmerie\s\(|secours\s\(|centre|plateforme|(?:faites|faire|appels?|secours|joindre|appell?ent|appelle)\s(?:le|au))(?:\ssocial)?|(?:num[ée]ros?|lignes?)(?:\s(?:d['’](?:urgence|appel|écoute)|vert|gratuit|national|européen|unique))+\s?:?)(?:\s\(|\s|(?<=\())(?:(?:directement\s)?(?:le|au|aux|les|du|n°)\s)?(?:\d{2,4}(?:\s(?:ou|et)\s|,\s|\s?[-/]\s?)(?:(?:le|au)\s)?){0,3}$/i;
/** `le 3919`, `au 115`: a singular article counts nothing. */
const SINGULAR = /(?:^|[\s('’«])(?:le|au|du)\s$/i;
/** What the label in front of a number and its colon must tell: `Enfance en danger : 119`. */
const LABELS: ReadonlyMap<string, RegExp> = new Map([
  ['15', /(?:SAMU|urgences?(?:\smédicales?)?|médecin(?:\sde\sgarde)?)\s?:\s?$/i],
  ['17', /(?:police(?:\ssecours)?|gendarmerie)\s?:\s?$/i],
  ['18', /(?:pompiers|incendie)\s?:\s?$/i],
  ['112', /(?:urgences?|secours|européens?)\s?:\s?$/i],
  ['114', /(?:sourde?s|malentendante?s?|SMS)\s?:\s?$/i],
  ['115', /(?:SAMU\ssocial|sans-abri|urgence\ssociale|hébergement\sd['’]urgence)\s?:\s?$/i],
  ['119', /(?:danger|maltraitée?s?|allô\senfance)\s?:\s?$/i],
]);
const COUNTRY_WIDE =
  /(?:danger|violences?|détresse|écoute|maltraitances?|harcèlement|suicide|aidants|femmes|info)[^:;.]{0,30}:\s?$/i;

/** A number of few digits that the text says to dial: `composez le 18 ou le 112`, `le 3919`, `3018`. */
export function shortNumberAt(site: Site, start: number, end: number): Reading | null {
  const { text, from, to } = site;
  const length = end - start;
  if (length > 4 || !FIRST_DIGITS.has(text.charCodeAt(start))) return null;
  const digits = text.slice(start, end);
  const isLong = LONG.has(digits);
  if (!SMALL.has(digits) && !isLong && !/^3\d{3}$/.test(digits)) return null;
  if (GOES_ON.test(text.slice(end, Math.min(to, end + 6)))) return null;
  const before = text.slice(Math.max(from, start - REACH), start);
  const isSingular = isLong && SINGULAR.test(before);
  const isLabelled = (length === 4 ? isLong && COUNTRY_WIDE.test(before) : LABELS.get(digits)?.test(before)) ?? false;
  const isTold = (isLabelled && !NUMBER_OF.test(before)) || (DIALLED.test(before) && !STAFF.test(before));
  return isSingular || (isTold && !COUNTING.test(text.slice(end, end + 24)))
    ? mentionOf(site, start, end, 'telephone', 'numero-court')
    : null;
}

/** `Casernes de pompiers : 18`, `nombre d'appels au SAMU : 15` */
const NUMBER_OF = /nombre|nb|effectif|casernes?|brigades?|agents|sapeurs|total/i;

/** `les agents de police (17)` */
const STAFF = /(?:agents|effectifs?|casernes?|nombre)(?![\p{L}])[^.;:,()]{0,30}\($/iu;

/** `115 | 000`, `18 | %`, `112 | €`, `15 | ,5` */
const GOES_ON = /^(?:[,.]\d|\s?[%€]|[\s.]\d{3}(?!\d)|\s(?:M€|k€|Md€))/;

/** A plural noun, a month or a year behind the number: it counts, or tells a day. */
const COUNTING =
  /^\s(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|millions?|milliards?|euros|km|ha|kg|ans|mois|jours|heures|(?!(?:dans|sans|sous|plus|vous|mais|puis|est|les|des)(?![a-zà-ÿ]))[a-zà-ÿ'’-]{3,20}[sx](?![a-zà-ÿ]))/i;
