import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { acknowledge } from './acknowledgements.ts';
import { PublicationStack } from './stack.ts';

const app = new App();
const stack = new PublicationStack(app, app.node.tryGetContext('stackName') ?? 'ChiffresPublics');
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
if (app.node.tryGetContext('acknowledge') !== 'none') acknowledge(stack);
