import '../../design/master.css';
import { useParams } from '@tanstack/react-router';
import { listWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { Facts } from '../../patterns/facts.tsx';
import { countText } from '../../patterns/format.ts';
import { ListView } from '../../patterns/list-view.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import { ProgressBar } from './progress-bar.tsx';
import { ReportReason } from './report-reason.tsx';
import { useImportWords } from './words-import.ts';

/** One job: how far it is and, for an import, what became of each line. */
export function Screen() {
  const t = useImportWords();
  const may = useMay();
  const { jobId = '' }: { readonly jobId?: string } = useParams({ strict: false });
  const known = useAnswer('get-job', { jobId });
  const isDone = known.data?.data.status === 'done';
  const job = useAnswer('get-job', { jobId }, isDone ? {} : { every: 2_000 });
  return (
    <Answered of={job}>
      {({ data }) => (
        <Page title={t('job')} help={t('jobHelp')}>
          <Section title={listWord('command', data.name)} actions={<Status list="job-status" value={data.status} />}>
            <div className="ll-stack">
              <ProgressBar
                done={data.done}
                total={data.total}
                label={t('progress', { done: countText(data.done), total: countText(data.total) })}
              />
              <Facts
                of={data}
                operation="get-job"
                fields={['source', 'accepted', 'refused', 'unchanged', 'startedBy', 'startedAt', 'finishedAt']}
              />
            </div>
          </Section>
          {may('get-item-import-report') && isImport(data.name) ? (
            <Section title={t('report')}>
              <ListView
                // What was worked on meanwhile is read anew.
                key={data.status}
                operation="get-item-import-report"
                fixed={{ jobId }}
                label={t('report')}
                empty={t('reportEmpty')}
                rowKey={({ line }) => String(line)}
                columns={[
                  { field: 'line', label: t('line') },
                  { field: 'outcome' },
                  { field: 'itemId' },
                  { field: 'reason', label: t('why'), render: (line) => <ReportReason of={line} /> },
                ]}
              />
            </Section>
          ) : null}
        </Page>
      )}
    </Answered>
  );
}

const isImport = (name: string): boolean => /import-items|item-import/.test(name);
