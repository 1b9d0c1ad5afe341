import { describe, expect, test } from 'vitest';
import { entitiesIn, entity, mentionsOf } from './reading.ts';

const actors = (text: string): readonly string[] =>
  entitiesIn(text).flatMap(({ mentions }) =>
    mentions.flatMap(({ start, end, actingAs }) => (actingAs ? [`${text.slice(start, end)} → ${actingAs}`] : [])),
  );

describe('places', () => {
  test('countries have their ISO code, cities stand within them', () => {
    expect(entity('She flew from Armenia to France.', 'place/AM')).toMatchObject({
      type: 'place',
      name: 'Armenia',
      country: 'AM',
    });
    expect(entity('Talks were held in Yerevan.', 'place/AM/yerevan')).toMatchObject({ name: 'Yerevan', country: 'AM' });
  });

  test('an adjective is tied to its country', () => {
    expect(mentionsOf('Azerbaijani troops and Russian-led forces met.', 'place/AZ')).toEqual(['adjective Azerbaijani']);
    expect(mentionsOf('Azerbaijani troops and Russian-led forces met.', 'place/RU')).toEqual(['adjective Russian']);
  });

  test('the adjective of a country of no list is tied to it as well', () => {
    const text = 'Troops entered Kavaria on Monday. The Kavarian army fought back in Kavaria.';
    expect(mentionsOf(text, 'place/kavaria')).toContain('adjective Kavarian');
  });

  test('peoples are groups', () => {
    expect(entitiesIn('Thousands of Armenians marched.').map(({ type }) => type)).toEqual(['group']);
  });

  test('a capital that accuses acts as its government; one where something happens does not', () => {
    expect(actors('Yerevan accuses Baku of lying. Talks were held in Yerevan.')).toEqual([
      'Yerevan → organization/government-of-AM',
      'Baku → organization/government-of-AZ',
    ]);
  });

  test('a dateline is only a place', () => {
    expect(actors('YEREVAN -- Armenia has rejected the claim.')).toEqual(['Armenia → organization/government-of-AM']);
  });

  test('seats of power act for theirs', () => {
    expect(actors('The Kremlin denied the report. The White House urged restraint. Brussels warned London.')).toEqual(
      expect.arrayContaining(
        ['The Kremlin', 'White House', 'Brussels', 'London'].map((name) =>
          expect.stringMatching(new RegExp(`${name.replace('The ', '')} → organization/`)),
        ),
      ),
    );
  });

  test('the rest of the article decides between a country and a state of one name', () => {
    const text =
      'Voters in Georgia and Alabama went to the polls. The governor of Alabama, Texas officials and Florida lawmakers spoke.';
    expect(entity(text, 'place/US/georgia')).toBeDefined();
    expect(entity('Georgia and Armenia signed a treaty in Tbilisi.', 'place/GE')).toBeDefined();
  });
});
