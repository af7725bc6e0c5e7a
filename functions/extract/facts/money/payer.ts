import {
  type Clause,
  cuesOf,
  cuesWithin,
  firstPlacedFrom,
  hasWordOf,
  oncePerClause,
  type Range,
  stemAt,
} from '../clause.ts';
import { stems } from '../forms.ts';
import { DE, THE } from '../function-words.ts';
import { wholesIn } from '../partitions.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { FactSite, Read } from '../site.ts';
import type { Link } from '../territory.ts';
import type { Word } from '../words.ts';
import { anyPayer, nextPayer } from './payer-any.ts';
import { GIFT_WORDS, isByGift, isGivenTo, isLost, isNoted } from './payer-gift.ts';
import { asksWhoPays, listedPayer, respectivePayer } from './payer-list.ts';
import { type Body, ISSUER, NOBODY, named } from './payer-name.ts';
import { payerOfColumn } from './payer-table.ts';
import { CAPITAL, FILLERS, GIFTS, GIVES, isReceiver, OPENERS, PAYS } from './payer-words.ts';

/** Who pays each amount, where the text names another body than the one that issues the document. */
export function payersIn(sites: readonly FactSite[]): readonly Read<string | null>[] {
  const payers: Read<string | null>[] = [];
  for (const [index, site] of sites.entries()) {
    const { link, before } = site.territory;
    const previous = before === null ? null : { site: sites[before] as FactSite, read: payers[before] ?? NOBODY };
    const last = sites[index - 1];
    const beside = last === undefined ? null : { site: last, read: payers[index - 1] ?? NOBODY };
    const known =
      respectivePayer(site) ??
      listedPayer(site, sites, payers, index) ??
      payerOfColumn(site) ??
      payerOf(site, previous, beside);
    const own = known === NOBODY ? unlisted(site, last, beside?.read) : known;
    payers.push(
      own === NOBODY && SAME_PAYER.has(link) && previous !== null && !isOfAnother(site, previous) ? previous.read : own,
    );
  }
  return payers;
}

/** A body that no list names, by how the sentence speaks of its money. */
function unlisted(site: FactSite, last: FactSite | undefined, payer = NOBODY): Read<string | null> {
  if (site.placed.quantity.unit !== 'euros') return NOBODY;
  const value = anyPayer(site) ?? (last === undefined ? null : nextPayer(site, last, payer));
  return value === null ? NOBODY : { value, rule: 'financeur:par' };
}

/** `L'État apporte 3 M€, soit …`, `contre | 2,5 M€ en 2022` */
const SAME_PAYER: ReadonlySet<Link> = new Set<Link>(['restated', 'against']);

/** Words behind an amount in which another is named, at most. */
const ANOTHER_REACH = 4;

/** `, soit au total | 150 M€`, `; le reste, soit | 7,7 M€`, `et l'Europe le complément, soit | 2 M€` */
const isOfAnother = ({ passage: { clause }, placed, around: { left } }: FactSite, { read }: Before): boolean =>
  hasWordOf(ALL, clause.words, left) ||
  cuesWithin(clause, 'payer', left).some(({ value }) => read.value?.includes(value) !== true) ||
  cuesWithin(clause, 'payer', { from: placed.to, to: endOfReach(clause.words, placed.to) }).length > 0;

/** What a semicolon parts is of another: `, soit | 11 M€ ; la Région apporte le reste`. */
function endOfReach(words: readonly Word[], from: number): number {
  let to = from;
  while (to < from + ANOTHER_REACH && stemAt(words, to) !== ';') to++;
  return to;
}

const ALL = new Set('total reste solde ensemble tout'.split(' '));

/** Words between a figure and who pays it, at most. */
const REACH = 8;

/** The amount before, and who pays it. */
interface Before {
  readonly site: FactSite;
  readonly read: Read<string | null>;
}

function payerOf(site: FactSite, previous: Before | null, last: Before | null): Read<string | null> {
  const { clause } = site.passage;
  if (cuesOf(clause, 'payer').length === 0) return NOBODY;
  const { lead, trail } = site.territory;
  const behind = cuesWithin(clause, 'payer', { from: trail.from, to: Math.min(trail.to, trail.from + REACH) })[0];
  if (behind && isNext(clause, trail.from, behind) && (asksWhoPays(site) || isShareOf(site, behind)))
    return named(site, behind, 'financeur:liste');
  if (behind && isOfFund(clause.words, trail.from, behind)) return named(site, behind, 'financeur:par');
  if (behind && isGivenBy(clause.words, { from: trail.from, to: behind.from }) && !isFundOf(clause, lead, behind))
    return isOneOfSeveral(clause.words, trail.from, behind) || hasOwnShare(clause, behind) || isJoined(clause, behind)
      ? NOBODY
      : named(site, behind, isReceivedByCouncil(clause.words, lead) ? 'financeur:don' : 'financeur:par');
  if (behind && isAskedOf(clause.words, trail.from, lead)) return named(site, behind, 'financeur:par');
  if (behind && arePaidBy(clause.words, trail.from, behind)) return named(site, behind, 'financeur:par');
  if (behind && isIncumbent(clause.words, { from: trail.from, to: behind.from }))
    return named(site, behind, 'financeur:verbe');
  if (behind && isSubjectBehind(clause.words, trail.from, behind)) return named(site, behind, 'financeur:verbe');
  const gap = { from: previous?.site.placed.to ?? lead.from, to: lead.to };
  const before = cuesWithin(clause, 'payer', site.territory.bracketed ? gap : lead).findLast(
    ({ from }) => !isReceiver(clause.words, from) && !isOfCouncil(clause.words, from),
  );
  if (!before) return NOBODY;
  // « les opérateurs de compétences (| OPCO) prennent en charge » : the name, and not its letters
  const spelled =
    stemAt(clause.words, before.from - 1) === '('
      ? cuesOf(clause, 'payer').find(({ to }) => to === before.from - 1)
      : undefined;
  if (
    spelled !== undefined &&
    stemAt(clause.words, before.to) === ')' &&
    isGiver(clause.words, { from: before.to + 1, to: lead.to })
  )
    return named(site, spelled, 'financeur:verbe');
  // « Viennent ensuite l'Europe pour | 6,4 M€ » below `Qui paie ?`
  if (asksWhoPays(site) && before.to === lead.to - 1 && SETS_FOR.has(stemAt(clause.words, before.to)))
    return named(site, before, 'financeur:liste');
  if (isSharer(clause.words, before, lead.to)) return named(site, before, 'financeur:partage');
  if (site.territory.bracketed && isRightBefore(clause.words, before, lead.to))
    return named(site, before, 'financeur:par');
  if (site.territory.bracketed && isNextInBrackets(clause.words, before, last))
    return named(site, before, 'financeur:par');
  if (before.from < lead.from) return NOBODY;
  if (isGivenUpTo(clause.words, before, lead.to) || isReceivedFrom(clause.words, before, lead.to))
    return named(site, before, 'financeur:par');
  if (isGiver(clause.words, { from: before.to, to: lead.to }) && !isCompanion(clause.words, before))
    return named(site, before, isPaidIn(site, before) ? 'financeur:versement' : 'financeur:verbe');
  const [first = before] = cuesWithin(clause, 'payer', lead);
  if (previous !== null && isOther(site, first, previous)) return named(site, first, 'financeur:suite');
  if (!isGift(clause.words, lead, before)) return NOBODY;
  const isBesideIssuer = previous?.read === ISSUER && isPronounOf(clause.words, before);
  return named(site, before, isBesideIssuer || goesToOthers(site, before) ? 'financeur:verbe' : 'financeur:don');
}

/** `372 M€ : 268 pour la Région, | 84 pour l'État`: what adds up to the whole is what each pays; communes may be given it. */
const isShareOf = ({ passage: { clause }, index }: FactSite, { value }: { readonly value: string }): boolean =>
  wholesIn(clause).has(index) && FUNDERS.has(value);
const OPENS_SHARE = new Set(['(', 'dont']);
const MAY_RECEIVE = new Set([
  'communes',
  'intercommunalités',
  'syndicat',
  'branches',
  'métropole',
  'Département',
  'SNCF',
]);
const FUNDERS: ReadonlySet<string> = new Set([
  'État',
  'Union européenne',
  'agence',
  'Région',
  'Banque des territoires',
]);

/** `La commission permanente | du Conseil régional`, `la présidente du`: who decides for it; not `une subvention du` */
const isOfCouncil = (words: readonly Word[], at: number): boolean =>
  stemAt(words, at) === 'du' && !GIFTS.has(stemAt(words, at - 1));

/** `a obtenu 30 M€ | auprès de l'État`, `demande une aide de 3 M€ | à l'État` */
function isAskedOf(words: readonly Word[], start: number, lead: Range): boolean {
  const behind = words.slice(start, start + ASKED_WORDS).findIndex(({ stem }) => ASKS.test(stem)) + 1;
  const isAsked = behind > 0 || words.slice(lead.from, lead.to).some(({ stem }) => ASKS.test(stem));
  const from = start + behind;
  if (stemAt(words, from) === 'aupre') return isAsked || hasWordOf(OBTAINED, words, lead);
  return isAsked && (stemAt(words, from) === 'a' || stemAt(words, from) === 'au') && hasWordOf(GIFTS, words, lead);
}
const ASKS = /^(?:sollicit|demand)(?:ee?|er|ent|era|eront|ait|ant)$/;
/** Words of `a été demandée`. */
const ASKED_WORDS = 3;
const OBTAINED = stems('obtenu obtient obtiendra récupéré récupère perçu reçu');

const SETS_FOR: ReadonlySet<string> = new Set(['pour', ':']);

/** `96 M€ proviennent de la Région (54 M€), de l'agence (30 M€)`: the sum in its bracket is what the body pays. */
const hasOwnShare = ({ words, figures }: Clause, { to }: Range): boolean =>
  stemAt(words, to) === '(' && figures.some(({ from, quantity }) => from === to + 1 && quantity.unit === 'euros');

/** `financé à hauteur de 50 % par l'agence de l'eau (| 6,4 M€)`, `le soutien de l'Europe (| 2 M€)`, `l'Europe (FEDER : | 2 M€)` */
function isRightBefore(words: readonly Word[], { from, to, value }: Body, figure: number): boolean {
  if (to !== figure - 1) return false;
  const start = THE.has(stemAt(words, from - 1)) ? from - 1 : from;
  // « (dont l'État : 3 M€) »; communes may be given it
  if (stemAt(words, to) === ':') return OPENS_SHARE.has(stemAt(words, start - 1)) && !MAY_RECEIVE.has(value);
  const of = stemAt(words, start - 1);
  return stemAt(words, to) === '(' && (of === 'par' || (DE.has(of) && GIFTS.has(stemAt(words, start - 2))));
}

/** `le soutien de l'État (3 M€) et | de la CAF (2 M€)`: it stands as the one before. */
const isNextInBrackets = (words: readonly Word[], { from, to }: Range, last: Before | null): boolean => {
  if (last === null || last.read.value === null || stemAt(words, last.site.placed.from - 1) !== '(') return false;
  const close = last.site.placed.to;
  return stemAt(words, close) === ')' && stemAt(words, to) === '(' && from - close <= NEXT_REACH;
};

/** `28 M€ | de formations sont financés par l'État`, `500 € | pour le permis, payés par l'État` */
function arePaidBy(words: readonly Word[], opening: number, { from }: Range): boolean {
  const by = THE.has(stemAt(words, from - 1)) ? from - 2 : from - 1;
  if (stemAt(words, by) !== 'par' || !PAYS.test(stemAt(words, by - 1))) return false;
  if (stemAt(words, by - 2) === ',') return stemAt(words, opening) === 'pour' && by - 2 > opening;
  return ARE.has(stemAt(words, by - 2)) && by - 2 > opening && DE.has(stemAt(words, opening));
}
const ARE: ReadonlySet<string> = stems('sont seront est sera');

/** `les 3,84 M€ | restants incombent au syndicat` */
const isIncumbent = (words: readonly Word[], { from, to }: Range): boolean =>
  words.slice(from, to).some(({ stem }) => INCUMBENT.has(stem)) &&
  words.slice(from, to).every(({ stem }) => INCUMBENT.has(stem) || TO.has(stem));
const INCUMBENT: ReadonlySet<string> = new Set(['incombe', 'incombent', 'incombera', 'incomberont']);
const TO: ReadonlySet<string> = new Set('a au aux l la le les restant restante reste donc'.split(' '));

/** `11,1 M€ | que l'État remboursera` */
function isSubjectBehind(words: readonly Word[], opening: number, body: Range): boolean {
  const start = THE.has(stemAt(words, body.from - 1)) ? body.from - 1 : body.from;
  return (
    (stemAt(words, opening) === 'que' || stemAt(words, opening) === 'qu') &&
    start === opening + 1 &&
    words.slice(body.to, body.to + VERB_REACH).some(({ stem }) => PAYS.test(stem))
  );
}
/** Words from a body to its verb, at most: `que l'État | devra rembourser`. */
const VERB_REACH = 3;

/** `14,2 M€ | au titre du FSE+`, `| au titre de la DETR`: a fund that pays. */
const isOfFund = (
  words: readonly Word[],
  from: number,
  { value, from: body }: Range & { readonly value: string },
): boolean =>
  (value === FUNDS || (value === STATE && stemAt(words, body) !== 'etat')) &&
  stemAt(words, from) === 'au' &&
  stemAt(words, from + 1) === 'titre' &&
  body - from <= NEXT_REACH;
const FUNDS = 'Union européenne';
const STATE = 'État';

/** `L'Union européenne apporte 49 M€ | de FSE+`: a fund of the body that is said to pay. */
const isFundOf = (clause: Clause, lead: Range, { value }: { readonly value: string }): boolean =>
  value === FUNDS &&
  cuesWithin(clause, 'payer', { from: 0, to: lead.to }).some(
    ({ value: body, to }) => body === FUNDS && isGiver(clause.words, { from: to, to: lead.to }),
  );

/** `186 M€ : 118,4 | pour l'État, 18 | au titre du FSE+`; not what is spent `pour l'État` in a sentence. */
function isNext(clause: Clause, from: number, body: Range): boolean {
  const { words } = clause;
  if (body.from - from > NEXT_REACH) return false;
  const isLed = stemAt(words, from) === 'pour' || (stemAt(words, from) === 'au' && stemAt(words, from + 1) === 'titre');
  return isLed && firstColon(clause) < from;
}
/** Infinity for none. */
const firstColon = oncePerClause(({ words }): number => {
  const at = words.findIndex(({ stem }) => stem === ':');
  return at < 0 ? Number.POSITIVE_INFINITY : at;
});
const NEXT_REACH = 4;

/** `la dotation versée à la commune par l'État`, `les aides de l'État aux communes`: to whom it goes is told. */
const goesToOthers = ({ passage: { clause }, placed }: FactSite, { from, to }: Range): boolean =>
  hasWordOf(RECEIVERS, clause.words, { from: from - RECEIVER_REACH, to: from }) ||
  hasWordOf(MANY, clause.words, { from: to, to: placed.from });

const RECEIVERS = new Set('au aux departement region metropole commune ville collectivite'.split(' '));

/** Words of `la commune par l'`, at most. */
const RECEIVER_REACH = 4;

const MANY = new Set(['aux']);

/** `150 000 € | (CAF, agglomération)`: a bracket of several names. */
const isOneOfSeveral = (words: readonly Word[], opening: number, body: Range): boolean =>
  stemAt(words, opening) === '(' && (stemAt(words, body.to) === ',' || stemAt(words, body.to) === 'et');

/** `apportés par l'État | et la Région`: of both together; not `par l'État et la Région (3 M€)`. */
function isJoined(clause: Clause, { to }: Range): boolean {
  const { words } = clause;
  if (stemAt(words, to) !== 'et') return false;
  const [other] = cuesWithin(clause, 'payer', { from: to + 1, to: to + 1 + JOINED_REACH });
  if (other === undefined) return false;
  for (let at = to + 1; at < other.from; at++)
    if (!THE.has(stemAt(words, at)) && !GIVES.has(stemAt(words, at))) return false;
  const next = firstPlacedFrom(clause.figures, other.to);
  return next === undefined || next.from - other.to > NAME_REST;
}
/** Words of `par l'agence de l'eau`, at most. */
const JOINED_REACH = 6;

/** `apportés par l'État`, `de l'Agence de l'eau`, `(État)`: nothing but a verb of paying between. */
function isGivenBy(words: readonly Word[], { from, to }: Range): boolean {
  if (from < to && stemAt(words, from) === '(') return to - from === 1;
  // « 7,5 M€ | des syndicats », where the name of the body opens with `des`
  let isGiven = GIVES.has(stemAt(words, to));
  // « 6 M€ | ont été débloqués par l'État »
  const start = stemAt(words, from + 1) === 'ete' && HAS.has(stemAt(words, from)) ? from + 2 : from;
  for (let at = start; at < to; at++) {
    const stem = stemAt(words, at);
    if (GIVES.has(stem)) isGiven = true;
    else if (!FILLERS.has(stem) && !PAYS.test(stem)) return false;
    if (isPurpose(words, at) && !hasWordOf(BY, words, { from: at, to })) return false;
  }
  return isGiven;
}

const HAS = new Set(['a', 'ont']);

/** `pour le | fonctionnement de l'État`, `au | financement des communes`: what a sum is for, and nobody who gives it; not `pour une | part`. */
function isPurpose(words: readonly Word[], at: number): boolean {
  const noun = stemAt(words, at);
  // « 2 M€ de crédits, part de l'État comprise »
  if (noun === 'part' && stemAt(words, at - 1) === ',') return true;
  if (!PURPOSE.test(noun)) return false;
  const isLed = THE.has(stemAt(words, at - 1)) && TO_OR_FOR.has(stemAt(words, at - 2));
  // « 3 M€ d'aide au fonctionnement de la CAF » names the gift
  return isLed || (stemAt(words, at - 1) === 'au' && !GIFTS.has(stemAt(words, at - 2)));
}
const PURPOSE = /(?:ement|tion)$|^(?:equilibre|credit|part|soutien|aide)$/;
const TO_OR_FOR = new Set(['pour', 'a']);

const BENEFICIARIES = new Set(['a', 'au', 'aux', 'chacun', 'chaque']);

/** Words behind a sum in which it is told to whom it goes, at most. */
const BENEFICIARY_REACH = 3;

/** `la CAF versera 687 000 € pour les crèches`: to the council itself, where no one else is named on either side. */
function isPaidIn({ passage: { clause }, placed, territory: { trail }, document }: FactSite, body: Range): boolean {
  if (cuesOf(clause, 'payer').length > 1) return false;
  const { words } = clause;
  const verb = { from: body.to, to: placed.from };
  const at = words.slice(verb.from, verb.to).findIndex(({ stem }) => PAYS_IN.test(stem));
  if (at < 0) return false;
  // « une enveloppe que France compétences lui versera », « l'État versera 12,6 M€ à la Région »
  if (US.has(stemAt(words, verb.from + at - 1)) || isToIssuer(words, trail.from, document.issuer?.name ?? ''))
    return true;
  const isTitled = stemAt(words, trail.from) === 'au' && stemAt(words, trail.from + 1) === 'titre';
  const behind = { from: trail.from, to: trail.from + BENEFICIARY_REACH };
  return isTitled || !(hasWordOf(BENEFICIARIES, words, verb) || hasWordOf(BENEFICIARIES, words, behind));
}

const US: ReadonlySet<string> = new Set(['lui', 'nou']);

/** `| à la Région`, in a document of a Région. */
const isToIssuer = (words: readonly Word[], from: number, issuer: string): boolean =>
  (stemAt(words, from) === 'au' && OWN_COUNCIL.test(`${stemAt(words, from + 1)} ${issuer.toLowerCase()}`)) ||
  (stemAt(words, from) === 'a' && OWN_COUNCIL.test(`${stemAt(words, from + 2)} ${issuer.toLowerCase()}`));
const OWN_COUNCIL = /^(?:region .*région|departement .*département|metropole .*métropole)/;

/** `La Région, avec | l'État, engage 3 M€`, `Le contrat signé avec | l'État engage 3 M€`: the verb is another's. */
const isCompanion = (words: readonly Word[], { from }: Range): boolean =>
  stemAt(words, THE.has(stemAt(words, from - 1)) ? from - 2 : from - 1) === 'avec';

const PAYS_IN = /^vers(?:e$|era$|eront$|ent$)/;

/** A verb of paying follows the body, and the figure is its object: `L'État, dans le cadre du plan, en compense | 1,9 M€`. */
function isGiver(words: readonly Word[], { from: behind, to }: Range): boolean {
  const from = stemAt(words, behind) === ',' ? endOfAside(words, behind, to) : behind;
  // « La CAF | finance la rénovation de la halle des sports des Tilleuls à hauteur de | 7 M€ »
  const isUpTo =
    PAYS.test(stemAt(words, from)) &&
    stemAt(words, to - 2) === 'hauteur' &&
    !words.slice(from + 1, to).some((word) => isVerb(word) || PAYS.test(word.stem));
  const isGift = isByGift(words, to);
  if (to - from > (isUpTo || isGift ? SHARE_REACH : REACH)) return false;
  if (hasWordOf(BY, words, { from, to: isGift ? to - GIFT_WORDS : to })) return false;
  for (let at = from; at < to; at++)
    if (
      (PAYS.test(stemAt(words, at)) && !isGivenTo(words, at) && !isNoted(words, at)) ||
      (CONFIRMS.test(stemAt(words, at)) && isGiftFrom(words, at + 1, to))
    )
      return true;
  return false;
}
/** `a confirmé | une aide de 3 M€`; not `confirme un recul de` */
const CONFIRMS = /^confirm(?:e|ent|era|eront)$/;
const isGiftFrom = (words: readonly Word[], from: number, to: number): boolean =>
  from === to || hasWordOf(GIFTS, words, { from, to });

const BY = new Set(['par']);

/** Behind the comma that closes what another opened; the opening one where nothing does. */
function endOfAside(words: readonly Word[], opening: number, to: number): number {
  for (let at = opening + 1; at < Math.min(to, opening + ASIDE_REACH); at++)
    if (stemAt(words, at) === ',') return at + 1;
  return opening;
}
/** Words of an aside, at most. */
const ASIDE_REACH = 10;

/** `L'employeur reçoit de l'État | 5 000 €` */
const isReceivedFrom = (words: readonly Word[], { from, to }: Range, figure: number): boolean => {
  const of = THE.has(stemAt(words, from - 1)) ? from - 2 : from - 1;
  return (
    figure === to && (DE.has(stemAt(words, of)) || stemAt(words, of) === 'du') && RECEIVES.has(stemAt(words, of - 1))
  );
};
const RECEIVES: ReadonlySet<string> = stems(
  'reçoit reçoivent recevra recevront perçoit perçoivent percevra touche touchent',
);

/** `Le Département recevra | 3 M€ de l'État`; not `Le lycée reçoit`, `Les communes du Département reçoivent` */
function isReceivedByCouncil(words: readonly Word[], { from, to }: Range): boolean {
  for (let at = Math.max(0, from); at < to; at++) {
    if (!RECEIVES.has(stemAt(words, at)) || !COUNCILS.has(stemAt(words, at - 1))) continue;
    const lead = THE.has(stemAt(words, at - 2)) ? at - 3 : at - 2;
    if (!GIVES.has(stemAt(words, lead))) return true;
  }
  return false;
}
const COUNCILS = stems('région département métropole collectivité ville nous régional départemental');

/** `financés par l'État à hauteur de | 152 M€`, `supporté par l'État : | 7 240 €` */
function isGivenUpTo(words: readonly Word[], { from, to }: Range, figure: number): boolean {
  const by = THE.has(stemAt(words, from - 1)) ? from - 2 : from - 1;
  if (stemAt(words, by) !== 'par') return false;
  if (stemAt(words, to) === ':') return figure === to + 1 && BORNE.test(stemAt(words, by - 1));
  const isUpTo = UP_TO.every((stem, at) => stemAt(words, to + at) === stem);
  if (isUpTo) return figure - to === UP_TO.length;
  // « soutenu par l'État pour 3 M€ », « financé par l'État à concurrence de 3 M€ »
  return (
    figure > to &&
    figure - to <= LONGEST_LEAD &&
    FUNDED.test(stemAt(words, by - 1)) &&
    words.slice(to, figure).every(({ stem }) => LEADS.has(stem))
  );
}

const UP_TO = ['a', 'hauteur', 'de'];
const LEADS: ReadonlySet<string> = stems('pour à jusqu concurrence hauteur un montant total maximum de d');
/** Words of `pour un montant total de`. */
const LONGEST_LEAD = 5;
const FUNDED = /^(?:(?:co)?financ|soutenue?|subventionn|aidee?$|accompagnee?$|support|assum|charge$)/;
const BORNE = /^(?:support|assum|financ|paye)/;

/** Words before a body in which a sum is said to be shared, at most. */
const SHARE_REACH = 24;

/** `partagé avec l'État (24 M€) et SNCF (18 M€)`, `répartis entre FEDER (241 M€) et FSE+ (71 M€)`, `aux côtés de SNCF (1,2 M€)`, `cofinancée par l'État (14 M€) et la Région (10 M€)` */
function isSharer(words: readonly Word[], body: Range, figure: number): boolean {
  if (figure - 1 - body.to > NAME_REST || stemAt(words, figure - 1) !== '(') return false;
  for (let at = body.to; at < figure - 1; at++) if (stemAt(words, at) === '(') return false;
  for (let at = body.from - 1; at >= 0 && at >= body.from - SHARE_REACH; at--) {
    const stem = stemAt(words, at);
    if (CUTS.has(stem)) return false;
    if (stem === 'cote' && stemAt(words, at - 1) === 'aux') return true;
    if (!SHARED.test(stem) || (stem === 'charge' && stemAt(words, at - 1) !== 'en')) continue;
    const joint = at + 1 < body.from ? stemAt(words, at + 1) : '';
    return joint === 'avec' || joint === 'par' || joint === 'entre' || (stem.startsWith('provien') && DE.has(joint));
  }
  return false;
}

const SHARED = /^(?:provien|partag|reparti|apporte|financ|cofinanc|subventionn|portee?$|assum|charge$)/;

const CUTS = new Set([';', ':', '.', '«', '»']);

/** Words of a name behind its known part, at most: `SNCF Gares & Connexions`. */
const NAME_REST = 4;

const CHANNELS = stems(`
  via , le la l les fonds europeen travers grace a au du de titre complement soit et ( ) + -
`);

/** Words between the body and its figure, at most. */
const OTHER_REACH = 12;

/** `la Région apportera 25 M€ et l'Europe, via le FEDER, 18 M€`: the verb of paying is said once. */
function isOther(
  { passages: { text }, passage: { clause }, territory: { lead } }: FactSite,
  body: Range,
  previous: Before,
): boolean {
  const { words } = clause;
  for (let at = lead.from; at < body.from; at++) if (!OPENERS.has(stemAt(words, at))) return false;
  const others = cuesWithin(clause, 'payer', { from: body.to, to: lead.to });
  let between = 0;
  for (let at = body.to; at < lead.to; at++) {
    if (others.some(({ from, to }) => from <= at && at < to)) continue;
    between++;
    const isName = CAPITAL.test(text[words[at]?.start ?? 0] ?? '');
    if (between > OTHER_REACH || !(isName || CHANNELS.has(stemAt(words, at)))) return false;
  }
  if (IN_TURN.has(previous.read.rule ?? '')) return true;
  const { lead: earlier } = previous.site.territory;
  // « La Région en finance | 9 M€, l'État 6 M€ » ; « finance trois CFA pour 2 M€ » tells nothing of the State
  if (FINANCES.test(stemAt(words, earlier.to - 1))) return true;
  return words.slice(Math.max(earlier.from, earlier.to - REACH), earlier.to).some(({ stem }) => GIVING.test(stem));
}

const IN_TURN = new Set(['financeur:suite', 'financeur:verbe', 'financeur:versement']);

const FINANCES = /^financ(?:e|ent|era|eront)$/;

const GIVING = /^(?:apport|vers(?!ant$|ion)|contribu|particip|cofinanc|consacr|ajout|met$|mettent$|mettra)/;

/** `la compensation de l'État pour la formation (14,6 M€)`, `la dotation versée par l'État` */
function isGift(words: readonly Word[], lead: Range, body: Body): boolean {
  const from = Math.max(lead.from, body.from - GIFT_REACH);
  if (isLost(words, { from: body.to, to: lead.to })) return false;
  if (stemAt(words, body.from - 1) === 'a' || isReceiver(words, body.from)) return false;
  let isPaid = false;
  for (let at = body.from - 1; at >= from; at--) {
    const stem = stemAt(words, at);
    if (GIFTS.has(stem)) return !isDeducted(words, at) && !isOpen(words, at, body);
    // « l'apport de l'État de 3 M€ et | celui de la Région | de 2 M€ »
    if (THAT.has(stem))
      return GIVES.has(stemAt(words, at + 1)) && hasWordOf(GIFTS, words, { from: at - SHARE_REACH, to: at });
    // « la somme à allouer par l'État »
    if (isPaid && SUMS.has(stem)) return true;
    // « la dotation globale de fonctionnement versée par l'État »
    if (isPaid ? NAME.test(stem) : PAID.test(stem)) {
      isPaid = true;
      continue;
    }
    if (!FILLERS.has(stem) && !BY.has(stem) && !RECEIVERS.has(stem)) return false;
  }
  return false;
}

const THAT: ReadonlySet<string> = stems('celui celle');

/** `L'apport de la Région s'élève à 90 M€, celui | de l'État à | 30 M€`: both pay for one thing. */
const isPronounOf = (words: readonly Word[], { from }: Range): boolean =>
  THAT.has(stemAt(words, from - (THE.has(stemAt(words, from - 1)) ? 3 : 2)));

/** `le financement | des communes`, `la part | de la Région, 3 M€, vient d'un emprunt`: may be what they are given, or told by the way. */
const isOpen = (words: readonly Word[], at: number, { from, to, value }: Body): boolean =>
  AMBIGUOUS.has(stemAt(words, at)) &&
  (stemAt(words, from) === 'des' ||
    stemAt(words, to) === ',' ||
    (stemAt(words, at) === 'financement' && MAY_RECEIVE.has(value)));
const AMBIGUOUS: ReadonlySet<string> = stems('financement part');

/** `une fois déduites les | compensations de l'État`, `hors dotation de l'État`: the sum is what is left without the gift. */
const isDeducted = (words: readonly Word[], at: number): boolean => {
  const before = THE.has(stemAt(words, at - 1)) || stemAt(words, at - 1) === 'des' ? at - 2 : at - 1;
  return DEDUCTED.test(stemAt(words, before));
};

const DEDUCTED = /^(?:dedui|deduction|hor$)/;

const PAID = /^(?:apporte|verse|allou|octroye|attribue|accorde|notifie)e?e?r?$/;
const SUMS: ReadonlySet<string> = stems('montant somme');
const NAME = /^\p{L}+$/u;

/** Words between a gift and who gives it, and the gift itself. */
const GIFT_REACH = 9;
