import type { Draft, Fact, Nature } from '../../model.ts';

const KINDS: Readonly<Partial<Record<Nature, string>>> = {
  level: 'etat',
  target: 'objectif',
  done: 'realisation',
  risk: 'risque',
  change: 'variation',
  'aid-rate': 'taux_aide',
  milestone: 'jalon',
  duration: 'duree',
};

/** One row for each figure or dated milestone about water, rivers and wetlands. */
export function waterRows(facts: readonly Fact[]): readonly Draft[] {
  return facts.flatMap((fact): readonly Draft[] => {
    const { quantity, subject, time } = fact;
    if (subject.topic !== 'water') return [];
    const figure = quantity.kind === 'figure' ? quantity : null;
    return [
      {
        dataset: 'water',
        start: quantity.start,
        end: quantity.end,
        block: fact.block,
        passage: fact.passage,
        cells: {
          indicateur: subject.label,
          perimetre: subject.perimeter,
          type_valeur:
            fact.money === null ? (fact.nature === null ? null : (KINDS[fact.nature] ?? null)) : 'financement',
          valeur: fact.value,
          unite: figure?.unit ?? null,
          precision: figure?.precision ?? 'exact',
          echeance: time.due ?? time.at,
          periode_debut: yearOf(time.from),
          periode_fin: yearOf(time.to),
          acteur: subject.actor,
        },
        rules: fact.rules,
      },
    ];
  });
}

const yearOf = (date: string | null): number | null => (date === null ? null : Number(date.slice(0, 4)));
