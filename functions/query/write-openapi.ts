// Writes the OpenAPI document beside this file, for those who generate clients: `node functions/query/write-openapi.ts`.
// A test tells when it no longer says what the routes do.
import { writeFileSync } from 'node:fs';
import { openApiOf } from './openapi.ts';
import { routes } from './routes.ts';

writeFileSync(new URL('./openapi.json', import.meta.url), `${JSON.stringify(openApiOf(routes), null, 2)}\n`);
