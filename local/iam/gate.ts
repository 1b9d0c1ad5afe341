// The gate before every service: asks whether the caller may, remembers which grants were used, and which calls were refused.
// gate.check(principal, [{ action, resource, facts }], policy) → undefined, or AWS's words of refusal
import type { Role, Statement } from '../plan/policies.ts';
import { decide, type Principal } from './authorize.ts';
import type { Needed } from './s3-actions.ts';

/** The first call that a grant let through. */
export interface Use {
  readonly role: string;
  readonly needed: Needed;
}

export interface GateReport {
  /** By grant: statement, action and resource as the template has them. */
  readonly used: Readonly<Record<string, Use>>;
  /** AWS's words for each kind of call refused. */
  readonly refused: readonly string[];
}

export class Gate {
  readonly #used = new Map<string, Use>();
  readonly #refused = new Set<string>();

  check(
    principal: Principal,
    needed: readonly Needed[],
    resourcePolicy: readonly Statement[] = [],
  ): string | undefined {
    for (const one of needed) {
      const decision = decide({ principal, ...one, resourcePolicy });
      if (decision.grant !== undefined && principal.kind === 'role' && !this.#used.has(decision.grant))
        this.#used.set(decision.grant, { role: principal.role.id, needed: one });
      if (!decision.allowed) {
        this.#refused.add(decision.why);
        return decision.why;
      }
    }
    return undefined;
  }

  /** Whether the caller may, remembering the grant, but no refusal: where the answer only changes how something is said. */
  may(principal: Principal, needed: Needed): boolean {
    const { allowed, grant } = decide({ principal, ...needed, resourcePolicy: [] });
    if (grant !== undefined && principal.kind === 'role' && !this.#used.has(grant))
      this.#used.set(grant, { role: principal.role.id, needed });
    return allowed;
  }

  add({ used, refused }: GateReport): void {
    for (const [grant, use] of Object.entries(used)) if (!this.#used.has(grant)) this.#used.set(grant, use);
    for (const why of refused) this.#refused.add(why);
  }

  report(): GateReport {
    return { used: Object.fromEntries(this.#used), refused: [...this.#refused].sort() };
  }
}

/** Every grant of the roles, as Gate.report names them: statement, action and resource. */
export function grantsOf(roles: readonly Role[]): readonly string[] {
  return roles.flatMap(({ statements }) =>
    statements
      .filter(({ Effect }) => Effect === 'Allow')
      .flatMap(({ from, Action = ['NotAction'], Resource = ['NotResource'] }) =>
        Action.flatMap((action) => Resource.map((resource) => `${from} ${action} ${resource}`)),
      ),
  );
}

/** The roles without one grant: that action on that resource of that statement. */
export function without(roles: readonly Role[], grant: string): readonly Role[] {
  return roles.map((role) => ({
    ...role,
    statements: role.statements.flatMap((one) => {
      if (one.Effect !== 'Allow' || !grant.startsWith(`${one.from} `)) return [one];
      const [action = '', ...resource] = grant.slice(one.from.length + 1).split(' ');
      const others = (one.Action ?? []).filter((each) => each !== action);
      const elsewhere = (one.Resource ?? []).filter((each) => each !== resource.join(' '));
      return [
        { ...one, Action: others },
        { ...one, Action: [action], Resource: elsewhere },
      ].filter(({ Action, Resource }) => Action.length > 0 && Resource?.length !== 0);
    }),
  }));
}
