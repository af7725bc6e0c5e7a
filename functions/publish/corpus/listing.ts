import type { Store } from '../../store/store.ts';
import { fileAt, jsonText, sha256Of } from '../files.ts';
import { placed } from '../placed.ts';
import { grouped } from '../portal/grouped.ts';
import { jsonAt } from '../stored-json.ts';

/**
 * The keys under `manifests/` as a release found them, as a tree by the digits of the content's SHA-256. Two listings of
 * thousands of keys are told apart by reading the few nodes that differ, and only those are written.
 */
export interface Listing {
  /** Hash of the keys. */
  readonly empreinte: string;
  readonly nombre: number;
  /** The keys themselves while they are few; null with branches. */
  readonly cles: readonly string[] | null;
  /** By hexadecimal digit, in ascending order; null with keys. */
  readonly branches: readonly ListingLink[] | null;
}

interface ListingLink {
  readonly chiffre: string;
  readonly empreinte: string;
  readonly noeud: string;
}

export interface ListingChange {
  readonly listing: Listing;
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** Keys that one node holds, about 80 bytes each. */
const MOST_KEYS = 64;
const DIGITS_FROM = 'manifests/'.length;

export const listingHash = (keys: readonly string[]): string => sha256Of(keys.join('\n')).slice(0, 32);

/**
 * The new listing beside the old one, with the nodes that differ written.
 * @param keys in ascending order
 */
export async function changedListing(
  store: Store,
  old: Listing | null,
  keys: readonly string[],
  depth = 0,
): Promise<ListingChange> {
  const empreinte = listingHash(keys);
  if (old?.empreinte === empreinte) return { listing: old, gone: [], come: [] };
  if ((old === null || old.branches === null) && keys.length <= MOST_KEYS) {
    return { listing: leafOf(keys), ...differences(old?.cles ?? [], keys) };
  }
  if (keys.length <= MOST_KEYS) {
    const before = old === null ? [] : await keysBelow(store, old);
    return { listing: leafOf(keys), ...differences(before, keys) };
  }
  return changedBranches(store, old, keys, depth);
}

async function changedBranches(
  store: Store,
  old: Listing | null,
  keys: readonly string[],
  depth: number,
): Promise<ListingChange> {
  const digitOf = (key: string): string => key[DIGITS_FROM + depth] ?? '';
  const now = grouped(keys, digitOf);
  const before = grouped(old?.cles ?? [], digitOf);
  const links = new Map((old?.branches ?? []).map((link) => [link.chiffre, link]));
  const changes: {
    readonly link: ListingLink | null;
    readonly gone: readonly string[];
    readonly come: readonly string[];
  }[] = [];
  for (const digit of [...new Set([...now.keys(), ...before.keys(), ...links.keys()])].sort()) {
    const link = links.get(digit);
    const below = now.get(digit) ?? [];
    if (link !== undefined && link.empreinte === listingHash(below)) {
      changes.push({ link, gone: [], come: [] });
      continue;
    }
    const child = link === undefined ? leafOf(before.get(digit) ?? []) : await jsonAt<Listing>(store, link.noeud);
    const { listing, gone, come } = await changedListing(store, child, below, depth + 1);
    changes.push({ link: below.length === 0 ? null : await writtenLink(store, digit, listing), gone, come });
  }
  return {
    listing: {
      empreinte: listingHash(keys),
      nombre: keys.length,
      cles: null,
      branches: changes.flatMap(({ link }) => (link === null ? [] : [link])),
    },
    gone: changes.flatMap(({ gone }) => gone),
    come: changes.flatMap(({ come }) => come),
  };
}

function leafOf(keys: readonly string[]): Listing {
  return { empreinte: listingHash(keys), nombre: keys.length, cles: keys, branches: null };
}

function differences(before: readonly string[], now: readonly string[]): Pick<ListingChange, 'gone' | 'come'> {
  const [had, has] = [new Set(before), new Set(now)];
  return { gone: before.filter((key) => !has.has(key)), come: now.filter((key) => !had.has(key)) };
}

async function writtenLink(store: Store, chiffre: string, listing: Listing): Promise<ListingLink> {
  const text = jsonText(listing);
  const file = fileAt(`parts/manifests/${sha256Of(text).slice(0, 32)}.json`, text);
  await placed(store, file);
  return { chiffre, empreinte: listing.empreinte, noeud: file.key };
}

/** All keys of a listing, also below its branches. */
export async function keysBelow(store: Store, { cles, branches }: Listing): Promise<readonly string[]> {
  if (cles !== null) return cles;
  const below: string[] = [];
  for (const { noeud } of branches ?? []) below.push(...(await keysBelow(store, await jsonAt<Listing>(store, noeud))));
  return below;
}
