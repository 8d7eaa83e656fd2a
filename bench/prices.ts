/**
 * Public list prices in US dollars for us-east-1, before tax, free tiers and discounts, as the pages named here stated
 * them. They were noted by hand, not fetched. Those of DynamoDB agree with a third party's page of July 2025
 * (airbyte.com/data-engineering-resources/dynamodb-pricing); check the others before a decision rests on a digit.
 */
export const prices = {
  asOf: '2026-11',
  region: 'us-east-1',
  million: {
    /** aws.amazon.com/dynamodb/pricing/on-demand, standard table class, since the reduction of November 2024. */
    writeUnits: 0.625,
    readUnits: 0.125,
    /** aws.amazon.com/lambda/pricing; the first tier. */
    lambdaRequests: 0.2,
    /** aws.amazon.com/api-gateway/pricing, HTTP API, first 300 million a month. */
    httpRequests: 1,
    /** aws.amazon.com/eventbridge/pricing, custom events, each 64 KB. */
    busEvents: 1,
    /** aws.amazon.com/sqs/pricing, standard queues; sending, receiving and deleting are a request each. */
    queueRequests: 0.4,
    /** aws.amazon.com/xray/pricing, traces recorded. */
    traces: 5,
    /** aws.amazon.com/kms/pricing. */
    keyRequests: 3,
    /** aws.amazon.com/s3/pricing, standard class: PUT; a report or digest is one or two. */
    objectPuts: 5,
  },
  /** Lambda on arm64, first tier, since August 2025 with the time a cold start takes. */
  gigabyteSecond: 0.0000133334,
  /** Each gigabyte once. */
  gigabyte: {
    /** aws.amazon.com/cloudwatch/pricing, standard class. */
    logsIngested: 0.5,
    busArchived: 0.1,
  },
  /** Each gigabyte and month. */
  gigabyteMonth: {
    table: 0.25,
    /** Continuous backups: by the size of the table, whatever the days. */
    pointInTimeRecovery: 0.2,
    /** aws.amazon.com/backup/pricing, DynamoDB, cold. */
    coldCopy: 0.03,
    logsKept: 0.03,
    objects: 0.023,
  },
  /** Each one and month. */
  month: {
    alarm: 0.1,
    compositeAlarm: 0.5,
    /** First 10,000; only hours with data count. */
    customMetric: 0.3,
    dashboard: 3,
    key: 1,
  },
} as const;
