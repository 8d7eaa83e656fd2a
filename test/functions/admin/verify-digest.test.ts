import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { handler as writeDigest } from '../../../functions/admin/write-digest/handler.ts';
import { contract } from '../../../functions/admin/verify-digest/contract.ts';
import { handler } from '../../../functions/admin/verify-digest/handler.ts';
import { handler as banItem } from '../../../functions/catalogue/ban-item/handler.ts';
import { journalItem } from '../../../table/journal.ts';
import { openBucket, type Bucket } from '../bucket.ts';
import { company, furnish, openStage, type Stage } from '../stage.ts';

const hour = '2026-11-22T04';
let stage: Stage;
let bucket: Bucket;
const verify = (as: string, query: Record<string, string> = { hour }) => stage.call(handler, { as, query });

beforeAll(async () => {
  bucket = await openBucket('digests', 'any');
  stage = await openStage();
  await furnish(stage);
  const body = { reason: '注册证注销' };
  await stage.call(banItem, { as: 'quality', key: 'ban', parameters: { itemId: 'itm_stent' }, body });
});
afterAll(async () => bucket.close());

describe('verify-digest 404 and 409', () => {
  it('says that an hour has no digest yet', async () => {
    const answer = await verify('auditor');
    expect(answer.status).toBeGreaterThanOrEqual(404);
    expect(answer.body.type).toBe('digest-missing');
  });
});

describe('verify-digest 200', () => {
  it('finds an honest hour sound', async () => {
    await writeDigest.run(stage.dependencies, { at: '2026-11-22T05:10:00.000Z', company });
    const answer = await verify('auditor');
    expect(answer.status).toBe(200);
    expect(contract.output.parse(answer.body)).toMatchObject({ sound: true, kept: { count: 1 }, differing: [] });
  });

  it('finds the shard of an entry that was changed after its hour', async () => {
    const entry = await stage.entryOf('quality', 'ban');
    if (!entry) throw new Error('no entry');
    await stage.write({ kind: 'put', item: { ...journalItem(entry), hash: 'forged' } });
    const { body } = await verify('auditor');
    expect(body.sound).toBe(false);
    expect(body.differing).toHaveLength(1);
  });
});

describe('verify-digest 403', () => {
  it.each(['sales', 'stranger'])('is closed to %s', async (as) => {
    expect((await verify(as)).body.type).toBe('not-allowed');
  });
});

describe('verify-digest 422', () => {
  it('wants an hour', async () => {
    expect((await verify('auditor', { hour: 'yesterday' })).body.errors).toMatchObject([{ pointer: '/hour' }]);
  });
});
