import type { IssuerKind } from '../issuers/issuer.ts';
import type { Span } from '../model.ts';
import { foldedWords } from './fold.ts';
import { ACTS, type Evidence } from './issuer-evidence.ts';
import type { Layout } from './layout.ts';
import { unlisted } from './other-bodies.ts';

/** Words of a name beside its places: `Syndicat des eaux de la Haute-Orle`. */
const SMALL_WORDS =
  "de la |de l['’]|des |du |de |d['’]|la |le |les |l['’]|et |en |mixte |intercommunal |départemental |eaux? |bassin |énergies? ";
const PLACE = "\\p{Lu}[\\p{L}'’-]*";
const KIND =
  "(?:[Cc]ommunauté (?:[Uu]rbaine|d['’][Aa]gglomération|de [Cc]ommunes)|[Ss]yndicat(?= (?:des?|du|d['’]|mixte|intercommunal|départemental))|[Oo]ffice de l['’][Ee]au)";
/** `La Communauté urbaine Aubray-Montlieu`, `Les élus du Syndicat des Eaux de l'Orle`, `Le conseil d'administration de l'Office de l'eau Orle`: the head of a sentence. */
const ACTING = new RegExp(
  `(?<=(?:^|\\n|[.!?]\\s)\\s*(?:(?:Les (?:élus|membres|délégués)|Le (?:[Cc]onseil d['’]administration|[Cc]omité syndical|[Cc]onseil communautaire|[Bb]ureau)) (?:du |de la |de l['’])|L[ae] |L['’]))${KIND} (?:${SMALL_WORDS})*${PLACE}(?: (?:${SMALL_WORDS})*${PLACE})*(?=[\\s,])`,
  'gu',
);
/** How far what it does may be. Unit: characters. */
const ACT_REACH = 150;
/** `| , réunis en comité syndical`, `| s'est réuni` */
const MEETS = /^(?:\| ?)?(?:etaient |sont )?reuni/;

/**
 * Bodies that no list has and that act in the first sentences.
 * @param known bodies of the lists: what is read of them is not read once more as it is written
 */
export function actingBodiesIn(
  text: string,
  { masthead, lead }: Layout,
  known: readonly Evidence[],
): readonly Evidence[] {
  const from = masthead.start;
  const head = text.slice(from, lead.end);
  return [...head.matchAll(ACTING)].flatMap((match) => {
    const name = match[0].trim();
    const span = { start: from + match.index, end: from + match.index + name.length };
    if (known.some((other) => isSaid(other, span))) return [];
    const behind = foldedWords(text, { start: span.end, end: Math.min(text.length, span.end + ACT_REACH) });
    if (!ACTS.test(behind) && !MEETS.test(behind)) return [];
    const kind: IssuerKind = /^communauté/iu.test(name) ? 'intercommunality' : 'syndicate';
    return [{ issuer: unlisted(kind, capitalized(name), name), rule: 'sujet' as const, span }];
  });
}

/** It is this one, or acts before it. */
const isSaid = (other: Evidence, { start, end }: Span): boolean =>
  other.span.start < end && (other.span.end > start || other.rule !== 'mention');

/** `Communauté Urbaine Aubray-Montlieu` is `Communauté urbaine Aubray-Montlieu`. */
const capitalized = (name: string): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace(/(?<=^Communauté )Urbaine/, 'urbaine');
