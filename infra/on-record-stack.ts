// The way of an article, as in the design's diagram:
// inbox bucket ▶ normalize ▶ articles/ ▶ extract ▶ extractions/ ▶ record ▶ table ◀ query ◀ HTTP API
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Alarms } from './alarms.ts';
import { Inbox, WorkBucket } from './buckets.ts';
import { articlesWay, dashboard } from './dashboard.ts';
import { Fallen } from './fallen.ts';
import { QueryApi } from './query-api.ts';
import { RecordTable } from './record-table.ts';
import type { Settings } from './settings.ts';
import { Stage } from './stage.ts';

export class OnRecordStack extends Stack {
  constructor(scope: Construct, id: string, { settings }: { settings: Settings }) {
    super(scope, id, { description: 'On Record: news articles in, a queryable record of who said what out.' });
    // CDK names dependencies that CloudFormation would see by itself; cfn-lint need not tell.
    this.templateOptions.metadata = { 'cfn-lint': { config: { ignore_checks: ['W3005'] } } };
    const { concurrency, recordConcurrency, logRetentionDays } = settings;
    const traced = settings.traces === 'on';
    const alarms = new Alarms(this, settings);
    const table = new RecordTable(this, 'Table', {
      warmWrites: settings.warmWrites,
      backups: settings.backups === 'on',
      tableClass: settings.tableClass,
    });
    const fallen = new Fallen(this, 'Fallen', { logRetentionDays, alarms, table, traced });

    // Untrusted bytes are read one message at a time: what kills the process then takes no neighbour with it.
    const common = { concurrency, logRetentionDays, alarms, fallen, traced };
    const normalize = new Stage(this, 'Normalize', {
      ...common,
      about: 'Uploads to articles',
      // A zip at the limits is read in a minute, and its members are put in seconds.
      timeout: Duration.seconds(300),
      memory: 1769,
      batchSize: 1,
    });
    const extract = new Stage(this, 'Extract', {
      ...common,
      about: 'Articles to their readings',
      timeout: Duration.seconds(120),
      memory: 1769,
      batchSize: 1,
    });
    const record = new Stage(this, 'Record', {
      ...common,
      about: 'Readings to the record',
      concurrency: recordConcurrency,
      // A share of the table's units is enough for a batch in this time, even where it is small.
      timeout: Duration.seconds(120),
      memory: 1024,
      batchSize: 5,
    });

    const inbox = new Inbox(this, 'Inbox', {
      uploads: normalize,
      corsOrigins: settings.cors,
      keepVersionsDays: settings.keepVersionsDays,
    });
    const work = new WorkBucket(this, 'Work', {
      articles: extract,
      extractions: record,
      keepDays: settings.keepIntermediatesDays,
    });

    inbox.letReadUploads(normalize.function);
    inbox.letReadGazetteers(extract.function);
    work.letWrite(normalize.function, 'articles', 'extractions');
    work.letRead(extract.function, 'articles');
    work.letWrite(extract.function, 'extractions');
    work.letRead(record.function, 'extractions');
    // What a container no longer holds is removed by results of its own.
    work.letWrite(record.function, 'extractions');
    work.letForget(record.function);
    work.letRead(fallen.function, 'articles', 'extractions');
    table.letMark(normalize.function);
    table.letRecord(record.function);

    // Where each article ends that was read or refused, those of archives by themselves.
    alarms.watchRefusals('record');
    alarms.watchTable(table.name);
    alarms.watchConcurrency();

    const api = new QueryApi(this, 'Api', { settings, table, inbox, alarms });
    dashboard(this, { stages: [normalize, extract, record], api });
    articlesWay(this, [normalize, extract, record]);

    new CfnOutput(this, 'InboxBucketName', { value: inbox.name, description: 'Drop articles here, under inbox/' });
    new CfnOutput(this, 'WorkBucketName', { value: work.name, description: 'Intermediates: articles/, extractions/' });
    new CfnOutput(this, 'TableName', { value: table.name, description: 'The record' });
    // For replays and dead letters.
    for (const stage of [normalize, extract, record]) {
      const name = stage.node.id;
      new CfnOutput(this, `${name}QueueUrl`, { value: stage.queue.queueUrl });
      new CfnOutput(this, `${name}DeadLettersUrl`, { value: stage.deadLetters.queueUrl });
    }
    new CfnOutput(this, 'FallenQueueUrl', { value: fallen.queue.queueUrl });
    new CfnOutput(this, 'ApiUrl', { value: api.url, description: 'Ask the record here' });
  }
}
