import type { TextBlock } from './text-block.ts';

/** A block that is nothing but a figure: `283 M€`, `+ 4,1 %`, `1 240 km`, `12 millions d’euros`. */
const FIGURE_ALONE =
  /^[-+–−]?\s?\d[\d\s.,\u00a0\u202f]{0,24}(?:%|[kKM]?€|Mds?\s?€|(?:millions?|milliards?)(?:\s(?:d['’]euros|€))?|euros?|km²?|km2|ha|m²|m2|m³|m3|ans?|jours?|heures?)?$/;

/** What a figure is of, set below it: `d’épargne brute`. */
const CAPTION_OF_FIGURE = /^\p{Ll}/u;
const MAX_CAPTION_UNITS = 120;

/**
 * Key figures are set in large letters with their words below, in a block of its own: they become one paragraph. A
 * figure alone is no heading, however large.
 */
export function joinedKeyFigures(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const joined: TextBlock[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const isFigure = last !== undefined && (isKeyFigure(last) || isLowered(last, joined.at(-2)));
    if (isFigure && isCaptionOfFigure(block)) {
      joined[joined.length - 1] = { ...last, role: 'paragraph', level: 0, text: `${last.text} ${block.text}` };
    } else
      joined.push(isKeyFigure(block) && block.role === 'heading' ? { ...block, role: 'paragraph', level: 0 } : block);
  }
  return joined;
}

const isKeyFigure = ({ role, text }: TextBlock): boolean =>
  (role === 'paragraph' || role === 'heading') && text.length < 40 && FIGURE_ALONE.test(text);

/** `- 61 M€` looks like an item; alone, with its words below, it is a figure below zero. */
const isLowered = ({ role, text }: TextBlock, before: TextBlock | undefined): boolean =>
  role === 'item' && before?.role !== 'item' && /^[-–−]/.test(text) && text.length < 40 && FIGURE_ALONE.test(text);

const isCaptionOfFigure = ({ role, text, pageStarts }: TextBlock): boolean =>
  role === 'paragraph' && pageStarts.length === 0 && text.length <= MAX_CAPTION_UNITS && CAPTION_OF_FIGURE.test(text);
