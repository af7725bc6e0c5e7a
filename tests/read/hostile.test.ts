import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable } from '../../fixtures/formats/make.ts';
import { readDocument } from '../../functions/read/read.ts';
import { UnreadableInput } from '../../functions/read/unreadable.ts';

const RUNS = 40;

/** Reading ends in a text or in a refusal, never in another error. */
async function endsWell(bytes: Uint8Array): Promise<void> {
  try {
    const { source } = await readDocument(bytes, 'x');
    expect(source.text).toMatch(/[\p{L}\p{N}]/u);
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
  }
}

const files = ['tagged.pdf', 'table.pdf', 'running-lines.pdf', 'report.docx', 'article.html', 'utf-16-le.txt'] as const;
const file = fc.constantFrom(...files).map((name) => readable[name]?.() ?? Buffer.alloc(0));

describe('any bytes', () => {
  it('random bytes', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), endsWell), { numRuns: RUNS });
  });

  it('a document that is cut anywhere', async () => {
    const cut = fc
      .tuple(file, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([bytes, share]) => bytes.subarray(0, Math.floor(bytes.length * share)));
    await fc.assert(fc.asyncProperty(cut, endsWell), { numRuns: RUNS });
  });

  it('a document with bytes changed anywhere', async () => {
    const places = fc.array(
      fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })),
      { minLength: 1, maxLength: 20 },
    );
    const changed = fc.tuple(file, places).map(([bytes, changes]) => {
      const copy = Buffer.from(bytes);
      for (const [share, byte] of changes) copy[Math.floor(share * copy.length)] = byte;
      return copy;
    });
    await fc.assert(fc.asyncProperty(changed, endsWell), { numRuns: RUNS });
  });

  it('a cut PDF is never read as if it were whole', async () => {
    const whole = readable['running-lines.pdf']?.() ?? Buffer.alloc(0);
    for (const share of [0.2, 0.5, 0.8, 0.99]) {
      await expect(readDocument(whole.subarray(0, Math.floor(whole.length * share)), 'x')).rejects.toMatchObject({
        code: 'tronque',
      });
    }
  });
});
