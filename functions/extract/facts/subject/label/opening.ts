/** The title that opens the item or paragraph of a figure, in its own line. */
import { foldedSpace } from '../../../positions.ts';
import { kindAt, placeOf } from '../../phrase/kind-at.ts';
import { runInTitleOf } from '../../phrase/run-in.ts';
import type { Spot } from '../../phrase/spot.ts';
import { isVerb } from '../../phrase/verbs.ts';
import { hasFiniteVerb } from './stretch.ts';

/** `• Trains et cars. | 4,9 M€ compensent la hausse`: the title that opens the item, as a sentence of its own; of a paragraph, beside a bare sum. */
export function itemTitle(site: Spot, base: string): string {
  const { passages, passage } = site;
  const isItem = passages.structure.blocks[passage.block]?.kind === 'item';
  const title = isItem
    ? openingTitle(site) || (isBareWord(base) ? colonTitle(site) : '')
    : SUMS.test(base)
      ? namesTitle(site)
      : '';
  return base.startsWith(title.replace(ARTICLE, '')) ? '' : title;
}

/** `| Tour cycliste | : le solde de 500 000 € est mandaté`: the title of the item in its own line, no sentence; empty for none. */
function colonTitle({ passages, passage, placed: { quantity } }: Spot): string {
  const title = runInTitleOf(passages, passage);
  if (title === null || title.start !== passage.start || title.end >= quantity.start) return '';
  const isDate = /^\d/.test(title.words[0]?.stem ?? '');
  const place = placeOf(passages.text, title);
  // « Sur le plan stratégique : » : how it is looked at
  if (isDate || title.words.length < 2 || kindAt(place, 0) === 'preposition') return '';
  if (hasFiniteVerb(place, title.words.length)) return '';
  return foldedSpace(passages.text.slice(title.start, title.end));
}
/** `solde`, `coût`: which tells nothing of what it is for. */
const isBareWord = (name: string): boolean => BARE_WORD.test(name) || CREDITS.test(name);
/** `ouverture d'une autorisation de programme`, `inscription de crédits` */
const CREDITS =
  /^(?:ouverture|inscription|affectation|création|vote)s? (?:d['’]une? |de |des |d['’])(?:autorisation|crédit|enveloppe|AP|AE|CP)(?:s|(?!\p{L}))/u;
/** `| Culture, sport, jeunesse. | La mission dispose de 16 M€` */
const SUMS =
  /^(?:mission|programme|politique|secteur|poste|enveloppe|budget|crédits?|dotations?|montant|effort|dépenses?)$/u;
const BARE_WORD = /^\p{Ll}+$/u;

/** `| Lycées. | Les AP (168 M€) préparent les chantiers`: the title that opens the paragraph, as a sentence of its own; empty for none. */
export function openingTitle({ passages, passage }: Spot): string {
  const title = runInTitleOf(passages, passage);
  if (title === null || title.end >= passage.start || title.words.length > MOST_TITLE || title.words.some(isVerb))
    return '';
  return foldedSpace(passages.text.slice(title.words[0]?.start, title.end)).replace(/^«\s*|[\s».:]+$/gu, '');
}

/** `| Culture, sport, jeunesse. | La mission dispose de 16 M€`: such a title without a verb or a question; empty for none. */
export function namesTitle(site: Spot): string {
  const title = runInTitleOf(site.passages, site.passage);
  if (title === null || title.words.at(-1)?.stem === '?' || REMARK.test(title.words[0]?.stem ?? '')) return '';
  return hasFiniteVerb(placeOf(site.passages.text, title), title.words.length) ? '' : openingTitle(site);
}
/** `Exemple.`, `Communication de la présidente.` */
const REMARK = /^(?:exemple|communication|question|rappel|zoom|non|oui|objet|resultat)s?$/u;
const ARTICLE = /^(?:l[ea]s?\s|l['’])/iu;

/** Words of such a title, at most, with its stop. */
const MOST_TITLE = 7;
