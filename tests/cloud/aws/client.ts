import type { S3ClientConfig } from '@aws-sdk/client-s3';
import { ACCESS_KEY, REGION, SECRET_KEY, SESSION_TOKEN } from './signature.ts';

/** How the SDK reaches a server of these tests. */
export const clientConfig = (endpoint: string): S3ClientConfig => ({
  endpoint,
  region: REGION,
  forcePathStyle: true,
  credentials: { accessKeyId: ACCESS_KEY, secretAccessKey: SECRET_KEY, sessionToken: SESSION_TOKEN },
});

/** The same, as the environment of a function. */
export const clientEnvironment = (endpoints: { s3: string; sqs: string; store: string }): Record<string, string> => ({
  AWS_REGION: REGION,
  AWS_ACCESS_KEY_ID: ACCESS_KEY,
  AWS_SECRET_ACCESS_KEY: SECRET_KEY,
  AWS_SESSION_TOKEN: SESSION_TOKEN,
  AWS_ENDPOINT_URL_S3: endpoints.s3,
  AWS_ENDPOINT_URL_SQS: endpoints.sqs,
  AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE: endpoints.store.replace('127.0.0.1', 'localhost'),
});
