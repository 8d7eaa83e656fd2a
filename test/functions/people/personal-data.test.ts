import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { beforeAll, expect, it } from '@jest/globals';
import { handler as changePerson } from '../../../functions/people/change-person/handler.ts';
import { handler as erasePerson } from '../../../functions/people/erase-person/handler.ts';
import { handler as plan } from '../../../functions/people/plan-training/handler.ts';
import { handler as recordCheck } from '../../../functions/people/record-health-check/handler.ts';
import { handler as leave } from '../../../functions/people/record-person-left/handler.ts';
import { handler as recordQualification } from '../../../functions/people/record-person-qualification/handler.ts';
import { handler as attend } from '../../../functions/people/record-training-attendance/handler.ts';
import { handler as placeOrder } from '../../../functions/orders/place-order/handler.ts';
import { localClient } from '../../dynamodb-local/table.ts';
import type { Stage } from '../stage.ts';
import { lettered, peopledStage, registered } from './file.ts';

const marks = /欧阳可寻|欧阳改名|440524188001010014|13711112222|13711113333|DIPLOMA-4711/;
let stage: Stage;
let personId = '';
let entriesRead = 0;

/** Kinds of items that hold anything of the person, whatever they are. */
async function holders(): Promise<readonly string[]> {
  const client = localClient();
  const found: string[] = [];
  let start: Parameters<typeof unmarshall>[0] | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: stage.dependencies.store.tableName, ExclusiveStartKey: start as never }),
    );
    for (const item of page.Items ?? []) {
      const plain = unmarshall(item);
      // What a journal entry packs would hide a name from a look at the item.
      const entry = plain['pk'].startsWith('JOURNAL#') ? await entryOf(plain['pk'] as string) : undefined;
      const leads = plain['kind'] === 'person-number' && plain['personId'] === personId;
      if (leads || marks.test(JSON.stringify([plain, entry]))) found.push(plain['kind'] as string);
    }
    start = page.LastEvaluatedKey;
  } while (start);
  client.destroy();
  return [...new Set(found)].sort();
}

async function entryOf(pk: string) {
  const [, , subject = '', key = ''] = /^JOURNAL#([^#]+)#([^:]+):(.*)$/.exec(pk) ?? [];
  const entry = await stage.entryOf(subject, key);
  if (entry) entriesRead += 1;
  return entry;
}

beforeAll(async () => {
  stage = await peopledStage();
  const identity = { name: '欧阳可寻', documentNumber: '440524188001010014', phone: '13711112222' };
  personId = await registered(stage, { identity });
  await lettered(stage, personId);
  const parameters = { personId };
  const as = 'quality';
  const diploma = { kind: 'education', subject: '药学', number: 'DIPLOMA-4711', validFrom: '2015-07-01' };
  await stage.call(recordQualification, { as, key: 'q', parameters, body: diploma });
  await stage.call(recordCheck, { as, key: 'h', parameters, body: { day: '2026-11-01', result: 'fit' } });
  const training = { topic: 'GSP', posts: ['selling'], dueOn: '2026-12-31' };
  const { trainingId } = (await stage.call(plan, { as, key: 't', body: training })).body;
  const there = { heldOn: '2026-11-20', attendees: [{ personId }] };
  await stage.call(attend, { as, key: 'a', parameters: { trainingId }, body: there });
  const body = { identity: { name: '欧阳改名', phone: '13711113333' } };
  const changed = await stage.call(changePerson, { as, key: 'c', parameters, body, headers: { 'if-match': '"1"' } });
  expect(changed.status).toBe(200);
  const order = { partnerId: 'ptn_dealer', salespersonId: personId, lines: [{ itemId: 'itm_stent', quantity: 1 }] };
  expect((await stage.call(placeOrder, { as: 'sales', key: 'o', body: order })).status).toBe(201);
});

it('a person’s data stand in the erasable items alone, whatever was done with the file', async () => {
  expect(await holders()).toEqual(['person-identity', 'person-name', 'person-number', 'person-qualification']);
  expect(entriesRead).toBe(9);
});

it('and nowhere once they are erased', async () => {
  const parameters = { personId };
  await stage.call(leave, { as: 'quality', key: 'l', parameters, body: { leftOn: '2026-11-22' } });
  const erased = await stage.call(erasePerson, { as: 'administrator', key: 'e', parameters });
  expect(erased.status).toBe(200);
  expect(await holders()).toEqual([]);
});
