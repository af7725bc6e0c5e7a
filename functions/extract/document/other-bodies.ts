import type { Issuer, IssuerKind } from '../issuers/issuer.ts';
import { tablesOfIssuers } from './bodies.ts';
import type { Evidence } from './issuer-evidence.ts';
import type { Layout } from './layout.ts';
import { type HeadLine, linesIn } from './masthead-lines.ts';

const LETTER = '[A-Za-zÀ-ÖØ-öø-ÿŒœ]';
const NAME = `${LETTER}(?:${LETTER}|['’-])*`;
/** `Ville de Saint-Brévin : …`, `COMMUNAUTÉ DE COMMUNES DU PAYS DE …`: bodies that no list has, as they are written. */
const LOCAL = new RegExp(
  `^\\s*(?:la |le )?((?:ville|commune|mairie|communaut[ée] de communes|communaut[ée] d['’]agglom[ée]ration|communaut[ée] urbaine)\\s(?:de la |de l['’]|des |du |de |d['’])?)(${NAME}(?: ${NAME}){0,6})\\s*(?:$|[:–—|•]|(?<=\\s)-)`,
  'i',
);
/** Told first on the folded line: most lines are of no commune. */
const SOUNDS_LOCAL = /^(?:la |le )?(?:ville|commune|mairie|communaute)(?![a-z])/;
/** Two bodies in one letterhead: `Ville de Rennes et Rennes Métropole`. */
export const TOGETHER =
  /^(?:la )?(?:ville|commune) (?:de|du|des|d)(?: [a-z]+){1,5}[ |](?:et |)(?:[a-z]+ ){0,4}(?:metropole|eurometropole|agglomeration|agglo|communaute)(?![a-z])/;
const SMALL = /(?<=[ -])(?:De|Du|Des|La|Le|Les|En|Sur|Sous|Et|Lès|Aux|Au)(?=[ -])/g;
const LETTERHEAD_LINES = 8;
const NAME_LINE = 140;

/** @param known bodies of the lists that the document names: an agency of theirs is not read once more as it is written */
export function otherBodiesIn(text: string, layout: Layout, known: readonly Evidence[]): readonly Evidence[] {
  const isAgencyKnown = known.some(({ issuer }) => issuer.kind === 'water-agency');
  return linesIn(text, layout.masthead)
    .slice(0, LETTERHEAD_LINES)
    .map((line) => localBodyAt(text, line) ?? waterBodyAt(text, line, isAgencyKnown))
    .filter((evidence) => evidence !== null);
}

/** `Syndicat mixte du bassin de l'Orle`, `EPTB Valsereine`, `Agence de l'eau Seine-Aval`: up to a sign that parts the line. */
const WATER_BODY =
  /^(?:le |l['’])?((?:syndicat|eptb|établissement public territorial de bassin|agence de l['’]eau)\s[^:|–—•(\d]{3,90}?)\s*(?:$|[:|–—•(])/iu;
const SOUNDS_OF_WATER = /^(?:le |l )?(?:syndicat|eptb|etablissement public territorial|agence de l eau)(?![a-z])/;
/** What such a name is made of beside its place; any other word in small letters tells that the line is a sentence. */
const NAME_WORDS =
  /^(?:syndicat|mixte|intercommunal|interdépartemental|départemental|établissement|public|territorial|agence|eptb|de|des|du|d|la|le|les|l|et|en|à|eaux?|bassins?|versants?|rivières?|vallées?|milieux|aquatiques|aménagement|assainissement|gestion|potable|pour|production|distribution|alimentation|protection|adduction)$/iu;

function waterBodyAt(text: string, { start, end, folded }: HeadLine, isAgencyKnown: boolean): Evidence | null {
  if (end - start > NAME_LINE || !SOUNDS_OF_WATER.test(folded)) return null;
  const line = text.slice(start, end);
  const name = WATER_BODY.exec(line.trim())?.[1] ?? '';
  const words = name.split(/[\s'’]+/).filter((word) => word !== '');
  const places = words.filter((word) => !NAME_WORDS.test(word));
  if (places.length === 0 || places.some((word) => !/^\p{Lu}/u.test(word))) return null;
  const isAgency = /^agence/iu.test(name);
  if (isAgency && isAgencyKnown) return null;
  const at = start + line.indexOf(name);
  const written = name === name.toUpperCase() ? inSentence(name) : name;
  return {
    issuer: unlisted(isAgency ? 'water-agency' : 'syndicate', written, places.join(' ')),
    rule: 'en-tete',
    span: { start: at, end: at + name.length },
  };
}

/** `SYNDICAT MIXTE DE LA HAUTE-ORLE` is `Syndicat mixte de la Haute-Orle`. */
const inSentence = (capitals: string): string =>
  capitals
    .toLowerCase()
    .replace(/[\p{L}-]+/gu, (word) => (NAME_WORDS.test(word) ? word : titled(word)))
    .replace(/^\p{L}/u, (letter) => letter.toUpperCase());

function localBodyAt(text: string, { start, end, folded }: HeadLine): Evidence | null {
  if (end - start > NAME_LINE || !SOUNDS_LOCAL.test(folded)) return null;
  const match = LOCAL.exec(text.slice(start, end));
  const [kind, place] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (!/^[A-ZÀ-ÖØ-ÞŒ]/.test(place) || !/[A-ZÀ-ÖØ-ÞŒ][^ ]*$/.test(place) || TOGETHER.test(folded)) return null;
  const at = start + (match?.[0].indexOf(kind) ?? 0);
  const span = { start: at, end: at + kind.length + place.length };
  const { paris } = tablesOfIssuers();
  const isParis = paris !== null && /^paris$/i.test(place);
  return { issuer: isParis ? paris : localBody(kind, place), rule: 'en-tete', span };
}

function localBody(kind: string, place: string): Issuer {
  const territory = place === place.toUpperCase() ? titled(place) : place;
  const lead = kind
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace('’', "'")
    .replace(/^mairie/, 'ville');
  const name = `${lead.charAt(0).toUpperCase()}${lead.slice(1)}${territory}`;
  return unlisted(/^communauté/.test(lead) ? 'intercommunality' : 'city', name, territory);
}

export const unlisted = (kind: IssuerKind, name: string, territory: string): Issuer => ({
  kind,
  name,
  territory,
  aliases: [],
  code: null,
  regionCode: null,
  siren: null,
  siret: null,
  sources: [],
});

/** `SABLÉ-SUR-SARTHE` is `Sablé-sur-Sarthe`. */
export const titled = (capitals: string): string =>
  capitals
    .toLowerCase()
    .replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(SMALL, (word) => word.toLowerCase());
