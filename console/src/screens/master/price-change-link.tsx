import { useMay } from '../../app/me.tsx';
import { Go } from '../../patterns/go.tsx';
import { usePriceDraft } from './price-draft.ts';
import { usePriceWords } from './words-price.ts';

/** The way to the price change that is being written, with how much stands in it. */
export function ChangeLink({ isAlways = false }: { readonly isAlways?: boolean }) {
  const t = usePriceWords();
  const may = useMay();
  const { prices, ends } = usePriceDraft();
  const count = prices.length + ends.length;
  if (!may('set-prices') || (count === 0 && !isAlways)) return null;
  return (
    <Go to="/prices/change" className={count > 0 ? 'll-button ll-primary' : 'll-button'}>
      {count > 0 ? t('changeCount', { count }) : t('change')}
    </Go>
  );
}
