// What someone should be woken for: dead letters, messages that wait where nothing moves, errors, throttles, functions short of time,
// refusals above a rate. Told to the topic of `-c alarmTopic=ARN`, if any.
import { Aws, Duration } from 'aws-cdk-lib';
import type { IHttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { BundledFunction } from './bundled-function.ts';
import type { Fallen } from './fallen.ts';
import type { Settings } from './settings.ts';
import type { Stage } from './stage.ts';

/** Where the functions put their metrics: a stack's own, so that no other's are added to them. */
export const NAMESPACE = Aws.STACK_NAME;

const own = (metricName: string, service: string): Metric =>
  new Metric({
    namespace: NAMESPACE,
    metricName,
    dimensionsMap: { service },
    statistic: 'sum',
    period: Duration.minutes(5),
  });

interface Threshold {
  readonly over: number;
  readonly periods?: number;
  readonly says: string;
}

export class Alarms extends Construct {
  readonly #on: boolean;
  readonly #topic: ITopic | undefined;
  readonly #accountConcurrency: number;

  constructor(scope: Construct, { alarms, alarmTopic, accountConcurrency }: Settings) {
    super(scope, 'Alarms');
    this.#on = alarms === 'on';
    this.#accountConcurrency = accountConcurrency;
    this.#topic = alarmTopic === undefined ? undefined : Topic.fromTopicArn(this, 'Topic', alarmTopic);
  }

  watchStage(stage: Stage, name: string): void {
    const minute = { period: Duration.minutes(1) };
    this.#alarm(`${name}DeadLetters`, stage.deadLetters.metricApproximateNumberOfMessagesVisible(minute), {
      over: 0,
      says: `Uploads failed in ${name}. Read the log, then redrive the dead letters.`,
    });
    this.#watchWaiting(stage.queue, name);
    this.#alarm(`${name}Full`, own('throttled', name.toLowerCase()), {
      over: 0,
      periods: 6,
      says: `For half an hour ${name} has been turned away by a service that is full. See Quotas in docs/operating.md.`,
    });
    this.#watchFunction(stage.function, name);
  }

  /** In a large drop messages wait, and that is no alarm: only where they wait and none is done. */
  #watchWaiting(queue: Queue, name: string): void {
    const five = { period: Duration.minutes(5) };
    const stalled = new MathExpression({
      expression: 'IF(age > 900 AND FILL(deleted, 0) < 1, 1, 0)',
      usingMetrics: {
        age: queue.metricApproximateAgeOfOldestMessage(five),
        deleted: queue.metricNumberOfMessagesDeleted(five),
      },
      label: 'waiting, and nothing moves',
      ...five,
    });
    this.#alarm(`${name}Waiting`, stalled, {
      over: 0,
      periods: 3,
      says: `Messages wait for ${name}, and for a quarter of an hour none has been done.`,
    });
  }

  watchFallen({ queue, function: marker }: Fallen): void {
    this.#watchWaiting(queue, 'Fallen');
    this.#watchFunction(marker, 'Fallen');
  }

  /** The table or its index turns writes away. */
  watchTable(TableName: string): void {
    const turned = (more = {}) =>
      new Metric({
        namespace: 'AWS/DynamoDB',
        metricName: 'WriteThrottleEvents',
        dimensionsMap: { TableName, ...more },
        statistic: 'sum',
      });
    const either = new MathExpression({
      expression: 'FILL(own, 0) + FILL(open, 0)',
      usingMetrics: { own: turned(), open: turned({ GlobalSecondaryIndexName: 'open' }) },
      label: 'writes turned away',
      period: Duration.minutes(5),
    });
    this.#alarm('TableThrottles', either, {
      over: 0,
      periods: 6,
      says: 'For half an hour the table or its index has turned writes away. It follows a drop; -c warmWrites= prepares it.',
    });
  }

  /** Where the account's functions are used up, SQS and the API are turned away. */
  watchConcurrency(): void {
    const most = 0.8 * this.#accountConcurrency;
    const running = new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'ConcurrentExecutions',
      statistic: 'max',
      period: Duration.minutes(5),
    });
    this.#alarm('Concurrency', running, {
      over: most,
      periods: 3,
      says: `More than ${most} functions run at once in this account and region, of ${this.#accountConcurrency}.`,
    });
  }

  /** Most of what is dropped being refused says that somebody drops the wrong thing. */
  watchRefusals(service: string): void {
    const count = (metricName: string) => own(metricName, service);
    // What did not happen in an hour is not counted as 0 but missing: where all is refused, nothing is done.
    const [refused, all] = ['FILL(refused, 0)', '(FILL(refused, 0) + FILL(done, 0))'];
    const share = new MathExpression({
      expression: `IF(${all} >= 20, 100 * ${refused} / ${all}, 0)`,
      usingMetrics: { refused: count('refused'), done: count('done') },
      period: Duration.hours(1),
      label: 'refused, of a hundred',
    });
    this.#alarm('Refusals', share, { over: 25, says: 'More than a quarter of an hour’s articles were refused.' });
  }

  watchQuery(query: BundledFunction, api: IHttpApi): void {
    this.#watchFunction(query, 'Query');
    // The function answers what goes wrong on our side with a 500, which Lambda counts as no error.
    this.#alarm('QueryServerErrors', api.metricServerError({ period: Duration.minutes(5), statistic: 'sum' }), {
      over: 0,
      periods: 2,
      says: 'The API answers that something went wrong on our side. Read the log of the query function.',
    });
  }

  #watchFunction(watched: BundledFunction, name: string): void {
    const five = { period: Duration.minutes(5) };
    const most = 0.8 * watched.seconds * 1000;
    this.#alarm(`${name}Slow`, watched.metricDuration({ ...five, statistic: 'max' }), {
      over: most,
      periods: 3,
      says: `${name} needs more than four fifths of its ${watched.seconds} seconds.`,
    });
    this.#alarm(`${name}Errors`, watched.metricErrors(five), {
      over: 0,
      periods: 2,
      says: `${name} crashed or ran out of time.`,
    });
    this.#alarm(`${name}Throttles`, watched.metricThrottles(five), {
      over: 0,
      periods: 3,
      says: `${name} is throttled: the account's concurrency is used up.`,
    });
  }

  #alarm(id: string, metric: IMetric, { over, periods = 1, says }: Threshold): void {
    if (!this.#on) return;
    const alarm = new Alarm(this, id, {
      metric,
      threshold: over,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: says,
    });
    if (this.#topic) alarm.addAlarmAction(new SnsAction(this.#topic));
  }
}
