import type { EvidencedRow } from '../../evidence.ts';
import type { Draft, Structure } from '../../model.ts';
import type { MeasureItem } from './item.ts';
import { measureItems } from './rows.ts';

/**
 * The measures of a document, each with the budget rows inside it and the sum that it states for itself.
 *
 * @param issuer name of who publishes the document; null where it is unknown
 */
export function measureDrafts(
  text: string,
  structure: Structure,
  figures: readonly EvidencedRow[],
  issuer: string | null,
): readonly Draft[] {
  const budget = figures.filter(({ draft }) => draft.dataset === 'budget');
  return measureItems(text, structure, issuer).map((item): Draft => {
    const inside = rowsWithin(budget, item);
    return {
      dataset: 'measures',
      start: item.start,
      end: item.end,
      block: blockAt(structure, item),
      passage: { start: item.start, end: item.end },
      cells: {
        libelle: item.libelle,
        description: item.description,
        plan: item.plan,
        axe: item.axe,
        numero: item.numero,
        type: item.type,
        commission_numero: item.commissionNumber,
        commission: item.commission,
        montant_eur: SEVERAL.test(text.slice(item.start, item.end)) ? null : ownSum(text, inside),
        budget_ids: inside.length > 0 ? inside.map(({ id }) => id).join(' ; ') : null,
      },
      rules: [item.rule],
    };
  });
}

/** @param rows in text order */
function rowsWithin(rows: readonly EvidencedRow[], { start, end }: MeasureItem): readonly EvidencedRow[] {
  const range = { low: 0, high: rows.length };
  while (range.low < range.high) {
    const middle = (range.low + range.high) >> 1;
    if ((rows[middle]?.draft.start ?? 0) < start) range.low = middle + 1;
    else range.high = middle;
  }
  const found: EvidencedRow[] = [];
  for (let at = range.low; at < rows.length; at += 1) {
    const row = rows[at] as EvidencedRow;
    if (row.draft.start > end) break;
    if (row.draft.end <= end) found.push(row);
  }
  return found;
}

/** `2 x 150 000 €`: what stands there is one of several. */
const SEVERAL = /\d ?[x×] ?\d[\d \u00a0\u202f.,]* ?(?:€|[kM]€|euros)/u;

/** `5 000 € | par association`, `le ticket à | 2 €`: a ceiling or a price of one, no sum of the measure. */
const EACH =
  /^\s?(?:maximum |au plus )?(?:(?:par |pour chaque )(?!(?:ans?|mois|année|l[ae]s?|une?|convention|délibération|décision|voie|des)(?!\p{L})|l['’])\p{L}|\/ ?(?!ans?(?!\p{L})|mois|année)\p{Ll})/u;
const PRICED =
  /(?<!\p{L})(?:repas|tickets?|billets?|tarifs?|prix|places?|abonnements?)(?: [\p{L}’']+){0,3} (?:à|de)(?: partir de)? $/iu;
/** Unit: characters. */
const NEAR = 40;
const isOfOne = (text: string, { draft: { start, end } }: EvidencedRow): boolean =>
  EACH.test(text.slice(end, end + NEAR)) || PRICED.test(text.slice(Math.max(0, start - NEAR), start));

/** The one sum of an item; null for none, or several of different kinds. */
function ownSum(text: string, inside: readonly EvidencedRow[]): number | null {
  const levels = inside.filter(
    (one) => one.row.type_montant === 'montant' && one.row.precision !== 'borne_basse' && !isOfOne(text, one),
  );
  const sums = new Set(levels.map(({ row }) => Number(row.montant_eur)));
  const [first = 0, ...parts] = levels.map(({ row }) => Number(row.montant_eur));
  // « 45 M€ (État 20 M€, Région 25 M€) »
  if (parts.length > 1 && parts.reduce((sum, part) => sum + part, 0) === first) return first;
  return sums.size === 1 ? ([...sums][0] ?? null) : null;
}

function blockAt({ blocks }: Structure, { start }: Pick<MeasureItem, 'start'>): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return low;
}
