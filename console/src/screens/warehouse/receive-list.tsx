import '../../design/work.css';
import { useState } from 'react';
import type { Output } from '../../app/api.ts';
import { useWaiting } from '../../app/outbox.ts';
import { useWarehouse } from '../../app/place.ts';
import { Go } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { today } from '../../patterns/format.ts';
import { CarriedName } from './carried-name.tsx';
import { useCarried } from './carried.ts';
import { PlaceChoice } from './home.tsx';
import { useReceiveWords } from './words-receive.ts';
import { useWorkWords } from './words.ts';

type Purchase = Output<'list-purchase-orders'>['items'][number];

/** Purchase orders whose goods this warehouse waits for, the oldest first. */
export function Screen() {
  const t = useReceiveWords();
  const warehouseId = useWarehouse();
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <Page title={t('list')} help={t('listHelp')}>
      <PlaceChoice />
      {cursors.map((cursor, at) => (
        <Part
          key={cursor ?? ''}
          cursor={cursor}
          warehouseId={warehouseId}
          isLast={at === cursors.length - 1}
          onMore={(next) => setCursors([...cursors, next])}
        />
      ))}
    </Page>
  );
}

/** The API lists what all warehouses wait for; those of this one are shown of each page. */
function Part({
  cursor,
  warehouseId,
  isLast,
  onMore,
}: {
  readonly cursor: string | undefined;
  readonly warehouseId: string | undefined;
  readonly isLast: boolean;
  readonly onMore: (cursor: string) => void;
}) {
  const t = useReceiveWords();
  const common = useWorkWords();
  const purchases = useCarried('list-purchase-orders', { limit: 100, ...(cursor ? { cursor } : {}) });
  return (
    <Answered of={purchases} lines={6}>
      {(page) => {
        const own = page.items.filter((one) => one.warehouseId === warehouseId);
        const next = page.cursor;
        return (
          <>
            {own.length === 0 && isLast && !next ? <Empty>{t('listEmpty')}</Empty> : null}
            <ul className="ll-work-lines">
              {own.map((purchase) => (
                <PurchaseCard key={purchase.purchaseOrderId} purchase={purchase} />
              ))}
            </ul>
            {isLast && next ? (
              <p className="ll-actions ll-big">
                <button type="button" className="ll-button" onClick={() => onMore(next)}>
                  {common('moreRows')}
                </button>
                <span className="ll-muted">{common('filterHere')}</span>
              </p>
            ) : null}
          </>
        );
      }}
    </Answered>
  );
}

function PurchaseCard({ purchase }: { readonly purchase: Purchase }) {
  const t = useReceiveWords();
  const { purchaseOrderId, number, supplierId, lineCount, expectedOn } = purchase;
  const waits = useWaiting().some(
    ({ input }) => (input as { purchaseOrderId?: string }).purchaseOrderId === purchaseOrderId,
  );
  const isLate = expectedOn !== undefined && expectedOn < today();
  return (
    <li>
      <Go to={`/warehouse/receive/${purchaseOrderId}`} className="ll-work-line ll-work-line-link">
        <div>
          <strong>{number}</strong>
          <p>
            <CarriedName kind="partner" id={supplierId} />
          </p>
          <p className="ll-muted">{t('lineCount', { count: lineCount })}</p>
        </div>
        <div className="ll-work-line-count">
          {expectedOn ? (
            <Tag tone={isLate ? 'warning' : 'quiet'}>{t(isLate ? 'late' : 'expected', { day: expectedOn })}</Tag>
          ) : null}
          {waits ? <Tag tone="waiting">{t('waits')}</Tag> : null}
        </div>
      </Go>
    </li>
  );
}
