/** Where the inbox bucket keeps what: names that the handlers and the stack share. */

/** Documents as they come, under any name. */
export const INBOX_PREFIX = 'inbox/';
/** Why a document was refused: `<sha256>.<extractor version>.json`. */
export const QUARANTINE_PREFIX = 'quarantine/';
/** Which content each entity tag of the inbox has: `<entity tag>.<sha256>.json`. */
export const RECEIPTS_PREFIX = 'receipts/';
