// A template with every function worked out: resource by resource, the properties as plain values.
// resolveTemplate(assembly, endpoints).resources → [{ id: 'Inbox5A4B', type: 'AWS::S3::Bucket', name: 'on-record-inbox', properties: {…} }, …]
import type { Assembly } from './assembly.ts';
import { ACCOUNT, type Endpoints, type Identity, identify, madeNames, namingProperty, REGION } from './identity.ts';
import { holds, type Names, resolve } from './intrinsics.ts';

export interface ResolvedResource extends Identity {
  readonly id: string;
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface ResolvedTemplate {
  readonly stackName: string;
  readonly resources: readonly ResolvedResource[];
  readonly outputs: Readonly<Record<string, string>>;
}

const PSEUDO: Readonly<Record<string, unknown>> = {
  'AWS::AccountId': ACCOUNT,
  'AWS::Region': REGION,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::NotificationARNs': [],
};

/** Throws, naming the place, where the template uses what this engine does not know. */
export function resolveTemplate({ stackName, template }: Assembly, endpoints: Endpoints): ResolvedTemplate {
  const pseudo: Readonly<Record<string, unknown>> = {
    ...PSEUDO,
    'AWS::StackName': stackName,
    'AWS::StackId': `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/${stackName}/local`,
  };
  const made = madeNames(stackName, template.Resources);
  const identities = new Map<string, Identity>();

  const identityOf = (id: string): Identity => {
    const known = identities.get(id);
    if (known !== undefined) return known;
    const resource = template.Resources[id];
    if (resource === undefined) throw new Error(`the template refers to ${id}, which it does not hold`);
    const given = resource.Properties?.[namingProperty(resource.Type) ?? ''];
    const name = given === undefined ? (made.get(id) ?? id) : String(resolve(given, names, `${id}.Properties`));
    const identity = identify(resource.Type, name, endpoints);
    identities.set(id, identity);
    return identity;
  };

  const names: Names = {
    ref: (id) => {
      if (Object.hasOwn(pseudo, id)) return pseudo[id];
      const parameter = template.Parameters?.[id];
      if (parameter === undefined) return identityOf(id).ref;
      if (parameter.Default === undefined) throw new Error(`parameter ${id} has no default, and nobody here to ask`);
      return parameter.Default;
    },
    attribute: (id, attribute) => {
      const value = identityOf(id).attributes[attribute];
      if (value === undefined)
        throw new Error(
          `the local engine does not know attribute ${attribute} of ${template.Resources[id]?.Type} ${id}`,
        );
      return value;
    },
    condition: (name) => {
      const condition = template.Conditions?.[name];
      if (condition === undefined) throw new Error(`the template names a condition it does not hold: ${name}`);
      return condition;
    },
    mapping: (map, first, second) => {
      const value = template.Mappings?.[map]?.[first]?.[second];
      if (value === undefined) throw new Error(`the template's mapping ${map} holds no ${first}.${second}`);
      return value;
    },
  };

  /** The address that API Gateway would give an API is this machine's here. */
  const atHome = (value: unknown): unknown =>
    typeof value === 'string' && value.includes('.execute-api.')
      ? value.replace(/https:\/\/[\w-]+\.execute-api\.[\w-]+\.amazonaws\.com/g, endpoints.api)
      : value;

  const wanted = ({ Condition }: { readonly Condition?: string | undefined }): boolean =>
    Condition === undefined || holds({ Condition }, names, Condition);

  return {
    stackName,
    resources: Object.entries(template.Resources)
      .filter(([, resource]) => wanted(resource))
      .map(([id, { Type, Properties }]) => ({
        id,
        type: Type,
        ...identityOf(id),
        properties: resolve(Properties ?? {}, names, `${id}.Properties`) as Record<string, unknown>,
      })),
    outputs: Object.fromEntries(
      Object.entries(template.Outputs ?? {})
        .filter(([, output]) => wanted(output))
        .map(([name, { Value }]) => [name, String(atHome(resolve(Value, names, `output ${name}`)))]),
    ),
  };
}
