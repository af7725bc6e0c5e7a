/** Log lines and metrics, both as one JSON object a line on standard output. */

export const METRIC_NAMESPACE = 'ChiffresPublics';

const UNITS = {
  DocumentsPublished: 'Count',
  DocumentsUnchanged: 'Count',
  DocumentsQuarantined: 'Count',
  DocumentsFailed: 'Count',
  DocumentsEnqueued: 'Count',
  DocumentsDiscovered: 'Count',
  RowsPublished: 'Count',
  RowsRejected: 'Count',
  ReleasesPublished: 'Count',
  ReconcileRuns: 'Count',
  SourcesFailed: 'Count',
  Duration: 'Milliseconds',
} as const;

export type MetricName = keyof typeof UNITS;
export type Metrics = Readonly<Partial<Record<MetricName, number>>>;

/**
 * Metrics in CloudWatch's embedded format. Written straight to standard output: `console.log` would wrap the line in a
 * JSON object of its own, in which CloudWatch finds no metric.
 * @param now milliseconds since 1970
 */
export function emitMetrics(metrics: Metrics, now: number): void {
  const names = Object.keys(metrics) as MetricName[];
  const line = {
    _aws: {
      Timestamp: now,
      CloudWatchMetrics: [
        {
          Namespace: METRIC_NAMESPACE,
          Dimensions: [[]],
          Metrics: names.map((Name) => ({ Name, Unit: UNITS[Name] })),
        },
      ],
    },
    ...metrics,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** One structured line; with the JSON log format Lambda adds time, level and request id. */
export function log(
  level: 'info' | 'warn' | 'error',
  message: string,
  fields: Readonly<Record<string, unknown>>,
): void {
  console[level]({ message, ...fields });
}

/** Name, message and, for bugs, the stack of whatever was thrown. */
export function describedError(error: unknown): {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
} {
  return error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack ?? '' }
    : { name: 'Unknown', message: String(error), stack: '' };
}
