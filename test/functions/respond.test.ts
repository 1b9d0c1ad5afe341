import { expect, test } from 'vitest';
import { responseTo } from '../../functions/query/respond.ts';

const large = { status: 200, contentType: 'application/json', text: `"${'x'.repeat(6_000_000)}"` };

test('an answer too large for a function is refused with what to do, and sent where compressing makes it fit', () => {
  expect(responseTo({ headers: {} }, large)).toMatchObject({ statusCode: 413, body: expect.stringContaining('gzip') });
  expect(responseTo({ headers: { 'accept-encoding': 'gzip' } }, large)).toMatchObject({ statusCode: 200 });
});
