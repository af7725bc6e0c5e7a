import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { bundledHandler } from './bundle.ts';
import type { WorkQueue } from './queues.ts';

export interface HandlerProps {
  /** File in functions/handlers/, without its ending. */
  readonly file: string;
  readonly description: string;
  /** Also bundles the thread that reads PDF, HTML and DOCX. */
  readonly readsDocuments: boolean;
  readonly memoryMb: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly source: WorkQueue;
  readonly batchSize: number;
  /** Invocations at once. A cap on the source, not on the function: a capped function throttles messages to death. */
  readonly concurrency: number;
  readonly statements: readonly iam.PolicyStatement[];
}

const LOGS_KEPT = logs.RetentionDays.THREE_MONTHS;

/** A function with its own role, log group and queue. The role allows what `statements` says and nothing else. */
export function handlerIn(scope: Construct, id: string, props: HandlerProps): lambda.Function {
  const logGroup = new logs.LogGroup(scope, `${id}Logs`, {
    retention: LOGS_KEPT,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new iam.Role(scope, `${id}Role`, {
    assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com'),
    description: `${props.description} Only what functions/handlers/${props.file}.ts calls.`,
  });
  for (const statement of props.statements) role.addToPolicy(statement);
  logGroup.grantWrite(role);
  const handler = new lambda.Function(scope, id, {
    runtime: lambda.Runtime.NODEJS_24_X,
    architecture: lambda.Architecture.ARM_64,
    code: bundledHandler(props.file, props.readsDocuments),
    handler: 'index.handler',
    description: props.description,
    memorySize: props.memoryMb,
    timeout: props.source.timeout,
    tracing: lambda.Tracing.ACTIVE,
    loggingFormat: lambda.LoggingFormat.JSON,
    logGroup,
    role,
    environment: { ...props.environment },
  });
  handler.addEventSource(
    new SqsEventSource(props.source.queue, {
      batchSize: props.batchSize,
      maxConcurrency: props.concurrency,
      reportBatchItemFailures: true,
      ...(props.source.window.toSeconds() > 0 ? { maxBatchingWindow: props.source.window } : {}),
    }),
  );
  return handler;
}

/** Reading and writing of objects under these prefixes (or of these single keys) of one bucket. */
export function allowed(
  actions: readonly string[],
  bucketArn: string,
  prefixes: readonly string[],
): iam.PolicyStatement {
  return new iam.PolicyStatement({
    actions: [...actions],
    resources: prefixes.map((prefix) => `${bucketArn}/${prefix}${prefix.endsWith('/') ? '*' : ''}`),
  });
}

/** Without the right to list, S3 answers 403 for a missing object, and a handler could not tell it from a refusal. */
export function allowedToList(bucketArn: string): iam.PolicyStatement {
  return new iam.PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucketArn] });
}

export const NO_WINDOW = Duration.seconds(0);
