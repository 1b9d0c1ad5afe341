// What the reading chose among and why, for whoever listens (`onrecord explain`, `onrecord extract --trace`).
// traced(sink, () => extract(article)) tells `sink` of every decision; where nobody listens `trace` calls nothing and costs nothing.
import type { Span } from '../model/span.ts';
import type { Choice } from './choice.ts';
import type { Contribution, Features, Scorer } from './scorer.ts';

/** One candidate of a decision. */
export interface TracedCandidate {
  /** What it would have been, in words: "Tomas Velk", "ends after “of the river”", "none". */
  readonly label: string;
  readonly chosen: boolean;
  /** 0 to 1. */
  readonly probability?: number;
  /** Why not (or why), where no weights decided: "stands within a claim of the same cue". */
  readonly reason?: string;
  /** What its features gave, the strongest first. */
  readonly contributions?: readonly Contribution[];
}

export interface Decision {
  /** The task, as its weights file is called: "coreference". */
  readonly task: string;
  /** "Who is meant?" */
  readonly question: string;
  /** The words that the decision is about: a pronoun, a cue, an answer. */
  readonly about: Span;
  /** The likeliest first. */
  readonly candidates: readonly TracedCandidate[];
}

export type TraceSink = (decision: Decision) => void;

let listener: TraceSink | undefined;

/** Does the work, telling the sink of every decision on the way. The work must not wait for anything. */
export function traced<T>(sink: TraceSink, work: () => T): T {
  const before = listener;
  listener = sink;
  try {
    return work();
  } finally {
    listener = before;
  }
}

/** trace(() => decision): the decision is put together only where somebody listens. */
export function trace(decision: () => Decision): void {
  if (listener) listener(decision());
}

type Asked = Pick<Decision, 'question' | 'about'>;

/** Traces what `choose` gave, and gives it back: traceChoice(scorer, asked, choose(scorer, …), (party) => party.name). */
export function traceChoice<T>(
  scorer: Scorer,
  asked: Asked,
  choice: Choice<T> | undefined,
  label: (value: T) => string,
): Choice<T> | undefined {
  trace(() => ({
    task: scorer.task,
    ...asked,
    candidates: (choice?.ranking ?? []).map(({ value, features, probability }, place) => ({
      label: value === undefined ? 'none' : label(value),
      chosen: place === 0,
      probability,
      contributions: scorer.contributions(features),
    })),
  }));
  return choice;
}

/** Traces a decision with two outcomes; `label` says what is chosen or not. */
export function traceDecision(
  scorer: Scorer,
  asked: Asked,
  { label, features, chosen }: { readonly label: string; readonly features: Features; readonly chosen: boolean },
): void {
  trace(() => ({
    task: scorer.task,
    ...asked,
    candidates: [
      {
        label,
        chosen,
        probability: scorer.probability(features),
        contributions: scorer.contributions(features),
      },
    ],
  }));
}
