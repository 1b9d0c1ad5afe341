import { describe, expect, test } from 'vitest';
import { parseGazetteer } from '../../shared/entities/gazetteer.ts';
import { entity } from './reading.ts';

const HEADER = 'name,aliases,type,id';

describe("the user's gazetteer", () => {
  test('names, aliases, types and ids are read; an id is made where none is given', () => {
    expect(
      parseGazetteer(`${HEADER}\nNorthern Pact,"NP|the Pact",organization,organization/NP\nOrla Bay,,place,\n`),
    ).toEqual([
      { name: 'Northern Pact', aliases: ['NP', 'the Pact'], type: 'organization', id: 'organization/NP' },
      { name: 'Orla Bay', aliases: [], type: 'place', id: 'place/orla-bay' },
    ]);
  });

  test('spreadsheets that begin with a byte order mark and order columns otherwise are read as well', () => {
    expect(parseGazetteer('\ufefftype,name\r\nperson,Tomas Velk\r\n')).toEqual([
      { name: 'Tomas Velk', aliases: [], type: 'person', id: 'person/tomas-velk' },
    ]);
  });

  test.each([
    ['name,kind\nA,person', /line 1.*"kind"/],
    ['name\nA', /line 1.*"type" is missing/],
    [`${HEADER}\nOrla,,place,\nVelk,,animal,`, /line 3.*"animal"/],
    [`${HEADER}\n,,person,`, /line 2.*name is empty/],
    [`${HEADER}\nVelk,,person,a b`, /line 2.*blank/],
    [`${HEADER}\nVelk,,person`, /line 2/],
    [`${HEADER}\n"Velk,,person,`, /line/],
    [`${HEADER}\nA,,person,x\nB,,place,x`, /line 3.*line 2/],
  ])('a bad row is named: %j', (csv, message) => expect(() => parseGazetteer(csv)).toThrow(message));

  test("the user's names outrank ours", () => {
    const gazetteer = parseGazetteer(
      `${HEADER}\nPashinian Trust,,organization,organization/trust\nOrla,,organization,organization/orla-shipyard`,
    );
    const text = 'The Pashinian Trust sued Orla on Monday.';
    expect(entity(text, 'organization/trust', gazetteer)).toMatchObject({ type: 'organization', confidence: 1 });
    expect(entity(text, 'organization/orla-shipyard', gazetteer)?.mentions).toHaveLength(1);
  });
});
