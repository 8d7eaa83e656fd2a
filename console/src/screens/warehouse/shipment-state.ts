import type { Output } from '../../app/api.ts';
import type { Done, Waiting } from '../../app/outbox.ts';
import { stopOn, type KnownItems, type Stop } from './known-item.ts';
import type { Read } from './reading.ts';

export type Shipment = Output<'get-shipment'>;
export type ShipmentLine = Shipment['lines'][number];
export type Work = 'pick' | 'check';

/** What a waiting pick or check means for the counts on this device. */
export interface Note {
  readonly line: number;
  readonly units: number;
  readonly serials?: readonly string[];
  readonly isRefusal?: true;
  /** The scan it came from and how many packages of it; absent when it was keyed in. */
  readonly scan?: { readonly read: Read; readonly packages: number; readonly lot?: string };
}

/** A line as it will stand when everything that waits has been sent. */
export interface LineState {
  readonly line: ShipmentLine;
  /** Units that this work has to handle, and how many of them are handled, sent or not. */
  readonly wanted: number;
  readonly handled: number;
  readonly waiting: number;
  readonly left: number;
  /** Serials handled already, sent or not. */
  readonly serials: readonly string[];
}

const isOf = ({ operation, input }: Waiting, shipmentId: string, work: Work): boolean =>
  operation === `${work}-shipment` && (input as { shipmentId?: string }).shipmentId === shipmentId;

/** Commands of this shipment that its shown answer does not know yet. */
export function notYetShown(
  shipmentId: string,
  work: Work,
  askedAt: number,
  waiting: readonly Waiting[],
  done: readonly Done[],
): readonly Waiting[] {
  return [
    ...done.filter((one) => isOf(one, shipmentId, work) && one.doneAt >= askedAt),
    ...waiting.filter((one) => isOf(one, shipmentId, work) && one.state === 'waiting'),
  ];
}

export const refusedOf = (shipmentId: string, work: Work, waiting: readonly Waiting[]): readonly Waiting[] =>
  waiting.filter((one) => isOf(one, shipmentId, work) && one.state === 'refused');

export const noteOf = (one: Waiting): Note => one.note as Note;

/** The lines in the order of the shelf: goods stand by item, and within it what expires first is at the front. */
export function lineStates(shipment: Shipment, work: Work, unsent: readonly Waiting[]): readonly LineState[] {
  const notes = unsent.map(noteOf);
  return shipment.lines
    .filter(({ quantity }) => quantity > 0)
    .map((line) =>
      stateOf(
        line,
        work,
        notes.filter((note) => note.line === line.line),
      ),
    )
    .toSorted(
      ({ line: a }, { line: b }) =>
        a.itemCode.localeCompare(b.itemCode) ||
        a.expiry.localeCompare(b.expiry) ||
        a.lot.localeCompare(b.lot) ||
        a.line - b.line,
    );
}

function stateOf(line: ShipmentLine, work: Work, notes: readonly Note[]): LineState {
  const sum = (some: readonly Note[]): number => some.reduce((total, { units }) => total + units, 0);
  const refused = sum(notes.filter(({ isRefusal }) => isRefusal));
  const waiting = sum(notes.filter(({ isRefusal }) => !isRefusal));
  const wanted = (work === 'pick' ? line.quantity : line.picked) - refused;
  const done = work === 'pick' ? line.picked : line.checked;
  const known = work === 'pick' ? line.serials : line.serials.slice(0, line.checked);
  return {
    line,
    wanted,
    handled: done + waiting,
    waiting,
    left: Math.max(0, wanted - done - waiting),
    serials: [...known, ...notes.flatMap(({ serials }) => serials ?? [])],
  };
}

/** Why goods in the hand do not belong here, with what the words of the refusal need. */
export type HandNo =
  | 'otherItem'
  | 'otherLot'
  | 'otherExpiry'
  | 'expired'
  | 'stoppedGoods'
  | 'lotMissing'
  | 'serialMissing'
  | 'serialTwice'
  | 'serialNotPicked'
  | 'tooMany'
  | 'allDone';

export type Hand =
  | { readonly isRight: true; readonly state: LineState; readonly units: number }
  | {
      readonly isRight: false;
      readonly no: HandNo;
      readonly facts: Readonly<Record<string, string | number>>;
      /** The line that is meant, where one is. */
      readonly state?: LineState;
      readonly stop?: Stop;
    };

/**
 * What goods in the hand mean for the shipment, by the rules of the API: the item, its very lot, the label's expiry that of
 * the lot, one serial a unit, nothing expired or stopped, no more than is left. The API judges again when it is sent.
 */
export function inHand(
  read: Read,
  chosenLot: string | undefined,
  lines: readonly LineState[],
  work: Work,
  items: KnownItems,
  today: string,
): Hand {
  const named = lines.filter(({ line }) => line.itemId === read.itemId);
  const facts = { item: read.name, code: read.itemCode };
  if (named.length === 0) {
    // A recall takes goods off the shipment; who holds them has to hear that they are stopped, not that they are strange.
    const stop = stopOn(items.get(read.itemId)?.stopsNow ?? [], read);
    if (stop) return { isRight: false, no: 'stoppedGoods', facts: { lot: read.lot ?? '' }, stop };
    return { isRight: false, no: 'otherItem', facts };
  }
  const lot = read.lot ?? chosenLot ?? (read.lotManaged ? undefined : '-');
  if (lot === undefined) return { isRight: false, no: 'lotMissing', facts };
  const sameLot = named.filter(({ line }) => line.lot === lot);
  const open = sameLot.find(({ left }) => left >= read.perPackage) ?? sameLot.find(({ left }) => left > 0);
  const state = open ?? sameLot[0];
  if (!state) {
    const wanted = named.filter(({ left }) => left > 0).map(({ line }) => line.lot);
    return { isRight: false, no: 'otherLot', facts: { found: lot, wanted: [...new Set(wanted)].join('、') || '—' } };
  }
  const no = lineNo(read, state, lot, work, items, today);
  return no ?? { isRight: true, state, units: read.perPackage };
}

function lineNo(
  read: Read,
  state: LineState,
  lot: string,
  work: Work,
  items: KnownItems,
  today: string,
): Hand | undefined {
  const { line, left } = state;
  const { serial, expiry, perPackage } = read;
  const no = (why: HandNo, facts: Readonly<Record<string, string | number>> = {}, stop?: Stop): Hand => ({
    ...{ isRight: false, no: why, facts: { lot, ...facts }, state },
    ...(stop ? { stop } : {}),
  });
  if (expiry !== undefined && expiry !== line.expiry) return no('otherExpiry', { label: expiry, expiry: line.expiry });
  if (line.expiry < today) return no('expired', { expiry: line.expiry });
  const stop = stopOn(items.get(line.itemId)?.stopsNow ?? [], { lot, serial });
  if (stop) return no('stoppedGoods', {}, stop);
  const serialNo = line.serialManaged ? serialNoOf(read, state, work) : undefined;
  if (serialNo) return no(serialNo, { serial: serial ?? '' });
  if (left === 0) return no('allDone');
  return perPackage > left ? no('tooMany', { left, units: perPackage }) : undefined;
}

/** A unit is named by its own number, once, and at the check by one that was picked. */
function serialNoOf({ serial, perPackage }: Read, { line, serials }: LineState, work: Work): HandNo | undefined {
  if (serial === undefined || perPackage !== 1) return 'serialMissing';
  if (serials.includes(serial)) return 'serialTwice';
  return work === 'check' && !line.serials.includes(serial) ? 'serialNotPicked' : undefined;
}
