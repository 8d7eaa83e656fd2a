import type { APIGatewayRequestAuthorizerEventV2 } from 'aws-lambda';
import { JwtVerifier } from 'aws-jwt-verify';
import { SimpleJwksCache } from 'aws-jwt-verify/jwk';
import type { Identity } from '../../../runtime/caller.ts';
import { lambda, logger } from '../../../runtime/lambda.ts';

/** One issuer of the stage, as `infra/stages.ts` lists it. */
export interface TrustedIssuer {
  /** Short and unique in the stage: it goes before the subject, so that two issuers can never speak for one user. */
  readonly name: string;
  readonly issuer: string;
  readonly jwksUri?: string;
  readonly audiences?: readonly string[];
  /** Clients (Cognito's `client_id`, OIDC's `azp`) whose tokens are taken; absent takes all of the issuer. */
  readonly clientIds?: readonly string[];
  readonly company: string;
}

export type Authorise = (authorization: string | undefined) => Promise<Identity | undefined>;

/** A token is identity only: signature, issuer, audience, client and time are checked here, rights never are. */
export function authoriserFor(issuers: readonly TrustedIssuer[]): Authorise {
  const verifiers = new Map(
    issuers.map((trusted) => [
      trusted.issuer,
      {
        trusted,
        verifier: JwtVerifier.create(
          {
            issuer: trusted.issuer,
            audience: trusted.audiences ? [...trusted.audiences] : null,
            jwksUri: trusted.jwksUri ?? `${trusted.issuer}/.well-known/jwks.json`,
            graceSeconds: 30,
          },
          { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchKeys } }) },
        ),
      },
    ]),
  );
  return async (authorization) => {
    const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
    const known = token && verifiers.get(issuerOf(token) ?? '');
    if (!known) return undefined;
    const { trusted, verifier } = known;
    const claims = await verifier.verify(token).catch((error: unknown) => {
      logger.info('token refused', { issuer: trusted.name, reason: (error as Error).message });
    });
    if (!claims) return undefined;
    const client = claims['client_id'] ?? claims['azp'] ?? [claims.aud].flat()[0];
    if (trusted.clientIds && !(typeof client === 'string' && trusted.clientIds.includes(client))) return undefined;
    // An ID token tells a client about its user; only access tokens may call an API.
    if (claims['token_use'] === 'id' || !claims.sub) return undefined;
    return { subject: `${trusted.name}:${claims.sub}`, company: trusted.company };
  };
}

// The library's own fetcher speaks https only; where keys are, and by which protocol, is the stage table's word.
async function fetchKeys(uri: string): Promise<ArrayBuffer> {
  const response = await fetch(uri, { signal: AbortSignal.timeout(3_000) });
  if (!response.ok) throw new Error(`${uri} answers ${response.status} instead of keys`);
  return response.arrayBuffer();
}

// Only to choose the verifier; nothing of the token is believed before its signature holds.
function issuerOf(token: string): string | undefined {
  try {
    const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
      iss?: string;
    };
    return payload.iss;
  } catch {
    return undefined;
  }
}

let authorise: Authorise | undefined;

export const handler = lambda(async (event: APIGatewayRequestAuthorizerEventV2) => {
  authorise ??= authoriserFor(JSON.parse(process.env['ISSUERS'] ?? '[]') as TrustedIssuer[]);
  const identity = await authorise(event.headers?.['authorization'] ?? event.identitySource?.[0]);
  logger.info('request authorised', { allowed: identity !== undefined, route: event.routeKey });
  return { isAuthorized: identity !== undefined, context: identity ? { ...identity } : {} };
});
