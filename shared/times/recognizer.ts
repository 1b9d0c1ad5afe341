// A recognizer: one way of saying a time, with the phrases that say it and how they are read.
// propose(text, recognizers) runs each over the text and gives every expression that one of them reads.
import type { Expression } from './said.ts';

/** A phrase that was found, with what stands around it in its line. */
export interface Found {
  readonly words: string;
  /** What the classes of the phrase captured. */
  readonly at: Readonly<Record<string, string | undefined>>;
  /** Up to 30 characters on either side, not past a line's end. */
  readonly before: string;
  readonly after: string;
}

export type Reading = Omit<Expression, 'start' | 'end' | 'rule'>;

export interface Recognizer {
  readonly name: string;
  readonly phrases: readonly RegExp[];
  /** What the phrase says, or undefined where it is no time after all. */
  readonly read: (found: Found) => Reading | undefined;
}

const AROUND = 30;

function around(text: string, start: number, end: number): Pick<Found, 'before' | 'after'> {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  const newline = after.indexOf('\n');
  return { before: before.slice(before.lastIndexOf('\n') + 1), after: newline < 0 ? after : after.slice(0, newline) };
}

export function propose(text: string, recognizers: readonly Recognizer[]): Expression[] {
  const proposals: Expression[] = [];
  for (const { name, phrases, read } of recognizers) {
    for (const pattern of phrases) {
      for (const match of text.matchAll(pattern)) {
        const [words] = match;
        const end = match.index + words.length;
        const reading = read({ words, at: match.groups ?? {}, ...around(text, match.index, end) });
        if (reading) proposals.push({ ...reading, start: match.index, end, rule: name });
      }
    }
  }
  return proposals;
}
