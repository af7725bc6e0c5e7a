/** What a cost, a length of time or a size is of, where its own name is all that is told (`coût`, `capacité totale`). */
import { type Clause, indexFrom, stemAt } from '../../clause.ts';
import { stemOf, stems } from '../../forms.ts';
import { kindAt, type Place, placeOf } from '../../phrase/kind-at.ts';
import { fromOther, joined, nounPhraseIn, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { isMoney, type Spot } from '../../phrase/spot.ts';
import { firstNounOf } from './around.ts';
import { nounsIn } from './kept.ts';
import { isBody } from './payer.ts';
import { lastVerbIn, segmentBefore } from './stretch.ts';
import { beforeBracket } from './title.ts';

const MEASURE =
  /^(?:budget|co[uû]t|prix|montant|durée|capacité|longueur|superficie|surface|volume|débit|linéaire|budget prévisionnel|dépense (?:subventionnable|éligible)|(?:première|nouvelle|seconde|dernière) (?:tranche|enveloppe)|prix de (?:revient|vente)|prix d['’]achat)(?: (?:total|global|annuel|estimé|estimatif|prévisionnel|cumulé|moyen|unitaire)e?)*$/iu;

/** `| Le lycée |, d'un | coût | de 41 M€`: what the cost is of; empty where the sentence does not tell it. */
export function thingOf(site: Spot, measure: string): string {
  const before = site.around.previous?.to ?? 0;
  return MEASURE.test(measure) ? thingAt(site, headBefore(site.passage.clause, measure, site.placed.from, before)) : '';
}

/** `| Le lycée |, d'un | coût | de 41 M€, ouvrira avec | 900 m² |`: the thing, for what stands behind its cost; the name itself elsewhere. */
export function thingOfInserted(site: Spot, name: string): string {
  const { previous } = site.around;
  if (previous === null || previous.quantity.precision === 'borne_basse' || !MEASURE.test(name)) return name;
  const { clause } = site.passage;
  const isOwn = headBefore(clause, name, site.placed.from, previous.to) >= 0;
  return isOwn ? name : thingAt(site, headBefore(clause, name, previous.from, 0)) || name;
}

/** `Concessions` over `- | 10 ans | : 216 €`, `| 10 entrées | : 35 €`: for how long or how many the price is told. */
export function withTerm(site: Spot, label: string): string {
  const { passages, passage, placed, index } = site;
  const { words, figures } = passage.clause;
  const [term] = figures;
  const colon = placed.from - 1;
  if (index !== 1 || term === undefined || term.from !== 0 || stemAt(words, colon) !== ':' || !isMoney(site))
    return label;
  if (colon > LONGEST_TERM || !words.slice(0, colon).some(({ stem }) => TERMS.test(stem))) return label;
  const written = writtenPhrase({ text: passages.text, clause: passage.clause }, { from: 0, to: colon });
  return written.endsWith(label) ? written : joined(label, written);
}
const TERMS =
  /^(?:an(?:s|nee)?|moi|jour(?:nee)?|semaine|heure|minute|trimestre|entree|seance|carte|ticket|trajet|voyage|repa|personne|enfant|adulte)$/;
/** Unit: words. */
const LONGEST_TERM = 5;

/** `| Le lycée |, d'un coût`, `8 | rames |, dont le prix total`, `| L'arrêt | est déplacé ; coût :` */
function thingAt({ passages, passage: { clause } }: Spot, head: number): string {
  const place = placeOf(passages.text, clause);
  let from = head;
  while (from > 0 && LEADS.has(stemAt(clause.words, from - 1))) from--;
  if (from < 1) return '';
  const mark = stemAt(clause.words, from - 1);
  const subject = mark === ';' ? firstNounOf(place) || (nounsIn(clause)[0] ?? '') : '';
  const isBeside = mark === ',' ? APPOSED.has(stemAt(clause.words, from)) : MARKS.has(mark);
  const thing = isBeside ? besideMark(place, from - 1) : subject;
  return isBody(thing) || MEASURE.test(thing) ? '' : thing;
}
const LEADS: ReadonlySet<string> = new Set(['d', ...stems('de un une dont le la l pour au moyennant')]);
const MARKS: ReadonlySet<string> = new Set(['(', '–', '—']);
/** Not `Selon les lots, | le | prix varie`. */
const APPOSED: ReadonlySet<string> = new Set(['d', ...stems('de dont pour au moyennant')]);

/** Of `coût total prévisionnel estimé à près de`. Unit: words. */
const FARTHEST_HEAD = 8;
function headBefore({ words }: Clause, measure: string, from: number, low: number): number {
  const head = stemOf(measure.split(' ', 1)[0] ?? '');
  for (let at = from - 1; at >= Math.max(low, from - FARTHEST_HEAD); at--) if (stemAt(words, at) === head) return at;
  return -1;
}

/** The noun that ends before a comma, or before the bracket that closes there: those that are counted, where nothing parts them from it. */
function besideMark(place: Place, mark: number): string {
  const { figures } = place.clause;
  const end = beforeBracket(place, mark, 0);
  const last = indexFrom(figures, end) - 1;
  const low = figures[last]?.to ?? 0;
  const segment = segmentBefore(place, end, end, low);
  // « 22 bourses, payées par les laboratoires, d'une durée de 36 mois »
  if (segment === null || kindAt(place, segment.from) === 'participle') return '';
  const counted = segment.from === low && figures[last]?.quantity.unit === 'nombre' ? nounsIn(place.clause)[last] : '';
  const from = Math.max(segment.from, lastVerbIn(place, segment) + 1);
  return counted || writtenPhrase(place, fromOther(place, nounPhraseIn(place, { from, to: end })));
}
