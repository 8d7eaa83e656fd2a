import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { GapList } from './gap-list.tsx';
import { usePeopleWords } from './words.ts';

/** Which of our people lack a health check or training that their posts ask for. */
export function Screen() {
  const t = usePeopleWords();
  return (
    <Page title={t('gaps')} help={t('gapsHelp')}>
      <ListView
        operation="list-duty-gaps"
        label={t('gaps')}
        empty={t('gapsEmpty')}
        rowKey={({ personId }) => personId}
        link={({ personId }) => `/people/${personId}`}
        columns={[
          { field: 'name', render: ({ name, personId }) => name ?? personId },
          { field: 'posts' },
          { field: 'gaps', render: ({ gaps }) => <GapList gaps={gaps} />, sorts: false },
        ]}
      />
    </Page>
  );
}
