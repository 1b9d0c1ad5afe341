// The labels of a name's words: B(egin), I(nside), L(ast), U(nit) of a type, or O (no name); and which may follow which.
import type { Span } from '../../model/span.ts';

export type NameType = 'person' | 'organization' | 'place' | 'other';
export const NAME_TYPES: readonly NameType[] = ['person', 'organization', 'place', 'other'];
/** 0 is O; then B, I, L, U of each type in order. */
export const LABELS = 1 + NAME_TYPES.length * 4;

const opens = (label: number): boolean => label > 0 && ((label - 1) % 4 === 0 || (label - 1) % 4 === 1);
const continues = (label: number): boolean => label > 0 && ((label - 1) % 4 === 1 || (label - 1) % 4 === 2);
const typeOf = (label: number): number => (label - 1) >> 2;

/** True where `label` may stand after `before` (-1: the start of a sentence). */
export function mayFollow(before: number, label: number): boolean {
  const within = before >= 0 && opens(before);
  return continues(label) ? within && typeOf(before) === typeOf(label) : !within;
}
export const mayEnd = (label: number): boolean => !opens(label);

/** Names by word numbers, `end` exclusive → one label a word. */
export function labelsOf(length: number, names: readonly (Span & { readonly type: NameType })[]): number[] {
  const labels = new Array<number>(length).fill(0);
  for (const { start, end, type } of names) {
    const base = 1 + NAME_TYPES.indexOf(type) * 4;
    if (end - start === 1) labels[start] = base + 3;
    else for (let i = start; i < end; i++) labels[i] = base + (i === start ? 0 : i === end - 1 ? 2 : 1);
  }
  return labels;
}

export function namesOf(labels: readonly number[]): (Span & { readonly type: NameType })[] {
  const names: (Span & { readonly type: NameType })[] = [];
  let start = 0;
  labels.forEach((label, i) => {
    if (label === 0) return;
    const part = (label - 1) % 4;
    if (part === 0 || part === 3) start = i;
    if (part >= 2) names.push({ start, end: i + 1, type: NAME_TYPES[typeOf(label)] as NameType });
  });
  return names;
}
