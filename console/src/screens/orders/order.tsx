import '../../design/orders.css';
import { useParams } from '@tanstack/react-router';
import { useMay, useMe } from '../../app/me.tsx';
import type { Output } from '../../app/api.ts';
import { useAnswer } from '../../app/query.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { Facts } from '../../patterns/facts.tsx';
import { dayText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { useName } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import { Credit } from './credit.tsx';
import { OrderInvoices, useInvoices } from './order-invoices.tsx';
import { OrderLines } from './order-lines.tsx';
import { OrderShipments } from './order-shipments.tsx';
import { OrderSteps } from './order-steps.tsx';
import { OrderTimeline } from './order-timeline.tsx';
import { useOrdersWords } from './words.ts';

export type Order = Output<'get-order'>;

/** Statuses that go on by themselves within moments: the screen looks again soon. */
const passing: readonly Order['status'][] = ['approved', 'delivered'];

/** One order from placing to payment. */
export function Screen() {
  const { orderId = '' }: { readonly orderId?: string } = useParams({ strict: false });
  const known = useAnswer('get-order', { orderId });
  const isPassing = known.data !== undefined && passing.includes(known.data.data.status);
  const order = useAnswer('get-order', { orderId }, { every: isPassing ? 4_000 : 30_000 });
  return (
    <Answered of={order} lines={10}>
      {({ data }) => <OneOrder order={data} />}
    </Answered>
  );
}

function OneOrder({ order }: { readonly order: Order }) {
  const t = useOrdersWords();
  const { partner } = useMe();
  const invoices = useInvoices(order);
  const timeline = useAnswer('get-order-timeline', { orderId: order.orderId, limit: 100 });
  const isPaid = invoices.length > 0 && invoices.every(({ data }) => data && Number(data.data.open) === 0);
  return (
    <Page title={order.number} help={t('orderHelp')} actions={<Acts order={order} />}>
      <OrderSteps order={order} isPaid={isPaid} entries={timeline.data?.data.items ?? []} />
      <Section title={t('facts')} actions={<Status list="order-status" value={order.status} />}>
        <Facts
          of={order}
          operation="get-order"
          fields={[
            ...(partner ? [] : ['partnerId', 'warehouseId']),
            'addressId',
            'customerReference',
            'oldOrder',
            'salespersonId',
            'gross',
            'placedAt',
            'placedBy',
            ...(partner ? [] : ['approvedBy']),
          ]}
          extra={{
            addressId: <Address order={order} />,
            placedBy: <PlacedBy order={order} />,
            ...(order.oldOrder ? { oldOrder: `${order.oldOrder.number} · ${dayText(order.oldOrder.orderedOn)}` } : {}),
          }}
        />
      </Section>
      {order.status === 'placed' ? <Credit order={order} /> : null}
      <OrderLines order={order} />
      <div className="ll-columns">
        <OrderShipments order={order} />
        <OrderInvoices order={order} invoices={invoices} />
      </div>
      <Section title={t('timeline')}>
        <Answered of={timeline}>{({ data: { items } }) => <OrderTimeline entries={items} />}</Answered>
      </Section>
    </Page>
  );
}

/** The address in words; orders hold its id. */
function Address({ order: { partnerId, addressId } }: { readonly order: Order }) {
  const partner = useAnswer('get-partner', { partnerId }, { staleTime: 60_000 });
  const found = partner.data?.data.addresses.find(({ id }) => id === addressId);
  return <>{found?.text ?? '—'}</>;
}

/** A partner knows its own people by name; ours are the seller to it. */
function PlacedBy({ order: { placedBy } }: { readonly order: Order }) {
  const t = useOrdersWords();
  const { name } = useName('user', placedBy);
  return <>{name === placedBy ? t('seller') : name}</>;
}

const cancellable: readonly Order['status'][] = ['placed', 'approved', 'allocated', 'back-ordered'];
const waitsForGoods: readonly Order['status'][] = ['back-ordered', 'partly-shipped', 'allocated', 'shipped'];

function Acts({ order }: { readonly order: Order }) {
  const t = useOrdersWords();
  const may = useMay();
  const me = useMe();
  const { orderId, partnerId, status, shortLines } = order;
  const isOwn = order.placedBy === me.userId;
  const isShort = status === 'back-ordered' || (shortLines > 0 && waitsForGoods.includes(status));
  return (
    <>
      {status === 'placed' && may('approve-order') && isOwn ? <span className="ll-muted">{t('ownOrder')}</span> : null}
      {status === 'placed' && !isOwn ? (
        <CommandButton operation="approve-order" fixed={{ orderId }} primary>
          {t('approve')}
        </CommandButton>
      ) : null}
      {isShort ? (
        <CommandButton operation="allocate-back-order" fixed={{ orderId }} primary>
          {t('allocate')}
        </CommandButton>
      ) : null}
      {may('place-order') ? (
        <Go to={`/orders/new?partnerId=${partnerId}&from=${orderId}`} className="ll-button ll-link-button">
          {t('again')}
        </Go>
      ) : null}
      {cancellable.includes(status) ? (
        <CommandButton operation="cancel-order" fixed={{ orderId }} danger>
          {t('cancel')}
        </CommandButton>
      ) : null}
    </>
  );
}
