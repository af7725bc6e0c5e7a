import type { Row } from '../../extract/model.ts';
import { date } from './french.ts';
import { type Html, html, joined, trusted, visible } from './html.ts';
import { textOf } from './labels.ts';

/** The line above a title: who issued the document and when, as far as it is known. */
export function kicker(document: Row, before: readonly Html[] = []): Html {
  const issuer = visible(textOf(document, 'collectivite_nom'));
  const issued = textOf(document, 'date_document');
  const parts = [...before, ...(issuer === '' ? [] : [html`${issuer}`]), ...(issued === '' ? [] : [date(issued)])];
  return html`<p class="kicker">${joined(parts, trusted(' · '))}</p>`;
}
