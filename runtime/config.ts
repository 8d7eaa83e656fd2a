/** What a function is told by its deployment. Every value comes from the stage table in `infra/stages.ts`. */
export interface Config {
  readonly stage: string;
  readonly tableName: string;
  readonly busName: string;
  readonly reportBucket: string;
  readonly digestBucket: string;
  /** Dead-letter queues by consumer name: URL of the queue and of its dead-letter queue. */
  readonly queues: Readonly<Record<string, { readonly queueUrl: string; readonly deadLetterUrl: string }>>;
  /** The company's zone; business days are counted in it. */
  readonly zone: string;
  readonly currency: string;
  /** True only on training stages: a request may then say what time it is (`X-Lotline-Training-Clock`). */
  readonly trainingClock: boolean;
}

/** Reads the environment; a missing required name is a defect of the deployment and throws at start. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const required = (name: string): string => {
    const value = environment[name];
    if (!value) throw new Error(`environment variable ${name} is missing`);
    return value;
  };
  return {
    stage: required('STAGE'),
    tableName: required('TABLE_NAME'),
    busName: environment['BUS_NAME'] ?? '',
    reportBucket: environment['REPORT_BUCKET'] ?? '',
    digestBucket: environment['DIGEST_BUCKET'] ?? '',
    queues: JSON.parse(environment['QUEUES'] ?? '{}') as Config['queues'],
    zone: required('ZONE'),
    currency: required('CURRENCY'),
    trainingClock: environment['TRAINING_CLOCK'] === 'on',
  };
}
