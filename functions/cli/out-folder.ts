import { type Published, publish } from '../pipeline.ts';
import { IncompleteRelease } from '../publish/stored-json.ts';
import type { Store } from '../store/store.ts';
import { DataRefused, UsageError } from './exit-codes.ts';
import { shellWord } from './shell-word.ts';
import { isOfSystem } from './system-error.ts';

/** The release of what the tree holds. Throws DataRefused where the tree contradicts itself. */
export async function publishedIn(store: Store, out: string): Promise<Published> {
  try {
    return await publish(store);
  } catch (error) {
    if (!(error instanceof IncompleteRelease)) throw error;
    throw new DataRefused(
      `${out} n’est pas publiable : ${error.message}`,
      `Ce qui était publié est resté. Voyez npm run cli -- validate ${shellWord(out)}, puis relancez run sur les documents d’origine.`,
    );
  }
}

/** An output folder that cannot be written is the user's to mend, not a defect. Throws UsageError for it. */
export async function writing<T>(out: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!isOfSystem(error)) throw error;
    throw new UsageError(
      `Le dossier ${out} ne peut pas être écrit (${error.code} : ${error.path ?? error.syscall}).`,
      'Libérez de la place, donnez-vous le droit d’y écrire, ou donnez un autre --out. Ce qui était publié est entier.',
    );
  }
}
