// The CDK app: one stack, checked by cdk-nag's AwsSolutions rules at every synthesis.
// `npx cdk synth --quiet` needs no account and no network; `npx cdk deploy` nothing but credentials.
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { OnRecordStack } from './on-record-stack.ts';
import { settingsOf } from './settings.ts';

const app = new App();
const settings = settingsOf(app.node);
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
new OnRecordStack(app, settings.name, { settings });
app.synth();
