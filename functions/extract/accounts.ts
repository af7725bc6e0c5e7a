/** Accounts of the budget that stand alone in brackets: `Affectation du résultat (1068) 710 052`, `FCTVA (10222)`, `Subventions (6574)`. */
export const BRACKETED_ACCOUNTS: ReadonlySet<string> = new Set([
  '1068',
  '10222',
  '10226',
  '1641',
  '6574',
  '65748',
  '6745',
]);
