import { type Clause, oncePerClause, stemAt } from '../../clause.ts';
import { finderOf } from '../../cues.ts';
import { stems } from '../../forms.ts';
import type { Passage } from '../../passages.ts';
import type { Spot } from '../../phrase/spot.ts';
import { previousOf } from './chapters.ts';
import { strengthsOf, topicCuesOf } from './cues.ts';
import { SURE } from './titles.ts';

/** Who has no job is the labour market, under whatever heading: a training is for them only where it is told. */
export const isOfLabourMarket = (spot: Spot): boolean => ofLabourMarket(spot.passage.clause, spot);

const labourMarketIn = finderOf<'market'>({
  market: {
    chômage: [
      'taux de chômage',
      "nombre de demandeurs d'emploi",
      'nombre de chômeurs',
      "nombre d'inscrits à Pôle emploi",
      "nombre d'inscrits à France Travail",
      'ni en formation',
      'ni en emploi',
      'projet de recrutement',
      'difficulté de recrutement',
      'recrutement difficile',
      'peinent à recruter',
      'peiner à recruter',
      "demandeur d'emploi des catégories",
      "demandeur d'emploi de catégorie",
      "demandeur d'emploi en catégorie",
      "demandeur d'emploi en France",
      "reprise d'emploi",
      'catégorie A',
      "demandeur d'emploi inscrit à Pôle emploi",
      "demandeur d'emploi inscrit à France Travail",
    ],
  },
});

/** `148 300 demandeurs d'emploi, soit un taux de chômage de 8,1 %`: those who have no job are counted. */
const OF_MARKET: ReadonlySet<string> = new Set(['demandeur', 'emploi', 'chomeur', 'pole', 'france']);

/** `Le taux de chômage est de 7,4 %, contre 8 % en France`: who has no job, and nothing said of a training. */
const speaksOfLabourMarket = oncePerClause((clause, text: string): boolean => {
  const phrases = labourMarketIn(clause.words);
  return (
    (phrases.length > 0 || areRegistered(clause) || areCounted(clause)) &&
    topicCuesOf(text, clause).every(
      ({ kind, strength, from, to }) =>
        kind !== 'training' ||
        // « le nombre de demandeurs d'emploi formés »
        (strength < SURE && OF_MARKET.has(clause.words[from]?.stem ?? '')) ||
        phrases.some((phrase) => phrase.from <= from && to <= phrase.to),
    )
  );
});

/** `112 640 demandeurs d'emploi (catégories A, B et C) étaient inscrits`, `96 400 personnes étaient inscrites à Pôle emploi` */
const areRegistered = ({ words }: Clause): boolean =>
  words.some(({ stem }) => stem === 'inscrit' || stem === 'inscrite') &&
  words.some(({ stem }, at) => stem === 'emploi' && REGISTERS.has(stemAt(words, at - 1)));
/** `demandeurs d' | emploi`, `Pôle | emploi` */
const REGISTERS: ReadonlySet<string> = new Set(['d', 'pole']);

/** `la région comptait | 104 300 demandeurs d'emploi` */
const areCounted = ({ words, figures }: Clause): boolean =>
  figures.some(({ from, to }) => stemAt(words, to) === 'demandeur' && COUNT.has(stemAt(words, from - 1)));
const COUNT: ReadonlySet<string> = stems('compte comptait comptaient comptent recense recensait dénombre dénombrait');

/** `Ce nombre diminue de 4 % (+ 7,8 % sur un an)`: of those whom the sentence before counts, and no training in it. */
function goesOn(clause: Clause, text: string): boolean {
  const { words, figures } = clause;
  const opening = words.slice(0, Math.min(OPENING_REACH, figures[0]?.from ?? 0));
  const at = opening.findLastIndex(({ stem }) => stem === ',') + 1;
  const first = stemAt(words, at);
  const isAbout = PRONOUNS.has(first) || (THIS.has(first) && COUNTS.has(stemAt(words, at + 1)));
  return (
    isAbout &&
    topicCuesOf(text, clause).every(({ kind, from }) => kind !== 'training' || OF_MARKET.has(stemAt(words, from)))
  );
}
const PRONOUNS: ReadonlySet<string> = new Set(['il', 'elle', 'ils', 'elles']);
const THIS: ReadonlySet<string> = new Set(['ce', 'cette', 'la', 'le', 'les', 'ces']);
const COUNTS: ReadonlySet<string> = stems(
  'nombre taux chiffre part hausse baisse progression évolution tendance catégorie dynamique augmentation diminution repli recul',
);
/** Words of `En France métropolitaine, sur un an,`, at most. */
const OPENING_REACH = 8;
/** Sentences that go on about them, at most. */
const MOST_GOING_ON = 6;

/** Or of some of those without a job: `Les moins de 25 ans représentent 15 % d'entre eux.` */
const ofLabourMarket = oncePerClause((clause, { passages, passage }: Spot): boolean => {
  const { text } = passages;
  if (speaksOfLabourMarket(clause, text)) return true;
  let told: Passage | null = passage;
  for (let back = 0; back < MOST_GOING_ON && told !== null && goesOn(told.clause, text); back++) {
    told = previousOf(passages, told);
    if (told !== null && speaksOfLabourMarket(told.clause, text)) return true;
  }
  const among = clause.words.findIndex(({ stem }) => stem === 'entre');
  if (among < 0 || !THEM.has(clause.words[among + 1]?.stem ?? '') || strengthsOf(text, clause).training > 0)
    return false;
  const before = previousOf(passages, passage);
  return before !== null && speaksOfLabourMarket(before.clause, text);
});
const THEM: ReadonlySet<string> = new Set(['eux', 'elle']);
