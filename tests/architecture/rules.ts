import type { Import } from './imports.ts';

/** Who may import whom. docs/architecture.md tells the same table in words. */

/** A part of the code, and the other parts that it may know. */
interface Part {
  readonly name: string;
  /** The longest prefix that a file's path begins with decides. */
  readonly prefix: string;
  readonly knows: readonly string[];
  /** Modules of Node that it may use: all, or none. */
  readonly node: boolean;
}

/** What the stages of the extraction share: the types, positions, ids, the evidence of a row. */
const SHARED = ['model', 'shared'];

const stage = (name: string, ...more: readonly string[]): Part => {
  return { name, prefix: `functions/extract/${name}/`, knows: [...SHARED, ...more], node: false };
};

const dataset = (name: string): Part => {
  return {
    name: `dataset ${name}`,
    prefix: `functions/extract/datasets/${name}/`,
    knows: [...SHARED, 'columns'],
    node: false,
  };
};

const DATASET_PARTS = ['budget', 'training', 'water', 'measures', 'indicators', 'documents'].map(dataset);
const STAGES = ['structure', 'quantities', 'facts', 'document', 'reconciliation'];
const VERBS = ['read', 'extract', 'validation', 'publish', 'store'];
const INSIDE = ['model', 'version', 'shared', 'columns', 'registry'];

export const PARTS: readonly Part[] = [
  { name: 'model', prefix: 'functions/extract/model.ts', knows: [], node: false },
  { name: 'version', prefix: 'functions/extract/version.ts', knows: [], node: false },
  { name: 'shared', prefix: 'functions/extract/', knows: ['model'], node: false },
  stage('structure'),
  stage('quantities'),
  stage('facts'),
  stage('issuers'),
  stage('document', 'issuers'),
  stage('reconciliation'),
  ...DATASET_PARTS,
  { name: 'columns', prefix: 'functions/extract/datasets/', knows: ['model'], node: false },
  {
    name: 'registry',
    prefix: 'functions/extract/datasets/registry.ts',
    knows: ['columns', ...DATASET_PARTS.map(({ name }) => name)],
    node: false,
  },
  {
    name: 'validation',
    prefix: 'functions/extract/datasets/validate.ts',
    knows: ['model', 'columns', 'registry', 'generated validators'],
    node: false,
  },
  {
    name: 'extract',
    prefix: 'functions/extract/extract.ts',
    knows: [...SHARED, 'version', ...STAGES, 'registry', ...DATASET_PARTS.map(({ name }) => name)],
    node: false,
  },
  { name: 'read', prefix: 'functions/read/', knows: ['model'], node: true },
  { name: 'publish', prefix: 'functions/publish/', knows: [...INSIDE, 'store'], node: true },
  { name: 'store', prefix: 'functions/store/', knows: [], node: true },
  { name: 'pipeline', prefix: 'functions/pipeline.ts', knows: ['model', 'version', ...VERBS], node: false },
  {
    name: 'command line',
    prefix: 'functions/cli',
    knows: ['pipeline', ...VERBS, ...INSIDE, 'package.json'],
    node: true,
  },
  { name: 'handlers', prefix: 'functions/handlers/', knows: ['pipeline', ...VERBS, ...INSIDE], node: true },
  { name: 'infra', prefix: 'infra/', knows: ['handlers', 'registry', 'publish'], node: true },
  { name: 'schemas', prefix: 'schemas/', knows: ['columns', 'registry', 'publish'], node: true },
  { name: 'generated validators', prefix: 'schemas/validators.js', knows: [], node: false },
  { name: 'package.json', prefix: 'package.json', knows: [], node: false },
];

/** The one file, or for the deployment the one folder, that may import a package. Build scripts have their own. */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  '@aws-sdk/client-cloudfront-keyvaluestore': ['functions/handlers/current-release.ts'],
  '@aws-sdk/client-s3': ['functions/store/s3.ts'],
  '@aws-sdk/client-sqs': ['functions/handlers/queue.ts'],
  '@aws-sdk/signature-v4a': ['functions/handlers/current-release.ts'],
  ajv: ['schemas/validator-files.ts'],
  'aws-cdk-lib': ['infra/'],
  // Types of events only.
  'aws-lambda': ['functions/handlers/'],
  'cdk-nag': ['infra/checked-stack.ts'],
  // The module that CloudFront gives to its own functions.
  cloudfront: ['infra/edge/latest.js'],
  constructs: ['infra/'],
  esbuild: ['infra/bundle.ts', 'schemas/validator-files.ts'],
  fflate: ['functions/publish/xlsx/archive.ts'],
  mammoth: ['functions/read/docx/convert.ts'],
  papaparse: ['functions/publish/csv-reader.ts'],
  parse5: ['functions/read/html/parse.ts'],
  tsx: ['functions/read/thread-from-source.mjs'],
  unpdf: ['functions/read/pdf/document.ts'],
};

/** The part of a file; undefined for one that no part claims. */
export function partOf(file: string): Part | undefined {
  return PARTS.filter(({ prefix }) => file.startsWith(prefix)).sort((a, b) => b.prefix.length - a.prefix.length)[0];
}

/** What is wrong with an import, in one sentence; null for one that the table allows. */
export function violation({ file, target, kind }: Import): string | null {
  const part = partOf(file);
  if (part === undefined) return `${file} belongs to no part of tests/architecture/rules.ts.`;
  if (kind === 'node') return part.node ? null : `${file} imports ${target}: ${part.name} is pure.`;
  if (kind === 'package') {
    const doors = DOORS[target] ?? [];
    const isDoor = doors.some((door) => (door.endsWith('/') ? file.startsWith(door) : file === door));
    return isDoor ? null : `${file} imports ${target}: only ${doors.join(', ') || 'nobody'} may.`;
  }
  const known = partOf(target);
  if (known === undefined) return `${file} imports ${target}, which belongs to no part.`;
  const isAllowed = known === part || part.knows.includes(known.name);
  return isAllowed ? null : `${file} imports ${target}: ${part.name} knows nothing of ${known.name}.`;
}

/** Run by hand to make a data file again; no part of the extraction. */
export const BUILD_SCRIPTS: readonly string[] = [
  'functions/extract/issuers/generate.ts',
  'functions/extract/facts/verb-forms/generate.ts',
];

/** Clock, chance, environment and network: what would make the same bytes give other rows. */
const IMPURE =
  /\b(?:Date\.now|new Date\b|Math\.random|process\.|performance\.|fetch\(|setTimeout|console\.|localeCompare|toLocale\w+|Intl\.)/g;
const COMMENT = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm;

/** The impure words of a source, comments left out. */
export function impuritiesIn(source: string): readonly string[] {
  return [...source.replace(COMMENT, '').matchAll(IMPURE)].map(([words]) => words);
}
