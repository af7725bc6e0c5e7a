import { DATASETS } from '../../extract/datasets/registry.ts';
import { csvOf } from '../csv.ts';
import { type NamedFile, namedFile } from '../data-files.ts';
import { jsonText } from '../files.ts';
import type { ReleaseHead } from '../releases.ts';
import { LICENCE, type Site } from '../site.ts';
import { csvwOf } from './csvw.ts';
import { dataPackageOf } from './datapackage.ts';
import { dictionaryMarkdown, dictionaryTable } from './dictionary.ts';

/** What stands beside the data of a release and describes them, for machines and for people. */
export function descriptorFiles(data: readonly NamedFile[], head: ReleaseHead, site: Site): readonly NamedFile[] {
  const { columns, rows } = dictionaryTable();
  const fichiers = Object.fromEntries(data.map(({ name, facts }) => [name, facts]));
  return [
    ...DATASETS.map((dataset) => described(`${dataset.name}.csv-metadata.json`, jsonText(csvwOf(dataset, site)))),
    described('datapackage.json', jsonText(dataPackageOf({ ...head, fichiers }, site, ''))),
    namedFile('dictionnaire.csv', csvOf(columns, rows), rows.length),
    described('dictionnaire.md', dictionaryMarkdown()),
    described('LICENCE.txt', licenceText(site)),
  ];
}

const described = (name: string, content: string): NamedFile => namedFile(name, content, null);

function licenceText({ title, publisher }: Site): string {
  return `${title} : données publiées par ${publisher.name} sous ${LICENCE.title} (${LICENCE.id}).
Vous pouvez les copier, les modifier et les diffuser, aussi à des fins commerciales, en citant la source et la date.
Texte de la licence : ${LICENCE.url}
Les documents d’origine restent ceux des collectivités qui les ont publiés.
`;
}
