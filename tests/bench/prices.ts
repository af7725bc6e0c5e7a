/**
 * List prices in dollars, read in November 2026 from aws.amazon.com/…/pricing for eu-west-3 (Paris), without free tier.
 * The only place with prices; docs/cloud.md is written from what `npm run bench cloud` prints.
 */
const PRICES = {
  /** PUT, COPY and LIST. */
  s3Write: 0.0053 / 1_000,
  /** GET and HEAD. */
  s3Read: 0.00042 / 1_000,
  /** On arm64. */
  lambdaGigabyteSecond: 0.000_013_333_4,
  lambdaCall: 0.2 / 1_000_000,
  sqsRequest: 0.4 / 1_000_000,
} as const;

/** What one call of a function was seen to need. */
export interface Usage {
  readonly writes: number;
  readonly reads: number;
  /** Processor time. Unit: milliseconds. */
  readonly processorMs: number;
  /** Requests to S3 that wait for one another; those made together count once. */
  readonly rounds: number;
  readonly memoryMb: number;
}

/** How long S3 takes to answer inside its region. An assumption: the server of the tests answers at once. */
const S3_ANSWER_MS = 20;
/** A message is sent, received and deleted; the last two for ten at a time. A document has two messages. */
const SQS_REQUESTS = 2 * (1 + 2 / 10);

/** Seconds for which Lambda bills a call. */
export const billedSeconds = ({ processorMs, rounds }: Usage): number => (processorMs + rounds * S3_ANSWER_MS) / 1_000;

const callCost = (usage: Usage): number =>
  usage.writes * PRICES.s3Write +
  usage.reads * PRICES.s3Read +
  (usage.memoryMb / 1_024) * billedSeconds(usage) * PRICES.lambdaGigabyteSecond +
  PRICES.lambdaCall;

const documentCost = (document: Usage): number => callCost(document) + SQS_REQUESTS * PRICES.sqsRequest;

/** Functions that read documents at once, and the wait of the publishing queue (see infra/stack.ts). */
const FUNCTIONS = 20;
const WINDOW_S = 30;

/** Dollars for documents that come all at once, with the releases that are made meanwhile. */
export function costOf(documents: number, document: Usage, release: Usage): number {
  const aRelease = (FUNCTIONS / billedSeconds(document)) * (WINDOW_S + billedSeconds(release));
  const releases = Math.ceil(documents / aRelease);
  // Each release lists all manifests, a thousand a request; on the average half of them are there.
  const listings = (documents / 2 / 1_000) * PRICES.s3Write;
  return documents * documentCost(document) + releases * (callCost(release) + listings);
}
