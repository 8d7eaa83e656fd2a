import { storyDay, type Cast } from './cast.ts';
import { baseline } from './baseline.ts';
import { certificateGate } from './certificates.ts';
import { firstReview } from './first-review.ts';
import { goodsIn } from './goods-in.ts';
import { checkAll, pickAll, refuseOneBox, shipAndDeliver, soldUnit } from './goods-out.ts';
import { booksComeAlong, goLive } from './go-live.ts';
import { importedGoods } from './imported.ts';
import { listed } from './listed.ts';
import { money } from './money.ts';
import { approveAndAllocate, ordersIn, type StoryOrders } from './orders-in.ts';
import { papers } from './papers.ts';
import { inNameOf } from './people.ts';
import { proof } from './proof.ts';
import { qualificationPack } from './qualification-pack.ts';
import { recall } from './recall.ts';
import type { Teller } from './teller.ts';
import { udidSync } from './udid.ts';
import { watched } from './watched.ts';

/** The working days from the first delivery to the last report; an act that goes wrong throws. */
export async function tellStory(teller: Teller, cast: Cast): Promise<StoryOrders> {
  await papers(teller, cast);
  await qualificationPack(teller, cast);
  await firstReview(teller, cast);
  await watched(teller, cast);
  await goodsIn(teller, cast);
  await certificateGate(teller, cast);
  await udidSync(teller, cast);
  const orders = await ordersIn(teller, cast);
  await inNameOf(teller, cast);
  teller.chapter('第 1 天下午：审核与分配', 'Day 1: approval and allocation; a short line becomes a back-order');
  const dealerShipment = await approveAndAllocate(teller, orders.dealerOrderId);
  const hospitalShipment = await approveAndAllocate(teller, orders.hospitalOrderId);
  teller.chapter('第 2 天：拣货、复核、发运、签收、开票', 'Day 2: picked, checked, shipped, delivered, invoiced');
  teller.at(storyDay(cast, 2), '09:00');
  await pickAll(teller, dealerShipment);
  await refuseOneBox(teller, dealerShipment, cast.catheter.code);
  await pickAll(teller, dealerShipment);
  await checkAll(teller, dealerShipment);
  await shipAndDeliver(teller, orders.dealerOrderId, cast.dealerId, dealerShipment, {
    day: storyDay(cast, 3),
    time: '10:00',
  });
  await pickAll(teller, hospitalShipment);
  await checkAll(teller, hospitalShipment);
  await shipAndDeliver(teller, orders.hospitalOrderId, cast.hospitalId, hospitalShipment, {
    day: storyDay(cast, 3),
    time: '15:00',
  });
  await importedGoods(teller, cast);
  await goLive(teller, cast);
  await booksComeAlong(teller, cast);
  await listed(teller, cast);
  await baseline(teller, cast);
  await money(teller, cast);
  await recall(teller, cast);
  await proof(teller, cast, orders, await soldUnit(teller, dealerShipment));
  return orders;
}
