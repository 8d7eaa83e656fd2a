import {
  createPrivateKey,
  createPublicKey,
  createSign,
  generateKeyPair,
  randomUUID,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const keyId = 'lotline-stub';

export interface TokenWish {
  /** The person; absent for a system that calls with a client's own credentials. */
  readonly subject?: string;
  readonly clientId: string;
  /** Default an hour; a negative number makes a token that has lapsed, for tests. */
  readonly lifetimeSeconds?: number;
  /** Further claims, such as `aud`; they win over the usual ones, so tests can make wrong tokens. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

/**
 * An OpenID Connect issuer for tests and trials: it signs whatever it is asked to, and serves its public key. The
 * product trusts it only where the stage table names it.
 */
export interface StubIssuer {
  readonly issuer: string;
  readonly jwks: { readonly keys: readonly JsonWebKey[] };
  readonly sign: (wish: TokenWish, now?: Date) => string;
}

/** Opens the issuer whose RSA key lies in `keyFile`, making the key when there is none yet. */
export async function openStubIssuer(keyFile: string, issuer: string): Promise<StubIssuer> {
  const key = await privateKey(keyFile);
  const publicJwk = createPublicKey(key).export({ format: 'jwk' });
  return {
    issuer,
    jwks: { keys: [{ ...publicJwk, kid: keyId, use: 'sig', alg: 'RS256' }] },
    sign: (wish, now = new Date()) => sign(key, issuer, wish, Math.floor(now.getTime() / 1000)),
  };
}

async function privateKey(keyFile: string): Promise<KeyObject> {
  const stored = await readFile(keyFile, 'utf8').catch(() => undefined);
  if (stored) return createPrivateKey(stored);
  const { privateKey: made } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  await mkdir(dirname(keyFile), { recursive: true });
  // Written whole under another name, then linked: of two that start at once, both end with the key that came first.
  const passing = `${keyFile}.${randomUUID()}`;
  await writeFile(passing, made.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
  await link(passing, keyFile).catch(() => undefined);
  await rm(passing);
  return createPrivateKey(await readFile(keyFile, 'utf8'));
}

function sign(key: KeyObject, issuer: string, wish: TokenWish, nowSeconds: number): string {
  const claims = {
    iss: issuer,
    sub: wish.subject ?? wish.clientId,
    client_id: wish.clientId,
    token_use: 'access',
    iat: nowSeconds,
    exp: nowSeconds + (wish.lifetimeSeconds ?? 3_600),
    ...wish.claims,
  };
  const text = [{ alg: 'RS256', typ: 'JWT', kid: keyId }, claims].map(encoded).join('.');
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
}

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
