import { useMe } from '../../app/me.tsx';
import { CommandButton } from '../../patterns/command-button.tsx';
import { cents, today } from '../../patterns/format.ts';
import { useGo } from '../../patterns/go.tsx';
import { ListView } from '../../patterns/list-view.tsx';
import { Page } from '../../patterns/page.tsx';
import { Tag } from '../../patterns/status.tsx';
import { Value } from '../../patterns/value.tsx';
import { PartnerChoice, useChosenPartner } from './chosen-partner.tsx';
import { useMoneyWords } from './words.ts';

/** Payments that wait to be matched, or all of one partner. */
export function Screen() {
  const t = useMoneyWords();
  const go = useGo();
  const { partner } = useMe();
  const { partnerId, choose } = useChosenPartner('list-payments', { isOptional: true });
  return (
    <Page
      title={t('payments')}
      help={t('paymentsHelp')}
      actions={
        <CommandButton
          operation="record-payment"
          initial={{ ...(partnerId ? { partnerId } : {}), day: today(), means: 'transfer' }}
          onDone={({ paymentId }) => go(`/payments/${paymentId}`)}
          primary
        >
          {t('recordPayment')}
        </CommandButton>
      }
    >
      <PartnerChoice partnerId={partnerId} onChoose={choose} isOptional />
      <ListView
        key={partnerId ?? ''}
        operation="list-payments"
        fixed={partnerId ? { partnerId } : {}}
        without={['partnerId']}
        label={t('payments')}
        empty={t(partnerId ? 'paymentsOfEmpty' : 'paymentsEmpty')}
        rowKey={({ paymentId }) => paymentId}
        link={({ paymentId }) => `/payments/${paymentId}`}
        columns={[
          { field: 'number' },
          ...(partner ? [] : [{ field: 'partnerId' }]),
          { field: 'day' },
          { field: 'means' },
          { field: 'bankReference' },
          { field: 'amount' },
          {
            field: 'unmatched',
            align: 'right',
            render: ({ unmatched }) =>
              cents(unmatched) === 0n ? (
                <Tag tone="done">{t('matchedUp')}</Tag>
              ) : (
                <Value field="unmatched" value={unmatched} />
              ),
          },
        ]}
      />
    </Page>
  );
}
