import type { Check, Row } from '../../extract/model.ts';
import { labelOf, sentenceHref } from './figures.ts';
import { counted } from './french.ts';
import { type Html, html, joined, trusted, visible, when } from './html.ts';
import type { PortalDocument } from './input.ts';
import { ROW_DATASETS, textOf } from './labels.ts';

const VERDICTS: readonly Check['verdict'][] = ['ecart', 'a_verifier', 'arrondi', 'conforme'];

const VERDICT_WORDS: Readonly<Record<Check['verdict'], string>> = {
  ecart: 'Écart',
  a_verifier: 'À vérifier',
  arrondi: 'Juste à l’arrondi près',
  conforme: 'Concordant',
};

/** A check shown in the open; the agreeing ones fold away. */
export const isOpen = ({ verdict }: Check): boolean => verdict === 'ecart' || verdict === 'a_verifier';

/** Sentences linked from one finding at most. */
const MOST_PLACES = 6;
/** Findings listed at most; quality.json has all. */
const MOST_FINDINGS = 300;

/** All reconciliation checks of a document: conflicts first, those that agree folded. */
export function findings(document: PortalDocument, root: string | null): Html {
  const checks = document.quality.controles.slice(0, MOST_FINDINGS);
  const ids = rowsOf(checks, document);
  const sorted = [...checks].sort((a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict));
  const open = sorted.filter(isOpen);
  const rest = sorted.filter((check) => !isOpen(check));
  return html`${when(open.length > 0, () => list(open, ids, root))}${when(
    rest.length > 0,
    () =>
      html`<details class="more"><summary>${counted(rest.length, 'contrôle concordant', 'contrôles concordants')}</summary>${list(rest, ids, root)}</details>`,
  )}`;
}

/** The conflicts that concern some of the rows, to stand below a chart; nothing where there are none. */
export function findingsAbout(rows: readonly Row[], document: PortalDocument, root: string | null): Html {
  const shown = new Set(rows.map((row) => textOf(row, 'id')));
  const about = document.quality.controles.filter((check) => isOpen(check) && check.lignes.some((id) => shown.has(id)));
  return when(about.length > 0, () => list(about.slice(0, 5), rowsOf(about, document), root));
}

/** The rows that checks compare, by id. */
function rowsOf(checks: readonly Check[], { rows }: PortalDocument): ReadonlyMap<string, { row: Row; label: string }> {
  const compared = new Set(checks.flatMap(({ lignes }) => lignes));
  const found = new Map<string, { row: Row; label: string }>();
  for (const dataset of ROW_DATASETS) {
    for (const row of rows[dataset]) {
      const id = textOf(row, 'id');
      if (compared.has(id)) found.set(id, { row, label: labelOf(dataset, row) });
    }
  }
  return found;
}

function list(
  checks: readonly Check[],
  ids: ReadonlyMap<string, { row: Row; label: string }>,
  root: string | null,
): Html {
  return html`<ul class="findings">${checks.map(({ verdict, constat, lignes }) => {
    const places = lignes.slice(0, MOST_PLACES).flatMap((id) => ids.get(id) ?? []);
    const links = places.map(({ row, label }) => {
      const written = visible(textOf(row, 'valeur_texte')) || label;
      return html`<a href="${sentenceHref(row, root)}">${written}</a>`;
    });
    return html`<li class="${verdict}"><b>${VERDICT_WORDS[verdict]}</b> <span>${visible(constat)}${when(links.length > 0, () => html` <small>Dans le texte : ${joined(links, trusted(', '))}</small>`)}</span></li>`;
  })}</ul>`;
}
