import { DataFactory, Parser, type Quad, Store } from 'n3';
import ShaclValidator from 'rdf-validate-shacl';
// @ts-expect-error It has no types.
import { Validator } from 'shacl-engine';

/** A triple store of a Turtle text. Throws on what is no Turtle. */
export const storeOf = (turtle: string): Store => new Store(new Parser({ format: 'text/turtle' }).parse(turtle));

export const ENGINES = ['rdf-validate-shacl', 'shacl-engine'] as const;

/** What an engine says is violated, a line each: node, property, constraint. Warnings are not counted. */
export async function violationsOf(
  engine: (typeof ENGINES)[number],
  data: Store,
  shapes: Store,
): Promise<readonly string[]> {
  return engine === 'shacl-engine' ? engineViolations(data, shapes) : validatorViolations(data, shapes);
}

async function validatorViolations(data: Store, shapes: Store): Promise<readonly string[]> {
  // The official shapes import the vocabularies of others; nothing is fetched.
  const validator = new ShaclValidator(shapes, { importGraph: () => new Store() });
  const { results } = await validator.validate(data);
  return results
    .filter(({ severity }) => isViolation(severity?.value))
    .map(({ focusNode, path, sourceConstraintComponent }) =>
      [focusNode?.value, path?.value, sourceConstraintComponent?.value.split('#')[1]].join(' '),
    );
}

interface EngineResult {
  readonly severity: { readonly value: string };
  readonly focusNode: { readonly term: { readonly value: string } };
  readonly path: readonly { readonly predicates: readonly { readonly value: string }[] }[] | undefined;
  readonly constraintComponent: { readonly value: string };
}

async function engineViolations(data: Store, shapes: Store): Promise<readonly string[]> {
  const validator = new Validator(shapes, { factory: DataFactory });
  const { results }: { readonly results: readonly EngineResult[] } = await validator.validate({ dataset: data });
  return results
    .filter(({ severity }) => isViolation(severity.value))
    .map(({ focusNode, path, constraintComponent }) =>
      [focusNode.term.value, path?.[0]?.predicates[0]?.value, constraintComponent.value.split('#')[1]].join(' '),
    );
}

const isViolation = (severity: string | undefined): boolean => severity === 'http://www.w3.org/ns/shacl#Violation';

/** Triples as lines without regard to the names of blank nodes, in order: two files with the same lines say the same. */
export function linesOf(quads: Iterable<Quad>): readonly string[] {
  const all = [...quads];
  const bySubject = new Map<string, Quad[]>();
  for (const quad of all) bySubject.set(quad.subject.value, [...(bySubject.get(quad.subject.value) ?? []), quad]);
  const written = (term: Quad['object']): string => {
    if (term.termType !== 'BlankNode') return JSON.stringify(term);
    const inside = (bySubject.get(term.value) ?? []).map(
      ({ predicate, object }) => `${predicate.value} ${written(object)}`,
    );
    return `[${inside.sort().join('; ')}]`;
  };
  return all
    .filter(({ subject }) => subject.termType !== 'BlankNode')
    .map(({ subject, predicate, object }) => `${subject.value} ${predicate.value} ${written(object)}`)
    .sort();
}
