import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authoriserFor, type Authorise } from '../../../functions/admin/authorise-request/handler.ts';
import { openStubIssuer, type StubIssuer } from '../../../local/stub-issuer.ts';

const person = { subject: 'usr-100', clientId: 'console' };
let folder: string;
let server: Server;
let issuer: StubIssuer;
let stranger: StubIssuer;
let authorise: Authorise;
const bearer = (token: string) => authorise(`Bearer ${token}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lotline-issuers-'));
  issuer = await openStubIssuer(join(folder, 'ours.pem'), 'https://issuer.test');
  stranger = await openStubIssuer(join(folder, 'theirs.pem'), 'https://issuer.test');
  server = createServer((_request, response) => response.end(JSON.stringify(issuer.jwks)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const jwksUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const trusted = { name: 'stub', issuer: issuer.issuer, jwksUri, company: 'lotline' };
  authorise = authoriserFor([{ ...trusted, clientIds: ['console', 'erp'] }]);
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

describe('authorise-request: a sound token is an identity, and nothing more', () => {
  it('names the subject with its issuer, so that two issuers never speak for one user', async () => {
    expect(await bearer(issuer.sign(person))).toEqual({ subject: 'stub:usr-100', company: 'lotline' });
  });

  it('takes a system’s own token, and takes no right or company from it', async () => {
    const claims = { roles: ['administrator'], company: 'another' };
    const token = issuer.sign({ clientId: 'erp', claims });
    expect(await bearer(token)).toEqual({ subject: 'stub:erp', company: 'lotline' });
  });
});

describe('authorise-request: anything else is nobody', () => {
  it.each([
    ['no header', () => authorise(undefined)],
    ['no bearer', () => authorise('Basic dXNlcjpwYXNz')],
    ['no token', () => authorise('Bearer nonsense')],
    ['a key that is not the issuer’s', () => bearer(stranger.sign(person))],
    ['an issuer that is not listed', () => bearer(issuer.sign({ ...person, claims: { iss: 'https://other.test' } }))],
    ['a client that is not listed', () => bearer(issuer.sign({ ...person, clientId: 'somebody' }))],
    ['a token that has lapsed', () => bearer(issuer.sign({ ...person, lifetimeSeconds: -120 }))],
    ['an ID token', () => bearer(issuer.sign({ ...person, claims: { token_use: 'id' } }))],
    ['a token without a subject', () => bearer(issuer.sign({ ...person, claims: { sub: '' } }))],
  ])('%s', async (_what, ask) => {
    expect(await ask()).toBeUndefined();
  });

  it('a token whose payload was changed', async () => {
    const [head, , signature] = issuer.sign(person).split('.');
    const forged = Buffer.from(JSON.stringify({ iss: issuer.issuer, sub: 'usr-1', client_id: 'console' }));
    expect(await bearer([head, forged.toString('base64url'), signature].join('.'))).toBeUndefined();
  });

  it('a token that says it needs no signature', async () => {
    const [, payload] = issuer.sign(person).split('.');
    const head = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    expect(await bearer(`${head}.${payload}.`)).toBeUndefined();
  });
});
