import { createReadStream } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { MAX_INPUT_BYTES } from '../read/bounds.ts';
import { refusedAsTooBig } from '../read/refusals.ts';
import { UnreadableInput } from '../read/unreadable.ts';
import { STANDARD_INPUT } from './command.ts';

/** Something that the user named, or a file in a folder that the user named. */
export interface Input {
  /** As the user finds it: the path given, or the path given and the way down from it. */
  readonly label: string;
  /** Published with the document (`nom_fichier`), without folders. */
  readonly fileName: string;
  /** Throws UnreadableInput. */
  readonly bytes: () => Promise<Uint8Array>;
}

/**
 * The inputs in the order given; the files of a folder by name, those of its folders too. Hidden files and the output
 * folder are left out. What cannot be opened is an input whose bytes throw.
 */
export async function inputsOf(
  paths: readonly string[],
  out: string,
  standardInput: AsyncIterable<Uint8Array>,
): Promise<readonly Input[]> {
  const lists = await Promise.all(
    paths.map(async (path): Promise<readonly Input[]> => {
      if (path === STANDARD_INPUT) {
        return [{ label: 'entrée standard', fileName: 'entree-standard', bytes: () => boundedBytes(standardInput) }];
      }
      const isFolder = await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      );
      return isFolder ? folderInputs(path, out) : [fileInput(path)];
    }),
  );
  return lists.flat();
}

function fileInput(path: string): Input {
  return { label: path, fileName: basename(path), bytes: () => fileBytes(path) };
}

async function folderInputs(folder: string, out: string): Promise<readonly Input[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(asUnreadable);
  if (entries instanceof UnreadableInput) return [failing(folder, entries)];
  const target = await realpath(out).catch(() => resolve(out));
  const from = await realpath(folder);
  const names = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((name) => !name.split(sep).some((part) => part.startsWith('.')))
    .filter((name) => !join(from, name).startsWith(target + sep))
    .sort((a, b) => (a < b ? -1 : 1));
  if (names.length > 0) return names.map((name) => fileInput(join(folder, name)));
  const empty = new UnreadableInput('vide', 'Le dossier ne contient aucun fichier.', 'Donnez un dossier de documents.');
  return [failing(folder, empty)];
}

const failing = (label: string, error: UnreadableInput): Input => ({
  label,
  fileName: basename(label),
  bytes: () => Promise.reject(error),
});

async function fileBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    if (!found.isFile() && !found.isDirectory()) throw refusedAsSpecial();
    if (found.size > MAX_INPUT_BYTES) throw refusedAsTooBig(found.size);
    return await boundedBytes(createReadStream(path));
  } catch (error) {
    throw asUnreadable(error);
  }
}

/** A pipe that nobody writes to would be waited for without end. */
const refusedAsSpecial = (): UnreadableInput =>
  new UnreadableInput(
    'fichier',
    'Ce n’est pas un fichier ordinaire, mais un tube, un périphérique ou une prise.',
    'Donnez un fichier, ou « - » et le contenu par l’entrée standard.',
  );

/** All of a stream; stops at the bound, since a pipe may have no end. */
async function boundedBytes(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_INPUT_BYTES) throw refusedAsTooBig(size);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const SYSTEM_REASONS: Readonly<Record<string, readonly [reason: string, remedy: string]>> = {
  ENOENT: ['Il n’y a pas de fichier à ce nom.', 'Vérifiez le chemin (et les guillemets autour des espaces).'],
  ENOTDIR: ['Une partie du chemin n’est pas un dossier.', 'Vérifiez le chemin.'],
  EACCES: ['Le système n’en permet pas la lecture.', 'Donnez-vous le droit de le lire (chmod u+r), puis relancez.'],
  EPERM: ['Le système n’en permet pas la lecture.', 'Donnez-vous le droit de le lire (chmod u+r), puis relancez.'],
  EISDIR: ['C’est un dossier.', 'Donnez le chemin du fichier, puis relancez.'],
};

/** An error of the file system as the operator's message; anything else is thrown on. */
function asUnreadable(error: unknown): UnreadableInput {
  if (error instanceof UnreadableInput) return error;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined) throw error;
  const [reason, remedy] = SYSTEM_REASONS[code] ?? [
    `Le système a répondu ${code} à sa lecture.`,
    'Copiez-le sur un disque sain, puis relancez.',
  ];
  return new UnreadableInput('fichier', reason, remedy);
}
