/** Why the API said no: RFC 9457, as `runtime/http.ts` writes it. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly article?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  /** `type` is the name of the rule, where what is wrong with the field is one that has a name. */
  readonly errors?: readonly { readonly pointer: string; readonly reason: string; readonly type?: string }[];
  readonly instance?: string;
}

let last: { readonly instance: string; readonly at: number } | undefined;
/** So long after a refusal a report of a problem may still mean it. */
const meantMilliseconds = 10 * 60_000;

/** The request that was refused or failed a moment ago, so that who reports a problem need not copy its number. */
export const lastRefused = (): string | undefined =>
  last && Date.now() - last.at < meantMilliseconds ? last.instance : undefined;

/** A refusal or a failure of the API, with its own words in the reader's language. */
export class Problem extends Error {
  readonly body: ProblemBody;
  /** The operation that said no, by which its facts have their names; unknown of what was kept while away. */
  readonly operation: string | undefined;

  constructor(body: ProblemBody, operation?: string) {
    super(body.title);
    this.name = 'Problem';
    this.body = body;
    this.operation = operation;
    if (body.instance) last = { instance: body.instance, at: Date.now() };
  }

  /** True when asking again may help: it was busy, or it failed on the way. */
  get isPassing(): boolean {
    return this.body.status === 503 || this.body.status === 429 || this.body.status >= 500;
  }
}

/** The request did not reach the API, or its answer did not come back: what was done is not known. */
export class Offline extends Error {
  constructor(cause?: unknown) {
    super('offline', { cause });
    this.name = 'Offline';
  }
}
