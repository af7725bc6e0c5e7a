/** A CloudFormation template as JSON, with what the tests ask of it. */

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };
export interface Resource {
  readonly Type: string;
  readonly Properties?: { readonly [name: string]: Json };
  readonly DeletionPolicy?: string;
}
export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
}

export type Named = readonly [logicalId: string, resource: Resource];

export const resourcesOf = ({ Resources }: Template, type: string): readonly Named[] =>
  Object.entries(Resources).filter(([, { Type }]) => Type === type);

/** The value at a path of property names and indexes; undefined where the path ends before. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string | number, unknown>)[name] : undefined,
    value,
  );

export const prop = ([, { Properties }]: Named, ...path: readonly (string | number)[]): unknown =>
  at(Properties, ...path);

export const listAt = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
};

/** Logical ids that a value names by Ref or Fn::GetAtt, anywhere inside. */
export function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const ref = at(value, 'Ref');
  const attribute = listAt(value, 'Fn::GetAtt')[0];
  return [
    ...(typeof ref === 'string' ? [ref] : []),
    ...(typeof attribute === 'string' ? [attribute] : []),
    ...Object.values(value).flatMap(referencesIn),
  ];
}
