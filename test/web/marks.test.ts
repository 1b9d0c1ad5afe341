// A claim → the marks of its parts; a place in the text → the claims that rest on it, innermost first.
import { expect, it } from 'vitest';
import type { Claim } from '../../shared/model/claim.ts';
import { claimsAt, partsOf, passagesOf } from '../../web/marks.js';
import { segmentsOf } from '../../web/segments.js';

const text = 'Baku denied that Yerevan said it had won.';
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const claim = (id: string, source: string, cue: string, content: string): Claim => ({
  id,
  form: 'indirect',
  act: 'state',
  polarity: 'positive',
  source: at(source),
  cue: at(cue),
  content: [at(content)],
  hedges: [],
  about: [],
  rule: 'that',
  confidence: 1,
});
const outer = claim('c1', 'Baku', 'denied', 'that Yerevan said it had won');
const inner = claim('c2', 'Yerevan', 'said', 'it had won');

it('marks the very words of each part', () => {
  const target = { ...at('Yerevan') };
  const words = partsOf({ ...outer, act: 'accuse', target }).map(({ role, start, end }) => [
    role,
    text.slice(start, end),
  ]);
  expect(words).toEqual([
    ['source', 'Baku'],
    ['cue', 'denied'],
    ['content', 'that Yerevan said it had won'],
    ['target', 'Yerevan'],
  ]);
});

it('gives a claim without source and cue its content alone', () => {
  expect(partsOf({ ...inner, source: null, cue: null }).map(({ role }) => role)).toEqual(['content']);
});

it('tells the claims under a passage, the innermost first, each once', () => {
  const segments = segmentsOf(passagesOf([outer, inner]), { start: 0, end: text.length });
  const under = (words: string) => {
    const { start } = at(words);
    return claimsAt(segments.find((one) => one.start <= start && start < one.end)?.marks ?? []);
  };
  expect(under('Baku')).toEqual(['c1']);
  expect(under('Yerevan')).toEqual(['c2', 'c1']);
  expect(under('it had won')).toEqual(['c2', 'c1']);
  expect(under('that ')).toEqual(['c1']);
  expect(under('.')).toEqual([]);
});
