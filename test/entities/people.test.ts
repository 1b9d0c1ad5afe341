// Where a person's name begins and ends, and which names are whose.
import { describe, expect, test } from 'vitest';
import { entity, idsIn, mentionsOf } from './reading.ts';

describe('the bounds of a name', () => {
  test('a family name that is an office elsewhere stays in the name', () => {
    expect(idsIn('Rep. Peter T. King spoke for the bill.')).toEqual(['person/peter-king']);
  });

  test('what lies behind "of" or is no name ends it', () => {
    expect(idsIn('Its commander, Maj. Gen. Jeff Nyagah of Kenya, said so.')).toContain('person/jev-nyagah');
  });

  test('all up to an office within is whose office it is', () => {
    expect(mentionsOf('Vell County Judge Clay Jenkins asked residents to stay calm.', 'person/clay-jenkins')).toEqual([
      'name Clay Jenkins',
    ]);
  });

  test('a family name first, then two syllables with a hyphen, is one name', () => {
    const text = 'Seoul sent Lee Do-hoon. The captain, Son Heung-min, met Tsai Ing-wen and Ban Ki-moon.';
    for (const id of ['lee-do-hoon', 'son-heung-min', 'tsay-ing-wen', 'ban-ki-moon'])
      expect(idsIn(text)).toContain(`person/${id}`);
  });

  test('a nickname in quotes is part of the mention and no part of the id', () => {
    const text = 'Walter "Scotty" McKenzie sailed with her. McKenzie said she never lost her temper.';
    expect(mentionsOf(text, 'person/walter-mckenzie').slice(0, 2)).toEqual([
      'name Walter "Scotty" McKenzie',
      'name McKenzie',
    ]);
  });

  test('"Jr." and "III" belong to the mention', () => {
    expect(
      mentionsOf('In 1959 she married Willem van der Berg Jr., a geologist.', 'person/willem-van-der-berg'),
    ).toEqual(['name Willem van der Berg Jr.', 'nominal a geologist']);
  });

  test('names that no list has are completed', () => {
    expect(idsIn('President Kassym-Jomart Tokayev had appealed for help.')).toEqual(['person/kassym-jomart-tokayev']);
    expect(idsIn('Justices Stephen Breyer and Elena Kagan dissented.')).toContain('person/stephen-breyer');
  });

  test('names after a title are names though no list has them', () => {
    expect(entity('Judge Thokozile Masipa said so.', 'person/thokozile-masipa')).toMatchObject({ roles: ['Judge'] });
  });
});

describe('whose a name is', () => {
  test('the name that a person is better known by is the person’s, there and later', () => {
    const text = 'The force is led by General Mohamed Hamdan Dagalo, better known as Hemedti. Hemedti denied it.';
    expect(mentionsOf(text, 'person/mohammed-hamdan-dagalo').filter((mention) => mention.endsWith('Hemedti'))).toEqual([
      'name Hemedti',
      'name Hemedti',
    ]);
  });

  test('the last two words of a longer name are its bearer', () => {
    const text = 'The party of Aung San Suu Kyi won. Suu Kyi urged people to stay calm.';
    expect(idsIn(text).filter((id) => id.startsWith('person/'))).toEqual(['person/aung-san-suu-ky']);
  });

  test('"the man" is not the doctor if the article speaks of a man without a name', () => {
    const text = 'A man who came from Orla fell ill. Dr. Edward Goodman treated him. The man died on Sunday.';
    expect(mentionsOf(text, 'person/edward-goodman')).toEqual(['name Edward Goodman']);
  });

  test('"the chancellor" is the chancellor and not the shadow chancellor', () => {
    const text =
      'Chancellor Kwasi Marden cut taxes. Rachel Orr, the shadow chancellor, objected. A bank said the chancellor was rash.';
    expect(mentionsOf(text, 'person/kwasi-marden')).toContain('nominal the chancellor');
  });

  test('what somebody becomes is nobody yet', () => {
    const text = "President Pedro Almada was removed. Dina Salas was sworn in as the country's first female president.";
    expect(mentionsOf(text, 'person/pedro-almada')).toEqual(['name Pedro Almada']);
  });

  test('"denied it" speaks of what was said, and of no party', () => {
    const text = 'The Northern Pact said it had won. General Abdel Rahimi denied it.';
    expect(mentionsOf(text, 'organization/northern-pact')).toEqual(['name Northern Pact', 'pronoun it']);
  });

  test('a role has the whole name of the body in it, and nobody else’s name', () => {
    const text = 'South Kavarian President Mona Velk spoke. In Chandni Chowk, shopkeeper Raju Gupta, 42, sold nothing.';
    expect(entity(text, 'person/raju-gupta')?.roles).toEqual(['shopkeeper']);
    expect(idsIn(text)).toContain('place/chandni-chowk');
  });
});

test.each([
  ['Ines Rosales Otero resigned. Rosales said it was over.', 'person/ines-rosales-otero', 'Rosales'],
  ['Hardik Singh Bose resigned. Hardik said it was over.', 'person/hardik-singh-bose', 'Hardik'],
  ['Robert Garland Jr. resigned. Garland said it was over.', 'person/robert-garland', 'Garland'],
])('one word of a name is the person of the article who bears it: %s', (text, person, word) => {
  expect(mentionsOf(text, person)).toContain(`name ${word}`);
});

describe('the country of a person', () => {
  const countryOf = (role: string): string | undefined =>
    entity(`${role} Ida Renko said on Monday that the bridge was safe.`, 'person/ida-renko')?.country;

  test.each([
    ['South Sudanese minister', 'SS'],
    ['New Zealand minister', 'NZ'],
    ['Foreign Minister of Equatorial Guinea', 'GQ'],
    ['US Ambassador to Germany', 'US'],
    ['Italian minister for African affairs', 'IT'],
  ])('is that of the role, by its whole name: %s', (role, country) => {
    expect(countryOf(role)).toBe(country);
  });

  test.each([
    'Former New Jersey governor',
    'New Mexico governor',
    'Chinese University political scientist',
    'China correspondent',
  ])('is not told by a name that holds one: %s', (role) => {
    expect(countryOf(role)).toBeUndefined();
  });

  test('is not that of what a role is about, nor where somebody’s parents came from', () => {
    const of = (text: string) => entity(text, 'person/ida-renko')?.country;
    expect(of('Ida Renko, a teacher at the American University of Beirut, said so.')).toBeUndefined();
    expect(of('Ida Renko, a daughter of Indian immigrants, said so.')).toBeUndefined();
    expect(of('Ida Renko, a member of the North Korean parliament, said so.')).toBe('KP');
  });
});

describe('headlines in title case', () => {
  test('a verb among the names is none of them, if the text below has the names', () => {
    const text = 'Lula Wins Brazil\n\nLuiz Inácio Lula da Silva won on Sunday in Brazil. Lula thanked voters.';
    expect(idsIn(text)).not.toContain('person/lula-wins-brazil');
    expect(idsIn(text)).toContain('place/BR');
  });
});
