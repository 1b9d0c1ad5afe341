// One example or more for each way of saying how many.
import { describe, expect, test } from 'vitest';
import { quantitiesOf } from './quantities-of.ts';

const WAYS: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'figures and words': [
    ['Some 6,000 people fled.', 'Some 6,000 = 6000 count about [people]'],
    ['They lost two hundred and fifty cows.', 'two hundred and fifty = 250 count [cows]'],
    ['Half a million people left.', 'Half a million = 500000 count [people]'],
    ['It has 1.5bn users.', '1.5bn = 1500000000 count [users]'],
    ['Three and a half million people voted.', 'Three and a half million = 3500000 count [people]'],
    ['A hundred and fifty ships came.', 'A hundred and fifty = 150 count [ships]'],
  ],
  'numbers that say only how large': [
    ['Dozens of houses burned.', 'Dozens = 24 count vague [houses]'],
    ['Tens of thousands of protesters marched.', 'Tens of thousands = 20000 count vague [protesters]'],
    ['The army sent several hundred.', 'several hundred = 300 count vague'],
  ],
  approximations: [
    ['At least 14 soldiers died.', 'At least 14 = 14 count at-least [soldiers]'],
    ['Up to 50 others are missing.', 'Up to 50 = 50 count at-most [others]'],
    ['More than 100 villages were cut off.', 'More than 100 = 100 count more-than [villages]'],
    ['Nearly 100 villages were cut off.', 'Nearly 100 = 100 count less-than [villages]'],
    ['Police counted 20 or so.', '20 or so = 20 count about'],
    ['Police counted 100 or more.', '100 or more = 100 count at-least'],
    ['The march drew a 10,000-plus crowd.', '10,000-plus = 10000 count at-least [crowd]'],
  ],
  ranges: [
    ['Between 20 and 30 soldiers were held.', 'Between 20 and 30 = 20..30 count [soldiers]'],
    ['It will cost 2 to 3 million euros.', '2 to 3 million euros = 2000000..3000000 EUR'],
    ['The dam will cost $10-15 million.', '$10-15 million = 10000000..15000000 USD'],
    ['It lies 3-5 km away.', '3-5 km = 3..5 km'],
    ['They expect 5% to 7% growth.', '5% to 7% = 5..7 %'],
    ['Sales rose from 2 to 3 million euros.', '2 = 2000000 EUR', '3 million euros = 3000000 EUR'],
  ],
  money: [
    ['The firm lost $1.2 billion and €5m.', '$1.2 billion = 1200000000 USD', '€5m = 5000000 EUR'],
    ['He paid 300,000 Swiss francs and 50 cents.', '300,000 Swiss francs = 300000 CHF', '50 cents = 0.5 USD'],
    [
      'The loan is US$ 2.7 billion, or GBP 2 billion.',
      'US$ 2.7 billion = 2700000000 USD',
      'GBP 2 billion = 2000000000 GBP',
    ],
    ['The fine was CHF 20m.', 'CHF 20m = 20000000 CHF'],
  ],
  shares: [
    ['Turnout was 8.5 percent, or 9 per cent.', '8.5 percent = 8.5 %', '9 per cent = 9 %'],
    ['It fell by 12.3%.', '12.3% = 12.3 %'],
    ['Three quarters of them agreed.', 'Three quarters = 0.75 1'],
  ],
  measures: [
    ['They walked 3 1/2 kilometers.', '3 1/2 kilometers = 3.5 km'],
    ['It lies 500 miles (800 km) away.', '500 miles = 500 [mi_i]', '800 km = 800 km'],
    ['It was 30 degrees Celsius.', '30 degrees Celsius = 30 Cel'],
    ['They hold 4,000 square kilometers.', '4,000 square kilometers = 4000 km2'],
    ['A 10-km stretch was closed.', '10-km = 10 km'],
    ['A quake of magnitude 6.1 struck.', '6.1 = 6.1 {magnitude}'],
  ],
  ages: [
    ['A 12-year-old boy was hurt.', '12-year-old = 12 a'],
    ['The driver, aged 34, fled.', '34 = 34 a'],
    ['Anna Rudd, 45, was hurt.', '45 = 45 a'],
    ['The boy, 12, was hurt.', '12 = 12 a'],
  ],
};

describe.each(Object.entries(WAYS))('%s', (_, examples) => {
  test.each(examples)('%s', (text, ...expected) => {
    expect(quantitiesOf(text)).toEqual(expected);
  });
});

describe('what is no quantity', () => {
  test.each([
    'Resolution 1701 and Article 2 of the treaty apply.',
    'A Boeing 737 landed; the T-72 stood still.',
    'Call +1 202-555-0143, 1-800-555-0143 or 020 7946 0958.',
    'They came first, second and 20th.',
    'On May 13, 2021, at 9 a.m., after three years, it was over.',
    'They won 3-2.',
    'No one knew one another.',
  ])('%s', (text) => {
    expect(quantitiesOf(text)).toEqual([]);
  });
});
