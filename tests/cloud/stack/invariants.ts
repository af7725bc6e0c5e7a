import { at, listAt, type Named, prop, referencesIn, resourcesOf, type Template } from './template.ts';

/** One property that must hold on every resource of a kind. */
export interface Invariant {
  readonly name: string;
  /** Logical ids, with what is wrong, of those on which it does not hold. */
  findings(template: Template): readonly string[];
  /** Ways to break the property in a template on which it holds: each invariant is shown to find them all. */
  readonly breakings: readonly ((template: MutableTemplate) => void)[];
}

export interface MutableTemplate {
  Resources: Record<string, { Type: string; Properties: Record<string, unknown>; DeletionPolicy?: string }>;
}

/** An invariant over all resources of one type; at least one must be there, or it says nothing. */
export const forEach = (
  type: string,
  name: string,
  holds: (resource: Named, template: Template) => boolean,
  ...breakings: readonly ((properties: Record<string, unknown>, template: MutableTemplate) => void)[]
): Invariant => ({
  name: `${type.replace('AWS::', '')}: ${name}`,
  findings: (template) => {
    const all = resourcesOf(template, type);
    if (all.length === 0) return [`there is no ${type}`];
    return all.filter((resource) => !holds(resource, template)).map(([id]) => id);
  },
  breakings: breakings.map((broken) => (template) => {
    const first = Object.values(template.Resources).find(({ Type }) => Type === type);
    if (first !== undefined) broken(first.Properties, template);
  }),
});

/** `object[name] = value` along a path. */
export function changed(object: Record<string, unknown>, value: unknown, ...path: readonly string[]): void {
  const inner = at(object, ...path.slice(0, -1)) as Record<string, unknown>;
  inner[path.at(-1) ?? ''] = value;
}

/** `delete object[name]` along a path; the last name is removed. */
export function without(object: Record<string, unknown>, ...path: readonly string[]): void {
  const inner = at(object, ...path.slice(0, -1)) as Record<string, unknown>;
  delete inner[path.at(-1) ?? ''];
}

export const statementsOf = (policy: Named): readonly unknown[] =>
  listAt(policy[1].Properties, 'PolicyDocument', 'Statement');

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

/** The queue of an event source mapping or a rule target, as its logical id. */
export const queueOf = (value: unknown): string => referencesIn(value)[0] ?? '';

export const propertiesOf = (template: Template, id: string): unknown => template.Resources[id]?.Properties;

export { at, listAt, prop, referencesIn, resourcesOf };
