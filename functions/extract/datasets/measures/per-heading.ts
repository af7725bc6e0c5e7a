import type { Heading } from '../../model.ts';

/**
 * What a heading says is read once, however many blocks stand below it.
 * @param read what else it is asked with is the same for each heading of a document
 */
export function perHeading<T, A extends readonly unknown[] = []>(
  read: (heading: Heading, ...others: A) => T,
): (heading: Heading, ...others: A) => T {
  const known = new WeakMap<Heading, { readonly value: T }>();
  return (heading, ...others) => {
    const found = known.get(heading);
    if (found !== undefined) return found.value;
    const value = read(heading, ...others);
    known.set(heading, { value });
    return value;
  };
}
