/** Where a sign or a word stands next, behind places that do not fall; past the text for nowhere. */
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
