import type { Fact } from '../../../functions/extract/model.ts';
import { type FactCase, factsIn } from './reading.ts';

const TOPICS = { training: 'formation', water: 'eau' } as const;
const NATURES = {
  level: 'état',
  target: 'objectif',
  done: 'réalisation',
  share: 'répartition',
  change: 'variation',
  duration: 'durée',
  risk: 'risque',
  'aid-rate': 'taux d’aide',
  milestone: 'jalon',
} as const;

const shown = (input: string, { quantity }: Fact): string =>
  input.slice(quantity.start, quantity.end).replace(/\s+/g, ' ');

const topicOf = ({ subject: { topic } }: Fact): string => (topic === null ? 'autre' : TOPICS[topic]);
const natureOf = ({ nature, money }: Fact): string =>
  money !== null ? 'montant' : nature === null ? '?' : NATURES[nature];

/** `19 850 = formation, réalisation`: a line a figure. */
export const writtenNatures = (example: FactCase): string =>
  factsIn(example)
    .map((fact) => `${shown(example.input, fact)} = ${topicOf(fact)}, ${natureOf(fact)}`)
    .join('\n');

/** `19 850 = entrées en formation`: a line a figure. */
export const writtenLabels = (example: FactCase): string =>
  factsIn(example)
    .map((fact) => `${shown(example.input, fact)} = ${fact.subject.label}`)
    .join('\n');

/** `19 850 = formation ; opérateur Pôle emploi`: the attributes that are told, a line a figure. */
export const writtenParties = (example: FactCase): string =>
  factsIn(example)
    .map((fact) => {
      const { scheme, operator, sector, perimeter, actor } = fact.subject;
      const told = Object.entries({
        dispositif: scheme,
        opérateur: operator,
        secteur: sector,
        périmètre: perimeter,
        acteur: actor,
      })
        .filter(([, value]) => value !== null)
        .map(([name, value]) => ` ; ${name} ${value}`);
      return `${shown(example.input, fact)} = ${topicOf(fact)}${told.join('')}`;
    })
    .join('\n');
