import type { Span, Table } from '../../model.ts';
import { foldedSpace } from '../../positions.ts';
import type { Range } from '../clause.ts';
import type { FactSite, Read } from '../site.ts';
import { previousOf } from './chapters.ts';

interface Scheme {
  readonly name: string;
  readonly start: number;
}

/** Acronyms of training schemes: `AFPR`, `PRIC`. */
const ACRONYM =
  /(?<![\p{L}\d])(?:PRIC|PIC|PACTE|AFPR|POEI|POEC|AFC|AIF|DIMA|VAE|PRF|SPRF|CPRDFP|CPRDFOP)(?![\p{L}\d])/gu;
/** `plan 500 000 formations`, `plan « 300 000 parcours »`: a name with a number. */
const NUMBERED =
  /(?<!\p{L})(?:plan|programme)\s+(?:national\s+|régional\s+)?(?:«\s*)?\d[\d\s]{2,12}\s*(?:formation|parcours|apprenti|jeune|emploi)s?/giu;
/** `dispositif « Une formation, un emploi »`. */
const QUOTED =
  /(?<!\p{L})(?:plan|programme|dispositif|pacte|parcours|marché|parcours|contrat|chèque)\s+«\s*[^«»]{3,60}?\s*»/giu;
/** `plan de relance de l'apprentissage`. */
const PLANNED =
  /(?<!\p{L})plan\s+(?:\p{L}+\s+){0,3}(?:de\s+l['’]|de\s+la\s+|pour\s+l['’]|d['’])\s*(?:apprentissage|alternance|formation|emploi)/giu;
/** `Pacte régional d'investissement dans les compétences`, `programme régional de formation`: names in full, where no acronym follows. */
const NAMED =
  /(?<!\p{L})(?:(?:pacte|plan)\s+(?:régional\s+|ultramarin\s+|national\s+)?d['’]\s?investissement\s+dans\s+les\s+compétences|programme\s+régional\s+de\s+(?:la\s+)?formation(?:\s+professionnelle)?|service\s+public\s+régional\s+de\s+(?:la\s+)?formation|contrat\s+d['’]engagement\s+jeunes?|parcours\s+emploi\s+compétences|préparation\s+opérationnelle\s+à\s+l['’]emploi(?:\s+(?:individuelle|collective))?)(?!\p{L})(?!(?:\s\p{L}{3,15})?\s{1,3}\(\p{Lu}{3,8}\))/giu;
/** `VISA Métiers`, `PASS Avenir`: a mark of the region's offer. */
const BRAND = /(?<!\p{L})(?:VISA|PASS|PREPA|PRÉPA|QUALIF|CAP)\s+\p{Lu}\p{Ll}{2,}/gu;

/** `la gamme PRÉPA`, `places PRÉPA`: the mark alone behind a noun. */
const LONE_BRAND =
  /(?<=(?:gamme|places|parcours|actions?|dispositif|programme)\s)(?:VISA|PASS|PREPA|PRÉPA|QUALIF)(?!\s\p{Lu}\p{Ll}|\p{L})/gu;

const known = new WeakMap<Span, readonly Scheme[]>();

/** The training scheme that a figure belongs to: told in its sentence, the one before, the lead-in or a heading. */
export function schemeOf(site: FactSite): Read<string | null> {
  const { passages, passage, placed } = site;
  const own = schemesIn(passages.text, passage);
  const near = ownScheme(site, own) ?? lastBefore(own, placed.quantity.start) ?? own[0];
  if (near !== undefined) return { value: near.name, rule: 'dispositif:phrase' };
  const lead = passages.leadsOf(passage)[0];
  const before = CONTINUING.has(passage.clause.words[0]?.stem ?? '') ? previousOf(passages, passage) : null;
  for (const other of [before, ...(lead ? passages.inBlock(lead.block).toReversed() : [])]) {
    const found = other ? schemesIn(passages.text, other).at(-1) : undefined;
    if (found !== undefined) return { value: found.name, rule: 'dispositif:contexte' };
  }
  const caption = passage.table === null ? undefined : captionSchemes(passage.table)[0];
  if (caption !== undefined) return { value: caption.name, rule: 'dispositif:titre' };
  for (const heading of [...passages.introductionsOf(passage), ...passages.headingsOf(passage)]) {
    const found = schemesIn(passages.text, heading)[0];
    if (found !== undefined) return { value: found.name, rule: 'dispositif:titre' };
  }
  return { value: null, rule: null };
}

/** `2 871 au titre de QUALIF Santé et 3 461 dans la gamme PRÉPA`: the one among the words that are the figure's alone. */
function ownScheme(
  { passage: { clause }, territory: { lead, trail } }: FactSite,
  own: readonly Scheme[],
): Scheme | undefined {
  if (own.length < 2) return undefined;
  const within = ({ from, to }: Range): Scheme | undefined => {
    const start = clause.words[from]?.start ?? 0;
    const end = clause.words[to - 1]?.end ?? 0;
    return own.find((scheme) => scheme.start >= start && scheme.start < end);
  };
  return within(lead) ?? within(trail);
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

const CONTINUING: ReadonlySet<string> = new Set(['il', 'elle', 'ils', 'elles', 'ce', 'cette', 'ces', 'cela']);

/** The schemes that the title of a table names. */
function captionSchemes(table: Table): readonly Scheme[] {
  const schemes = known.get(table) ?? (MAY_NAME.test(table.caption) ? schemesOf(table.caption, 0) : []);
  known.set(table, schemes);
  return schemes;
}

/** The schemes named in a stretch of text, in order. */
function schemesIn(text: string, stretch: Span): readonly Scheme[] {
  const made = known.get(stretch);
  if (made !== undefined) return made;
  const words = text.slice(stretch.start, stretch.end);
  const schemes = MAY_NAME.test(words) ? schemesOf(words, stretch.start) : [];
  known.set(stretch, schemes);
  return schemes;
}

/** No scheme without one of these. */
const MAY_NAME = /[Pp]lan|rogramme|[Ss]ervice|réparation|ispositif|acte|arcours|arch|ontrat|h.que|[A-Z]{3}/;

const schemesOf = (words: string, start: number): readonly Scheme[] =>
  [ACRONYM, NAMED, NUMBERED, QUOTED, PLANNED, BRAND, LONE_BRAND]
    .flatMap((pattern) =>
      Array.from(words.matchAll(pattern), ({ 0: name, index }) => ({
        name: withoutQuotes(name),
        start: start + index,
      })),
    )
    .sort((a, b) => a.start - b.start);

const withoutQuotes = (name: string): string => foldedSpace(name.replace(/[«»]/g, ' '));
