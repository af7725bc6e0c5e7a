import { readFileSync } from 'node:fs';
import { Duration } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

export interface Edge {
  readonly distribution: cloudfront.Distribution;
  /** Holds the id of the current release under `latest`. */
  readonly current: cloudfront.KeyValueStore;
}

/** Own scripts and styles only; the same for a source document in HTML, whose scripts never run here. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What stands in a browser's cache of an address of latest/, in seconds; a release itself never changes. */
const LATEST_SECONDS = 60;

/** CloudFront in front of the private bucket, with `latest/` resolved by one value. */
export function edgeIn(scope: Construct, published: s3.Bucket, logs: s3.Bucket, settings: Settings): Edge {
  const current = new cloudfront.KeyValueStore(scope, 'CurrentRelease', {
    comment: 'Key "latest": id of the current release.',
  });
  const origin = S3BucketOrigin.withOriginAccessControl(published, {
    // With the right to list, a missing object is a 404 and not a 403.
    originAccessLevels: [cloudfront.AccessLevel.READ, cloudfront.AccessLevel.LIST],
  });
  const common = {
    origin,
    viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    allowedMethods: cloudfront.AllowedMethods.ALLOW_GET_HEAD_OPTIONS,
    cachedMethods: cloudfront.CachedMethods.CACHE_GET_HEAD_OPTIONS,
    compress: true,
    cachePolicy: cachePolicyIn(scope),
    originRequestPolicy: cloudfront.OriginRequestPolicy.CORS_S3_ORIGIN,
  };
  const distribution = new cloudfront.Distribution(scope, 'Distribution', {
    comment: 'Published data',
    defaultRootObject: 'index.html',
    httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
    priceClass: cloudfront.PriceClass.PRICE_CLASS_100,
    enableLogging: true,
    logBucket: logs,
    logFilePrefix: 'cloudfront/',
    ...domainOf(scope, settings),
    defaultBehavior: { ...common, responseHeadersPolicy: headersPolicyIn(scope, 'Headers', null) },
    additionalBehaviors: {
      'latest/*': {
        ...common,
        responseHeadersPolicy: headersPolicyIn(scope, 'LatestHeaders', LATEST_SECONDS),
        functionAssociations: [
          { function: latestFunctionIn(scope, current), eventType: cloudfront.FunctionEventType.VIEWER_REQUEST },
        ],
      },
    },
  });
  return { distribution, current };
}

function latestFunctionIn(scope: Construct, current: cloudfront.KeyValueStore): cloudfront.Function {
  return new cloudfront.Function(scope, 'Latest', {
    code: cloudfront.FunctionCode.fromInline(readFileSync(new URL('edge/latest.js', import.meta.url), 'utf8')),
    runtime: cloudfront.FunctionRuntime.JS_2_0,
    keyValueStore: current,
    comment: 'Addresses of latest/ are those of the current release.',
  });
}

/** Each object says how long it may be kept; what says nothing is asked for again after a minute. */
function cachePolicyIn(scope: Construct): cloudfront.CachePolicy {
  return new cloudfront.CachePolicy(scope, 'Cache', {
    comment: 'As the objects say',
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(60),
    maxTtl: Duration.days(365),
    headerBehavior: cloudfront.CacheHeaderBehavior.allowList(
      'Origin',
      'Access-Control-Request-Method',
      'Access-Control-Request-Headers',
    ),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });
}

function headersPolicyIn(scope: Construct, id: string, seconds: number | null): cloudfront.ResponseHeadersPolicy {
  return new cloudfront.ResponseHeadersPolicy(scope, id, {
    comment: seconds === null ? 'Open data' : 'Open data, addresses that move',
    corsBehavior: {
      accessControlAllowCredentials: false,
      accessControlAllowHeaders: ['*'],
      accessControlAllowMethods: ['GET', 'HEAD', 'OPTIONS'],
      accessControlAllowOrigins: ['*'],
      accessControlExposeHeaders: ['ETag', 'Content-Length', 'Last-Modified'],
      accessControlMaxAge: Duration.days(1),
      originOverride: true,
    },
    securityHeadersBehavior: {
      contentTypeOptions: { override: true },
      contentSecurityPolicy: { contentSecurityPolicy: CONTENT_SECURITY_POLICY, override: true },
      frameOptions: { frameOption: cloudfront.HeadersFrameOption.DENY, override: true },
      referrerPolicy: { referrerPolicy: cloudfront.HeadersReferrerPolicy.NO_REFERRER, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        preload: false,
        override: true,
      },
    },
    ...(seconds === null
      ? {}
      : {
          customHeadersBehavior: {
            customHeaders: [{ header: 'Cache-Control', value: `public, max-age=${seconds}`, override: true }],
          },
        }),
  });
}

function domainOf(
  scope: Construct,
  { domainName, certificateArn }: Settings,
): Pick<cloudfront.DistributionProps, 'domainNames' | 'certificate' | 'minimumProtocolVersion'> {
  if (domainName === null || certificateArn === null) return {};
  return {
    domainNames: [domainName],
    certificate: acm.Certificate.fromCertificateArn(scope, 'Certificate', certificateArn),
    minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
  };
}
