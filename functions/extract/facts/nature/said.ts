/** What many rules ask of the words around a figure. */
import type { Unit } from '../../model.ts';
import { type Clause, hasWordOf, stemAt } from '../clause.ts';
import { stems } from '../forms.ts';
import { THEY } from '../function-words.ts';
import { runInTitleOf } from '../phrase/run-in.ts';
import { isVerb } from '../phrase/verbs.ts';
import type { Context } from '../site.ts';
import type { Word } from '../words.ts';
import { type Evidence, near, says } from './evidence.ts';
import { natureCuesOf } from './lexicon.ts';

export const TIME_UNITS: ReadonlySet<Unit> = new Set(['heures', 'jours', 'semaines', 'mois', 'annees']);

export const MEASURES: ReadonlySet<Unit> = new Set(['m3_par_s', 'mg_par_l', 'ug_par_l']);

/** Words behind a figure that still speak of it. */
export const BEHIND = 8;

/** `650 km | visés`. */
export const RIGHT_BEHIND = 4;

/** `1,2 million d'heures de formation`: what all of them took together is no duration. Unit: hours. */
const VOLUME = 10_000;

/** `36 % | en moyenne nationale`, `pour la moyenne` */
export const isOfAverage = ({ words }: Clause, to: number): boolean =>
  hasWordOf(AVERAGE, words, { from: to, to: to + AVERAGE_WORDS });
const AVERAGE: ReadonlySet<string> = stems('moyenne');
/** Words of `pour la moyenne`. */
const AVERAGE_WORDS = 3;

export const isTime = ({ unit, site: { placed } }: Evidence): boolean =>
  TIME_UNITS.has(unit) && !(unit === 'heures' && placed.quantity.value >= VOLUME);

/** `L'âge moyen est de | 51 ans`: how old they are, and no span of time. */
export const isAge = (e: Evidence): boolean =>
  isTime(e) && e.site.passage.clause.words.slice(e.gap.from, e.gap.to).some(({ stem }) => stem === 'age');

export const isWater = ({ topic }: Evidence): boolean => topic === 'water';

export const isTraining = ({ topic }: Evidence): boolean => topic === 'training';

export const before = (evidence: Evidence, kind: Parameters<typeof says>[1]): boolean =>
  says(evidence, kind, evidence.lead);

export const behind = (evidence: Evidence, kind: Parameters<typeof says>[1], reach = BEHIND): boolean =>
  says(evidence, kind, near(evidence.trail, evidence.trail.to, reach));

export const around = (evidence: Evidence, kind: Parameters<typeof says>[1]): boolean =>
  says(evidence, kind, evidence.group);

/** `elle a`, `ils ont`, `nous avons` */
export const HAVE: ReadonlySet<string> = stems('a ont avons avait avaient');
/** `ils | sont`, `ce taux | est`, `c' | était`: the subject that ends at a word is that of the figure before. */
export const tellsOfSame = (words: readonly Word[], at: number): boolean =>
  THEY.has(stemAt(words, at)) ||
  (SAID.has(stemAt(words, at)) && THIS.has(stemAt(words, at - 1))) ||
  (stemAt(words, at) === 'c' && stemAt(words, at + 1) === 'etait');
/** `on en avait compté | 2 190` */
export const countsSame = (words: readonly Word[], figure: number): boolean =>
  COUNTED.test(stemAt(words, figure - 1)) &&
  HAVE.has(stemAt(words, figure - 2)) &&
  stemAt(words, figure - 3) === 'en' &&
  stemAt(words, figure - 4) === 'on';
const COUNTED = /^(?:compte|denombre|recense|enregistre)e?$/;
const SAID: ReadonlySet<string> = stems('taux part proportion chiffre');
const THIS: ReadonlySet<string> = stems('ce cette');

/** `- 46 kilomètres de pistes cyclables`: what the item counts stands first in it. */
export const opensItem = (e: Evidence): boolean => isItem(e) && e.site.placed.from <= OPENING;

/** `78⏎obstacles supprimés`: a figure that opens a box, with few words. */
export const opensBox = ({ site: { passage, placed } }: Evidence): boolean =>
  passage.kind === 'sentence' && placed.from <= OPENING && passage.clause.words.length <= BOX_WORDS;
const BOX_WORDS = 14;

/** Unit: words. */
const OPENING = 1;

/** Unit: words. */
export const SENTENCE = 30;

/** `Taux d'aide : jusqu'à | 30 %`; `L'objectif est clair : agir pour tous.` says nothing of the sentences behind it. */
export const titleSays = ({ site: { passages, passage } }: Evidence, cue: 'aid' | 'aim' | 'rate'): boolean => {
  const title = runInTitleOf(passages, passage);
  if (title === null || natureCuesOf(title, cue).length === 0) return false;
  const first = passages.inBlock(passage.block)[0];
  const isTold = first === passage || first?.clause.figures.length !== 0 || first.clause.words.at(-1)?.stem === ':';
  return cue !== 'aim' || isTold || !(title.words.some(isVerb) || isSentence(title));
};

/** `Le plan pose plusieurs | objectifs chiffrés.`: a sentence of its own, whatever its verb; not `Nos grands objectifs.` */
const isSentence = (title: Clause): boolean =>
  natureCuesOf(title, 'aim').some(
    ({ from }) =>
      from > 2 &&
      SOME.has(stemAt(title.words, from - 1)) &&
      !title.words.slice(0, from).some(({ stem, isPreposition }) => stem === ':' || isPreposition),
  );
const SOME: ReadonlySet<string> = stems('plusieurs des les trois quatre cinq ses');

/** `22 000 entrées, soit | 1 400 de plus`, `(| + 6,8 %)`: tells the figure before it once more. */
export const isRestated = ({ site: { territory } }: Evidence): boolean =>
  territory.link === 'restated' || territory.bracketed;

export const isItem = ({ site: { passages, passage } }: Evidence): boolean =>
  passages.structure.blocks[passage.block]?.kind === 'item';

/** Cells are read from their heads, row label and caption. */
export const HEADS: readonly Context['place'][] = ['cell', 'row', 'caption'];
