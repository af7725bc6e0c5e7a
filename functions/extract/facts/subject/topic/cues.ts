import { type Clause, clauseOf, hasWordOf, oncePerClause, stemAt } from '../../clause.ts';
import { type Cue, finderOf } from '../../cues.ts';
import { stems } from '../../forms.ts';
import { OF } from '../../function-words.ts';
import { type PhraseKind, type Strength, TOPIC_LEXICON, type TopicKind } from './lexicon.ts';

/** A phrase that speaks for a topic. `from`..`to` is a half-open range of word indices. */
export interface TopicCue {
  readonly kind: TopicKind;
  /** 1 (a hint) to 3 (sure). */
  readonly strength: number;
  readonly from: number;
  readonly to: number;
}

const STRENGTHS: Readonly<Record<Strength, number>> = { sure: 3, likely: 2, hint: 1 };
const phrasesIn = finderOf<PhraseKind>(TOPIC_LEXICON);
const NO_CUES: readonly TopicCue[] = [];

/** The topic cues of a clause, without those inside a longer phrase and those that are part of a name. */
const cuesOnce = oncePerClause((clause, text: string): readonly TopicCue[] => {
  const all = phrasesIn(clause.words);
  if (all.length === 0) return NO_CUES;
  const cues: TopicCue[] = [];
  all.forEach((cue, index) => {
    const { kind, value, from, to } = cue;
    if (clause.words.slice(from, to).some((_word, at) => isShape(text, clause.words, from + at))) return;
    const river = kind === 'river' ? riverCue(text, clause, cue) : null;
    if (river !== null) cues.push(river);
    if (
      kind !== 'payer' &&
      kind !== 'river' &&
      !isCovered(all, index) &&
      !isPartOfName(text, clause, cue) &&
      !isLeftOut(clause, cue) &&
      !isOfRoad(clause, cue) &&
      !isListedBeside(clause, cue)
    )
      cues.push({ kind, strength: STRENGTHS[value as Strength], from, to });
  });
  return cues.sort((one, other) => one.from - other.from);
});

/** `les | formes d'aide`, `sous | forme de prêts`, `qui en | forme 58 %`: no one is trained. */
const isShape = (text: string, words: Clause['words'], at: number): boolean => {
  const word = words[at];
  if (word?.stem !== 'forme') return false;
  const written = text.slice(word.start, word.end);
  const before = stemAt(words, at - 1);
  const isOf = OF.has(stemAt(words, at + 1));
  return written === 'formes' || (written === 'forme' && (SHAPED.has(before) || (before === 'sou' && isOf)));
};
const SHAPED: ReadonlySet<string> = stems('la une cette sa leur en même autre toute pleine top bonne quelque de');

/** `hors zones d'activités et | assainissement, les dépenses`: the other budgets are left out. */
function isLeftOut({ words }: Clause, { kind, from }: Cue<PhraseKind>): boolean {
  if (kind !== 'water') return false;
  for (let at = from - 1; at >= from - LEFT_OUT_REACH; at--) {
    const stem = stemAt(words, at);
    if (stem === 'hor') return true;
    if (PUNCTUATION.has(stem)) return false;
  }
  return false;
}
/** Words of `hors zones d'activités économiques et`, at most. */
const LEFT_OUT_REACH = 7;
const PUNCTUATION: ReadonlySet<string> = new Set([',', ';', ':', '(', ')', '.']);

/** `l'| assainissement de la chaussée`: water that a road is rid of. */
const isOfRoad = ({ words }: Clause, { kind, from, to }: Cue<PhraseKind>): boolean =>
  kind === 'water' &&
  stemAt(words, to - 1) === 'assainissement' &&
  to - from === 1 &&
  OF.has(stemAt(words, to)) &&
  hasWordOf(ROADS, words, { from: to + 1, to: to + 3 });
const ROADS: ReadonlySet<string> = stems('chaussée chaussées voirie voiries route routes');

/** `Infrastructures urbaines (| assainissement, voirie, éclairage)`: one of several that a bracket lists. */
function isListedBeside({ words }: Clause, { kind, from, to }: Cue<PhraseKind>): boolean {
  if (kind !== 'water' || (stemAt(words, from - 1) !== '(' && stemAt(words, from - 1) !== ',')) return false;
  if (stemAt(words, to) !== ',' && stemAt(words, to) !== ')') return false;
  let open = from - 1;
  while (open >= from - LISTED_REACH && stemAt(words, open) !== '(' && stemAt(words, open) !== ')') open--;
  if (stemAt(words, open) !== '(') return false;
  let commas = 0;
  for (let at = open + 1; at < open + 2 * LISTED_REACH && stemAt(words, at) !== ')'; at++) {
    if (at >= words.length || /\d/.test(stemAt(words, at))) return false;
    if (stemAt(words, at) === ',') commas++;
  }
  return commas >= 2;
}
/** Unit: words. */
const LISTED_REACH = 16;

/** `45 ouvrages ont été | effacés`, `l'| arasement du seuil de la Roche`, `le | bon état de l'Orne`: rivers that no word names. */
function riverCue(text: string, { words }: Clause, { from, to }: Cue<PhraseKind>): TopicCue | null {
  if (words[from]?.stem === 'bon')
    return stemAt(words, from - 1) !== 'en' && isOfName(text, words, to)
      ? { kind: 'water', strength: STRENGTHS.sure, from, to }
      : null;
  for (let at = Math.max(0, from - WORK_REACH); at < Math.min(words.length, to + WORK_REACH); at++)
    if (
      BARRIERS.has(words[at]?.stem ?? '') &&
      !OTHERWISE.has(words[at + 2]?.stem ?? '') &&
      !isFigurative(text, words, at)
    )
      return { kind: 'water', strength: STRENGTHS.sure, from: Math.min(from, at), to: Math.max(to, at + 1) };
  return null;
}
const BARRIERS: ReadonlySet<string> = new Set(['ouvrage', 'seuil', 'chaussee', 'obstacle']);
/** `seuil de pauvreté`, `ouvrage d'art` */
const OTHERWISE: ReadonlySet<string> = new Set(['pauvrete', 'art', 'alerte']);
/** `maître d'| ouvrage`, `| seuil de recours`: a threshold of something, and no weir; not `seuil de la Roche`. */
function isFigurative(text: string, words: Clause['words'], at: number): boolean {
  const ofWhat = words[at + 2];
  const isBare = ofWhat !== undefined && !ARTICLES.has(ofWhat.stem) && !isCapital(text, ofWhat.start);
  const isOf = stemAt(words, at + 1) === 'de' || stemAt(words, at + 1) === 'd';
  return (
    stemAt(words, at - 2) === 'maitre' || (stemAt(words, at) === 'seuil' && isOf && isBare && ofWhat.stem !== 'moulin')
  );
}
/** Words of `ouvrages hydrauliques du bassin ont été effacés`, at most. */
const WORK_REACH = 8;

/** `de l'Orne`, `de la Sèvre`; not `du Viaduc de Vernet`, whose name is behind it, nor `maintien en bon état du Musée`. */
function isOfName(text: string, words: Clause['words'], at: number): boolean {
  const stem = words[at]?.stem ?? '';
  const name = stem === 'du' ? at + 1 : stem === 'de' && ARTICLES.has(words[at + 1]?.stem ?? '') ? at + 2 : -1;
  const isNamedBehind =
    OF.has(stemAt(words, name + 1)) &&
    isLetter(text, words[name + 2]?.start ?? -1) &&
    stemAt(words, name + 2) !== 'ici';
  return isCapital(text, words[name]?.start ?? -1) && !isNamedBehind;
}

export const topicCuesOf = (text: string, clause: Clause): readonly TopicCue[] => cuesOnce(clause, text);

/** How surely words speak of each kind: the strength of the surest one, 0 for none. */
export type Strengths = Readonly<Record<TopicKind, number>>;

export const SILENCE: Strengths = { training: 0, water: 0, other: 0 };

/** The surer of two for each kind. */
export const surer = (one: Strengths, other: Strengths): Strengths =>
  one === SILENCE
    ? other
    : other === SILENCE
      ? one
      : {
          training: Math.max(one.training, other.training),
          water: Math.max(one.water, other.water),
          other: Math.max(one.other, other.other),
        };

const strengthsOnce = oncePerClause((clause, text: string): Strengths => {
  const cues = topicCuesOf(text, clause);
  if (cues.length === 0) return SILENCE;
  const surest = { training: 0, water: 0, other: 0 };
  for (const { kind, strength } of cues) if (strength > surest[kind]) surest[kind] = strength;
  return surest;
});

export const strengthsOf = (text: string, clause: Clause): Strengths => strengthsOnce(clause, text);

/** The same for a text of its own, as the name of an issuer. */
export const strengthsIn = (text: string): Strengths =>
  strengthsOf(text, clauseOf(text, { start: 0, end: text.length }, []));

/** Cues come in the order of their first word, so only neighbours can cover one. */
const NEIGHBOURS = 6;

function isCovered(cues: readonly Cue<PhraseKind>[], index: number): boolean {
  const { from, to } = cues[index] as Cue<PhraseKind>;
  const end = Math.min(cues.length, index + NEIGHBOURS);
  for (let at = Math.max(0, index - NEIGHBOURS); at < end; at++) {
    const other = cues[at] as Cue<PhraseKind>;
    if (other.from <= from && other.to >= to && other.to - other.from > to - from) return true;
  }
  return false;
}

/** `Compagnie Les Grandes Eaux`, `association Rivières vivantes`: one capitalised word after another or an article. */
function isPartOfName(text: string, clause: Clause, { from, to }: Cue<PhraseKind>): boolean {
  const word = clause.words[from];
  const before = clause.words[from - 1];
  if (to - from > 1 || word === undefined || before === undefined || word.capitals) return false;
  if (!isCapital(text, word.start) || !isLetter(text, before.start)) return false;
  const opensTitle = ARTICLES.has(before.stem) && !isLetter(text, clause.words[from - 2]?.start ?? -1);
  return !opensTitle;
}

const ARTICLES: ReadonlySet<string> = new Set(['l', 'la', 'le', 'les', 'd', 'de', 'des', 'du']);
const CAPITAL = /\p{Lu}/u;
const LETTER = /\p{L}/u;
const isCapital = (text: string, at: number): boolean => CAPITAL.test(text[at] ?? '');
const isLetter = (text: string, at: number): boolean => LETTER.test(text[at] ?? '');
