// The gate before every service: asks whether the caller may, remembers which grants were used, and which calls were refused.
// gate.check(principal, [{ action, resource, facts }], policy) → undefined, or AWS's words of refusal
import type { Statement } from '../plan/policies.ts';
import { type Decision, decide, type Principal } from './authorize.ts';
import type { Needed } from './s3-actions.ts';

/** The first call that a grant let through. */
export interface Use {
  /** The role's id, or the service's name. */
  readonly caller: string;
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
      this.#remember(principal, one, decision);
      if (!decision.allowed) {
        this.#refused.add(decision.why);
        return decision.why;
      }
    }
    return undefined;
  }

  /** Whether the caller may, remembering the grant, but no refusal: where the answer only changes how something is said. */
  may(principal: Principal, needed: Needed): boolean {
    const decision = decide({ principal, ...needed, resourcePolicy: [] });
    this.#remember(principal, needed, decision);
    return decision.allowed;
  }

  #remember(principal: Principal, needed: Needed, { grant }: Decision): void {
    if (grant === undefined || principal.kind === 'owner' || this.#used.has(grant)) return;
    this.#used.set(grant, { caller: principal.kind === 'role' ? principal.role.id : principal.name, needed });
  }

  add({ used, refused }: GateReport): void {
    for (const [grant, use] of Object.entries(used)) if (!this.#used.has(grant)) this.#used.set(grant, use);
    for (const why of refused) this.#refused.add(why);
  }

  report(): GateReport {
    return { used: Object.fromEntries(this.#used), refused: [...this.#refused].sort() };
  }
}
