import { stemOf } from '../forms.ts';
import type { Conjugation, SpellingDictionary } from './packages.ts';

/** Verbs of French by their stems (`stemOf`), sorted. A form that is another word, too, is told by its neighbours alone. */
export interface VerbForms {
  /** `sembl` of `semble`, `semblent`, `semblons`: what verbs in -er begin with. */
  readonly begins: readonly string[];
  /** `page`, `parent`, `salon`: forms of these verbs that are other words, too. */
  readonly others: readonly string[];
  /** `entreprend`, `appelle`, `fuyons`: third persons and `nous` of all other kinds. */
  readonly finite: readonly string[];
  /** `franchir`, `résoudre`: not those in -er. */
  readonly infinitive: readonly string[];
  /** `confondu`, `accueilli`: not those in -é, which their accent tells. */
  readonly participle: readonly string[];
}

export function verbForms(verbs: readonly Conjugation[], dictionary: SpellingDictionary): VerbForms {
  const infinitives = written(verbs.flatMap(({ W }) => W ?? []));
  const others = otherWords(dictionary, new Set(infinitives));
  const alone = (forms: readonly (string | null | undefined)[]): readonly string[] =>
    sorted(written(forms).map(stemOf)).filter((stem) => stem.length >= SHORTEST && !others.has(stem));
  const begins = sorted(
    infinitives.filter((form) => form.endsWith('er')).map((form) => stemOf(form).slice(0, -'er'.length)),
  ).filter((begin) => begin.length >= SHORTEST);
  const regular = new Set(begins.flatMap((begin) => ENDINGS.map((ending) => begin + ending)));
  const persons = alone(verbs.flatMap(({ P, S }) => [P?.[2], P?.[3], P?.[5], S?.[2], S?.[5]]));
  return {
    begins,
    others: sorted([...regular].filter((form) => others.has(form))),
    finite: persons.filter((form) => !regular.has(form)),
    infinitive: alone(infinitives.filter((form) => !form.endsWith('er'))),
    participle: alone(written(verbs.flatMap(({ K }) => K ?? [])).filter((form) => !/ée?s?$/.test(form))),
  };
}

/** Of verbs in -er, as stems: `semble`, `semblent`, `semblons`. */
const ENDINGS = ['e', 'ent', 'on'];

/** Unit: letters. */
const SHORTEST = 3;

const sorted = (words: readonly string[]): readonly string[] => [...new Set(words)].sort();

/** Without the persons that a verb does not have. */
const written = (forms: readonly (string | null | undefined)[]): readonly string[] =>
  forms.filter((form) => typeof form === 'string' && form !== 'NA') as readonly string[];

/** Stems of nouns, adjectives and small words with their plurals and feminines; not of those in -é, which their accent tells. */
function otherWords({ words, affixes }: SpellingDictionary, infinitives: ReadonlySet<string>): ReadonlySet<string> {
  const endings = endingsIn(affixes);
  const stems = new Set<string>();
  const add = (form: string): unknown => /és?$/.test(form) || stems.add(stemOf(form));
  for (const line of words.split('\n').slice(1)) {
    const [word = '', flags = ''] = line.trim().split('/');
    // The flag of a conjugation begins with a small letter.
    if (word === '' || (infinitives.has(word) && /^[a-z]/.test(flags))) continue;
    add(word);
    for (const { flag, cut, added, before } of endings)
      if (flags.startsWith(flag) && word.endsWith(cut) && before.test(word))
        add(word.slice(0, word.length - cut.length) + added);
  }
  return stems;
}

interface Ending {
  readonly flag: string;
  readonly cut: string;
  readonly added: string;
  readonly before: RegExp;
}

/** `SFX F. er ère/L'D'Q' er`: the endings of nouns and adjectives, whose flags begin with a capital. */
const endingsIn = (affixes: string): readonly Ending[] =>
  [...affixes.matchAll(/^SFX (\p{Lu}\S) (\S+) ([^\s/]+)\S* (\S+)$/gmu)].map(
    ([, flag = '', cut = '', added = '', before = '']) => ({
      flag,
      cut: cut === '0' ? '' : cut,
      added: added === '0' ? '' : added,
      before: new RegExp(`${before}$`, 'u'),
    }),
  );
