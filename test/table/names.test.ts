import { expect, test } from 'vitest';
import type { EntityType } from '../../shared/model/entity.ts';
import { lookedUp } from '../../shared/table/names.ts';

const forms = (type: EntityType, name: string, ...others: string[]) =>
  [...lookedUp({ portrait: { type, name, names: [name, ...others], roles: [] } })].sort();

test('a body is found from any word of its fullest name on, small words aside', () => {
  expect(forms('organization', 'Kavarian Ministry of Defense')).toEqual([
    'defense',
    'kavarian ministry of defense',
    'ministry of defense',
  ]);
});

test('a person is found by the first name and by the last', () => {
  expect(forms('person', 'Tomas Aldo Velk')).toEqual(['tomas aldo velk', 'velk']);
});

test('a name with which another begins is not kept besides', () => {
  expect(forms('organization', 'Northern Pact', 'Northern')).toEqual(['northern pact', 'pact']);
});
