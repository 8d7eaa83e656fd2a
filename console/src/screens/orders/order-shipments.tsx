import { useQueries } from '@tanstack/react-query';
import { call } from '../../app/api.ts';
import { answerKey } from '../../app/query.ts';
import { countText, instantText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Section } from '../../patterns/page.tsx';
import { Empty } from '../../patterns/states.tsx';
import { Status, Tag } from '../../patterns/status.tsx';
import type { Order } from './order.tsx';
import { useOrdersWords } from './words.ts';

/** The shipments of an order with how far each is. */
export function OrderShipments({ order }: { readonly order: Order }) {
  const t = useOrdersWords();
  const answers = useQueries({
    queries: order.shipments.map(({ shipmentId }) => ({
      queryKey: answerKey('get-shipment', { shipmentId }),
      queryFn: () => call('get-shipment', { shipmentId }),
    })),
  });
  return (
    <Section title={t('shipments')}>
      {order.shipments.length === 0 ? <Empty>{t('noShipments')}</Empty> : null}
      <ul className="ll-choices">
        {order.shipments.map(({ shipmentId, step }, place) => {
          const shipment = answers[place]?.data?.data;
          const at = shipment?.deliveredAt ?? shipment?.shippedAt ?? shipment?.openedAt;
          return (
            <li key={shipmentId}>
              <Go to={`/shipments/${shipmentId}`}>{shipment?.number ?? t('shipments')}</Go>
              {shipment ? (
                <Status list="shipment-status" value={shipment.status} />
              ) : (
                <Status list="shipment-step" value={step} />
              )}
              {shipment?.stoppedInTransit ? <Tag tone="stopped">{t('recalled')}</Tag> : null}
              <span className="ll-grow" />
              {shipment ? (
                <span className="ll-muted">
                  {t('shipmentOf', { count: shipment.lineCount, units: countText(shipment.units) })}
                  {at ? ` · ${instantText(at)}` : ''}
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
