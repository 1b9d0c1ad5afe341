// Every grant of the stack: that action on that resource of that statement of a role, a queue, a bucket or a function.
// grantsOf(plan) → ['NormalizeRole/0 s3:GetObject arn:…/inbox/*', …]; without(plan, grant) → the plan that lacks it
import type { Plan } from '../plan/plan.ts';
import type { Statement } from '../plan/policies.ts';

type Granting = Pick<Plan, 'roles' | 'queues' | 'buckets' | 'functions'>;

export function grantsOf(plan: Granting): readonly string[] {
  return [...plan.roles.flatMap(({ statements }) => statements), ...resourcePoliciesOf(plan)]
    .filter(({ Effect }) => Effect === 'Allow')
    .flatMap(({ from, Action = ['NotAction'], Resource = ['NotResource'] }) =>
      Action.flatMap((action) => Resource.map((resource) => `${from} ${action} ${resource}`)),
    );
}

/** What queues, buckets and functions say of who may do what with them. */
export function resourcePoliciesOf({ queues, buckets, functions }: Granting): readonly Statement[] {
  return [...queues, ...buckets, ...functions].flatMap(({ policy }) => policy);
}

export function without<P extends Granting>(plan: P, grant: string): P {
  const lacking = (statements: readonly Statement[]): readonly Statement[] =>
    statements.flatMap((one) => lackingIn(one, grant));
  const policed = <T extends { readonly policy: readonly Statement[] }>(all: readonly T[]): readonly T[] =>
    all.map((one) => ({ ...one, policy: lacking(one.policy) }));
  return {
    ...plan,
    roles: plan.roles.map((role) => ({ ...role, statements: lacking(role.statements) })),
    queues: policed(plan.queues),
    buckets: policed(plan.buckets),
    functions: policed(plan.functions),
  };
}

/** What is left of a statement: the other actions on all its resources, and this one on the other resources. */
function lackingIn(one: Statement, grant: string): readonly Statement[] {
  if (one.Effect !== 'Allow' || !grant.startsWith(`${one.from} `)) return [one];
  const [action = '', ...resource] = grant.slice(one.from.length + 1).split(' ');
  const others = (one.Action ?? []).filter((each) => each !== action);
  const elsewhere = (one.Resource ?? []).filter((each) => each !== resource.join(' '));
  return [
    { ...one, Action: others },
    { ...one, Action: [action], Resource: elsewhere },
  ].filter(({ Action, Resource }) => Action.length > 0 && Resource?.length !== 0);
}
