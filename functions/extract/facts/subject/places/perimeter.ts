import { foldedSpace } from '../../../positions.ts';
import { behindBracket, type Clause, oncePerClause, type Placed, type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { PARTITIVE, THE } from '../../function-words.ts';
import { oncePerForm } from '../../once-per-form.ts';
import { wholesIn } from '../../partitions.ts';
import type { Passage, Passages } from '../../passages.ts';
import { groupOf } from '../../phrase/groups.ts';
import type { Spot } from '../../phrase/spot.ts';
import { isVerb } from '../../phrase/verbs.ts';
import { hedgeBefore } from '../../phrase/zones.ts';
import type { Read } from '../../site.ts';
import type { Word } from '../../words.ts';
import { isCapital, isHyphened, startingIn } from '../parties/bodies.ts';
import { titleOfTable } from '../table-title.ts';
import { firstCellOf, listedPlaceOf, listsPlaces, PLACE_NAME, placesInTables } from './listed-places.ts';
import { IN, named, OF, type Place, placeOf, withOthers } from './place-names.ts';
import { riverInTitle, riverOf } from './rivers.ts';
import { stationOf, townBehind } from './towns.ts';

const NATIONAL = stems('national nationale');
/** `prioritaire`, of no article and no joint. Unit: letters. */
const ADJECTIVE = 5;
const isAdjective = (word: Word | undefined): boolean => (word?.stem.length ?? 0) >= ADJECTIVE;
/** `bassin de la Galaure`, `département de l’Orne`, `captage prioritaire de la Vère`, `débit de l’Orne`. */
const TERRITORIES = stems(`
  bassin departement region territoire plateau vallee nappe estuaire lac etang agglomeration captage station debit crue riviere
  fleuve ville commune massif quartier canton foret archipel zone
`);
/** `14 % des jeunes du Mornac`, `5 km de digues de Vernac`, `le contrat territorial de la Vère`: a name is of a territory only behind `de`. */
const THOSE_OF = stems(`
  habitants jeunes foyers ménages familles adultes élèves internat barrage plaine baie marais digues berges réseaux PAPI
  cours affluents lit rives contrat chômage
`);
/** `Le Département de l’Orne apporte`: a body that acts, no place. */
const BODIES = stems('departement region agglomeration ville commune');
/** `cours d’eau de la Galaure`, `masses d’eau superficielles de Corse`. */
const WATERS = stems('cour masse');
/** A table by territory says so. */
const BY_TERRITORY =
  /(?<!\p{L})par\s+(?:commission territoriale|sous-bassin|bassin|département|territoire|région|commune|rivière|masse d['’]eau|cours d['’]eau)/iu;
/** `QUATRE BASSINS, QUATRE RÉALITÉS` above a table of them */
const COUNTED_PLACES =
  /(?<!\p{L})(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|\d{1,2}) (?:bassins|territoires|départements|provinces|îles|secteurs|cantons)(?!\p{L})/iu;

/** The territory or water body that a figure is told for. */
export function perimeterOf(site: Spot): Read<string | null> {
  const { passages, passage, placed, index } = site;
  if (passage.row !== null) return rowPerimeter(site);
  const listed = listedPlaceOf(passages, passage.clause, placed);
  if (listed !== null) return { value: listed.name, rule: 'perimetre:liste' };
  const group = groupOf(passage.clause, index);
  const places = placesIn(passages.text, passage.clause);
  const inGroup = startingIn(places, group).filter((one) => !isInOtherBracket(passage.clause, one, placed));
  const { trail, lead } = site.territory;
  const only = inGroup.length === 1 ? inGroup.find(({ to }) => reaches(passage.clause, to, placed.from)) : undefined;
  const own =
    partPlace(site) ??
    lengthPlace(site) ??
    townBehind(site, places) ??
    inGroup.find(({ from }) => from >= trail.from && from < trail.to && !isOfOthers(passage.clause, placed.to, from)) ??
    inGroup.findLast(({ from, to }) => from >= lead.from && to <= placed.from) ??
    (isNorm(passage.clause, lead)
      ? undefined
      : (only ?? openingPlace(places, passage.clause) ?? wholePlace(places, passage.clause, index)));
  if (own !== undefined)
    return isOfNation(site, own) ? { value: null, rule: null } : { value: own.name, rule: 'perimetre:phrase' };
  const place = itemPlace(site);
  if (place !== null) return { value: place, rule: 'perimetre:element' };
  const station = stationOf(site);
  if (station !== null) return { value: station, rule: 'perimetre:station' };
  const river = places.every(({ from }) => from > placed.to) ? riverOf(site) : null;
  if (river !== null) return { value: river, rule: 'perimetre:riviere' };
  const above = places.length === 0 ? headingPlace(site) : null;
  return above === null ? { value: null, rule: null } : { value: above, rule: 'perimetre:titre' };
}

/** `35 km de digues, et un bassin (bassin de la Vère)`, `(captage de la Vère) puis | 7 km`: what a bracket tells of something else. */
function isInOtherBracket({ words }: Clause, place: Place, figure: Placed): boolean {
  let open = place.from;
  while (place.from - open < BRACKET_REACH && !BRACKETS.has(stemAt(words, open))) open--;
  if (stemAt(words, open) !== '(') return false;
  let close = place.to;
  while (close - place.to < BRACKET_REACH && !BRACKETS.has(stemAt(words, close))) close++;
  if (open < figure.from && figure.to <= close) return false;
  return figure.to > close || words.slice(figure.to, open).some(({ stem }) => stem === ',');
}
const BRACKETS: ReadonlySet<string> = new Set(['(', ')']);
/** Unit: words. */
const BRACKET_REACH = 24;

/** `17 % en Layre, contre | 9 % sur l'ensemble du territoire national`, `contre | 9 % pour l'ensemble de la France` */
const isOfNation = ({ passage: { clause }, placed, territory }: Spot, { to }: Place): boolean =>
  territory.link === 'against' &&
  to <= placed.from &&
  clause.words.slice(placed.to, placed.to + NATION_REACH).some(({ stem }) => NATION.test(stem));
const NATION = /^(?:nationale?|france)$/;
/** Words of `sur l'ensemble du territoire national`, at most. */
const NATION_REACH = 7;

/** `| 6 % de plus, alors que les ventes reculent à l'échelle nationale`: said of something else. */
const isOfOthers = ({ words: all }: Clause, from: number, place: number): boolean =>
  all.slice(from, place).some(({ stem }, at) => CONTRASTS.has(stem) && all[from + at + 1]?.stem === 'que');
const CONTRASTS = stems('alors tandis');

/** `Le bassin de la Layre compte 212 masses d'eau : | 168 rivières, | 9 plans d'eau`: parts are where their whole is. */
function wholePlace(places: readonly Place[], clause: Clause, index: number): Place | undefined {
  const whole = clause.figures[wholesIn(clause).get(index) ?? -1];
  const before = whole === undefined ? [] : places.filter(({ to }) => to <= whole.from);
  return before.length === 1 ? before[0] : undefined;
}

/** `Avec le bassin de la Vendelle, main dans la main`: the basin that the chapter is about. */
function headingPlace({ passages, passage }: Spot): string | null {
  const [heading] = passages.headingsOf(passage);
  return heading === undefined ? null : placeInTitle(heading, passages);
}

const placeInTitle = oncePerClause((heading, passages: Passages): string | null => {
  const title = passages.text.slice(heading.start, heading.end);
  if (!OF_BASIN.test(title)) return null;
  const [place, ...others] = placesIn(passages.text, heading);
  if (place === undefined) return riverInTitle(passages, title);
  return others.length > 0 ? null : place.name;
});
const OF_BASIN = /(?<!\p{L})(?:bassin|vallée|rivière|lac|étang|estuaire|nappe)(?!\p{L})/iu;

/** `* Vernay-sur-Isle – un gymnase : | 240 000 €` in a list by territory: what the item opens with. */
function itemPlace({ passages, passage }: Spot): string | null {
  const { text, structure } = passages;
  const block = structure.blocks[passage.block];
  if (block?.kind !== 'item') return null;
  const [lead] = passages.leadsOf(passage);
  const above = lead === undefined ? (block.path.at(-1)?.title ?? '') : text.slice(lead.start, lead.end);
  const start = passages.inBlock(passage.block)[0]?.start ?? passage.start;
  const opening = ITEM_NAME.exec(text.slice(start, start + LONGEST_NAME))?.[1];
  const name = opening === undefined ? null : foldedSpace(opening);
  return name !== null && (BY_TERRITORY.test(above) || placesInTables(passages).has(name)) ? name : null;
}
const ITEM_NAME =
  /^[^\p{L}\d]{0,4}((?!Objectif|Cible|Enveloppe|Budget|Coût|Aide)\p{Lu}[\p{L}'’ -]{1,40}?)(?: ?:|\s[–—-])\s/u;
/** Of an item with its bullet. Unit: UTF-16 units. */
const LONGEST_NAME = 60;

/** `118 400 habitants, dont | 24 300 à Terre-Longue et | 7 200 à l'Îlet-Rouge` */
function partPlace({
  passages: { text },
  passage: { clause },
  placed: { to },
  territory: { whole },
}: Spot): Place | undefined {
  if (whole === null || clause.words[to]?.stem !== 'a') return undefined;
  const start = THE.has(clause.words[to + 1]?.stem ?? '') ? to + 2 : to + 1;
  return named(text, clause, start) ?? undefined;
}

/** `restaurer | 12 km de la Vère`; not `à | 12 km de Vernay` */
function lengthPlace({ passages: { text }, passage: { clause }, placed }: Spot): Place | undefined {
  const { quantity, from, to } = placed;
  if (quantity.kind !== 'figure' || quantity.unit !== 'kilometres') return undefined;
  if (stemAt(clause.words, from - hedgeBefore(clause, from) - 1) === 'a') return undefined;
  const of = clause.words[to]?.stem;
  const isOf = of === 'du' || (of === 'de' && THE.has(clause.words[to + 1]?.stem ?? ''));
  return isOf ? (named(text, clause, of === 'du' ? to + 1 : to + 2) ?? undefined) : undefined;
}

/** `7,6 % (7,3 % en France), et | trois sur dix`: what a bracket says ends with it. */
function reaches({ words: all }: Clause, from: number, figure: number): boolean {
  for (let at = from; at < figure; at++) if (all[at]?.stem === ')') return false;
  return from <= figure;
}

/**
 * `En Corse, 86 % sont en bon état ; l'objectif est de | 97 %`: the only place, and the sentence opens with it; so does
 * `À la station de Pont-Rouvre, `, `Effacement d'un seuil sur la Sormelle – ` and `le contrat de la Sormelle : ` before the figures.
 */
function openingPlace(places: readonly Place[], { words: all, figures }: Clause): Place | undefined {
  const [place, ...others] = places;
  if (place === undefined || others.length > 0) return undefined;
  const next = all[place.to]?.stem ?? '';
  const isOpening = place.from < OPENING || (place.from <= LONG_OPENING && next === ',') || FLOWS.has(next);
  const isTitle = DASHES.has(next) || next === ':';
  return isOpening || (isTitle && place.to < (figures[0]?.from ?? 0)) ? place : undefined;
}
/** `quand la norme est de | 0,1 µg/l`: it holds everywhere. */
const isNorm = ({ words: all }: Clause, { from, to }: Range): boolean =>
  all.slice(from, to).some(({ stem }) => NORMS.has(stem));
const NORMS = stems('norme limite');

/** Unit: words. */
const OPENING = 3;
/** Words of `Dans le bassin de la`, at most. */
const LONG_OPENING = 5;
const DASHES = stems('– —');

function rowPerimeter({ passages, passage }: Spot): Read<string | null> {
  const place = placeOfRow(passages, passage);
  return place === null ? { value: null, rule: null } : { value: place, rule: 'perimetre:ligne' };
}

/** The place that a row of a table is about: its label; null where the rows are no places. */
export function placeOfRow(passages: Passages, { block, row, table }: Passage): string | null {
  const label = row === null ? '' : firstCellOf(passages.text, row);
  const title = table === null ? '' : titleOfTable(passages, table);
  const heading = table === null ? '' : (passages.structure.blocks[block]?.path.at(-1)?.title ?? '');
  const isPlace =
    isTerritoryOf(label, title) ||
    (COUNTED_PLACES.test(heading) && PLACE_NAME.test(label)) ||
    (table !== null &&
      PLACE_NAME.test(label) &&
      (listsPlaces(passages.text, table) || placesInTables(passages).has(label)));
  return isPlace ? label : null;
}

/** The row of a table by territory: `Adour` under `État des cours d’eau, par bassin`. */
export const isTerritoryOf = (label: string, title: string): boolean =>
  PLACE_NAME.test(label) && BY_TERRITORY.test(title);

const placesOnce = oncePerClause((clause, text: string): readonly Place[] => {
  const places: Place[] = [];
  for (let at = 0; at < clause.words.length; at++) {
    if (at > 1 && opensPlace(clause.words[at] as Word, text) === 0 && !isJoint(clause.words[at - 1]?.stem ?? ''))
      continue;
    const place = placeAt(text, clause, at);
    if (place !== null) {
      places.push(place);
      at = place.to - 1;
    }
  }
  return places;
});

const isJoint = (stem: string): boolean => PAUSES.has(stem) || stem === 'et';

/** 1 for a word that a place may follow, anywhere in a sentence. */
const opensPlace = oncePerForm(({ stem }) =>
  stem === 'entre' ||
  NATIONAL.has(stem) ||
  IN.has(stem) ||
  TERRITORIES.has(stem) ||
  THOSE_OF.has(stem) ||
  stem === 'autour' ||
  stem === 'eau'
    ? 1
    : 0,
);

/** `la Vence serpente sur | 3 km entre Attigny et Bulles`: a stretch only where no other place is named. */
function placesIn(text: string, clause: Clause): readonly Place[] {
  const places = placesOnce(clause, text);
  const others = places.filter(({ from }) => clause.words[from - 1]?.stem !== 'entre');
  return others.length === 0 ? places : others;
}

function placeAt(text: string, clause: Clause, at: number): Place | null {
  const stem = clause.words[at]?.stem ?? '';
  if (NATIONAL.has(stem) && SCALES.has(clause.words[at - 1]?.stem ?? ''))
    return isComparedWith(clause, at) ? null : placeOf(text, clause, at, at + 1);
  if (at <= 1 && THE.has(clause.words[at - 1]?.stem ?? '') && (BODIES.has(stem) || !TERRITORIES.has(stem)))
    return subjectPlace(text, clause, at);
  const last = clause.words[at - 1]?.stem ?? '';
  const isPaused = at === 0 || PAUSES.has(last);
  const opened =
    isPaused && stem === 'a'
      ? townPlace(text, clause, at + 1)
      : (isPaused || last === 'et') && THE.has(stem)
        ? riverPlace(text, clause, at + 1)
        : null;
  if (opened !== null) return opened;
  // « 41 % sur le bassin de l'Orle |, celui de la Saudre | 9 % »
  if (at > 0 && isPaused && THAT.has(stem) && !clause.words.slice(0, at).some(isActing))
    return behindOf(text, clause, at + 1);
  // « plus de 11 % | autour de Marennes »
  if (stem === 'autour' && last === '%') return behindOf(text, clause, at + 1);
  if (stem === 'entre') return stretchPlace(text, clause, at + 1);
  if (IN.has(stem) && last !== EXAMPLE && !isInsideName(text, clause.words[at]) && !isOfSaint(text, clause, at)) {
    // « moins souvent qu'en France »
    if (isSetAgainst(clause, at)) return null;
    const that =
      THAT.has(clause.words[at + 1]?.stem ?? '') && OF.has(clause.words[at + 2]?.stem ?? '') ? at + 3 : at + 1;
    const start = THE.has(clause.words[that]?.stem ?? '') && stem !== 'en' ? that + 1 : that;
    const isCoast = COASTS.has(clause.words[start]?.stem ?? '') && !isCapital(text, clause.words[start]?.start ?? -1);
    return isCoast ? coastPlace(text, clause, start) : withOthers(text, clause, named(text, clause, start));
  }
  const isOfWaters = stem === 'eau' && WATERS.has(clause.words[at - 2]?.stem ?? '');
  const needsOf = isOfWaters || THOSE_OF.has(stem);
  if (!TERRITORIES.has(stem) && !needsOf) return null;
  // « 41 km, affluent de la Vère » : where it flows to
  if (stem === 'affluent' && text[(clause.words[at]?.end ?? 0) - 1] !== 's') return null;
  // « la communauté de communes Orne et Vallons » : no place is named by half of it
  if (stem === 'commune' && clause.words[at - 2]?.stem === 'communaute' && clause.words[at + 2]?.stem === 'et')
    return null;
  // « à 30 % par le Département de la Sarthe » : who pays
  // « une aide du Département de la Meuse », « la participation des départements du Gard »
  const isGiver = GIFTS.has(clause.words[at - 2]?.stem ?? '') && OF.has(last);
  if (BODIES.has(stem) && (isGiver || clause.words[at - 2]?.stem === 'par')) return null;
  const isOf = (place: number): boolean => OF.has(clause.words[place]?.stem ?? '');
  const isZone = stem === 'zone' && clause.words[at + 1]?.stem === 'd';
  const isOfLowWater = stem === 'debit' && clause.words[at + 2]?.stem === 'etiage';
  const of =
    isOfLowWater || isZone
      ? at + 3
      : isAdjective(clause.words[at + 1]) && PARTITIVE.has(clause.words[at + 2]?.stem ?? '')
        ? at + 2
        : at + 1;
  let start = of;
  while (start < of + 3 && isOf(start)) start++;
  if ((needsOf && start === of) || isInsideName(text, clause.words[start])) return null;
  const isPlural = text[(clause.words[at]?.end ?? 0) - 1] === 's' && TERRITORIES.has(stem);
  return (isPlural ? pairOfPlaces(text, clause, start) : null) ?? named(text, clause, start);
}

const GIFTS = stems('aide subvention participation contribution dotation soutien concours part');

/** `Le Département de l'Orne apporte 1 M€, celui de la Sarthe`: a body, and no place. */
const isActing = ({ stem }: Word): boolean => BODIES.has(stem);

function behindOf(text: string, clause: Clause, at: number): Place | null {
  let start = at;
  while (start < at + 3 && OF.has(clause.words[start]?.stem ?? '')) start++;
  return start === at ? null : named(text, clause, start);
}

/** `les rivières des bassins | Haute-Vence et de Corse` */
function pairOfPlaces(text: string, clause: Clause, at: number): Place | null {
  const one = named(text, clause, at);
  if (one === null || clause.words[one.to]?.stem !== 'et') return null;
  let next = one.to + 1;
  while (next < one.to + 3 && OF.has(clause.words[next]?.stem ?? '')) next++;
  const other = named(text, clause, next);
  return other === null ? null : placeOf(text, clause, at, other.to);
}

/** `Saint Germer | sur Orle`: a name without its hyphens. */
const isOfSaint = (text: string, { words: all }: Clause, at: number): boolean =>
  SAINTS.has(all[at - 2]?.stem ?? '') && isCapital(text, all[at - 1]?.start ?? -1);
const SAINTS = stems('saint sainte');

/** `prendre exemple | sur l'Espagne` */
const EXAMPLE = 'exemple';
const isSetAgainst = ({ words: all }: Clause, at: number): boolean =>
  (all[at - 1]?.stem === 'qu' || all[at - 1]?.stem === 'que') && !CONTRASTS.has(all[at - 2]?.stem ?? '');

/** `sur | celui de la Sèvre, 3 %` */
const THAT = stems('celui celle');

/** `Vernay-|sur-Isle` */
const isInsideName = (text: string, word: Word | undefined): boolean => isHyphened(text, word?.start ?? 0);

/** `inférieur à la moyenne | nationale (98 places, contre 112)`, `2 points au-dessus de la moyenne | nationale`: what the figures are set against. */
const isComparedWith = ({ words: all }: Clause, at: number): boolean =>
  all[at - 1]?.stem === 'moyenne' &&
  all[at - 2]?.stem === 'la' &&
  (all[at - 3]?.stem === 'a' || BESIDE.test(all[at - 4]?.stem ?? ''));
const BESIDE = /^(?:dess(?:u|ou)s?|niveau)$/;

/** `à l’échelle nationale`, `en moyenne nationale`. */
const SCALES = stems('echelle moyenne niveau plan');

/**
 * `L’Allier compte`, `La Seille sera renaturée`, `L’Orne aval (FRHR306) est déclassée`: a name that opens the sentence as
 * its subject.
 */
function subjectPlace(text: string, clause: Clause, at: number): Place | null {
  const place = named(text, clause, at);
  if (place === null) return null;
  const { to } = place;
  const seen = seenPlace(text, clause, place);
  if (seen !== null) return seen;
  const verb = behindBracket(clause, to);
  return isVerb(clause.words[clause.words[verb]?.stem === 'ne' ? verb + 1 : verb])
    ? placeOf(text, clause, place.from, to)
    : null;
}

/** Signs behind which a clause may begin. */
const PAUSES = stems(', ;');

/** `; à Mareille, la Vive avait atteint | 3,92 m`: a town that a clause opens with. */
function townPlace(text: string, clause: Clause, at: number): Place | null {
  const place = named(text, clause, at);
  return place !== null && clause.words[place.to]?.stem === ',' ? place : null;
}

/** `Long de | 194 km, l'Agout draine | 3 500 km²`, `À Oust, le Vif a retrouvé ses méandres`: what rivers do and have. */
function riverPlace(text: string, clause: Clause, at: number): Place | null {
  const place = named(text, clause, at);
  if (place === null) return null;
  const verb = clause.words[clause.words[place.to]?.stem === 'ne' ? place.to + 1 : place.to];
  const isRiver =
    FLOWS.has(verb?.stem ?? '') ||
    COUNTS.has(verb?.stem ?? '') ||
    (isVerb(verb) && clause.words.slice(place.to, place.to + BED_REACH).some(({ stem }) => BEDS.has(stem)));
  return isRiver ? place : seenPlace(text, clause, place);
}
/** `Fin 2015, le Plateau-Nord comptait | 41 maisons` */
const COUNTS = stems('compte comptait comptent comptaient recense recensait dénombre dénombrait');
const BEDS = stems('méandre lit débit étiage crue berges');
/** Unit: words. */
const BED_REACH = 6;

/** `L'Arnette, à Marsol, est tombée à | 0,38 m³/s`: where it was measured stands between commas. */
function seenPlace(text: string, clause: Clause, place: Place): Place | null {
  const { words: all } = clause;
  if (all[place.to]?.stem !== ',' || all[place.to + 1]?.stem !== 'a') return null;
  const close = named(text, clause, place.to + 2)?.to ?? -1;
  return all[close]?.stem === ',' && isVerb(all[close + 1]) ? { ...place, to: close } : null;
}
const FLOWS = stems(
  'serpente coule draine traverse arrose rejoint longe déborde parcourt charrie charriait débite débitait',
);

/** `entre Murelle et Saint-Avold, | 37 km de voie` */
function stretchPlace(text: string, clause: Clause, at: number): Place | null {
  const one = named(text, clause, at);
  const other = one !== null && clause.words[one.to]?.stem === 'et' ? named(text, clause, one.to + 1) : null;
  return other === null ? null : placeOf(text, clause, at, other.to);
}

/** `en baie de Saint-Brieuc`: the kind of water is part of the name. */
function coastPlace(text: string, clause: Clause, at: number): Place | null {
  const place = behindOf(text, clause, at + 1);
  return place === null ? null : placeOf(text, clause, at, place.to);
}
const COASTS = stems('baie golfe rade');
