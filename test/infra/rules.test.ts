import { Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { stackOf } from './template.ts';

const CONTEXTS = {
  'as it is': {},
  'with tokens': { auth: 'jwt', issuer: 'https://login.example.org', audience: 'desk' },
  'open, with browsers and alarms': {
    auth: 'none',
    cors: 'https://desk.example.org',
    alarmTopic: 'arn:aws:sns:eu-central-1:111122223333:desk',
  },
};

for (const [name, context] of Object.entries(CONTEXTS)) {
  test(`the stack ${name} breaks no rule of AwsSolutions that it does not acknowledge`, () => {
    const { app } = stackOf(context);
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
    expect(() => app.synth()).not.toThrow();
    expect(process.exitCode ?? 0).toBe(0);
  });
}
