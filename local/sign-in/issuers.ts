import {
  InitiateAuthCommand,
  NotAuthorizedException,
  RevokeTokenCommand,
  UserNotFoundException,
  type AuthenticationResultType,
  type CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { randomUUID } from 'node:crypto';
import type { StubIssuer } from '../stub-issuer.ts';
import type { DemoUser } from '../users.ts';

export interface Tokens {
  readonly accessToken: string;
  readonly idToken?: string;
  readonly refreshToken?: string;
  readonly expiresIn: number;
}

/** Who checks passwords and signs tokens behind the sign-in pages. */
export interface SignInIssuer {
  readonly clientId: string;
  /** Whether an identity token can carry the nonce a client asks for. */
  readonly carriesNonce: boolean;
  /** Tokens for a right password, undefined for a wrong one or an unknown user. */
  readonly signIn: (username: string, password: string, nonce?: string) => Promise<Tokens | undefined>;
  /** New tokens for a refresh token, undefined when it has lapsed or was revoked. */
  readonly refresh: (refreshToken: string) => Promise<Tokens | undefined>;
  readonly revoke: (refreshToken: string) => Promise<void>;
}

/** The emulator's Cognito, asked as an app with its own pages would ask it. */
export function cognitoSignIn(pool: {
  readonly cognito: CognitoIdentityProviderClient;
  readonly clientId: string;
}): SignInIssuer {
  const { cognito, clientId } = pool;
  const ask = async (flow: 'USER_PASSWORD_AUTH' | 'REFRESH_TOKEN_AUTH', parameters: Record<string, string>) => {
    const question = { AuthFlow: flow, ClientId: clientId, AuthParameters: parameters };
    try {
      return await cognito.send(new InitiateAuthCommand(question));
    } catch (error) {
      if (error instanceof NotAuthorizedException || error instanceof UserNotFoundException) return undefined;
      throw error;
    }
  };
  return {
    clientId,
    carriesNonce: false,
    signIn: async (username, password) => {
      const answer = await ask('USER_PASSWORD_AUTH', { USERNAME: username, PASSWORD: password });
      if (answer && !answer.AuthenticationResult) {
        throw new Error(`Cognito asks ${username} for ${answer.ChallengeName ?? 'nothing'} instead of signing in`);
      }
      return answer && tokensOf(answer.AuthenticationResult);
    },
    refresh: async (refreshToken) => {
      const answer = await ask('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: refreshToken });
      // The emulator dates a renewed identity token anew (auth_time), which clients must refuse; without one they keep
      // the first, as OpenID Connect Core 12.2 allows.
      return answer && { ...tokensOf(answer.AuthenticationResult), idToken: undefined };
    },
    revoke: async (refreshToken) => {
      await cognito.send(new RevokeTokenCommand({ ClientId: clientId, Token: refreshToken }));
    },
  };
}

function tokensOf(result: AuthenticationResultType | undefined): Tokens {
  if (!result?.AccessToken) throw new Error('Cognito answers without an access token');
  return {
    accessToken: result.AccessToken,
    idToken: result.IdToken,
    refreshToken: result.RefreshToken,
    expiresIn: result.ExpiresIn ?? 3_600,
  };
}

/** The stub issuer with the demo's passwords, to show the console with another issuer than Cognito. */
export function stubSignIn(
  issuer: StubIssuer,
  clientId: string,
  users: readonly (DemoUser & { readonly subject: string })[],
): SignInIssuer {
  const subjects = new Map<string, string>();
  const sign = (subject: string, claims: Record<string, unknown>): Tokens => {
    const refreshToken = randomUUID();
    subjects.set(refreshToken, subject);
    const accessToken = issuer.sign({ subject, clientId });
    const idToken = issuer.sign({ subject, clientId, claims: { aud: clientId, token_use: 'id', ...claims } });
    return { accessToken, idToken, refreshToken, expiresIn: 3_600 };
  };
  return {
    clientId,
    carriesNonce: true,
    signIn: async (username, password, nonce) => {
      const user = users.find((candidate) => candidate.username === username);
      if (user?.password !== password) return undefined;
      return sign(user.subject, nonce ? { nonce } : {});
    },
    refresh: async (refreshToken) => {
      const subject = subjects.get(refreshToken);
      return subject === undefined ? undefined : { ...sign(subject, {}), refreshToken: undefined };
    },
    revoke: async (refreshToken) => void subjects.delete(refreshToken),
  };
}
