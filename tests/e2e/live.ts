import { s3Contract } from '../cloud/s3-contract.ts';

/**
 * The same contract over AWS itself: `AWS_LIVE=1 npm run e2e -- live`, with credentials and a region in the environment.
 * It makes one bucket and removes it, for a fraction of a cent.
 */
s3Contract('aws', () => ({}));
