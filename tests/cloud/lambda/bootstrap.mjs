// The runtime of a function, as small as it can be: fetches events from the Runtime API and answers them. Used where
// AWS's own client (aws-lambda-ric) is not installed. Run by the Node version of the Lambda runtime where it is there.
// It loads no more of Node than the bundles do by themselves, so that a cold start is that of the function.
import { request } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [host, port] = process.env.AWS_LAMBDA_RUNTIME_API.split(':');
const [file, name] = process.env._HANDLER.split('.');

for (const level of ['debug', 'info', 'warn', 'error', 'log']) {
  console[level] = (...parts) => {
    const [message] = parts;
    const line = { timestamp: new Date().toISOString(), level, message: parts.length === 1 ? message : parts };
    process.stdout.write(`${JSON.stringify(line)}\n`);
  };
}

const asked = (method, path, body) =>
  new Promise((resolve, reject) => {
    // A connection a request: a kept one may have been closed while an event was worked on.
    const options = { host, port, method, path: `/2018-06-01/runtime/${path}`, agent: false };
    const outgoing = request(options, async (incoming) => {
      const chunks = [];
      for await (const chunk of incoming) chunks.push(chunk);
      resolve({ headers: incoming.headers, text: Buffer.concat(chunks).toString() });
    });
    outgoing.once('error', reject).end(body);
  });
const failure = (error) => ({ errorType: error?.name ?? 'Error', errorMessage: String(error?.message ?? error) });
const post = (path, value) => asked('POST', path, JSON.stringify(value ?? null));

const module = await import(pathToFileURL(join(process.env.LAMBDA_TASK_ROOT, `${file}.mjs`)).href).catch(
  async (error) => {
    await post('init/error', failure(error));
    process.exit(1);
  },
);
const handler = module[name];
if (typeof handler !== 'function' || handler.length > 2) {
  await post('init/error', failure(new Error(`${process.env._HANDLER} is no handler of nodejs24.x.`)));
  process.exit(1);
}

for (;;) {
  const { headers, text } = await asked('GET', 'invocation/next');
  const id = headers['lambda-runtime-aws-request-id'];
  const deadline = Number(headers['lambda-runtime-deadline-ms']);
  const context = {
    awsRequestId: id,
    functionName: process.env.AWS_LAMBDA_FUNCTION_NAME,
    memoryLimitInMB: process.env.AWS_LAMBDA_FUNCTION_MEMORY_SIZE,
    getRemainingTimeInMillis: () => deadline - Date.now(),
  };
  try {
    await post(`invocation/${id}/response`, await handler(JSON.parse(text), context));
  } catch (error) {
    await post(`invocation/${id}/error`, failure(error));
  }
}
