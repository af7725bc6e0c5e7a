import { type Clause, indexFrom, type Range, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { THE_ONE } from '../function-words.ts';
import { isFuture, isVerb } from '../phrase/verbs.ts';
import { type FactSite, oncePerPassage } from '../site.ts';
import type { Word } from '../words.ts';

/** Infinitives of the third group that announce something. */
const OTHER_INFINITIVES = stems(
  `reduire produire construire reconstruire rendre mettre remettre etendre introduire conduire inscrire atteindre faire
   refaire poursuivre accroitre reprendre entreprendre joindre rejoindre conclure defendre suivre vendre instruire
   transmettre promettre`,
);
/** Nouns and prepositions with the same endings. */
const NO_INFINITIVE = stems(`
  devenir hiver foyer loyer plaisir avenir souvenir cher alger littoral conseiller usager passager etranger menager
  verger berger danger loisir desir soupir pouvoir devoir espoir couloir reservoir trottoir comptoir terroir
  lavoir abattoir maraicher traver diver univer enver cancer leader manager container scooter newsletter
  feder center datacenter cluster master poster reporter charter
`);
/** Verbs in `-ier`; other words in `-ier` are nouns and adjectives (`boursier`, `chantier`), but those in `-ifier`. */
const IN_IER = stems(`
  etudier publier republier beneficier associer apprecier trier lier relier allier rallier pallier confier copier plier
  deplier replier oublier varier marier negocier renegocier initier remercier dedier expedier remedier concilier
  reconcilier multiplier crier parier supplier licencier privilegier differencier domicilier affilier resilier radier
  inventorier repertorier recopier distancier salarier
`);
const isNounInIer = (stem: string): boolean => stem.endsWith('ier') && !stem.endsWith('ifier') && !IN_IER.has(stem);
/** Nouns that open the item of a list with what is going to be done. */
export const OPENINGS = stems(`
  creation ouverture restauration effacement plantation construction reconstruction renouvellement acquisition
  installation rehabilitation amenagement protection renovation extension deploiement recrutement entretien achat
  modernisation remplacement mise remise regeneration reouverture numerisation lancement soutien accompagnement renaturation pret pose raccordement
  reutilisation replantation requalification reconduction desimpermeabilisation electrification generalisation depart refection
`);
/** Nouns that do so at the head of an item alone: in a sentence, what is paid may be paid already. */
const PAID = stems(
  'financement remuneration formation distribution attribution versement accueil organisation equipement',
);
/** How far into an item its verb may stand. Unit: words. */
const OPENING_REACH = 4;

/** `Restaurer`, `acquérir`: verbs of the first and second group. */
const isLikeInfinitive = (stem: string): boolean => stem.length > 4 && (stem.endsWith('er') || stem.endsWith('ir'));
export const isInfinitive = (stem: string): boolean =>
  OTHER_INFINITIVES.has(stem) || (isLikeInfinitive(stem) && !NO_INFINITIVE.has(stem) && !isNounInIer(stem));

/** `à restaurer`; not `à noter`, `à posséder`. */
export const isAct = (stem: string): boolean => isInfinitive(stem) && !NO_ACTS.has(stem);

/** The item says what is going to be done: `Restaurer 3 600 km`, `- de rénover six internats`, `Création de 12 places`. */
export const opensWithAction = oncePerPassage(({ passages, passage }: FactSite): boolean => {
  const kind = passages.structure.blocks[passage.block]?.kind;
  if ((kind !== 'item' && kind !== 'heading') || passages.inBlock(passage.block)[0] !== passage) return false;
  const { words } = passage.clause;
  if (OPENINGS.has(stemAt(words, 0)) || OPENINGS.has(stemAt(words, 1))) return true;
  if (kind === 'item' && PAID.has(stemAt(words, 0)) && stemAt(words, 1) === 'de' && isNumeral(passages.text, words[2]))
    return true;
  for (let at = 0; at < OPENING_REACH; at++) if (isInfinitive(stemAt(words, at))) return true;
  // « lycée du Vallon : restructuration de l'internat »
  const colon = words.slice(0, NAME_REACH).findIndex(({ stem }) => stem === ':');
  return kind === 'item' && colon > 0 && WORKS.has(stemAt(words, colon + 1)) && !FINISHED.has(stemAt(words, colon + 2));
});
const WORKS = stems('restructuration rénovation reconstruction construction extension réhabilitation');
/** `extension | livrée en 2020` */
const FINISHED = stems('livrée achevée terminée inaugurée');
/** Words of `lycée Jean-Vallon, Mareuil`, at most, with the colon. */
const NAME_REACH = 9;

export const isNumeral = (text: string, word: Word | undefined): boolean =>
  word !== undefined && /^\p{Nd}/u.test(text.slice(word.start, word.end));

/** The finite verb that rules a figure, the last before it or else the first behind it, is in the future. */
export function isRuledByFuture({ words: all }: Clause, from: number, to: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - VERB_BEFORE); at--) {
    const stem = stemAt(all, at);
    if (stem === ';' || stem === '.') break;
    // « ce sont 963 agents qui seront recrutés »
    if (stem === 'sont' && stemAt(all, at - 1) === 'ce') break;
    if (isVerb(all[at])) return isFuture(stem) && !isPerfect(stem, stemAt(all, at + 1));
  }
  // « après 49 lycées en 2017, soixante passeront »
  if (stemAt(all, from - 1) === 'apre') return false;
  for (let at = to; at < Math.min(all.length, to + VERB_BEHIND); at++) {
    const stem = stemAt(all, at);
    if (stem === ';' || stem === '.' || (stem === ',' && SUBJECTS.has(stemAt(all, at + 1)))) return false;
    // « 46 Mm³ auront été lâchés »
    if (isVerb(all[at])) return isFuture(stem) && !isPerfect(stem, stemAt(all, at + 1));
  }
  return false;
}

/** `Avec | 178 agents, nous ne pourrons pas`: said of someone else. */
const SUBJECTS = stems('nou vou il elle on');

/** `aura permis`, `auront formé`: what will be over; not `aura lieu`, `aura une crèche`. */
const isPerfect = (verb: string, next: string): boolean =>
  (verb === 'aura' || verb === 'auront') && PARTICIPLE.test(next) && !NO_PARTICIPLE.has(next);
const PARTICIPLE = /(?:ee?|mi|ui|u)$/;
const NO_PARTICIPLE = stems('lieu une cette comme entre');

const BINDS = stems('doit doivent devra devront');

/** `devaient | être en bon état`, `auraient | dû être en bon état`: what was aimed at. */
const wasBound = (all: Clause['words'], at: number): boolean =>
  (BOUND.has(stemAt(all, at)) && ENDS_IN.has(stemAt(all, at + 1))) ||
  (WOULD_HAVE.has(stemAt(all, at)) && stemAt(all, at + 1) === 'du' && ENDS_IN.has(stemAt(all, at + 2)));
const BOUND = stems('devait devaient');
const WOULD_HAVE = stems('aurait auraient');
const ENDS_IN = stems('être atteindre');

/** `| 75 % au moins des crédits devront être engagés`: the first verb behind the figure binds. */
export function isBoundTo({ words: all }: Clause, to: number): boolean {
  for (let at = to; at < Math.min(all.length, to + VERB_BEHIND); at++) {
    const stem = stemAt(all, at);
    if (stem === ';' || stem === '.' || stem === ',' || stem === ':') return false;
    if (BINDS.has(stem) || wasBound(all, at)) return true;
    if (isVerb(all[at])) return false;
  }
  return false;
}

/** `Création de 22 postes ; la Région emploie | 1 874 agents`: behind a semicolon with a verb of its own. */
export function isSaidBehind({ words: all }: Clause, from: number): boolean {
  let start = from - 1;
  while (start >= from - VERB_BEFORE && stemAt(all, start) !== ';') start--;
  if (stemAt(all, start) !== ';') return false;
  const verb = all.slice(start + 1, from).find(isVerb);
  return verb !== undefined && !isFuture(verb.stem);
}

/** `Accompagner 650 repreneurs : | 31 % des dirigeants ont plus de 55 ans.`: behind a colon with a verb of its own. */
export function isRemark({ words: all }: Clause, from: number, to: number, reach = REMARK_REACH): boolean {
  let colon = from - 1;
  while (colon >= from - REMARK_REACH && stemAt(all, colon) !== ':') colon--;
  if (colon < from - REMARK_REACH) return false;
  for (let at = to + 1; at < Math.min(all.length, to + reach); at++) {
    const stem = stemAt(all, at);
    if (isVerb(all[at])) return !isFuture(stem);
  }
  return false;
}
/** Unit: words. */
const REMARK_REACH = 6;

/** How far the ruling verb may stand before a figure: `recevra 1,25 M€ pour | 240 stagiaires`. Unit: words. */
const VERB_BEFORE = 25;
/** `1 300 places | seront réservées`. Unit: words. */
const VERB_BEHIND = 10;

/** `renouvellement de | 3,2 km de conduites`: the noun of what is done stands right before the figure. */
export function isObjectOfAction({ words: all }: Clause, from: number): boolean {
  const of = stemAt(all, from - 1);
  const noun = stemAt(all, from - 2);
  return (
    (of === 'de' || of === 'd') &&
    (OPENINGS.has(noun) || noun === 'signature') &&
    !isThanksTo(all, from - 2) &&
    // « l'année enregistrait la construction de 190 logements »
    !(THE_ONE.has(stemAt(all, from - 3)) && IMPERFECT.test(stemAt(all, from - 4)))
  );
}

const IMPERFECT = /^(?:enregistr|conn|v|constat|marqu|achev)[a-z]*ai(?:t|ent)$/;
/** `Grâce à l'| ouverture de 12 sections`, `après la | rénovation de 12 lycées`: it is there already. */
function isThanksTo(all: Clause['words'], noun: number): boolean {
  const link = stemAt(all, noun - 2);
  const lead = link === 'a' ? stemAt(all, noun - 3) : link;
  return THE_ONE.has(stemAt(all, noun - 1)) && THANKS.has(lead);
}
const THANKS = stems('grâce après suite');

const OPENS = stems('ouvre ouvrent cree creent');
const OPENED = stems('place section poste ouverture parcours');
/** Words between `ouvre` and its places, at most: `ouvre 450 places d'infirmiers et | 320 places`. */
const OPENS_REACH = 10;

/** `Elle ouvre | 450 places`: what is opened now is announced. */
export function isOpened({ words: all }: Clause, from: number, to: number): boolean {
  if (!OPENED.has(stemAt(all, to)) && !OPENED.has(stemAt(all, to + 1))) return false;
  for (let at = from - 1; at >= from - OPENS_REACH; at--) {
    const stem = stemAt(all, at);
    if (OPENS.has(stem)) return true;
    if (isVerb(all[at])) return false;
  }
  return false;
}

const NEW = stems('nouveau nouveaux nouvelle supplementaire additionnel additionnelle');

/** `18 | nouvelles sections`, `2 600 | places supplémentaires`; not `nouveaux contrats conclus`, `entrants chaque mois`. */
export const isNew = ({ words: all }: Clause, to: number): boolean =>
  (NEW.has(stemAt(all, to)) ||
    NEW.has(stemAt(all, to + 1)) ||
    // « 3 400 places de formation supplémentaires »
    (OPENED.has(stemAt(all, to)) && stemAt(all, to + 1) === 'de' && NEW.has(stemAt(all, to + 3)))) &&
  !COME_BY_THEMSELVES.has(stemAt(all, to)) &&
  !(NEW.has(stemAt(all, to)) && ARE_SIGNED.has(stemAt(all, to + 1))) &&
  !all.slice(to, to + NEW_REACH).some(({ stem }, at) => SEEN.test(stem) || isThanThen(all, to + at));
/** `1 870 | nouveaux contrats` are counted as they come. */
const ARE_SIGNED: ReadonlySet<string> = stems('contrats inscrits entrants adhérents abonnés');
/** `8 800 | habitants supplémentaires chaque année` */
const COME_BY_THEMSELVES: ReadonlySet<string> = stems(
  'habitants chômeurs naissances décès inscrits adhérents abonnés visiteurs voyageurs',
);
const SEEN =
  /^(?:conclue?|signee?|enregistree?|recensee?|constatee?|observee?|retenue?|selectionnee?|rejoi(?:nt|gnent)|adher(?:e|ent))$/;
/** Words of `apprentis supplémentaires dans notre pays en 2022`, at most. */
const NEW_REACH = 10;

/** `| 6 200 apprentis supplémentaires par rapport à 2021`: how many more there are. */
export const isMoreThanThen = ({ words: all }: Clause, to: number): boolean => {
  if (COME_BY_THEMSELVES.has(stemAt(all, to)) && ADDED.test(stemAt(all, to + 1))) return true;
  const added = [to, to + 1, to + 2].find((at) => ADDED.test(stemAt(all, at)));
  return added !== undefined && all.slice(added, to + NEW_REACH).some((_, at) => isThanThen(all, added + at));
};
const ADDED = /^(?:supplementaire|additionnelle?)$/;

/** `| par rapport à 2021`: what there is more is told against what there was. */
const isThanThen = (all: Clause['words'], at: number): boolean =>
  stemAt(all, at) === 'par' && stemAt(all, at + 1) === 'rapport' && stemAt(all, at + 2) === 'a';

/** `Angers`, `Béziers`: no verb ends so; `L'| Allier`, `Saint-| Rognoir`: a name behind another word. */
const isName = (all: Clause['words'], at: number): boolean => {
  const word = all[at];
  if (word === undefined) return false;
  const isPlural = word.end - word.start > word.stem.length && word.stem.endsWith('er');
  return isPlural || (word.isTitled && /\p{L}/u.test(stemAt(all, at - 1)));
};

/** An infinitive stands in the words before: `viser à former | 1 200 formateurs`; not `les inscrits tenus de chercher un emploi`. */
export function hasInfinitive(clause: Clause, { from, to }: Range): boolean {
  const { words: all } = clause;
  for (let at = lastClauseIn(all, { from, to }); at < to; at++)
    if (
      isInfinitive(stemAt(all, at)) &&
      !isName(all, at) &&
      !isDenied(all, at) &&
      !NO_ACTS.has(stemAt(all, at)) &&
      !isPhrase(all, at) &&
      !goesOn(stemAt(all, REFLEXIVE.has(stemAt(all, at - 1)) ? at - 3 : at - 2)) &&
      !CAPABLE.has(stemAt(all, at - 2)) &&
      // « font mieux que résister et se maintiennent »
      stemAt(all, at - 1) !== 'que' &&
      !isAllowed(all, at) &&
      !isOver(all, at) &&
      !isAble(all, at) &&
      !isPurpose(clause, at, to) &&
      !isOfSource(all, at, to) &&
      !TENDS.has(stemAt(all, at - (stemAt(all, at - 1) === 'se' ? 3 : 2))) &&
      !LETS.has(stemAt(all, at - 1))
    )
      return true;
  return false;
}

/** `tenus de | chercher un emploi`, `susceptible de traiter la pollution`: what can or must be, and is not to be. */
const CAPABLE: ReadonlySet<string> = stems('tenu susceptible capable effet');

/** `continue de s'améliorer` */
const REFLEXIVE: ReadonlySet<string> = new Set(['s', 'se']);

/** `il faut | savoir que 62 % des clubs`, `les bourgs à | posséder plus de 7 halles`: what is said or had, and not done. */
const NO_ACTS: ReadonlySet<string> = stems(
  `savoir noter rappeler souligner préciser signaler remarquer constater posséder varier retenir lire
   féliciter enorgueillir sembler paraître`,
);

/** `à | partir de 640 mètres`, `à quoi il faut | ajouter 7 ha` */
const isPhrase = (all: Clause['words'], infinitive: number): boolean =>
  stemAt(all, infinitive) === 'partir'
    ? stemAt(all, infinitive - 1) === 'a'
    : stemAt(all, infinitive) === 'ajouter' && stemAt(all, infinitive - 1) === 'faut';

/** `Pour | tenir, le club peut compter sur 47 agents`, `Pour parvenir à ce total, il a compté`: what for, not what. */
function isPurpose({ words: all, figures }: Clause, infinitive: number, to: number): boolean {
  if (stemAt(all, infinitive - 1) !== 'pour' && stemAt(all, infinitive - 2) !== 'afin') return false;
  let end = infinitive + 1;
  while (end < to && stemAt(all, end) !== ',') end++;
  const next = figures[indexFrom(figures, infinitive)];
  return (
    end < to &&
    (next === undefined || next.from > end) &&
    (end === infinitive + 1 || !isListed(all, end) || SHARE_ENDS.has(stemAt(all, infinitive - 2)))
  );
}
/** `20 % (623 M€) | pour gérer l'eau, 9 % pour les usages`: what the share before is for. */
const SHARE_ENDS: ReadonlySet<string> = new Set([')', '%']);
/** `Pour former les jeunes, | 300 apprentis`: no sentence goes on, as in `Pour se faire une idée, 26 000 m³ représentent`. */
const isListed = (all: Clause['words'], comma: number): boolean =>
  /^\d/.test(stemAt(all, comma + 1)) &&
  !all.slice(comma + 2, comma + LISTED_REACH).some(({ stem }) => EQUALS.has(stem));
const EQUALS: ReadonlySet<string> = stems('représente représentent équivaut équivalent');
/** Words of `, 26 000 m³ d'eau`, at most. */
const LISTED_REACH = 8;

/** `Selon les critères pour | définir les zones, un tiers est en bon état`: what the sentence only goes by. */
const isOfSource = (all: Clause['words'], infinitive: number, to: number): boolean =>
  [0, 1, 2].some((at) => stemAt(all, at) === 'selon') && all.slice(infinitive, to).some(({ stem }) => stem === ',');
/** `tend à se | replier` */
const TENDS: ReadonlySet<string> = stems('tend tendent');

/** `Il faut agir | puisque les bâtiments représentent 76 %`, `réduire la dette, | qui s'élève à 11 M€`: where the last clause that tells how it is begins. */
export function lastClauseIn(all: Clause['words'], { from, to }: Range): number {
  for (let at = to - 1; at >= from; at--) {
    if (SINCE.has(stemAt(all, at))) return at;
    // « Il faut agir, même si les trajets font 5 km »
    if (stemAt(all, at) === 'si' && stemAt(all, at - 1) === 'meme') return at;
    if (
      stemAt(all, at) === 'qui' &&
      stemAt(all, at - 1) === ',' &&
      AMOUNTS.test(stemAt(all, at + (stemAt(all, at + 1) === 's' ? 2 : 1)))
    )
      return at;
  }
  return from;
}
const SINCE: ReadonlySet<string> = stems('puisque puisqu');
const AMOUNTS =
  /^(?:est|sont|eleve|elevent|elevai(?:t|ent)|etabli(?:t|ssent)|represente(?:nt)?|attei(?:nt|gnent)|compte(?:nt)?)$/;

/** `n'envisage pas de | modifier le taux (35 %)`, `ne pas | augmenter`: nothing is announced. */
const isDenied = (all: Clause['words'], infinitive: number): boolean =>
  DENIES.has(stemAt(all, infinitive - 1)) ||
  (stemAt(all, infinitive - 1) === 'de' && DENIES.has(stemAt(all, infinitive - 2)));
const DENIES: ReadonlySet<string> = stems('pas jamais');

/** `Le gymnase peut | accueillir 300 spectateurs`, `il est possible d'y | voir 30 espèces`: how it is. */
const isAble = (all: Clause['words'], infinitive: number): boolean =>
  (ABLE.has(stemAt(all, infinitive - 1)) && HOLDS.test(stemAt(all, infinitive))) ||
  // « un chiffre qui peut s'expliquer par »
  (REFLEXIVE.has(stemAt(all, infinitive - 1)) && ABLE.has(stemAt(all, infinitive - 2))) ||
  stemAt(all, infinitive - 2) === 'possible';
const ABLE: ReadonlySet<string> = new Set(['peut', 'peuvent', 'pouvait', 'pouvaient']);
const HOLDS =
  /^(?:aller|monter|durer|compter|accueillir|recevoir|contenir|stocker|loger|heberger|transporter|asseoir|traiter)$/;

/** `laisse | filer 8 millions de m³`, `ont vu | partir 9 % de leurs licenciés`, `semblent | parvenir à`: what happens to it. */
const LETS: ReadonlySet<string> = stems('laisse laissent laissait vu voit voient fait font faisait semble semblent');

/** `après | avoir débuté`, `après être entrés`, `a dû | fermer`: it is over. */
const isOver = (all: Clause['words'], infinitive: number): boolean =>
  stemAt(all, infinitive - 1) === 'apre' ||
  stemAt(all, infinitive) === 'avoir' ||
  (stemAt(all, infinitive - 1) === 'du' && HAS.has(stemAt(all, infinitive - 2))) ||
  (stemAt(all, infinitive - 1) === 'faire' && stemAt(all, infinitive - 2) === 'du');
const HAS: ReadonlySet<string> = stems('a ont');

/** `il aura permis de restaurer 40 ha et de mettre aux normes | 208 stations`, `a réussi à | limiter`: it was done. */
function isAllowed(all: Clause['words'], infinitive: number): boolean {
  const link = stemAt(all, infinitive - 1);
  if (link === 'a' && stemAt(all, infinitive - 2) === 'reussi') return true;
  if (!LINKS.has(link)) return false;
  for (let at = infinitive - 2; at >= infinitive - ALLOWED_REACH; at--) {
    const stem = stemAt(all, at);
    if (stem === ';' || stem === ':') return false;
    // « permet désormais d'équiper 3 400 fermes »
    if (stem === 'permi' || (PERMITS.has(stem) && NOW.has(stemAt(all, at + 1)))) return true;
  }
  return false;
}
const LINKS: ReadonlySet<string> = stems('de d et , faire');
/** Unit: words. */
const ALLOWED_REACH = 30;
const PERMITS: ReadonlySet<string> = stems('permet permettent');
const NOW: ReadonlySet<string> = stems('désormais déjà aujourd actuellement');

/** `continue d'accueillir 9 apprentis`, `vient d'accorder 12 bourses`: what goes on or was just done is no announcement. */
const goesOn = (stem: string): boolean => stem.startsWith('continu') || /^v(?:ien|en)(?:t|nent|ait|aient)$/.test(stem);
