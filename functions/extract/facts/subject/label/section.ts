/** Where an amount stands, in investment or in running costs, as far as its label says so. */
import type { Range } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { CONTRACTED } from '../../function-words.ts';
import { isCreditOnly } from '../../phrase/edges.ts';
import { kindAt, type Place } from '../../phrase/kind-at.ts';
import { isEmptyRange, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isMoney, type Spot } from '../../phrase/spot.ts';
import { isMark } from '../../phrase/zones.ts';

/** How far into a sentence the section that opens it reaches. Unit: characters. */
const OPENING_REACH = 140;

/** `Le | montant des investissements | diminue, pour s'établir à 253 M€`: a section alone, where nothing else is named. */
export const sectionOpening = ({ passages: { text }, passage: { clause } }: Spot): string =>
  SECTION_OPENING.exec(text.slice(clause.start, Math.min(clause.end, clause.start + OPENING_REACH)))?.[1] ?? '';
const SECTION_OPENING =
  /^(?:les?\s|la\s|l['’])((?:\p{L}{4,12}\s(?:des\s|de\s|d['’]))?(?:investissements?|fonctionnement))(?!\p{L})/iu;

/** `| La section d'investissement | s'équilibre à 8 M€`, `Quant aux | investissements |, ils`: nothing else names it. */
export function sectionNamed(site: Spot): string {
  const { text } = site.passages;
  const { clause } = site.passage;
  const { start } = site.placed.quantity;
  if (site.index > 1 || !isMoney(site)) return '';
  return SECTION.exec(text.slice(clause.start, Math.min(start, clause.start + OPENING_REACH)))?.[1] ?? '';
}
const SECTION =
  /^[^\p{L}]*(?:La |Les |Nos |Quant aux |Côté )(section (?:d['’])?investissement|section (?:de )?fonctionnement|investissements)(?=,|\s(?:(?:s['’]|se\s)?\p{L}{2,14}|est|sont)\s)/u;

/** `En | investissement |, la Région va`, `Concernant | les autorisations d'engagement |, elles`, `| Le BP | est équilibré`: credits and steps, where nothing else is named. */
export const openedWith = (site: Spot): string => openingOf(site)?.slice(1).find(Boolean) ?? '';

/** `S'agissant des | investissements |, la Région mobilise 4 M€`; empty elsewhere. */
export const openedTopic = (site: Spot): string => openingOf(site)?.[2] ?? '';

const openingOf = ({ passages: { text }, passage: { clause } }: Spot): RegExpExecArray | null =>
  OPENED.exec(text.slice(clause.start, Math.min(clause.end, clause.start + OPENING_REACH)));
const OPENED =
  /^(?:En (investissement|fonctionnement),|(?:Concernant|S['’]agissant d|Quant à|Pour ce qui est d|En ce qui concerne)(?:es?|u|ux)? ?(?:la |les? |l['’])?(\p{L}[^,;:.\d]{3,60}),|(?:[^,;:.\d]{3,60}, )?[Ll][ea] (BP|BS|DM|CA|CFU)(?: (?:19|20)\d\d)? (?=\p{Ll}))/u;

/** `cet | investissement | de 800 M€`, `l'investissement s'élève à`, `soutenir l'investissement (+ 6 M€)`, `| Investissement : 3 M€`: it alone does not say what is built. */
export function sectionBefore(place: Place, figure: number): Range {
  const opens = place.clause.words[figure - 1]?.stem === '(';
  if (figure === 2 && place.clause.words[1]?.stem === ':' && SECTIONS.has(place.clause.words[0]?.stem ?? ''))
    return { from: 0, to: 1 };
  for (let at = opens ? figure - 2 : figure - 1; at > Math.max(0, figure - SECTION_REACH); at--) {
    const isSection = place.clause.words[at]?.stem === 'investissement';
    if (isSection && kindAt(place, at - 1) === 'article') return { from: at, to: at + 1 };
    if (isSection || kindAt(place, at) === 'noun' || isMark(place.clause, at)) break;
  }
  return { from: figure, to: figure };
}

/** `une hausse des | investissements | de 50 %`; empty elsewhere. */
export function changedSection(place: Place, figure: number): string {
  const section = sectionBefore(place, figure);
  const { words } = place.clause;
  const noun = CONTRACTED.has(words[section.from - 1]?.stem ?? '') ? section.from - 2 : section.from - 3;
  return !isEmptyRange(section) && MOVES.has(words[noun]?.stem ?? '') ? writtenPhrase(place, section) : '';
}
const MOVES: ReadonlySet<string> = stems('hausse augmentation progression croissance baisse recul diminution');

const SECTIONS: ReadonlySet<string> = stems('fonctionnement investissement');
/** Unit: words. */
const SECTION_REACH = 7;

/** `maîtriser notre | section de fonctionnement | (123 M€)`, `un haut | niveau d'investissement | (48 M€)` */
export function bracketedSection(place: Place, end: number): string {
  const { words } = place.clause;
  const isNamed =
    SECTION_NOUNS.has(words[end - 3]?.stem ?? '') && isCreditOnly(place.clause, { from: end - 2, to: end });
  return isNamed ? writtenPhrase(place, { from: end - 3, to: end }) : '';
}

const SECTION_NOUNS: ReadonlySet<string> = new Set(['section', 'niveau']);
