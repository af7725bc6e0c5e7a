import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { acknowledge } from './acknowledgements.ts';
import { PublicationStack } from './stack.ts';

/**
 * The stack with the checks that synth fails on.
 * @param acknowledged whether accepted findings are left out of the report; a test asks for all of them
 */
export function checkedStack(app: App, acknowledged: boolean): PublicationStack {
  const stack = new PublicationStack(app, app.node.tryGetContext('stackName') ?? 'ChiffresPublics');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  if (acknowledged) acknowledge(stack);
  return stack;
}
