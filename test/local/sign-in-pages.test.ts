import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { JwtVerifier } from 'aws-jwt-verify';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OidcClient } from 'oidc-client-ts';
import { cognitoPages } from '../../infra/console-config.ts';
import { openSignInPages } from '../../local/sign-in-pages.ts';
import { stubSignIn, type SignInIssuer } from '../../local/sign-in/issuers.ts';
import { openStubIssuer, type StubIssuer } from '../../local/stub-issuer.ts';

const authority = 'https://stub-issuer.lotline.test';
const picker = { username: 'picker', password: 'Right-1', zh: '拣货员 孙涛', en: 'picker', subject: 'stub-picker' };

let folder: string;
let stub: StubIssuer;
let issuer: SignInIssuer;
let server: Server;
let origin: string;
let nowMilliseconds: number;

async function serve(made: SignInIssuer): Promise<void> {
  issuer = made;
  const pages = openSignInPages({
    authority,
    issuer,
    users: [picker],
    returnPaths: ['/'],
    now: () => nowMilliseconds,
  });
  server = createServer((incoming, outgoing) => void pages(incoming.url?.split('?')[0] ?? '', incoming, outgoing));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

beforeEach(async () => {
  nowMilliseconds = 1_000_000;
  folder = await mkdtemp(join(tmpdir(), 'lotline-pages-'));
  stub = await openStubIssuer(join(folder, 'key.pem'), authority);
  await serve(stubSignIn(stub, 'console', [picker]));
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

/** The library that the console signs in with, set up as the console is told by `/config.json`. */
function library() {
  const {
    logout: _logout,
    clientId,
    ...told
  } = cognitoPages({ issuer: authority, clientId: 'console', signInUrl: origin });
  return new OidcClient({ ...told, client_id: clientId, redirect_uri: `${origin}/`, response_type: 'code' });
}

const send = (url: string, form: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

/** The address a browser is sent to; throws the page when it is not sent anywhere. */
async function locationOf(response: Response): Promise<string> {
  const location = response.headers.get('location');
  if (response.status !== 303 || !location) throw new Error(`${response.status}: ${await response.text()}`);
  return location;
}

type Changes = Readonly<Record<string, string | undefined>>;
/** A request that is right in everything but what a test changes. */
function authorisation(changed: Changes = {}): string {
  const right = {
    client_id: 'console',
    redirect_uri: `${origin}/`,
    response_type: 'code',
    scope: 'openid profile email',
    state: 's-1',
    // The pair of RFC 7636, appendix B.
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...changed,
  };
  const given = Object.entries(right).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${origin}/oauth2/authorize?${new URLSearchParams(given).toString()}`;
}
const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';

async function freshCode(): Promise<string> {
  const location = await locationOf(await send(authorisation(), { demo: 'picker' }));
  return new URL(location).searchParams.get('code') ?? '';
}
const exchange = (code: string, changed: Record<string, string> = {}) =>
  send(`${origin}/oauth2/token`, {
    grant_type: 'authorization_code',
    client_id: 'console',
    redirect_uri: `${origin}/`,
    code,
    code_verifier: verifier,
    ...changed,
  });

describe('sign-in: the console’s own library accepts the way in', () => {
  test('from the request through page and code to tokens that verify, and on to fresh ones', async () => {
    const client = library();
    const asked = await client.createSigninRequest({ state: { screen: '/picking' } });
    const page = await fetch(asked.url);
    expect(page.status).toBe(200);
    const back = await locationOf(await send(asked.url, { username: 'picker', password: 'Right-1' }));
    expect(back.startsWith(`${origin}/?`)).toBe(true);

    const signedIn = await client.processSigninResponse(back);
    expect(signedIn.profile.sub).toBe('stub-picker');
    expect(signedIn.userState).toEqual({ screen: '/picking' });
    expect(signedIn.expires_in).toBeGreaterThan(3_500);
    const made = JwtVerifier.create({ issuer: authority, audience: null, jwksUri: `${authority}/keys` });
    made.cacheJwks(stub.jwks as unknown as Parameters<typeof made.cacheJwks>[0]);
    expect(await made.verify(signedIn.access_token)).toMatchObject({ sub: 'stub-picker', token_use: 'access' });

    const { access_token, id_token, refresh_token, profile, session_state } = signedIn;
    const renewed = await client.useRefreshToken({
      state: {
        data: undefined,
        access_token,
        id_token,
        refresh_token,
        profile,
        session_state,
        scope: 'openid',
      } as never,
    });
    expect(renewed.access_token).not.toBe('');
    expect(renewed.profile.sub).toBe('stub-picker');
  });

  test('a nonce comes back where the token can carry it', async () => {
    const client = library();
    const asked = await client.createSigninRequest({ nonce: 'n-1' });
    const back = await locationOf(await send(asked.url, { demo: 'picker' }));
    // The library compares it by itself, and throws where it differs.
    expect((await client.processSigninResponse(back)).profile.sub).toBe('stub-picker');
  });

  test('where it cannot, as with the emulator’s Cognito, the client is told instead of given a token without', async () => {
    server.close();
    await serve({ ...issuer, carriesNonce: false });
    const client = library();
    const asked = await client.createSigninRequest({ nonce: 'n-1' });
    const back = await locationOf(await fetch(asked.url, { redirect: 'manual' }));
    await expect(client.processSigninResponse(back)).rejects.toThrow(/nonce/);
  });

  test('the discovery document names the same addresses', async () => {
    const found = (await (await fetch(`${origin}/.well-known/openid-configuration`)).json()) as Record<string, unknown>;
    expect(found).toMatchObject(
      cognitoPages({ issuer: authority, clientId: 'console', signInUrl: origin }).metadata ?? {},
    );
  });
});

describe('sign-in page', () => {
  test('has labels for its fields and a button for each person of the demo, in both languages', async () => {
    const response = await fetch(authorisation());
    const page = await response.text();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(page).toContain('<html lang="zh-CN">');
    for (const field of ['username', 'password']) {
      expect(page).toContain(`<label for="${field}">`);
      expect(page).toContain(`<input id="${field}" name="${field}"`);
    }
    expect(page).toMatch(/<button name="demo" value="picker">.*拣货员 孙涛.*<span lang="en">picker<\/span>/);
    expect(page).not.toContain('Right-1');
    expect(page).not.toContain('<script');
  });

  test.each([
    ['a wrong password', { username: 'picker', password: 'wrong' }],
    ['no password', { username: 'picker', password: '' }],
    ['an unknown user', { username: 'nobody', password: 'Right-1' }],
    ['a person who is not of the demo', { demo: 'nobody' }],
  ])('%s is told on the page, and no code is given', async (_what, form) => {
    const response = await send(authorisation(), form);
    const page = await response.text();
    expect([response.status, response.headers.get('location')]).toEqual([401, null]);
    expect(page).toContain('role="alert"');
    expect(page).toContain('用户名或密码不正确');
  });

  test('shows what was typed as text, never as markup', async () => {
    const page = await (await send(authorisation({ state: '"><b>' }), { username: '"><b>', password: 'x' })).text();
    expect(page).not.toContain('"><b>');
    expect(page).toContain('value="&quot;&gt;&lt;b&gt;"');
  });
});

describe('authorisation: nobody is sent anywhere but to this console', () => {
  test.each([
    ['another host', { redirect_uri: 'https://elsewhere.test/' }],
    ['another port', { redirect_uri: 'http://127.0.0.1:1/' }],
    ['another scheme', { redirect_uri: 'javascript:alert(1)' }],
    ['a path that is not registered', { redirect_uri: 'ORIGIN/orders' }],
    ['a user in the address', { redirect_uri: 'http://127.0.0.1@elsewhere.test/' }],
    ['no return address', { redirect_uri: undefined }],
    ['another client', { client_id: 'other' }],
  ] satisfies [string, Changes][])('%s is refused on a page', async (_what, changed: Changes) => {
    const redirectUri = changed['redirect_uri']?.replace('ORIGIN', origin);
    const url = authorisation({ ...changed, ...('redirect_uri' in changed && { redirect_uri: redirectUri }) });
    for (const response of [await fetch(url, { redirect: 'manual' }), await send(url, { demo: 'picker' })]) {
      expect([response.status, response.headers.get('location')]).toEqual([400, null]);
      expect(await response.text()).toContain('role="alert"');
    }
  });

  test.each([
    ['another response type', { response_type: 'token' }, 'unsupported_response_type'],
    ['no challenge', { code_challenge: undefined }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a scope the client has not', { scope: 'openid admin' }, 'invalid_scope'],
    ['no openid', { scope: 'profile' }, 'invalid_scope'],
    ['a silent request', { prompt: 'none' }, 'login_required'],
  ])('%s is told to the console', async (_what, changed, error) => {
    const back = new URL(await locationOf(await fetch(authorisation(changed), { redirect: 'manual' })));
    expect([back.origin, back.searchParams.get('error'), back.searchParams.get('state')]).toEqual([
      origin,
      error,
      's-1',
    ]);
  });

  test('a phone that reaches this machine under another name signs in under that name', async () => {
    const asked = new URL(authorisation({ redirect_uri: 'http://192.168.1.20:8080/' }));
    const answered = await new Promise<IncomingMessage>((resolve, reject) => {
      request(asked, { headers: { host: '192.168.1.20:8080' } }, resolve)
        .on('error', reject)
        .end();
    });
    answered.resume();
    expect(answered.statusCode).toBe(200);
  });
});

describe('token: a code is worth something once, for a minute, to who asked for it', () => {
  test('the right exchange gives the three tokens', async () => {
    const response = await exchange(await freshCode());
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await response.json()).toMatchObject({
      access_token: expect.any(String),
      id_token: expect.any(String),
      refresh_token: expect.any(String),
      expires_in: 3_600,
      token_type: 'Bearer',
    });
  });

  test.each([
    ['another verifier', { code_verifier: 'x'.repeat(43) }, 'invalid_grant'],
    ['another return address', { redirect_uri: 'https://elsewhere.test/' }, 'invalid_grant'],
    ['another client', { client_id: 'other' }, 'invalid_client'],
    ['another grant', { grant_type: 'password' }, 'unsupported_grant_type'],
    ['an unknown code', { code: 'x' }, 'invalid_grant'],
  ])('%s is refused', async (_what, changed, error) => {
    const response = await exchange(await freshCode(), changed);
    expect([response.status, await response.json()]).toEqual([400, { error }]);
  });

  test('a second exchange is refused', async () => {
    const code = await freshCode();
    expect((await exchange(code)).status).toBe(200);
    expect(await (await exchange(code)).json()).toEqual({ error: 'invalid_grant' });
  });

  test('a wrong guess of the verifier uses the code up', async () => {
    const code = await freshCode();
    await exchange(code, { code_verifier: 'x'.repeat(43) });
    expect((await exchange(code)).status).toBe(400);
  });

  test.each([
    [59_999, 200],
    [60_000, 400],
  ])('after %i ms it answers %i', async (milliseconds, status) => {
    const code = await freshCode();
    nowMilliseconds += milliseconds;
    expect((await exchange(code)).status).toBe(status);
  });

  test.each([
    ['no form', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }],
    ['a form larger than any of ours', { method: 'POST', body: new URLSearchParams({ code: 'x'.repeat(20_000) }) }],
    ['a GET', { method: 'GET' }],
  ])('%s is refused', async (_what, init) => {
    const response = await fetch(`${origin}/oauth2/token`, init);
    expect([response.status, await response.json()]).toEqual([400, { error: 'invalid_request' }]);
  });
});

describe('signing out', () => {
  test('ends the refresh token and returns to the console', async () => {
    const { refresh_token } = (await (await exchange(await freshCode())).json()) as { refresh_token: string };
    const refresh = () =>
      send(`${origin}/oauth2/token`, { grant_type: 'refresh_token', client_id: 'console', refresh_token });
    expect((await refresh()).status).toBe(200);
    expect((await send(`${origin}/oauth2/revoke`, { client_id: 'console', token: refresh_token })).status).toBe(200);
    expect(await (await refresh()).json()).toEqual({ error: 'invalid_grant' });

    const out = new URLSearchParams({ client_id: 'console', logout_uri: `${origin}/` });
    expect(await locationOf(await fetch(`${origin}/logout?${out.toString()}`, { redirect: 'manual' }))).toBe(
      `${origin}/`,
    );
  });

  test.each([
    { client_id: 'console', logout_uri: 'https://elsewhere.test/' },
    { client_id: 'other', logout_uri: 'ORIGIN/' },
    { client_id: 'console', logout_uri: '' },
  ])('never leads elsewhere: %j', async (asked) => {
    const query = new URLSearchParams({ ...asked, logout_uri: asked.logout_uri.replace('ORIGIN', origin) });
    const response = await fetch(`${origin}/logout?${query.toString()}`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  test('only the console’s client may revoke', async () => {
    expect((await send(`${origin}/oauth2/revoke`, { client_id: 'other', token: 'x' })).status).toBe(400);
  });
});
