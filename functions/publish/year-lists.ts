import type { Store } from '../store/store.ts';
import { branchOf, branchOrder, listedRow, type Member } from './corpus/member.ts';
import { type BranchLink, membersBelow, nodeAt, type TreeNode } from './corpus/node.ts';
import { grouped } from './portal/grouped.ts';
import type { PublishedFile } from './portal/input.ts';
import { yearFiles, yearPartsFile } from './portal/portal.ts';

/** Documents that one list has; a year of more is parted by months, a month by days, as the tree of documents is. */
const MOST_LISTED = 200;

/** A year or a part of one: its documents while they are few, else its parts. */
type Period = readonly Member[] | readonly BranchLink[] | null;

/** The lists of documents by year that differ between two releases. What no longer has documents says so. */
export async function yearLists(
  store: Store,
  now: TreeNode,
  shown: TreeNode | null,
): Promise<readonly PublishedFile[]> {
  const [links, old] = [yearsIn(now), shown === null ? new Map<string, YearNode>() : yearsIn(shown)];
  const files: PublishedFile[] = [];
  for (const name of new Set([...links.keys(), ...old.keys()])) {
    files.push(...(await listsOf(store, name, 1, links.get(name) ?? null, old.get(name) ?? null)));
  }
  return files;
}

/** The page that each year has, whether it lists documents or parts. */
export const firstPagesOf = (documents: TreeNode): readonly string[] =>
  [...yearsIn(documents).keys()].map((year) => `annees/${year}/index.html`);

/** A link into the tree, or documents that the root holds itself. */
type YearNode = BranchLink | readonly Member[];

const isLink = (node: YearNode): node is BranchLink => 'partie' in node;

function yearsIn(root: TreeNode): ReadonlyMap<string, YearNode> {
  if (root.genre === 'branches') return new Map(root.branches.map((link) => [link.nom, link]));
  return grouped(root.membres, (member) => branchOf(member, 0));
}

async function listsOf(
  store: Store,
  name: string,
  depth: number,
  now: YearNode | null,
  old: YearNode | null,
): Promise<readonly PublishedFile[]> {
  if (now !== null && old !== null && isLink(now) && isLink(old) && now.partie === old.partie) return [];
  const [period, before] = [await periodOf(store, now), await periodOf(store, old)];
  const parts = partsOf(period);
  const files = [
    ...(parts.length > 0
      ? [
          yearPartsFile(
            name,
            parts.map(({ nom, lignes }) => ({ name: `${name}-${nom}`, count: lignes.documents })),
          ),
        ]
      : yearFiles({ year: name, documents: ((period ?? []) as readonly Member[]).map(listedRow) })),
  ];
  const [below, above] = [partsOf(period), partsOf(before)].map(
    (links) => new Map(links.map((link) => [link.nom, link])),
  );
  for (const part of [...new Set([...(below?.keys() ?? []), ...(above?.keys() ?? [])])].sort(branchOrder(depth))) {
    files.push(
      ...(await listsOf(store, `${name}-${part}`, depth + 1, below?.get(part) ?? null, above?.get(part) ?? null)),
    );
  }
  return files;
}

const partsOf = (period: Period): readonly BranchLink[] =>
  (period ?? []).filter((one): one is BranchLink => 'partie' in one);

async function periodOf(store: Store, node: YearNode | null): Promise<Period> {
  if (node === null || !isLink(node)) return node;
  const tree = await nodeAt(store, node);
  if (tree.genre === 'branches' && node.lignes.documents > MOST_LISTED) return tree.branches;
  const members: Member[] = [];
  for await (const member of membersBelow(store, tree)) members.push(member);
  return members;
}
