// The keys that a DeleteObjects call names in its XML body, each with the version where one is given.
// '<Delete><Object><Key>a&amp;b</Key></Object></Delete>' → [{ key: 'a&b' }]

export interface NamedKey {
  readonly key: string;
  readonly versionId?: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function parsedKeys(body: Buffer | string | undefined): readonly NamedKey[] {
  return [...String(body ?? '').matchAll(/<Object>([\s\S]*?)<\/Object>/g)].flatMap(([, object = '']) => {
    const text = (name: string): string | undefined =>
      new RegExp(`<${name}>([^<]*)</${name}>`).exec(object)?.[1]?.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, entity);
    const key = text('Key');
    const versionId = text('VersionId');
    if (key === undefined) return [];
    return [versionId === undefined ? { key } : { key, versionId }];
  });
}

function entity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
  return ENTITIES[name ?? ''] ?? whole;
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&${Object.keys(ENTITIES).find((name) => ENTITIES[name] === sign)};`);
}
