import { DATASETS } from '../../extract/datasets/registry.ts';
import type { Store } from '../../store/store.ts';
import { csvOf } from '../csv.ts';
import { type NamedFile, namedFile } from '../data-files.ts';
import { fileAt, hashedFileAt, jsonText, sha256Of } from '../files.ts';
import { inBatches } from '../in-batches.ts';
import { inAnyOrder, placed } from '../placed.ts';
import { grouped } from '../portal/grouped.ts';
import { REDACTION } from '../redaction.ts';
import type { RowsByDataset } from '../rows.ts';
import { fits, LATEST_BOUNDS, PART_BOUNDS } from './bounds.ts';
import { branchOf, branchOrder, type Member, newestFirst } from './member.ts';
import { type Branch, type BranchLink, folderOf, NODE_FILE, nodeAt, type TreeNode } from './node.ts';
import type { RowReader } from './rows-of.ts';
import { sizeOf, totalOf } from './totals.ts';

/** Documents that leave and documents that come; a document read anew does both. */
export interface Delta {
  readonly gone: readonly Member[];
  readonly come: readonly Member[];
}

/** Members of a subtree and the folders where their data stand now. */
interface Gathered {
  readonly members: readonly Member[];
  readonly folders: readonly string[];
}

interface Context {
  readonly store: Store;
  readonly rows: RowReader;
}

/** A place in the tree: names of the branches above, outermost first. */
type Path = readonly string[];

/**
 * The tree with the changes made. What is written depends on the changes alone and on the bounds, not on the number of
 * documents; the result depends on the set of documents alone, not on the order in which they came.
 * @param root null for no tree yet
 */
export async function changedTree(
  store: Store,
  rows: RowReader,
  root: TreeNode | null,
  delta: Delta,
): Promise<TreeNode> {
  const context = { store, rows };
  if (root === null || root.genre === 'documents') {
    return builtNode(context, [], { members: withDelta(root?.membres ?? [], delta), folders: [] });
  }
  return changedBranch(context, [], root, delta);
}

async function changedBranch(context: Context, path: Path, branch: Branch, delta: Delta): Promise<TreeNode> {
  const depth = path.length;
  const gone = grouped(delta.gone, (member) => branchOf(member, depth));
  const come = grouped(delta.come, (member) => branchOf(member, depth));
  const links = new Map(branch.branches.map((link) => [link.nom, link]));
  for (const name of inAnyOrder(new Set([...gone.keys(), ...come.keys()]))) {
    const part = { gone: gone.get(name) ?? [], come: come.get(name) ?? [] };
    const link = await changedLink(context, [...path, name], links.get(name) ?? null, part);
    if (link === null) links.delete(name);
    else links.set(name, link);
  }
  const left = branchesOf(depth, [...links.values()]);
  if (!fits(sizeOf(left), boundsAt(depth))) return left;
  return builtNode(context, path, await gathered(context.store, left));
}

async function changedLink(
  context: Context,
  path: Path,
  link: BranchLink | null,
  delta: Delta,
): Promise<BranchLink | null> {
  const node = link === null ? null : await nodeAt(context.store, link);
  if (node?.genre === 'branches')
    return writtenLink(context, path, await changedBranch(context, path, node, delta), []);
  const members = withDelta(node?.membres ?? [], delta);
  const folders = link === null ? [] : [folderOf(link)];
  return writtenLink(context, path, await builtNode(context, path, { members, folders }), folders);
}

/** A leaf where everything fits, else branches with a leaf or further branches each. */
async function builtNode(context: Context, path: Path, { members, folders }: Gathered): Promise<TreeNode> {
  const totals = totalOf(members);
  if (fits(sizeOf(totals), boundsAt(path.length))) {
    return { genre: 'documents', ...totals, membres: [...members].sort(newestFirst), fichiers: {} };
  }
  const links: BranchLink[] = [];
  for (const [name, part] of inAnyOrder(grouped(members, (member) => branchOf(member, path.length)))) {
    const below = [...path, name];
    const link = await writtenLink(
      context,
      below,
      await builtNode(context, below, { members: part, folders }),
      folders,
    );
    if (link !== null) links.push(link);
  }
  return branchesOf(path.length, links);
}

const boundsAt = (depth: number) => (depth === 0 ? LATEST_BOUNDS : PART_BOUNDS);

function branchesOf(depth: number, links: readonly BranchLink[]): Branch {
  const inOrder = branchOrder(depth);
  return {
    genre: 'branches',
    ...totalOf(links),
    branches: [...links].sort((a, b) => inOrder(a.nom, b.nom)),
  };
}

function withDelta(members: readonly Member[], { gone, come }: Delta): readonly Member[] {
  const replaced = [...gone, ...come].map(({ sha256 }) => sha256);
  const isReplaced = new Set(replaced);
  return [...members.filter(({ sha256 }) => !isReplaced.has(sha256)), ...come];
}

/**
 * Writes a node, with its data where it is a leaf, unless it is there; null for a leaf without documents. The address
 * tells which documents in which version it holds, and how they are written: what follows from that is not made again,
 * nor are its rows read, by a second release of the same documents.
 */
async function writtenLink(
  context: Context,
  path: Path,
  node: TreeNode,
  folders: readonly string[],
): Promise<BranchLink | null> {
  if (node.genre === 'documents' && node.membres.length === 0) return null;
  const { store } = context;
  const chemin = path.join('/');
  const address = sha256Of(JSON.stringify([REDACTION, chemin, node])).slice(0, 16);
  const folder = `parts/${chemin}/${address}/`;
  const link = { nom: path.at(-1) ?? '', partie: `${folder}${NODE_FILE}`, lignes: node.lignes, qualite: node.qualite };
  if ((await store.read(link.partie)) !== null) return link;
  const data = node.genre === 'documents' ? partFiles(await context.rows.rowsOf(node.membres, folders)) : [];
  await inBatches(data, ({ name, bytes, facts }) =>
    placed(store, hashedFileAt(`${folder}${name}`, bytes, facts.sha256)),
  );
  const fichiers = Object.fromEntries(data.map(({ name, facts }) => [name, facts]));
  // The node last: where it is, its data are.
  await placed(store, fileAt(link.partie, jsonText({ chemin, ...node, ...(data.length > 0 ? { fichiers } : {}) })));
  return link;
}

/** CSV alone: typed by the schemas, it holds all that JSON does in a third of the bytes. */
function partFiles(rows: RowsByDataset): readonly NamedFile[] {
  return DATASETS.map(({ name, columns }) => namedFile(`${name}.csv`, csvOf(columns, rows[name]), rows[name].length));
}

async function gathered(store: Store, branch: Branch): Promise<Gathered> {
  const parts = await inBatches(branch.branches, async (link): Promise<Gathered> => {
    const node = await nodeAt(store, link);
    return node.genre === 'documents' ? { members: node.membres, folders: [folderOf(link)] } : gathered(store, node);
  });
  return { members: parts.flatMap(({ members }) => members), folders: parts.flatMap(({ folders }) => folders) };
}

/** Where in the tree a document stands; null where it is not in it. */
export async function memberIn(
  store: Store,
  node: TreeNode,
  place: Pick<Member, 'sha256' | 'document_id' | 'date'>,
  depth = 0,
): Promise<Member | null> {
  if (node.genre === 'documents') return node.membres.find(({ sha256 }) => sha256 === place.sha256) ?? null;
  const link = node.branches.find(({ nom }) => nom === branchOf(place, depth));
  return link === undefined ? null : memberIn(store, await nodeAt(store, link), place, depth + 1);
}
