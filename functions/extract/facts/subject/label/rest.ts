/** What goes on behind a date: `l'| achat | en 2031 | de la ferme | (45 000 €)`. */
import { firstPlacedFrom, oncePerClause } from '../../clause.ts';
import { placeOf } from '../../phrase/kind-at.ts';
import { nounPhraseEnd, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import type { Spot } from '../../phrase/spot.ts';
import { rightEndOf } from '../../phrase/zones.ts';

const MONTH = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
/** ` en 2031 de`, ` d'ici 2033 des`, ` à la rentrée du` */
const DATE = `\\s(?:(?:en|dès|pour|d['’]ici(?: à)?) (?:fin )?(?:(?:${MONTH}) )?(?:19|20)\\d\\d|en (?:${MONTH})|à la rentrée(?: 20\\d\\d)?)\\s`;
const DATED = new RegExp(`^${DATE}(d(?:e|u|es) |d['’])`, 'iu');
const HOLDS_DATED = new RegExp(`${DATE}d(?:[eu] |es |['’])`, 'iu');
const mayGoOn = oncePerClause((clause, text: string): boolean =>
  HOLDS_DATED.test(text.slice(clause.start, clause.end)),
);

/** Unit: characters. */
const LONGEST_DATE = 40;

/** The name with what belongs to it behind a date; as it is elsewhere. */
export function withRest({ passages: { text }, passage: { clause }, placed }: Spot, noun: string): string {
  if (noun === '' || !mayGoOn(clause, text)) return noun;
  const before = text.lastIndexOf(noun, placed.quantity.start);
  const at = before < clause.start ? text.indexOf(noun, placed.quantity.end) : before;
  if (at < 0 || at >= clause.end) return noun;
  const end = at + noun.length;
  const [joint, of] = DATED.exec(text.slice(end, Math.min(clause.end, end + LONGEST_DATE))) ?? [];
  if (joint === undefined || of === undefined) return noun;
  const place = placeOf(text, clause);
  const from = clause.words.findIndex(({ start }) => start >= end + joint.length);
  const limit = from < placed.from ? placed.from : (firstPlacedFrom(clause.figures, from)?.from ?? clause.words.length);
  const to = rightEndOf(clause, from, limit);
  const range = nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to }) });
  const rest = writtenPhrase(place, { from: Math.min(from, range.from), to: range.to });
  return rest === '' || range.to <= range.from ? noun : `${noun} ${of}${rest}`;
}
