import type {
  AllocationContinued,
  OrderAllocated,
  OrderBackOrdered,
  ShipmentWithdrawn,
} from '../../events/logistics.ts';
import type { Instant } from '../shared/calendar.ts';
import { accepted, rejected, type Decision } from '../shared/decision.ts';
import type { Posting } from '../shared/stock.ts';
import {
  allocationNo,
  linesOfStep,
  positionsPerStep,
  type AllocationCause,
  type AllocationReason,
  type AllocationState,
  type LineToAllocate,
  type OrderToAllocate,
} from './allocation.ts';
import { takeLots, type Taken } from './first-expired-first-out.ts';
import { outstandingOf, type AllocationRun, type Fulfilment } from './fulfilment.ts';
import { firstLineOfPage, shipmentLinesPerPage, type Shipment, type ShipmentLine } from './shipment.ts';

export interface Allocation {
  readonly order: OrderToAllocate;
  readonly fulfilment: Fulfilment;
  /** The shipment as it stands after this step; absent while it holds nothing. */
  readonly shipment?: Shipment;
  /** True when the header does not stand in the table yet. */
  readonly opensShipment: boolean;
  readonly newLines: readonly ShipmentLine[];
  readonly postings: readonly Posting[];
  readonly short: readonly { readonly line: number; readonly itemId: string; readonly quantity: number }[];
}

export type AllocationEvent = OrderAllocated | OrderBackOrdered | AllocationContinued | ShipmentWithdrawn;

interface Step {
  readonly taken: readonly { readonly line: LineToAllocate; readonly lots: readonly Taken[] }[];
  readonly short: readonly LineToAllocate[];
  /** The first line that did not fit any more. */
  readonly nextLine?: number;
}

function fillStep(state: AllocationState): Step {
  const lines = linesOfStep(state);
  const lotsOf = new Map<number, readonly Taken[] | undefined>();
  for (const itemId of new Set(lines.map((line) => line.itemId))) {
    const wanted = lines.filter((line) => line.itemId === itemId);
    const item = state.shelf.get(itemId);
    // Days may lie between approval and goods: what has lapsed since gets nothing, the other lines do.
    const lots = item && !item.unlawful ? takeLots(wanted, item.positions, item.rules) : [];
    wanted.forEach(({ line }, index) => lotsOf.set(line, lots[index]));
  }
  const taken: { line: LineToAllocate; lots: readonly Taken[] }[] = [];
  const short: LineToAllocate[] = [];
  let room = positionsPerStep;
  for (const line of lines) {
    const lots = lotsOf.get(line.line);
    // A line scattered over more lots than one transaction holds cannot be reserved whole, so it counts as short.
    if (!lots || lots.length > positionsPerStep) {
      short.push(line);
      continue;
    }
    if (lots.length > room) return { taken, short, nextLine: line.line };
    room -= lots.length;
    taken.push({ line, lots });
  }
  const last = lines.at(-1)?.line ?? 0;
  const more = state.lines.find(
    (line) => line.line > last && outstandingOf(line, state.fulfilment, state.released) > 0,
  );
  return { taken, short, nextLine: more?.line };
}

function shipmentLinesOf(step: Step, state: AllocationState, firstPage: number): ShipmentLine[] {
  let next = firstLineOfPage(firstPage);
  return step.taken.flatMap(({ line, lots }) =>
    lots.map(({ position, quantity }) => ({
      line: next++,
      orderLine: line.line,
      itemId: line.itemId,
      itemCode: line.itemCode,
      lot: position.lot,
      expiry: position.expiry,
      productionDate: position.productionDate,
      quantity,
      picked: 0,
      checked: 0,
      dropped: 0,
      serials: [],
      serialManaged: state.shelf.get(line.itemId)?.serialManaged === true,
    })),
  );
}

/**
 * One step of an allocation: lines in their order, each whole or not at all, first expired first out. What does not
 * fit one transaction goes on by event, and the shipment is `allocating` until the last step. Under all-or-nothing the
 * first short line ends it: nothing more is reserved, and what earlier steps took is withdrawn.
 */
export function allocateOrder(
  state: AllocationState,
  cause: AllocationCause,
  circumstances: { readonly now: Instant },
): Decision<Allocation, AllocationEvent, AllocationReason> {
  const no = allocationNo(state, cause);
  if (no) return no;
  const { order } = state;
  const run = state.fulfilment?.run ?? newRun(state.newShipmentId);
  const step = fillStep(state);
  const givenUp = order.shortage === 'all-or-nothing' && step.short.length + run.short.length > 0;
  const newLines = givenUp ? [] : shipmentLinesOf(step, state, run.pages);
  const after = runAfter(run, step, newLines);
  const goesOn = !givenUp && step.nextLine !== undefined;
  if (cause === 'again' && !goesOn && after.units === 0) {
    const unlawful = step.short.map(({ itemId }) => state.shelf.get(itemId)?.unlawful).find((why) => why !== undefined);
    return unlawful ?? rejected('stock-short', { order: order.number, lines: after.short.length });
  }
  const opensShipment = run.units === 0 && after.units > 0;
  const fulfilment: Fulfilment = {
    ...fulfilmentAfter(state, newLines, opensShipment ? [run.shipmentId] : []),
    ...(goesOn ? { run: after } : {}),
  };
  const short = shortLines(state, after.short, givenUp);
  const next: Allocation = {
    order,
    fulfilment,
    opensShipment,
    newLines,
    postings: newLines.map((line) => reservation(line, order.warehouseId)),
    short,
    ...shipmentAfter(state, givenUp ? newRun(run.shipmentId) : after, goesOn, circumstances.now),
  };
  return accepted(next, ...eventsOf(next, after, { goesOn, givenUp }));
}

function reservation({ itemId, lot, expiry, quantity }: ShipmentLine, warehouseId: string): Posting {
  return { itemId, warehouseId, lot, expiry, quantity, from: 'available', to: 'reserved' };
}

/** No shipment while nothing is reserved, or nothing of it shall stay. */
function shipmentAfter(state: AllocationState, run: AllocationRun, goesOn: boolean, now: Instant) {
  return run.units > 0 ? { shipment: shipmentOf(state.order, run, goesOn, now) } : {};
}

function newRun(shipmentId: string): AllocationRun {
  return { shipmentId, step: 0, nextLine: 1, pages: 0, lineCount: 0, units: 0, short: [] };
}

function runAfter(run: AllocationRun, step: Step, newLines: readonly ShipmentLine[]): AllocationRun {
  return {
    shipmentId: run.shipmentId,
    step: run.step + 1,
    nextLine: step.nextLine ?? 0,
    pages: run.pages + Math.ceil(newLines.length / shipmentLinesPerPage),
    lineCount: run.lineCount + newLines.length,
    units: run.units + newLines.reduce((sum, { quantity }) => sum + quantity, 0),
    short: [...run.short, ...step.short.map(({ line }) => line)],
  };
}

function fulfilmentAfter(
  { order, lines, fulfilment }: AllocationState,
  newLines: readonly ShipmentLine[],
  opened: readonly string[],
): Fulfilment {
  const allocated = lines.map(({ line }) => fulfilment?.allocated[line - 1] ?? 0);
  for (const { orderLine, quantity } of newLines) allocated[orderLine - 1] = (allocated[orderLine - 1] ?? 0) + quantity;
  return {
    remembered: fulfilment?.remembered,
    id: order.id,
    company: order.company,
    phase: 'open',
    allocated,
    shipments: [...(fulfilment?.shipments ?? []), ...opened],
  };
}

/** The lines that wait; when all is given up, those that this step had covered wait too. */
function shortLines(state: AllocationState, numbers: readonly number[], givenUp: boolean): Allocation['short'] {
  const { lines, fulfilment, released } = state;
  const wanted = new Set([...numbers, ...(givenUp ? linesOfStep(state).map(({ line }) => line) : [])]);
  return lines
    .filter(({ line }) => wanted.has(line))
    .map((line) => ({
      line: line.line,
      itemId: line.itemId,
      quantity: outstandingOf(line, fulfilment, released),
    }));
}

function shipmentOf(order: OrderToAllocate, run: AllocationRun, goesOn: boolean, now: Instant): Shipment {
  return {
    id: run.shipmentId,
    company: order.company,
    orderId: order.id,
    orderNumber: order.number,
    partnerId: order.partnerId,
    ancestors: order.ancestors,
    warehouseId: order.warehouseId,
    addressId: order.addressId,
    status: goesOn ? 'allocating' : 'allocated',
    lineCount: run.lineCount,
    pages: run.pages,
    units: run.units,
    picked: 0,
    checked: 0,
    openedAt: now,
  };
}

function eventsOf(
  { order, short }: Allocation,
  run: AllocationRun,
  { goesOn, givenUp }: { goesOn: boolean; givenUp: boolean },
): AllocationEvent[] {
  const of = { orderId: order.id, number: order.number, partnerId: order.partnerId };
  if (goesOn) return [{ type: 'logistics.allocation-continued.v1', data: { ...of, step: run.step } }];
  if (givenUp || run.units === 0) {
    const data = { shipmentId: run.shipmentId, orderId: order.id, fromLine: 1 };
    const withdrawn: AllocationEvent[] = run.units > 0 ? [{ type: 'logistics.shipment-withdrawn.v1', data }] : [];
    return [...withdrawn, { type: 'logistics.order-back-ordered.v1', data: { ...of, short: [...short] } }];
  }
  const { warehouseId } = order;
  const complete = short.length === 0;
  const data = { ...of, warehouseId, shipmentId: run.shipmentId, complete, short: [...short] };
  return [{ type: 'logistics.order-allocated.v1', data }];
}
