/** An instant for formats that know no partial date: the first of what is left open. Null for none. */
export function fullDate(partial: string | null): string | null {
  return partial === null ? null : `${partial}${'-01-01'.slice(partial.length - '2017'.length)}T00:00:00Z`;
}
