import { clientConfig } from '../cloud/aws/client.ts';
import { s3Contract } from '../cloud/s3-contract.ts';

/** The small server of `npm test` promises nothing that these, written by others, do not keep too. */
s3Contract('ministack', () => clientConfig(process.env.E2E_MINISTACK ?? ''), ['accepts any signature']);
s3Contract('moto', () => clientConfig(process.env.E2E_MOTO ?? ''), ['accepts any signature', 'accepts a wrong MD5']);
