import { apiAs, type Api, type ApiAnswer } from '../api.ts';
import { signIn, signInSystem, type RunningCloud } from '../sign-in.ts';
import { demoUsers } from '../seed/seed.ts';

/** Longest a step waits for what events bring about. */
const patienceMilliseconds = 120_000;

/** Tells the story: acts in the name of people, at the story's time, and prints what changed and how long it took. */
export class Teller {
  private instant: number;
  private readonly cloud: RunningCloud;
  private readonly tokens = new Map<string, Promise<string>>();
  private systemToken: Promise<string> | undefined;
  private step = 0;

  constructor(cloud: RunningCloud, firstInstant: string) {
    this.cloud = cloud;
    this.instant = Date.parse(firstInstant);
  }

  get now(): string {
    return new Date(this.instant).toISOString();
  }

  get endpoint(): string {
    return this.cloud.endpoint;
  }

  get outputs(): RunningCloud['outputs'] {
    return this.cloud.outputs;
  }

  get apiUrl(): string {
    return `${this.cloud.frontUrl}/api`;
  }

  /** A demo user's access token; signed in once. */
  token(username: string): Promise<string> {
    const user = demoUsers.find((candidate) => candidate.username === username);
    if (!user) throw new Error(`there is no demo user ${username}`);
    const token = this.tokens.get(username) ?? signIn(this.cloud, user);
    this.tokens.set(username, token);
    return token;
  }

  /** Moves the story's clock to a local time of a day in Shanghai; it never steps back. */
  at(day: string, time: string): void {
    this.instant = Math.max(this.instant, Date.parse(`${day}T${time}:00+08:00`));
  }

  /** The API in the name of a demo user; each request is a second of the story later than the one before. */
  as(username: string): Api {
    return apiAs(
      this.apiUrl,
      () => this.token(username),
      () => {
        this.instant += 1000;
        return this.now;
      },
    );
  }

  /** The API in the name of sub-distributor D-01's own system, by its client credentials. */
  asSystem(): Api {
    return apiAs(
      this.apiUrl,
      () => {
        this.systemToken ??= signInSystem(this.cloud);
        return this.systemToken;
      },
      () => {
        this.instant += 1000;
        return this.now;
      },
    );
  }

  chapter(zh: string, en: string): void {
    this.step += 1;
    console.log(`\n━━ ${this.step}. ${zh}\n   ${en}`);
  }

  /** One act: its words come from what it answers. */
  async act<T>(who: string, what: string, work: () => Promise<T>, tell: (result: T) => string): Promise<T> {
    const started = performance.now();
    const result = await work();
    const took = Math.round(performance.now() - started);
    console.log(`   ✔ ${who}: ${what} → ${tell(result)}  (${took} ms)`);
    return result;
  }

  /** A mistake: the refusal must be the one expected, and its words are told. */
  async refused(who: string, what: string, expected: string, work: () => Promise<ApiAnswer>): Promise<void> {
    const started = performance.now();
    const { status, body } = await work();
    const took = Math.round(performance.now() - started);
    if (body?.type !== expected) {
      throw new Error(`${what}: expected the refusal ${expected}, got ${status} ${JSON.stringify(body)}`);
    }
    const article = body.article ? ` [${body.article}]` : '';
    const detail = body.detail ? `: ${body.detail}` : '';
    console.log(`   ✘ ${who}: ${what} → ${status} ${body.type} ${body.title}${article}${detail}  (${took} ms)`);
  }

  /** Waits for what follows by event; says what was waited for when it does not come. */
  async follows<T>(what: string, look: () => Promise<T | undefined>, tell: (result: T) => string): Promise<T> {
    const started = performance.now();
    for (;;) {
      const result = await look();
      const took = Math.round(performance.now() - started);
      if (result !== undefined) {
        console.log(`   ➜ ${what} → ${tell(result)}  (${took} ms)`);
        return result;
      }
      if (took > patienceMilliseconds) throw new Error(`waited ${took} ms in vain: ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }

  note(text: string): void {
    console.log(`     ${text}`);
  }
}

/** The body of a GET, or an error with the API's words. */
export async function read(api: Api, path: string, query?: Record<string, string | number | undefined>) {
  const answer = await api.get(path, query);
  if (answer.status >= 400) throw new Error(`GET ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
