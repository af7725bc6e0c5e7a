/** Something in a published tree that is not as it must be. */
export interface Finding {
  /** Key of the file in the tree. */
  readonly key: string;
  /** Where in the file (`ligne 12, colonne montant_eur`); empty for the file as a whole. */
  readonly place: string;
  /** What was wanted and what is there, in French. */
  readonly message: string;
}

export const finding = (key: string, place: string, message: string): Finding => ({ key, place, message });
