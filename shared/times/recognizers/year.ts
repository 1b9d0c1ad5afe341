// A year in figures: "in 2018", "the 2014 protests", "2009-2011", "since '82", "fiscal 2012".
// Round numbers of things ("2000 soldiers"), money, flights and resolutions are no years.
import { phrase } from '../phrase.ts';
import type { Recognizer } from '../recognizer.ts';

const TIMELY =
  /(?:^|[ (])(?:in|since|by|until|till|from|to|through|during|of|before|after|between|around|circa|early|late|mid|mid-|end-|the|its|this|year|fiscal|for|and|or|as of|spring|summer|autumn|fall|winter|FY|[-–—])[ ]{0,2}$/i;
const NUMBERED =
  /(?:[$€£¥#№]|\b(?:No\.?|Nos\.?|number|resolutions?|flight|route|article|section|room|page|paragraph|highway|bill|order|directive|channel|model|type|version|level|order|some|about|nearly|almost|over|than|least|most|up to|additional|only|another|just|all|extra)) ?$/i;
const COUNTED =
  /^ (?:people|persons|men|women|children|soldiers|troops|civilians|protesters|refugees|jobs|workers|dead|homes|houses|tons?|tonnes|meters?|metres?|kilomet(?:er|re)s?|km|miles|feet|kg|dollars|euros|pounds|rubles|times|members|others|employees|[a-z]+ers|hours|days|years|votes|percent|per cent)\b/;

export const year: Recognizer = {
  name: 'year',
  phrases: [
    phrase('(?:fiscal (?:year )?|FY ?|the year |calendar )?<year>'),
    /(?<![A-Za-z0-9])['’‘](?<short>[3-9]\d|[012]\d)(?![\w'’])/g,
  ],
  read: ({ at, words, before, after }) => {
    if (at.short) {
      if (!/(?:in|since|of|from|by|before|after|until|class of) $/i.test(before)) return undefined;
      const short = Number(at.short);
      return { said: { kind: 'moment', moment: { grain: 'year', at: short + (short < 30 ? 2000 : 1900) } } };
    }
    const number = Number(at.year);
    const timely = TIMELY.test(before) || words !== at.year;
    if (
      (NUMBERED.test(before) && !/^ ?[-–—] ?\d{4}\b/.test(after)) ||
      COUNTED.test(after) ||
      /^ ?(?:GMT|UTC|hours|hrs)\b|^['’]?s\b|^[-–]\w*[A-Za-z]/.test(after)
    )
      return undefined;
    if (/^ (?:years? old|year-old)/.test(after)) return undefined;
    if (number < 1950 && /^ (?:[a-z]+s|[a-z]*(?:children|people|men|women))\b/.test(after) && !/\bthe $/i.test(before))
      return undefined;
    if (/[\d.,]$|\d[-–/]$/.test(before) && !/(?<!\d)\d{4} ?[-–/]$|(?:^|\D)[ ,]$|\D,$/.test(before)) return undefined;
    if (
      number < 1900 &&
      !/(?:^|[ (])(?:in|since|until|from|by|of|between|and|to|around|before|after|year)[ ]{0,2}$/i.test(before)
    )
      return undefined;
    // "from 1061 to 1128 points": so early, only "in 1066" is surely a year
    if (number < 1600 && !/(?:^|[ (])(?:in|since|until|year|circa)[ ]{0,2}$/i.test(before)) return undefined;
    if (!timely && number < 1950) return undefined;
    return { said: { kind: 'moment', moment: { grain: 'year', at: number } } };
  },
};
