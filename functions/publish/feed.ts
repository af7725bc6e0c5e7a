import { CAUSES, type ChangeSummary } from './changes.ts';
import { fullDate } from './descriptors/full-date.ts';
import { escaped } from './portal/html.ts';
import { type PastRelease, type Release, releaseFolder } from './releases.ts';
import { LICENCE, type Site } from './site.ts';

/** Of releases whose documents have no date: a feed must tell a time, and no clock gives one. */
const NO_DATE = '1970-01-01T00:00:00Z';

/** Atom feed of the latest releases, newest first. Times are those of the newest document of each. */
export function feedOf({ recentes }: Pick<Release, 'recentes'>, site: Site): string {
  const updated = timeOf(recentes[0]);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
<id>${escaped(site.baseUrl)}feed.xml</id>
<title>${escaped(site.title)} : versions des données</title>
<link rel="self" type="application/atom+xml" href="${escaped(site.baseUrl)}feed.xml"/>
<link rel="alternate" type="text/html" href="${escaped(site.baseUrl)}"/>
<author><name>${escaped(site.publisher.name)}</name></author>
<rights>${escaped(LICENCE.title)}</rights>
<updated>${updated}</updated>
${recentes.map((release) => entryOf(release, site)).join('\n')}
</feed>
`;
}

const timeOf = (release: PastRelease | undefined): string => fullDate(release?.derniere ?? null) ?? NO_DATE;

function entryOf(release: PastRelease, site: Site): string {
  const address = `${site.baseUrl}${releaseFolder(release.id)}changes.json`;
  return `<entry>
<id>${escaped(`${site.baseUrl}${releaseFolder(release.id)}`)}</id>
<title>Version ${release.version} : ${release.documents} document${release.documents < 2 ? '' : 's'}</title>
<link rel="alternate" type="application/json" href="${escaped(address)}"/>
<updated>${timeOf(release)}</updated>
<summary>${escaped(changeWords(release.changements).join(' '))}</summary>
</entry>`;
}

/** One French sentence a cause: `nouveau document : 12 lignes ajoutées.` */
export function changeWords(changes: ChangeSummary): readonly string[] {
  const sentences = CAUSES.flatMap((cause) => {
    const counts = changes[cause];
    if (counts === undefined) return [];
    const parts = [
      rowWords(counts.ajoutees, 'ajoutée'),
      rowWords(counts.modifiees, 'modifiée'),
      rowWords(counts.supprimees, 'supprimée'),
    ].filter((part) => part !== null);
    return [`${cause} : ${parts.join(', ')}.`];
  });
  return sentences.length === 0 ? ['Mêmes lignes, écrites autrement.'] : sentences;
}

function rowWords(count: number, word: string): string | null {
  if (count === 0) return null;
  return `${count} ligne${count < 2 ? '' : 's'} ${word}${count < 2 ? '' : 's'}`;
}

/** CHANGELOG.md for those who use the data: the latest releases, newest first. */
export function changelogOf({ recentes }: Pick<Release, 'recentes'>, site: Site): string {
  const entries = recentes.map(
    (release) =>
      `## ${release.version} (${release.id})\n\n${release.documents} document${release.documents < 2 ? '' : 's'}.\n\n${changeWords(
        release.changements,
      )
        .map((words) => `- ${words}`)
        .join('\n')}\n\nDétail : ${releaseFolder(release.id)}changes.json\n`,
  );
  return `# ${site.title} : versions des données\n\n${entries.join('\n')}`;
}
