import { DATASETS } from '../extract/datasets/registry.ts';
import { LATEST_BOUNDS } from './corpus/bounds.ts';
import { formatOf } from './formats.ts';
import type { Release } from './releases.ts';
import { releaseFolder } from './releases.ts';
import { tableSchemaKey } from './schemas/table-schema.ts';
import { LICENCE, type Site } from './site.ts';

/**
 * The content of index.json: which release is the current one, and what it holds.
 * @param failure why the run after it made none; null where none failed
 */
export function indexOf(release: Release, site: Site, failure: string | null): object {
  const { id, numero, precedente, version, dates, lignes, lignes_publiees, qualite, changements } = release;
  return {
    titre: site.title,
    licence: { id: LICENCE.id, titre: LICENCE.title, url: LICENCE.url },
    release: id,
    resultat: failure === null ? 'publie' : 'echec',
    echec: failure,
    numero,
    version,
    precedente,
    dates,
    documents: lignes.documents,
    lignes,
    qualite,
    changements,
    changements_detail: `${releaseFolder(id)}changes.json`,
    schemas: Object.fromEntries(DATASETS.map((dataset) => [dataset.name, tableSchemaKey(dataset)])),
    fichiers: Object.entries(release.fichiers).map(([nom, facts]) => ({
      nom,
      ...formatOf(nom),
      url: `latest/${nom}`,
      ...facts,
    })),
    parties: partsOf(release, lignes_publiees.documents),
  };
}

const HOW_TO_READ =
  'Chaque url mène à un part.json : il nomme d’autres branches, ou ses documents, dont les lignes sont en CSV dans le même dossier.';

/** Where the documents are that `latest/` has no room for; null where it holds all. */
function partsOf({ lignes, corpus: { documents } }: Release, shown: number): object | null {
  if (documents.genre === 'documents') return null;
  const branches = documents.branches.map(({ nom, partie, lignes: { documents: count } }) => ({
    nom,
    documents: count,
    url: partie,
  }));
  return {
    lecture: HOW_TO_READ,
    documents_dans_latest: shown,
    documents: lignes.documents,
    bornes: LATEST_BOUNDS,
    branches,
  };
}
