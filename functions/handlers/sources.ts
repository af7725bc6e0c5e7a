/** A page of an institution on which links to its documents appear. */
export interface SourcePage {
  /** Short name in ASCII; the documents go to `inbox/<name>/`. */
  readonly name: string;
  readonly page: string;
  /** Hosts from which the page and its documents may come, exactly as written in addresses. */
  readonly hosts: readonly string[];
  /** Only links whose address has this text are followed; empty for all that end like a document. */
  readonly linkContains: string;
}

const NAME = /^[a-z0-9][a-z0-9-]{0,60}$/;

/** Reads the list that the stack gives to the function. Throws for a source that is not as it must be. */
export function sourcesFrom(json: string): readonly SourcePage[] {
  const sources = JSON.parse(json) as readonly SourcePage[];
  const wrong = sources.find(
    ({ name, page, hosts }) => !NAME.test(name) || !page.startsWith('https://') || !hosts?.length,
  );
  if (wrong !== undefined) {
    throw new Error(
      `cdk.json, sources: ${JSON.stringify(wrong)} needs a name of a-z, 0-9 and hyphens, an https page and hosts.`,
    );
  }
  return sources;
}

/** `<a class="file" href="/docs/bp%202024.pdf">` */
const LINK = /<a\s[^<>]{0,500}?href\s*=\s*(?:"([^"]{1,2000})"|'([^']{1,2000})')/gi;
const DOCUMENT_ENDING = /\.(?:pdf|docx|txt)$/i;

/** Addresses of a page's documents in the order of the page, each once. */
export function documentLinksIn(html: string, page: URL, { linkContains }: SourcePage): readonly string[] {
  const links = [...html.matchAll(LINK)]
    .map(([, double, single]) => (double ?? single ?? '').replaceAll('&amp;', '&'))
    .filter((link) => URL.canParse(link, page.href))
    .map((link) => new URL(link, page.href))
    .filter((url) =>
      (linkContains ?? '') !== '' ? url.href.includes(linkContains) : DOCUMENT_ENDING.test(url.pathname),
    )
    .map((url) => {
      url.hash = '';
      return url.href;
    });
  return [...new Set(links)];
}
