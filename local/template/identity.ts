// What each resource is called on this machine: its `Ref` and its attributes, by CloudFormation's rules for its type.
// Names are made from the logical id, so that they are the same at every start: InboxBucket5A4B3C2D → on-record-inboxbucket.
import type { Resource } from './assembly.ts';

export const ACCOUNT = '000000000000';
export const REGION = 'us-east-1';

/** Where the emulated services listen: http://127.0.0.1:4801. */
export interface Endpoints {
  readonly storage: string;
  readonly table: string;
  readonly api: string;
}

export interface Identity {
  readonly name: string;
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

interface Kind {
  /** The property in which a template may give the name itself. */
  readonly named?: string;
  readonly ref?: (name: string, endpoints: Endpoints) => string;
  readonly attributes?: (name: string, endpoints: Endpoints) => Record<string, string>;
}

const arn = (service: string, rest: string, region = REGION, account = ACCOUNT): string =>
  `arn:aws:${service}:${region}:${account}:${rest}`;

const TABLE: Kind = { named: 'TableName', attributes: (name) => ({ Arn: arn('dynamodb', `table/${name}`) }) };

const KINDS: Readonly<Record<string, Kind>> = {
  'AWS::S3::Bucket': {
    named: 'BucketName',
    attributes: (name) => ({
      Arn: `arn:aws:s3:::${name}`,
      DomainName: `${name}.s3.amazonaws.com`,
      RegionalDomainName: `${name}.s3.${REGION}.amazonaws.com`,
    }),
  },
  'AWS::SQS::Queue': {
    named: 'QueueName',
    ref: (name, { storage }) => `${storage}/${ACCOUNT}/${name}`,
    attributes: (name, { storage }) => ({
      Arn: arn('sqs', name),
      QueueName: name,
      QueueUrl: `${storage}/${ACCOUNT}/${name}`,
    }),
  },
  'AWS::Lambda::Function': {
    named: 'FunctionName',
    attributes: (name) => ({ Arn: arn('lambda', `function:${name}`) }),
  },
  'AWS::DynamoDB::GlobalTable': TABLE,
  'AWS::DynamoDB::Table': TABLE,
  'AWS::IAM::Role': {
    named: 'RoleName',
    attributes: (name) => ({ Arn: arn('iam', `role/${name}`, ''), RoleId: name.toUpperCase() }),
  },
  'AWS::ApiGatewayV2::Api': { attributes: (_, { api }) => ({ ApiEndpoint: api }) },
  'AWS::Logs::LogGroup': { named: 'LogGroupName', attributes: (name) => ({ Arn: arn('logs', `log-group:${name}:*`) }) },
  'AWS::SNS::Topic': {
    named: 'TopicName',
    ref: (name) => arn('sns', name),
    attributes: (name) => ({ TopicArn: arn('sns', name), TopicName: name }),
  },
  'AWS::CloudWatch::Alarm': { named: 'AlarmName', attributes: (name) => ({ Arn: arn('cloudwatch', `alarm:${name}`) }) },
  'AWS::KMS::Key': { attributes: (name) => ({ Arn: arn('kms', `key/${name}`) }) },
  'AWS::SecretsManager::Secret': { named: 'Name', ref: (name) => arn('secretsmanager', `secret:${name}`) },
};

/** The resource's name, `Ref` and attributes; `given` is what the template itself calls it, where it does. */
export function identify(type: string, name: string, endpoints: Endpoints): Identity {
  const { ref, attributes } = KINDS[type] ?? {};
  return { name, ref: ref?.(name, endpoints) ?? name, attributes: attributes?.(name, endpoints) ?? {} };
}

/** The property of this type in which a template gives the name: 'BucketName'. */
export function namingProperty(type: string): string | undefined {
  return KINDS[type]?.named;
}

/** Names for every resource that has none: the stack and the logical id, without CDK's hash where that is still unique. */
export function madeNames(
  stackName: string,
  resources: Readonly<Record<string, Resource>>,
): ReadonlyMap<string, string> {
  const stack = stackName.replace(/([a-z])([A-Z])/g, '$1-$2');
  const named = (id: string): string => `${stack}-${id}`.toLowerCase().replace(/[^a-z0-9-]/g, '-');
  const short = (id: string): string => named(id.replace(/[0-9A-F]{8}$/, ''));
  const uses = Map.groupBy(Object.keys(resources), (id) => `${resources[id]?.Type} ${short(id)}`);
  return new Map(
    Object.entries(resources).map(([id, { Type }]) => [
      id,
      (uses.get(`${Type} ${short(id)}`)?.length === 1 ? short(id) : named(id)).slice(0, 63).replace(/-+$/, ''),
    ]),
  );
}
