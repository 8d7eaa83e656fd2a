import { beforeAll, describe, expect, it } from '@jest/globals';
import { handler } from '../../../functions/partners/approve-partner/handler.ts';
import { handler as recordLicence } from '../../../functions/partners/record-licence/handler.ts';
import { handler as suspend } from '../../../functions/partners/suspend-partner/handler.ts';
import { filePapers } from '../papers.ts';
import { switchCodec } from '../../../table/switches.ts';
import { company, noon, userWrite, type Stage } from '../stage.ts';
import { businessLicence, furnishedStage, operatingLicence, registered } from './file.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await furnishedStage();
  await stage.write(userWrite('second-quality-manager', ['quality-manager']));
});

const approve = (partnerId: string, as = 'quality-manager', key?: string) =>
  stage.call(handler, { as, key, parameters: { partnerId } });
const complete = async (partnerId: string, withPapers = true) => {
  for (const body of [businessLicence, operatingLicence]) {
    await stage.call(recordLicence, { as: 'quality', parameters: { partnerId }, body });
  }
  if (withPapers) await filePapers(stage, 'partner', partnerId);
};

describe('approve-partner 200', () => {
  it('lets a complete file in, and says so again on a replay', async () => {
    const partnerId = await registered(stage, 'A-1');
    await complete(partnerId);
    expect(await approve(partnerId, 'quality-manager', 'yes')).toMatchObject({
      status: 200,
      body: { status: 'approved' },
    });
    expect((await approve(partnerId, 'quality-manager', 'yes')).headers['idempotent-replay']).toBe('true');
    expect(await stage.entryOf('quality-manager', 'yes')).toMatchObject({
      events: [{ type: 'partners.partner-approved.v1', data: { partnerId } }],
    });
  });
});

describe('approve-partner 403', () => {
  it.each(['quality', 'sales-manager', 'administrator'])('is closed to %s', async (as) => {
    expect((await approve('ptn_dealer', as)).status).toBe(403);
  });

  it('keeps who suspended it from letting it back in', async () => {
    const partnerId = await registered(stage, 'A-2');
    await complete(partnerId);
    const body = { reason: 'quality-problem' };
    await stage.call(suspend, { as: 'quality-manager', parameters: { partnerId }, body });
    expect(await approve(partnerId)).toMatchObject({ status: 403, body: { type: 'same-person' } });
    expect((await approve(partnerId, 'second-quality-manager')).status).toBe(200);
  });
});

describe('approve-partner 404', () => {
  it('knows no such partner', async () => {
    expect((await approve('ptn_none')).status).toBe(404);
  });
});

describe('approve-partner 409', () => {
  it('names what is missing, with the article', async () => {
    const partnerId = await registered(stage, 'A-3');
    expect(await approve(partnerId)).toMatchObject({
      status: 409,
      body: {
        type: 'qualification-incomplete',
        article: 'GSP 53, 82',
        facts: { missing: 'business-licence; operating-licence or operating-filing' },
      },
    });
  });

  it('names every paper that lacks, and lets it in once they are on file', async () => {
    const partnerId = await registered(stage, 'A-4');
    await complete(partnerId, false);
    expect(await approve(partnerId)).toMatchObject({
      status: 409,
      body: {
        type: 'papers-lacking',
        facts: { missing: 'business-licence (GSP 82); operating-licence (GSP 82)' },
        errors: [{ pointer: '/papers', reason: 'lacks the copy of the business licence (GSP 82)' }, {}],
      },
    });
    await filePapers(stage, 'partner', partnerId, ['business-licence']);
    expect((await approve(partnerId)).body.facts).toMatchObject({ missing: 'operating-licence (GSP 82)' });
    await filePapers(stage, 'partner', partnerId, ['operating-licence']);
    expect((await approve(partnerId)).status).toBe(200);
  });

  it('lets a pilot in without papers where the switch is off for it', async () => {
    const partnerId = await registered(stage, 'A-5');
    await complete(partnerId, false);
    const rule = {
      scope: 'partner',
      isOn: false,
      from: '2026-11-22',
      reason: 'r',
      setBy: 'admin',
      setAt: noon,
    } as const;
    const rules = [{ ...rule, target: partnerId }];
    await stage.put(switchCodec.write({ id: 'papers-demanded', company, rules }));
    expect((await approve(partnerId)).status).toBe(200);
  });

  it('refuses a second approval', async () => {
    expect((await approve('ptn_dealer')).body.type).toBe('partner-already-approved');
  });
});
