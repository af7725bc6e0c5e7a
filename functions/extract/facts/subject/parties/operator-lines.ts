/** Who carries out a training, as the line of a list or the courses beside a figure tell it. */
import { type Clause, type Range, stemAt } from '../../clause.ts';
import { stems } from '../../forms.ts';
import type { FactSite } from '../../site.ts';
import type { Body } from './bodies.ts';

/** `RÉGION HAUTE-COMBE` above all is who speaks. */
export const COLLECTIVITIES = stems('région département métropole collectivité conseil');
export const OF_BODY = stems('d de des du l la le les');

/** `- Afpa : 9 870 entrées, | 14,1 % d'abandons`: the rates of an item that opens with one body, and names no other, are all of it. */
export function ofHeadedLine({ passages, passage, placed }: FactSite, bodies: readonly Body[]): string | null {
  const [body, ...others] = bodies;
  const isHead =
    body !== undefined &&
    others.length === 0 &&
    body.from <= 2 &&
    body.to < placed.from &&
    !COLLECTIVITIES.has(stemAt(passage.clause.words, body.from)) &&
    stemAt(passage.clause.words, body.to) === ':' &&
    passages.structure.blocks[passage.block]?.kind === 'item';
  // « Afpa : 4 298 entrées, sur 6 sites »
  return isHead && placed.quantity.unit === 'pourcent' ? body.name : null;
}

/** `8 120 | dans les stages de | la Région`, `6 130 | dans ceux de | Pôle emploi` */
export const isInStages = ({ words: all }: Clause, right: Range, body: number): boolean =>
  body > right.from &&
  body < right.to &&
  body <= right.from + STAGE_WORDS &&
  all.slice(right.from + 1, body).every(({ stem }) => STAGES.has(stem) || OF_BODY.has(stem)) &&
  all.slice(right.from + 1, body).some(({ stem }) => STAGES.has(stem));
const STAGES = stems('stages formations sessions parcours ceux celles dispositifs');
/** Words of `dans les stages de la`, at most. */
const STAGE_WORDS = 5;
