/** Several things that a figure is of together: `la culture, le sport et la jeunesse`. */
import { behindBracket, indexFrom, type Range, stemAt } from '../../clause.ts';
import { OF, TO } from '../../function-words.ts';
import { kindAt, type Place } from '../../phrase/kind-at.ts';
import { CLOSING, nounPhraseEnd, nounPhraseIn, OPENING } from '../../phrase/noun-phrase.ts';
import type { Kind } from '../../phrase/word-kinds.ts';
import { rightEndOf } from '../../phrase/zones.ts';
import { lastVerbIn } from './stretch.ts';

/** Of a list, at most. Unit: words. */
const LONGEST_LIST = 20;
/** Of one of its things, at most, with its article. Unit: words. */
const LONGEST_THING = 9;
/** Of a quoted name, at most. Unit: words. */
const LONGEST_NAME = 7;

/**
 * `12 M€ pour | l'eau, l'air et le climat`, `les crèches, haltes-garderies et écoles`: a noun phrase with what is listed behind
 * its comma, up to the thing behind `et`; the phrase itself where another one begins there, or a verb follows.
 */
export function withListed(place: Place, noun: Range): Range {
  const { words } = place.clause;
  if (stemAt(words, noun.to) !== ',') return withQuoted(place, noun);
  const opening = openingOf(place, noun.from);
  let at = noun.to;
  while (stemAt(words, at) === ',' && at - noun.from < LONGEST_LIST) {
    const opens = classOfThing(place, at + 1);
    if (!opensThing(place, at + 1, opening)) return noun;
    const joint = thingEnd(place, at + 1);
    if (stemAt(words, joint) === ',') {
      at = joint;
      continue;
    }
    const isLast = JOINTS.has(stemAt(words, joint)) && classOfThing(place, joint + 1) === opens;
    if (!isLast || !opensThing(place, joint + 1, opening)) return noun;
    const last = { from: joint + 1, to: rightEndOf(place.clause, joint + 1, words.length) };
    const { from, to } = nounPhraseIn(place, { ...last, to: nounPhraseEnd(place, last) });
    const isWhole = to > from && to - noun.from <= LONGEST_LIST && !ACTS.has(kindAt(place, to));
    return isWhole && !holdsNumber(place, { from: noun.to, to: to + 1 }) ? { from: noun.from, to } : noun;
  }
  return noun;
}

/** `la ligne | « bois local »`: with the name that is quoted right behind it. */
function withQuoted({ clause: { words } }: Place, { from, to }: Range): Range {
  if (!OPENING.has(stemAt(words, to)) || to <= from) return { from, to };
  const length = words.slice(to, to + LONGEST_NAME).findIndex(({ stem }) => CLOSING.has(stem));
  return length < 0 ? { from, to } : { from, to: to + length + 1 };
}

/** `| La culture, le sport et la jeunesse | pèsent 31 M€`, `| Les achats de denrées, de fluides et de bois | montent`: what is listed before the commas belongs to the subject too. */
export function withListedBefore(place: Place, subject: Range): Range {
  const { words } = place.clause;
  const isJoined = words.slice(subject.from, subject.to).some(({ stem }) => JOINTS.has(stem));
  const first = OPENING.has(stemAt(words, 0)) ? 1 : 0;
  let open = openOf(place, subject.from);
  const opening = openingOf(place, subject.from);
  const isBare = open === subject.from;
  if (!isJoined || stemAt(words, open - 1) !== ',') return subject;
  while (stemAt(words, open - 1) === ',') {
    const comma = open - 1;
    open = comma;
    while (open > first && kindAt(place, open - 1) !== 'sign') open--;
    const isFirst = open === first;
    const opens = isBare
      ? BARE.has(kindAt(place, open))
      : opening !== '' && !isFirst && classAt(place, open) === opening;
    const holds =
      opening === '' || opens || words.slice(open, comma).some((_, at) => classAt(place, open + at) === opening);
    const isArticled = kindAt(place, open) === 'article' && (isFirst || !isBare);
    if (comma - open > LONGEST_THING || !holds || !(opens || isArticled)) return subject;
  }
  const list = { from: kindAt(place, open) === 'article' ? open + 1 : open, to: subject.to };
  const isSubject = open === first && list.to - list.from <= LONGEST_LIST && lastVerbIn(place, list) < 0;
  return isSubject && !holdsNumber(place, { from: open, to: list.to }) ? list : subject;
}

/** `| Transport, manutention, magasinage | (92 %)`: a title of bare nouns that opens the sentence; empty elsewhere. */
export function listedTitle(place: Place, end: number): Range {
  const { words } = place.clause;
  const none = { from: 0, to: 0 };
  const start = kindAt(place, 0) === 'sign' ? 1 : 0;
  const title = { from: start, to: end };
  if (end - start > LONGEST_LIST || holdsNumber(place, title) || lastVerbIn(place, title) >= 0) return none;
  let commas = 0;
  for (let at = start; at < end; at++) {
    const isOpening = at === start || stemAt(words, at - 1) === ',';
    if (isOpening && !BARE.has(kindAt(place, at))) return none;
    if (stemAt(words, at) === ',') commas++;
    else if (NO_TITLE.has(kindAt(place, at))) return none;
  }
  return commas > 0 ? title : none;
}

const ACTS: ReadonlySet<Kind> = new Set(['verb', 'pronoun']);
const JOINTS: ReadonlySet<string> = new Set(['et', 'ou']);
const BARE: ReadonlySet<Kind> = new Set(['noun', 'either']);
const NO_TITLE: ReadonlySet<Kind> = new Set(['turn', 'pronoun', 'sign']);
const NO_THING: ReadonlySet<Kind> = new Set(['turn', 'pronoun', 'verb', 'infinitive', 'sign']);

/** Where a thing opens, with its article and the preposition before it: `| à la | pêche`. */
function openOf(place: Place, noun: number): number {
  const article = kindAt(place, noun - 1) === 'article' && classAt(place, noun - 1) === '' ? noun - 1 : noun;
  return classAt(place, article - 1) === '' ? article : article - 1;
}
/** The preposition that a thing opens with, or nothing. */
const openingOf = (place: Place, noun: number): string => {
  const open = openOf(place, noun);
  return open === noun ? '' : classAt(place, open);
};
/** The last thing opens as those before it: not `la restauration, bio et de qualité`. */
const classOfThing = (place: Place, at: number): string =>
  kindAt(place, at) === 'article' && classAt(place, at) === '' ? 'article' : classAt(place, at);

/** `à`, `au` and `aux` are one preposition; so are `de`, `du` and `des`. */
function classAt(place: Place, at: number): string {
  const stem = stemAt(place.clause.words, at);
  if (OF.has(stem)) return 'de';
  if (kindAt(place, at) !== 'preposition') return '';
  return TO.has(stem) ? 'a' : stem;
}

/** `, | l'air`, `, | haltes-garderies`, `aux lycées, | aux collèges` */
function opensThing(place: Place, at: number, opening: string): boolean {
  const kind = kindAt(place, at);
  if (kind === 'article') return BARE.has(kindAt(place, at + 1));
  return BARE.has(kind) || (opening !== '' && classAt(place, at) === opening);
}

/** The comma or the joint behind a thing; where anything else ends it, that. */
function thingEnd(place: Place, from: number): number {
  const { words } = place.clause;
  const end = from + LONGEST_THING;
  for (let at = from; at < end; at++)
    if (at > from && stemAt(words, at) === '(') return behindBracket(place.clause, at);
    else if (stemAt(words, at) === ',' || JOINTS.has(stemAt(words, at)) || NO_THING.has(kindAt(place, at))) return at;
  return from;
}

/** Numbers and dates too. */
function holdsNumber({ clause: { placed } }: Place, { from, to }: Range): boolean {
  const first = placed[indexFrom(placed, from)];
  return first !== undefined && first.from < to;
}
