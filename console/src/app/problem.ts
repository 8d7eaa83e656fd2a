/** Why the API said no: RFC 9457, as `runtime/http.ts` writes it. */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly article?: string;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly { readonly pointer: string; readonly reason: string }[];
  readonly instance?: string;
}

/** A refusal or a failure of the API, with its own words in the reader's language. */
export class Problem extends Error {
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.title);
    this.name = 'Problem';
    this.body = body;
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
