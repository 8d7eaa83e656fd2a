import { useEffect, useRef, useState } from 'react';
import { listWord } from '../../app/language.ts';
import { outboxNow, post, useDone, useWaiting, withdraw, type Waiting } from '../../app/outbox.ts';
import { countText, today } from '../../patterns/format.ts';
import { toast } from '../../patterns/toast.ts';
import type { KnownItems } from './known-item.ts';
import { unreadWords, useVerdict } from './parts.tsx';
import { readCode, readHere, type Read } from './reading.ts';
import {
  inHand,
  lineStates,
  noteOf,
  notYetShown,
  refusedOf,
  type Hand,
  type LineState,
  type Note,
  type Shipment,
  type Work,
} from './shipment-state.ts';
import { useShipmentWords } from './words-shipment.ts';
import { useWorkWords } from './words.ts';

/** In which time a scan can be changed or undone before it is sent: nothing takes back a pick that was. */
const grace = 4_000;

interface Place {
  readonly shipment: Shipment;
  readonly askedAt: number;
  readonly work: Work;
  readonly items: KnownItems;
}

/** Picking or checking a shipment by scans: what is left, what the last scan came to, and how to take it back. */
export function useHandling(place: Place) {
  const t = useShipmentWords();
  const common = useWorkWords();
  const waiting = useWaiting();
  const done = useDone();
  const { verdict, tell } = useVerdict();
  const [withoutLot, setWithoutLot] = useState<Read>();
  const now = useRef(place);
  now.current = place;
  const queue = useRef(Promise.resolve());
  const { shipmentId } = place.shipment;
  const unsent = notYetShown(shipmentId, place.work, place.askedAt, waiting, done);
  const lines = lineStates(place.shipment, place.work, unsent);
  const refused = refusedOf(shipmentId, place.work, waiting);
  useTellRefusals(refused, (one) => tell('stopped', t('refusedByApi'), one.problem?.title));

  const tellNo = (hand: Extract<Hand, { isRight: false }>): void => {
    const reason = hand.stop ? listWord('stop-reason', hand.stop.reason) : '';
    tell('stopped', t(hand.no, hand.facts), t(`${hand.no}Do`, { ...hand.facts, reason }));
  };
  const counted = async (read: Read, chosenLot: string | undefined): Promise<void> => {
    const { shipment, work, items } = now.current;
    const hand = inHand(read, chosenLot, linesNow(now.current), work, items, today());
    setWithoutLot(!hand.isRight && hand.no === 'lotMissing' ? read : undefined);
    if (!hand.isRight) return tellNo(hand);
    const { state, units } = hand;
    await postScan(shipment, work, state, { read, packages: 1, ...(chosenLot ? { lot: chosenLot } : {}) });
    const facts = {
      lot: state.line.lot,
      units: countText(units),
      unit: read.unit,
      left: countText(state.left - units),
    };
    tell('done', t('right', { name: read.name }), t('counted', facts));
  };
  const scanned = async (code: string): Promise<void> => {
    const { items } = now.current;
    if (!readHere(code, items)) tell('waiting', common('reading'));
    const reading = await readCode(code, items);
    if (reading.isRead) return counted(reading.read, undefined);
    setWithoutLot(undefined);
    tell('stopped', ...unreadWords(reading.problem, common));
  };
  /** One after another: a second scan must see what the first one took. */
  const inTurn = (act: () => Promise<void>): void => {
    queue.current = queue.current.then(act, act);
  };
  return {
    ...{ lines, refused, verdict, withoutLot },
    last: unsent.findLast(({ state, isTried }) => state === 'waiting' && !isTried),
    scan: (code: string) => inTurn(() => scanned(code)),
    chooseLot: (read: Read, lot: string) => inTurn(() => counted(read, lot)),
    byHand: (state: LineState, quantity: number, serials: readonly string[]) =>
      inTurn(async () => {
        await postByHand(now.current.shipment, now.current.work, state, quantity, serials);
        tell('done', t('right', { name: state.line.itemCode }));
      }),
    undo: (one: Waiting) =>
      inTurn(async () => {
        const isBack = await withdraw(one.key);
        toast(t(isBack ? 'undone' : 'undoLate'), isBack ? 'done' : 'stopped');
      }),
    repeat: (one: Waiting, packages: number) => inTurn(() => changePackages(now.current, one, packages)),
  };
}

function linesNow({ shipment, askedAt, work }: Place): readonly LineState[] {
  const { waiting, done } = outboxNow();
  return lineStates(shipment, work, notYetShown(shipment.shipmentId, work, askedAt, waiting, done));
}

function useTellRefusals(refused: readonly Waiting[], tell: (one: Waiting) => void): void {
  const told = useRef<ReadonlySet<string> | undefined>(undefined);
  useEffect(() => {
    const fresh = refused.filter(({ key }) => told.current && !told.current.has(key));
    told.current = new Set(refused.map(({ key }) => key));
    for (const one of fresh) tell(one);
  });
}

const operationOf = { pick: 'pick-shipment', check: 'check-shipment' } as const;

/** Keeps a pick or a check, named as the list of waiting work shows it. */
async function keep(shipment: Shipment, work: Work, state: LineState, entry: object, note: Note): Promise<void> {
  const { shipmentId, orderNumber } = shipment;
  const label = `${orderNumber} ${state.line.itemCode} ${state.line.lot} × ${note.units}`;
  const list = work === 'pick' ? { picks: [entry] } : { checks: [entry] };
  await post(operationOf[work], { shipmentId, ...list }, label, { grace, note });
}

/** A scan of the same code as the one before adds to it while that still waits: one command for a stack of boxes. */
async function postScan(
  shipment: Shipment,
  work: Work,
  state: LineState,
  scan: NonNullable<Note['scan']>,
): Promise<void> {
  const { read, lot } = scan;
  const before = outboxNow().waiting.findLast(({ operation, input }) => isOf(shipment, work, operation, input));
  const known = before ? noteOf(before).scan : undefined;
  const isSame = known?.read.code === read.code && before && noteOf(before).line === state.line.line && !read.serial;
  const packages =
    scan.packages + (isSame && before.isTried !== true && (await withdraw(before.key)) ? known.packages : 0);
  const { line } = state.line;
  await keep(
    shipment,
    work,
    state,
    { scan: read.code, line, quantity: packages, ...(lot ? { lot } : {}) },
    {
      line,
      units: packages * read.perPackage,
      ...(read.serial ? { serials: [read.serial] } : {}),
      scan: { ...scan, packages },
    },
  );
}

const isOf = ({ shipmentId }: Shipment, work: Work, operation: string, input: unknown): boolean =>
  operation === operationOf[work] && (input as { shipmentId: string }).shipmentId === shipmentId;

async function postByHand(
  shipment: Shipment,
  work: Work,
  state: LineState,
  quantity: number,
  serials: readonly string[],
): Promise<void> {
  const { line, lot } = state.line;
  const named = serials.length > 0 ? { serials } : {};
  await keep(shipment, work, state, { line, lot, quantity, ...named }, { line, units: quantity, ...named });
}

/** Another number of packages than was scanned, as long as it was not sent. */
async function changePackages(place: Place, one: Waiting, packages: number): Promise<void> {
  const { scan, line } = noteOf(one);
  if (!scan || !(await withdraw(one.key))) return;
  const state = linesNow(place).find((candidate) => candidate.line.line === line);
  if (!state) return;
  const most = Math.floor(state.left / scan.read.perPackage);
  if (most > 0) await postScan(place.shipment, place.work, state, { ...scan, packages: Math.min(packages, most) });
}
