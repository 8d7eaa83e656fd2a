import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  UserPoolClientIdentityProvider,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { acknowledge } from '../parts/acknowledge.ts';
import { prefixed } from '../parts/shared.ts';
import type { CognitoIssuer, Issuer, StageSettings } from '../stages.ts';

/** Sign-in where the region has user pools. A token says who someone is; what he may do stands in the table. */
export class AuthStack extends Stack {
  /** The pool as the authoriser knows any issuer. */
  readonly issuer: Issuer;

  constructor(scope: Construct, stage: StageSettings, settings: CognitoIssuer, props: StackProps) {
    super(scope, prefixed(stage, 'auth'), { ...props, terminationProtection: stage.keepData });
    const pool = new UserPool(this, 'Users', {
      userPoolName: prefixed(stage, 'users'),
      featurePlan: FeaturePlan.ESSENTIALS,
      selfSignUpEnabled: false,
      signInAliases: { username: true, email: true },
      signInCaseSensitive: false,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { sms: false, otp: true },
      passwordPolicy: {
        minLength: 12,
        requireUppercase: true,
        requireLowercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      deletionProtection: stage.keepData,
      removalPolicy: stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(
      pool,
      'COG2',
      'A second factor is open to everyone, not forced: pickers share scanners where no second device may be.',
    );
    acknowledge(
      pool,
      'COG8',
      'The plus plan is a matter of cost; a token is identity only, rights are read at each request.',
    );
    const partner = new ResourceServerScope({ scopeName: 'partner', scopeDescription: 'A partner system' });
    const server = pool.addResourceServer('Server', { identifier: 'lotline', scopes: [partner] });
    const domain = pool.addDomain('SignIn', { cognitoDomain: { domainPrefix: settings.domainPrefix } });
    const common = {
      accessTokenValidity: Duration.minutes(60),
      idTokenValidity: Duration.minutes(60),
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    };
    const console = pool.addClient('Console', {
      ...common,
      userPoolClientName: 'console',
      generateSecret: false,
      authFlows: { userSrp: true, userPassword: settings.passwordSignIn },
      refreshTokenValidity: Duration.hours(12),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE, OAuthScope.EMAIL],
        callbackUrls: [...settings.consoleUrls],
        logoutUrls: [...settings.consoleUrls],
      },
    });
    for (const name of settings.systemClients) {
      const client = pool.addClient(`System-${name}`, {
        ...common,
        userPoolClientName: name,
        generateSecret: true,
        authFlows: {},
        oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.resourceServer(server, partner)] },
      });
      new CfnOutput(this, `SystemClient${name.replaceAll(/[^a-zA-Z0-9]/g, '')}`, { value: client.userPoolClientId });
    }
    this.issuer = {
      name: settings.name,
      issuer: `https://cognito-idp.${this.region}.${this.urlSuffix}/${pool.userPoolId}`,
      jwksUri: settings.jwksUri?.replace('{pool}', pool.userPoolId),
      company: settings.company,
    };
    new CfnOutput(this, 'Issuer', { value: this.issuer.issuer });
    new CfnOutput(this, 'UserPoolId', { value: pool.userPoolId });
    new CfnOutput(this, 'ConsoleClientId', { value: console.userPoolClientId });
    new CfnOutput(this, 'SignInUrl', { value: domain.baseUrl() });
  }
}
