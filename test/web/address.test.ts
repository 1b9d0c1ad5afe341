// Every view has an address that can be pasted; an address that leads nowhere says so and never throws.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressOf, entityPath, hashOf } from '../../web/address.js';
import { isSafeLink } from '../../web/elements.js';
import { dateOf } from '../../web/telling.js';

const article = '0123456789abcdef01234567';

it('reads the address of a claim in an article, with the entity that is looked at', () => {
  expect(addressOf(`#/articles/${article}?claim=c3&entity=place/AM`)).toEqual({
    page: 'article',
    id: article,
    query: { claim: 'c3', entity: 'place/AM' },
  });
});

it('begins with the articles', () => {
  expect(addressOf('')).toEqual({ page: 'articles', query: {} });
  expect(addressOf('#/articles?status=refused')).toEqual({ page: 'articles', query: { status: 'refused' } });
});

it('leads nowhere for what is no address', () => {
  for (const hash of ['#/articles/../x', '#/entities/place', '#/entities/planet/mars', '#/x', '#/articles/<b>'])
    expect(addressOf(hash).page).toBe('nowhere');
});

it('finds back any entity, whatever its name', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (name, words) => {
      fc.pre(!/^\/|\/$|\/\//.test(name) && name.isWellFormed());
      const query: Record<string, string> = words ? { words } : {};
      const address = { page: 'entity' as const, id: `person/${name}`, query };
      const back = addressOf(hashOf(address));
      expect(back).toEqual(address);
    }),
  );
});

it('never throws', () => {
  fc.assert(fc.property(fc.string(), (hash) => addressOf(hash).page.length > 0));
  expect(addressOf('#/entities/person/%E0%A4%A').page).toBe('entity');
});

it('asks the API by the same path', () => {
  expect(entityPath('place/AM/yerevan')).toBe('/entities/place/AM%2Fyerevan');
});

it('follows no link that runs code or leaves its scheme to the page', () => {
  for (const bad of [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '//elsewhere.example',
    'file:///etc',
  ])
    expect(isSafeLink(bad)).toBe(false);
  for (const good of ['#/articles', '/docs', 'https://example.org/a']) expect(isSafeLink(good)).toBe(true);
});

it('tells dates as exactly as they are known', () => {
  expect(dateOf('2021-05-14T09:30:00Z')).toBe('14 May 2021, 09:30 UTC');
  expect(dateOf('2021-05')).toBe('May 2021');
  expect(dateOf('XXXX-05-14')).toBe('XXXX-05-14');
  expect(dateOf(undefined)).toBe('');
});
