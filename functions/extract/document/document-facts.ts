import type { DocumentFacts, Quantity, Span, Structure } from '../model.ts';
import { budgetStepOf } from './budget-step.ts';
import { datesIn } from './calendar.ts';
import { bornDateOf, type FoundDate, titleDateOf } from './date.ts';
import { isForeign, issuerOf } from './issuer.ts';
import { layoutOf } from './layout.ts';
import { type FoundSession, sessionOf } from './session.ts';
import { siretOf } from './stated-siret.ts';
import { titleOf } from './title.ts';

/**
 * What a document tells of itself on its first and last page: title, issuer, dates, fiscal year and budget step. Never
 * throws; what the text leaves open is null. `rules` and `spans` have the columns of the `documents` data set as keys,
 * and `etape_budgetaire`.
 */
export function documentFactsOf(text: string, structure: Structure, quantities: readonly Quantity[]): DocumentFacts {
  const layout = layoutOf(text, structure);
  const year = datesIn(text, quantities, layout.masthead).find((date) => date.year !== null)?.year ?? null;
  const title = titleOf(text, layout, year);
  const issuer = issuerOf(text, layout, title);
  const born = bornDateOf(text, layout, quantities);
  const session = sessionOf(text, layout, quantities, born?.iso ?? null);
  const date = dateOf(born, session) ?? titleDateOf(text, title, quantities);
  const dated = date?.iso ?? null;
  const budget = budgetStepOf(
    text,
    layout,
    structure.blocks,
    title,
    dated,
    issuer === null && isForeign(text, layout, title),
  );
  const fields: readonly (readonly [string, string | null | undefined, Span | null | undefined])[] = [
    ['titre', title?.rule, title],
    ['collectivite_nom', issuer?.rule, issuer?.span],
    ['date_document', date?.rule, date?.span],
    ['session_debut', session === null ? null : 'seance', session?.span],
    ['session_fin', session === null ? null : 'seance', session?.span],
    ['exercice', budget.yearRule, budget.yearSpan],
    ['etape_budgetaire', budget.stepRule, budget.stepSpan],
  ];
  return {
    title: title?.text ?? null,
    issuer:
      issuer === null
        ? null
        : {
            name: issuer.issuer.name,
            siret: siretOf(text, layout, issuer.issuer),
            regionCode: issuer.issuer.regionCode,
          },
    date: date?.iso ?? null,
    sessionStart: session?.start ?? null,
    sessionEnd: session?.end ?? null,
    fiscalYear: budget.fiscalYear,
    step: budget.step,
    rules: Object.fromEntries(fields.flatMap(([name, rule]) => (rule ? [[name, rule]] : []))),
    spans: Object.fromEntries(
      fields.flatMap(([name, , span]) => (span ? [[name, { start: span.start, end: span.end }]] : [])),
    ),
  };
}

/**
 * The date that the document bears; of a meeting that lasts several days, what its days have in common. `Avril 2013` over
 * `Séance plénière du 18 avril 2013` is no other date.
 */
function dateOf(born: FoundDate | null, session: FoundSession | null): FoundDate | null {
  if (session === null) return born;
  const { start, end, span } = session;
  const iso = [10, 7, 4].map((length) => start.slice(0, length)).find((part) => end.startsWith(part));
  const isOfMeeting =
    born === null || (born.rule === 'evenement' && overlaps(born.span, span)) || iso?.startsWith(`${born.iso}-`);
  if (!isOfMeeting) return born;
  return iso === undefined ? null : { iso, rule: 'seance', span };
}

const overlaps = (one: Span | null, other: Span): boolean =>
  one !== null && one.start < other.end && one.end > other.start;
