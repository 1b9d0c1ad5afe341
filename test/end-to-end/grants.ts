// Which grants of the stack a run has used, and whether each is needed: taking it away refuses the very call it let through.
// unusedGrants(await engine.grants()) → grants that nothing used
import type { Engine } from '../../local/engine.ts';
import { decide } from '../../local/iam/authorize.ts';
import { resourcePoliciesOf, without } from '../../local/iam/grants.ts';

type Grants = Awaited<ReturnType<Engine['grants']>>;

export function unusedGrants({ all, used }: Grants): readonly string[] {
  return all.filter((grant) => !(grant in used));
}

/** Used grants that could go without any call being refused: another grant covers theirs. */
export function needlessGrants(plan: Engine['plan'], { used }: Grants): readonly string[] {
  return Object.entries(used).flatMap(([grant, { caller, needed }]) => {
    const lacking = without(plan, grant);
    const role = lacking.roles.find(({ id }) => id === caller);
    const principal = role
      ? ({ kind: 'role', role, functionName: 'any' } as const)
      : ({ kind: 'service', name: caller } as const);
    return decide({ principal, ...needed, resourcePolicy: resourcePoliciesOf(lacking) }).allowed ? [grant] : [];
  });
}
