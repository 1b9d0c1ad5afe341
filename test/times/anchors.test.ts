// What a time is reckoned from, and which way the verb beside it points.
import { describe, expect, test } from 'vitest';
import { timesIn, timesOf } from './times-of.ts';

describe('a weekday', () => {
  test('is the last one where the verb is past', () => {
    expect(timesOf('The two met on Tuesday.')).toEqual(['Tuesday = 2021-05-11']);
  });
  test('is the next one where the verb points ahead', () => {
    expect(timesOf('The two will meet on Tuesday.')).toEqual(['Tuesday = 2021-05-18']);
    expect(timesOf('The hearing is scheduled for Tuesday.')).toEqual(['Tuesday = 2021-05-18']);
    expect(timesOf('He plans to travel to Paris on Tuesday.')).toEqual(['Tuesday = 2021-05-18']);
  });
  test('is the next one where it is announced or put off', () => {
    expect(timesOf('Tensions rose ahead of Sunday’s election.')).toEqual(['Sunday = 2021-05-16']);
    expect(timesOf('The summit opens on Thursday.')).toEqual(['Thursday = 2021-05-20']);
    expect(timesOf('The vote was postponed to Tuesday.')).toEqual(['Tuesday = 2021-05-18']);
  });
  test('of what is over is the last one, whatever goes on now', () => {
    expect(timesOf('After talks on Monday, the ministers will meet again.')).toEqual(['Monday = 2021-05-10']);
  });
  test('is the day of publication where it has its name', () => {
    expect(timesOf('The plant closed on Friday.', '2021-05-14')).toEqual(['Friday = 2021-05-14']);
  });
});

describe('a day without a year', () => {
  test('is past by default, also when that is last year', () => {
    expect(timesOf('The war that began on September 27 ended on November 10.')).toEqual([
      'September 27 = 2020-09-27',
      'November 10 = 2020-11-10',
    ]);
  });
  test('is ahead where the verb is', () => {
    expect(timesOf('The court is to rule on June 3.')).toEqual(['June 3 = 2021-06-03']);
    expect(timesOf('The troops will leave by January 5.', '2021-12-20')).toEqual(['January 5 = 2022-01-05']);
  });
  test('takes the year in which its weekday fits', () => {
    expect(timesOf('They met on Sunday, September 27.')).toEqual(['Sunday, September 27 = 2020-09-27']);
  });
});

test('a year that opens a sentence frames its paragraph, and no other', () => {
  const text = 'In April 2016, the two fought. On April 5, a truce was reached.\n\nOn April 7, they met.';
  expect(timesOf(text)).toEqual(['April 2016 = 2016-04', 'April 5 = 2016-04-05', 'April 7 = 2021-04-07']);
});

describe('the day of the article', () => {
  test('stays unknown where nothing tells it', () => {
    const said = (text: string) => timesIn(text).map(({ value }) => value);
    expect(said('They met on May 14.')).toEqual(['XXXX-05-14']);
    expect(said('They met on Friday.')).toEqual(['XXXX-WXX-5']);
    expect(said('They met in November.')).toEqual(['XXXX-11']);
    expect(said('They met yesterday.')).toEqual(['XXXX-XX-XX']);
    expect(said('They met in 2018.')).toEqual(['2018']);
  });
  test('may be known to the month only', () => {
    expect(timesOf('They met last month and on Friday.', '2021-05')).toEqual([
      'last month = 2021-04',
      'Friday = XXXX-WXX-5',
    ]);
  });
  test('is the dateline, where that gives another day than publication', () => {
    const [time] = timesIn('They met yesterday.', '2021-05-15', {
      dateline: { place: 'Yerevan', date: '2021-05-14' },
    });
    expect(time).toMatchObject({ value: '2021-05-13', anchor: 'dateline' });
  });
  test('is the date that stands in a line of its own', () => {
    expect(timesOf('Bridge falls\n\nThursday, May 13, 2021\n\nIt fell yesterday.').at(-1)).toBe(
      'yesterday = 2021-05-12',
    );
  });
});

test('says what it was reckoned from', () => {
  const anchors = timesIn('On Monday, May 3, 2021 they met. The next day they met again, and yesterday.', '2021-05-15');
  expect(anchors.map(({ anchor }) => anchor)).toEqual(['none', 'context', 'publication']);
});
