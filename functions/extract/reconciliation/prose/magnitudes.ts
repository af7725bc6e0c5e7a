import type { Clause } from '../clause.ts';
import type { Document, Rule } from '../document.ts';
import { type Finding, findingOf } from '../finding.ts';
import { type Term, termWith } from '../term.ts';
import { like } from '../wording.ts';
import { wordsAfter } from '../words.ts';

/** Two amounts of one thing that differ by thousands: a unit was slipped (`5,8 €` beside 6,2 M€). */
export const magnitudes: Rule = {
  name: 'ordre-de-grandeur',
  example: 'Les fonds de concours s’élèvent à 6,2 M€ (2024 : 5,8 €).',
  findings: (document: Document): readonly Finding[] =>
    document.clauses.flatMap((clause) =>
      clause.terms.length < 2
        ? []
        : [
            ...clause.levels.flatMap(({ old, young }) => slipBetween(document.text, clause, old, young)),
            ...slipInBalance(document.text, clause),
          ],
    ),
};

/** Powers of ten between the units of money. */
const POWERS = [3, 6, 9] as const;
/** The digits of the two differ by no more than this factor, as a decimal logarithm. */
const NEAR = 0.5;
const PER = /^ ?(?:\/|par |le |la |l['’]|de l['’]heure|HT le|TTC le|chacun)/iu;
const BALANCE = /(?:excédent|solde|résultat|déficit|marge)/iu;
const INCOME = /recettes|produits/iu;
const SPENDING = /dépenses|charges/iu;

function slipBetween(text: string, clause: Clause, a: Term, b: Term): readonly Finding[] {
  if (a.unit !== 'euros' || b.unit !== 'euros' || a.value <= 0 || b.value <= 0 || a.scale === b.scale) return [];
  const [small, large] = a.value < b.value ? [a, b] : [b, a];
  const distance = Math.log10(large.value / small.value);
  const power = POWERS.find((one) => Math.abs(distance - one) < NEAR);
  if (power === undefined || PER.test(wordsAfter(text, clause, small.end, 20))) return [];
  return [magnitudeFinding(small, large, small.value * 10 ** power)];
}

/** `dépenses 740 M€, recettes 795 €, excédent 55 M€`: the digits make the balance, one unit does not. */
function slipInBalance(text: string, clause: Clause): readonly Finding[] {
  const euros = clause.terms.filter(({ unit }) => unit === 'euros').slice(0, 4);
  if (euros.length < 3) return [];
  const words = text.slice(clause.start, Math.min(clause.end, clause.start + 400));
  if (!BALANCE.test(words) || !INCOME.test(words) || !SPENDING.test(words)) return [];
  return euros.slice(2).flatMap((balance, index) => {
    const [first, second] = [euros[index], euros[index + 1]];
    if (first === undefined || second === undefined) return [];
    const digits = ({ value, scale }: Term): number => Math.abs(value) / 10 ** scale;
    const fits = Math.abs(Math.abs(digits(first) - digits(second)) - digits(balance)) <= 0.5;
    const scales = [first, second, balance].map(({ scale }) => scale);
    const most = Math.max(...scales);
    const odd = [first, second, balance].filter(({ scale }) => scale !== most);
    const [slip] = odd;
    const model = [first, second, balance].find(({ scale }) => scale === most);
    if (!fits || slip === undefined || model === undefined || odd.length !== 1) return [];
    return [magnitudeFinding(slip, model, digits(slip) * 10 ** most)];
  });
}

function magnitudeFinding(slip: Term, other: Term, meant: number): Finding {
  return findingOf({
    type: 'ordre_de_grandeur',
    announced: termWith(slip, { loose: false }),
    computed: meant,
    tolerance: { likely: slip.half, possible: slip.half },
    others: [termWith(other, { loose: false })],
    worst: 'ecart',
    constat: () =>
      `Le document écrit ${slip.written} à côté de ${other.written} : l’unité semble fausse (${like(meant, { unit: slip.unit, scale: other.scale, step: other.step })} ?).`,
  });
}
