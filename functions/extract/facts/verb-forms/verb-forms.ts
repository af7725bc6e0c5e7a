import file from './verb-forms.json' with { type: 'json' };
import { unpacked } from './word-list.ts';

const BEGINS = unpacked(file.begins);
const OTHERS = unpacked(file.others);
const FINITE = unpacked(file.finite);
const INFINITIVES = unpacked(file.infinitive);
const PARTICIPLES = unpacked(file.participle);

/** What a form is that is a verb and no other word of French, whatever the verb; null for all others. */
export function verbFormOf(stem: string): 'verb' | 'infinitive' | 'participle' | null {
  if (FINITE.has(stem) || isOfVerbInEr(stem)) return 'verb';
  if (INFINITIVES.has(stem)) return 'infinitive';
  return PARTICIPLES.has(stem) ? 'participle' : null;
}

/** `semble`, `semblent`, `semblons` */
function isOfVerbInEr(stem: string): boolean {
  const ending = /(?:e|ent|on)$/.exec(stem)?.[0] ?? '';
  return ending !== '' && BEGINS.has(stem.slice(0, -ending.length)) && !OTHERS.has(stem);
}
