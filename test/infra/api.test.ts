import { expect, test } from 'vitest';
import { resourcesOf, templateOf } from './template.ts';

const routes = (context = {}) =>
  resourcesOf(templateOf(context), 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties);

test('every route is signed by IAM unless the context says otherwise', () => {
  expect(
    routes()
      .map(({ RouteKey }) => RouteKey)
      .sort(),
  ).toEqual(['GET /', 'GET /{proxy+}', 'POST /check', 'POST /uploads']);
  for (const route of routes()) expect(route.AuthorizationType).toBe('AWS_IAM');
});

test('with auth=jwt every route takes tokens of the issuer for the audience', () => {
  const context = { auth: 'jwt', issuer: 'https://login.example.org', audience: 'on-record,desk' };
  for (const route of routes(context)) expect(route.AuthorizationType).toBe('JWT');
  const [[, authorizer] = []] = resourcesOf(templateOf(context), 'AWS::ApiGatewayV2::Authorizer');
  expect(authorizer?.Properties.JwtConfiguration).toEqual({
    Issuer: 'https://login.example.org',
    Audience: ['on-record', 'desk'],
  });
});

test('auth=jwt without issuer and audience stops the synthesis with a sentence', () => {
  expect(() => templateOf({ auth: 'jwt' })).toThrow(/issuer/);
  expect(() => templateOf({ auth: 'basic' })).toThrow(/auth/);
});

test('who may read is not who may write: uploads ask for a scope of their own', () => {
  const context = { auth: 'jwt', issuer: 'https://login.example.org', audience: 'desk', uploadScope: 'desk/put' };
  for (const { RouteKey, AuthorizationScopes } of routes(context))
    expect(AuthorizationScopes).toEqual(RouteKey === 'POST /uploads' ? ['desk/put'] : undefined);
});

test('with auth=none every route is open, and there is none to upload by', () => {
  expect(routes({ auth: 'none' }).map(({ RouteKey }) => RouteKey)).not.toContain('POST /uploads');
  for (const route of routes({ auth: 'none' })) expect(route.AuthorizationType).toBe('NONE');
});

test('requests are throttled and logged', () => {
  const [[, stage] = []] = resourcesOf(templateOf({ requestsPerSecond: '7' }), 'AWS::ApiGatewayV2::Stage');
  expect(stage?.Properties).toMatchObject({
    StageName: '$default',
    AutoDeploy: true,
    DefaultRouteSettings: { ThrottlingRateLimit: 7, ThrottlingBurstLimit: 14 },
  });
  expect(stage?.Properties.AccessLogSettings.DestinationArn).toBeDefined();
});

test('pages of the origins in the context may ask, and others may not', () => {
  const cors = (context = {}) =>
    resourcesOf(templateOf(context), 'AWS::ApiGatewayV2::Api')[0]?.[1].Properties.CorsConfiguration;
  expect(cors()).toBeUndefined();
  expect(cors({ cors: 'https://desk.example.org' })).toMatchObject({ AllowOrigins: ['https://desk.example.org'] });
});
