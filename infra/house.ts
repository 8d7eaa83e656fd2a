import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contexts } from '../runtime/contract.ts';
import type { AnyContract, Context, Subscription, TimedJob } from '../runtime/contract.ts';

export interface Placed {
  readonly context: Context;
  readonly name: string;
  /** Absolute path of the handler, the entry of the bundle. */
  readonly handler: string;
}
export type Route = Placed & { readonly contract: AnyContract };
export type Consumer = Placed & { readonly subscription: Subscription };
export type Job = Placed & { readonly job: TimedJob };

/** What stands in `functions/`: the only list of what is deployed. */
export interface House {
  readonly routes: readonly Route[];
  readonly consumers: readonly Consumer[];
  readonly jobs: readonly Job[];
  readonly authoriser: Placed;
  readonly publisher: Placed;
}

const declarations = ['contract', 'subscription', 'schedule'] as const;
const authoriserName = 'authorise-request';
const publisherName = 'publish-journal';

const folders = (path: string): string[] =>
  readdirSync(path)
    .filter((name) => statSync(join(path, name)).isDirectory())
    .sort();

/**
 * Reads `functions/<context>/<name>/` and imports what each folder declares; never a handler.
 * Throws, naming the folder, when a folder declares nothing, two things, has no handler, or its declaration carries
 * another name or context than the folder.
 */
export async function readHouse(root: string): Promise<House> {
  const routes: Route[] = [];
  const consumers: Consumer[] = [];
  const jobs: Job[] = [];
  const wired = new Map<string, Placed>();
  for (const contextName of folders(root)) {
    const context = contexts.find((known) => known === contextName);
    if (!context) throw new Error(`functions/${contextName} is no context; contexts are ${contexts.join(', ')}`);
    for (const name of folders(join(root, contextName))) {
      const folder = resolve(root, contextName, name);
      const placed: Placed = { context, name, handler: join(folder, 'handler.ts') };
      if (!existsSync(placed.handler)) throw new Error(`functions/${contextName}/${name} has no handler.ts`);
      if (context === 'admin' && (name === authoriserName || name === publisherName)) {
        wired.set(name, placed);
        continue;
      }
      const found = declarations.filter((kind) => existsSync(join(folder, `${kind}.ts`)));
      const [kind] = found;
      if (!kind || found.length > 1) {
        throw new Error(`functions/${contextName}/${name} needs one of contract.ts, subscription.ts, schedule.ts`);
      }
      const module = (await import(pathToFileURL(join(folder, `${kind}.ts`)).href)) as Record<string, unknown>;
      const exported = module[kind === 'schedule' ? 'job' : kind] as { context?: string; name?: string } | undefined;
      if (exported?.context !== context || exported.name !== name) {
        throw new Error(`functions/${contextName}/${name}/${kind}.ts must declare context ${context} and name ${name}`);
      }
      if (kind === 'contract') routes.push({ ...placed, contract: exported as AnyContract });
      else if (kind === 'subscription') consumers.push({ ...placed, subscription: exported as Subscription });
      else jobs.push({ ...placed, job: exported as TimedJob });
    }
  }
  const need = (name: string): Placed => {
    const placed = wired.get(name);
    if (!placed) throw new Error(`functions/admin/${name}/handler.ts is missing: nothing runs without it`);
    return placed;
  };
  const house = { routes, consumers, jobs, authoriser: need(authoriserName), publisher: need(publisherName) };
  refuseClashes(house);
  return house;
}

export const placesOf = (house: House): Placed[] => [
  house.authoriser,
  house.publisher,
  ...house.routes,
  ...house.consumers,
  ...house.jobs,
];

/** A function's name is its deployed name, and a route belongs to one function: both must be unique in the house. */
function refuseClashes(house: House): void {
  const names = new Map<string, string>();
  for (const { context, name } of placesOf(house)) {
    const other = names.get(name);
    if (other) throw new Error(`two functions are named ${name}: in ${other} and in ${context}`);
    if (!/^[a-z][a-z0-9-]{2,47}$/.test(name)) throw new Error(`${name}: a name has 3 to 48 of a-z, 0-9 and dashes`);
    names.set(name, context);
  }
  const paths = new Map<string, string>();
  for (const { context, name, contract } of house.routes) {
    if (!`${contract.path}/`.startsWith(`/${context}/`)) throw new Error(`${name}: path must begin with /${context}/`);
    const route = `${contract.method} ${contract.path.replaceAll(/\{[^}]+\}/g, '{}')}`;
    const other = paths.get(route);
    if (other) throw new Error(`${name} and ${other} both answer ${route}`);
    paths.set(route, name);
  }
}
