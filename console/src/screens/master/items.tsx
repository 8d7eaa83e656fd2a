import '../../design/master.css';
import { useMay, useMe } from '../../app/me.tsx';
import { Go } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { Traits } from './traits.tsx';
import { useItemWords } from './words-item.ts';

/** The range: found by words of name, code or specification, by product line, or by status. */
export function Screen() {
  const t = useItemWords();
  const { partner } = useMe();
  const may = useMay();
  return (
    <Page
      title={t('items')}
      help={t('itemsHelp')}
      actions={
        <>
          {may('register-item') ? (
            <Go to="/items/new" className="ll-button ll-primary">
              {t('register')}
            </Go>
          ) : null}
          {may('import-items') ? (
            <Go to="/items/import" className="ll-button">
              {t('import')}
            </Go>
          ) : null}
          <Go to="/items/codes" className="ll-button">
            {t('byCode')}
          </Go>
        </>
      }
    >
      <ListView
        operation="find-items"
        without={partner ? ['status'] : []}
        label={t('items')}
        empty={t('itemsEmpty')}
        rowKey={({ itemId }) => itemId}
        link={({ itemId }) => `/items/${itemId}`}
        columns={[
          { field: 'name' },
          { field: 'code', render: ({ code }) => <code>{code}</code> },
          { field: 'specification' },
          { field: 'manufacturer' },
          { field: 'riskClass' },
          { field: 'productLine' },
          ...(partner ? [] : [{ field: 'status' }]),
          {
            field: 'storage',
            label: t('traits'),
            sorts: false,
            render: (item) => <Traits of={item} />,
          },
        ]}
      />
    </Page>
  );
}
