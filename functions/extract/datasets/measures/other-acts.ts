/**
 * Lead-ins and headings that tell of other bodies' acts and wishes: `L'État a décidé de :`, `Les associations demandent :`,
 * `Les mesures du Gouvernement`. What they list is no measure of the one who publishes the document.
 */
import { lastSentence, SMALL } from './words.ts';

/** Bodies and people that publish no such document. */
const NEVER_ISSUER =
  "l['’]union européenne|l['’]europe|la commission européenne|le (?:parlement|président de la république)|la loi|le jury|les élus locaux|" +
  'les (?:associations|syndicats|organisations (?:syndicales|professionnelles)|habitants|usagers|riverains|citoyens|jeunes|' +
  'agriculteurs|entreprises|partenaires sociaux|parents|professionnels|participants|bénéficiaires|candidats)'; // biome-ignore format: a list of words
/** Bodies that rarely publish one, and what the head of the document says where they do, alone or with others. */
const RARE_ISSUER: readonly (readonly [string, RegExp])[] = [
  [
    "l['’]état|le gouvernement|le (?:ministère|ministre|préfet)|la préfecture",
    /pr[ée]f(?:ecture|[eè]t)|minist[èe]re|[ée]tat[ -–]r[ée]gion/iu,
  ],
  ['la (?:chambre régionale des comptes|cour des comptes)', /des comptes/iu],
  ['(?:la )?sncf(?: réseau| voyageurs| gares)?', /sncf/iu],
  ["l['’]ademe", /ademe/iu],
  ["l['’]insee", /insee/iu],
  ['france travail|pôle emploi', /france travail|p[ôo]le emploi/iu],
];
/** Bodies that may publish one, and what the names of the issuer and at the head of the document say where they do. */
const MAY_BE_ISSUER: readonly (readonly [string, RegExp])[] = [
  ['la région|les régions', /r[ée]gion|collectivit[ée]|ceser/iu],
  ['le département|les départements', /d[ée]partement|collectivit[ée]|m[ée]tropole de lyon/iu],
  [
    "la métropole|les métropoles|l['’]agglomération|la communauté (?:d['’]agglomération|de communes|urbaine)|les intercommunalités",
    /m[ée]tropole|agglo|communaut[ée]|ville|commune|pays/iu,
  ],
  ['les communes|les maires', /ville|commune|mairie/iu],
  ["l['’]agence de l['’]eau", /agence/iu],
];
const OF_A_KIND = /r[ée]gion|d[ée]partement|m[ée]tropole|agglo|communaut[ée]|ville|commune|agence|syndicat|eptb/iu;

/** `De son côté, `, `Dès 2023, ` */
const ASIDE = '^([^,;:]{2,60}, )?';
/** `L'État | a décidé de`: up to the verb no other body. */
const TO_VERB = `(?: [${SMALL}'’-]+){0,5}?`;
const ACTS =
  "(?:(?:va|vont)(?! (?:désormais |ainsi |aussi |également |donc )?(?:pouvoir|bénéficier|disposer|profiter|recevoir|avoir|obtenir))|(?:a|ont) (?:déjà |ainsi |également )?(?:décidé|voté|annoncé|adopté|approuvé|retenu|prévu|proposé|pris|choisi|demandé)|" +
  "décide(?:nt)?|s['’]engage(?:nt)?|prévoit|prévoient|propose(?:nt)?|recommande(?:nt)?|demande(?:nt)?|réclame(?:nt)?|souhaite(?:nt)?|" +
  "attendent|entend(?:ent)?|annonce(?:nt)?|confie|impose|(?:finance|apporte|verse|soutient|soutiennent)(?:nt|ra|ront)? ?:$)"; // biome-ignore format: a list of words
const NOUNS =
  '(?:mesures|actions|décisions|propositions|demandes|questions|engagements|annonces|attentes|revendications|recommandations)';
/** `L'État et la Région vont`, `Les associations le demandent, et la Région va`: the issuer takes part. */
const SHARED = / et |[,;] (?:la |le |l['’]|nous |elle |il )/;

/** `La loi climat de 2031 identifie plusieurs objectifs :`, `Il répond à la loi qui définit des objectifs :` */
const BY_LAW = new RegExp(
  `(?<![${SMALL}])(?:la|une|cette) (?:loi|directive|ordonnance)(?![${SMALL}])[^,;:]{0,120} ` +
    '(?:identifie|définit|fixe|retient|assigne|établit|vise)(?: quant à elle)? [^,;:]{0,60}:$',
);

/** Who publishes the document: its name, null where it is unknown, and the lines that it begins with. */
export interface Publisher {
  readonly issuer: string | null;
  readonly letterhead: string;
}

/** Whether a lead-in or heading tells what others do or want. */
export function isOfOthers(words: string, publisher: Publisher): boolean {
  const last = lastSentence(words).toLowerCase();
  const { subject, owner, partner } = patternsFor(publisher);
  const found = subject.exec(last) ?? owner.exec(last);
  if (BY_LAW.test(last)) return true;
  return found !== null && !SHARED.test(last.slice(found.index + (found[1] ?? '').length)) && !partner.test(last);
}

interface Patterns {
  readonly subject: RegExp;
  readonly owner: RegExp;
  readonly partner: RegExp;
}
const known = new Map<string, Patterns>();
const knownOf = new WeakMap<Publisher, Patterns>();

function patternsFor(publisher: Publisher): Patterns {
  const made = knownOf.get(publisher);
  if (made !== undefined) return made;
  const patterns = patternsOf(publisher);
  knownOf.set(publisher, patterns);
  return patterns;
}

function patternsOf({ issuer, letterhead }: Publisher): Patterns {
  const names = `${issuer ?? ''}\n${letterhead}`;
  const rare = namesOf(RARE_ISSUER.filter(([, own]) => !own.test(names)));
  const isOwn = ([, own]: readonly [string, RegExp]): boolean => own.test(names);
  // The kinds of bodies that the issuer is none of; none where its name does not say what it is
  const isTold = issuer !== null && OF_A_KIND.test(names);
  const other = isTold ? namesOf(MAY_BE_ISSUER.filter((one) => !isOwn(one))) : [];
  const own = namesOf(isTold ? MAY_BE_ISSUER.filter(isOwn) : MAY_BE_ISSUER);
  const others = [NEVER_ISSUER, ...rare, ...other].join('|');
  const patterns = known.get(others) ?? {
    subject: new RegExp(`${ASIDE}(?:${others})(?![${SMALL}])${TO_VERB} ${ACTS}(?![${SMALL}])`),
    owner: new RegExp(
      `^()(?!nos |notre )(?:les |des )?(?:[${SMALL}]+ )?${NOUNS}(?: (?!auprès|autour|envers|vers)[${SMALL}]+)? (?:de |par |du |des )(?:${others}|${withoutArticles(others)})(?= ?:?$| ?: | pour | en | face )`,
    ),
    partner: new RegExp(
      `(?:^|[ ,])(?:(?:avec|aux côtés de) (?:nous|${own.join('|')})|aux côtés d(?:u|es) (?:${withoutArticles(own.join('|'))}))(?![${SMALL}])`,
    ),
  };
  known.set(others, patterns);
  return patterns;
}

const namesOf = (bodies: readonly (readonly [string, RegExp])[]): readonly string[] => bodies.map(([names]) => names);

/** `du gouvernement`, `des habitants` */
const withoutArticles = (names: string): string => names.replace(/(^|\|)(?:le|les) /g, '$1');
