import { beforeAll, describe, expect, test } from '@jest/globals';
import { readHouse } from '../../infra/house.ts';
import { actionsOf, fixtures, ofType, resourcesOf, statementsOf, synthesise } from './synthesise.ts';
import type { Statement, Synthesised } from './synthesise.ts';

// How long a busy machine may take to synthesise, in milliseconds; nothing is judged by it.
const patience = 300_000;

let dev: Synthesised;
beforeAll(async () => {
  const house = await readHouse(fixtures);
  const asked = house.routes.find(({ name }) => name === 'get-order');
  if (asked?.contract.kind !== 'query') throw new Error('no query among the fixtures');
  const name = 'find-orders';
  const { uses: _uses, ...contract } = { ...asked.contract, name, method: 'POST', path: '/orders/lookups' } as const;
  const routes = [...house.routes, { ...asked, name, contract }];
  dev = await synthesise('dev', { house: { ...house, routes } });
}, patience);

const tableActions = (statements: readonly Statement[]) =>
  actionsOf(statements, 'Allow')
    .filter((action) => action.startsWith('dynamodb:'))
    .sort();

describe('a query', () => {
  test('reads the table and cannot change it', () => {
    const statements = statementsOf(dev.templates['orders'], 'lotline-dev-get-order');
    expect(tableActions(statements)).toEqual(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query']);
    expect(actionsOf(statements, 'Allow')).not.toContain('kms:GenerateDataKey*');
  });

  test('has its route and the same rights where it is asked by POST', () => {
    const api = ofType(dev.templates['orders'], 'AWS::ApiGatewayV2::Route');
    expect(api.map(({ Properties }) => Properties['RouteKey'])).toContain('POST /orders/lookups');
    const statements = statementsOf(dev.templates['orders'], 'lotline-dev-find-orders');
    expect(tableActions(statements)).toEqual(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query']);
  });

  test('reaches the reports only because its contract says so', () => {
    expect(actionsOf(statementsOf(dev.templates['orders'], 'lotline-dev-get-order'), 'Allow')).toContain(
      's3:GetObject',
    );
    expect(actionsOf(statementsOf(dev.templates['orders'], 'lotline-dev-place-order'), 'Allow').join()).not.toMatch(
      /s3:|sqs:|events:/,
    );
  });
});

test(
  'nobody may delete a document, not even those who may send one',
  async () => {
    const house = await readHouse(fixtures);
    const routes = house.routes.map((route) =>
      route.contract.kind === 'command'
        ? { ...route, contract: { ...route.contract, uses: ['files' as const] } }
        : route,
    );
    const { templates } = await synthesise('dev', { house: { ...house, routes } });
    const statements = statementsOf(templates['orders'], 'lotline-dev-place-order');
    expect(actionsOf(statements, 'Allow').filter((action) => action.startsWith('s3:'))).toEqual([
      's3:ListBucket',
      's3:GetObject',
      's3:PutObject',
    ]);
    const all = Object.values(templates).map((template) => JSON.stringify(resourcesOf(template)));
    expect(all.join()).not.toMatch(/s3:Delete/);
  },
  patience,
);

describe('a command', () => {
  test('has the parts of a transaction beside the reads, and no scan', () => {
    expect(tableActions(statementsOf(dev.templates['orders'], 'lotline-dev-place-order'))).toEqual([
      'dynamodb:BatchGetItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    ]);
  });
});

const writers: [string, string][] = [
  ['orders', 'place-order'],
  ['orders', 'allocate-order-on-order-approved'],
  ['admin', 'build-digest'],
  ['core', 'publish-journal'],
];

describe.each(writers)('the journal before %s %s', (stack, name) => {
  const statements = () => statementsOf(dev.templates[stack], `lotline-dev-${name}`);

  test('cannot be updated or deleted', () => {
    const stays = statements().find(({ Sid }) => Sid === 'JournalStays');
    expect(stays).toMatchObject({
      Effect: 'Deny',
      Action: expect.arrayContaining(['dynamodb:UpdateItem', 'dynamodb:DeleteItem']),
      Condition: { 'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['JOURNAL#*'] } },
    });
  });

  test('can be put only inside a transaction', () => {
    const put = statements().find(({ Sid }) => Sid === 'JournalOnlyInTransaction');
    expect(put).toMatchObject({
      Effect: 'Deny',
      Action: 'dynamodb:PutItem',
      Condition: {
        'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': ['JOURNAL#*'] },
        StringNotEquals: { 'dynamodb:EnclosingOperation': 'TransactWriteItems' },
      },
    });
  });
});

test('every function that may put, update or delete items carries both denials', () => {
  let seen = 0;
  for (const template of Object.values(dev.templates)) {
    for (const { Properties } of ofType(template, 'AWS::IAM::Policy')) {
      const { Statement: statements } = Properties['PolicyDocument'] as { Statement: Statement[] };
      const writes = actionsOf(statements, 'Allow').some((action) => /^dynamodb:(Put|Update|Delete)/.test(action));
      if (!writes) continue;
      seen += 1;
      expect(statements.filter(({ Effect }) => Effect === 'Deny').map(({ Sid }) => Sid)).toEqual(
        expect.arrayContaining(['JournalStays', 'JournalOnlyInTransaction']),
      );
    }
  }
  expect(seen).toBeGreaterThanOrEqual(writers.length);
});

test('the key opens data only on behalf of the table and the buckets', () => {
  for (const template of Object.values(dev.templates)) {
    for (const { Properties } of ofType(template, 'AWS::IAM::Policy')) {
      const { Statement: statements } = Properties['PolicyDocument'] as { Statement: Statement[] };
      for (const statement of statements.filter(({ Action }) => [Action].flat().some((a) => a.startsWith('kms:')))) {
        expect(statement.Condition?.['StringEquals']?.['kms:ViaService']).toBeDefined();
      }
    }
  }
});

test('nobody may scan, write in batches past the commit, or speak PartiQL', () => {
  const all = Object.values(dev.templates).map((template) => JSON.stringify(resourcesOf(template)));
  expect(all.join()).not.toMatch(/dynamodb:(Scan|BatchWriteItem|PartiQL|\*)/);
});

test('the authoriser reads no table at all', () => {
  expect(tableActions(statementsOf(dev.templates['core'], 'lotline-dev-authorise-request'))).toEqual([]);
});

test('every function writes logs to its own group and holds no managed policy', () => {
  for (const template of Object.values(dev.templates)) {
    for (const { Properties } of ofType(template, 'AWS::IAM::Role')) {
      const { Statement: trusts } = Properties['AssumeRolePolicyDocument'] as { Statement: { Principal: object }[] };
      if (!JSON.stringify(trusts).includes('lambda.')) continue;
      expect(Properties['ManagedPolicyArns']).toBeUndefined();
    }
  }
});
