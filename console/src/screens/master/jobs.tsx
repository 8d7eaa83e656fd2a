import '../../design/master.css';
import { listWord } from '../../app/language.ts';
import { countText } from '../../patterns/format.ts';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { useImportWords } from './words-import.ts';

/** Long-running work, the newest first. */
export function Screen() {
  const t = useImportWords();
  return (
    <Page title={t('jobs')} help={t('jobsHelp')}>
      <ListView
        operation="list-jobs"
        label={t('jobs')}
        empty={t('jobsEmpty')}
        rowKey={({ jobId }) => jobId}
        link={({ jobId }) => `/jobs/${jobId}`}
        columns={[
          { field: 'name', render: ({ name }) => listWord('command', name) },
          { field: 'status' },
          {
            field: 'done',
            render: ({ done, total }) => (
              <ProgressBar
                done={done}
                total={total}
                label={t('progress', { done: countText(done), total: countText(total) })}
              />
            ),
          },
          { field: 'refused' },
          { field: 'startedBy' },
          { field: 'startedAt' },
          { field: 'finishedAt' },
        ]}
      />
    </Page>
  );
}
