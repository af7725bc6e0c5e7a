/** The plan or strategy that a list belongs to, in the document's words. */
import type { Block, Heading, Structure } from '../../model.ts';
import { subtitlesOf } from '../../subtitles.ts';
import { lastSentence } from './words.ts';

const NOUN =
  '(?:plan|stratégie|trajectoire|pacte|feuille de route|schéma|programme|convention|contrat|charte|projet (?:stratégique|de territoire|de mandat)|agenda|avenant)';
/** Words that end the name of a plan: its verb, a relative clause, its date of adoption. */
const STOP =
  /\s+(?:se|mobilise|programme|réunit|rassemble|finance|ouvre|offre|propose|soutient|accompagne|totalise|atteint|est|sont|était|a|ont|qui|que|dont|pour les|prévoit|engage|vise|comprend|comporte|consacre|engagée?|votée?|adoptée?|approuvée?|lancée?|mise?|présentée?|signée?|doté|dotée|repose|permet|permettra|sera|fixe|compte|affiche|veut|doit|peut|va|tient|fait|entend|prend|met|porte|reste|coûte|représente|démarre|concerne|demande|constitue|décline|regroupe|en 20\d\d|au(?!\schangement)|afin|jusqu|depuis|par|à partir|lors|sur la période|pour la période|pour 20\d\d|\p{L}{2,}(?:era|eront|ira|iront))(?=[\s,;:.]|$)|\s+\d{4}(?:[-–/]\d{4})?(?=\s|$)|[,;:.([]|\s[–—-]\s|(?<=\spour\s.{3,40})\s+pour(?=\s)/iu;
/** Longest name of a plan. Unit: words. */
const MAX_WORDS = 16;

/** A heading that names a plan: `Stratégie numérique régionale`, `Lancement de la stratégie d’achat`, `Bilan du Pacte`. */
const HEADING = new RegExp(
  `^(?:(?:les |nos )?(?:(?:\\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt) )?(?:mesures|engagements|actions|objectifs|chantiers|propositions) (?:du |de la |de l[’'])|(?:le |la |les |un )?(?:lancement|bilan|présentation|mise en œuvre|point d[’']étape|rapport|adoption|zoom|focus|actualisation|renouvellement|vers|pour)(?:\\s[\\p{L}]+){0,3}?\\s(?:de la|de l[’']|du|sur le|sur la|sur l[’']|une?|la|le)\\s?)?(?:le |la |l[’']|notre |un (?=(?:pacte|plan|contrat) pour )|une? nouve(?:l|lle|au) )?(${NOUN}\\b.*)$`,
  'iu',
);
/** `un plan de six mesures` counts measures and is no name. */
const COUNTS =
  /^(?:plan|programme|feuille de route) (?:de|en) (?:\d+|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)\b/i;
/** `Plan Jeunes : 12 mesures pour se former` */
const COUNTED_AFTER =
  /(?: ?: \d|(?: en| ?:) (?:les |nos |ses )?(?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze) (?:grand[es]* )?(?:mesures|actions|engagements|axes|objectifs|points|volets|propositions|chantiers|priorités|piliers)(?!\p{L})).*$/iu;
/** `Plan climat de l'agglomération. Charte des communes`, `La charte du Parc, un vrai dossier`, `Plan d'action 2027 | p. 7` */
const AFTER_NAME = /(?<=\p{L}{3})\. \p{Lu}.*$|, une? .*$|\s+p(?:age|\.)? ?\d{1,3}$/u;
/** `Plan Rivières vives – Axe 1 : restaurer` */
const AXIS_AFTER =
  /\s[–—-]\s(?:axe|volet|pilier|enjeu|priorité|orientation|objectif)\s(?:n\s?[°º]\s?)?[\dIVX]+(?!\p{L}).*$/iu;
/** A name has more than its noun: a place in capitals, quotes, or what it is for. */
const NAMED = /^\S+(?:\s+de\s+route)?\s+\S/u;
const IN_TEXT = new RegExp(`(?:^|[\\s(’'])(${NOUN})(?=\\s)`, 'giu');

/** `Programme de travaux`, `le plan d'action suivant :`: what is done, and no name. */
const NAMELESS =
  /^programmes? (?:(?:de|des) travaux|d['’](?:investissements?|équipements?))\s?:?$|\ssuivante?s?\s?:?$/i;
/** `La convention prévoit :`, `La stratégie s'articule autour de 3 axes :`: the verb right behind the noun is in no name. */
const VERB =
  "(?:s['’]\\p{L}+|se \\p{L}+|est|sera|prévoit|comporte|comprend|compte|contient|fixe|vise|permet(?:tra)?|propose|repose|porte|réunit|mobilise|consacre|entend|définit|retient|tient)(?!\\p{L})";
const SENTENCE_ON = new RegExp(`^${NOUN} (?:ne )?${VERB}`, 'iu');
/** `PLAN EST ARDÈCHE 2030`, all in capitals: the east; not `LE PLAN EST ADOPTÉ`. */
const EAST =
  /^\S+ EST (?!(?:\p{Lu}+MENT )?\p{Lu}+(?:ÉE?|IS?|U)S?(?!\p{L})|(?:UNE?|LES?|LA|DES|EN|AU|POUR|PAR|DANS|SUR)(?!\p{L}))\p{Lu}+(?:\s|$)[^\p{Ll}]*$/u;
const isSentence = (name: string): boolean => SENTENCE_ON.test(name) && !EAST.test(name);
const isNameless = (name: string): boolean => COUNTS.test(name) || NAMELESS.test(name) || isSentence(name);
/** `Le plan 2019-2022` is a plan that its chapter names. */
const ONLY_YEARS = /^\p{L}+ (?:(?:régional|départemental|pluriannuel) )?\d{4}(?:[-–]\d{4})?$/u;

/** `CHAPITRE IV | LE PLAN « BOCAGE »`, `DEUXIÈME PARTIE | LE PACTE POUR L'EAU` */
const CHAPTER =
  /^(?:(?:chapitre|partie|titre)\s+(?:[IVXL]+|\d{1,2})|(?:première|deuxième|seconde|troisième|quatrième|cinquième|\d{1,2}e|1re) partie)(?:\s?[.:–—-])?\s+/iu;

/** A plan stands below a heading, whether it names it or not. `Contrats territoriaux` are many and no plan. */
export const isPlanHeading = (title: string): boolean => planWords(title) !== null;

/** The plan that a heading names; null for none. */
export function planInHeading(title: string): string | null {
  const named = planWords(title);
  return named === null || (ONLY_YEARS.test(named) && !CAPITALS.test(named)) ? null : named;
}

/** `LE PAPI 2023-2028 : CINQ AXES`: plans that go by their letters. */
const BY_LETTERS = /^(?:le |la |les |l[’'])?((?:PAPI|PCAET|SDAGE|SAGE|CPER|SRADDET)(?!\p{L})[^:–—]{0,60})/iu;
const CAPITALS = /^\p{Lu}+(?!\p{L})/u;
/** `Dans le cadre du PACTE et de son prolongement, la Région :`, `LES DIX ENGAGEMENTS PRIORITAIRES DU CPER` */
const OF_LETTERS =
  /(?:^|\s)(?:[Dd]u|[Ll]e|[Aa]u)\s(PACTE|PRIC|CPER|PAPI|PCAET|SRADDET|SRDEII|CPRDFOP)(?!\p{L}|\s\p{Lu})/u;
const CLOSING_LETTERS = /\s(?:DU|du)\s(CPER|PAPI|PCAET|SRADDET|SRDEII|CPRDFOP)$/u;

/** The plan that goes by its letters in a title or a lead-in; null for none. */
export const planOfLetters = (title: string, lead: string | null): string | null =>
  CLOSING_LETTERS.exec(title)?.[1] ?? (lead === null ? null : (OF_LETTERS.exec(lastSentence(lead))?.[1] ?? null));
/** `ARGENCE EAU 2030 : LE PLAN DÉPARTEMENTAL POUR L'EAU`, `HORIZON COMPÉTENCES, LE PLAN D'ACTION`: a name of two words or more before what it is. */
const EXPLAINED = new RegExp(
  `^(?:fiche \\d+ [–—-] )?(\\p{Lu}[^:«»,]{2,40} [^:«»,]{3,30}?)(?: ?:|,) (?:le |la |l[’']|notre )${NOUN}(?!\\p{L}| ${VERB})(?![^«]{0,40}«)`,
  'iu',
);

/** `FORMER POUR RECRUTER ICI : LE PLAN LAYRE COMPÉTENCES`: what an infinitive opens is a slogan, and the name stands behind it. */
const SLOGAN_FIRST = /^\p{L}{3,}(?:er|ir)(?!\p{L})/iu;

/** `EAU ET RIVIÈRES : LE PLAN | ORNE EAU 2030`: a name behind the noun, up to its year; not `LE PLAN RÉGIONAL POUR L'EAU`. */
const CALLED_BEHIND = new RegExp(
  `(?: ?:|,) (?:le |la |l[’']|notre )${NOUN} (?!\\p{L}+(?:al|ale|el|elle|if|ive|aire)(?!\\p{L})|(?:d[eu]s?|d['’]|pour|en|à|qui|sur)(?!\\p{L}))\\p{L}[^:]{2,40} 20\\d\\d$`,
  'iu',
);

/** A cheap look before the exact ones. */
const ANY_NOUN = new RegExp(NOUN, 'i');

function planWords(title: string): string | null {
  const own = title.replace(CHAPTER, '');
  const isNamed = ANY_NOUN.test(own);
  const explained = isNamed ? EXPLAINED.exec(own) : null;
  if (explained?.[1] !== undefined)
    return SLOGAN_FIRST.test(explained[1]) || CALLED_BEHIND.test(title)
      ? planWords(title.slice(title.indexOf(explained[1]) + explained[1].length).replace(/^[ :,]+/, ''))
      : explained[1];
  const letters = BY_LETTERS.exec(own)?.[1]?.trim();
  if (letters !== undefined && CAPITALS.test(letters)) return letters;
  const named = isNamed ? HEADING.exec(own)?.[1]?.trim() : undefined;
  const quoted = named === undefined ? null : QUOTED_NAME.exec(named);
  if (quoted !== null) return quoted[0];
  return named === undefined || isNameless(named) || !NAMED.test(named)
    ? null
    : named.replace(COUNTED_AFTER, '').replace(AXIS_AFTER, '').replace(AFTER_NAME, '').trim();
}

/** `CAP MÉTIERS 2027` over `La stratégie régionale des compétences`: a chapter's title that its subtitle calls a plan. */
export function planOfSubtitle(text: string, structure: Structure, { start, title }: Heading): string | null {
  const below = structure.blocks[subtitlesOf(structure).get(start) ?? -1] ?? lineBelow(text, structure, start);
  if (below === undefined || !CALLED_A_PLAN.test(text.slice(below.start, below.end))) return null;
  const name = title.replace(CHAPTER, '').replace(SLOGAN, '');
  return NAMED.test(name) ? name : null;
}
const CALLED_A_PLAN = new RegExp(`^(?:le |la |l[’']|notre |une? )?(?:nouve(?:l|lle|au) )?${NOUN}(?!\\p{L})`, 'iu');
/** `CAP COMPÉTENCES | : FORMER, PLACER, VÉRIFIER` */
const SLOGAN = / ?: .*$/u;

/** The heading on the very next line. */
function lineBelow(text: string, { blocks }: Structure, start: number): Block | undefined {
  const at = blocksByStart(blocks).get(start) ?? -1;
  const [own, next] = [blocks[at], blocks[at + 1]];
  if (own === undefined || next?.kind !== 'heading') return undefined;
  return LINE_BREAK.test(text.slice(own.end, next.start)) ? next : undefined;
}
const LINE_BREAK = /^[^\S\n]*\n[^\S\n]*$/;

const places = new WeakMap<Structure['blocks'], ReadonlyMap<number, number>>();

function blocksByStart(blocks: Structure['blocks']): ReadonlyMap<number, number> {
  const known = places.get(blocks) ?? new Map(blocks.map(({ start }, at) => [start, at]));
  places.set(blocks, known);
  return known;
}

/** `CAP COMPÉTENCES : FORMER`, where the text speaks of `le plan Cap Compétences`; null for none. */
export function planSpokenOf(text: string, structure: Structure, { title }: Heading): string | null {
  const name = title.replace(CHAPTER, '').replace(SLOGAN, '').replace(YEARS, '');
  if (!NAMED.test(name)) return null;
  const small = name.toLowerCase().replace(MEASURES_OF, '');
  return plansSpokenOf(text, structure).get(small) ?? plansCalled(text, structure).get(small) ?? null;
}
/** `| Les cinq mesures nouvelles d'|Horizon Compétences` */
const MEASURES_OF =
  /^(?:(?:les|nos) )?(?:(?:\d{1,2}|[a-zé]{3,7}) )?(?:mesures|engagements|actions|objectifs|chantiers|propositions)(?: [a-zà-ÿ]+)? d(?:e |['’])/u;
const YEARS = / \(?20\d\d(?:[-–/](?:20)?\d\d)?\)?$/u;
/** What may be the name of a plan, up to five words: it opens with a capital, behind the last letter of such a noun. */
const MAY_BE_NAME = /[A-ZÀ-ÖØ-ÞŒ](?<=[aentAENT] .)[^\s,.;:()«»]*(?:\s[^\s,.;:()«»]+){0,4}/g;
const NOUN_BEFORE = new RegExp(`(?<!\\p{L})${NOUN}(?= $)`, 'iu');
/** Longest such noun with the letter before it. Unit: characters. */
const NOUN_REACH = 22;

const spokenOf = new WeakMap<Structure, ReadonlyMap<string, string>>();

/** What the text calls a plan, by what may be its name, in small letters. */
function plansSpokenOf(text: string, structure: Structure): ReadonlyMap<string, string> {
  const known = spokenOf.get(structure);
  if (known !== undefined) return known;
  const plans = new Map<string, string>();
  for (const { 0: behind, index } of text.matchAll(MAY_BE_NAME)) {
    const noun = NOUN_BEFORE.exec(text.slice(Math.max(0, index - NOUN_REACH), index))?.[0];
    if (noun === undefined) continue;
    const words = behind.split(/\s/);
    for (let count = 1; count <= words.length; count++) {
      const name = words.slice(0, count).join(' ');
      if (!plans.has(name.toLowerCase())) plans.set(name.toLowerCase(), `${noun} ${name}`);
    }
  }
  spokenOf.set(structure, plans);
  return plans;
}

/** `le plan Eau et sécheresse`, in what stands above the first axis of a chapter; null where none is named. */
export function planAboveAxes(
  text: string,
  { blocks }: Structure,
  block: number,
  isAxis: (title: Heading) => boolean,
): string | null {
  const axis = blocks[block]?.path.at(-1);
  if (axis === undefined || !isAxis(axis)) return null;
  let first = axis.start;
  for (let at = block; at >= 0 && axis.start - (blocks[at]?.start ?? 0) < ABOVE; at--) {
    const { kind, start, end, path } = blocks[at] as Block;
    if (kind !== 'heading') continue;
    if (!isAxis({ start, end, level: path.length + 1, title: text.slice(start, end) }))
      return planInText(text.slice(end, first).replace(/\s+/g, ' '));
    first = start;
  }
  return null;
}

/** How many blocks at the beginning of a document may hold its title. */
const TITLE_BLOCKS = 12;
/** Longest title that names a plan. Unit: characters. */
const MAX_TITLE = 130;

/** The plan that a document is about: its title names it, in front of the first sentence and list, or it begins with it. */
export function planOfTitle(text: string, { blocks }: Structure): string | null {
  const head = blocks.slice(0, TITLE_BLOCKS);
  const body = head.findIndex((block, at) => at > 0 && isBody(text, block) && !isStandfirst(text, blocks, at));
  for (const [at, block] of head.slice(0, body < 0 ? TITLE_BLOCKS : body).entries()) {
    if (block.end - block.start > MAX_TITLE || block.marker !== null || isEntry(text, block)) continue;
    const title = text.slice(block.start, block.end).replace(/\s+/g, ' ');
    const plan = title.endsWith('.') ? null : planInHeading(title);
    if (plan !== null && !isChapter(text, blocks, at)) return plan;
  }
  return null;
}

/** A list, or a sentence: below it a heading is one of a chapter (`LES LYCÉES`, its measures, and then `LE PLAN VÉLO`). */
const isBody = (text: string, { kind, start, end }: Block): boolean =>
  kind === 'item' || (kind === 'paragraph' && end - start >= SENTENCE && /[.:]\s*$/.test(text.slice(end - 2, end)));
/** Unit: characters. */
const SENTENCE = 25;

/** `Le conseil a adopté une politique de l'eau.` above `PLAN EAU 2030` and its first chapter: the title stands below it. */
function isStandfirst(text: string, blocks: readonly Block[], at: number): boolean {
  const [own, title, chapter] = blocks.slice(at, at + 3);
  if (own?.kind !== 'paragraph' || title?.kind !== 'heading' || chapter?.kind !== 'heading') return false;
  return planInHeading(text.slice(title.start, title.end).replace(/\s+/g, ' ')) !== null;
}

/** `RÉGION`, then `LE PLAN VÉLO` above a list, then `LES LYCÉES`: the first chapter of several, which holds its own list only. */
function isChapter(text: string, blocks: readonly Block[], at: number): boolean {
  const heading = blocks[at];
  if (heading?.kind !== 'heading' || !blocks.slice(0, at).some(({ kind }) => kind === 'heading')) return false;
  const next = blocks.slice(at + 1).find(({ kind }) => kind === 'heading');
  const hasList = blocks.some(({ kind, path }) => kind === 'item' && path.at(-1)?.start === heading.start);
  return (
    hasList && next?.level === heading.level && next.marker === null && !OF_PLAN.test(text.slice(next.start, next.end))
  );
}

/** `Les principales mesures`, `Axe 1 : se déplacer`: what the plan above is made of. */
const OF_PLAN =
  /^(?:(?:les|nos|ses|principa(?:les|ux)|\d+) )*(?:(?:mesures|actions|objectifs|engagements)(?: \p{L}+)?(?: du \p{L}+)?$|axe |[IVX\d]{1,4} ?[.)–-] )/iu;

/** `Stratégie numérique⇥8`, and what stands below `SOMMAIRE`. */
const isEntry = (text: string, { start, end, path }: Block): boolean =>
  /(?:[\t.…]| {2})\s?\d{1,3}\s*$/u.test(text.slice(start, end)) ||
  path.some(({ title }) => /^(?:sommaire|table des matières)/iu.test(title));

/**
 * The last plan that a lead-in names: `Le Plan 15 000 parcours se décline …`, `une feuille de route « Eau »`.
 * @param noun only one that is called so
 */
export function planInText(words: string, noun: string | null = null): string | null {
  const found = Array.from(words.matchAll(IN_TEXT));
  for (const match of found.toReversed()) {
    if (noun !== null && match[1]?.toLowerCase() !== noun) continue;
    const from = (match.index ?? 0) + match[0].length - (match[1]?.length ?? 0);
    const rest = words.slice(from);
    if (POINTED_AT.test(words.slice(Math.max(0, from - 6), from)) && !NAMED_AFTER.test(rest)) continue;
    const name = nameFrom(rest);
    if (name !== null) return name;
  }
  return null;
}

/** `Ce plan | intègre 4 enjeux` points at what was named; `cette stratégie | régionale de l'eau`, `ce Plan | Vélo` names it. */
const POINTED_AT = /(?<!\p{L})c(?:e|es|et|ette) $/iu;
const NAMED_AFTER =
  /^(?:feuille de route|(?!feuille)\p{L}+) (?:\p{Lu}|«|d[eu] |d['’]|des |pour |en faveur |\p{L}+(?:al|ale|el|elle|ique|aire|eur|if|ive)(?!\p{L}))/u;

/** `plan régional « Eau et biodiversité »`, whatever follows. */
const QUOTED_NAME = new RegExp(`^${NOUN}(?: (?:d[’'])?[\\p{L}]+){0,2} «[^»]{2,80}»`, 'iu');

const POINTS_AT = new RegExp(`(?:du|de la|de l[’'])\\s?(${NOUN})$`, 'iu');
/** How far above a heading its plan is looked for. Unit: characters. */
const ABOVE = 2500;

/**
 * `Les six actions du schéma` as a heading, `Les engagements du Pacte :` as a lead-in: the schéma that the chapter has named
 * above; null for none.
 */
export function planPointedAt(
  text: string,
  path: readonly Heading[],
  lead: string | null,
  start: number,
): string | null {
  const [outer, heading] = [path.at(-2), path.at(-1)];
  return (
    planNamedBetween(text, heading?.title ?? '', outer?.start ?? 0, heading?.start ?? 0) ??
    planNamedBetween(text, lead === null ? '' : lastSentence(lead).replace(/ ?:$/, ''), heading?.start ?? 0, start)
  );
}

/** What the last words of a title or a lead-in point at, where it is named in a stretch of the text before them. */
function planNamedBetween(text: string, words: string, from: number, to: number): string | null {
  const noun = POINTS_AT.exec(words)?.[1]?.toLowerCase();
  if (noun === undefined) return null;
  return planInText(text.slice(Math.max(from, to - ABOVE), to).replace(/\s+/g, ' '), noun);
}

function nameFrom(rest: string): string | null {
  const quoted = QUOTED_NAME.exec(rest);
  if (quoted !== null) return quoted[0];
  const stop = STOP.exec(rest);
  const name = (stop === null ? rest : rest.slice(0, stop.index)).trim();
  const words = name.split(/\s+/);
  if (isNameless(name) || /^feuille de route$/i.test(name) || words.length < 2 || words.length > MAX_WORDS) return null;
  if (CUT.test(name)) return null;
  if (/^\S+\s+(?:d[eu]s? cette|qui|ainsi|et|ou|précédent|actuel)\b/i.test(name)) return null;
  return `${name}${LETTERS_BEHIND.exec(rest.slice(name.length))?.[0] ?? ''}`;
}

/** `feuille de route pour la`, before a word that ends a name */
const CUT = /\s(?:pour|d[eu]|des|l[ae]s?|un|une|à|aux?|en|et|dans|sur)$/iu;

/** `le programme d'actions de prévention des inondations | (PAPI)` */
const LETTERS_BEHIND = /^ \(\p{Lu}{3,8}\)/u;

/** `la mesure n°30 du plan de relance de l’apprentissage` : the number and the plan that an item names for itself. */
const OWN = /\b(?:mesure|action|objectif|engagement)\s+(n\s?[°ºo]\s?\d{1,3})\s+(?:du|de la|de l[’'])\s?(.{3,160})/iu;

/** `Adoption de la | stratégie « Eau et marais »`, `Plateaux mobiles (mesure 3 du | plan « Compétences »)` */
const ADOPTED = new RegExp(
  `(?:^(?:(?:l[’'])?(?:adoption|approbation)|adopter|approuver) |(?:mesure|action) \\d{1,2} )(?:du |de la |de l[’']|le |la |l[’'])(${NOUN}(?: \\p{L}+){0,2} «[^»]{2,60}»)`,
  'iu',
);

export function ownPlan(words: string): { readonly numero: string | null; readonly plan: string | null } | null {
  const adopted = words.includes('«') ? (ADOPTED.exec(words.slice(0, 200))?.[1] ?? null) : null;
  if (adopted !== null) return { numero: null, plan: adopted };
  const found = words.includes('°') || words.includes('º') ? OWN.exec(words.slice(0, 200)) : null;
  if (found === null) return null;
  const plan = (found[2] ?? '').split(/\s*[«(,;:.]/)[0] ?? '';
  return { numero: (found[1] ?? '').replace(/\s/g, ' '), plan: plan === '' ? null : nameFrom(plan) };
}

const QUOTED = /[«“"]\s?([^«»“”"\n]{3,60}?)\s?[»”"]/u;
const CALLED = new RegExp(
  `${NOUN}(?:\\s\\p{L}+){0,2}(?:\\s[\\p{L}'’ ]{2,24},?\\s(?:baptisée?|dénommée?|intitulée?|appelée?|nommée?))?\\s«\\s?([^»\\n]{3,60}?)\\s?»|«\\s?([^»\\n]{3,60}?)\\s?»,?\\s(?:(?:un|une|le|la|notre)\\s(?:\\p{L}+\\s)?|(?<=,\\s))${NOUN}(?!\\p{L})`,
  'iu',
);
const namesOf = new WeakMap<Structure, ReadonlyMap<string, string>>();

/** The plans called so around the quotation marks of a text, in order. */
function* calledIn(text: string): Generator<RegExpExecArray> {
  let from = 0;
  for (let open = text.indexOf('«'); open >= 0; open = text.indexOf('«', Math.max(from, open + 1))) {
    const start = Math.max(from, open - BEFORE_QUOTE);
    const found = CALLED.exec(text.slice(start, open + BEHIND_QUOTE));
    if (found === null) continue;
    from = start + found.index + found[0].length;
    yield found;
  }
}
/** Of `feuille de route régionale de mandat du territoire, dénommée`, and of a name with what it is called behind it. Unit: characters. */
const BEFORE_QUOTE = 90;
const BEHIND_QUOTE = 130;

/** Names in quotes that the text calls a plan, in small letters, as it writes them first. */
function plansCalled(text: string, structure: Structure): ReadonlyMap<string, string> {
  const known = namesOf.get(structure);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  for (const found of calledIn(text)) {
    const name = (found[1] ?? found[2] ?? '').replace(/\s+/g, ' ');
    if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), name);
  }
  namesOf.set(structure, names);
  return names;
}

/** `« COMPÉTENCES BOCAGE » : FORMER PLUS` where the text speaks of the `plan « Compétences Bocage »`; null for none. */
export function planQuoted(text: string, structure: Structure, title: string): string | null {
  const quoted = QUOTED.exec(title)?.[1]?.toLowerCase();
  return quoted === undefined ? null : (plansCalled(text, structure).get(quoted) ?? null);
}

/** A lead-in that points back to what was named before it (`Il se décline …`, `La Région y défendra …`, `Au programme :`, `Les chantiers retenus :`). */
const POINTS_BACK =
  /^(?:il|elle|ils|elles|cela|ce (?:plan|pacte|programme)|cette stratégie)(?!\p{L})|^(?:au (?:programme|menu)|parmi ses|ses (?:\p{L}+ )?(?:mesures|actions|objectifs|engagements|priorités|cibles))(?!\p{L})|^(?:les|nos) (?:mesures|actions|chantiers|engagements|objectifs|projets|opérations)(?: \p{L}+)? (?:arrêt|reten|programm|prév|décid|vot|annonc)|(?<!\p{L})y(?!\p{L})/iu;
const AMENDMENT = /(?<!\p{L})avenant(?!\p{L})/iu;
/** `l’avenant n° 2 au Pacte régional d’investissement` */
const AMENDED = /(?<!\p{L})avenant(?:\s+n\s?°\s?\d+)?\s+(?:au|à la|à l[’'])\s?(?=\p{L})/iu;

/** `Avec Cap Compétences, la Région s’engage à :` below `CAP COMPÉTENCES : FORMER`: the name that its chapter goes by; null for none. */
export function planOfChapter(path: readonly Heading[], lead: string | null): string | null {
  const name = lead === null ? undefined : WITH_NAME.exec(lastSentence(lead))?.[1];
  if (name === undefined) return null;
  const small = name.toLowerCase();
  return path.some(({ title }) => title.replace(CHAPTER, '').toLowerCase().startsWith(`${small} `)) ? name : null;
}
const WITH_NAME = /^(?:[Aa]vec|[Gg]râce à|[Pp]ar|[Dd]ans le cadre de) (\p{Lu}[^,;:«»]{2,40} [^,;:«»]{2,40}), /u;

/** The plan that a lead-in speaks of, or the one that an amendment named in the lead-in or heading changes. */
export function planOfLead(text: string, lead: string | null, heading: string | null): string | null {
  const last = lead === null ? '' : lastSentence(lead);
  const named = planInText(POINTS_BACK.test(last) ? (lead ?? '') : last);
  if (named !== null) return named;
  if (!AMENDMENT.test(last) && !AMENDMENT.test(heading ?? '')) return null;
  const found = AMENDED.exec(text);
  return found === null
    ? null
    : nameFrom(text.slice(found.index + found[0].length, found.index + 300).replace(/\s+/g, ' '));
}
