/** What the sentence before, or the one that leads to a list, says of the nature of a figure that is silent itself. */
import type { Nature } from '../../model.ts';
import { type Before, isRightBefore } from '../before.ts';
import { stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { THEY } from '../function-words.ts';
import { announcesParts, countsNoNoun } from '../partitions.ts';
import type { Read } from '../site.ts';
import type { Known } from './evidence.ts';
import { countsSame, tellsOfSame } from './said.ts';

/** Figures of one passage, and what was read of them. */
export interface Natured {
  readonly known: readonly Known[];
  readonly natures: readonly Read<Nature | null>[];
}

/** The nature of a count that goes on with the sentence before, or that is a line of the list it stands in. */
export function natureBefore(figure: Known, before: Before<Natured> | null): Read<Nature | null> | null {
  const { placed, passage } = figure.site;
  const { unit } = placed.quantity;
  if (!isRightBefore(before, passage) || !(unit === 'nombre' || unit === 'pourcent')) return null;
  if (figure.site.index === 0 && before.passage.block === passage.block && tellsOfThem(figure))
    return ofFirst(before.read, figure);
  if (unit === 'pourcent') return null;
  return before.lead === null ? null : ofLead(before.lead.read, figure);
}

/** `Ils étaient | 21 310 en 2022`, `Ils n'avaient été que | 265`, `En 2020, c'était | 61 %`, `En 2021, on en avait compté | 2 190` */
function tellsOfThem({ site: { passage, placed } }: Known): boolean {
  const { words } = passage.clause;
  if (countsSame(words, placed.from)) return true;
  const comma = stemAt(words, 0) === 'en' && stemAt(words, 2) === ',' ? 3 : 0;
  const subject = stemAt(words, comma);
  const verb = comma + (subject === 'c' || THEY.has(subject) ? 1 : 2);
  if (!tellsOfSame(words, verb - 1) || placed.from > comma + REACH) return false;
  for (let at = verb; at < placed.from; at++) if (!WERE.has(stemAt(words, at))) return false;
  return placed.from > verb;
}
const WERE: ReadonlySet<string> = stems('n étaient était avaient été que déjà encore sont est atteint dépasse de');
/** Words of `Ils n'étaient encore que`, at most. */
const REACH = 6;

function ofFirst({ known, natures }: Natured, { site: { placed }, topic }: Known): Read<Nature | null> | null {
  const { unit } = placed.quantity;
  const at = known.findIndex((one) => one.site.placed.quantity.unit === unit && one.topic === topic);
  return PASSED_ON.has(natures[at]?.value ?? null) ? (natures[at] ?? null) : null;
}
const PASSED_ON: ReadonlySet<Nature | null> = new Set<Nature | null>(['done', 'level', 'share']);

/** `8 400 places, qui se ventilent ainsi :` over `Industrie : | 3 400 places` */
function ofLead({ known, natures }: Natured, { site, topic }: Known): Read<Nature | null> | null {
  const whole = known.at(-1);
  if (whole === undefined || whole.site.passage === site.passage || whole.topic !== topic) return null;
  const noun = stemAt(site.passage.clause.words, site.placed.to);
  const isNamed = noun !== '' && noun === stemAt(whole.site.passage.clause.words, whole.site.placed.to);
  const isSame =
    isNamed || (announcesParts(whole.site.passage.clause) && countsNoNoun(site.passage.clause, site.placed));
  return isSame && whole.site.placed.quantity.unit === 'nombre' ? (natures.at(-1) ?? null) : null;
}
