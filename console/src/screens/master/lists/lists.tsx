import { listWord } from '../../../app/language.ts';
import { useMay } from '../../../app/me.tsx';
import { countText } from '../../../patterns/format.ts';
import { Go } from '../../../patterns/go.tsx';
import { ListView } from '../../../patterns/list-view.tsx';
import { Page } from '../../../patterns/page.tsx';
import { Status } from '../../../patterns/status.tsx';
import { useListWords } from './words.ts';

/** Lists that were handed in, the newest first. */
export function Screen() {
  const t = useListWords();
  const may = useMay();
  return (
    <Page
      title={t('lists')}
      help={t('listsHelp')}
      actions={
        may('start-import') ? (
          <Go to="/lists/new" className="ll-button ll-primary">
            {t('start')}
          </Go>
        ) : undefined
      }
    >
      <ListView
        operation="list-imports"
        label={t('lists')}
        empty={t('listsEmpty')}
        rowKey={({ importId }) => importId}
        link={({ importId }) => `/lists/${importId}`}
        columns={[
          { field: 'kind', render: ({ kind }) => listWord('import-kind', kind) },
          { field: 'status', render: ({ status }) => <Status list="import-status" value={status} /> },
          { field: 'sender' },
          { field: 'fileName' },
          { field: 'rows' },
          { field: 'bad', render: ({ checked }) => (checked ? countText(checked.bad) : ''), align: 'right' },
          { field: 'taken', render: ({ applied }) => (applied ? countText(applied.taken) : ''), align: 'right' },
          { field: 'startedBy' },
          { field: 'startedAt' },
        ]}
      />
    </Page>
  );
}
