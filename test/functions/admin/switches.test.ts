import { beforeAll, describe, expect, it } from '@jest/globals';
import { features } from '../../../domain/shared/features.ts';
import { handler as decide } from '../../../functions/admin/decide-switch/handler.ts';
import { handler as me } from '../../../functions/admin/get-me/handler.ts';
import { handler as list } from '../../../functions/admin/list-switches/handler.ts';
import { handler as set } from '../../../functions/admin/set-switch/handler.ts';
import { handler as templates } from '../../../functions/orders/list-order-templates/handler.ts';
import { handler as place } from '../../../functions/orders/place-order/handler.ts';
import { handler as save } from '../../../functions/orders/save-order-template/handler.ts';
import { licenceCodec, partnerCodec } from '../../../table/partners.ts';
import { aLicence, aPartner, furnish, openStage, userWrite, type Stage } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await furnish(stage);
  await stage.write(userWrite('second', ['administrator']));
  await stage.put(
    partnerCodec.write(aPartner({ id: 'ptn_hospital', code: 'H-1', kind: 'hospital', warehouseId: 'wh_north' })),
    licenceCodec.write(aLicence({ id: 'lic_h', partnerId: 'ptn_hospital' })),
  );
});
const today = '2026-11-22';
const turn = (key: string, feature: string, more: object, as = 'administrator') =>
  stage.call(set, { as, key, parameters: { feature }, body: { from: today, reason: '试点', ...more } });
const answer = (key: string, isApproved: boolean, as: string) =>
  stage.call(decide, { as, key, parameters: { feature: 'chain-demanded' }, body: { isApproved } });
const shown = (partnerId: string, as = 'sales') => stage.call(templates, { as, query: { partnerId } });
const featuresOf = async (as: string) => (await stage.call(me, { as })).body.features as string[];

describe('a module that is switched off', () => {
  it('403: is refused for the place by queries and commands, in words, and goes on elsewhere', async () => {
    expect(await turn('kind', 'order-templates', { partnerKind: 'distributor', isOn: false })).toMatchObject({
      status: 200,
      body: { isWaiting: false },
    });
    expect(await shown('ptn_dealer')).toMatchObject({
      status: 403,
      body: { type: 'feature-off', facts: { feature: 'order-templates', partner: 'ptn_dealer' } },
    });
    const body = { partnerId: 'ptn_dealer', name: 'A', lines: [{ itemId: 'itm_stent', quantity: 1 }] };
    expect((await stage.call(save, { as: 'dealer-buyer', key: 'off', body })).body.type).toBe('feature-off');
    expect((await shown('ptn_hospital')).status).toBe(200);
  });

  it('403: partners’ people are asked for their own partner, whatever they name', async () => {
    expect((await shown('ptn_hospital', 'dealer-buyer')).body.type).toBe('feature-off');
  });

  it('is told to screens: off for the partner’s people, on for staff as long as somebody has it', async () => {
    expect(await featuresOf('dealer-buyer')).not.toContain('order-templates');
    expect(await featuresOf('sales')).toContain('order-templates');
  });

  it('a pilot has it before the rest of its kind; the warehouse that serves a partner counts as its place', async () => {
    await turn('pilot', 'order-templates', { partnerId: 'ptn_dealer', isOn: true });
    expect((await shown('ptn_dealer')).status).toBe(200);
    await stage.write({
      kind: 'put',
      item: { pk: 'WAREHOUSES#lotline', sk: 'wh_north', kind: 'warehouse', schema: 1, id: 'wh_north' },
    });
    await turn('site', 'order-templates', { warehouseId: 'wh_north', isOn: false });
    expect((await shown('ptn_hospital')).body.type).toBe('feature-off');
  });

  it('a post that may not call it is told so first', async () => {
    expect((await shown('ptn_hospital', 'picker')).body.type).toBe('not-allowed');
  });
});

describe('a quality rule', () => {
  const order = (key: string) =>
    stage.call(place, {
      as: 'sales',
      key,
      body: { partnerId: 'ptn_dealer', lines: [{ itemId: 'itm_stent', quantity: 1 }] },
    });

  it('holds once a second person approved it: class III is sold under a chain only', async () => {
    const on = { partnerId: 'ptn_dealer', isOn: true };
    expect((await turn('rule', 'chain-demanded', on)).body).toEqual({ feature: 'chain-demanded', isWaiting: true });
    expect((await turn('more', 'chain-demanded', { isOn: true }, 'second')).body.type).toBe('switch-waiting');
    expect((await order('before')).status).toBe(201);
    expect((await answer('own', true, 'administrator')).body.type).toBe('same-person');
    expect(await answer('approved', true, 'quality-manager')).toMatchObject({
      status: 200,
      body: { isWaiting: false },
    });
    expect(await order('after')).toMatchObject({
      status: 409,
      body: { type: 'authorisation-missing', facts: { item: 'STENT-35' }, errors: [{ pointer: '/lines/0' }] },
    });
    expect((await answer('again', true, 'quality-manager')).body.type).toBe('switch-nothing-waiting');
    const events = await stage.eventsOf('quality-manager', 'approved');
    expect(events).toMatchObject([{ type: 'admin.switch-set.v1', data: { feature: 'chain-demanded' } }]);
  });

  it('is listed with who set and who approved it', async () => {
    const { items } = (await stage.call(list, { as: 'auditor' })).body;
    const rule = items.find(({ feature }: { feature: string }) => feature === 'chain-demanded');
    expect(rule).toMatchObject({
      ...{ featureKind: 'rule', isQualityRule: true, isOnByDefault: false },
      rules: [{ scope: 'partner', partnerId: 'ptn_dealer', setBy: 'administrator', approvedBy: 'quality-manager' }],
    });
    expect(items).toHaveLength(features.length);
  });
});

describe('set-switch: what it refuses', () => {
  it.each([
    ['switch-place-mixed', { partnerId: 'ptn_dealer', partnerKind: 'agent', isOn: true }],
    ['switch-place-unknown', { partnerId: 'ptn_nobody', isOn: true }],
    ['switch-place-unknown', { warehouseId: 'wh_nowhere', isOn: true }],
    ['switch-from-past', { from: '2026-11-21', isOn: false }],
  ])('422: %s', async (type, more) => {
    expect((await turn(`no-${JSON.stringify(more).length}`, 'order-files', more)).body.type).toBe(type);
  });

  it('422: what is set so already, and features nobody knows; 403: other posts', async () => {
    await turn('once', 'order-files', { isOn: false });
    expect((await turn('twice', 'order-files', { isOn: false })).body.type).toBe('nothing-changed');
    expect((await turn('unknown', 'no-such', { isOn: false })).status).toBe(422);
    expect((await turn('quality', 'order-files', { isOn: true }, 'quality-manager')).status).toBe(403);
    expect((await answer('sales', true, 'sales')).status).toBe(403);
    expect((await stage.call(list, { as: 'sales' })).status).toBe(403);
  });
});
