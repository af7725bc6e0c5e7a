import { describe, expect, it } from 'vitest';
import type { Hint } from '../../functions/extract/model.ts';
import { assembledText } from '../../functions/read/assemble.ts';
import type { TextBlock } from '../../functions/read/text-block.ts';

const block = (role: Hint['role'], text: string, more: Partial<TextBlock> = {}): TextBlock => ({
  role,
  level: 0,
  text,
  pageStarts: [],
  certain: true,
  ...more,
});

describe('the text of blocks', () => {
  it('sets items and rows line by line, other blocks apart', () => {
    const blocks = [
      block('paragraph', 'a'),
      block('item', '• b'),
      block('item', '• c'),
      block('caption', 'd'),
      block('row', 'e\tf'),
    ];
    expect(assembledText(blocks, 0).text).toBe('a\n\n• b\n• c\n\nd\ne\tf\n');
  });

  it('gives a hint for each block that is certain, over its text', () => {
    const { text, hints } = assembledText(
      [block('heading', 'Titre', { level: 2 }), block('paragraph', 'a', { certain: false }), block('note', '¹ b')],
      0,
    );
    expect(hints.map((hint) => [hint.role, hint.level, text.slice(hint.start, hint.end)])).toEqual([
      ['heading', 2, 'Titre'],
      ['note', 0, '¹ b'],
    ]);
  });

  it('knows where each page begins: in a block, in front of one, and an empty page where the next does', () => {
    const blocks = [
      block('paragraph', 'un deux', {
        pageStarts: [
          { page: 1, at: 0 },
          { page: 2, at: 3 },
        ],
      }),
      block('paragraph', 'quatre', { pageStarts: [{ page: 4, at: 0 }] }),
    ];
    const { text, pages } = assembledText(blocks, 5);
    expect(pages.map((at) => text.slice(at, at + 6))).toEqual(['un deu', 'deux\n\n', 'quatre', 'quatre', '']);
  });

  it('joins a key figure with its words, and takes none for a heading', () => {
    const blocks = [
      block('heading', '283 M€', { level: 1 }),
      block('paragraph', 'd’épargne brute'),
      block('heading', '45 %', { level: 1 }),
      block('paragraph', 'Le plan.'),
    ];
    const { text, hints } = assembledText(blocks, 0);
    expect(text).toBe('283 M€ d’épargne brute\n\n45 %\n\nLe plan.\n');
    expect(hints.map((hint) => hint.role)).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('joins a key figure below zero with its words, and leaves items of a list alone', () => {
    const textOf = (...blocks: Parameters<typeof assembledText>[0]): string => assembledText(blocks, 0).text;
    const [below, words] = [block('item', '- 61 M€', { level: 1 }), block('paragraph', 'de dépenses')];
    expect(textOf(below, words)).toBe('- 61 M€ de dépenses\n');
    expect(textOf(block('item', '- 12 M€', { level: 1 }), below, words)).toMatch(/- 61 M€\n+de dépenses\n$/);
    expect(textOf(block('item', '61 M€', { level: 1 }), words)).toMatch(/61 M€\n+de dépenses\n$/);
  });
});
