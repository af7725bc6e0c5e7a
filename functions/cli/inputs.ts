import { createReadStream, type Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { MANIFESTS } from '../publish/manifest.ts';
import { MAX_INPUT_BYTES } from '../read/bounds.ts';
import { refusedAsTooBig } from '../read/refusals.ts';
import { UnreadableInput } from '../read/unreadable.ts';
import { STANDARD_INPUT } from './command.ts';
import { isPublishedTree } from './published-tree.ts';
import { asUnreadable } from './system-error.ts';

/** File name of what comes by standard input, which has none. */
export const STANDARD_INPUT_NAME = 'entree-standard';

/** Something that the user named, or a file in a folder that the user named. */
export interface Input {
  /** As the user finds it: the path given, or the path given and the way down from it. */
  readonly label: string;
  /** Published with the document (`nom_fichier`), without folders. */
  readonly fileName: string;
  /** Throws UnreadableInput. */
  readonly bytes: () => Promise<Uint8Array>;
}

export interface Inputs {
  readonly files: readonly Input[];
  /** Published trees in folders that the user named: what a run wrote is no document. */
  readonly trees: readonly string[];
}

/**
 * The inputs in the order given; the files of a folder by name, those of its folders too. Hidden files, published trees
 * and the output folder are left out. What cannot be opened is an input whose bytes throw.
 */
export async function inputsOf(
  paths: readonly string[],
  out: string,
  standardInput: AsyncIterable<Uint8Array>,
): Promise<Inputs> {
  const lists = await Promise.all(
    paths.map(async (path): Promise<Inputs> => {
      if (path === STANDARD_INPUT) {
        return only({
          label: 'entrée standard',
          fileName: STANDARD_INPUT_NAME,
          bytes: () => boundedBytes(standardInput),
        });
      }
      const isFolder = await stat(path).then(
        (found) => found.isDirectory(),
        () => false,
      );
      return isFolder ? folderInputs(path, out) : only(fileInput(path));
    }),
  );
  return { files: lists.flatMap(({ files }) => files), trees: lists.flatMap(({ trees }) => trees) };
}

const only = (input: Input): Inputs => ({ files: [input], trees: [] });

function fileInput(path: string): Input {
  return { label: path, fileName: basename(path), bytes: () => fileBytes(path) };
}

async function folderInputs(folder: string, out: string): Promise<Inputs> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(asUnreadable);
  if (entries instanceof UnreadableInput) return only(failing(folder, entries));
  const target = await realpath(out).catch(() => resolve(out));
  const from = await realpath(folder);
  const isRead = (name: string): boolean =>
    !name.split(sep).some((part) => part.startsWith('.')) && !join(from, name, sep).startsWith(target + sep);
  const trees = await treesIn(entries, (path) => isRead(relative(folder, path)));
  const names = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .filter(({ parentPath }) => !trees.some((tree) => isInside(parentPath, tree)))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter(isRead)
    .sort((a, b) => (a < b ? -1 : 1));
  if (names.length > 0) return { files: names.map((name) => fileInput(join(folder, name))), trees };
  return { files: [failing(folder, entries.length === 0 ? EMPTY : NOTHING_READ)], trees };
}

const isInside = (path: string, folder: string): boolean => relative(folder, path).split(sep)[0] !== '..';

/** The published trees among the entries of a folder, itself too. */
async function treesIn(entries: readonly Dirent[], isRead: (path: string) => boolean): Promise<readonly string[]> {
  const candidates = entries
    .filter((entry) => entry.isDirectory() && `${entry.name}/` === MANIFESTS && isRead(entry.parentPath))
    .map(({ parentPath }) => parentPath);
  const areTrees = await Promise.all(candidates.map(isPublishedTree));
  return candidates.filter((_, index) => areTrees[index]);
}

const EMPTY = new UnreadableInput('vide', 'Le dossier ne contient aucun fichier.', 'Donnez un dossier de documents.');

const NOTHING_READ = new UnreadableInput(
  'vide',
  'Le dossier ne contient que ce qui n’est pas lu : noms qui commencent par « . », arborescences publiées, dossier de sortie, dossiers vides.',
  'Donnez un dossier de documents, ou chaque fichier par son nom.',
);

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
