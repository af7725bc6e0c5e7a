import { commissionAt } from '../../commission.ts';
import type { Draft, Fact, Structure } from '../../model.ts';
import { draftOf, yearOf } from '../fact-draft.ts';

const KINDS = { change: 'variation', target: 'objectif' } as const;

/** One row for each amount of money; two where the text gives one amount for two types of credits, or to spend and to receive. */
export function budgetRows(facts: readonly Fact[], structure: Structure): readonly Draft[] {
  return facts.flatMap((fact): readonly Draft[] => {
    const { money, quantity } = fact;
    if (money === null || quantity.kind !== 'figure') return [];
    const commission = commissionAt(structure, fact.block);
    const credits = money.credits.length > 0 ? money.credits : [null];
    const ways: readonly ('dépense' | 'recette' | null)[] =
      money.flow === 'deux' ? ['dépense', 'recette'] : [money.flow];
    const kinds = ways.flatMap((way) => credits.map((credit) => ({ way, credit })));
    return kinds.map(({ way, credit }) =>
      draftOf('budget', fact, {
        libelle: fact.subject.label,
        montant_eur: fact.value,
        precision: quantity.precision,
        type_montant: fact.nature === 'change' || fact.nature === 'target' ? KINDS[fact.nature] : 'montant',
        exercice: money.fiscalYear,
        periode_debut: yearOf(fact.time.from),
        periode_fin: yearOf(fact.time.to ?? fact.time.due),
        periodicite: fact.time.yearly ? 'annuelle' : null,
        etape_budgetaire: money.step,
        type_credit: credit,
        section: money.section,
        sens: way ?? (credit === null ? null : 'dépense'),
        financeur: money.payer,
        commission_numero: commission.number,
        commission: commission.name,
      }),
    );
  });
}
