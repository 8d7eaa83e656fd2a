import '../../../design/master.css';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../../../app/api.ts';
import { fieldWord, listWord } from '../../../app/language.ts';
import { useMay } from '../../../app/me.tsx';
import { useAnswer } from '../../../app/query.ts';
import { CommandButton } from '../../../patterns/command-button.tsx';
import { Facts, Figures } from '../../../patterns/facts.tsx';
import { countText } from '../../../patterns/format.ts';
import { ListView } from '../../../patterns/list-view.tsx';
import { Page, Section } from '../../../patterns/page.tsx';
import { Answered } from '../../../patterns/states.tsx';
import { Status } from '../../../patterns/status.tsx';
import { ProgressBar } from '../progress-bar.tsx';
import { ColumnPlaces } from './column-places.tsx';
import { Duplicates } from './duplicates.tsx';
import { SendingFailed } from './new-list.tsx';
import { Problems, RowError } from './problems.tsx';
import { Proof } from './proof.tsx';
import { sendFile } from './send-file.ts';
import { useListWords } from './words.ts';

export type List = Output<'get-import'>;

/** What goes on by itself and is asked for again until it is over. */
const moving: readonly List['status'][] = ['checking', 'applying'];

/** One list, step by step: columns, check, duplicates, taking in, proof. */
export function Screen() {
  const t = useListWords();
  const { importId = '' }: { readonly importId?: string } = useParams({ strict: false });
  const known = useAnswer('get-import', { importId });
  const isMoving = known.data !== undefined && moving.includes(known.data.data.status);
  const list = useAnswer('get-import', { importId }, isMoving ? { every: 2_000 } : {});
  return (
    <Answered of={list} lines={8}>
      {({ data }) => (
        <Page title={`${t('list')} ${data.fileName}`} help={t('listHelp')}>
          <Section
            title={listWord('import-kind', data.kind)}
            actions={<Status list="import-status" value={data.status} />}
          >
            <Facts of={data} operation="get-import" fields={['sender', 'fileName', 'rows', 'startedBy', 'startedAt']} />
          </Section>
          {data.status === 'awaiting-file' ? <Resend importId={importId} onDone={() => void list.refetch()} /> : null}
          {['read', 'mapped', 'checked'].includes(data.status) ? <ColumnPlaces list={data} /> : null}
          <Checked list={data} />
          <Applied list={data} />
        </Page>
      )}
    </Answered>
  );
}

function Resend({ importId, onDone }: { readonly importId: string; readonly onDone: () => void }) {
  const t = useListWords();
  const [error, setError] = useState<unknown>();
  const send = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setError(undefined);
    await sendFile(importId, file).then(onDone, setError);
  };
  return (
    <Section title={t('resend')}>
      <label className="ll-field">
        <span>{t('resendWhy')}</span>
        <input
          type="file"
          className="ll-input"
          accept=".csv,.xlsx"
          onChange={({ target }) => void send(target.files?.[0])}
        />
      </label>
      {error ? <SendingFailed error={error} /> : null}
    </Section>
  );
}

function Checked({ list }: { readonly list: List }) {
  const t = useListWords();
  const { importId, status, checked, errorFiles } = list;
  if (status === 'mapped') {
    return (
      <Section title={t('check')}>
        <CommandButton operation="check-import" fixed={{ importId }} primary>
          {t('check')}
        </CommandButton>
      </Section>
    );
  }
  if (status === 'checking') return <Section title={t('check')}>{<p role="status">{t('checking')}</p>}</Section>;
  if (!checked) return null;
  return (
    <>
      <Section
        title={t('result')}
        actions={
          status === 'checked' ? (
            <CommandButton operation="check-import" fixed={{ importId }}>
              {t('check')}
            </CommandButton>
          ) : undefined
        }
      >
        <Figures
          items={(['good', 'bad', 'known', 'doubtful'] as const).map((field) => ({
            label: fieldWord(field),
            value: countText(checked[field]),
            ...(checked[field] > 0 && field !== 'known' ? { tone: tones[field] } : {}),
          }))}
        />
      </Section>
      {checked.bad > 0 ? (
        <Section title={t('problems')}>
          {errorFiles ? (
            <div className="ll-stack">
              <div className="ll-actions">
                <a className="ll-button" href={errorFiles.xlsx} rel="noreferrer">
                  {t('errorsXlsx')}
                </a>
                <a className="ll-button" href={errorFiles.csv} rel="noreferrer">
                  {t('errorsCsv')}
                </a>
              </div>
              <p className="ll-muted">{t('errorsWhy')}</p>
            </div>
          ) : null}
          <Problems list={list} />
        </Section>
      ) : null}
      {checked.doubtful > 0 ? <Duplicates importId={importId} /> : null}
    </>
  );
}

const tones = { good: 'done', bad: 'stopped', doubtful: 'warning' } as const;

function Applied({ list }: { readonly list: List }) {
  const { applied, checked, reconciliation } = list;
  return (
    <>
      <TakeIn list={list} />
      {applied && checked ? <Progress status={list.status} applied={applied} good={checked.good} /> : null}
      {list.status === 'applied' && applied ? <Left importId={list.importId} applied={applied} /> : null}
      {reconciliation && applied ? <Proof of={reconciliation} /> : null}
    </>
  );
}

function TakeIn({ list: { importId, status, checked } }: { readonly list: List }) {
  const t = useListWords();
  const may = useMay();
  if (!may('apply-import') || !checked?.good || (status !== 'checked' && status !== 'applied')) return null;
  return (
    <Section title={t('apply')}>
      <CommandButton operation="apply-import" fixed={{ importId }} primary={status === 'checked'}>
        {t(status === 'checked' ? 'apply' : 'applyAgain')}
      </CommandButton>
    </Section>
  );
}

type Applying = NonNullable<List['applied']>;

function Progress({
  status,
  applied,
  good,
}: {
  readonly status: List['status'];
  readonly applied: Applying;
  readonly good: number;
}) {
  const t = useListWords();
  return (
    <Section title={fieldWord('applied')}>
      <div className="ll-stack">
        {status === 'applying' ? (
          <ProgressBar
            done={applied.done}
            total={good}
            label={t('applying', { done: countText(applied.done), total: countText(good) })}
          />
        ) : null}
        <Facts
          of={applied}
          operation="get-import"
          fields={['run', 'taken', 'before', 'refused', 'waiting', 'finishedAt']}
        />
      </div>
    </Section>
  );
}

/** Rows that the last run did not take in, which is where a difference of the totals comes from. */
function Left({ importId, applied }: { readonly importId: string; readonly applied: Applying }) {
  const t = useListWords();
  if (applied.refused + applied.waiting === 0) return null;
  return (
    <Section title={t('left')}>
      <ListView
        key={applied.run}
        operation="list-import-left"
        fixed={{ importId }}
        label={t('left')}
        empty={t('leftNone')}
        rowKey={({ row }) => String(row)}
        columns={[
          { field: 'row' },
          { field: 'outcome' },
          { field: 'error', sorts: false, render: ({ error }) => <RowError of={error} title={undefined} /> },
          { field: 'quantity' },
          { field: 'value' },
        ]}
      />
    </Section>
  );
}
