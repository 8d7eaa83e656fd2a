import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../../../../app/api.ts';
import { useAnswer } from '../../../../app/query.ts';
import { amountText, countText, instantText, unitPriceText } from '../../../../patterns/format.ts';
import { Answered, Empty } from '../../../../patterns/states.tsx';
import { TurnPages } from '../../../../patterns/turn-pages.tsx';
import { Status } from '../../../../patterns/status.tsx';
import { tellAdded } from '../added.ts';
import { useCart } from '../cart.ts';
import { useNewOrderWords } from '../words.ts';
import { useWaysWords } from './words.ts';

type Line = Output<'get-order'>['lines'][number];

/** Past orders of the partner; one opens to choose which of its lines are ordered again. */
export function PastOrders({ partnerId, from }: { readonly partnerId: string; readonly from: string | undefined }) {
  const t = useWaysWords();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [opened, setOpened] = useState(from);
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const cursor = cursors.at(-1);
  const input = { partnerId, limit: 10, ...(cursor ? { cursor } : {}) };
  const orders = useAnswer('list-orders', input, { keepPrevious: true });
  const close = (): void => {
    setOpened(undefined);
    if (from) void navigate({ to: '.', search: { ...search, from: undefined }, replace: true });
  };
  if (opened) return <OneOrder orderId={opened} onClose={close} />;
  return (
    <Answered of={orders}>
      {({ data }) => (
        <div className="ll-stack">
          <p className="ll-muted">{t('pastHint')}</p>
          {data.items.length === 0 ? <Empty>{t('noPast')}</Empty> : null}
          <ul className="ll-choices">
            {data.items.map(({ orderId, number, placedAt, status, lineCount, gross }) => (
              <li key={orderId}>
                <strong>{number}</strong>
                <Status list="order-status" value={status} />
                <span className="ll-muted">
                  {instantText(placedAt)} · {t('lineCount', { count: lineCount })} · {amountText(gross)}
                </span>
                <span className="ll-grow" />
                <button type="button" className="ll-button" onClick={() => setOpened(orderId)}>
                  {t('choose')}
                  <span className="ll-unseen"> {number}</span>
                </button>
              </li>
            ))}
          </ul>
          <TurnPages cursors={cursors} next={data.cursor} onTurn={setCursors} />
        </div>
      )}
    </Answered>
  );
}

function OneOrder({ orderId, onClose }: { readonly orderId: string; readonly onClose: () => void }) {
  const t = useWaysWords();
  const order = useAnswer('get-order', { orderId });
  return (
    <Answered of={order}>
      {({ data }) => (
        <div className="ll-stack">
          <div className="ll-actions">
            <h3>{data.number}</h3>
            <span className="ll-muted">{instantText(data.placedAt)}</span>
            <span className="ll-grow" />
            <button type="button" className="ll-button" onClick={onClose}>
              {t('close')}
            </button>
          </div>
          <Lines lines={data.lines} onDone={onClose} />
        </div>
      )}
    </Answered>
  );
}

function Lines({ lines, onDone }: { readonly lines: readonly Line[]; readonly onDone: () => void }) {
  const t = useWaysWords();
  const order = useNewOrderWords();
  const cart = useCart();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const chosen = lines.filter(({ line }) => !left.has(line));
  const toggle = (line: number): void => {
    const next = new Set(left);
    if (!next.delete(line)) next.add(line);
    setLeft(next);
  };
  const copy = (): void => {
    const wanted = chosen.map(({ itemId, itemCode, name, quantity }) => ({
      item: { itemId, code: itemCode, name },
      quantity,
    }));
    tellAdded(order, cart.add(wanted));
    onDone();
  };
  return (
    <>
      <label className="ll-check">
        <input
          type="checkbox"
          checked={left.size === 0}
          onChange={() => setLeft(left.size === 0 ? new Set(lines.map(({ line }) => line)) : new Set())}
        />
        {t('selectAll')}
      </label>
      <ul className="ll-choices ll-choices-tall">
        {lines.map(({ line, itemCode, name, quantity, unitPrice }) => (
          <li key={line}>
            <label className="ll-check">
              <input
                type="checkbox"
                aria-label={t('selectLine', { item: name })}
                checked={!left.has(line)}
                onChange={() => toggle(line)}
              />
              <span>
                {name} <span className="ll-code ll-muted">{itemCode}</span>
              </span>
            </label>
            <span className="ll-grow" />
            <span className="ll-number">
              {countText(quantity)} × {unitPriceText(unitPrice)}
            </span>
          </li>
        ))}
      </ul>
      <div className="ll-actions">
        <button type="button" className="ll-button ll-primary" disabled={chosen.length === 0} onClick={copy}>
          {t('copyAll', { count: chosen.length })}
        </button>
      </div>
    </>
  );
}
