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

/** The company of this deployment; pages without sign-in and timed jobs are about it. */
export const ownCompany = 'lotline';

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
    queues: queuesOf(environment['QUEUE_BASE'] ?? '', environment['QUEUE_CONSUMERS'] ?? ''),
    zone: required('ZONE'),
    currency: required('CURRENCY'),
    trainingClock: environment['TRAINING_CLOCK'] === 'on',
  };
}

/** An environment holds 4 KB: the queues are told by the common beginning of their addresses and the consumers' names. */
function queuesOf(base: string, consumers: string): Config['queues'] {
  const names = consumers.split(',').filter((name) => name !== '');
  return Object.fromEntries(
    names.map((name) => [name, { queueUrl: `${base}${name}`, deadLetterUrl: `${base}${name}-dead` }]),
  );
}
