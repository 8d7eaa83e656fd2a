import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { itemCode } from '../../../domain/catalogue/code.ts';
import { kpis, kpisByHand } from '../../../domain/insight/kpi.ts';
import { handler as onOrdered } from '../../../functions/insight/compute-baseline-on-baseline-ordered/handler.ts';
import { subscription } from '../../../functions/insight/compute-baseline-on-baseline-ordered/subscription.ts';
import { handler as compute } from '../../../functions/insight/compute-baseline/handler.ts';
import { contract as getContract } from '../../../functions/insight/get-baseline/contract.ts';
import { handler as getBaseline } from '../../../functions/insight/get-baseline/handler.ts';
import { handler as record } from '../../../functions/insight/record-baseline-figure/handler.ts';
import { codeCodec } from '../../../table/catalogue.ts';
import { partnerCodeWrite } from '../../../table/partners.ts';
import { openBucket, type Bucket } from '../bucket.ts';
import { aPartner, company, furnish, openStage, type Stage } from '../stage.ts';
import { aRow, checkedHistory, type Row } from './history.ts';

let stage: Stage;
let bucket: Bucket;
beforeAll(async () => {
  stage = await openStage();
  bucket = await openBucket('files');
  await furnish(stage);
  await stage.write(
    partnerCodeWrite(aPartner()),
    codeCodec.put(itemCode(company, 'internal', 'STENT-35', 'itm_stent', 1)),
  );
});
afterAll(() => bucket.close());

const order = (key: string, body: object = {}, as = 'sales-manager') => stage.call(compute, { as, key, body });
const get = async (as = 'auditor') => stage.call(getBaseline, { as });
const figure = (key: string, body: object, as = 'administrator') => stage.call(record, { as, key, body });
const hours = { kpi: 'reconciliation-hours', figure: '42.5', source: '2025 年 12 次月结', measuredOn: '2026-01-05' };
const shown = async (kpi: string) => getContract.output.parse((await get()).body).kpis.find((one) => one.kpi === kpi);

describe('before any history', () => {
  it('409: there is nothing to compute', async () => {
    expect(await order('early')).toMatchObject({ status: 409, body: { type: 'history-empty' } });
  });

  it('200: every key figure is told, all of them missing, and what a person measures can be entered', async () => {
    const { body } = await get();
    expect(body).toMatchObject({ status: 'not-computed', months: [] });
    expect(body.kpis.map(({ kpi, source }: { kpi: string; source: string }) => `${kpi} ${source}`)).toEqual(
      kpis.map((kpi) => `${kpi} missing`),
    );
    expect(await figure('hours', hours)).toMatchObject({ status: 200, body: { status: 'not-computed', byHand: 1 } });
    expect(await shown('reconciliation-hours')).toMatchObject({
      ...{ source: 'hand', figure: '42.50', unit: 'hours' },
      measured: { source: '2025 年 12 次月结', measuredOn: '2026-01-05', recordedBy: 'administrator' },
    });
  });
});

describe('from a list to the baseline', () => {
  it('202: two lists become one baseline with its evidence; a replay and a second delivery change nothing', async () => {
    const rows: Row[] = Array.from({ length: 104 }, (_, index) =>
      aRow(`B-${index}`, index < 52 ? '2025-10-31' : '2026-10-01', [
        ...[10, index % 4 === 0 ? 5 : 10, '2026-10-03', index < 52 ? '2025-11-02' : '2026-10-04', ''],
        ...['1000.00', index % 2 === 0 ? '700.00' : '', index % 13 === 0 ? 1 : '', ''],
      ]),
    );
    for (const part of [rows.slice(0, 60), rows.slice(60)]) {
      const { list } = await checkedHistory(stage, part, { told: { rows: part.length } });
      await list.apply();
      expect((await list.get()).reconciliation).toMatchObject({ proven: true });
    }
    const asked = await order('first');
    expect(asked).toMatchObject({ status: 202, body: { status: 'computing', run: 1, from: '2025-10', to: '2026-10' } });
    expect((await get()).body).toMatchObject({ status: 'computing', ordered: { orderedBy: 'sales-manager' } });
    const [event] = await stage.eventsOf('sales-manager', 'first');
    expect(await stage.react(onOrdered, event!)).toBe('accepted');
    const first = (await get()).body;
    expect(first).toMatchObject({
      status: 'computed',
      computed: { from: '2025-10', to: '2026-10', documents: 104, lines: 104 },
      months: [
        { month: '2025-10', documents: 52, ordered: 520, shipped: 455, net: '52000.00' },
        { month: '2026-10', documents: 52, ordered: 520, shipped: 455, net: '52000.00' },
      ],
    });
    expect(await shown('fill-rate')).toMatchObject({
      ...{ source: 'history', unit: 'percent', figure: '87.50' },
      evidence: { numerator: '910', denominator: '1040', used: 104, documents: 104, leftOut: [] },
    });
    // Of 2025 all left long before the promised day: what was short is short all the same.
    expect(await shown('stock-out-rate')).toMatchObject({ figure: '62.50', evidence: { numerator: '65' } });
    expect(await shown('gross-margin')).toMatchObject({
      ...{ figure: '30.00' },
      evidence: { numerator: '15600.00', denominator: '52000.00', leftOut: [{ reason: 'no-cost', count: 52 }] },
    });
    expect(await shown('order-to-ship')).toMatchObject({
      ...{ figure: '2.50', unit: 'days' },
      evidence: { numerator: '260', denominator: '104', median: '2.50', ninetieth: '3.00' },
    });
    expect(await shown('return-rate')).toMatchObject({ evidence: { numerator: '8', denominator: '910' } });
    // No row told whether goods were wrong: no figure, never nought per cent.
    expect(await shown('wrong-order-rate')).toMatchObject({
      source: 'missing',
      evidence: { denominator: '0', leftOut: [{ reason: 'wrong-goods-not-told', count: 104 }] },
    });
    expect(await shown('wrong-order-rate')).not.toHaveProperty('figure');
    expect(await shown('reconciliation-hours')).toMatchObject({ source: 'hand', figure: '42.50' });

    expect((await order('first')).headers['idempotent-replay']).toBe('true');
    expect(await stage.react(onOrdered, event!)).toBe('replayed');
    expect((await get()).body).toEqual(first);
  });

  it('202: a part of the history gives a part of the figures, and an order that was overtaken is dropped', async () => {
    expect((await order('part', { from: '2026-01', to: '2026-12' })).body).toMatchObject({ run: 2 });
    expect((await order('whole', { from: '2025-10' })).body).toMatchObject({ run: 3, to: '2026-10' });
    const [part] = await stage.eventsOf('sales-manager', 'part');
    const [whole] = await stage.eventsOf('sales-manager', 'whole');
    expect(await stage.react(onOrdered, part!)).toBe('baseline-overtaken');
    expect((await get()).body).toMatchObject({ status: 'computing', computed: { from: '2025-10' } });
    expect(await stage.react(onOrdered, whole!)).toBe('accepted');
    expect((await order('again', { from: '2026-01', to: '2026-12' })).status).toBe(202);
    const [again] = await stage.eventsOf('sales-manager', 'again');
    await stage.react(onOrdered, again!);
    expect((await get()).body).toMatchObject({
      computed: { from: '2026-01', documents: 52 },
      months: [{ documents: 52 }],
    });
  });

  it('goes back to the queue when it is heard before the order is there', async () => {
    const [event] = await stage.eventsOf('sales-manager', 'again');
    const early = { ...event!, id: 'early', data: { run: 99, from: '2026-01', to: '2026-01' } };
    await expect(stage.react(onOrdered, early)).rejects.toThrow('not there yet');
    expect(subscription.on).toEqual([event?.type]);
  });

  it('422: the period has to be one', async () => {
    expect(await order('back', { from: '2026-03', to: '2026-02' })).toMatchObject({
      status: 422,
      body: { type: 'months-backwards', errors: [{ pointer: '/to' }] },
    });
    expect((await order('long', { from: '2020-01', to: '2026-02' })).body.type).toBe('months-too-many');
    expect((await order('none', { from: '2024-01', to: '2024-02' })).body).toMatchObject({
      status: 409,
      type: 'history-empty',
    });
    expect((await order('text', { from: '2026-13' })).body.type).toBe('input-invalid');
  });
});

describe('figures by hand', () => {
  it('200: a replay is one, and a later one takes its place', async () => {
    const told = { ...hours, kpi: 'capital-tied-up', figure: '1234567.89' };
    expect((await figure('capital', told)).status).toBe(200);
    expect((await figure('capital', told)).headers['idempotent-replay']).toBe('true');
    await figure('capital-2', { ...told, figure: '1' });
    expect(await shown('capital-tied-up')).toMatchObject({ figure: '1.00', unit: 'money' });
  });

  it('200: two who enter different figures at once lose none', async () => {
    const entered = Object.keys(kpisByHand).slice(0, 4);
    const answers = await Promise.all(entered.map((kpi) => figure(`side-${kpi}`, { ...hours, kpi, figure: '7' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    for (const kpi of entered) expect(await shown(kpi)).toMatchObject({ figure: '7.00' });
  });

  it('409: what the history tells is not typed in; 422: what cannot be is refused', async () => {
    expect((await figure('w1', { ...hours, kpi: 'fill-rate' })).body).toMatchObject({
      status: 409,
      type: 'figure-from-history',
    });
    expect((await figure('w2', { ...hours, kpi: 'wrong-order-rate', figure: '0.4' })).status).toBe(200);
    expect((await figure('w3', { ...hours, kpi: 'audit-findings' })).body).toMatchObject({
      status: 422,
      type: 'figure-unfit',
    });
    expect((await figure('w4', { ...hours, measuredOn: '2026-11-23' })).body).toMatchObject({
      type: 'measured-in-future',
    });
    for (const wrong of [{ figure: '-1' }, { figure: '1.234' }, { figure: 'x' }, { source: '' }, { kpi: 'x' }]) {
      expect((await figure('w5', { ...hours, ...wrong })).body.type).toBe('input-invalid');
    }
  });
});

describe('403', () => {
  it.each(['sales', 'finance', 'quality', 'auditor', 'dealer-buyer'])('neither order nor figure by %s', async (as) => {
    expect((await order('no', {}, as)).status).toBe(403);
    expect((await figure('no', hours, as)).status).toBe(403);
  });

  it.each(['sales', 'picker', 'dealer-buyer'])('%s does not see the baseline', async (as) => {
    expect((await get(as)).status).toBe(403);
  });

  it('200: managers, finance and auditors see it', async () => {
    for (const as of ['administrator', 'sales-manager', 'finance', 'finance-manager', 'quality-manager', 'auditor']) {
      expect((await get(as)).status).toBe(200);
    }
  });
});
