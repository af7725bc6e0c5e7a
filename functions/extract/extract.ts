import type { DocumentIdentity, Extraction, SourceText } from './model.ts';

/** Goes into every document row and manifest; a change of what is extracted changes it. */
export const EXTRACTOR_VERSION = '0.1.0';

/** The stages in order: text → blocks → quantities → facts → rows → checks. Never throws on any text. */
export function extract(source: SourceText, identity: DocumentIdentity): Extraction {
  return {
    document: {
      document_id: identity.documentId,
      titre: null,
      collectivite_nom: null,
      collectivite_siret: null,
      code_region: null,
      date_document: null,
      session_debut: null,
      session_fin: null,
      exercice: null,
      nom_fichier: identity.fileName,
      media_type: identity.mediaType,
      octets: identity.bytes,
      sha256: identity.sha256,
      pages: identity.pages,
      caracteres: [...source.text].length,
      version_extracteur: EXTRACTOR_VERSION,
    },
    rows: { budget: [], training: [], water: [], measures: [], indicators: [] },
    quality: {
      document_id: identity.documentId,
      version_extracteur: EXTRACTOR_VERSION,
      lecture: identity.method,
      compte: { nombres: 0, publies: 0, ecartes: 0, inexpliques: 0 },
      nombres: [],
      controles: [],
      rejets: [],
      alertes: [],
      regles: {},
    },
  };
}
