import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { type Finding, findingOf, rowsOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { sumTolerance } from '../tolerance.ts';
import { countInFrench, like, sumInFrench } from '../wording.ts';
import { wordsAfter, wordsBetween } from '../words.ts';

/** A number of things is announced and the sentence names them, in brackets or after a colon. */
export const namedItems: Rule = {
  name: 'enumeration:noms',
  example: 'rouvrir 3 internats (Brest, Vitré, Redon)',
  findings: (document: Document): readonly Finding[] => {
    const found: Finding[] = [];
    for (const [at, clause] of document.clauses.entries()) {
      for (const [index, term] of clause.terms.entries()) {
        if (term.unit !== 'nombre') continue;
        found.push(...namesInBrackets(document, clause, term), ...countsInBrackets(document, at, index));
      }
    }
    return found;
  },
};

const LARGEST = 30;
/** `internats (` : the counted noun, then the names */
const OPENS = /^ (?!(?:%|euros?|ans?|mois|jours?|heures?) )((?:[\p{L}’'-]+ ){0,4}[\p{L}’'-]+) ?\(([^()]{3,240})\)/u;
/** A name: a capital, few words, no figure. */
const NAME = /^(?:(?:la |le |les |l['’]|du |de |des |à |au )?\p{Lu}[\p{L}’'.-]*)(?:[ -][\p{L}’'.-]+){0,4}$/u;
const NOT_ALL =
  /\b(?:dont|notamment|par exemple|ex|etc|hors|sauf|entre autres|environ|soit|voir|cf|comme)\b|…|\.\.\.|\d/iu;

function namesInBrackets({ text }: Document, clause: Clause, term: Term): readonly Finding[] {
  if (term.value < 2 || term.value > LARGEST || !Number.isInteger(term.value)) return [];
  if (!text.slice(term.end, term.end + 90).includes('(')) return [];
  const match = OPENS.exec(wordsAfter(text, clause, term.end, 320));
  const [, noun = '', inside = ''] = match ?? [];
  if (match === null || NOT_ALL.test(inside) || term.loose) return [];
  const names = inside.split(/, ?(?:et )?| et | ; /u).map((name) => name.trim());
  if (names.length < 2 || !names.every((name) => NAME.test(name))) return [];
  const isEqual = names.length === term.value;
  return [
    {
      type: 'enumeration',
      constat: isEqual
        ? `Le document annonce ${countInFrench(term.value)} ${noun} et en nomme bien ${countInFrench(names.length)}.`
        : `Le document annonce ${countInFrench(term.value)} ${noun} et en nomme ${countInFrench(names.length)} (${names.join(', ')}).`,
      lignes: rowsOf([term]),
      annonce: term.value,
      calcule: names.length,
      unite: 'nombre',
      tolerance: 0,
      verdict: isEqual ? 'conforme' : Math.abs(names.length - term.value) === 1 ? 'ecart' : 'a_verifier',
      start: term.start,
      end: term.end,
    },
  ];
}

/** `9 filières : agroalimentaire (8), mécanique (5), … et numérique (1)` */
function countsInBrackets({ text, clauses }: Document, at: number, index: number): readonly Finding[] {
  const clause = clauses[at] as Clause;
  const announced = clause.terms[index] as Term;
  const tie = clause.ties[index] ?? null;
  if (!tie?.endsWith('(') || !/^ ?[^.;()]{2,60}: ?[^.;:()]{2,60}\($/u.test(tie)) return [];
  const listed = bracketed(text, clause.terms.slice(index + 1));
  if (listed.length < 3) return [];
  const noun = /^ ?([^:]{2,60}?) ?:/u.exec(tie)?.[1] ?? '';
  const isEqual = listed.length === announced.value;
  const finding: Finding = {
    type: 'enumeration',
    constat: isEqual
      ? `Le document annonce ${countInFrench(announced.value)} ${noun} et en énumère bien ${countInFrench(listed.length)}.`
      : `Le document annonce ${countInFrench(announced.value)} ${noun} et en énumère ${countInFrench(listed.length)}.`,
    lignes: rowsOf([announced, ...listed]),
    annonce: announced.value,
    calcule: listed.length,
    unite: 'nombre',
    tolerance: 0,
    verdict: isEqual ? 'conforme' : 'ecart',
    start: announced.start,
    end: announced.end,
  };
  return [
    ...(Math.abs(listed.length - announced.value) <= 3 ? [finding] : []),
    ...sumBefore(text, clauses, at, listed),
  ];
}

function bracketed(text: string, terms: readonly Term[]): readonly Term[] {
  const state = { end: -1 };
  const found: Term[] = [];
  for (const term of terms) {
    const tie = state.end < 0 ? '(' : (wordsBetween(text, state.end, term.start) ?? '');
    if (term.unit !== 'nombre' || !/\( ?$/.test(tie) || (state.end >= 0 && !/^ ?\)/.test(tie))) break;
    found.push(term);
    state.end = term.end;
  }
  return found;
}

/** `Il y avait 29 PRI. Ces PRI couvrent …`: the listed counts add up to the number of the same noun before. */
function sumBefore(text: string, clauses: readonly Clause[], at: number, listed: readonly Term[]): readonly Finding[] {
  const [before, clause] = [clauses[at - 1], clauses[at] as Clause];
  const noun = /^\s*(?:Ces|Ceux-ci|Celles-ci|Les) ([\p{L}’'-]+)/u.exec(
    text.slice(clause.start, clause.start + 60),
  )?.[1];
  const total = before?.terms.find((term) => noun !== undefined && followedBy(text, term, noun));
  if (total === undefined) return [];
  const sum = listed.reduce((all, { value }) => all + value, 0);
  return [
    findingOf({
      type: 'enumeration',
      announced: total,
      computed: sum,
      tolerance: sumTolerance(total, listed),
      others: listed,
      worst: 'ecart',
      constat: (verdict) =>
        verdict === 'conforme'
          ? `Le document annonce ${total.named} et en énumère bien ${like(sum, total)}.`
          : `Le document annonce ${total.named} et en énumère ${like(sum, total)} (${sumInFrench(listed)}).`,
    }),
  ];
}

const followedBy = (text: string, term: Term, noun: string): boolean =>
  text
    .slice(term.end, term.end + noun.length + 3)
    .trimStart()
    .toLowerCase()
    .startsWith(noun.toLowerCase());
