import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

/** All elements of a page in document order. */
export function elementsOf(markup: string): readonly Element[] {
  const found: Element[] = [];
  const walk = (node: Node): void => {
    if ('attrs' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(markup));
  return found;
}

/** An attribute; null where the element has none of that name. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((one) => one.name === name)?.value ?? null;
}

/** The text inside an element, without elements of the classes left out. */
export function textIn(element: Element, ...leftOut: readonly string[]): string {
  return element.childNodes
    .map((node) => {
      if ('value' in node) return node.value;
      if (!('attrs' in node)) return '';
      return leftOut.includes(attribute(node, 'class') ?? '') ? '' : textIn(node, ...leftOut);
    })
    .join('');
}

/** The element with an id; throws where there is none. */
export function byId(elements: readonly Element[], id: string): Element {
  const found = elements.find((element) => attribute(element, 'id') === id);
  if (found === undefined) throw new Error(`no element has the id ${id}`);
  return found;
}

/** Ids in document order. */
export function idsOf(elements: readonly Element[]): readonly string[] {
  return elements.flatMap((element) => attribute(element, 'id') ?? []);
}
