import { describe, expect, test } from 'vitest';
import {
  type Candidate,
  choose,
  type Decision,
  parseWeights,
  scorerOf,
  trace,
  traceChoice,
  traceDecision,
  traced,
} from '../../shared/scoring/index.ts';

const scorer = scorerOf('coreference', () => parseWeights('spoke last\t2\nstands inside the quotation\t-3\n'));
const about = { start: 10, end: 12 };

function whoIsHe(): string | undefined {
  const candidates: readonly Candidate<string>[] = [
    { value: 'Sadov', features: { 'stands inside the quotation': 1 } },
    { value: 'Velk', features: { 'spoke last': 1 } },
  ];
  const asked = { question: 'Who is meant?', about };
  return traceChoice(scorer, asked, choose(scorer, candidates, {}), (name) => name)?.value;
}

describe('a trace', () => {
  test('tells who was chosen, who lost, and what spoke for and against each', () => {
    const told: Decision[] = [];
    expect(traced((decision) => told.push(decision), whoIsHe)).toBe('Velk');
    const [{ task, candidates }] = told as [Decision];
    expect([task, candidates.map(({ label, chosen }) => [label, chosen])]).toEqual([
      'coreference',
      [
        ['Velk', true],
        ['none', false],
        ['Sadov', false],
      ],
    ]);
    expect(candidates[2]?.contributions).toEqual([{ feature: 'stands inside the quotation', value: 1, weight: -3 }]);
  });
  test('tells of decisions with two outcomes, those against too', () => {
    const told: Decision[] = [];
    const features = { 'stands inside the quotation': 1 };
    traced(
      (decision) => told.push(decision),
      () => traceDecision(scorer, { question: 'Is it a claim?', about }, { label: 'no', features, chosen: false }),
    );
    expect(told[0]?.candidates[0]?.chosen).toBe(false);
  });
  test('makes nothing where nobody listens, also after one who listened failed', () => {
    const fails = (): never => {
      throw new Error('stop');
    };
    expect(() => traced(() => {}, fails)).toThrow('stop');
    let made = 0;
    trace(() => {
      made++;
      return { task: 'x', question: '?', about, candidates: [] };
    });
    expect([made, whoIsHe()]).toEqual([0, 'Velk']);
  });
});
