import { describe, expect, test } from 'vitest';
import { readCat } from '../../bench/score/formats/meantime.ts';
import { readStandoff } from '../../bench/score/formats/polnear.ts';
import { readTimeml } from '../../bench/score/formats/timeml.ts';

describe('public formats', () => {
  test("PolNeAR's standoff: spans, in pieces too, tied to attributions; what was discarded", () => {
    const standoff = [
      'T1\tSource 0 4\tVelk',
      'T2\tCue 5 9\tsaid',
      'T3\tContent 10 20;25 30\tthe bridge … holds',
      'T4\tAttribution 5 9\tsaid',
      'E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1',
      'T5\tDiscard 40 60\tRead more',
    ].join('\n');
    expect(readStandoff(standoff)).toEqual({
      attributions: [
        {
          source: [[0, 4]],
          cue: [[5, 9]],
          content: [
            [10, 20],
            [25, 30],
          ],
        },
      ],
      discard: [[40, 60]],
    });
  });

  test("MEANTIME's words and mentions: names with the type of what they refer to, dates, where annotation ends", () => {
    const words = ['Orla', '2021-05-03', 'Velk', 'left', '.', 'Nobody', 'came', '.'];
    const sentences = [0, 1, 2, 2, 2, 3, 3, 3];
    const xml = `<Document doc_name="orla.txt" doc_id="7">
      ${words.map((word, at) => `<token t_id="${at + 1}" sentence="${sentences[at]}">${word}</token>`).join('\n')}
      <Markables>
        <ENTITY_MENTION m_id="1" syntactic_type="NAM"><token_anchor t_id="1"/></ENTITY_MENTION>
        <ENTITY_MENTION m_id="2" syntactic_type="NAM"><token_anchor t_id="3"/></ENTITY_MENTION>
        <TIMEX3 m_id="3" type="DATE" value="2021-05-03" functionInDocument="CREATION_TIME"><token_anchor t_id="2"/></TIMEX3>
        <ENTITY m_id="4" ent_type="LOC"/><ENTITY m_id="5" ent_type="PER"/>
      </Markables>
      <Relations>
        <REFERS_TO r_id="1"><source m_id="1"/><target m_id="4"/></REFERS_TO>
        <REFERS_TO r_id="2"><source m_id="2"/><target m_id="5"/></REFERS_TO>
      </Relations></Document>`;
    const { text, published, names, times, annotatedEnd } = readCat(xml);
    expect(text).toBe('Orla\n2021-05-03\nVelk left .\nNobody came .');
    expect(published).toBe('2021-05-03');
    expect(names?.map(({ type, span }) => [type, text.slice(...span)])).toEqual([
      ['place', 'Orla'],
      ['person', 'Velk'],
    ]);
    expect(times?.map(({ value, span }) => [value, text.slice(...span)])).toEqual([['2021-05-03', '2021-05-03']]);
    expect(text.slice(annotatedEnd)).toBe(' left .\nNobody came .'.slice(' left .'.length));
  });

  test('TimeML: the text without tags, its times, the day of publication', () => {
    const { text, published, times } = readTimeml(
      `<?xml version="1.0"?><TimeML><DOCID>a</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2013-03-22" functionInDocument="CREATION_TIME">March 22</TIMEX3></DCT>
       <TEXT>He <EVENT eid="e1" class="OCCURRENCE">left</EVENT> on <TIMEX3 tid="t1" type="DATE" value="2013-03-21">Thursday</TIMEX3>.</TEXT></TimeML>`,
    );
    expect([text, published]).toEqual(['He left on Thursday.', '2013-03-22']);
    expect(times?.map(({ value, span }) => [value, text.slice(...span)])).toEqual([['2013-03-21', 'Thursday']]);
  });
});
