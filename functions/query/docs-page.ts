// The OpenAPI document → a page that tells what can be asked. One file without scripts or anything from elsewhere.

import { contentTypeOf, type openApiOf } from './openapi.ts';
import { PROBLEMS } from './problem.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly description?: string;
  readonly example?: unknown;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
}

const escaped = (text: unknown): string =>
  String(text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] as string,
  );

export function docsPageOf(document: ReturnType<typeof openApiOf>): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => operationAsHtml(method, path, operation as Operation)),
  );
  const problems = Object.entries(PROBLEMS).map(
    ([type, { status, title }]) => `<dt id="${type}"><code>${type}</code> (${status})</dt><dd>${title}.</dd>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>On Record: the API</title><style>${STYLE}</style></head><body><main>
<h1>On Record</h1><p>${escaped(document.info.description)}</p>
<p>For programs: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1). Lists come in pages: follow <code>next</code> by <code>cursor</code> until there is none.</p>
${operations.join('\n')}
<h2>Problems</h2><p>Every error is a problem document (RFC 9457); its <code>type</code> leads here.</p><dl>${problems.join('')}</dl>
</main></body></html>`;
}

function operationAsHtml(
  method: string,
  path: string,
  { operationId, summary, description, parameters }: Operation,
): string {
  const rows = parameters.map(
    ({ name, description = '', example, required }) =>
      `<tr><td><code>${escaped(name)}</code>${required ? ' *' : ''}</td><td>${escaped(description)}</td><td>${example === undefined ? '' : `<code>${escaped(example)}</code>`}</td></tr>`,
  );
  const table =
    rows.length > 0 ? `<table><tr><th>Parameter</th><th></th><th>Example</th></tr>${rows.join('')}</table>` : '';
  const example = method === 'get' && contentTypeOf({ path }) ? exampleOf(path, parameters) : '';
  return `<section id="${escaped(operationId)}"><h2><code>${method.toUpperCase()} ${escaped(path)}</code></h2>
<p>${escaped(summary)}.</p>${description ? `<p>${escaped(description)}</p>` : ''}${table}${example}</section>`;
}

function exampleOf(path: string, parameters: readonly Parameter[]): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String(parameters.find((one) => one.name === name)?.example ?? '')),
  );
  const query = parameters
    .filter((one) => one.in === 'query' && one.required)
    .map((one) => `${one.name}=${encodeURIComponent(String(one.example ?? ''))}`);
  const url = escaped(query.length > 0 ? `${filled}?${query.join('&')}` : filled);
  return `<p>Try <a href="${url}"><code>${url}</code></a></p>`;
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h2{margin-top:2.5rem;font-size:1.1rem}code{overflow-wrap:anywhere;font:.9em ui-monospace,monospace;background:#f2f2f0;padding:.1em .3em;border-radius:3px}
table{border-collapse:collapse;width:100%}td,th{text-align:left;overflow-wrap:anywhere;vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #ddd}
a{color:#0b57a4}@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}code{background:#2a2a2a}td,th{border-color:#333}a{color:#8ab4f8}}`;
