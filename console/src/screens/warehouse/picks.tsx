import '../../design/work.css';
import { useState } from 'react';
import type { Output } from '../../app/api.ts';
import { useMay } from '../../app/me.tsx';
import { useWaiting } from '../../app/outbox.ts';
import { useWarehouse } from '../../app/place.ts';
import { countText, instantText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { Status, Tag } from '../../patterns/status.tsx';
import { toast } from '../../patterns/toast.ts';
import { CarriedName } from './carried-name.tsx';
import { carry, useCarried } from './carried.ts';
import { PlaceChoice } from './home.tsx';
import { knownItems } from './items.ts';
import { Progress } from './parts.tsx';
import { useShipmentWords } from './words-shipment.ts';
import { useWorkWords } from './words.ts';

type Card = Output<'list-open-picks'>['items'][number];

/** Shipments of the warehouse that wait for somebody's hands, the oldest first. */
export function Screen() {
  const t = useShipmentWords();
  const warehouseId = useWarehouse();
  return (
    <Page title={t('open')} help={t('openHelp')}>
      <PlaceChoice />
      {warehouseId ? <Open key={warehouseId} warehouseId={warehouseId} /> : null}
    </Page>
  );
}

function Open({ warehouseId }: { readonly warehouseId: string }) {
  const t = useShipmentWords();
  const may = useMay();
  const picks = useCarried('list-open-picks', { warehouseId, limit: 100 }, { every: 30_000 });
  /** What the person's posts can do something about stands first; within that the oldest. */
  const isMine = ({ status }: Card): boolean =>
    (may('pick-shipment') && ['allocated', 'picking'].includes(status)) ||
    (may('check-shipment') && ['picking', 'picked'].includes(status)) ||
    (may('ship-shipment') && status === 'checked');
  return (
    <Answered of={picks} lines={6}>
      {({ items }) => {
        const others = items.filter((card) => !isMine(card));
        return items.length === 0 ? (
          <Empty>{t('openEmpty')}</Empty>
        ) : (
          <>
            <TakeAlong cards={items.filter(isMine)} />
            <ul className="ll-work-lines">
              {items.filter(isMine).map((card) => (
                <OpenCard key={card.shipmentId} card={card} />
              ))}
            </ul>
            {others.length > 0 ? <h2 className="ll-work-others">{t('others')}</h2> : null}
            <ul className="ll-work-lines">
              {others.map((card) => (
                <OpenCard key={card.shipmentId} card={card} />
              ))}
            </ul>
          </>
        );
      }}
    </Answered>
  );
}

function OpenCard({ card }: { readonly card: Card }) {
  const t = useShipmentWords();
  const waiting = useWaiting().filter(({ input }) => (input as { shipmentId?: string }).shipmentId === card.shipmentId);
  const { shipmentId, orderNumber, status, partnerId, units, picked, checked, lineCount, openedAt } = card;
  const isChecking = status === 'picked' || status === 'checked';
  const done = isChecking ? checked : picked;
  return (
    <li>
      <Go to={`/warehouse/shipment/${shipmentId}`} className="ll-work-line ll-work-line-link">
        <div>
          <strong>{orderNumber}</strong> <Status list="shipment-status" value={status} />
          <p>
            <CarriedName kind="partner" id={partnerId} />
          </p>
          <p className="ll-muted">
            {t('linesOf', { count: lineCount })} · {instantText(openedAt)}
          </p>
        </div>
        <div className="ll-work-line-count">
          <span>{t('progress', { done: countText(done), of: countText(units) })}</span>
          <Progress done={done} of={units} label={orderNumber} />
          {waiting.length > 0 ? <Tag tone="waiting">{t('waitingSteps', { count: waiting.length })}</Tag> : null}
        </div>
      </Go>
    </li>
  );
}

/** Keeps the shipments with their items on the device before somebody walks into a dead spot. */
function TakeAlong({ cards }: { readonly cards: readonly Card[] }) {
  const t = useShipmentWords();
  const common = useWorkWords();
  const may = useMay();
  const [at, setAt] = useState<number>();
  const take = async (): Promise<void> => {
    let failed = 0;
    for (const [index, { shipmentId }] of cards.entries()) {
      setAt(index + 1);
      try {
        const { lines } = await carry('get-shipment', { shipmentId });
        await knownItems(
          lines.map(({ itemId }) => itemId),
          may('list-stops'),
        );
      } catch {
        // The rest may still come: how many lack is said in the end.
        failed += 1;
      }
    }
    setAt(undefined);
    if (failed > 0) toast(t('takenFailed', { count: failed }), 'stopped');
    else toast(t('taken', { count: cards.length }));
  };
  if (cards.length === 0) return <p className="ll-note">{common('nothing')}</p>;
  return (
    <p className="ll-big ll-actions ll-work-above">
      <button type="button" className="ll-button" disabled={at !== undefined} onClick={() => void take()}>
        {at === undefined ? t('takeAll') : t('taking', { at, count: cards.length })}
      </button>
    </p>
  );
}
