import { fileURLToPath } from 'node:url';
import { at, prop, referencesIn, resourcesOf, type Template } from '../cloud/stack/template.ts';
import type { Account } from './deployment.ts';

/** Logical id → what the deployed resource is called. */
export type Names = ReadonlyMap<string, string>;

const NAMES_MODULE = fileURLToPath(new URL('../cloud/lambda/names.mjs', import.meta.url));

/**
 * What the emulator does otherwise than AWS, with the step that makes up for it after the deployment. Nothing else of
 * the deployed stack is touched.
 */
export const DIFFERENCES: Readonly<
  Record<string, (account: Account, template: Template, names: Names) => Promise<void>>
> = {
  'some versions drop a queue’s redrive policy: it is set again from the template': async (
    account,
    template,
    names,
  ) => {
    for (const queue of resourcesOf(template, 'AWS::SQS::Queue')) {
      const policy = prop(queue, 'RedrivePolicy');
      if (policy === undefined) continue;
      const dead = await arnOf(account, names.get(referencesIn(at(policy, 'deadLetterTargetArn'))[0] ?? '') ?? '');
      const RedrivePolicy = JSON.stringify({
        deadLetterTargetArn: dead,
        maxReceiveCount: at(policy, 'maxReceiveCount'),
      });
      await account.call('sqs', 'set_queue_attributes', {
        QueueUrl: names.get(queue[0]),
        Attributes: { RedrivePolicy },
      });
    }
  },
  'the key-value store has no address of the account’s own: the function is told where it is': async (
    account,
    template,
    names,
  ) => {
    const [id = ''] =
      resourcesOf(template, 'AWS::Lambda::Function').find(
        (one) => prop(one, 'Environment', 'Variables', 'CURRENT_RELEASE_STORE') !== undefined,
      ) ?? [];
    await withEnvironment(account, names.get(id) ?? '', {
      AWS_ENDPOINT_URL_CLOUDFRONT_KEYVALUESTORE: (account.environment.AWS_ENDPOINT_URL ?? '').replace(
        '127.0.0.1',
        'localhost',
      ),
      NODE_OPTIONS: `--import file://${NAMES_MODULE}`,
    });
  },
  'a distributed map knows no batches: each item is sent by itself': async (account, template, names) => {
    const [id = ''] = resourcesOf(template, 'AWS::StepFunctions::StateMachine')[0] ?? [];
    const stateMachineArn = names.get(id);
    const { definition } = await account.call<{ definition: string }>('stepfunctions', 'describe_state_machine', {
      stateMachineArn,
    });
    await account.call('stepfunctions', 'update_state_machine', {
      stateMachineArn,
      definition: JSON.stringify(JSON.parse(definition), (_, value) => (isBatch(value) ? oneByOne(value) : value)),
    });
  },
};

interface BatchTask {
  readonly Arguments: { readonly QueueUrl: string; readonly Entries: string };
}

const isBatch = (value: unknown): value is BatchTask =>
  at(value, 'Resource') === 'arn:aws:states:::aws-sdk:sqs:sendMessageBatch';

/** The task for one item: its message is made by the template's own expression. */
const oneByOne = (task: BatchTask): object => ({
  ...task,
  Resource: 'arn:aws:states:::sqs:sendMessage',
  Arguments: {
    QueueUrl: task.Arguments.QueueUrl,
    MessageBody: `{% (${task.Arguments.Entries.slice(2, -2).replace('$states.input.Items', '[$states.input]')})[0].MessageBody %}`,
  },
});

/**
 * Sends the messages of a dead-letter queue back, as `aws sqs start-message-move-task` does. The emulator does not know
 * that command, so each is received, sent and deleted.
 */
export async function redrive(account: Account, dead: string, queue: string): Promise<void> {
  const { Messages = [] } = await account.call<{ Messages?: { Body: string; ReceiptHandle: string }[] }>(
    'sqs',
    'receive_message',
    { QueueUrl: dead, MaxNumberOfMessages: 10 },
  );
  for (const { Body, ReceiptHandle } of Messages) {
    await account.call('sqs', 'send_message', { QueueUrl: queue, MessageBody: Body });
    await account.call('sqs', 'delete_message', { QueueUrl: dead, ReceiptHandle });
  }
}

export async function arnOf(account: Account, QueueUrl: string): Promise<string> {
  const { Attributes } = await account.call<{ Attributes: { QueueArn: string } }>('sqs', 'get_queue_attributes', {
    QueueUrl,
    AttributeNames: ['QueueArn'],
  });
  return Attributes.QueueArn;
}

/** Changes variables of a function and leaves its others. @returns what they were */
export async function withEnvironment(
  account: Account,
  FunctionName: string,
  changes: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const { Environment } = await account.call<{ Environment: { Variables: Record<string, string> } }>(
    'lambda',
    'get_function_configuration',
    { FunctionName },
  );
  const Variables = { ...Environment.Variables, ...changes };
  await account.call('lambda', 'update_function_configuration', { FunctionName, Environment: { Variables } });
  return Environment.Variables;
}
