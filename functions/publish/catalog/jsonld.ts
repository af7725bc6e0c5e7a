import { jsonText } from '../files.ts';
import { type GraphNode, PREFIXES, type Term } from './graph.ts';

/** JSON-LD with its context inside: a reader fetches nothing. */
export function jsonLdOf(nodes: readonly GraphNode[]): string {
  return jsonText({ '@context': PREFIXES, '@graph': nodes.map((node) => ({ '@id': node.iri, ...contentOf(node) })) });
}

function contentOf({ types, properties }: Omit<GraphNode, 'iri'>): object {
  const entries = Object.entries(properties).filter(([, terms]) => terms.length > 0);
  return {
    '@type': types,
    ...Object.fromEntries(
      entries.map(([name, terms]) => [
        name,
        terms.length === 1 && terms[0] !== undefined ? jsonValue(terms[0]) : terms.map(jsonValue),
      ]),
    ),
  };
}

function jsonValue(term: Term): object {
  switch (term.kind) {
    case 'iri':
      return { '@id': term.iri };
    case 'blank':
      return contentOf(term.node);
    case 'literal': {
      const { value, language, datatype } = term;
      if (language !== null) return { '@language': language, '@value': value };
      return datatype === null ? { '@value': value } : { '@type': datatype, '@value': value };
    }
  }
}
