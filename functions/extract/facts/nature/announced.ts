import type { Clause, Range } from '../clause.ts';
import type { FactSite } from '../site.ts';
import { isFuture } from '../subject/verbs.ts';

/** `Restaurer`, `acquérir`: verbs of the first and second group. */
const INFINITIVE = /^\p{L}{3,}(?:er|ir)$/u;
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));
/** Infinitives of the third group that announce something. */
const OTHER_INFINITIVES = words(
  'reduire produire construire reconstruire rendre mettre remettre etendre introduire conduire inscrire atteindre faire',
);
/** Nouns and prepositions with the same endings. */
const NO_INFINITIVE = words(`
  premier dernier janvier fevrier hiver atelier chantier metier papier foyer loyer quartier courrier dossier calendrier
  financier hospitalier particulier cahier fichier plaisir avenir souvenir sentier mobilier immobilier foncier routier
  cher hier entier alger littoral pilier palier panier pompier
`);
/** Nouns that open the item of a list with what is going to be done. */
const OPENINGS = words(`
  creation ouverture restauration effacement plantation construction reconstruction renouvellement acquisition
  installation rehabilitation amenagement protection renovation extension deploiement recrutement entretien achat
  modernisation remplacement mise lancement soutien accompagnement renaturation
`);
/** How far into an item its verb may stand. Unit: words. */
const OPENING_REACH = 4;

const isInfinitive = (stem: string): boolean =>
  OTHER_INFINITIVES.has(stem) || (INFINITIVE.test(stem) && !NO_INFINITIVE.has(stem));

/** The item says what is going to be done: `Restaurer 3 600 km`, `- de rénover six internats`, `Création de 12 places`. */
export function opensWithAction({ passages, passage }: FactSite): boolean {
  const block = passages.structure.blocks[passage.block];
  const first = passages.inBlock(passage.block)[0];
  const isItem = block?.kind === 'item' || block?.kind === 'heading';
  if (!isItem || first === undefined) return false;
  const stems = passage.clause.words.slice(0, OPENING_REACH).map(({ stem }) => stem);
  return (
    first === passage && (stems.some(isInfinitive) || OPENINGS.has(stems[0] ?? '') || OPENINGS.has(stems[1] ?? ''))
  );
}

/** A verb in the future rules the figure: the last verb before it, or the first behind it. */
export const isRuledByFuture = (clause: Clause, lead: Range, trail: Range): boolean =>
  hasFuture(clause, lead) || hasFuture(clause, { from: trail.from, to: Math.min(trail.to, trail.from + TRAIL_REACH) });

/** Words between a figure and the verb behind it: `1 300 places | seront réservées`. */
const TRAIL_REACH = 10;

function hasFuture({ words: all }: Clause, { from, to }: Range): boolean {
  for (let at = Math.max(0, from); at < to; at++) if (isFuture(all[at]?.stem ?? '')) return true;
  return false;
}

/** An infinitive stands in the words before: `viser à former | 1 200 formateurs`. */
export function hasInfinitive({ words: all }: Clause, { from, to }: Range): boolean {
  for (let at = Math.max(0, from); at < to; at++) if (isInfinitive(all[at]?.stem ?? '')) return true;
  return false;
}
