import file from './verb-forms.json' with { type: 'json' };
import { unpacked } from './word-list.ts';

interface Forms {
  readonly begins: ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  readonly finite: ReadonlySet<string>;
  readonly infinitives: ReadonlySet<string>;
  readonly participles: ReadonlySet<string>;
}

let read: Forms | null = null;

/** Read when the first word is asked for, not when the program starts. */
function forms(): Forms {
  read ??= {
    begins: unpacked(file.begins),
    others: unpacked(file.others),
    finite: unpacked(file.finite),
    infinitives: unpacked(file.infinitive),
    participles: unpacked(file.participle),
  };
  return read;
}

/** What a form is that is a verb and no other word of French, whatever the verb; null for all others. */
export function verbFormOf(stem: string): 'verb' | 'infinitive' | 'participle' | null {
  const { begins, others, finite, infinitives, participles } = forms();
  const ending = ENDING.exec(stem)?.[0] ?? '';
  const isInEr = ending !== '' && begins.has(stem.slice(0, -ending.length)) && !others.has(stem);
  if (isInEr || finite.has(stem)) return 'verb';
  if (infinitives.has(stem)) return 'infinitive';
  return participles.has(stem) ? 'participle' : null;
}

/** `contribuant`, `reliant`: of a verb in -er that is no other word. */
export const isPresentParticiple = (stem: string): boolean =>
  stem.endsWith('ant') && verbFormOf(`${stem.slice(0, -'ant'.length)}e`) === 'verb';

/** Of verbs in -er, as stems: `semble`, `semblent`, `semblons`. */
const ENDING = /(?:e|ent|on)$/;
