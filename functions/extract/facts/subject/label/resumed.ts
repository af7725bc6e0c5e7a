/** What `ce chantier`, `ces travaux` stand for: the work that the sentence before names. */
import { stemAt } from '../../clause.ts';
import { stemOf, stems } from '../../forms.ts';
import { OF } from '../../function-words.ts';
import { kindAt, type Place, placeOf } from '../../phrase/kind-at.ts';
import { nounPhraseEnd, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import type { Spot } from '../../phrase/spot.ts';
import { rightEndOf } from '../../phrase/zones.ts';
import { toldBefore } from '../topic/chapters.ts';
import { nounsIn } from './kept.ts';
import { nounBefore } from './left.ts';

/**
 * `la rénovation du lycée a commencé. Ce | chantier | coûte 5 M€`, `Le taux de rupture recule. Le | taux | est de 4 %`, `assure la
 * formation continue. … sont consacrés à cette | mission |`: with the noun of the sentence before; the noun itself elsewhere.
 */
export function withResumed(site: Spot, noun: string): string {
  const resumed = RESUMES.find(({ nouns }) => nouns.test(noun));
  if (resumed === undefined) return noun;
  const { passages, passage, placed } = site;
  const { clause } = passage;
  const written = passages.text.slice(
    Math.max(clause.start, placed.quantity.start - REACH),
    Math.min(clause.end, placed.quantity.end + REACH),
  );
  if (!resumed.article.test(written.slice(0, written.indexOf(noun)))) return noun;
  const before = toldBefore(passages, passage)?.clause;
  return (before === undefined ? '' : resumed.read(placeOf(passages.text, before), noun)) || noun;
}

const THIS = /(?<!\p{L})(?:ce|cet|cette|ces)\s+$/iu;
const THE = /(?<!\p{L})(?:l[ea]|ce|cet|cette)\s+$/iu;
interface Resumed {
  readonly nouns: RegExp;
  readonly article: RegExp;
  readonly read: (before: Place, noun: string) => string;
}
const RESUMES: readonly Resumed[] = [
  {
    nouns: /^(?:travaux|chantier|opération|projet|réalisation|aménagement|équipement)s?$/iu,
    article: THIS,
    read: lastWorkIn,
  },
  { nouns: /^(?:taux|nombre|part|proportion|ratio|montant|prix|délai|rendement)$/iu, article: THE, read: sameWordIn },
  {
    nouns: /^(?:résultat|chiffre|score|niveau)$/iu,
    article: THIS,
    read: ({ clause }) => nounsIn(clause).find(Boolean) ?? '',
  },
  { nouns: /^(?:mission|compétence|politique|objectif|enjeu|priorité)$/iu, article: THIS, read: objectIn },
];
/** How far from its figure a noun stands. Unit: characters. */
const REACH = 200;

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

/** `| Le taux de rupture | recule`: the phrase that the word opens; empty for none. */
function sameWordIn(place: Place, noun: string): string {
  const { words } = place.clause;
  const stem = stemOf(noun);
  const at = words.findIndex((word, index) => word.stem === stem && OF.has(stemAt(words, index + 1)));
  if (at < 0) return '';
  const to = rightEndOf(place.clause, at, words.length);
  return writtenPhrase(place, nounPhraseIn(place, { from: at, to: nounPhraseEnd(place, { from: at, to }) }));
}

/** `Le département assure | la formation continue |` */
function objectIn(place: Place): string {
  const { words } = place.clause;
  const end = words.length - (/^\p{L}/u.test(words.at(-1)?.stem ?? '') ? 0 : 1);
  return writtenPhrase(place, nounBefore(place, end, 0).object);
}
