import { beforeAll, describe, expect, test } from '@jest/globals';
import { Match } from 'aws-cdk-lib/assertions';
import vm from 'node:vm';
import { cognitoPages } from '../../infra/console-config.ts';
import { securityHeaders } from '../../infra/security-headers.ts';
import { ofType, synthesise } from './synthesise.ts';
import type { Synthesised } from './synthesise.ts';

// How long a busy machine may take to synthesise, in milliseconds; nothing is judged by it.
const patience = 300_000;

let prod: Synthesised, local: Synthesised;
beforeAll(async () => {
  prod = await synthesise('prod');
  local = await synthesise('local');
}, patience);

/** A template's text with its joins written out and what is known only later in angle brackets. */
const flattened = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value);
  const { Ref, 'Fn::Join': join } = value as { Ref?: string; 'Fn::Join'?: [string, unknown[]] };
  if (Ref) return `<${Ref}>`;
  if (join) return join[1].map(flattened).join(join[0]);
  return Object.values(value).map(flattened).join('\n');
};

const edgeFunction = (name: string) => {
  const code = ofType(prod.templates['edge'], 'AWS::CloudFront::Function').find(
    ({ Properties }) => Properties['Name'] === `lotline-prod-${name}`,
  )?.Properties['FunctionCode'];
  const context = vm.createContext({});
  vm.runInContext(String(code), context);
  return (uri: string): string =>
    (vm.runInContext(`handler({ request: { uri: ${JSON.stringify(uri)} } })`, context) as { uri: string }).uri;
};

describe('the front', () => {
  test('sends each context to its own API over HTTPS, uncached, and the rest to the console', () => {
    prod.templates['edge']?.hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: Match.objectLike({
        CacheBehaviors: Match.arrayWith([
          Match.objectLike({ PathPattern: '/api/orders*', ViewerProtocolPolicy: 'redirect-to-https' }),
          Match.objectLike({ PathPattern: '/api/quality*' }),
        ]),
        DefaultRootObject: 'index.html',
      }),
    });
    expect(ofType(prod.templates['edge'], 'AWS::CloudFront::OriginAccessControl')).toHaveLength(1);
  });

  test.each([
    ['/api/orders/1', '/orders/1'],
    ['/api/orders', '/orders'],
    ['/api/orders/api/1', '/orders/api/1'],
  ])('strips /api from %s', (asked, sent) => expect(edgeFunction('strip-api')(asked)).toBe(sent));

  test.each([
    ['/', '/index.html'],
    ['/orders/01J', '/index.html'],
    ['/openapi.json', '/openapi.json'],
    ['/assets/app-3f2a.js', '/assets/app-3f2a.js'],
    ['/stock/lots/A1.5', '/index.html'],
    ['/stock/lots/LOT.JS', '/index.html'],
    ['/config.json', '/config.json'],
    ['/manifest.webmanifest', '/manifest.webmanifest'],
  ])('serves %s from %s', (asked, sent) => expect(edgeFunction('one-page')(asked)).toBe(sent));

  test('sends the headers that the local front sends, with the address where people sign in', () => {
    const headers = securityHeaders(
      ['https://lotline-prod.auth.ap-southeast-1.amazoncognito.com'],
      ['https://lotline-prod-files-<AWS::AccountId>-ap-southeast-1.s3.ap-southeast-1.<AWS::URLSuffix>'],
    );
    prod.templates['edge']?.hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: {
          ContentSecurityPolicy: { ContentSecurityPolicy: Match.anyValue(), Override: true },
          ContentTypeOptions: { Override: true },
          FrameOptions: { FrameOption: headers['x-frame-options'], Override: true },
          ReferrerPolicy: { ReferrerPolicy: headers['referrer-policy'], Override: true },
          StrictTransportSecurity: { AccessControlMaxAgeSec: 31_536_000, Override: true },
        },
        CustomHeadersConfig: {
          Items: [{ Header: 'permissions-policy', Value: headers['permissions-policy'], Override: true }],
        },
      },
    });
    const [sent] = ofType(prod.templates['edge'], 'AWS::CloudFront::ResponseHeadersPolicy');
    expect(flattened(sent?.Properties)).toContain(headers['content-security-policy']);
    prod.templates['auth']?.hasResourceProperties('AWS::Cognito::UserPoolDomain', { Domain: 'lotline-prod' });
  });
});

describe('the APIs', () => {
  test('ask the authoriser on every route but those the contract opens to the public', () => {
    const routes = Object.values(prod.templates).flatMap((template) => ofType(template, 'AWS::ApiGatewayV2::Route'));
    const open = routes.filter(({ Properties }) => Properties['AuthorizationType'] !== 'CUSTOM');
    expect(open.map(({ Properties }) => Properties['RouteKey'])).toEqual(['GET /quality/notices/{noticeId}']);
    expect(routes).toHaveLength(4);
  });

  test('speak no CORS: console and APIs share one origin', () => {
    for (const template of Object.values(prod.templates)) {
      for (const { Properties } of ofType(template, 'AWS::ApiGatewayV2::Api')) {
        expect(Properties['CorsConfiguration']).toBeUndefined();
      }
    }
  });

  test('say their address in an output that the local front can read', () => {
    for (const context of ['orders', 'quality', 'admin']) local.templates[context]?.hasOutput('ApiEndpoint', {});
    for (const output of ['BusName', 'ReportBucket', 'DigestBucket', 'ConsoleBucket']) {
      local.templates['core']?.hasOutput(output, {});
    }
    for (const output of ['UserPoolId', 'ConsoleClientId', 'Issuer', 'SignInUrl'])
      local.templates['auth']?.hasOutput(output, {});
    local.templates['data']?.hasOutput('TableName', {});
  });
});

describe('sign-in', () => {
  const consoleClient = (stage: Synthesised) =>
    ofType(stage.templates['auth'], 'AWS::Cognito::UserPoolClient').find(
      ({ Properties }) => Properties['ClientName'] === 'console',
    )?.Properties;

  test('of people is by code on a public client; a password may be sent only on stages that say so', () => {
    expect(consoleClient(prod)).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      // What the console asks for: a scope that the client has not is refused by the sign-in pages.
      AllowedOAuthScopes: cognitoPages({ issuer: '', clientId: '', signInUrl: '' }).scope.split(' '),
    });
    expect(consoleClient(prod)?.['ExplicitAuthFlows']).not.toContain('ALLOW_USER_PASSWORD_AUTH');
    expect(consoleClient(local)?.['ExplicitAuthFlows']).toContain('ALLOW_USER_PASSWORD_AUTH');
  });

  test('of systems is by client credentials on a confidential client', () => {
    local.templates['auth']?.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      ClientName: 'demo-partner',
      GenerateSecret: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: [{ 'Fn::Join': ['', [Match.anyValue(), '/partner']] }],
    });
  });

  test('offers a second factor to everyone and lets nobody sign himself up', () => {
    prod.templates['auth']?.hasResourceProperties('AWS::Cognito::UserPool', {
      MfaConfiguration: 'OPTIONAL',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      DeletionProtection: 'ACTIVE',
    });
  });
});
