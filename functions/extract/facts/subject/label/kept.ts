/** What the figures of a sentence are called, as far as they are known, and what others take over from them. */
import { type Clause, oncePerClause, stemAt, surroundingsOf } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { kindAt, type Place, placeOf } from '../../phrase/kind-at.ts';
import { isCountOf, isMoney, isShare, type Spot } from '../../phrase/spot.ts';
import { toldBefore } from '../topic/chapters.ts';
import { isOfThem } from './again.ts';
import { measuredIn, unitBehind } from './per.ts';
import { isPredicateAt } from './right.ts';
import { stateOf } from './state.ts';

/** `une baisse du recours à l'emprunt … (220 M€ au lieu de 291)`: the levels are those of the thing itself. */
export const CHANGE =
  /^(?:\p{L}+ )?(?:hausse|baisse|recul|augmentation|diminution|progression|réduction|chute|doublement|triplement) (?:de la |de l['’]|du |des |de |d['’])(?=\p{L})/iu;

/** The nouns of a sentence's figures, as far as they are known. */
export const nounsIn = oncePerClause((): string[] => []);

/** What is said behind each figure of its own, as far as it is known. */
const tailsIn = oncePerClause((): string[] => []);

/** Figures are asked in the order of the text, so the one before has its noun already. */
export function keepName({ passage: { clause }, index, placed }: Spot, noun: string): void {
  if (placed === clause.figures[index]) nounsIn(clause)[index] = noun;
}

/** `1 200 stages ont ouvert. | Ce chiffre | a triplé`, `| Ils étaient | 980 en 2030`: of what the sentence before told. */
export const thatFigure = (site: Spot): string => {
  const { clause } = site.passage;
  const opening = site.passages.text.slice(clause.start, Math.min(clause.end, clause.start + OPENING_REACH));
  if (/^ce?$/.test(clause.words[0]?.stem ?? '') && THAT_MOVE.test(opening)) return figureBefore(site, true);
  return THAT_FIGURE.test(opening) ? figureBefore(site) : '';
};

export function figureBefore(site: Spot, isAnyUnit = false): string {
  const before = toldBefore(site.passages, site.passage)?.clause;
  // « 7 400 foyers, | dont | 400 ruraux. Ils étaient 7 900 »
  const parts = before?.words.findIndex(({ stem }) => stem === 'dont') ?? -1;
  const isWhole = (from: number): boolean => parts < 0 || from < parts || (before?.figures[0]?.from ?? parts) >= parts;
  const index =
    before?.figures.findLastIndex(
      ({ quantity, from }) => isWhole(from) && (!isCountOf(site) || quantity.unit === 'nombre'),
    ) ?? -1;
  const last = before?.figures[index];
  if (before === undefined || last === undefined) return '';
  // « 37 115 sont entrés en formation : 19 240 pour la Région. C'est 14 % de moins » : of the whole, which comes first
  if (isAnyUnit && before.figures.length > 1) return wholeOf(before);
  const isOther = !isAnyUnit && (last.quantity.unit === 'euros') !== isMoney(site);
  if (isOther) return '';
  // « 48 % n'ont aucun diplôme (| 55 % | dans les quartiers). 64 % »
  const isAside = stemAt(before.words, last.from - 1) === '(' && AMONG.has(stemAt(before.words, last.to));
  const head = isAside && before.figures[index - 1]?.quantity.unit === last.quantity.unit ? index - 1 : index;
  return (nounsIn(before)[head] ?? '').replace(CHANGE, '');
}

/** The first figure of a sentence whose others stand behind its colon; empty for any other. */
function wholeOf(before: Clause): string {
  const colon = before.words.findIndex(({ stem }) => stem === ':');
  return colon > 0 && (before.figures[1]?.from ?? 0) > colon && (before.figures[0]?.from ?? colon) < colon
    ? (nounsIn(before)[0] ?? '')
    : '';
}

/** `La halte a reçu | 640 nageurs |, dont 58 % de femmes. 71 % | d'entre eux |`: those who were counted, in the paragraph before too. */
export function countBefore({ passages, passage }: Spot): string {
  const last = passages.all[passage.index - 1];
  const titles = [passage, last].map((one) => passages.structure.blocks[one?.block ?? -1]?.path.at(-1)?.start);
  const before = last?.kind === 'sentence' && titles[0] === titles[1] ? last.clause : undefined;
  const index = before?.figures.findLastIndex(({ quantity }) => quantity.unit === 'nombre') ?? -1;
  return before === undefined ? '' : (nounsIn(before)[index] ?? '');
}

/** `| 268 400 enfants | sont suivis. 51 % sont accueillis à la halle`: those whose count opens the sentence before. */
export function openingCount({ passages, passage }: Spot): string {
  const before = toldBefore(passages, passage)?.clause;
  const [first] = before?.figures ?? [];
  const isOpening = first?.quantity.unit === 'nombre' && first.from <= OPENING_WORDS;
  const isOfMoney = before?.figures.some(({ quantity }) => quantity.unit === 'euros') ?? false;
  // « 12 communes accueillent 4 500 enfants. | 51 % | sont … » : of which, is not told
  const isMost = before?.figures.every(({ quantity }) => quantity.value <= (first?.quantity.value ?? 0)) ?? false;
  return before !== undefined && isOpening && isMost && !isOfMoney ? (nounsIn(before)[0] ?? '') : '';
}

/** `Les 17 | instituts | accueillent 2 940 étudiants. La Région | leur | versera 3 M€`: those whose count opens the sentence before; empty elsewhere. */
export function countGiven({ passages, passage, placed }: Spot): string {
  const { clause } = passage;
  const at = clause.words.slice(0, GIVER_WORDS + 1).findIndex(({ stem }) => TO_THEM.has(stem));
  const isGiven = at > 0 && at < placed.from && kindAt(placeOf(passages.text, clause), at + 1) === 'verb';
  const before = isGiven ? toldBefore(passages, passage)?.clause : undefined;
  const [first] = before?.figures ?? [];
  const isOpening = first?.quantity.unit === 'nombre' && first.from <= 1;
  return before !== undefined && isOpening ? (nounsIn(before)[0] ?? '') : '';
}
/** Of `La Région`, `Le conseil départemental`. */
const GIVER_WORDS = 3;
const TO_THEM: ReadonlySet<string> = new Set(['leur', 'y']);
/** Of `Au total,`. */
const OPENING_WORDS = 3;

/** Unit: characters. */
const OPENING_REACH = 40;

/** `Le budget atteint 1 104 M€. | C'est un recul de | 2,5 %`, `| C'est | 3 % | de plus` */
const THAT_MOVE =
  /^C(?:['’]est|e sont) (?:une? (?:\p{L}+ )?(?:recul|baisse|hausse|augmentation|diminution|progression|repli|chute|croissance)|\d[\d,\s]*(?:%|points?)? ?de (?:plus|moins))(?!\p{L})/u;
const THAT_FIGURE =
  /^(?:(?:Ce|Cette|Un) (?:chiffre|nombre|proportion|part|taux|pourcentage)(?= (?!d(?:es?|u) |d['’]))|(?:Ils|Elles) (?:n['’])?(?:étaient|sont|seront) |(?:On|Il(?: y)?) en )/u;

/** `38 % des cours d'eau sont | en bon état |, contre | 33 %`, `4 180 € | par stagiaire | (3 960 € en 2030)`: of the figure itself, or of the one before it that is of the same. */
export function tailBehind(site: Spot, base: string, side: string): string {
  const { clause } = site.passage;
  const place = placeOf(site.passages.text, clause);
  const isAgain =
    side === '' &&
    base === nounsIn(clause)[site.index - 1] &&
    (isMoney(site)
      ? AGAINST.has(stemAt(clause.words, site.placed.from - 1))
      : !isPredicateAt(place, site.placed.to) && !isOfThem(site) && kindAt(place, site.placed.to) !== 'participle');
  const own = isMoney(site) ? unitBehind(site, place) : stateOf(site, place, side || base);
  const again = isAgain ? (tailsIn(clause)[site.index - 1] ?? '') : '';
  // « 41 % ont moins de 26 ans et | 14 % | au moins 45 ans »
  const isOther = OF_AGES.test(again) && !AGAINST.has(stemAt(clause.words, site.placed.from - 1));
  const told = own || gappedPast(site, place, base) || (isOther ? '' : again);
  const tail = told || saidBefore(site);
  if (site.placed === clause.figures[site.index]) tailsIn(clause)[site.index] = told;
  const measure = isCountOf(site) ? measureOf(site, place, base) : '';
  return `${measure}${base.endsWith(tail) ? '' : tail}`;
}
/** `passe de 231 | kg par habitant | à | 198 |`: in what it is measured, told once for both. */
function measureOf(site: Spot, place: Place, base: string): string {
  const { placed, around } = site;
  const own = measuredIn(placed, place, base);
  if (own !== '' || around.previous?.quantity.unit !== 'nombre') return own;
  const { words } = place.clause;
  const isSame = AGAINST.has(stemAt(words, placed.from - 1)) && base === nounsIn(place.clause)[site.index - 1];
  return isSame && kindAt(place, placed.to) !== 'unit' ? measuredIn(around.previous, place, base) : '';
}
const OF_AGES = /^ – (?:ont|avaient|auront) .*\d/u;

/** `146 dossiers ont été déposés et | 58 | retenus`: what became of those, the verb told once; empty elsewhere. */
function gappedPast({ placed: { to }, index }: Spot, place: Place, base: string): string {
  const past = place.clause.words[to];
  const isPast = past !== undefined && kindAt(place, to) === 'participle' && place.text[past.end - 1] === 's';
  const isGapped =
    base === nounsIn(place.clause)[index - 1] && (tailsIn(place.clause)[index - 1] ?? '').startsWith(' ');
  return isPast && isGapped ? ` ${place.text.slice(past.start, past.end)}` : '';
}

/** `48 % des jeunes | n'ont aucun diplôme | (55 % dans les quartiers)`: what is said of the share before a bracket; empty elsewhere. */
export function saidBefore(site: Spot): string {
  const { passages, passage, placed, index, around } = site;
  const { clause } = passage;
  const isOfThose = stemAt(clause.words, placed.from - 1) === '(' && AMONG.has(stemAt(clause.words, placed.to));
  if (!isOfThose || !isShare(site) || around.previous?.quantity.unit !== 'pourcent') return '';
  const before = { ...site, placed: around.previous, index: index - 1, around: surroundingsOf(clause, index - 1) };
  const said = stateOf(before, placeOf(passages.text, clause), '');
  return said.startsWith(' – ') ? said : '';
}
const AMONG: ReadonlySet<string> = stems('pour chez dans parmi en');
const AGAINST: ReadonlySet<string> = new Set(['(', 'contre', 'a']);
