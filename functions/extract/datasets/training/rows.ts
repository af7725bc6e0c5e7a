import type { Draft, Fact, Nature } from '../../model.ts';

const KINDS: Readonly<Partial<Record<Nature, string>>> = {
  level: 'etat',
  target: 'objectif',
  done: 'realisation',
  share: 'repartition',
  change: 'variation',
  duration: 'duree',
};

const yearText = (year: number | null): string | null => (year === null ? null : String(year));

/** One row for each figure about training, apprenticeship or job seekers in training. */
export function trainingRows(facts: readonly Fact[]): readonly Draft[] {
  return facts.flatMap((fact): readonly Draft[] => {
    const { quantity, subject, time } = fact;
    if (subject.topic !== 'training' || quantity.kind !== 'figure') return [];
    return [
      {
        dataset: 'training',
        start: quantity.start,
        end: quantity.end,
        block: fact.block,
        passage: fact.passage,
        cells: {
          indicateur: subject.label,
          dispositif: subject.scheme,
          operateur: subject.operator,
          secteur: subject.sector,
          type_valeur:
            fact.money === null ? (fact.nature === null ? null : (KINDS[fact.nature] ?? null)) : 'financement',
          valeur: fact.value,
          unite: quantity.unit,
          precision: quantity.precision,
          annee: time.at ?? time.due ?? yearText(fact.money?.fiscalYear ?? null),
          periode_debut: time.from,
          periode_fin: time.to,
        },
        rules: fact.rules,
      },
    ];
  });
}
