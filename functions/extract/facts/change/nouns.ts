import type { Unit } from '../../model.ts';
import { stems } from '../forms.ts';

export type Direction = 'hausse' | 'baisse';

/** Nouns of a change, by stem, and which way it goes. */
export const CHANGE_NOUNS: ReadonlyMap<string, Direction> = new Map([
  ['hausse', 'hausse'],
  ['augmentation', 'hausse'],
  ['progression', 'hausse'],
  ['baisse', 'baisse'],
  ['diminution', 'baisse'],
  ['recul', 'baisse'],
  ['reduction', 'baisse'],
  ['repli', 'baisse'],
  ['chute', 'baisse'],
]);

/** Nouns of a change that is told upwards where no sign is written. */
export const EITHER_WAY = stems('évolution variation croissance');

export const ARTICLES = stems('la une cette leur sa l notre le un ce son');

/** What of a whole: `perd en moyenne | 0,5 %` is a change, `| 40 km` is what each loses. */
export const PARTS: ReadonlySet<Unit> = new Set(['pourcent', 'points']);

/** `de | près | de 3 %` */
export const NEARLY = stems('près plus moins');
