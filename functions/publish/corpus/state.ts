import type { Manifest } from '../manifest.ts';
import type { Listing } from './listing.ts';
import type { TreeNode } from './node.ts';

/** What a release knows of the store: which manifests it saw, and the documents that they make. */
export interface CorpusState {
  readonly manifestes: Listing;
  readonly documents: TreeNode;
}

/** One document before and after; null where it was not there, or is no longer. */
export interface DocumentChange {
  readonly before: Manifest | null;
  readonly after: Manifest | null;
  /** For a document that was withdrawn: the one in its place, null for none. */
  readonly replacedBy: string | null;
}
