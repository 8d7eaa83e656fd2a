import { useMay } from '../../app/me.tsx';
import { today } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import { usePurchasingWords } from './words.ts';

/** What is ordered and still to come, or all that was ordered from one supplier. */
export function Screen() {
  const t = usePurchasingWords();
  const may = useMay();
  return (
    <Page
      title={t('purchases')}
      help={t('purchasesHelp')}
      actions={
        may('place-purchase-order') ? (
          <Go to="/purchases/new" className="ll-button ll-primary">
            {t('place')}
          </Go>
        ) : null
      }
    >
      <ListView
        operation="list-purchase-orders"
        label={t('purchases')}
        empty={t('purchasesEmpty')}
        rowKey={({ purchaseOrderId }) => purchaseOrderId}
        link={({ purchaseOrderId }) => `/purchases/${purchaseOrderId}`}
        columns={[
          { field: 'number' },
          { field: 'supplierId' },
          { field: 'warehouseId' },
          { field: 'status' },
          { field: 'lineCount' },
          { field: 'gross' },
          { field: 'orderedOn' },
          {
            field: 'expectedOn',
            value: ({ expectedOn }) => expectedOn,
            render: ({ expectedOn, status }) =>
              expectedOn && status === 'open' && expectedOn < today() ? (
                <>
                  {expectedOn} <Tag tone="warning">{t('late')}</Tag>
                </>
              ) : (
                (expectedOn ?? '—')
              ),
          },
        ]}
      />
    </Page>
  );
}
