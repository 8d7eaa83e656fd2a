import { beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLocalStubIssuer, stubSubject } from '../../local/sign-in.ts';
import { openStubIssuer, type StubIssuer, type TokenWish } from '../../local/stub-issuer.ts';
import { flowCloud } from './cloud.ts';
import { itemNamed, partnerNamed } from './goods-out.ts';
import { as, tokenOf, withToken } from './people.ts';

let stub: StubIssuer;
let partnerId: string;
let itemId: string;
beforeAll(async () => {
  stub = await openLocalStubIssuer(flowCloud().localFolder);
  partnerId = await partnerNamed('D-04');
  ({ itemId } = await itemNamed('SYRINGE-06'));
});

const wish = (username: string, more: Partial<TokenWish> = {}): TokenWish => ({
  ...{ subject: stubSubject(username), clientId: 'stub-console' },
  ...more,
});
const stubbed = (username: string, more?: Partial<TokenWish>) =>
  withToken(() => Promise.resolve(stub.sign(wish(username, more))));
const look = (token: string) => withToken(() => Promise.resolve(token)).get('/admin/me');

describe('people of either issuer, Cognito or another', () => {
  it.each([
    ['Cognito', as],
    ['the other issuer', stubbed],
  ])('of %s see, order and approve as the same users', async (_name, api) => {
    const me = await api('sales').get('/admin/me');
    expect(me).toMatchObject({ status: 200, body: { userId: 'sales' } });
    const placed = await api('sales').must('/orders', { partnerId, lines: [{ itemId, quantity: 2 }] });
    const same = await api('sales').send('POST', `/orders/${placed.orderId}/approve`, {});
    expect(same.body.type).toBe('same-person');
    expect(await api('sales-manager').must(`/orders/${placed.orderId}/approve`, {})).toMatchObject({
      status: 'approved',
    });
    expect((await api('dealer').get(`/orders/${placed.orderId}`)).status).toBe(404);
  });

  it('of both issuers are one person: an order placed by one token is not approved by the other', async () => {
    const { orderId } = await as('sales').must('/orders', { partnerId, lines: [{ itemId, quantity: 1 }] });
    const answer = await stubbed('sales').send('POST', `/orders/${orderId}/approve`, {});
    expect(answer.body.type).toBe('same-person');
  });
});

describe('tokens that prove nothing open nothing', () => {
  it('refuses a request without one', async () => {
    const response = await fetch(`${flowCloud().frontUrl}/api/admin/me`);
    expect(response.status).toBe(401);
  });

  it('refuses one that has lapsed', async () => {
    expect((await stubbed('sales', { lifetimeSeconds: -600 }).get('/admin/me')).status).toBe(403);
  });

  it('refuses one that a stranger signed in the issuer’s name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lotline-forger-'));
    const forger = await openStubIssuer(join(folder, 'key.pem'), stub.issuer);
    expect((await look(forger.sign(wish('admin')))).status).toBe(403);
    await rm(folder, { recursive: true });
  });

  it('refuses one of an issuer that the stage does not list', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lotline-stranger-'));
    const stranger = await openStubIssuer(join(folder, 'key.pem'), 'https://stranger.example');
    expect((await look(stranger.sign(wish('admin')))).status).toBe(403);
    await rm(folder, { recursive: true });
  });

  it.each([
    [
      'whose claims were changed after signing',
      (parts: string[]) => [parts[0], claimed(parts[1] ?? '', 'stub-admin'), parts[2]],
    ],
    ['whose signature is cut off', (parts: string[]) => [parts[0], parts[1], '']],
    ['that says it needs no signature', (parts: string[]) => [encoded({ alg: 'none', typ: 'JWT' }), parts[1], '']],
  ])('refuses one %s', async (_name, forge) => {
    const honest = stub.sign(wish('sales'));
    expect((await look(honest)).status).toBe(200);
    expect((await look(forge(honest.split('.')).join('.'))).status).toBe(403);
  });

  it('refuses an identity token, which tells a client about its user and opens no API', async () => {
    expect((await stubbed('sales', { claims: { token_use: 'id' } }).get('/admin/me')).status).toBe(403);
  });

  it('knows nobody who has no account here, however good the token', async () => {
    const answer = await look(stub.sign({ subject: 'nobody-known', clientId: 'stub-console' }));
    expect([401, 403]).toContain(answer.status);
    const token = await tokenOf('sales');
    expect((await look(token)).status).toBe(200);
  });
});

function encoded(part: unknown): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

function claimed(payload: string, subject: string): string {
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as object;
  return encoded({ ...claims, sub: subject });
}
