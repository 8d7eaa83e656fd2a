import '../../design/work.css';
import { useState } from 'react';
import type { Output } from '../../app/api.ts';
import { instantText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Page } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { Tag } from '../../patterns/status.tsx';
import { CarriedName, useCarriedName } from './carried-name.tsx';
import { useCarried } from './carried.ts';
import { useDeliverWords } from './words-deliver.ts';
import { useShipmentWords } from './words-shipment.ts';

type Card = Output<'list-shipments-in-transit'>['items'][number];

/** What is on its way, for whoever stands at the customer's door. */
export function Screen() {
  const t = useDeliverWords();
  const [word, setWord] = useState('');
  const transit = useCarried('list-shipments-in-transit', { limit: 100 });
  return (
    <Page title={t('list')} help={t('listHelp')}>
      <label className="ll-place ll-big">
        <span>{t('find')}</span>
        <input className="ll-input" type="search" value={word} onChange={(event) => setWord(event.target.value)} />
      </label>
      <Answered of={transit} lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty>{t('listEmpty')}</Empty>
          ) : (
            <ul className="ll-work-lines">
              {items.map((card) => (
                <TransitCard key={card.shipmentId} card={card} word={word.trim().toLowerCase()} />
              ))}
            </ul>
          )
        }
      </Answered>
    </Page>
  );
}

function TransitCard({ card, word }: { readonly card: Card; readonly word: string }) {
  const t = useDeliverWords();
  const shipments = useShipmentWords();
  const name = useCarriedName('partner', card.partnerId);
  const { shipmentId, number, orderNumber, partnerId, shippedAt, stoppedInTransit = [] } = card;
  if (![name, number ?? '', orderNumber].some((text) => text.toLowerCase().includes(word))) return null;
  return (
    <li>
      <Go to={`/warehouse/shipment/${shipmentId}`} className="ll-work-line ll-work-line-link">
        <div>
          <strong>{number ?? orderNumber}</strong> <span className="ll-muted">{orderNumber}</span>
          <p>
            <CarriedName kind="partner" id={partnerId} />
          </p>
          {shippedAt ? <p className="ll-muted">{t('shippedOn', { at: instantText(shippedAt) })}</p> : null}
          {stoppedInTransit.length > 0 ? <Tag tone="stopped">{shipments('recalledOnWay')}</Tag> : null}
        </div>
      </Go>
    </li>
  );
}
