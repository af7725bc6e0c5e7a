import { transcode } from 'node:buffer';

/** In every Node since 20; the library of ES2023 does not declare it yet. */
interface Checked {
  isWellFormed(): boolean;
}

/**
 * The text as UTF-8; a lone surrogate becomes U+FFFD. For well-formed text by way of its UTF-16 units, which Node
 * converts four times as fast as TextEncoder does: the files of one press kit are 2.5 MB.
 */
export function utf8Of(text: string): Uint8Array {
  const isWellFormed = (text as string & Checked).isWellFormed();
  if (text === '' || !isWellFormed) return new TextEncoder().encode(text);
  return transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8');
}
