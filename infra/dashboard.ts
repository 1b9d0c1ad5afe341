// One page that shows an article's way, stage by stage: what waits, what is done, what it takes, what failed, what is refused and
// why; and a saved question to the logs that follows one article through all of them.
import { Aws, Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { QueryDefinition, QueryString } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { REFUSAL_CODES } from '../shared/model/refusal.ts';
import { NAMESPACE } from './alarms.ts';
import type { QueryApi } from './query-api.ts';
import type { Stage } from './stage.ts';

export function dashboard(scope: Construct, { stages, api }: { stages: readonly Stage[]; api: QueryApi }): Dashboard {
  const five = { period: Duration.minutes(5) };
  const page = new Dashboard(scope, 'Dashboard');
  for (const stage of stages) {
    const name = stage.node.id;
    const outcomes = ['done', 'refused', 'failed', 'skipped'].map((outcome) => counted(outcome, name.toLowerCase()));
    page.addWidgets(
      new GraphWidget({
        title: `${name}: waiting and dead`,
        left: [
          stage.queue.metricApproximateNumberOfMessagesVisible(five),
          stage.deadLetters.metricApproximateNumberOfMessagesVisible(five),
        ],
        right: [stage.queue.metricApproximateAgeOfOldestMessage(five)],
      }),
      new GraphWidget({ title: `${name}: outcomes`, left: outcomes }),
      new GraphWidget({
        title: `${name}: time and errors`,
        left: [stage.function.metricDuration({ ...five, statistic: 'p95' })],
        right: [stage.function.metricErrors(five), stage.function.metricThrottles(five)],
      }),
    );
  }
  const codes = Object.keys(REFUSAL_CODES).map((code) => counted(`refused.${code}`, 'record'));
  page.addWidgets(new GraphWidget({ title: 'Refused, by code', left: codes, stacked: true, width: 24 }));
  page.addWidgets(
    new GraphWidget({ title: 'API: requests', left: [api.api.metricCount(five)] }),
    new GraphWidget({ title: 'API: errors', left: [api.api.metricClientError(five), api.api.metricServerError(five)] }),
    new GraphWidget({ title: 'API: time', left: [api.api.metricLatency({ ...five, statistic: 'p95' })] }),
  );
  return page;
}

/** What the stages count themselves, by outcome and refusal code. */
const counted = (metricName: string, service: string): Metric =>
  new Metric({
    namespace: NAMESPACE,
    metricName,
    dimensionsMap: { service },
    statistic: 'sum',
    period: Duration.minutes(5),
  });

/** In CloudWatch's Logs Insights: one article's lines of all stages, each with its revision and X-Ray trace. */
export function articlesWay(scope: Construct, stages: readonly Stage[]): QueryDefinition {
  return new QueryDefinition(scope, 'ArticlesWay', {
    queryDefinitionName: `${Aws.STACK_NAME}/one article's way`,
    queryString: new QueryString({
      fields: [
        '@timestamp',
        'service',
        'message',
        'revision',
        'code',
        'because',
        'tried',
        'error.name',
        'xray_trace_id',
      ],
      filterStatements: ['article = "PUT THE ID HERE"'],
      sort: '@timestamp asc',
    }),
    logGroups: stages.map((stage) => stage.function.logGroup),
  });
}
