import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler as approve } from '../../../functions/partners/approve-partner/handler.ts';
import { handler as changeQualification } from '../../../functions/partners/change-qualification/handler.ts';
import { contract } from '../../../functions/partners/list-partners-in-review/contract.ts';
import { handler } from '../../../functions/partners/list-partners-in-review/handler.ts';
import { handler as recordLicence } from '../../../functions/partners/record-licence/handler.ts';
import { filePapers } from '../papers.ts';
import type { Stage } from '../stage.ts';
import { businessLicence, furnishedStage, operatingLicence, registered } from './file.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await furnishedStage();
});

const waiting = async (query: Record<string, string> = {}) =>
  contract.output.parse((await stage.call(handler, { as: 'quality-manager', query })).body);

describe('list-partners-in-review 200', () => {
  it('shows who was registered until he is approved, and again when what was reviewed changes', async () => {
    const first = await registered(stage, 'REV-1');
    const second = await registered(stage, 'REV-2');
    expect((await waiting()).items.map(({ partnerId }) => partnerId)).toEqual([first, second].sort());
    expect((await waiting()).items[0]).toMatchObject({ code: expect.stringMatching(/^REV-/), raisedBy: 'sales' });
    for (const body of [businessLicence, operatingLicence]) {
      await stage.call(recordLicence, { as: 'quality', parameters: { partnerId: first }, body });
    }
    await filePapers(stage, 'partner', first);
    const letIn = await stage.call(approve, { as: 'quality-manager', parameters: { partnerId: first } });
    expect(letIn.status).toBe(200);
    expect((await waiting()).items.map(({ partnerId }) => partnerId)).toEqual([second]);
    const renamed = await stage.call(changeQualification, {
      as: 'quality',
      parameters: { partnerId: first },
      body: { name: '另一个名称' },
      headers: { 'if-match': '"2"' },
    });
    expect({ status: renamed.status, body: renamed.body }).toMatchObject({ status: 200, body: { status: 'pending' } });
    expect((await waiting()).items.map(({ partnerId }) => partnerId)).toEqual([first, second].sort());
  });

  it('pages', async () => {
    const { cursor = '', items } = await waiting({ limit: '1' });
    const rest = await waiting({ limit: '1', cursor });
    expect(items[0]?.partnerId).not.toBe(rest.items[0]?.partnerId);
  });
});

describe('list-partners-in-review 403', () => {
  it('is closed to partners', async () => {
    expect((await stage.call(handler, { as: 'dealer-buyer' })).status).toBe(403);
  });
});
