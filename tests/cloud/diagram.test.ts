import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageWith } from '../../infra/diagram.ts';
import { type Synthesized, synthesized } from './stack/synthesized.ts';

const made: { stack: Synthesized | null } = { stack: null };
beforeAll(async () => {
  made.stack = await synthesized();
}, 180_000);

describe('the diagram in docs/cloud.md', () => {
  it('is that of the template (npm run diagram renews it)', () => {
    const page = readFileSync('docs/cloud.md', 'utf8');
    expect(page).toBe(pageWith(page, (made.stack as Synthesized).template.Resources));
  });
});
