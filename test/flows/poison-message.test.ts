import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  GetQueueUrlCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
  GetQueueAttributesCommand,
} from '@aws-sdk/client-sqs';
import { localRegion } from '../../local/aws.ts';
import { filePartnerPapers } from '../../local/file-papers.ts';
import { requiredOutput } from '../../local/outputs.ts';
import { creditCode } from '../../local/seed/partners.ts';
import { flowCloud } from './cloud.ts';
import { allocated, delivered, itemNamed } from './goods-out.ts';
import { as, eventually, read } from './people.ts';

const consumer = 'issue-invoice-on-shipment-delivered';
let queues: SQSClient;
let url: string;
let usualTimeout: string;

beforeAll(async () => {
  const { endpoint, outputs } = flowCloud();
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  queues = new SQSClient({ endpoint, region: localRegion, credentials, useQueueUrlAsEndpoint: false });
  const QueueName = `${requiredOutput(outputs, 'TableName')}-${consumer}`;
  url = String((await queues.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl);
  const found = await queues.send(
    new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['VisibilityTimeout'] }),
  );
  usualTimeout = String(found.Attributes?.['VisibilityTimeout']);
  // A message that fails comes back after three minutes; the test need not wait for that.
  await pauseBetweenTries('1');
});
afterAll(() => pauseBetweenTries(usualTimeout));

async function pauseBetweenTries(seconds: string): Promise<void> {
  const Attributes = { VisibilityTimeout: seconds };
  await queues.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes }));
}

/** How many messages the administrator sees waiting and parked at the consumer. */
async function depth(): Promise<{ readonly waiting: number; readonly parked: number }> {
  const { queues: shown } = await read('admin', '/admin/parked');
  const own = (shown as { consumer: string; waiting: number; parked: number }[]).find(
    (queue) => queue.consumer === consumer,
  );
  if (!own) throw new Error('the consumer is not shown');
  return own;
}

const parkedAtLeast = (count: number) =>
  eventually(`${count} parked`, async () => ((await depth()).parked >= count ? true : undefined));
const emptied = () =>
  eventually('nothing parked and nothing waiting', async () => {
    const { parked, waiting } = await depth();
    return parked === 0 && waiting === 0 ? true : undefined;
  });
const redrive = () => as('admin').must(`/admin/queues/${consumer}/redrive`, {});

describe('work that cannot be done', () => {
  it('is parked and seen, handed back when its cause was mended, and done: the customer gets his invoice', async () => {
    // A hospital without a tax number: nothing can be invoiced to it.
    const serial = 900_000 + (Math.floor(Date.now() / 1000) % 90_000);
    const { partnerId } = await as('sales').must('/partners', {
      ...{ code: `X-${serial}`, name: `无税号医院 ${serial}`, kind: 'hospital', region: '310000' },
      ...{ warehouseId: 'wh_east', addresses: [{ region: '310000', text: '上海市示范路 1 号' }] },
    });
    await as('quality').must(`/partners/${partnerId}/licences`, {
      ...{ kind: 'medical-institution', number: `PDY${serial}`, riskClasses: ['I', 'II', 'III'] },
      ...{ validFrom: '2025-01-01', validTo: '2028-12-31' },
    });
    await filePartnerPapers(as('quality'), partnerId as string, 'hospital');
    await as('quality-manager').must(`/partners/${partnerId}/approve`, {});
    const terms = { creditLimit: '100000.00', creditDays: 30 };
    expect(await edit('sales-manager', partnerId, '', terms)).toBe(200);
    const { itemId } = await itemNamed('SYRINGE-07');
    const { orderId, shipmentId } = await allocated(partnerId as string, itemId, 5);
    await delivered(shipmentId);
    await parkedAtLeast(1);
    expect((await read('finance', `/finance/partners/${partnerId}/invoices`)).items).toEqual([]);

    expect(await edit('quality', partnerId, '/qualification', { taxNumber: creditCode('310000', serial) })).toBe(200);
    await redrive();
    const invoice = await eventually('the invoice', async () => {
      const { items } = await read('finance', `/finance/partners/${partnerId}/invoices`);
      return items.length > 0 ? items : undefined;
    });
    expect(invoice).toEqual([expect.objectContaining({ orderId })]);
    await emptied();
  });

  it('is parked when nobody can read it, holds up nobody else, and may be tried again', async () => {
    await queues.send(new SendMessageCommand({ QueueUrl: url, MessageBody: '{"detail": "no event"}' }));
    await queues.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'not even JSON' }));
    await parkedAtLeast(2);
    await redrive();
    await parkedAtLeast(2);
  });

  it('cannot be ordered again for a consumer that does not exist, nor by just anybody', async () => {
    const unknown = await as('admin').send('POST', '/admin/queues/issue-nothing/redrive', {});
    expect([unknown.status, unknown.body.type]).toEqual([404, 'consumer-unknown']);
    const sales = await as('sales').send('POST', `/admin/queues/${consumer}/redrive`, {});
    expect(sales.status).toBe(403);
  });
});

async function edit(username: string, partnerId: string, part: string, change: object): Promise<number> {
  const shown = await as(username).get(`/partners/${partnerId}`);
  const ifMatch = Number((shown.headers.get('etag') ?? '').replaceAll('"', ''));
  const answer = await as(username).send('PATCH', `/partners/${partnerId}${part}`, change, { ifMatch });
  if (answer.status >= 400) throw new Error(JSON.stringify(answer.body));
  return answer.status;
}
