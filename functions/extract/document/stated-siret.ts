import { type Issuer, keyHolds } from '../issuers/issuer.ts';
import type { Layout } from './layout.ts';

/** `SIRET 244 400 404 00129` */
const SIRET = /SIRET\s{0,3}:?\s{0,3}(\d(?:[\s.]?\d){13})(?!\d)/gi;

/**
 * The SIRET of the issuer: the confirmed one, else the one that the document states at its head or foot, where it begins
 * with the issuer's own SIREN and its key holds. Numbers of beneficiaries are none.
 */
export function siretOf(text: string, { masthead, foot }: Layout, { siren, siret }: Issuer): string | null {
  if (siret !== null || siren === null) return siret;
  const stated = [masthead, foot]
    .flatMap(({ start, end }) => [...text.slice(start, end).matchAll(SIRET)])
    .map((match) => (match[1] ?? '').replace(/\D/g, ''));
  return stated.find((digits) => digits.startsWith(siren) && keyHolds(digits)) ?? null;
}
