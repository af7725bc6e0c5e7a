/** A fenced block of a Markdown file. */
export interface Fence {
  /** The word behind the opening fence (`sh`); empty for none. */
  readonly language: string;
  readonly body: string;
}

/** A block that is the output of something, with the comment in front of it that says of what. */
export interface MarkedBlock extends Fence {
  /** `runs: npm start` or `row: …`. */
  readonly mark: string;
}

const FENCE = /^```(\w*)\n([\s\S]*?)^```$/gm;
/** `<!-- runs: npm start -->`, then a fenced block */
const MARKED = /^<!-- (\w+: .+) -->\n```(\w*)\n([\s\S]*?)^```$/gm;

export function fencesIn(markdown: string): readonly Fence[] {
  return [...markdown.matchAll(FENCE)].map(([, language = '', body = '']) => ({ language, body }));
}

export function markedBlocksIn(markdown: string): readonly MarkedBlock[] {
  return [...markdown.matchAll(MARKED)].map(([, mark = '', language = '', body = '']) => ({ mark, language, body }));
}

/** The text with other bodies in its marked blocks, in their order. */
export function withBodies(markdown: string, bodies: readonly string[]): string {
  const left = [...bodies];
  return markdown.replace(MARKED, (_, mark: string, language: string) => {
    return `<!-- ${mark} -->\n\`\`\`${language}\n${left.shift()}\`\`\``;
  });
}

/** The commands of the blocks in `sh`, in their order; a line that ends with a backslash goes on. */
export function commandsIn(markdown: string): readonly string[] {
  return fencesIn(markdown)
    .filter(({ language }) => language === 'sh')
    .flatMap(({ body }) => body.replaceAll('\\\n', ' ').split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Targets of links and images that are files of the project. */
export function linkedFilesIn(markdown: string): readonly string[] {
  const targets = [...markdown.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target.replace(/#.*$/, ''));
  return targets.filter((target) => target !== '' && !/^[a-z]+:/.test(target));
}

/** Paths in backquotes that look like files or folders of the project (`functions/read/`, `docs/formats.md`). */
export function namedFilesIn(markdown: string): readonly string[] {
  const words = [...markdown.matchAll(/`((?:functions|infra|schemas|fixtures|tests|docs|\.ci)\/[\w./-]*)`/g)];
  return words.map(([, path = '']) => path);
}
