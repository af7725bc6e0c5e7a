import { type Html, html, trusted } from '../html.ts';

/** A stretch of a bar. */
export interface Segment {
  readonly value: number;
  /** Colour of the key, 1 to 4. */
  readonly key: number;
  /** An aim rather than a fact: drawn hollow. */
  readonly hollow?: boolean;
}

export interface Bar {
  readonly label: Html;
  readonly segments: readonly Segment[];
  /** Where the first segment begins on the axis; 0 for most charts. */
  readonly from?: number;
  /** Stands beside the bar. */
  readonly value: Html;
  /** Stands below the bar. */
  readonly detail?: Html;
}

export interface BarChart {
  /** What the bars show, for people who cannot see them. */
  readonly title: string;
  readonly bars: readonly Bar[];
  /** Value at the end of the axis. */
  readonly end: number;
  /** Words of the colours in the order of their keys; empty where one colour says nothing. */
  readonly legend: readonly string[];
}

const HEIGHT = 16;
/** Shortest bar that still shows. Unit: per cent of the axis. */
const SHORTEST = 0.5;
/** Segments longer than this are set apart by a thin line. Unit: per cent of the axis. */
const DIVIDED = 1;

/** A part of the axis in per cent with three decimals. */
const share = (value: number, end: number): number => (end <= 0 ? 0 : Math.round((value / end) * 100_000) / 1000);

function barMarkup({ segments, from = 0 }: Bar, end: number): Html {
  const starts = segments.map((_, index) =>
    segments.slice(0, index).reduce((sum, segment) => sum + Math.abs(segment.value), Math.abs(from)),
  );
  const rects = segments.map(({ value, key, hollow }, index) => {
    const width = Math.max(share(Math.abs(value), end), SHORTEST);
    return `<rect class="k${key}${hollow === true ? ' hollow' : width > DIVIDED ? ' divided' : ''}" x="${share(starts[index] ?? 0, end)}%" width="${width}%" y="1" height="${HEIGHT - 2}"/>`;
  });
  return trusted(
    `<svg class="bar" width="100%" height="${HEIGHT}" aria-hidden="true" focusable="false">${rects.join('')}</svg>`,
  );
}

/** What a colour stands for. */
export function keyMarkup(words: Html | string, key: number): Html {
  return html`<li><svg width="12" height="12" aria-hidden="true" focusable="false"><rect class="k${key}" width="12" height="12"/></svg><span>${words}</span></li>`;
}

/** Bars with their labels and values as text beside them; the drawing alone is hidden from screen readers. */
export function barChart({ title, bars, end, legend }: BarChart): Html {
  const used = new Set(bars.flatMap(({ segments }) => segments.map(({ key }) => key)));
  const keys = legend.flatMap((words, index) => (used.has(index + 1) ? [keyMarkup(words, index + 1)] : []));
  return html`${legend.length > 0 ? html`<ul class="keys">${keys}</ul>` : null}<ul class="bars" aria-label="${title}">${bars.map((bar) => html`<li><span class="label">${bar.label}</span>${barMarkup(bar, end)}<span class="value">${bar.value}</span>${bar.detail === undefined ? null : html`<span class="detail">${bar.detail}</span>`}</li>`)}</ul>`;
}
