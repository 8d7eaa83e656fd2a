import { memo } from 'react';
import { fieldWord } from '../../../app/language.ts';
import { Section } from '../../../patterns/page.tsx';
import { Empty } from '../../../patterns/states.tsx';
import { useCart, useDraft } from './cart.ts';
import { CartRow } from './cart-row.tsx';
import { mostLines } from './draft.ts';
import { SaveTemplate } from './save-template.tsx';
import { useNewOrderWords } from './words.ts';

/** The cart. Only its length is known here; what stands in a line is the row's own matter. */
export function CartLines({ partnerId }: { readonly partnerId: string }) {
  const t = useNewOrderWords();
  const cart = useCart();
  const count = useDraft(({ lines }) => lines.length);
  const clear = (): void => {
    if (window.confirm(t('clearSure'))) cart.clear();
  };
  return (
    <div id="cart">
      <Section
        title={
          <>
            {t('cart')}{' '}
            <small className={count >= mostLines ? 'll-at-limit' : 'll-muted'}>{t('lines', { count })}</small>
          </>
        }
        actions={
          count > 0 ? (
            <>
              <SaveTemplate partnerId={partnerId} />
              <button type="button" className="ll-button" onClick={clear}>
                {t('clear')}
              </button>
            </>
          ) : null
        }
      >
        {count > 0 ? <Rows partnerId={partnerId} /> : <Empty>{t('cartEmpty')}</Empty>}
      </Section>
    </div>
  );
}

function Rows({ partnerId }: { readonly partnerId: string }) {
  const t = useNewOrderWords();
  // One text for the keys in order: it stays the same while quantities change, so typing draws no list again.
  const keys = useDraft(({ lines }) => lines.map(({ key }) => key).join(' '));
  return (
    <table className="ll-cart" role="table" aria-label={t('cart')}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('line')}
          </th>
          <th role="columnheader" scope="col">
            {t('item')}
          </th>
          <th role="columnheader" scope="col">
            {t('stock')}
          </th>
          <th role="columnheader" scope="col">
            {fieldWord('quantity')}
          </th>
          <th role="columnheader" scope="col" className="ll-right">
            {fieldWord('unitPrice')}
          </th>
          <th role="columnheader" scope="col" className="ll-right">
            {fieldWord('gross')}
          </th>
          <th role="columnheader" scope="col">
            <span className="ll-unseen">{t('remove')}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup" onKeyDown={walk}>
        {keys.split(' ').map((key, place) => (
          <Row key={key} lineKey={key} row={place + 1} partnerId={partnerId} />
        ))}
      </tbody>
    </table>
  );
}

const Row = memo(CartRow);

/** Enter and the arrows go from quantity to quantity, as in a spreadsheet; after the last one to the search. */
function walk(event: React.KeyboardEvent<HTMLElement>): void {
  const input = event.target as HTMLElement;
  const step = stepOf(event);
  if (step === 0 || !input.matches('input[data-quantity]')) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[data-quantity]')];
  const next = all[all.indexOf(input as HTMLInputElement) + step];
  if (next) {
    next.focus();
    next.select();
  } else if (step > 0) document.querySelector<HTMLInputElement>('[data-order-search] input')?.focus();
}

/** Lines to go down (1) or up (-1); 0: the key says something else, or chooses a character of an input method. */
function stepOf({ key, shiftKey, ctrlKey, metaKey, nativeEvent }: React.KeyboardEvent): -1 | 0 | 1 {
  if (ctrlKey || metaKey || nativeEvent.isComposing) return 0;
  if (key === 'Enter') return shiftKey ? -1 : 1;
  return ({ ArrowUp: -1, ArrowDown: 1 } as const)[key] ?? 0;
}
