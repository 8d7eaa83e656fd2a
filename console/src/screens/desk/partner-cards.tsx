import { listWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { amountText, dayText } from '../../patterns/format.ts';
import { Status } from '../../patterns/status.tsx';
import { Card } from './card.tsx';
import { useDeskWords } from './words.ts';

/** What waits for a partner's people. */
export function PartnerCards({ partnerId }: { readonly partnerId: string }) {
  const t = useDeskWords();
  const may = useMay();
  return (
    <>
      <Card
        title={t('myOrders')}
        operation="list-orders"
        input={{ partnerId, limit: 25 }}
        all="/orders"
        tone="quiet"
        row={({ orderId, number, status }) => ({
          key: orderId,
          to: `/orders/${orderId}`,
          text: number,
          more: <Status list="order-status" value={status} />,
        })}
      />
      {may('list-recall-notices') ? (
        <Card
          title={t('notices')}
          operation="list-recall-notices"
          input={{ partnerId, limit: 25 }}
          all="/notices"
          tone="stopped"
          waits={({ status }) => status === 'sent'}
          row={({ recallId, number, recallClass, dueAt }) => ({
            key: recallId,
            to: `/notices/${recallId}`,
            text: `${number} ${listWord('recall-class', recallClass)}`,
            more: t('dueOn', { day: dayText(dueAt) }),
          })}
        />
      ) : null}
      {may('list-statements') ? (
        <Card
          title={t('statements')}
          operation="list-statements"
          input={{ partnerId, limit: 25 }}
          all="/statements"
          waits={({ status }) => status === 'waiting'}
          row={({ statementId, number, closing }) => ({
            key: statementId,
            to: `/statements/${statementId}`,
            text: number,
            more: amountText(closing),
          })}
        />
      ) : null}
    </>
  );
}
