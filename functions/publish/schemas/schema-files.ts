import { DATASETS } from '../../extract/datasets/registry.ts';
import { fileAt, jsonText } from '../files.ts';
import type { PublishedFile } from '../portal/input.ts';
import type { Site } from '../site.ts';
import { invalidExample, validExample } from './examples.ts';
import { jsonSchemaKey, jsonSchemaOf, schemaFolder } from './json-schema.ts';
import { tableSchemaKey, tableSchemaOf } from './table-schema.ts';

/** Everything under `schemas/` for the versions that are written now. Older versions stay where they were written. */
export function schemaFiles(site: Site): readonly PublishedFile[] {
  return DATASETS.flatMap((dataset) => [
    fileAt(jsonSchemaKey(dataset), jsonText(jsonSchemaOf(dataset, site.baseUrl))),
    fileAt(tableSchemaKey(dataset), jsonText(tableSchemaOf(dataset, site))),
    fileAt(`${schemaFolder(dataset)}exemple-valide.csv`, validExample(dataset)),
    fileAt(`${schemaFolder(dataset)}exemple-invalide.csv`, invalidExample(dataset)),
  ]);
}
