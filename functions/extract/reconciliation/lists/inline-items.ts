import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { type Finding, rowsOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { countInFrench } from '../wording.ts';
import { wordsAfter } from '../words.ts';

/** A number of things is announced and the sentence names them after a colon. */
export const inlineItems: Rule = {
  name: 'enumeration:phrase',
  example: 'La Région a quatre priorités : la santé, l’emploi, la mobilité et le logement.',
  findings: ({ text, clauses }: Document): readonly Finding[] => {
    const found: Finding[] = [];
    for (const clause of clauses) {
      for (const term of clause.terms) if (term.unit === 'nombre') found.push(...findingsAt(text, clause, term));
    }
    return found;
  },
};

const LARGEST = 12;
const LONGEST = 420;
/** `priorités : ` and all that follows to the end of the sentence. */
const LIST = /^ ((?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+) ?: ([^:;()«»\d]{8,400})[.;]? ?$/u;
/** Items begin with an article, all of them, or with an infinitive, all of them. */
const ARTICLE = /^(?:le |la |les |l['’]|un |une |des |du |de la |de l['’])/iu;
const INFINITIVE = /^(?:s['’]|se )?\p{L}{2,}(?:er|ir|re) /iu;
const NOT_ALL = /\b(?:dont|notamment|exemple|etc|entre autres|ainsi que|voire)\b|…|\.\.\./iu;
/** Between items: a comma, the last `et` before another item. */
const BETWEEN = /, (?:et )?| et (?=(?:le |la |les |l['’]|un |une |des |du ))/iu;
const BETWEEN_ACTS = /, (?:et )?| et (?=(?:s['’]|se )?\p{L}{2,}(?:er|ir|re) )/iu;

function findingsAt(text: string, clause: Clause, term: Term): readonly Finding[] {
  if (term.value < 2 || term.value > LARGEST || !Number.isInteger(term.value)) return [];
  if (clause.end - term.end > LONGEST || !text.slice(term.end, term.end + 60).includes(':')) return [];
  const [, noun = '', list = ''] = LIST.exec(wordsAfter(text, clause, term.end, LONGEST)) ?? [];
  const count = itemsIn(list.replace(/[.;]? ?$/u, ''));
  if (list === '' || NOT_ALL.test(list) || count === null || Math.abs(count - term.value) > 1) return [];
  const isEqual = count === term.value;
  return [
    {
      type: 'enumeration',
      constat: `Le document annonce ${countInFrench(term.value)} ${noun} et en énumère ${isEqual ? 'bien ' : ''}${countInFrench(count)}.`,
      lignes: rowsOf([term]),
      annonce: term.value,
      calcule: count,
      unite: 'nombre',
      tolerance: 0,
      verdict: isEqual ? 'conforme' : 'ecart',
      start: term.start,
      end: term.end,
    },
  ];
}

/** How many items a list names; null unless all begin alike and the last is joined by `et`. */
function itemsIn(list: string): number | null {
  const things = list.split(BETWEEN).map((item) => item.trim());
  if (things.length > 1 && things.every((item) => ARTICLE.test(item)) && isClosed(list, things)) return things.length;
  const acts = list.split(BETWEEN_ACTS).map((item) => item.trim());
  return acts.length > 1 && acts.every((item) => INFINITIVE.test(item)) && isClosed(list, acts) ? acts.length : null;
}

const isClosed = (list: string, items: readonly string[]): boolean => list.endsWith(` et ${items.at(-1)}`);
