import { foldedSpace } from '../../../positions.ts';
import { type Clause, hasWordOf, oncePerClause, type Range, stemAt } from '../../clause.ts';
import { NEW_FORM, stems } from '../../forms.ts';
import { oncePerForm } from '../../once-per-form.ts';
import type { Passage, Passages } from '../../passages.ts';
import { isVerb } from '../../phrase/verbs.ts';
import type { FactSite, Read } from '../../site.ts';
import type { Word } from '../../words.ts';
import { isCapital } from '../parties/bodies.ts';
import { previousOf } from '../topic/chapters.ts';
import { columnScheme, introducedNames, introducedScheme, measureScheme } from './names.ts';

interface Scheme {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Acronyms of training schemes: `AFPR`, `PRIC`, `POE collective`. */
const ACRONYM =
  /(?<![\p{L}\d])(?:PRIC|PIC|PACTE(?!\s(?:\p{Lu}{2}|«))|AFPR|POEI|POEC|POE(?:\s(?:collective|individuelle)s?)?|CPF|AFC|AIF|DIMA|VAE|PRF|SPRF|CPRDFP|CPRDFOP)(?![\p{L}\d])/gu;
/** `plan 500 000 formations`, `plan « 300 000 parcours »`: a name with a number. */
const NUMBERED =
  /(?<!\p{L})(?:plan|programme)\s+(?:national\s+|régional\s+)?(?:«\s*)?\d[\d\s]{2,12}\s*(?:formation|parcours|apprenti|jeune|emploi)s?/giu;
/** `dispositif « Une formation, un emploi »`. */
const QUOTED =
  /(?<!\p{L})(?:plan|programme|dispositif|pacte|parcours|marché|contrat|chèque|prime|bourse|formule|gamme|chantiers?-écoles?)s?\s+«\s*[^«»]{3,60}?\s*»/giu;
/** `« Passeport Métiers » a accueilli 6 150 stagiaires`, `« Tremplin » : 1 500 places` */
const DOER =
  /«\s*\p{Lu}[^«»,.;:!?]{3,40}?\s*»(?=\s(?:a|ont|aura|auront)\s(?:déjà\s)?(?:accueilli|formé|bénéficié|permis)|\s(?:accueill|form|bénéfici|propos)(?:e|ent|era|eront)\s)|«\s*\p{Lu}[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,2}\s*»(?=\s?:\s\d)/gu;
/** `plan de relance de l'apprentissage`. */
const PLANNED =
  /(?<!\p{L})plan\s+(?:\p{L}+\s+){0,3}(?:de\s+l['’]|de\s+la\s+|pour\s+l['’]|d['’])\s*(?:apprentissage|alternance|formation|emploi)/giu;
/** `Pacte régional d'investissement dans les compétences`, `programme régional de formation`: names in full, where no acronym follows. */
const NAMED =
  /(?<!\p{L})(?:(?:pacte|plan)\s+(?:régional\s+|ultramarin\s+|national\s+)?d['’]\s?investissement\s+dans\s+les\s+compétences|programme\s+régional\s+de\s+(?:la\s+)?formation(?:\s+professionnelle)?|service\s+public\s+régional\s+de\s+(?:la\s+)?formation|contrat\s+d['’]engagement\s+jeunes?|parcours\s+emploi\s+compétences|préparation\s+opérationnelle\s+à\s+l['’]emploi(?:\s+(?:individuelle|collective))?)(?!\p{L})(?!(?:\s\p{L}{3,15})?\s{1,3}\(\p{Lu}{3,8}\))/giu;
/** `VISA Métiers`, `PASS Avenir`, `Pass Formation`: a mark of the region's offer; not `Pass Culture`. */
const BRAND =
  /(?<!\p{L})(?:VISA|PASS|PREPA|PRÉPA|QUALIF|CAP|Visa|Pass|Pr[ée]pa)\s+(?!Culture|Navigo|Sport|Jeunes?(?!\p{L}))\p{Lu}\p{Ll}{2,}/gu;
/** `chèque VAE`, `Chèque Pass Formation`, `chèque formation` */
const CHEQUE =
  /(?<!\p{L})[Cc]hèques?\s(?:(?<=(?:[Ll]e|[Dd]u|[Aa]u|[Ll]es)\schèques?\s)formation(?!\p{L})|\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})/gu;
/** `le Pacte apporte`: the one of the State and the Région, named before; not `le Pacte des rivières`. */
const PACT =
  /(?<=(?<!\p{L})(?:[Ll]e|[Aa]u|[Dd]u)\s)Pacte(?:\srégional(?!\p{L}))?(?!\s(?:de|du|des|pour|sur|avec|en|\p{L}+(?:al|il|yen|ique|ier|if))(?!\p{L})|\s[«\p{Lu}]|\sd['’])(?!\p{L})/gu;
/** `le dispositif Mobil’Apprentis` */
const BARE =
  /(?<=(?<!\p{L})(?:[Ll]e|[Dd]u|[Aa]u|[Cc]e|[Ll]es|[Dd]es|[Aa]ux)\sdispositifs?\s)(?!(?:Région|Département|État|Europe|Conseil|FSE|AE|CP)(?!\p{L}))\p{Lu}[\p{L}\d'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3}/gu;

/** `la gamme PRÉPA`, `places PRÉPA`: the mark alone behind a noun. */
const LONE_BRAND =
  /(?<=(?:gamme|places|parcours|actions?|dispositif|programme)\s)(?:VISA|PASS|PREPA|PRÉPA|QUALIF)(?!\s\p{Lu}\p{Ll}|\p{L})/gu;

/** What the words of a stretch tell of the schemes that it may name, as bits. */
const ACRONYMS = 1;
const PLANS = 2;
const OPENINGS = 4;
const QUOTES = 8;
const NUMBERS = 16;
const FULL_NAMES = 32;
const BRANDS = 64;
const ANYTHING = 127;

const ACRONYM_STEMS = stems('pric pic pacte afpr poei poec poe cpf afc aif dima vae prf sprf cprdfp cprdfop');
const BRAND_STEMS = stems('visa pas prepa qualif cap');
const PLAN_STEMS = stems('plan programme');
const OPENING_STEMS = stems(
  'plan programme dispositif pacte parcour marche contrat cheque prime bourse formule gamme ecole chantier',
);
/** A word of each name in full that few other texts have. */
const FULL_NAME_STEMS = stems('competence regional engagement operationnelle');
const DIGIT = /^\d/;

const toldBy = oncePerForm(({ form, stem, capitals, start }: Word, text: string): number => {
  if (form === NEW_FORM) return ANYTHING;
  let told = 0;
  if (capitals && ACRONYM_STEMS.has(stem)) told |= ACRONYMS;
  if (BRAND_STEMS.has(stem) && (capitals || isCapital(text, start))) told |= BRANDS;
  if (PLAN_STEMS.has(stem)) told |= PLANS;
  if (OPENING_STEMS.has(stem)) told |= OPENINGS;
  if (FULL_NAME_STEMS.has(stem)) told |= FULL_NAMES;
  if (stem === '«') told |= QUOTES;
  return DIGIT.test(stem) ? told | NUMBERS : told;
});

/** The patterns in the order of their rank, each with what the words must tell before it is tried. */
const PATTERNS = [
  { pattern: ACRONYM, needs: ACRONYMS },
  { pattern: NAMED, needs: FULL_NAMES },
  { pattern: NUMBERED, needs: PLANS | NUMBERS },
  { pattern: QUOTED, needs: OPENINGS | QUOTES },
  { pattern: DOER, needs: QUOTES },
  { pattern: PLANNED, needs: PLANS },
  { pattern: BRAND, needs: BRANDS },
  { pattern: CHEQUE, needs: OPENINGS },
  { pattern: PACT, needs: OPENINGS },
  { pattern: BARE, needs: OPENINGS },
  { pattern: LONE_BRAND, needs: BRANDS },
] as const;

/** The training scheme that a figure belongs to: told in its sentence, the one before, the lead-in or a heading. */
export function schemeOf(site: FactSite): Read<string | null> {
  const { passages, passage } = site;
  const headed = columnScheme(passages, passage, site.cell);
  if (headed !== null) return headed;
  const introduced = introducedScheme(passages, passage);
  if (introduced !== null && passage.row !== null) return { value: introduced, rule: 'dispositif:ligne' };
  const own = schemesIn(passages, passage.clause);
  const near = ownScheme(site, own) ?? schemeBefore(site, own) ?? schemeBehind(site, own);
  if (near !== undefined) return { value: near.name, rule: 'dispositif:phrase' };
  const before = goesOn(passage.clause) ? previousOf(passages, passage) : null;
  const told = (before === null ? undefined : schemesIn(passages, before.clause).at(-1)) ?? leadScheme(site);
  if (told !== undefined) return { value: told.name, rule: 'dispositif:contexte' };
  if (introduced !== null) return { value: introduced, rule: 'dispositif:titre' };
  const quoted = measureScheme(passages, passage);
  if (quoted !== null) return { value: foldedSpace(quoted), rule: 'dispositif:titre' };
  const title = titleScheme(site);
  return title === undefined ? NOTHING : { value: title.name, rule: 'dispositif:titre' };
}

const NOTHING: Read<string | null> = { value: null, rule: null };

/** The last one that the block of the lead-in names. */
function leadScheme({ passages, passage }: FactSite): Scheme | undefined {
  const lead = passages.leadsOf(passage)[0];
  if (lead === undefined) return undefined;
  const block = passages.inBlock(lead.block);
  for (let at = block.length - 1; at >= 0; at--) {
    const found = schemesIn(passages, (block[at] as Passage).clause).at(-1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The first one that the caption of a table, what stands above it or a heading names. */
function titleScheme({ passages, passage }: FactSite): Scheme | undefined {
  const caption = passage.table?.caption ?? '';
  return (
    (caption === ''
      ? undefined
      : schemesOnce(passages.labelled(caption), { text: caption, names: introducedNames(passages) })[0]) ??
    firstScheme(passages, passages.introductionsOf(passage)) ??
    firstScheme(passages, passages.headingsOf(passage))
  );
}

function firstScheme(passages: Passages, clauses: readonly Clause[]): Scheme | undefined {
  for (const clause of clauses) {
    const found = schemesIn(passages, clause)[0];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `2 871 au titre de QUALIF Santé et 3 461 dans la gamme PRÉPA`: the one among the words that are the figure's alone. */
function ownScheme(
  { passage: { clause }, territory: { lead, trail } }: FactSite,
  own: readonly Scheme[],
): Scheme | undefined {
  if (own.length < 2) return undefined;
  const within = ({ from, to }: Range): readonly Scheme[] => {
    const start = clause.words[from]?.start ?? 0;
    const end = clause.words[to - 1]?.end ?? 0;
    return own.filter((scheme) => scheme.start >= start && scheme.start < end);
  };
  return within(lead).at(-1) ?? within(trail)[0];
}

/** By bisection: a sentence may hold many. */
function lastBefore(schemes: readonly Scheme[], at: number): Scheme | undefined {
  let low = 0;
  let high = schemes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((schemes[middle] as Scheme).start < at) low = middle + 1;
    else high = middle;
  }
  return schemes[low - 1];
}

/** The last one before the figure; `(| 855 entrées pour Visa Métiers) et … de | 10 %`: a bracket with a figure keeps its own. */
function schemeBefore(
  { passages: { text }, passage: { clause }, placed }: FactSite,
  own: readonly Scheme[],
): Scheme | undefined {
  const before = lastBefore(own, placed.quantity.start);
  if (before === undefined) return undefined;
  if (isOfFormer(text, clause, before) && NEXT_ONE.test(text.slice(before.end, placed.quantity.start)))
    return undefined;
  // « (dont 400 en initiation aux métiers (DIMA)) »
  const opening = text.slice(Math.max(0, before.start - LONGEST_BRACKET), before.start).replace(/\(\s?$/u, ' ');
  const inside = opening.slice(opening.lastIndexOf('(') + 1);
  const isInBracket = inside.length < opening.length && !inside.includes(')') && ANY_DIGIT.test(inside);
  return isInBracket && text.slice(before.end, placed.quantity.start).includes(')') ? undefined : before;
}
/** Unit: UTF-16 units. */
const LONGEST_BRACKET = 80;
const ANY_DIGIT = /\d/;

/** `92,4 M€, dont 21,6 M€ du Pacte`, `4 200 stagiaires, contre 3 100 en Prépa Avenir`: only the part is of the scheme. */
const PART_OF_IT = /;|(?<!\p{L})(?:dont|contre)\s[^;]{0,30}\d/u;

/** The first one behind the figure, up to the end of its part of the sentence. */
function schemeBehind({ passages, passage: { clause }, placed }: FactSite, own: readonly Scheme[]): Scheme | undefined {
  const behind = own.find(({ start }) => start >= placed.quantity.end);
  if (behind === undefined) return undefined;
  const { text } = passages;
  if (PART_OF_IT.test(text.slice(placed.quantity.end, behind.start))) return undefined;
  const isNext = clause.figures.some(
    ({ quantity: { start } }) => start > placed.quantity.start && start < behind.start,
  );
  return isNext && isOfFormer(text, clause, behind) ? undefined : behind;
}

/** `| 17 M€ pour les formations menées dans le cadre du CPF`: said of the figure before it alone. */
const isOfFormer = (text: string, clause: Clause, { start }: Scheme): boolean =>
  IN_FRAME.test(text.slice(Math.max(0, start - FRAME_REACH), start)) &&
  clause.figures.some(({ quantity }) => quantity.end <= start);
const IN_FRAME =
  /(?<!\p{L})(?:pour|de|des)\s(?:[dl]es\s|[dl]['’])?\p{L}+\s(?:\p{L}+(?:ée?s?|ies?|ues?)\s)?(?:dans le cadre|au titre)\s(?:du|de la|de l['’]|des)\s?$/u;
/** Unit: UTF-16 units. */
const FRAME_REACH = 80;
/** `du CPF | et par la Région`, `du CPF |, pour` */
const NEXT_ONE = /[,;]|(?<!\p{L})et(?!\p{L})/u;

/** `Elle accueille`, `Ces parcours`, `| 19 500 places y seront financées`, `| 84 stagiaires en ont bénéficié`, `Le dispositif a permis`, `L'an dernier, ce programme` */
function goesOn({ words }: Clause): boolean {
  if (CONTINUING.has(stemAt(words, 0)) && !TIMES.has(stemAt(words, 1))) return true;
  const comma = words.slice(0, THERE_REACH).findIndex(({ stem }) => stem === ',');
  const noun = OPENING_STEMS.has(stemAt(words, comma + 2)) ? stemAt(words, comma + 1) : '';
  if (noun === 'ce' || isAnyScheme(words, comma + 1)) return true;
  if (hasWordOf(THERE, words, { from: 0, to: THERE_REACH })) return true;
  return words.some(
    ({ stem }, at) => stem === 'en' && HAVE.has(stemAt(words, at + 1)) && stemAt(words, at + 2) === 'beneficie',
  );
}
/** `Le dispositif | a permis`; not `Le marché est attribué`, `La bourse est versée`: those may be of something else. */
const isAnyScheme = (words: Clause['words'], at: number): boolean =>
  stemAt(words, at) === 'le' && ANY_SCHEME.has(stemAt(words, at + 1)) && isVerb(words[at + 2]);
const ANY_SCHEME: ReadonlySet<string> = stems('dispositif programme');
const HAVE: ReadonlySet<string> = new Set(['a', 'ont']);
const CONTINUING: ReadonlySet<string> = new Set(['il', 'elle', 'ils', 'elles', 'ce', 'cette', 'ces', 'cela']);
/** `Cette | année, 12 400 apprentis sont entrés` */
const TIMES: ReadonlySet<string> = stems('année mois semaine rentrée session période fois');
const THERE: ReadonlySet<string> = new Set(['y']);
/** Words of `19 500 places y`, at most. */
const THERE_REACH = 5;

const NO_SCHEMES: readonly Scheme[] = [];

interface Named {
  readonly text: string;
  /** Proper names of schemes that the document introduces. */
  readonly names: RegExp | null;
}

const schemesOnce = oncePerClause((clause, { text, names }: Named): readonly Scheme[] => {
  let told = 0;
  for (const word of clause.words) told |= toldBy(word, text);
  if (told === 0 && names === null) return NO_SCHEMES;
  return schemesOf(text.slice(clause.start, clause.end), clause.start, told, names);
});

/** The schemes named in a clause, in order. */
const schemesIn = (passages: Passages, clause: Clause): readonly Scheme[] =>
  schemesOnce(clause, { text: passages.text, names: introducedNames(passages) });

function schemesOf(words: string, start: number, told: number, names: RegExp | null): readonly Scheme[] {
  const schemes: Scheme[] = [];
  const find = (pattern: RegExp): void => {
    for (let match = pattern.exec(words); match !== null; match = pattern.exec(words)) {
      // « Hors PRF, 320 stagiaires ont été formés »
      if (LEAVES_OUT.test(words.slice(Math.max(0, match.index - LEAVES_OUT_REACH), match.index))) continue;
      const from = start + match.index;
      schemes.push({ name: withoutQuotes(match[0]), start: from, end: from + match[0].length });
    }
  };
  for (const { pattern, needs } of PATTERNS) if ((told & needs) === needs) find(pattern);
  if (names !== null) find(names);
  return outermost(schemes.sort((a, b) => a.start - b.start || b.end - a.end));
}

const LEAVES_OUT = /(?<!\p{L})hors\s(?:l[ae]\s|l['’]|les\s)?$/iu;
/** Unit: UTF-16 units. */
const LEAVES_OUT_REACH = 10;

/** `chèque VAE` is one scheme, and `VAE` inside it none. */
function outermost(schemes: readonly Scheme[]): readonly Scheme[] {
  let end = 0;
  return schemes.filter((scheme) => {
    if (scheme.end <= end) return false;
    ({ end } = scheme);
    return true;
  });
}

/** `plan « 500 000 formations – 2016 »`: neither the quotes nor the year of a name. */
const withoutQuotes = (name: string): string =>
  foldedSpace(name.replace(/[«»]/g, ' ')).replace(/ [–-] (?:19|20)\d{2}$/, '');
