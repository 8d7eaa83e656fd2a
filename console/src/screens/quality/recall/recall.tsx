import { useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import '../../../design/quality.css';
import { useMay, useMe } from '../../../app/me.tsx';
import { useAnswer } from '../../../app/query.ts';
import { CommandButton } from '../../../patterns/command-button.tsx';
import { DataTable } from '../../../patterns/data-table.tsx';
import { Facts, Figures } from '../../../patterns/facts.tsx';
import { countText, instantText } from '../../../patterns/format.ts';
import { Go } from '../../../patterns/go.tsx';
import { NameOf } from '../../../patterns/names.tsx';
import { Page, Section } from '../../../patterns/page.tsx';
import { Answered } from '../../../patterns/states.tsx';
import { RecallClass, ScopeText } from '../parts.tsx';
import { hindrancesOf, type Hindrance, type Recall } from './case.ts';
import { Clocks } from './clocks.tsx';
import { Equation } from './equation.tsx';
import { Notices } from './notices.tsx';
import { Reach } from './reach.tsx';
import { useCaseWords } from './words.ts';

const refreshMs = 15_000;

/** One recall from its trigger to its closing; it follows what comes in while it is open. */
export function Screen() {
  const { recallId = '' }: { readonly recallId?: string } = useParams({ strict: false });
  const [isOpen, setOpen] = useState(true);
  const recall = useAnswer('get-recall', { recallId }, isOpen ? { every: refreshMs } : {});
  const status = recall.data?.data.status;
  useEffect(() => setOpen(status !== 'closed'), [status]);
  const asOf = new Date(recall.dataUpdatedAt).toISOString();
  return (
    <Answered of={recall} lines={12}>
      {({ data }) => <Case recall={data} asOf={asOf} />}
    </Answered>
  );
}

function Case({ recall, asOf }: { readonly recall: Recall; readonly asOf: string }) {
  const t = useCaseWords();
  const me = useMe();
  const { progress, status, destructions } = recall;
  const hindrances = hindrancesOf(recall, me.userId);
  const gaps = recall.equation.map(({ unexplained, missing }) =>
    missing.reduce((sum, { units }) => sum + Math.abs(units), Math.abs(unexplained)),
  );
  const unaccounted = gaps.reduce((sum, gap) => sum + gap, 0);
  const outstanding = progress.issued - progress.used - progress.returned;
  return (
    <Page
      title={t('title', { number: recall.number })}
      help={t('help')}
      asOf={asOf}
      actions={<Acts recall={recall} isReady={hindrances.length === 0} />}
    >
      <Figures
        items={[
          { label: t('effectiveness'), value: `${recall.effectivenessPercent} %` },
          { label: t('answered'), value: `${countText(progress.answered)} / ${countText(progress.notices)}` },
          { label: t('overdue'), value: countText(progress.overdue), ...toneFor(progress.overdue) },
          { label: t('outstanding'), value: countText(outstanding) },
          { label: t('destroyed'), value: countText(progress.destroyed) },
          { label: t('unaccounted'), value: countText(unaccounted), ...toneFor(unaccounted) },
        ]}
      />
      <Section title={t('about')} actions={<More recall={recall} />}>
        <About recall={recall} />
      </Section>
      <div className="ll-columns">
        <Section title={t(status === 'closed' ? 'outcome' : 'hindrances')}>
          {status === 'closed' ? <ClosedNote recall={recall} /> : <Hindrances hindrances={hindrances} />}
        </Section>
        <Clocks clocks={recall.clocks} isOpen={status === 'open'} />
      </div>
      <Equation recall={recall} />
      <Reach recall={recall} />
      <Notices recall={recall} />
      <Section title={t('destructions')}>
        <DataTable
          label={t('destructions')}
          operation="get-recall"
          empty={t('destructionsEmpty')}
          rows={destructions}
          rowKey={({ destructionId }) => destructionId}
          columns={[
            { field: 'lot' },
            { field: 'quantity' },
            { field: 'warehouseId' },
            { field: 'supervision' },
            { field: 'destroyedAt' },
            { field: 'destroyedBy' },
          ]}
        />
      </Section>
    </Page>
  );
}

const toneFor = (count: number) => (count > 0 ? { tone: 'stopped' } : {});

function About({ recall }: { readonly recall: Recall }) {
  const t = useCaseWords();
  const url = recall.officialNoticeUrl;
  return (
    <>
      <Facts
        of={recall}
        operation="get-recall"
        fields={[
          'status',
          'recallClass',
          'itemId',
          'role',
          'reason',
          'noticeReference',
          'officialNoticeUrl',
          'noticeReceivedAt',
          'triggeredAt',
          'triggeredBy',
        ]}
        extra={{
          recallClass: <RecallClass value={recall.recallClass} />,
          ...(url
            ? {
                officialNoticeUrl: (
                  <a className="ll-link" href={url} target="_blank" rel="noreferrer">
                    {url}
                  </a>
                ),
              }
            : {}),
        }}
      />
      <dl className="ll-facts" style={{ marginTop: 10 }}>
        <div style={{ gridColumn: '1 / -1' }}>
          <dt>{t('scope')}</dt>
          <dd>
            <ScopeText scope={recall} />
          </dd>
        </div>
      </dl>
    </>
  );
}

/** Ways to what stands beside the case. */
function More({ recall: { recallId, itemId, officialNoticeUrl } }: { readonly recall: Recall }) {
  const t = useCaseWords();
  const may = useMay();
  return (
    <>
      {officialNoticeUrl ? (
        <a className="ll-button" href={`/public/recalls/${recallId}`} target="_blank" rel="noreferrer">
          {t('publicNotice')}
        </a>
      ) : null}
      {may('list-stops') ? (
        <Go to={`/stops?itemId=${itemId}`} className="ll-button">
          {t('showStop')}
        </Go>
      ) : null}
      {may('list-document-history') ? (
        <Go to={`/audit?root=${encodeURIComponent(`recall#${recallId}`)}`} className="ll-button">
          {t('history')}
        </Go>
      ) : null}
    </>
  );
}

function Acts({ recall, isReady }: { readonly recall: Recall; readonly isReady: boolean }) {
  const t = useCaseWords();
  const { recallId, status, equation } = recall;
  if (status === 'closed') return null;
  const [only, ...others] = equation;
  const initial = only && others.length === 0 ? { lot: only.lot } : {};
  return (
    <>
      <CommandButton operation="find-late-consignees" fixed={{ recallId }}>
        {t('findLate')}
      </CommandButton>
      <CommandButton operation="receive-recall-return" fixed={{ recallId }} initial={initial}>
        {t('receive')}
      </CommandButton>
      <CommandButton operation="destroy-recalled" fixed={{ recallId }} initial={initial}>
        {t('destroy')}
      </CommandButton>
      <CommandButton operation="close-recall" fixed={{ recallId }} primary disabled={!isReady}>
        {t('close')}
      </CommandButton>
    </>
  );
}

function Hindrances({ hindrances }: { readonly hindrances: readonly Hindrance[] }) {
  const t = useCaseWords();
  if (hindrances.length === 0) {
    return (
      <p className="ll-verdict" data-tone="done">
        {t('nothingHinders')}
      </p>
    );
  }
  return (
    <ul className="ll-q-list">
      {hindrances.map(({ kind, ...facts }) => (
        <li key={kind + JSON.stringify(facts)}>{t(kind, facts)}</li>
      ))}
    </ul>
  );
}

function ClosedNote({ recall: { closedAt, closedBy } }: { readonly recall: Recall }) {
  const t = useCaseWords();
  return (
    <p className="ll-verdict" data-tone="done">
      {t('closedNote', { at: closedAt ? instantText(closedAt) : '' })}
      {closedBy ? <NameOf kind="user" id={closedBy} plain /> : null}
    </p>
  );
}
