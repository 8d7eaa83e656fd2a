import { Page } from '../../patterns/page.tsx';
import { today } from '../../patterns/format.ts';
import { ListView } from '../../patterns/list-view.tsx';
import { Tag } from '../../patterns/status.tsx';
import { Value } from '../../patterns/value.tsx';
import { ChooseFirst, PartnerChoice, useChosenPartner } from './chosen-partner.tsx';
import { MonthChoice, useMonth } from './month.tsx';
import { useMoneyWords } from './words.ts';

/** Invoices of a partner, of one month or all. */
export function Screen() {
  const t = useMoneyWords();
  const { partnerId, choose } = useChosenPartner('list-invoices');
  const [month, chooseMonth] = useMonth();
  const day = today();
  return (
    <Page title={t('invoices')} help={t('invoicesHelp')}>
      <PartnerChoice partnerId={partnerId} onChoose={choose}>
        <MonthChoice month={month} onChoose={chooseMonth} />
      </PartnerChoice>
      {partnerId ? (
        <ListView
          key={`${partnerId} ${month ?? ''}`}
          operation="list-invoices"
          fixed={{ partnerId, ...(month ? { month } : {}) }}
          without={['month']}
          label={t('invoices')}
          empty={t('invoicesEmpty')}
          rowKey={({ invoiceId }) => invoiceId}
          link={({ invoiceId }) => `/invoices/${invoiceId}`}
          columns={[
            { field: 'number' },
            { field: 'kind' },
            { field: 'status' },
            { field: 'orderNumber' },
            { field: 'issuedOn' },
            {
              field: 'dueOn',
              render: ({ dueOn, open }) => (
                <>
                  <Value field="dueOn" value={dueOn} />{' '}
                  {dueOn < day && Number(open) > 0 ? <Tag tone="stopped">{t('overdueShort')}</Tag> : null}
                </>
              ),
            },
            { field: 'net' },
            { field: 'tax' },
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
