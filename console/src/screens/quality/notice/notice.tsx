import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import '../../../design/quality.css';
import type { Output } from '../../../app/api.ts';
import { language } from '../../../app/language.ts';
import { useMay, useMe } from '../../../app/me.tsx';
import { useAddress } from '../../../patterns/address.ts';
import { useAllPages } from '../../../patterns/all-pages.ts';
import { DataTable } from '../../../patterns/data-table.tsx';
import { Facts } from '../../../patterns/facts.tsx';
import { countText, instantText } from '../../../patterns/format.ts';
import { Go } from '../../../patterns/go.tsx';
import { Page, Section } from '../../../patterns/page.tsx';
import { Answered, Empty, Skeleton } from '../../../patterns/states.tsx';
import { Due, RecallClass } from '../parts.tsx';
import { useQualityWords } from '../words.ts';
import { LotAnswers } from './lot-answers.tsx';
import { useNoticeWords } from './words.ts';

type Notice = Output<'list-recall-notices'>['items'][number];

/** One notice: what is asked, until when, the answer, and what to do next. */
export function Screen() {
  const { recallId = '' }: { readonly recallId?: string } = useParams({ strict: false });
  const { partner } = useMe();
  const [{ partnerId: named }] = useAddress();
  const partnerId = partner?.partnerId ?? named;
  const q = useQualityWords();
  if (!partnerId) return <Empty>{q('notFound')}</Empty>;
  return <Found recallId={recallId} partnerId={partnerId} />;
}

function Found({ recallId, partnerId }: { readonly recallId: string; readonly partnerId: string }) {
  const q = useQualityWords();
  const pages = useAllPages('list-recall-notices', { partnerId, limit: 100 }, { most: 1000 });
  return (
    <Answered of={pages.answer} lines={10}>
      {({ rows }) => {
        const notice = rows.find((one) => one.recallId === recallId);
        if (notice) return <Told notice={notice} />;
        return pages.isReading ? <Skeleton lines={10} /> : <Empty>{q('notFound')}</Empty>;
      }}
    </Answered>
  );
}

function Told({ notice }: { readonly notice: Notice }) {
  const t = useNoticeWords();
  const may = useMay();
  const { partner } = useMe();
  const { recallId, number, officialNoticeUrl, dueAt, status } = notice;
  return (
    <Page
      title={t('title', { number })}
      help={t('noticeHelp')}
      actions={
        <>
          {officialNoticeUrl ? (
            <>
              <a className="ll-button" href={officialNoticeUrl} target="_blank" rel="noreferrer">
                {t('official')}
              </a>
              <a className="ll-button" href={`/public/recalls/${recallId}`} target="_blank" rel="noreferrer">
                {t('publicNotice')}
              </a>
            </>
          ) : null}
          {may('get-recall') ? (
            <Go to={`/recalls/${recallId}`} className="ll-button">
              {t('openCase')}
            </Go>
          ) : null}
        </>
      }
    >
      <div className="ll-columns">
        <Section title={t('what')}>
          <Facts
            of={notice}
            operation="list-recall-notices"
            fields={['itemId', 'recallClass', 'status', 'reason', 'sentAt', 'dueAt', ...(partner ? [] : ['partnerId'])]}
            extra={{
              recallClass: <RecallClass value={notice.recallClass} />,
              dueAt: <Due at={dueAt} isRunning={status === 'sent'} />,
            }}
          />
          <p className="ll-note" style={{ marginTop: 12 }}>
            {notice.demands[language()]}
          </p>
        </Section>
        <Section title={t('steps')}>
          <Steps notice={notice} />
        </Section>
      </div>
      <Answer notice={notice} />
    </Page>
  );
}

type Progress = 'true' | 'now' | 'false';

/** What is asked of the consignee, and how far it has come with it. */
function Steps({ notice }: { readonly notice: Notice }) {
  const t = useNoticeWords();
  const { number, status, answeredAt, lots } = notice;
  const isAnswered = status === 'answered';
  const onHand = lots.reduce((sum, lot) => sum + lot.onHand, 0);
  const returned = lots.reduce((sum, lot) => sum + lot.returned, 0);
  const sendBack: Progress = !isAnswered ? 'false' : onHand > 0 ? 'now' : 'true';
  const steps: readonly { key: string; text: string; state: Progress; more?: string }[] = [
    { key: 'stop', text: t('step_stop'), state: isAnswered ? 'true' : 'now' },
    { key: 'forward', text: t('step_forward'), state: isAnswered ? 'true' : 'now' },
    {
      key: 'answer',
      text: t('step_answer'),
      state: isAnswered ? 'true' : 'now',
      ...(answeredAt ? { more: t('stepAnswered', { at: instantText(answeredAt) }) } : {}),
    },
    {
      key: 'return',
      text: t('step_return', { number }),
      state: sendBack,
      ...(isAnswered
        ? { more: onHand > 0 ? t('stepReturn', { count: countText(onHand) }) : t('stepReturned', { count: returned }) }
        : {}),
    },
  ];
  return (
    <ol className="ll-q-steps">
      {steps.map(({ key, text, state, more }, at) => (
        <li key={key} data-done={state}>
          <span aria-hidden>{state === 'true' ? '✓' : at + 1}</span>
          <span>
            {text}
            {more ? <span className="ll-muted"> · {more}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The form while there is no answer; afterwards what was said, and the form again to correct it. */
function Answer({ notice }: { readonly notice: Notice }) {
  const t = useNoticeWords();
  const may = useMay();
  const [isCorrecting, setCorrecting] = useState(false);
  const { recallId, partnerId, lots, status } = notice;
  const mayAnswer = may('answer-recall-notice');
  if (mayAnswer && (status === 'sent' || isCorrecting)) {
    return (
      <Section title={t(isCorrecting ? 'correct' : 'answer')}>
        <LotAnswers
          operation="answer-recall-notice"
          recallId={recallId}
          partnerId={partnerId}
          lots={lots}
          onDone={() => setCorrecting(false)}
        />
      </Section>
    );
  }
  return (
    <Section
      title={t('lots')}
      actions={
        mayAnswer ? (
          <button type="button" className="ll-button" onClick={() => setCorrecting(true)}>
            {t('correct')}
          </button>
        ) : null
      }
    >
      <DataTable
        label={t('lots')}
        operation="list-recall-notices"
        rows={lots}
        rowKey={({ lot }) => lot}
        columns={['lot', 'issued', 'used', 'onHand', 'forwarded', 'returned'].map((field) => ({ field }))}
      />
      {mayAnswer ? null : (
        <p className="ll-muted" style={{ marginTop: 12 }}>
          {t('readOnly')}
        </p>
      )}
    </Section>
  );
}
