import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import type { RepublicationOrdered } from '../../../events/admin.ts';
import type { Dependencies } from '../../../runtime/dependencies.ts';
import { onEventRefresh } from '../../../runtime/on-event.ts';
import { park, publishTo, type Publish } from '../../../runtime/publish.ts';
import { entriesOfHour } from '../../../table/audit.ts';
import { envelopesOf, journalShards } from '../../../table/journal.ts';
import { subscription } from './subscription.ts';

/** Every event of an hour once more, under its first id: who had it already knows it. Orders to republish stay out. */
export async function republishHour(
  dependencies: Dependencies,
  publish: Publish,
  company: string,
  hour: string,
): Promise<number> {
  let count = 0;
  for (let shard = 0; shard < journalShards; shard += 1) {
    for await (const entries of entriesOfHour(dependencies.store, company, hour, shard)) {
      const envelopes = entries.flatMap(envelopesOf).filter(({ type }) => type !== 'admin.republication-ordered.v1');
      if (envelopes.length > 0) await park(dependencies, await publish(envelopes));
      count += envelopes.length;
    }
  }
  return count;
}

let publish: Publish | undefined;

export const handler = onEventRefresh(subscription, async (dependencies, envelope) => {
  publish ??= publishTo(new EventBridgeClient({}), dependencies.config.busName);
  const { hour } = envelope.data as RepublicationOrdered['data'];
  await republishHour(dependencies, publish, envelope.company, hour);
  return 'done';
});
