import { SITE } from '../site.ts';
import { type Html, html } from './html.ts';

export const SITE_NAME = SITE.title;

/**
 * Nothing but this site's own files. `file:` is for a page opened from a folder, where some browsers do not count
 * neighbouring files as 'self'; over http no page can load such an address.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' file:",
  "style-src 'self' file:",
  "img-src 'self' file:",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

export interface Page {
  readonly title: string;
  readonly description: string;
  /** Path from the page to the top of the tree: empty, or `../../`. */
  readonly root: string;
  /** Links of the head of the page: address and words. */
  readonly navigation: readonly (readonly [string, string])[];
  readonly main: Html;
  readonly footer: Html;
}

/** A whole page. */
export function pageMarkup({ title, description, root, navigation, main, footer }: Page): string {
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<meta name="description" content="${description}">
<link rel="icon" href="${root}icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${root}style.css">
<script src="${root}portal.js" defer></script>
</head>
<body>
<a class="skip" href="#contenu">Aller au contenu</a>
<header class="top"><div class="wrap">
<a class="brand" href="${root}index.html"><img src="${root}icon.svg" alt="" width="28" height="28">${SITE_NAME}</a>
<nav aria-label="Sections de la page"><ul>${navigation.map(([href, words]) => html`<li><a href="${href}">${words}</a></li>`)}</ul></nav>
</div></header>
<main id="contenu" tabindex="-1">
${main}
</main>
<footer><div class="wrap">
${footer}
</div></footer>
</body>
</html>
`.markup;
}
