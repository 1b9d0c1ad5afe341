// Institutions, companies, clubs, ships and storms, and the nouns that speak of them again.
import { describe, expect, test } from 'vitest';
import { entity, idsIn, mentionsOf } from './reading.ts';

describe('institutions', () => {
  test.each([
    ['The Competition and Markets Authority said it would examine the deal.', 'competition-and-markets-authority'],
    ['She studied at the Harvard-Smithsonian Center for Astrophysics.', 'harvard-smithsonian-center-for-astrophysics'],
    ["Kim Yong Chol sits on the Workers' Party of Korea.", 'workers-party-of-korea'],
    [
      'They formed a National Committee for the Salvation of the People.',
      'national-committee-for-the-salvation-of-the-people',
    ],
    ["The Veldish Doctors' Union said half of the hospitals had closed.", 'veldish-doctors-union'],
  ])('%s', (text, id) => {
    expect(idsIn(text)).toContain(`organization/${id}`);
  });

  test('a body is known by what is said of it', () => {
    expect(
      entity('Eurocontrol, the air traffic agency, said flights had stopped.', 'organization/eurocontrol'),
    ).toBeTruthy();
  });

  test('a company whose name begins with a city is no city', () => {
    const text = 'Corvane agreed to buy Delta Petroleum. Shares in Delta, in which the state holds 40%, rose.';
    expect(mentionsOf(text, 'organization/delta-petroleum')).toEqual(['name Delta Petroleum', 'name Delta']);
  });

  test('an acronym of two bodies is the one that the article names', () => {
    const text = 'The Rapid Support Forces attacked. The RSF said it had taken the palace.';
    expect(mentionsOf(text, 'organization/RSF-SD').slice(0, 2)).toEqual(['name Rapid Support Forces', 'name RSF']);
  });
});

describe('names that many countries have', () => {
  test('a Congress is that of the country which the article speaks of', () => {
    expect(idsIn("Peru's president dissolved Congress. In Lima, Congress met.")).toContain(
      'organization/parliament-of-PE',
    );
    expect(idsIn('In Washington, Congress met.')).toContain('organization/US-Congress');
  });

  test('a party is that of the people named before it', () => {
    expect(idsIn('The Dutch Labour Party met in London.')).toContain('organization/labour-party-of-NL');
  });

  test('the army is that of whose deed the sentence tells', () => {
    const text = 'Israel launched an offensive after Palestinian rocket attacks, the military said.';
    expect(mentionsOf(text, 'organization/armed-forces-of-IL')).toEqual(['nominal the military']);
  });
});

describe('works', () => {
  test('a title in quotes is a work, not the person or place in it', () => {
    expect(idsIn('He was named best actor for "Joker" and wrote the novel "The Floor of the World".')).toEqual([
      'work/joker',
      'work/the-floor-of-the-world',
    ]);
  });
});

describe('ships and storms', () => {
  test('a ship is neither the person nor the company it is called after', () => {
    const text = 'The navy sent the aircraft carrier USS George Washington and the tanker Charles de Gaulle.';
    expect(idsIn(text)).toEqual(expect.arrayContaining(['other/uss-george-washington', 'other/charles-de-gaulle']));
    expect(idsIn(text).filter((id) => id.startsWith('person/'))).toEqual([]);
  });

  test('a storm is an event by its full name and by its name alone', () => {
    const text = 'Typhoon Haiyan killed at least 40 people. Haiyan weakened over the sea.';
    expect(mentionsOf(text, 'event/typhoon-haiyan')).toEqual(['name Typhoon Haiyan', 'name Haiyan']);
  });
});

describe('nouns that speak of a body again', () => {
  test('"the charity" is no league of states', () => {
    const text =
      'The East African Community sent a force. The bloc called for a truce. Doctors Without Borders treated 48 people. The charity warned of cholera.';
    expect(mentionsOf(text, 'organization/MSF')).toEqual(['name Doctors Without Borders', 'nominal The charity']);
  });

  test('what a name is called right behind it is that name', () => {
    const text = 'The spokesman of Hamas, the Islamist group that rules Gaza, said so.';
    expect(mentionsOf(text, 'organization/Hamas')).toEqual(['name Hamas', 'nominal the Islamist group']);
  });

  test('a company named in passing is not "the company"', () => {
    const text =
      'Corvane PLC agreed to buy a rival. Corvane said so. The regulator blocked a bid by Hexley & Sons. A union demanded a meeting with the company.';
    expect(mentionsOf(text, 'organization/corvane')).toContain('nominal the company');
  });

  test('who cuts a rating is not the company whose rating it is', () => {
    const text = "Corvane PLC agreed to buy a rival. Moody's may cut the company's rating.";
    expect(mentionsOf(text, 'organization/corvane')).toEqual(['name Corvane PLC', 'nominal the company']);
  });
});

describe('towns', () => {
  test('lie in the state that is named after them', () => {
    expect(idsIn('The fire began in Cambridge, Massachusetts, on Monday. Cambridge has closed its schools.')).toEqual(
      expect.arrayContaining(['place/US/cambridge']),
    );
    expect(idsIn('The fire began in Cambridge on Monday.')).toContain('place/GB/cambridge');
  });
});

test('a bare government is the dateline’s, and not that of a country which only stands by', () => {
  const text =
    'LAGOS, Nigeria — A court jailed two men for moving money to Britain and Switzerland. The government said it would appeal.';
  expect(idsIn(text)).toContain('organization/government-of-NG');
  expect(idsIn(text)).not.toContain('organization/government-of-CH');
});
