// The template's HTTP API: its routes, each with the function that answers it, and which pages of other origins may ask.
// { routes: [{ method: 'GET', path: '/articles/{id}', function: 'on-record-query', authorization: 'AWS_IAM' }], cors: { … } }
import { z } from 'zod';
import type { ResolvedResource } from '../template/resolved.ts';
import { flag, number, TAGS, understand } from './understand.ts';

export interface Route {
  /** 'ANY' stands for every method; the path '$default' for every path that no other route takes. */
  readonly method: string;
  readonly path: string;
  /** The function's name. */
  readonly function: string;
  readonly authorization: 'NONE' | 'AWS_IAM';
  readonly timeoutMilliseconds: number;
}

export interface Cors {
  readonly origins: readonly string[];
  readonly methods: readonly string[];
  readonly headers: readonly string[];
  readonly exposed: readonly string[];
  readonly credentials: boolean;
  readonly maxAgeSeconds?: number;
}

export interface HttpApi {
  readonly id: string;
  readonly arn: string;
  readonly routes: readonly Route[];
  readonly cors?: Cors;
}

const cors = z.strictObject({
  AllowOrigins: z.array(z.string()).default([]),
  AllowMethods: z.array(z.string()).default([]),
  AllowHeaders: z.array(z.string()).default([]),
  ExposeHeaders: z.array(z.string()).default([]),
  AllowCredentials: z.boolean().default(false),
  MaxAge: number.optional(),
});

export function readApi(resources: readonly ResolvedResource[]): HttpApi | undefined {
  const of = (type: string): readonly ResolvedResource[] =>
    resources.filter((one) => one.type === `AWS::ApiGatewayV2::${type}`);
  const apis = of('Api');
  if (apis.length > 1) throw new Error(`one HTTP API at most runs here, not ${apis.map(({ id }) => id).join(', ')}`);
  const [resource] = apis;
  if (resource === undefined) return undefined;
  const api = understand(
    resource,
    { ProtocolType: z.literal('HTTP'), CorsConfiguration: cors.optional() },
    {
      ...TAGS,
      Name: 'a name',
      Description: 'for people',
      DisableExecuteApiEndpoint: 'the engine’s address is the only one',
    },
  );
  for (const stage of of('Stage'))
    understand(
      stage,
      { ApiId: z.string(), StageName: z.literal('$default'), AutoDeploy: flag },
      {
        ...TAGS,
        Description: 'for people',
        DefaultRouteSettings: 'throttling and metrics: one user here',
        RouteSettings: 'throttling and metrics: one user here',
        AccessLogSettings: 'no access log on one machine',
      },
    );
  const targets = new Map(
    of('Integration').map((one) => {
      const integration = understand(
        one,
        {
          ApiId: z.string(),
          IntegrationType: z.literal('AWS_PROXY'),
          IntegrationUri: z.string(),
          PayloadFormatVersion: z.literal('2.0'),
          TimeoutInMillis: number.default(30_000),
        },
        { IntegrationMethod: 'functions are called, not fetched', Description: 'for people' },
      );
      return [`integrations/${one.ref}` as string, integration] as const;
    }),
  );
  const routes = of('Route').map((one): Route => {
    const route = understand(
      one,
      {
        ApiId: z.string(),
        RouteKey: z.string(),
        Target: z.string(),
        AuthorizationType: z.enum(['NONE', 'AWS_IAM']).default('NONE'),
      },
      { OperationName: 'for people' },
    );
    const target = targets.get(route.Target);
    if (target === undefined) throw new Error(`route ${route.RouteKey} has no integration: ${route.Target}`);
    const [method, path] = route.RouteKey === '$default' ? ['ANY', '$default'] : route.RouteKey.split(' ');
    return {
      method: method ?? 'ANY',
      path: path ?? '$default',
      function: target.IntegrationUri.replace(/\/invocations$/, '').replace(/^.*:function:/, ''),
      authorization: route.AuthorizationType,
      timeoutMilliseconds: target.TimeoutInMillis,
    };
  });
  const given = api.CorsConfiguration;
  return {
    id: resource.ref,
    arn: `arn:aws:execute-api:us-east-1:000000000000:${resource.ref}`,
    routes,
    ...(given === undefined ? {} : { cors: corsOf(given) }),
  };
}

function corsOf(given: z.infer<typeof cors>): Cors {
  return {
    origins: given.AllowOrigins,
    methods: given.AllowMethods,
    headers: given.AllowHeaders,
    exposed: given.ExposeHeaders,
    credentials: given.AllowCredentials,
    ...(given.MaxAge === undefined ? {} : { maxAgeSeconds: given.MaxAge }),
  };
}
