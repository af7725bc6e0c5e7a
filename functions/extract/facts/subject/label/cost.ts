import { stemAt } from '../../clause.ts';
import type { Passage } from '../../passages.ts';
import { placeOf } from '../../phrase/kind-at.ts';
import { isEmptyRange, writtenPhrase } from '../../phrase/noun-phrase.ts';
import { runInTitleOf } from '../../phrase/run-in.ts';
import { isMoney, type Spot } from '../../phrase/spot.ts';
import { firstNounOf, headingLabel } from './around.ts';
import { nounsIn } from './kept.ts';
import { nounBefore } from './left.ts';
import { isPayer, nameUnlessBody } from './payer.ts';

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
  if (first === passage) return block?.kind === 'paragraph' ? headingOfThing(site) : '';
  const title = runInTitleOf(passages, first);
  if (block?.kind === 'paragraph' && title === null) return numberedHeading(site) || thingBefore(site, first);
  const clause = title ?? first.clause;
  const place = placeOf(passages.text, clause);
  const name = firstNounOf(place);
  if (!isPayer(name)) return name;
  const { object } = nounBefore(place, Math.min(clause.words.length - 1, clause.figures[0]?.from ?? Infinity), 0);
  return isEmptyRange(object) ? '' : writtenPhrase(place, object);
}

/** `| Maison des rivières |` over `Budget 2031 : 3 M€`: the heading, where it may name a thing; empty for none. */
function headingOfThing(site: Spot): string {
  const { passages, passage } = site;
  const heading = passages.structure.blocks[passage.block]?.path.at(-1);
  if (heading === undefined) return '';
  const isThing = heading.title.length <= LONGEST_THING && !NO_THING.test(heading.title);
  return isThing ? headingLabel(site).replace(PART, '') : numberedHeading(site);
}
function numberedHeading(site: Spot): string {
  const { passages, passage } = site;
  const heading = passages.structure.blocks[passage.block]?.path.at(-1);
  const isNumbered = heading !== undefined && NUMBERED.test(passages.text.slice(heading.start, heading.start + MARK));
  return isNumbered ? headingLabel(site).replace(PART, '') : '';
}

/** `14 | rénovations | ont été livrées. Coût : | 28 M€`: what the sentence before speaks of first, where it opens the paragraph; not `Maître d'ouvrage : la Ville. Coût :`. */
function thingBefore({ passages, passage }: Spot, { clause, index }: Passage): string {
  const isList = clause.words.slice(0, COST_WORDS).some(({ stem }) => stem === ':');
  if (isList || index !== passage.index - 1) return '';
  const name = firstNounOf(placeOf(passages.text, clause)) || (nounsIn(clause)[0] ?? '');
  return NO_THING.test(name) ? '' : nameUnlessBody(name);
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
