import { App, Tags, Validations } from 'aws-cdk-lib';
import type { AppProps } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { contexts } from '../runtime/contract.ts';
import type { House } from './house.ts';
import { AuthStack } from './stacks/auth.ts';
import { ContextStack } from './stacks/context.ts';
import { CoreStack } from './stacks/core.ts';
import { DataStack } from './stacks/data.ts';
import { EdgeStack } from './stacks/edge.ts';
import { OpsStack } from './stacks/ops.ts';
import { cognitoIssuer } from './stages.ts';
import type { Issuer, StageSettings } from './stages.ts';

interface BuildProps {
  readonly stage: StageSettings;
  readonly house: House;
  /** Folder with a bundle per function. */
  readonly bundles: string;
  readonly app?: AppProps;
}

/** The whole product of one stage, as stacks that live and die apart. */
export function buildApp({ stage, house, bundles, app: appProps }: BuildProps): App {
  const app = new App(appProps);
  const props = { env: { region: stage.region, account: stage.account } };
  const data = new DataStack(app, stage, props);
  const cognito = cognitoIssuer(stage);
  const auth = cognito && new AuthStack(app, stage, cognito, props);
  const issuers = stage.issuers.flatMap((issuer): Issuer[] => {
    if ('cognito' in issuer) return auth ? [auth.issuer] : [];
    return [issuer];
  });
  const core = new CoreStack(app, {
    ...props,
    stage,
    house,
    bundles,
    key: data.key,
    streamArn: data.streamArn,
    issuers,
  });
  core.addStackDependency(data);
  const contextStacks = contexts
    .filter((context) =>
      [...house.routes, ...house.consumers, ...house.jobs].some((placed) => placed.context === context),
    )
    .map((context) => {
      const stack = new ContextStack(app, core.ground, context, house, props);
      stack.addStackDependency(core);
      return stack;
    });
  if (stage.edge === 'cloudfront') new EdgeStack(app, stage, contextStacks, props).addStackDependency(core);
  if (stage.everyService) new OpsStack(app, core.ground, house, contextStacks, props);
  Tags.of(app).add('product', 'lotline');
  Tags.of(app).add('stage', stage.name);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
}
