import { apiAs, type Api } from '../../local/api.ts';
import { demoUsers } from '../../local/seed/seed.ts';
import { signIn } from '../../local/sign-in.ts';
import { flowCloud } from './cloud.ts';

const tokens = new Map<string, Promise<string>>();

/** An access token of a demo user, signed in once. */
export async function tokenOf(username: string): Promise<string> {
  const user = demoUsers.find((candidate) => candidate.username === username);
  if (!user) throw new Error(`there is no demo user ${username}`);
  const token = tokens.get(username) ?? signIn(flowCloud(), user);
  tokens.set(username, token);
  return token;
}

/** The API under the front's address, with any token. */
export function withToken(token: () => Promise<string>): Api {
  return apiAs(`${flowCloud().frontUrl}/api`, token);
}

/** The API in the name of a demo user. */
export const as = (username: string): Api => withToken(() => tokenOf(username));

/** The body of a GET; anything but a success is an error with the API's words. */
export async function read(username: string, path: string, query?: Record<string, string | number>) {
  const answer = await as(username).get(path, query);
  if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Longest a test waits for what events bring about; no test asserts how long it took. */
const patienceMilliseconds = 120_000;

/** Looks until something is there; says what was waited for when it does not come. */
export async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const started = performance.now();
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() - started > patienceMilliseconds) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
