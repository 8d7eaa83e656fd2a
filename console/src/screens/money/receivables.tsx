import { useMay } from '../../app/me.tsx';
import { CommandButton } from '../../patterns/command-button.tsx';
import { today } from '../../patterns/format.ts';
import { Go, useGo } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import { Ageing } from './ageing.tsx';
import { ChooseFirst, PartnerChoice, useChosenPartner } from './chosen-partner.tsx';
import { useMoneyWords } from './words.ts';

/** What a partner owes, since when, and how old the whole debt is. */
export function Screen() {
  const t = useMoneyWords();
  const may = useMay();
  const go = useGo();
  const { partnerId, choose } = useChosenPartner('list-open-receivables');
  return (
    <Page
      title={t('receivables')}
      help={t('receivablesHelp')}
      actions={
        partnerId ? (
          <>
            {may('get-account') ? (
              <Go to={`/accounts?partnerId=${partnerId}`} className="ll-button">
                {t('account')}
              </Go>
            ) : null}
            <CommandButton
              operation="record-payment"
              initial={{ partnerId, day: today(), means: 'transfer' }}
              onDone={({ paymentId }) => go(`/payments/${paymentId}`)}
              primary
            >
              {t('recordPayment')}
            </CommandButton>
          </>
        ) : null
      }
    >
      <PartnerChoice partnerId={partnerId} onChoose={choose} />
      {partnerId ? (
        <ListView
          key={partnerId}
          operation="list-open-receivables"
          fixed={{ partnerId }}
          label={t('openInvoices')}
          empty={t('receivablesEmpty')}
          above={(answer) => <Ageing {...answer} />}
          rowKey={({ invoiceId }) => invoiceId}
          link={({ invoiceId }) => `/invoices/${invoiceId}`}
          columns={[
            { field: 'number' },
            { field: 'kind' },
            { field: 'orderNumber' },
            { field: 'issuedOn' },
            { field: 'dueOn' },
            {
              field: 'daysOverdue',
              value: ({ daysOverdue }) => daysOverdue,
              align: 'right',
              render: ({ daysOverdue }) =>
                daysOverdue > 0 ? (
                  <Tag tone={daysOverdue > 30 ? 'stopped' : 'warning'}>{t('overdue', { days: daysOverdue })}</Tag>
                ) : (
                  '—'
                ),
            },
            { field: 'bucket' },
            { field: 'gross' },
            { field: 'open' },
          ]}
        />
      ) : (
        <ChooseFirst />
      )}
    </Page>
  );
}
