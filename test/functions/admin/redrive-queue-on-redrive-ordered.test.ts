import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { handler } from '../../../functions/admin/redrive-queue-on-redrive-ordered/handler.ts';
import { subscription } from '../../../functions/admin/redrive-queue-on-redrive-ordered/subscription.ts';
import type { Envelope } from '../../../table/journal.ts';
import { company, noon, openStage, type Stage } from '../stage.ts';

/** Two queues on the wire, by the path of their address. */
const queues = new Map<string, string[]>();
let server: Server;
let stage: Stage;

const ordered = (consumer: string, atMost: number): Envelope => ({
  id: `event-${consumer}-${atMost}`,
  type: subscription.on[0] ?? '',
  company,
  occurredAt: noon,
  recordedAt: noon,
  actor: 'administrator',
  aggregate: 'redrive#rdr_1',
  version: 1,
  correlation: 'story',
  causation: 'command',
  data: { redriveId: 'rdr_1', consumer, atMost },
});

// The client refuses a message whose digest is missing or wrong.
const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

function answer(action: string, asked: Record<string, unknown>): unknown {
  const queue = queues.get(String(asked['QueueUrl'])) ?? [];
  if (action === 'SendMessage') {
    queue.push(String(asked['MessageBody']));
    return { MessageId: 'm', MD5OfMessageBody: md5(String(asked['MessageBody'])) };
  }
  if (action === 'DeleteMessage') {
    queue.splice(queue.indexOf(String(asked['ReceiptHandle'])), 1);
    return {};
  }
  const taken = queue.slice(0, Number(asked['MaxNumberOfMessages']));
  return { Messages: taken.map((body) => ({ MessageId: 'm', Body: body, MD5OfBody: md5(body), ReceiptHandle: body })) };
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const action = String(request.headers['x-amz-target']).split('.')[1] ?? '';
      const asked = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Record<string, unknown>;
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(JSON.stringify(answer(action, asked)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  const opened = await openStage();
  const { config } = opened.dependencies;
  const known = {
    'some-consumer': { queueUrl: 'http://queue.test/warehouse', deadLetterUrl: 'http://queue.test/parked' },
  };
  stage = { ...opened, dependencies: { ...opened.dependencies, config: { ...config, queues: known } } };
});
afterAll(() => void server.close());
beforeEach(() => {
  queues.set('http://queue.test/warehouse', []);
  queues.set('http://queue.test/parked', ['one', 'two', 'three']);
});
const redrive = (consumer: string, atMost: number) => handler.react(stage.dependencies, ordered(consumer, atMost));

describe('redrive-queue-on-redrive-ordered', () => {
  it('gives parked messages to their consumer again, as many as were asked for', async () => {
    expect(await redrive('some-consumer', 2)).toBe('done');
    expect(queues.get('http://queue.test/warehouse')).toEqual(['one', 'two']);
    expect(queues.get('http://queue.test/parked')).toEqual(['three']);
  });

  it('stops when nothing is parked any more', async () => {
    expect(await redrive('some-consumer', 100)).toBe('done');
    expect(queues.get('http://queue.test/parked')).toEqual([]);
    expect(await redrive('some-consumer', 100)).toBe('nothing-parked');
  });

  it('touches no queue for a consumer it does not know', async () => {
    expect(await redrive('nobody', 10)).toBe('consumer-unknown');
    expect(queues.get('http://queue.test/parked')).toHaveLength(3);
  });
});
