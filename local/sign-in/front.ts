import { cognitoPages, consoleConfig } from '../../infra/console-config.ts';
import { cognitoIssuer, stageSettings } from '../../infra/stages.ts';
import { clientsFor } from '../aws.ts';
import type { FrontSignIn } from '../front.ts';
import { requiredOutput, type Outputs } from '../outputs.ts';
import { administrator, people } from '../seed/company.ts';
import { stubConsoleClient, stubSubject, usesStubIssuer } from '../sign-in.ts';
import { openSignInPages } from '../sign-in-pages.ts';
import type { StubIssuer } from '../stub-issuer.ts';
import { cognitoSignIn, stubSignIn } from './issuers.ts';

/** The sign-in pages and the console's configuration for a cloud that has been deployed. */
export function frontSignIn(cloud: {
  readonly endpoint: string;
  readonly outputs: Outputs;
  readonly stubIssuer: StubIssuer;
}): FrontSignIn {
  const stage = stageSettings('local');
  const users = [administrator, ...people];
  const issuer = usesStubIssuer()
    ? stubSignIn(
        cloud.stubIssuer,
        stubConsoleClient,
        users.map((user) => ({ ...user, subject: stubSubject(user.username) })),
      )
    : cognitoSignIn({
        cognito: clientsFor(cloud.endpoint).cognito,
        clientId: requiredOutput(cloud.outputs, 'ConsoleClientId'),
      });
  const authority = usesStubIssuer() ? cloud.stubIssuer.issuer : requiredOutput(cloud.outputs, 'Issuer');
  const returnPaths = (cognitoIssuer(stage)?.consoleUrls ?? []).map((url) => new URL(url).pathname);
  return {
    pages: openSignInPages({ authority, issuer, users, returnPaths }),
    config: (signInUrl) =>
      consoleConfig(stage, cognitoPages({ issuer: authority, clientId: issuer.clientId, signInUrl })),
  };
}
