// The gate before every service: asks whether the caller may, remembers which grants were used, and which calls were refused.
// gate.check(principal, [{ action, resource, facts }], policy) → undefined, or AWS's words of refusal
import type { Role, Statement } from '../plan/policies.ts';
import { decide, type Principal } from './authorize.ts';
import type { Needed } from './s3-actions.ts';

export interface GateReport {
  readonly used: readonly string[];
  readonly refused: readonly string[];
}

export class Gate {
  readonly #used = new Set<string>();
  readonly #refused = new Set<string>();

  check(
    principal: Principal,
    needed: readonly Needed[],
    resourcePolicy: readonly Statement[] = [],
  ): string | undefined {
    for (const { action, resource, facts } of needed) {
      const decision = decide({ principal, action, resource, facts, resourcePolicy });
      if (decision.grant !== undefined) this.#used.add(decision.grant);
      if (!decision.allowed) {
        this.#refused.add(decision.why);
        return decision.why;
      }
    }
    return undefined;
  }

  /** Whether the caller may, without a trace in the report. */
  may(principal: Principal, { action, resource, facts }: Needed): boolean {
    return decide({ principal, action, resource, facts, resourcePolicy: [] }).allowed;
  }

  add({ used, refused }: GateReport): void {
    for (const grant of used) this.#used.add(grant);
    for (const why of refused) this.#refused.add(why);
  }

  report(): GateReport {
    return { used: [...this.#used].sort(), refused: [...this.#refused].sort() };
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
