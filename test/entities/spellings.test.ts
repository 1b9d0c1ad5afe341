import { describe, expect, test } from 'vitest';
import { personKey } from '../../shared/entities/link/person-key.ts';

const key = (name: string): string => personKey(name.split(' ')).join('-');

describe('spellings of one person', () => {
  test.each([
    ['Nikol Pashinian', 'Nikol Pashinyan'],
    ['Volodymyr Zelenskiy', 'Volodymyr Zelenskyy', 'Volodymyr Zelensky', 'Volodymyr Zelenskyi'],
    ['Mohammed Javad Zarif', 'Mohammad Javad Zarif', 'Muhammad Javad Zarif'],
    ['Bashar al-Assad', 'Bashar Assad', 'Bashar al-Asad', 'Bashar Al Assad'],
    ['Muammar Gaddafi', 'Moammar Gadhafi', 'Muammar Qaddafi'],
    ['Ilham Aliyev', 'Ilham Aliev'],
    ['Alyaksandr Lukashenka', 'Alexander Lukashenko', 'Aleksandr Lukashenko'],
    ['Dmitry Peskov', 'Dmitri Peskov', 'Dmitriy Peskov'],
    ['Sergei Lavrov', 'Sergey Lavrov'],
    ['Viktor Yanukovych', 'Viktor Yanukovich'],
    ['Vladimir Putin', 'Vladimir Vladimirovich Putin'],
    ['Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
    ['John F. Kerry', 'John Kerry'],
    ['Leyla Abdullayeva', 'Leyla Abdullaeva'],
  ])('%s', (first, ...others) => {
    for (const other of others) expect(key(other)).toBe(key(first));
  });

  test.each([
    ['Louis Young', 'louis-young'],
    ['Nikol Pashinyan', 'nikol-pashinian'],
    ['Doug Ford', 'doug-ford'],
    ['Angela Merkel', 'angela-merkel'],
  ])('%s keeps a readable id', (name, id) => expect(key(name)).toBe(id));

  test('people of other names stay apart', () => {
    expect(
      new Set(
        ['Ilham Aliyev', 'Heydar Aliyev', 'Vladimir Putin', 'Volodymyr Zelensky', 'Kim Jong-un', 'Kim Jong-il'].map(
          key,
        ),
      ).size,
    ).toBe(6);
  });
});
