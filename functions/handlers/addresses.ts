import { BlockList, isIP } from 'node:net';

/** Addresses that lead to this machine, its network or nowhere: a page on the internet has none of them. */
const V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Among them 169.254.169.254, where a cloud machine finds its credentials.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;

/** Of IPv6 only 2000::/3 is in use, and inside it what carries an IPv4 address or is for documents is refused too. */
const V6_IN_USE = ['2000::', 3] as const;
const V6 = [
  ['2001::', 32],
  ['2001:10::', 28],
  ['2001:20::', 28],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const;

const refused = new BlockList();
for (const [network, bits] of V4) refused.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of V6) refused.addSubnet(network, bits, 'ipv6');
const inUse = new BlockList();
inUse.addSubnet(...V6_IN_USE, 'ipv6');

/** `93.184.215.14` is public; `127.0.0.1`, `::ffff:10.0.0.1`, `fd00::1` and what is no address are not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !refused.check(address, 'ipv4');
  return family === 6 && inUse.check(address, 'ipv6') && !refused.check(address, 'ipv6');
}
