import fc from 'fast-check';
import { expect, test } from 'vitest';
import { objectEventsOf, revisionOf } from '../../shared/lambda/object-event.ts';

const notice = (object: object, eventName = 'ObjectCreated:Put') =>
  JSON.stringify({
    Records: [{ eventName, eventTime: '2026-11-23T10:00:00.000Z', s3: { bucket: { name: 'inbox' }, object } }],
  });

test('a key comes decoded, with its spaces, accents and plus signs', () => {
  const key = 'inbox/a b+é %2B 🗞.txt';
  const encoded = encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+');
  expect(objectEventsOf(notice({ key: encoded, size: 3, sequencer: '0A' }))).toMatchObject([
    { key, removed: false, size: 3 },
  ]);
});

test('a removal is told from a creation, whichever way S3 writes it', () => {
  for (const name of ['ObjectRemoved:Delete', 's3:ObjectRemoved:DeleteMarkerCreated'])
    expect(objectEventsOf(notice({ key: 'inbox/a' }, name))[0]?.removed).toBe(true);
  expect(objectEventsOf(notice({ key: 'inbox/a' }, 's3:ObjectCreated:Copy'))[0]?.removed).toBe(false);
});

test('the test event that S3 sends when notifications are set up is nothing', () => {
  expect(objectEventsOf(JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'inbox' }))).toEqual([]);
});

test('what is no event of S3 is an error', () => {
  expect(() => objectEventsOf('hello')).toThrow();
  expect(() => objectEventsOf('{"Records":[{}]}')).toThrow();
});

test('revisions order as AWS says sequencers do: right-padded with zeros', () => {
  const hex = fc.string({ unit: fc.constantFrom(...'0123456789ABCDEF'), minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(hex, hex, (a, b) => {
      const width = Math.max(a.length, b.length);
      const [x, y] = [a.padEnd(width, '0'), b.padEnd(width, '0')];
      expect(Math.sign(Number(revisionOf(a) > revisionOf(b)) - Number(revisionOf(a) < revisionOf(b)))).toBe(
        Math.sign(Number(x > y) - Number(x < y)),
      );
    }),
  );
  expect(revisionOf('0055aed6dcd90281e5')).toBe(revisionOf('0055AED6DCD90281E5'));
});
