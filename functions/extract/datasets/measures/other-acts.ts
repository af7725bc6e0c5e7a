/**
 * Lead-ins and headings that tell of other bodies' acts and wishes: `L'État a décidé de :`, `Les associations demandent :`,
 * `Les mesures du Gouvernement`. What they list is no measure of the one who publishes the document.
 */
import { lastSentence, SMALL } from './words.ts';

/** Bodies that publish no such document. */
const NEVER_ISSUER =
  "l['’]état|le gouvernement|l['’]union européenne|l['’]europe|la commission européenne|le parlement|" +
  "le (?:ministère|ministre|président de la république|préfet)|la (?:préfecture|chambre régionale des comptes|cour des comptes)|" +
  "(?:la )?sncf(?: réseau| voyageurs| gares)?|l['’]ademe|l['’]insee|france travail|pôle emploi|la loi|le jury|les élus locaux|" +
  'les (?:associations|syndicats|organisations (?:syndicales|professionnelles)|habitants|usagers|riverains|citoyens|jeunes|' +
  'agriculteurs|entreprises|partenaires sociaux|parents|professionnels|participants|bénéficiaires|candidats)'; // biome-ignore format: a list of words
/** Bodies that may publish one, and what the names of the issuer and at the head of the document say where they do. */
const MAY_BE_ISSUER: readonly (readonly [string, RegExp])[] = [
  ['la région|les régions', /région|collectivité|ceser/iu],
  ['le département|les départements', /département|collectivité|métropole de lyon/iu],
  [
    "la métropole|les métropoles|l['’]agglomération|la communauté (?:d['’]agglomération|de communes|urbaine)|les intercommunalités",
    /métropole|agglo|communauté|ville|commune|pays/iu,
  ],
  ['les communes|les maires', /ville|commune|mairie/iu],
  ["l['’]agence de l['’]eau", /agence/iu],
];
const OF_A_KIND = /région|département|métropole|agglo|communauté|ville|commune|agence|syndicat|eptb/iu;

/** `De son côté, `, `Dès 2023, ` */
const ASIDE = '^([^,;:]{2,60}, )?';
/** `L'État | a décidé de`: up to the verb no other body. */
const TO_VERB = `(?: [${SMALL}'’-]+){0,5}?`;
const ACTS =
  "(?:va|vont|(?:a|ont) (?:déjà |ainsi |également )?(?:décidé|voté|annoncé|adopté|approuvé|retenu|prévu|proposé|pris|choisi|demandé)|" +
  "décide(?:nt)?|s['’]engage(?:nt)?|prévoit|prévoient|propose(?:nt)?|recommande(?:nt)?|demande(?:nt)?|réclame(?:nt)?|souhaite(?:nt)?|" +
  "attendent|entend(?:ent)?|annonce(?:nt)?|confie|impose|(?:finance|apporte|verse|soutient|soutiennent)(?:nt|ra|ront)? ?:$)"; // biome-ignore format: a list of words
const NOUNS =
  '(?:mesures|actions|décisions|propositions|demandes|questions|engagements|annonces|attentes|revendications|recommandations)';
/** `L'État et la Région vont`, `Les associations le demandent, et la Région va`: the issuer takes part. */
const SHARED = / et |[,;] (?:la |le |l['’]|nous |elle |il )/;

/** Whether a lead-in or heading tells what others do or want. @param issuer names of who publishes; null where they are unknown */
export function isOfOthers(words: string, issuer: string | null): boolean {
  const last = lastSentence(words).toLowerCase();
  const { subject, owner } = patternsFor(issuer);
  const found = subject.exec(last) ?? owner.exec(last);
  return found !== null && !SHARED.test(last.slice(found.index + (found[1] ?? '').length));
}

interface Patterns {
  readonly subject: RegExp;
  readonly owner: RegExp;
}
const known = new Map<string, Patterns>();

function patternsFor(issuer: string | null): Patterns {
  const others = [NEVER_ISSUER, ...(issuer === null ? [] : othersThan(issuer))].join('|');
  const patterns = known.get(others) ?? {
    subject: new RegExp(`${ASIDE}(?:${others})(?![${SMALL}])${TO_VERB} ${ACTS}(?![${SMALL}])`),
    owner: new RegExp(
      `^()(?:les |des )?(?:[${SMALL}]+ )?${NOUNS}(?: [${SMALL}]+)? (?:de |par |du |des )(?:${others}|${withoutArticles(others)})(?= ?:?$| ?: | pour | en | face )`,
    ),
  };
  known.set(others, patterns);
  return patterns;
}

/** The kinds of bodies that the issuer is none of; none where its name does not say what it is. */
const othersThan = (issuer: string): readonly string[] =>
  OF_A_KIND.test(issuer) ? MAY_BE_ISSUER.filter(([, own]) => !own.test(issuer)).map(([names]) => names) : [];

/** `du gouvernement`, `des habitants` */
const withoutArticles = (names: string): string => names.replace(/(^|\|)(?:le|les) /g, '$1');
