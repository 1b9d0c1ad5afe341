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
  expect(sourcesIn('Rosa Delgado lost. Delgado’s closest ally said that the count was wrong.')).toEqual([
    'described/delgado-s-closest-ally',
  ]);
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

test.each([
  ['President of Armenia Vahan Sarkov said the army would stay.', 'person/vahan-sarkov'],
  ['The mayor of Halvik, Ida Kolb, said the bridge was safe.', 'person/ida-kolb'],
  ['Head of the World Health Organization Tom Velk said the law was weak.', 'person/tom-velk'],
  ['Minister of Trade and Industry Paul Enge said the law was weak.', 'person/paul-enge'],
  ['Minister in the Ministry of Finance Aldo Wirth said the law was weak.', 'person/aldo-wirth'],
  ['The director of the club, Dr Mina Flor, said the law was weak.', 'person/mina-flor'],
  ["The Kremlin's pointman on relations with Ukraine, Dmitry Kozar, said the talks were off.", 'person/dmitry-kozar'],
  ['A member of the Halvik Parliament, Samir Tahir, said the law was weak.', 'person/samir-tahir'],
  ['Chancellor Anna Sommer’s spokesman, Stefan Huber, said the law was weak.', 'person/stefan-huber'],
  ['The secretary of the RTM union (National Union of Rail Workers), Nick Page, said it was weak.', 'person/nick-page'],
  ['House of Deputies Speaker Peter Marsh said the law was weak.', 'person/peter-marsh'],
  ['Police detained the doctor Maria Lopez, who warned that the water was bad.', 'person/maria-lopez'],
])('who holds the office speaks, not the place or body it is of: %s', (text, person) => {
  expect(sourcesIn(text)).toEqual([person]);
});

test.each([
  [
    'A whistleblower who worked at Norlin Analytics said data had been sold.',
    'described/a-whistleblower-who-worked-at-norlin-analytics',
  ],
  ['The family of Delan Smail said he had been beaten.', 'described/family-of-delan-smail'],
  ['German officials said the plane was safe.', 'described/german-officials'],
  ['A California court of appeals rejected the claim.', 'described/a-california-court-of-appeals'],
])('who is only described is a party of its own: %s', (text, party) => {
  expect(sourcesIn(text)).toEqual([party]);
  expect(extract(articleOf(text)).entities.find(({ id }) => id === party)).toMatchObject({ named: false });
});

test.each([
  ['Tom Velk rejected the claim. "President Karl Sadov is lying," he said.', 'person/tom-velk'],
  ['Enge accused Lars Holm of theft. Paul Enge was at the trial. "He took the money," he said.', 'person/paul-enge'],
  [
    'The Harbour Authority denied the charge. "Halvik Marine owns the ship," it said.',
    'organization/harbour-authority',
  ],
  [
    'The head of the inquiry told reporters that files were missing. She said more would follow.',
    'described/head-of-the-inquiry',
  ],
  ['The High Court ruled on Monday. The ruling said the law was void.', 'organization/high-court'],
])('who speaks is not whom the words are of: %s', (text, party) => {
  expect(sourcesIn(text).at(-1)).toBe(party);
});

test('parties without a name that no claim needs are left out', () => {
  const { entities } = extract(articleOf('Residents left. Anna Rudd said the harbour was safe.'));
  expect(entities.map(({ id }) => id)).toEqual(['person/anna-rudd']);
});

test('"I" within a quotation is whoever says it', () => {
  const sources = sourcesIn('"I believe the bridge was never safe," Ida Kolb told the inquiry on Monday.');
  expect(new Set(sources)).toEqual(new Set(['person/ida-kolb']));
});
