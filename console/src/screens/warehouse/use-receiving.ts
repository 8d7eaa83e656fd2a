import { useRef } from 'react';
import { dismiss, leaveBehind, useWaiting, type Waiting } from '../../app/outbox.ts';
import { Problem } from '../../app/problem.ts';
import { countText, dayText, today } from '../../patterns/format.ts';
import { signal } from '../../patterns/scan/signal.ts';
import { toast } from '../../patterns/toast.ts';
import type { KnownItems } from './known-item.ts';
import { useKeptCommand } from './kept-command.ts';
import { useKeptDraft } from '../../patterns/kept-draft.ts';
import { unreadWords, useVerdict } from './parts.tsx';
import { readCode, readHere } from './reading.ts';
import { counted, emptyDraft, inputOf, rowAt, type Draft, type Purchase, type ReceiveNote } from './receive-state.ts';
import { useReceiveWords } from './words-receive.ts';
import { useWorkWords } from './words.ts';

/** A delivery that is being counted: it lies on the device after each scan, so that a closed page loses nothing. */
export function useReceiving(purchase: Purchase, items: KnownItems) {
  const t = useReceiveWords();
  const common = useWorkWords();
  const { purchaseOrderId } = purchase;
  const [draft, setDraft] = useKeptDraft(draftKey(purchaseOrderId), emptyDraft);
  const { verdict, tell } = useVerdict();
  const command = useKeptCommand('receive-delivery');
  const own = useWaiting().filter(
    ({ operation, input }) => operation === 'receive-delivery' && isOf(purchaseOrderId, input),
  );
  const waiting = own.filter(({ state }) => state === 'waiting');
  const waitingRows = waiting.flatMap(({ note }) => (note as ReceiveNote).draft.rows);
  const now = useRef({ draft, items, waitingRows });
  now.current = { draft, items, waitingRows };
  const queue = useRef(Promise.resolve());

  const change = (part: Partial<Draft>): void => {
    const next = { ...now.current.draft, ...part };
    now.current = { ...now.current, draft: next };
    setDraft(next);
  };
  const scanned = async (code: string): Promise<void> => {
    const known = now.current.items;
    if (!readHere(code, known)) tell('waiting', common('reading'));
    const reading = await readCode(code, known);
    if (!reading.isRead) return tell('stopped', ...unreadWords(reading.problem, common));
    const { read } = reading;
    const taken = counted(read, now.current.draft.rows, purchase, now.current.waitingRows, today());
    if (!taken.isRight) return tell('stopped', t(taken.no, taken.facts), t(`${taken.no}Do`, taken.facts));
    change({ rows: taken.rows });
    const lacks = taken.row.needsLot || taken.row.needsExpiry || taken.row.needsSerials;
    const said = [
      read.lot ? common('lotIs', { lot: read.lot }) : '',
      read.expiry ? common('expiresOn', { day: dayText(read.expiry) }) : '',
      read.serial ? common('serialIs', { serial: read.serial }) : '',
      `× ${countText(read.perPackage)} ${read.unit}`,
    ].filter(Boolean);
    if (lacks) signal(false);
    tell(lacks ? 'waiting' : 'done', read.name, lacks ? t('fillIn') : said.join(' · '));
  };
  const send = async (): Promise<void> => {
    const label = `${t('title')} ${purchase.number} ${draft.deliveryNote.trim()}`;
    const note: ReceiveNote = { draft };
    const result = await command.send(inputOf(purchase, draft), label, note);
    signal(result.state !== 'refused');
    if (result.state === 'refused') return;
    setDraft(emptyDraft);
    await leaveBehind(draftKey(purchaseOrderId));
  };
  return {
    ...{ draft, change, verdict, send, waitingRows, command },
    scan: (code: string) => {
      queue.current = queue.current.then(
        () => scanned(code),
        () => scanned(code),
      );
    },
    errors: rowErrors(draft, command.outcome?.state === 'refused' ? command.outcome.error : undefined),
    refused: own.filter(({ state }) => state === 'refused'),
    /** A refused delivery comes back into the form with all that was counted. */
    takeBack: async (one: Waiting): Promise<void> => {
      const { draft: before } = one.note as ReceiveNote;
      change({ ...before, rows: [...now.current.draft.rows, ...before.rows] });
      await dismiss(one.key);
      toast(t('takenBack'));
    },
  };
}

const isOf = (purchaseOrderId: string, input: unknown): boolean =>
  (input as { purchaseOrderId?: string }).purchaseOrderId === purchaseOrderId;

const draftKey = (purchaseOrderId: string): string => `receiving:${purchaseOrderId}`;

/** What the API said of single rows. */
function rowErrors(draft: Draft, error: unknown): ReadonlyMap<string, string> {
  const errors = error instanceof Problem ? (error.body.errors ?? []) : [];
  return new Map(
    errors.flatMap(({ pointer, reason }) => {
      const row = rowAt(draft.rows, pointer);
      return row ? [[row.id, reason] as const] : [];
    }),
  );
}
