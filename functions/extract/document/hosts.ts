import type { Issuer, IssuerKind } from '../issuers/issuer.ts';
import type { Span } from '../model.ts';
import { tablesOfIssuers } from './bodies.ts';
import { foldedName } from './fold.ts';

export interface HostMention extends Span {
  readonly issuer: Issuer;
  readonly isMail: boolean;
}

/** Longest address that is read. Unit: characters. */
const REACH = 80;
const HOST = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+){0,5}/u;

/** What stands before or behind the territory in the name of a site, by kind; the first that fits wins. */
const PREFIXES: readonly (readonly [RegExp, readonly IssuerKind[]])[] = [
  [/^(?:ceser|cesec|cese)/, ['ceser']],
  [/^(?:agenceeau|agencedeleau|eau)/, ['water-agency']],
  [/^(?:maregion|region|conseilregional|cr)/, ['region']],
  [/^(?:departement|conseildepartemental|conseilgeneral|cd|cg)/, ['department']],
  [/^(?:mairie|ville)/, ['city']],
  [/^(?:le|la|les)?/, ['region', 'department', 'intercommunality']],
];

/** Bodies told by addresses of sites, mail and accounts: `presse@nouvelle-aquitaine.fr`, `www.allier.fr`, `bretagne.bzh`. */
export function hostsIn(text: string, { start, end }: Span): readonly HostMention[] {
  const part = text.slice(start, end);
  const hosts: HostMention[] = [];
  for (const mark of part.matchAll(/@|www\.|:\/\/(?:www\.)?|\.(?:fr|bzh|corsica|com|org|eu|re)(?![a-z\d])/gi)) {
    const isEnd = mark[0].startsWith('.');
    const at = isEnd ? bareStart(part, mark.index) : mark.index + mark[0].length;
    const host = at === null ? '' : (HOST.exec(part.slice(at, at + REACH))?.[0] ?? '');
    const issuer = host === '' ? null : issuerOfHost(host);
    if (issuer === null || at === null) continue;
    hosts.push({ issuer, isMail: mark[0] === '@', start: start + at, end: start + at + host.length });
  }
  return hosts;
}

/** Start of a name of a site without `www`; null inside a longer address. */
function bareStart(part: string, dot: number): number | null {
  const before = part.slice(Math.max(0, dot - REACH), dot);
  const label = /(?:^|\s)([a-z-]{3,40})$/i.exec(before)?.[1];
  return label === undefined ? null : dot - label.length;
}

/** `region-paysdelaloire.fr`: the body whose territory one of the labels but the last is; a lone label is an account. */
function issuerOfHost(host: string): Issuer | null {
  const labels = host.split('.');
  for (const label of labels.length > 1 ? labels.slice(0, -1) : labels) {
    const name = foldedName(label.replace(/\d+/g, '')).replaceAll(' ', '');
    const issuer = issuerOfLabel(name);
    if (issuer !== null) return issuer;
  }
  return null;
}

function issuerOfLabel(name: string): Issuer | null {
  for (const [prefix, kinds] of PREFIXES) {
    const match = prefix.exec(name);
    if (match === null) continue;
    for (const kind of kinds) {
      const table = tablesOfIssuers().labels[kind];
      const issuer = table.get(name.slice(match[0].length)) ?? table.get(name);
      if (issuer !== undefined) return issuer;
    }
  }
  return null;
}
