import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cognitoSignIn, type SignInIssuer } from '../../../local/sign-in/issuers.ts';

/** What was asked of Cognito, and what it answers: status and body. */
let asked: { target: string; body: unknown }[];
let says: [number, object];
let server: Server;
let cognito: CognitoIdentityProviderClient;
let issuer: SignInIssuer;

beforeEach(async () => {
  asked = [];
  server = createServer((incoming, outgoing) => {
    void new Response(incoming as unknown as ReadableStream).text().then((text) => {
      asked.push({ target: String(incoming.headers['x-amz-target']), body: JSON.parse(text) });
      outgoing.writeHead(says[0], { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(says[1]));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cognito = new CognitoIdentityProviderClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    maxAttempts: 1,
  });
  issuer = cognitoSignIn({ cognito, clientId: 'console' });
});
afterEach(() => {
  cognito.destroy();
  server.closeAllConnections();
  server.close();
});

const result = { AccessToken: 'a', IdToken: 'i', RefreshToken: 'r', ExpiresIn: 3_600, TokenType: 'Bearer' };

describe('the emulator’s Cognito behind the sign-in pages', () => {
  test('takes the password and gives its own three tokens', async () => {
    says = [200, { AuthenticationResult: result }];
    expect(await issuer.signIn('picker', 'Right-1')).toEqual({
      accessToken: 'a',
      idToken: 'i',
      refreshToken: 'r',
      expiresIn: 3_600,
    });
    expect(asked).toEqual([
      {
        target: 'AWSCognitoIdentityProviderService.InitiateAuth',
        body: {
          AuthFlow: 'USER_PASSWORD_AUTH',
          ClientId: 'console',
          AuthParameters: { USERNAME: 'picker', PASSWORD: 'Right-1' },
        },
      },
    ]);
  });

  test.each(['NotAuthorizedException', 'UserNotFoundException'])('%s is a refusal', async (type) => {
    says = [400, { __type: type, message: 'no' }];
    expect(await issuer.signIn('picker', 'wrong')).toBeUndefined();
    expect(await issuer.refresh('lapsed')).toBeUndefined();
  });

  test('anything else that goes wrong is no refusal: it is thrown', async () => {
    says = [500, { __type: 'InternalErrorException', message: 'broken' }];
    await expect(issuer.signIn('picker', 'Right-1')).rejects.toThrow('broken');
    says = [200, { ChallengeName: 'NEW_PASSWORD_REQUIRED' }];
    await expect(issuer.signIn('picker', 'Right-1')).rejects.toThrow('NEW_PASSWORD_REQUIRED');
  });

  test('a renewal leaves the identity token out, since the emulator dates it anew and clients must refuse that', async () => {
    says = [200, { AuthenticationResult: { ...result, RefreshToken: undefined } }];
    expect(await issuer.refresh('r')).toEqual({ accessToken: 'a', expiresIn: 3_600 });
    expect(asked[0]?.body).toMatchObject({ AuthFlow: 'REFRESH_TOKEN_AUTH', AuthParameters: { REFRESH_TOKEN: 'r' } });
  });

  test('signing out revokes the refresh token', async () => {
    says = [200, {}];
    await issuer.revoke('r');
    expect(asked[0]).toEqual({
      target: 'AWSCognitoIdentityProviderService.RevokeToken',
      body: { ClientId: 'console', Token: 'r' },
    });
  });
});
