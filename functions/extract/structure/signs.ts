/**
 * Tells where a sign stands at or after a place; the end of the text for nowhere. Places must be asked for in ascending
 * order: the text is searched once, which costs a small part of looking into every line.
 */
export function signTeller(text: string, sign: string): (from: number) => number {
  const state = { next: -1 };
  return (from) => {
    if (state.next < from) {
      const found = text.indexOf(sign, from);
      state.next = found < 0 ? text.length : found;
    }
    return state.next;
  };
}
