import { useMay, useMe } from '../../app/me.tsx';
import { dayText, daysFrom, today } from '../../patterns/format.ts';
import { NameOf } from '../../patterns/names.tsx';
import { Card } from './card.tsx';
import { useDeskWords } from './words.ts';

/** Recalls, reviews, letters, and what is about to lapse or expire. */
export function QualityCards() {
  const t = useDeskWords();
  const may = useMay();
  const me = useMe();
  const isQuality = me.roles.some((role) => ['quality', 'quality-manager', 'auditor'].includes(role));
  return (
    <>
      {may('list-recalls') ? (
        <Card
          title={t('recalls')}
          operation="list-recalls"
          input={{ limit: 25 }}
          all="/recalls"
          tone="stopped"
          waits={({ status }) => status === 'open'}
          row={({ recallId, number, itemId, answered, notices }) => ({
            key: recallId,
            to: `/recalls/${recallId}`,
            text: (
              <>
                {number} <NameOf kind="item" id={itemId} plain />
              </>
            ),
            more: `${answered}/${notices}`,
          })}
        />
      ) : null}
      {isQuality ? (
        <>
          <Card
            title={t('itemsToReview')}
            operation="find-items"
            input={{ status: 'pending', limit: 25 }}
            all="/items?find-items.status=pending"
            row={({ itemId, name, code }) => ({ key: itemId, to: `/items/${itemId}`, text: name, more: code })}
          />
          <Card
            title={t('lettersToApprove')}
            operation="list-waiting-letters"
            input={{ limit: 25 }}
            all="/people/papers"
            row={({ letterId, personId, number, name }) => ({
              key: letterId,
              to: `/people/${personId}`,
              text: number,
              more: name,
            })}
          />
          <Card
            title={t('expiring')}
            operation="list-expiring-lots"
            input={{ before: daysFrom(today(), 90), limit: 25 }}
            all="/stock/expiring"
            waits={({ stock }) => stock.total > 0}
            row={({ itemId, lot, expiry }) => ({
              key: `${itemId}#${lot}`,
              to: `/trace/lot?${new URLSearchParams({ itemId, lot })}`,
              text: lot,
              more: dayText(expiry),
            })}
          />
        </>
      ) : null}
      {may('list-lapsing-licences') ? (
        <Card
          title={t('lapsing')}
          operation="list-lapsing-licences"
          input={{ month: today().slice(0, 7), limit: 25 }}
          all="/licences"
          waits={({ renewed }) => !renewed}
          row={({ licenceId, partnerId, partnerName, validTo }) => ({
            key: licenceId,
            to: `/partners/${partnerId}`,
            text: partnerName,
            more: dayText(validTo),
          })}
        />
      ) : null}
    </>
  );
}
