// The HTTP API and the one function behind it. Signed by IAM unless `-c auth=jwt` or `-c auth=none` says otherwise.
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CorsHttpMethod,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer, HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import type { Alarms } from './alarms.ts';
import type { Inbox } from './buckets.ts';
import { BundledFunction } from './bundled-function.ts';
import type { RecordTable } from './record-table.ts';
import type { Settings } from './settings.ts';

export interface QueryApiProps {
  readonly settings: Settings;
  readonly table: RecordTable;
  readonly inbox: Inbox;
  readonly alarms: Alarms;
}

const READING = [
  { path: '/', methods: [HttpMethod.GET] },
  { path: '/{proxy+}', methods: [HttpMethod.GET] },
  // Its question is too long for an address; it writes nothing.
  { path: '/check', methods: [HttpMethod.POST] },
];
const WRITING = { path: '/uploads', methods: [HttpMethod.POST] };

/** CDK's own format asks for what HTTP APIs don't have. No query: it may name whom somebody looks for. */
const ACCESS = JSON.stringify({
  requestId: '$context.requestId',
  time: '$context.requestTime',
  ip: '$context.identity.sourceIp',
  caller: '$context.identity.userArn',
  route: '$context.routeKey',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  integrationError: '$context.integrationErrorMessage',
  error: '$context.error.message',
});

export class QueryApi extends Construct {
  readonly function: BundledFunction;
  readonly api: HttpApi;
  readonly url: string;

  constructor(scope: Construct, id: string, { settings, table, inbox, alarms }: QueryApiProps) {
    super(scope, id);
    this.function = new BundledFunction(this, 'Query', {
      name: 'query',
      about: 'Answers questions to the record',
      timeout: Duration.seconds(20),
      memory: 1769,
      logRetentionDays: settings.logRetentionDays,
      environment: {},
      traced: settings.traces === 'on',
    });
    table.letAsk(this.function);
    inbox.letReadUploads(this.function);
    inbox.letSignUploads(this.function, settings.auth !== 'none');

    this.api = new HttpApi(this, 'Http', {
      createDefaultStage: false,
      defaultAuthorizer: authorizerOf(settings),
      ...(settings.cors && {
        corsPreflight: {
          allowOrigins: [...settings.cors],
          allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
          allowHeaders: ['authorization', 'content-type', 'if-none-match'],
          exposeHeaders: ['etag', 'link'],
          maxAge: Duration.hours(1),
        },
      }),
    });
    const logs = new LogGroup(this, 'AccessLogs', {
      retention: settings.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: settings.requestsPerSecond, burstLimit: 2 * settings.requestsPerSecond },
      accessLogSettings: { destination: new LogGroupLogDestination(logs), format: AccessLogFormat.custom(ACCESS) },
    });
    const integration = new HttpLambdaIntegration('Ask', this.function);
    const routes = READING.flatMap((route) => this.api.addRoutes({ ...route, integration }));
    // Who may read may not yet write: by IAM it is a route of its own to allow, a token needs a scope, and nobody at large may.
    if (settings.auth !== 'none')
      this.api.addRoutes({
        ...WRITING,
        integration,
        ...(settings.auth === 'jwt' && { authorizationScopes: [settings.uploadScope] }),
      });
    if (settings.auth === 'none') {
      for (const route of routes) acknowledge(route, 'AwsSolutions-APIG4', 'The operator chose -c auth=none.');
    }
    this.url = stage.url;
    alarms.watchQuery(this.function, this.api);
  }
}

function authorizerOf({ auth, issuer, audience }: Settings): IHttpRouteAuthorizer {
  if (auth === 'none') return new HttpNoneAuthorizer();
  if (auth === 'iam') return new HttpIamAuthorizer();
  return new HttpJwtAuthorizer('Jwt', issuer as string, { jwtAudience: [...(audience as readonly string[])] });
}
