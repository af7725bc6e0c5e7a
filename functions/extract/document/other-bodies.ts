import type { Issuer } from '../issuers/issuer.ts';
import { tablesOfIssuers } from './bodies.ts';
import type { Evidence } from './issuer-evidence.ts';
import type { Layout } from './layout.ts';
import { type HeadLine, linesIn } from './masthead-lines.ts';

const LETTER = '[A-Za-zÀ-ÖØ-öø-ÿŒœ]';
const NAME = `${LETTER}(?:${LETTER}|['’-])*`;
/** `Ville de Saint-Brévin : …`, `COMMUNAUTÉ DE COMMUNES DU PAYS DE …`: bodies that no list has, as they are written. */
const LOCAL = new RegExp(
  `^\\s*(?:la |le )?((?:ville|commune|mairie|communaut[ée] de communes|communaut[ée] d['’]agglom[ée]ration|communaut[ée] urbaine)\\s(?:de la |de l['’]|des |du |de |d['’])?)(${NAME}(?: ${NAME}){0,6})\\s*(?:$|[:–—|•-])`,
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

export function otherBodiesIn(text: string, layout: Layout): readonly Evidence[] {
  return linesIn(text, layout.masthead)
    .slice(0, LETTERHEAD_LINES)
    .map((line) => localBodyAt(text, line))
    .filter((evidence) => evidence !== null);
}

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
  return {
    kind: /^communauté/.test(lead) ? 'intercommunality' : 'city',
    name: `${lead.charAt(0).toUpperCase()}${lead.slice(1)}${territory}`,
    territory,
    aliases: [],
    code: null,
    regionCode: null,
    siren: null,
    siret: null,
    sources: [],
  };
}

/** `SABLÉ-SUR-SARTHE` is `Sablé-sur-Sarthe`. */
const titled = (capitals: string): string =>
  capitals
    .toLowerCase()
    .replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(SMALL, (word) => word.toLowerCase());
