// The resource types that the engine runs, and those that it leaves out with the reason why nothing is missed here.

export const RUN_TYPES: ReadonlySet<string> = new Set([
  'AWS::S3::Bucket',
  'AWS::S3::BucketPolicy',
  'Custom::S3BucketNotifications',
  'AWS::SQS::Queue',
  'AWS::SQS::QueuePolicy',
  'AWS::DynamoDB::GlobalTable',
  'AWS::DynamoDB::Table',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Permission',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
]);

export const LEFT_OUT_TYPES: Readonly<Record<string, string>> = {
  'AWS::CDK::Metadata': 'says which CDK wrote the template',
  'AWS::CloudWatch::Alarm': 'nobody is paged from one machine; `onrecord status` says what failed',
  'AWS::CloudWatch::CompositeAlarm': 'nobody is paged from one machine',
  'AWS::CloudWatch::Dashboard': 'the terminal shows each article as it is done',
  'AWS::Logs::LogGroup': 'logs go to .on-record/logs',
  'AWS::Logs::QueryDefinition': 'the logs of one machine lie in .on-record/logs, to be searched there',
  'AWS::Logs::MetricFilter': 'no CloudWatch on one machine',
  'AWS::SNS::Topic': 'alarms go nowhere from one machine',
  'AWS::SNS::TopicPolicy': 'alarms go nowhere from one machine',
  'AWS::SNS::Subscription': 'alarms go nowhere from one machine',
  'Custom::S3AutoDeleteObjects': 'only --fresh deletes, and it is asked for',
};
