import { useMay, useMe } from '../../app/me.tsx';
import { Go } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { useOrdersWords } from './words.ts';

/** Orders of a partner by day, or all that wait in a status. */
export function Screen() {
  const t = useOrdersWords();
  const { partner } = useMe();
  const may = useMay();
  return (
    <Page
      title={t('orders')}
      help={t('ordersHelp')}
      actions={
        may('place-order') ? (
          <Go to="/orders/new" className="ll-button ll-primary">
            {t('place')}
          </Go>
        ) : null
      }
    >
      <ListView
        operation="list-orders"
        {...(partner
          ? { fixed: { partnerId: partner.partnerId }, without: ['status'] }
          : { initial: { status: 'placed' as const } })}
        label={t('orders')}
        empty={t('ordersEmpty')}
        rowKey={({ orderId }) => orderId}
        link={({ orderId }) => `/orders/${orderId}`}
        columns={[
          { field: 'number' },
          ...(partner ? [] : [{ field: 'partnerId' }]),
          { field: 'status' },
          { field: 'lineCount' },
          { field: 'gross' },
          { field: 'placedAt' },
        ]}
      />
    </Page>
  );
}
