import { describe, expect, test } from 'vitest';
import { entity, idsIn, mentionsOf } from './reading.ts';

describe('names', () => {
  test('a full name, a last name and another spelling are one person', () => {
    const text = 'Prime Minister Nikol Pashinian spoke in Yerevan.\n\nPashinyan, 45, later met lawmakers.';
    expect(mentionsOf(text, 'person/nikol-pashinian')).toEqual(['name Nikol Pashinian', 'name Pashinyan']);
  });

  test('a title before a name is a role and no part of the name, even in two words', () => {
    const text = 'Chief Executive Helen Marsh said the strike had cost the airline money.';
    expect(entity(text, 'person/helen-marsh')).toMatchObject({ name: 'Helen Marsh', roles: ['Chief Executive'] });
  });

  test('a role after the name is read up to its comma', () => {
    const text = 'Dan Whitlock, general secretary of the union, demanded an answer.';
    expect(entity(text, 'person/dan-whitlock')?.roles).toEqual(['general secretary of the union']);
  });

  test('an acronym in brackets stands for the name before it, there and later', () => {
    const text = 'The Northern Harbour Union (NHU) met on Monday. The NHU elected a new board.';
    expect(mentionsOf(text, 'organization/northern-harbour-union')).toEqual([
      'name Northern Harbour Union',
      'name NHU',
      'name NHU',
    ]);
  });

  test('known organizations have one id by any of their names', () => {
    expect(idsIn('The CSTO met in Minsk.')).toContain('organization/CSTO');
    expect(idsIn('The Collective Security Treaty Organization met in Minsk.')).toContain('organization/CSTO');
  });

  test('a company of no list is known by its last word', () => {
    expect(idsIn('Nordhavn Energy said on Thursday it would miss its target.')).toEqual([
      'organization/nordhavn-energy',
    ]);
  });

  test('a short form of a company is the company', () => {
    const text = "Skylark Airways reported a loss. Skylark's largest shareholder wants a merger.";
    expect(mentionsOf(text, 'organization/skylark-airways')).toEqual(['name Skylark Airways', 'name Skylark']);
  });

  test('a name has one type in an article', () => {
    const text = 'Velk spoke first. "We agree," Tomas Velk said in Orla. Velk left.';
    expect(idsIn(text).filter((id) => id.endsWith('velk'))).toEqual(['person/tomas-velk']);
  });

  test('a last name that everybody knows is that person, unless the article has another bearer', () => {
    expect(idsIn('Putin said on Friday that talks would go on.')).toEqual(['person/vladimir-putin']);
    expect(idsIn('Igor Putin, a banker, resigned. Putin said nothing.')).toEqual(['person/igor-putin']);
  });

  test('particles belong to the name', () => {
    expect(mentionsOf('Mayor Bill de Blasio spoke. "It is safe," de Blasio said.', 'person/bill-de-blasio')).toEqual([
      'name Bill de Blasio',
      'name de Blasio',
    ]);
  });

  test('followers of parties and faiths are groups', () => {
    expect(entity('Democrats and Kurdish fighters disagreed.', 'group/democrats')).toMatchObject({ type: 'group' });
    expect(mentionsOf('Democrats and Kurdish fighters disagreed.', 'group/kurds')).toEqual(['adjective Kurdish']);
  });

  test('whose last name a titled person bears is that person, even where a city is called so', () => {
    const text = 'President Jorge Almada thanked voters. Almada said he would govern. Brazil congratulated Almada.';
    expect(idsIn(text).filter((id) => id.endsWith('almada'))).toEqual(['person/jorge-almada']);
  });

  test('a last name of several particles finds its bearer', () => {
    const text =
      'Peter van der Berg is on trial. Van der Berg faces prison, and the lawyer said van der Berg had left.';
    expect(idsIn(text).filter((id) => id.endsWith('berg'))).toEqual(['person/peter-van-der-berg']);
  });

  test('what somebody does for a living is no part of the name', () => {
    expect(idsIn('Economist Maria Quiroz said prices would fall.')).toEqual(['person/maria-quiroz']);
  });

  test('words of an inserted bracket are a mention', () => {
    const text = '"We regard [Moscow\'s] statements as provocative," the minister said.';
    expect(mentionsOf(text, 'place/RU/moscow')).toEqual(['name Moscow']);
  });

  test.each([
    ['Officials said so. Residents left on Sunday in May.'],
    ['He invoked Article 2 of it, and cited Section 4.'],
    ['Border Standoff Grows Worse\n\nThe standoff grew worse on Friday.'],
    ['Former Mayor Denies Taking Money From Builder\n\nA former mayor took money, prosecutors said.'],
  ])('nothing is a name in: %s', (text) => {
    expect(idsIn(text).filter((id) => !id.startsWith('organization/government'))).toEqual([]);
  });
});
