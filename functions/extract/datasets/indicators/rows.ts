import type { Draft, Fact, Structure } from '../../model.ts';
import { draftOf, NATURE_WORDS, typeOf } from '../fact-draft.ts';

/** One row for each figure that is neither money nor about training or water. */
export function indicatorRows(facts: readonly Fact[], structure: Structure): readonly Draft[] {
  return facts.flatMap((fact): readonly Draft[] => {
    const { quantity, subject, time } = fact;
    if (subject.topic !== null || fact.money !== null || quantity.kind !== 'figure') return [];
    return [
      draftOf('indicators', fact, {
        indicateur: subject.label,
        theme: structure.blocks[fact.block]?.path[0]?.title ?? null,
        perimetre: subject.perimeter,
        type_valeur: typeOf(fact, NATURE_WORDS),
        valeur: fact.value,
        unite: quantity.unit,
        precision: quantity.precision,
        annee: time.at ?? time.due,
        periode_debut: time.from,
        periode_fin: time.to,
      }),
    ];
  });
}
