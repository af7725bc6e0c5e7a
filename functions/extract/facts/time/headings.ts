/** Which headings tell the year of what stands under them. */
import type { Clause } from '../clause.ts';
import type { When } from './dates.ts';

/** `Nos 9 objectifs pour 2024`: what stands under it is aimed at for that year. */
export const isAim = ({ words }: Clause, value: When | null): value is When =>
  value?.kind === 'at' && words.some(({ stem }) => AIMS.has(stem));
const AIMS = new Set(['objectif', 'cible']);

const REVIEWS = new Set(['bilan', 'realisation', 'resultat', 'administratif', 'cfu']);

/** `Bilan 2024 : …`: what stands under it is of that year. */
export const isReview = ({ words }: Clause, value: When | null): value is When =>
  value?.kind === 'at' && words.some(({ stem }) => REVIEWS.has(stem));
