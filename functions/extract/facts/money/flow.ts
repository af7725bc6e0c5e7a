import { type Anchor, type AnchorKind, remembered } from '../anchors.ts';
import { type Clause, cuesOf, figureEndingAt, hasWordOf, indexFrom, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { TO } from '../function-words.ts';
import { isVerb } from '../phrase/verbs.ts';
import { isRepaid, isRepayment } from './stock.ts';

/** Money spent, received, so much of each (`en dépenses comme en recettes`), or a balance that is neither. */
export type Flow = 'dépense' | 'recette' | 'deux' | 'solde';

/** Words between a figure and what it is, at most: `10 M€ de subventions`. */
const REACH = 6;

/** Words between a receipt and what may be said of either, at most: `la fraction de TVA est abondée de 3 M€`. */
const EITHER_REACH = 6;
/** Words between a loan and its verb, at most. */
const LOAN_REACH = 10;

const FINANCE = /^financ(?:er|e|ent|era|eront)$/;

const flowsIn = remembered((clause: Clause): readonly Anchor<Flow>[] => {
  const said: Anchor<Flow>[] = [];
  for (const { from, to, value } of cuesOf(clause, 'flow')) {
    if (
      isOfSitting(clause, from) ||
      isOfTheUnit(clause, from) ||
      isExplained(clause, from) ||
      isAddedBehind(clause, from)
    )
      continue;
    if (value === 'dépense' && stemAt(clause.words, from) === 'versement' && isOfOthers(clause, to)) continue;
    if (value === 'ouvert' || (value === 'dépense' && isField(clause, from, to))) continue;
    if (value === 'recette' && (isReceivedByOthers(clause, to) || isMeasure(clause, from) || isPerHead(clause, to)))
      continue;
    if (value === 'recette' && PERCEIVES.has(stemAt(clause.words, from)) && isOfRecipient(clause.words, from)) continue;
    if (value === 'recette' && (isPaidBack(clause, to) || isDenied(clause, from) || isPaidFor(clause, from))) continue;
    if (value === 'recette' && isStatesPayment(clause, { from, to }) && isForOthers(clause, to)) continue;
    if (value === 'dépense' && (isGot(clause, from) || isReceipt(clause, { from, to }))) {
      said.push({ from, to, value: 'recette' });
      continue;
    }
    if (isInCircumstance(clause, from) || (value === 'dépense' && isAskedFor(clause, from, to))) continue;
    if (value === 'solde' && (isLeftOut(clause, from) || isRest(clause, from) || isPaidTo(clause, from))) continue;
    const last = said.at(-1);
    // « Les recettes allouées par l'État »
    if (
      value === 'dépense' &&
      last?.value === 'recette' &&
      last.to === from &&
      GRANTED.test(stemAt(clause.words, from))
    )
      continue;
    const isNearLast = last !== undefined && from - last.to <= EITHER_REACH;
    // « l'emprunt de 1,2 M€ serait mobilisé »
    // « l'emprunt de 10 M€ servira à financer les lycées »
    const isOfLoan = last?.value === 'solde' && from - last.to <= LOAN_REACH && !isNextSum(clause, last.to, from);
    if (isOfLoan && (value === 'selon' || FINANCE.test(stemAt(clause.words, from)))) continue;
    if (last !== undefined && isBothWays(clause, last, { from, value })) {
      // « 14 M€ de crédits en dépenses et en recettes »
      const isOfCredits = last.from - (said.at(-2)?.to ?? 0) === 1;
      const isEach = stemAt(clause.words, last.to) === 'comme';
      said.splice(isOfCredits ? -2 : -1, 2, { from: last.from, to, value: isEach ? 'deux' : 'solde' });
      continue;
    }
    if (
      value === 'solde' &&
      (isRepaid(stemAt(clause.words, (figureEndingAt(clause, from - 1)?.from ?? 0) - 1)) ||
        isRepayment(clause.words, from))
    ) {
      said.push({ from, to, value: 'dépense' });
      continue;
    }
    const isReceived =
      (value === 'selon' && last?.value === 'recette' && isNearLast) || (value === 'dépense' && isSource(clause, from));
    if (isReceived) {
      said.push({ from, to, value: 'recette' });
      continue;
    }
    if (last?.value === 'recette' && (isAssigned(clause, last.to, from) || isAllotted(clause, last.to, from))) continue;
    said.push({ from, to, value: value === 'selon' ? 'dépense' : (value as Flow) });
  }
  const spent = [...investedIn(clause), ...givenIn(clause)];
  return spent.length === 0 ? said : [...said, ...spent].sort((one, other) => one.from - other.from);
});

const GRANTED = /^(?:allou|attribu|octro)/;

/** `| L'État verse 900 € aux employeurs`: nothing that we receive. */
const isStatesPayment = ({ words }: Clause, { from, to }: Range): boolean =>
  hasWordOf(STATE, words, { from, to }) && words.slice(from, to).some(({ stem }) => STATES_PAYMENT.test(stem));
const STATES_PAYMENT = /^(?:vers|compens|rembours|dotation$)/;
function isForOthers({ words }: Clause, from: number): boolean {
  for (let at = from; at < from + RECIPIENT_REACH && !BREAKS.has(stemAt(words, at)); at++)
    if (stemAt(words, at) === 'aux') return true;
    else if (stemAt(words, at) === 'chaque') return true;
  return false;
}

/**
 * `une | subvention via la DETR`, `64 M€ de | subventions, FCTVA et cessions`, `La | subvention du Département est acquise`,
 * `Les recettes sont issues d'un | remboursement`: what comes in.
 */
const isReceipt = ({ words }: Clause, { from, to }: Range): boolean =>
  (stemAt(words, from) === 'subvention' &&
    (hasWordOf(FUNDS, words, { from: to, to: to + FUND_REACH }) ||
      ACQUIRED.has(stemAt(words, 0)) ||
      words
        .slice(to, to + ACQUIRED_BEHIND)
        .some(({ stem }, at) => ACQUIRED.has(stem) && hasWordOf(BEEN, words, { from: to, to: to + at })))) ||
  isWhereFrom(words, from);

/** What only others pay, and what comes in beside it. */
const FUNDS = stems('DETR DSIL FCTVA cession cessions');
/** Words of `via la`, `, le fonds,`, at most. */
const FUND_REACH = 4;
const ACQUIRED = stems('acquise acquises notifiée notifiées obtenue obtenues');
/** Words of `du Département, soit 150 000 €, est d'ores et déjà`, at most. */
const ACQUIRED_BEHIND = 16;

/** `Les recettes proviennent d'un prêt et d'un | remboursement de 5 M€` */
function isWhereFrom(words: Clause['words'], from: number): boolean {
  for (let at = from - 1; at > Math.max(0, from - WHERE_REACH); at--) {
    if (stemAt(words, at) === ';') return false;
    if (WHERE.test(stemAt(words, at))) return hasWordOf(RECEIPTS, words, { from: at - RECEIPTS_REACH, to: at });
  }
  return false;
}
const WHERE = /^(?:issue|proviennent|viennent)$/;
const RECEIPTS = stems('recettes ressources');
/** Words of `recettes d'investissement sont principalement`, at most. */
const RECEIPTS_REACH = 6;
const WHERE_REACH = 40;

/** `4 millions d'euros hors | taxes`: words of the amount itself. */
function isOfTheUnit({ figures }: Clause, at: number): boolean {
  const figure = figures[indexFrom(figures, at) - 1];
  return figure !== undefined && figure.from < at && at < figure.to;
}

/** `une recette de 1,2 M€ | affectée à la couverture du déficit`: it is what comes in. */
function isAssigned({ words, figures }: Clause, received: number, at: number): boolean {
  const sum = figures[indexFrom(figures, at) - 1];
  return sum?.to === at && sum.from === received + 1 && ASSIGNED.test(stemAt(words, at));
}
const ASSIGNED = /^affecte/;

/** `les recettes | allouées par l'État` */
const isAllotted = ({ words }: Clause, received: number, at: number): boolean =>
  at === received && ALLOTTED.test(stemAt(words, at)) && stemAt(words, at + 1) === 'par';
const ALLOTTED = /^(?:allou|attribu|octroy|accord|vers)ee?$/;

/** `La séance était | consacrée au vote du budget`: what it was about. */
const isOfSitting = ({ words }: Clause, at: number): boolean =>
  stemAt(words, at).startsWith('consacre') && hasWordOf(SITTINGS, words, { from: at + 1, to: at + SITTING_REACH });
const SITTINGS = stems('vote examen débat adoption présentation');
/** Words of `consacrée à l'examen`. */
const SITTING_REACH = 4;

/** `un endettement de 18 M€ et des | dotations en baisse`: something else, which has no figure. */
const isAddedBehind = (clause: Clause, at: number): boolean =>
  stemAt(clause.words, at - 1) === 'des' &&
  stemAt(clause.words, at - 2) === 'et' &&
  figureEndingAt(clause, at - 2) !== null &&
  clause.figures[indexFrom(clause.figures, at)] === undefined;

/** `L'épargne, c'est-à-dire le solde de nos dépenses et de nos | recettes, s'établit`: how it is reckoned. */
function isExplained({ words }: Clause, at: number): boolean {
  for (let before = at - 1; before >= at - EXPLAINED_REACH; before--) {
    const stem = stemAt(words, before);
    if (stem === 'dire') return stemAt(words, before - 1) === 'a' && stemAt(words, before - 2) === 'est';
    if (BREAKS.has(stem) && stem !== 'et') return false;
  }
  return false;
}
/** Words of `dire le solde de nos dépenses de gestion et de nos`, at most. */
const EXPLAINED_REACH = 16;

/** `L'emprunt est limité à | 10 M€, et la Région | finance`: the sum of the loan is told, and something else begins. */
const isNextSum = ({ words, figures }: Clause, from: number, to: number): boolean =>
  figures.some(
    (figure) =>
      figure.from >= from && figure.to < to && (stemAt(words, figure.to) === 'et' || stemAt(words, figure.to) === ','),
  );

/** `Recettes et dépenses de fonctionnement : 4,8 M€`, `4,8 M€ en recettes et en dépenses`: one sum of both ways. */
function isBothWays({ words, figures }: Clause, last: Anchor<Flow>, next: { from: number; value: string }): boolean {
  const values = [last.value, next.value];
  if (!values.includes('recette') || !values.includes('dépense') || next.from - last.to > BOTH_REACH) return false;
  for (let at = last.to; at < next.from; at++) if (!BOTH.has(stemAt(words, at)) && !isAside(words, at)) return false;
  if (hasWordOf(BALANCED, words, { from: last.from - BALANCED_REACH, to: last.from })) return true;
  const [sum, other] = figures.filter(({ quantity }) => quantity.unit === 'euros');
  if (sum === undefined || other !== undefined || last.to >= next.from) return false;
  return sum.from >= next.from || (isBeside(words, sum.to, last.from) && TOGETHER.has(stemAt(words, last.to)));
}
/** `Le budget est équilibré, en dépenses et en recettes, à` */
const BALANCED = stems('équilibre équilibré équilibrée équilibrent différentiel différence écart');
/** Unit: words. */
const BALANCED_REACH = 4;

/** `14,4 M€ | de crédits en dépenses et en recettes` */
const isBeside = (words: Clause['words'], sum: number, way: number): boolean =>
  way - sum === 1 ||
  (way - sum === 2 && stemAt(words, sum) === ',') ||
  (way - sum === CREDITS_BETWEEN && stemAt(words, sum + 1) === 'credit');
const CREDITS_BETWEEN = 3;
/** `dépenses et | recettes`, `dépenses comme | en recettes` */
const TOGETHER = new Set(['et', 'comme']);
/** `Les recettes, comme les dépenses, atteignent` */
const isAside = (words: Clause['words'], at: number): boolean =>
  stemAt(words, at) === ',' && stemAt(words, at + 1) === 'comme';
const BOTH = new Set('/ et comme en de d les des aussi bien que qu'.split(' '));
const BOTH_REACH = 4;

const FINANCES = 'finances'.length;

/** `Commission 1 – Finances`, `Finances : le budget 2031 voté`: the field, not who finances. */
const isField = ({ words }: Clause, from: number, to: number): boolean => {
  const word = words[from];
  if (word?.stem !== 'finance' || to !== from + 1 || word.end - word.start !== FINANCES) return false;
  if (words[0]?.stem === 'commission') return true;
  // « financés par l'État »
  return from === 0 ? !BY.has(stemAt(words, to)) : THEM.has(stemAt(words, from - 1));
};
const BY = new Set(['par', 'a', 'grace']);
const THEM = stems('les des aux ses nos leurs vos');

/** `| Rapporté à la population, l'effort est de 611 €`, `rapporté par habitant`: a ratio, and nothing that comes in. */
const isPerHead = ({ words }: Clause, to: number): boolean =>
  stemAt(words, to - 1) === 'rapporte' &&
  RELATES.has(stemAt(words, to)) &&
  hasWordOf(HEADS, words, { from: to + 1, to: to + 3 });
const RELATES = new Set(['a', 'au', 'par']);
const HEADS = stems('habitant population nombre tête élève kilomètre');

const RECEIVED = new Set('percu percue recu recue encaisse encaissee'.split(' '));
const COUNCILS = new Set('region departement metropole commune ville collectivite agglomeration'.split(' '));

/** `l'aide perçue | par les éleveurs`, `L'aide perçue | atteint 7 000 € par ferme` */
const isReceivedByOthers = ({ words }: Clause, to: number): boolean =>
  RECEIVED.has(stemAt(words, to - 1)) &&
  (stemAt(words, to) === 'par' || (stemAt(words, to - 2) === 'aide' && isVerb(words[to]))) &&
  !(stemAt(words, to + 1).startsWith('l') && stemAt(words, to + 1) !== 'les' && COUNCILS.has(stemAt(words, to + 2)));

/** `Les versements | de l'État s'élèvent à 4,9 M€`, `le versement | tardif par l'agglomération`: what others pay. */
const isOfOthers = ({ words }: Clause, to: number): boolean =>
  (stemAt(words, to) === 'de' && hasWordOf(STATE, words, { from: to + 1, to: to + 3 })) ||
  (hasWordOf(BY, words, { from: to, to: to + 3 }) && hasWordOf(GIVERS, words, { from: to + 1, to: to + 6 }));
const GIVERS = stems('communauté agglomération métropole État Département Région CAF syndicat');
const STATE = new Set(['etat']);

/** `L'association des parents | percevra 1 500 €`: what is given to it. */
function isOfRecipient(words: Clause['words'], verb: number): boolean {
  for (let at = verb - 1; at >= verb - RECIPIENT_REACH; at--) {
    if (COUNCILS.has(stemAt(words, at))) return false;
    if (RECIPIENTS.test(stemAt(words, at))) return true;
    if (SOURCE_ENDS.has(stemAt(words, at)) || stemAt(words, at) === ',') return false;
  }
  return false;
}
const PERCEIVES = new Set(['percevra', 'percoit']);
const RECIPIENTS =
  /^(?:associ|club|comite$|amicale|union$|federation|ecole|colleg|lycee|entrepris|societe|exploitant|agricult|eleveur|commerc|artisan|laureat|beneficiaire|famille|menage|etudiant|apprenti|stagiaire|salarie|employeur|porteur)/;
/** Words of `L'association des parents d'élèves de l'école`, at most. */
const RECIPIENT_REACH = 10;

/** `un crédit de 3 M€ pour les | dotations globales de fonctionnement` of schools: what is given to them. */
const isPaidFor = (clause: Clause, from: number): boolean =>
  stemAt(clause.words, from - 2) === 'pour' && figureEndingAt(clause, from - 2)?.quantity.unit === 'euros';

/** `Face à des | dépenses croissantes, le budget atteint 12 M€`: what the sentence begins with is not said of its sum. */
function isInCircumstance({ words, figures }: Clause, from: number): boolean {
  if (!CIRCUMSTANCES.has(stemAt(words, 0)) || (figures[0]?.from ?? 0) < from) return false;
  // « Malgré des recettes de 120 M€, » : its own sum
  const sum = figures[0]?.from ?? words.length;
  for (let at = from; at < Math.min(sum, from + CIRCUMSTANCE_REACH); at++)
    if (stemAt(words, at) === ',') return !/^\d/.test(stemAt(words, at + 1));
  return false;
}
const CIRCUMSTANCES = new Set(['face', 'malgre', 'grace']);
/** Unit: words. */
const CIRCUMSTANCE_REACH = 45;

/** `financés par l'emprunt (35 M€), l'épargne (40 M€) et les | subventions (12 M€)`: where the money comes from. */
function isSource({ words }: Clause, from: number): boolean {
  if (stemAt(words, from) !== 'subvention' || !THEM.has(stemAt(words, from - 1))) return false;
  for (let at = from - 2; at > from - SOURCE_REACH; at--) {
    if (stemAt(words, at) === 'par' && FINANCED.test(stemAt(words, at - 1))) return true;
    if (SOURCE_ENDS.has(stemAt(words, at))) return false;
  }
  return false;
}
const FINANCED = /^(?:auto|co)?finance?e?$/;
const SOURCE_ENDS = new Set([';', ':', '.', 'pour', 'qui']);
/** Words of `par l'emprunt (35 M€), l'autofinancement (40 M€) et`, at most. */
const SOURCE_REACH = 22;

/** `sollicite une | subvention de 3 M€ auprès de l'agence`, `la subvention espérée`: what others may give. */
const isAskedFor = ({ words }: Clause, from: number, to: number): boolean =>
  ASKED_FOR.has(stemAt(words, from)) &&
  (HOPED.has(stemAt(words, to)) ||
    words
      .slice(to, to + ASKED_BEHIND)
      .some(({ stem }, at) => ASKED.test(stem) && BEEN.has(stemAt(words, to + at - 1))) ||
    words.slice(Math.max(0, from - ASKED_REACH), from).some(({ stem }) => ASKS.test(stem)));
/** `La commune a bénéficié d'une | subvention`; not `L'association a bénéficié d'une subvention` */
const isGot = ({ words }: Clause, from: number): boolean =>
  ASKED_FOR.has(stemAt(words, from)) &&
  hasWordOf(GOT, words, { from: from - GOT_REACH, to: from }) &&
  hasWordOf(COUNCILS, words, { from: from - COUNCIL_REACH, to: from });
const GOT = stems('bénéficié bénéficie bénéficiera obtenu obtient reçu');
/** Words of `reçu 20,5 millions d'euros de`, at most. */
const GOT_REACH = 9;
/** Words of `La commune de Vernay a ainsi reçu 20,5 millions d'euros de`, at most. */
const COUNCIL_REACH = 15;
const ASKED_FOR = stems('subvention aide financement participation concours');
const HOPED = stems('espérée attendue sollicitée escomptée demandée');
const ASKS = /^(?:sollicit|demand)(?:e|er|ent|era|eront|ait|ant)$/;
/** `une | subvention de 6 129 € a été demandée au Département` */
const ASKED = /^(?:sollicit|demand)ee?$/;
const BEEN = stems('été est sont sera seront');
/** Words of `de 6 129 € TTC a été demandée`, at most. */
const ASKED_BEHIND = 9;
/** Words of `solliciter de la Région une`, at most. */
const ASKED_REACH = 5;

/** `ne crée aucun | impôt`, `sans recours à l'| impôt`, `les dégrèvements d'| impôts`: nothing is received. */
const isDenied = ({ words }: Clause, from: number): boolean =>
  hasWordOf(DENIALS, words, { from: from - DENIAL_REACH, to: from }) || isRelief(words, from);
/** `Relance : 34 M€, avec la baisse des | impôts de production`: what is given up for it. */
const isRelief = (words: Clause['words'], from: number): boolean =>
  RELIEFS.has(stemAt(words, from - 2)) && hasWordOf(WITH, words, { from: from - DENIAL_REACH, to: from - 2 });
const RELIEFS = stems('baisse réduction suppression allègement');
const WITH = new Set(['avec', 'via']);
const DENIALS = stems('aucun aucune sans ni dégrèvement exonération abattement');
/** Unit: words. */
const DENIAL_REACH = 4;

/** `3 M€ remboursés par | la Région`: it pays them back. */
const isPaidBack = ({ words }: Clause, to: number): boolean =>
  REPAID.test(stemAt(words, to - 2)) && (COUNCILS.has(stemAt(words, to + 1)) || COUNCILS.has(stemAt(words, to)));
const REPAID = /^rembourse/;

/** `pour 100 € d'impôts, …`: what spending is set against. */
function isMeasure(clause: Clause, from: number): boolean {
  if (stemAt(clause.words, from - 1) !== 'd') return false;
  const base = figureEndingAt(clause, from - 1);
  return (
    base?.quantity.unit === 'euros' && BASES.has(base.quantity.value) && PER.has(stemAt(clause.words, base.from - 1))
  );
}
const PER = new Set(['pour', 'sur']);
/** Round sums of which the parts are told. Unit: euros. */
const BASES: ReadonlySet<number> = new Set([10, 100, 1000]);

/** `Dotation de 14 M€ | aux communes`, `une contribution de 3 M€ | au SDIS`; not `une dotation de 3 M€ à la Région` */
function givenIn({ words, figures }: Clause): readonly Anchor<Flow>[] {
  return figures
    .filter(
      ({ from, to, quantity }) =>
        quantity.unit === 'euros' &&
        TO.has(stemAt(words, to)) &&
        stemAt(words, from - 1) === 'de' &&
        GIFTS.has(stemAt(words, from - 2)) &&
        (stemAt(words, to) === 'aux' || !hasWordOf(COUNCILS, words, { from: to + 1, to: to + 3 })),
    )
    .map(({ to }) => ({ from: to, to: to + 1, value: 'dépense' }));
}
const GIFTS = stems('dotation contribution');

/** `3 M€ | d'investissement` */
function investedIn({ words, figures }: Clause): readonly Anchor<Flow>[] {
  const invested: Anchor<Flow>[] = [];
  for (const { to } of figures)
    if (stemAt(words, to) === 'd' && stemAt(words, to + 1) === 'investissement')
      invested.push({ from: to, to: to + 2, value: 'dépense' });
  return invested;
}

/** Words between `hors` and what it leaves out, at most: `hors gestion active de la dette`. */
const LEFT_OUT_REACH = 5;

/** `dépenses d'investissement hors dette` */
function isLeftOut({ words }: Clause, from: number): boolean {
  for (let at = from - 1; at >= from - LEFT_OUT_REACH; at--) {
    const stem = stemAt(words, at);
    if (stem === 'hor') return true;
    if (BREAKS.has(stem)) return false;
  }
  return false;
}
const BREAKS = new Set([',', ';', ':', '(', ')', '.', 'et']);

/** `6 € à la dette` of what is spent: where money goes, no balance. */
const isPaidTo = (clause: Clause, from: number): boolean =>
  stemAt(clause.words, from - 1) === 'la' &&
  stemAt(clause.words, from - 2) === 'a' &&
  figureEndingAt(clause, from - 2)?.quantity.unit === 'euros';

const FIRST_PAYMENTS = new Set(['acompte', 'avance', 'dont', 'moitie']);
/** Words before `le solde` in which the first payment stands, at most. */
const PAYMENT_REACH = 30;

/** `dont 6 300 € à la signature et le solde, 2 700 €`: the rest of what is paid, no balance. */
function isRest({ words }: Clause, from: number): boolean {
  if (stemAt(words, from) !== 'solde' || stemAt(words, from - 1) !== 'le' || stemAt(words, from - 2) !== 'et')
    return false;
  return hasWordOf(FIRST_PAYMENTS, words, { from: from - PAYMENT_REACH, to: from });
}

export const FLOW: AnchorKind<Flow> = {
  anchorsIn: flowsIn,
  same: (one, other) => one === other,
  reach: REACH,
  reachAlone: null,
  carries: () => true,
  ofSubject: true,
  opensList: () => false,
};
