import type { Issuer } from '../issuers/issuer.ts';
import type { Span } from '../model.ts';
import { actingBodiesIn } from './acting-bodies.ts';
import { agencyIn, councilIn } from './bare-council.ts';
import { type Evidence, type EvidenceRule, issuerEvidence, WEIGHTS } from './issuer-evidence.ts';
import type { Layout } from './layout.ts';
import { FOREIGN, linesIn } from './masthead-lines.ts';
import { municipalIn } from './municipal-council.ts';
import { otherBodiesIn, TOGETHER } from './other-bodies.ts';

export interface FoundIssuer {
  readonly issuer: Issuer;
  readonly rule: EvidenceRule;
  readonly span: Span;
}

/** Least weight of a body that is published as the issuer, and how much the next one must be below it. */
const ENOUGH = 4;
const MARGIN = 2;
/** What one body can gather by mere mentions. */
const MENTIONS_AT_MOST = 3;
/** Weight of another institution at the head of the page. */
const FOREIGN_WEIGHT = 10;
/** Lines in which a letterhead stands. */
const LETTERHEAD_LINES = 4;

interface Candidate {
  readonly issuer: Issuer;
  readonly weight: number;
  readonly best: Evidence;
}

/** Who publishes the document: letterhead, title, signature, addresses and the subject of the first sentences decide. */
export function issuerOf(text: string, layout: Layout, title: Span | null): FoundIssuer | null {
  const listed = issuerEvidence(text, layout);
  const local = otherBodiesIn(text, layout, listed);
  const municipal = municipalIn(text, layout, [...listed, ...local]);
  const evidence = [...listed, ...local, ...municipal, ...actingBodiesIn(text, layout, listed)];
  if (
    linesIn(text, layout.masthead)
      .slice(0, LETTERHEAD_LINES)
      .some(({ folded }) => TOGETHER.test(folded))
  )
    return null;
  const forced = councilIn(text, layout, evidence) ?? agencyIn(text, title, evidence);
  const candidates = withoutTerritory(candidatesOf(forced === null ? evidence : [...evidence, forced]));
  const [first, second] = [...candidates].sort((a, b) => b.weight - a.weight);
  if (first === undefined || first.weight < ENOUGH) return null;
  if (first.weight - (second?.weight ?? 0) < MARGIN) return null;
  if (first.best.rule !== 'en-tete' && isHeadedByAnother(text, layout, first.issuer)) return null;
  const isSyndicate = first.issuer.kind === 'syndicate';
  if (first.weight < FOREIGN_WEIGHT + MARGIN && !isSyndicate && isForeign(text, layout, title)) return null;
  return { issuer: first.issuer, rule: first.best.rule, span: first.best.span };
}

function candidatesOf(evidence: readonly Evidence[]): readonly Candidate[] {
  const byName = new Map<string, Evidence[]>();
  for (const each of evidence) byName.set(each.issuer.name, [...(byName.get(each.issuer.name) ?? []), each]);
  return [...byName.values()].map((list) => {
    const best = list.reduce((a, b) => (WEIGHTS[b.rule] > WEIGHTS[a.rule] ? b : a));
    return { issuer: best.issuer, best, weight: weightOf(list.map(({ rule }) => rule)) };
  });
}

/** Each kind of evidence counts once, mentions up to a limit. */
function weightOf(rules: readonly EvidenceRule[]): number {
  const strong = [...new Set(rules)].filter((rule) => rule !== 'mention').reduce((sum, rule) => sum + WEIGHTS[rule], 0);
  return strong + Math.min(MENTIONS_AT_MOST, rules.filter((rule) => rule === 'mention').length);
}

/** A deliberation of a commune is headed by its department: `DÉPARTEMENT DE LA SARTHE`, `COMMUNE DE …`. */
function withoutTerritory(candidates: readonly Candidate[]): readonly Candidate[] {
  const isLocal = candidates.some(
    ({ issuer, best }) => (issuer.kind === 'city' || issuer.kind === 'intercommunality') && best.rule === 'en-tete',
  );
  return isLocal
    ? candidates.filter(({ issuer, best }) => issuer.kind !== 'department' || best.rule !== 'en-tete')
    : candidates;
}

/** `RÉGION PLAINES DE SEILLE` at the head, though no list has it: the agency that is named further on is its partner. */
function isHeadedByAnother(text: string, layout: Layout, { kind, name }: Issuer): boolean {
  const called = name.startsWith('Département') ? 'department' : kind;
  const heads = linesIn(text, layout.masthead)
    .slice(0, LETTERHEAD_LINES)
    .flatMap(({ folded }) => HEAD.exec(folded)?.[1] ?? []);
  return heads.some((head) => head in KINDS) && !heads.some((head) => KINDS[head] === called);
}
const HEAD = /^(?:la |le )?(?:conseil )?(region|departement|metropole)(?:al)? /;
const KINDS: Readonly<Record<string, Issuer['kind']>> = {
  region: 'region',
  departement: 'department',
  metropole: 'intercommunality',
};

/** Whether the page is headed by an institution that is no council. */
export function isForeign(text: string, layout: Layout, title: Span | null): boolean {
  return linesIn(text, layout.masthead)
    .slice(0, LETTERHEAD_LINES)
    .some(({ start, end, folded }) => {
      const isTitle = title !== null && start < title.end && end > title.start;
      return !isTitle && end - start <= 120 && FOREIGN.test(folded);
    });
}
