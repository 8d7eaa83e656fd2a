import { addHours } from '../../domain/shared/calendar.ts';
import { envelopesOf, journalEntry, journalItem, sealed } from '../../table/journal.ts';
import { keys } from '../../table/keys.ts';
import { Store } from '../../table/store.ts';
import type { Item, Write } from '../../table/write.ts';
import { clientsFor } from '../aws.ts';
import { requiredOutput } from '../outputs.ts';
import { storyDay, type Cast } from './cast.ts';
import type { StoryOrders } from './orders-in.ts';
import { read, type Teller } from './teller.ts';

const company = 'lotline';

/** One unit's life, the order's timeline, the audit chain with three forgeries found, and finance's report. */
export async function proof(
  teller: Teller,
  cast: Cast,
  orders: StoryOrders,
  sold: { readonly lot: string; readonly serial: string },
): Promise<void> {
  teller.chapter('追溯、时间线、审计、财务报表', 'Trace, timeline, audit and the finance report');
  teller.at(storyDay(cast, 95), '09:00');
  const { stent } = cast;
  await teller.act(
    'quality',
    '扫一件 scans one unit',
    () =>
      read(teller.as('quality'), '/inventory/life', {
        code: `(01)${stent.levels[0]?.di}(10)${sold.lot}(21)${sold.serial}`,
      }),
    ({ item, unit }) =>
      `${item.name} SN ${unit.serial}: ${(unit.moves as { step: string }[]).map(({ step }) => step).join(' → ')}, from ${unit.sources[0]?.documentNumber} to ${unit.consignees[0]?.partnerId}`,
  );
  const root = `order#${orders.dealerOrderId}`;
  await teller.act(
    'auditor',
    '订单时间线 the order’s timeline',
    () => read(teller.as('auditor'), `/orders/${orders.dealerOrderId}/timeline`, { limit: 100 }),
    ({ items }) =>
      (items as { command: string; actor: string }[]).map(({ command, actor }) => `${command} (${actor})`).join(' → '),
  );
  await teller.act(
    'auditor',
    '审计链校验 the audit chain verifies',
    () => read(teller.as('auditor'), '/admin/audit/chain', { root }),
    ({ entries, chains, sound }) => `${entries} entries in ${chains} chains, sound: ${sound}`,
  );
  await forgeries(teller, root);
  await report(teller, cast);
}

/** Somebody with the keys to the table tampers three ways; each is found, and mended again. */
async function forgeries(teller: Teller, root: string): Promise<void> {
  const store = new Store(clientsFor(teller.endpoint).dynamodb, requiredOutput(teller.outputs, 'TableName'));
  const lines = await store.queryAll({ index: 'gs1', pk: keys.history(company, root), reading: 'eventual' });
  const items = (await store.getMany(lines, 'consistent')).filter((item): item is Item => item !== undefined);
  const entries = items.map(journalEntry);
  const own = entries.filter(({ aggregate }) => aggregate === root).sort((a, b) => a.version - b.version);
  const [first, second] = own;
  if (!first || !second) throw new Error('the order has too few entries');
  const aggregate = await store.get({ pk: first.place[0], sk: first.place[1] }, 'consistent');
  if (!aggregate) throw new Error('the order is gone');
  const hour = first.recordedAt.slice(0, 13);
  await sealHour(teller, hour);

  const put = (item: Item): Write => ({ kind: 'put', item });
  const tampered = async (
    what: string,
    forge: readonly Write[],
    mend: readonly Write[],
    look: () => Promise<string>,
  ) => {
    await store.transact(forge);
    await teller.act('auditor', what, look, (found) => found);
    await store.transact(mend);
  };
  const findings = async () => {
    const { findings: found } = await read(teller.as('auditor'), '/admin/audit/chain', { root });
    if (found.length === 0) throw new Error('the forgery was not found');
    return `found: ${(found as { kind: string }[]).map(({ kind }) => kind).join(', ')}`;
  };
  const honest = journalItem(first);
  await tampered(
    '篡改一条 an overwritten entry',
    [put({ ...honest, actor: 'somebody-else' })],
    [put(honest)],
    findings,
  );
  const last = own.at(-1) ?? second;
  await tampered(
    '删去末条 a cut tail',
    [{ kind: 'delete', key: keys.journal(company, last.commandId) }],
    [put(journalItem(last))],
    findings,
  );
  const { hash: _one, ...content } = first;
  const forged = sealed({ ...content, actor: 'somebody-else' });
  const chained: Write[] = [put(journalItem(forged))];
  let previous = forged.hash;
  for (const entry of own.slice(1)) {
    const { hash: _hash, ...rest } = entry;
    const next = sealed({ ...rest, previous });
    chained.push(put(journalItem(next)));
    previous = next.hash;
  }
  await tampered(
    '重做整条链 a chain forged with care',
    [...chained, put({ ...aggregate, trail: previous })],
    [...own.map((entry) => put(journalItem(entry))), put(aggregate)],
    async () => {
      const { sound } = await read(teller.as('auditor'), '/admin/audit/chain', { root });
      const digest = await read(teller.as('auditor'), '/admin/audit/digest', { hour });
      if (digest.sound) throw new Error('the forged chain was not found');
      return `the chain itself looks ${sound ? 'sound' : 'broken'}, but the locked digest of ${hour} differs in ${digest.differing.length} shards`;
    },
  );
  await teller.act(
    'auditor',
    '恢复后再次校验 mended, verified again',
    () => read(teller.as('auditor'), '/admin/audit/digest', { hour }),
    ({ sound, found }) => `sound: ${sound}, ${found.count} entries in the hour`,
  );
  if (envelopesOf(first).length === 0) throw new Error('the order’s first entry holds no event');
}

/** Runs the hourly job for the story's hour, as the schedule would have done. */
async function sealHour(teller: Teller, hour: string): Promise<void> {
  const at = addHours(`${hour}:10:00.000Z`, 1);
  await teller.act(
    'schedule',
    '小时摘要锁存 the hour’s digest is locked away',
    async () => {
      const name = `${requiredOutput(teller.outputs, 'TableName')}-write-digest`;
      const response = await fetch(`${teller.endpoint}/2015-03-31/functions/${name}/invocations`, {
        method: 'POST',
        // Only this hour: hours of the machine's own clock that are not over must not be locked by the story's.
        body: JSON.stringify({ at, company, hoursBack: 1 }),
      });
      const told = (await response.json()) as { kept?: number };
      if (told.kept === undefined) throw new Error(`the job did not run: ${JSON.stringify(told)}`);
      return told;
    },
    ({ kept }) => `${kept} hours kept`,
  );
}

async function report(teller: Teller, cast: Cast): Promise<void> {
  const asked = await teller.act(
    'finance',
    '销售报表 the sales report',
    () => teller.as('finance').must('/finance/reports', { name: 'sales', period: storyDay(cast, 3).slice(0, 7) }),
    ({ reportId, status }) => `${reportId} ${status}`,
  );
  const done = await teller.follows(
    '报表写入桶 the report lies in the bucket',
    async () => {
      const shown = await read(teller.as('finance'), `/finance/reports/${asked.reportId}`);
      return shown.file ? shown : undefined;
    },
    ({ file }) =>
      `${file.rows} rows, gross ${file.gross} = net ${file.net} + tax ${file.tax}, sha256 ${String(file.sha256).slice(0, 12)}…`,
  );
  const manifest = (await (await fetch(done.file.manifestUrl)).json()) as object;
  teller.note(`manifest.json: ${JSON.stringify(manifest).slice(0, 300)}`);
}
