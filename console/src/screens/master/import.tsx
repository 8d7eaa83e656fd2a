import '../../design/master.css';
import { useState } from 'react';
import { DataTable } from '../../patterns/data-table.tsx';
import { Figures } from '../../patterns/facts.tsx';
import { countText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Refusal } from '../../patterns/states.tsx';
import { Status } from '../../patterns/status.tsx';
import { largestRecordBytes, readImportFile, type ImportFile } from './import-file.ts';
import { ProgressBar } from './progress-bar.tsx';
import { RefusedLines } from './refused-lines.tsx';
import { useImport, useJobs, type Job } from './use-import.ts';
import { useImportWords } from './words-import.ts';

interface Chosen {
  readonly name: string;
  readonly file: ImportFile | undefined;
}

/** Takes a list of items into the master: read here, handed in by hundreds, reported line by line. */
export function Screen() {
  const t = useImportWords();
  const [chosen, setChosen] = useState<Chosen>();
  const handed = useImport();
  const choose = async (picked: File | undefined): Promise<void> => {
    if (!picked) return;
    handed.reset();
    setChosen({ name: picked.name, file: readImportFile(await picked.text()) });
  };
  const { file } = chosen ?? {};
  const jobs = useJobs(handed.jobIds);
  const stage = stageOf(file, handed, jobs);
  return (
    <Page title={t('title')} help={t('help')}>
      <Section title={t(stage === 'over' ? 'finished' : 'choose')}>
        <div className="ll-stack">
          <label className="ll-field">
            <span>{t(stage === 'over' ? 'another' : 'choose')} (.jsonl, .json)</span>
            <input
              type="file"
              className="ll-input"
              accept=".jsonl,.json,.ndjson,.txt,application/json"
              disabled={stage === 'working'}
              onChange={({ target }) => void choose(target.files?.[0])}
            />
          </label>
          {chosen ? <Told {...chosen} /> : null}
          {file ? <Handing file={file} handed={handed} jobs={jobs} stage={stage} /> : null}
        </div>
      </Section>
      {file ? <Report file={file} jobs={jobs} stage={stage} /> : null}
    </Page>
  );
}

type Stage = 'begin' | 'working' | 'over';
type Handed = ReturnType<typeof useImport>;

function stageOf(file: ImportFile | undefined, { jobIds, isSending }: Handed, jobs: readonly Job[]): Stage {
  if (!file || (jobIds.length === 0 && !isSending)) return 'begin';
  const isSent = jobIds.length === file.batches.length;
  return isSent && jobs.length === jobIds.length && jobs.every(({ status }) => status === 'done') ? 'over' : 'working';
}

/** The button that begins or goes on, how far it is, and why it stopped. */
function Handing({
  file,
  handed: { jobIds, isSending, error, send },
  jobs,
  stage,
}: {
  readonly file: ImportFile;
  readonly handed: Handed;
  readonly jobs: readonly Job[];
  readonly stage: Stage;
}) {
  const t = useImportWords();
  const isSent = jobIds.length === file.batches.length;
  return (
    <>
      {stage === 'working' ? <Progress file={file} sent={jobIds.length} jobs={jobs} /> : null}
      {error ? <Refusal error={error} /> : null}
      {file.records > 0 && !isSent ? (
        <div>
          <button type="button" className="ll-button ll-primary" disabled={isSending} onClick={() => void send(file)}>
            {t(jobIds.length > 0 || error ? 'continue' : 'start')}
          </button>
        </div>
      ) : null}
    </>
  );
}

/** What was found in the file. */
function Told({ name, file }: Chosen) {
  const t = useImportWords();
  if (!file) {
    return (
      <p className="ll-refusal" role="alert">
        {t('fileFailed')}
      </p>
    );
  }
  const batches = countText(file.batches.length);
  return <p>{file.records === 0 ? t('nothing') : t('chosen', { name, records: countText(file.records), batches })}</p>;
}

const sum = (jobs: readonly Job[], field: 'done' | 'total' | 'accepted' | 'refused' | 'unchanged'): number =>
  jobs.reduce((all, job) => all + job[field], 0);

function Progress({
  file,
  sent,
  jobs,
}: {
  readonly file: ImportFile;
  readonly sent: number;
  readonly jobs: readonly Job[];
}) {
  const t = useImportWords();
  const isSent = sent === file.batches.length;
  const done = isSent ? sum(jobs, 'done') : sent;
  const total = isSent ? file.records : file.batches.length;
  const label = isSent
    ? t('working', { done: countText(done), total: countText(total) })
    : t('sending', { sent: countText(sent), batches: countText(total) });
  return <ProgressBar done={done} total={total} label={label} />;
}

function Report({
  file,
  jobs,
  stage,
}: {
  readonly file: ImportFile;
  readonly jobs: readonly Job[];
  readonly stage: Stage;
}) {
  const t = useImportWords();
  if (stage === 'begin' && file.unsent.length === 0) return null;
  return (
    <>
      <Figures
        items={[
          { label: t('total'), value: countText(file.records + file.unsent.length) },
          { label: t('accepted'), value: countText(sum(jobs, 'accepted')), tone: 'done' },
          {
            label: t('refused'),
            value: countText(sum(jobs, 'refused')),
            ...(sum(jobs, 'refused') > 0 ? { tone: 'stopped' } : {}),
          },
          { label: t('unchanged'), value: countText(sum(jobs, 'unchanged')) },
          ...(file.unsent.length > 0
            ? [{ label: t('unsent'), value: countText(file.unsent.length), tone: 'warning' }]
            : []),
        ]}
      />
      {file.unsent.length > 0 ? (
        <Section title={t('unsentTitle')}>
          <DataTable
            label={t('unsentTitle')}
            rows={file.unsent.slice(0, 100)}
            rowKey={({ line }) => String(line)}
            columns={[
              { field: 'line', label: t('line') },
              { field: 'why', label: t('why'), render: ({ why }) => t(why, { bytes: countText(largestRecordBytes) }) },
            ]}
          />
        </Section>
      ) : null}
      {stage === 'over' && sum(jobs, 'refused') > 0 ? (
        <RefusedLines jobs={jobs.filter(({ refused }) => refused > 0)} />
      ) : null}
      {jobs.length > 0 ? (
        <details className="ll-section">
          <summary>{t('batches')}</summary>
          <DataTable
            label={t('batches')}
            operation="get-job"
            rows={jobs.map((job, at) => ({ ...job, batch: at + 1 }))}
            rowKey={({ jobId }) => jobId}
            columns={[
              {
                field: 'batch',
                label: t('batch'),
                render: ({ jobId, batch }) => <Go to={`/jobs/${jobId}`}>{batch}</Go>,
              },
              { field: 'status', render: ({ status }) => <Status list="job-status" value={status} /> },
              { field: 'done' },
              { field: 'accepted', label: t('accepted') },
              { field: 'refused', label: t('refused') },
              { field: 'unchanged', label: t('unchanged') },
            ]}
          />
        </details>
      ) : null}
    </>
  );
}
