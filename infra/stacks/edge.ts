import { CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import type { BehaviorOptions } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { signInOrigins } from '../console-config.ts';
import { fileAddress } from '../console-files.ts';
import { acknowledge } from '../parts/acknowledge.ts';
import { bucketName, bucketOrigin, prefixed } from '../parts/shared.ts';
import { securityHeaders } from '../security-headers.ts';
import type { StageSettings } from '../stages.ts';
import type { ContextStack } from './context.ts';

// The APIs know their routes as /orders/...; only the front says /api.
const stripApi = `function handler(event) {
  event.request.uri = event.request.uri.replace(/^\\/api/, '');
  return event.request;
}`;

// The console is one page: an address that is no file's is a place inside it. Error pages of the distribution would do
// the same, but they would also swallow the APIs' 403 and 404.
const onePage = `function handler(event) {
  if (!${fileAddress.toString()}.test(event.request.uri)) event.request.uri = '/index.html';
  return event.request;
}`;

/** The one address people know: console and APIs on the same origin, so there is no CORS anywhere. */
export class EdgeStack extends Stack {
  constructor(scope: Construct, stage: StageSettings, contexts: readonly ContextStack[], props: StackProps) {
    super(scope, prefixed(stage, 'edge'), props);
    const accessLogs = new Bucket(this, 'AccessLogs', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      lifecycleRules: [{ expiration: Duration.days(365) }],
      removalPolicy: stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(accessLogs, 'S1', 'It receives the access logs: logging into itself would never end.');
    const rewrite = (id: string, code: string): Pick<BehaviorOptions, 'functionAssociations'> => ({
      functionAssociations: [
        {
          eventType: FunctionEventType.VIEWER_REQUEST,
          function: new EdgeFunction(this, id, {
            functionName: prefixed(stage, id),
            code: FunctionCode.fromInline(code),
            runtime: FunctionRuntime.JS_2_0,
          }),
        },
      ],
    });
    const common = {
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: securityHeadersOf(this, stage),
      compress: true,
    };
    const toApi = {
      ...common,
      ...rewrite('strip-api', stripApi),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
    const additionalBehaviors = Object.fromEntries(
      contexts.flatMap(({ context, api }) =>
        api
          ? [
              [
                `/api/${context}*`,
                {
                  ...toApi,
                  origin: new HttpOrigin(`${api.apiId}.execute-api.${this.region}.${this.urlSuffix}`),
                },
              ],
            ]
          : [],
      ),
    );
    const console = Bucket.fromBucketAttributes(this, 'Console', { bucketName: bucketName(this, stage, 'console') });
    const distribution = new Distribution(this, 'Front', {
      comment: prefixed(stage, 'front'),
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      logBucket: accessLogs,
      webAclId: stage.webAclArn,
      ...(stage.domain && {
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        domainNames: [stage.domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', stage.domain.certificateArn),
      }),
      defaultBehavior: {
        ...common,
        ...rewrite('one-page', onePage),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        origin: S3BucketOrigin.withOriginAccessControl(console),
      },
      additionalBehaviors,
    });
    acknowledge(distribution, 'CFR1', 'Partners sign in from wherever they travel; rights do not depend on the place.');
    if (!stage.webAclArn) {
      acknowledge(distribution, 'CFR2', 'The web ACL lives in another region; a stage names it once it has one.');
    }
    if (!stage.domain) {
      acknowledge(
        distribution,
        'CFR4',
        'CloudFront fixes the protocols of its own host name; a stage with a domain uses 1.2.',
      );
    }
    Validations.of(this).acknowledge({
      id: 'Annotation::@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
      reason: 'The console bucket lets the front read by its own policy in the core stack.',
    });
    new CfnOutput(this, 'FrontUrl', { value: `https://${stage.domain?.name ?? distribution.distributionDomainName}/` });
  }
}

/** The headers that the local front sends as well, and that a browser is to come back by HTTPS only. */
function securityHeadersOf(scope: Construct, stage: StageSettings): ResponseHeadersPolicy {
  const headers = securityHeaders(signInOrigins(stage), [bucketOrigin(scope, stage, 'files')]);
  const override = true;
  return new ResponseHeadersPolicy(scope, 'SecurityHeaders', {
    responseHeadersPolicyName: prefixed(stage, 'security-headers'),
    securityHeadersBehavior: {
      contentSecurityPolicy: { contentSecurityPolicy: headers['content-security-policy'], override },
      contentTypeOptions: { override },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override },
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override },
      strictTransportSecurity: { accessControlMaxAge: Duration.days(365), override },
    },
    customHeadersBehavior: {
      customHeaders: [{ header: 'permissions-policy', value: headers['permissions-policy'], override }],
    },
  });
}
