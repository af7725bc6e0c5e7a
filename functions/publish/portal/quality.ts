import type { Quality } from '../../extract/model.ts';
import { findings, isOpen } from './findings.ts';
import { capitalised, counted, formattedNumber } from './french.ts';
import { grouped } from './grouped.ts';
import { type Html, html, joined, trusted, visible, when } from './html.ts';
import type { PortalDocument } from './input.ts';
import { asideWordsIn, METHOD_WORDS, shortNameOf, textOf } from './labels.ts';

/** Numbers listed for one reason at most; quality.json has all. */
const MOST_NUMBERS = 60;
/** Refused rows and warnings listed at most. */
const MOST_LINES = 100;

/** The account of every number in one sentence. */
function qualityLine(qualities: readonly Quality[], where = 'dans le texte'): Html {
  const sum = (of: (quality: Quality) => number): number => qualities.reduce((total, one) => total + of(one), 0);
  const conflicts = sum(({ controles }) => controles.filter(({ verdict }) => verdict === 'ecart').length);
  const refused = sum(({ rejets }) => rejets.length);
  return html`<p class="account"><b>${counted(
    sum(({ compte }) => compte.nombres),
    'nombre',
  )}</b> ${where} : <b>${formattedNumber(sum(({ compte }) => compte.publies))}</b> publiés comme chiffres, <b>${formattedNumber(sum(({ compte }) => compte.ecartes))}</b> écartés avec leur motif, <b>${formattedNumber(sum(({ compte }) => compte.inexpliques))}</b> sans explication. ${counted(refused, 'ligne refusée', 'lignes refusées')}, ${counted(
    sum(({ controles }) => controles.length),
    'contrôle de cohérence',
    'contrôles de cohérence',
  )}, ${counted(conflicts, 'écart relevé', 'écarts relevés')}.</p>`;
}

/** Documents whose findings the first page tells. */
const MOST_DOCUMENTS = 4;

/**
 * The account of the documents that the first page shows, and the findings of those that have some.
 * @param total documents in the whole release
 */
export function qualityOfRelease(documents: readonly PortalDocument[], total: number): Html {
  const found = documents.filter(({ quality }) => quality.controles.some(isOpen));
  const shown = found.slice(0, MOST_DOCUMENTS);
  const more = found.length - shown.length;
  const where = total > documents.length ? `dans les ${documents.length} documents les plus récents` : 'dans le texte';
  return html`${qualityLine(
    documents.map(({ quality }) => quality),
    where,
  )}
${shown.map((document) => html`<h3>Ce que relève le calcul dans le document <a href="${hrefOf(document)}"><bdi>${shortNameOf(document.document)}</bdi></a></h3>${findings(document, '')}`)}
<p class="quiet">${when(more > 0, () => html`${counted(more, 'autre document a', 'autres documents ont')} des écarts ou des points à vérifier. `)}La page de chaque document donne le détail, avec <a href="${hrefOf(documents[0]!)}">les nombres qui n’ont pas été publiés et pourquoi</a>.</p>`;
}

const hrefOf = ({ document }: PortalDocument): string =>
  `documents/${textOf(document, 'document_id')}/index.html#qualite`;

/** Everything about the quality of one document: findings, what was not published and why, how it was read. */
export function qualityOfDocument(document: PortalDocument): Html {
  const { quality } = document;
  return html`${qualityLine([quality])}
${when(quality.controles.length > 0, () => html`<h3>Ce que le document dit de lui-même, et ce que donne le calcul</h3><p class="quiet">Le texte n’est jamais corrigé : une erreur de la source reste écrite comme elle l’est, et signalée ici.</p>${findings(document, null)}`)}
${setAside(quality)}
${refusedRows(quality)}
${warnings(quality)}
<p class="quiet">Lecture : ${METHOD_WORDS[quality.lecture] ?? visible(quality.lecture)}. Extracteur : version ${visible(quality.version_extracteur)}. Le compte complet est dans <a href="quality.json">quality.json</a>.</p>`;
}

/** The numbers of the text that are no figures, by reason, each linked to its place. */
function setAside(quality: Quality): Html {
  const byReason = grouped(
    quality.nombres.filter(({ lignes }) => lignes.length === 0),
    asideWordsIn(quality),
  );
  const sorted = [...byReason].sort(([, a], [, b]) => b.length - a.length);
  return when(
    sorted.length > 0,
    () => html`<h3>Quels nombres n’ont pas été publiés, et pourquoi&nbsp;?</h3>
<div class="aside">${sorted.map(([reason, numbers]) => {
      const links = numbers
        .slice(0, MOST_NUMBERS)
        .map(({ debut, texte }) => html`<a href="source.html#n-${debut}">${visible(texte)}</a>`);
      const more = numbers.length - links.length;
      return html`<details class="more"><summary>${capitalised(reason)} <span>${formattedNumber(numbers.length)}</span></summary><p>${joined(links, trusted(' · '))}${when(more > 0, () => html` et ${counted(more, 'autre')}`)}</p></details>`;
    })}</div>`,
  );
}

function refusedRows({ rejets }: Quality): Html {
  return when(
    rejets.length > 0,
    () =>
      html`<h3>Quelles lignes ont été refusées&nbsp;?</h3><ul class="findings">${rejets
        .slice(0, MOST_LINES)
        .map(
          ({ jeu, ligne, erreurs }) =>
            html`<li class="ecart"><b>${jeu}</b> <span>${visible(textOf(ligne, 'extrait') || textOf(ligne, 'id'))} <small>${erreurs.map(visible).join(' ; ')}</small></span></li>`,
        )}</ul>`,
  );
}

const LEVEL_WORDS = { info: 'Pour mémoire', warning: 'Attention', error: 'Erreur' } as const;

function warnings({ alertes }: Quality): Html {
  return when(
    alertes.length > 0,
    () =>
      html`<h3>Qu’est-ce qui a gêné la lecture&nbsp;?</h3><ul class="findings">${alertes
        .slice(0, MOST_LINES)
        .map(
          ({ niveau, message }) =>
            html`<li class="${niveau === 'info' ? 'conforme' : 'a_verifier'}"><b>${LEVEL_WORDS[niveau]}</b> <span>${visible(message)}</span></li>`,
        )}</ul>`,
  );
}
