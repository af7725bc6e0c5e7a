import { type Hiding, isNoDocument, isSiteFurniture } from './chrome.ts';
import { elementsOf, type HtmlElement } from './tree.ts';

/** The part of a page that is its document. */
export interface Article {
  readonly root: HtmlElement;
  /** The root is marked as an article, so that what it holds is the document but for lists of other pages. */
  readonly marked: boolean;
}

/** Share of the main part's text from which one `<article>` is the document and not one teaser among others. */
const ARTICLE_SHARE = 0.5;

/** The `<article>` that fills the main part; else the main part; else the body. */
export function articleOf(document: HtmlElement, hiding: Hiding): Article {
  const body = shownElements(document, hiding, (element) => element.tag === 'body')[0] ?? document;
  const main = shownElements(body, hiding, isMain)[0];
  const whole = main ?? body;
  const articles = shownElements(whole, hiding, (element) => element.tag === 'article');
  const largest = articles.reduce<HtmlElement | null>(
    (best, one) => (best === null || one.textLength > best.textLength ? one : best),
    null,
  );
  if (largest === null || largest.textLength < visibleLength(whole, hiding) * ARTICLE_SHARE) {
    return { root: whole, marked: main !== undefined };
  }
  return { root: holdsTitle(largest, hiding) ? largest : withTitle(largest, whole, hiding), marked: true };
}

const isMain = (element: HtmlElement): boolean => element.tag === 'main' || element.attributes.role === 'main';

/** Outermost elements that match, without what is hidden or the site's. */
function shownElements(
  element: HtmlElement,
  hiding: Hiding,
  matches: (element: HtmlElement) => boolean,
): readonly HtmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (isNoDocument(child, hiding) || isSiteFurniture(child, false)) return [];
    return matches(child) ? [child] : shownElements(child, hiding, matches);
  });
}

function visibleLength(element: HtmlElement, hiding: Hiding): number {
  const hidden = elementsOf(element).reduce((sum, child) => {
    if (isNoDocument(child, hiding) || isSiteFurniture(child, false)) return sum + child.textLength;
    return sum + child.textLength - visibleLength(child, hiding);
  }, 0);
  return element.textLength - hidden;
}

const isTitle = (element: HtmlElement): boolean => element.tag === 'h1';

const holdsTitle = (element: HtmlElement, hiding: Hiding): boolean =>
  shownElements(element, hiding, isTitle).length > 0;

/** Many pages set the title in front of the article: it belongs to the document. */
function withTitle(article: HtmlElement, whole: HtmlElement, hiding: Hiding): HtmlElement {
  const title = shownElements(whole, hiding, isTitle)[0];
  return title === undefined ? article : { ...article, children: [title, ...article.children] };
}
