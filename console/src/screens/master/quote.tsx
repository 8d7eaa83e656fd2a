import '../../design/master.css';
import '../../design/orders.css';
import { fieldWord } from '../../app/language.ts';
import { useMay, useMe } from '../../app/me.tsx';
import { useAnswer } from '../../app/query.ts';
import { useAddress } from '../../patterns/address.ts';
import { Figures } from '../../patterns/facts.tsx';
import { ItemLookup, PartnerLookup } from '../../patterns/form/lookups.tsx';
import { amountText, countText, today, unitPriceText } from '../../patterns/format.ts';
import { Go } from '../../patterns/go.tsx';
import { Page, Section } from '../../patterns/page.tsx';
import { Answered, Empty } from '../../patterns/states.tsx';
import { PriceRules } from '../orders/price-why.tsx';
import { usePriceWords } from './words-price.ts';

/** What an item costs a partner on a day, and why. The question stands in the address, so the answer can be sent on. */
export function Screen() {
  const t = usePriceWords();
  const me = useMe();
  const [said, change] = useAddress();
  const partnerId = me.partner?.partnerId ?? said['partnerId'];
  const { itemId } = said;
  const quantity = Math.max(1, Number(said['quantity'] ?? 1) || 1);
  const on = said['on'] ?? today();
  return (
    <Page title={t('quote')} help={t('quoteHelp')}>
      <form className="ll-section ll-fields" role="search" onSubmit={(event) => event.preventDefault()}>
        {me.partner ? null : (
          <div className="ll-field ll-wide">
            <span>{fieldWord('partnerId')}</span>
            <PartnerLookup
              label={fieldWord('partnerId')}
              {...(partnerId ? { value: partnerId } : {})}
              onChange={(one) => change({ partnerId: one })}
            />
          </div>
        )}
        <div className="ll-field ll-wide">
          <span>{fieldWord('itemId')}</span>
          <ItemLookup
            label={fieldWord('itemId')}
            {...(itemId ? { value: itemId } : {})}
            onChange={(one) => change({ itemId: one })}
          />
        </div>
        <label>
          <span>{fieldWord('quantity')}</span>
          <input
            className="ll-input"
            type="number"
            min={1}
            max={10_000_000}
            defaultValue={quantity}
            onChange={({ target }) => change({ quantity: target.value })}
          />
        </label>
        <label>
          <span>{fieldWord('on', 'quote-price')}</span>
          <input className="ll-input" type="date" value={on} onChange={({ target }) => change({ on: target.value })} />
        </label>
      </form>
      {partnerId && itemId ? <Quote {...{ partnerId, itemId, quantity, on }} /> : <Empty>{t('choose')}</Empty>}
    </Page>
  );
}

function Quote(asked: {
  readonly partnerId: string;
  readonly itemId: string;
  readonly quantity: number;
  readonly on: string;
}) {
  const t = usePriceWords();
  const may = useMay();
  const answer = useAnswer('quote-price', asked, { keepPrevious: true });
  return (
    <Answered of={answer}>
      {({ data: { unitPrice, gross, currency, quantity, looked } }) => (
        <>
          <Figures
            items={[
              { label: fieldWord('unitPrice'), value: `${unitPriceText(unitPrice)} ${currency}`, tone: 'done' },
              { label: t('gross', { quantity: countText(quantity) }), value: `${amountText(gross)} ${currency}` },
            ]}
          />
          <Section
            title={t('basis')}
            actions={may('get-price-sheet') ? <Go to={`/prices/${asked.itemId}`}>{t('openSheet')}</Go> : null}
          >
            <PriceRules looked={looked} />
          </Section>
        </>
      )}
    </Answered>
  );
}
