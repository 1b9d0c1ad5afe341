// Whether AWS would let a call through: the role's own policies and the resource's policy, Deny before Allow.
// decide({ principal, action: 's3:GetObject', resource: 'arn:…', facts: {}, resourcePolicy: [] }) → { allowed: true, grant: 'NormalizeRole/0 …' }
import type { Role, Statement } from '../plan/policies.ts';
import { conditionsHold, type Facts, matches } from './conditions.ts';

/** Who calls: the person at this machine, who owns everything; a function in its role; or a service of AWS itself. */
export type Principal =
  | { readonly kind: 'owner' }
  | { readonly kind: 'role'; readonly role: Role; readonly functionName: string }
  | { readonly kind: 'service'; readonly name: string };

export interface Call {
  readonly principal: Principal;
  /** 's3:GetObject' */
  readonly action: string;
  readonly resource: string;
  readonly facts: Facts;
  readonly resourcePolicy: readonly Statement[];
}

export interface Decision {
  readonly allowed: boolean;
  /** AWS's words for a call refused. */
  readonly why: string;
  /** The grant that let a role or a service through: `NormalizeRoleDefaultPolicy/0 s3:GetObject* arn:…/*`. */
  readonly grant?: string;
}

const ACCOUNT_ROOT = /^(?:\d{12}|arn:aws:iam::\d{12}:root)$/;

export function decide(call: Call): Decision {
  const facts: Facts = {
    'aws:securetransport': ['true'],
    'aws:principalisawsservice': [String(call.principal.kind === 'service')],
    ...call.facts,
  };
  const own = call.principal.kind === 'role' ? call.principal.role.statements : [];
  const fitting = (statements: readonly Statement[], checksPrincipal: boolean): readonly Statement[] =>
    statements.filter(
      (one) =>
        covers(one, call) && (!checksPrincipal || isFor(one, call.principal)) && conditionsHold(one.Condition, facts),
    );
  const ownFitting = fitting(own, false);
  const resourceFitting = fitting(call.resourcePolicy, true);
  const subject = nameOf(call.principal);
  const refusal = (because: string): Decision => ({
    allowed: false,
    why: `${subject} is not authorized to perform: ${call.action} on resource: "${call.resource}" because ${because}`,
  });
  const denied = [...ownFitting, ...resourceFitting].find(({ Effect }) => Effect === 'Deny');
  if (denied !== undefined) return refusal(`of an explicit deny (${denied.from})`);
  const byRole = ownFitting.find(({ Effect }) => Effect === 'Allow');
  if (byRole !== undefined) return { allowed: true, why: '', grant: grantOf(byRole, call) };
  if (call.principal.kind === 'owner') return { allowed: true, why: '' };
  const byResource = resourceFitting.find(({ Effect }) => Effect === 'Allow');
  if (byResource !== undefined) return { allowed: true, why: '', grant: grantOf(byResource, call) };
  return refusal(`no identity-based policy allows the ${call.action} action`);
}

/** The arn by which AWS's messages call a principal. */
function nameOf(principal: Principal): string {
  if (principal.kind === 'owner') return 'User: arn:aws:iam::000000000000:root';
  if (principal.kind === 'service') return `Service: ${principal.name}`;
  return `User: arn:aws:sts::000000000000:assumed-role/${principal.role.name}/${principal.functionName}`;
}

function covers(statement: Statement, { action, resource }: Call): boolean {
  const { Action, NotAction, Resource, NotResource } = statement;
  const acts = Action?.some((one) => matches(one.toLowerCase(), action.toLowerCase()));
  const notActs = NotAction?.some((one) => matches(one.toLowerCase(), action.toLowerCase()));
  const touches = Resource?.some((one) => matches(one, resource));
  const notTouches = NotResource?.some((one) => matches(one, resource));
  return (acts ?? notActs === false) && (touches ?? (NotResource === undefined || notTouches === false));
}

function isFor({ Principal: wanted }: Statement, principal: Principal): boolean {
  if (wanted === undefined || wanted === '*') return true;
  if (principal.kind === 'service') return wanted.Service?.includes(principal.name) === true;
  const arns = wanted.AWS ?? [];
  if (arns.includes('*')) return true;
  return principal.kind === 'role' ? arns.includes(principal.role.arn) : arns.some((one) => ACCOUNT_ROOT.test(one));
}

function grantOf(statement: Statement, { action, resource }: Call): string {
  const acted = statement.Action?.find((one) => matches(one.toLowerCase(), action.toLowerCase())) ?? 'NotAction';
  const touched = statement.Resource?.find((one) => matches(one, resource)) ?? 'NotResource';
  return `${statement.from} ${acted} ${touched}`;
}
