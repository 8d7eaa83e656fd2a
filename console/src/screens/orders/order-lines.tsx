import { memo, useState } from 'react';
import { fieldWord } from '../../app/language.ts';
import { useMay } from '../../app/me.tsx';
import { amountText, countText, dayOf, unitPriceText } from '../../patterns/format.ts';
import { Section } from '../../patterns/page.tsx';
import type { Order } from './order.tsx';
import { PlacedPriceWhy } from './price-why.tsx';
import { useSharedWords } from './shared-words.ts';
import { useOrdersWords } from './words.ts';

type Line = Order['lines'][number];

/** The lines of an order, each with its progress and, unfolded, why it costs what it costs. */
export function OrderLines({ order }: { readonly order: Order }) {
  const t = useOrdersWords();
  const { lines, gross, currency } = order;
  return (
    <Section
      title={
        <>
          {t('lines')} <small className="ll-muted">{t('lineCount', { count: lines.length })}</small>
        </>
      }
      actions={
        <strong className="ll-number">
          {t('orderTotal')} {amountText(gross)} {currency}
        </strong>
      }
    >
      <table className="ll-cart ll-order-lines" role="table" aria-label={t('lines')}>
        <thead role="rowgroup">
          <tr role="row">
            {['line', 'name', 'quantity', 'progress', 'unitPrice', 'gross'].map((field) => (
              <th
                key={field}
                role="columnheader"
                scope="col"
                className={['quantity', 'unitPrice', 'gross'].includes(field) ? 'll-right' : undefined}
              >
                {field === 'progress' ? t('progress') : fieldWord(field, 'get-order')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {lines.map((line) => (
            <Row key={line.line} line={line} order={order} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

const Row = memo(function Row({ line, order }: { readonly line: Line; readonly order: Order }) {
  const shared = useSharedWords();
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const { itemId, itemCode, name, quantity, unit, unitPrice, gross, progress } = line;
  return (
    <>
      <tr role="row">
        <td role="cell" className="ll-muted">
          {line.line}
        </td>
        <td role="cell">
          <span className="ll-item-name">{name}</span>
          <span className="ll-code ll-muted">{itemCode}</span>
        </td>
        <td role="cell" className="ll-right ll-number" data-label={fieldWord('quantity', 'get-order')}>
          {countText(quantity)} {unit}
        </td>
        <td role="cell" data-label="">
          <Progress of={progress} quantity={quantity} />
        </td>
        <td role="cell" className="ll-right" data-label={fieldWord('unitPrice', 'get-order')}>
          {may('quote-price') ? (
            <button
              type="button"
              className="ll-text-button ll-number"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {unitPriceText(unitPrice)} <span className="ll-why">{shared(isOpen ? 'hideWhy' : 'why')}</span>
            </button>
          ) : (
            <span className="ll-number">{unitPriceText(unitPrice)}</span>
          )}
        </td>
        <td role="cell" className="ll-right ll-number" data-label={fieldWord('gross', 'get-order')}>
          {amountText(gross)}
        </td>
      </tr>
      {isOpen ? (
        <tr role="row" className="ll-line-more">
          <td role="cell" colSpan={6}>
            {line.price.source === 'agreed' ? (
              <p className="ll-muted">{shared('priceAgreed')}</p>
            ) : (
              <PlacedPriceWhy
                partnerId={order.partnerId}
                itemId={itemId}
                quantity={quantity}
                on={dayOf(order.placedAt)}
                looked={line.price.looked}
              />
            )}
          </td>
        </tr>
      ) : null}
    </>
  );
});

/** How many of a line are on which part of their way, as a bar and in words. */
function Progress({ of, quantity }: { readonly of: Line['progress']; readonly quantity: number }) {
  const t = useOrdersWords();
  if (!of) return <span className="ll-muted">{t('notStarted')}</span>;
  const { allocated, shipped, delivered, short } = of;
  const width = (count: number): string => `${Math.min(100, (100 * count) / quantity)}%`;
  const farthest = delivered > 0 ? 'delivered' : shipped > 0 ? 'shipped' : 'allocated';
  return (
    <div className="ll-progress" title={t('progressOf', { quantity, allocated, shipped, delivered, short })}>
      <div aria-hidden className="ll-progress-bar">
        <span className="ll-allocated" style={{ width: width(allocated) }} />
        <span className="ll-shipped" style={{ width: width(shipped) }} />
        <span className="ll-delivered" style={{ width: width(delivered) }} />
      </div>
      <small>
        {of[farthest] > 0 ? `${t(farthest, { count: countText(of[farthest]) })} ` : null}
        {short > 0 ? <span data-tone="stopped">{t('short', { count: countText(short) })}</span> : null}
      </small>
    </div>
  );
}
