import '../../design/work.css';
import { useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { fieldWord } from '../../app/language.ts';
import { Problem } from '../../app/problem.ts';
import { countText, today } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { ScanBox } from '../../patterns/scan/scan-box.tsx';
import { Answered, Refusal } from '../../patterns/states.tsx';
import { Status, Tag } from '../../patterns/status.tsx';
import { CarriedName } from './carried-name.tsx';
import { useCarried } from './carried.ts';
import { useKnownItems } from './items.ts';
import type { Outcome } from './kept-command.ts';
import { KeptNote } from './kept-note.tsx';
import { VerdictBox } from './parts.tsx';
import { ReceiveRow } from './receive-row.tsx';
import { TransportForm } from './receive-transport.tsx';
import {
  isCold,
  isTransportWhole,
  lacksOf,
  limitsOf,
  namedRow,
  unitsOfItem,
  type Draft,
  type Purchase,
} from './receive-state.ts';
import { useReceiving } from './use-receiving.ts';
import { useReceiveWords } from './words-receive.ts';

/** Counting a delivery against its purchase order, label by label. */
export function Screen() {
  const { purchaseOrderId = '' }: { readonly purchaseOrderId?: string } = useParams({ strict: false });
  const t = useReceiveWords();
  const purchase = useCarried('get-purchase-order', { purchaseOrderId });
  return (
    <Answered of={purchase} lines={8}>
      {(data) => (
        <Page title={data.number} help={t('help')}>
          <div className="ll-work-head">
            <Status list="purchase-order-status" value={data.status} />{' '}
            {data.supplierName ?? <CarriedName kind="partner" id={data.supplierId} />}
          </div>
          {data.status === 'open' ? <Receiving purchase={data} /> : <p className="ll-note">{t('closed')}</p>}
          <p className="ll-actions ll-work-end">
            <Go to="/warehouse/receive" className="ll-button">
              {t('backToList')}
            </Go>
          </p>
        </Page>
      )}
    </Answered>
  );
}

function Receiving({ purchase }: { readonly purchase: Purchase }) {
  const t = useReceiveWords();
  const items = useKnownItems(useMemo(() => purchase.lines.map(({ itemId }) => itemId), [purchase.lines]));
  const receiving = useReceiving(purchase, items);
  const { draft, change, command, errors, refused } = receiving;
  const { rows } = draft;
  const needsTransport = isCold(rows, items);
  const isWhole = isReady(draft, needsTransport);
  const { outcome } = command;
  return (
    <div className="ll-stack ll-big">
      {refused.map((one) => (
        <div key={one.key}>
          <p>
            <strong>{one.label}</strong>
          </p>
          {one.problem ? <Refusal error={new Problem(one.problem)} /> : null}
          <button type="button" className="ll-button" onClick={() => void receiving.takeBack(one)}>
            {t('takeBack')}
          </button>
        </div>
      ))}
      <ScanBox onScan={receiving.scan} label={t('scan')} />
      <VerdictBox verdict={receiving.verdict} />
      {rows.length > 0 ? <h2>{t('counted', { count: rows.length })}</h2> : null}
      <ul className="ll-work-lines">
        {rows.map((row) => (
          <ReceiveRow
            key={row.id}
            row={row}
            most={mostPackages(purchase, [...receiving.waitingRows, ...rows], row)}
            error={errors.get(row.id)}
            onChange={(next) => change({ rows: rows.map((one) => (one.id === next.id ? next : one)) })}
            onRemove={() => change({ rows: rows.filter(({ id }) => id !== row.id) })}
          />
        ))}
      </ul>
      <label className="ll-work-field">
        <span>{fieldWord('deliveryNote')}</span>
        <input
          className="ll-input"
          maxLength={64}
          autoComplete="off"
          value={draft.deliveryNote}
          onChange={(event) => change({ deliveryNote: event.target.value })}
        />
      </label>
      {needsTransport ? (
        <TransportForm
          value={draft.transport}
          limits={limitsOf(rows, items)}
          onChange={(transport) => change({ transport })}
        />
      ) : null}
      {outcome?.state === 'refused' ? <Refusal error={outcome.error} /> : null}
      <After outcome={outcome} />
      <button
        type="button"
        className="ll-button ll-primary"
        disabled={!isWhole || command.isPending}
        onClick={() => void receiving.send()}
      >
        {t('send')}
      </button>
      {isWhole || rows.length === 0 ? null : <p className="ll-muted">{t('notWhole')}</p>}
      <Ordered
        purchase={purchase}
        now={(itemId) => unitsOfItem(rows, itemId)}
        waiting={(itemId) => unitsOfItem(receiving.waitingRows, itemId)}
        onName={(line, units) => change({ rows: [namedRow(line, items, units), ...rows] })}
      />
    </div>
  );
}

const isReady = ({ rows, deliveryNote, transport }: Draft, needsTransport: boolean): boolean =>
  rows.length > 0 &&
  deliveryNote.trim() !== '' &&
  rows.every((row) => lacksOf(row, today()).length === 0) &&
  (!needsTransport || isTransportWhole(transport));

/** How many packages of a row fit into what is still ordered. */
function mostPackages(purchase: Purchase, rows: Parameters<typeof unitsOfItem>[0], row: (typeof rows)[number]): number {
  const line = purchase.lines.find(({ itemId }) => itemId === row.itemId);
  const left = (line?.quantity ?? 0) - (line?.received ?? 0) - unitsOfItem(rows, row.itemId);
  return row.packages + Math.max(0, Math.floor(left / row.perPackage));
}

/** What became of the delivery that was submitted last. */
function After({ outcome }: { readonly outcome: Outcome<'receive-delivery'> | undefined }) {
  const t = useReceiveWords();
  if (outcome?.state === 'kept') return <KeptNote />;
  if (outcome?.state !== 'done') return null;
  return (
    <div className="ll-verdict" data-tone="done" role="status">
      {t('received', { number: outcome.answer.number })}
      <div className="ll-verdict-more">
        {t('receivedDo')} <Go to={`/receipts/${outcome.answer.receiptId}`}>{t('openReceipt')}</Go>
      </div>
    </div>
  );
}

/** What was ordered and what is still to come: also the way for goods whose label cannot be read. */
function Ordered({
  purchase,
  now,
  waiting,
  onName,
}: {
  readonly purchase: Purchase;
  readonly now: (itemId: string) => number;
  readonly waiting: (itemId: string) => number;
  readonly onName: (line: Purchase['lines'][number], units: number) => void;
}) {
  const t = useReceiveWords();
  return (
    <Section title={t('ordered')}>
      <ul className="ll-work-lines">
        {purchase.lines.map((line) => {
          const [counting, unsent] = [now(line.itemId), waiting(line.itemId)];
          const left = line.quantity - line.received - counting - unsent;
          return (
            <li key={line.line} className="ll-work-line" data-done={left <= 0 ? 'yes' : 'no'}>
              <div>
                <strong>{line.name}</strong> <span className="ll-code">{line.itemCode}</span>
                <p>
                  {t('lineCounts', {
                    ordered: countText(line.quantity),
                    received: countText(line.received),
                    now: countText(counting),
                    unit: line.unit,
                  })}
                </p>
                {unsent > 0 ? <Tag tone="waiting">{t('unsent', { count: countText(unsent) })}</Tag> : null}
              </div>
              {left > 0 ? (
                <button type="button" className="ll-button" onClick={() => onName(line, left)}>
                  {t('byHand')}
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
