import type { DocumentFacts, Quantity, Structure } from '../model.ts';

/** What a document tells of itself. */
export function documentFactsOf(_text: string, _structure: Structure, _quantities: readonly Quantity[]): DocumentFacts {
  return {
    title: null,
    issuer: null,
    date: null,
    sessionStart: null,
    sessionEnd: null,
    fiscalYear: null,
    step: null,
    rules: {},
    spans: {},
  };
}
