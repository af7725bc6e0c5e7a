import { UnreadableInput } from '../read/unreadable.ts';

/** An error that the file system gave. */
export const isOfSystem = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

const SYSTEM_REASONS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOENT: ['Il n’y a pas de fichier à ce nom.', 'Vérifiez le chemin (et les guillemets autour des espaces).'],
  ENOTDIR: ['Une partie du chemin n’est pas un dossier.', 'Vérifiez le chemin.'],
  EACCES: ['Le système n’en permet pas la lecture.', 'Donnez-vous le droit de le lire (chmod u+rX), puis relancez.'],
  EPERM: ['Le système n’en permet pas la lecture.', 'Donnez-vous le droit de le lire (chmod u+rX), puis relancez.'],
  EISDIR: ['C’est un dossier.', 'Donnez le chemin du fichier, puis relancez.'],
};

/** An error of the file system as the operator's message; anything else is thrown on. */
export function asUnreadable(error: unknown): UnreadableInput {
  if (error instanceof UnreadableInput) return error;
  if (!isOfSystem(error)) throw error;
  const { code = '' } = error;
  const [reason, remedy] = SYSTEM_REASONS[code] ?? [
    `Le système a répondu ${code} à sa lecture.`,
    'Copiez-le sur un disque sain, puis relancez.',
  ];
  return new UnreadableInput('fichier', reason, remedy);
}
