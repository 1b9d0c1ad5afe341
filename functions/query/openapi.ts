// The routes → the OpenAPI 3.1 document, from the same schemas that check the requests.
import { z } from 'zod';
import { PROBLEMS, ProblemDocument } from './problem.ts';
import type { Route } from './route.ts';

type Schema = Readonly<Record<string, unknown>>;

export function openApiOf(routes: readonly Route[]) {
  const components = new Map<string, Schema>();
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output' = 'output'): Schema => {
    const {
      $schema: _,
      $defs = {},
      ...rest
    } = z.toJSONSchema(schema, { io, unrepresentable: 'any', override: tidy }) as Schema & {
      $defs?: Record<string, Schema>;
    };
    for (const [name, definition] of Object.entries($defs)) components.set(name, componentLinks(definition));
    return componentLinks(rest);
  };
  const problem = {
    description: 'What is wrong with the request',
    content: { 'application/problem+json': { schema: schemaOf(ProblemDocument) } },
  };
  const parametersOf = (shape: z.ZodObject, where: 'path' | 'query') => {
    const { properties = {}, required = [] } = schemaOf(shape, 'input') as {
      properties?: Record<string, Schema>;
      required?: string[];
    };
    // What a text stands for has no examples of its own in JSON Schema; the parameter has.
    const examplesOf = (name: string): unknown => (shape.shape[name] as z.ZodType | undefined)?.meta()?.examples;
    return Object.entries(properties).map(([name, { description, examples = examplesOf(name), ...schema }]) => ({
      name,
      in: where,
      required: where === 'path' || required.includes(name),
      ...(description ? { description } : {}),
      ...(Array.isArray(examples) ? { example: examples[0] } : {}),
      schema,
    }));
  };

  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const { method, path, id, tag, summary, description, status = 200, formats = [] } = route;
    const content = Object.fromEntries(
      formats.map((type) => [type, { schema: { type: type.endsWith('+json') ? 'object' : 'string' } }]),
    );
    const found = route.pathParameters.shape && Object.keys(route.pathParameters.shape).length > 0;
    paths[path] = {
      ...paths[path],
      [method.toLowerCase()]: {
        operationId: id,
        tags: [tag],
        summary,
        ...(description && { description }),
        parameters: [...parametersOf(route.pathParameters, 'path'), ...parametersOf(route.query, 'query')],
        ...(route.body && {
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body, 'input') } } },
        }),
        responses: {
          [status]: {
            description: 'The answer',
            content: { [contentTypeOf(route)]: { schema: schemaOf(route.response) }, ...content },
          },
          ...(status === 200 && { 304: { description: 'The client has it already (If-None-Match)' } }),
          400: problem,
          ...(found && { 404: problem }),
          ...(method === 'GET' && { 413: problem }),
          431: { description: 'The address is longer than the gateway takes' },
          500: problem,
        },
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'On Record',
      version: '1.0.0',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        'Who said what, to whom, when, whom they accuse, who disputes it: each claim with the words it rests on. Spans count UTF-16 code units of the article’s text.',
    },
    tags: ['articles', 'entities', 'claims', 'uploads', 'about'].map((name) => ({ name })),
    paths,
    components: { schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))) },
    'x-problems': PROBLEMS,
  };
}

export const contentTypeOf = ({ path }: Pick<Route, 'path'>): string =>
  path === '/docs' || path.startsWith('/read') ? 'text/html' : 'application/json';

/** Integers without the limits that zod states for all of them; query strings are what they stand for. */
function tidy({ jsonSchema }: { jsonSchema: Record<string, unknown> }): void {
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

/** Definitions of one schema become components of the document. */
const componentLinks = (schema: Schema): Schema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/')) as Schema;
