import type { Row } from '../../../extract/model.ts';
import { labelOf, linkedFigure, sentenceHref } from '../figures.ts';
import { date, dateWords, formattedQuantity } from '../french.ts';
import { grouped } from '../grouped.ts';
import { type Html, html, trusted, visible, when } from '../html.ts';
import type { PortalDocument } from '../input.ts';
import { numberOf, textOf, valueWords } from '../labels.ts';
import type { Chart, Links } from './chart.ts';

/** Distance within which a target is told together with the state it is for. Unit: code points. */
const TOGETHER = 400;
/** Tracks of the drawing at most; the table has all. */
const MOST_TRACKS = 12;

/** A state with the targets told for it, or a share alone. */
interface Track {
  readonly state: Row | null;
  readonly targets: readonly Row[];
}

/** Today against target on one scale of per cent, and the dated milestones; null where the document tells neither. */
export function waterChart({ rows }: PortalDocument, links: Links): Chart | null {
  const tracks = tracksOf(rows.water.filter((row) => row.unite === 'pourcent' && isOnScale(row))).slice(0, MOST_TRACKS);
  const milestones = rows.water.filter((row) => row.type_valeur === 'jalon').sort(byDue);
  if (tracks.length === 0 && milestones.length === 0) return null;
  return {
    title: 'Aujourd’hui, la cible et son échéance',
    body: html`<div class="panels">${when(tracks.length > 0, () => html`<div><h4>Part atteinte et part visée, de 0 à 100 %</h4><ul class="tracks">${tracks.map((track) => trackMarkup(track, links))}</ul></div>`)}${when(milestones.length > 0, () => html`<div><h4>Dates clés</h4><ol class="dates">${milestones.map((row) => milestone(row, links))}</ol></div>`)}</div>`,
    note: html`Une cible est reliée à l’état d’aujourd’hui quand le document les énonce ensemble, pour la même chose. Un rond plein est un état ou un résultat, un rond vide une cible.`,
    rows: [...tracks.flatMap(({ state, targets }) => (state === null ? targets : [state, ...targets])), ...milestones],
  };
}

const STATES: readonly string[] = ['etat', 'realisation', 'risque'];

function isOnScale(row: Row): boolean {
  const value = numberOf(row, 'valeur') ?? -1;
  return value >= 0 && value <= 100 && (row.type_valeur === 'objectif' || STATES.includes(textOf(row, 'type_valeur')));
}

const byDue = (a: Row, b: Row): number => (textOf(a, 'echeance') < textOf(b, 'echeance') ? -1 : 1);

function tracksOf(rows: readonly Row[]): readonly Track[] {
  const states = rows.filter((row) => row.type_valeur !== 'objectif');
  const targets = rows.filter((row) => row.type_valeur === 'objectif');
  const byState = grouped(targets, (target) => textOf(stateOf(target, states) ?? {}, 'id'));
  return [
    ...states.map((state) => ({ state, targets: byState.get(textOf(state, 'id')) ?? [] })),
    ...(byState.get('') ?? []).map((target) => ({ state: null, targets: [target] })),
  ];
}

/** The state a target is set for: one of the same place before one without, one told before it, the nearest first. */
function stateOf(target: Row, states: readonly Row[]): Row | undefined {
  const isElsewhere = (state: Row): number => Number(textOf(state, 'perimetre') !== textOf(target, 'perimetre'));
  const isLater = (state: Row): number => Number(distanceBetween(target, state) < 0);
  const isFurther = (state: Row): number => Math.abs(distanceBetween(target, state));
  return states
    .filter((state) => belongs(target, state))
    .sort((a, b) => isElsewhere(a) - isElsewhere(b) || isLater(a) - isLater(b) || isFurther(a) - isFurther(b))[0];
}

/** From the end of the state to the target; negative where the state is told later. Unit: code points. */
const distanceBetween = (target: Row, state: Row): number =>
  (numberOf(target, 'debut') ?? 0) - (numberOf(state, 'fin') ?? 0);

/** The target is told beside the state, under one heading, for the same water in the same place. */
function belongs(target: Row, state: Row): boolean {
  const places = [textOf(target, 'perimetre'), textOf(state, 'perimetre')];
  const isOnePlace = places[0] === places[1] || places.includes('');
  return (
    state.type_valeur === 'etat' &&
    target.rubrique === state.rubrique &&
    Math.abs(distanceBetween(target, state)) <= TOGETHER &&
    isOnePlace &&
    shareWord(target, state)
  );
}

function shareWord(a: Row, b: Row): boolean {
  const wordsOf = (row: Row): readonly string[] =>
    labelOf('water', row)
      .toLocaleLowerCase('fr')
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2)
      .map((word) => word.slice(0, 4));
  const known = new Set(wordsOf(b));
  return wordsOf(a).some((word) => known.has(word));
}

const HEIGHT = 52;
const MIDDLE = 26;

function trackMarkup({ state, targets }: Track, links: Links): Html {
  const first = state ?? targets[0]!;
  const label = labelOf('water', first);
  const place = visible(textOf(first, 'perimetre'));
  return html`<li><span class="label">${label.charAt(0).toLocaleUpperCase('fr')}${label.slice(1)}${when(place !== '', () => html` <small>${place}</small>`)}</span>${drawing(state, targets)}<span class="value">${when(state !== null, () => html`<span>${stateWords(state!)} ${linkedFigure('water', state!, links.root)}</span>`)}${targets.map((target) => html`<span>${targetWords(target, state)} ${linkedFigure('water', target, links.root)}</span>`)}</span></li>`;
}

function stateWords(state: Row): string {
  const since = textOf(state, 'echeance');
  const word = state.type_valeur === 'etat' ? 'état' : valueWords(state.type_valeur ?? null);
  return since === '' ? (state.type_valeur === 'etat' ? 'aujourd’hui' : word) : `${word} ${dateWords(since)}`;
}

/** `cible fin 2027`, `cible (nationale)`: with its place where the state beside it has none. */
function targetWords(target: Row, state: Row | null): string {
  const due = textOf(target, 'echeance');
  const place = textOf(target, 'perimetre');
  const where = state === null || place === textOf(state, 'perimetre') ? '' : ` (${place})`;
  return `cible${where}${due === '' ? '' : ` ${dateWords(due)}`}`;
}

function drawing(state: Row | null, targets: readonly Row[]): Html {
  const at = (row: Row): number => numberOf(row, 'valeur') ?? 0;
  const ticks = [0, 25, 50, 75, 100].map((tick) => `<line class="tick" x1="${tick}%" x2="${tick}%" y1="16" y2="36"/>`);
  const gaps = targets.map((target) =>
    state === null ? '' : `<line class="gap" x1="${at(state)}%" x2="${at(target)}%" y1="${MIDDLE}" y2="${MIDDLE}"/>`,
  );
  const rings = targets.map(
    (target) => `<circle class="ring" cx="${at(target)}%" cy="${MIDDLE}" r="7"/>${mark(at(target), target, 11)}`,
  );
  const dot =
    state === null ? '' : `<circle class="dot" cx="${at(state)}%" cy="${MIDDLE}" r="7"/>${mark(at(state), state, 49)}`;
  return trusted(
    `<svg class="track" width="100%" height="${HEIGHT}" aria-hidden="true" focusable="false"><line class="axis" x1="0" x2="100%" y1="${MIDDLE}" y2="${MIDDLE}"/>${ticks.join('')}${gaps.join('')}${rings.join('')}${dot}</svg>`,
  );
}

function mark(position: number, row: Row, y: number): string {
  const anchor = position < 8 ? 'start' : position > 92 ? 'end' : 'middle';
  return `<text x="${position}%" y="${y}" text-anchor="${anchor}">${formattedQuantity(position, textOf(row, 'unite'))}</text>`;
}

function milestone(row: Row, links: Links): Html {
  const due = textOf(row, 'echeance');
  const label = labelOf('water', row);
  return html`<li><a href="${sentenceHref(row, links.root)}">${due === '' ? html`sans date` : date(due)}</a> <span>${label.charAt(0).toLocaleUpperCase('fr')}${label.slice(1)}</span></li>`;
}
