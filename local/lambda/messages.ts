// What the engine and a function's process say to each other.

export interface Ask {
  readonly requestId: string;
  readonly event: unknown;
  /** Epoch milliseconds. */
  readonly deadline: number;
}

export interface Failure {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
}

/** Milliseconds of an invocation in which its process had a core, and in which it was ready but others had all of them. */
export interface CoreTime {
  readonly working: number;
  readonly delayed: number;
}

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'broken'; readonly error: Failure }
  | { readonly kind: 'result'; readonly requestId: string; readonly result?: unknown; readonly core: CoreTime }
  | { readonly kind: 'thrown'; readonly requestId: string; readonly error: Failure; readonly core: CoreTime };

interface Duration {
  /** From the event to the answer. */
  readonly milliseconds: number;
  /** Unknown of a process that died. */
  readonly core?: CoreTime | undefined;
}

/** How an invocation ended. */
export type Outcome = Duration &
  ({ readonly ok: true; readonly result: unknown } | { readonly ok: false; readonly error: Failure });
