// One example or more for each way of saying a time. Published on Saturday, May 15, 2021, unless said otherwise.
import { describe, expect, test } from 'vitest';
import { timesOf } from './times-of.ts';

const WAYS: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  dates: [
    ['The treaty was signed on 3 March 1964.', '3 March 1964 = 1964-03-03'],
    ['The law took effect on Jan. 1, 2020.', 'Jan. 1, 2020 = 2020-01-01'],
    ['He died on the 14th of June, 1999.', 'the 14th of June, 1999 = 1999-06-14'],
    ['The file is dated 2021-04-30.', '2021-04-30 = 2021-04-30'],
    ['It was signed on 7/8/07.', '7/8/07 = 2007-07-08'],
    ['The incursion began late on May 13.', 'late on May 13 = 2021-05-13'],
    [
      'The raid was on Thursday, May 6; on the 8th another followed.',
      'Thursday, May 6 = 2021-05-06',
      'the 8th = 2021-05-08',
    ],
  ],
  'parts of days': [
    [
      'Two men were hurt on Friday night and one on Saturday morning.',
      'Friday night = 2021-05-14TNI',
      'Saturday morning = 2021-05-15TMO',
    ],
    ['He spoke in the early hours of Wednesday.', 'the early hours of Wednesday = 2021-05-12TMO'],
    ['Sirens sounded last night.', 'last night = 2021-05-14TNI'],
    ['At 10 o’clock last night, sirens sounded.', '10 o’clock last night = 2021-05-14T22:00'],
  ],
  clocks: [
    [
      'The meeting will begin at 9 a.m. local time (0600 GMT) on Monday.',
      '9 a.m. local time (0600 GMT) on Monday = 2021-05-17T09:00',
    ],
    ['It took off at 08:30 UTC on April 27, 2005.', '08:30 UTC on April 27, 2005 = 2005-04-27T08:30Z'],
    ['The doors closed at around 18:30 on Wednesday, 12 May.', 'around 18:30 on Wednesday, 12 May = 2021-05-12T18:30'],
  ],
  'days counted within a month': [
    ['The vote will be held on the last Friday of this month.', 'the last Friday of this month = 2021-05-28'],
    ['Voting takes place on the second Tuesday in June.', 'the second Tuesday in June = 2021-06-08'],
    ['The court sat on the first Monday of March 2020.', 'the first Monday of March 2020 = 2020-03-02'],
    ['The strike will begin in the last week of June.', 'the last week of June = 2021-W25'],
    ['It was the second week of March when they met.', 'the second week of March = 2021-W10'],
    ['The fair closed on the third weekend in April.', 'the third weekend in April = 2021-W15-WE'],
    ['He left in the first week of 2019.', 'the first week of 2019 = 2019-W01'],
    ['They will meet on the first Sunday of next month.', 'the first Sunday of next month = 2021-06-06'],
    ['The fund closes on the last day of June.', 'the last day of June = 2021-06-30'],
    ['The tax will rise on the first day of next year.', 'the first day of next year = 2022-01-01'],
    ['He resigned in the opening week of January.', 'the opening week of January = 2021-W01'],
    ['The ferry will sail on the 15th of next month.', 'the 15th of next month = 2021-06-15'],
    ['He was freed on the twentieth of last month.', 'the twentieth of last month = 2021-04-20'],
  ],
  'weekdays counted from another day': [
    ['They will vote on the Monday after next.', 'the Monday after next = 2021-05-24'],
    ['The court will sit on Friday week.', 'Friday week = 2021-05-28'],
    ['The mill burned two Fridays ago.', 'two Fridays ago = 2021-05-07'],
    ['Voting was held on the last Sunday before Easter.', 'last Sunday before Easter = 2021-03-28'],
    ['They met on the Tuesday after May 3.', 'Tuesday after May 3 = 2021-05-04'],
    ['The games will run from Tuesday to Sunday.', 'Tuesday = 2021-05-18..2021-05-23', 'Sunday = 2021-05-23'],
    ['The doors will open in a fortnight.', 'in a fortnight = 2021-W21'],
    ['The shop shut on the eve of Christmas.', 'the eve of Christmas = 2020-12-24'],
  ],
  'days of a month in words': [
    ['The parade is on the Fourth of July.', 'the Fourth of July = 2021-07-04'],
    ['The treaty was signed on the Fourteenth of March 2016.', 'the Fourteenth of March 2016 = 2016-03-14'],
    ['They met on the twenty-first of April.', 'the twenty-first of April = 2021-04-21'],
    ['The town lost a third of March and its sales.', 'March = 2021-03'],
  ],
  'one weekday after another': [
    ['The bank will meet on Saturday and Sunday.', 'Saturday = 2021-05-15', 'Sunday = 2021-05-16'],
    [
      'The court will sit on Thursday, Friday and Monday.',
      'Thursday = 2021-05-20',
      'Friday = 2021-05-21',
      'Monday = 2021-05-24',
    ],
    ['They will vote on Friday and Saturday.', 'Friday = 2021-05-21', 'Saturday = 2021-05-22'],
    ['They met on Friday and Saturday.', 'Friday = 2021-05-14', 'Saturday = 2021-05-15'],
  ],
  'days of the month': [['The court will rule on the 12th.', 'the 12th = 2021-06-12']],
  weekdays: [
    ['The minister met reporters on Friday.', 'Friday = 2021-05-14'],
    ['They were detained on Tuesday and Wednesday.', 'Tuesday = 2021-05-11', 'Wednesday = 2021-05-12'],
    ['Protests were held every Friday.', 'every Friday = XXXX-WXX-5'],
    ['The court ruled last Thursday.', 'last Thursday = 2021-05-13'],
  ],
  months: [
    ['He was arrested last November and freed in January.', 'last November = 2020-11', 'January = 2021-01'],
    ['It was the driest September 2019 on record.', 'September 2019 = 2019-09'],
    ['The mill closed in early March.', 'early March = 2021-03'],
  ],
  years: [
    ['The 2014 protests and the flood of 1978 were worse.', '2014 = 2014', '1978 = 1978'],
    ['The war of the 1992-95 years was over.', '1992-95 = 1992..1995'],
    ['Sales were the lowest since ’82.', '’82 = 1982'],
  ],
  'decades and centuries': [
    ['The mill closed in the 1990s.', '1990s = 199'],
    ['It was built in the 19th century.', 'the 19th century = 18'],
  ],
  seasons: [
    ["Last summer's drought followed the winter of 2018.", 'Last summer = 2020-SU', 'winter of 2018 = 2018-WI'],
  ],
  quarters: [
    ['Sales fell in the first quarter of 2009.', 'the first quarter of 2009 = 2009-Q1'],
    ['Sales fell in the first quarter of last year.', 'the first quarter of last year = 2020-Q1'],
    ['The second half of 2022 was calm.', 'The second half of 2022 = 2022-H2'],
  ],
  'relative to now': [
    ['Officials denied it earlier this week.', 'earlier this week = 2021-W19'],
    ['The talks failed last week.', 'last week = 2021-W18'],
    ['He will travel next month.', 'next month = 2021-06'],
    ['Exports fell this year.', 'this year = 2021'],
    ['The bridge will be closed until the end of the year.', 'the end of the year = 2021'],
    ['It was founded seventeen years ago.', 'seventeen years ago = 2004'],
    ['A week ago the town was calm.', 'A week ago = 2021-05-08'],
    [
      'It rained yesterday and the day before yesterday.',
      'yesterday = 2021-05-14',
      'the day before yesterday = 2021-05-13',
    ],
    ['Over the weekend, shots were fired.', 'the weekend = 2021-W19-WE'],
    ['In recent weeks, the army has moved closer.', 'recent weeks = PAST_REF'],
  ],
  'relative to what was spoken of': [
    [
      'On May 3 the two sides met. The next day, fighting resumed. Three days later a truce was signed.',
      'May 3 = 2021-05-03',
      'The next day = 2021-05-04',
      'Three days later = 2021-05-07',
    ],
    ['On May 10 he resigned; the previous day he had not.', 'May 10 = 2021-05-10', 'the previous day = 2021-05-09'],
    [
      'A vote was held in November 2018. Three years earlier, the party split.',
      'November 2018 = 2018-11',
      'Three years earlier = 2015',
    ],
    ['It was two days after May 5.', 'two days after May 5 = 2021-05-07'],
    [
      'They met on May 5. The following Monday they met again.',
      'May 5 = 2021-05-05',
      'The following Monday = 2021-05-10',
    ],
    ['She left in May 2014. Two weeks later she was back.', 'May 2014 = 2014-05', 'Two weeks later = 2014-05'],
  ],
  ranges: [
    ['He was mayor from 2014 to 2016.', '2014 = 2014..2016', '2016 = 2016'],
    ['Between July 2003 and December 2004, prices doubled.', 'July 2003 = 2003-07..2004-12', 'December 2004 = 2004-12'],
    ['Shots were heard on the night of May 12-13.', 'the night of May 12-13 = 2021-05-12TNI..2021-05-13'],
    ['It ran from January 23 to March 9, 2014.', 'January 23 = 2014-01-23..2014-03-09', 'March 9, 2014 = 2014-03-09'],
  ],
  durations: [
    ['She worked there for 33 years.', '33 years = P33Y'],
    ['The index hit a 12-year low.', '12-year = P12Y'],
    ['It took thirty minutes.', 'thirty minutes = PT30M'],
    ['It is two and a half years late.', 'two and a half years = P2.5Y'],
    ['A day after the talks, the shelling resumed.', 'A day after = P1D'],
  ],
};

describe.each(Object.entries(WAYS))('%s', (_, examples) => {
  test.each(examples)('%s', (text, ...expected) => {
    expect(timesOf(text)).toEqual(expected);
  });
});

describe('what is no time', () => {
  test.each([
    'They may march on, second to none; the sun rose over Theresa May.',
    'The second group walked 3 1/2 kilometers.',
    'About 2000 soldiers and 1,950 police took part.',
    'The boy, a 12-year-old, is in his 60s no more.',
    'A copy of the Sunday Times and of USA Today lay there.',
    'Resolution 1973 names Flight 2011.',
    'The fall of the city, in the second half, was quick.',
  ])('%s', (text) => {
    expect(timesOf(text)).toEqual([]);
  });
});
