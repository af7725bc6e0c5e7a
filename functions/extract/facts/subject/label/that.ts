/** What `celles`, `celui` stand for: `les | dépenses | de voirie atteignent 12 M€, celles de l'enfance 8 M€`. */
import { oncePerClause } from '../../clause.ts';
import type { Spot } from '../../phrase/spot.ts';
import { toldBefore } from '../topic/chapters.ts';
import { nounsIn } from './kept.ts';
import { isBody } from './payer.ts';

const MAY_STAND_FOR = oncePerClause((clause, text: string): boolean =>
  /(?<!\p{L})(?:celles?|celui|ceux) /iu.test(text.slice(clause.start, clause.end)),
);

/** `| celles à | caractère général`: what opens the name stands right behind such a word. */
const STANDS =
  /(?<!\p{L})(celles?|celui|ceux) ((?:liée?s? (?:à |aux? )|de |d['’]|du |des |à |aux? |en |pour )(?:la |les? |l['’])?)$/iu;
/** Unit: characters. */
const LONGEST_JOINT = 24;
const BEHIND_REACH = 40;

/** A name of one word, or of one word and what it is of: with more, any of its words may be meant. */
const SIMPLE =
  /^(\p{Ll}\p{L}{3,})(?: (?:de |d['’]|du |des |à |aux? )(?:la |les? |l['’])?(?:(?!de |du |des |d['’])\p{Ll}\p{L}+ ?){1,3})?$/u;

/** `un résultat excédentaire de 2 M€ en fonctionnement et | déficitaire | de 1 M€` */
const BALANCE = /^(?:excédentaire|déficitaire)$/u;

/** The name with the word that `celles` stands for, where it agrees in number and gender; as it is elsewhere. */
export function withAntecedent(site: Spot, noun: string): string {
  const { passages, passage, placed, index } = site;
  const { clause } = passage;
  if (BALANCE.test(noun) && nounsIn(clause)[index - 1])
    return `${nounsIn(clause)[index - 1]?.split(' ', 1)[0]} ${noun}`;
  if (noun === '' || !MAY_STAND_FOR(clause, passages.text) || isBody(noun)) return noun;
  const written = passages.text.slice(clause.start, Math.min(clause.end, placed.quantity.end + BEHIND_REACH));
  const at = written.lastIndexOf(noun);
  const [joint, that, of] = at < 0 ? [] : (STANDS.exec(written.slice(Math.max(0, at - LONGEST_JOINT), at)) ?? []);
  if (joint === undefined || that === undefined || of === undefined) return noun;
  const first = nounsIn(clause)[index - 1] || (at - joint.length <= 1 ? nameBefore(site) : '');
  const head = SIMPLE.exec(first)?.[1] ?? '';
  return head !== '' && agrees(passages.text, placed.quantity.start, that.toLowerCase(), head)
    ? `${head} ${of}${noun}`
    : noun;
}

/** `Les charges de personnel sont de 4 M€. Elles augmentent de 8 %. | Celles | à caractère général`: what the sentences before gave a figure of. */
function nameBefore({ passages, passage }: Spot): string {
  let before = toldBefore(passages, passage);
  for (let sentences = 0; before !== null && sentences < MOST_BEFORE; sentences++) {
    const name = nounsIn(before.clause).find((noun) => noun);
    if (name !== undefined) return name;
    before = toldBefore(passages, before);
  }
  return '';
}
/** Unit: sentences. */
const MOST_BEFORE = 3;

function agrees(text: string, end: number, that: string, head: string): boolean {
  if (!EITHER_NUMBER.test(head) && /[sx]$/.test(head) !== /[sx]$/.test(that)) return false;
  const at = text.lastIndexOf(head, end);
  const article = /(\p{L}+)\s$/u.exec(text.slice(Math.max(0, at - LONGEST_ARTICLE), at))?.[1]?.toLowerCase() ?? '';
  return !(that.startsWith('cell') ? MASCULINE : FEMININE).has(article);
}
const EITHER_NUMBER = /^(?:prix|taux|poids)$/u;
/** Unit: characters. */
const LONGEST_ARTICLE = 8;
const MASCULINE: ReadonlySet<string> = new Set(['le', 'un', 'du', 'au', 'ce']);
const FEMININE: ReadonlySet<string> = new Set(['la', 'une', 'cette']);
