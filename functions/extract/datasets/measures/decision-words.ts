/**
 * The words by which an assembly decides, in minutes and lists of its decisions: `La commission permanente affecte …`,
 * `Une subvention est accordée à …`, `Sont approuvées …`, `AUTORISE le Président à …`. All take words in small letters,
 * white space folded.
 */
import { SMALL, wholeWords } from './words.ts';

const ASSEMBLY =
  "(?:(?:la |cette )?commission permanente|la commission|l[’']assemblée(?: plénière| départementale| régionale)?|" +
  "(?:le )?conseil(?: municipal| communautaire| métropolitain| départemental| régional| d[’'](?:administration|agglomération))?|" +
  "le comité(?: syndical)?|le bureau|la plénière|les (?:conseillers|élus|délégués|membres)(?: [a-zà-ÿ’']+){0,3})";
const BEGINS_WITH_ASSEMBLY = new RegExp(`^${ASSEMBLY}(?![${SMALL}])`);
/** Present of what an assembly does by vote; capital letters may lack accents. */
const ACTS =
  '(?:d[ée]cid|affect|attribu|accord|allou|octroi|approuv|adopt|autoris|vot|valid|ratifi|d[ée]sign|fix|habilit|mandat|' +
  'confi|prorog|individualis|agr[ée]|arrêt|engag|cr[ée]|institu|supprim|instaur|modifi|charg)(?:e|ent)|renouvell?e(?:nt)?|' +
  '(?:re|main)tien(?:t|nent)|acquièrent|acquiert|cède(?:nt)?|élit|élisent|inscri(?:t|vent)|ouvr(?:e|ent)|' +
  '(?:donne(?:nt)?|émet(?:tent)?) (?:un avis|son accord|leur accord|mandat|délégation)|prend acte|prennent acte';
/** `La commission permanente affecte …`, `Le conseil, à l’unanimité, approuve …` */
const DECIDES = new RegExp(
  `(?<![${SMALL}])${ASSEMBLY}(?:,[^;:.]{3,80},| à l[’']unanimité| donc| également| enfin| ensuite)? (?:${ACTS})(?![${SMALL}])`,
);
/** `Il est décidé d’allouer …`, `décide à l’unanimité d’attribuer` */
const DECIDED = new RegExp(
  `(?<![${SMALL}])(?:d[ée]cide(?:nt)?(?: à l[’']unanimité)?|est décidé) (?:d[’']|de (?:ne pas )?)(?=[${SMALL}])`,
);
const GRANTED =
  '(?:accord|attribu|allou|octroy|affect|individualis|consacr|instaur|institu|cré)ée?s?|retenue?s?|consentie?s?|ouverte?s?';
const APPROVED = '(?:approuv|adopt|autoris|habilit|mandat|désign|valid|prorog|ratifi|renouvel)ée?s?';
/** `La convention est approuvée`, `Le Président est autorisé à …` */
const IS_APPROVED = wholeWords(`(?:est|sont) (?:ainsi |donc |également )?(?:${APPROVED})`);
/** `Une subvention … est accordée à …`, `18 dossiers … sont retenus`, `Le marché … est attribué`; `L’aide est attribuée …` tells a rule. */
const IS_GRANTED = new RegExp(
  `(?:^|, )(?:une?|des|les? marchés?|\\d[\\d ]*|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) .*?(?<![${SMALL}])(?:est|sont) ` +
    `(?:ainsi |donc |également )?(?:${GRANTED}|votée?s?)(?![${SMALL}])`,
);
/** `L’assemblée plénière a voté …`, `Il a été décidé de …` */
const HAS_DECIDED = new RegExp(
  `(?<![${SMALL}])(?:${ASSEMBLY}(?:,[^;:.]{3,80},)? (?:a|ont) (?:donc |également |aussi |ainsi |enfin )?(?:examiné et )?` +
    `(?:${GRANTED}|${APPROVED}|votée?s?|décidé|fixée?s?|pris acte|donné un avis|émis un avis)|il a été décidé)(?![${SMALL}])`,
);
/** `Sont approuvées …`, `Est attribuée …`, `Ont été désignés …` */
const INVERTED = new RegExp(
  `^(?:est|sont|a été|ont été) (?:ainsi |donc |également )?(?:${GRANTED}|${APPROVED}|votée?s?|fixée?s?)(?![${SMALL}])`,
);
/** `APPROUVE la convention …`, `FIXE à 14 € le tarif`, `ADOPTE, au titre du budget, les …`: the assembly was named above. */
const VERB_FIRST = new RegExp(
  `^(?:et )?(?:${ACTS})(?:,[^;:.]{3,80},)? (?:(?:les?|la|une?|des|son|sa|ses|monsieur|madame) |l[’']|(?:à )?\\d)`,
);
const PATTERNS: readonly RegExp[] = [DECIDED, INVERTED, VERB_FIRST, DECIDES, HAS_DECIDED, IS_APPROVED, IS_GRANTED];

/** `Vu le rapport n° 12, le conseil vote …` */
const VISA = new RegExp(
  `^(?:vu|considérant|attendu|sur (?:le )?rapport|sur proposition)(?![${SMALL}]).{0,300}?, (?=${ASSEMBLY})`,
);
/** Talk, reasons and votes on the paper itself. */
const NO_DECISION = new RegExp(
  `^(?:vu|considérant|attendu|si|lorsqu[e’']|m\\.|mme|mm\\.|le rapporteur|«|(?:(?:la|les|le|cette|ces) )?(?:présentes? )?` +
    `(?:délibérations?|rapports?|motions?|vœux?|quorum|séance|décisions?|procès[- ]verb(?:al|aux)|comptes?[- ]rendus?))(?![${SMALL}])`,
);
/** What stands before or behind a verb that only tells history, statistics, a proposal, a condition or who writes the minutes. */
const REPORTED = wholeWords(
  'rappel(?:le|lent|ait)|expose(?:nt)?|avai(?:t|ent)|étai(?:t|ent)|propos(?:e|ent|é|ait)|si|depuis|chaque année|' +
    'secrétaires? de|en moyenne|déjà|précédemment|lors de|l.an (?:dernier|passé)|en \\d{4}',
);
/** `est accordée chaque année` */
const AFTER_VERB = 20;

/** `Article 2.`, `Article 1er :`, `Art. 3 –`, `Article 4. –`, `Article unique :` */
const ARTICLE = /^art(?:icle|\.) ?(?:unique|(\d{1,2})(?:er)?)(?: ?[.:–—-]){0,2} */;
/** `Article 1 : d’affecter une AP de 2 M€`: what the assembly decides to do. */
const TO_DO = new RegExp(`^(?:d[’']|de )(?:ne pas )?(?:se )?[${SMALL}]{2,}(?:er|ir|re)(?![${SMALL}])`);
/** The dash behind an article that is a sentence of its own: `Article 4.` `– FIXE …` */
const DASH = /^[–—-] ?/;
/** `Culture : | une subvention est accordée` */
const TOPIC = new RegExp(`^(?!(?:est|sont|a|ont) )[${SMALL}][${SMALL} ’'-]{2,30} : (?=(?:une?|des|les?|la|\\d))`);
/** `2025-031 – ` */
const CODE = /^(?:n[°º] ?)?(\d[\d./-]{2,14}) ?[–—:-] /;
/** `… : approuvée à l’unanimité` */
const OUTCOME =
  /[ :–—(-](?:approuvée?s?|adoptée?s?|votée?s?)(?: à l[’']unanimité| à la majorité.{0,30}| par \d.{0,40}| \(\d{1,3} (?:voix )?pour[^()]{0,40})?[).]?$/;

/** `Subvention au club : adoptée à l'unanimité`, `Budget : adopté (27 pour, 6 contre)` */
export const endsWithOutcome = (words: string): boolean => OUTCOME.test(words);

/** Whether a line of a list of decisions tells how it was voted. */
export const hasOutcome = (words: string): boolean => CODE.test(words) && OUTCOME.test(words);

/** Whether a sentence of minutes decides. One that only leads to a list (`La commission décide :`) does not. */
export function decides(sentence: string): boolean {
  if (hasOutcome(sentence)) return true;
  const words = sentence.replace(ARTICLE, '').replace(DASH, '').replace(TOPIC, '').replace(VISA, '');
  if (ARTICLE.test(sentence) && TO_DO.test(words)) return true;
  if (words.endsWith(':') || NO_DECISION.test(words)) return false;
  if (ARTICLE.test(sentence) && IS_SETTLED.test(words)) return true;
  return PATTERNS.some((pattern) => {
    const found = pattern.exec(words);
    return found !== null && !REPORTED.test(words.slice(0, found.index + found[0].length + AFTER_VERB));
  });
}

/** `Le marché est attribué à …`, `Elle prévoit …` names what is known. */
const NAMES_KNOWN = new RegExp(`^(?:ils?|elles?|celui-ci|celle-ci|cette|cet|ces?|les?|la)(?![${SMALL}])|^l[’']`);

/** Whether a sentence after a decision is part of it: no assembly is its subject, and it names what is known. */
export const goesOn = (words: string): boolean =>
  NAMES_KNOWN.test(words) && !BEGINS_WITH_ASSEMBLY.test(words) && !NO_DECISION.test(words);

/** `Article 1 – Le budget primitif est arrêté à 446 900 000 €` */
const IS_SETTLED = new RegExp(
  `(?<![${SMALL}])(?:est|sont) (?:[${SMALL}]{3,}ée?s?|inscrite?s?|ouverte?s?|institu\\p{L}+)(?![${SMALL}])`,
  'u',
);

/** How much of a decision is the dash in front of it. */
export const dashBefore = (words: string): number => DASH.exec(words)?.[0].length ?? 0;

/** The number in front of a decision: that of its article or its code, with the length of what is in front. */
export function numberBefore(words: string): { readonly numero: string | null; readonly length: number } | null {
  const found = ARTICLE.exec(words) ?? CODE.exec(words);
  return found === null ? null : { numero: found[1] ?? null, length: found[0].length };
}
