import { coverageOf } from './coverage.ts';
import { budgetRows } from './datasets/budget/rows.ts';
import { indicatorRows } from './datasets/indicators/rows.ts';
import { measureDrafts } from './datasets/measures/drafts.ts';
import { trainingRows } from './datasets/training/rows.ts';
import { waterRows } from './datasets/water/rows.ts';
import { documentFactsOf } from './document/document-facts.ts';
import { evidencedRows } from './evidence.ts';
import { factsOf } from './facts/facts.ts';
import type {
  DocumentFacts,
  DocumentIdentity,
  Extraction,
  Issue,
  Quality,
  Row,
  RowDataset,
  SourceText,
} from './model.ts';
import { plainFormOf } from './plain-form.ts';
import type { CodePointPositions } from './positions.ts';
import { isListing } from './quantities/listings.ts';
import { quantitiesOf } from './quantities/quantities.ts';
import { reconciliationOf } from './reconciliation/reconciliation.ts';
import { type UnbrokenText, unbrokenTextOf } from './structure/unbroken.ts';
import { EXTRACTOR_VERSION } from './version.ts';

/** The stages in order: text → blocks → quantities → facts → rows → account. Never throws on any text. */
export function extract(source: SourceText, identity: DocumentIdentity): Extraction {
  const plain = plainFormOf(source);
  return plain.restored(extraction(unbrokenTextOf(plain.source), identity));
}

function extraction({ text, structure, codePointAt }: UnbrokenText, identity: DocumentIdentity): Extraction {
  const quantities = quantitiesOf(text, structure);
  const document = documentFactsOf(text, structure, quantities);
  const facts = factsOf(text, structure, quantities, document).filter(({ quantity }) => !isListing(quantity));
  const accounted = quantities.filter((quantity) => !isListing(quantity));
  const input = { text, structure, identity, document, codePointAt };
  const figures = evidencedRows(
    [...budgetRows(facts, structure), ...trainingRows(facts), ...waterRows(facts), ...indicatorRows(facts, structure)],
    input,
  );
  const measures = evidencedRows(measureDrafts(text, structure, figures, document.issuer?.name ?? null), input);
  const rows = [...figures, ...measures];
  const { checks, issues } = reconciliationOf({ text, structure, quantities, rows: figures });
  const rowsOf = (dataset: RowDataset): readonly Row[] =>
    rows.filter(({ draft }) => draft.dataset === dataset).map(({ row }) => row);
  return {
    document: documentRow(document, identity, codePointAt(text.length)),
    rows: {
      budget: rowsOf('budget'),
      training: rowsOf('training'),
      water: rowsOf('water'),
      measures: rowsOf('measures'),
      indicators: rowsOf('indicators'),
    },
    quality: {
      document_id: identity.documentId,
      version_extracteur: EXTRACTOR_VERSION,
      lecture: identity.method,
      ...coverageOf(text, codePointAt, structure.blocks, accounted, figures),
      controles: checks,
      rejets: [],
      alertes: alertsOf(issues, codePointAt),
      regles: Object.fromEntries(rows.map(({ id, draft }) => [id, draft.rules])),
    },
  };
}

function alertsOf(issues: readonly Issue[], codePointAt: CodePointPositions): Quality['alertes'] {
  return issues.map(({ level, code, message, span }) => ({
    niveau: level,
    code,
    message,
    debut: span === null ? null : codePointAt(span.start),
    fin: span === null ? null : codePointAt(span.end),
  }));
}

function documentRow(document: DocumentFacts, identity: DocumentIdentity, characters: number): Row {
  return {
    document_id: identity.documentId,
    titre: document.title,
    collectivite_nom: document.issuer?.name ?? null,
    collectivite_siret: document.issuer?.siret ?? null,
    code_region: document.issuer?.regionCode ?? null,
    date_document: document.date,
    session_debut: document.sessionStart,
    session_fin: document.sessionEnd,
    exercice: document.fiscalYear,
    nom_fichier: identity.fileName,
    media_type: identity.mediaType,
    octets: identity.bytes,
    sha256: identity.sha256,
    pages: identity.pages,
    caracteres: characters,
    version_extracteur: EXTRACTOR_VERSION,
  };
}
