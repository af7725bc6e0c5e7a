import { allElements, type HtmlElement, namesOf, textInside } from './tree.ts';

/** What stands on a page without being its document: hidden parts, site furniture, controls, lists of other pages. */

const NEVER_TEXT: ReadonlySet<string> = new Set(
  `script style noscript template svg math canvas object embed iframe audio video map img picture source
  button input select option optgroup textarea label legend meter progress datalist output
  nav dialog menu del s strike rt rp head title meta link base area param track`.split(/\s+/),
);

const CHROME_ROLES: ReadonlySet<string> = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tooltip'.split(' '),
);

const CONSENT_NAME = /(?:^|[-_])(?:cookies?|consent|rgpd|gdpr|tarteaucitron|didomi|axeptio|onetrust)(?:$|[-_])/;
const CHROME_NAME =
  /^(?:share|sharing|share-?buttons?|social-?share|partage|breadcrumbs?|fil-?d?-?ariane|pagination|pager|newsletter|skip-?links?|evitement)$/;
const SITE_NAME =
  /^(?:header|side|pied|entete|bandeau)$|(?:^|[-_])(?:site-header|menu|nav|navigation|navbar|topbar|footer|sidebar)(?:$|[-_])/;
const HIDDEN_NAME = /^(?:visually-?hidden|sr-only|screen-reader(?:-text)?|element-invisible|hidden|is-hidden|d-none)$/;
/** `hidden md:block`, `d-none d-lg-flex`: hidden on small screens only. */
const SHOWN_ON_WIDE = /^(?:(?:sm|md|lg|xl|2xl):|d-(?:sm|md|lg|xl|xxl)-)/;

const HIDING_STYLE = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;

/** Titles above lists of other documents: `À lire aussi`, `Dans la même rubrique`, `Sur le même sujet`. */
const RELATED_TITLE =
  /^\s*(?:à (?:lire|voir|découvrir) (?:aussi|également)|(?:lire|voir) aussi|(?:dans|sur) l[ea]s? mêmes? |articles? (?:liés?|similaires?|récents?)|autres? (?:actualités|articles|publications|communiqués)|(?:actualités|documents|contenus) (?:liée?s|associée?s|similaires)|les plus lus|archives)/i;

/** Share of text in links from which a part is a list of other pages. */
const LINK_SHARE = 0.6;

export interface Hiding {
  /** Selectors (`.archive`, `#old`, `p.note`) that a style sheet of the page hides on screen. */
  readonly selectors: ReadonlySet<string>;
  /** Ids of parts that a button of the page opens: hidden at first, but meant to be read. */
  readonly opened: ReadonlySet<string>;
}

export function hidingOf(root: HtmlElement): Hiding {
  const elements = [...allElements(root)];
  const sheets = elements.filter((element) => element.tag === 'style').map(textInside);
  const opened = elements.flatMap((element) => (element.attributes['aria-controls'] ?? '').split(/\s+/));
  return { selectors: new Set(sheets.flatMap(hiddenSelectors)), opened: new Set(opened.filter(Boolean)) };
}

/** Selectors of top-level rules that hide; rules inside `@media` hold for other screens or for print. */
function hiddenSelectors(sheet: string): readonly string[] {
  const topLevel = sheet.replace(/\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\//g, '').split('}');
  const state = { depth: 0 };
  return topLevel.flatMap((part) => {
    const opens = part.split('{');
    const outer = state.depth === 0 && opens.length === 2;
    state.depth = Math.max(0, state.depth + opens.length - 2);
    return outer && HIDING_STYLE.test(opens[1] ?? '') ? (opens[0] ?? '').split(',').map((one) => one.trim()) : [];
  });
}

/** Whether an element and all inside it is no document, wherever it stands. */
export function isNoDocument(element: HtmlElement, hiding: Hiding): boolean {
  const { tag, attributes } = element;
  if (NEVER_TEXT.has(tag) || CHROME_ROLES.has(attributes.role ?? '')) return true;
  const names = namesOf(element);
  if (isHidden(element, names, hiding)) return true;
  if (names.some((name) => CONSENT_NAME.test(name)) && tag !== 'body') return true;
  return names.some((name) => CHROME_NAME.test(name)) && tag !== 'main' && tag !== 'body';
}

function isHidden(element: HtmlElement, names: readonly string[], hiding: Hiding): boolean {
  const { tag, attributes } = element;
  if (attributes.id !== undefined && hiding.opened.has(attributes.id)) return false;
  if (attributes.hidden !== undefined && attributes.hidden !== 'until-found') return true;
  if (attributes['aria-hidden'] === 'true' || HIDING_STYLE.test(attributes.style ?? '')) return true;
  if (names.some((name) => HIDDEN_NAME.test(name)) && !names.some((name) => SHOWN_ON_WIDE.test(name))) return true;
  if (hiding.selectors.size === 0) return false;
  const classes = (attributes.class ?? '').split(/\s+/).filter(Boolean);
  const simple = [tag, ...classes.flatMap((name) => [`.${name}`, `${tag}.${name}`])];
  return [...simple, `#${attributes.id ?? ''}`].some((selector) => hiding.selectors.has(selector));
}

/** Whether an element is the site's and not the article's: menus, site header and footer, side columns. */
export function isSiteFurniture(element: HtmlElement, inArticle: boolean): boolean {
  const { tag } = element;
  if (tag === 'footer') return true;
  if (tag === 'aside') return !inArticle || isListOfOthers(element);
  if (inArticle) return false;
  const isNamed = namesOf(element).some((name) => SITE_NAME.test(name)) && tag !== 'body' && tag !== 'main';
  return (tag === 'header' || isNamed) && ![...allElements(element)].some((inner) => inner.tag === 'h1');
}

/** A part whose text is mostly links: under a title such as `À lire aussi`, in an aside, or all to places on the page. */
export function isListOfOthers(element: HtmlElement): boolean {
  if (element.textLength === 0 || element.linkLength < element.textLength * LINK_SHARE) return false;
  const links = [...allElements(element)].filter((inner) => inner.tag === 'a');
  if (links.length < 2) return false;
  return (
    element.tag === 'aside' ||
    RELATED_TITLE.test(textInside(element)) ||
    links.every((link) => (link.attributes.href ?? '').startsWith('#') && link.attributes.href !== '#')
  );
}
