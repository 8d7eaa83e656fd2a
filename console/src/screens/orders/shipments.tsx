import '../../design/orders.css';
import { useSearch } from '@tanstack/react-router';
import type { Output } from '../../app/api.ts';
import { useMay, useMe } from '../../app/me.tsx';
import type { Column } from '../../patterns/data-table.tsx';
import { countText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { Status, Tag } from '../../patterns/status.tsx';
import { Chips } from './chips.tsx';
import { useShipmentWords } from './shipment-words.ts';

type Card = Output<'list-shipments'>['items'][number];

/** Shipments to a partner by day; for our people also everything that is on its way. */
export function Screen() {
  const t = useShipmentWords();
  const { partner } = useMe();
  return (
    <Page title={t('shipments')} help={t('listHelp')}>
      {partner ? <OfPartner partnerId={partner.partnerId} /> : <StaffShipments />}
    </Page>
  );
}

function StaffShipments() {
  const t = useShipmentWords();
  const may = useMay();
  const columns = useColumns(false);
  const search: Record<string, unknown> = useSearch({ strict: false });
  const asked = search['by'] === 'partner' || search['list-shipments.partnerId'] !== undefined;
  const isByPartner = asked || !may('list-shipments-in-transit');
  return (
    <>
      {may('list-shipments-in-transit') ? (
        <Chips
          label={t('shipments')}
          chips={[
            { to: '/shipments', text: t('inTransit'), isHere: !isByPartner },
            { to: '/shipments?by=partner', text: t('byPartner'), isHere: isByPartner },
          ]}
        />
      ) : null}
      {isByPartner ? (
        <OfPartner />
      ) : (
        <ListView
          operation="list-shipments-in-transit"
          label={t('inTransit')}
          empty={t('emptyTransit')}
          columns={columns}
          rowKey={({ shipmentId }) => shipmentId}
          link={({ shipmentId }) => `/shipments/${shipmentId}`}
        />
      )}
    </>
  );
}

function OfPartner({ partnerId }: { readonly partnerId?: string }) {
  const t = useShipmentWords();
  const columns = useColumns(true);
  return (
    <ListView
      operation="list-shipments"
      {...(partnerId ? { fixed: { partnerId } } : { needs: ['partnerId'] })}
      label={t('shipments')}
      empty={t('empty')}
      columns={columns}
      rowKey={({ shipmentId }) => shipmentId}
      link={({ shipmentId }) => `/shipments/${shipmentId}`}
    />
  );
}

function useColumns(isOfPartner: boolean): readonly Column<Card>[] {
  const t = useShipmentWords();
  return [
    { field: 'number', render: ({ number }) => number ?? t('notNumbered') },
    ...(isOfPartner ? [] : [{ field: 'partnerId' }]),
    {
      field: 'orderNumber',
      render: ({ orderId, orderNumber }) => <Go to={`/orders/${orderId}`}>{orderNumber}</Go>,
    },
    {
      field: 'status',
      render: ({ status, stoppedInTransit }) => (
        <>
          <Status list="shipment-status" value={status} />{' '}
          {stoppedInTransit ? <Tag tone="stopped">{t('recalled')}</Tag> : null}
        </>
      ),
    },
    { field: 'units', align: 'right', render: ({ units }) => countText(units) },
    { field: 'openedAt' },
    { field: 'shippedAt' },
    ...(isOfPartner ? [{ field: 'deliveredAt' }] : []),
  ];
}
