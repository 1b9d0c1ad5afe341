import { describe, expect, test } from 'vitest';
import { type Decision, traced } from '../../shared/scoring/index.ts';
import { entitiesIn, entity, mentionsOf } from './reading.ts';

describe('descriptions and pronouns', () => {
  test('he and she go to the person of that sex', () => {
    const text = 'Anna Rudd met Paul Enge on Monday. She said the harbour was safe. He said it was not.';
    expect(mentionsOf(text, 'person/anna-rudd')).toContain('pronoun She');
    expect(mentionsOf(text, 'person/paul-enge')).toContain('pronoun He');
  });

  test('"it" goes to the body that spoke, and "it is clear" to nobody', () => {
    const text =
      'The Red Cross appealed for blankets. It added that roads were closed. It is clear that help is needed.';
    expect(mentionsOf(text, 'organization/ICRC')).toEqual(['name Red Cross', 'pronoun It']);
  });

  test('an office goes to its holder, with a confidence', () => {
    const text = 'French President Emmanuel Macron wrote to the senate. The French president called for talks.';
    expect(mentionsOf(text, 'person/emmanuel-macron')).toEqual([
      'name Emmanuel Macron',
      'nominal The French president',
    ]);
    expect(entity(text, 'person/emmanuel-macron')?.mentions[1]?.confidence).toBeGreaterThan(0.5);
  });

  test('an office that no name is given to is a party of its own', () => {
    expect(entity('The French president called for talks.', 'person/president-of-FR')).toMatchObject({
      country: 'FR',
      type: 'person',
    });
  });

  test('"his office" and "the presidential office" speak for their holders', () => {
    const text =
      'President Irina Sadova met Prime Minister Tomas Velk. The presidential office called it useful. Velk disagreed, his office said.';
    expect(entity(text, 'organization/office-of-irina-sadova')).toBeDefined();
    expect(entity(text, 'organization/office-of-tomas-velk')).toBeDefined();
  });

  test("a ministry is its country's where the words say so", () => {
    expect(entity("Armenia's Foreign Ministry said so.", 'organization/foreign-ministry-of-AM')).toMatchObject({
      country: 'AM',
      name: 'Foreign Ministry of Armenia',
    });
    expect(entity('The Azerbaijani Defense Ministry said so.', 'organization/defense-ministry-of-AZ')).toBeDefined();
    expect(entity('The Ministry of Defence of Georgia said so.', 'organization/defense-ministry-of-GE')).toBeDefined();
  });

  test('a ministry is of the country that is named right before it, in no list though it be', () => {
    const text = "Shells fell near Lyon. Kavaria's Defense Ministry blamed rebels.";
    expect(entity(text, 'organization/defense-ministry-of-kavaria')).toBeDefined();
    expect(entity(text, 'place/kavaria')).toBeDefined();
  });

  test('who only reports it does not say whose government is meant', () => {
    const text = 'The mother told the BBC that doctors had refused. The government denied it.';
    expect(entitiesIn(text).map(({ id }) => id)).not.toContain('organization/government-of-GB');
  });

  test('"it" after a thing without a name is that thing, not a body named in passing', () => {
    const text = 'The study was led by the University of Halden. It found that the drug worked.';
    expect(entitiesIn(text).flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === 'pronoun'))).toEqual([]);
  });

  test('a noun that a name explains is not some other body', () => {
    const text = 'Halden University ran the trial. The manufacturer, Corvane, says it will cut prices.';
    expect(mentionsOf(text, 'organization/halden-university')).not.toContain('nominal The manufacturer');
  });

  test('a boy is not the last man who was named', () => {
    const text = "Minister Paul Enge denied it. He blamed others. The boy's mother wept.";
    expect(mentionsOf(text, 'person/paul-enge').filter((words) => words.startsWith('nominal'))).toEqual([]);
  });

  test('where they do not, it is of the side that spoke last, and says how sure that is', () => {
    const text = 'Baku rejects the claim. The Foreign Ministry said its soldiers were marking the border.';
    const ministry = entity(text, 'organization/foreign-ministry-of-AZ');
    expect(ministry?.mentions[0]?.confidence).toBeLessThan(0.8);
  });

  test('"the ministry", "the bloc" and "the country" go back to what could be called so', () => {
    const text =
      'Armenia asked the European Union for help. The Interior Ministry of Armenia informed the bloc. The ministry said the country was calm.';
    expect(mentionsOf(text, 'organization/EU')).toContain('nominal the bloc');
    expect(mentionsOf(text, 'organization/interior-ministry-of-AM')).toContain('nominal The ministry');
    expect(mentionsOf(text, 'place/AM')).toContain('nominal the country');
  });

  test('unnamed people need no entity, and take their pronouns with them', () => {
    const text = 'Anna Rudd spoke on Monday. A former clerk testified that she had seen the mayor.';
    expect(entitiesIn(text).map(({ id }) => id)).toEqual(['person/anna-rudd']);
    expect(mentionsOf(text, 'person/anna-rudd')).toEqual(['name Anna Rudd']);
  });
});

test('whom a pronoun means can be asked about: every candidate, and what spoke for and against it', () => {
  const text = 'Ida Kolb met Tom Velk in Halvik. She said the bridge was safe.';
  const asked: Decision[] = [];
  traced(
    (decision) => asked.push(decision),
    () => entitiesIn(text),
  );
  const she = asked.find(({ task, about }) => task === 'coreference' && text.slice(about.start, about.end) === 'She');
  expect(she?.candidates.map(({ label }) => label)).toEqual(expect.arrayContaining(['Ida Kolb', 'none']));
  expect(she?.candidates.find(({ chosen }) => chosen)).toMatchObject({ label: 'Ida Kolb' });
  expect(she?.candidates[0]?.contributions?.length).toBeGreaterThan(0);
});
