/**
 * Tells where a sign or a word stands at or behind a place; the end of the text for nowhere. Places must be asked for in
 * ascending order: the text is searched once, which costs a small part of looking into every line.
 */
export function occurrences(text: string, wanted: string): (from: number) => number {
  let next = -1;
  return (from) => {
    if (next < from) {
      const found = text.indexOf(wanted, from);
      next = found < 0 ? text.length : found;
    }
    return next;
  };
}
