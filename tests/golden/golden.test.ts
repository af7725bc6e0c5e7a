import { describe, expect, it } from 'vitest';
import { extractedFiles, GOLDEN, keptFiles } from '../../fixtures/golden.ts';

/** A difference is a bug, or a change to look at and to keep with `npm run golden`. */
describe.each(Object.keys(GOLDEN))('fixtures/%s/expected', async (name) => {
  const [extracted, kept] = [await extractedFiles(name), keptFiles(name)];

  it('has a file for every file that is made', () => {
    expect(Object.keys(extracted).sort()).toEqual(Object.keys(kept).sort());
  });

  it.each(Object.keys(kept))('%s', (file) => {
    expect(extracted[file]).toBe(kept[file]);
  });
});
