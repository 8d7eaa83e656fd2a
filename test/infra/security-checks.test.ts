import { beforeAll, describe, expect, test } from '@jest/globals';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stageNames, stageSettings } from '../../infra/stages.ts';
import { ofType, synthesise } from './synthesise.ts';
import type { Synthesised } from './synthesise.ts';

// How long a busy machine may take to synthesise, in milliseconds; nothing is judged by it.
const patience = 300_000;

const root = join(import.meta.dirname, '..', '..');
const stages = new Map<string, Synthesised>();
beforeAll(async () => {
  for (const name of stageNames) stages.set(name, await synthesise(name));
}, patience);

const templatesOf = (stage: string): Synthesised['templates'] => stages.get(stage)?.templates ?? {};

describe.each([...stageNames])('the checks on %s', (name) => {
  test('find nothing that was not accepted with a reason', () => {
    const { violations, acknowledged } = stages.get(name) ?? { violations: ['not synthesised'], acknowledged: [] };
    expect(violations).toEqual([]);
    for (const { ruleName, reason } of acknowledged)
      expect([ruleName, reason]).toEqual([ruleName, expect.stringMatching(/.{30,}/)]);
  });
});

test('the checks do find a bucket without protection: they are not blind', () => {
  const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'planted-')) });
  new Bucket(new Stack(app, 'planted'), 'Open');
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  expect(() => app.synth()).toThrow(/AwsSolutions-S10/);
});

describe('partitions', () => {
  const sources = (folder: string): string[] =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(folder, file));

  test('no source names a partition or its host names', () => {
    const files = ['infra', 'functions', 'runtime', 'table', 'events', 'domain'].flatMap(sources);
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => /arn:aws|amazonaws\.com/.test(withoutPrincipals(file)))).toEqual([]);
  });

  test('the China stage holds no address of another partition', () => {
    for (const [name, template] of Object.entries(stages.get('prod-cn')?.templates ?? {})) {
      expect([name, JSON.stringify(template.toJSON()).match(/arn:aws:[^"]*/)]).toEqual([name, null]);
    }
  });

  test('the China stage signs in by another issuer and makes no user pool and no CloudFront', () => {
    const templates = templatesOf('prod-cn');
    expect(Object.keys(templates)).not.toContain('auth');
    expect(Object.keys(templates)).not.toContain('edge');
    templates['core']?.hasResourceProperties('AWS::Lambda::Function', {
      Environment: { Variables: { ISSUERS: JSON.stringify(stageSettings('prod-cn', {}).issuers) } },
    });
  });
});

const text = (file: string): string => readFileSync(join(root, file), 'utf8');
// Service principals end in this name in every partition; CDK turns them where a region wants another.
const withoutPrincipals = (file: string): string =>
  text(file).replaceAll(/ServicePrincipal\('[a-z]+\.amazonaws\.com'\)/g, '');

describe('the training clock', () => {
  test.each([...stageNames])('on %s is on only where no real goods move', (name) => {
    const told = Object.values(templatesOf(name)).some((template) =>
      JSON.stringify(ofType(template, 'AWS::Lambda::Function')).includes('TRAINING_CLOCK'),
    );
    expect(told).toBe(name === 'local' || name === 'dev');
  });
});

describe('the local stage', () => {
  test('holds only types the emulator knows', () => {
    const onlyOnAws = ['Events::Archive', 'Logs::MetricFilter', 'CloudWatch::CompositeAlarm', 'Logs::QueryDefinition'];
    const edgeAndOps = ['CloudFront::', 'ApiGatewayV2::DomainName', 'ApiGatewayV2::ApiMapping', 'WAFv2', 'Backup::'];
    const refused = new RegExp([...onlyOnAws, ...edgeAndOps, 'Custom::'].join('|'));
    for (const template of Object.values(stages.get('local')?.templates ?? {})) {
      expect(JSON.stringify(template.toJSON())).not.toMatch(refused);
    }
  });

  test('names the stub issuer and where both issuers publish their keys', () => {
    const local = stageSettings('local', {
      AWS_ENDPOINT_URL: 'http://localhost:4999',
      LOTLINE_STUB_ISSUER: 'http://localhost:9999',
    });
    expect(local.issuers.map(({ jwksUri }) => jwksUri)).toEqual([
      'http://localhost:4999/{pool}/.well-known/jwks.json',
      'http://localhost:9999/.well-known/jwks.json',
    ]);
  });
});

test('an unknown stage is refused by name', () => {
  expect(() => stageSettings('staging')).toThrow('unknown stage "staging"; stages are local, dev, prod, prod-cn');
});
