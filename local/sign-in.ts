import { DescribeUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
import { join } from 'node:path';
import type { Issuer } from '../infra/stages.ts';
import { clientsFor } from './aws.ts';
import { requiredOutput, type Outputs } from './outputs.ts';
import { cognitoSignIn } from './sign-in/issuers.ts';
import { openStubIssuer, type StubIssuer } from './stub-issuer.ts';
import { LocalProblem } from './say.ts';

/** Where a running local cloud is; `.local/running.json` holds it for the demo and the flow tests. */
export interface RunningCloud {
  readonly frontUrl: string;
  readonly endpoint: string;
  readonly outputs: Outputs;
  /** Folder with the stub issuer's key. */
  readonly localFolder: string;
}

/** Client id that the stub issuer writes into a person's token where Cognito writes the console's. */
export const stubConsoleClient = 'stub-console';

/** True when the run is to show that the product works with another issuer than Cognito (`LOTLINE_ISSUER=stub`). */
export const usesStubIssuer = (environment: NodeJS.ProcessEnv = process.env): boolean =>
  environment['LOTLINE_ISSUER'] === 'stub';

/** The subject of a demo user's stub tokens: known without asking anybody. */
export const stubSubject = (username: string): string => `stub-${username}`;

/** The issuer's key file and name, the latter as the stage table has it. */
export async function openLocalStubIssuer(localFolder: string): Promise<StubIssuer> {
  // Loaded only here: the stage table draws in a good part of the CDK, which a mere sign-in need not wait for.
  const { stageSettings } = await import('../infra/stages.ts');
  const listed = stageSettings('local').issuers.find((issuer): issuer is Issuer => !('cognito' in issuer));
  if (!listed) throw new Error('the local stage names no stub issuer');
  return openStubIssuer(join(localFolder, 'stub-issuer.pem'), listed.issuer);
}

/**
 * An access token for a demo user, from the emulator's Cognito by his password, or from the stub issuer where
 * `LOTLINE_ISSUER=stub`. Throws a LocalProblem when Cognito refuses the password.
 */
export async function signIn(cloud: RunningCloud, user: { username: string; password: string }): Promise<string> {
  if (usesStubIssuer()) {
    const issuer = await openLocalStubIssuer(cloud.localFolder);
    return issuer.sign({ subject: stubSubject(user.username), clientId: stubConsoleClient });
  }
  const issuer = cognitoSignIn({
    cognito: clientsFor(cloud.endpoint).cognito,
    clientId: requiredOutput(cloud.outputs, 'ConsoleClientId'),
  });
  const tokens = await issuer.signIn(user.username, user.password);
  if (tokens) return tokens.accessToken;
  throw new LocalProblem(`${user.username} 的密码不对。`, `Cognito refuses the password of ${user.username}.`);
}

/** The client id of the demo partner's own system, which has client credentials instead of a person's password. */
export const demoSystemClient = (cloud: RunningCloud): string =>
  requiredOutput(cloud.outputs, 'SystemClientdemopartner');

/** An access token for the demo partner's system, by OAuth 2.0 client credentials as on AWS. */
export async function signInSystem(cloud: RunningCloud): Promise<string> {
  const clientId = demoSystemClient(cloud);
  if (usesStubIssuer()) return (await openLocalStubIssuer(cloud.localFolder)).sign({ clientId });
  const { UserPoolClient: client } = await clientsFor(cloud.endpoint).cognito.send(
    new DescribeUserPoolClientCommand({
      UserPoolId: requiredOutput(cloud.outputs, 'UserPoolId'),
      ClientId: clientId,
    }),
  );
  const answer = await fetch(`${cloud.endpoint}/oauth2/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${client?.ClientSecret ?? ''}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  if (!token) throw new Error(`the issuer gives the system ${clientId} no token: ${answer.status}`);
  return token;
}
