import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { StackProps } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaAuthorizer, HttpLambdaResponseType } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Context } from '../../runtime/contract.ts';
import type { House, Route } from '../house.ts';
import { acknowledge } from '../parts/acknowledge.ts';
import { HouseConsumer } from '../parts/consumer.ts';
import { HouseFunction } from '../parts/house-function.ts';
import { HouseJob } from '../parts/job.ts';
import { prefixed } from '../parts/shared.ts';
import type { SharedGround } from '../parts/shared.ts';

/** A limit of the service that CloudFormation would only tell in the middle of a deployment. */
const integrationsPerApi = 300;

/** One context of the business: its HTTP API, its reactions, its timed jobs. */
export class ContextStack extends Stack {
  readonly context: Context;
  readonly api: HttpApi | undefined;

  constructor(scope: Construct, ground: SharedGround, context: Context, house: House, props: StackProps) {
    super(scope, prefixed(ground.stage, context), props);
    this.context = context;
    const routes = house.routes.filter((route) => route.context === context);
    if (routes.length > 0) this.api = this.addApi(ground, routes);
    for (const consumer of house.consumers) {
      if (consumer.context === context) new HouseConsumer(this, ground, consumer);
    }
    for (const job of house.jobs) {
      if (job.context === context) new HouseJob(this, ground, job);
    }
  }

  private addApi(ground: SharedGround, routes: readonly Route[]): HttpApi {
    const { stage } = ground;
    if (routes.length > integrationsPerApi) {
      throw new Error(`${this.context} has ${routes.length} routes; an HTTP API holds ${integrationsPerApi}`);
    }
    const authorizer = new HttpLambdaAuthorizer('SignedIn', ground.authoriser, {
      responseTypes: [HttpLambdaResponseType.SIMPLE],
      identitySource: ['$request.header.Authorization'],
      // A token is identity only; rights are read per request. An expired token may live this much longer.
      resultsCacheTtl: Duration.minutes(1),
    });
    const api = new HttpApi(this, 'Api', {
      apiName: prefixed(stage, this.context),
      createDefaultStage: false,
      defaultAuthorizer: authorizer,
    });
    const requests = new LogGroup(this, 'Requests', {
      logGroupName: `/lotline/${stage.name}/requests/${this.context}`,
      retention: stage.logRetention,
      removalPolicy: stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: stage.throttle.rate, burstLimit: stage.throttle.burst },
      accessLogSettings: {
        destination: new LogGroupLogDestination(requests),
        // No query, no body, no address: what a partner looked for is not for the access log.
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: '$context.requestId',
            at: '$context.requestTime',
            route: '$context.routeKey',
            status: '$context.status',
            milliseconds: '$context.responseLatency',
            error: '$context.error.message',
            refusedBy: '$context.authorizer.error',
          }),
        ),
      },
    });
    for (const { contract, ...placed } of routes) {
      const handler = new HouseFunction(this, {
        ground,
        placed,
        loses: contract.loses,
        answersRoute: true,
        access: contract.kind === 'query' ? 'read' : 'write',
        uses: contract.uses,
        // The API itself gives up after 30 s; the command gives up against others after 20 s and says so.
        timeoutSeconds: Math.min(contract.timeoutSeconds ?? 25, 29),
        memoryMb: contract.memoryMb,
      });
      const [route] = api.addRoutes({
        path: contract.path,
        methods: [HttpMethod[contract.method]],
        integration: new HttpLambdaIntegration(`${placed.name}-integration`, handler),
        ...(contract.may === 'public' && { authorizer: new HttpNoneAuthorizer() }),
      });
      if (contract.may === 'public' && route) {
        acknowledge(route, 'APIG4', `${contract.name} is meant for people without a sign-in; its contract says so.`);
      }
    }
    new CfnOutput(this, 'ApiEndpoint', { value: api.apiEndpoint });
    return api;
  }
}
