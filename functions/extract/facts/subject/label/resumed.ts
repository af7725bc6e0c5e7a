/** What `ce chantier`, `ces travaux` stand for: the work that the sentence before names. */
import { stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import { kindAt, type Place, placeOf } from '../../phrase/kind-at.ts';
import { nounPhraseEnd, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import type { Spot } from '../../phrase/spot.ts';
import { rightEndOf } from '../../phrase/zones.ts';
import { toldBefore } from '../topic/chapters.ts';

/** `la rénovation du lycée a commencé. Ce | chantier | coûte 5 M€`: with the noun of the sentence before; the noun itself elsewhere. */
export function withResumed(site: Spot, noun: string): string {
  if (!RESUMES.test(noun)) return noun;
  const { passages, passage, placed } = site;
  const { clause } = passage;
  const written = passages.text.slice(
    Math.max(clause.start, placed.quantity.start - REACH),
    Math.min(clause.end, placed.quantity.end + REACH),
  );
  if (!THIS.test(written.slice(0, written.indexOf(noun)))) return noun;
  const before = toldBefore(passages, passage)?.clause;
  return (before === undefined ? '' : lastWorkIn(placeOf(passages.text, before))) || noun;
}

const RESUMES = /^(?:travaux|chantier|opération|projet|réalisation|aménagement|équipement)s?$/iu;
/** How far from its figure a noun stands. Unit: characters. */
const REACH = 200;
const THIS = /(?<!\p{L})(?:ce|cet|cette|ces)\s+$/iu;

/** The last work with what it is done to; empty for none. */
function lastWorkIn(place: Place): string {
  const { words } = place.clause;
  for (let at = words.length - 1; at >= 0; at--) {
    if (!WORKS.has(stemAt(words, at)) || kindAt(place, at - 1) === 'preposition') continue;
    const to = rightEndOf(place.clause, at, words.length);
    const from = kindAt(place, at - 1) === 'adjective' ? at - 1 : at;
    const work = nounPhraseIn(place, { from, to: nounPhraseEnd(place, { from, to }) });
    if (work.from === from && work.to - work.from > 1) return writtenPhrase(place, work);
  }
  return '';
}
const WORKS: ReadonlySet<string> = stems(
  `aménagement chantier construction création démolition extension modernisation opération projet réaménagement réhabilitation
  reconstruction rénovation réparation réparations requalification restauration restructuration sécurisation travaux`,
);
