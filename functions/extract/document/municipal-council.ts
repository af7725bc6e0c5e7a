import type { Span } from '../model.ts';
import { foldedWords } from './fold.ts';
import type { Evidence } from './issuer-evidence.ts';
import type { Layout } from './layout.ts';
import { linesIn } from './masthead-lines.ts';
import { titled, unlisted } from './other-bodies.ts';

const COUNCIL = /^(?:extrait [a-z ]{0,40})?(?:seance du |deliberations? du |reunion du )?conseil municipal(?![a-z])/;
/** Lines in which the council is named. */
const FIRST_LINES = 3;
/** `la Ville de Belleroche`, `COMMUNE D'AUBRAY` */
const TOWN = /(?<!\p{L})(?:ville|commune)\s(?:de\s|d['’])((?:(?:la|le|les)\s)?\p{Lu}[\p{L}'’-]*)/giu;

/** `Conseil municipal du 3 mars` at the head of the page: the one town that is named in it. */
export function municipalIn(text: string, { masthead, lead }: Layout, known: readonly Evidence[]): readonly Evidence[] {
  if (known.some(({ rule }) => rule === 'en-tete')) return [];
  const isCouncil = linesIn(text, masthead)
    .slice(0, FIRST_LINES)
    .some(({ folded }) => COUNCIL.test(folded));
  if (!isCouncil) return [];
  const span: Span = { start: masthead.start, end: lead.end };
  const towns = [...text.slice(span.start, span.end).matchAll(TOWN)].filter(({ 1: name = '' }) =>
    /^\p{Lu}|\s\p{Lu}/u.test(name),
  );
  const [first] = towns;
  if (first === undefined) return [];
  const where = towns.map(({ 0: name, index }) => ({
    start: span.start + index,
    end: span.start + index + name.length,
  }));
  const names = new Set(where.map((one) => foldedWords(text, one).replace(/^(?:ville|commune) /, '')));
  if (names.size > 1) return [];
  const name = first[1] ?? '';
  const territory = name === name.toUpperCase() ? titled(name) : name;
  const link = /^[aeiouyâéèêîôh]/iu.test(territory) ? "d'" : 'de ';
  const kind = /^commune/iu.test(first[0]) ? 'Commune' : 'Ville';
  return [
    { issuer: unlisted('city', `${kind} ${link}${territory}`, territory), rule: 'titre', span: where[0] as Span },
  ];
}
