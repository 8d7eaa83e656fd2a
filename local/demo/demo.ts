import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addDays, dayOf } from '../../domain/shared/calendar.ts';
import { requireRunning } from '../running.ts';
import { LocalProblem } from '../say.ts';
import { readCast, storyDay, type Cast } from './cast.ts';
import { goodsIn } from './goods-in.ts';
import { approveAndAllocate, ordersIn } from './orders-in.ts';
import { checkAll, pickAll, refuseOneBox, shipAndDeliver } from './goods-out.ts';
import { importedGoods } from './imported.ts';
import { money } from './money.ts';
import { proof } from './proof.ts';
import { recall } from './recall.ts';
import { Teller } from './teller.ts';

const localFolder = join(import.meta.dirname, '..', '..', '.local');

/** The story begins tomorrow, or the day after the last one ended: time never steps back in the table. */
async function firstDay(stateFile: string): Promise<string> {
  const tomorrow = addDays(dayOf(new Date().toISOString(), 'Asia/Shanghai'), 1);
  const last = await readFile(stateFile, 'utf8').catch(() => '');
  return last > tomorrow ? last : tomorrow;
}

async function demo(): Promise<void> {
  const cloud = await requireRunning(localFolder);
  const stateFile = join(cloud.localFolder, 'demo-ended-on');
  const day = await firstDay(stateFile);
  const run = Date.now().toString(36).slice(-5).toUpperCase();
  const teller = new Teller(cloud, `${day}T00:00:00+08:00`);
  const cast = await readCast(teller, day, run);
  console.log(`链通演示 Lotline demo ${run}: ${cloud.frontUrl}, day 1 = ${day}`);
  try {
    await tellStory(teller, cast);
  } finally {
    await writeFile(stateFile, addDays(dayOf(teller.now, 'Asia/Shanghai'), 1));
  }
}

async function tellStory(teller: Teller, cast: Cast): Promise<void> {
  const { run } = cast;
  await goodsIn(teller, cast);
  const orders = await ordersIn(teller, cast);
  teller.chapter('第 1 天下午：审核与分配', 'Day 1: approval and allocation; a short line becomes a back-order');
  const dealerShipment = await approveAndAllocate(teller, orders.dealerOrderId);
  const hospitalShipment = await approveAndAllocate(teller, orders.hospitalOrderId);
  teller.chapter('第 2 天：拣货、复核、发运、签收、开票', 'Day 2: picked, checked, shipped, delivered, invoiced');
  teller.at(storyDay(cast, 2), '09:00');
  const serials = [1, 2].map((unit) => `SN${run}${unit}`);
  const inLots = new Map([[`N${run}`, serials]]);
  await pickAll(teller, dealerShipment, inLots);
  await refuseOneBox(teller, dealerShipment, cast.catheter.code);
  await pickAll(teller, dealerShipment, inLots);
  await checkAll(teller, dealerShipment);
  await shipAndDeliver(teller, orders.dealerOrderId, cast.dealerId, dealerShipment, {
    day: storyDay(cast, 3),
    time: '10:00',
  });
  await pickAll(teller, hospitalShipment, inLots);
  await checkAll(teller, hospitalShipment);
  await shipAndDeliver(teller, orders.hospitalOrderId, cast.hospitalId, hospitalShipment, {
    day: storyDay(cast, 3),
    time: '15:00',
  });
  await importedGoods(teller, cast);
  await money(teller, cast);
  await recall(teller, cast);
  await proof(teller, cast, orders, serials[0] ?? '');
}

try {
  await demo();
} catch (error) {
  if (!(error instanceof LocalProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
