/**
 * One document's rows against its annotation where the positions differ, since the text was read from another format.
 * A row of figures is right when its value and unit are those of a fact, one row for each fact; a milestone, when its
 * text is; a measure, when half of the words of both are common. Of equal values the likest row is taken.
 */
import { DATASETS } from '../../../functions/extract/datasets/registry.ts';
import type { Row, RowDataset } from '../../../functions/extract/model.ts';
import type { AnnotatedFact } from '../annotated.ts';
import { agrees, cellText, comparable, comparedAttributes, equalNumbers, numberIn, VALUE_COLUMN } from '../compare.ts';
import type { Rows } from '../measurement.ts';

export interface ValueTally {
  readonly annotated: number;
  readonly right: number;
  readonly extra: number;
  /** Attributes of right rows that agree, and all that the annotation settles. */
  readonly attributesRight: number;
  readonly attributes: number;
  /** One line for each fact without a row and each row without a fact. */
  readonly misses: readonly string[];
}

const SAME_WORDS = 0.5;

export function tallyByValue(dataset: RowDataset, facts: readonly AnnotatedFact[], rows: Rows): ValueTally {
  const own = facts.filter((fact) => fact.dataset === dataset);
  const firm = own.filter(isFirm);
  const pairs = pairsOf(dataset, firm, rows[dataset]);
  const taken = new Set(pairs.values());
  const disputed = own.filter((fact) => !isFirm(fact));
  const extra = rows[dataset].filter(
    (row, index) => !taken.has(index) && !disputed.some((fact) => sameness(dataset, fact, row) > 0),
  );
  const compared = [...pairs].flatMap(([fact, row]) => agreements(dataset, firm[fact]!, rows[dataset][row]!));
  return {
    annotated: firm.length,
    right: pairs.size,
    extra: extra.length,
    attributesRight: compared.filter(Boolean).length,
    attributes: compared.length,
    misses: [
      ...firm.flatMap((fact, index) =>
        pairs.has(index) ? [] : [`MISS ${dataset} ${JSON.stringify(fact.text.slice(0, 90))}`],
      ),
      ...extra.map(
        (row) => `EXTRA ${dataset} ${JSON.stringify(`${cellText(row, 'valeur_texte')} ${wordsOf(row).slice(0, 90)}`)}`,
      ),
    ],
  };
}

const isFirm = ({ attributes }: AnnotatedFact): boolean => (attributes.disputed ?? '') === '';

/** Index of the row of each fact, by index of the fact. */
function pairsOf(
  dataset: RowDataset,
  facts: readonly AnnotatedFact[],
  rows: readonly Row[],
): ReadonlyMap<number, number> {
  const candidates = facts.flatMap((fact, factIndex) =>
    rows.flatMap((row, rowIndex) => {
      const likeness = sameness(dataset, fact, row);
      return likeness > 0 ? [{ factIndex, rowIndex, likeness }] : [];
    }),
  );
  candidates.sort((a, b) => b.likeness - a.likeness || a.factIndex - b.factIndex || a.rowIndex - b.rowIndex);
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const { factIndex, rowIndex } of candidates) {
    if (pairs.has(factIndex) || taken.has(rowIndex)) continue;
    pairs.set(factIndex, rowIndex);
    taken.add(rowIndex);
  }
  return pairs;
}

/** 0 for another fact; the higher, the more agrees. */
function sameness(dataset: RowDataset, fact: AnnotatedFact, row: Row): number {
  if (dataset === 'measures') {
    const common = commonWords(fact.text, cellText(row, 'description'));
    return common >= SAME_WORDS ? common : 0;
  }
  const wanted = numberIn(fact.attributes[VALUE_COLUMN[dataset]]);
  const got = numberIn(cellText(row, VALUE_COLUMN[dataset]));
  const unit = fact.attributes.unite ?? '?';
  const isSame =
    wanted === null
      ? squeezed(fact.text) === squeezed(cellText(row, 'valeur_texte'))
      : got !== null &&
        equalNumbers(wanted, got) &&
        (dataset === 'budget' || unit === '?' || unit === cellText(row, 'unite'));
  return isSame ? 1 + agreements(dataset, fact, row).filter(Boolean).length : 0;
}

const COLUMNS = new Map(DATASETS.map(({ name, columns }) => [name, new Set(columns.map((column) => column.name))]));

const agreements = (dataset: RowDataset, fact: AnnotatedFact, row: Row): readonly boolean[] =>
  comparedAttributes(fact.attributes).map(([name, value]) =>
    agrees(row, name, value, COLUMNS.get(dataset) ?? new Set()),
  );

const squeezed = (text: string): string => comparable(text).replace(/ /g, '');

/** Of the words that either holds, the share that both do. */
function commonWords(one: string, other: string): number {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(comparable(text).split(' ').filter(Boolean));

const wordsOf = (row: Row): string => cellText(row, 'libelle') || cellText(row, 'indicateur');
