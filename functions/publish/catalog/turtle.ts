import { type GraphNode, PREFIXES, type Term } from './graph.ts';

/** Turtle, the same triples as the JSON-LD. */
export function turtleOf(nodes: readonly GraphNode[]): string {
  const prefixes = Object.entries(PREFIXES).map(([name, address]) => `@prefix ${name}: <${address}> .`);
  const subjects = nodes.map((node) => `${iriMarkup(node.iri)} ${contentOf(node, '  ')} .`);
  return `${prefixes.join('\n')}\n\n${subjects.join('\n\n')}\n`;
}

function contentOf({ types, properties }: Omit<GraphNode, 'iri'>, indent: string): string {
  const entries = Object.entries(properties).filter(([, terms]) => terms.length > 0);
  const lines = entries.map(([name, terms]) => `${name} ${terms.map((term) => markupOf(term, indent)).join(', ')}`);
  return [`a ${types.join(', ')}`, ...lines].join(` ;\n${indent}`);
}

function markupOf(term: Term, indent: string): string {
  switch (term.kind) {
    case 'iri':
      return iriMarkup(term.iri);
    case 'blank':
      return `[ ${contentOf(term.node, `${indent}  `)} ]`;
    case 'literal': {
      const suffix = term.language !== null ? `@${term.language}` : term.datatype === null ? '' : `^^${term.datatype}`;
      return `${literalMarkup(term.value)}${suffix}`;
    }
  }
}

/** Characters that an IRI cannot hold are written as their percent code. */
function iriMarkup(value: string): string {
  return `<${value.replace(/[\s<>"{}|\\^`]/g, (character) => encodeURIComponent(character))}>`;
}

function literalMarkup(value: string): string {
  const written = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `"${written}"`;
}
