import type { Draft, Fact } from '../../model.ts';
import { draftOf, type NatureWords, typeOf, yearOf } from '../fact-draft.ts';

const KINDS: NatureWords = {
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
  return facts.flatMap((fact, index): readonly Draft[] => {
    const { quantity, subject, time } = fact;
    if (subject.topic !== 'water') return [];
    const figure = quantity.kind === 'figure' ? quantity : null;
    return [
      draftOf('water', fact, {
        indicateur: subject.label,
        perimetre: subject.perimeter,
        type_valeur: typeOf(fact, KINDS),
        valeur: fact.value,
        unite: figure?.unit ?? null,
        precision: figure?.precision ?? 'exact',
        echeance: time.due ?? time.at,
        periode_debut: yearOf(time.from),
        periode_fin: yearOf(time.to),
        acteur: actorOf(fact) ?? (isRateOf(fact, facts[index - 1]) ? actorOf(facts[index - 1] as Fact) : null),
      }),
    ];
  });
}

/** Who is named with a figure, or pays it. */
const actorOf = ({ subject, money }: Fact): string | null => subject.actor ?? money?.payer ?? null;

/** `Agence de l'eau : 17,3 M€ (| 47 %)`: what part of the cost its amount is. */
const isRateOf = ({ quantity, nature }: Fact, amount: Fact | undefined): boolean =>
  nature === 'aid-rate' && amount?.money != null && quantity.start - amount.quantity.end <= NEXT;
/** Unit: UTF-16 units. */
const NEXT = 3;
