import type { Column, Dataset } from '../column.ts';
import { documentDate, documentId, issuerName, issuerSiret, PARTIAL_DATE } from '../common-columns.ts';

const text = (name: string, title: string, description: string, example: string, required = false): Column => ({
  name,
  type: 'string',
  title,
  description,
  example,
  required,
});
const count = (name: string, title: string, description: string, example: number, required: boolean): Column => ({
  name,
  type: 'integer',
  title,
  description,
  example,
  required,
  minimum: 0,
});

export const documents: Dataset = {
  name: 'documents',
  version: '1.0.0',
  title: 'Documents sources',
  description: 'Une ligne par document traité : qui l’a publié, quand, et ce qui l’identifie à l’octet près.',
  columns: [
    documentId,
    text('titre', 'Titre', 'Titre du document.', 'Session du Conseil régional'),
    issuerName,
    issuerSiret,
    text('code_region', 'Code région', 'Code officiel géographique (INSEE) de la région.', '52'),
    documentDate,
    {
      ...text('session_debut', 'Début de la session', 'Premier jour de la session (date ISO 8601).', '2017-06-22'),
      pattern: PARTIAL_DATE,
    },
    {
      ...text('session_fin', 'Fin de la session', 'Dernier jour de la session (date ISO 8601).', '2017-06-23'),
      pattern: PARTIAL_DATE,
    },
    {
      ...count('exercice', 'Exercice', 'Exercice budgétaire dont parle le document.', 2017, false),
      minimum: 1900,
      maximum: 2100,
    },
    text('nom_fichier', 'Nom du fichier', 'Nom du fichier tel que reçu.', 'communique.txt', true),
    text('media_type', 'Type de média', 'Type IANA du fichier, reconnu à ses octets.', 'text/plain', true),
    count('octets', 'Octets', 'Taille du fichier en octets.', 91036, true),
    {
      ...text('sha256', 'SHA-256', 'Empreinte SHA-256 du fichier, en hexadécimal.', '0'.repeat(64), true),
      pattern: '^[0-9a-f]{64}$',
    },
    count('pages', 'Pages', 'Nombre de pages ; vide si le format n’en montre pas.', 29, false),
    count('caracteres', 'Caractères', 'Longueur de text.txt en points de code Unicode.', 86848, true),
    text('version_extracteur', 'Version de l’extracteur', 'Version du programme qui a lu le document.', '0.1.0', true),
  ],
};
