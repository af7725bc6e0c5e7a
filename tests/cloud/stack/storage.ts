import {
  at,
  changed,
  forEach,
  type Invariant,
  listAt,
  listOf,
  type MutableTemplate,
  prop,
  referencesIn,
  resourcesOf,
  statementsOf,
  without,
} from './invariants.ts';
import type { Template } from './template.ts';

const BUCKET = 'AWS::S3::Bucket';
const BUCKET_POLICY = 'AWS::S3::BucketPolicy';
const DISTRIBUTION = 'AWS::CloudFront::Distribution';
const HEADERS = 'AWS::CloudFront::ResponseHeadersPolicy';

const deniesPlainHttp = (statement: unknown): boolean =>
  at(statement, 'Effect') === 'Deny' && at(statement, 'Condition', 'Bool', 'aws:SecureTransport') === 'false';
const deniesOldTls = (statement: unknown): boolean =>
  at(statement, 'Effect') === 'Deny' && at(statement, 'Condition', 'NumericLessThan', 's3:TlsVersion') === 1.2;

const letsCloudFrontList = (statement: unknown): boolean =>
  at(statement, 'Principal', 'Service') === 'cloudfront.amazonaws.com' &&
  listOf(at(statement, 'Action')).includes('s3:ListBucket');

/** Takes statements out of all policies of buckets. */
const withoutStatements =
  (isLeftOut: (statement: unknown) => boolean) =>
  (_: unknown, template: MutableTemplate): void => {
    for (const { Type, Properties } of Object.values(template.Resources)) {
      const document = Properties.PolicyDocument as { Statement: unknown[] };
      if (Type === BUCKET_POLICY) document.Statement = document.Statement.filter((one) => !isLeftOut(one));
    }
  };

const lifecycle = (rules: readonly unknown[], property: string): boolean =>
  rules.some((rule) => at(rule, 'Status') === 'Enabled' && at(rule, property) !== undefined);

const BLOCKED_WAYS = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'] as const;

const behaviours = (config: unknown): readonly unknown[] => [
  at(config, 'DefaultCacheBehavior'),
  ...listAt(config, 'CacheBehaviors'),
];

/** Buckets that a distribution reads. */
const originsOf = (template: Template): readonly string[] =>
  resourcesOf(template, DISTRIBUTION).flatMap((distribution) =>
    listAt(prop(distribution, 'DistributionConfig'), 'Origins').flatMap((origin) =>
      referencesIn(at(origin, 'DomainName')),
    ),
  );

const SECURITY_HEADERS = ['ResponseHeadersPolicyConfig', 'SecurityHeadersConfig'] as const;
const CSP = [...SECURITY_HEADERS, 'ContentSecurityPolicy', 'ContentSecurityPolicy'] as const;
const HSTS_SECONDS = [...SECURITY_HEADERS, 'StrictTransportSecurity', 'AccessControlMaxAgeSec'] as const;

export const STORAGE: readonly Invariant[] = [
  forEach(
    BUCKET,
    'public access is blocked in all four ways',
    (bucket) => BLOCKED_WAYS.every((name) => prop(bucket, 'PublicAccessBlockConfiguration', name) === true),
    ...BLOCKED_WAYS.map(
      (name) => (bucket: Record<string, unknown>) => without(bucket, 'PublicAccessBlockConfiguration', name),
    ),
  ),
  forEach(
    BUCKET,
    'objects are encrypted with SSE-S3',
    (bucket) =>
      prop(
        bucket,
        'BucketEncryption',
        'ServerSideEncryptionConfiguration',
        0,
        'ServerSideEncryptionByDefault',
        'SSEAlgorithm',
      ) === 'AES256',
    (bucket) => without(bucket, 'BucketEncryption'),
  ),
  forEach(
    BUCKET,
    'versions are kept',
    (bucket) => prop(bucket, 'VersioningConfiguration', 'Status') === 'Enabled',
    (bucket) => without(bucket, 'VersioningConfiguration'),
  ),
  forEach(
    BUCKET,
    'old versions and aborted uploads are cleaned up',
    (bucket) => {
      const rules = listAt(prop(bucket, 'LifecycleConfiguration'), 'Rules');
      return lifecycle(rules, 'NoncurrentVersionExpiration') && lifecycle(rules, 'AbortIncompleteMultipartUpload');
    },
    (bucket) => without(bucket, 'LifecycleConfiguration'),
    ...['NoncurrentVersionExpiration', 'AbortIncompleteMultipartUpload'].map(
      (property) => (bucket: Record<string, unknown>) => {
        for (const rule of listAt(at(bucket, 'LifecycleConfiguration'), 'Rules')) {
          delete (rule as Record<string, unknown>)[property];
        }
      },
    ),
  ),
  forEach(
    BUCKET,
    'survives the stack',
    ([, { DeletionPolicy }]) => DeletionPolicy === 'Retain',
    (_, template) => {
      for (const resource of Object.values(template.Resources))
        if (resource.Type === BUCKET) delete resource.DeletionPolicy;
    },
  ),
  forEach(
    BUCKET,
    'a policy denies plain HTTP and TLS before 1.2',
    ([id], template) => {
      const statements = resourcesOf(template, BUCKET_POLICY)
        .filter((policy) => referencesIn(prop(policy, 'Bucket')).includes(id))
        .flatMap(statementsOf);
      return statements.some(deniesPlainHttp) && statements.some(deniesOldTls);
    },
    (_, template) => {
      for (const [id, { Type }] of Object.entries(template.Resources)) {
        if (Type === BUCKET_POLICY) delete template.Resources[id];
      }
    },
    withoutStatements(deniesPlainHttp),
    withoutStatements(deniesOldTls),
  ),
  forEach(
    BUCKET,
    'has no name written in',
    (bucket) => prop(bucket, 'BucketName') === undefined,
    (bucket) => Object.assign(bucket, { BucketName: 'my-bucket' }),
  ),
  forEach(
    DISTRIBUTION,
    'HTTP/2 and HTTP/3, logging, a default page',
    (distribution) => {
      const config = prop(distribution, 'DistributionConfig');
      return (
        at(config, 'HttpVersion') === 'http2and3' &&
        at(config, 'Logging', 'Bucket') !== undefined &&
        at(config, 'DefaultRootObject') === 'index.html'
      );
    },
    (distribution) => without(distribution, 'DistributionConfig', 'Logging'),
    (distribution) => without(distribution, 'DistributionConfig', 'DefaultRootObject'),
    (distribution) => changed(distribution, 'http2', 'DistributionConfig', 'HttpVersion'),
  ),
  forEach(
    DISTRIBUTION,
    'each behaviour redirects to https, reads only, compresses and has the headers of open data',
    (distribution) =>
      behaviours(prop(distribution, 'DistributionConfig')).every(
        (behaviour) =>
          at(behaviour, 'ViewerProtocolPolicy') === 'redirect-to-https' &&
          String(at(behaviour, 'AllowedMethods')) === 'GET,HEAD,OPTIONS' &&
          at(behaviour, 'Compress') === true &&
          // The managed policy CORS-S3Origin.
          at(behaviour, 'OriginRequestPolicyId') === '88a5eaf4-2fd4-4709-b370-b4c650ea3fcf' &&
          referencesIn(at(behaviour, 'ResponseHeadersPolicyId')).length === 1,
      ),
    (distribution) => {
      const behaviour = at(distribution, 'DistributionConfig', 'CacheBehaviors', 0) as Record<string, unknown>;
      behaviour.ViewerProtocolPolicy = 'allow-all';
    },
    ...['AllowedMethods', 'Compress', 'OriginRequestPolicyId', 'ResponseHeadersPolicyId'].map(
      (name) => (distribution: Record<string, unknown>) =>
        without(distribution, 'DistributionConfig', 'DefaultCacheBehavior', name),
    ),
  ),
  forEach(
    DISTRIBUTION,
    'every origin is a private bucket behind origin access control',
    (distribution) =>
      listAt(prop(distribution, 'DistributionConfig'), 'Origins').every(
        (origin) =>
          at(origin, 'OriginAccessControlId') !== undefined &&
          at(origin, 'S3OriginConfig', 'OriginAccessIdentity') === '',
      ),
    (distribution) => without(distribution, 'DistributionConfig', 'Origins', '0', 'OriginAccessControlId'),
    (distribution) => without(distribution, 'DistributionConfig', 'Origins', '0', 'S3OriginConfig'),
  ),
  forEach(
    DISTRIBUTION,
    'may list the bucket, so that a missing file is a 404',
    (_, template) => resourcesOf(template, BUCKET_POLICY).flatMap(statementsOf).some(letsCloudFrontList),
    withoutStatements(letsCloudFrontList),
  ),
  forEach(
    HEADERS,
    'nosniff, HSTS for two years, CSP without inline, CORS for everyone',
    (policy) => {
      const config = prop(policy, 'ResponseHeadersPolicyConfig');
      const csp = String(prop(policy, ...CSP));
      return (
        at(config, 'SecurityHeadersConfig', 'ContentTypeOptions', 'Override') === true &&
        Number(prop(policy, ...HSTS_SECONDS)) >= 63_072_000 &&
        csp.startsWith("default-src 'none'") &&
        !csp.includes('unsafe') &&
        String(at(config, 'CorsConfig', 'AccessControlAllowOrigins', 'Items')) === '*'
      );
    },
    ...['ContentTypeOptions', 'StrictTransportSecurity', 'ContentSecurityPolicy'].map(
      (name) => (policy: Record<string, unknown>) => without(policy, ...SECURITY_HEADERS, name),
    ),
    ...["default-src 'self'", "default-src 'none'; script-src 'unsafe-inline'"].map(
      (csp) => (policy: Record<string, unknown>) => changed(policy, csp, ...CSP),
    ),
    (policy) => changed(policy, 86_400, ...HSTS_SECONDS),
    (policy) => without(policy, 'ResponseHeadersPolicyConfig', 'CorsConfig'),
  ),
  {
    name: 'the bucket behind the distribution answers CORS',
    findings: (template) =>
      originsOf(template).filter((id) => {
        const rules = listAt(at(template.Resources[id]?.Properties, 'CorsConfiguration'), 'CorsRules');
        return !rules.some((rule) => listOf(at(rule, 'AllowedOrigins')).includes('*'));
      }),
    breakings: [
      (template) => {
        for (const { Type, Properties } of Object.values(template.Resources)) {
          if (Type === BUCKET) delete Properties.CorsConfiguration;
        }
      },
    ],
  },
];
