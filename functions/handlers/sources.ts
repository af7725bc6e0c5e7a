/** A page of an institution on which links to its documents appear. */
export interface SourcePage {
  /** Short name in ASCII; the documents go to `inbox/<name>/`. */
  readonly name: string;
  readonly page: string;
  /** Hosts from which the page and its documents may come, exactly as written in addresses. */
  readonly hosts: readonly string[];
  /** Only links whose address has this text are followed; empty for all that end like a document. */
  readonly linkContains: string;
}
