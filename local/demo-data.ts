import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { clientsFor } from './aws.ts';
import type { LocalCloud } from './cloud.ts';
import { markSeeded } from './deployed.ts';
import { outputNamed } from './outputs.ts';
import { say } from './say.ts';
import { openLocalStubIssuer, signIn, stubSubject, type RunningCloud } from './sign-in.ts';
import { makeUsers, type DemoUser } from './users.ts';

/** Who a token says somebody is. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

export interface SeedInput extends RunningCloud {
  /** Base URL of the API, e.g. `http://localhost:8080/api`. */
  readonly api: string;
  /** The identities of each demo user by user name: one of each issuer of the stage, so that both may sign him in. */
  readonly identities: ReadonlyMap<string, readonly Identity[]>;
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
  const identities = await identitiesOf(cloud, demoUsers);
  if (cloud.isFresh) {
    say('正在写入演示公司数据', 'seeding the demo company');
    await seed({
      ...cloud,
      api: `${cloud.frontUrl}/api`,
      identities,
      signIn: (username) => signIn(cloud, userNamed(demoUsers, username)),
    });
    await markSeeded(clients);
  }
  return demoUsers;
}

async function identitiesOf(
  cloud: RunningCloud,
  users: readonly DemoUser[],
): Promise<ReadonlyMap<string, readonly Identity[]>> {
  const stub = await openLocalStubIssuer(cloud.localFolder);
  const pool = outputNamed(cloud.outputs, 'UserPoolId');
  const subjects = pool && (await makeUsers(clientsFor(cloud.endpoint), pool, users));
  const cognitoIssuer = pool && (await cognitoIssuerOf(cloud.endpoint, pool));
  return new Map(
    users.map(({ username }) => {
      const identities: Identity[] = [{ issuer: stub.issuer, subject: stubSubject(username) }];
      const subject = subjects && subjects.get(username);
      if (subject && cognitoIssuer) identities.unshift({ issuer: cognitoIssuer, subject });
      return [username, identities];
    }),
  );
}

/** The emulator signs with the issuer that AWS would have, not with its own address, and says so here. */
async function cognitoIssuerOf(endpoint: string, pool: string): Promise<string> {
  const answer = await fetch(`${endpoint}/${pool}/.well-known/openid-configuration`);
  return ((await answer.json()) as { issuer: string }).issuer;
}

function userNamed(users: readonly DemoUser[], username: string): DemoUser {
  const user = users.find((candidate) => candidate.username === username);
  if (!user) throw new Error(`there is no demo user ${username}`);
  return user;
}
