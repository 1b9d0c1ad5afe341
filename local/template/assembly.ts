// What `cdk synth` wrote, as read from disk: the stack's template and where each asset's files lie.
// readAssembly('.on-record/stack/ab12/cdk.out') → { stackName: 'OnRecord', template, assetPath('6f…e1.zip') → '/…/asset.6f…e1' }
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).optional(),
  Condition: z.string().optional(),
  Metadata: z.record(z.string(), z.unknown()).optional(),
  DeletionPolicy: z.string().optional(),
});

const template = z.looseObject({
  Resources: z.record(z.string(), resource),
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).optional(),
  Conditions: z.record(z.string(), z.unknown()).optional(),
  Mappings: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))).optional(),
  Outputs: z
    .record(
      z.string(),
      z.looseObject({ Value: z.unknown(), Condition: z.string().optional(), Export: z.unknown().optional() }),
    )
    .optional(),
});

const manifest = z.looseObject({
  artifacts: z.record(
    z.string(),
    z.looseObject({
      type: z.string(),
      displayName: z.string().optional(),
      properties: z.looseObject({ templateFile: z.string().optional(), stackName: z.string().optional() }).optional(),
    }),
  ),
});

const assets = z.looseObject({
  files: z
    .record(
      z.string(),
      z.looseObject({
        source: z.looseObject({ path: z.string().optional() }),
        destinations: z.record(z.string(), z.looseObject({ objectKey: z.string() })),
      }),
    )
    .optional(),
});

export type Resource = z.infer<typeof resource>;
export type Template = z.infer<typeof template>;

export interface Assembly {
  readonly stackName: string;
  readonly template: Template;
  /** The folder or file of the asset that the template calls by this S3 key. */
  readonly assetPath: (objectKey: string) => string;
}

/** Reads the one stack of a cloud assembly. Throws when there is none, or more than one and no name says which. */
export function readAssembly(directory: string, stack?: string): Assembly {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(directory, name), 'utf8'));
  const { artifacts } = manifest.parse(read('manifest.json'));
  const stacks = Object.entries(artifacts).filter(
    ([id, artifact]) =>
      artifact.type === 'aws:cloudformation:stack' &&
      (stack === undefined || stack === id || stack === artifact.displayName),
  );
  const [found] = stacks;
  if (found === undefined)
    throw new Error(`${directory} holds no stack${stack === undefined ? '' : ` named ${stack}`}`);
  if (stacks.length > 1) throw new Error(`${directory} holds several stacks: ${stacks.map(([id]) => id).join(', ')}`);
  const [id, { properties }] = found;
  const paths = new Map<string, string>();
  const assetsFile = `${id}.assets.json`;
  if (existsSync(join(directory, assetsFile)))
    for (const { source, destinations } of Object.values(assets.parse(read(assetsFile)).files ?? {}))
      for (const { objectKey } of Object.values(destinations))
        if (source.path !== undefined) paths.set(objectKey, resolve(directory, source.path));
  return {
    stackName: properties?.stackName ?? id,
    template: template.parse(read(properties?.templateFile ?? `${id}.template.json`)),
    assetPath: (objectKey) => {
      const path = paths.get(objectKey);
      if (path === undefined)
        throw new Error(`the template names an asset that ${assetsFile} does not list: ${objectKey}`);
      return path;
    },
  };
}
