import type { Store } from '../../store/store.ts';
import type { FileFacts } from '../files.ts';
import { jsonAt } from '../stored-json.ts';
import type { Member } from './member.ts';
import type { Totals } from './totals.ts';

/**
 * The documents of a release as a tree of bounded nodes: by year, month, day, then by digits of the id. Nodes never
 * change: their address holds a hash of the documents below, so two releases share all but the branches that differ.
 */
export type TreeNode = Leaf | Branch;

export interface Leaf extends Totals {
  readonly genre: 'documents';
  /** Newest first. */
  readonly membres: readonly Member[];
  /** Name → facts of the CSV files beside the node; empty for the root, whose files are those of the release. */
  readonly fichiers: Readonly<Record<string, FileFacts>>;
}

export interface Branch extends Totals {
  readonly genre: 'branches';
  /** In the order that gives the documents newest first. */
  readonly branches: readonly BranchLink[];
}

export interface BranchLink extends Totals {
  readonly nom: string;
  /** Key of the node's file. */
  readonly partie: string;
}

/** File of a node in its folder. */
export const NODE_FILE = 'part.json';

export const folderOf = ({ partie }: Pick<BranchLink, 'partie'>): string => partie.slice(0, -NODE_FILE.length);

export async function nodeAt(store: Store, link: BranchLink): Promise<TreeNode> {
  return jsonAt<TreeNode>(store, link.partie);
}

/** All documents below a node, newest first, reading one node after another. */
export async function* membersBelow(store: Store, node: TreeNode): AsyncIterable<Member> {
  if (node.genre === 'documents') {
    yield* node.membres;
    return;
  }
  for (const link of node.branches) yield* membersBelow(store, await nodeAt(store, link));
}

/** Date of the oldest document that has one, partial ISO; null where none has. Reads one node a level. */
export async function oldestDate(store: Store, node: TreeNode): Promise<string | null> {
  if (node.genre === 'documents') return node.membres.findLast(({ date }) => date !== '')?.date ?? null;
  const link = node.branches.findLast(({ nom }) => nom !== 'sans-date');
  return link === undefined ? null : oldestDate(store, await nodeAt(store, link));
}
