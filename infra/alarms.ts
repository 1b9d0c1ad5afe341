// What someone should be woken for: dead letters, messages that wait, errors, throttles, refusals above a rate. Told to the topic of `-c alarmTopic=ARN`, if any.
import { Duration } from 'aws-cdk-lib';
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
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Settings } from './settings.ts';
import type { Stage } from './stage.ts';

/** Where the functions put their metrics. */
export const NAMESPACE = 'OnRecord';

interface Threshold {
  readonly over: number;
  readonly periods?: number;
  readonly says: string;
}

export class Alarms extends Construct {
  readonly #topic: ITopic | undefined;

  constructor(scope: Construct, { alarmTopic }: Settings) {
    super(scope, 'Alarms');
    this.#topic = alarmTopic === undefined ? undefined : Topic.fromTopicArn(this, 'Topic', alarmTopic);
  }

  watchStage(stage: Stage, name: string): void {
    const minute = { period: Duration.minutes(1) };
    this.#alarm(`${name}DeadLetters`, stage.deadLetters.metricApproximateNumberOfMessagesVisible(minute), {
      over: 0,
      says: `Uploads failed in ${name}. Read the log, then redrive the dead letters.`,
    });
    this.#alarm(`${name}Waiting`, stage.queue.metricApproximateAgeOfOldestMessage(minute), {
      over: 15 * 60,
      periods: 5,
      says: `The oldest message has waited for ${name} for a quarter of an hour.`,
    });
    this.#watchFunction(stage.function, name);
  }

  /** Most of what is dropped being refused says that somebody drops the wrong thing. */
  watchRefusals(service: string): void {
    const count = (metricName: string) =>
      new Metric({ namespace: NAMESPACE, metricName, dimensionsMap: { service }, statistic: 'sum' });
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

  watchQuery(query: IFunction, api: IHttpApi): void {
    this.#watchFunction(query, 'Query');
    // The function answers what goes wrong on our side with a 500, which Lambda counts as no error.
    this.#alarm('QueryServerErrors', api.metricServerError({ period: Duration.minutes(5), statistic: 'sum' }), {
      over: 0,
      periods: 2,
      says: 'The API answers that something went wrong on our side. Read the log of the query function.',
    });
  }

  #watchFunction(watched: IFunction, name: string): void {
    const five = { period: Duration.minutes(5) };
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
