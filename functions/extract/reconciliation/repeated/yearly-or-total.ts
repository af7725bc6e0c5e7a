import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import type { Finding } from '../finding.ts';
import { rowsOf } from '../finding.ts';
import type { Term } from '../term.ts';
import { plainWords, wordsAfter, wordsBefore } from '../words.ts';

/** One amount given once for each year, once for several years together. */
export const yearlyOrTotal: Rule = {
  name: 'repetition:periodicite',
  example: 'réaliser 5 M€ d’économies par an à 3 ans […] une économie de 5 M€ d’ici à 3 ans',
  findings: (document: Document): readonly Finding[] => {
    const yearly = new Map<string, Term>();
    const summed: { readonly key: string; readonly term: Term }[] = [];
    for (const clause of document.clauses) {
      for (const term of clause.terms) {
        const about = periodOf(document.text, clause, term);
        if (about === null) continue;
        for (const key of about.keys) {
          if (about.isYearly && !yearly.has(key)) yearly.set(key, term);
          if (!about.isYearly) summed.push({ key, term });
        }
      }
    }
    return summed.flatMap(({ key, term }) => conflict(yearly.get(key), term));
  },
};

const YEARLY = /^[^.;]{0,40}(?:par an|chaque année|annuels?|annuelles?)(?![\p{L}])/iu;
const HORIZON =
  /(?:d['’]ici(?: à)?|sur|en|dans|à|pendant) (?:les )?(deux|trois|quatre|cinq|six|[2-9]|10) (?:ans|années)/iu;
/** A cheap look before the exact one. */
const ANY_HORIZON = /\san(?:s|nées)/i;
/** How much behind an amount is read for it. Unit: UTF-16 units. */
const AFTER = 80;
/** A noun that both places share must be so long. */
const LEAST_LETTERS = 6;
/** … and stand so near to the amount. Unit: UTF-16 units. */
const NEAR = 24;
const NO_NOUN = /^(?:million|milliard|region|departement|realise|annee|euro)/;

interface Period {
  readonly isYearly: boolean;
  /** Value, horizon and a noun: what both places must share. */
  readonly keys: readonly string[];
}

function periodOf(text: string, clause: Clause, term: Term): Period | null {
  if (term.unit !== 'euros' || term.loose) return null;
  if (!ANY_HORIZON.test(text.slice(term.end, Math.min(clause.end, term.end + AFTER)))) return null;
  const after = wordsAfter(text, clause, term.end, AFTER);
  const horizon = HORIZON.exec(after)?.[1]?.toLowerCase();
  if (horizon === undefined) return null;
  const words = plainWords(`${wordsBefore(text, clause, term.start, NEAR)} ${after.slice(0, NEAR)}`).split(' ');
  const nouns = new Set(
    words.filter((word) => word.length >= LEAST_LETTERS && !NO_NOUN.test(word)).map((word) => word.replace(/s$/, '')),
  );
  return { isYearly: YEARLY.test(after), keys: [...nouns].map((noun) => `${term.value} ${horizon} ${noun}`) };
}

function conflict(yearly: Term | undefined, summed: Term): readonly Finding[] {
  if (yearly === undefined) return [];
  return [
    {
      type: 'repetition',
      constat: `Le document annonce ${yearly.written} par an à un endroit et ${summed.written} pour toute la période à un autre.`,
      lignes: rowsOf([yearly, summed]),
      annonce: yearly.value,
      calcule: summed.value,
      unite: 'euros',
      tolerance: 0,
      verdict: 'ecart',
      start: yearly.start,
      end: yearly.end,
    },
  ];
}
