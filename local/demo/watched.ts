import type { Cast } from './cast.ts';
import { read, type Teller } from './teller.ts';

interface Exception {
  readonly exceptionId: string;
  readonly rule: string;
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  readonly due: string;
  readonly takenBy?: string;
}

/** The monitors find what will lapse and give it to a post; a rule is tried with one pilot partner and taken back. */
export async function watched(teller: Teller, cast: Cast): Promise<void> {
  teller.chapter('第 1 天早晨：主数据异常与试点开关', 'Day 1: exceptions of the master data, and a rule for one pilot');
  const started = await teller.act(
    'quality',
    '立即检查主数据 asks for a check of all master data',
    () => teller.as('quality').must('/admin/monitor-runs', {}),
    ({ runId }) => String(runId),
  );
  const found = await teller.follows(
    '检查完成，授权链某一环即将到期 the check raised a link of a chain that lapses soon',
    async () => {
      const path = '/admin/exceptions';
      const page = (await read(teller.as('purchaser'), path, { limit: 100 })) as {
        items: Exception[];
        lastRunAt?: string;
      };
      if ((page.lastRunAt ?? '') < String(started.startedAt)) return undefined;
      return page.items.find(({ rule }) => rule === 'chain-link-lapsing');
    },
    ({ facts, due }) =>
      `${String(facts['document'])}: ${due}, ${String(facts['stage'])}` +
      (facts['workingDays'] === true ? ' 个工作日内 working days' : ' 个工作日内，按自然日折算 by calendar days'),
  );
  if (!found.takenBy) {
    await teller.act(
      'purchaser',
      '认领异常 takes it',
      () => teller.as('purchaser').must(`/admin/exceptions/${found.exceptionId}/take`, {}),
      ({ takenBy }) => String(takenBy),
    );
  }
  await pilot(teller, cast);
}

/** Class III under an authorisation chain only: on for sub-distributor D-02, by two people, and off again. */
async function pilot(teller: Teller, { day, syringe, dealerId, otherDealerId }: Cast): Promise<void> {
  const path = '/admin/switches/chain-demanded';
  const turn = (isOn: boolean, reason: string) =>
    teller.as('admin').must(path, { partnerId: otherDealerId, isOn, from: day, reason });
  const order = (partnerId: string) => ({ partnerId, lines: [{ itemId: syringe.itemId, quantity: 1 }] });
  const approve = () => teller.as('quality-manager').must(`${path}/decision`, { isApproved: true });
  await teller.act(
    'admin',
    '试点：第三类须凭授权链销售 proposes a rule for one pilot partner',
    () => turn(true, '先在一家经销商试行'),
    ({ isWaiting }) => (isWaiting ? '待批准 waits for approval' : '已生效 holds'),
  );
  await teller.refused('admin', '自己批准 approves it himself', 'same-person', () =>
    teller.as('admin').send('POST', `${path}/decision`, { isApproved: true }),
  );
  await teller.act('quality-manager', '批准开启 approves it', approve, ({ feature }) => String(feature));
  await teller.refused('sales', '试点单位无授权链 sells to the pilot without a chain', 'authorisation-missing', () =>
    teller.as('sales').send('POST', '/orders', order(otherDealerId)),
  );
  await teller.act(
    'sales',
    '其他单位不受影响 others are not touched',
    () => teller.as('sales').must('/orders/previews', order(dealerId)),
    ({ isPlaceable }) => (isPlaceable ? '可下单 placeable' : '不可下单 not placeable'),
  );
  await teller.act(
    'admin',
    '试点结束，恢复 the pilot ends',
    async () => {
      await turn(false, '补登授权链后再推开');
      return approve();
    },
    ({ feature }) => String(feature),
  );
}
