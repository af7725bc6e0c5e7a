/** What is read of two packages: french-verbs-lefff (verbs and their forms), dictionary-fr (all words, for spelling). */

/** By mood and tense: P, S the six persons of the present, W the infinitive, K the past participle. */
export type Conjugation = Readonly<Partial<Record<'P' | 'S' | 'W' | 'K', readonly (string | null)[]>>>;

export interface SpellingDictionary {
  /** `gris/F.`: a word a line, with the flag of its endings. */
  readonly words: string;
  /** `SFX F. er ère/L'D'Q' er`: what each flag adds. */
  readonly affixes: string;
}

const VERBS_PACKAGE = 'french-verbs-lefff';
const WORDS_PACKAGE = 'dictionary-fr';

export async function readConjugations(): Promise<readonly Conjugation[]> {
  const path: string = `${VERBS_PACKAGE}/dist/conjugations.json`;
  const verbs: { readonly default: Readonly<Record<string, Conjugation>> } = await import(path, {
    with: { type: 'json' },
  });
  return Object.values(verbs.default);
}

export async function readSpellingDictionary(): Promise<SpellingDictionary> {
  const path: string = WORDS_PACKAGE;
  const { default: files }: { readonly default: { readonly aff: Uint8Array; readonly dic: Uint8Array } } = await import(
    path
  );
  const decoder = new TextDecoder();
  return { words: decoder.decode(files.dic), affixes: decoder.decode(files.aff) };
}
