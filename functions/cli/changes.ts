import { correct, type Published, withdraw } from '../pipeline.ts';
import { UnknownDocument } from '../publish/withdrawals.ts';
import { UnreadableInput } from '../read/unreadable.ts';
import { folderStore } from '../store/folder.ts';
import type { CorrectCommand, WithdrawCommand } from './command.ts';
import { EXIT, type ExitCode, UsageError } from './exit-codes.ts';
import { inputsOf } from './inputs.ts';
import { publishedIn, writing } from './out-folder.ts';
import { expectPublishedTree } from './published-tree.ts';
import { talkOn } from './talk.ts';
import type { World } from './world.ts';

/** Takes a document out of the releases to come, and publishes the next one. */
export async function withdrawDocument(command: WithdrawCommand, world: World): Promise<ExitCode> {
  const { out, documentId } = command;
  await expectPublishedTree(out);
  const store = folderStore(out);
  const published = await writing(out, async () => {
    await known(documentId, out, () => withdraw(store, documentId));
    return publishedIn(store, out);
  });
  return told(command, world, published, { retire: documentId });
}

/** Reads a file and publishes it in the place of a document. */
export async function correctDocument(command: CorrectCommand, world: World): Promise<ExitCode> {
  const { out, former, successor } = command;
  await expectPublishedTree(out);
  const store = folderStore(out);
  const [input, ...others] = (await inputsOf([successor], out, world.stdin)).files;
  if (input === undefined || others.length > 0) {
    throw new UsageError(
      `${successor} contient plusieurs fichiers.`,
      'Donnez le seul fichier qui remplace le document.',
    );
  }
  const { label, fileName } = input;
  const bytes = await named(label, input.bytes);
  const [manifest, published] = await writing(out, async () => {
    const ingested = await named(label, () => known(former, out, () => correct(store, former, { bytes, fileName })));
    return [ingested.manifest, await publishedIn(store, out)] as const;
  });
  return told(command, world, published, { retire: former, remplace_par: manifest.document_id });
}

/** A refusal says of which input it is. */
async function named<T>(label: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    throw new UnreadableInput(error.code, `${label} : refusé. ${error.reason}`, error.remedy);
  }
}

async function known<T>(documentId: string, out: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (!(error instanceof UnknownDocument)) throw error;
    throw new UsageError(
      `${out} n’a pas de document ${documentId}.`,
      `Les identifiants sont dans la colonne document_id de ${out}/latest/documents.csv.`,
    );
  }
}

function told(
  { out, format, verbosity }: WithdrawCommand | CorrectCommand,
  world: World,
  { status, release }: Published,
  change: Readonly<Record<string, string>>,
): ExitCode {
  const publication = { id: release.id, nouvelle: status === 'new' };
  world.stdout.write(
    format === 'json'
      ? `${JSON.stringify({ sortie: out, ...change, publication }, null, 2)}\n`
      : `${Object.values(change).join(' → ')}  ${release.id}\n`,
  );
  talkOn(world.stderr, verbosity).say(`Ce qui a changé : ${out}/releases/${release.id}/changes.json`);
  return EXIT.done;
}
