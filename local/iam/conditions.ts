// The conditions of a policy statement, worked out against what is known of a call.
// conditionsHold({ ArnLike: { 'aws:SourceArn': ['arn:aws:s3:::inbox'] } }, { 'aws:sourcearn': ['arn:aws:s3:::inbox'] }) → true

export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly (string | number | boolean)[]>>>>;
/** Known facts of the call, by condition key in lower case. */
export type Facts = Readonly<Record<string, readonly string[]>>;

type Test = (wanted: string, actual: string) => boolean;

const same: Test = (wanted, actual) => wanted === actual;
const like: Test = (wanted, actual) => matches(wanted, actual);
const sameFolded: Test = (wanted, actual) => wanted.toLowerCase() === actual.toLowerCase();
const numeric =
  (compare: (actual: number, wanted: number) => boolean): Test =>
  (wanted, actual) =>
    compare(Number(actual), Number(wanted));

/** Operators and whether they hold when *no* wanted value matches. */
const OPERATORS: Readonly<Record<string, { readonly test: Test; readonly negated?: true }>> = {
  StringEquals: { test: same },
  StringNotEquals: { test: same, negated: true },
  StringEqualsIgnoreCase: { test: sameFolded },
  StringLike: { test: like },
  StringNotLike: { test: like, negated: true },
  ArnEquals: { test: like },
  ArnLike: { test: like },
  ArnNotEquals: { test: like, negated: true },
  ArnNotLike: { test: like, negated: true },
  Bool: { test: sameFolded },
  NumericEquals: { test: numeric((actual, wanted) => actual === wanted) },
  NumericLessThan: { test: numeric((actual, wanted) => actual < wanted) },
  NumericLessThanEquals: { test: numeric((actual, wanted) => actual <= wanted) },
  NumericGreaterThan: { test: numeric((actual, wanted) => actual > wanted) },
  NumericGreaterThanEquals: { test: numeric((actual, wanted) => actual >= wanted) },
};

/** Condition keys whose facts the engine tells. A statement about any other key can't be judged, and is an error at start. */
const KEYS = new Set([
  'aws:securetransport',
  'aws:sourcearn',
  'aws:sourceaccount',
  'aws:principalarn',
  'aws:principalaccount',
  'aws:principalisawsservice',
  's3:prefix',
  's3:x-amz-server-side-encryption',
  's3:tlsversion',
  'dynamodb:leadingkeys',
  'dynamodb:attributes',
  'dynamodb:select',
]);

interface Operator {
  readonly test: Test;
  readonly negated: boolean;
  readonly ifExists: boolean;
  readonly set?: 'ForAllValues' | 'ForAnyValue';
  readonly isNull: boolean;
}

function operatorOf(name: string): Operator | undefined {
  const [, set, base = '', ifExists] = /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/.exec(name) ?? [];
  const operator = base === 'Null' ? { test: sameFolded } : OPERATORS[base];
  if (operator === undefined) return undefined;
  return {
    test: operator.test,
    negated: 'negated' in operator,
    ifExists: ifExists !== undefined,
    isNull: base === 'Null',
    ...(set === 'ForAllValues' || set === 'ForAnyValue' ? { set } : {}),
  };
}

/** Throws, naming the statement, when a condition uses an operator or a key that can't be judged here. */
export function assertUnderstood(conditions: Conditions | undefined, where: string): void {
  for (const [name, keys] of Object.entries(conditions ?? {})) {
    if (operatorOf(name) === undefined)
      throw new Error(`${where}: condition ${name} is not understood by the local engine`);
    for (const key of Object.keys(keys))
      if (!KEYS.has(key.toLowerCase()))
        throw new Error(`${where}: condition key ${key} is not known to the local engine`);
  }
}

export function conditionsHold(conditions: Conditions | undefined, facts: Facts): boolean {
  return Object.entries(conditions ?? {}).every(([name, keys]) => {
    const operator = operatorOf(name);
    return (
      operator !== undefined &&
      Object.entries(keys).every(([key, wanted]) => holds(operator, wanted.map(String), facts[key.toLowerCase()]))
    );
  });
}

function holds(operator: Operator, wanted: readonly string[], actual: readonly string[] | undefined): boolean {
  if (operator.isNull) return wanted.includes(String(actual === undefined || actual.length === 0));
  if (actual === undefined || actual.length === 0)
    return operator.ifExists || operator.set === 'ForAllValues' || (operator.negated && operator.set === undefined);
  const passes = (one: string): boolean => {
    const matched = wanted.some((value) => operator.test(value, one));
    return operator.negated ? !matched : matched;
  };
  return operator.set === 'ForAnyValue' ? actual.some(passes) : actual.every(passes);
}

/** IAM's wildcards: `*` any run of characters, `?` any one. Linear: no regular expression is built from a policy. */
export function matches(pattern: string, text: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  let from = 0;
  while (at < text.length) {
    if (from < pattern.length && pattern[from] === '*') {
      star = from;
      from += 1;
      resume = at;
    } else if (from < pattern.length && (pattern[from] === '?' || pattern[from] === text[at])) {
      from += 1;
      at += 1;
    } else if (star >= 0) {
      from = star + 1;
      resume += 1;
      at = resume;
    } else return false;
  }
  while (pattern[from] === '*') from += 1;
  return from === pattern.length;
}
