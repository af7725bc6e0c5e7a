import { refusedAsOtherKind } from '../refusals.ts';
import type { RichText } from '../rich.ts';

export async function docxText(_bytes: Uint8Array): Promise<RichText> {
  throw refusedAsOtherKind('docx');
}
