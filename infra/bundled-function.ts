// A Lambda function from functions/NAME/handler.ts: one minified ES module with source map, the SDK in it, and its lexicons and
// what it imports only when needed beside it.
// Its role may write to its own log group and send traces; everything else is granted by name.
import { execPath } from 'node:process';
import { fileURLToPath } from 'node:url';
import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction, OutputFormat, SourceMapMode } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { NAMESPACE } from './alarms.ts';
import { LAZY } from './lazy-packages.ts';

export interface BundledFunctionProps {
  /** Its folder in functions/. */
  readonly name: string;
  readonly about: string;
  readonly timeout: Duration;
  /** MiB; 1769 is one whole processor. */
  readonly memory: number;
  readonly logRetentionDays: RetentionDays;
  readonly environment: Readonly<Record<string, string>>;
  /** Whether X-Ray follows it. */
  readonly traced: boolean;
}

const root = fileURLToPath(new URL('..', import.meta.url));

export class BundledFunction extends NodejsFunction {
  readonly ownRole: Role;
  /** Its timeout. */
  readonly seconds: number;

  constructor(scope: Construct, id: string, props: BundledFunctionProps) {
    const { name, about, timeout, memory, logRetentionDays, environment, traced } = props;
    const logGroup = new LogGroup(scope, `${id}Logs`, {
      retention: logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    super(scope, id, {
      description: about,
      entry: `${root}functions/${name}/handler.ts`,
      projectRoot: root,
      depsLockFilePath: `${root}package-lock.json`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memory,
      timeout,
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: traced ? Tracing.ACTIVE : Tracing.DISABLED,
      environment: {
        POWERTOOLS_SERVICE_NAME: name,
        POWERTOOLS_METRICS_NAMESPACE: NAMESPACE,
        ...environment,
      },
      bundling: {
        format: OutputFormat.ESM,
        target: 'node24',
        minify: true,
        // Beside the code, for who reads a log. Parsing it at every start would cost 60 to 200 ms and up to 33 MB.
        sourceMap: true,
        sourceMapMode: SourceMapMode.DEFAULT,
        sourcesContent: false,
        metafile: true,
        mainFields: ['module', 'main'],
        bundleAwsSDK: true,
        externalModules: [...LAZY],
        // CommonJS packages inside an ES module still call require.
        banner: "import{createRequire as __r}from'node:module';const require=__r(import.meta.url);",
        commandHooks: {
          beforeInstall: () => [],
          beforeBundling: () => [],
          afterBundling: (_input, output) =>
            ['lazy-packages', 'copy-lexicons'].map((name) => `"${execPath}" "${root}infra/${name}.ts" "${output}"`),
        },
      },
    });
    this.ownRole = role;
    this.seconds = timeout.toSeconds();
    if (traced)
      acknowledge(role, 'AwsSolutions-IAM5[Resource::*]', 'X-Ray takes no resource: traces belong to no ARN.');
  }
}
