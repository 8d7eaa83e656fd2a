import { chooseWarehouse, useWarehouse } from '../../app/place.ts';
import { call } from '../../app/api.ts';
import { useMay } from '../../app/me.tsx';
import { Lookup, type Choice } from '../../patterns/form/lookup.tsx';
import { WarehouseSelect } from '../../patterns/form/lookups.tsx';
import { fieldWord } from '../../app/language.ts';
import { Go, useGo } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { usePurchasingWords } from './words.ts';

/** Receipts that wait for an inspector, and any receipt by its number. */
export function Screen() {
  const t = usePurchasingWords();
  const go = useGo();
  const may = useMay();
  const warehouseId = useWarehouse();
  return (
    <Page
      title={t('receiptsTitle')}
      help={t('receiptsHelp')}
      actions={
        may('accept-delivery') ? (
          <Go to="/warehouse/accept" className="ll-button ll-primary">
            {t('acceptNow')}
          </Go>
        ) : null
      }
    >
      <div className="ll-filters">
        <label>
          <span>{fieldWord('warehouseId')}</span>
          <WarehouseSelect
            label={fieldWord('warehouseId')}
            {...(warehouseId ? { value: warehouseId } : {})}
            onChange={(id) => id && chooseWarehouse(id)}
          />
        </label>
        <label>
          <span>{t('find')}</span>
          <Lookup
            name="receipts"
            find={findReceipts}
            minimum={4}
            label={t('find')}
            placeholder={t('findHint')}
            onChoose={({ id }) => go(`/receipts/${id}`)}
          />
        </label>
      </div>
      {warehouseId ? (
        <ListView
          key={warehouseId}
          operation="list-open-receipts"
          fixed={{ warehouseId }}
          label={t('openReceipts')}
          empty={t('receiptsEmpty')}
          rowKey={({ receiptId }) => receiptId}
          link={({ receiptId }) => `/receipts/${receiptId}`}
          columns={[
            { field: 'number' },
            { field: 'purchaseOrderNumber' },
            { field: 'supplierName' },
            { field: 'deliveryNote' },
            { field: 'lineCount' },
            { field: 'receivedAt' },
            { field: 'receivedBy' },
          ]}
        />
      ) : null}
    </Page>
  );
}

async function findReceipts(text: string): Promise<readonly Choice[]> {
  const { data } = await call('find-anything', { text });
  return data.hits
    .filter(({ kind }) => kind === 'receipt')
    .map(({ id, title, subtitle }) => ({ id, title, ...(subtitle ? { more: subtitle } : {}) }));
}
