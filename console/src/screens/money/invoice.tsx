import '../../design/money.css';
import { useParams } from '@tanstack/react-router';
import type { Output } from '../../app/api.ts';
import { fieldWord, listWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { CommandButton } from '../../patterns/command-button.tsx';
import { DataTable } from '../../patterns/data-table.tsx';
import { Facts, Figures } from '../../patterns/facts.tsx';
import { amountText, today } from '../../patterns/format.ts';
import { Go, useGo } from '../../patterns/go.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered } from '../../patterns/states.tsx';
import { Status, Tag } from '../../patterns/status.tsx';
import { Value } from '../../patterns/value.tsx';
import { rateText } from './amounts.ts';
import { InvoiceLines } from './invoice-lines.tsx';
import { useInvoiceWords } from './words-invoice.ts';

type Invoice = Output<'get-invoice'>;

/** One invoice with its lots and taxes, what was paid of it, and the red one that took it back. */
export function Screen() {
  const { invoiceId = '' }: { readonly invoiceId?: string } = useParams({ strict: false });
  const invoice = useAnswer('get-invoice', { invoiceId });
  return (
    <Answered of={invoice} lines={10}>
      {({ data }) => <Shown invoice={data} />}
    </Answered>
  );
}

function Shown({ invoice }: { readonly invoice: Invoice }) {
  const t = useInvoiceWords();
  const isOpening = invoice.kind === 'opening';
  const isOverdue = invoice.kind !== 'red' && invoice.dueOn < today() && Number(invoice.open) > 0;
  return (
    <Page title={invoice.number} help={t('help')} actions={<Acts invoice={invoice} />}>
      <p className="ll-money-tags">
        <Status list="invoice-kind" value={invoice.kind} /> <Status list="invoice-status" value={invoice.status} />{' '}
        {isOverdue ? <Tag tone="stopped">{t('overdue')}</Tag> : null}
      </p>
      {isOpening ? <p className="ll-note ll-money-note">{t('opening')}</p> : <Reversal invoice={invoice} />}
      <Sums invoice={invoice} isOverdue={isOverdue} />
      <div className="ll-columns">
        <Document invoice={invoice} />
        {invoice.billing ? (
          <Section title={fieldWord('billing')}>
            <Facts
              of={invoice.billing}
              fields={['title', 'taxNumber', 'addressAndPhone', 'bankAndAccount', 'invoiceKind']}
            />
          </Section>
        ) : null}
      </div>
      {isOpening ? null : <Goods invoice={invoice} />}
      {invoice.kind === 'red' ? null : <Payments invoice={invoice} />}
    </Page>
  );
}

/** What it is for and what of it is owed; an opening document tells neither net nor tax. */
function Sums({ invoice, isOverdue }: { readonly invoice: Invoice; readonly isOverdue: boolean }) {
  return (
    <Figures
      items={[
        { label: fieldWord('gross'), value: amountText(invoice.gross) },
        ...(['net', 'tax', 'openAtStart'] as const).flatMap((field) =>
          invoice[field] === undefined ? [] : [{ label: fieldWord(field), value: amountText(invoice[field]) }],
        ),
        {
          label: fieldWord('open'),
          value: amountText(invoice.open),
          ...(isOverdue ? { tone: 'stopped' } : {}),
        },
      ]}
    />
  );
}

function Document({ invoice }: { readonly invoice: Invoice }) {
  const t = useInvoiceWords();
  const provider = { internal: t('providerInternal'), 'old-system': t('providerBefore') }[invoice.provider];
  return (
    <Section title={t('document')}>
      <Facts
        of={invoice}
        operation="get-invoice"
        fields={[
          'partnerId',
          'orderNumber',
          'shipmentNumber',
          'issuedOn',
          ...(invoice.kind === 'red' ? [] : ['dueOn']),
          'currency',
          'provider',
          'providerNumber',
          'reason',
        ]}
        extra={{
          ...(invoice.orderId ? { orderNumber: <Go to={`/orders/${invoice.orderId}`}>{invoice.orderNumber}</Go> } : {}),
          ...(provider ? { provider } : {}),
          ...(invoice.shipmentNumber
            ? { shipmentNumber: <Go to={`/shipments/${invoice.shipmentId}`}>{invoice.shipmentNumber}</Go> }
            : {}),
        }}
      />
    </Section>
  );
}

/** What was sold, lot by lot, and its tax by rate; an opening document has neither here. */
function Goods({ invoice }: { readonly invoice: Invoice }) {
  return (
    <>
      <InvoiceLines invoice={invoice} />
      <Section title={fieldWord('rates')}>
        <DataTable
          label={fieldWord('rates')}
          operation="get-invoice"
          rows={invoice.rates}
          rowKey={({ taxRate }) => taxRate}
          columns={[
            { field: 'taxRate', render: ({ taxRate }) => rateText(taxRate) },
            { field: 'net' },
            { field: 'tax' },
            { field: 'gross' },
          ]}
        />
      </Section>
    </>
  );
}

function Acts({ invoice }: { readonly invoice: Invoice }) {
  const t = useInvoiceWords();
  const go = useGo();
  if (invoice.kind !== 'blue' || invoice.status !== 'issued') return null;
  return (
    <CommandButton
      operation="issue-red-invoice"
      fixed={{ invoiceId: invoice.invoiceId }}
      onDone={({ redInvoiceId }) => go(`/invoices/${redInvoiceId}`)}
      disabled={invoice.payments.length > 0}
      danger
    >
      {t('reverse')}
    </CommandButton>
  );
}

/** How this invoice and another take each other back, and why it cannot be taken back yet. */
function Reversal({ invoice }: { readonly invoice: Invoice }) {
  const t = useInvoiceWords();
  const may = useMay();
  const other = invoice.reverses ?? invoice.reversedBy;
  if (other) {
    return (
      <p className="ll-note ll-money-note">
        {t(invoice.reverses ? 'takesBack' : 'takenBack')}{' '}
        <Go to={`/invoices/${other}`}>{t(invoice.reverses ? 'openBlue' : 'openRed')}</Go>
        {invoice.reason ? ` · ${listWord('reversal-reason', invoice.reason)}` : ''}
      </p>
    );
  }
  if (invoice.payments.length === 0 || invoice.kind === 'red' || !may('issue-red-invoice')) return null;
  return <p className="ll-note ll-money-note">{t('undoFirst')}</p>;
}

function Payments({ invoice }: { readonly invoice: Invoice }) {
  const t = useInvoiceWords();
  const may = useMay();
  return (
    <Section title={fieldWord('payments')}>
      <DataTable
        label={fieldWord('payments')}
        rows={invoice.payments}
        rowKey={({ paymentId }) => paymentId}
        empty={t(invoice.status === 'reversed' ? 'noPaymentsNeeded' : 'noPayments')}
        {...(may('get-payment') ? { link: ({ paymentId }: { paymentId: string }) => `/payments/${paymentId}` } : {})}
        columns={[
          { field: 'number', label: fieldWord('number', 'get-payment') },
          {
            field: 'day',
            label: fieldWord('day', 'get-invoice'),
            render: ({ day }) => <Value field="day" value={day} />,
          },
          { field: 'amount', label: fieldWord('amount') },
        ]}
      />
    </Section>
  );
}
