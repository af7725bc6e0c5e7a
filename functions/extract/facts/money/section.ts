import type { MoneyFact } from '../../model.ts';
import { type Anchor, type AnchorKind, remembered } from '../anchors.ts';
import { type Clause, cuesOf, hasWordOf, oncePerClause, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { OF, TO } from '../function-words.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { Word } from '../words.ts';

export type Section = Exclude<MoneyFact['section'], null>;

/** Words between a figure and its section, at most: `2,6 M€ supplémentaires en CP d'investissement`. */
const REACH = 11;
const REACH_ALONE = 12;

const sectionsIn = remembered((clause: Clause): readonly Anchor<Section>[] => {
  const anchors: Anchor<Section>[] = [];
  const isOfOne = clause.figures.filter(({ quantity }) => quantity.unit === 'euros').length === 1;
  for (const { from, to, value } of cuesOf(clause, 'section')) {
    if (!isSection(clause.words, from, to)) continue;
    const last = anchors.at(-1);
    if (isOfOne && last && last.value !== value && isJoined(clause.words, last.to, from))
      anchors[anchors.length - 1] = { from: last.from, to, value: 'total' };
    else anchors.push({ from, to, value: value as Section });
  }
  return anchors;
});

export const SECTION: AnchorKind<Section> = {
  anchorsIn: sectionsIn,
  same: (one, other) => one === other,
  reach: REACH,
  reachAlone: REACH_ALONE,
  carries: () => true,
  ofSubject: true,
  opensList: () => false,
};

/** `12 M€ en fonctionnement | et en | investissement`: one sum over both. */
function isJoined(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > JOINT_REACH || stemAt(words, from) !== 'et') return false;
  for (let at = from + 1; at < to; at++) if (!JOINTS.has(stemAt(words, at))) return false;
  return true;
}
const JOINTS = new Set(['en', 'd', 'de', 'l', 'le', 'a', 'au']);
const JOINT_REACH = 3;

/** Nouns whose `de fonctionnement`, `d'investissement` names no section: a programme, a bank, a grant received. */
const NAMES = stems(`
  globale banque fond programmation plan pacte europeenne capacite taux frais projet face bon contrôle
`);

const FRAMES = stems('cadre');
/** Words of `cadre d'un plan pluriannuel d'`. */
const FRAME_REACH = 6;
const MANY_YEARS = stems('pluriannuel pluriannuelle');

/** `Virement à la section d'investissement`: what one section pays stands in it, and names the other. */
const TRANSFERS = new Set(['virement', 'prelevement', 'transfert', 'autofinancement']);
/** Words from a transfer to the sections that it names, at most: `virement de la section de fonctionnement vers celle d'`. */
const TRANSFER_REACH = 9;

const OTHERS = stems('soutenir accompagner encourager possibles');
const THOSE = stems('les ces leurs');

/** Words of `Avec un bel excédent de`. */
const OPENING = 5;
const SOURCES = stems('excédent épargne résultat solde');
const ENABLES = /^(?:perm(?:et|i)|financ|couvr|aliment|autofinanc)/;

/** `aider 70 exploitations` */
const isFarms = (word: Word | undefined): boolean =>
  word?.stem === 'exploitation' && word.end - word.start > word.stem.length;

function isSection(words: readonly Word[], from: number, to: number): boolean {
  if (hasWordOf(NAMES, words, { from: from - 2, to: from })) return false;
  // « entrant dans le cadre d'un plan pluriannuel d'investissements »
  if (MANY_YEARS.has(stemAt(words, from - 2)) && hasWordOf(FRAMES, words, { from: from - FRAME_REACH, to: from }))
    return false;
  // « pour tout investissement au-delà de 64 000 euros » : of those who are helped
  if (stemAt(words, from - 1) === 'tout') return false;
  // « 3 000 € par exploitation » : a farm
  if (stemAt(words, from - 1) === 'par' || isFarms(words[from])) return false;
  // « la gestion et l'exploitation des ports » : how they are run
  if (words[from]?.stem === 'exploitation' && stemAt(words, from - 1) === 'l' && OF.has(stemAt(words, to)))
    return false;
  // « la capacité à autofinancer ses investissements »
  if (stemAt(words, from - 2) === 'autofinancer') return false;
  // « soutenir les investissements des communes » : those of others
  if (OTHERS.has(stemAt(words, from - 2)) && THOSE.has(stemAt(words, from - 1))) return false;
  if (hasWordOf(TRANSFERS, words, { from: from - TRANSFER_REACH, to: from })) return false;
  // « Avec un excédent de fonctionnement de 18 M€, le budget s'établit à 412 M€ » : not said of the budget
  if (stemAt(words, 0) === 'avec' && from <= OPENING && SOURCES.has(stemAt(words, from - 2))) return false;
  const next = stemAt(words, to);
  // « dotation de soutien à l'investissement local »
  if (next === 'local' && stemAt(words, from - 2) === 'a') return false;
  if (isOneOfTwoAims(words, from, to)) return false;
  if (next === 'prive' || next === 'privee') return false;
  // « L'excédent de fonctionnement permet de couvrir 3 M€ de travaux » : where the money comes from
  if (SOURCES.has(stemAt(words, from - 2)) && ENABLES.test(next)) return false;
  if (next === 'du') return !stemAt(words, to + 1).startsWith('plan');
  return next !== 'dan' || stemAt(words, to + 1) !== 'les' || stemAt(words, to + 2) !== 'competence';
}

/** `consacre 3 M€ au | fonctionnement et à la réfection des gymnases`: one sum for what is no section, too. */
const isOneOfTwoAims = (words: readonly Word[], from: number, to: number): boolean =>
  stemAt(words, from - 1) === 'au' &&
  stemAt(words, to) === 'et' &&
  TO.has(stemAt(words, to + 1)) &&
  !hasWordOf(SECTIONS, words, { from: to + 1, to: to + AIM_REACH });
const SECTIONS = stems('investissement fonctionnement équipement');
/** Words of `à l'investissement`. */
const AIM_REACH = 4;

/** Whether a heading tells news of a section, and is not the title of what stands below it. */
export const isNews = oncePerClause((clause: Clause): boolean => {
  // « Où sont allés les 318 M€ d'investissement ? »
  if (clause.words.at(-1)?.stem === '?' && ASKS.has(stemAt(clause.words, 0))) return false;
  const verb = clause.words.findIndex(isVerb);
  return SECTION.anchorsIn(clause).every(
    ({ from }) =>
      (verb > 0 && from > verb) ||
      from > DEEP ||
      hasWordOf(BOASTS, clause.words, { from: from - 2, to: from }) ||
      hasWordOf(RECORDS, clause.words, { from, to: from + 2 }) ||
      isObject(clause.words, from) ||
      isToldBehind(clause, from, verb),
  );
});
/** `Des investissements records` */
const RECORDS = new Set('record historique massif massive inedit inedite soutenu strategique'.split(' '));
/** `Tarvel maintient ses | investissements`, `La Région soutient l'| investissement`: what a verb is told of. */
const isObject = (words: readonly Word[], section: number): boolean =>
  section > 2 &&
  (hasWordOf(THEIRS, words, { from: section - THEIRS_REACH, to: section }) ||
    (stemAt(words, section - 1) === 'l' && VERB.test(stemAt(words, section - 2))));
const THEIRS = stems('ses son leurs leur');
/** Words of `ses dépenses d'`, and one more. */
const THEIRS_REACH = 4;
const VERB = /^(?!(?:de|en|a|pour|sur|dan|par|vers|et|ou|entre|hor|avec|sou|selon|que|qu)$)\p{L}+$/u;

/** `Investissements dans l'Est : on serre la vis`: what a title names before its sentence. */
const isToldBehind = ({ words }: Clause, from: number, verb: number): boolean =>
  verb > from && words.slice(from, verb).some(({ stem }) => stem === ':');

const ASKS = new Set(['ou', 'a']);
/** `Le respect des engagements en matière d'encadrement des dépenses de fonctionnement` is about more. Unit: words. */
const DEEP = 9;
/** `Un niveau d'investissement record`: not all that stands below is invested. */
const BOASTS = new Set('niveau effort politique ambition dynamique rythme strategie'.split(' '));
