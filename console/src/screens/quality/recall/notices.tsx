import { lazy, Suspense, useMemo, useState } from 'react';
import { listWord } from '../../../app/language.ts';
import { useMay } from '../../../app/me.tsx';
import { CommandButton } from '../../../patterns/command-button.tsx';
import { DataTable, type Column } from '../../../patterns/data-table.tsx';
import { countText } from '../../../patterns/format.ts';
import { Section } from '../../../patterns/page.tsx';
import { Skeleton } from '../../../patterns/states.tsx';
import { Tag } from '../../../patterns/status.tsx';
import { Due, useBounded } from '../parts.tsx';
import { outstandingOf, stateOf, unitsOf, type Notice, type Recall } from './case.ts';
import { useCaseWords } from './words.ts';

const AnswerPanel = lazy(() => import('./answer-panel.tsx'));

const filters = {
  all: () => true,
  waiting: ({ status }: Notice) => status === 'sent',
  late: ({ overdue }: Notice) => overdue,
  open: (notice: Notice) => outstandingOf(notice) > 0,
} as const;
type FilterName = keyof typeof filters;
const filterNames = Object.keys(filters) as FilterName[];

/** Every consignee's notice with its answer; those who need a look can be shown alone. */
export function Notices({ recall }: { readonly recall: Recall }) {
  const t = useCaseWords();
  const may = useMay();
  const [filter, setFilter] = useState<FilterName>('all');
  const [answering, setAnswering] = useState<Notice>();
  const isOpen = recall.status === 'open';
  const { notices } = recall;
  const chosen = useMemo(() => notices.filter(filters[filter]), [notices, filter]);
  const { shown, more } = useBounded(chosen);
  const columns = useColumns(isOpen);
  const hasActs = isOpen && (may('record-recall-answer') || may('receive-recall-return'));
  return (
    <Section
      title={t('notices')}
      actions={
        <label>
          <span className="ll-muted">{t('noticesOf')}</span>{' '}
          <select
            className="ll-input"
            style={{ width: 'auto' }}
            value={filter}
            onChange={({ target }) => setFilter(target.value as FilterName)}
          >
            {filterNames.map((name) => (
              <option key={name} value={name}>
                {t(name, { count: notices.filter(filters[name]).length })}
              </option>
            ))}
          </select>
        </label>
      }
    >
      <DataTable
        label={t('notices')}
        operation="get-recall"
        empty={t('noticesEmpty')}
        rows={shown}
        rowKey={({ partnerId }) => partnerId}
        columns={[
          ...columns,
          ...(hasActs
            ? [
                {
                  field: 'act',
                  label: t('act'),
                  sorts: false,
                  render: (notice: Notice) => (
                    <RowActs recall={recall} notice={notice} onAnswer={() => setAnswering(notice)} />
                  ),
                },
              ]
            : []),
        ]}
      />
      {more}
      {answering ? (
        <Suspense fallback={<Skeleton />}>
          <AnswerPanel recallId={recall.recallId} notice={answering} onClose={() => setAnswering(undefined)} />
        </Suspense>
      ) : null}
    </Section>
  );
}

function useColumns(isOpen: boolean): readonly Column<Notice>[] {
  const t = useCaseWords();
  return [
    { field: 'partnerId' },
    {
      field: 'status',
      label: t('noticeStatus'),
      render: (notice) => (
        <span className="ll-q-answer">
          <Tag tone={stateOf(notice) === 'stopped' ? 'stopped' : notice.status === 'sent' ? 'waiting' : 'done'}>
            {listWord('notice-status', notice.status)}
          </Tag>
          <Proof notice={notice} />
        </span>
      ),
    },
    {
      field: 'dueAt',
      render: ({ dueAt, status }) => <Due at={dueAt} isRunning={isOpen && status === 'sent'} />,
    },
    { field: 'lots', sorts: false, render: (notice) => <Lots notice={notice} /> },
    {
      field: 'issued',
      align: 'right',
      value: (notice) => unitsOf(notice, 'issued'),
      render: (notice) => <span className="ll-number">{countText(unitsOf(notice, 'issued'))}</span>,
    },
    { field: 'account', label: t('account'), sorts: false, render: (notice) => <Account notice={notice} /> },
    {
      field: 'outstanding',
      label: t('toReturn'),
      align: 'right',
      value: outstandingOf,
      render: (notice) => <strong className="ll-number">{countText(outstandingOf(notice))}</strong>,
    },
  ];
}

/** What proves an answer that came on paper, and how many buyers were told. */
function Proof({ notice: { evidence, buyersInformed } }: { readonly notice: Notice }) {
  const t = useCaseWords();
  return (
    <>
      {evidence ? <small className="ll-q-under">{evidence}</small> : null}
      {buyersInformed === undefined ? null : (
        <small className="ll-q-under">{t('buyers', { count: buyersInformed })}</small>
      )}
    </>
  );
}

/** What became of a consignee's units, as a bar and in figures; the open part of the bar is not told yet. */
function Account({ notice }: { readonly notice: Notice }) {
  const t = useCaseWords();
  const issued = unitsOf(notice, 'issued');
  const parts = (['used', 'returned', 'onHand', 'forwarded'] as const)
    .map((field) => ({ field, units: unitsOf(notice, field) }))
    .filter(({ units }) => units > 0);
  const told = parts.map(({ field, units }) => `${t(`told_${field}`)} ${countText(units)}`).join(' · ');
  const rest = issued - parts.reduce((sum, { units }) => sum + units, 0);
  return (
    <span className="ll-q-account">
      <span className="ll-q-bar" aria-hidden>
        {parts.map(({ field, units }) => (
          <span key={field} className={`ll-q-${field}`} style={{ flexGrow: units }} />
        ))}
        {rest > 0 ? <span style={{ flexGrow: rest }} /> : null}
      </span>
      <small className="ll-muted">{told || t('nothingTold')}</small>
    </span>
  );
}

/** One lot by name; several are opened on demand. */
function Lots({ notice: { lots } }: { readonly notice: Notice }) {
  const t = useCaseWords();
  const [only, ...others] = lots;
  if (others.length === 0) return <>{only?.lot}</>;
  return (
    <details>
      <summary>{t('lotsOf', { count: lots.length })}</summary>
      {lots.map(({ lot, issued, used, returned }) => (
        <span key={lot} style={{ display: 'block' }}>
          {lot} <span className="ll-number">{countText(issued - used - returned)}</span> / {countText(issued)}
        </span>
      ))}
    </details>
  );
}

function RowActs({
  recall: { recallId },
  notice,
  onAnswer,
}: {
  readonly recall: Recall;
  readonly notice: Notice;
  readonly onAnswer: () => void;
}) {
  const t = useCaseWords();
  const may = useMay();
  const { partnerId, lots, status } = notice;
  const [only, ...others] = lots;
  return (
    <span className="ll-q-acts">
      {may('record-recall-answer') ? (
        <button type="button" className="ll-button" onClick={onAnswer}>
          {t(status === 'sent' ? 'record' : 'correct')}
        </button>
      ) : null}
      {outstandingOf(notice) > 0 ? (
        <CommandButton
          operation="receive-recall-return"
          fixed={{ recallId, partnerId }}
          initial={only && others.length === 0 ? { lot: only.lot } : {}}
        >
          {t('receive')}
        </CommandButton>
      ) : null}
    </span>
  );
}
