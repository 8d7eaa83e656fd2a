import { randomUUID } from 'node:crypto';

/** What the API answered, whatever it was. */
export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  // Scripts look into answers of many shapes.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface ApiCall {
  /** The Idempotency-Key; one is made when a POST has none. */
  readonly key?: string;
  /** What time it is on a training stage. */
  readonly clock?: string;
  /** The version that is edited. */
  readonly ifMatch?: number;
  readonly language?: 'zh' | 'en';
}

/** The API in the name of one caller, for the seed, the demo and the flow tests. */
export interface Api {
  get(path: string, query?: Record<string, string | number | undefined>, call?: ApiCall): Promise<ApiAnswer>;
  send(method: 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body: object, call?: ApiCall): Promise<ApiAnswer>;
  /** As `send` POST, but an answer that is no success throws with what the API said. */
  must(path: string, body: object, call?: ApiCall): Promise<ApiAnswer['body']>;
}

/** Milliseconds between tries of a request that the system was too busy for or whose connection broke. */
const pauses = [100, 300, 1000, 3000];

export function apiAs(baseUrl: string, token: () => Promise<string>, defaultClock?: () => string | undefined): Api {
  const request = async (method: string, path: string, body: object | undefined, call: ApiCall): Promise<ApiAnswer> => {
    const clock = call.clock ?? defaultClock?.();
    const headers: Record<string, string> = {
      authorization: `Bearer ${await token()}`,
      'accept-language': call.language ?? 'zh-CN',
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(method === 'GET' ? {} : { 'idempotency-key': call.key ?? randomUUID() }),
      ...(clock ? { 'x-lotline-training-clock': clock } : {}),
      ...(call.ifMatch === undefined ? {} : { 'if-match': `"${call.ifMatch}"` }),
    };
    for (let tries = 0; ; tries += 1) {
      const pause = pauses[tries];
      try {
        const response = await fetch(`${baseUrl}${path}`, { method, headers, body: body && JSON.stringify(body) });
        // The same key goes along again, so a request that was done after all is answered, not done twice.
        if ([502, 503, 504].includes(response.status) && pause !== undefined) {
          await response.arrayBuffer();
          await new Promise((resolve) => setTimeout(resolve, pause));
          continue;
        }
        const text = await response.text();
        const isJson = response.headers.get('content-type')?.includes('json');
        return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
      } catch (error) {
        if (pause === undefined) throw error;
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
  };
  const send: Api['send'] = (method, path, body, call = {}) => request(method, path, body, call);
  return {
    send,
    get: (path, query = {}, call = {}) => {
      const asked = Object.entries(query).flatMap(([name, value]): [string, string][] =>
        value === undefined ? [] : [[name, String(value)]],
      );
      const suffix = asked.length > 0 ? `?${new URLSearchParams(asked).toString()}` : '';
      return request('GET', `${path}${suffix}`, undefined, call);
    },
    must: async (path, body, call) => {
      const answer = await send('POST', path, body, call);
      if (answer.status >= 400) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    },
  };
}

/** Does work for each element, so many at a time; the first failure ends it. */
export async function inParallel<T>(elements: readonly T[], atOnce: number, work: (element: T) => Promise<void>) {
  const left = [...elements];
  const worker = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, left.length) }, worker));
}
