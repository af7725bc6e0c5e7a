import { type Clause, hasWordOf, oncePerClause, type Range, stemAt, stemsIn } from '../clause.ts';
import { stems } from '../forms.ts';
import { opensWithAction } from '../nature/announced.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { FactSite } from '../site.ts';
import type { Word } from '../words.ts';

/** `| 62 M€ pour le très haut débit`, `| 26,4 M€ pour moderniser les ports`; not `203 € pour chacun des habitants`, `pour 2031`. */
export function hasPurpose({ passage: { clause }, placed: { from, to }, territory: { lead } }: FactSite): boolean {
  const { words } = clause;
  if (stemAt(words, to) !== 'pour' || stemAt(words, from - 1) === 'contre' || isReceivedFor(words, lead)) return false;
  if (isMeasured(words, lead)) return false;
  const at = ARTICLES.has(stemAt(words, to + 1)) ? to + 2 : to + 1;
  // « dont 170 M€ pour la section de fonctionnement »
  if (stemAt(words, at) === 'section' && SECTIONS.has(stemAt(words, at + 2))) return false;
  return !NO_PURPOSE.has(stemAt(words, at)) && !NUMBER.test(stemAt(words, at));
}
const SECTIONS = stems('fonctionnement investissement exploitation');
/** `L'économie est de | 3 M€ pour la Région`, `Les retombées s'élèvent à | 62 M€ pour le commerce`: how much it is, and nothing spent. */
const isMeasured = (words: readonly Word[], { from, to }: Range): boolean => {
  for (let at = to - 1; at >= Math.max(from, to - MEASURE_REACH); at--) {
    if (MEASURES.test(stemAt(words, at))) return true;
    if (isVerb(words[at])) return false;
  }
  return false;
};
const MEASURES =
  /^(?:est|sont|etait|sera|seront|eleve(?:nt|ra|ront)?|etabli(?:t|ra|ssent)|evaluee?|estimee?|chiffre(?:nt)?|reuni)$/;
/** Words of `s'élèvent à près de`, and some more. */
const MEASURE_REACH = 6;
const ARTICLES = stems('l le la les un une son sa ses notre nos leur leurs');
/** For whom or when it is reckoned, against what it is set, and what is brought in. */
const NO_PURPOSE = stems(`
  chacun chaque exercice annee periode duree an mois ensemble seul seule total foyer menage famille personne habitant couple
  abonne usager beneficiaire eleve part moyenne redevance taxe recette produit vente cession fraction impot
  budget cout montant
`);

/** Verbs of an action that brings money in, keeps it or owes it. */
const NO_SPENDING = new Set(
  (
    'economiser degager reduire diminuer baisser percevoir recouvrer encaisser emprunter vendre ceder preserver maintenir ' +
    'contenir limiter stabiliser conserver desendetter plafonner recevoir obtenir collecter mobiliser'
  ).split(' '),
);
/** Words of an item in which its verb stands, at most. */
const VERB_REACH = 4;

/** What is done will have cost so much: `- refaire 3 km de rues : 1 250 k€`, `42 km seront renouvelés pour 11,7 M€`. */
export function isSpentOn(site: FactSite): boolean {
  const { clause } = site.passage;
  if (site.passage.kind === 'row') return isOfProgramme(site);
  if (opensWithAction(site)) {
    const opening = stemsIn(clause, { from: 0, to: VERB_REACH });
    return !opening.some((stem) => NO_SPENDING.has(stem));
  }
  if (stemAt(clause.words, site.placed.to + 1) === 'economie') return false;
  return (
    isDoneFor(clause, site.territory.lead.from, site.placed.from) ||
    isOfWorks(site) ||
    isServedFor(site) ||
    isItemFor(site) ||
    isListedWork(site) ||
    isSharedOut(site) ||
    isEntered(site)
  );
}

/** `Les 12 troupes se partagent | 1,15 M€`, `| 186 000 € sont répartis entre 41 associations`: among those who get it. */
const isSharedOut = ({ passage: { clause }, placed: { from, to }, territory: { lead } }: FactSite): boolean =>
  (stemAt(clause.words, from - 1) === 'partagent' && stemAt(clause.words, from - 2) === 'se') ||
  (SHARED_OUT.test(stemAt(clause.words, pastAt(clause.words, to))) &&
    stemAt(clause.words, pastAt(clause.words, to) + 1) === 'entre' &&
    !isReceivedFor(clause.words, lead));
/** Where the participle stands behind `sont`, `ont été`; -1 for none. */
const pastAt = (words: readonly Word[], at: number): number => {
  if (BEEN.has(stemAt(words, at))) return at + 1;
  return HAVE.has(stemAt(words, at)) && stemAt(words, at + 1) === 'ete' ? at + 2 : -1;
};
const BEEN = stems('est sont sera seront');
const HAVE = stems('a ont avait avaient');
const SHARED_OUT = /^(?:re)?(?:parti|partage)e?$/;

/** `| 250 k€ sont inscrits au budget`, `Elle n'intervient plus qu'en complément : | 3,6 M€ en investissement`; not `En recettes, 3 M€ sont inscrits`. */
function isEntered({ passage: { clause }, placed: { to }, territory: { lead } }: FactSite): boolean {
  const { words } = clause;
  const isBehind = ENTERED.test(stemAt(words, pastAt(words, to)));
  const isOfSection = stemAt(words, to) === 'en' && SECTIONS.has(stemAt(words, to + 1));
  return (isBehind || isOfSection) && !comesIn(clause) && !isReceivedFor(words, lead);
}
const ENTERED = /^(?:inscrite?|prevue?|budgete?e?|alloue?e?|attribue?e?|affectee?|consacree?)$/;
const comesIn = oncePerClause(({ words }) => words.some(({ stem }) => COMES_IN.test(stem)));
const COMES_IN =
  /^(?:recette|ressource|produit|taxe|impot|redevance|dotation|cession|emprunt|excedent|resultat|epargne|compens|fctva|reprise|solde|percu|equilibr|economie$|gain|marge|besoin|ecart|autofinance|deficit)/;

/** `Programme pluriannuel d'investissement`, `PPI 2026-2029` */
const PROGRAMME =
  /(?:plan|programme|programmation)s? pluriannuel(?:le)?s?(?: (?:d['’]|des? |de l['’])investissements?)?|(?<!\p{L})PPI(?!\p{L})/iu;
const NO_WORKS =
  /(?<!\p{L})(?:recettes?|financements?|subventions?|emprunts?|autofinancement|épargne|FCTVA|soldes?|cessions?|dotations?|ressources?|produits?|taxes?|besoin|reste)(?!\p{L})/iu;
/** `DETR`, `Région (12 %)`: a body or a grant, and nothing built. */
const PAYS =
  /^(?:DETR|DSIL|FEDER|LEADER|fonds vert|(?:la |le |l['’])?(?:région|département|état|europe|agence de l['’]eau|CAF|ADEME|ANRU|ANAH))\s*(?:\([^()]*\))?$/iu;

/** A row of the years' investments, but for what pays them. */
function isOfProgramme({ passages, passage }: FactSite): boolean {
  const { table, row } = passage;
  if (table === null || row === null) return false;
  const [heading] = passages.headingsOf(passage);
  const above = heading === undefined ? '' : passages.text.slice(heading.start, heading.end);
  if (!PROGRAMME.test(table.caption) && !PROGRAMME.test(above)) return false;
  const label = passages.text.slice(row.label.start, row.label.end);
  return !NO_WORKS.test(`${table.caption} ${label}`) && !PAYS.test(label);
}

/** Nouns of works and studies. */
const WORKS_NOUNS = new Set(
  (
    'construction reconstruction restructuration rehabilitation renovation modernisation extension amenagement entretien ' +
    'accessibilite etude travau acquisition achat equipement desamiantage isolation ravalement renouvellement refection ' +
    'pose fourniture remplacement demolition enfouissement raccordement curage implantation restauration renaturation ' +
    'viabilisation deploiement'
  ).split(' '),
);
const BREAKS = new Set([':', ';', ',', '(', '–', '-', '•']);
const OPENERS = new Set(['mise', 'en', 'la', 'le', 'l', 'les', 'de', 'd']);
/** Words between works and their amount, at most. */
const NOUN_REACH = 20;

/** `Lycée Jean-Brun : | reconstruction de l'internat, 8,4 M€`, `86 M€ | de travaux`: works stand first in what is told of the amount. */
function isOfWorks({ passage: { clause }, placed, territory: { lead } }: FactSite): boolean {
  const { words } = clause;
  const of = stemAt(words, placed.to);
  if ((of === 'de' || of === 'd') && WORKS_NOUNS.has(stemAt(words, placed.to + 1))) return true;
  if (of === 'pour' && isForWorks(words, placed.to + 1)) return !isReceivedFor(words, lead);
  for (let at = placed.from - 1; at >= Math.max(lead.from, placed.from - NOUN_REACH); at--) {
    if (!WORKS_NOUNS.has(stemAt(words, at))) continue;
    let first = at - 1;
    while (first >= 0 && OPENERS.has(stemAt(words, first))) first--;
    if (
      (first < 0 || BREAKS.has(stemAt(words, first)) || NUMBER.test(stemAt(words, first))) &&
      !isOfOthers(words, { from: placed.from - SERVED_REACH, to: placed.from })
    )
      return true;
  }
  return false;
}
/** `46 000 € pour | l'achat de composteurs` */
const isForWorks = (words: readonly Word[], at: number): boolean =>
  WORKS_NOUNS.has(stemAt(words, at)) || (OPENERS.has(stemAt(words, at)) && WORKS_NOUNS.has(stemAt(words, at + 1)));
const RECEIVED =
  /^(?:obt|touch|recev|recoi|recu|percev|percu|percoi|encaiss|sollicit|accord|attend|aide$|subvention|emprunt|vend|vente|cession)/;
const isReceivedFor = (words: readonly Word[], { from, to }: Range): boolean =>
  words.slice(from, to).some(({ stem }) => RECEIVED.test(stem));

/** What a list of works is called by its heading or lead-in, but not where it is told who pays them. */
const WORKS_LISTED = new Set(
  'projet operation investissement travau chantier equipement realisation acquisition'.split(' '),
);
const PAID_FOR = /^(?:recette|finance|financement|financeur|subvention|ressource|aide|dotation|emprunt|attendue?)$/;

const tellsWhoPays = oncePerClause(({ words }) => words.some(({ stem }) => PAID_FOR.test(stem)));
const listsWorks = oncePerClause(({ words }) => words.some(({ stem }) => WORKS_LISTED.has(stem)));

/** `Les principaux projets | - Habitat : 120 000 €`: the sum behind the name of what is done. */
function isListedWork({ passages, passage, territory: { bracketed, whole }, placed }: FactSite): boolean {
  if (bracketed || whole !== null || passages.structure.blocks[passage.block]?.kind !== 'item') return false;
  const before = stemAt(passage.clause.words, placed.from - 1);
  if (before !== ':' && before !== ',') return false;
  const above = passages.leadsOf(passage)[0]?.clause ?? passages.headingsOf(passage)[0];
  return above !== undefined && listsWorks(above) && !tellsWhoPays(above);
}

/** `- | 9,3 M€ pour moderniser les ports`, `- | 2,3 M€ à l'AFPA`: an item that opens with a sum and tells what it goes to. */
function isItemFor({ passages, passage, placed }: FactSite): boolean {
  const { words } = passage.clause;
  if (
    passages.structure.blocks[passage.block]?.kind !== 'item' ||
    placed.from > 0 ||
    passage !== passages.inBlock(passage.block)[0]
  )
    return false;
  const goesTo = words[placed.to]?.isPreposition === true || GOES_TO.has(stemAt(words, placed.to));
  const above = passages.leadsOf(passage)[0]?.clause ?? passages.headingsOf(passage)[0];
  return goesTo && !(above !== undefined && tellsWhoPays(above));
}
const GOES_TO = new Set(['pour', 'au', 'aux']);

/** `A2.1 | Étude`, `• 3 |` */
const NUMBER = /\d/;
const OTHERS = /^(?:emprunt|pret$|vend|vente|cession|cede|loyer|usager|client|rembours)/;
const isOfOthers = (words: readonly Word[], { from, to }: Range): boolean =>
  words.slice(Math.max(0, from), to).some(({ stem }) => OTHERS.test(stem));

/** What a council pays for, and who gets it. */
const SERVED = new Set(
  'place parcour entree stagiaire beneficiaire beneficie beneficient percue formation bourse boursier boursiere achete achetee train bus lit poste machine tablette ordinateur'.split(
    ' ',
  ),
);
/** Words between what is paid for and `pour`, at most. */
const SERVED_REACH = 25;

/** `9 200 places en 2031 | pour 40,4 M€`, `6 812 étudiants en ont bénéficié, | pour 26 M€`: so many were served for the sum. */
function isServedFor({ passage: { clause }, placed, around: { previous } }: FactSite): boolean {
  const { words } = clause;
  if (stemAt(words, placed.from - 1) !== 'pour' || previous?.quantity.unit !== 'nombre') return false;
  let from = placed.from - 1;
  while (from > 0 && from > placed.from - SERVED_REACH && !ENDS.has(stemAt(words, from - 1))) from--;
  const told = { from, to: placed.from };
  return hasWordOf(SERVED, words, told) && !isOfOthers(words, { from: placed.from - OTHERS_REACH, to: placed.from });
}
/** Words between what brings money in and its amount, at most. */
const OTHERS_REACH = 12;
const ENDS = new Set([';']);

/** Works in the future passive: `seront renouvelées`, `sera construit`. */
const WORKS =
  /^(?:renouvel|refai|renov|constru|reconstru|amenag|reamenag|rehabilit|remplac|cree|realis|plant|restaur|modernis|equipe|acqui|achet|install|entreten|repar|requalifi|etendu|agrandi|deploy|effac|transform)/;
const FUTURES = new Set('sera seront'.split(' '));
/** Words between the verb and the amount, at most. */
const WORKS_REACH = 14;

function isDoneFor(clause: Clause, from: number, figure: number): boolean {
  if (clause.words[figure - 1]?.stem !== 'pour') return false;
  const before = stemsIn(clause, { from: Math.max(from - WORKS_REACH, figure - WORKS_REACH), to: figure });
  const verb = before.findLastIndex((stem) => FUTURES.has(stem));
  return verb >= 0 && WORKS.test(before[verb + 1] ?? '') && !before.slice(verb).includes(';');
}
