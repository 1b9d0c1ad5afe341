// Takes every grant of the stack away, one after the other, and tries whether it is missed: whether the engine refuses the stack, or
// a use of it ends in AccessDenied or undone. Says which grants are missed by what, and ends with 1 where one is not missed.
// node bench/grants.ts [--only WORD]: only grants that hold this word
import { parseArgs } from 'node:util';
import { without } from '../local/iam/grants.ts';
import { needlessGrants, unusedGrants } from '../test/end-to-end/grants.ts';
import { type Stack, startStack } from '../test/end-to-end/stack.ts';
import { USES, type Use } from '../test/end-to-end/uses.ts';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });

const { all, firstUse } = await recording();
const tried = all.filter((grant) => grant.includes(values.only));
console.log(`\n${tried.length} of ${all.length} grants, each taken away:\n`);
let notMissed = 0;
for (const grant of tried) {
  const missed = await missing(grant, firstUse.get(grant));
  if (missed === undefined) notMissed += 1;
  console.log(`${missed === undefined ? 'NOT MISSED' : 'missed'}  ${grant}\n        ${missed ?? ''}`);
}
console.log(`\n${tried.length - notMissed} of ${tried.length} grants are missed when they are taken away`);
process.exitCode = notMissed === 0 ? 0 : 1;

/** One run of all uses with every grant there: which use first needs which grant. Nothing at all: the start itself needs it. */
async function recording(): Promise<{ readonly all: readonly string[]; readonly firstUse: ReadonlyMap<string, Use> }> {
  const stack = await startStack();
  const firstUse = new Map<string, Use>();
  let known = new Set(Object.keys((await stack.engine.grants()).used));
  for (const use of USES) {
    await use.make(stack);
    const { used } = await stack.engine.grants();
    for (const grant of Object.keys(used)) if (!known.has(grant)) firstUse.set(grant, use);
    known = new Set(Object.keys(used));
    console.log(`${use.name}: ${known.size} grants used`);
  }
  const grants = await stack.engine.grants();
  for (const [what, list] of [
    ['refused', grants.refused],
    ['never used', unusedGrants(grants)],
    ['covered by another', needlessGrants(stack.engine.plan, grants)],
  ] as const)
    console.log(`${what}: ${list.length === 0 ? 'none' : list.join('\n  ')}`);
  await stack.stop();
  return { all: grants.all, firstUse };
}

/** How the grant is missed; undefined where it is not. */
async function missing(grant: string, use: Use | undefined): Promise<string | undefined> {
  let stack: Stack;
  try {
    stack = await startStack({ alter: (plan) => without(plan, grant) });
  } catch (error) {
    return `the engine does not start: ${(error as Error).message}`;
  }
  try {
    // The use that needed it first, and where that went another way this time, the others.
    for (const next of [...(use ? [use] : []), ...USES.filter((other) => other !== use)]) {
      const why = await missedIn(stack, next);
      if (why !== undefined) return why;
    }
    return undefined;
  } finally {
    await stack.stop();
  }
}

async function missedIn(stack: Stack, use: Use): Promise<string | undefined> {
  const undone = use.make(stack).then(
    () => undefined,
    (error: Error) => `"${use.name}" is not served: ${error.message.slice(0, 200)}`,
  );
  return Promise.race([undone.then(async (why) => (await refusal(stack)) ?? why), untilRefused(stack, undone)]);
}

async function refusal(stack: Stack): Promise<string | undefined> {
  const { refused } = await stack.engine.grants();
  return refused[0] && `AccessDenied: ${refused[0]}`;
}

/** The first refusal, where there is one before the use is through. */
async function untilRefused(stack: Stack, through: Promise<unknown>): Promise<string | undefined> {
  let isThrough = false;
  void through.then(() => {
    isThrough = true;
  });
  while (!isThrough) {
    const refused = await refusal(stack);
    if (refused !== undefined) return refused;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  return new Promise(() => {});
}
