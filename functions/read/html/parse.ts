import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { MAX_HTML_DEPTH } from '../bounds.ts';
import type { HtmlElement, HtmlNode } from './tree.ts';

/** The only file that knows parse5. */

type ParsedNode = DefaultTreeAdapterTypes.ChildNode;
type ParsedParent = DefaultTreeAdapterTypes.ParentNode;

interface Draft {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Draft | string)[];
}

interface Pending {
  readonly node: ParsedNode;
  readonly parent: Draft;
  readonly depth: number;
}

/**
 * The tree of a page, read as browsers read it. Its depth is bounded: what is nested deeper than MAX_HTML_DEPTH is
 * taken as standing in the deepest element that still counts, so that later walks may recurse.
 */
export function htmlTree(markup: string): HtmlElement {
  const root: Draft = { tag: '#document', attributes: {}, children: [] };
  const pending: Pending[] = pendingChildren(parse(markup), root, 0);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, parent, depth } = next;
    if (node.nodeName === '#text') parent.children.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if (!('tagName' in node)) continue;
    const draft = depth < MAX_HTML_DEPTH ? draftOf(node) : parent;
    if (draft !== parent) parent.children.push(draft);
    pending.push(...pendingChildren(node, draft, depth + 1));
  }
  return measured(root, false);
}

/** Last child first: the pile is taken from its end. */
function pendingChildren(node: ParsedParent, parent: Draft, depth: number): Pending[] {
  return node.childNodes.map((child) => ({ node: child, parent, depth })).reverse();
}

function draftOf(element: DefaultTreeAdapterTypes.Element): Draft {
  const attributes = Object.fromEntries(element.attrs.map(({ name, value }) => [name, value]));
  return { tag: element.tagName, attributes, children: [] };
}

function measured(draft: Draft, inLink: boolean): HtmlElement {
  const linked = inLink || draft.tag === 'a';
  const children: readonly HtmlNode[] = draft.children.map((child) =>
    typeof child === 'string' ? child : measured(child, linked),
  );
  const visible = draft.tag === 'script' || draft.tag === 'style' ? [] : children;
  const textLength = visible.reduce((sum, child) => sum + lengthOf(child), 0);
  const linkLength = linked
    ? textLength
    : visible.reduce((sum, child) => sum + (typeof child === 'string' ? 0 : child.linkLength), 0);
  return { tag: draft.tag, attributes: draft.attributes, children, textLength, linkLength };
}

const lengthOf = (node: HtmlNode): number => (typeof node === 'string' ? node.trim().length : node.textLength);
