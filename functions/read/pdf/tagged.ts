import { type Cell, gridOf } from './grid.ts';
import { endsFull, linesOf } from './lines.ts';
import { type ListDepths, listDepths } from './list-depths.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { PageBlock, PdfPage, Run, TagElement } from './runs.ts';

/** What a tagged page says of itself. */
export interface TaggedPage {
  readonly blocks: readonly PageBlock[];
  /** Runs that no element of the tree refers to. */
  readonly untagged: readonly Run[];
  /** Share of the letters that the tree covers, furniture left out. */
  readonly coverage: number;
}

type Role = PageBlock['role'];

/** Blocks that the tree may end a page's inline text with; all other roles stand inside a block or around blocks. */
const BLOCK_ROLES: Readonly<Record<string, Role>> = {
  P: 'paragraph',
  H: 'heading',
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  Title: 'heading',
  Caption: 'caption',
  TOCI: 'paragraph',
};

const NOTES: ReadonlySet<string> = new Set(['Note', 'FENote']);

const CONTAINERS: ReadonlySet<string> = new Set(
  'Document DocumentFragment Part Art Sect Div Aside BlockQuote TOC Index L LBody THead TBody TFoot Figure Form NonStruct'.split(
    ' ',
  ),
);

interface Walk {
  readonly runs: ReadonlyMap<string, readonly Run[]>;
  readonly depths: ListDepths;
  readonly blocks: PageBlock[];
  /** Runs of inline text that no block holds yet. */
  readonly inline: Run[];
  /** Notes, which many programs tag in the middle of the sentence that calls them: they come last. */
  readonly notes: TagElement[];
}

/** Reads a page by its structure tree. */
export function taggedPage(page: PdfPage, tags: TagElement): TaggedPage {
  const runs = runsByMark(page.runs);
  const used = new Set(marksIn(tags));
  const walk: Walk = { runs, depths: listDepths(), blocks: [], inline: [], notes: [] };
  visitAll(tags, walk, 'paragraph', 0);
  endInline(walk, 'paragraph', 0, false);
  for (const note of walk.notes) {
    visitAll(note, walk, 'note', 0);
    endInline(walk, 'note', 0, true);
  }
  const body = page.runs.filter((run) => !run.artifact);
  const untagged = page.runs.filter((run) => run.mark === null || !used.has(run.mark));
  const covered = letters(body) - letters(untagged.filter((run) => !run.artifact));
  return { blocks: walk.blocks, untagged, coverage: covered / Math.max(1, letters(body)) };
}

const letters = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.text.length, 0);

function runsByMark(runs: readonly Run[]): ReadonlyMap<string, readonly Run[]> {
  const byMark = new Map<string, Run[]>();
  for (const run of runs) {
    if (run.mark === null) continue;
    const same = byMark.get(run.mark);
    if (same === undefined) byMark.set(run.mark, [run]);
    else same.push(run);
  }
  return byMark;
}

function marksIn(element: TagElement): readonly string[] {
  return element.children.flatMap((child) => (typeof child === 'string' ? [child] : marksIn(child)));
}

const runsIn = (element: TagElement, walk: Walk): readonly Run[] =>
  marksIn(element).flatMap((mark) => walk.runs.get(mark) ?? []);

function visitAll(element: TagElement, walk: Walk, role: Role, level: number): void {
  for (const child of element.children) {
    if (typeof child === 'string') walk.inline.push(...(walk.runs.get(child) ?? []));
    else visit(child, walk, role, level);
  }
}

function visit(element: TagElement, walk: Walk, role: Role, level: number): void {
  const own = BLOCK_ROLES[element.role];
  if (NOTES.has(element.role)) walk.notes.push(element);
  else if (element.role === 'Table') {
    endInline(walk, role, level, true);
    walk.blocks.push(...tableBlocks(element, walk));
  } else if (element.role === 'LI') {
    endInline(walk, role, level, true);
    visitItem(element, walk);
  } else if (own !== undefined && role === 'note') visitAll(element, walk, role, level);
  else if (own !== undefined) {
    endInline(walk, role, level, true);
    const depth = own === 'heading' ? Number(element.role.slice(1)) || 1 : 0;
    visitAll(element, walk, own, depth);
    endInline(walk, own, depth, true);
    if (own === 'heading') walk.depths.reset();
  } else if (CONTAINERS.has(element.role) && holdsBlocks(element)) {
    endInline(walk, role, level, true);
    visitAll(element, walk, role, level);
    endInline(walk, role, level, true);
  } else visitAll(element, walk, role, level);
}

function holdsBlocks(element: TagElement): boolean {
  return element.children.some(
    (child) =>
      typeof child !== 'string' &&
      (BLOCK_ROLES[child.role] !== undefined || child.role === 'Table' || child.role === 'LI' || holdsBlocks(child)),
  );
}

/** The item's own text is one block with its label; lists, tables and headings inside stand for themselves. */
function visitItem(item: TagElement, walk: Walk): void {
  const label = item.children.filter((child) => typeof child !== 'string' && child.role === 'Lbl') as TagElement[];
  const marker = label.flatMap((one) => runsIn(one, walk));
  const own: Run[] = [...marker];
  const inner: TagElement[] = [];
  const collect = (element: TagElement): void => {
    for (const child of element.children) {
      if (typeof child === 'string') own.push(...(walk.runs.get(child) ?? []));
      else if (NOTES.has(child.role)) walk.notes.push(child);
      else if (child.role === 'L' || child.role === 'Table' || child.role === 'LI') inner.push(child);
      else if (child.role !== 'Lbl') collect(child);
    }
  };
  collect(item);
  const [first] = own;
  if (first !== undefined) {
    const lines = linesOf(own, Number.POSITIVE_INFINITY);
    walk.blocks.push({
      role: 'item',
      level: walk.depths.depthAt(first),
      cells: [lines.map((line) => line.text)],
      certain: true,
      lacksMarker: marker.length === 0 && !BULLET_OR_NUMBER.test(lines[0]?.text ?? ''),
      endsFull: endsFull(lines),
    });
  }
  for (const element of inner) visit(element, walk, 'paragraph', 0);
}

const BULLET_OR_NUMBER = /^(?:[^\p{L}\p{N}\s«"“(€+]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)°/])/u;

function endInline(walk: Walk, role: Role, level: number, certain: boolean): void {
  const runs = walk.inline.splice(0);
  if (runs.length === 0) return;
  const lines = linesOf(runs, Number.POSITIVE_INFINITY);
  if (role !== 'paragraph') {
    walk.blocks.push({ role, level, cells: [lines.map((line) => line.text)], certain });
    return;
  }
  walk.blocks.push(
    ...paragraphsOf(lines, {
      depths: walk.depths,
      certain,
      bodySize: 0,
      headingSizes: [],
      columns: [],
      leadsToTable: false,
    }),
  );
}

function tableBlocks(table: TagElement, walk: Walk): readonly PageBlock[] {
  const captions = elementsWith(table, 'Caption').map((caption) => cellOf(caption, walk));
  const rows = elementsWith(table, 'TR').map((row) =>
    row.children
      .filter((child): child is TagElement => typeof child !== 'string' && /^T[HD]$/.test(child.role))
      .map((cell) => cellOf(cell, walk)),
  );
  const filled = rows.map((row) => row.filter((cell) => cell !== null)).filter((row) => row.length > 0);
  return [
    ...captions.filter((cell) => cell !== null).map((cell): PageBlock => block('caption', [cell.lines])),
    ...gridOf(filled).map((cells) => block('row', cells)),
  ];
}

const block = (role: Role, cells: PageBlock['cells']): PageBlock => ({ role, level: 0, cells, certain: true });

function elementsWith(element: TagElement, role: string): readonly TagElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return child.role === role ? [child] : elementsWith(child, role);
  });
}

/** Null for a cell without text. */
function cellOf(element: TagElement, walk: Walk): Cell | null {
  const lines = linesOf(runsIn(element, walk), Number.POSITIVE_INFINITY);
  if (lines.length === 0) return null;
  return {
    x: Math.min(...lines.map((line) => line.x)),
    right: Math.max(...lines.map((line) => line.right)),
    lines: lines.map((line) => line.text),
  };
}
