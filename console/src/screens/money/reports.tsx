import { CommandButton } from '../../patterns/command-button.tsx';
import { useGo } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { useReportWords } from './words-report.ts';

/** Report files of one kind, the newest first. */
export function Screen() {
  const t = useReportWords();
  const go = useGo();
  return (
    <Page
      title={t('reports')}
      help={t('reportsHelp')}
      actions={
        <CommandButton operation="request-report" onDone={({ reportId }) => go(`/reports/${reportId}`)} primary>
          {t('request')}
        </CommandButton>
      }
    >
      <ListView
        operation="list-reports"
        initial={{ name: 'sales' }}
        label={t('reports')}
        empty={t('none')}
        rowKey={({ reportId }) => reportId}
        link={({ reportId }) => `/reports/${reportId}`}
        columns={[
          { field: 'period' },
          { field: 'name' },
          { field: 'status' },
          { field: 'requestedAt' },
          { field: 'asOf' },
          { field: 'rows', align: 'right' },
          { field: 'gross' },
        ]}
      />
    </Page>
  );
}
