import { type Clause, hasWordOf, oncePerClause, stemAt } from '../clause.ts';
import { type Cue, type CuesByKind, cuesByKind, finderOf, type Lexicon } from '../cues.ts';
import { stems } from '../forms.ts';
import type { Word } from '../words.ts';

/** What the words around a figure say of its nature. Written as in `../lexicon.ts`. */
export type NatureCue =
  | 'goal'
  | 'aim'
  | 'limit'
  | 'risk'
  | 'aid'
  | 'done'
  | 'now'
  | 'review'
  | 'flow'
  | 'rate'
  | 'stock'
  | 'share'
  | 'state'
  | 'count'
  | 'facts';

/** Says that something is aimed at. */
const AIMS = [
  ...'objectif cible vise visent visons visait visaient viser visant visée promis promesse'.split(' '),
  'plafond de',
  "l'enjeu est",
  'les enjeux sont',
];

const NATURE_LEXICON: Lexicon<NatureCue> = {
  /** Names an aim, whatever the unit: a delay can be one. */
  goal: {
    objectif: [
      ...AIMS,
      'ramener',
      'ramené',
      'ramenée',
      'réduire à',
      'ce qui démarre',
      'ce qui commence',
      'ce qui arrive',
      'limiter à',
      'abaisser à',
      'raccourcir à',
    ],
  },
  /** Said before a figure that is aimed at, or right behind it. */
  aim: {
    objectif: [
      'sont programmés',
      'sont programmées',
      'le plan programme',
      'la Région programme',
      'le pacte programme',
      ...AIMS,
      'exige',
      'exigent',
      'exigeait',
      'que fixe',
      'ambition',
      'ambitionne',
      'ambitionnent',
      'atteindre',
      's’engage',
      's’engagent',
      "s'est engagé",
      "s'est engagée",
      'se sont engagé à',
      'se sont engagée à',
      "s'était engagé",
      "s'était engagée",
      'engagement',
      'doit',
      'doivent',
      'devra',
      'devront',
      'devrait',
      'devraient',
      'devait être',
      'devaient être',
      'devait atteindre',
      'devaient atteindre',
      'aurait dû',
      'auraient dû',
      'prévoit',
      'prévoient',
      'prévoyait',
      'prévoyaient',
      'prévu',
      'prévue',
      'souhaite',
      'entend',
      'compte bien',
      'cap sur',
      'il faut définir',
      'il faut réduire',
      'il faut diminuer',
      'il faudra',
      'pourrait être',
      'pourraient être',
      'cap des',
      'va mettre',
      'va ouvrir',
      'va créer',
      'table sur',
      'tablent sur',
      'se donne pour cap',
      'se fixe un cap',
      'cap pour',
      'fixe un cap',
      'cap suivant',
      'prochain cap',
      'promise',
      'à terme',
      'à la clé',
      'permettra',
      'permettront',
      'maintient',
      'maintiennent',
      'garantit',
      'étape à',
      'résultats attendus',
      'inscrit au ^SDAGE',
      'inscrite au ^SDAGE',
      'porter à',
      'ramener à',
      'passer à',
    ],
  },
  limit: {
    seuil: ['seuil', 'norme', 'limite', 'alerte', 'plafond', 'plancher', 'maximum', 'minimum', 'bonus', 'majoré'],
  },
  risk: {
    risque: [
      'manquer l’échéance',
      'pourraient manquer',
      'pourrait manquer',
      'manqueront',
      'risque',
      'risquent',
      'risquant',
      'menacé',
      'menacée',
      'non-atteinte',
      'ne pas atteindre',
      'n’atteindra pas',
      'n’atteindront pas',
      'ne respecteront pas',
    ],
  },
  aid: {
    aide: [
      "taux d'aide",
      'au taux de',
      "taux d'intervention",
      "cumul d'aides",
      'aides publiques',
      'aide maximale',
      'aide maximum',
      'qui paie',
      'qui finance',
      'clé de financement',
      'taux de subvention',
      'taux de financement',
      'financement :',
      'plan de financement',
      'financeur',
      'intervient à',
      'interviennent à',
      'interviendra à',
      'taux maximal',
      'taux maximum',
      'taux maxi',
      'financé à',
      'payé à',
      'payée à',
      'financée à',
      'financés à hauteur',
      'cofinancé à',
      'cofinancée à',
      'cofinancé par',
      'subventionné à',
      'subventionnée à',
      'aidé à',
      'aidé jusqu’à',
      'aidé qu’à',
      'aidée qu’à',
      'aide attendue',
      'aidée jusqu’à',
      'subventionné jusqu’à',
      'financé jusqu’à',
      'aidée à',
      'soutenu à',
      'soutenue à',
      'soutenu jusqu’à',
      'soutenue jusqu’à',
      'accompagné à',
      'accompagnée à',
      'accompagné jusqu’à',
      'un financement de',
      'pris en charge',
      'prise en charge',
      'prend en charge',
      'prendra en charge',
      'prennent en charge',
      'prendre en charge',
      'finance',
      'financent',
      'finançant',
      'financera',
      'financeront',
      'cofinance',
      'subvention',
      'participation de',
      'participe à hauteur',
      'à hauteur de',
      'aide de',
      'du financement',
    ],
    /** Of what a rate is paid: of a title they tell nothing (`Nature des travaux`). */
    coût: [
      'du coût',
      'des coûts',
      'du montant des travaux',
      'des travaux',
      'des études',
      'des dépenses',
      'de la dépense',
    ],
  },
  done: {
    realisation: [
      'réalisé',
      'réalisée',
      'ont été',
      'a été',
      'avait été',
      'avaient été',
      'a permis',
      'ont permis',
      'aura permis',
      'a accueilli',
      'ont accueilli',
      'a reçu',
      'a réuni',
      'a formé',
      'a remis',
      'ont remis',
      'ont fait l’objet',
      'a commandé',
      'a financé',
      'a cofinancé',
      'a versé',
      'ont versé',
      'a attribué',
      'a accordé',
      'a aidé',
      'a mis aux normes',
      'ont mis aux normes',
      'a soutenu',
      'a accompagné',
      'ont accompagné',
      'a distribué',
      'a indemnisé',
      'ont bénéficié',
      'a bénéficié',
      'en ont bénéficié',
      'ont suivi',
      "l'ont reçu",
      "l'ont été",
      'ont reçu',
      'ont trouvé',
      'a ouvert',
      'ont ouvert',
      'ont participé',
      'a servi',
      'ont servi',
      'ont formé',
      'avait versé',
      'avait formé',
      'a créé',
      'ont créé',
      'a construit',
      'a rénové',
      'a installé',
      'a équipé',
      'a effacé',
      'a recruté',
      'ont rejoint',
      'ont obtenu',
      'ont acquis',
      'ont signé',
      'ont rénové',
      'a renouvelé',
      'sont entrés',
      'sont entrées',
      'est entré',
      'avaient',
      'ont concerné',
      'a concerné',
      'mis en œuvre',
      'mise en œuvre',
      'pu',
      'engagé',
      'déjà',
      'restauré',
      'restaurée',
      'enregistré',
      'enregistrée',
      'atteint en',
      'tenu à',
      'tenu qu’à',
      'de l’objectif',
      'préparaient',
      'acquis par',
      'acquise par',
      'déplacé',
      'déplacée',
      'est intervenu',
      'sont intervenus',
      'sont intervenues',
      'avons fait',
      'avons faite',
      'a évolué',
      'enquête menée',
      'enquête réalisée',
    ],
  },
  /** Closes a bracket that tells how it is. */
  now: {
    présent: ['aujourd’hui', 'à ce jour', 'actuellement', 'à ce stade', 'réalisé', 'réalisée', 'existant', 'existante'],
  },
  /** Leads to what was done, in the sentence or heading above. */
  review: {
    bilan: [
      'bilan',
      "rapport d'activité",
      'déjà fait',
      'a été fait',
      'avons fait',
      'avons réalisé',
      'réalisations',
      'a permis',
      'ont permis',
      'où en est',
      "pendant l'exercice",
      "au cours de l'exercice",
      'travaux réalisés',
    ],
  },
  /** People who pass through in a year. */
  flow: {
    entrées: [
      'entrée',
      'inscription',
      'inscrits en formation',
      'parcours',
      'formation',
      'action de formation',
      'prescription',
      'bénéficiaire',
      'personne formée',
      'certification',
      'validation',
      'candidat présenté',
      'dossier',
      'financement individuel',
      'contrat signé',
      'aide versée',
      'aide attribuée',
      'prime versée',
      'sortant',
      'stagiaire',
    ],
  },
  /** Rates that are observed among people during or after a training. */
  rate: {
    taux: [
      'abandon',
      'insertion',
      'en emploi',
      'emploi durable',
      'retour à l’emploi',
      'trouvent un emploi',
      'trouvé un poste',
      'trouvent un poste',
      'trouvent un travail',
      'retrouvé d’emploi',
      'trouvé d’emploi',
      'renoncé avant',
      'un emploi',
      'dans l’emploi',
      'sortis avec un emploi',
      'réussite',
      'embauché',
      'décrochent',
      'repris des études',
      'décroché leur',
      'décroché son',
      'décroché un',
      'réussissent',
      'satisfait',
      'satisfaction',
      'recommandent',
      'que deviennent',
      'six mois après',
      'quittent',
      'abandonnent',
      'travaillent',
      'travaillaient',
      'embauchée',
      'rupture',
      'rompu',
      'abandonné',
      'abandonnée',
      'interrompu',
      'interrompue',
      'devenir',
      'obtention',
      'ont obtenu',
      'obtiennent leur',
      'poursuite d’études',
      'sortie positive',
      'suite positive',
      'taux de réalisation',
      'taux de remplissage',
      "taux d'occupation",
      'taux de placement',
      "taux d'accès à l'emploi",
      "taux d'assiduité",
      'taux de présence',
      'emploi à',
    ],
  },
  /** People or places there are at a date. */
  stock: {
    effectif: [
      'apprenti',
      'apprentie',
      'alternant',
      'effectif',
      'en apprentissage',
      'inscrit',
      'étudiant',
      'stagne à',
      'stagnent à',
    ],
  },
  share: {
    part: [
      'part de',
      'part des',
      'part du',
      'représente',
      'représentent',
      'concentre',
      'se répartissent',
      'se répartit',
      'répartition',
      'réparti',
      'répartie',
      'se partage',
      'se partagent',
      'profil',
      'métier visé',
      'métier choisi',
      'secteur visé',
      'secteur choisi',
      'domaine choisi',
      'dont',
      'composé',
      'compte pour',
      'comptent pour',
      'du total',
      'de l’ensemble',
      'par secteur',
      'par niveau',
      'niveaux préparés',
      'femme',
      'fille',
      'garçon',
      'n’ont pas le bac',
      'n’ont pas le baccalauréat',
      'n’ont aucun diplôme',
      'n’ont aucune qualification',
      'majoritaire',
      'minoritaire',
      'sans diplôme',
      'reconnu travailleur handicapé',
    ],
  },
  state: {
    état: [
      'bon état',
      'très bon état',
      'en état',
      'état écologique',
      'état chimique',
      'dépassent',
      'dépasse',
      'dépassement',
      'excède',
      'excèdent',
      'se perd',
      'se perdent',
      'excédentaire',
      'déficitaire',
      'est de',
      'sont en',
      'rendement',
      'débit',
      'concentration',
      'teneur',
      'taux de fuite',
      'population desservie',
      'habitant desservi',
      'abonné',
      'raccordé',
      'raccordée',
      'taux de desserte',
      'taux de conformité',
      'indice linéaire',
      'volume mis en distribution',
      'volume distribué',
      'volume produit',
      'volume vendu',
      'volume facturé',
      'volume prélevé',
      'volume consommé',
      'volume comptabilisé',
      'linéaire de réseau',
      'se compose de',
      'capacité',
      'à sec',
      'au ^31 décembre',
      'fin',
      'aujourd’hui',
      'actuellement',
      'mesuré',
      'mesurée',
      'relevé',
      'prélevé',
      'prélevée',
    ],
  },
  /** Heads figures that tell how it is. */
  facts: {
    repères: [
      'en bref',
      'coup d’œil',
      'en un coup',
      'chiffre clé',
      'en chiffres',
      'repères',
      "carte d'identité",
      'état des lieux',
    ],
  },
  count: {
    compte: [
      'gère',
      'gèrent',
      'exploite',
      'exploitent',
      'compte',
      'comptait',
      'comptaient',
      'comptent',
      'recense',
      'dénombre',
      'emploie',
      'emploient',
      'accueille',
      'comprend',
      'comprennent',
      'comporte',
      'comportent',
      'abrite',
      'abritent',
      'dispose de',
      'disposent de',
      'couvre',
      'couvrent',
      'draine',
      'drainent',
      'dessert',
      'desservent',
      's’étend',
      'long de',
      'longue de',
    ],
  },
};

const phrasesIn = finderOf<NatureCue>(NATURE_LEXICON);

const cuesIn = oncePerClause(
  ({ words }): CuesByKind<NatureCue> =>
    cuesByKind(phrasesIn(words).filter((cue) => !isNoAim(words, cue) && !endsOnVerb(words, cue))),
);

/** `41 % visent | un diplôme`, `les engagements | représentent 22 %`, `98 % des crédits | prévus`: words of an aim that tell none. */
function isNoAim(words: readonly Word[], { kind, from, to }: Cue<NatureCue>): boolean {
  // « une aide dont le taux va de 40 à 60 % », « le bassin dont la croissance est la plus forte : 4 % »
  if (kind === 'share') return stemAt(words, from) === 'dont' && MEASURED.has(stemAt(words, to + 1));
  if (kind === 'rate') return stemAt(words, from) === 'insertion' && isNoInsertion(words, from);
  // « seront ainsi restaurées », « restent à être engagés », « a remis en cause 12 projets »
  if (kind === 'done')
    return isToBeDone(words, from) || (stemAt(words, to) === 'en' && DOUBTED.has(stemAt(words, to + 1)));
  // « a remis en état 12 km de berges »
  if (kind === 'state') return stemAt(words, to - 1) === 'etat' && PUT_RIGHT.test(stemAt(words, from - 1));
  if (kind === 'risk') return stemAt(words, from) === 'risque' && isOfHazard(words, to);
  if (kind !== 'aim' && kind !== 'goal') return false;
  const stem = stemAt(words, from);
  // « Le cap des 7 300 adhésions a été franchi », « a franchi le cap des 7 300 adhésions »
  if (stem === 'cap')
    return (
      words.slice(to, to + PASSED_REACH).some((word) => PASSED.has(word.stem)) || PASSES.has(stemAt(words, from - 2))
    );
  // « les contrats, arrivés à terme cet été »
  if (stemAt(words, to - 1) === 'terme') return stemAt(words, from - 1).startsWith('arriv');
  if (to > from + 1) return false;
  if (stem === 'objectif' || stem === 'engagement') return isNameOrReached(words, from, to);
  if (VISE.test(stem))
    return isOfNorm(words, to) || (ARTICLES.has(stemAt(words, to)) && LEARNT.has(stemAt(words, to + 1)));
  // « Le diplôme tient ses promesses »
  if (stem === 'promesse') return /^t(?:ien|en)/.test(stemAt(words, from - 2)) && stemAt(words, from - 1) !== 'la';
  const before = stemAt(words, from - 1);
  // « le public cible de la formation », « étaient surtout ciblés, la majorité »
  if (stem === 'cible') return AIMED_AT.has(before) || (stemAt(words, to) === ',' && WERE.has(stemAt(words, from - 2)));
  if (stem === 'atteindre') return isTakenUp(words, from);
  // « se maintient à un niveau élevé »
  // « maintient un niveau d'autofinancement de 18 % »
  if (stem.startsWith('maint'))
    return before === 'se' || (ARTICLES.has(stemAt(words, to)) && stemAt(words, to + 1) === 'niveau');
  if (!stem.startsWith('prevu')) return false;
  // « mieux que prévu », « 60 % des entrées prévues étaient réalisées »
  return CREDITS.has(before) || before === 'que' || (WERE.has(stemAt(words, to)) && DONE.test(stemAt(words, to + 1)));
}
/** `les 12 sites visés | par l'arrêté`: what a norm is about. */
const isOfNorm = (words: readonly Word[], to: number): boolean =>
  stemAt(words, to) === 'par' && hasWordOf(NORMS, words, { from: to + 1, to: to + 1 + NORM_REACH });
const NORMS: ReadonlySet<string> = stems('loi décret arrêté ordonnance directive règlement article');
/** Words of `l'arrêté`. */
const NORM_REACH = 2;
const DOUBTED: ReadonlySet<string> = stems('cause question');
const PUT_RIGHT = /^remi(?:se?|s)?$|^remettre$/;
const isToBeDone = (words: readonly Word[], at: number): boolean =>
  TO_BE.has(stemAt(words, at - 1)) || (TO_BE.has(stemAt(words, at - 2)) && SAID_OF_IT.test(stemAt(words, at - 1)));
const TO_BE: ReadonlySet<string> = stems('sera seront serait seraient être');
const SAID_OF_IT = /^(?:ainsi|donc|egalement|aussi|.{4,}ment)$/;
/** `les jeunes en | insertion`, `un contrat unique d'insertion`, `une structure d'insertion`: what they are, and no outcome. */
const isNoInsertion = (words: readonly Word[], at: number): boolean => {
  const [noun, link] = [stemAt(words, at - 2), stemAt(words, at - 1)];
  return link === 'en' ? !WERE.has(noun) : link === 'd' && OF_INSERTION.has(noun);
};
const OF_INSERTION: ReadonlySet<string> = stems(
  'contrat unique structure chantier entreprise atelier service parcours dispositif programme conseiller',
);
const WERE: ReadonlySet<string> = stems('étaient était sont ont');
const DONE = /^(?:ete|realise|atteint|ouvert|pourvu)/;

/** `le contrat d'| engagement jeune`, `« | Objectif Emploi »`, `| Objectif dépassé :`, `| Engagement n° 7 tenu`: a name, or over. */
function isNameOrReached(words: readonly Word[], from: number, to: number): boolean {
  const next = stemAt(words, to);
  if (stemAt(words, from) === 'engagement' && (ENTERED.has(next) || OF_PEOPLE.has(next))) return true;
  if (REACHED.has(next)) return true;
  // « avant engagement de formation », « 53 % des engagements », « ont dépassé leurs objectifs »
  const owner = stemAt(words, from - 1);
  if (stemAt(words, from - 2) === 'atteindre' && isTakenUp(words, from - 2)) return true;
  if (
    stemAt(words, from) === 'engagement' &&
    (owner === 'avant' || (owner === 'des' && stemAt(words, from - 2) === '%'))
  )
    return true;
  if (OWNERS.has(owner) && next !== 'de' && hasWordOf(REACHED, words, { from: from - OWNED_REACH, to: from - 1 }))
    return true;
  // « le contrat d'objectifs fixe 85 % pour 2026 »
  if (next.startsWith('fixe')) return false;
  if (next === 'n' && words.slice(to, to + NUMBERED_REACH).some(({ stem }) => REACHED.has(stem))) return true;
  if (next === 'de' && stemAt(words, to + 1) === 'developpement' && stemAt(words, to + 2) === 'durable') return true;
  const before = stemAt(words, from - 1);
  return (
    ((before === 'd' || before === '«') && CONTRACTS.has(stemAt(words, from - 2))) ||
    (CONTRACTS.has(before) && before !== 'contrat')
  );
}
/** `Pour | atteindre cet objectif, 12 M€ sont mobilisés`: the aim was told before. */
const isTakenUp = (words: readonly Word[], at: number): boolean =>
  THIS.has(stemAt(words, at + 1)) && stemAt(words, at + 3) === ',';
const THIS: ReadonlySet<string> = stems('cet ces cette');
const AIMED_AT: ReadonlySet<string> = stems('public groupe clientèle');
const MEASURED: ReadonlySet<string> = stems('taux croissance niveau rendement population évolution');
const OF_PEOPLE: ReadonlySet<string> = stems('associatif bénévole citoyen républicain militaire solidaire');
const REACHED: ReadonlySet<string> = stems('dépassé atteint tenu rempli tenue delà');
/** Words of `n° 7 tenu`, at most. */
const NUMBERED_REACH = 4;
const OWNERS: ReadonlySet<string> = stems('leur leurs ses nos');
/** Words of `ont dépassé largement leurs`, at most. */
const OWNED_REACH = 4;
const CONTRACTS: ReadonlySet<string> = stems('lettre contrat fonds mission association dispositif opération collectif');
const PASSED: ReadonlySet<string> = stems('franchi franchie passé dépassé');
const PASSES: ReadonlySet<string> = stems('franchi passé dépassé passe passent franchit dépasse');
/** Words from a mark to the verb that passes it, at most. */
const PASSED_REACH = 12;

/** `Pôle emploi a financé` is no `emploi à`. */
const endsOnVerb = (words: readonly Word[], { to }: Cue<NatureCue>): boolean =>
  words[to - 1]?.stem === 'a' && words[to - 1]?.isPreposition === false;
/** `le risque | d'inondation`: what may happen to a place, and no target that may be missed. */
const isOfHazard = (words: readonly Word[], at: number): boolean =>
  HAZARDS.has(stemAt(words, stemAt(words, at) === 'd' || stemAt(words, at) === 'de' ? at + 1 : at));
const HAZARDS: ReadonlySet<string> = stems(
  'inondation crue submersion sécheresse pénurie rupture coupure incendie érosion',
);
const VISE = /^vis(?:e|ent|on|ant|ait|aient)$/;
const ARTICLES: ReadonlySet<string> = stems('un une le');
const LEARNT: ReadonlySet<string> = stems('diplôme certification qualification titre niveau bac métier CAP BTS');
const ENTERED: ReadonlySet<string> = stems('financier correspondent représentent atteignent');
const CREDITS: ReadonlySet<string> = stems('crédits budgets');

/** The nature cues of one kind in a clause, in order. */
export const natureCuesOf = (clause: Clause, kind: NatureCue): readonly Cue<NatureCue>[] =>
  cuesIn(clause).get(kind) ?? NO_CUES;
const NO_CUES: readonly Cue<NatureCue>[] = [];
