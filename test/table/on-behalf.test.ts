import { expect, test } from 'vitest';
import type { Entity } from '../../shared/model/entity.ts';
import { stateOf } from '../../shared/table/on-behalf.ts';
import { castIn, refOfClaim } from '../../shared/table/views-of.ts';

const entity = (id: string, name: string, roles: string[] = [], country?: string) => ({
  id,
  type: id.slice(0, id.indexOf('/')) as Entity['type'],
  name,
  aliases: [],
  roles,
  ...(country && { country }),
});

test.each([
  [entity('person/a', 'Ana Ruiz', ['Kavarian Foreign Minister'], 'KV'), 'KV'],
  [entity('person/a', 'Ana Ruiz', ['spokeswoman for the Kavarian army'], 'KV'), 'KV'],
  [entity('person/a', 'Ana Ruiz', ['former Kavarian President'], 'KV'), undefined],
  [entity('person/a', 'Ana Ruiz', ['Kavarian singer'], 'KV'), undefined],
  [entity('person/a', 'Ana Ruiz', ['president of the Kavarian Football Association'], 'KV'), undefined],
  [entity('person/a', 'Ana Ruiz', ['foreign minister']), undefined],
  [entity('organization/government-of-kavaria', 'Government of Kavaria'), 'kavaria'],
  [entity('organization/health-ministry-of-KV', 'Health Ministry of Kavaria', [], 'KV'), 'KV'],
  [entity('organization/KDF', 'Kavarian Defense Forces', [], 'KV'), 'KV'],
  [entity('organization/KNA', 'Kavarian News Agency', [], 'KV'), undefined],
  [entity('organization/acme', 'Acme Motors', [], 'KV'), undefined],
  [entity('place/KV', 'Kavaria', [], 'KV'), undefined],
])('who speaks for a state: %o → %s', (given, state) => {
  expect(stateOf(given)).toBe(state);
});

test('whom a claim is aimed at is an adversary only where the act is against somebody', () => {
  const party = { start: 0, end: 4, words: 'them' };
  expect(castIn('accuse', party)).toEqual({ target: party });
  expect(castIn('support', party)).toEqual({ beneficiary: party });
  expect(castIn('evaluate', party)).toEqual({ topic: party });
});

test('the mark of a claim is made of its words, whatever its number', () => {
  const said = [{ start: 3, end: 9, words: 'no war' }];
  const mark = (ref: string) => ref.slice(ref.indexOf('-'));
  expect(mark(refOfClaim('c1', said))).toBe(mark(refOfClaim('c9', [{ start: 40, end: 46, words: 'no war' }])));
  expect(mark(refOfClaim('c1', said))).not.toBe(mark(refOfClaim('c1', [{ start: 3, end: 9, words: 'so war' }])));
});
