import '../../design/master.css';
import { useState } from 'react';
import type { Output } from '../../app/api.ts';
import { listWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useAllPages } from '../../patterns/all-pages.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { countText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { MoreRows } from '../../patterns/more.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { useAdminWords } from './words.ts';

type Queue = Output<'list-parked'>['queues'][number];

/** Whether work inside the system flows: what waits for each consumer, what is parked, and what the bus refused. */
export function Screen() {
  const t = useAdminWords();
  const parked = useAllPages('list-parked', { limit: 50 }, { most: 50, every: 20_000 });
  return (
    <Page
      title={t('operation')}
      help={t('operationHelp')}
      actions={
        <CommandButton operation="republish-events" initial={{ hour: lastHour() }}>
          {t('republish')}
        </CommandButton>
      }
    >
      <Answered of={parked.answer} lines={8}>
        {({ first, rows }) => (
          <>
            <Queues queues={first.queues} />
            <Section title={t('parked')}>
              {rows.length === 0 ? (
                <p className="ll-muted">{t('parkedNone')}</p>
              ) : (
                <>
                  <p className="ll-muted">{t('parkedNote')}</p>
                  <DataTable
                    label={t('parked')}
                    operation="list-parked"
                    rows={rows}
                    rowKey={({ consumer, id }) => `${consumer}#${id}`}
                    columns={[
                      { field: 'consumer', render: ({ consumer }) => <Consumer name={consumer} /> },
                      { field: 'reason' },
                      { field: 'parkedAt' },
                      { field: 'id', render: ({ id }) => <code>{id}</code> },
                    ]}
                  />
                  <MoreRows count={rows.length} of={parked} />
                </>
              )}
            </Section>
          </>
        )}
      </Answered>
      <Section title={t('steps')}>
        <ol className="ll-steps-list">
          <li>{t('step1')}</li>
          <li>{t('step2')}</li>
          <li>{t('step3')}</li>
          <li>{t('step4')}</li>
        </ol>
        <p>
          <Go to="/help/administrator">{t('guide')}</Go>
        </p>
      </Section>
    </Page>
  );
}

function Queues({ queues }: { readonly queues: readonly Queue[] }) {
  const t = useAdminWords();
  const may = useMay();
  const [isBusy, setBusy] = useState(true);
  const count = queues.reduce((sum, { parked }) => sum + parked, 0);
  const rows = queues
    .filter(({ parked, waiting }) => !isBusy || parked + waiting > 0)
    .toSorted((a, b) => b.parked - a.parked || b.waiting - a.waiting || a.consumer.localeCompare(b.consumer));
  return (
    <Section
      title={t('queues')}
      actions={
        <label className="ll-inline">
          <input type="checkbox" checked={isBusy} onChange={({ target }) => setBusy(target.checked)} />
          {t('onlyBusy')}
        </label>
      }
    >
      <p className="ll-verdict ll-block" data-tone={count > 0 ? 'stopped' : 'done'} role="status">
        {count > 0 ? t('someParked', { count: countText(count) }) : t('allFine')}
      </p>
      <DataTable
        label={t('queues')}
        operation="list-parked"
        rows={rows}
        rowKey={({ consumer }) => consumer}
        empty={t('idle')}
        columns={[
          { field: 'consumer', render: ({ consumer }) => <Consumer name={consumer} /> },
          { field: 'waiting' },
          {
            field: 'parked',
            align: 'right',
            render: ({ parked }) => (parked > 0 ? <Tag tone="stopped">{countText(parked)}</Tag> : parked),
          },
          ...(may('redrive-queue')
            ? [
                {
                  field: 'acts',
                  label: t('redrive'),
                  sorts: false,
                  render: ({ consumer, parked }: Queue) =>
                    parked > 0 ? (
                      <CommandButton operation="redrive-queue" fixed={{ consumer }}>
                        {t('redrive')}
                      </CommandButton>
                    ) : (
                      <span className="ll-none">—</span>
                    ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** What a consumer does, in words, with its name for the engineers. */
function Consumer({ name }: { readonly name: string }) {
  const said = listWord('command', name);
  return (
    <>
      {said === name ? null : <>{said} </>}
      <code className="ll-muted ll-line">{name}</code>
    </>
  );
}

/** The hour before this one, as the API writes hours: in UTC. */
const lastHour = (): string => new Date(Date.now() - 3_600_000).toISOString().slice(0, 13);
