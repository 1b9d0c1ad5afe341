// One page that shows an article's way, stage by stage: what waits, what is done, what it takes, what failed.
import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { NAMESPACE } from './alarms.ts';
import type { QueryApi } from './query-api.ts';
import type { Stage } from './stage.ts';

export function dashboard(scope: Construct, { stages, api }: { stages: readonly Stage[]; api: QueryApi }): Dashboard {
  const five = { period: Duration.minutes(5) };
  const page = new Dashboard(scope, 'Dashboard');
  for (const stage of stages) {
    const name = stage.node.id;
    const outcomes = ['done', 'refused', 'failed', 'skipped'].map(
      (outcome) =>
        new Metric({
          namespace: NAMESPACE,
          metricName: outcome,
          dimensionsMap: { service: name.toLowerCase() },
          statistic: 'sum',
          ...five,
        }),
    );
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
  page.addWidgets(
    new GraphWidget({ title: 'API: requests', left: [api.api.metricCount(five)] }),
    new GraphWidget({ title: 'API: errors', left: [api.api.metricClientError(five), api.api.metricServerError(five)] }),
    new GraphWidget({ title: 'API: time', left: [api.api.metricLatency({ ...five, statistic: 'p95' })] }),
  );
  return page;
}
