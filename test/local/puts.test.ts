// A plain PUT to the inbox, as curl makes it: whatever type it names, and where it names none.
import { afterAll, expect, test } from 'vitest';
import { article } from '../end-to-end/articles.ts';
import { type Stack, startStack } from '../end-to-end/stack.ts';

const SIGNED = { authorization: 'AWS4-HMAC-SHA256 Credential=me/20261101/us-east-1/s3/aws4_request' };
let stack: Stack | undefined;
afterAll(() => stack?.stop());

test('a PUT is taken whatever its content type, and its bytes are what was sent', async () => {
  stack ??= await startStack();
  const { running } = stack.engine;
  const put = (name: string, headers: Record<string, string>) =>
    fetch(`${running.s3}/${stack?.bucket}/inbox/${name}`, {
      method: 'PUT',
      headers: { ...SIGNED, ...headers },
      body: Buffer.from(article(3)),
    });
  const types = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json', ''];
  for (const [i, type] of types.entries()) {
    const answer = await put(`put-${i}.txt`, type ? { 'content-type': type } : {});
    expect([type, answer.status]).toEqual([type, 200]);
    const got = await fetch(`${running.s3}/${stack.bucket}/inbox/put-${i}.txt`, { headers: SIGNED });
    expect(await got.text()).toBe(article(3));
  }
}, 180_000);
