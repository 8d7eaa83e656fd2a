/** `npm run restore-drill`: an accident and the way back, rehearsed on a local cloud of its own. */
import { join } from 'node:path';
import { addDays, dayOf } from '../domain/shared/calendar.ts';
import { digestBucket } from '../runtime/digest-bucket.ts';
import { keys } from '../table/keys.ts';
import { Store } from '../table/store.ts';
import { apiAs, type Api } from './api.ts';
import { clientsFor } from './aws.ts';
import { localFolder, projectRoot, startLocalCloud, type LocalCloud } from './cloud.ts';
import { bringDemoData } from './demo-data.ts';
import { deploy } from './deploy.ts';
import { requiredOutput } from './outputs.ts';
import { copyTable } from './restore/copy-table.ts';
import { raiseNumbers } from './restore/raise-numbers.ts';
import { isWhole, verifyRestored } from './restore/verify-restored.ts';
import { LocalProblem } from './say.ts';
import { demoUsers } from './seed/seed.ts';
import { signIn } from './sign-in.ts';

const stateFolder = join(localFolder, 'restore-drill');
const restored = 'lotline-local-restored';
/** More documents than a company writes between the restored moment and the accident. */
const numberMargin = 1000;
const company = 'lotline';

try {
  await drill();
} catch (error) {
  console.error(error instanceof LocalProblem ? `\n${error.message}` : error);
  process.exitCode = 1;
}

async function drill(): Promise<void> {
  const cloud = await startLocalCloud({ stateFolder, port: 14_800, frontPort: 18_800, persist: false, reset: true });
  process.once('SIGINT', () => void cloud.stop().finally(() => process.exit(130)));
  try {
    const people = await bringDemoData(cloud);
    if (people.length === 0) throw new Error('there is no demo company to lose');
    await rehearse(cloud);
  } finally {
    await cloud.stop();
  }
}

async function rehearse(cloud: LocalCloud): Promise<void> {
  const { dynamodb, s3 } = clientsFor(cloud.endpoint);
  const table = requiredOutput(cloud.outputs, 'TableName');
  const before = await placedAndAllocated(cloud);
  await lockAwayAnHour(cloud, table);

  const copied = await timed('表已恢复为新表 a restored table', () => copyTable(dynamodb, table, restored));
  // The accident: somebody with the keys to the table deletes a document.
  const store = new Store(dynamodb, table);
  await store.transact([{ kind: 'delete', key: keys.order(company, before.orderId) }]);
  expectStatus('the deleted order', await as(cloud, 'sales').get(`/orders/${before.orderId}`), 404);

  const bucket = digestBucket(requiredOutput(cloud.outputs, 'DigestBucket'), s3);
  const report = await timed('校验新表 the restored table verified', () => verifyRestored(dynamodb, restored, bucket));
  console.log(JSON.stringify({ ...report, kinds: undefined }, undefined, 2));
  if (report.items !== copied.items) throw new Error(`${report.items} items of ${copied.items} were restored`);
  if (report.digests.same === 0) throw new Error('no hour was compared with its digest');
  if (!isWhole(report)) throw new Error('the journal is not whole');
  const series = await raiseNumbers(dynamodb, restored, numberMargin);
  console.log(`   ${series} series of numbers moved forward by ${numberMargin}`);

  await timed('阶段数据指向新表并部署 the stage points at it', () => switchTo(cloud, copied.streamArn));
  expectStatus('the order that was deleted', await as(cloud, 'sales').get(`/orders/${before.orderId}`), 200);
  const after = await timed('新订单走完审核与分配 events flow again', () => placedAndAllocated(cloud));
  const chain = await read<{ sound: boolean }>(cloud, 'auditor', '/admin/audit/chain', {
    root: `order#${after.orderId}`,
  });
  if (!chain.sound) throw new Error('the audit chain of a new order is not sound');
  if (Number(after.number.slice(-6)) <= numberMargin) throw new Error(`${after.number} may be given twice`);
  console.log(`\n   ${before.number} 已找回 is back, ${after.number} 为恢复后第一单 is the first one after it`);
}

/** The hourly job, for the hour half a year ago in which the seed registered a partner. */
async function lockAwayAnHour(cloud: LocalCloud, prefix: string): Promise<void> {
  const at = `${addDays(dayOf(new Date().toISOString(), 'Asia/Shanghai'), -180)}T03:10:00.000Z`;
  const response = await fetch(`${cloud.endpoint}/2015-03-31/functions/${prefix}-write-digest/invocations`, {
    method: 'POST',
    body: JSON.stringify({ at, company }),
  });
  const { kept } = (await response.json()) as { kept?: number };
  if (!kept) throw new Error('the digest job did not run');
}

/** The stage's row says which table serves; the local stage takes that fact from its environment. */
async function switchTo(cloud: LocalCloud, streamArn: string): Promise<void> {
  process.env['LOTLINE_RESTORED_TABLE'] = `${restored} ${streamArn}`;
  await deploy({
    ...{ projectRoot, stateFolder, endpoint: cloud.endpoint, isOurs: true, reset: false },
    stubIssuerUrl: cloud.frontUrl.replace('localhost', '127.0.0.1'),
  });
}

function as(cloud: LocalCloud, username: string): Api {
  const user = demoUsers.find((candidate) => candidate.username === username);
  if (!user) throw new Error(`there is no demo user ${username}`);
  return apiAs(`${cloud.frontUrl}/api`, () => signIn(cloud, user));
}

/** What a GET answers; its shape is the caller's word. */
async function read<T>(cloud: LocalCloud, username: string, path: string, query?: Record<string, string>): Promise<T> {
  const answer = await as(cloud, username).get(path, query);
  expectStatus(`GET ${path}`, answer, 200);
  return answer.body as T;
}

interface Placed {
  readonly orderId: string;
  readonly number: string;
}

/** An order that a person placed, another approved, and events brought goods to. */
async function placedAndAllocated(cloud: LocalCloud): Promise<Placed> {
  const { partnerId } = await read<{ partnerId: string }>(cloud, 'sales', '/partners/codes/D-02');
  const { item } = await read<{ item: { itemId: string } }>(cloud, 'sales', '/catalogue/codes/internal/SYRINGE-08');
  const lines = [{ itemId: item.itemId, quantity: 2 }];
  const order = (await as(cloud, 'sales').must('/orders', { partnerId, warehouseId: 'wh_east', lines })) as Placed;
  await as(cloud, 'sales-manager').must(`/orders/${order.orderId}/approve`, {});
  for (let tries = 0; tries < 120; tries += 1) {
    const { shipments } = await read<{ shipments: object[] }>(cloud, 'sales', `/orders/${order.orderId}`);
    if (shipments.length > 0) return order;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`no goods were reserved for ${order.number}: events do not flow`);
}

function expectStatus(what: string, answer: { readonly status: number; readonly body: unknown }, status: number): void {
  if (answer.status !== status) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
}

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const result = await work();
  console.log(`   ✔ ${what}  (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return result;
}
