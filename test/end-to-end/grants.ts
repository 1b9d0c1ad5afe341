// Which grants of the stack a run has used, and whether each is needed: taking it away refuses the very call it let through.
// unusedGrants(await engine.grants()) → grants that nothing used and nothing excuses
import type { Engine } from '../../local/engine.ts';
import { decide } from '../../local/iam/authorize.ts';
import { without } from '../../local/iam/gate.ts';

/** Grants that the engine never sees used, each with why it is there. */
const EXCUSED: readonly (readonly [RegExp, string])[] = [
  [/ logs:(CreateLogStream|PutLogEvents) /, 'Lambda itself writes the logs in the function’s role'],
  [/ xray:/, 'Lambda’s X-Ray daemon sends the traces'],
  [/ sqs:GetQueueUrl /, 'CDK grants it beside ReceiveMessage: part of SqsEventSource'],
];

type Grants = Awaited<ReturnType<Engine['grants']>>;

export function unusedGrants({ all, used }: Grants): readonly string[] {
  return all.filter((grant) => !(grant in used) && !EXCUSED.some(([pattern]) => pattern.test(grant)));
}

/** Used grants that could go without any call being refused: another grant covers theirs. */
export function needlessGrants({ roles }: Engine['plan'], { used }: Grants): readonly string[] {
  return Object.entries(used).flatMap(([grant, { role: id, needed }]) => {
    const role = without(roles, grant).find((one) => one.id === id);
    if (role === undefined) throw new Error(`no role ${id}`);
    const principal = { kind: 'role', role, functionName: 'any' } as const;
    return decide({ principal, ...needed, resourcePolicy: [] }).allowed ? [grant] : [];
  });
}
