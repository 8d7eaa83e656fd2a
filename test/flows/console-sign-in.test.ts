import { describe, expect, test } from '@jest/globals';
import { OidcClient, type RefreshState } from 'oidc-client-ts';
import type { ConsoleConfig } from '../../infra/console-config.ts';
import { flowCloud } from './cloud.ts';

const { frontUrl } = flowCloud();

/** The library of the console, set up with what the front tells every browser. */
async function library(): Promise<OidcClient> {
  const { issuer } = (await (await fetch(`${frontUrl}/config.json`)).json()) as ConsoleConfig;
  const { authority, scope, metadata, clientId } = issuer;
  return new OidcClient({ authority, scope, metadata, client_id: clientId, redirect_uri: `${frontUrl}/` });
}

const post = (url: string, form: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });

describe('signing in to the console of the local cloud', () => {
  test('a person signs in on the page, the API knows him, and his token is renewed', async () => {
    const client = await library();
    const asked = await client.createSigninRequest({});
    const back = (await post(asked.url, { demo: 'sales' })).headers.get('location') ?? '';
    const signedIn = await client.processSigninResponse(back);

    const whoAmI = async (token: string) =>
      (await fetch(`${frontUrl}/api/admin/me`, { headers: { authorization: `Bearer ${token}` } })).json();
    expect(await whoAmI(signedIn.access_token)).toMatchObject({ userId: 'sales', roles: ['sales'] });

    const state = { ...signedIn, session_state: null, data: undefined } as unknown as RefreshState;
    const renewed = await client.useRefreshToken({ state });
    expect(await whoAmI(renewed.access_token)).toMatchObject({ userId: 'sales' });
  });

  test('a wrong password gives no code', async () => {
    const asked = await (await library()).createSigninRequest({});
    const answer = await post(asked.url, { username: 'sales', password: 'not-the-password' });
    expect([answer.status, answer.headers.get('location')]).toEqual([401, null]);
  });
});
