// The words that name a party lead to the entity that speaks, and say who acts where a place stands for a government.
import { expect, test } from 'vitest';
import { extract } from '../../shared/extract.ts';
import { articleOf } from './read-claims.ts';

const sourcesIn = (text: string) =>
  extract(articleOf(text)).claims.map(({ source }) => [source?.entity, source?.actingAs].filter(Boolean).join(' as '));

test('an apposition names who speaks, not the possessive before it', () => {
  const sources = sourcesIn(
    'Rosa Delgado praised the vote. Her colleague, Mitchell Crane, said the cost was too high.',
  );
  expect(sources).toEqual(['person/rosa-delgado', 'person/mitchell-crane']);
});

test('an ally of somebody is not that person', () => {
  expect(sourcesIn('Rosa Delgado lost. Delgado’s closest ally said that the count was wrong.')).toEqual(['']);
});

test('a place that acts is kept as written, with who acts', () => {
  expect(sourcesIn('Kigali denies the accusation.')).toEqual(['place/RW/kigali as organization/government-of-RW']);
});

test('behind a comma "who" is the person, not the group before it', () => {
  const sources = sourcesIn(
    '“It fell,” said Lou Hanley of the watchdog group PowerWatch, who argues that rust did it.',
  );
  expect(sources).toEqual(['person/lou-hanley', 'person/lou-hanley']);
});
