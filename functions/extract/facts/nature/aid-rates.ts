/** Whether a percentage of water works is the share that somebody pays. */
import { hasWordOf, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { OF } from '../function-words.ts';
import { isVerb } from '../phrase/verbs.ts';
import { sharedContextsOf } from '../site.ts';
import type { Word } from '../words.ts';
import { contextSays, type Evidence, says } from './evidence.ts';
import { natureCuesOf } from './lexicon.ts';
import { isCapOfAid } from './parts.ts';
import { around, before, behind, SENTENCE, titleSays } from './said.ts';

export const isAidRate = (e: Evidence): boolean =>
  !isOfLessening(e) &&
  !isShareOfAids(e) &&
  !isShareOfCost(e) &&
  !isInterest(e) &&
  (says(e, 'aid', e.gap) ||
    // « le taux d'aide passe de 50 à | 70 % », « un taux d'aide de 20 à | 40 % »
    (e.site.territory.link === 'to' && says(e, 'aid', e.group)) ||
    isNextRate(e) ||
    before(e, 'aid') ||
    behind(e, 'aid') ||
    titleSays(e, 'aid') ||
    isOfAid(e) ||
    isRateOfGrant(e) ||
    isFundingRow(e) ||
    isNextPayer(e) ||
    isAidOf(e) ||
    isBareRate(e) ||
    isAidInBracket(e) ||
    // « dont 60 % | agence de l'eau »
    PAYERS.has(stemAt(e.site.passage.clause.words, e.site.placed.to)) ||
    isGivenRate(e) ||
    isGivenAlone(e) ||
    isOfCost(e) ||
    isCapOfSum(e) ||
    isCapOfRate(e) ||
    isSumOfAids(e) ||
    isAidOfSomebody(e) ||
    isAtCharge(e) ||
    isAidedBy(e) ||
    isSharedOut(e) ||
    isStartOfAid(e) ||
    (e.site.territory.link === 'to' && isRateOfAid(e.site.passage.clause.words, e.site.placed.to)) ||
    ((e.site.territory.bracketed || e.site.territory.link === 'restated') && followsAmount(e)) ||
    (contextSays(e, 'aid', ['heading', 'lead-in']) && !around(e, 'state')));

/** The head of the column, the row or the title tells of aid: `Taux de subvention`, `Plan de financement`; not `Nature des travaux | Avancement`. */
export const isHeadedByAid = (e: Evidence): boolean =>
  contextSays(e, 'aid', ['cell']) ||
  sharedContextsOf(e.site).some(
    ({ place, clause }) =>
      (place === 'row' || place === 'caption') && natureCuesOf(clause, 'aid').some(({ value }) => value === 'aide'),
  );

/** `| 52 % des aides vont à l'eau potable`, `absorbent | 40 % de l'enveloppe`: a share of what is paid; not `finance | 40 % du programme`. */
const isShareOfAids = ({ lead, site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  const of = stemAt(words, placed.to);
  if (of === 'des') return PAID.has(stemAt(words, placed.to + 1));
  const isOfPurse =
    of === 'du'
      ? stemAt(words, placed.to + 1) === 'programme'
      : of === 'de' && stemAt(words, placed.to + 2) === 'enveloppe';
  return isOfPurse && !words.slice(lead.from, placed.from).some(({ stem }) => FINANCES.test(stem) || stem === ':');
};
/** `Les travaux représentent environ | 65 % du coût total`: a part of the cost, whoever pays it. */
const isShareOfCost = ({ lead, site: { passage, placed } }: Evidence): boolean => {
  const { words } = passage.clause;
  if (!OF.has(stemAt(words, placed.to))) return false;
  let verb = placed.from - 1;
  while (verb > placed.from - COST_REACH - 1 && HEDGES.has(stemAt(words, verb))) verb--;
  if (!COST_PARTS.test(stemAt(words, verb))) return false;
  // « la participation régionale représente 21 % du coût »
  return !words.slice(lead.from, placed.from).some(({ stem }) => GRANTED.has(stem) || PAYERS.has(stem));
};
const HEDGES: ReadonlySet<string> = stems('environ près plus de sur à quelque');
const COST_PARTS =
  /^(?:representa?i?(?:e|ent|t)|correspond(?:ent)?|port(?:e|ent)|absorb(?:e|ent)|constitu(?:e|ent)|concern(?:e|ent))$/;
const PAID: ReadonlySet<string> = stems('aides subventions');
const FINANCES = /^(?:(?:co)?financ|subventionn(?:e|er)|apport|pren[dn]|couvr|support)/;

/** `une avance remboursable de 40 000 € au taux de | 0,75 %` */
const isInterest = ({ site: { passage, placed } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.from - 2) === 'tau' &&
  hasWordOf(LENT, passage.clause.words, { from: placed.from - SENTENCE, to: placed.from });
const LENT: ReadonlySet<string> = stems('avance prêt prêts emprunt emprunts');

/** `un taux d'aide de 50 % pour les études et de | 40 % pour les travaux`, `subventionner à 100 % les études et à | 80 %` */
function isNextRate(e: Evidence): boolean {
  const { passage, placed, around } = e.site;
  const { words } = passage.clause;
  const link = stemAt(words, placed.from - 1);
  const isNext = (link === 'de' || link === 'a') && JOINTS.has(stemAt(words, placed.from - 2));
  const { previous } = around;
  return (
    isNext &&
    previous?.quantity.unit === 'pourcent' &&
    stemAt(words, previous.from - 1) === link &&
    (says(e, 'aid', { from: previous.from - NAMED_REACH, to: previous.from }) ||
      AIDS.test(stemAt(words, previous.from - 2)))
  );
}
const JOINTS: ReadonlySet<string> = new Set([',', 'et', 'pui']);
/** Words of `taux d'aide de`, at most. */
const NAMED_REACH = 5;

/** `prend à sa charge | 30 %`, `1,16 M€ (| 20 %) à la charge du Département` */
function isAtCharge({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  if (stemAt(words, placed.from - 1) === 'charge') return true;
  // « prend à son compte 29 % »
  if (stemAt(words, placed.from - 1) === 'compte' && stemAt(words, placed.from - 2) === 'son') return true;
  const at = stemAt(words, placed.to) === ')' ? placed.to + 1 : placed.to;
  return stemAt(words, at) === 'a' && OWN.has(stemAt(words, at + 1)) && stemAt(words, at + 2) === 'charge';
}
/** `prend | 60 % à sa charge` */
const OWN: ReadonlySet<string> = new Set(['la', 'sa', 'leur']);

/** `l'aide régionale est plafonnée à | 15 %`, `une aide aux travaux allant jusqu'à | 80 %`, `Aucune aide ne dépassera | 70 %` */
function isCapOfRate({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const isCapped = stemAt(words, placed.from - 1) === 'a' && CAPPED.test(stemAt(words, placed.from - 2));
  if (!isCapped && !EXCEEDS.test(stemAt(words, placed.from - 1))) return false;
  return hasWordOf(AID_NOUNS, words, { from: placed.from - CAP_REACH, to: placed.from - 2 });
}
const CAPPED = /^(?:plafonn|jusqu|limit)/;
const EXCEEDS = /^(?:depass|exced)/;
/** Unit: words. */
const CAP_REACH = 8;

/** `l'agence de l'eau apporte | 45 %`: somebody who pays, and nothing behind the rate. */
function isGivenAlone({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  return (
    ADDS.test(stemAt(words, placed.from - 1)) &&
    CLOSES.has(stemAt(words, placed.to)) &&
    hasWordOf(PAYERS, words, { from: placed.from - PAYER_BEFORE, to: placed.from - 1 })
  );
}
const ADDS = /^(?:apport|ajout|vers|accord|mobilis)(?:e|ent|era|eront)$/;
const CLOSES: ReadonlySet<string> = new Set(['', '.', ',', ';', ')']);

/** `385 000 €, soit | 35 % d'une dépense de 1,1 M€` */
function isOfCost({ site: { passage, index, placed } }: Evidence): boolean {
  const { words, figures } = passage.clause;
  const isSum = figures[index - 1]?.quantity.unit === 'euros' && stemAt(words, placed.from - 1) === 'soit';
  if (!isSum) return false;
  // « soit 30 % d'un programme de 4 M€ », and no share of the programme that all of them make
  const isOfOne = stemAt(words, placed.to + 1) === 'un' && stemAt(words, placed.to + 2) === 'programme';
  return isOfOne || COSTS.has(stemAt(words, placed.to + (stemAt(words, placed.to) === 'du' ? 1 : 2)));
}

/** `le Département aide les communes de | 20 à | 40 %`, `l'agence de l'eau ajoutant | 30 %`; not `soutient les irrigants, qui prélèvent | 12 % de l'eau`, `aide | 40 % des communes` */
const isAidedBy = ({ site: { passage, placed }, group }: Evidence): boolean => {
  const { words } = passage.clause;
  if (stemAt(words, placed.to) === 'des' && !COSTS.has(stemAt(words, placed.to + 1))) return false;
  for (let at = placed.from - 1; at >= Math.max(group.from, placed.from - AIDING_REACH); at--) {
    if (AIDING.has(stemAt(words, at)) && !OF_NOUNS.has(stemAt(words, at - 1))) return true;
    if (isVerb(words[at]) || TURNS.has(stemAt(words, at))) return false;
  }
  return false;
};
const TURNS: ReadonlySet<string> = stems('qui que dont soit');
/** `1,92 milliard d'aides`, `l'aide passe de` */
const OF_NOUNS: ReadonlySet<string> = stems('de d des les l une un cette ces nos leurs son sa');
const AIDING: ReadonlySet<string> = stems(
  'aide aident aidera aideront soutient soutiennent soutiendra subventionne subventionnent cofinance cofinancent ajoutant',
);
/** Words of `aide les communes à réparer leurs réseaux d'eau potable de 20 à`, at most. */
const AIDING_REACH = 14;

/** `pris en charge par l'agence et la Région, à raison de | 50 et | 30 %` */
function isSharedOut({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  let at = placed.from - 1;
  while (at > placed.from - SHARES_REACH && IN_LIST.test(stemAt(words, at))) at--;
  if (stemAt(words, at) !== 'de' || stemAt(words, at - 1) !== 'raison') return false;
  return words.slice(Math.max(0, at - SENTENCE), at).some(({ stem }) => stem === 'charge' || FUNDED.test(stem));
}
/** Words of `50, 30 et`, at most. */
const SHARES_REACH = 8;
const IN_LIST = /^(?:\d.*|,|et|%)$/;

/** `De | 20 à 40 % du montant des travaux`, `porter de | 20 à 35 % le taux d'aide` */
const isStartOfAid = ({ isStart, site: { passage, around } }: Evidence): boolean =>
  isStart &&
  around.next?.quantity.unit === 'pourcent' &&
  ((OF.has(stemAt(passage.clause.words, around.next.to)) &&
    hasWordOf(COSTS, passage.clause.words, { from: around.next.to, to: around.next.to + COST_REACH })) ||
    isRateOfAid(passage.clause.words, around.next.to));

/** `porter de 20 à | 35 % le taux d'aide`, `le taux de l'aide régionale` */
const isRateOfAid = (words: readonly Word[], to: number): boolean =>
  stemAt(words, to) === 'le' &&
  stemAt(words, to + 1) === 'tau' &&
  OF.has(stemAt(words, to + 2)) &&
  GRANTED.has(stemAt(words, to + (stemAt(words, to + 3) === 'l' ? 4 : 3)));
const COSTS: ReadonlySet<string> = stems('montant coût dépense travaux assiette opération chantier facture');
/** Words of `du montant`, `de la dépense`. */
const COST_REACH = 3;

/** `un forfait de 2 500 €, plafonné à | 50 % de la facture` */
const isCapOfSum = ({ site }: Evidence): boolean =>
  site.around.previous?.quantity.unit === 'euros' && isCapOfAid(site.passage.clause.words, site.placed);

/** `une aide régionale de | 30 %` */
const isAidOfSomebody = ({ site: { passage, placed } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.from - 1) === 'de' &&
  BODIES.test(stemAt(passage.clause.words, placed.from - 2)) &&
  GRANTED.has(stemAt(passage.clause.words, placed.from - 3));
const BODIES = /^(?:(?:regional|departemental|communal|metropolitain|national|europeen)(?:e|ne)?|publi(?:c|que))$/;

/** `le cumul des aides peut aller jusqu'à | 80 %` */
function isSumOfAids({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  for (let at = placed.from - 1; at >= placed.from - SENTENCE && !ENDS.has(stemAt(words, at)); at--) {
    if (AID_NOUNS.has(stemAt(words, at)) && SUMS.has(stemAt(words, at - 2))) return true;
    // « les financements publics cumulés pouvant atteindre 80 % »
    if (CUMULATED.test(stemAt(words, at)))
      return GRANTED.has(stemAt(words, at - 1)) || GRANTED.has(stemAt(words, at - 2));
  }
  return false;
}
const CUMULATED = /^cumulee?$/;
const SUMS: ReadonlySet<string> = stems('cumul total montant plafond');

/** `une baisse des prélèvements à hauteur de | 10 %`: how much less, and nobody pays it. */
const isOfLessening = ({ site: { passage, placed } }: Evidence): boolean =>
  stemAt(passage.clause.words, placed.from - 2) === 'hauteur' &&
  !FUNDED.test(stemAt(passage.clause.words, placed.from - 4)) &&
  hasWordOf(LESSENING, passage.clause.words, { from: placed.from - SENTENCE, to: placed.from });
/** `financés | à hauteur de 50 %` */
const FUNDED = /^(?:financ|cofinanc|aid|subvention|souten|accompagn|pri|charge)/;
const LESSENING: ReadonlySet<string> = new Set(['baisse', 'reduction', 'diminution', 'economie']);

/** `Commune : 1,2 M€ (| 60 %) pour la station` below `Les principales aides`. */
function isRateOfGrant({ site: { passages, passage, placed, around } }: Evidence): boolean {
  const amount = around.previous;
  if (amount?.quantity.unit !== 'euros' || placed.from - amount.to > 1) return false;
  if (stemAt(passage.clause.words, placed.from - 1) !== '(') return false;
  return passages.headingsOf(passage).some(({ words }) => words.some(({ stem }) => AID_NOUNS.has(stem)));
}

/** `| 80 % d'aides`; not `aides pour passer de 52 à 70 %`. */
const isOfAid = ({ site: { passage, placed } }: Evidence): boolean =>
  OF.has(stemAt(passage.clause.words, placed.to)) && AID_NOUNS.has(stemAt(passage.clause.words, placed.to + 1));

const AID_NOUNS: ReadonlySet<string> = new Set(['aide', 'subvention', 'cofinancement']);

/** `des aides au diagnostic des réseaux (| 20 à | 30 %)` */
function isAidInBracket({ site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  let at = placed.from - 1;
  while (at > placed.from - RANGE_REACH && stemAt(words, at) !== '(') at--;
  // « réduire les fuites (30 à 40 %) »
  if (stemAt(words, at) !== '(' || LOSSES.has(stemAt(words, at - 1))) return false;
  for (at -= 1; at >= 0 && !ENDS.has(stemAt(words, at)); at--) if (AID_NOUNS.has(stemAt(words, at))) return true;
  return false;
}
const LOSSES: ReadonlySet<string> = stems('fuites pertes');
/** Words of `(20 à`. */
const RANGE_REACH = 4;
const ENDS: ReadonlySet<string> = new Set([')', ',', ';', ':', '.']);

/** `L'aide régionale est de | 20 %`, `en complément de l'agence de l'eau (jusqu'à | 50 %)`. */
function isAidOf({ site: { passage, placed }, lead }: Evidence): boolean {
  const { words } = passage.clause;
  const first = stemAt(words, 0).length <= 2 ? 1 : 0;
  const isAid = AID_WORDS.has(stemAt(words, first)) && lead.from <= first && !isRateOfOther(words, first);
  const isOf = OF.has(stemAt(words, placed.from - 1)) || stemAt(words, placed.from - 1) === 'a';
  const verb = placed.from - 2;
  if (isOf && STANDS.has(stemAt(words, verb)) && (isAid || isAidBefore(words, verb))) return true;
  const open = words
    .slice(Math.max(0, placed.from - BRACKET_REACH), placed.from)
    .findLastIndex(({ stem }) => stem === '(');
  return (
    open >= 0 &&
    AID_WORDS.has(stemAt(words, first)) &&
    hasWordOf(PAYERS, words, { from: placed.from - PAYER_BEFORE - BRACKET_REACH, to: placed.from })
  );
}
/** `d'ici à 2030 ; l'aide départementale | sera de 20 %` */
const isAidBefore = (words: readonly Word[], verb: number): boolean =>
  AID_NOUNS.has(stemAt(words, verb - (BODIES.test(stemAt(words, verb - 1)) ? 2 : 1)));
/** `Le taux de conformité`, `le taux est`, not `Le taux d'aide`. */
const isRateOfOther = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at) === 'tau' && !(OF.has(stemAt(words, at + 1)) && GRANTED.has(stemAt(words, at + 2)));

/** `Aide aux zones humides : le taux est de | 40 %`; not `l'objectif n'est pas atteint : le taux est de | 24 %`. */
function isBareRate(e: Evidence): boolean {
  const { passages, passage, placed } = e.site;
  const { words } = passage.clause;
  let rate = placed.from - 1;
  while (rate > Math.max(e.lead.from, placed.from - RATE_REACH) && stemAt(words, rate) !== 'tau') rate--;
  if (stemAt(words, rate) !== 'tau' || !STANDS.has(stemAt(words, rate + 1))) return false;
  if (contextSays(e, 'aid', ['heading', 'lead-in'])) return true;
  const before = rate < 2 ? passages.all[passage.index - 1]?.clause.words : undefined;
  return [...(before ?? []), ...words.slice(0, rate)].some(({ stem }) => AID_GIVEN.test(stem));
}
const AID_GIVEN = /^(?:aide|subvention|financ|cofinanc|participation|intervention)/;
/** Words of `le taux est de`, at most. */
const RATE_REACH = 5;
const GRANTED: ReadonlySet<string> = stems('aide subvention intervention financement participation cofinancement base');
const AID_WORDS: ReadonlySet<string> = stems('aide subvention participation taux');
const STANDS: ReadonlySet<string> = stems('est sera élève atteint fixée fixé va reste ira passe passera monte montera');
/** Words of `(jusqu'à`, at most. */
const BRACKET_REACH = 4;

/** `il prendra en charge 30 % des travaux, l'agence | 40 %`. */
const isNextPayer = (e: Evidence): boolean => {
  const { passage, placed } = e.site;
  return (
    says(e, 'aid', { from: placed.from - SENTENCE, to: placed.from }) &&
    hasWordOf(PAYERS, passage.clause.words, { from: e.gap.from - PAYER_BEFORE, to: placed.from })
  );
};

/**
 * `aider à | 80 %`; `apportés par l'agence (50 %), la Région (| 12 %)`; `finance la moitié des études et | 80 % des travaux`.
 */
function isGivenRate({ gap, site: { passage, placed } }: Evidence): boolean {
  const { words } = passage.clause;
  const last = stemAt(words, placed.from - 1);
  // « L'agence y contribue à 60 % et la Région à 20 % »
  if (last === 'a') {
    const isPayer = PAYERS.has(stemAt(words, placed.from - 2));
    return isPayer
      ? words.slice(Math.max(0, placed.from - SENTENCE), placed.from).some(({ stem }) => AIDS.test(stem))
      : AIDS.test(stemAt(words, placed.from - 2));
  }
  const isPayer = last === '(' && hasWordOf(PAYERS, words, gap);
  if (!isPayer && !(last === 'et' && OF.has(stemAt(words, placed.to)))) return false;
  for (let at = placed.from - 2; at >= placed.from - SENTENCE; at--) {
    const stem = stemAt(words, at);
    if (isPayer ? GIVES.test(stem) : isVerb(words[at])) return isPayer || AIDS.test(stem);
  }
  return isPayer && words.slice(placed.to, placed.to + SENTENCE).some(({ stem }) => GIVE.test(stem));
}

const AIDS = /^(?:aide|soutenu|soutenir|(?:co)?financ|subventionn|contribue|participe|support|assum|paie|paye)/;

/** `L'agence de l'eau (50 %) et la Région (20 %) | soutiennent` */
const GIVE = /^(?:apportent|(?:co)?financent|soutiennent|subventionnent|accompagnent|aident|partagent)/;
const GIVES = /^(?:apporte|(?:co)?finance|subventionne|partage)/;

/** `3,1 M€ pour l'agence (50 %)`: who pays stands between the amount and its share. */
const followsAmount = ({ site: { passage, index, placed } }: Evidence): boolean => {
  const before = passage.clause.figures.slice(Math.max(0, index - 2), index);
  const amount = before.findLast(({ quantity }) => quantity.unit === 'euros');
  return (
    amount !== undefined &&
    hasWordOf(PAYERS, passage.clause.words, { from: amount.from - PAYER_BEFORE, to: placed.from })
  );
};

/** `L'agence de l'eau Loire-Bretagne apporte | 107 925 € … (50 %)`. Unit: words. */
const PAYER_BEFORE = 8;

const PAYERS: ReadonlySet<string> = new Set([
  'agence',
  'departement',
  'region',
  'etat',
  'europe',
  'union',
  'feder',
  'fond',
]);

/** `Financement | Agence : 60 % ; Région : 15 %`. */
export const isFundingRow = ({ site: { passage } }: Evidence): boolean =>
  passage.clause.words[0]?.stem === 'financement' && !isVerb(passage.clause.words[1]);
