import { describe, expect, test } from '@jest/globals';
import { consoleConfig, cognitoPages, deployedConsoleConfig, signInOrigins } from '../../infra/console-config.ts';
import { stageNames, stageSettings } from '../../infra/stages.ts';

const issuer = 'https://issuer.test/pool';
const auth = { Issuer: issuer, ConsoleClientId: 'client-1', SignInUrl: 'https://sign-in.test' };

describe('the console’s configuration', () => {
  test('with Cognito names its pages, its own word for the way back, and the facts of the company', () => {
    expect(deployedConsoleConfig(stageSettings('prod', {}), { 'lotline-prod-auth': auth })).toEqual({
      stage: 'prod',
      company: 'lotline',
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      trainingClock: false,
      apiBase: '/api',
      issuer: {
        authority: issuer,
        clientId: 'client-1',
        scope: 'openid profile email',
        metadata: {
          issuer,
          authorization_endpoint: 'https://sign-in.test/oauth2/authorize',
          token_endpoint: 'https://sign-in.test/oauth2/token',
          revocation_endpoint: 'https://sign-in.test/oauth2/revoke',
          end_session_endpoint: 'https://sign-in.test/logout',
        },
        logout: 'logout_uri',
      },
    });
  });

  test('with another issuer leaves the addresses to its discovery document', () => {
    expect(deployedConsoleConfig(stageSettings('prod-cn', {}), {}).issuer).toEqual({
      authority: 'https://sso.lotline.example',
      clientId: 'lotline-console',
      scope: 'openid profile',
      logout: 'post_logout_redirect_uri',
    });
  });

  test('says where the training clock may be used, so that no screen offers it elsewhere', () => {
    const pages = cognitoPages({ issuer, clientId: 'c', signInUrl: 'http://localhost:8080' });
    expect(consoleConfig(stageSettings('local', {}), pages).trainingClock).toBe(true);
    expect(consoleConfig(stageSettings('prod', {}), pages).trainingClock).toBe(false);
  });

  test.each([
    ['dev', { 'lotline-dev-auth': { ...auth, SignInUrl: '' } }],
    ['dev', {}],
  ])('is refused for %s when its stacks do not say who signs', (name, outputs) => {
    expect(() => deployedConsoleConfig(stageSettings(name, {}), outputs)).toThrow('does not say all it must');
  });

  test('is refused for a stage at whose issuers the console has no client', () => {
    const stage = stageSettings('prod-cn', {});
    expect(() => deployedConsoleConfig({ ...stage, consoleClient: undefined }, {})).toThrow('nobody could sign in');
    const elsewhere = { issuer: 'other', clientId: 'c', scope: 'openid' };
    expect(() => deployedConsoleConfig({ ...stage, consoleClient: elsewhere }, {})).toThrow('nobody could sign in');
  });
});

describe('where the console asks for tokens', () => {
  test.each([...stageNames])('is one origin on %s', (name) => {
    const origins = signInOrigins(stageSettings(name, {}));
    expect(origins).toHaveLength(1);
    for (const origin of origins) expect(new URL(origin).origin).toBe(origin);
  });
});
