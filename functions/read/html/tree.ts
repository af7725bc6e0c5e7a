/** The part of an HTML tree that matters here, free of the parser's types. Comments, `<template>` and doctypes are gone. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
  /** Length of all text inside, and of the part of it that stands in links. */
  readonly textLength: number;
  readonly linkLength: number;
}

export type HtmlNode = HtmlElement | string;

export const isElement = (node: HtmlNode): node is HtmlElement => typeof node !== 'string';

/** The elements among the children, in order. */
export const elementsOf = (element: HtmlElement): readonly HtmlElement[] => element.children.filter(isElement);

/** Class names and id, lower case. */
export function namesOf(element: HtmlElement): readonly string[] {
  const { class: classes = '', id = '' } = element.attributes;
  return `${classes} ${id}`.toLowerCase().split(/\s+/).filter(Boolean);
}

/** The element itself and all below it, in document order. */
export function* allElements(element: HtmlElement): Generator<HtmlElement> {
  yield element;
  for (const child of elementsOf(element)) yield* allElements(child);
}

/** All text inside, as it stands. */
export function textInside(node: HtmlNode): string {
  return isElement(node) ? node.children.map(textInside).join('') : node;
}
