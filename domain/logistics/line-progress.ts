import { outstandingOf, type Fulfilment, type Released } from './fulfilment.ts';

/** How far a shipment is, as the order was told. */
export type ToldStep = 'allocated' | 'shipped' | 'delivered' | 'invoiced' | 'stopped';
export type ShipmentSteps = Readonly<Record<string, ToldStep>>;

/** How far an order line is, in base units: `delivered` are among the `shipped`, these among the `allocated`. */
export interface LineProgress {
  /** Reserved for it or gone out for it. */
  readonly allocated: number;
  readonly shipped: number;
  readonly delivered: number;
  /** Neither reserved nor gone out. */
  readonly short: number;
}

const shippedSteps: readonly ToldStep[] = ['shipped', 'delivered', 'invoiced'];
const deliveredSteps: readonly ToldStep[] = ['delivered', 'invoiced'];

/** Each shipment of the fulfilment with its step; one that was not told of yet has only its goods reserved. */
export function shipmentSteps(fulfilment: Fulfilment, told: ShipmentSteps): ShipmentSteps {
  const { shipments, run } = fulfilment;
  const ids = [...new Set([...shipments, ...(run ? [run.shipmentId] : [])])];
  return Object.fromEntries(ids.map((id) => [id, told[id] ?? 'allocated']));
}

function reachedBy(steps: ShipmentSteps, wanted: readonly ToldStep[]) {
  const ids = Object.keys(steps);
  const reached = ids.filter((id) => wanted.includes(steps[id] ?? 'allocated'));
  return { reached, isMixed: reached.length > 0 && reached.length < ids.length };
}

/**
 * The shipments whose lines must be read to tell how far each order line is. None while all are equally far, as most
 * orders are: then what went out is what was reserved.
 */
export function shipmentsToRead(steps: ShipmentSteps): readonly string[] {
  const shipped = reachedBy(steps, shippedSteps);
  return shipped.isMixed || reachedBy(steps, deliveredSteps).isMixed ? shipped.reached : [];
}

/** How far each line of an order is; `read` holds the goods of the shipments that `shipmentsToRead` named. */
export function lineProgress(
  lines: readonly { readonly line: number; readonly quantity: number }[],
  fulfilment: Fulfilment,
  released: Released,
  steps: ShipmentSteps,
  read: ReadonlyMap<string, readonly { readonly orderLine: number; readonly checked: number }[]>,
): readonly LineProgress[] {
  const countOf = (wanted: readonly ToldStep[]) => {
    const { reached, isMixed } = reachedBy(steps, wanted);
    const counts = new Map<number, number>();
    for (const { orderLine, checked } of isMixed ? reached.flatMap((id) => read.get(id) ?? []) : []) {
      counts.set(orderLine, (counts.get(orderLine) ?? 0) + checked);
    }
    return (line: number, allocated: number) =>
      isMixed ? (counts.get(line) ?? 0) : reached.length > 0 ? allocated : 0;
  };
  const [shipped, delivered] = [countOf(shippedSteps), countOf(deliveredSteps)];
  return lines.map((line) => {
    const short = outstandingOf(line, fulfilment, released);
    const allocated = line.quantity - short;
    return { allocated, shipped: shipped(line.line, allocated), delivered: delivered(line.line, allocated), short };
  });
}
