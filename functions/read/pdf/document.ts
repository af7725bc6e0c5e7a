import { getResolvedPDFJS } from 'unpdf';
import { MAX_PAGES } from '../bounds.ts';
import { refusedAsDamaged, refusedForPages, refusedForPassword } from '../refusals.ts';
import { withDrawnBullets } from './drawn-bullets.ts';
import { pageRuns, type TextItem } from './page-runs.ts';
import type { PdfPage, TagElement } from './runs.ts';

/** The only file that knows unpdf (PDF.js). Scripts, actions, forms and pictures of a file are never run or drawn. */

export interface PdfDocument {
  readonly pages: number;
  /** @param number 1-based */
  page(number: number): Promise<PdfPage>;
  close(): Promise<void>;
}

interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

/** Depth of a structure tree that means anything; deeper ones are hostile. */
const MAX_TAG_DEPTH = 100;

/** Opens a PDF. Throws UnreadableInput (`mot-de-passe`, `illisible`, `trop-grand`). */
export async function openedPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocument, OPS } = await getResolvedPDFJS();
  const task = getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    disableAutoFetch: true,
    disableStream: true,
    verbosity: 0,
  });
  const document = await task.promise.catch((error: unknown) => {
    throw refusalOf(error);
  });
  if (document.numPages > MAX_PAGES) {
    await task.destroy();
    throw refusedForPages(document.numPages);
  }
  const fromBrowser = await document.getMetadata().then(isFromBrowser, () => false);
  const page = async (number: number): Promise<PdfPage> => {
    try {
      const proxy = await document.getPage(number);
      const content = await proxy.getTextContent({ includeMarkedContent: true });
      const tree = (await proxy.getStructTree()) as StructNode | null;
      const { width, height, transform } = proxy.getViewport({ scale: 1 });
      const drawing = fromBrowser && tree === null ? await proxy.getOperatorList() : null;
      proxy.cleanup();
      const { runs, turned, size } = pageRuns(content.items as readonly TextItem[], transform, { width, height });
      const marked = drawing === null ? runs : withDrawnBullets(runs, drawing, OPS, transform);
      return { number, ...size, runs: marked, turned, tags: tree === null ? null : tagElement(tree, 0) };
    } catch (error) {
      throw refusalOf(error, number);
    }
  };
  return { pages: document.numPages, page, close: () => task.destroy() };
}

/**
 * Node 20 lacks it. PDF.js asks for it when it lists what a page draws, and keeps to itself that the list ends there.
 */
if (!('transferToFixedLength' in ArrayBuffer.prototype)) {
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      return this.slice(0, length);
    },
  });
}

/** Chromium and what is made of it print with Skia, Firefox with cairo: they draw the bullets of lists as shapes. */
const BROWSER = /^(?:Skia\/PDF|cairo)\b/;

const isFromBrowser = ({ info }: { readonly info: object }): boolean =>
  'Producer' in info && typeof info.Producer === 'string' && BROWSER.test(info.Producer);

function refusalOf(error: unknown, page?: number): Error {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return refusedForPassword();
  const message = error instanceof Error ? error.message : String(error);
  return refusedAsDamaged('un PDF', page === undefined ? message : `page ${page} : ${message}`);
}

function tagElement(node: StructNode, depth: number): TagElement {
  const children = depth > MAX_TAG_DEPTH ? [] : (node.children ?? []);
  return {
    role: node.role ?? '',
    children: children.flatMap((child): readonly (TagElement | string)[] => {
      if (child.role !== undefined) return [tagElement(child, depth + 1)];
      return child.type === 'content' && child.id !== undefined ? [child.id] : [];
    }),
  };
}
