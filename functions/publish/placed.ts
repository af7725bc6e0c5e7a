import type { Store } from '../store/store.ts';
import type { PublishedFile } from './portal/input.ts';

/** Writes a file whose address tells its content, or whose content follows from its address. Throws where it differs. */
export async function placed(store: Store, file: PublishedFile): Promise<void> {
  const result = await store.write(file.key, file.bytes, { ...file, onlyIf: 'absent' });
  if (result === 'refused') throw new Error(`${file.key} is there with other bytes; what is published never changes.`);
}

/** The same after a look: a read costs a twelfth of a write that another run has made already. */
export async function placedOnce(store: Store, file: PublishedFile): Promise<void> {
  if ((await store.read(file.key)) === null) await placed(store, file);
}

/**
 * In an order of chance. Queues start two runs at once, which would write the same files side by side; so they meet in
 * the middle, and each finds half of the work done.
 */
export function inAnyOrder<T>(items: Iterable<T>): readonly T[] {
  return [...items]
    .map((item) => ({ item, lot: Math.random() }))
    .sort((a, b) => a.lot - b.lot)
    .map(({ item }) => item);
}
