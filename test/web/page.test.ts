// The reading room as it is served: all its files and no others, nothing from elsewhere, no code from words.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { routed } from '../../functions/query/router.ts';
import { routes } from '../../functions/query/routes.ts';
import { lexiconsOf } from '../../infra/copy-lexicons.ts';

const root = new URL('../../', import.meta.url);
const names = readdirSync(new URL('web/', root)).filter((name) => name !== 'tsconfig.json');
const contents = new Map(names.map((name) => [name, readFileSync(new URL(`web/${name}`, root), 'utf8')]));

const rooms = {} as Parameters<typeof routed>[1];
const answer = routed(routes, rooms, (error) => {
  throw error;
});
async function ask(rawPath: string, headers: Record<string, string> = {}) {
  const event = { rawPath, rawQueryString: '', headers, requestContext: { http: { method: 'GET' } } };
  const { statusCode, headers: given = {}, body = '' } = await answer(event as never);
  return { statusCode, headers: given as Record<string, string>, body };
}

it('gives the page to browsers and links to programs', async () => {
  const page = await ask('/', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.body).toBe(contents.get('index.html'));
  expect((await ask('/read')).body).toBe(page.body);
  const links = await ask('/', { accept: '*/*' });
  expect(JSON.parse(links.body)).toMatchObject({ name: 'On Record', docs: '/docs' });
  expect((await ask('/')).headers['content-type']).toBe('application/json');
});

it('serves every file of web/, and none outside of it', async () => {
  for (const name of names) expect((await ask(`/read/${name}`)).body, name).toBe(contents.get(name));
  for (const name of ['handler.ts', '..%2Fpackage.json', 'tsconfig.json', '__proto__', 'constructor'])
    expect((await ask(`/read/${name}`)).statusCode, name).toBe(404);
});

it('tells the browser to run nothing but its own files', async () => {
  for (const name of names) {
    const policy = (await ask(`/read/${name}`)).headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
  }
});

it('has no inline script or style, which that policy would stop', () => {
  const page = contents.get('index.html') ?? '';
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/i);
});

it('refers to nothing elsewhere', () => {
  for (const [name, text] of contents) {
    const code = name === 'icon.svg' ? text.replace('http://www.w3.org/2000/svg', '') : text;
    expect(code, name).not.toMatch(/["'(]\s*(https?:)?\/\/[\w.-]+/);
    for (const [, source] of text.matchAll(/(?:from|import)\s*'([^']+)';/g))
      expect(names, name).toContain(source?.replace('./', ''));
    for (const [, source] of text.matchAll(/(?:src|href)="\/read\/([^"]+)"/g)) expect(names, name).toContain(source);
  }
});

it('makes no markup or code out of words', () => {
  for (const [name, text] of contents)
    expect(text, name).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc|\.style\b/,
    );
});

it('finds all its files in the bundle of the query function', () => {
  const module = fileURLToPath(new URL('functions/query/routes/reading-room.ts', root));
  expect([...lexiconsOf([module]).keys()].sort()).toEqual([...names].sort());
});

it('is small', () => {
  const sent = [...contents.values()].reduce((sum, text) => sum + gzipSync(text, { level: 5 }).length, 0);
  expect(sent).toBeLessThan(36_000);
});
