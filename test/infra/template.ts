// The stack's template for tests, made in process and without bundling.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll } from 'vitest';
import { OnRecordStack } from '../../infra/on-record-stack.ts';
import { settingsOf } from '../../infra/settings.ts';

const { context: defaults } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8'));

const outdir = mkdtempSync(join(tmpdir(), 'on-record-synth-'));
afterAll(() => rmSync(outdir, { recursive: true, force: true }));

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template's properties are what CloudFormation says they are
  readonly Properties: any;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  readonly DependsOn?: readonly string[];
}

export function stackOf(context: Readonly<Record<string, unknown>> = {}) {
  const app = new App({ outdir, context: { ...defaults, 'aws:cdk:bundling-stacks': [], ...context } });
  return { app, stack: new OnRecordStack(app, 'OnRecord', { settings: settingsOf(app.node) }) };
}

const made = new Map<string, Template>();

export function templateOf(context: Readonly<Record<string, unknown>> = {}): Template {
  const name = JSON.stringify(context);
  const template = made.get(name) ?? Template.fromStack(stackOf(context).stack);
  made.set(name, template);
  return template;
}

export const resourcesOf = (template: Template, type: string): readonly [string, Resource][] =>
  Object.entries(template.findResources(type)) as [string, Resource][];
