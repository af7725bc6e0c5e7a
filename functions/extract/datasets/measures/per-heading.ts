import type { Heading } from '../../model.ts';

/** What a heading says is read once, however many blocks stand below it. */
export function perHeading<T>(read: (heading: Heading) => T): (heading: Heading) => T {
  const known = new WeakMap<Heading, { readonly value: T }>();
  return (heading) => {
    const found = known.get(heading);
    if (found !== undefined) return found.value;
    const value = read(heading);
    known.set(heading, { value });
    return value;
  };
}
