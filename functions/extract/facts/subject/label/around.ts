import type { TableRow } from '../../../model.ts';
import { foldedSpace } from '../../../positions.ts';
import { type Clause, oncePerClause, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import type { Passage, Passages } from '../../passages.ts';
import { kindAt, type Place, placeOf } from '../../phrase/kind-at.ts';
import { isEmptyRange, nounPhraseEnd, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isMoney, type Spot } from '../../phrase/spot.ts';
import type { Zones } from '../../phrase/zones.ts';
import { isTerritoryOf, placeOfRow } from '../places/perimeter.ts';
import { titleOfTable } from '../table-title.ts';
import { toldBefore } from '../topic/chapters.ts';
import { topicCuesOf } from '../topic/cues.ts';
import { nounsIn } from './kept.ts';
import { nounBefore } from './left.ts';
import { namesTitle } from './opening.ts';
import { isPayer, nameUnlessBody } from './payer.ts';
import { HE, isByDoing, NO_NAMES } from './subject.ts';
import { beforeBracket } from './title.ts';

/** A label of more letters is a sentence. */
const LONGEST = 140;
const OPENING_SIGNS = /^[^\p{L}\p{N}]+/u;

/** A row label that does not say what is counted: a year, a total, nothing. */
const SILENT_LABEL = /^(?:(?:19|20)\d{2}(?: ?\([^()]{1,20}\))?|(?:total|ensemble|bassin)(?!\p{L}).*|)$/iu;
const MEASURED_TITLE =
  /^(?:parts?|nombre|taux|proportion|pourcentage|volumes?|débits?|linéaire|rendements?)(?!\p{L})/iu;
const BY_KIND = /(?<!\p{L})par \p{L}{4,}/iu;
const YEAR = /^(?:19|20)\d{2}$/;
/** `2019`, `Cible 2030`, `État des lieux (2023)`: a head that tells when, and not what. */
const ONLY_WHEN =
  /^(?:(?:état(?: des lieux)?|cible|objectif|référence|valeur(?: de référence)?|situation|réalisé|bilan|prévu|en|fin)\s)*\(?(?:19|20)\d{2}(?:[-–/](?:19|20)?\d{2})?\)?$/iu;
/** Unit: characters. */
const LONGEST_TITLE = 90;
/** `24-SP-031 Ville de …`: a file's code; `26-49 ans` is an age. */
const CODE = /^(?!\S+ ans(?!\p{L}))(?=\S*\d)[\dA-Z]+-[\dA-Z-]+\s+/u;

/** `Épargne brute – 2025`: the label of the row and the head of the column; with the title where the label is silent. */
export function rowLabel(site: Spot): string {
  const { passages, passage, cell, placed } = site;
  const { quantity } = placed;
  const { row, table } = passage;
  const label = row === null ? '' : labelOfRow(passages.text, row).replace(CODE, '');
  const heads = cell?.header ?? [];
  const title = table === null ? '' : titleOfTable(passages, table);
  const isCount = quantity.kind === 'figure' && quantity.unit === 'nombre';
  // « Entrées par dispositif », and nothing but years over the columns: the rows name the dispositifs
  const isKind = isCount && BY_KIND.test(title) && heads.length > 0 && heads.every((head) => YEAR.test(head));
  // « Part des masses d'eau en bon état » over « Boutonne | 18 »
  const isPlaceOfMeasured = MEASURED_TITLE.test(title) && placeOfRow(passages, passage) !== null;
  const isSilent = SILENT_LABEL.test(label) || isTerritoryOf(label, title) || isKind || isPlaceOfMeasured;
  // `7 980 foyers`
  const counted = isCount ? passages.text.slice(quantity.end, cell?.end ?? quantity.end).trim() : '';
  // « Masses d'eau en bon état » over « Boutonne | 18 | 24 », years and targets over the columns
  const isOfPlace =
    !isMoney(site) &&
    title.length <= LONGEST_TITLE &&
    heads.every((head) => ONLY_WHEN.test(head)) &&
    placeOfRow(passages, passage) !== null;
  const parts = [(isSilent || isOfPlace) && !holdsHeads(title, heads) ? title : '', label, counted, ...heads];
  return shortened(
    parts
      .map((part) => part.replace(OPENING_SIGNS, ''))
      .map((part) => (part.includes('(') ? part : part.replace(/\)$/, '')))
      .filter((part, at, all) => part !== '' && all.indexOf(part) === at)
      .join(' – '),
  );
}

const labelOfRow = (text: string, { label, labelBelow }: TableRow): string =>
  foldedSpace(
    `${text.slice(label.start, label.end)} ${text.slice(labelBelow?.start ?? 0, labelBelow?.end ?? 0)}`,
  ).trim();

/** A title that is the line of the column heads says nothing more. */
const holdsHeads = (title: string, heads: readonly string[]): boolean =>
  heads.length > 0 && heads.every((head) => title.includes(head));

/** `Présents | : 14`, `Pour | : 19` in minutes, `/ Cher | : 3 M€` in a list: a word that is no noun names what stands behind its colon. */
export function keyOf(
  { placed: { quantity, to }, around: { previous } }: Spot,
  place: Place,
  { link, left }: Zones,
): string {
  if (link !== 'colon') return '';
  const { words } = place.clause;
  const first = stemAt(words, left.from) === '/' ? left.from + 1 : left.from;
  const open = beforeBracket(place, left.to, 0);
  const at = open - 1;
  if (at !== (open < left.to ? 0 : first) || kindAt(place, at) === 'noun') return '';
  const word = words[at];
  const key = word === undefined ? '' : place.text.slice(word.start, word.end);
  const isListed = previous !== null && isTitled(place, previous.from);
  const isKey = (quantity.kind === 'figure' && quantity.unit === 'nombre') || OTHERS.test(word?.stem ?? '') || isListed;
  const next = words[to];
  const isCounted = next !== undefined && /^\p{Ll}/u.test(place.text.slice(next.start, next.end));
  return isKey && CAPITALIZED.test(key) && !isCounted ? key : '';
}
const CAPITALIZED = /^\p{Lu}\p{L}{3,}$/u;

/** `Autres | : 2 M€`, `Divers | : 3 %` */
const OTHERS = /^(?:autres?|divers?)$/;

/** `Charente | : 2 M€ / Cher : 3 M€` */
const isTitled = (place: Place, figure: number): boolean =>
  stemAt(place.clause.words, figure - 1) === ':' && kindAt(place, figure - 2) === 'noun';

/** What the lead-in of a list speaks of: `La Région soutient | les transports | :`. */
export function leadLabel({ passages, passage, placed: { quantity } }: Spot): string {
  const unit = quantity.kind === 'figure' ? quantity.unit : null;
  for (const { clause } of passages.leadsOf(passage)) {
    const place = placeOf(passages.text, clause);
    const { words } = clause;
    const end = words.at(-1)?.stem === ':' ? words.length - 1 : words.length;
    const { object, subject } = nounBefore(place, end, clause.figures.at(-1)?.to ?? 0);
    const noun = isEmptyRange(object) ? subject : object;
    if (!isEmptyRange(noun)) return writtenPhrase(place, noun);
    // « Les dépenses de voirie : 45 M€ » over `- + 7 % par rapport à 2030`
    if (unit === 'pourcent' && clause.figures[0]?.quantity.unit === 'euros') return nounsIn(clause)[0] ?? '';
    // « La dépense scolaire représente 46 Md€, dont : »
    if (words[end - 1]?.stem === 'dont') return nounsIn(clause).at(-1) ?? '';
    // « 4 300 jeunes, soit 3 % de plus : » over `- 63 % ont un diplôme`
    if (unit === 'pourcent' && clause.figures[0]?.quantity.unit === 'nombre') return nounsIn(clause)[0] ?? '';
  }
  return '';
}

/** `| Les inscriptions | progressent dans plusieurs villes :` over `- Morville (+ 210)`: what moves in each of the places listed. */
export function leadSubject({ passages, passage }: Spot): string {
  const clause = passages.leadsOf(passage)[0]?.clause;
  const place = clause === undefined ? null : placeOf(passages.text, clause);
  const isSaid = place?.clause.words.some((_, at) => kindAt(place, at) === 'verb') ?? false;
  const subject = place === null || !isSaid ? '' : nameUnlessBody(firstNounOf(place));
  return PERSONS.test(subject) ? '' : subject;
}

/** What a list says of each of its parts; a sentence says it in its own words. */
const MEASURED: ReadonlySet<string> = new Set('tau part proportion pourcentage duree cout pri tarif'.split(' '));
/** Unit: words. */
const LONGEST_LEAD = 14;

/** `Taux d'emploi à 6 mois, par secteur :` over `Bâtiment 61 %`: the title of a list of rates; empty for a sentence. */
export function leadTitle({ passages, passage }: Spot): string {
  const clause = passages.leadsOf(passage)[0]?.clause;
  if (clause === undefined || clause.words.length > LONGEST_LEAD || clause.words.at(-1)?.stem !== ':') return '';
  if (!clause.words.slice(0, OPENING_WORDS).some(({ stem }) => MEASURED.has(stem))) return '';
  const place = placeOf(passages.text, clause);
  const end = clause.words.findIndex(({ stem }, at) => stem === ',' || stem === ':' || kindAt(place, at) === 'verb');
  return clause.words[end]?.stem === ':' || clause.words[end]?.stem === ','
    ? writtenPhrase(place, nounPhraseIn(place, { from: 0, to: end }))
    : '';
}
/** An article may stand before it. */
const OPENING_WORDS = 2;

/** `Assainissement :` over `- Part fixe : 45 €`: what the lead-in names, where the item tells only how it is paid; empty elsewhere. */
export function leadOfGeneric({ passages, passage }: Spot, base: string): string {
  const clause = passages.leadsOf(passage)[0]?.clause;
  const isTitle = clause !== undefined && clause.words.length <= TITLE_WORDS && clause.words.at(-1)?.stem === ':';
  const opens = passages.text.startsWith(base, passage.clause.words[0]?.start ?? 0);
  if (!opens || !GENERIC.test(base) || !isTitle || clause.figures.length > 0) return '';
  const place = placeOf(passages.text, clause);
  const hasVerb = clause.words.some((_, at) => kindAt(place, at) === 'verb');
  const name = hasVerb ? '' : writtenPhrase(place, nounPhraseIn(place, { from: 0, to: clause.words.length - 1 }));
  return GENERIC.test(name) ? '' : name;
}
const GENERIC =
  /^(?:tarifs?|prix|parts? (?:fixe|variable)|abonnements?|dépenses|recettes|coût|montant|total|participation|solde|résultat)(?!\p{L})(?: (?:annuel|total|global|moyen)e?s?)?(?: \d{4})?$/iu;
/** Unit: words. */
const TITLE_WORDS = 7;

/** `Elle y consacrera 64 M€`: what the sentence before spoke of. */
export function nounOfSentenceBefore(site: Spot): string {
  const { passages, passage } = site;
  const before = behindQuestion(passages, toldBefore(passages, passage));
  if (before === null) return '';
  const title = namesTitle(site);
  if (title.includes(',') && before === passages.inBlock(passage.block)[0]) return title;
  const last = lastNamed(passages.text, passage.clause, before.clause);
  if (last !== '') return last;
  const sum = isSumOf(passage.clause) ? sumIn(before.clause) : -1;
  if (sum >= 0) return phraseAt(passages.text, before.clause, sum);
  const cue = topicCuesOf(passages.text, before.clause).findLast(
    ({ kind, strength }) => kind !== 'other' && strength > 1,
  );
  const said = saidIn(before.clause);
  if (said > 0) return phraseAt(passages.text, before.clause, said);
  const place = placeOf(passages.text, before.clause);
  const cued = cue === undefined ? '' : writtenPhrase(place, nounPhraseIn(place, cue));
  // « Le rendement du réseau d'eau progresse. | Il | dépasse 80 % »
  const isPronoun = HE.has(passage.clause.words[0]?.stem ?? '') && !isMoney(site);
  const subject = firstNounOf(place, isPronoun);
  const isHim = isPronoun && nameUnlessBody(subject) !== '' && !PERSONS.test(subject);
  const first = subject.includes(cued) || isHim ? subject : cued;
  // « La Région lance la piscine. Montant : 12 M€ »
  if (isPayer(first) && isMoney(site) && before.clause.figures.length === 0) {
    const { words } = before.clause;
    const end = /^\p{L}/u.test(words.at(-1)?.stem ?? '') ? words.length : words.length - 1;
    const object = writtenPhrase(place, nounBefore(place, end, 0).object);
    return PERSONS.test(object) ? '' : object;
  }
  if (!PERSONS.test(first)) return first;
  const theirs = theirsIn(passage.clause, before.clause);
  return theirs < 0 ? '' : phraseAt(passages.text, before.clause, theirs);
}
/** `Ce sont | 224 M€ | qui seront consacrés aux investissements`: told in its own sentence. */
export const isPresentedAlone = ({ passage: { clause }, placed: { to } }: Spot): boolean =>
  stemAt(clause.words, to) === 'qui' && IT_IS.test(`${stemAt(clause.words, 0)} ${stemAt(clause.words, 1)}`);
const IT_IS = /^(?:ce (?:sont|seront)|c est)$/;

/** `Les | élus | ont voté. Les crédits reculent de 3 %`: those who act in the sentence before are not what it measures. */
export const PERSONS = /^(?:élue?s|maires|membres|conseill(?:ers|ères)|ministre)(?: |$)/iu;

/** `La Ville rénove la halle. | Le coût ? | 3 M€`: the sentence before such a question; that sentence itself elsewhere. */
function behindQuestion(passages: Passages, before: Passage | null): Passage | null {
  const words = before?.clause.words;
  const isAsked =
    words?.at(-1)?.stem === '?' && words.length <= ASKED_WORDS && HOW_MUCH.has(words[words.length - 2]?.stem ?? '');
  return before !== null && isAsked ? toldBefore(passages, before) : before;
}
const HOW_MUCH: ReadonlySet<string> = stems('montant coût budget prix facture enveloppe total objectif cible résultat');
/** Of `Et pour quel montant ?`. */
const ASKED_WORDS = 5;

/** `Le syndicat a informé la Ville que | le prix du gaz | doublerait. Cela représente 2 M€`: what is said, and not who says it; -1 for none. */
function saidIn({ words, figures }: Clause): number {
  const that = words.findIndex(({ stem }) => stem === 'que' || stem === 'qu');
  const isSaid = that > 0 && words.slice(Math.max(0, that - SAYING_REACH), that).some(({ stem }) => SAID.test(stem));
  return isSaid && (figures[0]?.from ?? words.length) > that ? that + 1 : -1;
}
const SAID = /^(?:(?:inform|annonc|indiqu|precis|rappel|confirm|signal|expliqu|soulign)(?:e|ent)?|averti|prevenu)$/;
/** Words of `informé les élus de la Ville`, at most. */
const SAYING_REACH = 6;

function phraseAt(text: string, clause: Clause, from: number): string {
  const place = placeOf(text, clause);
  return writtenPhrase(
    place,
    nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to: clause.words.length }) }),
  );
}

/** `… de réduction de ses | délais de paiement | . Ceux-ci sont passés de 33 jours à 30`: what the sentence before named last. */
function lastNamed(text: string, { words }: Clause, before: Clause): string {
  const [pronoun, ci] = words;
  if (pronoun === undefined || !(ci?.stem === 'ci' || /^derniere?s?$/.test(ci?.stem ?? ''))) return '';
  const pattern = LAST_NAMED.get(text.slice(pronoun.start, pronoun.end).toLowerCase());
  const end = text.slice(Math.max(before.start, before.end - LAST_REACH), before.end);
  return pattern === undefined ? '' : foldedSpace(pattern.exec(end)?.[1] ?? '');
}
const LAST_REACH = 160;
const MANY =
  /.*(?<!\p{L})(?:ses|leurs|les|nos|aux|ces|des)\s+([\p{L}'’\s-]{3,60}?)(?:\s(?:qu['’]|que\s|qui\s)[^.]*)?\s*[.!]?\s*$/isu;
const ONE =
  /.*(?<!\p{L})(?<!(?:de|à)\s)(?:son|sa|leur|le|la|un|une|au|du|ce|cette)\s+([\p{L}'’\s-]{3,60}?)\s*[.!]?\s*$/isu;
const LAST_NAMED: ReadonlyMap<string, RegExp> = new Map([
  ['ceux', MANY],
  ['celles', MANY],
  ['celui', ONE],
  ['celle', ONE],
  ['ce', ONE],
  ['cette', ONE],
  ['ces', MANY],
]);

/** `Charges de personnel (chapitre 012). | Elles progressent de 186 000 €`: the title that opens the item, no sentence. */
export function nounOfPronoun({ passages, passage }: Spot): string {
  if (!PRONOUNS.has(passage.clause.words[0]?.stem ?? '')) return '';
  const before = passages.all[passage.index - 1];
  if (before?.block !== passage.block || before.clause.words.length > LONGEST_LEAD) return '';
  const place = placeOf(passages.text, before.clause);
  return place.clause.words.some((_, at) => kindAt(place, at) === 'verb') ? '' : firstNounOf(place);
}

const PRONOUNS = new Set(['il', 'elle', 'celui', 'celle']);
const AMOUNTS_TO = new Set(
  'eleve elevait elevera etablit etablissait monte chiffre atteint atteindra passe'.split(' '),
);
/** Words between the pronoun and its verb: `Il s'élève`, `Celui-ci atteint`. */
const VERB_REACH = 4;
const SUMS = new Set(
  'budget enveloppe dotation cout montant subvention participation plan programme fond investissement emprunt dette'.split(
    ' ',
  ),
);

const ENDOWED = /^(?:dotee?|chiffree?|equilibree?)$/;

/** `Il s'élève à 2 817 M€`, `Doté de 148 M€, il …`: the sentence says how much something is that the one before named. */
function isSumOf({ words }: Clause): boolean {
  // « Tous budgets confondus, | il | atteint 602 M€ »
  const he = words.slice(0, VERB_REACH).some(({ stem }) => TOGETHER.test(stem))
    ? words.findIndex(({ stem }) => stem === ',') + 1
    : 0;
  return (
    ENDOWED.test(words[0]?.stem ?? '') ||
    // « D'un montant de 16 M€, il est soumis »
    (words[0]?.stem === 'd' && AMOUNTS.has(words[2]?.stem ?? '')) ||
    (PRONOUNS.has(words[he]?.stem ?? '') &&
      words.slice(he + 1, he + VERB_REACH).some(({ stem }) => AMOUNTS_TO.has(stem)))
  );
}
const TOGETHER = /^confondue?$/;

const AMOUNTS: ReadonlySet<string> = stems('montant coût budget');

/** `… à une baisse des | dépenses de fonctionnement | . En 2031, elles ont reculé`: the last feminine plural; -1 for none. */
const theirsIn = ({ words }: Clause, before: Clause): number =>
  words.slice(0, PRONOUN_REACH).some(({ stem, end, start }) => stem === 'elle' && end - start > stem.length)
    ? before.words.findLastIndex(({ stem, end, start }) => THEIRS.has(stem) && end - start > stem.length)
    : -1;
const THEIRS: ReadonlySet<string> = stems(
  'dépense recette charge dotation subvention aide taxe ressource participation contribution',
);
/** Words before `elles`, at most. */
const PRONOUN_REACH = 8;

/** Of a `décision modificative du budget 2031`, the decision. */
function sumIn({ words }: Clause): number {
  const decision = words.findLastIndex(({ stem }, at) => stem === 'decision' && words[at + 1]?.stem === 'modificative');
  return decision >= 0 ? decision : words.findLastIndex(({ stem }) => SUMS.has(stem));
}

/** How far into a sentence its subject is looked for. Unit: words. */
const FARTHEST = 40;

const PLACED = new Set(['en', 'dan', 'a', 'au', 'aux']);

/** `S'agissant des recettes,`, `Compte tenu des éléments précédents,` */
const SURROUNDS: ReadonlySet<string> = new Set(['agissant', 'tenu']);

/**
 * The first noun phrase of a sentence.
 *
 * @param isSubject `Concernant l'insertion, | le nombre de contrats | est de 9`: what the next sentence calls `il`
 */
export function firstNounOf(place: Place, isSubject = false): string {
  const to = Math.min(FARTHEST, place.clause.words.length, place.clause.figures[0]?.from ?? FARTHEST);
  let from = 0;
  let aside = '';
  // « S'agissant des recettes, | la contribution | »
  let isSurrounding =
    NO_NAMES.has(stemAt(place.clause.words, 0)) ||
    SURROUNDS.has(stemAt(place.clause.words, 1)) ||
    // « Présenté par Jean Dubois, adjoint, | le budget | »
    (kindAt(place, 0) === 'participle' && stemAt(place.clause.words, 1) === 'par') ||
    isByDoing(place, 0);
  for (let at = 0; at <= to; at++) {
    const kind = kindAt(place, at);
    if (isSurrounding && at < to && (stemAt(place.clause.words, at) !== ',' || kindAt(place, at + 1) !== 'article'))
      continue;
    if (isSurrounding) from = at;
    isSurrounding = false;
    if (at < to && kind !== 'verb' && kind !== 'sign' && kind !== 'infinitive') continue;
    const noun = nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to: at }) });
    // « Fin août, en Val d'Orne, le nombre d'inscrits »
    const opening = stemAt(place.clause.words, from);
    const isAside =
      (PLACED.has(opening) || (isSubject && opening === 'concernant')) && place.clause.words[at]?.stem === ',';
    if (!isEmptyRange(noun) && !isAside) return writtenPhrase(place, noun);
    if (isAside) aside ||= writtenPhrase(place, noun);
    from = at + 1;
  }
  // « S'agissant | des comptes spéciaux |, il ouvre des crédits de 14 M€ »
  if (stemAt(place.clause.words, 1) === 'agissant') {
    const comma = place.clause.words.findIndex(({ stem }) => stem === ',');
    return comma < 0 || comma > to ? '' : writtenPhrase(place, nounPhraseIn(place, { from: 2, to: comma }));
  }
  return IN_PLACE.test(aside) ? '' : aside;
}
/** `En | Haute-Combe |, plus de 3 000 personnes`, `équilibré en | recettes et en dépenses |,`: where, and not what. */
const IN_PLACE = /^(?:\p{Lu}\p{L}+(?:-[\p{L}'’]+)+|(?:dépenses|recettes) et en (?:dépenses|recettes))$/u;

export const headingLabel = ({ passages, passage }: Spot): string =>
  shortened(
    (passages.structure.blocks[passage.block]?.path.findLast(({ title }) => !IS_SUM.test(title))?.title ?? '')
      .replace(OPENING_SIGNS, '')
      .replace(SUM_OF, '')
      .replace(ITS_SUM, ''),
  );
/** `640 M€ soit 980 € par habitant`, `Un budget de 20 millions d'euros en 2031`: a heading that tells a sum, and of nothing. */
const IS_SUM =
  /^(?:une? (?:budget|enveloppe|effort) (?:total |global |record )?de )?\d[\d\s.,]*(?:[MK]?€|M€|k€|Md€|euros|millions?|milliards?)(?:\s?d['’]euros)?(?:\s(?:en \d{4}|soit\s.*))?$/iu;
/** `Le conseil vote 12 M€ de | budget supplémentaire`, `4 M€ d' | investissements` */
const SUM_OF =
  /^(?!pour )(?:[^:]{0,40} )?\d[\d\s.,]*\s?(?:[MK]?€|M€|k€|Md€|euros|(?:millions|milliards?) d['’]euros)\s(?:de |d['’])(?=\p{L}{4})/iu;
/** `Budget primitif | : 668,6 millions d'euros`, `Un budget | de 104 M€` */
const ITS_SUM =
  /\s?:\s*\d[^:]*$|\sd(?:e|['’])\s?\d[\d\s.,]*\s?(?:[MK]?€|M€|k€|Md€|euros|(?:millions|milliards?) d['’]euros)$/iu;

/** Cut before the word that would make it too long. */
function shortened(label: string): string {
  if (label.length <= LONGEST) return label;
  const cut = label.lastIndexOf(' ', LONGEST);
  return `${label.slice(0, cut > 0 ? cut : LONGEST)}…`;
}

export const sentenceOf = ({ passages, passage }: Spot): string => sentenceOnce(passage.clause, passages.text);

/** A sentence of many figures is folded once, not for each. */
const sentenceOnce = oncePerClause((clause, text: string): string => {
  const whole = foldedSpace(text.slice(clause.start, clause.end));
  return shortened(whole.replace(OPENING_SIGNS, '')) || whole;
});
