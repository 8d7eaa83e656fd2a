import { useMay, useMe } from '../../app/me.tsx';
import { useWarehouse } from '../../app/place.ts';
import { amountText } from '../../patterns/format.ts';
import { NameOf } from '../../patterns/names.tsx';
import { Page } from '../../patterns/page.tsx';
import { Status } from '../../patterns/status.tsx';
import { Card } from './card.tsx';
import { PartnerCards } from './partner-cards.tsx';
import { ExceptionCards } from './exception-cards.tsx';
import { QualityCards } from './quality-cards.tsx';
import { useDeskWords } from './words.ts';

/** What waits for the person who signed in, by the posts he holds. */
export function Screen() {
  const t = useDeskWords();
  const me = useMe();
  return (
    <Page title={t('title')} help={t('help')}>
      <p className="ll-muted" style={{ marginBottom: 16 }}>
        {t('hello', { name: me.name ?? me.userId })}
      </p>
      <div className="ll-cards">{me.partner ? <PartnerCards partnerId={me.partner.partnerId} /> : <StaffCards />}</div>
    </Page>
  );
}

function StaffCards() {
  return (
    <>
      <OrderCards />
      <WarehouseCards />
      <QualityCards />
      <ExceptionCards />
      <MoneyCards />
      <AdminCards />
    </>
  );
}

function OrderCards() {
  const t = useDeskWords();
  const me = useMe();
  if (!me.roles.some((role) => role === 'sales' || role === 'sales-manager')) return null;
  const waiting = (title: string, status: 'placed' | 'back-ordered') => (
    <Card
      title={title}
      operation="list-orders"
      input={{ status, limit: 25 }}
      all={`/orders?list-orders.status=${status}`}
      row={({ orderId, number, partnerId, gross }) => ({
        key: orderId,
        to: `/orders/${orderId}`,
        text: number,
        more: (
          <>
            <NameOf kind="partner" id={partnerId} plain /> {amountText(gross)}
          </>
        ),
      })}
    />
  );
  return (
    <>
      {waiting(t('ordersToApprove'), 'placed')}
      {waiting(t('backOrders'), 'back-ordered')}
      <Card
        title={t('heldOrders')}
        operation="list-held-orders"
        input={{ limit: 25 }}
        all="/orders/held"
        row={({ heldId, number, partnerId }) => ({
          key: heldId,
          to: '/orders/held',
          text: number,
          more: <NameOf kind="partner" id={partnerId} plain />,
        })}
      />
    </>
  );
}

function WarehouseCards() {
  const t = useDeskWords();
  const may = useMay();
  const me = useMe();
  const warehouseId = useWarehouse();
  const isWarehouse = me.roles.some((role) => ['receiver', 'inspector', 'picker', 'checker', 'shipper'].includes(role));
  const isPurchase = me.roles.some((role) => ['purchaser', 'receiver', 'inspector'].includes(role));
  return (
    <>
      {isWarehouse && may('list-open-picks') && warehouseId ? (
        <Card
          title={t('picks')}
          operation="list-open-picks"
          input={{ warehouseId, limit: 25 }}
          all="/warehouse/pick"
          row={({ shipmentId, orderNumber, status }) => ({
            key: shipmentId,
            to: `/warehouse/shipment/${shipmentId}`,
            text: orderNumber,
            more: <Status list="shipment-status" value={status} />,
          })}
        />
      ) : null}
      {may('list-shipments-in-transit') ? (
        <Card
          title={t('transit')}
          operation="list-shipments-in-transit"
          input={{ limit: 25 }}
          all="/stock/transit"
          row={({ shipmentId, number, partnerId, orderNumber }) => ({
            key: shipmentId,
            to: `/shipments/${shipmentId}`,
            text: number ?? orderNumber,
            more: <NameOf kind="partner" id={partnerId} plain />,
          })}
        />
      ) : null}
      {isPurchase && warehouseId && may('list-open-receipts') ? (
        <Card
          title={t('receipts')}
          operation="list-open-receipts"
          input={{ warehouseId, limit: 25 }}
          all={may('accept-delivery') ? '/warehouse/accept' : '/receipts'}
          row={({ receiptId, number, supplierName }) => ({
            key: receiptId,
            to: `/receipts/${receiptId}`,
            text: number,
            more: supplierName,
          })}
        />
      ) : null}
      {isPurchase && may('list-purchase-orders') ? (
        <Card
          title={t('purchases')}
          operation="list-purchase-orders"
          input={{ limit: 25 }}
          all="/purchases"
          row={({ purchaseOrderId, number, supplierId }) => ({
            key: purchaseOrderId,
            to: `/purchases/${purchaseOrderId}`,
            text: number,
            more: <NameOf kind="partner" id={supplierId} plain />,
          })}
        />
      ) : null}
    </>
  );
}

function MoneyCards() {
  const t = useDeskWords();
  const may = useMay();
  if (!may('list-payments')) return null;
  return (
    <Card
      title={t('payments')}
      operation="list-payments"
      input={{ limit: 25 }}
      all="/payments"
      row={({ paymentId, number, partnerId, unmatched }) => ({
        key: paymentId,
        to: `/payments/${paymentId}`,
        text: number,
        more: (
          <>
            <NameOf kind="partner" id={partnerId} plain /> {amountText(unmatched)}
          </>
        ),
      })}
    />
  );
}

function AdminCards() {
  const t = useDeskWords();
  const may = useMay();
  if (!may('list-parked')) return null;
  return (
    <Card
      title={t('parked')}
      operation="list-parked"
      input={{ limit: 25 }}
      all="/operation"
      tone="stopped"
      row={({ id, consumer, reason }) => ({ key: `${consumer}#${id}`, to: '/operation', text: consumer, more: reason })}
    />
  );
}
