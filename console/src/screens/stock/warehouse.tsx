import { useParams } from '@tanstack/react-router';
import { useAnswer } from '../../app/query.ts';
import { Facts } from '../../patterns/facts.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { NameOf } from '../../patterns/names.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { AsOf } from './as-of.tsx';
import { Climate } from './climate.tsx';
import { useLotLink } from './links.ts';
import { Count, LotName } from './positions.tsx';
import { stockText, type Stock } from './statuses.ts';
import { StockBar } from './stock-bar.tsx';
import { Trail } from './trail.tsx';
import { useStockWords } from './words.ts';

/** One warehouse: what it holds, and how warm it is. */
export function Screen() {
  const { warehouseId = '' }: { readonly warehouseId?: string } = useParams({ strict: false });
  const t = useStockWords();
  const warehouses = useAnswer('list-warehouses', {}, { staleTime: 300_000 });
  return (
    <Answered of={warehouses} lines={10}>
      {({ data: { items } }) => {
        const warehouse = items.find((one) => one.warehouseId === warehouseId);
        if (!warehouse) return <Empty>{t('noWarehouse')}</Empty>;
        const { name, lowCelsius, highCelsius } = warehouse;
        return (
          <>
            <Trail
              steps={[{ to: '/stock', name: t('board') }, { to: '/warehouses', name: t('warehouses') }, { name }]}
            />
            <Page title={name} help={t('warehouseHelp')}>
              <Section title={t('about')}>
                <Facts
                  of={warehouse}
                  operation="list-warehouses"
                  fields={['address', 'region', 'lowCelsius', 'highCelsius', 'coldRoom']}
                  extra={{ lowCelsius: `${lowCelsius} ℃`, highCelsius: `${highCelsius} ℃` }}
                />
              </Section>
              <Climate key={warehouseId} warehouseId={warehouseId} />
              <Section title={t('warehouseStock')}>
                <StockHere warehouseId={warehouseId} />
              </Section>
            </Page>
          </>
        );
      }}
    </Answered>
  );
}

const soldFrom = ['available', 'reserved'] as const;

/** Lots that ran out stay on the list at zero: the books show that they were here. */
function StockHere({ warehouseId }: { readonly warehouseId: string }) {
  const t = useStockWords();
  const lotLink = useLotLink();
  return (
    <ListView
      operation="list-warehouse-stock"
      fixed={{ warehouseId }}
      label={t('stockList')}
      empty={t('warehouseEmpty')}
      rowKey={({ itemId, lot, expiry }) => `${itemId}/${lot}/${expiry ?? ''}`}
      link={({ itemId }) => `/stock/items/${itemId}?warehouseId=${warehouseId}`}
      above={({ asOf }) => <AsOf at={asOf} />}
      columns={[
        { field: 'itemId', label: t('item'), render: ({ itemId }) => <NameOf kind="item" id={itemId} plain /> },
        { field: 'lot', render: ({ itemId, lot }) => <LotName lot={lot} to={lotLink(itemId, lot)} /> },
        { field: 'expiry' },
        ...soldFrom.map((status) => ({
          field: status,
          align: 'right' as const,
          value: ({ stock }: { readonly stock: Stock }) => stock[status],
          render: ({ stock }: { readonly stock: Stock }) => <Count value={stock[status]} status={status} />,
        })),
        {
          field: 'rest',
          label: t('otherStatuses'),
          sorts: false,
          render: ({ stock }) =>
            stockText({ ...stock, available: 0, reserved: 0 }) || <span className="ll-none">—</span>,
        },
        {
          field: 'total',
          align: 'right',
          value: ({ stock }) => stock.total,
          render: ({ stock }) => (
            <span className="ll-stock-cell">
              <Count value={stock.total} status="total" />
              <StockBar stock={stock} />
            </span>
          ),
        },
      ]}
    />
  );
}
