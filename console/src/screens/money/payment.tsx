import '../../design/money.css';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../../app/api.ts';
import { fieldWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { Facts, Figures } from '../../patterns/facts.tsx';
import { amountText, cents } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { usePatternWords } from '../../patterns/words.ts';
import { Matching } from './matching.tsx';
import { usePaymentWords } from './words-payment.ts';

type Payment = Output<'get-payment'>;

/** One payment: what it paid, and what of it still waits to be matched. */
export function Screen() {
  const { paymentId = '' }: { readonly paymentId?: string } = useParams({ strict: false });
  const t = usePaymentWords();
  const may = useMay();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const payment = useAnswer(
    'get-payment',
    { paymentId, limit: 100, ...(cursor ? { cursor } : {}) },
    { keepPrevious: true },
  );
  return (
    <Answered of={payment} lines={10}>
      {({ data }) => (
        <Page title={data.number} help={t('help')}>
          <Figures
            items={[
              { label: fieldWord('amount', 'get-payment'), value: amountText(data.amount) },
              {
                label: fieldWord('unmatched'),
                value: amountText(data.unmatched),
                tone: cents(data.unmatched) > 0n ? 'warning' : 'done',
              },
            ]}
          />
          <Section title={t('payment')}>
            <Facts
              of={data}
              operation="list-payments"
              fields={[
                'partnerId',
                'day',
                'means',
                'maturesOn',
                'bankReference',
                'currency',
                'recordedAt',
                'recordedBy',
              ]}
            />
          </Section>
          {cents(data.unmatched) > 0n && may('match-payment') ? <Matching payment={data} /> : null}
          <Section title={fieldWord('matches')}>
            <Matches payment={data} />
            <Pages data={data} cursors={cursors} onChange={setCursors} />
          </Section>
        </Page>
      )}
    </Answered>
  );
}

function Matches({ payment }: { readonly payment: Payment }) {
  const t = usePaymentWords();
  const may = useMay();
  const { paymentId } = payment;
  return (
    <DataTable
      label={fieldWord('matches')}
      operation="get-payment"
      rows={payment.matches}
      rowKey={({ invoiceId }) => invoiceId}
      link={({ invoiceId }) => `/invoices/${invoiceId}`}
      empty={t('noMatches')}
      columns={[
        { field: 'number', label: fieldWord('number', 'list-invoices') },
        {
          field: 'orderId',
          label: fieldWord('orderId'),
          render: ({ orderId }) => (orderId ? <Go to={`/orders/${orderId}`}>{t('openOrder')}</Go> : '—'),
        },
        { field: 'day' },
        { field: 'amount', label: fieldWord('amount') },
        ...(may('undo-match')
          ? [
              {
                field: 'invoiceId',
                label: t('acts'),
                sorts: false,
                render: ({ invoiceId }: Payment['matches'][number]) => (
                  <CommandButton operation="undo-match" fixed={{ paymentId, invoiceId }} danger>
                    {t('undo')}
                  </CommandButton>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** A payment over hundreds of invoices is read page by page. */
function Pages({
  data,
  cursors,
  onChange,
}: {
  readonly data: Payment;
  readonly cursors: readonly string[];
  readonly onChange: (cursors: readonly string[]) => void;
}) {
  const t = usePatternWords();
  const { cursor } = data;
  if (!cursor && cursors.length === 0) return null;
  return (
    <nav className="ll-pager" aria-label={t('page', { page: cursors.length + 1 })}>
      <button
        type="button"
        className="ll-button"
        disabled={cursors.length === 0}
        onClick={() => onChange(cursors.slice(0, -1))}
      >
        {t('previous')}
      </button>
      <span>{t('page', { page: cursors.length + 1 })}</span>
      <button
        type="button"
        className="ll-button"
        disabled={!cursor}
        onClick={() => cursor && onChange([...cursors, cursor])}
      >
        {t('next')}
      </button>
    </nav>
  );
}
