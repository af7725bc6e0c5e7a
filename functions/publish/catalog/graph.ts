/** A small model of RDF: enough for a catalog, written as JSON-LD and as Turtle from the same nodes. */
export type Term =
  | { readonly kind: 'iri'; readonly iri: string }
  | {
      readonly kind: 'literal';
      readonly value: string;
      readonly language: 'fr' | null;
      readonly datatype: string | null;
    }
  | { readonly kind: 'blank'; readonly node: Omit<GraphNode, 'iri'> };

export interface GraphNode {
  readonly iri: string;
  /** Compact names (`dcat:Dataset`). */
  readonly types: readonly string[];
  /** Compact name of the property → values in order; a property without values is not written. */
  readonly properties: Readonly<Record<string, readonly Term[]>>;
}

/** The prefixes that compact names use. */
export const PREFIXES = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.opengis.net/ont/geosparql#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export const iri = (value: string): Term => ({ kind: 'iri', iri: value });
export const french = (value: string): Term => ({ kind: 'literal', value, language: 'fr', datatype: null });
export const plain = (value: string): Term => ({ kind: 'literal', value, language: null, datatype: null });
export const typed = (value: string, datatype: string): Term => ({ kind: 'literal', value, language: null, datatype });
export const blank = (types: readonly string[], properties: GraphNode['properties']): Term => ({
  kind: 'blank',
  node: { types, properties },
});

const DATE_TYPES: Readonly<Record<number, string>> = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' };

/** A partial ISO date with the type of its length; no value for none. */
export function dateTerms(date: string | null): readonly Term[] {
  return date === null ? [] : [typed(date, DATE_TYPES[date.length] ?? 'xsd:date')];
}
