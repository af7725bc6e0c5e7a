import { type Growth, growthOf } from '../publish/growth.ts';
import { atMost, type Measured } from './goals.ts';

/** Documents of nine rows: what is measured is how the cost grows, not how much one document has. */
const OPTIONS = { amounts: 4, additions: 20, aYear: 1000 } as const;
const SIZES = [100, 1_000, 10_000] as const;

/** What publishing one more document writes where few and where many are there, over a store that counts. */
export async function publication(): Promise<readonly Measured[]> {
  const growth = await growthOf(SIZES, OPTIONS);
  return [
    change('octets écrits par document ajouté, 100 → 10 000', growth, ({ bytes }) => bytes),
    change('fichiers écrits par document ajouté, 100 → 10 000', growth, ({ puts }) => puts),
    {
      ...atMost('écritures d’un passage sans changement', 'fichiers', 0, 0),
      measured: Math.max(...growth.map(({ unchangedPuts }) => unchangedPuts)),
      detail: `sur ${SIZES.join(', ')} documents`,
    },
  ];
}

function change(name: string, growth: readonly Growth[], costOf: (one: Growth) => number): Measured {
  const costs = growth.map(costOf);
  const first = costs[0] ?? 0;
  return {
    ...atMost(name, 'écart relatif', 0.1, 0.05),
    measured: Math.max(...costs.map((cost) => Math.abs(cost / first - 1))),
    detail: costs.map((cost, index) => `${SIZES[index]} : ${Math.round(cost)}`).join(', '),
  };
}
