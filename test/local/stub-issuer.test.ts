import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { JwtVerifier } from 'aws-jwt-verify';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStubIssuer, type StubIssuer } from '../../local/stub-issuer.ts';

const name = 'https://stub-issuer.lotline.test';
let folder: string;
let issuer: StubIssuer;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotline-issuer-'));
  issuer = await openStubIssuer(join(folder, 'key.pem'), name);
});
afterEach(() => rm(folder, { recursive: true }));

function verifier(from: StubIssuer = issuer) {
  const made = JwtVerifier.create({ issuer: name, audience: null, jwksUri: `${name}/.well-known/jwks.json` });
  made.cacheJwks(from.jwks as unknown as Parameters<typeof made.cacheJwks>[0]);
  return made;
}

describe('stub issuer: the product can be tried with another issuer than Cognito', () => {
  test('a person’s token verifies and names him and the client', async () => {
    const claims = await verifier().verify(issuer.sign({ subject: 'wang', clientId: 'console' }));
    expect(claims).toMatchObject({ iss: name, sub: 'wang', client_id: 'console', token_use: 'access' });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(3600);
  });

  test('a system’s token names its client as subject, as client credentials do', async () => {
    const claims = await verifier().verify(issuer.sign({ clientId: 'hospital-7' }));
    expect(claims).toMatchObject({ sub: 'hospital-7', client_id: 'hospital-7' });
  });

  test('a lapsed token is refused', async () => {
    const token = issuer.sign({ clientId: 'console', lifetimeSeconds: -60 });
    await expect(verifier().verify(token)).rejects.toThrow(/expired/i);
  });

  test('a changed token is refused', async () => {
    const [head, , signature] = issuer.sign({ clientId: 'console' }).split('.');
    const forged = Buffer.from(JSON.stringify({ iss: name, sub: 'boss', exp: 4e9 })).toString('base64url');
    await expect(verifier().verify(`${head}.${forged}.${signature}`)).rejects.toThrow(/signature/i);
  });

  test('a token of another key with the same name is refused', async () => {
    const other = await openStubIssuer(join(folder, 'other.pem'), name);
    await expect(verifier().verify(other.sign({ clientId: 'console' }))).rejects.toThrow(/signature/i);
  });

  test('the key is kept, readable by its owner only, and two that start at once share it', async () => {
    const file = join(folder, 'shared.pem');
    const [one, two] = await Promise.all([openStubIssuer(file, name), openStubIssuer(file, name)]);
    expect(one.jwks).toEqual(two.jwks);
    expect((await openStubIssuer(file, name)).jwks).toEqual(one.jwks);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });
});
