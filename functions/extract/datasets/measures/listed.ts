import type { Block } from '../../model.ts';
import { isAxis, kindNamed, leadsToItems, sharesMoney } from './contexts.ts';
import { endsWithOutcome } from './decision-words.ts';
import type { ItemGroup, ListItem } from './groups.ts';
import { libelleOf, type MeasureItem } from './item.ts';
import { wordsBetween, wordsOf } from './item-words.ts';
import { chapterAt, frameAt, type ListFrame, type MeasureType, type Source } from './list-frame.ts';
import { isGranted, isMinutesAt } from './minutes.ts';
import { ownPlan } from './plans.ts';
import { beginsWithInfinitive, isAct, isFinding, isPost, isRecalled, isSum, tellsFuture } from './wording.ts';
import { lastSentence } from './words.ts';

/** Words of an item that are read to tell what it is. Unit: characters. */
const READ = 500;
/** Shorter items without a verb are things that a lead-in lists, and no measures. Unit: characters, on average. */
const SHORT_ITEM = 32;

/**
 * The measures of a list.
 *
 * @param taken items that are measures or inside one, to which those of this group are added
 */
export function measuresOfGroup(
  source: Source,
  kinds: ReadonlyMap<number, MeasureType>,
  group: ItemGroup,
  taken: Set<number>,
): readonly MeasureItem[] {
  const { structure, text } = source;
  const first = group.items[0];
  if (first === undefined) return [];
  if (group.lead !== null && taken.has(group.lead)) {
    for (const item of group.items) taken.add(item.block);
    return [];
  }
  if (isNote(source, group)) return [];
  const lead = group.lead === null ? null : wordsOf(text, structure, group.lead);
  const read = group.items.map((item) => wordsBetween(text, structure, item.block, item.start, item.end, READ));
  const codes = areCoded(read) ? CODED : DELIBERATION;
  const small = read.map((words) => (codes === CODED ? words.replace(CODED, '') : words).toLowerCase());
  const own = frameAt(source, first.block, lead);
  const above = own.context === 'neutral' && group.above !== null ? wordsOf(text, structure, group.above) : null;
  const led = above === null ? own : frameAt(source, first.block, above);
  const frame = votedInMinutes(source, first.block, led, small);
  const isNamed = NAMED_IN.has(frame.context) && areNamed(source, group.items, small);
  if (!isNamed && (!isAnnounced(frame, small, lead) || describesPlan(frame, small, lead))) return [];
  const isShared = frame.context !== 'voted' && lead !== null && sharesMoney(lead);
  return group.items.flatMap((item, index) => {
    const words = read[index] ?? '';
    const own = item.inner.length === 0 ? words : wordsOf(text, structure, item.block, READ);
    if (isRecalled(small[index] ?? '') || isSpoken(words) || LONE_VERB.test(own)) return [];
    if (frame.context !== 'voted' && (isFinding(small[index] ?? '') || opensList(source, item))) return [];
    if (isShared && isSum(small[index] ?? '')) return [];
    if (item.inner.length > 0 && TOPIC_LEAD.test(own)) return [];
    taken.add(item.block);
    return [itemMeasure(source, item, words, frame, kinds, codes)];
  });
}

/** `Pour les jeunes :` above items set further in, which are the measures. */
const TOPIC_LEAD = /^(?:pour|envers|dans|sur|concernant|en faveur d\p{L}{0,2}|auprès d\p{L}{0,2}) [^.;:!?]{2,80} ?:$/iu;

/** `DESIGNE :`, whose items tell what */
const LONE_VERB = /^\p{L}{4,14} ?:$/u;

/** `« Nous devons agir (…) », a rappelé la présidente`: what somebody says, maybe at length. */
const isSpoken = (words: string): boolean =>
  /^[«“]/u.test(words) && (!/[»”]/u.test(words) || SPOKEN.test(words.slice(-SPEAKER_REACH)));
const SPOKEN =
  /[»”],? (?:(?:a|ont|s['’]est|se|d['’]abord|ensuite|aussi) ){0,3}(?:déclar|rappel|soulign|expliqu|affirm|précis|indiqu|insist|conclu|ajout|confi|estim|comment|félicit)\p{L}*/u;
/** Unit: characters. */
const SPEAKER_REACH = 160;

/** `* Stratégie qui a permis …` below `de notre collectivité*`: what a star calls for, and no list. */
function isNote({ text, structure }: Source, { items }: ItemGroup): boolean {
  const start = structure.blocks[items[0]?.block ?? -1]?.start ?? 0;
  return (
    items.length === 1 && text.charAt(start) === '*' && CALL.test(text.slice(Math.max(0, start - CALL_REACH), start))
  );
}
const CALL = /[\p{L}\d)»]\*(?!\*)/u;
/** Unit: characters. */
const CALL_REACH = 1500;

/** A list of deliberations; in minutes also one that nothing leads in, where its items tell what was granted. */
function votedInMinutes(source: Source, block: number, frame: ListFrame, read: readonly string[]): ListFrame {
  if ([DELIBERATION, DECIDES].some((told) => read.every((words) => told.test(words))) || read.every(endsWithOutcome))
    return { ...frame, context: 'voted', type: 'decision', rule: 'minutes' };
  if (frame.context !== 'neutral' || !isMinutesAt(source, block) || isTariff(source, block)) return frame;
  const isList = read.every((words) => isGranted(words) || isAct(words)) && !read.some(isFinding);
  return isList ? { ...frame, context: 'voted', type: 'decision', rule: 'minutes' } : frame;
}

/** `Assainissement : 2,45 €` below `Tarifs du service des eaux`: a price, and nothing granted. */
const isTariff = ({ structure }: Source, block: number): boolean =>
  (structure.blocks[block]?.path ?? []).some(({ title }) => TARIFF.test(title));
const TARIFF = /^(?:grille |les )?(?:nouveaux )?(?:tarifs?(?!\p{L})|prix (?:de l['’]eau|(?:au|du) m(?:3|³|ètre)))/iu;

/** `Mesure 1 : Un bus santé`, `• Action 2 : une plateforme` below the title of a plan, but not how far they have come. */
function areNamed({ text, structure }: Source, items: readonly ListItem[], read: readonly string[]): boolean {
  const isNumbered = items.every(({ block }) => {
    const marker = structure.blocks[block]?.marker;
    return marker != null && NAMED.test(text.slice(marker.start, marker.end));
  });
  return (
    isNumbered &&
    read.every((words) => !isSum(words) && !isFinding(words) && !STATUS.test(words) && !LONE_ADJECTIVE.test(words))
  );
}
const NAMED_IN: ReadonlySet<ListFrame['context']> = new Set(['plan', 'neutral']);
const NAMED = /^[^\p{L}]{0,4}(?:mesure|action|engagement|objectif)s?(?!\p{L})/iu;
const STATUS =
  /^(?:\d|en (?:cours|attente|projet|partie)|à (?:venir|l[’']étude|l[’']arrêt)|non |partiellement|(?:en )?(?:réalis|termin|achev|abandonn|engag|lanc|report|suspend|livr|sold)(?:ée?s?|ues?)(?!\p{L})|faite?s?(?!\p{L})|atteinte?s?(?!\p{L})|page )/iu;

/** `opérationnelle`, `validée` */
const LONE_ADJECTIVE = /^\p{L}+(?:ée?s?|elles?|els?|ives?)[ ;.]*$/u;

/** `La Région lance : | un fonds de 3 M€`: what is created, and no count of what there is, nor `Le numéro ouvre : | le samedi`. */
const CREATES =
  /(?<!\p{L})(?:crée(?:nt|ra|ront)?|lance(?:nt|ra|ront)?|ouvr(?:e|ent|ira|iront)|(?:met|mettent|mettra|mettront) en place|instaure(?:nt|ra|ront)?) ?:$/iu;
const NEW_ONE = /^(?:une|un|des|deux|trois|quatre|cinq|six|dix) /;
const listsCreated = (lead: string | null, read: readonly string[]): boolean =>
  lead !== null &&
  CREATES.test(lead) &&
  read.some((words) => NEW_ONE.test(words)) &&
  read.filter((words) => /^\d/.test(words)).length * 2 < read.length;

/** `- 70 millions d'euros pour investir dans les trains`, `- 25 M€ dédiés à la culture` beside `- Préserver les maisons de santé`. */
const PAYS_FOR =
  /^\d[\d ,.\u00a0\u202f]{0,12}(?:[km]€|€|(?:millions?|milliards?) d['’]euros|euros) (?:pour |dédiée?s? |consacrée?s? )/iu;
const paysForAims = (read: readonly string[]): boolean =>
  read.filter(beginsWithInfinitive).length > 1 &&
  read.every((words) => beginsWithInfinitive(words) || PAYS_FOR.test(words));

/** `La Région a fixé 3 objectifs : | 300 km de rives restaurés`, but not how many of them were reached. */
const AIMS =
  /(?:^(?:nos|les|ses|trois|quatre|cinq|\d{1,2})|fix[ée]\p{L}*|se donn\p{L}+|s['’]assign\p{L}+|retient|a retenu) (?:[^.:]{0,30} )?objectifs?(?!\p{L})[^.:]{0,60}:$/iu;
const REACHED = /bilan|résultat|attein|rappel|dépass|étai|avai/iu;
function listsAims(lead: string | null): boolean {
  const end = lead === null ? '' : lastSentence(lead).slice(-TAIL);
  return AIMS.test(end) && !REACHED.test(end);
}
/** How much of the end of a lead-in is read for its aims. Unit: characters. */
const TAIL = 160;

/** `font ressortir les difficultés des jeunes : | un sentiment d'isolement`, `Il retient 3 enjeux : | la santé de tous`, but not `pour lever ces freins : | un fonds de 2 M€`. */
function listsTroubles(lead: string, read: readonly string[]): boolean {
  const end = lead.endsWith(':') ? lastSentence(lead).slice(-TAIL) : '';
  if (STAKES.test(end)) return true;
  return TROUBLES.test(end) && !SOLVED.test(end) && !read.some(isDone);
}
/** `Les enjeux du SAGE sont : | Garantir l'entretien des ouvrages`: what is at stake, told in the infinitive. */
const STAKES = /^(?:les|ses|nos|ces) (?:\p{L}+ )?enjeux (?:[^:,;]{1,80} )?sont(?: \p{L}+ment)?(?: les suivants)? ?:$/iu;
const TROUBLES =
  /(?<!\p{L})(?:difficultés|risques|freins|obstacles|problèmes|faiblesses|menaces|inquiétudes|lacunes|dysfonctionnements|enjeux)(?!\p{L})[^.:]{0,80}:$/iu;
const SOLVED =
  /(?<!\p{L})(?:lever|lèv|rédui|surmont|résou|résor|répon|face|remédi|palli|limit|combatt|contre|corrig|attaqu|lutt|préven|prévien|gér|gestion|maîtris|protect|protég|atténu|anticip)/iu;

/** `la baisse des recettes` is a trouble too; an infinitive or a future tells what is done about it. */
const isDone = (words: string): boolean => beginsWithInfinitive(words) || tellsFuture(words);

/** `attribue 98 000 € à 31 artisans, dont notamment : | 2 500 € à Anne Morin`: parts of what was granted; not `dont : | Rénover la halle`. */
const SHARED_OUT = /(?:€|euros)(?!\p{L})[^.:]{0,100} dont(?: notamment)? ?:$/iu;
/** `Dont en fonctionnement : | Aide à l'enfance : 45,3 M€`: parts of the sum above. */
const PARTS_OF_SUM = /^dont(?: (?:notamment|en (?:fonctionnement|investissement)))? ?:?$/iu;
const hasDigit = (words: string): boolean => /\d/.test(words);

function isAnnounced({ context }: ListFrame, read: readonly string[], lead: string | null): boolean {
  if (lead !== null && listsTroubles(lead, read)) return false;
  if (lead !== null && SHARED_OUT.test(lead.slice(-TAIL)) && read.every(hasDigit)) return false;
  if (lead !== null && PARTS_OF_SUM.test(lead) && read.every(isSum)) return false;
  if (context === 'voted') return true;
  if (context === 'figures') return false;
  const acts = read.filter((words) => isAct(words) && !isFinding(words) && !isPost(words)).length;
  if (context === 'neutral')
    return (acts * 2 >= read.length && acts > 0) || listsCreated(lead, read) || paysForAims(read);
  // `Agence de l'eau : 118 M€`, below the title of a plan: who pays
  const sums = context === 'plan' ? read.filter((words) => isSum(words) && (isPost(words) || !isAct(words))).length : 0;
  const isShort = read.reduce((sum, words) => sum + words.length, 0) / read.length < SHORT_ITEM;
  if (sums * 2 > read.length || (sums > 0 && acts === 0 && (isShort || sums * 2 === read.length))) return false;
  return acts > 0 || !isShort || listsCreated(lead, read) || listsAims(lead);
}

/** `Le schéma définit : | les objectifs de la Région | les règles générales`, `Le plan : | Il fixe un cap.`: what a plan is made of. */
function describesPlan({ context }: ListFrame, read: readonly string[], lead: string | null): boolean {
  if (context === 'plan' && read.every((words) => IT_IS.test(words))) return true;
  if (context === 'voted' || lead === null || !HOLDS.test(lead.slice(-TAIL))) return false;
  const parts = read.filter((words) => PART.test(words) && !words.includes('€')).length;
  return parts * 2 > read.length;
}
const IT_IS = /^(?:il|elle)s? (?!(?:est|sera|va) )/u;
const HOLDS =
  /(?:défini(?:t|ssent)|compren(?:d|nent)|comporte(?:nt)?|contien(?:t|nent)|développe(?:nt)?|se compose(?:nt)? de) ?[^:.]{0,60}:$/iu;
const PART =
  /^(?:(?:les?|la|des?|une?) |l[’'])?(?:objectifs?|règles|diagnostics?|méthodes?|modalités|évaluations?|prospectives?|(?:plans?|programmes?) d[’']actions?|mesures(?= :)|descriptifs?|état des lieux|synthèses?|indicateurs|calendriers?|annexes?)(?!\p{L})/u;

/** Whether the measures are the items inside this one: an axis, or `… se traduit par :`. */
function opensList({ text, structure }: Source, item: ListItem): boolean {
  if (item.inner.length === 0) return false;
  const start = structure.blocks[item.block]?.start ?? item.start;
  return isAxis(text.slice(start, item.start + 20)) || leadsToItems(wordsOf(text, structure, item.block));
}

/** `1. Décide d'attribuer 250 000 € au SDIS.`, `- Approuve la convention`: items that each say what the assembly does. */
const DECIDES = /^(?:décide|approuve|autorise|adopte|attribue|accorde|fixe|alloue|affecte|valide)(?:nt)? /;

/** `▪ N° 2024-118 – Décision modificative`: the number of a deliberation that opens an item. */
const DELIBERATION = /^(n\s?[°º]\s?(?:\d{2,4}[-./]){1,3}\d{1,4})\s[–—:-]\s/iu;

/** `• B1 : restaurer`, `• B2 : araser`: codes that open each item, from the first on; not the motorways `• A6 :`, `• A7 :`. */
const CODED = /^([A-H]\d{1,2})\s?[:–—-]\s/u;
const areCoded = (read: readonly string[]): boolean =>
  read.length > 1 && /^[A-H]1(?!\d)/u.test(read[0] ?? '') && read.every((words) => CODED.test(words));

function itemMeasure(
  source: Source,
  listed: ListItem,
  folded: string,
  frame: ListFrame,
  kinds: ReadonlyMap<number, MeasureType>,
  codes: RegExp,
): MeasureItem {
  const { text, structure } = source;
  const code = codes.exec(folded);
  const words = code === null ? folded : folded.slice(code[0].length);
  const item = code === null ? listed : { ...listed, start: listed.start + code[0].length };
  const block = structure.blocks[item.block];
  const own = ownPlan(words);
  const marker = block?.marker == null ? '' : text.slice(block.marker.start, block.marker.end);
  const isDecision = frame.context === 'voted';
  return {
    start: item.start,
    end: item.end,
    libelle: titleOf(text, structure, item) ?? libelleOf(words),
    description:
      item.end - item.start <= READ ? words : wordsBetween(text, structure, item.block, item.start, item.end),
    plan: own === null ? frame.plan : own.plan,
    axe: chapterAt(source, item.block, frame),
    numero: own?.numero ?? code?.[1]?.replace(/\s/g, ' ') ?? numberIn(marker),
    type: kindNamed(marker) ?? (isDecision ? 'decision' : (typeBelow(block, frame) ?? kinds.get(item.block) ?? null)),
    commissionNumber: frame.commission.number,
    commission: frame.commission.name,
    rule: `measures:${frame.rule}`,
  };
}

/** What is listed below `Objectif opérationnel 1 : Développer le vélo` is no objective. */
const typeBelow = (block: Block | undefined, { type }: ListFrame): MeasureType | null =>
  type === 'objectif' && OPERATIONAL.test(block?.path.at(-1)?.title ?? '') ? null : type;
const OPERATIONAL = /^objectif (?:stratégique|opérationnel|spécifique|thématique) (?:n ?[°º] ?)?\d/iu;

/** The title of an item with others inside it (`1/ Replanter` above `> Planter des haies`) or text below; null for none. */
function titleOf(text: string, structure: Source['structure'], { block, inner, end }: ListItem): string | null {
  if (inner.length === 0 && end <= (structure.blocks[block]?.end ?? end)) return null;
  const words = wordsOf(text, structure, block, READ);
  return /[.!?;,…]$/.test(words) || (inner.length === 0 && words.endsWith(':')) ? null : libelleOf(words);
}

/** `- A.1`, `B2.1`, `• 2.3`: in two parts a number needs no sign behind it. */
const IN_PARTS = /(?:^|[^\p{L}\d.])([A-H]\d{0,2}(?:[.-]\d{1,2}){1,2}|\d{1,3}(?:\.\d{1,3}){1,2})[^\p{L}\d]{0,3}$/u;

/** `Objectif n° 1.`, `N° 2024-118 –`: the sign is part of the number, as it is written. */
const SIGNED = /(?:^|\s)(n\s?[°ºo]\s?\d{1,4}(?:[.-]\d{1,4})*)[^\p{L}\d]{0,3}$/iu;

/** `D1 –`, `A1` before a gap */
const LETTERED = /(?:^|[^\p{L}\d])([A-H]\d{1,2})[^\p{L}\d]{0,3}$/u;

/** `Mesure 1` on a line of its own, `#1`: a word or a sign in front needs none behind. */
const CALLED = /(?:\p{L}{4,}\s+|#\s?)(\d{1,3})$/u;

/** `01` of a line of its own, `1` of `1.`, `B` of `B)`, `3` of `● Mesure 3 :`; a bullet has none, `o` neither. */
function numberIn(written: string): string | null {
  if (!/[\dA-Za-z]/.test(written)) return null;
  const marker = written.trim().replace(OF_SEVERAL, '');
  if (/^0\d$/.test(marker)) return marker;
  return (
    SIGNED.exec(marker)?.[1]?.replace(/\s/g, ' ') ??
    IN_PARTS.exec(marker)?.[1] ??
    LETTERED.exec(marker)?.[1] ??
    CALLED.exec(marker)?.[1] ??
    /(?:^|[^\p{L}\d])(\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}|[A-Za-z])[^\p{L}\d]{1,3}$/u.exec(marker)?.[1] ??
    null
  );
}
/** `Mesure 3 | /10 :` */
const OF_SEVERAL = /(?<=\d)\/\d{1,2}(?=\D*$)/u;
