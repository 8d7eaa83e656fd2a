import '../../design/orders.css';
import { useSearch } from '@tanstack/react-router';
import { listWord } from '../../app/language.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { Go } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { Chips } from './chips.tsx';
import { useOrdersWords } from './words.ts';

/** Statuses in which an order waits for somebody, the most urgent first. */
const waiting = ['placed', 'back-ordered', 'allocated', 'partly-shipped', 'shipped', 'delivered'] as const;

/** All orders that wait in a status, or those of a partner by day; a partner's people see their own. */
export function Screen() {
  const t = useOrdersWords();
  const { partner } = useMe();
  const may = useMay();
  return (
    <Page
      title={t('orders')}
      help={t('ordersHelp')}
      actions={
        <>
          {may('list-held-orders') ? (
            <Go to="/orders/held" className="ll-button ll-link-button">
              {t('heldOrders')}
            </Go>
          ) : null}
          {may('place-order') ? (
            <Go to="/orders/new" className="ll-button ll-primary ll-link-button">
              {t('place')}
            </Go>
          ) : null}
        </>
      }
    >
      {partner ? <Orders fixed={{ partnerId: partner.partnerId, status: undefined }} isOwn /> : <StaffOrders />}
    </Page>
  );
}

function StaffOrders() {
  const t = useOrdersWords();
  const search: Record<string, unknown> = useSearch({ strict: false });
  const isByPartner = search['by'] === 'partner' || search['list-orders.partnerId'] !== undefined;
  const status = waiting.find((one) => one === search['list-orders.status']) ?? 'placed';
  return (
    <>
      <Chips
        label={t('orders')}
        chips={[
          ...waiting.map((one) => ({
            to: `/orders?list-orders.status=${one}`,
            text: listWord('order-status', one),
            isHere: !isByPartner && one === status,
          })),
          { to: '/orders?by=partner', text: t('byPartner'), isHere: isByPartner },
        ]}
      />
      {isByPartner ? (
        <Orders key="partner" fixed={{ status: undefined }} needs={['partnerId']} />
      ) : (
        <Orders key={status} fixed={{ status, partnerId: undefined, from: undefined, to: undefined }} />
      )}
    </>
  );
}

interface Asked {
  readonly partnerId?: string | undefined;
  readonly status?: (typeof waiting)[number] | undefined;
  readonly from?: undefined;
  readonly to?: undefined;
}

function Orders({
  fixed,
  needs = [],
  isOwn = false,
}: {
  readonly fixed: Asked;
  readonly needs?: readonly string[];
  readonly isOwn?: boolean;
}) {
  const t = useOrdersWords();
  return (
    <ListView
      operation="list-orders"
      // What is undefined here is neither offered nor asked, whatever the address still says of it.
      fixed={fixed}
      needs={needs}
      label={t('ordersList')}
      empty={t('ordersEmpty')}
      rowKey={({ orderId }) => orderId}
      link={({ orderId }) => `/orders/${orderId}`}
      columns={[
        { field: 'number' },
        ...(isOwn ? [] : [{ field: 'partnerId' }]),
        { field: 'status' },
        { field: 'lineCount' },
        { field: 'gross' },
        { field: 'placedAt' },
      ]}
    />
  );
}
