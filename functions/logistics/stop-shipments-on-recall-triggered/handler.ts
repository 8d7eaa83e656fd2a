import { isCaught, stopShipment } from '../../../domain/logistics/stop-shipment.ts';
import { rejected } from '../../../domain/shared/decision.ts';
import type { Stop } from '../../../domain/shared/stop.ts';
import type { Dependencies } from '../../../runtime/dependencies.ts';
import { NotYet, onEventRefresh } from '../../../runtime/on-event.ts';
import { orderOnEvent } from '../../../runtime/own-order.ts';
import { perform } from '../../../runtime/perform.ts';
import type { Envelope } from '../../../table/journal.ts';
import { openShipmentIds, readShipmentGoods } from '../../../table/logistics.ts';
import { readSerialsOf, saveShipmentChange } from '../../../table/shipment-change.ts';
import { subscription } from './subscription.ts';

/** What quality says of a recall; the stop itself stands in the gate since the recall's own transaction. */
interface RecallTriggered {
  readonly recallId: string;
  readonly stopId: string;
  readonly itemId: string;
  readonly lots?: readonly string[];
  readonly serials?: Stop['serials'];
}

/**
 * Brings open shipments in line with a recall, each by a command of its own, so that one that is just being worked on
 * does not hold up the others. A second delivery of the event meets shipments that hold nothing recalled any more.
 */
export const handler = onEventRefresh(subscription, async (dependencies, envelope) => {
  const { recallId, stopId, itemId, lots, serials } = envelope.data as RecallTriggered;
  const stop: Stop = { id: stopId, itemId, lots, serials, reason: 'recall', source: recallId };
  const { store } = dependencies;
  let stopped = 0;
  let waiting = 0;
  for await (const id of openShipmentIds(store, envelope.company)) {
    const goods = await readShipmentGoods(store, envelope.company, id, 'consistent');
    if (!goods || !isCaught(goods.lines, stop)) continue;
    if (goods.shipment.status === 'allocating') waiting += 1;
    else stopped += await stopOne(dependencies, envelope, stop, id);
  }
  // The gate lets no step of a running allocation take stopped goods; what it took before is met once it has ended.
  if (waiting > 0) throw new NotYet(`${waiting} shipments are still being allocated`);
  return `stopped ${stopped} shipments`;
});

/** Steps until nothing recalled is left in the shipment; each has an id of its own and is repeatable. */
async function stopOne(dependencies: Dependencies, envelope: Envelope, stop: Stop, shipmentId: string) {
  const { store } = dependencies;
  for (let step = 1; ; step += 1) {
    const performed = await perform(
      dependencies,
      orderOnEvent(dependencies, envelope, {
        name: subscription.name,
        commandId: `${envelope.id}:${subscription.name}:${shipmentId}:${step}`,
        input: undefined,
      }),
      {
        load: async ({ company }) => {
          const goods = await readShipmentGoods(store, company, shipmentId, 'consistent');
          if (!goods) return rejected('shipment-not-waiting', { shipment: shipmentId });
          return { ...goods, serials: await readSerialsOf(store, company, goods.lines) };
        },
        decide: (state, _input, circumstances) => stopShipment(state, stop, circumstances),
        save: (next) => saveShipmentChange(next, { recall: stop.source, units: next.quantity }),
        answer: () => null,
      },
    );
    if (performed.kind === 'refused') {
      if (performed.reason === 'busy') throw new NotYet(`shipment ${shipmentId} met others`);
      return step > 1 ? 1 : 0;
    }
  }
}
