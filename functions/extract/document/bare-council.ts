import { councilOf } from '../issuers/issuers.ts';
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
