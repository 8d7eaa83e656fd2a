import { cognitoIssuer, type StageSettings } from './stages.ts';

/** What the console is told when it starts, as `/config.json`: the same build runs on every stage. */
export interface ConsoleConfig {
  readonly stage: string;
  readonly company: string;
  readonly zone: string;
  readonly currency: string;
  /** True where a screen may take the time from the user, for training. */
  readonly trainingClock: boolean;
  readonly apiBase: '/api';
  readonly issuer: ConsoleIssuer;
}

/** Where people sign in, in the words of OpenID Connect. */
export interface ConsoleIssuer {
  /** The issuer as its tokens name it. */
  readonly authority: string;
  readonly clientId: string;
  readonly scope: string;
  /** Its addresses; absent, the console reads them from the authority's discovery document. */
  readonly metadata?: {
    readonly issuer: string;
    readonly authorization_endpoint: string;
    readonly token_endpoint: string;
    readonly revocation_endpoint: string;
    readonly end_session_endpoint: string;
  };
  /** The field that tells sign-out where to return to. Cognito has a word of its own, and needs `client_id` beside it. */
  readonly logout: 'logout_uri' | 'post_logout_redirect_uri';
}

export const consoleConfig = (stage: StageSettings, issuer: ConsoleIssuer): ConsoleConfig => ({
  stage: stage.name,
  company: stage.company,
  zone: stage.zone,
  currency: stage.currency,
  trainingClock: stage.trainingClock,
  apiBase: '/api',
  issuer,
});

/** Cognito's sign-in pages at `signInUrl`, or pages that answer as Cognito's do. */
export const cognitoPages = (pages: {
  readonly issuer: string;
  readonly clientId: string;
  readonly signInUrl: string;
}): ConsoleIssuer => ({
  authority: pages.issuer,
  clientId: pages.clientId,
  scope: 'openid profile email',
  metadata: {
    issuer: pages.issuer,
    authorization_endpoint: `${pages.signInUrl}/oauth2/authorize`,
    token_endpoint: `${pages.signInUrl}/oauth2/token`,
    revocation_endpoint: `${pages.signInUrl}/oauth2/revoke`,
    end_session_endpoint: `${pages.signInUrl}/logout`,
  },
  logout: 'logout_uri',
});

/**
 * The configuration of a stage that was deployed to AWS, from its row and from what its stacks said. Throws when the
 * stage has neither a pool nor a client of the console at another issuer: nobody could sign in.
 */
export function deployedConsoleConfig(
  stage: StageSettings,
  outputs: Readonly<Record<string, Readonly<Record<string, string>>>>,
): ConsoleConfig {
  if (cognitoIssuer(stage)) {
    const auth = outputs[`lotline-${stage.name}-auth`];
    const { Issuer: issuer, ConsoleClientId: clientId, SignInUrl: signInUrl } = auth ?? {};
    if (!issuer || !clientId || !signInUrl) throw new Error(`the auth stack of ${stage.name} does not say all it must`);
    return consoleConfig(stage, cognitoPages({ issuer, clientId, signInUrl }));
  }
  const client = stage.consoleClient;
  const issuer = stage.issuers.find(({ name }) => name === client?.issuer);
  if (!client || !issuer || !('issuer' in issuer)) {
    throw new Error(`stage ${stage.name} names no consoleClient of one of its issuers: nobody could sign in`);
  }
  return consoleConfig(stage, {
    authority: issuer.issuer,
    clientId: client.clientId,
    scope: client.scope,
    logout: 'post_logout_redirect_uri',
  });
}

/** Where the console of a stage asks for tokens, by name: what may have to change is never imported between stacks. */
export function signInOrigins(stage: StageSettings): readonly string[] {
  const cognito = cognitoIssuer(stage);
  if (cognito) return [`https://${cognito.domainPrefix}.auth.${stage.region}.amazoncognito.com`];
  const issuer = stage.issuers.find(({ name }) => name === stage.consoleClient?.issuer);
  return issuer && 'issuer' in issuer ? [new URL(issuer.issuer).origin] : [];
}

/**
 * Where the console of a stage is opened from, for the bucket that browsers send documents to. A stage whose row names no
 * address of its console lets any page try: the signed address is the right, and no cookie goes with it.
 */
export function consoleOrigins(stage: StageSettings): readonly string[] {
  const urls = [
    ...(stage.domain ? [`https://${stage.domain.name}/`] : []),
    ...(cognitoIssuer(stage)?.consoleUrls ?? []),
  ];
  return urls.length > 0 ? [...new Set(urls.map((url) => new URL(url).origin))] : ['*'];
}
