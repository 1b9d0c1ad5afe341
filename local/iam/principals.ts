// Who signed a request: each function has an access key of its own; any other key is the person at this machine.
// principals.of('AWS4-HMAC-SHA256 Credential=ONRECORD4F…/20260101/…') → { kind: 'role', role: … }
import { createHash } from 'node:crypto';
import type { LambdaFunction } from '../plan/functions.ts';
import type { Role } from '../plan/policies.ts';
import type { Principal } from './authorize.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

export class Principals {
  readonly #byKey = new Map<string, Principal>();
  readonly #secrets = new Map<string, string>();

  /** Throws when a function's role is not in the template. */
  constructor(functions: readonly Pick<LambdaFunction, 'name' | 'role'>[], roles: readonly Role[]) {
    for (const one of functions) {
      const role = roles.find(({ arn }) => arn === one.role);
      if (role === undefined) throw new Error(`function ${one.name}: the template holds no role ${one.role}`);
      const { accessKeyId, secretAccessKey } = credentialsOf(one.name);
      this.#secrets.set(accessKeyId, secretAccessKey);
      this.#byKey.set(accessKeyId, { kind: 'role', role, functionName: one.name });
    }
  }

  /** By the Authorization header, or the credential of a signed URL. */
  of(authorization: string | undefined, signedUrlCredential?: string): Principal {
    const key = /Credential=([^/,\s]+)/.exec(authorization ?? '')?.[1] ?? signedUrlCredential?.split('/')[0];
    return this.#byKey.get(key ?? '') ?? { kind: 'owner' };
  }

  /** The secret of a key made here; the person at this machine may sign with any. */
  secretOf(credential: string): string | undefined {
    return this.#secrets.get(credential.split('/')[0] ?? '');
  }

  ofFunction(name: string): Principal {
    return this.#byKey.get(credentialsOf(name).accessKeyId) ?? { kind: 'owner' };
  }
}

/** Made from the function's name: they open nothing but this engine, which tells functions apart by them. */
export function credentialsOf(functionName: string): Credentials {
  const digest = createHash('sha256').update(`on record ${functionName}`).digest('hex').toUpperCase();
  return { accessKeyId: `ORLOCAL${digest.slice(0, 13)}`, secretAccessKey: digest.slice(13, 53) };
}
