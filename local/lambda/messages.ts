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

export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'broken'; readonly error: Failure }
  | { readonly kind: 'result'; readonly requestId: string; readonly result?: unknown }
  | { readonly kind: 'thrown'; readonly requestId: string; readonly error: Failure };

/** How an invocation ended. */
export type Outcome =
  | { readonly ok: true; readonly result: unknown; readonly milliseconds: number }
  | { readonly ok: false; readonly error: Failure; readonly milliseconds: number };
