/** The parts of a document as HTML: as a web page inside a site, and as a page to print. */
import type { GridCell, Inline, Part } from './layout.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

const inlineHtml = (inline: readonly Inline[]): string =>
  inline.map(({ text, raised }) => (raised ? `<sup>${text}</sup>` : escaped(text))).join('');

const BULLETS = /^(?:[^\p{L}\p{N}]+|o)$/u;

/** The document's own part of a page. */
function articleHtml(parts: readonly Part[]): string {
  return parts
    .map((part, index) => {
      if (isInList(parts, index)) return '';
      return part.kind === 'item' ? listHtml(itemsFrom(parts, index)) : partHtml(part);
    })
    .join('\n');
}

type Item = Extract<Part, { kind: 'item' }>;

/** What stands in a list that an item before it opens: items, and paragraphs that deeper items follow. */
function isInList(parts: readonly Part[], index: number): boolean {
  const [before, part, next] = [parts[index - 1], parts[index], parts[index + 1]];
  if (before === undefined || part === undefined) return false;
  if (part.kind === 'item') return before.kind === 'item' || isInList(parts, index - 1);
  return part.kind === 'paragraph' && before.kind === 'item' && next?.kind === 'item' && next.level > 1;
}

function itemsFrom(parts: readonly Part[], index: number): readonly Part[] {
  const end = parts.findIndex((_, at) => at > index && !isInList(parts, at));
  return parts.slice(index, end < 0 ? parts.length : end);
}

function partHtml(part: Exclude<Part, Item>): string {
  switch (part.kind) {
    case 'heading': {
      const tag = `h${Math.min(6, part.level)}`;
      return `<${tag}>${inlineHtml(part.inline)}</${tag}>`;
    }
    case 'paragraph':
      return `<p>${inlineHtml(part.inline)}</p>`;
    case 'key-figure':
      return `<div class="chiffre"><p class="valeur">${escaped(part.figure)}</p><p>${escaped(part.words)}</p></div>`;
    case 'note':
      return `<p class="note"><sup>${part.number}</sup> ${escaped(part.text)}</p>`;
    case 'table':
      return tableHtml(part.caption, part.rows);
  }
}

/** Items with what stands deeper inside them. */
function listHtml(parts: readonly Part[]): string {
  const [first] = parts;
  if (first?.kind !== 'item') return '';
  const starts = parts.flatMap((part, index) => (part.kind === 'item' && part.level <= first.level ? [index] : []));
  const entries = starts.map((start, at) => {
    const item = parts[start] as Item;
    const inside = parts.slice(start + 1, starts[at + 1] ?? parts.length);
    const deeper = inside.findIndex(({ kind }) => kind === 'item');
    const prose = inside.slice(0, deeper < 0 ? inside.length : deeper) as readonly Exclude<Part, Item>[];
    const inner = prose.map(partHtml).join('') + (deeper < 0 ? '' : listHtml(inside.slice(deeper)));
    const words = inlineHtml(item.inline);
    return BULLETS.test(item.marker)
      ? `<li>${words}${inner}</li>`
      : `<li class="nombre">${escaped(item.marker)} ${words}${inner}</li>`;
  });
  return `<ul>${entries.join('\n')}</ul>`;
}

/** Tables of more columns, or with longer rows, are set over the whole page. */
const MAX_NARROW_COLUMNS = 3;
const MAX_NARROW_LETTERS = 45;

function tableHtml(caption: string, rows: readonly (readonly GridCell[])[]): string {
  const title = caption === '' ? '' : `<caption>${escaped(caption)}</caption>`;
  const letters = rows.map((row) => row.reduce((sum, { text }) => sum + text.length, 0));
  const isWide = rows.some((row) => row.length > MAX_NARROW_COLUMNS) || Math.max(...letters) > MAX_NARROW_LETTERS;
  return `<table${isWide ? ' class="large"' : ''}>${title}${rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n')}</table>`;
}

function cellHtml({ text, isHead, columns }: GridCell): string {
  const tag = isHead ? 'th' : 'td';
  return `<${tag}${columns > 1 ? ` colspan="${columns}"` : ''}>${escaped(text)}</${tag}>`;
}

/** The document on a council's site, between menus, a banner and other pages' titles. All figures there are traps. */
export const webPage = (parts: readonly Part[]): Buffer =>
  Buffer.from(`<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Actualités – 12 dossiers</title>
<script>window.donnees = { budget: '987 M€', annee: 2019 };</script><style>.cache { display: none }</style></head>
<body><div id="tarteaucitron" class="cookie-banner"><p>Nos 14 partenaires gardent des cookies 13 mois.</p><button>Tout accepter</button></div>
<header><a href="/">Accueil</a><nav><ul><li><a href="/budget-2019">Budget 2019 : 987 M€</a></li><li><a href="/eau">Eau : 45 % de rivières en bon état</a></li><li><a href="/formation">3 000 places de formation</a></li></ul></nav></header>
<nav class="breadcrumb" aria-label="Fil d'Ariane"><ol><li><a href="/">Accueil</a></li><li><a href="/actualites">Actualités (48)</a></li></ol></nav>
<main><article>
${articleHtml(parts)}
<div class="share"><ul><li><a href="https://exemple.fr/1">Partager (312)</a></li><li><a href="https://exemple.fr/2">Imprimer</a></li></ul></div>
</article>
<aside><h2>À lire aussi</h2><ul><li><a href="/2018">Budget 2018 : 912 M€ pour les lycées</a></li><li><a href="/2017">1 200 apprentis de plus en 2017</a></li></ul></aside></main>
<footer><p>Hôtel de la collectivité, 12 rue des Tilleuls – 01 00 00 00 00</p><ul><li><a href="/mentions">Mentions légales</a></li></ul></footer>
</body></html>`);

/** The document to print. @param columns of text on a page */
export const printedPage = (parts: readonly Part[], columns: number): string => `<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Dossier</title><style>
body { font: 10.5pt/1.35 'Liberation Serif', serif; columns: ${columns}; column-gap: 9mm; margin: 0 }
h1 { font-size: 17pt } h2 { font-size: 14pt } h3, h4, h5, h6 { font-size: 12pt }
h1, h2, h3, h4 { break-after: avoid } p { margin: 0 0 7pt } li { margin: 0 0 3pt }
li.nombre { list-style: none; margin-left: -12pt } .valeur { font-size: 20pt; margin: 8pt 0 0 } .note { font-size: 8pt }
table { border-collapse: collapse; width: 100%; break-inside: avoid; font-size: 9pt; margin: 6pt 0 10pt }
td, th { border-bottom: 0.5pt solid #888; padding: 2pt 4pt; text-align: right } tr > :first-child { text-align: left }
td:not(:first-child) { white-space: nowrap } table.large { column-span: all }
sup { font-size: 65% }</style></head><body>
${articleHtml(parts)}
</body></html>`;
