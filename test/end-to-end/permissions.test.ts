import { afterAll, beforeAll, expect, test } from 'vitest';
import { without } from '../../local/iam/grants.ts';
import type { Plan } from '../../local/plan/plan.ts';
import { article } from './articles.ts';
import { needlessGrants, unusedGrants } from './grants.ts';
import { type Stack, startStack } from './stack.ts';
import { USES } from './uses.ts';

let stack: Stack;
const dead: string[] = [];

beforeAll(async () => {
  stack = await startStack({
    onMessage: ({ function: by, body, outcome }) => /fallen/i.test(by) && outcome === 'done' && dead.push(body),
  });
}, 120_000);
afterAll(() => stack?.stop());

test('the functions may do all they need, and nothing that they never do', async () => {
  for (const use of USES) await use.make(stack);
  const grants = await stack.engine.grants();
  expect(grants.refused).toEqual([]);
  expect(unusedGrants(grants)).toEqual([]);
  expect(needlessGrants(stack.engine.plan, grants)).toEqual([]);
  // Whoever watches the engine is told what failed at every try: it falls to the function that marks it.
  for (const key of ['articles/broken-article/1.json', 'extractions/broken-reading/1.json'])
    expect(dead.filter((body) => body.includes(key))).toHaveLength(1);
}, 180_000);

test('a stack that lacks a grant of a function does not do its work', async () => {
  const alter = await lackingIn(/ s3:PutObject /);
  const poor = await startStack({ alter });
  await poor.put('a.txt', article(1));
  await expect(poor.quiet(5000)).rejects.toThrow();
  expect((await poor.summary('a.txt'))?.status).not.toBe('recorded');
  expect((await poor.engine.grants()).refused.join()).toContain('is not authorized to perform: s3:PutObject');
  await poor.stop();
}, 60_000);

test.each([
  ['S3 may not tell the first queue', /QueuePolicy\S* sqs:SendMessage /, 'unable to validate the destination'],
  ['Lambda may not read a queue', / sqs:ReceiveMessage /, 'does not have permissions to call ReceiveMessage'],
  ['a function’s logs would be lost', / logs:PutLogEvents /, 'would be lost'],
  ['the API may not call its function', / lambda:InvokeFunction /, 'every answer would be a 500'],
])('a stack in which %s does not start', async (_, part, why) => {
  await expect(startStack({ alter: await lackingIn(part) })).rejects.toThrow(why);
});

async function lackingIn(part: RegExp): Promise<(plan: Plan) => Plan> {
  const grant = (await stack.engine.grants()).all.find((one) => part.test(one));
  if (grant === undefined) throw new Error(`nothing grants ${part}`);
  return (plan) => without(plan, grant);
}
