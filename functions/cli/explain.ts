import type { Row, RowDataset } from '../extract/model.ts';
import { sentenceHref } from '../publish/portal/figures.ts';
import { datasetNamed } from '../publish/rows.ts';
import { folderStore } from '../store/folder.ts';
import type { ExplainCommand } from './command.ts';
import { EXIT, type ExitCode, UsageError } from './exit-codes.ts';
import { type PublishedRow, publishedRow } from './published-row.ts';
import { expectPublishedTree } from './published-tree.ts';
import { quoteOf } from './quote.ts';
import { type Output, printable, styled } from './talk.ts';
import type { World } from './world.ts';

/** Shows where a row comes from: the sentence with its figure marked, page, headings, file, rules and checks. */
export async function explain({ dataset, rowId, out, format }: ExplainCommand, world: World): Promise<ExitCode> {
  await expectPublishedTree(out);
  const found = await publishedRow(folderStore(out), dataset, rowId);
  if (found === null) {
    throw new UsageError(
      `Aucun document de ${out} n’a de ligne ${rowId} dans ${dataset}.`,
      `Les identifiants sont dans la colonne id de ${out}/latest/${dataset}.csv ; un autre dossier se donne par --out.`,
    );
  }
  world.stdout.write(format === 'json' ? explanationJson(found) : explanationText(found, dataset, out, world.stdout));
  return EXIT.done;
}

/** Columns that the explanation tells in its own words. */
const TOLD = new Set(['document_id', 'rubrique', 'page', 'extrait', 'debut', 'fin']);

function explanationText(found: PublishedRow, dataset: RowDataset, out: string, stream: Output): string {
  const { row, document, source, quality } = found;
  const cells = datasetNamed(dataset)
    .columns.filter(({ name }) => !TOLD.has(name) && row[name] !== null)
    .map(({ name }) => [name, String(row[name])] as const);
  const folder = source.slice(0, source.lastIndexOf('/'));
  const place: readonly (readonly [string, string])[] = [
    ['rubrique', String(row.rubrique ?? '(sans titre)')],
    ['page', String(row.page ?? '(le texte ne la montre pas)')],
    [
      'document',
      `${document.titre ?? document.nom_fichier} (${document.document_id}, reçu comme ${document.nom_fichier})`,
    ],
    ['source', `${out}/${source}`],
    ['position', `${out}/${folder}/text.txt, caractères ${row.debut} à ${row.fin}`],
    ['lecture', sentenceHref(row, `${out}/`)],
    ['règles', rulesOf(found).join(', ')],
    ...checksOf(found).map(({ constat, verdict }) => ['contrôle', `${constat} (${verdict})`] as const),
    ['extracteur', quality.version_extracteur],
  ];
  return `${markedSentence(found, stream)}\n\n${listed(cells)}\n${listed(place)}`;
}

function markedSentence({ row, text }: PublishedRow, stream: Output): string {
  const { before, figure, after } = quoteIn(row, text);
  const marked = figure === '' ? '' : styled(stream, ['bold', 'inverse'], `⟦${printable(figure)}⟧`);
  return printable(before) + marked + printable(after);
}

const quoteIn = (row: Row, text: string) =>
  quoteOf(text, String(row.extrait), String(row.valeur_texte ?? ''), Number(row.debut));

const rulesOf = ({ row, quality }: PublishedRow): readonly string[] => quality.regles[String(row.id)] ?? [];

const checksOf = ({ row, quality }: PublishedRow) =>
  quality.controles.filter(({ lignes }) => lignes.includes(String(row.id)));

const NAME_WIDTH = 20;

const listed = (pairs: readonly (readonly [name: string, value: string])[]): string =>
  pairs.map(([name, value]) => `  ${name.padEnd(NAME_WIDTH)}${printable(value)}\n`).join('');

function explanationJson(found: PublishedRow): string {
  const { row, document, source, text } = found;
  const { before, figure, after } = quoteIn(row, text);
  const phrase = { avant: before, valeur: figure, apres: after };
  const explanation = { ligne: row, phrase, document, source, regles: rulesOf(found), controles: checksOf(found) };
  return `${JSON.stringify(explanation, null, 2)}\n`;
}
