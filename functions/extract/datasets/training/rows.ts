import type { Draft, Fact } from '../../model.ts';
import { draftOf, NATURE_WORDS, typeOf } from '../fact-draft.ts';

const yearText = (year: number | null): string | null => (year === null ? null : String(year));

/** One row for each figure about training, apprenticeship or job seekers in training. */
export function trainingRows(facts: readonly Fact[]): readonly Draft[] {
  return facts.flatMap((fact): readonly Draft[] => {
    const { quantity, subject, time } = fact;
    if (subject.topic !== 'training' || quantity.kind !== 'figure') return [];
    return [
      draftOf('training', fact, {
        indicateur: subject.label,
        dispositif: subject.scheme,
        operateur: subject.operator,
        secteur: subject.sector,
        type_valeur: typeOf(fact, NATURE_WORDS),
        valeur: fact.value,
        unite: quantity.unit,
        precision: quantity.precision,
        annee: fact.money === null ? (time.at ?? time.due) : (time.at ?? yearText(fact.money.fiscalYear)),
        periode_debut: time.from,
        periode_fin: time.to ?? (fact.money === null ? null : time.due),
      }),
    ];
  });
}
