import type { Source } from './list-frame.ts';
import { perHeading } from './per-heading.ts';
import { SMALL, wholeWords } from './words.ts';

/** What heads the minutes and decisions of an assembly. */
const MINUTES = wholeWords(
  '(?<!une |par )délibérations?|relevé (?:de|des) décisions|procès-verbal|registre|compte[ -]rendu',
);
/** `COMMISSION PERMANENTE`, `Conseil municipal du 3 mars 2025`, `Décisions de la session`, `LES DÉCISIONS` on a line of their own. */
const SESSION = new RegExp(
  `^[^${SMALL}\\n]{0,3}(?:(?:(?:réunion|séance|session) d(?:e la |u ))?` +
    '(?:commission permanente|conseil (?:municipal|communautaire|métropolitain)|comité syndical)' +
    `(?: du [${SMALL}\\d ]{4,30})?$|(?:les |principales )?décisions(?: (?:de la|du|de l[’'])|$))`,
  'm',
);
/** How much of a document's beginning tells that it is minutes. Unit: characters. */
const HEAD = 800;

/** Whether words at the head of a document or chapter say that minutes or decisions follow. */
function isHead(words: string): boolean {
  const small = words.toLowerCase();
  return MINUTES.test(small) || SESSION.test(small);
}

export const beginsAsMinutes = (text: string): boolean => isHead(text.slice(0, HEAD));

/** Whether a block stands in minutes or a list of decisions: the document's beginning or a heading above says so. */
export const isMinutesAt = ({ structure, isMinutes }: Source, block: number): boolean =>
  isMinutes || (structure.blocks[block]?.path ?? []).some(headsMinutes);

const headsMinutes = perHeading(({ title }) => isHead(title));

const SUM = /\d ?(?:€|euros|k€|m€|md€|millions? d|milliards? d)/;
/** What is no grant though it states a sum: totals, sections, resources. */
const NO_GRANT = wholeWords(
  '^(?:dont |(?:les? |la )?)(?:sous-total|total|montant|recettes?|dépenses?|solde|résultats?|excédent|déficit|épargne|' +
    'section|fonctionnement|investissement|dette|encours|emprunts?|dotations?|coût|chapitre|article|charges|produits|taxes?|cotisations?|impôts?)|' +
    `^[${SMALL}]+ ?: |contre \\d|en (?:hausse|baisse)|au lieu de`,
);

/** Whether an item names what was granted with its sum (`15 000 € pour trois bassins`). */
export const isGranted = (words: string): boolean => SUM.test(words) && !NO_GRANT.test(words);
