/** What the console learns where it is served: who signs people in, and which company's zone its days are in. */
export interface Config {
  readonly issuer: {
    readonly authority: string;
    readonly clientId: string;
    readonly scope: string;
    readonly metadata?: Readonly<Record<string, string>>;
    /** Which word the issuer's sign-out takes for the way back: Cognito has one of its own. */
    readonly logout: 'logout_uri' | 'post_logout_redirect_uri';
  };
  readonly stage: string;
  readonly company: string;
  readonly zone: string;
  readonly currency: string;
  readonly trainingClock: boolean;
  readonly apiBase: string;
}

let known: Config | undefined;

/** Rejects when the file is not there: then this is no place the console can work in. */
export async function loadConfig(): Promise<Config> {
  const answer = await fetch('/config.json');
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`);
  known = (await answer.json()) as Config;
  return known;
}

/** The configuration, once `loadConfig` has brought it; asking before is a defect. */
export function config(): Config {
  if (!known) throw new Error('the configuration is not loaded yet');
  return known;
}
