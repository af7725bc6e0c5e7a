/**
 * What the words of an item tell by themselves: that somebody will do or decides something (`restaurer 40 km`,
 * `création d’un fonds`, `la Région finance`, `seront raccordés`), or that something was found or counted. All take words
 * in small letters, white space folded.
 */
import { SMALL, wholeWords } from './words.ts';

/** How much of an item is read: its verb stands near its beginning. Unit: characters. */
const READ = 420;

/** Nouns that end as infinitives do. */
const NO_VERBS: ReadonlySet<string> = new Set([
  'premier', 'dernier', 'atelier', 'chantier', 'cahier', 'dossier', 'quartier', 'métier', 'papier', 'loyer', 'foyer', 'hiver',
  'particulier', 'régulier', 'entier', 'financier', 'courrier', 'calendrier', 'janvier', 'février', 'verger', 'étranger',
  'avenir', 'loisir', 'désir', 'plaisir', 'pouvoir', 'devoir', 'espoir', 'réservoir', 'trottoir', 'soir', 'savoir', 'manoir',
  'couloir', 'terroir', 'miroir', 'leader', 'cluster', 'master', 'hier', 'cher', 'fier', 'sentier', 'danger', 'berger',
  'hôtelier', 'hospitalier', 'immobilier', 'mobilier', 'escalier', 'levier', 'palier', 'pilier', 'panier', 'policier',
  'pompier', 'officier', 'conseiller', 'cancer', 'boulanger', 'clair', 'impair', 'flair',
]); // biome-ignore format: a list of words
const VERBS_IN_RE: ReadonlySet<string> = new Set([
  'mettre', 'remettre', 'permettre', 'soumettre', 'transmettre', 'admettre', 'construire', 'reconstruire', 'réduire', 'produire',
  'introduire', 'traduire', 'conduire', 'reconduire', 'instruire', 'détruire', 'rendre', 'prendre', 'apprendre', 'entreprendre',
  'comprendre', 'étendre', 'défendre', 'vendre', 'répondre', 'attendre', 'poursuivre', 'suivre', 'souscrire', 'inscrire', 'écrire',
  'faire', 'refaire', 'satisfaire', 'convaincre', 'combattre', 'abattre', 'joindre', 'rejoindre', 'atteindre', 'éteindre',
  'restreindre', 'peindre', 'accroître', 'connaître', 'reconnaître', 'promettre', 'vivre', 'lire', 'élire', 'dire', 'être', 'clore',
]); // biome-ignore format: a list of words

/** Nouns that stand for an act, in the singular. `mise` and `prise` need what follows them. */
const ACTS: ReadonlySet<string> = new Set([
  'création', 'lancement', 'ouverture', 'reconduction', 'poursuite', 'renforcement', 'maintien', 'développement', 'soutien',
  'soutient', 'aide', 'accompagnement', 'construction', 'reconstruction', 'rénovation', 'réhabilitation', 'restauration',
  'extension', 'généralisation', 'déploiement', 'instauration', 'modernisation', 'acquisition', 'achat', 'attribution', 'octroi',
  'versement', 'financement', 'cofinancement', 'gratuité', 'revalorisation', 'remboursement', 'adoption', 'approbation',
  'signature', 'élaboration', 'organisation', 'réalisation', 'installation', 'recrutement', 'expérimentation', 'simplification',
  'amélioration', 'dématérialisation', 'sensibilisation', 'participation', 'coordination', 'engagement', 'prolongation',
  'introduction', 'transformation', 'revitalisation', 'réouverture', 'livraison', 'commande', 'mobilisation', 'contribution',
  'équipement', 'raccordement', 'plantation', 'sécurisation', 'requalification', 'aménagement', 'entretien', 'suppression',
  'baisse', 'réduction', 'relèvement', 'doublement', 'augmentation', 'élargissement', 'désenclavement', 'garantie',
  'individualisation', 'affectation', 'vote', 'adhésion', 'cession', 'nomination', 'validation', 'constitution',
  'pose', 'effacement', 'renaturation', 'désimperméabilisation', 'replantation', 'traque',
  'électrification', 'réfection', 'protection',
]); // biome-ignore format: a list of words
const ACT_IN_WORDS =
  /^(?:(?:la|une) )?(?:mise à (?:disposition|niveau|jour|l[’']|aux)|mise (?:en|sur|aux) |prise en charge)/;

const INSTITUTION = wholeWords(
  "la région|le département|la métropole|l['’]eurométropole|l['’]agglomération|la communauté|la commune|la ville|" +
    "la collectivité|l['’]agence|le conseil|l['’]assemblée|la commission permanente|la plénière|les élus|les partenaires|" +
    'les signataires|nous|elle|il',
);
/** Present or perfect of what an institution does, in the words after its name. */
const DOES = wholeWords(
  `s['’]est (?:fortement |déjà |ainsi )?(?:engagée?|dotée?)|a (?:donc |[${SMALL}]+ment )?(?:déjà |ainsi |également |fortement )?` +
    '(?:engagé|initié|souhaité|retenu|mis en place|lancé|décidé|voté|créé|adopté|inscrit|ouvert|choisi|confié|demandé|' +
    'fait le choix|eu pour|prise? en compte)|engage|finance|cofinance|soutient|participe|consacre|mobilise|inscrit|alloue|' +
    'attribue|crée|lance|met|apporte|encourage|poursuit|renforce|souhaite|entend|fait (?:appel|le choix)|prévoit|décide|' +
    "propose|accompagne|réalise|verse|garantit|maintient|ouvre|investit|prend|s['’]engage|organise|étend|porte|double|" +
    "conforte|développe|déploie|adopte|approuve|autorise|signe|s['’]appuie|ajoute|veut|défend|renouvelle|reconduit",
);
/** How far after the name of an institution its verb may stand. Unit: characters. */
const TO_VERB = 70;
/** `seront raccordés`, `recevra`; `va mettre en place`, `vont être consacrés` */
const FUTURE = new RegExp(`[${SMALL}]r(?:a|ont)(?![${SMALL}’'-])`, 'g');
const GOING_TO = wholeWords(`(?:va|vont) (?:[${SMALL}]+ ){0,2}[${SMALL}]+(?:er|ir|re)`);
const NO_FUTURE = /(?:opé|camé|flo|f|aff)r(?:a|ont)$/;
/** `est prévue`, `sont octroyés`, `est porté de 30 à 50 %`, `a déjà été votée`, `ont été approuvés`, `est mandaté` */
const IS_DECIDED = wholeWords(
  `(?:est|sont|a (?:déjà )?été|ont (?:déjà )?été) (?:[${SMALL}]+ment |désormais |aussi |également |aujourd[’']hui |déjà |ainsi )?` +
    '(?:(?:propos|décid|programm|octroy|mandat|port|ramen|revaloris|redéploy|dot|cré|lanc|vot|approuv|adopt|fix|engag|' +
    'apport|fusionn|adoss|accord|attribu|major|financ|prolong|relev|abaiss|supprim|affect|allou|consacr)ée?s?|' +
    'prévue?s?|inscrite?s?|ouverte?s?|mise?s? en (?:place|service|œuvre)|incluse?s?|maintenue?s?|reconduite?s?|' +
    'étendue?s?|en cours|gratuite?s?|possible)',
);
/** `Nous finançons 900 places`, but not `nous avons`, `nous constatons` */
const WE_DO =
  /^nous (?!(?:av|s|all|dev|pouv|voul|sav|voy|constat|observ|pens|croy|estim|considér|regrett|rappel|remerci|rest|espér|not|connaiss|parl|dis)ons)(?:[a-zà-ÿœ]+ons)(?![a-zà-ÿœ])/;
/** `dès le 1er septembre`, `à compter du`: something that begins. */
const BEGINS = wholeWords(
  "dès (?:le|la|cette|cet|ce|l['’]|septembre|janvier|\\d+)|à (?:compter|partir) d[eu]|à la rentrée",
);

const FIRST_NOUN = new RegExp(
  `^(?:« ?)?(?:(?:un|une|le|la|les|des|du|fort|forte|nouvel|nouvelle|première|premier|troisième|deuxième) |l[’'])?([${SMALL}-]+)`,
);
const FIRST_VERB = new RegExp(
  `^(?:(?:de|à|et|pour|afin de|ne pas|mieux|puis|se|ne) |d[’']|s[’'])?(?:(?:ne pas|se|mieux) |s[’'])?([${SMALL}-]+)(?![${SMALL}’'-])`,
);

/** Whether an item begins with an infinitive (`restaurer`, `de rénover`, `mieux identifier`, `se doter`). */
export function beginsWithInfinitive(words: string): boolean {
  const word = FIRST_VERB.exec(words)?.[1] ?? '';
  if (VERBS_IN_RE.has(word)) return true;
  return word.length >= 4 && (word.endsWith('er') || word.endsWith('ir')) && !NO_VERBS.has(word);
}

/** Whether an item begins with a noun that stands for an act (`création d’un fonds`, `l’ouverture de`). */
export function beginsWithAct(words: string): boolean {
  const word = FIRST_NOUN.exec(words)?.[1] ?? '';
  return ACTS.has(word) || (word.endsWith('s') && ACTS.has(word.slice(0, -1))) || ACT_IN_WORDS.test(words);
}

/** Whether something will be or will be done (`sera`, `recevront`, `va mettre`). */
export function tellsFuture(words: string): boolean {
  const read = words.slice(0, READ);
  for (const found of read.matchAll(FUTURE)) {
    if (!NO_FUTURE.test(read.slice(Math.max(0, found.index - 6), found.index + found[0].length))) return true;
  }
  return GOING_TO.test(read);
}

/** Whether an institution is said to do, want or decide something (`la région finance …`). */
export function tellsWhatInstitutionDoes(words: string): boolean {
  const read = words.slice(0, READ);
  const found = INSTITUTION.exec(read);
  if (found === null) return false;
  const from = found.index + found[0].length;
  return WE_DO.test(read) || DOES.test(read.slice(from, from + TO_VERB));
}

/** Whether the words of an item tell an act, decided, announced or under way. */
export function isAct(words: string): boolean {
  if (beginsWithInfinitive(words) || beginsWithAct(words) || tellsFuture(words)) return true;
  const read = words.slice(0, READ);
  return tellsWhatInstitutionDoes(read) || IS_DECIDED.test(read) || BEGINS.test(read);
}

/** `un arrêté de 2017 reconnaît …`, `25 objectifs` */
const FINDING = new RegExp(
  `^(?:(?:(?:une?|le|la) |l[’'])(?:arrêté|loi|décret|étude(?! (?:d[eu]s? (?:la )?|d[’'])[${SMALL}])|enquête|rapport|audit|prestataire|état)(?![${SMALL}])|` +
    `\\d+ (?:axes?|objectifs?|actions?|mesures?|engagements?)(?![${SMALL}]).{0,60}$)`,
);
/** `une étude « biodiversité » qui sera lancée en 2029` */
const AHEAD =
  /^(?:une?|la|le|l['’]) ?(?:étude|enquête|audit|rapport) [^,.;:]{0,50} (?:sera|seront) (?:\p{L}+ment )?\p{L}+ée?s?(?!\p{L})/u;
/** `industrie : 21 %` */
const SHARE = /^[^\d]{0,60}:? \(?[+–-]? ?\d[\d ,.]* ?%\)?\s?[;,.]?$/;

const SUM = /^[^\d:]{2,60} ?: ?[+–-]? ?\d[\d ,.]* ?(?:[mk]€|md€|€|(?:millions?|milliards?) d['’]euros|euros)\s?[;,.]?$/;

/** `entre 2015 et 2019, les dépenses ont chuté de 134 M€` */
const CHANGED = new RegExp(
  `^(?:entre|depuis|en) [^,.]{0,40}, [^,.;]{0,80} (?:a|ont) (?:[${SMALL}]+ment )?(?:chuté|baissé|augmenté|progressé|reculé|diminué)`,
);

/** `une baisse de 15 % depuis 2016`, `un doublement de l'épargne entre 2015 et 2022`, `le ratio est passé de 6 à 3 ans` */
const GONE = new RegExp(
  `^(?:(?:une?|la|le|les) |l[’'])?(?:(?:forte |nette )?(?:baisse|hausse|progression|augmentation|diminution|réduction|doublement|recul)(?![${SMALL}])[^.;:]{0,90} (?:depuis|entre) (?:19|20)\\d\\d|[^.;:,]{3,60} (?:est|sont) passée?s? (?:de|d[’']))`,
);

/** `au sens de la grille de l'INSEE`, `source : CNAF`, `hors budget annexe`: what a note says of a figure; `Agir p. 8`: a line of the contents. */
const NOTE =
  /^.{3,160}?\sp\. ?\d{1,3}(?:$| \d+[.)])|^(?:au sens d|sources?\s?:|hors |y compris |cf\.? |voir |champ\s?:|lecture\s?:|selon |d['’]après )/;

/** `l'agriculture : + 2 millions d'euros`: nothing but what gets a sum. */
export const isSum = (words: string): boolean => words.includes(':') && SUM.test(words);

/** `Entretien : 3,2 M€`: a line of the budget, whose one word tells no act. */
const POST = new RegExp(`^[${SMALL}-]+ ?: `);
export const isPost = (words: string): boolean => POST.test(words) && isSum(words);

/** `Pour rappel, …`, `À noter :`; not `À noter, deux nouveautés :` */
const RECALLED = /^(?:pour (?:rappel|mémoire)|à noter(?= ?:)|rappel(?:ons)?(?: que)?)(?!\p{L})/u;
export const isRecall = (words: string): boolean => RECALLED.test(words);
/** `La Région | comptait 12 SAGE en 2015`, `En 2021, 45 % des dépenses | étaient consacrées aux lycées` */
const WAS =
  /^(?:(?:en|fin|au|le|dès) [^,]{2,24}, )?(?!.{0,60} (?:qui|dont|que|où|lequel|laquelle) )[^,;:]{3,60} (?:n['’]|s['’])?(?:ét|av|compt|élev|représent|atteign|dépass|établiss|dispos|recev|consacr|finanç|vers|employ)ai(?:t|ent)(?!\p{L})/u;
/** `La Région est la 3e de France`, `Les effectifs sont en hausse de 2 %` */
const STANDS =
  /^[^,;:]{3,60} (?:(?:est|sont|reste|restent) (?:l[ea]s? (?:\d{1,2}e|premi|deuxi|troisi)|en (?:hausse|baisse|recul|progression) de )|(?:est|sont) stables? )/u;

/** `Publié le 22 août 2025 à 17:31`, `Mis à jour le 3 mars`: what a web page tells of itself. */
const PUBLISHED = /^(?:(?:publi|actualis|modifi|post)ée?|mise? (?:à jour|en ligne)) le \d/u;

/** `-12 400`, `réf. : 2018/28` */
const NAMELESS = /^(?:réf(?:érence)?s?\.? ?:|[^\p{L}]*$)/u;

/** Whether an item among decisions only recalls how things were or stand; not `rétablir les aides qu'elle avait supprimées`. */
export const isRecalled = (words: string): boolean =>
  isRecall(words) ||
  NAMELESS.test(words) ||
  PUBLISHED.test(words) ||
  (!beginsWithInfinitive(words) && (WAS.test(words) || STANDS.test(words)) && !IS_DECIDED.test(words.slice(0, READ)));

/** `37 projets d'eau potable ont été accompagnés`, `6 dossiers concernent les économies d'eau` */
const COUNTED = new RegExp(
  `^\\d[\\d \u00a0\u202f]{0,8} [${SMALL}][^,;:.\\d]{2,160}? (?:ont (?:déjà )?été|a (?:déjà )?été|concernent|concerne|relèvent)(?![${SMALL}’'-])`,
);

/** `plancher de dépenses éligibles : 4 000 €`, `Taux d'aide : 30 %`: the terms of an aid. */
const TERMS =
  /^(?:le |la )?(?:(?:plancher|plafond|assiette) d|(?:taux|montant) (?:maximum |maximal )?d(?:e l)?['’](?:aide|intervention))[^:]{2,50}(?: : | est (?:de|fixé|majoré|limité))/iu;

/** `Combien de jeunes seront aidés ?` */
const ASKED = /^(?:combien|comment|pourquoi|quels?|quelles?|qui|où|quand|est-ce)(?!\p{L})[^.?]*\?/u;
/** `Fournir une attestation de domicile`, `Être âgé de 18 à 25 ans`: what is asked of those who apply. */
const APPLIES =
  /^(?:(?:fournir|joindre|présenter|remplir|compléter|adresser|envoyer|renvoyer|transmettre|déposer|télécharger|retirer) (?:une?|l[ea]s?|l['’]|sa|son|ses|vos|votre|des) ?(?:attestations?|justificatifs?|formulaires?|dossiers? (?:complets?|de candidature|d['’]inscription)|pièces? justificatives?|rib|devis|factures?|copies?|certificats?|cv|lettres? de motivation)|être (?:âgée?s?|domiciliée?s?|inscrite?s?|titulaires?|demandeu(?:r|se)s?))(?!\p{L})/u;

/** `Ces engagements concrétisent notre ambition`, `La majeure partie de cette hausse est consacrée aux routes`: what is said of what was announced. */
const COMMENT =
  /^(?:(?:ces?|cette|cet) (?:\p{L}+ ){1,2}(?:concrétis|tradui|témoign|illustr|reflèt|confirm|démontr|montr)(?:e|ent|sent|t)(?!\p{L})|(?:la (?:majeure|plus grande) partie|l['’]essentiel) de (?:la |cette |ces |l['’])?(?:hausse|baisse|augmentation|progression|diminution)s?(?!\p{L}))/u;

/** Whether an item is a finding, a note, a figure or an announcement of others, whatever list it stands in. */
export const isFinding = (words: string): boolean =>
  NAMELESS.test(words) ||
  (FINDING.test(words) && !AHEAD.test(words)) ||
  NOTE.test(words) ||
  PURCHASE.test(words) ||
  TERMS.test(words) ||
  CHANGED.test(words) ||
  words.endsWith('?') ||
  ASKED.test(words) ||
  APPLIES.test(words) ||
  COMMENT.test(words) ||
  COUNTED.test(words) ||
  GONE.test(words) ||
  (words.includes('%') && SHARE.test(words) && !beginsWithInfinitive(words));

/** `La consultation concerne un marché alloti`, `Les prestations sont réparties en 15 lots`: how works are bought. */
const PURCHASE =
  /^(?:la consultation|les prestations|les lots|le marché) (?:concern|porte|comporte|sont répart|est (?:d[’']|allot|pass|répart))/;

/** What follows the last measure of a plan and speaks of all of them, or ends the page. */
const AFTER =
  /^(?:au total|en tout|l[’']ensemble de(?:s| ces) |(?:toutes )?ces (?:\p{L}+ )?(?:mesures|actions|engagements|objectifs|propositions|chantiers)|à propos|pour en savoir|«|récapitul|à (?:lire|télécharger)|contacts?(?!\p{L})|prochaine? |le (?:budget|coût|montant) (?:total |global )?d(?:u|e la) (?:plan|programme|pacte|stratégie|contrat|schéma)(?!\p{L})|rappel ?:|source ?:|et ailleurs|pour mémoire|le saviez-vous|témoignages?(?!\p{L})|paroles d|ils ont dit)/iu;
export const closesSeries = (words: string): boolean => AFTER.test(words);
