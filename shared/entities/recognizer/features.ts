// A word in its sentence → the numbers of its features, for the recognizer to weigh. The same here and in training.
import { hashOf, mix } from './hash.ts';
import type { Word } from './words.ts';

const EDGE: Word = {
  form: '',
  lower: '',
  hash: 12345,
  shape: 54321,
  capitals: 6,
  lists: [],
  common: false,
  elsewhere: 0,
};

/** Facts of the sentence that its words share. */
export interface Setting {
  /** 0 running text, 1 a heading in title case or capitals. */
  readonly heading: number;
}

export function settingOf(words: readonly Word[]): Setting {
  const letters = words.filter((word) => word.capitals !== 4 && word.capitals !== 3 && word.form.length > 3);
  const capital = letters.filter((word) => word.capitals !== 0).length;
  const ended = /^[.!?"”']$/.test(words.at(-1)?.form ?? '');
  return { heading: letters.length > 2 && capital > letters.length * 0.7 ? 1 : ended ? 0 : 2 };
}

export function featuresOf(words: readonly Word[], i: number, setting: Setting, out: number[]): void {
  out.length = 0;
  const at = (n: number): Word => words[n] ?? EDGE;
  const [b2, b1, w, n1, n2] = [at(i - 2), at(i - 1), at(i), at(i + 1), at(i + 2)];
  let place = 1;
  const see = (value: number): void => {
    out.push(mix(value, place++));
  };
  see(0);
  see(w.hash);
  see(b1.hash);
  see(n1.hash);
  see(b2.hash);
  see(n2.hash);
  see(mix(b1.hash, w.hash));
  see(mix(w.hash, n1.hash));
  see(mix(b1.hash, n1.hash));
  see(mix(b2.hash, b1.hash));
  see(mix(n1.hash, n2.hash));
  see(w.shape);
  see(mix(b1.shape, w.shape));
  see(mix(w.shape, n1.shape));
  see(mix(mix(b1.capitals, w.capitals), n1.capitals));
  see(mix(mix(mix(mix(b2.capitals, b1.capitals), w.capitals), n1.capitals), n2.capitals));
  see(mix(w.capitals, b1.hash));
  see(mix(w.capitals, n1.hash));
  const text = w.lower;
  for (let size = 1; size <= 4; size++) {
    see(text.length > size ? hashOf(text, 0, size) : 1);
    see(text.length > size ? hashOf(text, text.length - size) : 1);
  }
  see(mix(hashOf(b1.lower, Math.max(0, b1.lower.length - 3)), w.capitals));
  see(mix(hashOf(n1.lower, Math.max(0, n1.lower.length - 3)), w.capitals));
  const first = i === 0 ? 1 : /^["“‘'(:—–-]$/.test(b1.form) ? 2 : 0;
  const known = (w.common ? 1 : 0) + w.elsewhere * 2;
  see(mix(mix(first, w.capitals), known));
  see(mix(mix(w.capitals, setting.heading), known));
  see(mix(mix(b1.capitals * 8 + w.capitals, b1.common ? 1 : 0), known));
  see(mix(mix(w.capitals * 8 + n1.capitals, n1.common ? 1 : 0), known));
  let any = 0;
  for (const list of w.lists) {
    out.push(mix(list, 100), mix(mix(list, w.capitals), 101), mix(mix(list, n1.capitals * 8 + b1.capitals), 102));
    for (const next of n1.lists) out.push(mix(mix(list, next), 103));
    any = mix(any, list);
  }
  out.push(mix(any, 104), mix(mix(any, first), 105), mix(mix(any, n1.hash), 110), mix(mix(any, b1.hash), 111));
  for (const list of b1.lists) out.push(mix(mix(list, w.capitals), 106));
  for (const list of n1.lists) out.push(mix(mix(list, w.capitals), 107));
  for (const list of b2.lists) out.push(mix(mix(list, w.capitals), 108));
  for (const list of n2.lists) out.push(mix(mix(list, w.capitals), 109));
}
