import { describe, expect, test } from '@jest/globals';
import { handler as listUsers } from '../../../functions/admin/list-users/handler.ts';
import { handler as verifyAudit } from '../../../functions/admin/verify-audit/handler.ts';
import { addFirstAdministrator } from '../../../local/first-administrator.ts';
import { localClient } from '../../dynamodb-local/table.ts';
import { company, openStage } from '../stage.ts';

const who = { company, userId: 'boss', subjects: ['cognito:1234'] };

describe('the first administrator', () => {
  test('gets in, or nobody could ever be let into a new stage', async () => {
    const stage = await openStage();
    const { tableName } = stage.dependencies.config;
    expect(await addFirstAdministrator(localClient(), tableName, who)).toBe('added');
    const answer = await stage.call(listUsers, { as: 'cognito:1234' });
    expect(answer.status).toBe(200);
    expect(answer.body.items.map(({ userId }: { userId: string }) => userId)).toContain('boss');
  });

  test('is in the audit trail like everybody else', async () => {
    const stage = await openStage();
    await addFirstAdministrator(localClient(), stage.dependencies.config.tableName, who);
    const answer = await stage.call(verifyAudit, { as: 'auditor', query: { root: 'user#boss' } });
    expect(answer.body).toMatchObject({ entries: 1, sound: true });
  });

  test('is not made twice, so a second run cannot take an account over', async () => {
    const stage = await openStage();
    const { tableName } = stage.dependencies.config;
    await addFirstAdministrator(localClient(), tableName, who);
    const again = await addFirstAdministrator(localClient(), tableName, { ...who, subjects: ['cognito:evil'] });
    expect(again).toBe('was-there');
    expect((await stage.call(listUsers, { as: 'cognito:evil' })).status).toBe(403);
  });
});
