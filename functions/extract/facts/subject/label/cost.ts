import { stemAt } from '../../clause.ts';
import { placeOf } from '../../phrase/kind-at.ts';
import { isEmptyRange, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { runInTitleOf } from '../../phrase/run-in.ts';
import { isMoney, type Spot } from '../../phrase/spot.ts';
import { firstNounOf, headingLabel } from './around.ts';
import { nounBefore } from './left.ts';
import { isPayer } from './payer.ts';

const COSTS: ReadonlySet<string> = new Set('budget cout montant financement enveloppe'.split(' '));
/** Words of `Coût total prévisionnel`, at most, and the colon. */
const COST_WORDS = 4;

/**
 * `Créer | l'aide au permis | : 500 € par jeune. Coût : | 5,4 M€`: what a sentence that tells only the cost is about, as the
 * item names it that it ends; empty elsewhere.
 */
export function costedThing(site: Spot): string {
  const { passages, passage, placed } = site;
  const { words } = passage.clause;
  if (!COSTS.has(stemAt(words, 0)) || !isMoney(site) || site.index > 0) return '';
  const colon = words.slice(1, COST_WORDS).findIndex(({ stem }) => stem === ':') + 1;
  if (colon === 0 || placed.from > colon + COST_WORDS) return '';
  const first = passages.inBlock(passage.block)[0];
  if (first === undefined || first.kind !== 'sentence') return '';
  const block = passages.structure.blocks[passage.block];
  if (first === passage) {
    const heading = block?.kind === 'paragraph' ? block.path.at(-1) : undefined;
    if (heading === undefined) return '';
    const isNumbered = NUMBERED.test(passages.text.slice(heading.start, heading.start + MARK));
    const isThing = heading.title.length <= LONGEST_THING && !NO_THING.test(heading.title);
    return isNumbered || isThing ? headingLabel(site).replace(PART, '') : '';
  }
  if (block?.kind !== 'item') return '';
  const title = runInTitleOf(passages, first);
  const clause = title ?? first.clause;
  const place = placeOf(passages.text, clause);
  const name = firstNounOf(place);
  if (!isPayer(name)) return name;
  const { object } = nounBefore(place, Math.min(clause.words.length - 1, clause.figures[0]?.from ?? Infinity), 0);
  return isEmptyRange(object) ? '' : writtenPhrase(place, object);
}
/** `Développement économique` over `Budget 2031 : 3 M€`; not `Les chiffres du budget`, `Communiqué de presse`. */
const NO_THING =
  /budget|financ|coût|dépense|recette|compte|fiscal|dette|chiffre|invest|fonctionnement|crédit|communiqué|presse|session|\d/iu;
/** Unit: characters. */
const LONGEST_THING = 60;
/** `1. Maison des rivières`, `Mesure 4 – Une bourse` */
const NUMBERED = /^[^\p{L}\d]{0,3}(?:\p{L}{4,10} (?:n ?° ?)?)?\d/u;
const PART = /^\p{L}+ (?:n ?° ?)?[\d.]+ ?[–—:-] ?/u;
/** Unit: characters. */
const MARK = 20;
