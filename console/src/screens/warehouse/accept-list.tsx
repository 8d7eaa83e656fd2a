import '../../design/work.css';
import { useMe } from '../../app/me.tsx';
import { useWaiting } from '../../app/outbox.ts';
import { useWarehouse } from '../../app/place.ts';
import { instantText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { useCarried } from './carried.ts';
import { PlaceChoice } from './home.tsx';
import { useAcceptWords } from './words-accept.ts';

/** Receipts of the warehouse that wait for an inspector, the oldest first. */
export function Screen() {
  const t = useAcceptWords();
  const warehouseId = useWarehouse();
  return (
    <Page title={t('list')} help={t('listHelp')}>
      <PlaceChoice />
      {warehouseId ? <Receipts key={warehouseId} warehouseId={warehouseId} /> : null}
    </Page>
  );
}

function Receipts({ warehouseId }: { readonly warehouseId: string }) {
  const t = useAcceptWords();
  const { userId } = useMe();
  const waiting = useWaiting();
  const receipts = useCarried('list-open-receipts', { warehouseId, limit: 100 }, { every: 60_000 });
  const waits = (receiptId: string): boolean =>
    waiting.some(({ input }) => (input as { receiptId?: string }).receiptId === receiptId);
  return (
    <Answered of={receipts} lines={6}>
      {({ items, cursor }) => (
        <>
          {items.length === 0 ? <Empty>{t('listEmpty')}</Empty> : null}
          <ul className="ll-work-lines">
            {items.map(({ receiptId, number, supplierName, deliveryNote, lineCount, receivedAt, receivedBy }) => (
              <li key={receiptId}>
                <Go to={`/warehouse/accept/${receiptId}`} className="ll-work-line ll-work-line-link">
                  <div>
                    <strong>{number}</strong> <span className="ll-muted">{deliveryNote}</span>
                    <p>{supplierName}</p>
                    <p className="ll-muted">
                      {t('lineCount', { count: lineCount })} · {instantText(receivedAt)}
                    </p>
                  </div>
                  <div className="ll-work-line-count">
                    {receivedBy === userId ? <Tag tone="warning">{t('ownShort')}</Tag> : null}
                    {waits(receiptId) ? <Tag tone="waiting">{t('waits')}</Tag> : null}
                  </div>
                </Go>
              </li>
            ))}
          </ul>
          {cursor ? <p className="ll-muted">{t('more')}</p> : null}
        </>
      )}
    </Answered>
  );
}
