import type { Row } from '../../functions/extract/model.ts';
import type { PortalDocument } from '../../functions/publish/portal/input.ts';
import { sampleDocument, TEXT } from './sample.ts';

/** Texts that would act if a page wrote them as they are. */
export const PAYLOADS: readonly string[] = [
  '<script>globalThis.taken=1</script>',
  '</script><script>globalThis.taken=1</script>',
  '<img src=x onerror="globalThis.taken=1">',
  '"><svg onload=globalThis.taken=1>',
  "' onmouseover='globalThis.taken=1' x='",
  'javascript:globalThis.taken=1',
  '<a href="javascript:globalThis.taken=1">ici</a>',
  '<iframe srcdoc="<script>parent.taken=1</script>">',
  '--><style>*{display:none}</style><!--',
  '</title></textarea></template><base href="https://mal.example/">',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a payload
  '`${globalThis.taken=1}`',
  'ligne\u2028suivante\u2029fin',
  '\u202eesrever\u202c \u2066isolé\u2069',
  '\u0000\u0007\u001b[31m\ud800 seul',
  '&lt;b&gt; &#x3c;script&#x3e;',
];

/** The columns that the program makes itself and no document can write. */
const OWN = new Set(['id', 'document_id', 'sha256', 'valeur_texte', 'date_document']);

const spoiled = (row: Row, shift: number): Row =>
  Object.fromEntries(
    Object.entries(row).map(([name, cell], index) =>
      typeof cell !== 'string' || OWN.has(name)
        ? [name, cell]
        : [name, `${PAYLOADS[(index + shift) % PAYLOADS.length]} ${cell}`],
    ),
  );

/** A document whose every text is a payload: title, file name, cells, findings and the text itself. */
export function hostileDocument(): PortalDocument {
  const payloads = PAYLOADS.join('\n');
  const sample = sampleDocument(`${TEXT}${payloads}\n`);
  const all = (rows: readonly Row[]): readonly Row[] => rows.map(spoiled);
  return {
    ...sample,
    document: spoiled({ ...sample.document, titre: payloads }, 3),
    rows: {
      budget: all(sample.rows.budget),
      training: all(sample.rows.training),
      water: all(sample.rows.water),
      measures: all(sample.rows.measures),
      indicators: all(sample.rows.indicators),
    },
    quality: {
      ...sample.quality,
      lecture: payloads,
      version_extracteur: payloads,
      controles: sample.quality.controles.map((check) => ({ ...check, constat: payloads })),
      nombres: sample.quality.nombres.map((number) => ({ ...number, texte: payloads })),
      rejets: [{ jeu: 'budget', ligne: { extrait: payloads }, erreurs: [payloads] }],
      alertes: [{ niveau: 'error', code: 'x', message: payloads, debut: null, fin: null }],
    },
  };
}
