import { memo, useState } from 'react';
import type { Output } from '../../../../app/api.ts';
import { fieldWord } from '../../../../app/language.ts';
import { countText, unitPriceText } from '../../../../patterns/format.ts';
import { Tag } from '../../../../patterns/status.tsx';
import { toast } from '../../../../patterns/toast.ts';
import { PriceWhy } from '../../price-why.tsx';
import { ProblemNote } from '../../problem-note.tsx';
import { StockBand } from '../../stock-band.tsx';
import { useCart, useDraft } from '../cart.ts';
import { quantityOf } from '../draft.ts';
import { useNewOrderWords } from '../words.ts';
import { useWaysWords } from './words.ts';

type Offer = Output<'list-offers'>['items'][number];

/** One item of the catalogue: what it is, what it costs this buyer, and how many go into the cart. */
export const OfferRow = memo(function OfferRow({
  offer,
  partnerId,
}: {
  readonly offer: Offer;
  readonly partnerId: string;
}) {
  const t = useWaysWords();
  const [isOpen, setOpen] = useState(false);
  const inCart = useDraft(({ lines }) => lines.find(({ item }) => item.itemId === offer.itemId)?.quantity);
  const chosen = quantityOf(inCart ?? '');
  const { name, code, specification, model, manufacturer, coldChain, unit, unitPrice, availability, problems } = offer;
  const stopping = problems.filter(({ stops }) => stops === 'placing');
  return (
    <li className="ll-offer">
      <div className="ll-offer-what">
        <span className="ll-item-name">{name}</span>
        <span className="ll-muted">
          <span className="ll-code">{code}</span> · {specification}
          {model && model !== specification ? ` · ${model}` : ''} · {manufacturer}
        </span>
        {coldChain ? <Tag tone="running">{t('coldChain')}</Tag> : null}
      </div>
      <StockBand band={availability} />
      <span className="ll-offer-price ll-number">
        {unitPrice ? `${unitPriceText(unitPrice)} / ${unit}` : <span data-tone="stopped">{t('noPrice')}</span>}
        {offer.breaks.length > 1 ? <small className="ll-muted">{t('breaks')}</small> : null}
      </span>
      <Add offer={offer} />
      <button type="button" className="ll-text-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t(isOpen ? 'hideDetails' : 'details')}
        <span className="ll-unseen"> {name}</span>
      </button>
      <span className="ll-offer-chosen" role="status">
        {chosen === undefined ? null : <Tag tone="done">{t('inCart', { quantity: countText(chosen) })}</Tag>}
      </span>
      {stopping.length > 0 ? (
        <div className="ll-offer-more">
          {stopping.map((problem) => (
            <ProblemNote key={problem.type} of={problem} />
          ))}
        </div>
      ) : null}
      {isOpen ? (
        <div className="ll-offer-more">
          <Details offer={offer} partnerId={partnerId} />
        </div>
      ) : null}
    </li>
  );
});

/** How many of which packaging; Enter puts them into the cart. */
function Add({ offer }: { readonly offer: Offer }) {
  const t = useWaysWords();
  const order = useNewOrderWords();
  const cart = useCart();
  const [text, setText] = useState('1');
  const packs = offer.levels.filter(({ quantity }) => quantity > 1).toSorted((a, b) => a.quantity - b.quantity);
  const [size, setSize] = useState(1);
  const count = quantityOf(text);
  const { itemId, code, name, specification, unit } = offer;
  const add = (): void => {
    if (count === undefined) return;
    const item = { itemId, code, name, specification, unit };
    const { left } = cart.add([{ item, quantity: count * size }]);
    // The row itself shows what is in the cart now; only what found no room is told.
    if (left > 0) toast(order('noRoom', { left }), 'stopped');
    setText('1');
  };
  return (
    <form
      className="ll-offer-add"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <input
        className="ll-input ll-quantity"
        inputMode="numeric"
        autoComplete="off"
        aria-label={order('quantityOf', { item: name })}
        aria-invalid={count === undefined || undefined}
        value={text}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setText(event.target.value)}
      />
      {packs.length > 0 ? (
        <select
          className="ll-input"
          aria-label={t('unitOf', { item: name })}
          value={size}
          onChange={(event) => setSize(Number(event.target.value))}
        >
          <option value={1}>{unit}</option>
          {packs.map((pack) => (
            <option key={pack.di} value={pack.quantity}>
              {t('packOf', { unit: pack.unit, quantity: pack.quantity, base: unit })}
            </option>
          ))}
        </select>
      ) : (
        <span className="ll-muted">{unit}</span>
      )}
      <button type="submit" className="ll-button" disabled={count === undefined}>
        {t('add')}
        <span className="ll-unseen"> {name}</span>
      </button>
    </form>
  );
}

function Details({ offer, partnerId }: { readonly offer: Offer; readonly partnerId: string }) {
  const t = useWaysWords();
  const { unit, breaks, certificateNumber, riskClass, storage, itemId } = offer;
  const last = breaks.at(-1)?.fromQuantity ?? 1;
  const range = [storage.lowCelsius, storage.highCelsius].filter((degrees) => degrees !== undefined);
  return (
    <div className="ll-stack">
      <dl className="ll-facts-inline">
        <div>
          <dt>{t('certificate')}</dt>
          <dd>{certificateNumber || '—'}</dd>
        </div>
        <div>
          <dt>{fieldWord('riskClass')}</dt>
          <dd>{riskClass}</dd>
        </div>
        {range.length > 0 ? (
          <div>
            <dt>{t('storage')}</dt>
            <dd>{range.join('–')} ℃</dd>
          </div>
        ) : null}
      </dl>
      {breaks.length > 1 ? (
        <ul className="ll-breaks" aria-label={t('breaks')}>
          {breaks.map(({ fromQuantity, unitPrice }) => (
            <li key={fromQuantity}>
              {t('fromQuantity', { quantity: countText(fromQuantity), unit, price: unitPriceText(unitPrice) })}
            </li>
          ))}
        </ul>
      ) : null}
      {breaks.length > 0 ? <PriceWhy partnerId={partnerId} itemId={itemId} quantity={last} /> : null}
    </div>
  );
}
