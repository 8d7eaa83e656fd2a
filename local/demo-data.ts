import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stageSettings } from '../infra/stages.ts';
import { clientsFor } from './aws.ts';
import type { LocalCloud } from './cloud.ts';
import { markSeeded } from './deployed.ts';
import { requiredOutput } from './outputs.ts';
import { say } from './say.ts';
import { signIn, stubSubject, type RunningCloud } from './sign-in.ts';
import { makeUsers, type DemoUser } from './users.ts';

export interface SeedInput extends RunningCloud {
  /** Base URL of the API, e.g. `http://localhost:8080/api`. */
  readonly api: string;
  /**
   * The subjects of each demo user by user name, as the authoriser names them (`cognito:…`, `stub:…`): one of each
   * issuer of the local stage, so that either may sign him in.
   */
  readonly subjects: ReadonlyMap<string, readonly string[]>;
  /** An access token for a demo user. */
  readonly signIn: (username: string) => Promise<string>;
}

/** What `local/seed/seed.ts` exports. */
export interface SeedModule {
  readonly demoUsers: readonly DemoUser[];
  readonly seed: (input: SeedInput) => Promise<void>;
}

/** Makes the demo users and, on a fresh table, the demo company. Answers the users for the table of sign-ins. */
export async function bringDemoData(cloud: LocalCloud): Promise<readonly DemoUser[]> {
  const clients = clientsFor(cloud.endpoint);
  const file = join(import.meta.dirname, 'seed', 'seed.ts');
  if (!existsSync(file)) {
    await markSeeded(clients);
    return [];
  }
  const { demoUsers, seed } = (await import(pathToFileURL(file).href)) as SeedModule;
  say('正在建立演示用户', `making ${demoUsers.length} demo users`);
  const subjects = await subjectsOf(cloud, demoUsers);
  if (cloud.isFresh) {
    say('正在写入演示公司数据', 'seeding the demo company');
    await seed({
      ...cloud,
      api: `${cloud.frontUrl}/api`,
      subjects,
      signIn: (username) => signIn(cloud, userNamed(demoUsers, username)),
    });
    await markSeeded(clients);
  }
  return demoUsers;
}

async function subjectsOf(
  cloud: RunningCloud,
  users: readonly DemoUser[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const pool = requiredOutput(cloud.outputs, 'UserPoolId');
  const inPool = await makeUsers(clientsFor(cloud.endpoint), pool, users);
  const { issuers } = stageSettings('local');
  return new Map(
    users.map(({ username }) => [
      username,
      issuers.map((issuer) => `${issuer.name}:${'cognito' in issuer ? inPool.get(username) : stubSubject(username)}`),
    ]),
  );
}

function userNamed(users: readonly DemoUser[], username: string): DemoUser {
  const user = users.find((candidate) => candidate.username === username);
  if (!user) throw new Error(`there is no demo user ${username}`);
  return user;
}
