import { budget } from './budget/columns.ts';
import type { Dataset } from './column.ts';
import { documents } from './documents/columns.ts';
import { indicators } from './indicators/columns.ts';
import { measures } from './measures/columns.ts';
import { training } from './training/columns.ts';
import { water } from './water/columns.ts';

/** The published datasets, in the order in which files, pages and catalogs list them. */
export const DATASETS: readonly Dataset[] = [budget, training, water, measures, indicators, documents];
