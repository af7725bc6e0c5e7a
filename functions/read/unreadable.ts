/** Input that cannot be read as a document: a message for the operator, never a bug (exit code 3, quarantine in the cloud). */
export class UnreadableInput extends Error {
  override readonly name = 'UnreadableInput';

  /**
   * @param code short stable name of the cause (`vide`, `binaire`, `sans-texte`, `mot-de-passe`, `tronque`, `trop-grand`…)
   * @param cause what is wrong with the input
   * @param remedy what to do next
   */
  constructor(
    readonly code: string,
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(`${reason} ${remedy}`);
  }
}
