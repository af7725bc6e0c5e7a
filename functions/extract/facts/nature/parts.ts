/** Whether a figure is part of a whole, or the whole that others are a part of. */
import type { Figure } from '../../model.ts';
import { hasWordOf, type Placed, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { CONTRACTED, OF } from '../function-words.ts';
import { announcesParts } from '../partitions.ts';
import type { Passage, Passages } from '../passages.ts';
import { isFuture, isVerb } from '../phrase/verbs.ts';
import type { Word } from '../words.ts';
import { contextSays, type Evidence } from './evidence.ts';
import { around, behind, TIME_UNITS } from './said.ts';
import { RATE } from './states.ts';
import { isAhead } from './when.ts';

/** `(70 %)` behind a count, `70 % des entrées`. */
function isPartOfCount({ site }: Evidence): boolean {
  const { territory, passage, placed } = site;
  // « 41,2 % (2024 : 40,9 %) » : the same at another time
  const { previous } = site.around;
  const isBeside = previous !== null && placed.from - previous.to === 1;
  if (
    territory.link === 'against' ||
    (territory.bracketed && isBeside && previous.quantity.unit === placed.quantity.unit)
  )
    return false;
  // « Les taux d'insertion sont hauts dans le bâtiment (65 %), la finance (64 %) »
  if (territory.bracketed && hasWordOf(RATE, passage.clause.words, { from: 0, to: SUBJECT_REACH })) return false;
  return territory.bracketed || territory.link === 'restated' || OF.has(stemAt(passage.clause.words, placed.to));
}

export const isTaken = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  if (isCapOfAid(words, placed)) return true;
  const what = stemAt(words, placed.from - 2);
  const isGuarantee =
    what === 'hauteur' && hasWordOf(GUARANTEES, words, { from: placed.from - GUARANTEE_REACH, to: placed.from });
  return OF.has(stemAt(words, placed.from - 1)) && (isGuarantee || what === 'base');
};

const NEARLY: ReadonlySet<string> = stems('un peu plus près de environ quelque');

/** `un forfait de 2 500 €, plafonné à | 50 % de la facture` */
export const isCapOfAid = (words: readonly Word[], { from, to }: Range): boolean =>
  stemAt(words, from - 1) === 'a' && CAPPED.has(stemAt(words, from - 2)) && OF.has(stemAt(words, to));
const CAPPED: ReadonlySet<string> = stems('plafonné plafonnée limité limitée');

/** Words of a sentence's subject, at most: `les taux d'insertion`. */
const SUBJECT_REACH = 3;

/** Words between a guarantee and its share, at most. */
const GUARANTEE_REACH = 30;

const GUARANTEES: ReadonlySet<string> = new Set(
  'garantie garantir garantit garantissent caution cautionner'.split(' '),
);

/** `78 % | sont à taux fixe`, `100 % sont classés`: what a stock is made of. */
export const isMadeOf = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  let verb = placed.to;
  if (OF.has(stemAt(words, verb))) while (verb < placed.to + STOCK_REACH && !BE.has(stemAt(words, verb))) verb++;
  return (
    (BE.has(stemAt(words, verb)) && (MADE.test(stemAt(words, verb + 1)) || isAtRate(words, verb + 1))) ||
    (stemAt(words, placed.from - 1) === 'a' && MADE.test(stemAt(words, placed.from - 2))) ||
    isAtRate(words, placed.to) ||
    (verb > placed.to && ARE.has(stemAt(words, verb)) && KINDS.has(stemAt(words, verb + 1))) ||
    isAbout(words, placed.to)
  );
};

/** `sont | à taux fixe`; not `étaient à l'heure` */
const isAtRate = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at) === 'a' && TAUX.has(stemAt(words, at + 1));

const ARE: ReadonlySet<string> = new Set(['sont', 'est']);
/** `53 % des bénéficiaires sont | des lycéennes`, `46 % des produits sont | bio` */
const KINDS: ReadonlySet<string> = stems('des bio local locaux de');

/** `84 % | des interventions concernent le secours` */
const isAbout = (words: readonly Word[], from: number): boolean =>
  OF.has(stemAt(words, from)) &&
  (hasWordOf(CONCERN, words, { from: from + 2, to: from + STOCK_REACH + 1 }) || areDone(words, from + 2));

/** `5,8 % | des trajets se font à vélo`, `60 % | des projets se situent dans les services` */
function areDone(words: readonly Word[], from: number): boolean {
  for (let at = from; at < from + STOCK_REACH; at++)
    if (stemAt(words, at) !== 'se') continue;
    else if (SITUATED.has(stemAt(words, at + 1))) return true;
    else if (stemAt(words, at + 1) === 'font') return stemAt(words, at + 2) !== 'attendre';
  return false;
}

const SITUATED: ReadonlySet<string> = stems('situent concentrent');
const CONCERN: ReadonlySet<string> = new Set('concernent portent relevent proviennent viennent'.split(' '));

const BE: ReadonlySet<string> = new Set(['sont', 'est', 'seront', 'sera', 'etaient']);

/** `les charges de personnel en pèsent | 34 %`, `la TVA en fournit à elle seule | 49 %`, `pèsent | 38 % des achats` */
export const isPartOfIt = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  let verb = placed.from - 1;
  while (verb > placed.from - ADVERBS && ALONE.has(stemAt(words, verb))) verb--;
  const isHeld = HOLDS.test(stemAt(words, verb));
  if (stemAt(words, verb - 1) === 'en') return isHeld || (isVerb(words[verb]) && !isFuture(stemAt(words, verb)));
  return isHeld && OF.has(stemAt(words, placed.to));
};
/** Words of `à elle seule près de`, at most. */
const ADVERBS = 6;
const ALONE: ReadonlySet<string> = stems(
  'à elle lui seule seul elles eux seules deux trois quatre tous toutes désormais encore déjà près de plus environ',
);
const HOLDS =
  /^(?:pese|tienne|fourniss|procure|rassemble|regroupe|accueille|concentre|absorbe)(?:nt|raient|aient|ent)?$|^(?:fournit|tient)$/;

/** `à taux fixe pour | 83 %`, `confiés pour | 41 % aux Greta`: of what is so in part. */
export const isSoInPart = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  let at = placed.from - 1;
  while (at > placed.from - ADVERBS && ALONE.has(stemAt(words, at))) at--;
  if (stemAt(words, at) !== 'pour' || !TURNS.has(stemAt(words, placed.to))) return false;
  return SO.test(stemAt(words, at - 1)) || isOfThose(words, at);
};
/** `Des femmes | pour 57 % ; des moins de 30 ans | pour 31 %`: answers without a verb. */
function isOfThose(words: readonly Word[], end: number): boolean {
  let at = end - 1;
  while (at > end - THOSE_REACH && stemAt(words, at) !== 'des') {
    if (isVerb(words[at]) || stemAt(words, at) === ',') return false;
    at--;
  }
  return stemAt(words, at) === 'des' && (at === 0 || stemAt(words, at - 1) === ';');
}
/** Words of `des personnes sans aucun diplôme`, and two more. */
const THOSE_REACH = 8;
const SO = /^(?:fixe|variable|vient|viennent|imputable)$|(?:ee|ees|e|is|ie|ies|us|ue)$/;
const TURNS: ReadonlySet<string> = stems('; . , ) a au aux de d du par dans et');

/** `402 M€, dont | 63 % à taux fixe`, `1 642 agents, dont | 68,1 % relèvent de la catégorie C` */
export const isKindOfPart = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  if (stemAt(words, placed.from - 1) !== 'dont') return false;
  const [next, second, third] = [0, 1, 2].map((at) => stemAt(words, placed.to + at));
  return (
    (next === 'a' && (TAUX.has(second as string) || (second === 'la' && third === 'charge'))) ||
    (next === 'du' && second === 'fse') ||
    BELONGS.has(next as string)
  );
};
const TAUX: ReadonlySet<string> = stems('taux');
const BELONGS: ReadonlySet<string> = new Set(
  'relevent datent comptent viennent habitent vivent font utilisent exercent disposent'.split(' '),
);

/** `58 % | seront consacrés aux solidarités` */
export const isGiven = ({ site: { passage, placed } }: Evidence): boolean =>
  BE.has(stemAt(passage.clause.words, placed.to)) && GIVEN.test(stemAt(passage.clause.words, placed.to + 1));
const GIVEN = /^(?:consacre|dedie|affecte|alloue|fleche)e?$/;

/** `La Région prend en charge | 73 % du coût`, `prend à sa charge | 40 % de la facture` */
export const isBorne = (e: Evidence): boolean => isPaidFor(e) || isTakenInCharge(e);

/** `La Région finance | 70 % des travaux`, `supporte | 40 % du coût`; not `finance 30 % de formations en plus` */
const isPaidFor = ({ site: { passage, placed } }: Evidence): boolean =>
  PAYS.has(stemAt(passage.clause.words, placed.from - 1)) && WHOLE_OF.has(stemAt(passage.clause.words, placed.to));
const PAYS: ReadonlySet<string> = stems('finance financent supporte supportent paie paient');
const WHOLE_OF: ReadonlySet<string> = stems('du des');

const isTakenInCharge = ({ site: { passage, placed } }: Evidence): boolean =>
  (OF.has(stemAt(passage.clause.words, placed.to)) || BORNE_ENDS.has(stemAt(passage.clause.words, placed.to))) &&
  stemAt(passage.clause.words, placed.from - 1) === 'charge' &&
  hasWordOf(TAKES, passage.clause.words, { from: placed.from - TAKING_REACH, to: placed.from });
const TAKES: ReadonlySet<string> = new Set('prend prennent prendra prendront'.split(' '));
const BORNE_ENDS: ReadonlySet<string> = stems(', ; . ) et');
/** `le Département (financeur majoritaire, | 48 %)` */
export const isOfFinancer = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  return (
    stemAt(words, placed.to) === ')' &&
    hasWordOf(FINANCERS, words, { from: placed.from - FINANCER_REACH, to: placed.from })
  );
};
const FINANCERS: ReadonlySet<string> = stems('financeur cofinanceur contributeur');
/** Words of `(premier financeur majoritaire,`, at most. */
const FINANCER_REACH = 4;
/** Words of `prennent donc à leur charge`, at most. */
const TAKING_REACH = 6;

/** `La canopée couvre | 21 % du territoire`, `soit seulement | 12 % de la surface régionale`; not `ont trouvé un emploi, soit | 58 % des jeunes` */
export const isCovered = (e: Evidence): boolean => {
  const { passage, placed } = e.site;
  const { words } = passage.clause;
  if (!OF.has(stemAt(words, placed.to))) return false;
  const verb = stemAt(words, placed.from - (ONLY.has(stemAt(words, placed.from - 1)) ? 2 : 1));
  const behind = { from: placed.to, to: placed.to + STOCK_REACH };
  if (verb === 'soit') return e.time.due === null && !isAhead(e) && hasWordOf(AREAS, words, behind);
  return COVERS.has(verb) && (hasWordOf(AREAS, words, behind) || hasWordOf(COVERED_PEOPLE, words, behind));
};
const AREAS: ReadonlySet<string> = stems(
  'territoire surface superficie département région sol commune bassin métropole ville pays besoin consommation',
);
const COVERED_PEOPLE: ReadonlySet<string> = stems('femme homme jeune');
const COVERS: ReadonlySet<string> = stems('couvre couvrent occupe occupent comprend comprennent');
const ONLY: ReadonlySet<string> = stems('seulement environ');

/** Words of `des emprunts`, `de l'encours`, at most. */
const STOCK_REACH = 4;

/** `Près de | 40 % des habitants vivent`, `où vit | 4,9 % de la population` */
export const isOfPeople = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  if (!OF.has(stemAt(words, placed.to))) return false;
  const behind = { from: placed.to + 1, to: placed.to + PEOPLE_REACH };
  return (
    hasWordOf(PEOPLE, words, behind) ||
    hasWordOf(LIVE, words, { from: placed.to + 1, to: placed.to + LIVE_REACH }) ||
    words.slice(placed.to + 2, placed.to + AGED_REACH).some(({ stem }, at) => {
      const next = stemAt(words, placed.to + at + 3);
      return HAVE.has(stem) && (AGE_BOUNDS.has(next) || /^\d/.test(next));
    })
  );
};

/** `41 % des abonnés | ont moins de 18 ans` */
const AGE_BOUNDS: ReadonlySet<string> = stems('moins plus entre');
const AGED_REACH = 6;

/** Words of `la population`, at most. */
const PEOPLE_REACH = 3;

/** Words between a share of people and `vivent`, at most. */
const LIVE_REACH = 4;

const PEOPLE: ReadonlySet<string> = new Set(['population']);

const LIVE: ReadonlySet<string> = new Set('vivent habitent resident'.split(' '));

const MADE = /^(?:classee?|compose|constitue|detenu|issu|indexe|couvert|adosse)/;

/** `62 % | des dépenses de fonctionnement`: part of a sum of money, of which nothing was done. */
export function isOfMoney(e: Evidence): boolean {
  const { words } = e.site.passage.clause;
  const { placed } = e.site;
  const { to } = placed;
  if (!OF.has(stemAt(words, to)) || behind(e, 'done') || hasWordOf(RATE, words, e.lead)) return false;
  if (OF.has(stemAt(words, placed.from - 1)) && ADDED.test(stemAt(words, placed.from - 2))) return false;
  const noun = DETERMINERS.has(stemAt(words, to + 1)) ? to + 2 : to + 1;
  return SUMS.has(stemAt(words, noun));
}

/** `une majoration de | 1,5 % du montant`: what is added to it, and no part of it. */
const ADDED = /^(?:major|bonific|revaloris|abatt|remise$|decote$)/;

const DETERMINERS: ReadonlySet<string> = stems('la les l ses sa nos notre leur leurs ce ces cette');

const SUMS: ReadonlySet<string> = new Set(
  'pib budget recette depense credit charge fonctionnement investissement encour dette enveloppe total montant'.split(
    ' ',
  ),
);

/** `19 élus sur | 102`, `Sur | 412 prélèvements, 409`, `sur les | 4 823 que compte la région`: of which the others are a part. */
export function isBase({ topic, site: { passage, placed, around } }: Evidence): boolean {
  const { words } = passage.clause;
  const { unit, value } = placed.quantity;
  if (isPartRightBefore(words, placed, around.previous)) return true;
  const article = ARTICLES.has(stemAt(words, placed.from - 1)) ? 1 : 0;
  let on = placed.from - 1 - article;
  // « 298 postes sur un peu plus de 3 000 »
  while (NEARLY.has(stemAt(words, on))) on--;
  if (stemAt(words, on) !== 'sur' || TIME_UNITS.has(unit) || unit === 'pourcent') return false;
  // « Sur 19 800 km de conduites, 25,4 % de l'eau se perd »
  const isOpening = on === 0 || OPENS.has(stemAt(words, on - 1));
  if (isOpening && topic === 'water' && around.next?.quantity.unit === 'pourcent') return true;
  if (on === 0 || (isOpening && topic === 'water'))
    return around.next?.quantity.unit === unit && around.next.quantity.value < value;
  const part = around.previous;
  if (part === null || part.quantity.unit !== unit || part.quantity.value >= value) return false;
  return (
    (on - part.to <= PART_REACH && !words.slice(part.to, on).some((word) => SPREAD.test(word.stem) || isVerb(word))) ||
    (article === 1 && stemAt(words, placed.to) === 'que')
  );
}

const OPENS: ReadonlySet<string> = new Set([':', 'et']);

/** `29 des | 342 points` */
const isPartRightBefore = (words: readonly Word[], whole: Placed<Figure>, part: Placed<Figure> | null): boolean =>
  stemAt(words, whole.from - 1) === 'des' &&
  part?.to === whole.from - 1 &&
  part.quantity.unit === whole.quantity.unit &&
  part.quantity.value < whole.quantity.value;

const ARTICLES: ReadonlySet<string> = stems('le les ses nos leurs');

/** Words between a part and `sur`, at most. */
const PART_REACH = 6;

const SPREAD = /^(?:repart|situ|implant|install|deplo|interv|trava|port|bas|,$|;$)/;

/** `l'objectif est dépassé (| 103 %)`: no part is larger than the whole. */
const isWhole = ({ site: { placed } }: Evidence): boolean => placed.quantity.value > WHOLE;
const WHOLE = 100;

export const isShare = (e: Evidence): boolean => !isWhole(e) && isSharing(e);

const isSharing = (e: Evidence): boolean =>
  isPartOfCount(e) ||
  around(e, 'share') ||
  contextSays(e, 'share', ['lead-in']) ||
  e.site.territory.link === 'part' ||
  isAmongThem(e) ||
  isOfWhom(e);

/** `- Lycées : | 34 %`, `- | 34 % pour les lycées`, `Culture : | 9 %` below `Répartition du budget :`; not below `Les taux d'aide se répartissent ainsi :`. */
export function isItemOfParts({ site: { passages, passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const isEntry = stemAt(words, placed.from - 1) === ':' && ENTRY_ENDS.has(stemAt(words, placed.to));
  if (placed.quantity.sign !== null || !(placed.from === 0 || isEntry)) return false;
  // « • 42 % des jeunes accompagnés • 58 % des routes rénovées » : of a whole of its own each
  if (!CONTRACTED.has(stemAt(words, placed.to)) && isOfHundred(passages, passage)) return true;
  const above = [...passages.leadsOf(passage).map(({ clause }) => clause), ...passages.headingsOf(passage).slice(0, 1)];
  return above.some(
    (clause) => announcesParts(clause) && !hasWordOf(RATE, clause.words, { from: 0, to: clause.words.length }),
  );
}
/** `• 42 % personnel`, `• 30 % subventions`, `• 28 % dette`: the one share of each item of a list, that make a hundred. */
function isOfHundred(passages: Passages, { block }: Passage): boolean {
  const { blocks } = passages.structure;
  let first = block;
  while (first > 0 && block - first < MOST_ITEMS && blocks[first - 1]?.kind === 'item') first--;
  let sum = 0;
  let at = first;
  for (; at - first < MOST_ITEMS && blocks[at]?.kind === 'item'; at++) {
    const shares = passages.inBlock(at).flatMap(({ clause }) => clause.figures.filter(isPercent));
    if (shares.length !== 1) return false;
    sum += (shares[0] as Placed<Figure>).quantity.value;
  }
  return at - first >= FEWEST_ITEMS && Math.abs(sum - WHOLE) <= ROUNDED;
}
const isPercent = ({ quantity }: Placed<Figure>): boolean => quantity.unit === 'pourcent' && quantity.sign === null;
/** Of what rounding loses. Unit: per cent. */
const ROUNDED = 1;
const FEWEST_ITEMS = 3;
const MOST_ITEMS = 24;
const ENTRY_ENDS: ReadonlySet<string> = new Set(['', ';', '.', ',', '(']);

/** `l'écart entre les hommes (| 64,4 %) et les femmes (| 61,9 %)` */
export const isOfGap = ({ site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  if (stemAt(words, placed.from - 1) !== '(') return false;
  for (let at = placed.from - 1; at >= Math.max(0, placed.from - GAP_REACH); at--)
    if (stemAt(words, at) === 'entre') return GAPS.has(stemAt(words, at - 1));
  return false;
};

/** Words of `entre les hommes (64,4 %) et les femmes (`, at most. */
const GAP_REACH = 14;

const GAPS: ReadonlySet<string> = new Set(['ecart', 'difference']);

/** `| 14 % habitent un quartier prioritaire`, `| 9,4 % ont la qualité de`, `| 38 % étaient inscrits`: who the trained are. */
function isOfWhom({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const at = stemAt(words, placed.to) === 'n' ? placed.to + 1 : placed.to;
  const verb = stemAt(words, at);
  if (LIVE.has(verb)) return true;
  const next = stemAt(words, at + 1);
  // « 46 % n'ont aucune ressource »
  if (at > placed.to) return HAVE.has(verb) && NONE.has(next);
  if (HAVE.has(verb))
    return HAD.has(next === 'la' || next === 'le' || next === 'un' ? stemAt(words, placed.to + 2) : next);
  return BEING.has(verb) && WHO.has(next);
}

const HAVE: ReadonlySet<string> = new Set(['ont', 'avaient']);
const HAD: ReadonlySet<string> = new Set('qualite moin plu entre niveau statut'.split(' '));
const NONE: ReadonlySet<string> = stems('aucun aucune pas');
const BEING: ReadonlySet<string> = new Set(['sont', 'etaient']);
const WHO: ReadonlySet<string> = new Set(
  'inscrit inscrite issu issue originaire titulaire beneficiaire demandeur age agee allocataire reconnu reconnue'.split(
    ' ',
  ),
);

/**
 * `Parmi eux, 52 % sont des femmes et | 29 % ont moins de 26 ans`, `Parmi les stagiaires, | 60 % n'avaient aucun diplôme`;
 * not `Parmi les sortants, 36 % ont signé un CDI`: what became of them is an outcome.
 */
function isAmongThem({ site: { passage } }: Evidence): boolean {
  const { words } = passage.clause;
  if (stemAt(words, 0) !== 'parmi') return false;
  return THEM.has(stemAt(words, 1)) || (THOSE.has(stemAt(words, 1)) && !hasWordOf(LEFT, words, { from: 2, to: LED }));
}

const THEM: ReadonlySet<string> = new Set(['eux', 'elle']);
const THOSE: ReadonlySet<string> = stems('les ces nos leurs');
const LEFT: ReadonlySet<string> = stems('sortants sortis emploi diplômés certifiés');
/** Words of `Parmi les sortants en emploi`, at most. */
const LED = 7;

/** `28 % d'entre eux | finissent en décharge`, `31 % | préparent un CAP`, `58 % | avaient 60 ans`: what part of them does so. */
export const isDoneByPart = (e: Evidence): boolean => {
  const { passage, placed } = e.site;
  const { words } = passage.clause;
  if (isOfWhom(e)) return true;
  const reach = OF.has(stemAt(words, placed.to)) ? DOERS_REACH : 0;
  for (let at = placed.to; at <= placed.to + reach; at++) {
    if (STOPS.has(stemAt(words, at))) return false;
    if (DO.test(stemAt(words, at)) || (HAVE.has(stemAt(words, at)) && AGE.test(stemAt(words, at + 1)))) return true;
  }
  return false;
};
/** Words of `d'entre eux`, `des lycéens de la région`, at most. */
const DOERS_REACH = 7;
const STOPS: ReadonlySet<string> = stems(', ; : ( ) et ou qui que dont n ne');
const DO =
  /^(?:(?:viv|habit|resid|prepar|finiss|suiv|exerc|part|(?:pro)?vienn|aboutiss|termin|rest|demeur|dat|pratiqu|percoiv|touch|detienn|possed|dispos|benefici)(?:ent|aient)|vont)$/;
const AGE = /^\d/;
