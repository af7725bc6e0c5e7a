import { councilOf } from '../issuers/issuers.ts';
import type { Span } from '../model.ts';
import { foldedWords } from './fold.ts';
import type { Evidence } from './issuer-evidence.ts';
import type { Layout } from './layout.ts';
import { linesIn } from './masthead-lines.ts';

const COUNCIL = /^(?:le )?(?:ceser|cesec|conseil economique[ |]social(?: et environnemental)?(?: regional)?)(?:$|\|)/;

/** `CESER` at the head of the page without a region: the council beside the region that is named most. */
export function councilIn(text: string, layout: Layout, evidence: readonly Evidence[]): Evidence | null {
  const isNamed = evidence.some(({ issuer }) => issuer.kind === 'ceser');
  if (isNamed) return null;
  const line = linesIn(text, layout.masthead).find(({ folded }) => COUNCIL.test(folded));
  if (line === undefined) return null;
  const regions = evidence.filter(({ issuer }) => issuer.kind === 'region');
  const names = new Set(regions.map(({ issuer }) => issuer.name));
  const region = regions[0]?.issuer;
  if (region === undefined || names.size > 1) return null;
  return { issuer: councilOf(region), rule: 'en-tete', span: { start: line.start, end: line.end } };
}

const AGENCY = /(?:^|[ |])(?:l )?agence de l eau(?= [a-z])/;

/** `L’Agence de l’eau engage …` in the title without a basin: the one agency that is named further on. */
export function agencyIn(text: string, title: Span | null, evidence: readonly Evidence[]): Evidence | null {
  if (title === null || !AGENCY.test(foldedWords(text, title))) return null;
  const agencies = evidence.filter(({ issuer }) => issuer.kind === 'water-agency');
  const names = new Set(agencies.map(({ issuer }) => issuer.name));
  const [first] = agencies;
  return first === undefined || names.size > 1 ? null : { issuer: first.issuer, rule: 'sujet', span: first.span };
}
