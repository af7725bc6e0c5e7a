import type { Draft, Fact, Nature, Structure } from '../../model.ts';

const KINDS: Readonly<Partial<Record<Nature, string>>> = {
  level: 'etat',
  target: 'objectif',
  done: 'realisation',
  share: 'repartition',
  change: 'variation',
  duration: 'duree',
};

/** One row for each figure that is neither money nor about training or water. */
export function indicatorRows(facts: readonly Fact[], structure: Structure): readonly Draft[] {
  return facts.flatMap((fact): readonly Draft[] => {
    const { quantity, subject, time } = fact;
    if (subject.topic !== null || fact.money !== null || quantity.kind !== 'figure') return [];
    return [
      {
        dataset: 'indicators',
        start: quantity.start,
        end: quantity.end,
        block: fact.block,
        passage: fact.passage,
        cells: {
          indicateur: subject.label,
          theme: structure.blocks[fact.block]?.path[0]?.title ?? null,
          perimetre: subject.perimeter,
          type_valeur: fact.nature === null ? null : (KINDS[fact.nature] ?? null),
          valeur: fact.value,
          unite: quantity.unit,
          precision: quantity.precision,
          annee: time.at ?? time.due,
          periode_debut: time.from,
          periode_fin: time.to,
        },
        rules: fact.rules,
      },
    ];
  });
}
