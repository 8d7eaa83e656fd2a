import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import { Store } from '../table/store.ts';
import { readConfig, type Config } from './config.ts';

/** All that a function takes from the outside world, in one typed object: tests hand in their own. */
export interface Dependencies {
  readonly config: Config;
  readonly store: Store;
  readonly now: () => Date;
  readonly chance: () => number;
  readonly elapsed: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** A new ULID with the prefix of its kind, e.g. `ord_01J…`. */
  readonly newId: (prefix: string) => string;
}

export function dependenciesOn(client: DynamoDBClient, config: Config): Dependencies {
  return {
    config,
    store: new Store(client, config.tableName),
    now: () => new Date(),
    chance: Math.random,
    elapsed: () => performance.now(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    newId: (prefix) => `${prefix}_${ulid()}`,
  };
}

let shared: Dependencies | undefined;

/** The dependencies of this function's process, made at its first request. */
export function deployedDependencies(): Dependencies {
  shared ??= dependenciesOn(new DynamoDBClient({}), readConfig());
  return shared;
}
