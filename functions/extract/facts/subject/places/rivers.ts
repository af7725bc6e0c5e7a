/** Rivers that a document speaks of as such, and where else it names them. */
import { foldedSpace } from '../../../positions.ts';
import { type Clause, indexFrom, oncePerClause, type Range } from '../../clause.ts';
import { stems } from '../../forms.ts';
import type { Passages } from '../../passages.ts';
import type { Spot } from '../../phrase/spot.ts';
import type { Word } from '../../words.ts';
import { isCapital } from '../parties/bodies.ts';
import { placesInTables } from './listed-places.ts';

/** `la Bielle`: one search finds all names behind an article; few of them are asked whether they are a river's. */
const NAME = /[A-ZÀ-ÖØ-ÞŒ](?<=(?<!\p{L})(?:[Ll]['’]|[Ll]a\s|[Ll]e\s|du\s).)\p{Ll}[\p{L}-]*/gu;
/** `le débit de la |`, `les berges de l'|` */
const OF_RIVER =
  /(?<!\p{L})(?:débit|affluents|berges|rives|méandres|lit|crues?|sources?|masses\sd['’]eau|nitrates|cours|ouvrages|seuils|contrat(?:\sde\srivière|\sde\sbassin|\sterritorial)?|bassin(?:\sversant)?|rivières?,?|fleuve,?)\s(?:moyen\s)?(?:(?:de\s)?la\s|(?:de\s)?l['’]|du\s)$/u;
/** Unit: UTF-16 units, the longest of these. */
const OF_RIVER_REACH = 40;
/** `la Vère| et ses affluents`, `La Brune| à sec` */
const RIVER_THAT =
  /,?\s(?:et\sses\saffluents|(?:est\s|était\s)?à\ssec|draine|serpente|coule|déborde|amont(?!\p{L})|aval(?!\p{L}))/uy;
/** Councils, and parts of the world. */
const NO_RIVER =
  /^(?:Région|Département|Métropole|État|Europe|Agence|Communauté|Ville|Conseil|Fondation|Association|Chambre|Fédération|Syndicat|Commission|Maison|France|Atlantique|Méditerranée|Manche)$/u;

const known = new WeakMap<Passages, ReadonlySet<string>>();

function riversOf(passages: Passages): ReadonlySet<string> {
  const made = known.get(passages);
  if (made !== undefined) return made;
  const rivers = new Set([...placesInTables(passages)].filter((name) => !NO_RIVER.test(name)));
  for (const { 0: name, index } of passages.text.matchAll(NAME))
    if (!rivers.has(name) && isRiver(passages.text, index, index + name.length) && !NO_RIVER.test(name))
      rivers.add(name);
  known.set(passages, rivers);
  return rivers;
}

function isRiver(text: string, start: number, end: number): boolean {
  if (OF_RIVER.test(text.slice(Math.max(0, start - OF_RIVER_REACH), start))) return true;
  RIVER_THAT.lastIndex = end;
  return RIVER_THAT.test(text);
}

/** `ZOOM SUR LA BOUTONNE, RIVIÈRE PILOTE`: the one river of the document that a title in capitals names; null for none or several. */
export function riverInTitle(passages: Passages, title: string): string | null {
  const words = new Set(title.toLowerCase().split(/[^\p{L}-]+/u));
  const [river, ...others] = [...riversOf(passages)].filter((name) => words.has(name.toLowerCase()));
  return river === undefined || others.length > 0 ? null : river;
}

interface Named extends Range {
  readonly name: string;
}

interface Rivers {
  readonly all: readonly Named[];
  /** `la Garonne est descendue à 31 m³/s à Portet`: where a flow is measured. */
  readonly station: string | null;
}

const ARTICLES: ReadonlySet<string> = stems('l la le du');
/** `la haute Orvanne`, which is named so; `la seule Taurine` */
const UPPER: ReadonlySet<string> = stems('haute haut basse bas moyenne petite petit grande grand');
/** `la Layre amont`: a part of the river that is named so. */
const REACHES: ReadonlySet<string> = stems('amont aval moyenne supérieure inférieure');
const WHICH: ReadonlySet<string> = new Set([...UPPER, ...stems('seule seul')]);
const NONE: Rivers = { all: [], station: null };

/** `Pays de la | Loire`, `Val de la | Bielle`: the river is part of another name. */
function isPartOfName(text: string, words: readonly Word[], at: number): boolean {
  const of = words[at - 1]?.stem === 'du' ? at - 1 : at - 2;
  const isOf = OF.has(words[of]?.stem ?? '') && !THAT.has(words[of - 1]?.stem ?? '');
  return isOf && !TREATED.has(words[of - 1]?.stem ?? '') && isCapital(text, words[of - 1]?.start ?? -1);
}
/** `Contrat de la | Semnelle, tranche 2021`, with the capital of a line that begins */
const TREATED: ReadonlySet<string> = stems('contrat reméandrage renaturation restauration effacement seuil');
const OF: ReadonlySet<string> = stems('de du');
/** `Celui de la | Bielle est doté de 18 M€` */
const THAT: ReadonlySet<string> = stems('celui celle ceux celles');

const riversIn = oncePerClause((clause, passages: Passages): Rivers => {
  const { words } = clause;
  const rivers = riversOf(passages);
  if (rivers.size === 0) return NONE;
  const all = words.flatMap(({ start, end }, at): readonly Named[] => {
    const article = WHICH.has(words[at - 1]?.stem ?? '') ? at - 2 : at - 1;
    if (!isCapital(passages.text, start) || !ARTICLES.has(words[article]?.stem ?? '')) return [];
    if (isPartOfName(passages.text, words, at)) return [];
    if (!rivers.has(passages.text.slice(start, end))) return [];
    const first = UPPER.has(words[at - 1]?.stem ?? '') ? (words[at - 1]?.start ?? start) : start;
    const reach = words[at + 1];
    const last = reach !== undefined && REACHES.has(reach.stem) ? reach.end : end;
    return [{ name: foldedSpace(passages.text.slice(first, last)), from: at, to: at + 1 }];
  });
  return { all, station: stationIn(passages.text, clause) };
});

function stationIn(text: string, { words, figures }: Clause): string | null {
  for (const { quantity, to } of figures) {
    const town = words[to + 1];
    if (quantity.unit !== 'm3_par_s' || words[to]?.isPreposition !== true || town === undefined) continue;
    if (isCapital(text, town.start)) return text.slice(town.start, town.end);
  }
  return null;
}

/** `rendre ses méandres à la Bielle sur | 23 km`: the river named last before a figure. */
export function riverOf({ passages, passage: { clause }, placed }: Spot): string | null {
  const { all, station } = riversIn(clause, passages);
  const name = all[indexFrom(all, placed.from) - 1]?.name ?? null;
  return name === null || station === null ? name : `${name} à ${station}`;
}
