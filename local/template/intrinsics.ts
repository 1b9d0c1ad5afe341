// CloudFormation's functions worked out: resolve({ 'Fn::Join': ['', ['a', { Ref: 'Queue' }]] }, names) → 'ahttp://…'.
// What is not known here is an error that names the function and the place, never a guess.

export interface Names {
  /** What `Ref` of this resource, parameter or pseudo parameter gives. */
  readonly ref: (logicalId: string) => unknown;
  readonly attribute: (logicalId: string, attribute: string) => unknown;
  readonly condition: (name: string) => unknown;
  readonly mapping: (map: string, first: string, second: string) => unknown;
}

/** `Ref: AWS::NoValue` gives this: the property or list entry is as if it were not there. */
export const NO_VALUE = Symbol('AWS::NoValue');

type Work = (argument: unknown, names: Names, where: string) => unknown;

const WORKS: Readonly<Record<string, Work>> = {
  Ref: (id, names) => (id === 'AWS::NoValue' ? NO_VALUE : names.ref(String(id))),
  'Fn::GetAtt': (argument, names, where) => {
    const [id, attribute] = typeof argument === 'string' ? split(argument, '.') : list(argument, where);
    return names.attribute(String(id), String(resolve(attribute, names, where)));
  },
  'Fn::Join': (argument, names, where) => {
    const [separator, parts] = list(argument, where);
    return list(resolve(parts, names, where), where)
      .map((part) => text(part, where))
      .join(String(separator));
  },
  'Fn::Sub': (argument, names, where) => {
    const [pattern, own] = Array.isArray(argument) ? argument : [argument, {}];
    const values = resolve(own ?? {}, names, where) as Record<string, unknown>;
    return String(pattern).replace(/\$\{([^}]*)\}/g, (_, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      if (Object.hasOwn(values, name)) return text(values[name], where);
      const [id, attribute] = split(name, '.');
      return text(attribute === undefined ? names.ref(String(id)) : names.attribute(String(id), attribute), where);
    });
  },
  'Fn::Select': (argument, names, where) => {
    const [index, from] = list(argument, where);
    return list(resolve(from, names, where), where)[Number(resolve(index, names, where))];
  },
  'Fn::Split': (argument, names, where) => {
    const [separator, from] = list(argument, where);
    return text(resolve(from, names, where), where).split(String(separator));
  },
  'Fn::If': (argument, names, where) => {
    const [condition, yes, no] = list(argument, where);
    return resolve(holds({ Condition: condition }, names, where) ? yes : no, names, where);
  },
  'Fn::FindInMap': (argument, names, where) => {
    const [map, first, second] = list(resolve(argument, names, where), where).map(String);
    return names.mapping(map ?? '', first ?? '', second ?? '');
  },
  'Fn::Base64': (argument, names, where) =>
    Buffer.from(text(resolve(argument, names, where), where)).toString('base64'),
  'Fn::Equals': (argument, names, where) => {
    const [left, right] = list(resolve(argument, names, where), where);
    return JSON.stringify(left) === JSON.stringify(right);
  },
  'Fn::Not': (argument, names, where) => !holds(list(argument, where)[0], names, where),
  'Fn::And': (argument, names, where) => list(argument, where).every((one) => holds(one, names, where)),
  'Fn::Or': (argument, names, where) => list(argument, where).some((one) => holds(one, names, where)),
};

/** The value with every function in it worked out. `where` names the place in errors: `Inbox.Properties.BucketName`. */
export function resolve(value: unknown, names: Names, where: string): unknown {
  if (Array.isArray(value))
    return value.map((one, index) => resolve(one, names, `${where}[${index}]`)).filter((one) => one !== NO_VALUE);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined && (only[0] === 'Ref' || only[0].startsWith('Fn::'))) {
    const work = WORKS[only[0]];
    if (work === undefined) throw new Error(`${where}: the local engine does not know ${only[0]}`);
    return work(only[1], names, where);
  }
  return Object.fromEntries(
    entries
      .map(([key, one]) => [key, resolve(one, names, `${where}.${key}`)] as const)
      .filter(([, one]) => one !== NO_VALUE),
  );
}

/** Whether a condition expression holds: a function that gives a boolean, or { Condition: name }. */
export function holds(expression: unknown, names: Names, where: string): boolean {
  const named = (expression as { readonly Condition?: unknown } | null)?.Condition;
  return named === undefined
    ? resolve(expression, names, where) === true
    : holds(names.condition(String(named)), names, `condition ${String(named)}`);
}

function list(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${where}: a list was expected, not ${JSON.stringify(value)}`);
  return value;
}

function text(value: unknown, where: string): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`${where}: a text was expected, not ${JSON.stringify(value)}`);
}

function split(name: string, at: string): readonly (string | undefined)[] {
  const index = name.indexOf(at);
  return index < 0 ? [name, undefined] : [name.slice(0, index), name.slice(index + 1)];
}
