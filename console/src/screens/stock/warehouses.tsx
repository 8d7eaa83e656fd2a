import { useAnswer } from '../../app/query.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { useStockWords } from './words.ts';

/** The company's warehouses; administrators add one. */
export function Screen() {
  const t = useStockWords();
  const warehouses = useAnswer('list-warehouses', {});
  return (
    <Page
      title={t('warehouses')}
      help={t('warehousesHelp')}
      actions={
        <CommandButton operation="add-warehouse" primary>
          {t('addWarehouse')}
        </CommandButton>
      }
    >
      <Answered of={warehouses} lines={6}>
        {({ data: { items } }) => (
          <DataTable
            label={t('warehouses')}
            operation="list-warehouses"
            rows={items}
            rowKey={({ warehouseId }) => warehouseId}
            link={({ warehouseId }) => `/stock/warehouses/${warehouseId}`}
            columns={[
              { field: 'name', label: t('warehouses') },
              {
                field: 'limits',
                label: t('limits'),
                value: ({ lowCelsius }) => lowCelsius,
                render: ({ lowCelsius, highCelsius }) => `${lowCelsius} – ${highCelsius} ℃`,
              },
              { field: 'coldRoom' },
              { field: 'region' },
              { field: 'address' },
              {
                field: 'code',
                label: t('code'),
                value: (row) => row.warehouseId,
                render: (row) => <code>{row.warehouseId}</code>,
              },
            ]}
          />
        )}
      </Answered>
    </Page>
  );
}
