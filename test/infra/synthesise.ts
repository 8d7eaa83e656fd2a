import { Template } from 'aws-cdk-lib/assertions';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../../infra/build.ts';
import { placesOf, readHouse } from '../../infra/house.ts';
import type { House } from '../../infra/house.ts';
import { stageSettings } from '../../infra/stages.ts';
import type { StageSettings } from '../../infra/stages.ts';

export const fixtures = join(import.meta.dirname, 'fixtures', 'functions');
const root = join(import.meta.dirname, '..', '..');

interface ReportedRule {
  readonly ruleName: string;
  readonly reason?: string;
  readonly violatingConstructs: readonly { readonly constructPath: string }[];
}
export interface Synthesised {
  readonly templates: Readonly<Record<string, Template>>;
  readonly violations: readonly ReportedRule[];
  readonly acknowledged: readonly ReportedRule[];
}
export interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
}

/** The real app of a stage with stand-in bundles; throws on a security finding that nobody accepted. */
export async function synthesise(
  stageName: string,
  more: { readonly house?: House; readonly stage?: Partial<StageSettings> } = {},
): Promise<Synthesised> {
  const house = more.house ?? (await readHouse(fixtures));
  const bundles = mkdtempSync(join(tmpdir(), 'bundles-'));
  const outdir = mkdtempSync(join(tmpdir(), 'assembly-'));
  for (const { context, name } of placesOf(house)) {
    mkdirSync(join(bundles, context, name), { recursive: true });
    writeFileSync(join(bundles, context, name, 'index.mjs'), 'export const handler = async () => {};');
  }
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as { context: Record<string, unknown> };
  const stage = { ...stageSettings(stageName, {}), ...more.stage };
  const assembly = buildApp({ stage, house, bundles, app: { context, outdir } }).synth();
  const report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8')) as {
    pluginReports: { violations: ReportedRule[]; suppressedViolations?: ReportedRule[] }[];
  };
  const result = {
    templates: Object.fromEntries(
      assembly.stacks.map((stack) => [
        stack.stackName.replace(`lotline-${stageName}-`, ''),
        Template.fromJSON(stack.template as Record<string, unknown>),
      ]),
    ),
    violations: report.pluginReports.flatMap(({ violations }) => violations),
    acknowledged: report.pluginReports.flatMap(({ suppressedViolations }) => suppressedViolations ?? []),
  };
  for (const folder of [bundles, outdir]) rmSync(folder, { recursive: true, force: true });
  return result;
}

export const resourcesOf = (template: Template | undefined): Record<string, Resource> =>
  (template?.toJSON() as { Resources?: Record<string, Resource> } | undefined)?.Resources ?? {};

export const ofType = (template: Template | undefined, type: string): Resource[] =>
  Object.values(resourcesOf(template)).filter((resource) => resource.Type === type);

export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
}

/** All statements of the role of one function, found by the function's own name. */
export function statementsOf(template: Template | undefined, functionName: string): Statement[] {
  const resources = resourcesOf(template);
  const lambda = Object.values(resources).find(
    ({ Type, Properties }) => Type === 'AWS::Lambda::Function' && Properties['FunctionName'] === functionName,
  );
  if (!lambda) throw new Error(`no function ${functionName}`);
  const [role] = (lambda.Properties['Role'] as { 'Fn::GetAtt': string[] })['Fn::GetAtt'];
  return Object.values(resources)
    .filter(({ Type }) => Type === 'AWS::IAM::Policy')
    .filter(({ Properties }) => (Properties['Roles'] as { Ref: string }[]).some(({ Ref }) => Ref === role))
    .flatMap(({ Properties }) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement);
}

export const actionsOf = (statements: readonly Statement[], effect: Statement['Effect']): string[] =>
  statements.filter(({ Effect }) => Effect === effect).flatMap(({ Action }) => Action);
