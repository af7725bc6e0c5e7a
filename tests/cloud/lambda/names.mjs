// Loaded before a function's own code. Names of this machine below `localhost` (RFC 6761) lead to it on every system:
// the client of the key-value store puts the account before the host, as in 123456789012.localhost.
import dns from 'node:dns';

const { lookup } = dns;
dns.lookup = (name, options, answer) =>
  lookup(typeof name === 'string' && name.endsWith('.localhost') ? '127.0.0.1' : name, options, answer);
