/**
 * What the words of an item tell by themselves: that somebody will do or decides something (`Restaurer 40 km`,
 * `Création d’un fonds`, `La Région finance`, `seront raccordés`), or that something was found or counted.
 */
import { wholeWords } from './words.ts';

/** How much of an item is read: its verb stands near its beginning. Unit: characters. */
const READ = 420;

/** Nouns that end as infinitives do. */
const NO_VERBS: ReadonlySet<string> = new Set([
  'premier', 'dernier', 'atelier', 'chantier', 'cahier', 'dossier', 'quartier', 'métier', 'papier', 'loyer', 'foyer', 'hiver',
  'particulier', 'régulier', 'entier', 'financier', 'courrier', 'calendrier', 'janvier', 'février', 'laboratoire', 'verger',
  'avenir', 'loisir', 'désir', 'plaisir', 'pouvoir', 'devoir', 'espoir', 'réservoir', 'trottoir', 'soir', 'savoir', 'manoir',
  'couloir', 'terroir', 'miroir', 'leader', 'cluster', 'master', 'mer', 'fer', 'hier', 'cher', 'ter', 'air', 'fier', 'sentier',
  'hôtelier', 'hospitalier', 'immobilier', 'mobilier', 'péril', 'escalier', 'levier', 'palier', 'pilier', 'panier', 'policier',
  'pompier', 'officier', 'conseiller', 'cancer', 'danger', 'étranger', 'berger', 'boulanger', 'clair', 'impair', 'flair',
]); // biome-ignore format: a list of words
const VERBS_IN_RE: ReadonlySet<string> = new Set([
  'mettre', 'remettre', 'permettre', 'soumettre', 'transmettre', 'admettre', 'construire', 'reconstruire', 'réduire', 'produire',
  'introduire', 'traduire', 'conduire', 'reconduire', 'instruire', 'détruire', 'rendre', 'prendre', 'apprendre', 'entreprendre',
  'comprendre', 'étendre', 'défendre', 'vendre', 'répondre', 'attendre', 'poursuivre', 'suivre', 'souscrire', 'inscrire', 'écrire',
  'faire', 'refaire', 'satisfaire', 'convaincre', 'combattre', 'abattre', 'joindre', 'rejoindre', 'atteindre', 'éteindre',
  'restreindre', 'peindre', 'accroître', 'connaître', 'reconnaître', 'promettre', 'vivre', 'lire', 'élire', 'dire', 'être', 'clore',
]); // biome-ignore format: a list of words

/** Nouns that stand for an act. In small letters, singular. */
const ACTS: ReadonlySet<string> = new Set([
  'création', 'lancement', 'ouverture', 'reconduction', 'poursuite', 'renforcement', 'maintien', 'développement', 'soutien',
  'soutient', 'aide', 'accompagnement', 'construction', 'reconstruction', 'rénovation', 'réhabilitation', 'restauration',
  'extension', 'généralisation', 'déploiement', 'instauration', 'modernisation', 'acquisition', 'achat', 'attribution', 'octroi',
  'versement', 'financement', 'cofinancement', 'gratuité', 'revalorisation', 'remboursement', 'adoption', 'approbation',
  'signature', 'élaboration', 'organisation', 'réalisation', 'installation', 'recrutement', 'expérimentation', 'simplification',
  'amélioration', 'dématérialisation', 'sensibilisation', 'participation', 'coordination', 'engagement', 'prolongation',
  'introduction', 'transformation', 'revitalisation', 'réouverture', 'livraison', 'commande', 'mobilisation', 'contribution',
  'équipement', 'raccordement', 'plantation', 'sécurisation', 'requalification', 'aménagement', 'entretien', 'suppression',
  'baisse', 'réduction', 'relèvement', 'doublement', 'augmentation', 'élargissement', 'désenclavement', 'garantie', 'prise',
  'mise', 'individualisation', 'affectation', 'vote', 'adhésion', 'cession', 'nomination', 'validation', 'constitution',
]); // biome-ignore format: a list of words
/** After `mise` and `prise`, which alone are no act. */
const ACT_TAIL = /^(?:mise à (?:disposition|niveau|jour|l|aux)|mise en|mise sur|mise aux|prise en charge)\b/;

const INSTITUTION = wholeWords(
  "la région|le département|la métropole|l['’]eurométropole|l['’]agglomération|la communauté|la commune|la ville|" +
    "la collectivité|l['’]agence|le conseil|l['’]assemblée|la commission permanente|la plénière|les élus|les partenaires|" +
    'les signataires|nous|elle|il',
);
/** Present or perfect of what an institution does, in the words after its name. */
const DOES = wholeWords(
  "s['’]est (?:fortement |déjà |ainsi )?(?:engagée?|dotée?)|a (?:donc |\\p{L}+ment )?(?:déjà |ainsi |également |fortement )?" +
    '(?:engagé|initié|souhaité|retenu|mis en place|lancé|décidé|voté|créé|adopté|inscrit|ouvert|choisi|confié|demandé|' +
    'fait le choix|eu pour|prise? en compte)|engage|finance|cofinance|soutient|participe|consacre|mobilise|inscrit|alloue|' +
    'attribue|crée|lance|met|apporte|encourage|poursuit|renforce|souhaite|entend|fait (?:appel|le choix)|prévoit|décide|' +
    "propose|accompagne|réalise|verse|garantit|maintient|ouvre|investit|prend|s['’]engage|organise|étend|porte|double|" +
    "conforte|développe|déploie|adopte|approuve|autorise|signe|s['’]appuie|ajoute|veut|défend|renouvelle|reconduit",
);
/** How far after the name of an institution its verb may stand. Unit: characters. */
const TO_VERB = 70;
/** `seront raccordés`, `recevra`, `va mettre en place`, `pourra` */
const FUTURE =
  /(?:^|[\s’'(])(?:\p{Ll}{1,20}r(?:a|ont)|(?:va|vont)\s+(?:\p{Ll}+\s+){0,2}\p{Ll}+(?:er|ir|re))(?![\p{L}’'])/u;
const NO_FUTURE: ReadonlySet<string> = new Set(['opéra', 'caméra', 'front', 'affront', 'flora', 'sera-t-il']);
/** `est prévue`, `sont octroyés`, `est porté de 30 à 50 %`, `a déjà été votée`, `ont été approuvés`, `est mandaté` */
const IS_DECIDED =
  /(?:est|sont|a (?:déjà )?été|ont (?:déjà )?été)\s+(?:\p{Ll}+ement\s+|désormais\s+|aussi\s+|également\s+|aujourd[’']hui\s+|déjà\s+|ainsi\s+)?(?:proposée?s?|prévue?s?|décidée?s?|programmée?s?|inscrite?s?|octroyée?s?|mandatée?s?|portée?s?|ramenée?s?|revalorisée?s?|redéployée?s?|dotée?s?|ouverte?s?|créée?s?|lancée?s?|votée?s?|approuvée?s?|adoptée?s?|fixée?s?|engagée?s?|apportée?s?|mise?s?\s+en\s+place|mise?s?\s+en\s+service|incluse?s?|fusionnée?s?|adossée?s?|accordée?s?|attribuée?s?|maintenue?s?|reconduite?s?|en\s+cours|supprimée?s?|majorée?s?|financée?s?|gratuite?s?|possible)(?![\p{L}])/u;
/** `dès le 1er septembre`, `à compter du`: something that begins. */
const BEGINS = wholeWords(
  "dès (?:le|la|cette|cet|ce|l['’]|septembre|janvier|\\d+)|à (?:compter|partir) d[eu]|à la rentrée",
);

const FIRST_WORDS =
  /^(?:«\s*)?(?:(?:un|une|le|la|les|des|du|fort|forte|nouvelle?|première|premier|troisième|deuxième)\s+|l[’'])?([\p{L}-]+)/iu;
const INFINITIVE =
  /^(?:(?:d[eu’']|à|et|pour|afin de|ne pas|mieux|puis|se|s[’']|de ne pas|de se|de s[’'])\s*){0,2}([\p{L}-]+)(?![\p{L}’'-])/iu;

/** Whether an item begins with an infinitive (`Restaurer`, `de rénover`, `mieux identifier`, `se doter`). */
export function beginsWithInfinitive(words: string): boolean {
  const word = INFINITIVE.exec(words)?.[1]?.toLowerCase() ?? '';
  if (VERBS_IN_RE.has(word)) return true;
  if (word.length < 4 || NO_VERBS.has(word)) return false;
  return word.endsWith('er') || word.endsWith('ir') || (word.endsWith('oir') && !NO_VERBS.has(word));
}

/** Whether an item begins with a noun that stands for an act (`Création d’un fonds`, `L’ouverture de`). */
export function beginsWithAct(words: string): boolean {
  const found = FIRST_WORDS.exec(words);
  const word = found?.[1]?.toLowerCase() ?? '';
  const noun = word.endsWith('s') && !ACTS.has(word) ? word.slice(0, -1) : word;
  if (noun === 'mise' || noun === 'prise')
    return ACT_TAIL.test(words.slice(words.toLowerCase().indexOf(noun)).toLowerCase());
  return ACTS.has(noun);
}

export function tellsFuture(words: string): boolean {
  const found = FUTURE.exec(words.slice(0, READ));
  return found !== null && !NO_FUTURE.has(found[0].trim().toLowerCase());
}

/** Whether an institution is said to do, want or decide something (`La Région finance …`). */
export function tellsWhatInstitutionDoes(words: string): boolean {
  const read = words.slice(0, READ);
  const found = INSTITUTION.exec(read);
  if (found === null) return false;
  const from = found.index + found[0].length;
  return DOES.test(read.slice(from, from + TO_VERB));
}

export const isDecided = (words: string): boolean => IS_DECIDED.test(words.slice(0, READ));

/** Whether the words of an item tell an act, decided, announced or under way. */
export const isAct = (words: string): boolean =>
  beginsWithInfinitive(words) ||
  beginsWithAct(words) ||
  tellsFuture(words) ||
  tellsWhatInstitutionDoes(words) ||
  isDecided(words) ||
  BEGINS.test(words.slice(0, READ));

/** `Un arrêté de 2017 reconnaît …`, `25 objectifs`, `industrie : 21 %`, `« Nous avons … »` */
const FINDING =
  /^(?:(?:un|une|le|la|l[’'])\s*(?:arrêté|loi|décret|étude|enquête|rapport|audit|prestataire|état)(?!\p{L})|\d+ (?:axes?|objectifs?|actions?|mesures?|engagements?)(?!\p{L}).{0,60}$|.{0,60}:? \d[\d ,.]* ?%\s?[;,.]?$)/iu;

/** Whether an item is a finding, a figure or an announcement of others, whatever list it stands in. */
export const isFinding = (words: string): boolean => FINDING.test(words);
