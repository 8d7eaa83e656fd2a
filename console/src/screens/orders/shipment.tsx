import '../../design/orders.css';
import { useParams } from '@tanstack/react-router';
import type { Output } from '../../app/api.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { Facts } from '../../patterns/facts.tsx';
import { countText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import { ConfirmDelivery } from './confirm-delivery.tsx';
import { DeliveryNote, PrintNote } from './delivery-note.tsx';
import { ShipmentLines } from './shipment-lines.tsx';
import { useShipmentWords } from './shipment-words.ts';
import { CheckCopy } from './signed-copy.tsx';

export type Shipment = Output<'get-shipment'>;

/** One shipment: its lots, how far it is, its papers, and its delivery. */
export function Screen() {
  const { shipmentId = '' }: { readonly shipmentId?: string } = useParams({ strict: false });
  const shipment = useAnswer('get-shipment', { shipmentId }, { every: 30_000 });
  return (
    <Answered of={shipment} lines={10}>
      {({ data }) => <OneShipment shipment={data} />}
    </Answered>
  );
}

function OneShipment({ shipment }: { readonly shipment: Shipment }) {
  const t = useShipmentWords();
  const { partner } = useMe();
  const { status, number, orderId, orderNumber, transport, signedCopy, units, picked, checked } = shipment;
  const hasLeft = shipment.shippedAt !== undefined;
  return (
    <Page
      title={number ?? `${t('shipments')} · ${orderNumber}`}
      help={t('help')}
      actions={
        <>
          {hasLeft ? <PrintNote shipmentId={shipment.shipmentId} /> : null}
          {status === 'shipped' ? <ConfirmDelivery shipment={shipment} /> : null}
        </>
      }
    >
      <Stopped shipment={shipment} />
      <div className="ll-columns">
        <Section title={t('facts')} actions={<Status list="shipment-status" value={status} />}>
          <Facts
            of={shipment}
            operation="get-shipment"
            fields={[
              'orderNumber',
              ...(partner ? [] : ['partnerId', 'warehouseId']),
              'units',
              'openedAt',
              'shippedAt',
              'deliveredAt',
            ]}
            extra={{
              orderNumber: <Go to={`/orders/${orderId}`}>{orderNumber}</Go>,
              units: (
                <>
                  {countText(units)}
                  {hasLeft ? null : (
                    <span className="ll-muted">
                      {' '}
                      · {t('progressOf', { picked: countText(picked), checked: countText(checked) })}
                    </span>
                  )}
                </>
              ),
            }}
          />
        </Section>
        <Section title={t('transport')}>
          {transport ? (
            <Facts
              of={transport}
              operation="get-shipment"
              fields={['mode', 'carrier', 'waybill', 'plate', ...(partner ? [] : ['driverId']), 'conditions']}
            />
          ) : (
            <Empty>{t('noTransport')}</Empty>
          )}
          {status === 'delivered' ? <CheckCopy copy={signedCopy} /> : null}
        </Section>
      </div>
      <ShipmentLines shipment={shipment} />
      <DeliveryNote shipmentId={shipment.shipmentId} hasLeft={hasLeft} />
    </Page>
  );
}

/** A recall met these goods: said first, with what to do and where to answer. */
function Stopped({ shipment: { status, stoppedInTransit } }: { readonly shipment: Shipment }) {
  const t = useShipmentWords();
  const { partner } = useMe();
  const may = useMay();
  const recalls = stoppedInTransit ?? [];
  if (recalls.length === 0 && status !== 'stopped') return null;
  const mayOpen = partner ? may('list-recall-notices') : may('get-recall');
  return (
    <div className="ll-refusal" role="alert">
      <strong>{t('stoppedTitle')}</strong>
      <p>{t('stoppedDo')}</p>
      {mayOpen
        ? recalls.map((recallId) => (
            <p key={recallId}>
              <Go to={partner ? `/notices/${recallId}` : `/recalls/${recallId}`}>{t('openNotice')}</Go>
            </p>
          ))
        : null}
    </div>
  );
}
