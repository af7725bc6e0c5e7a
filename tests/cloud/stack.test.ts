import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { buildSync } from 'esbuild';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { sha256Of } from '../../functions/publish/files.ts';
import { acknowledgementsOf } from '../../infra/acknowledgements.ts';
import { bundleOf } from '../../infra/bundle.ts';
import { checkedStack } from '../../infra/checked-stack.ts';
import { archiveBytes } from './stack/archive.ts';
import { COMPUTE } from './stack/compute.ts';
import type { MutableTemplate } from './stack/invariants.ts';
import { OPERATIONS } from './stack/operations.ts';
import { STORAGE } from './stack/storage.ts';
import { type Synthesized, synthesized } from './stack/synthesized.ts';
import { at, listAt, prop, resourcesOf } from './stack/template.ts';

/** Lambda's own limit is 50 times this; a small archive is what starts fast. */
const MAX_ARCHIVE_BYTES = 1_000_000;

/** Only so that a hanging test ends; a busy machine takes its time. */
vi.setConfig({ testTimeout: 1_200_000, hookTimeout: 1_200_000 });

const made: { stack: Synthesized | null } = { stack: null };
const stack = (): Synthesized => made.stack as Synthesized;

beforeAll(async () => {
  made.stack = await synthesized();
});

describe.each([...STORAGE, ...COMPUTE, ...OPERATIONS])('$name', ({ findings, breakings }) => {
  it('holds on the template', () => expect(findings(stack().template)).toEqual([]));

  it.each(breakings.map((broken, index) => ({ broken, way: index + 1 })))(
    'is missed, broken in way $way',
    ({ broken }) => {
      const template = structuredClone(stack().template) as unknown as MutableTemplate;
      broken(template);
      expect(findings(template as unknown as Synthesized['template'])).not.toEqual([]);
    },
  );
});

describe('bundles', () => {
  const folders = (): string[] =>
    readdirSync(stack().folder)
      .filter((name) => name.startsWith('asset.'))
      .map((name) => join(stack().folder, name));

  const folderOf = (name: string): string => {
    const one = resourcesOf(stack().template, 'AWS::Lambda::Function').find(([id]) => id.startsWith(name));
    return join(stack().folder, `asset.${String(at(one?.[1].Properties, 'Code', 'S3Key')).replace('.zip', '')}`);
  };
  const contentsOf = (folder: string): readonly string[] =>
    readdirSync(folder).map((name) => `${name} ${sha256Of(readFileSync(join(folder, name)))}`);

  it('each packs to less than a megabyte', () => {
    const sizes = folders().map(archiveBytes);
    expect(sizes.length).toBe(4);
    for (const size of sizes) expect(size).toBeLessThan(MAX_ARCHIVE_BYTES);
  });

  it('the code that meets a text document carries no reader of PDF and compiles no schema', () => {
    const folder = folderOf('DocumentReceived');
    const seen = new Set<string>();
    const visit = (name: string): void => {
      if (seen.has(name)) return;
      seen.add(name);
      const code = readFileSync(join(folder, name), 'utf8');
      for (const [, next = ''] of code.matchAll(/(?:from|import)"\.\/([^"]+\.mjs)"/g)) visit(next);
    };
    visit('index.mjs');
    const code = [...seen].map((name) => readFileSync(join(folder, name), 'utf8')).join('');
    expect(code).not.toMatch(/PDFWorker|pdfjs/i);
    expect(code).not.toContain('schemaType');
    const size = [...seen].map((name) => statSync(join(folder, name)).size).reduce((sum, one) => sum + one, 0);
    expect(size).toBeLessThan(1_500_000);
  });

  it('take credentials from the environment of the function alone', () => {
    for (const folder of folders()) {
      const code = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
      expect(code.some((one) => one.includes('AWS_SESSION_TOKEN'))).toBe(true);
      expect(code.some((one) => /AWS_CONTAINER_CREDENTIALS|AssumeRole|sso_session/.test(one))).toBe(false);
    }
  });

  it('are the same whenever they are built, so that a deployment changes only what was changed', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'bundle-'));
    buildSync({ ...bundleOf('document-received', true), outdir });
    expect(contentsOf(outdir)).toEqual(contentsOf(folderOf('DocumentReceived')));
    rmSync(outdir, { recursive: true });
  });

  it('name no folder of this machine', () => {
    for (const folder of folders()) {
      for (const name of readdirSync(folder)) {
        expect(readFileSync(join(folder, name), 'utf8')).not.toContain(process.cwd());
      }
    }
  });
});

describe('acknowledgements', () => {
  it('each is still needed', () => {
    const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
    const folder = mkdtempSync(join(tmpdir(), 'synth-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    // In this process and without bundles: what the functions' code is does not matter to the checks.
    const app = new App({ context: { ...context, 'aws:cdk:bundling-stacks': [] }, outdir: folder });
    const unacknowledged = checkedStack(app, false);
    expect(() => app.synth()).toThrow('Acknowledge with');
    const found = findingsOf(folder);
    const acknowledged = acknowledgementsOf(unacknowledged);
    const unneeded = acknowledged.filter(
      ({ path, id }) => !found.some((one) => one.path.startsWith(`ChiffresPublics/${path}`) && id.endsWith(one.rule)),
    );
    expect(unneeded).toEqual([]);
    expect(acknowledged.every(({ reason }) => reason.length > 30)).toBe(true);
  });

  it('none is open', () => expect(findingsOf(stack().folder)).toEqual([]));
});

function findingsOf(folder: string): readonly { readonly rule: string; readonly path: string }[] {
  const report: unknown = JSON.parse(readFileSync(join(folder, 'validation-report.json'), 'utf8'));
  return listAt(report, 'pluginReports').flatMap((plugin) =>
    listAt(plugin, 'violations').flatMap((violation) =>
      listAt(violation, 'violatingConstructs').map((construct) => ({
        rule: String(at(violation, 'ruleName')),
        path: String(at(construct, 'constructPath')),
      })),
    ),
  );
}

describe('backfill', () => {
  it('lists the inbox and sends ten messages a call in the shape of an event', () => {
    const [machine] = resourcesOf(stack().template, 'AWS::StepFunctions::StateMachine');
    const text = machine === undefined ? '' : JSON.stringify(prop(machine, 'DefinitionString'));
    expect(text).toContain('listObjectsV2');
    expect(text).toContain('sendMessageBatch');
  });
});
