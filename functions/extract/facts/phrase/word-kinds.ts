import { oncePerForm } from '../once-per-form.ts';
import { verbFormOf } from '../verb-forms/verb-forms.ts';
import type { Word } from '../words.ts';
import { isFiniteVerb, isFuture } from './verbs.ts';

/**
 * What a word can be in a label. `weak` is a noun that does not say what is measured (`hausse`, `montant`, `fois`);
 * `either` may be a noun or a verb and is settled by its neighbours (`aide`, `compte`).
 */
export type Kind = (typeof KINDS)[number];

const KINDS = [
  'article',
  'preposition',
  'conjunction',
  'turn',
  'pronoun',
  'adverb',
  'adjective',
  'verb',
  'either',
  'infinitive',
  'participle',
  'unit',
  'sign',
  'weak',
  'noun',
] as const;

const list = (stems: string): readonly string[] => stems.trim().split(/\s+/);

const LISTS: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  article: list('l la le les un une des ce cet cette ces son sa ses leur leurs notre nos votre vos chaque'),
  preposition: list(`
    de d du a au aux en par pour sur dan sou vers ver chez entre avec san parmi malgre hor selon via outre envers durant
    pendant lor grace enver quant concernant face hormi moyennant autour devant derriere aupre travers traver
  `),
  conjunction: list('et & ou mais puis pui ni or soit ainsi voire'),
  turn: list(`
    qui que qu dont contre tandi alor quand afin lorsque lorsqu car comme depui sauf avant apre jusqu jusque puisque
    puisqu parce si ou tel telle lequel laquelle lesquel lesquelle duquel desquel desquelle auquel auxquel auxquelle
  `),
  pronoun: list(`
    il elle ils elles on nou vou se s y n ne ci nul ceu ceux celui celle celles cela ceci eux lui autre autres entre
    aucun aucune chacun chacune tout tous toute toutes quelqu tou rien certain certaine dernier derniere j je m c ca
  `),
  adverb: list(`
    plu plus moin moins mieux mieu environ pre pres quelque presque quasi notamment aussi encore deja desormais desormai
    seulement quasiment pas jamai jamais non bien tre tres trop assez peu beaucoup auparavant tot tard ici ensuite
    enfin toujour toujours surtout respectivement successivement longtemp autant dela aujourd hui hier demain ainsi peine tant vite
    combien emblee ensemble plutot meme toutefoi neanmoin neanmoins pourtant cependant donc alors sinon dehor ores ore vis compri y inclu inclus minimum maximum
    brut net nette in fine maintenant parfois comment actuellement precisement exactement nouvellement quelques plupart proportionnellement parallelement abord dessou dessu sus ht ttc davantage
  `),
  adjective: list(`
    supplementaire complementaire additionnel additionnelle mensuel mensuelle trimestriel hebdomadaire quotidien
    nouveau nouvelle nouveaux annuel annuelle global globale total totale totaux seul seule premier premiere second seconde moyen moyenne exceptionnel exceptionnelle
    pluriannuel pluriannuelle propre prochain prochaine principal principale important importante grand grande petit
    petite bon bonne fort forte faible haut haute bas basse leger legere net nette eligible possible necessaire
    superieur superieure inferieur inferieure egal egale long longue large vaste profond profonde proche stable constant constante plein pleine different
    differente identique comparable recent recente actuel actuelle present presente divers diverse prioritaire
    disponible gratuit gratuite provisoire meilleur meilleure double triple cher chere precedent precedente
    respectif respective significatif significative notable substantiel substantielle consequent consequente
    suivant suivante record historique inedit inedite restant restante anterieur anterieure ulterieur ulterieure sensible
  `),
  unit: list(`
    m md k me meur keur euro euros million milliard millier dizaine vingtaine centaine trentaine quarantaine
    cinquantaine deu deux troi trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente cent mille demi moitie tier tiers quart quarts point an ans annee mois jour semaine heure minute trimestre semestre matin soir midi fin debut mi horizon lundi mardi mercredi jeudi vendredi samedi dimanche cube km cube
    kilometre hectare ha metre mm mg kg kwh mwh gwh twh kw mw gw kwc mwc tonne e er eme ieme nde tete
  `),
  weak: list(`
    amelioration progres progre degradation hausse baisse recul multiplication division augmentation diminution progression reduction chute repli bond rebond ecart accroissement montant
    somme total totalite rapport titre cadre lieu moyenne fois foi cote moment niveau cour cours periode
    limite hauteur ordre partie rappel reste essentiel objectif cible echeance date terme suite base exercice vote but
    raison cause fait manière maniere sorte forme bilan compter part face vue effet egard encontre ailleur
    janvier fevrier mar avril mai juin juillet aout septembre octobre novembre decembre rentree bp bs dm ob ca cfu dob
    rob ae ap cp credit paiement autorisation engagement section fonctionnement investissement hypothese exemple seuil
    plafond plancher unanimite variation evolution difference surplus supplement valeur stabilite taille nombre chiffre quantite barre cap
    noel paque toussaint cle lendemain bout mieux maximum minimum espace proportion parallele cumul dernier detail ca cas regard bagatelle
  `),
  participle: list(`
    budgete budgetee prevu ouvert mis mise pris prise recu conclu conduit conduite construite etabli etablie
    fini choisi choisie investi investie reuni reunie garanti garantie fourni fournie soutenu soutenue percu percue
    attendu attendue rendu rendue tenu tenue voulu voulue obtenu obtenue venu venue devenu devenue reparti repartie
    atteinte couvert couverte offert offerte souscrite admis admise promi promise remis remise transmis
    acquis acquise requis requise compris comprise repris reprise entrepris exclu exclue issu issue prevue inscrite
    ouverte recue conclue ete eu vu vue fait faite inclue connu connue accru accrue soumis soumise servi servie
    consenti consentie bondi descendu descendue suivi suivie rempli remplie detenu detenue contraint contrainte lie liee
    retenu produit reconduit reconduite impute reserve
  `),
};

/** Present tense in -e that is no noun: `remonte`, and `remontent` with it. */
const PRESENT = list(`
  remonte grimpe varie rapporte ajoute couvre culmine frole avoisine excede approche retombe redescend demeure
  plafonne stagne evolue bascule double triple atteste avance entraine genere degage presente affiche enregistre
  connait maintient maintien retient obtient detient contient comprend tient vient devient intervient revient soutient soutiennent contiennent
  investit ressort sort part fait met permet remet transmet admet promet ouvre offre souffre subit fournit garantit
  grossit faiblit franchit reduit produit conduit traduit construit introduit descend rend vend depend attend entend
  etend tend perd croit decroit accroit doit peut veut sait voit prevoit pourvoit dit interdit suit poursuit vit inscrit
  souscrit repartit choisit reunit remplit agit dispose compose explique souligne note rappelle regrette constate
  reviennent absorbe economise debloque injecte octroie provisionne dedie renforce accelere reinvestit modernise affirme reaffirme estime juge considere observe demande releve signale precise indique annonce confirme affecte accorde adopte approuve
  autorise vote abonde irrigue alimente contribue participe accompagne aide soutien assure beneficie touche occupe
  execute realise renouvelle prolonge relance lance cree ferme limite plafonne redistribue rembourse emprunte
  rappelon noton soulignon retenon retenez notez freine baissera
  amene conserve restaure raccorde loge desservent dessert bat abat bute crée cumule combine correspond repond provient
  parvient appartient appartiennent proviennent viennent tiennent prennent mettent font vont vais paie paye ont sont doivent peuvent
  deviennent interviennent comprennent maintiennent obtiennent perdent rendent descendent repondent correspondent
  connaissent croissent reduisent produisent conduisent lisent disent suivent vivent recoivent voient prevoient savent
  veulent sortent partent ressortent permettent remettent transmettent couvrent ouvrent offrent reunissent fournissent
  garantissent choisissent remplissent agissent finissent investissent desservent cofinance cofinancent
  transporte traverse recense attire rassemble heberge abrite possede
  supporte retombent preleve prelevent desire grimpent cible ciblent menace menacent risque risquent
  revoit valorise profite debute demarre caracterise donne diverge percoit percoivent vaut valent inscrivent comprenant permettant visant incluant allant ayant etant portant faisant augmentant progressant baissant diminuant reculant
  avon avez engendre signifie evoque salue deplore plaide insiste craint regrette rassure alerte parraine arrive prete inquiete libere explose exploite apparait apparaissent distingue decline necessite cantonne atteint monte equilibre englobe adhere loue coute denombre possede montre commence reprend reprennent comptabilise recense revele pese vise verse consacre emploie parrainent signe signent etait etaient fut serait soient soit est sera accuse
  reclame exige prenant integre integrent rejoint rejoignent declare retrouve termine continuent entretient entretiennent accede espere impacte souhaite puisse
`);
/** Of the present forms, and of those that the other readers know: these are nouns too. */
const EITHER = new Set(
  list(`
    aide compte finance offre charge vote limite cible risque signe note demande mesure reserve lance touche juge
    maintien soutien produit conduit part fait mise base menace double triple reste figure fixe porte commande releve
    conserve fleche ferme loge avance depense baisse complete cumule eleve equilibre excedent
  `),
);
/** Words in -ée and -é that are nouns: `lycée`, `marché`. */
const NOUNS_IN_E = new Set(
  list(`
    lycee musee annee entree duree journee vallee rentree assemblee armee idee portee montee arrivee tournee chaussee
    donnee randonnee soiree maree allee mosquee retombee tranchee trophee criee cheminee traversee levee remontee percee poignee
    abonne marche conge cle ble pre degre fosse employe salarie retraite handicape refugie diplome licencie assure associe cafe
    procede expose communique arrete delegue immigre sante cite comite traite cote securite aine naufrage accede
    blesse touche peage prive carre moitie pitie amitie unite retenue traitee employee salariee retraitee
    assuree diplomee privee administre deputee depute elue montee accise nuitee plongee veillee vendee
  `),
);
const NOUN_ENDINGS = /(?:ite|ete|aute|erte|ilite)$/;
const INFINITIVES = new Set(
  list(`
    offrir fournir soutenir investir maintenir reduire construire mettre permettre atteindre prendre rendre faire etre
    avoir produire rouvrir ouvrir garantir accueillir agir tenir obtenir remplir couvrir acquerir servir reunir etablir
    rejoindre poursuivre suivre promouvoir recevoir prevoir pouvoir devoir savoir inscrire conduire repondre etendre
    descendre remettre transmettre soumettre comprendre reprendre apprendre lire dire vivre convaincre batir munir
    definir choisir enrichir elargir renforcer embellir unir devenir venir intervenir prevenir apparaitre disparaitre connaitre financer
    perdre vendre attendre defendre entendre suspendre pretendre correspondre fondre repandre
    beneficier certifier etudier modifier simplifier planifier verifier confier publier diversifier multiplier
    varier relier associer negocier contenir parvenir identifier electrifier vegetaliser amplifier densifier intensifier
  `),
);
/** `reconduire`, `soumettre`. */
const INFINITIVE_ENDING = /(?:battre|duire|truire|mettre|prendre|joindre|teindre|soudre|paraitre|naitre)$/;
/** Words in -er that are no infinitive. */
const NOUNS_IN_ER = new Set(
  list(`
    loyer foyer danger hiver mer cancer leader berger verger boulanger etranger rocher plancher clocher usager passager
    viager menager horloger potager maraicher boucher manager cluster master poster fer ter cher leger conseiller
    boursier quartier super hyper inter enfer ver bachelier bunker tanker container conteneur hamster charter transfer
  `),
);
/** `globalement`, `régulièrement`, `précédemment`; not `investissement`, `renouvellement`, `signalement`. */
const ADVERB_ENDING =
  /(?:(?:[ai]bl|(?<!sign)al|cret|mplet|iv|iqu|[iu]ell|ier|ger|air|ieus|cis|larg|fort|nett|plein|rapid|direct|joint|soudain|certain|prochain|simpl)e|[ae]m)ment$/;
/** Nouns that end as an imperfect does. */
const NOUNS_IN_AIT = new Set(list('lait souhait retrait extrait portrait trait attrait fait forfait bienfait parfait'));

const LISTED = new Map<string, Kind>();
for (const stem of PRESENT) {
  LISTED.set(stem, 'verb');
  if (stem.endsWith('e')) LISTED.set(`${stem}nt`, 'verb');
}
for (const [kind, stems] of Object.entries(LISTS)) for (const stem of stems) LISTED.set(stem, kind as Kind);
for (const stem of EITHER) LISTED.set(stem, 'either');

const SHORTEST_ENDING = 5;
const ONLY_SIGNS = /^[^\p{L}]+$/u;

/** Of what a word is without its neighbours; the accent of `estimé` is asked for in the text. */
export const kindOf = (text: string, word: Word): Kind =>
  word.capitals ? readKind(text, word) : (KINDS[kindOfForm(word, text)] as Kind);

const kindOfForm = oncePerForm((word, text) => KINDS.indexOf(readKind(text, word)));

function readKind(text: string, word: Word): Kind {
  const { stem } = word;
  if (stem === 'a') return text[word.start] === 'a' ? 'verb' : 'preposition';
  // « où », and not « ou »
  if (stem === 'ou') return /u/i.test(text[word.start + 1] ?? '') ? 'conjunction' : 'turn';
  // « sont entrés », and not « entre »
  if (stem === 'entre' && isAccented(text, word)) return 'participle';
  // « mais », and not the month
  if (stem === 'mai' && word.end - word.start > stem.length) return 'conjunction';
  const listed = LISTED.get(stem);
  if (word.capitals && stem.length > 2 && listed === undefined) return 'noun';
  const shaped = listed ?? shapedKind(stem);
  // « divers », « univers »: no infinitive ends so
  const kind = shaped === 'infinitive' && /s/i.test(text[word.end - 1] ?? '') ? 'noun' : shaped;
  return stem.endsWith('e') && MAY_BE_ACCENTED.has(kind) && isAccented(text, word) ? accentedKind(stem, kind) : kind;
}

const MAY_BE_ACCENTED: ReadonlySet<Kind> = new Set(['noun', 'verb', 'either', 'adjective']);

/** `comptés`, `estimé` against `compte`. */
const accentedKind = (stem: string, kind: Kind): Kind =>
  (kind === 'noun' && NOUN_ENDINGS.test(stem)) || ((kind === 'noun' || kind === 'verb') && NOUNS_IN_E.has(stem))
    ? 'noun'
    : 'participle';

function shapedKind(stem: string): Kind {
  if (ONLY_SIGNS.test(stem)) return 'sign';
  if (isFiniteVerb(stem)) return 'verb';
  if (INFINITIVES.has(stem) || INFINITIVE_ENDING.test(stem)) return 'infinitive';
  if (stem.length < SHORTEST_ENDING) return verbFormOf(stem) ?? 'noun';
  if (ADVERB_ENDING.test(stem)) return 'adverb';
  if (stem.endsWith('er') && !stem.endsWith('ier') && !NOUNS_IN_ER.has(stem)) return 'infinitive';
  if (stem.endsWith('ee') && !NOUNS_IN_E.has(stem)) return 'participle';
  if (stem.endsWith('aient') || stem.endsWith('erent') || stem.endsWith('issent') || isFuture(stem)) return 'verb';
  if (stem.endsWith('ez') && stem.length > SHORTEST_ENDING && stem !== 'rendez') return 'verb';
  if (stem.endsWith('ait') && !NOUNS_IN_AIT.has(stem)) return 'verb';
  return verbFormOf(stem) ?? 'noun';
}

const ACUTE = new Set(['é', 'É', '\u0301']);

/** The last letter, or the one before a plural ending, is an `é`. */
const isAccented = (text: string, { end }: Word): boolean =>
  ACUTE.has(text[end - 1] ?? '') || (ACUTE.has(text[end - 2] ?? '') && /[sS]/.test(text[end - 1] ?? ''));
